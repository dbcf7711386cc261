"""manage.py webhooks, used as an operator uses it."""

import io
import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connections
from django.utils import timezone
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from payments import gateway, inbox, webhook_status
from payments.models import InboxEvent, Payment
from payments.sandbox import Sandbox
from tests.jobs import run_jobs, waiting
from tests.payments.events import SECRET, deliver, post
from tests.payments.test_inbox import BOTH, NOBODY, endpoint, pay

__all__ = ["endpoint"]  # the fixture

pytestmark = pytest.mark.django_db


def run(*arguments: str, stdout: io.StringIO | None = None) -> tuple[int, str]:
    """The exit code, and what it printed."""
    output = stdout or io.StringIO()
    code = 0
    try:
        call_command("webhooks", *arguments, stdout=output)
    except SystemExit as end:
        code = int(end.code or 0)
    return code, output.getvalue()


def checks(*arguments: str) -> dict[str, Any]:
    found = json.loads(run("status", "--json", *arguments)[1])
    return {check["name"]: check for check in found["checks"]}


def later(**time: int) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(**time), tick=True)


# --- status ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def well(stripe: Sandbox, endpoint: str) -> Sandbox:
    """Stripe has an endpoint of ours, and an hour ago a payment went through to its end."""
    pay(stripe)
    deliver(stripe)
    return stripe


def test_a_shop_whose_events_all_arrive_is_well(well: Sandbox) -> None:
    with later(hours=1):
        code, said = run("status")

    assert code == 0, said
    assert "ACT" not in said
    assert said.endswith("0 to act on, 0 not known.\nNext: nothing.\n")


def test_lag_is_from_happening_to_arriving(well: Sandbox) -> None:
    InboxEvent.objects.update(created=timezone.now() - timedelta(seconds=90), received_at=timezone.now())

    lag = checks()["lag"]

    assert [round(lag["figures"][name]) for name in ("p50", "p95", "longest")] == [90, 90, 90]
    assert lag["said"].startswith("p50 1 min, p95 1 min, longest 1 min")


def test_an_event_that_stripe_has_and_we_have_not_is_a_gap(well: Sandbox) -> None:
    InboxEvent.objects.filter(type="checkout.session.completed").delete()

    with later(minutes=6):
        code, said = run("status")
        gaps = checks()["gaps"]

    assert code == 1
    assert gaps["figures"]["missing"] == 1
    assert "checkout.session.completed" in gaps["details"][0]
    assert "> manage.py webhooks recover --missing" in said


def test_what_happened_just_now_is_no_gap_yet(well: Sandbox) -> None:
    InboxEvent.objects.all().delete()

    assert checks()["gaps"]["verdict"] == "fine"


def test_a_payment_that_ended_without_a_word_is_silence(well: Sandbox) -> None:
    InboxEvent.objects.filter(object_type="checkout.session").delete()

    with later(minutes=6):
        silence = checks()["silence"]

    assert silence["verdict"] == "act"
    assert silence["figures"]["unheard"] == 1


def test_a_quiet_shop_is_not_silent(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)
    Payment.objects.update(closed_at=None)

    with later(hours=3):
        assert checks()["silence"]["verdict"] == "fine"


def test_the_oldest_undelivered_event_is_told_until_it_is_fetched(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)
    with later(hours=2):
        undelivered = checks()["undelivered"]
        run("recover")
        afterwards = checks()["undelivered"]

    assert undelivered["verdict"] == "act"
    assert 7195 < undelivered["figures"]["oldest_seconds"] < 7260
    assert (afterwards["verdict"], afterwards["figures"]["not_here"]) == ("fine", 0)
    assert "were fetched since" in afterwards["said"]


def test_failing_events_are_told_with_their_notes(well: Sandbox) -> None:
    InboxEvent.objects.filter(type="charge.updated").update(
        settled_at=None, settle_note="failed: Refused (no such thing)"
    )

    code, said = run("status")

    assert code == 1
    assert "failed: Refused (no such thing)" in said
    assert said.endswith("Next: manage.py webhooks replay --failing\n")


