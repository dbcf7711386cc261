"""Giving money back: to the cent, never more than there is, once, and written down as it happened."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from craved.accounts.models import User
from orders.models import Discount, Order, OrderLine, Stock, TaxRate
from orders.views.orders import refunds_of
from payments import allocation, checkout, gateway, refunds, settle
from payments import jobs as money_jobs
from payments.gateway import RefundFacts
from payments.models import Account, Case, Dispute, JournalEntry, JournalLine, Payment, Refund, RefundLine
from payments.refunds import Chosen
from payments.sandbox import Sandbox
from tests.jobs import run_jobs
from tests.orders.factories import CartFactory, TaxClassFactory, VariantFactory, place_order
from tests.orders.test_placing import sums_agree
from tests.payments.events import deliver, run_payment_jobs
from tests.side_by_side import LONG, Beside, somebody_waits, until

pytestmark = pytest.mark.django_db
GOODWILL = Refund.Reason.GOODWILL
REFUNDS = "POST /v1/refunds"


@pytest.fixture
def staff() -> User:
    return User.objects.create_user("staff@example.com", is_staff=True)


@pytest.fixture
def second() -> User:
    return User.objects.create_user("second@example.com", is_staff=True)


def an_order(*wanted: tuple[int, int], discount: int = 0) -> Order:
    """Lines of (price, pieces), each of another artisan, with a tax and a postage that do not divide evenly."""
    goods, postage = TaxClassFactory.create(), TaxClassFactory.create(code="delivery")
    for tax_class in [goods, postage]:
        TaxRate.objects.get_or_create(
            region="VT", tax_class=tax_class, defaults={"percent": "7.125", "valid_from": "2020-01-01"}
        )
    cart = CartFactory.create(wanted=[(VariantFactory.create(price=price), pieces) for price, pieces in wanted])
    if discount:
        cart.discount_code = Discount.objects.get_or_create(code="SOME", defaults={"percent": discount})[0].code
        cart.save()
    return place_order(cart=cart)


def settled(*wanted: tuple[int, int], discount: int = 0) -> Payment:
    """A payment that paid its order, as far as this side of Stripe knows."""
    order, now = an_order(*(wanted or [(999, 3)]), discount=discount), timezone.now()
    order.mark_paid(at=now)
    return Payment.objects.create(
        order=order, amount=order.total, captured=order.total, currency="usd", created_at=now, expires_at=now,
        closed_at=now, settled_at=now, payment_intent_id=f"pi_{order.code}",
    )  # fmt: skip


def paid(stripe: Sandbox, *wanted: tuple[int, int], card: str = "visa") -> Payment:
    order = an_order(*(wanted or [(999, 3)]))
    checkout.start(order, at=timezone.now())
    payment = order.payments.get()
    stripe.pay(payment.session_id or "", card=card)
    return settle.payment(payment.pk)


def add_up(payment: Payment) -> None:
    """Every refund is its lines, and no line gives more than it has: nor do all of them."""
    for refund in payment.refunds.all():
        assert sum(line.total for line in refund.lines.all()) == refund.amount
    parts = allocation.left_of(payment.order)
    assert all(part.net >= 0 and part.tax >= 0 for part in parts)
    assert sum(part.total for part in parts) == payment.captured - payment.refunds.standing().total()
    assert 0 <= payment.refunds.standing().total() <= payment.captured


def a_line(payment: Payment) -> OrderLine:
    return payment.order.lines.get()


def pieces(line: OrderLine, number: int, *, restock: bool = False) -> Chosen:
    return Chosen(order_line_id=line.pk, pieces=number, restock=restock)


# --- To the cent -----------------------------------------------------------------------------------------------------


def test_the_tax_goes_back_with_the_goods_and_the_last_piece_takes_the_rest(staff: User) -> None:
    payment = settled((333, 3), discount=10)
    line = a_line(payment)

    given_back = [
        refunds.decide_by_line(payment, [pieces(line, 1)], by=staff, at=timezone.now()).lines.get() for _ in range(3)
    ]

    assert (line.subtotal - line.discount, line.tax) == (900, 64)
    assert [(each.net, each.tax) for each in given_back] == [(300, 21), (300, 22), (300, 21)]
    [left, _] = allocation.left_of(payment.order)
    assert (left.net, left.tax) == (0, 0)
    add_up(payment)


def test_an_amount_of_a_line_is_net_and_tax_in_proportion(staff: User) -> None:
    payment = settled((1000, 1))
    line = a_line(payment)

    refund = refunds.decide_by_line(
        payment, [Chosen(order_line_id=line.pk, amount=500)], by=staff, at=timezone.now()
    )  # fmt: skip

    assert [(each.net, each.tax, each.quantity) for each in refund.lines.all()] == [(467, 33, 0)]


def test_pieces_can_be_taken_back_for_less_than_they_cost(staff: User) -> None:
    payment = settled((1000, 2))
    line = a_line(payment)

    refund = refunds.decide_by_line(
        payment, [Chosen(order_line_id=line.pk, pieces=1, amount=500)], by=staff, at=timezone.now()
    )  # fmt: skip

    line.refresh_from_db()
    assert (refund.amount, line.taken_back) == (500, 1)
    add_up(payment)


def test_nothing_can_be_chosen_of_a_payment_that_paid_for_nothing(staff: User) -> None:
    payment = settled()
    Payment.objects.update(settled_at=None)

    with pytest.raises(Refund.NotAllowed, match="paid for no order"):
        refunds.decide_by_line(Payment.objects.get(), [pieces(a_line(payment), 1)], by=staff, at=timezone.now())
    refund = refunds.decide(Payment.objects.get(), 100, reason=GOODWILL, at=timezone.now())

    assert not refund.lines.exists()


@pytest.mark.parametrize(
    "chosen",
    [
        lambda line, other: [],
        lambda line, other: [pieces(line, 4)],
        lambda line, other: [pieces(line, -1)],
        lambda line, other: [pieces(line, 1), pieces(line, 1)],
        lambda line, other: [pieces(other, 1)],
        lambda line, other: [Chosen(order_line_id=line.pk, amount=-1)],
        lambda line, other: [Chosen(order_line_id=line.pk, amount=line.total + 1)],
        lambda line, other: [Chosen(order_line_id=line.pk, pieces=1, amount=0)],
        lambda line, other: [Chosen(parcel_id=line.parcel_id, pieces=1)],
        lambda line, other: [Chosen(parcel_id=other.parcel_id)],
        lambda line, other: [Chosen()],
    ],
)
def test_what_is_not_there_is_not_given(
    staff: User, chosen: Callable[[OrderLine, OrderLine], list[Chosen]]
) -> None:  # fmt: skip
    payment, other = settled(), settled()

    with pytest.raises(Refund.NotAllowed):
        refunds.decide_by_line(payment, chosen(a_line(payment), a_line(other)), by=staff, at=timezone.now())

    assert not Refund.objects.exists()
    assert not OrderLine.objects.filter(taken_back__gt=0).exists()


MOVES = st.lists(
    st.tuples(
        st.sampled_from(["pieces", "line", "delivery", "share", "fail", "withdraw", "at stripe"]),
        st.integers(0, 2),
        st.integers(1, 3),
        st.integers(1, 4000),
        st.booleans(),
    ),
    max_size=12,
)


@pytest.mark.long
@settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(1, 2999), st.integers(1, 3)), min_size=1, max_size=3), st.integers(0, 50), MOVES
)  # fmt: skip
def test_any_refunds_add_up_and_leave_nothing_in_the_end(
    wanted: list[tuple[int, int]], discount: int, moves: list[tuple[str, int, int, int, bool]]
) -> None:
    by = User.objects.get_or_create(email="staff@example.com")[0]
    payment = settled(*wanted, discount=discount)
    lines = list(payment.order.lines.order_by("pk"))
    for kind, which, number, amount, restock in moves:
        line, now = lines[which % len(lines)], timezone.now()
        with suppress(Refund.NotAllowed, Order.NotAllowed):
            match kind:
                case "pieces":
                    refunds.decide_by_line(payment, [pieces(line, number, restock=restock)], by=by, at=now)
                case "line":
                    chosen = [Chosen(order_line_id=line.pk, amount=amount)]
                    refunds.decide_by_line(payment, chosen, by=by, at=now)
                case "delivery":
                    refunds.decide_by_line(payment, [Chosen(parcel_id=line.parcel_id)], by=by, at=now)
                case "share":
                    refunds.decide(payment, amount, reason=GOODWILL, by=by, at=now)
                case "fail":
                    Refund.objects.filter(pk__in=[refund.pk for refund in _some(payment, which)]).update(failed_at=now)
                case "withdraw":
                    for refund in _some(payment, which):
                        refunds.withdraw(refund, by=by, at=now)
                case _ if amount <= payment.captured - payment.refunds.filter(stripe_id__isnull=False).total():
                    refunds.record(payment, [made_at_stripe(payment, amount)], at=now)
        add_up(payment)
    assert sums_agree()

    left = Refund.left_of(Payment.objects.get(pk=payment.pk))
    if left:
        refunds.decide(payment, left, reason=GOODWILL, at=timezone.now())
    assert [part.total for part in allocation.left_of(payment.order) if part.total] == []
    with pytest.raises(Refund.NotAllowed):
        refunds.decide(payment, 1, reason=GOODWILL, at=timezone.now())


def _some(payment: Payment, which: int) -> list[Refund]:
    return list(payment.refunds.standing().order_by("pk")[which : which + 1])


def made_at_stripe(payment: Payment, amount: int, *, number: int = 0) -> RefundFacts:
    return RefundFacts(
        refund_id=f"re_{payment.pk}_{number or payment.refunds.count()}", amount=amount, currency="usd",
        payment_intent_id=payment.payment_intent_id or "", status="pending", failure="", reference="",
        created=timezone.now(), movements=(),
    )  # fmt: skip


# --- Two at once -----------------------------------------------------------------------------------------------------


def both_decide(payment: Payment, *, by: User) -> list[str]:
    """Two people decide most of a payment, the second while the first is not done. Returns what became of them."""
    ends = []

    def decide() -> None:
        try:
            refunds.decide(payment, payment.captured - 100, reason=GOODWILL, by=by, at=timezone.now())
        except Refund.NotAllowed:
            ends.append("refused")
        else:
            ends.append("decided")

    with transaction.atomic():
        decide()
        other = Beside(decide)
        until(lambda: len(ends) == 2 or somebody_waits())
    other.end()
    return ends


@pytest.mark.django_db(transaction=True)
def test_two_people_cannot_promise_the_same_money(staff: User) -> None:
    payment = settled()

    assert both_decide(payment, by=staff) == ["decided", "refused"]
    assert Refund.left_of(Payment.objects.get()) == 100


@pytest.mark.django_db(transaction=True)
def test_without_locks_they_would(staff: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control."""
    payment = settled()
    monkeypatch.setattr(models.QuerySet, "select_for_update", lambda rows, *args, **kwargs: rows)

    assert both_decide(payment, by=staff) == ["decided", "decided"]
    assert Refund.left_of(Payment.objects.get()) < 0


