"""What the shop owes its artisans, and paying it out: issued by one step, sent and recorded by another.

What is owed is a sum over the journal; of it, what open disputes may still cost is held back, and what is issued already
is promised. The rest can be issued. A balance below zero is carried over: later sales go against it first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Sum

from craved.money import format_money
from orders.models import Artisan
from payments import ledger
from payments.models import Account, ArtisanPayout, Dispute, JournalLine

if TYPE_CHECKING:
    from craved.accounts.models import User


# --- What there is to pay ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Balance:
    """An artisan's, in minor units of one currency. `owed` is below zero when refunds came after the payout."""

    artisan: Artisan
    currency: str
    owed: int
    held: int
    issued: int

    @property
    def payable(self) -> int:
        return max(0, self.owed - self.held - self.issued)


def balances(artisans: Sequence[Artisan], currency: str) -> list[Balance]:
    """Of these artisans, in their order.

    What lowers a balance is read before what is owed. Should something be booked in between, it is missing twice rather
    than not at all, and nobody is paid too much.
    """
    held: dict[int | None, int] = {}
    for line in ledger.shares_at_stake(*Dispute.objects.open().filter(currency=currency).select_related("payment")):
        if line.account == Account.ARTISANS:
            held[line.artisan_id] = held.get(line.artisan_id, 0) + line.amount
    issued = dict(
        ArtisanPayout.objects.filter(artisan__in=artisans, currency=currency, paid_at=None, cancelled_at=None)
        .values_list("artisan")
        .annotate(sum=Sum("amount"))
        .order_by("artisan")
    )
    owed = dict(
        JournalLine.objects.filter(account=Account.ARTISANS, artisan__in=artisans, entry__currency=currency)
        .values_list("artisan")
        .annotate(sum=-Sum("amount"))
        .order_by("artisan")
    )
    return [
        Balance(
            artisan, currency,
            owed=owed.get(artisan.pk, 0), held=held.get(artisan.pk, 0), issued=issued.get(artisan.pk, 0),
        )
        for artisan in artisans
    ]  # fmt: skip


def balance(artisan: Artisan, currency: str) -> Balance:
    (its,) = balances([artisan], currency)
    return its


# --- Paying it --------------------------------------------------------------------------------------------------------


@transaction.atomic
def issue(
    artisan: Artisan, amount: int, *, currency: str, by: "User", at: datetime, note: str = ""
) -> ArtisanPayout:  # fmt: skip
    """Decide on a payout. Raises `ArtisanPayout.NotAllowed` when there is not that much to pay."""
    _one_at_a_time(artisan)
    payable = balance(artisan, currency).payable
    if not 0 < amount <= payable:
        asked, there = format_money(amount, currency), format_money(payable, currency)
        message = f"{asked} cannot be paid to {artisan}: {there} can be now."
        raise ArtisanPayout.NotAllowed(message)
    return ArtisanPayout.objects.create(
        artisan=artisan, amount=amount, currency=currency, issued_at=at, issued_by=by, note=note
    )


def issue_all(
    wanted: Iterable[tuple[Artisan, int]], *, currency: str, by: "User", at: datetime, note: str = ""
) -> tuple[list[ArtisanPayout], list[str]]:
    """Decide on many, each for itself: those that were issued, and why the others were not."""
    issued, refused = [], []
    for artisan, amount in wanted:
        try:
            issued.append(issue(artisan, amount, currency=currency, by=by, at=at, note=note))
        except ArtisanPayout.NotAllowed as reason:
            refused.append(str(reason))
    return issued, refused


@transaction.atomic
def pay(payout: ArtisanPayout, *, reference: str, by: "User", at: datetime) -> None:
    """It was sent, at `at`, under the bank's `reference`. Raises `ArtisanPayout.NotAllowed` unless it waits for that."""
    payout.lock(after=ArtisanPayout.Status.TO_SEND)
    payout.paid_at, payout.paid_by, payout.reference = at, by, reference
    payout.save(update_fields=["paid_at", "paid_by", "reference"])
    ledger.artisan_paid(payout, at=at)


@transaction.atomic
def come_back(payout: ArtisanPayout, *, why: str, by: "User", at: datetime) -> None:
    """The bank returned it, so it is owed again. Raises `ArtisanPayout.NotAllowed` unless it had been sent."""
    payout.lock(after=ArtisanPayout.Status.SENT)
    payout.returned_at, payout.returned_by, payout.why_returned = at, by, why
    payout.save(update_fields=["returned_at", "returned_by", "why_returned"])
    ledger.artisan_payout_returned(payout, at=at)


def _one_at_a_time(artisan: Artisan) -> None:
    """Whoever issues to this artisan next waits, and then counts this payout, too."""
    Artisan.objects.select_for_update(no_key=True).get(pk=artisan.pk)
