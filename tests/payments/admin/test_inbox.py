"""The inbox in the back office: what came, what came of it, and once more from the start."""

import pytest
from django.test import Client

from craved.accounts.roles import Role
from payments.models import InboxEvent
from payments.sandbox import Sandbox
from tests.jobs import waiting
from tests.orders.admin.staff import queries, signed_in, text, told
from tests.orders.factories import place_order
from tests.payments.admin.test_money import paid
from tests.payments.events import deliver, post

pytestmark = pytest.mark.django_db

LIST = "/admin/payments/inboxevent/"
BOTH = ["payments.settle_event", "payments.mirror_event"]


def event(stripe: Sandbox, type: str = "checkout.session.completed") -> InboxEvent:
    paid(stripe, place_order(name="Ada Winter", email="ada@example.com"))
    deliver(stripe)
    return InboxEvent.objects.get(type=type)


@pytest.fixture
def books() -> Client:
    return signed_in(Role.BOOKS)


def test_an_event_says_what_came_of_it_in_words(stripe: Sandbox, books: Client) -> None:
    kept = event(stripe)

    shown = text(books.get(f"{LIST}{kept.pk}/change/"))

    assert kept.settle_note in shown
    assert "Done</span>" in shown


def test_failing_events_are_found(stripe: Sandbox, books: Client) -> None:
    failing = event(stripe)
    fine = InboxEvent.objects.get(type="payment_intent.succeeded")
    InboxEvent.objects.filter(pk=failing.pk).update(settled_at=None, settle_note="failed: Unreachable")

    shown = text(books.get(f"{LIST}?state=failing"))

    assert failing.type in shown
    assert f"{LIST}{fine.pk}/change/" not in shown
    assert "Failing</span>" in shown


def test_what_was_settled_and_waits_for_its_mirror_is_not_failing(stripe: Sandbox, books: Client) -> None:
    paid(stripe)
    [completed] = stripe.events("checkout.session.completed")
    post(completed)
    InboxEvent.objects.update(settled_at="2026-01-01T00:00Z", settle_note="settled order X", mirrored_at=None)

    assert not InboxEvent.objects.failing().exists()


def test_a_replay_has_both_jobs_done_again(stripe: Sandbox, books: Client) -> None:
    kept = event(stripe)

    told(books, f"{LIST}{kept.pk}/replay/")

    assert waiting()[-2:] == BOTH


def test_several_are_replayed_at_once(stripe: Sandbox, books: Client) -> None:
    event(stripe)
    before = len(waiting())
    chosen = list(InboxEvent.objects.values_list("pk", flat=True)[:2])

    told(books, LIST, {"action": "replay_selected", "_selected_action": chosen})

    assert waiting()[before:] == BOTH * 2


def test_asking_replays_nothing(stripe: Sandbox, books: Client) -> None:
    kept = event(stripe)
    before = waiting()

    text(books.get(f"{LIST}{kept.pk}/replay/"))

    assert waiting() == before


def test_packers_see_no_inbox_and_replay_nothing(stripe: Sandbox) -> None:
    packer = signed_in(Role.FULFILMENT)
    kept = event(stripe)
    before = waiting()

    assert packer.get(LIST).status_code == 403
    assert packer.post(f"{LIST}{kept.pk}/replay/").status_code == 403
    assert waiting() == before


@pytest.mark.parametrize("noun", ["inboxevent", "payment", "refund", "case"])
def test_money_knows_no_people(stripe: Sandbox, books: Client, noun: str) -> None:
    event(stripe)

    shown = text(books.get(f"/admin/payments/{noun}/"))

    assert "Ada Winter" not in shown
    assert "ada@example.com" not in shown


def test_the_list_is_as_quick_for_many_events_as_for_few(stripe: Sandbox, books: Client) -> None:
    event(stripe)
    few = queries(books, LIST)
    paid(stripe)
    deliver(stripe)

    assert queries(books, LIST) == few <= 10
