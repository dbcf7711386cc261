"""Reconciling a shop in which nothing is wrong, and how a run is asked for, repaired, cut short and told.

What is found where something is wrong is in test_planted_drift.py; a whole month without a difference is in test_month.py.
"""

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from orders.models import Order, Stock
from payments import checkout, gateway, jobs, reconciliation, refunds, settle
from payments.models import BalanceTransaction, Case, InboxEvent, Payment, ReconciliationRun, Refund
from payments.reconciliation import Comparison, Kind
from payments.reconciliation.runs import RUNNING
from payments.sandbox import Sandbox
from tests.orders.factories import VariantFactory, place_order
from tests.payments.test_planted_drift import cancelled_and_kept, heard, sold, unheard
from tests.payments.test_settle import paid, started

pytestmark = pytest.mark.django_db

LATER = timedelta(hours=3)  # when nothing is on its way any more
LISTS = {
    "payment intents": "GET /v1/payment_intents",
    "charges": "GET /v1/charges",
    "refunds": "GET /v1/refunds",
    "disputes": "GET /v1/disputes",
    "balance transactions": "GET /v1/balance_transactions",
    "balance": "GET /v1/balance",
    "payouts": "GET /v1/payouts",
    "events": "GET /v1/events",
}


def compared(*, after: timedelta = LATER, days: int = 7) -> Comparison:
    at = timezone.now() + after
    return reconciliation.compare(at - timedelta(days=days), at, at=at)


def told(books: Comparison) -> list[str]:
    return [*map(str, books.differences), *books.unanswered]


def command(*options: str) -> tuple[int, str]:
    """The exit code, and what it said."""
    said = StringIO()
    try:
        call_command("reconcile", *options, stdout=said)
    except SystemExit as end:
        return int(end.code or 0), said.getvalue()
    return 0, said.getvalue()


@pytest.fixture
def later() -> Iterator[None]:
    """What was done before is hours ago by now."""
    with time_machine.travel(datetime.now(UTC) + LATER, tick=True):
        yield


# --- Where nothing is wrong ------------------------------------------------------------------------------------------


def test_an_empty_shop_agrees_with_an_empty_stripe(stripe: Sandbox) -> None:
    assert told(compared()) == []


def test_what_happens_at_this_moment_is_no_difference(stripe: Sandbox) -> None:
    """Money that Stripe took a second ago, of which neither an event nor anything else has come yet."""
    stripe.pay(started(place_order()).session_id or "")
    refunded = paid(stripe)
    gateway.stripe_client().v1.refunds.create({"payment_intent": refunded.payment_intent_id or "", "amount": 100})
    disputed = paid(stripe)
    stripe.dispute(disputed.payment_intent_id or "")
    stripe.take_fee(100)
    stripe.advance(2)

    assert told(compared(after=timedelta(0))) == []


def test_an_old_payment_that_is_refunded_at_this_moment_is_no_difference(stripe: Sandbox) -> None:
    [payment] = sold(stripe, 1)
    stripe.advance(3600)
    heard(stripe)
    gateway.stripe_client().v1.refunds.create({"payment_intent": payment.payment_intent_id or "", "amount": 100})

    assert told(compared(after=timedelta(hours=1))) == []


def test_what_lies_on_both_sides_of_an_end_is_no_difference(stripe: Sandbox) -> None:
    """Paid before the time that is compared, and refunded and disputed in it; and the other way round."""
    start = timezone.now()
    payments = sold(stripe, 2)
    stripe.advance(3600)
    refunds.decide(payments[0], 300, reason=Refund.Reason.GOODWILL, at=start)
    heard(stripe)
    stripe.dispute(payments[1].payment_intent_id or "")
    heard(stripe)
    middle = start + timedelta(minutes=30)
    at = start + timedelta(hours=6)

    first = reconciliation.compare(start - timedelta(days=1), middle, at=at)
    second = reconciliation.compare(middle, at, at=at)

    assert told(first) == told(second) == []
    assert (first.compared["refunds"], second.compared["refunds"]) == (1, 1)
    assert (first.compared["disputes"], second.compared["disputes"]) == (0, 1)


def test_money_about_which_a_person_is_asked_is_no_difference(stripe: Sandbox) -> None:
    """Paid after it was cancelled, and the refund failed: a case says so."""
    payment = started(place_order())
    payment.order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())
    stripe.settings.next_refunds.append("succeeded_then_failed")
    stripe.pay(payment.session_id or "")
    heard(stripe)
    heard(stripe)

    assert Case.objects.filter(kind=Case.Kind.REFUND_FAILED).exists()
    assert told(compared()) == []