@pytest.mark.django_db(transaction=True)
def test_paying_and_withdrawing_at_once_is_one_of_them(staff: User) -> None:
    payment = settled()
    refund = refunds.decide(payment, 100, reason=GOODWILL, by=staff, at=timezone.now())
    ends: list[str] = []
    start = threading.Barrier(2)

    def do(step: Callable[..., None], name: str) -> None:
        start.wait(timeout=LONG)
        with suppress(Refund.NotAllowed):
            step(Refund.objects.select_related("payment").get(pk=refund.pk), by=staff, at=timezone.now())
            ends.append(name)

    sides = [
        Beside(lambda: do(refunds.release, "released")),
        Beside(lambda: do(refunds.withdraw, "withdrawn")),
    ]
    for side in sides:
        side.end()

    assert [Refund.objects.get().status] == ends


# --- Who says so -----------------------------------------------------------------------------------------------------


def test_much_is_approved_by_somebody_else_before_it_is_paid(
    staff: User, second: User, settings: Settings
) -> None:  # fmt: skip
    settings.REFUND_APPROVAL_ABOVE = 500
    refund = refunds.decide(settled(), 501, reason=GOODWILL, by=staff, at=timezone.now())

    with pytest.raises(Refund.NotAllowed, match="to approve"):
        refunds.release(refund, by=second, at=timezone.now())
    with pytest.raises(Refund.NotAllowed, match="somebody else"):
        refund.approve(by=staff, at=timezone.now())
    refund.approve(by=second, at=timezone.now())
    with pytest.raises(Refund.NotAllowed):
        refund.approve(by=second, at=timezone.now())
    refunds.release(refund, by=staff, at=timezone.now())

    assert refund.status == "released"


