"""Something about money that a person has to decide: its cause, what is at risk, and the one thing to do."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from orders.models import Order
from payments.models.payment import Payment

if TYPE_CHECKING:
    from craved.accounts.models import User


class CaseQuerySet(models.QuerySet["Case"]):
    def open(self) -> Self:
        return self.filter(resolved_at=None).order_by("opened_at", "pk")

    def open_once(
        self, kind: "Case.Kind", *, payment: Payment | None = None, about: str = "", at_risk: int, currency: str = "",
        cause: str, at: datetime,
    ) -> "Case":  # fmt: skip
        """One open case a kind and subject, however often its cause is seen.

        `about` names what it is about when that is not the payment itself, such as "refund 12" or "po_…". `currency` is
        needed only where there is no payment.
        """
        case, _ = self.get_or_create(
            kind=kind,
            about=about or (f"payment {payment.pk}" if payment else ""),
            resolved_at=None,
            defaults={
                "payment": payment,
                "order": payment.order if payment else None,
                "at_risk": at_risk,
                "currency": currency or (payment.currency if payment else settings.CURRENCY),
                "cause": cause[:300],
                "opened_at": at,
            },
        )
        return case

    def close(self, kind: "Case.Kind", *, about: str, resolution: str, at: datetime) -> None:
        """What was in the way is gone by itself."""
        self.filter(kind=kind, about=about, resolved_at=None).update(resolution=resolution, resolved_at=at)


class Case(models.Model):
    class Kind(models.TextChoices):
        MISMATCH = "mismatch", "Stripe's payment is not what we asked for"
        PARTLY_PAID = "partly_paid", "Less was taken than the order costs"
        PAID_TWICE = "paid_twice", "Paid twice"
        PAID_TOO_LATE = "paid_too_late", "Paid after it was cancelled or sold out"
        ORPHAN = "orphan", "Money at Stripe that belongs to no order"
        REFUND_FAILED = "refund_failed", "A refund came back"
        REFUNDED_AFTER_SENDING = "refunded_after_sending", "Refunded at Stripe after it was sent"
        DISPUTED = "disputed", "A customer disputes a payment"
        DISPUTE_LOST = "dispute_lost", "A dispute was lost"
        WON_FOR_NOTHING = "won_for_nothing", "Won back, and pays for nothing"
        PAYOUT_FAILED = "payout_failed", "A payout to our bank failed"
        DRIFT = "drift", "Our books and Stripe's differ"

    ACTIONS: ClassVar[dict[str, str]] = {
        Kind.MISMATCH: "Compare the payment with the order at Stripe, then refund it there or correct the order.",
        Kind.PARTLY_PAID: "Refund what was taken, or agree with the customer on the rest.",
        Kind.PAID_TWICE: "The second payment is on its way back by itself. Look again if this is still open tomorrow.",
        Kind.PAID_TOO_LATE: "The payment is on its way back by itself. Look again if this is still open tomorrow.",
        Kind.ORPHAN: "Find out at Stripe who paid and why, then refund it there or note what it was for.",
        Kind.REFUND_FAILED: "Ask the customer for another way to be paid back, and refund again.",
        Kind.REFUNDED_AFTER_SENDING: "Make sure the refund was meant; the goods are with the customer.",
        Kind.DISPUTED: "Answer it before its deadline: the evidence is put together already.",
        Kind.DISPUTE_LOST: "Nothing more can be done at the bank. Keep what has not been sent, and note what was learned.",
        Kind.WON_FOR_NOTHING: "Refund it: nothing is sent for this money.",
        Kind.PAYOUT_FAILED: "Check the bank account at Stripe; the money is back in the Stripe balance.",
        Kind.DRIFT: "Run manage.py reconcile --fix; if it stays, compare both sides by hand.",
    }

    kind = models.CharField(max_length=30, choices=Kind.choices)
    about = models.CharField(max_length=255, blank=True, default="", db_default="")
    order = models.ForeignKey(Order, on_delete=models.PROTECT, null=True, blank=True, related_name="cases")
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, null=True, blank=True, related_name="cases")
    at_risk = models.PositiveIntegerField(help_text="Minor units.")
    currency = models.CharField(max_length=3, default=settings.CURRENCY, db_default="usd")
    cause = models.CharField(max_length=300)
    opened_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    resolution = models.CharField(max_length=300, blank=True)

    objects: ClassVar[CaseQuerySet] = CaseQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "kind", "about", condition=Q(resolved_at=None) & ~Q(about=""), name="one_open_case_per_subject"
            ),
        ]
        permissions = [("resolve_case", "Can resolve")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.order.code if self.order else self.about}"

    @property
    def action(self) -> str:
        return self.ACTIONS[self.kind]

    def resolve(self, resolution: str, *, by: "User | None", at: datetime) -> None:
        self.resolution, self.resolved_by, self.resolved_at = resolution, by, at
        self.save(update_fields=["resolution", "resolved_by", "resolved_at"])