@pytest.mark.django_db(transaction=True)
def test_a_shop_with_its_doors_open_agrees_all_the_time(stripe: Sandbox) -> None:
    """Three customers buy, cancel and are refunded while the books are compared over and over."""
    closed = threading.Event()
    variant = VariantFactory.create(stock=10_000)

    def trade(seed: int) -> None:
        for number in range(1000):
            if closed.is_set():
                break
            payment = started(place_order((variant, 1)))
            if number % 4 == seed:
                checkout.give_up(payment.order, reason=Order.CancelReason.NOT_PAID, at=timezone.now())
                continue
            stripe.pay(payment.session_id or "")
            payment = settle.payment(payment.pk)
            if number % 3 == 0:
                refund = refunds.decide(payment, 200, reason=Refund.Reason.GOODWILL, at=timezone.now())
                refunds.issue(refund, at=timezone.now())
                settle.payment(payment.pk)
        connections.close_all()

    with ThreadPoolExecutor() as street:
        customers = [street.submit(trade, seed) for seed in range(3)]
        found = [each for _ in range(8) for each in told(compared(after=timedelta(0)))]
        closed.set()

    assert [customer.result() for customer in customers] == [None, None, None]
    assert Payment.objects.count() > 8
    assert found == []


# --- What is left of a run -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_stripe_does_not_tell_leaves_the_run_incomplete(stripe: Sandbox, name: str, later: None) -> None:
    paid(stripe)
    stripe.fault("error", on=LISTS[name], count=None)

    code, said = command()

    assert code == 3
    assert f"Stripe did not tell all {name}" in said
    assert "Everything agrees" not in said
    assert ReconciliationRun.objects.get().result == ReconciliationRun.Result.INCOMPLETE


def test_an_error_on_the_last_page_is_as_good_as_no_list(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    sold(stripe, 3)
    monkeypatch.setattr("payments.gateway.listing.PAGE", 1)
    pages = iter([False, False, True])
    page = gateway.HTTP.request

    def request(method: str, url: str, *args: object) -> object:
        if "/v1/charges?" in url and next(pages, True):
            raise gateway.Unreachable("gone")
        return page(method, url, *args)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(gateway.HTTP, "request", request)

    books = compared()

    assert list(books.unanswered) == ["charges"]
    assert Kind.AMOUNT in books.unjudged
    assert Kind.STOCK not in books.unjudged


def test_differences_that_were_found_are_told_though_the_run_is_incomplete(stripe: Sandbox, later: None) -> None:
    Stock.objects.filter(variant=VariantFactory.create()).update(on_hand=99)
    stripe.fault("error", on="GET /v1/payouts", count=None)

    code, said = command()

    assert code == 3
    assert "STOCK: variant" in said
    assert "Not judged: PAYOUT." in said


def test_the_exit_code_and_the_last_line_say_what_to_do(stripe: Sandbox) -> None:
    payment, *_ = sold(stripe, 2)

    with time_machine.travel(datetime.now(UTC) + LATER, tick=True):
        clean = command()
        Payment.objects.filter(pk=payment.pk).update(captured=payment.captured - 100)
        drift = command()
        fixed = command("--fix")
        again = command("--fix")

    assert (clean[0], drift[0], fixed[0], again[0]) == (0, 2, 0, 0)
    assert clean[1].splitlines()[-2:] == ["Everything agrees.", "Next: nothing."]
    assert drift[1].splitlines()[-1] == "Next: run it again with --fix."
    assert f"repaired  AMOUNT payment {payment.pk}" in fixed[1]
    assert "repaired" not in again[1]


def test_money_leaves_only_after_a_yes(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    cancelled_and_kept(stripe)
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return "n"

    monkeypatch.setattr("builtins.input", answer)

    with time_machine.travel(datetime.now(UTC) + LATER, tick=True):
        refused = command("--fix")
        silent = command("--fix", "--json")
        nightly = reconciliation.nightly(at=timezone.now())
        decided = Refund.objects.count()
        agreed = command("--fix", "--yes")

    assert (refused[0], silent[0], decided) == (2, 2, 0)
    assert len(asked) == 10
    assert asked[0].startswith("Refund $16.00 of order ")
    assert nightly.result == ReconciliationRun.Result.DRIFT
    assert agreed[0] == 0
    assert Refund.objects.count() == 10


def test_a_machine_can_read_it(stripe: Sandbox, later: None) -> None:
    variant = VariantFactory.create(price=500)
    Stock.objects.filter(variant=variant).update(on_hand=12)

    code, said = command("--json")
    answer = json.loads(said)

    assert code == 2
    assert answer["result"] == "drift"
    assert answer["counts"] == {"STOCK": 1}
    assert answer["differences"][0].keys() == {
        "class", "about", "order", "ours", "stripe", "at_risk", "currency", "fix", "fixable", "pays",
    }  # fmt: skip
    assert (answer["differences"][0]["class"], answer["differences"][0]["at_risk"]) == ("STOCK", 1000)
    assert answer["unanswered"] == {}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--since", "yesterday"], "--since: 'yesterday' is no time"),
        (["--until", "2026-13-01"], "--until: '2026-13-01' is no time"),
        (["--since", "2026-05-02", "--until", "2026-05-01"], "is not before --until"),
        (["--since", "2126-05-01", "--until", "2126-05-02"], "lies in the future"),
    ],
)
def test_what_is_no_time_is_said_and_nothing_is_compared(stripe: Sandbox, options: list[str], words: str) -> None:
    with pytest.raises(CommandError, match=words) as refusal:
        call_command("reconcile", *options)

    assert refusal.value.returncode == 1
    assert not ReconciliationRun.objects.exists()