def test_the_database_itself_refuses_one_person_twice(staff: User, settings: Settings) -> None:
    settings.REFUND_APPROVAL_ABOVE = 500
    refund = refunds.decide(settled(), 501, reason=GOODWILL, by=staff, at=timezone.now())

    with pytest.raises(IntegrityError, match="refund_approved_by_another"):
        Refund.objects.filter(pk=refund.pk).update(approved_by=staff)


def test_what_was_withdrawn_or_failed_does_not_count_towards_the_limit(staff: User, settings: Settings) -> None:
    settings.REFUND_APPROVAL_ABOVE = 500
    payment = settled()
    refunds.withdraw(
        refunds.decide(payment, 400, reason=GOODWILL, by=staff, at=timezone.now()), by=staff, at=timezone.now()
    )

    again = refunds.decide(payment, 400, reason=GOODWILL, by=staff, at=timezone.now())

    assert not again.needs_approval


def test_a_refund_is_not_paid_before_somebody_says_so(stripe: Sandbox, staff: User) -> None:
    refund = refunds.decide(paid(stripe), 100, reason=GOODWILL, by=staff, at=timezone.now())

    refunds.issue(refund, at=timezone.now())
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=True):
        money_jobs.sweep(timestamp=0)
        run_payment_jobs()

    assert stripe.objects("refund") == []


