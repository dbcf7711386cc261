"""The journal: where every cent came from and where it went, in double entry, only ever added to.

An entry is a set of lines that sum to zero, in one currency, with one cause. The database itself refuses entries that do
not balance, lines added to an entry later, and any change to either (the triggers of migration 0003; invariant M9). What
was wrong is put right by a new entry that reverses it.

A line's amount is in minor units, debits positive and credits negative: assets and expenses grow by debits, what we owe
and what we earn by credits.
"""

from typing import ClassVar, Self

from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import F, Q, Sum

from orders.models import Artisan, OrderLine
from payments.models.artisan_payout import ArtisanPayout
from payments.models.dispute import Dispute
from payments.models.payment import Payment
from payments.models.payout import BalanceTransaction, Payout
from payments.models.refund import Refund


class Account(models.TextChoices):
    # What we have
    CLEARING = "clearing", "Stripe clearing"  # Stripe's word that money moved, until the balance transaction shows it
    STRIPE = "stripe", "Stripe balance"
    DISPUTED = "disputed", "In dispute"
    PAYOUTS = "payouts", "Payouts under way"
    BANK = "bank", "Bank"
    # What we owe
    CUSTOMERS = "customers", "Customers' money"  # taken, and not (or not yet) the price of an order
    TAX = "tax", "Sales tax owed"
    ARTISANS = "artisans", "Owed to artisans"
    # What we earn and what it costs
    SALES = "sales", "Sales of goods"
    DELIVERY = "delivery", "Delivery charged"
    DISCOUNTS = "discounts", "Discounts given"
    REFUNDS = "refunds", "Refunds"
    SHARES = "shares", "Artisans' share of sales"
    COMMISSION = "commission", "Commission"
    FEES = "fees", "Processing fees"
    DISPUTES = "disputes", "Disputes lost, and their fees"
    SUSPENSE = "suspense", "Not explained yet"


class JournalEntryQuerySet(models.QuerySet["JournalEntry"]):
    def unbalanced(self) -> Self:
        """There are none, unless somebody went around the database's own checks."""
        return self.alias(sum=Sum("lines__amount")).filter(~Q(sum=0) | Q(sum=None))


class JournalEntry(models.Model):
    class Kind(models.TextChoices):
        CAPTURED = "captured", "Payment taken"
        SOLD = "sold", "Order paid"
        REFUNDED = "refunded", "Refund"
        REFUND_FAILED = "refund_failed", "Refund came back"
        DISPUTE_WITHDRAWN = "dispute_withdrawn", "Dispute: amount withdrawn"
        DISPUTE_REINSTATED = "dispute_reinstated", "Dispute: amount given back"
        DISPUTE_LOST = "dispute_lost", "Dispute lost"
        DISPUTE_LOST_UNDONE = "dispute_lost_undone", "Dispute won after all"
        BALANCE_TRANSACTION = "balance_transaction", "Movement of the Stripe balance"
        PAYOUT_PAID = "payout_paid", "Payout arrived"
        PAYOUT_RETURNED = "payout_returned", "Payout came back"
        ARTISAN_PAID = "artisan_paid", "Paid to the artisan"
        ARTISAN_PAYOUT_RETURNED = "artisan_payout_returned", "Payment to the artisan came back"

    kind = models.CharField(max_length=30, choices=Kind.choices)
    currency = models.CharField(max_length=3)
    at = models.DateTimeField(help_text="When it happened.")
    recorded_at = models.DateTimeField(db_default=TransactionNow(), editable=False)

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, null=True, blank=True, related_name="journal")
    refund = models.ForeignKey(Refund, on_delete=models.PROTECT, null=True, blank=True, related_name="journal")
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, null=True, blank=True, related_name="journal")
    payout = models.ForeignKey(Payout, on_delete=models.PROTECT, null=True, blank=True, related_name="journal")
    balance_transaction = models.ForeignKey(
        BalanceTransaction, on_delete=models.PROTECT, null=True, blank=True, related_name="journal"
    )
    artisan_payout = models.ForeignKey(
        ArtisanPayout, on_delete=models.PROTECT, null=True, blank=True, related_name="journal"
    )

    objects: ClassVar[JournalEntryQuerySet] = JournalEntryQuerySet.as_manager()  # type: ignore[assignment]

    CAUSES = ("payment", "refund", "dispute", "payout", "balance_transaction", "artisan_payout")

    class Meta:
        verbose_name_plural = "journal entries"
        constraints = [
            models.CheckConstraint(
                name="journal_entry_has_one_cause",
                condition=models.lookups.Exact(
                    sum(
                        (
                            models.Case(models.When(**{f"{cause}__isnull": False}, then=1), default=0)
                            for cause in (
                                "refund", "dispute", "payout", "balance_transaction", "artisan_payout",
                            )
                        ),
                        models.Case(models.When(payment__isnull=False, then=1), default=0),
                    ),
                    1,
                ),
            ),
            *(
                models.UniqueConstraint("kind", cause, name=f"journal_once_per_{cause}", condition=Q((f"{cause}__isnull", False)))
                for cause in ("payment", "refund", "dispute", "payout", "balance_transaction", "artisan_payout")
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["at"], name="journal_in_time")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.cause})"

    @property
    def cause(self) -> models.Model:
        """The row that made this entry necessary."""
        cause: models.Model = next(
            getattr(self, name) for name in self.CAUSES if getattr(self, f"{name}_id") is not None
        )
        return cause


class JournalLineQuerySet(models.QuerySet["JournalLine"]):
    def balance(self, account: Account, **where: object) -> int:
        """Debits less credits, in minor units. Across currencies it means nothing: say `entry__currency`."""
        return self.filter(account=account, **where).aggregate(sum=Sum("amount"))["sum"] or 0

    def by_account(self) -> dict[str, int]:
        return dict(
            self.values("account").annotate(sum=Sum("amount")).order_by("account").values_list("account", "sum")
        )


class JournalLine(models.Model):
    entry = models.ForeignKey(JournalEntry, on_delete=models.PROTECT, related_name="lines")
    account = models.CharField(max_length=20, choices=Account.choices)
    artisan = models.ForeignKey(Artisan, on_delete=models.PROTECT, null=True, blank=True, related_name="journal_lines")
    order_line = models.ForeignKey(
        OrderLine, on_delete=models.PROTECT, null=True, blank=True, related_name="journal_lines"
    )
    amount = models.BigIntegerField(help_text="Minor units: debits positive, credits negative.")

    objects: ClassVar[JournalLineQuerySet] = JournalLineQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(amount=0), name="journal_line_of_something"),
            models.CheckConstraint(
                condition=Q(account="artisans", artisan__isnull=False) | (~Q(account="artisans") & Q(artisan=None)),
                name="journal_line_of_an_artisan",
            ),
        ]
        indexes = [
            models.Index(fields=["account"], name="journal_line_account"),
            models.Index(F("artisan"), condition=Q(artisan__isnull=False), name="journal_line_artisan"),
        ]

    def __str__(self) -> str:
        return f"{self.get_account_display()} {self.amount}"

    @property
    def debit(self) -> int | None:
        return self.amount if self.amount > 0 else None

    @property
    def credit(self) -> int | None:
        return -self.amount if self.amount < 0 else None
