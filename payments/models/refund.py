"""Money on its way back: decided, approved where it is much, paid, and then with Stripe.

Deciding and paying are two steps, for two people if need be; asking Stripe is a third, so that it never happens twice.
"""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q, Sum
from django.db.models.functions import Now

from craved.money import format_money
from orders.models import Order, OrderLine, Parcel
from payments.models.dispute import Dispute
from payments.models.payment import Payment

if TYPE_CHECKING:
    from craved.accounts.models import User


class RefundQuerySet(models.QuerySet["Refund"]):
    def standing(self) -> Self:
        """Neither failed nor withdrawn: the money has gone back, or is going, or is promised."""
        return self.filter(failed_at=None, withdrawn_at=None)

    def to_approve(self) -> Self:
        """Too large for one person, and seen by one only."""
        return self.standing().filter(needs_approval=True, approved_at=None, released_at=None).order_by("decided_at")

    def to_release(self) -> Self:
        """Decided (and approved, where that is needed), and waiting for somebody to have it paid."""
        return self.standing().filter(
            Q(needs_approval=False) | Q(approved_at__isnull=False), released_at=None
        ).order_by("decided_at")  # fmt: skip

    def unanswered(self) -> Self:
        """To be paid, but Stripe's word on it is not known."""
        return self.standing().filter(stripe_id=None, released_at__isnull=False)

    def under_way(self) -> Self:
        """Stripe has it in hand, and the end of it is not known."""
        return self.standing().filter(stripe_id__isnull=False, succeeded_at=None)

    def total(self) -> int:
        return self.aggregate(sum=Sum("amount"))["sum"] or 0


class Refund(models.Model):
    class NotAllowed(Exception):
        """It is not there to give, or not at the step this one follows. Safe to show to staff."""

    class Changed(NotAllowed):
        """What is left is not what the person deciding had seen."""

    class Reason(models.TextChoices):
        CANCELLED = "cancelled", "the order was cancelled"
        SOLD_OUT = "sold_out", "paid after the goods were gone"
        TWICE = "twice", "paid twice"
        RETURNED = "returned", "sent back by the customer"
        BROKEN = "broken", "broken or not as described"
        NOT_SENT = "not_sent", "could not be sent"
        GOODWILL = "goodwill", "a courtesy"
        AT_STRIPE = "at_stripe", "made at Stripe"

    CHOSEN = (Reason.RETURNED, Reason.BROKEN, Reason.NOT_SENT, Reason.GOODWILL)  # by whoever decides it
    OF_THE_WHOLE = (Reason.SOLD_OUT.value, Reason.TWICE.value, Reason.CANCELLED.value)

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    amount = models.PositiveIntegerField()
    reason = models.CharField(max_length=20, choices=Reason.choices)
    note = models.CharField(max_length=200, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField()
    needs_approval = models.BooleanField(default=False, db_default=False, help_text="By a second person, for its size.")
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    released_at = models.DateTimeField(  # the default is for programs from before deciding and paying were two steps
        null=True, blank=True, default=None, db_default=Now(), help_text="When somebody said that it be paid."
    )
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, help_text="Decided against, before it was paid.")
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
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
                condition=Q(
                    reason__in=["sold_out", "twice", "cancelled"], failed_at=None, withdrawn_at=None
                ),  # OF_THE_WHOLE
                name="one_refund_of_a_whole_payment",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None) | Q(decided_by=None) | ~Q(approved_by=F("decided_by")),
                name="refund_approved_by_another",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(stripe_id=None, asked_at=None), name="refund_withdrawn_before_asked"
            ),
        ]
        permissions = [
            ("decide_refund", "Can decide"),
            ("approve_refund", "Can approve what another decided"),
            ("pay_refund", "Can have it paid"),
        ]

    def __str__(self) -> str:
        return f"Refund {self.pk} of {self.payment}"

    # --- Deciding --------------------------------------------------------------------------------------------------

    @classmethod
    @transaction.atomic
    def decide(
        cls, payment: Payment, amount: int, *, reason: "Refund.Reason", by: "User | None" = None, at: datetime,
        note: str = "",
    ) -> "Refund":  # fmt: skip
        """Promise minor units of a payment back. Raises `NotAllowed` when they are not there to give (invariant M5).

        What the shop decides by itself is to be paid at once. What somebody decides waits to be paid, and to be approved
        first once an order's refunds come to more than `REFUND_APPROVAL_ABOVE`: cutting it in two changes nothing.
        """
        Order.objects.select_for_update(no_key=True).get(pk=payment.order_id)
        payment = Payment.objects.select_for_update(no_key=True).get(pk=payment.pk)
        left = cls.left_of(payment)
        if not 0 < amount <= left:
            asked, there = format_money(amount, payment.currency), format_money(max(left, 0), payment.currency)
            raise cls.NotAllowed(f"{asked} cannot be given back: {there} is left of this payment.")
        by_staff = cls.objects.standing().filter(payment__order=payment.order_id, decided_by__isnull=False).total()
        return cls.objects.create(
            payment=payment, amount=amount, reason=reason, decided_by=by, decided_at=at, note=note,
            needs_approval=by is not None and by_staff + amount > settings.REFUND_APPROVAL_ABOVE,
            released_at=None if by else at,
        )  # fmt: skip

    @classmethod
    def left_of(cls, payment: Payment) -> int:
        """Minor units that can still be given back: taken, not promised yet, and not with the customer's bank."""
        standing = sum(refund.amount for refund in payment.refunds.all() if refund.stands)
        held = sum(dispute.amount for dispute in payment.disputes.all() if dispute.status in Dispute.HELD)
        return payment.captured - standing - held

    # --- Until it is paid ------------------------------------------------------------------------------------------

    @transaction.atomic
    def approve(self, *, by: "User", at: datetime) -> None:
        """The second pair of eyes. Raises `NotAllowed` for the first."""
        self._lock()
        if self.status != "to approve":
            raise self.NotAllowed(f"There is nothing to approve: this refund is {self.status}.")
        if by.pk == self.decided_by_id:
            raise self.NotAllowed("You decided this refund yourself, so somebody else has to approve it.")
        self.approved_by, self.approved_at = by, at
        self.save(update_fields=["approved_by", "approved_at"])

    @transaction.atomic
    def release(self, *, by: "User", at: datetime) -> None:
        """Say that it be paid. Raises `NotAllowed` when that was said before, or the money is not there any more."""
        payment = Payment.objects.select_for_update(no_key=True).get(pk=self.payment_id)
        self._lock()
        if self.status != "decided":
            raise self.NotAllowed(f"There is nothing to pay: this refund is {self.status}.")
        if self.left_of(payment) < 0:
            raise self.NotAllowed("The customer's bank holds this money because of a dispute: Stripe cannot refund it.")
        self.released_by, self.released_at = by, at
        self.save(update_fields=["released_by", "released_at"])

    @transaction.atomic
    def withdraw(self, *, by: "User | None", at: datetime) -> None:
        """Decide against it. Raises `NotAllowed` once it is being paid."""
        self._lock()
        if self.status not in {"to approve", "decided"}:
            raise self.NotAllowed(f"It is too late to withdraw this refund: it is {self.status}.")
        self.withdrawn_by, self.withdrawn_at = by, at
        self.save(update_fields=["withdrawn_by", "withdrawn_at"])

    def _lock(self) -> None:
        self.refresh_from_db(from_queryset=Refund.objects.select_for_update(no_key=True))

    # --- Reading ---------------------------------------------------------------------------------------------------

    @property
    def idempotency_key(self) -> str:
        return f"refund-{self.pk}"

    @property
    def stands(self) -> bool:
        """Neither failed nor withdrawn."""
        return self.failed_at is None and self.withdrawn_at is None

    @property
    def status(self) -> str:
        """One of: to approve, decided, released, unknown, on its way, succeeded, failed, withdrawn."""
        if self.withdrawn_at:
            return "withdrawn"
        if self.failed_at:
            return "failed"
        if self.succeeded_at:
            return "succeeded"
        if self.stripe_id:
            return "on its way"
        if self.asked_at:
            return "unknown"
        if self.released_at:
            return "released"
        return "to approve" if self.needs_approval and not self.approved_at else "decided"


