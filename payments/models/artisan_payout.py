"""What the shop pays to an artisan: issued, sent by bank transfer, and sometimes returned.

Issuing asks what may be paid at all, and sending is booked: both are in payments/artisan_payouts.py.
"""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q, Sum

from orders.models import Artisan

if TYPE_CHECKING:
    from craved.accounts.models import User


class ArtisanPayoutQuerySet(models.QuerySet["ArtisanPayout"]):
    def standing(self) -> Self:
        """Neither withdrawn nor returned: this much less is the artisan's to have."""
        return self.filter(cancelled_at=None, returned_at=None)

    def to_send(self) -> Self:
        return self.standing().filter(paid_at=None).order_by("issued_at", "pk")

    def sent(self) -> Self:
        return self.standing().filter(paid_at__isnull=False)

    def total(self) -> int:
        """Minor units. Across currencies it means nothing."""
        return self.aggregate(sum=Sum("amount"))["sum"] or 0


class ArtisanPayout(models.Model):
    """Minor units of `currency`. It is booked when it was sent (`paid_at`), not when it was decided (`issued_at`)."""

    class NotAllowed(Exception):
        """There is not that much to pay, or it is not at the step this one follows. Safe to show to staff."""

    class Method(models.TextChoices):
        BANK_TRANSFER = "bank_transfer", "Bank transfer"
        STRIPE_TRANSFER = "stripe_transfer", "Stripe Connect transfer"

    class Status(models.TextChoices):
        TO_SEND = "to_send", "To send"
        SENT = "sent", "Sent"
        CANCELLED = "cancelled", "Cancelled"
        RETURNED = "returned", "Came back"

    artisan = models.ForeignKey(Artisan, on_delete=models.PROTECT, related_name="payouts")
    amount = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    method = models.CharField(max_length=20, choices=Method.choices, default=Method.BANK_TRANSFER)
    issued_at = models.DateTimeField()
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=200, blank=True)
    paid_at = models.DateTimeField(null=True, blank=True)
    paid_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reference = models.CharField(max_length=100, blank=True, help_text="The bank's, or Stripe's tr_….")
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    why_returned = models.CharField(max_length=200, blank=True, default="", db_default="")

    objects: ClassVar[ArtisanPayoutQuerySet] = ArtisanPayoutQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="artisan_payout_positive"),
            models.CheckConstraint(
                condition=Q(cancelled_at=None) | Q(paid_at=None), name="artisan_payout_cancelled_before_paid"
            ),
            models.CheckConstraint(
                condition=Q(returned_at=None) | Q(paid_at__isnull=False), name="artisan_payout_returned_after_paid"
            ),
        ]
        permissions = [
            ("issue_artisanpayout", "Can issue"),
            ("pay_artisanpayout", "Can record as paid or returned"),
        ]

    def __str__(self) -> str:
        return f"Payout {self.pk} to {self.artisan}"

    # --- What becomes of it, once it is issued ------------------------------------------------------------------------

    @transaction.atomic
    def cancel(self, *, by: "User", at: datetime) -> None:
        """Decided against, before it was sent. Nothing was booked yet, so nothing is undone. Raises `NotAllowed`."""
        self.lock(after=self.Status.TO_SEND)
        self.cancelled_at, self.cancelled_by = at, by
        self.save(update_fields=["cancelled_at", "cancelled_by"])

    def lock(self, *, after: "ArtisanPayout.Status") -> None:
        """Nobody else changes it until the transaction ends. Raises `NotAllowed` unless it is at that step."""
        locked = ArtisanPayout.objects.select_for_update(no_key=True)
        self.refresh_from_db(fields=["paid_at", "cancelled_at", "returned_at"], from_queryset=locked)
        if self.status != after:
            message = f"{self} is not {after.label.lower()}, but {self.status.label.lower()}."
            raise self.NotAllowed(message)

    # --- Reading ------------------------------------------------------------------------------------------------------

    @property
    def status(self) -> Status:
        if self.cancelled_at:
            return self.Status.CANCELLED
        if self.returned_at:
            return self.Status.RETURNED
        return self.Status.SENT if self.paid_at else self.Status.TO_SEND

    @property
    def our_reference(self) -> str:
        """What is written on the transfer, so that both sides find it again."""
        return f"CRAVED-{self.pk}"