def test_what_was_withdrawn_is_not_paid(stripe: Sandbox, staff: User) -> None:
    refund = refunds.decide(paid(stripe), 100, reason=GOODWILL, by=staff, at=timezone.now())
    seen_before = Refund.objects.get()
    seen_before.released_at = timezone.now()  # a job that knows no better
    refunds.withdraw(refund, by=staff, at=timezone.now())

    refunds.issue(seen_before, at=timezone.now())

    assert stripe.objects("refund") == []


def test_money_of_a_cancelled_order_has_to_go_back(stripe: Sandbox, staff: User) -> None:
    payment = paid(stripe)
    refund = refunds.cancel_and_refund(payment.order, by=staff, at=timezone.now())
    assert refund is not None

    with pytest.raises(Refund.NotAllowed, match="has to go back"):
        refunds.withdraw(refund, by=staff, at=timezone.now())

    refund.refresh_from_db()
    assert refund.stands
    add_up(payment)


# --- At Stripe -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["slow_reply", "error", "error_after_commit", "rate_limit", "reset", "down"])
def test_whatever_happens_to_the_answer_the_refund_is_made_once(stripe: Sandbox, kind: str) -> None:
    payment = paid(stripe)
    stripe.fault(kind, on=REFUNDS, count=3, **({"seconds": 0.2} if kind == "slow_reply" else {}))  # type: ignore[arg-type]  # one of its kinds
    refund = refunds.decide(payment, 300, reason=GOODWILL, at=timezone.now())

    for hours in [0, 0, 25, 50]:
        stripe.advance(hours * 3600)
        with suppress(gateway.Unreachable):
            run_payment_jobs()

    refund.refresh_from_db()
    assert refund.status == "succeeded"
    assert [each["amount"] for each in stripe.objects("refund")] == [300]
    assert JournalEntry.objects.filter(refund=refund, kind="refunded").count() == 1


