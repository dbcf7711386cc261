"""A month of a shop: what falls due on the way, and paging through all of it."""

import operator
from collections.abc import Callable
from typing import Any

import pytest
import stripe
import time_machine

from payments.sandbox import Sandbox
from tests.payments.sandbox.conftest import client_of
from tests.payments.sandbox.receiver import SECRET, Receiver
from tests.payments.sandbox.test_payment_intents import pay

DAY = 86_400
LISTS = ["payment_intents", "charges", "refunds", "disputes", "balance_transactions", "payouts", "events"]


@pytest.fixture(scope="module")
def month() -> Any:
    """A stand-in a few days after seven payments, each on a day of its own, with a refund, a dispute and a payout."""
    with Sandbox() as sandbox:
        client = client_of(sandbox)
        for _ in range(7):
            client.v1.refunds.create({"payment_intent": pay(client, "bypassPending").id, "amount": 100})
            sandbox.dispute(pay(client).id)
            sandbox.take_fee(1)
            client.v1.payouts.create({"amount": 50, "currency": "usd"})
            sandbox.advance(DAY)
        yield client


@pytest.mark.parametrize("name", LISTS)
class TestLists:
    def test_its_pages_meet_without_gap_or_overlap_both_ways(self, month: stripe.StripeClient, name: str) -> None:
        service: Any = getattr(month.v1, name)
        everything = [each.id for each in service.list({"limit": 100}).auto_paging_iter()]

        forth = [each.id for each in service.list({"limit": 3}).auto_paging_iter()]
        back = [each.id for each in service.list({"limit": 3, "ending_before": everything[-1]}).auto_paging_iter()]
        exact = service.list({"limit": 3, "starting_after": everything[-4]})
        one_more = service.list({"limit": 3, "starting_after": everything[-5]})

        assert len(everything) >= 7
        assert forth == everything
        assert len(forth) == len(set(forth))
        assert back == everything[:-1][::-1]
        assert (len(exact.data), exact.has_more, one_more.has_more) == (3, False, True)

    def test_a_range_of_creation_times_cuts_it_to_the_second(self, month: stripe.StripeClient, name: str) -> None:
        service: Any = getattr(month.v1, name)
        everything = list(service.list({"limit": 100}).auto_paging_iter())
        assert [each.created for each in everything] == sorted((each.created for each in everything), reverse=True)
        second = everything[len(everything) // 2].created

        bounds: dict[str, Callable[[int, int], bool]] = {
            "gt": operator.gt,
            "gte": operator.ge,
            "lt": operator.lt,
            "lte": operator.le,
        }
        for how, fits in bounds.items():
            found = service.list({"limit": 2, "created": {how: second}}).auto_paging_iter()
            assert [each.id for each in found] == [each.id for each in everything if fits(each.created, second)]
        between = service.list({"limit": 100, "created": {"gte": second, "lte": second}}).data
        assert [each.id for each in between] == [each.id for each in everything if each.created == second]


def test_what_falls_due_while_the_machine_leaps_a_month_happens_in_its_time(bread: Any) -> None:
    with time_machine.travel("2026-03-01 09:00Z", tick=True) as traveller, Receiver() as receiver:
        with Sandbox(payouts="daily", webhooks={receiver.url: SECRET}) as sandbox:
            client = client_of(sandbox)
            session = client.v1.checkout.sessions.create(bread)
            pay(client)
            pay(client, "createDispute", amount=100)
            assert sandbox.settle()

            traveller.shift(31 * DAY)
            late = pay(client)  # the first to notice
            assert sandbox.settle()

            [dispute], [payout] = sandbox.objects("dispute"), sandbox.objects("payout")
            began = session.created
            expired = sandbox.object(session.id)
            assert (expired["status"], dispute["status"], payout["status"]) == ("expired", "lost", "paid")
            [closed] = sandbox.events("charge.dispute.closed")
            assert closed["created"] == dispute["evidence_details"]["due_by"] + 1
            assert sandbox.events("checkout.session.expired")[0]["created"] == expired["expires_at"]
            assert payout["created"] < began + 4 * DAY
            events = sandbox.events()
            assert [event["created"] for event in events] == sorted(event["created"] for event in events)
            assert late.created >= began + 31 * DAY
            [kept] = client.v1.events.list({"type": "payment_intent.created"}).data  # the others are a month old
            assert kept.created == late.created
            with pytest.raises(stripe.InvalidRequestError, match="No such event"):
                client.v1.events.retrieve(events[0]["id"])
            assert {event["id"] for event in receiver.events} == {event["id"] for event in events}
        assert receiver.refused == []


def test_events_nobody_took_are_those_that_failed_and_those_still_tried(
    sandbox: Sandbox, client: stripe.StripeClient, receiver: Receiver
) -> None:
    sandbox.settings.retry_delays = (60,)
    receiver.answers = [500, 500]
    client.v1.customers.create({"name": "failed"})
    assert sandbox.settle()
    sandbox.advance(60)
    assert sandbox.settle()
    client.v1.customers.create({"name": "taken"})
    assert sandbox.settle()
    receiver.answers = [500]
    client.v1.customers.create({"name": "tried again later"})
    assert sandbox.settle()

    def names(delivered: bool) -> list[str]:
        events = client.v1.events.list({"delivery_success": delivered}).data
        return [event.data.object["name"] for event in events]

    assert names(delivered=False) == ["tried again later", "failed"]
    assert names(delivered=True) == ["taken"]
    sandbox.advance(31 * DAY)
    assert names(delivered=False) == []
