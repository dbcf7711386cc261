"""What one comparison found: the differences, what each is about, and what puts it right."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import Any, TypeVar

from craved.money import format_money
from payments import gateway
from payments.gateway import Movement

T = TypeVar("T")

AT_ONCE = 500  # of Stripe's objects are held, and looked up here in one go
GRACE = timedelta(minutes=10)  # in which webhooks and jobs bring a change of Stripe's to us, or ours to Stripe
SLOWLY = timedelta(hours=2)  # for what is collected every hour: movements of the balance
SKEW = timedelta(minutes=5)  # between two machines' clocks
A_DAY = timedelta(days=1)  # the longest a Checkout Session can be paid, and Stripe remembers a key of ours


class Kind(StrEnum):
    MISSING_LOCAL = "MISSING_LOCAL"
    MISSING_STRIPE = "MISSING_STRIPE"
    AMOUNT = "AMOUNT"
    CURRENCY_OR_MODE = "CURRENCY_OR_MODE"
    DOUBLE_PAID = "DOUBLE_PAID"
    UNREFUNDED_CANCELLED = "UNREFUNDED_CANCELLED"
    REFUND_DRIFT = "REFUND_DRIFT"
    STUCK_PENDING = "STUCK_PENDING"
    FREE_GOODS = "FREE_GOODS"
    EVENT_GAP = "EVENT_GAP"
    STOCK = "STOCK"
    LEDGER = "LEDGER"
    PAYOUT = "PAYOUT"


# What Stripe has to have told us in full before a class can be called clean.
NEEDS: dict[Kind, set[str]] = {
    Kind.MISSING_LOCAL: {"payment intents", "charges", "disputes", "balance transactions"},
    Kind.MISSING_STRIPE: {"payment intents", "disputes", "balance transactions"},
    Kind.AMOUNT: {"payment intents", "charges", "disputes", "balance transactions"},
    Kind.CURRENCY_OR_MODE: {"payment intents", "disputes", "balance transactions"},
    Kind.DOUBLE_PAID: {"payment intents"},
    Kind.UNREFUNDED_CANCELLED: {"payment intents"},
    Kind.REFUND_DRIFT: {"payment intents", "charges", "refunds"},
    Kind.STUCK_PENDING: {"payment intents"},
    Kind.FREE_GOODS: set(),
    Kind.EVENT_GAP: {"events"},
    Kind.STOCK: set(),
    Kind.LEDGER: {"balance transactions", "balance"},
    Kind.PAYOUT: {"payouts"},
}


@dataclass(frozen=True)
class Remedy:
    """What puts a difference right. Without `run`, a person does."""

    words: str
    run: Callable[[], object] | None = None
    pays: int = 0  # minor units that leave our account by it: somebody has to say yes


@dataclass(frozen=True)
class Difference:
    kind: Kind
    about: str  # what it is about, by its name: "payment intent pi_…", "refund 12"
    ours: str
    theirs: str
    remedy: Remedy
    at_risk: int = 0  # minor units
    currency: str = ""
    order: str = ""  # its code
    payment_id: int | None = None
    stripe_ids: frozenset[str] = frozenset()  # by which Stripe's events speak of it

    @property
    def name(self) -> str:
        """The same whenever it is found."""
        return f"{self.kind} {self.about}"

    def as_json(self) -> dict[str, Any]:
        return {
            "class": str(self.kind),
            "about": self.about,
            "order": self.order,
            "ours": self.ours,
            "stripe": self.theirs,
            "at_risk": self.at_risk,
            "currency": self.currency,
            "fix": self.remedy.words,
            "fixable": self.remedy.run is not None,
            "pays": self.remedy.pays,
        }

    def __str__(self) -> str:
        about = self.about
        if self.order and about != f"order {self.order}":
            about += f", order {self.order}"
        risk = f" At risk: {format_money(self.at_risk, self.currency)}." if self.at_risk else ""
        return f"{self.kind}: {about}. Ours: {self.ours}. Stripe: {self.theirs}.{risk} Fix: {self.remedy.words}."


@dataclass
class Comparison:
    """One look at both sides. What is younger than `GRACE` at `at` is still on its way and no difference."""

    since: datetime
    until: datetime  # not included
    at: datetime
    differences: list[Difference] = field(default_factory=list)
    compared: Counter[str] = field(default_factory=Counter)
    unanswered: dict[str, str] = field(default_factory=dict)  # list → why Stripe did not tell all of it
    unbooked: dict[str, Movement] = field(default_factory=dict)  # movements of the balance that we lack, by id
    untrue: set[str] = field(default_factory=set)  # movements of which our row is not what Stripe says
    misbooked: Counter[str] = field(default_factory=Counter)  # by currency: what found differences make of the balance
    _explained: set[int | str | None] = field(default_factory=set)

    def pages(self, name: str, facts: Iterable[T]) -> Iterator[list[T]]:
        """Some hundred at a time. When Stripe fails on any page, the whole list counts as not heard."""
        iterator = iter(facts)
        self.compared[name] += 0
        try:
            while page := list(islice(iterator, AT_ONCE)):
                self.compared[name] += len(page)
                yield page
        except (gateway.Unreachable, gateway.Refused) as trouble:
            self.unanswered[name] = f"{type(trouble).__name__}: {trouble}"

    def all_of(self, name: str, facts: Iterable[T]) -> list[T]:
        """As `pages`, of lists that are short, and no part of what is compared."""
        try:
            return list(facts)
        except (gateway.Unreachable, gateway.Refused) as trouble:
            self.unanswered[name] = f"{type(trouble).__name__}: {trouble}"
            return []

    def heard(self, name: str) -> bool:
        """Whether what this list lacks is lacking at Stripe."""
        return name not in self.unanswered

    def is_young(self, moment: datetime, *, grace: timedelta = GRACE) -> bool:
        return moment > self.at - grace

    def found(self, difference: Difference) -> None:
        self.differences.append(difference)
        self._explained.update(difference.stripe_ids)
        if difference.payment_id:
            self._explained.add(difference.payment_id)
        if difference.order:
            self._explained.add(f"order {difference.order}")

    def explains(self, *, payment_id: int | None = None, order: str = "", stripe_id: str = "") -> bool:
        """One thing gone wrong is one difference: what follows from it is not told again."""
        return not self._explained.isdisjoint(
            {payment_id or None, f"order {order}" if order else None, stripe_id or None} - {None}
        )

    def follows(self, stripe_id: str) -> None:
        """This is a part of what was found already."""
        self._explained.add(stripe_id)

    def leave_out(self, moving: set[str]) -> None:
        """Something happened to these at Stripe just now, and is on its way to us."""
        self.differences = [each for each in self.differences if not each.stripe_ids & moving]

    @property
    def unjudged(self) -> list[Kind]:
        """The classes of which nothing can be said, except what was found."""
        return [kind for kind, needed in NEEDS.items() if needed & self.unanswered.keys()]

    @property
    def counts(self) -> dict[str, int]:
        counted = Counter(each.kind for each in self.differences)
        return {str(kind): counted[kind] for kind in Kind if counted[kind]}
