"""Stripe promises neither order nor number: each event may come never, once or twice, in any order.

One order is paid (and refunded, or disputed) at Stripe; then its events come in one way, the sweeper and the collector run,
what never came is fetched, and the judge looks. Then everything here is undone, and they come in the next way. All ways
that there are, or a sample drawn from a seed where there are very many.
"""

from collections.abc import Callable, Iterator
from itertools import chain, permutations
from random import Random

import pytest
from django.core import mail
from django.db import connection, transaction

from payments import jobs
from payments.inbox import SETTLED_TYPES
from payments.sandbox import Sandbox
from tests.faults import referee
from tests.faults.stories import Record, Shop, Story, a_shop, recover
from tests.figures import Figures

AT_MOST = 30  # ways to be gone in one test; there are more in tests/benchmarks/bench_faults.py
Way = tuple[int, ...]

pytestmark = [pytest.mark.django_db, pytest.mark.long]


def ways(events: int, *, most: int, seed: str) -> list[Way]:
    """Every order of every choice of none, one or two of each, by number; or `most` of these."""
    if events <= 3:
        twice = [number for number in range(events) for _ in range(2)]
        every = sorted(set(chain.from_iterable(permutations(twice, length) for length in range(len(twice) + 1))))
        return every if len(every) <= most else Random(seed).sample(every, most)  # noqa: S311 - repeatable is the point
    chance = Random(seed)  # noqa: S311 - as above
    drawn: set[Way] = set()
    while len(drawn) < most:
        way = [number for number in range(events) for _ in range(chance.choice([0, 1, 1, 2]))]
        chance.shuffle(way)
        drawn.add(tuple(way))
    return sorted(drawn)


def paid(story: Story) -> None:
    story.place()
    story.start()
    story.pay()


def paid_and_refunded(story: Story) -> None:
    """At Stripe itself, so that only its events tell."""
    paid(story)
    intent = story.shop.stripe.objects("payment_intent")[-1]
    story.shop.stripe_refunds(intent["id"], intent["amount"] // 3)
    story.shop.stripe_refunds(intent["id"], None)


def paid_and_disputed(story: Story) -> None:
    paid(story)
    dispute = story.shop.stripe.dispute(story.shop.stripe.objects("payment_intent")[-1]["id"])
    story.shop.stripe.decide_dispute(dispute["id"], won=False)


def paid_and_won(story: Story) -> None:
    paid(story)
    dispute = story.shop.stripe.dispute(story.shop.stripe.objects("payment_intent")[-1]["id"])
    story.shop.stripe.decide_dispute(dispute["id"], won=True)


def each_undone(number: int) -> Iterator[int]:
    """Numbers, each in a transaction that is then as if it had never been. It counts as none to Stripe's caller."""
    for each in range(number):
        everything = transaction.atomic()
        everything._from_testcase = True  # type: ignore[attr-defined]  # as Django's own TestCase marks its
        with everything:
            yield each
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what a COMMIT would check
            transaction.set_rollback(True)


@pytest.mark.parametrize("happens", [paid, paid_and_refunded, paid_and_disputed, paid_and_won])
def test_events_in_any_order_and_number_come_to_the_same(
    happens: Callable[[Story], None], stripe: Sandbox, figures: Figures
) -> None:
    with a_shop(stripe) as shop:
        story = Story(shop, seed=happens.__name__)
        happens(story)
        events = [event for event in shop.new_events() if event["type"] in SETTLED_TYPES]
        gone = ways(len(events), most=AT_MOST, seed=happens.__name__)
        shop.wait(minutes=20)
        for number in each_undone(len(gone)):
            mail.outbox.clear()
            assert go(shop, [events[each] for each in gone[number]]) == [], [events[e]["type"] for e in gone[number]]
    figures("events in any order", ways=len(gone))


def go(shop: Shop, coming: list[Record]) -> list[str]:
    for turn, event in enumerate(coming):
        assert shop.bring(event).status_code == 200
        if turn % 2:
            shop.work()
    shop.work()
    jobs.sweep(timestamp=0)
    jobs.collect(timestamp=0)
    shop.work()
    lost = referee.lost(shop.stripe, shop.acknowledged)
    recover(shop)
    return lost + referee.violations(shop.stripe)