def test_events_that_nobody_takes_up_are_told(well: Sandbox) -> None:
    InboxEvent.objects.filter(type="charge.updated").update(settled_at=None, settle_note="")

    assert checks()["waiting"]["verdict"] == "fine"
    with later(minutes=6):
        waited = checks()["waiting"]
    assert (waited["verdict"], waited["figures"]["waiting"]) == ("act", 1)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"disabled": True}, "is disabled"),
        ({"url": "https://elsewhere.example.com/api/checkout/webhook"}, f"none at Stripe leads to {NOBODY}"),
        ({"enabled_events": ["charge.updated"]}, "is not told of"),
    ],
)
def test_an_endpoint_that_cannot_do_its_work_is_told(well: Sandbox, change: dict[str, Any], said: str) -> None:
    [ours] = gateway.list_endpoints()
    gateway.stripe_client().v1.webhook_endpoints.update(ours.endpoint_id, change)  # type: ignore[arg-type]  # any of them

    found = checks()["endpoint"]

    assert found["verdict"] == "act"
    assert said in found["said"]
    assert found["todo"]


def test_all_types_that_are_missing_at_the_endpoint_are_named(well: Sandbox) -> None:
    [ours] = gateway.list_endpoints()
    gateway.stripe_client().v1.webhook_endpoints.update(ours.endpoint_id, {"enabled_events": ["charge.updated"]})

    assert set(checks()["endpoint"]["figures"]["unheard"]) == inbox.SETTLED_TYPES - {"charge.updated"}


def test_this_machine_may_be_called_by_any_of_its_names(well: Sandbox, settings: Settings) -> None:
    settings.SITE_URL = "http://localhost:9"

    assert checks()["endpoint"]["verdict"] == "fine"


def test_without_a_secret_somebody_has_to_act(well: Sandbox, settings: Settings) -> None:
    settings.STRIPE_WEBHOOK_SECRETS = []

    code, said = run("status")

    assert code == 1
    assert "STRIPE_WEBHOOK_SECRET" in said


def test_secrets_are_told_by_their_fingerprints_only(well: Sandbox, settings: Settings) -> None:
    settings.STRIPE_WEBHOOK_SECRETS = ["whsec_first_secret", "whsec_second_secret"]

    said = run("status")[1] + run("status", "--json")[1]

    assert "2 in force" in said
    assert "whsec" not in said
    assert gateway.fingerprint("whsec_first_secret") in said


def test_when_stripe_cannot_be_reached_what_is_known_here_is_told(well: Sandbox) -> None:
    InboxEvent.objects.filter(type="charge.updated").update(settled_at=None, settle_note="failed: KeyError")
    well.fault("down", count=None)

    code, said = run("status")

    assert code == 3
    assert "Stripe did not say (APIConnectionError)" in said
    assert "failed: KeyError" in said
    assert "1 to act on, 3 not known." in said


def test_a_key_that_may_not_look_is_no_key_that_saw_nothing(well: Sandbox, settings: Settings) -> None:
    settings.STRIPE_SECRET_KEY = "not a key"

    assert run("status")[0] == 3


def test_status_asks_stripe_a_handful_of_times(well: Sandbox) -> None:
    before = len(well.requests())

    run("status")

    assert len(well.requests()) - before <= 5


# --- recover ---------------------------------------------------------------------------------------------------------


def test_a_dry_run_lists_and_keeps_nothing(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)

    code, said = run("recover", "--dry-run", "--missing")

    count = len(stripe.events())
    assert code == 0
    assert said.count("would be new  ") == count
    assert f"{count} would be new" in said
    assert not InboxEvent.objects.exists()


def test_recover_says_of_each_event_whether_it_is_new(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)
    deliver(stripe, "checkout.session.completed")

    code, said = run("recover")

    assert code == 0
    assert said.count("already here  ") == 1
    assert InboxEvent.objects.count() == len(stripe.events())


def test_recover_stays_within_the_time_it_is_given(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)
    with later(hours=3):
        assert run("recover", "--since", "2h")[1].startswith("0 listed")
        assert not run("recover", "--since", "4h")[1].startswith("0 listed")


class Cutting(io.StringIO):
    """An output that cuts Stripe off as soon as the first event is printed."""

    def __init__(self, stripe: Sandbox) -> None:
        super().__init__()
        self.stripe = stripe

    def write(self, text: str) -> int:
        if "evt_" in text:
            self.stripe.fault("down", on="GET /v1/events", count=None)
        return super().write(text)


