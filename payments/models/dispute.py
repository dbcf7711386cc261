"""A customer's bank takes a payment back and asks why it should not keep it."""

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from payments.models.payment import Payment


class DisputeQuerySet(models.QuerySet["Dispute"]):
    def open(self) -> Self:
        """Not decided yet: the artisans' share of these is held."""
        return self.filter(closed_at=None)

    def to_answer(self) -> Self:
        """Evidence is awaited, the soonest deadline first."""
        return self.filter(status__in=Dispute.TO_ANSWER).order_by("due_by", "pk")


class Dispute(models.Model):
    """Amounts are minor units of `currency`, as Stripe said at `asked_at`."""

    class Status(models.TextChoices):  # Stripe's (https://docs.stripe.com/api/disputes/object#dispute_object-status)
        WARNING_NEEDS_RESPONSE = "warning_needs_response", "Inquiry: answer it"
        WARNING_UNDER_REVIEW = "warning_under_review", "Inquiry: under review"
        WARNING_CLOSED = "warning_closed", "Inquiry closed"
        NEEDS_RESPONSE = "needs_response", "Answer it"
        UNDER_REVIEW = "under_review", "Under review"
        WON = "won", "Won"
        LOST = "lost", "Lost"
        PREVENTED = "prevented", "Prevented"

    TO_ANSWER = (Status.WARNING_NEEDS_RESPONSE, Status.NEEDS_RESPONSE)
    DECIDED = (Status.WARNING_CLOSED, Status.WON, Status.LOST, Status.PREVENTED)

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="disputes")
    stripe_id = models.CharField(max_length=255, unique=True)
    amount = models.PositiveIntegerField()
    currency = models.CharField(max_length=3)
    reason = models.CharField(max_length=60, help_text="Stripe's word for what the customer says.")
    status = models.CharField(max_length=30, choices=Status.choices)
    created_at = models.DateTimeField(help_text="At Stripe.")
    due_by = models.DateTimeField(null=True, blank=True, help_text="Evidence counts until then.")
    withdrawn = models.PositiveIntegerField(default=0, help_text="Minor units the bank holds, without the fee.")
    closed_at = models.DateTimeField(null=True, blank=True, help_text="When we heard how it ended.")
    evidence = models.JSONField(default=dict, blank=True, help_text="What was sent to the bank, or is being written.")
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    asked_at = models.DateTimeField(help_text="When Stripe was asked for what is written here.")

    objects: ClassVar[DisputeQuerySet] = DisputeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [models.Index(fields=["due_by"], condition=Q(closed_at=None), name="dispute_open")]
        permissions = [("answer_dispute", "Can answer")]

    def __str__(self) -> str:
        return f"{self.stripe_id} · {self.payment.order.code}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    def is_late(self, *, at: datetime) -> bool:
        """Nothing we send now would be read."""
        return self.due_by is not None and self.due_by <= at
