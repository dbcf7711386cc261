"""One attempt to be paid for an order: a Checkout Session at Stripe, and what came of it."""

import uuid
from contextlib import suppress
from datetime import datetime
from typing import ClassVar, Self

from django.db import models, transaction
from django.db.models import F, Q

from orders.models import Order


class PaymentQuerySet(models.QuerySet["Payment"]):
    def open(self) -> Self:
        """Stripe may still take money for these."""
        return self.filter(closed_at=None)

    def overdue(self, *, at: datetime) -> Self:
        """Open beyond the time they were given: their orders' stock waits for an answer from Stripe."""
        return self.open().filter(expires_at__lte=at).order_by("expires_at", "pk")

    def not_asked_since(self, moment: datetime) -> Self:
        """Open payments Stripe was not asked about for a while: a webhook that never came must not keep them waiting."""
        return self.open().filter(
            Q(asked_at=None, created_at__lt=moment) | Q(asked_at__lt=moment), session_id__isnull=False
        ).order_by("created_at", "pk")  # fmt: skip

    def about(self, *, reference: str = "", session_id: str = "", payment_intent_id: str = "") -> "Payment | None":
        """Ours, by any of the names Stripe may use for it."""
        found = Q(pk__in=[])
        if reference:
            with suppress(ValueError):  # not one of our references, so not ours by this name
                found |= Q(reference=uuid.UUID(reference))
        if session_id:
            found |= Q(session_id=session_id)
        if payment_intent_id:
            found |= Q(payment_intent_id=payment_intent_id)
        return self.filter(found).first()


class Payment(models.Model):
    """Amounts are minor units of `currency`, as Stripe said at `asked_at`.

    It is open until Stripe can no longer take money for it; `settled_at` is when it paid for its order.
    """

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="payments")
    reference = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    amount = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    session_id = models.CharField(max_length=255, unique=True, null=True, blank=True)  # unique, so unknown is NULL
    session_url = models.URLField(max_length=2000, blank=True)
    payment_intent_id = models.CharField(max_length=255, unique=True, null=True, blank=True)  # as above
    charge_id = models.CharField(max_length=255, blank=True)
    livemode = models.BooleanField(default=False)
    captured = models.PositiveIntegerField(default=0)
    refunded = models.PositiveIntegerField(default=0)
    decline_code = models.CharField(max_length=60, blank=True, help_text="Why the last card was declined.")
    asked_at = models.DateTimeField(null=True, blank=True, help_text="When Stripe was asked for what is written here.")
    settled_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[PaymentQuerySet] = PaymentQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "order", condition=Q(settled_at__isnull=False), name="one_payment_settles_an_order"
            ),
            models.UniqueConstraint("order", condition=Q(closed_at=None), name="one_open_payment_per_order"),
            models.CheckConstraint(condition=Q(refunded__lte=F("captured")), name="payment_refunded_within_captured"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payment_amount_positive"),
            models.CheckConstraint(
                condition=Q(settled_at=None) | Q(captured__gt=0), name="payment_settled_is_captured"
            ),
        ]
        indexes = [models.Index(fields=["expires_at"], condition=Q(closed_at=None), name="payment_open")]

    def __str__(self) -> str:
        return f"{self.order.code} · {self.payment_intent_id or self.session_id or 'not yet at Stripe'}"

    @property
    def idempotency_key(self) -> str:
        """The same for every try to create this payment's session: Stripe makes one, however often it is asked."""
        return f"session-{self.reference}"

    @property
    def kept(self) -> int:
        """What is left of the customer's money with us."""
        return self.captured - self.refunded

    @transaction.atomic
    def opened_at_stripe(self, *, session_id: str, url: str) -> None:
        """Stripe answered with a session: remember which, unless a webhook told us first."""
        Payment.objects.filter(pk=self.pk, session_id=None).update(session_id=session_id)
        Payment.objects.filter(pk=self.pk, session_url="").update(session_url=url)
        self.refresh_from_db()