def test_when_stripe_breaks_off_recover_says_what_it_did(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)
    first_day = len(stripe.events())
    stripe.advance(36 * 3600)
    pay(stripe)

    with later(hours=40):
        code, said = run("recover", stdout=Cutting(stripe))

    assert code == 3
    assert "Stripe did not say everything: APIConnectionError" in said
    assert f"{first_day} new" in said
    assert InboxEvent.objects.count() == first_day


def test_recover_for_programs(stripe: Sandbox, endpoint: str) -> None:
    pay(stripe)

    found = json.loads(run("recover", "--json")[1])

    assert (found["exit"], found["new"]) == (0, len(stripe.events()))
    assert {"type", "event", "created", "new"} == set(found["events"][0])


# --- replay ----------------------------------------------------------------------------------------------------------


def test_replaying_by_name_says_what_came_of_it(stripe: Sandbox) -> None:
    order = pay(stripe)
    [completed] = stripe.events("checkout.session.completed")
    post(completed)

    code, said = run("replay", completed["id"])

    assert code == 0
    assert f"settled order {order.code}; mirror: mirrored" in said
    order.refresh_from_db()
    assert order.paid_at is not None


def test_an_event_that_is_not_here_is_not_replayed_and_leads_to_recover(stripe: Sandbox) -> None:
    order = pay(stripe)
    [completed] = stripe.events("checkout.session.completed")
    post(completed)

    with pytest.raises(CommandError, match=r"evt_unknown(?s:.)*recover --missing") as refusal:
        run("replay", completed["id"], "evt_unknown")

    assert refusal.value.returncode == 1
    order.refresh_from_db()
    assert order.paid_at is None


def test_failing_events_are_replayed_and_then_fail_no_more(stripe: Sandbox) -> None:
    pay(stripe)
    for event in stripe.events():
        post(event)
    InboxEvent.objects.filter(type="charge.updated").update(settle_note="failed: KeyError")

    code, said = run("replay", "--failing")

    assert code == 0
    assert said.endswith("1 handled again, 0 failed.\nNext: nothing.\n")
    assert not InboxEvent.objects.failing().exists()


@pytest.mark.parametrize(
    ("choice", "count"),
    [
        (["--waiting"], 4),
        (["--type", "charge.updated"], 1),
        (["--type", "charge.updated", "--type", "charge.succeeded", "--since", "1h"], 2),
        (["--since", "2100-01-01"], 0),
    ],
)
def test_events_can_be_chosen(stripe: Sandbox, choice: list[str], count: int) -> None:
    pay(stripe)
    deliver(stripe, "checkout.session.completed")
    for event in stripe.events():
        post(event)
    assert len(stripe.events()) == 5

    assert f"\n{count} handled again" in "\n" + run("replay", *choice)[1]


def test_what_cannot_be_asked_of_stripe_now_is_not_called_a_failure_of_ours(stripe: Sandbox) -> None:
    pay(stripe)
    [completed] = stripe.events("checkout.session.completed")
    post(completed)
    stripe.fault("down", count=None)

    code, said = run("replay", completed["id"])

    assert code == 3
    assert "failed: Unreachable" in said


def test_what_stripe_refuses_somebody_has_to_look_at(stripe: Sandbox) -> None:
    pay(stripe)
    [completed] = stripe.events("checkout.session.completed")
    post(completed)
    Payment.objects.update(session_id="cs_test_unknown")

    code, said = run("replay", completed["id"], "--json")

    assert code == 1
    assert json.loads(said)["failed"] == 1


def test_a_replay_can_be_left_to_the_worker(stripe: Sandbox) -> None:
    pay(stripe)
    [completed] = stripe.events("checkout.session.completed")
    post(completed)
    before = waiting()

    code, said = run("replay", completed["id"], "--defer")

    assert code == 0
    assert "left to the worker" in said
    assert waiting() == before + BOTH


@pytest.mark.parametrize("arguments", [[], ["evt_1", "--failing"], ["evt_1", "--type", "charge.updated"]])
def test_a_replay_needs_one_choice(arguments: list[str]) -> None:
    with pytest.raises(CommandError, match=r"Name"):
        run("replay", *arguments)


