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

    def open_once(self, kind: "Case.Kind", *, payment: Payment, at_risk: int, cause: str, at: datetime) -> "Case":
        """One open case a kind and payment, however often its cause is seen."""
        case, _ = self.get_or_create(
            kind=kind,
            payment=payment,
            resolved_at=None,
            defaults={"order": payment.order, "at_risk": at_risk, "cause": cause, "opened_at": at},
        )
        return case


class Case(models.Model):
    class Kind(models.TextChoices):
        MISMATCH = "mismatch", "Stripe's payment is not what we asked for"
        PARTLY_PAID = "partly_paid", "Less was taken than the order costs"
        REFUND_FAILED = "refund_failed", "A refund came back"
        REFUNDED_AFTER_SENDING = "refunded_after_sending", "Refunded at Stripe after it was sent"

    ACTIONS: ClassVar[dict[str, str]] = {
        Kind.MISMATCH: "Compare the payment with the order at Stripe, then refund it there or correct the order.",
        Kind.PARTLY_PAID: "Refund what was taken, or agree with the customer on the rest.",
        Kind.REFUND_FAILED: "Ask the customer for another way to be paid back, and refund again.",
        Kind.REFUNDED_AFTER_SENDING: "Make sure the refund was meant; the goods are with the customer.",
    }

    kind = models.CharField(max_length=30, choices=Kind.choices)
    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="cases")
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="cases")
    at_risk = models.PositiveIntegerField(help_text="Minor units of the order's currency.")
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
            models.UniqueConstraint("kind", "payment", condition=Q(resolved_at=None), name="one_open_case_per_cause"),
        ]
        permissions = [("resolve_case", "Can resolve")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.order.code}"

    @property
    def action(self) -> str:
        return self.ACTIONS[self.kind]

    def resolve(self, resolution: str, *, by: "User", at: datetime) -> None:
        self.resolution, self.resolved_by, self.resolved_at = resolution, by, at
        self.save(update_fields=["resolution", "resolved_by", "resolved_at"])