def test_two_runs_cannot_collide(stripe: Sandbox) -> None:
    other = connections.create_connection("default")
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [RUNNING])
        with pytest.raises(CommandError, match="under way"):
            call_command("reconcile")
        jobs.reconcile(0)
        cursor.execute("SELECT pg_advisory_unlock(%s)", [RUNNING])
    other.close()

    assert not ReconciliationRun.objects.exists()
    assert command()[0] == 0


def test_the_next_run_may_begin_after_one_that_broke(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("payments.reconciliation.goods.compare", lambda books: 1 / 0)
        with suppress(ZeroDivisionError):
            command()

    assert command()[0] == 0


# --- Every night -----------------------------------------------------------------------------------------------------


def test_every_night_what_is_left_is_a_case_until_it_is_gone(stripe: Sandbox) -> None:
    at = timezone.now() + LATER
    [payment] = sold(stripe, 1)
    Payment.objects.filter(pk=payment.pk).update(captured=payment.captured - 100)
    variant = VariantFactory.create()
    Stock.objects.filter(variant=variant).update(on_hand=12)

    first = reconciliation.nightly(at=at)
    reconciliation.nightly(at=at + timedelta(days=1))
    case = Case.objects.get(kind=Case.Kind.DRIFT)
    opened = (case.about, case.at_risk, case.resolved_at)
    Stock.objects.filter(variant=variant).update(on_hand=10)
    reconciliation.nightly(at=at + timedelta(days=40))
    case.refresh_from_db()

    assert [each.kind for each in first.repaired] == [Kind.AMOUNT]
    assert opened == (f"STOCK variant {variant.sku}", 2000, None)
    assert case.resolution == "Both sides agree again."


def test_a_case_stays_open_while_it_cannot_be_judged(stripe: Sandbox) -> None:
    at = timezone.now() + LATER
    [payment] = sold(stripe, 1)
    BalanceTransaction.objects.update(fee=0, net=payment.captured)
    reconciliation.nightly(at=at)
    stripe.fault("error", on="GET /v1/balance_transactions", count=None)

    reconciliation.nightly(at=at + timedelta(days=1))

    assert Case.objects.open().get(kind=Case.Kind.DRIFT).about.startswith("AMOUNT balance transaction")


# --- Its size --------------------------------------------------------------------------------------------------------


def test_many_payments_take_as_many_queries_as_few(stripe: Sandbox) -> None:
    sold(stripe, 2)
    with CaptureQueriesContext(connection) as few:
        assert told(compared()) == []
    sold(stripe, 20)
    with CaptureQueriesContext(connection) as many:
        assert told(compared()) == []

    assert len(many) == len(few)


def test_stripe_is_never_asked_inside_a_transaction(stripe: Sandbox, later: None) -> None:
    """The gateway refuses it; so a run that repaired something has asked for everything outside."""
    unheard(stripe)
    stripe.pay(started(place_order()).session_id or "")
    stripe.advance(10)

    assert command("--fix")[0] in {0, 2}
    assert InboxEvent.objects.filter(settle_note__startswith="failed").count() == 0