# --- selftest --------------------------------------------------------------------------------------------------------


@pytest.fixture
def worker() -> Iterator[None]:
    """Does in a thread what workers do."""
    done = threading.Event()

    def work() -> None:
        try:
            while not done.wait(0.05):
                run_jobs(*BOTH)
        finally:
            connections.close_all()

    thread = threading.Thread(target=work)
    thread.start()
    yield
    done.set()
    thread.join()


def test_each_secret_is_followed_to_its_end(
    transactional_db: None, live_server: LiveServer, settings: Settings, worker: None
) -> None:
    settings.STRIPE_WEBHOOK_SECRETS = [SECRET, "whsec_next_secret"]
    settings.SITE_URL = live_server.url

    code, said = run("selftest")

    assert code == 0, said
    assert "secret 2 of 2" in said
    assert said.count("kept once") == 2
    assert "whsec" not in said
    kept = InboxEvent.objects.filter(type="craved.selftest")
    assert kept.count() == 2
    assert all(event.settle_note.startswith("ignored") for event in kept)


def test_a_self_test_is_no_event_of_stripes(
    transactional_db: None, live_server: LiveServer, worker: None, stripe: Sandbox
) -> None:
    run("selftest", "--url", live_server.url + "/api/checkout/webhook")

    found = checks()
    assert found["lag"]["figures"]["events"] == 0
    assert found["last event"]["said"] == "none has come yet"
    assert found["last event"]["details"][0].startswith("last self test")


def test_without_a_worker_the_self_test_says_so(transactional_db: None, live_server: LiveServer) -> None:
    url = live_server.url + "/api/checkout/webhook"

    code, said = run("selftest", "--url", url, "--timeout", "0.3")

    assert code == 1
    assert "FAILED  worker: 1 of 1 not worked through" in said
    assert said.splitlines()[-1].startswith("Next: see that a worker runs")


@pytest.mark.parametrize(
    ("path", "said"), [("/nowhere", "answered 404"), ("/healthz", "answered 405"), ("/admin", "answered 301")]
)
def test_an_address_that_is_not_the_webhook_is_told(
    transactional_db: None, live_server: LiveServer, path: str, said: str
) -> None:
    code, printed = run("selftest", "--url", live_server.url + path)

    assert code == 1
    assert said in printed


def test_an_address_where_nobody_answers_is_told() -> None:
    code, said = run("selftest", "--url", f"{NOBODY}/api/checkout/webhook")

    assert code == 1
    assert "FAILED  address: no answer: ConnectionRefusedError" in said


def test_another_secret_in_the_web_process_is_told(
    transactional_db: None, live_server: LiveServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The web process of this test reads the same settings, so its secret is changed while the command signs."""
    sign = gateway.signature
    monkeypatch.setattr(gateway, "signature", lambda body, secret: sign(body, secret + "_of_yesterday"))

    code, said = run("selftest", "--url", live_server.url + "/api/checkout/webhook")

    assert code == 1
    assert "answered 400" in said
    assert "STRIPE_WEBHOOK_SECRET" in said.splitlines()[-1]


# --- The rest --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["status", "recover", "replay", "selftest"])
def test_help_lists_the_exit_codes(step: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        call_command("webhooks", step, "--help")

    assert "Exit codes:\n0 " in capsys.readouterr().out


@pytest.mark.parametrize("bad", ["yesterday", "7", "2026-13-01", "2026-02-30T00:00", "1w", ""])
def test_a_time_that_is_none_is_refused(bad: str) -> None:
    with pytest.raises(CommandError, match="is no time"):
        run("recover", "--since", bad)


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (timedelta(seconds=-3), "0 s"),
        (timedelta(seconds=59.4), "59 s"),
        (timedelta(minutes=4, seconds=50), "4 min"),
        (timedelta(hours=3, minutes=20), "3 h 20 min"),
        (timedelta(hours=3), "3 h"),
        (timedelta(days=2, hours=4), "2 d 4 h"),
    ],
)
def test_spans_are_told_in_two_units_at_most(time: timedelta, words: str) -> None:
    assert webhook_status.span(time) == words
