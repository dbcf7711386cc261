"""A month in the life of a demo shop, lived day by day against the Stripe stand-in.

Customers buy, pay late or never, and think again. Staff pack, send, refund, answer banks and pay the artisans. Banks take
money back, return a refund and a payout. All of it goes through the same functions as in a shop with real customers, under
a clock that the shop and the stand-in share: what it leaves behind is what a real month would leave.

A seed and the last day decide what happens, to the cent. Codes and keys differ each time.
"""

import heapq
import random
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum, auto
from itertools import count
from pathlib import Path

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from craved.accounts.models import User
from craved.accounts.roles import Role
from craved.demo import DEMO_STAFF
from orders.models import Artisan, Cart, Order, Stock, Variant, quote
from orders.models.order import Contact, ParcelStatus
from orders.models.stock import Reason
from payments import artisan_payouts, checkout, disputes, evidence, inbox, jobs, reconciliation, refunds
from payments.models import Account, ArtisanPayout, Case, CommissionRate, JournalLine, Payment, Payout, Refund
from payments.refunds import Chosen
from payments.sandbox import Sandbox
from payments.sandbox.settings import RefundCourse

DAYS = 30
A_MOMENT = timedelta(seconds=10)  # in which Stripe books what was paid, and says so
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ROUNDS = (0, 1, 13)  # UTC hours; at Stripe the day ends at 0 and its payout is made at 1
REFUNDS_TAKE = timedelta(days=2)
CLEARED = timedelta(days=7)  # after which a sale's money is in our bank, and its artisan can be paid from it
SATURDAY = 5

CARDS = ["visa", "visa", "visa", "mastercard", "mastercard", "amex", "visa_debit", "discover"]
REGIONS = {"VT": ("Burlington", "05401"), "NY": ("Albany", "12203"), "MA": ("Northampton", "01060"),
           "CT": ("Hartford", "06106"), "ME": ("Portland", "04101"), "NH": ("Keene", "03431")}  # fmt: skip
FIRST_NAMES = ["Ada", "Ben", "Clara", "Dev", "Edith", "Farid", "Greta", "Hugo", "Ines", "Jonah", "Kim", "Lena", "Milo"]
LAST_NAMES = ["Abbott", "Brook", "Castle", "Dunn", "Ellery", "Fairfax", "Grove", "Hale", "Innes", "Joyce", "Kerr"]


class Story(Enum):
    """What becomes of an order."""

    PAYS = auto()
    PAYS_LATE = auto()
    TRIES_ANOTHER_CARD = auto()
    THINKS_AGAIN = auto()
    FORGETS = auto()
    CANCELLED = auto()
    COURTESY = auto()
    PIECE_BROKEN = auto()
    PIECE_RETURNED = auto()
    ALL_RETURNED = auto()
    REFUND_COMES_BACK = auto()
    DISPUTE_WON = auto()
    DISPUTE_LOST = auto()
    DISPUTE_OPEN = auto()


USUAL = {
    Story.PAYS: 74,
    Story.PAYS_LATE: 5,
    Story.TRIES_ANOTHER_CARD: 6,
    Story.THINKS_AGAIN: 3,
    Story.FORGETS: 6,
    Story.CANCELLED: 2,
    Story.COURTESY: 2,
    Story.PIECE_BROKEN: 1,
    Story.PIECE_RETURNED: 1,
}  # of a hundred customers
CERTAIN = {  # by the day of the month on which its order is placed, so that a month has each of them
    1: Story.DISPUTE_WON,
    2: Story.COURTESY,
    3: Story.DISPUTE_LOST,
    4: Story.PIECE_RETURNED,
    5: Story.CANCELLED,
    7: Story.PIECE_BROKEN,
    8: Story.REFUND_COMES_BACK,
    9: Story.ALL_RETURNED,
    10: Story.FORGETS,
    11: Story.THINKS_AGAIN,
    12: Story.PAYS_LATE,
    20: Story.DISPUTE_OPEN,
}
PAYOUT_COMES_BACK = 13
ARTISANS_ARE_PAID = 15