def test_until_stripe_has_answered_it_is_unknown_and_keeps_its_money(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.fault("down", on=REFUNDS, count=None)
    refund = refunds.decide(payment, 300, reason=GOODWILL, at=timezone.now())
    with pytest.raises(gateway.Unreachable):
        run_payment_jobs()

    refund.refresh_from_db()
    assert refund.status == "unknown"
    assert Refund.left_of(Payment.objects.get()) == payment.captured - 300
    assert not JournalEntry.objects.filter(refund=refund).exists()


@pytest.mark.parametrize(
    ("course", "statuses", "mails"),
    [
        ("succeeded", ["succeeded", "succeeded"], 1),
        ("pending_then_succeeded", ["on its way", "succeeded"], 1),
        ("pending_then_failed", ["on its way", "failed"], 0),
        ("succeeded_then_failed", ["succeeded", "failed"], 1),
        ("requires_action", ["on its way", "on its way"], 0),
    ],
)
def test_the_customer_is_told_when_and_only_when_it_succeeded(
    stripe: Sandbox, course: str, statuses: list[str], mails: int
) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.append(course)  # type: ignore[arg-type]  # one of its courses
    refund = refunds.decide(payment, 300, reason=GOODWILL, at=timezone.now())

    found = []
    for seconds in [0, 60]:
        stripe.advance(seconds)
        run_payment_jobs()
        deliver(stripe)
        found.append(Refund.objects.get(pk=refund.pk).status)

    assert found == statuses
    assert payment.order.mails.filter(kind="refunded").count() == mails
    kinds = list(JournalEntry.objects.filter(refund=refund).order_by("pk").values_list("kind", flat=True))
    assert kinds == (["refunded", "refund_failed"] if statuses[1] == "failed" else ["refunded"])
    assert JournalLine.objects.balance(Account.CLEARING, entry__refund=refund) == (0 if len(kinds) == 2 else -300)
    about = list(Case.objects.open().values_list("kind", "about", "at_risk"))
    assert about == ([("refund_failed", f"refund {refund.pk}", 300)] if statuses[1] == "failed" else [])


def test_one_that_waits_for_the_customer_can_be_cancelled_at_stripe(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.append("requires_action")
    refund = refunds.decide(payment, 300, reason=GOODWILL, at=timezone.now())
    run_payment_jobs()

    gateway.stripe_client().v1.refunds.cancel(Refund.objects.get().stripe_id or "")
    deliver(stripe)

    refund.refresh_from_db()
    assert (refund.status, refund.failure) == ("failed", "canceled")
    assert Refund.left_of(Payment.objects.get()) == payment.captured


def test_two_that_fail_are_two_cases(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.extend(["pending_then_failed", "pending_then_failed"])
    for _ in range(2):
        refunds.decide(payment, 300, reason=GOODWILL, at=timezone.now())
    run_payment_jobs()
    stripe.advance(60)
    deliver(stripe)

    assert Case.objects.open().filter(kind=Case.Kind.REFUND_FAILED).count() == 2


def test_cancelling_again_gives_back_what_came_back_meanwhile(stripe: Sandbox, staff: User) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.append("pending_then_failed")
    refunds.decide(payment, 300, reason=GOODWILL, at=timezone.now())
    run_payment_jobs()
    first = refunds.cancel_and_refund(payment.order, by=staff, at=timezone.now())
    stripe.advance(60)
    deliver(stripe)

    second = refunds.cancel_and_refund(payment.order, by=staff, at=timezone.now())

    assert first is not None
    assert second is not None
    assert (second.amount, first.amount + second.amount) == (300, payment.captured)


def test_what_failed_is_no_longer_shown_as_given_back(stripe: Sandbox) -> None:
    payment = paid(stripe)
    stripe.settings.next_refunds.append("succeeded_then_failed")
    refunds.decide(payment, 300, reason=GOODWILL, at=timezone.now())
    run_payment_jobs()
    assert [event.facts["amount"] for event in refunds_of(payment.order)] == ["$3.00"]

    stripe.advance(60)
    deliver(stripe)

    assert refunds_of(payment.order) == []


def test_a_refund_made_at_stripe_is_divided_in_proportion(stripe: Sandbox) -> None:
    payment = paid(stripe, (999, 3), (500, 1))
    gateway.stripe_client().v1.refunds.create({"payment_intent": payment.payment_intent_id or "", "amount": 777})

    deliver(stripe)

    refund = Refund.objects.get()
    assert (refund.reason, refund.lines.count(), refund.status) == (Refund.Reason.AT_STRIPE, 4, "succeeded")
    add_up(Payment.objects.get())
    assert not RefundLine.objects.filter(quantity__gt=0).exists()


def test_what_went_back_at_stripe_is_not_promised_here_any_more(stripe: Sandbox, staff: User) -> None:
    payment = paid(stripe)
    first = refunds.decide(payment, 300, reason=GOODWILL, by=staff, at=timezone.now())
    second = refunds.decide(payment, payment.captured - 300, reason=GOODWILL, by=staff, at=timezone.now())
    gateway.stripe_client().v1.refunds.create({"payment_intent": payment.payment_intent_id or "", "amount": 400})

    deliver(stripe)

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.status, second.status) == ("decided", "withdrawn")
    add_up(Payment.objects.get())


def test_a_cancellation_is_divided_over_all_of_the_order(stripe: Sandbox, staff: User) -> None:
    payment = paid(stripe, (999, 3), (500, 1))
    refunds.decide_by_line(payment, [pieces(payment.order.lines.order_by("pk")[0], 1)], by=staff, at=timezone.now())

    refunds.cancel_and_refund(payment.order, by=staff, at=timezone.now())

    assert [part.total for part in allocation.left_of(payment.order) if part.total] == []
    assert {stock.on_hand for stock in Stock.objects.all()} == {9, 10}  # the one taken back was not put back
    assert sums_agree()


def test_when_all_went_back_nobody_is_owed_anything_of_it(stripe: Sandbox, staff: User) -> None:
    payment = paid(stripe, (999, 3), (500, 1))
    for line in payment.order.lines.order_by("pk"):
        for _ in range(line.quantity):
            refunds.release(
                refunds.decide_by_line(payment, [pieces(line, 1)], by=staff, at=timezone.now()),
                by=staff,
                at=timezone.now(),
            )
        delivery = [Chosen(parcel_id=line.parcel_id)]
        refunds.release(
            refunds.decide_by_line(payment, delivery, by=staff, at=timezone.now()), by=staff, at=timezone.now()
        )
    run_payment_jobs()
    deliver(stripe)

    balances = JournalLine.objects.by_account()
    owed = [Account.ARTISANS, Account.COMMISSION, Account.SHARES, Account.TAX, Account.CUSTOMERS]
    assert {account: balances.get(account, 0) for account in owed} == dict.fromkeys(owed, 0)
    assert balances["refunds"] == -(balances["sales"] + balances["delivery"])
    assert Order.objects.get().cancel_reason == Order.CancelReason.REFUNDED
    assert sums_agree()


# --- Cases that close themselves ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Case.Kind.PAID_TWICE, Case.Kind.PAID_TOO_LATE])
def test_once_it_is_all_back_its_case_closes_itself(kind: Case.Kind) -> None:
    Payment.objects.filter(pk=settled().pk).update(settled_at=None)
    payment = Payment.objects.get()
    Case.objects.open_once(kind, payment=payment, at_risk=payment.captured, cause="x", at=timezone.now())
    first, second = (made_at_stripe(payment, amount, number=amount) for amount in [100, payment.captured - 100])

    refunds.record(payment, [replace(first, status="succeeded"), second], at=timezone.now())
    assert Case.objects.open().count() == 1
    refunds.record(payment, [replace(second, status="succeeded")], at=timezone.now())

    assert Case.objects.get().resolution == "Refunded."


# --- While a bank holds the money --------------------------------------------------------------------------------------


def dispute(payment: Payment, amount: int, status: str) -> Dispute:
    now = timezone.now()
    return Dispute.objects.create(
        payment=payment, stripe_id=f"dp_{status}", amount=amount, currency="usd", reason="fraudulent", status=status,
        created_at=now, asked_at=now,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("status", "held"),
    [
        ("needs_response", True), ("under_review", True), ("lost", True),
        ("won", False), ("warning_needs_response", False), ("warning_closed", False), ("prevented", False),
    ],
)  # fmt: skip
def test_what_the_bank_holds_cannot_be_given_back(status: str, held: bool) -> None:
    payment = settled()
    dispute(payment, 1000, status)

    assert Refund.left_of(payment) == payment.captured - (1000 if held else 0)


def test_a_refund_decided_before_a_dispute_is_not_paid_during_it(staff: User) -> None:
    payment = settled()
    refund = refunds.decide(payment, 100, reason=GOODWILL, by=staff, at=timezone.now())
    dispute(payment, payment.captured, "needs_response")

    with pytest.raises(Refund.NotAllowed, match="because of a dispute"):
        refunds.release(refund, by=staff, at=timezone.now())


def test_stripe_refuses_what_is_disputed_and_that_is_a_case(stripe: Sandbox) -> None:
    payment = paid(stripe)
    refund = refunds.decide(payment, 100, reason=GOODWILL, at=timezone.now())
    stripe.dispute(payment.charge_id)

    run_jobs("payments.issue_refund")

    refund.refresh_from_db()
    assert (refund.status, refund.failure) == ("failed", "Stripe refused: charge_disputed")
    assert Case.objects.get(kind=Case.Kind.REFUND_FAILED).about == f"refund {refund.pk}"


# --- In the customer's words -------------------------------------------------------------------------------------------


def test_a_refund_says_what_it_is_for(staff: User) -> None:
    payment = settled((1000, 2), (500, 1))
    bread, jam = payment.order.lines.order_by("pk")
    chosen = [pieces(bread, 1), Chosen(order_line_id=jam.pk, amount=100), Chosen(parcel_id=jam.parcel_id)]

    by_line = refunds.decide_by_line(payment, chosen, by=staff, at=timezone.now())
    in_proportion = refunds.decide(settled((1000, 2), (500, 1)), 100, reason=GOODWILL, by=staff, at=timezone.now())

    assert refunds.described(by_line) == [
        {"what": f"1 × {bread}", "amount": "$10.72"},
        {"what": f"Part of the price of {jam}", "amount": "$1.00"},
        {"what": f"Delivery from {jam.parcel.artisan_name}", "amount": "$6.43"},
    ]
    assert refunds.described(in_proportion) == []
