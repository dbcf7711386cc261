"""What comes into the inbox by other ways than the webhook, and what is handled again."""

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connections
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from orders.models import Order
from payments import checkout, gateway, inbox
from payments.models import InboxEvent
from payments.sandbox import Sandbox
from tests.jobs import waiting
from tests.orders.factories import place_order
from tests.payments.events import deliver, post, run_payment_jobs

pytestmark = pytest.mark.django_db

NOBODY = "http://127.0.0.1:9"  # where nothing listens
BOTH = ["payments.settle_event", "payments.mirror_event"]


@pytest.fixture
def endpoint(stripe: Sandbox, settings: Settings) -> str:
    """Stripe has our endpoint, but cannot reach it."""
    settings.SITE_URL = NOBODY
    url = f"{NOBODY}/api/checkout/webhook"
    gateway.stripe_client().v1.webhook_endpoints.create({"url": url, "enabled_events": ["*"]})
    return url


def pay(stripe: Sandbox) -> Order:
    """An order that is paid at Stripe, by its clock, with all five events this makes."""
    now = datetime.fromtimestamp(stripe.clock.now(), UTC)
    order = place_order(at=now)
    checkout.start(order, at=now)
    stripe.pay(order.payments.get().session_id or "")
    stripe.advance(2)
    return order


def recently() -> tuple[datetime, datetime]:
    return timezone.now() - timedelta(hours=1), timezone.now() + timedelta(days=4)


def test_what_stripe_could_not_deliver_is_fetched_and_worked_through(stripe: Sandbox, endpoint: str) -> None:
    order = pay(stripe)

    recovered = inbox.recover(inbox.undelivered(*recently()))
    run_payment_jobs()

    assert recovered == len(stripe.events()) == InboxEvent.objects.count()
    order.refresh_from_db()
    assert order.paid_at is not None


def test_what_stripe_delivered_is_not_undelivered(stripe: Sandbox) -> None:
    pay(stripe)  # there is no endpoint, so nothing is owed to one

    assert not list(inbox.undelivered(*recently()))


def test_fetching_again_brings_nothing_new(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)
    inbox.recover(inbox.undelivered(*recently()))
    before = waiting()

    assert inbox.recover(inbox.undelivered(*recently())) == 0
    assert waiting() == before


def test_what_stripe_thinks_it_delivered_and_we_never_got_is_found(stripe: Sandbox) -> None:
    pay(stripe)
    deliver(stripe, "payment_intent.succeeded")

    missing = [envelope.type for envelope in inbox.missing(*recently())]

    assert "checkout.session.completed" in missing
    assert "payment_intent.succeeded" not in missing
    assert "payment_intent.created" not in missing  # nothing depends on it
    assert inbox.recover(inbox.missing(*recently())) == len(missing)
    assert not list(inbox.missing(*recently()))


def test_an_event_that_is_lost_in_both_ways_is_listed_once(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)

    lost = [envelope.event_id for envelope in inbox.lost(*recently())]

    assert len(lost) == len(set(lost)) == len(stripe.events())


def test_the_oldest_come_first(stripe: Sandbox, endpoint: str) -> None:
    first = pay(stripe)
    stripe.advance(36 * 3600)
    second = pay(stripe)

    references = [envelope.reference for envelope in inbox.undelivered(*recently()) if envelope.reference]

    expected = [str(order.payments.get().reference) for order in (first, second)]
    assert list(dict.fromkeys(references)) == expected


def test_more_types_than_one_list_may_name_are_asked_for_in_several(
    stripe: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    pay(stripe)
    since, until = recently()
    whole = gateway.list_events(since=since, until=until, types=inbox.SETTLED_TYPES)

    monkeypatch.setattr("payments.gateway.events.MOST_TYPES", 2)
    parts = gateway.list_events(since=since, until=until, types=inbox.SETTLED_TYPES)

    assert {event["id"] for event in parts} == {event["id"] for event in whole} != set()
    assert [event["created"] for event in parts] == [event["created"] for event in whole]


def test_when_stripe_breaks_off_what_came_before_stays(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)
    first_day = len(stripe.events())
    stripe.advance(36 * 3600)
    pay(stripe)
    events = inbox.undelivered(*recently())
    inbox.keep(next(events))

    stripe.fault("down", on="GET /v1/events", count=None)
    with pytest.raises(gateway.Unreachable):
        inbox.recover(events)

    assert InboxEvent.objects.count() == first_day
    stripe.clear_faults()
    assert inbox.recover(inbox.undelivered(*recently())) == len(stripe.events()) - first_day


@pytest.mark.django_db(transaction=True)
def test_fetching_while_the_same_events_arrive_keeps_each_once(stripe: Sandbox, endpoint: str) -> None:
    for _ in range(6):
        pay(stripe)
    events = stripe.events()

    def arrive() -> None:
        try:
            for event in random.sample(events, len(events)):
                assert post(event).status_code == 200
        finally:
            connections.close_all()

    def fetch() -> int:
        try:
            return inbox.recover(inbox.lost(*recently()))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(5) as pool:
        arriving = [pool.submit(arrive) for _ in range(3)]
        fetching = [pool.submit(fetch) for _ in range(2)]
        for done in arriving:
            done.result()
        fetched = sum(done.result() for done in fetching)

    assert sorted(InboxEvent.objects.values_list("event_id", flat=True)) == sorted(event["id"] for event in events)
    jobs = ProcrastinateJob.objects.filter(task_name__in=BOTH).values_list("task_name", "args")
    assert len(jobs) == 2 * len(events)
    assert len({(name, str(arguments["event_id"])) for name, arguments in jobs}) == 2 * len(events)
    assert fetched <= len(events)


def test_replaying_now_says_what_came_of_it(stripe: Sandbox) -> None:
    order = pay(stripe)
    deliver(stripe)
    event = InboxEvent.objects.get(type="checkout.session.completed")

    replayed = inbox.replay_now(event, at=timezone.now())

    assert (replayed.settled, replayed.mirrored, replayed.failure) == (f"settled order {order.code}", "mirrored", None)


def test_a_replay_that_fails_leaves_what_was_done_before(stripe: Sandbox) -> None:
    pay(stripe)
    deliver(stripe)
    event = InboxEvent.objects.get(type="checkout.session.completed")
    note = event.settle_note
    stripe.fault("down", count=None)

    replayed = inbox.replay_now(event, at=timezone.now())

    assert replayed.settled == replayed.mirrored == "failed: Unreachable (APIConnectionError)"
    assert isinstance(replayed.failure, gateway.Unreachable)
    kept = InboxEvent.objects.get(pk=event.pk)
    assert (kept.settle_note, kept.settled_at) == (note, event.settled_at)


def test_every_type_we_settle_has_somebody_to_handle_it(stripe: Sandbox) -> None:
    """Stripe names an event after the object it is about; one that has no handler would fail for ever."""
    order = pay(stripe)
    payment = order.payments.get()
    deliver(stripe)
    payment.refresh_from_db()
    refund = {"payment_intent": payment.payment_intent_id or "", "amount": 100}
    gateway.stripe_client().v1.refunds.create(refund)  # type: ignore[arg-type]  # a plain dictionary says enough here

    about = {event["data"]["object"]["object"] for event in stripe.events() if event["type"] in inbox.SETTLED_TYPES}

    assert {"checkout.session", "payment_intent", "charge", "refund"} <= about <= set(inbox.HANDLERS)