def stand_in(*, port: int = 0, journal: Path | None = None) -> Sandbox:
    """A Stripe that pays out each day, and whose refunds take days where they do not succeed at once."""
    return Sandbox(port=port, journal=journal, payouts="daily", refund_delay=REFUNDS_TAKE.total_seconds())


def first_moment(ends_at: datetime) -> datetime:
    """Where the clock of this process has to be before a stand-in is started for the month."""
    return _midnight(timezone.localdate(ends_at) - DAYS * DAY).astimezone(UTC)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


class Month:
    """`go_to` sets the clock of this process, which the stand-in must share; `run_jobs` does what a worker would do now.

    The shop has a catalogue and its staff, and nothing was ever ordered. It may be told by `tell` how far it is.
    """

    def __init__(
        self,
        stripe: Sandbox,
        *,
        ends_at: datetime,
        go_to: Callable[[datetime], object],
        run_jobs: Callable[[], object],
        tell: Callable[[str], object] = lambda line: None,
        seed: int = 1,
    ) -> None:
        self.stripe = stripe
        self.ends_at = ends_at
        self.first_day = timezone.localdate(ends_at) - DAYS * DAY
        self._heard_until = self._at(0)
        self._travel = go_to
        self._run_jobs = run_jobs
        self._tell = tell
        self._chance = random.Random(seed)  # noqa: S311 - a story, not a secret
        self._agenda: list[tuple[datetime, int, Callable[[], object]]] = []
        self._places = count()
        self._visitors = count(1)

    def live(self) -> None:
        self._go_to(self._at(0))
        self.staff = {login.role: User.objects.get(email=login.email) for login in DEMO_STAFF}
        self._agree_on_commission()
        for day in range(DAYS + 1):
            self._plan_day(day)
        while self._agenda and self._agenda[0][0] < self.ends_at:
            at, _, act = heapq.heappop(self._agenda)
            self._go_to(at)
            act()
            self._go_to(timezone.now() + A_MOMENT)
            self._listen()
        self._go_to(self.ends_at)
        self._make_the_rounds()
        self._listen()

    # --- Time ---------------------------------------------------------------------------------------------------------

    def _go_to(self, moment: datetime) -> None:
        """On to a moment, unless it has passed, with everything that Stripe does until then."""
        if moment > timezone.now():
            # With a time zone's name, time_machine would change that of the process, too.
            self._travel(moment.astimezone(UTC))
        self.stripe.advance(0)

    def _listen(self) -> None:
        """Events are fetched, as after an outage: nobody answers at the webhook's address while a month passes."""
        now = timezone.now()
        inbox.recover(inbox.missing(self._heard_until - MINUTE, now + MINUTE))
        self._heard_until = now
        self._run_jobs()

    def _at(self, day: int, hour: int = 0, minute: int = 0) -> datetime:
        """A moment of a day of this month, by the shop's clock."""
        return _midnight(self.first_day + day * DAY) + hour * HOUR + minute * MINUTE

    def _plan(self, at: datetime, act: Callable[..., object], *given: object) -> None:
        heapq.heappush(self._agenda, (at, next(self._places), lambda: act(*given)))

    def _later(self, wait: timedelta, act: Callable[..., object], *given: object) -> None:
        self._plan(timezone.now() + wait, act, *given)

    def _plan_day(self, day: int) -> None:
        today = self.first_day + day * DAY
        self._plan(self._at(day), self._tell, f"{today:%B %-d}")
        for number in range(self._chance.randint(2, 5)):
            certain = CERTAIN.get(day) if number == 0 else None
            story = certain or self._chance.choices(list(USUAL), list(USUAL.values()))[0]
            self._plan(self._at(day, self._chance.randint(7, 21), self._chance.randint(0, 59)), self._visit, story)
        for hour in ROUNDS:
            self._plan(datetime.combine(today, time(hour, 2), tzinfo=UTC), self._make_the_rounds)
        self._plan(self._at(day, 3, 40), self._reconcile)
        if today.weekday() < SATURDAY:
            self._plan(self._at(day, 8), self._fill_the_shelves)
            self._plan(self._at(day, 9, 30), self._pack)
            self._plan(self._at(day, 15, 30), self._send)
        if day == PAYOUT_COMES_BACK:
            self._plan(self._at(day, 11), self._return_a_payout)
        if day == ARTISANS_ARE_PAID:
            self._plan(self._at(day, 10), self._pay_the_artisans)

    # --- Customers ----------------------------------------------------------------------------------------------------

    def _visit(self, story: Story) -> None:
        order = self._order()
        if order is None:  # what they wanted was just sold
            return
        checkout.start(order, at=timezone.now())
        if story == Story.THINKS_AGAIN:
            self._later(12 * MINUTE, self._give_up, order)
        elif story == Story.FORGETS:
            self._plan(order.hold_ends_at + MINUTE, self._make_the_rounds)
        else:
            if story == Story.TRIES_ANOTHER_CARD:
                self._later(2 * MINUTE, self._try_a_card_in_vain, order)
            self._later((38 if story == Story.PAYS_LATE else 4) * MINUTE, self._pay, order, story)

    def _order(self) -> Order | None:
        visitor = next(self._visitors)
        region = self._chance.choice(list(REGIONS))
        city, postal_code = REGIONS[region]
        name = f"{self._chance.choice(FIRST_NAMES)} {self._chance.choice(LAST_NAMES)}"
        now = timezone.now()
        cart = Cart.objects.create(discount_code="WELCOME10" if self._chance.random() < 0.1 else "")
        on_sale = list(Variant.objects.on_sale().filter(stock__on_hand__gt=F("stock__held")).order_by("pk"))
        for variant in self._chance.sample(on_sale, self._chance.choice([1, 1, 2, 2, 3])):
            cart.add(variant.pk, self._chance.choice([1, 1, 1, 2, 3]) if not variant.product.one_of_a_kind else 1)
        offered = quote(cart, region=region, at=now)
        if not offered.can_be_ordered:
            return None
        chosen = {parcel.artisan.pk: self._chance.choice(parcel.methods).pk for parcel in offered.parcels}
        seen = quote(cart, region=region, chosen=chosen, at=now)
        contact = Contact(
            email=f"customer{visitor}@example.com", name=name, line1=f"{visitor} Demo Street", city=city,
            region=region, postal_code=postal_code,
        )  # fmt: skip
        return Order.place(cart, contact, chosen=chosen, seen=seen.seen(), at=now)

    def _give_up(self, order: Order) -> None:
        checkout.give_up(order, reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())

    def _try_a_card_in_vain(self, order: Order) -> None:
        self.stripe.decline(_session(order), card="chargeDeclinedInsufficientFunds")

    def _pay(self, order: Order, story: Story) -> None:
        self.stripe.pay(_session(order), card=self._chance.choice(CARDS), name=order.name)
        goes_on = {
            Story.CANCELLED: (4 * HOUR, self._cancel),
            Story.COURTESY: (6 * DAY, self._refund_a_part),
            Story.PIECE_BROKEN: (5 * DAY, self._refund_a_piece),
            Story.PIECE_RETURNED: (8 * DAY, self._take_a_piece_back),
            Story.ALL_RETURNED: (9 * DAY, self._take_all_back),
            Story.REFUND_COMES_BACK: (5 * DAY, self._refund_in_vain),
            Story.DISPUTE_WON: (7 * DAY, self._dispute),
            Story.DISPUTE_LOST: (7 * DAY, self._dispute),
            Story.DISPUTE_OPEN: (7 * DAY, self._dispute),
        }
        if story in goes_on:
            wait, act = goes_on[story]
            self._later(wait, act, order, story)

    # --- Packing and sending ------------------------------------------------------------------------------------------

    def _fill_the_shelves(self) -> None:
        """The artisans bring more of what runs low, except for pieces of which there is one."""
        low = Stock.objects.filter(on_hand__lt=F("held") + 4, variant__product__one_of_a_kind=False)
        for stock in low.select_related("variant").order_by("pk"):
            Stock.adjust(stock.variant, 8, reason=Reason.RECEIVED, by=self.staff[Role.CATALOGUE], at=timezone.now())

    def _pack(self) -> None:
        for order in Order.objects.to_pack():
            for parcel in order.parcels.filter(packed_at=None, taken_back_at=None).order_by("pk"):
                order.pack(parcel, by=self.staff[Role.FULFILMENT], at=timezone.now())

    def _send(self) -> None:
        by, now = self.staff[Role.FULFILMENT], timezone.now()
        for order in Order.objects.in_hand():
            packed = order.parcels.filter(packed_at__isnull=False, shipped_at=None, ready_at=None, taken_back_at=None)
            for parcel in packed.order_by("pk"):
                if parcel.is_pickup:
                    order.make_ready(parcel, by=by, at=now)
                    self._later(self._chance.randint(18, 50) * HOUR, self._hand_over, order, parcel.pk)
                else:
                    tracking = f"DEMO{self._chance.randrange(10**8):08}"
                    order.ship(parcel, carrier="UPS", tracking=tracking, by=by, at=now)
                    self._later(self._chance.randint(40, 90) * HOUR, self._arrive, order, parcel.pk)

    def _hand_over(self, order: Order, parcel_id: int) -> None:
        parcel = order.parcels.select_related("order").get(pk=parcel_id)
        if parcel.status == ParcelStatus.READY:
            order.hand_over(parcel, by=self.staff[Role.FULFILMENT], at=timezone.now())

    def _arrive(self, order: Order, parcel_id: int) -> None:
        parcel = order.parcels.select_related("order").get(pk=parcel_id)
        if parcel.status == ParcelStatus.SHIPPED:
            order.deliver(parcel, by=None, at=timezone.now())

    # --- Refunds ------------------------------------------------------------------------------------------------------

    def _cancel(self, order: Order, story: Story) -> None:
        """Before it has gone. The customer wrote in time, or else they get a courtesy."""
        try:
            refund = refunds.cancel_and_refund(
                order, by=self.staff[Role.BOOKS], at=timezone.now(), note="The customer asked us to."
            )
        except Order.NotAllowed:
            self._refund_a_part(order, story)
        else:
            if refund:
                self._later(HOUR, self._have_paid, refund)

    def _refund_a_part(self, order: Order, _story: Story) -> None:
        self._decide(order, order.total // 5, note="It came two days late.")

    def _refund_a_piece(self, order: Order, _story: Story) -> None:
        """It broke on its way; nobody wants it back."""
        line = order.lines.order_by("pk")[0]
        self._decide_by_line(
            order, [Chosen(order_line_id=line.pk, pieces=1)], Refund.Reason.BROKEN, note="Arrived broken."
        )

    def _take_a_piece_back(self, order: Order, _story: Story) -> None:
        line = order.lines.order_by("-pk")[0]
        self._decide_by_line(
            order, [Chosen(order_line_id=line.pk, pieces=1, restock=True)], Refund.Reason.RETURNED,
            note="Sent back, and as good as new.",
        )  # fmt: skip

    def _take_all_back(self, order: Order, _story: Story) -> None:
        chosen = [Chosen(order_line_id=line.pk, pieces=line.quantity, restock=True) for line in order.lines.all()]
        chosen += [Chosen(parcel_id=parcel.pk) for parcel in order.parcels.filter(delivery__gt=0)]
        self._decide_by_line(order, chosen, Refund.Reason.RETURNED, note="All of it sent back.")

    def _refund_in_vain(self, order: Order, _story: Story) -> None:
        """The customer's bank sends it back; with another card of theirs it works."""
        refund = self._decide(order, order.total // 2, note="Half of it was missing.", course="pending_then_failed")
        self._later(4 * DAY, self._refund_again, order, refund)

    def _refund_again(self, order: Order, refund: Refund) -> None:
        self._decide(order, refund.amount, note="Once more, for the one that came back.")
        self._resolve(Case.Kind.REFUND_FAILED, f"refund {refund.pk}", "The customer has a new card; refunded again.")

    def _decide(self, order: Order, amount: int, *, note: str, course: RefundCourse | None = None) -> Refund:
        refund = refunds.decide(
            _payment(order),
            amount,
            reason=Refund.Reason.GOODWILL,
            by=self.staff[Role.BOOKS],
            at=timezone.now(),
            note=note,
        )
        self._later(HOUR, self._have_paid, refund, course)
        return refund

    def _decide_by_line(self, order: Order, chosen: list[Chosen], reason: Refund.Reason, *, note: str) -> None:
        refund = refunds.decide_by_line(
            _payment(order), chosen, reason=reason, by=self.staff[Role.BOOKS], at=timezone.now(), note=note
        )
        self._later(HOUR, self._have_paid, refund)

    def _have_paid(self, refund: Refund, course: RefundCourse | None = None) -> None:
        """By another person than the one who decided it; for a large one that is a must."""
        if course:
            self.stripe.settings.next_refunds.append(course)
        if refund.needs_approval:
            refund.approve(by=self.staff[Role.OWNER], at=timezone.now())
        refunds.release(refund, by=self.staff[Role.OWNER], at=timezone.now())

    # --- Disputes -----------------------------------------------------------------------------------------------------

    def _dispute(self, order: Order, story: Story) -> None:
        payment = _payment(order)
        reason = "fraudulent" if story == Story.DISPUTE_LOST else "product_not_received"
        dispute = self.stripe.dispute(payment.payment_intent_id or "", reason=reason)
        if story != Story.DISPUTE_OPEN:
            self._later(20 * HOUR, self._answer, order)
            self._later(9 * DAY, self._bank_decides, dispute["id"], story)

    def _bank_decides(self, dispute_id: str, story: Story) -> None:
        self.stripe.decide_dispute(dispute_id, won=story == Story.DISPUTE_WON)

    def _answer(self, order: Order) -> None:
        dispute = _payment(order).disputes.get()
        disputes.submit(dispute, evidence.assemble(dispute), by=self.staff[Role.BOOKS], at=timezone.now())

    # --- Payouts ------------------------------------------------------------------------------------------------------

    def _return_a_payout(self) -> None:
        """Our bank sends back the newest payout that had arrived; Stripe's next one takes its money along."""
        payout = Payout.objects.filter(status=Payout.Status.PAID).order_by("-created_at")[0]
        self.stripe.fail_payout(payout.stripe_id, "could_not_process")
        self._later(
            DAY, self._resolve, Case.Kind.PAYOUT_FAILED, payout.stripe_id, "A mistake of the bank's, put right by now."
        )

    def _pay_the_artisans(self) -> None:
        """What they earned until a week ago, as far as they can be paid it."""
        before = timezone.now() - CLEARED
        earned = {
            artisan: -JournalLine.objects.balance(Account.ARTISANS, artisan=artisan, entry__at__lt=before)
            for artisan in Artisan.objects.order_by("pk")
        }
        now = artisan_payouts.balances(list(earned), settings.CURRENCY)
        wanted = [(each.artisan, min(earned[each.artisan], each.payable)) for each in now]
        issued, _ = artisan_payouts.issue_all(
            [(artisan, amount) for artisan, amount in wanted if amount > 0],
            currency=settings.CURRENCY, by=self.staff[Role.BOOKS], at=timezone.now(), note="Half a month's sales",
        )  # fmt: skip
        self._later(DAY, self._transfer, issued)

    def _transfer(self, issued: list[ArtisanPayout]) -> None:
        for payout in issued:
            reference = f"DEMO-{timezone.localdate():%Y%m%d}-{payout.pk}"
            artisan_payouts.pay(payout, reference=reference, by=self.staff[Role.OWNER], at=timezone.now())

    # --- Everything else ----------------------------------------------------------------------------------------------

    def _agree_on_commission(self) -> None:
        """One artisan has terms of their own; the others have the shop's."""
        CommissionRate.objects.create(
            artisan=Artisan.objects.order_by("pk")[0],
            percent="12.50",
            valid_from=self.first_day,
            note="The first to join",
        )

    def _make_the_rounds(self) -> None:
        """What the worker does by the clock, more seldom."""
        now = int(timezone.now().timestamp())
        jobs.sweep(now)
        jobs.collect(now)

    def _reconcile(self) -> None:
        reconciliation.nightly(at=timezone.now())

    def _resolve(self, kind: Case.Kind, about: str, resolution: str) -> None:
        for case in Case.objects.open().filter(kind=kind, about=about):
            case.resolve(resolution, by=self.staff[Role.BOOKS], at=timezone.now())


def _payment(order: Order) -> Payment:
    """The one that paid for it."""
    return order.payments.get(settled_at__isnull=False)


def _session(order: Order) -> str:
    return order.payments.get().session_id or ""
