"""Money on its way from Stripe to the shop's bank, and the movements of the Stripe balance it is made of."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from payments.models.payment import Payment


class PayoutQuerySet(models.QuerySet["Payout"]):
    def under_way(self) -> Self:
        return self.filter(status__in=[Payout.Status.PENDING, Payout.Status.IN_TRANSIT])


class Payout(models.Model):
    """Amounts are minor units of `currency`, as Stripe said at `asked_at`."""

    class Status(models.TextChoices):  # Stripe's (https://docs.stripe.com/api/payouts/object#payout_object-status)
        PENDING = "pending", "Pending"
        IN_TRANSIT = "in_transit", "On its way"
        PAID = "paid", "Paid"
        FAILED = "failed", "Failed"
        CANCELED = "canceled", "Canceled"

    stripe_id = models.CharField(max_length=255, unique=True)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    livemode = models.BooleanField()
    status = models.CharField(max_length=20, choices=Status.choices)
    automatic = models.BooleanField(help_text="By Stripe's schedule: Stripe says which movements it is made of.")
    created_at = models.DateTimeField(help_text="At Stripe.")
    arrives_on = models.DateField()
    failure = models.CharField(max_length=200, blank=True)
    paid_at = models.DateTimeField(null=True, blank=True, help_text="When we first heard that it arrived.")
    failed_at = models.DateTimeField(null=True, blank=True)
    explained_at = models.DateTimeField(
        null=True, blank=True, help_text="When Stripe had said which movements it is made of, and they added up."
    )
    asked_at = models.DateTimeField(help_text="When Stripe was asked for what is written here.")

    objects: ClassVar[PayoutQuerySet] = PayoutQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [models.Index(fields=["-created_at"], name="payout_newest")]

    def __str__(self) -> str:
        return self.stripe_id


class BalanceTransactionQuerySet(models.QuerySet["BalanceTransaction"]):
    def of(self, source_id: str) -> Self:
        return self.filter(source_id=source_id).order_by("created_at", "pk")


class BalanceTransaction(models.Model):
    """One movement of the Stripe balance: signed minor units, `net = amount - fee`. It never changes, but for its payout."""

    stripe_id = models.CharField(max_length=255, unique=True)
    type = models.CharField(max_length=60)
    category = models.CharField("reporting category", max_length=60)
    amount = models.BigIntegerField()
    fee = models.BigIntegerField()
    net = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    created_at = models.DateTimeField(help_text="At Stripe.")
    available_on = models.DateTimeField()
    source_id = models.CharField(
        max_length=255, blank=True, help_text="The charge, refund, dispute or payout it is of."
    )
    payment = models.ForeignKey(
        Payment, on_delete=models.PROTECT, null=True, blank=True, related_name="balance_transactions"
    )
    payout = models.ForeignKey(
        Payout, on_delete=models.PROTECT, null=True, blank=True, related_name="balance_transactions"
    )

    objects: ClassVar[BalanceTransactionQuerySet] = BalanceTransactionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(net=F("amount") - F("fee")), name="balance_transaction_net_adds_up"),
        ]
        indexes = [
            models.Index(fields=["created_at"], name="balance_transaction_in_time"),
            models.Index(fields=["source_id"], name="balance_transaction_source"),
        ]

    def __str__(self) -> str:
        return f"{self.stripe_id} ({self.type})"
