"""What the shop pays to an artisan: promised, sent by bank transfer, and sometimes returned."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from orders.models import Artisan


class ArtisanPayoutQuerySet(models.QuerySet["ArtisanPayout"]):
    def standing(self) -> Self:
        """Neither withdrawn nor returned: this much less is the artisan's to have."""
        return self.filter(cancelled_at=None, returned_at=None)

    def to_send(self) -> Self:
        return self.standing().filter(paid_at=None).order_by("issued_at", "pk")


class ArtisanPayout(models.Model):
    """Minor units of `currency`. It is booked when it was sent (`paid_at`), not when it was decided (`issued_at`)."""

    class Method(models.TextChoices):
        BANK_TRANSFER = "bank_transfer", "Bank transfer"
        STRIPE_TRANSFER = "stripe_transfer", "Stripe Connect transfer"

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
    returned_at = models.DateTimeField(null=True, blank=True)

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
