"""A customer's bank takes a payment back and asks why it should not keep it."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from payments.models.payment import Payment

if TYPE_CHECKING:
    from craved.accounts.models import User


class DisputeQuerySet(models.QuerySet["Dispute"]):
    def open(self) -> Self:
        """Not decided yet: the artisans' share of these is held."""
        return self.filter(closed_at=None)

    def to_answer(self) -> Self:
        """Evidence is awaited, the soonest deadline first."""
        return self.filter(status__in=Dispute.TO_ANSWER).order_by("due_by", "pk")

    def due_before(self, moment: datetime) -> Self:
        return self.to_answer().filter(due_by__lt=moment)

    def unconfirmed(self) -> Self:
        """Our answer was sent off, and Stripe has not said that it has it."""
        return self.to_answer().filter(submitted_at__isnull=False)


class Dispute(models.Model):
    """Amounts are minor units of `currency`, as Stripe said at `asked_at`.

    Its evidence is a draft that staff may change until it is submitted; then it stays as it was sent.
    """

    class NotAllowed(Exception):
        """It cannot be answered (any more). Safe to show to staff."""

    class Status(models.TextChoices):  # Stripe's (https://docs.stripe.com/api/disputes/object#dispute_object-status)
        WARNING_NEEDS_RESPONSE = "warning_needs_response", "Inquiry: answer it"
        WARNING_UNDER_REVIEW = "warning_under_review", "Inquiry: under review"
        WARNING_CLOSED = "warning_closed", "Inquiry closed"
        NEEDS_RESPONSE = "needs_response", "Answer it"
        UNDER_REVIEW = "under_review", "Under review"
        WON = "won", "Won"
        LOST = "lost", "Lost"
        PREVENTED = "prevented", "Prevented"

    # Stripe's words (https://docs.stripe.com/disputes/categories), as one would say them to a colleague.
    REASONS: ClassVar[dict[str, str]] = {
        "bank_cannot_process": "The bank could not process the payment",
        "check_returned": "The check was returned",
        "credit_not_processed": "The customer says a refund they were promised did not come",
        "customer_initiated": "The customer asked their bank to take the payment back",
        "debit_not_authorized": "The customer says they did not authorize the payment",
        "duplicate": "The customer says they were charged twice for the same thing",
        "fraudulent": "The cardholder says they did not make this payment",
        "general": "The bank gives no particular reason",
        "incorrect_account_details": "The account details were wrong",
        "insufficient_funds": "There was not enough money in the account",
        "noncompliant": "The bank says a rule of the card network was broken",
        "product_not_received": "The customer says it did not arrive",
        "product_unacceptable": "The customer says it was broken, or not as described",
        "subscription_canceled": "The customer says they had canceled a subscription",
        "unrecognized": "The customer does not recognize the payment",
    }
    INQUIRIES = (Status.WARNING_NEEDS_RESPONSE, Status.WARNING_UNDER_REVIEW, Status.WARNING_CLOSED)
    TO_ANSWER = (Status.WARNING_NEEDS_RESPONSE, Status.NEEDS_RESPONSE)
    HELD = (Status.NEEDS_RESPONSE, Status.UNDER_REVIEW, Status.LOST)  # the bank has the amount; inquiries take nothing
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
        return f"Dispute of order {self.payment.order.code}"

    @property
    def reason_in_words(self) -> str:
        return self.REASONS.get(self.reason) or f"The bank's reason: {self.reason.replace('_', ' ')}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def is_inquiry(self) -> bool:
        """The bank only asks, and has taken nothing."""
        return self.status in self.INQUIRIES

    @property
    def needs_answer(self) -> bool:
        return self.status in self.TO_ANSWER

    def is_late(self, *, at: datetime) -> bool:
        """Nothing we send now would be read."""
        return self.due_by is not None and self.due_by <= at

    # --- Answering -------------------------------------------------------------------------------------------------

    def why_not_answerable(self, *, at: datetime) -> str:
        """In words; empty when an answer can be written and sent."""
        if not self.is_open:
            return f"This dispute is closed: {self.get_status_display().lower()}."
        if self.submitted_at and self.needs_answer:
            return "The answer was sent off already. It waits for Stripe to confirm it."
        if not self.needs_answer:
            return "It was answered already: the bank is reviewing it."
        if self.due_by and self.is_late(at=at):
            return (
                f"The deadline has passed: answers counted until {timezone.localtime(self.due_by):%B %-d, %Y, %H:%M}."
            )
        return ""

    @transaction.atomic
    def save_draft(self, evidence: dict[str, str], *, at: datetime) -> None:
        """Keep what was written so far; nothing to keep means starting again. Raises `NotAllowed`."""
        self._lock_to_answer(at=at)
        self.evidence = evidence
        self.save(update_fields=["evidence"])

    @transaction.atomic
    def submit(self, evidence: dict[str, str], *, by: "User | None", at: datetime) -> None:
        """Fix the answer as it is to be sent: from here on it is the same however often Stripe is asked. Raises `NotAllowed`."""
        self._lock_to_answer(at=at)
        self.evidence, self.submitted_by, self.submitted_at = evidence, by, at
        self.save(update_fields=["evidence", "submitted_by", "submitted_at"])

    def take_back(self) -> None:
        """Stripe refused the answer: it is a draft again."""
        Dispute.objects.filter(pk=self.pk, submitted_at=self.submitted_at).update(submitted_at=None, submitted_by=None)
        self.refresh_from_db()

    @property
    def idempotency_key(self) -> str:
        """Of one answer: the same for every try to send it. A corrected one, or one to a later round, has its own."""
        return f"evidence-{self.pk}-{self.submitted_at:%Y%m%d%H%M%S%f}"

    def _lock_to_answer(self, *, at: datetime) -> None:
        self.refresh_from_db(from_queryset=Dispute.objects.select_for_update(no_key=True))
        if reason := self.why_not_answerable(at=at):
            raise self.NotAllowed(reason)