class RefundLine(models.Model):
    """The part of a refund that is for one order line, or for the delivery of one parcel. Minor units.

    Every refund of a payment that paid an order is divided into these, to the cent: by hand, or in proportion.
    """

    refund = models.ForeignKey(Refund, on_delete=models.PROTECT, related_name="lines")
    order_line = models.ForeignKey(
        OrderLine, on_delete=models.PROTECT, null=True, blank=True, related_name="refund_lines"
    )
    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, null=True, blank=True, related_name="refund_lines")
    quantity = models.PositiveSmallIntegerField(default=0, help_text="Pieces that are taken back; often none.")
    restock = models.BooleanField(default=False, help_text="They go back on the shelf.")
    net = models.PositiveIntegerField(help_text="Goods or delivery, before tax.")
    tax = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(order_line__isnull=False, parcel=None)
                | Q(order_line=None, parcel__isnull=False, quantity=0),
                name="refund_line_of_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(net__gt=0) | Q(tax__gt=0) | Q(quantity__gt=0), name="refund_line_of_something"
            ),
            models.CheckConstraint(condition=Q(restock=False) | Q(quantity__gt=0), name="refund_line_restocks_pieces"),
            models.UniqueConstraint(
                "refund", "order_line", name="one_refund_line_per_line", condition=Q(order_line__isnull=False)
            ),
            models.UniqueConstraint(
                "refund", "parcel", name="one_refund_line_per_parcel", condition=Q(parcel__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.refund}: {self.what}"

    @property
    def what(self) -> str:
        """What it is given back for, in the customer's words."""
        if self.parcel:
            return f"Delivery from {self.parcel.artisan_name}"
        if self.quantity:
            return f"{self.quantity} × {self.order_line}"
        whole = self.order_line is not None and self.total == self.order_line.total
        return f"The price of {self.order_line}" if whole else f"Part of the price of {self.order_line}"

    @property
    def total(self) -> int:
        return self.net + self.tax
