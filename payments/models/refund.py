"""Money on its way back. Deciding is one step and asking Stripe another, so that neither happens twice."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q, Sum

from craved.money import format_money
from payments.models.payment import Payment

if TYPE_CHECKING:
    from craved.accounts.models import User


class RefundQuerySet(models.QuerySet["Refund"]):
    def standing(self) -> Self:
        """Not failed: the money has gone back, or is going."""
        return self.filter(failed_at=None)

    def unanswered(self) -> Self:
        """Decided, but Stripe's word on it is not known."""
        return self.filter(stripe_id=None, failed_at=None)

    def under_way(self) -> Self:
        """Stripe has it in hand, and the end of it is not known."""
        return self.standing().filter(stripe_id__isnull=False, succeeded_at=None)

    def total(self) -> int:
        return self.aggregate(sum=Sum("amount"))["sum"] or 0


class Refund(models.Model):
    class NotAllowed(Exception):
        """There is not that much left to give back. Safe to show to staff."""

    class Reason(models.TextChoices):
        CANCELLED = "cancelled", "the order was cancelled"
        SOLD_OUT = "sold_out", "paid after the goods were gone"
        TWICE = "twice", "paid twice"
        GOODWILL = "goodwill", "a courtesy"
        AT_STRIPE = "at_stripe", "made at Stripe"

    OF_THE_WHOLE = (Reason.SOLD_OUT.value, Reason.TWICE.value, Reason.CANCELLED.value)

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    amount = models.PositiveIntegerField()
    reason = models.CharField(max_length=20, choices=Reason.choices)
    note = models.CharField(max_length=200, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField()
    stripe_id = models.CharField(max_length=255, unique=True, null=True, blank=True)  # unique, so unknown is NULL
    asked_at = models.DateTimeField(null=True, blank=True, help_text="When Stripe was first asked for it.")
    succeeded_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=200, blank=True)

    objects: ClassVar[RefundQuerySet] = RefundQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="refund_amount_positive"),
            models.UniqueConstraint(
                "payment",
                condition=Q(reason__in=["sold_out", "twice", "cancelled"], failed_at=None),  # OF_THE_WHOLE
                name="one_refund_of_a_whole_payment",
            ),
        ]

    def __str__(self) -> str:
        return f"Refund {self.pk} of {self.payment}"

    @classmethod
    @transaction.atomic
    def decide(
        cls,
        payment: Payment,
        amount: int,
        *,
        reason: "Refund.Reason",
        by: "User | None" = None,
        at: datetime,
        note: str = "",
    ) -> "Refund":
        """Promise minor units of a payment back. Raises `NotAllowed` when they are not there to give (invariant M5)."""
        payment = Payment.objects.select_for_update(no_key=True).get(pk=payment.pk)
        left = payment.captured - payment.refunds.standing().total()
        if not 0 < amount <= left:
            asked, there = format_money(amount, payment.currency), format_money(left, payment.currency)
            raise cls.NotAllowed(f"{asked} cannot be given back: {there} is left of this payment.")
        return cls.objects.create(
            payment=payment, amount=amount, reason=reason, decided_by=by, decided_at=at, note=note
        )  # fmt: skip

    @property
    def idempotency_key(self) -> str:
        return f"refund-{self.pk}"

    @property
    def status(self) -> str:
        if self.failed_at:
            return "failed"
        if self.succeeded_at:
            return "succeeded"
        if self.stripe_id:
            return "on its way"
        return "unknown" if self.asked_at else "decided"
