"""The inbox in the back office: what came, what came of it, and once more from the start."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from craved.accounts.roles import Role
from payments.models import InboxEvent
from payments.sandbox import Sandbox
from tests.jobs import waiting
from tests.orders.admin.staff import as_, queries, signed_in, somebody, text, told
from tests.orders.factories import place_order
from tests.payments.admin.test_money import paid
from tests.payments.events import deliver, post
from tests.payments.test_inbox import endpoint, pay
from tests.payments.test_webhooks_command import later, worker

__all__ = ["endpoint", "worker"]  # fixtures

pytestmark = pytest.mark.django_db

LIST = "/admin/payments/inboxevent/"
WEBHOOKS = f"{LIST}webhooks/"
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


# --- Webhooks: do they arrive? ---------------------------------------------------------------------------------------


def test_the_list_leads_to_webhooks(stripe: Sandbox, books: Client) -> None:
    assert f'class="bo-button" href="{WEBHOOKS}"' in text(books.get(LIST))


def test_webhooks_that_are_well_are_said_to_be(stripe: Sandbox, books: Client, endpoint: str) -> None:
    pay(stripe)
    deliver(stripe)

    shown = text(books.get(WEBHOOKS))

    assert "All is well." in shown
    assert "Act</span>" not in shown
    assert "whsec" not in shown


def test_what_is_wrong_is_said_with_what_to_do(stripe: Sandbox, books: Client) -> None:
    event(stripe)
    InboxEvent.objects.filter(type="charge.succeeded").update(settled_at=None, settle_note="failed: Refused (gone)")

    shown = text(books.get(WEBHOOKS))

    assert "Somebody has to act." in shown
    assert "none at Stripe leads to" in shown
    assert "failed: Refused (gone)" in shown
    assert "Replay 1 failing" in shown
    assert "manage.py webhooks replay" not in shown  # who reads a page is given a button


def test_webhooks_without_stripe_show_what_is_known_here(stripe: Sandbox, books: Client) -> None:
    kept = event(stripe)
    stripe.fault("down", count=None)

    shown = text(books.get(WEBHOOKS))

    assert "Not everything could be found out." in shown
    assert kept.event_id in shown or "last day" in shown


def test_recovering_is_shown_first_and_then_done(stripe: Sandbox, books: Client, endpoint: str) -> None:
    pay(stripe)
    events = stripe.events()

    preview = text(books.get(f"{WEBHOOKS}recovery/"))
    assert all(each["id"] in preview for each in events)
    assert not InboxEvent.objects.exists()

    assert f"{len(events)} fetched" in told(books, f"{WEBHOOKS}recovery/")
    assert InboxEvent.objects.count() == len(events)
    assert "Nothing to fetch" in text(books.get(f"{WEBHOOKS}recovery/", follow=True))


def test_recovering_goes_on_where_it_stopped(
    stripe: Sandbox, books: Client, endpoint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("payments.admin.inbox.AT_ONCE", 3)
    pay(stripe)

    assert "There are more" in told(books, f"{WEBHOOKS}recovery/")
    assert "2 fetched" in told(books, f"{WEBHOOKS}recovery/")
    assert InboxEvent.objects.count() == 5


def test_without_stripe_nothing_is_recovered_and_that_is_said(stripe: Sandbox, books: Client) -> None:
    stripe.fault("down", count=None)

    assert "nothing was changed" in told(books, f"{WEBHOOKS}recovery/")


def test_all_that_fails_is_replayed(stripe: Sandbox, books: Client) -> None:
    event(stripe)
    before = len(waiting())
    InboxEvent.objects.filter(type="charge.succeeded").update(settled_at=None, settle_note="failed: Unreachable")

    assert "Replay 1 failing?" in text(books.get(f"{WEBHOOKS}replay/"))
    assert waiting()[before:] == []
    assert "1 being handled again" in told(books, f"{WEBHOOKS}replay/")
    assert waiting()[before:] == BOTH


def test_the_self_test_shows_each_step(
    transactional_db: None, live_server: LiveServer, settings: Settings, worker: None, stripe: Sandbox
) -> None:
    settings.SITE_URL = live_server.url
    client = signed_in(Role.BOOKS)

    assert "made-up event" in text(client.get(f"{WEBHOOKS}selftest/"))
    shown = told(client, f"{WEBHOOKS}selftest/")

    assert shown.count("Passed</span>") == 3
    assert InboxEvent.objects.filter(type="craved.selftest").count() == 1


@pytest.mark.parametrize("page", ["", "recovery/", "replay/", "selftest/"])
def test_webhooks_are_for_who_may_replay(stripe: Sandbox, endpoint: str, page: str) -> None:
    pay(stripe)
    looker = somebody()
    looker.user_permissions.add(Permission.objects.get(codename="view_inboxevent"))
    client = as_(looker)

    assert client.get(f"{WEBHOOKS}{page}").status_code == 403
    assert client.post(f"{WEBHOOKS}{page}").status_code == 403
    assert f'class="bo-button" href="{WEBHOOKS}"' not in text(client.get(LIST))
    assert f'href="{WEBHOOKS}"' not in text(client.get("/admin/"))
    assert not InboxEvent.objects.exists()
    assert not stripe.requests("GET /v1/events")


def test_webhooks_ask_stripe_outside_of_transactions(
    transactional_db: None, stripe: Sandbox, settings: Settings, endpoint: str
) -> None:
    """The HTTP client refuses to call inside one; here nothing of the test's own is around it."""
    pay(stripe)
    client = signed_in(Role.BOOKS)

    with later(minutes=10):
        assert "never arrived" in text(client.get(WEBHOOKS))
    told(client, f"{WEBHOOKS}recovery/")
    assert InboxEvent.objects.exists()
