from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateWorker
from pytest_django import Settings

from craved.accounts.models import User
from craved.jobs import defer
from ops import health, probes
from ops.health import Check, Report
from orders.models import OrderMail
from payments.models import InboxEvent
from payments.models.inbox import Envelope
from tests.orders.factories import place_order

NOON = datetime.now(UTC).replace(microsecond=0)
TOKEN = "a-token-for-the-monitor"


@pytest.fixture(autouse=True)
def _new_reporter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "REPORTER", health.Reporter())


def run(sql: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def let_worker_report(at: datetime) -> None:
    run("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", at)


def checks() -> dict[str, Check]:
    return health.examine(at=NOON).checks


# --- Who is told what ------------------------------------------------------------------------------------------------


@pytest.fixture
def _all_is_well(db: None) -> None:
    let_worker_report(datetime.now(UTC))


@pytest.mark.usefixtures("_all_is_well")
def test_everybody_may_know_what_is_well(client: Client, settings: Settings) -> None:
    settings.HEALTH_TOKEN = TOKEN

    response = client.get("/health")

    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    told = response.json()
    assert datetime.fromisoformat(told.pop("timestamp")) <= datetime.now(UTC)
    names = ["database", "disk", "stripe", "migrations", "jobs", "worker", "webhooks", "mail"]
    assert told == {"status": "ok", "service": "craved", "checks": {name: {"ok": True} for name in names}}


@pytest.mark.usefixtures("_all_is_well")
@pytest.mark.parametrize(
    ("authorization", "told"),
    [
        (f"Bearer {TOKEN}", True),
        (f"bearer {TOKEN}", True),
        (f"Basic {TOKEN}", False),
        (f"Bearer {TOKEN}x", False),
        ("Bearer ", False),
        ("", False),
        ("Bearer ünïcode", False),
    ],
)
def test_figures_are_for_who_has_the_token(client: Client, settings: Settings, authorization: str, told: bool) -> None:
    settings.HEALTH_TOKEN = TOKEN

    checks = client.get("/health", headers={"Authorization": authorization}).json()["checks"]

    assert ("failed" in checks["jobs"]) is told


@pytest.mark.usefixtures("_all_is_well")
def test_no_token_set_is_no_token_at_all(client: Client, settings: Settings) -> None:
    settings.HEALTH_TOKEN = ""

    checks = client.get("/health", headers={"Authorization": "Bearer "}).json()["checks"]

    assert checks["jobs"] == {"ok": True}


@pytest.mark.usefixtures("_all_is_well")
@pytest.mark.parametrize("is_staff", [True, False])
def test_figures_are_for_staff(client: Client, is_staff: bool) -> None:
    client.force_login(User.objects.create_user(email="someone@example.com", password="x", is_staff=is_staff))

    told = client.get("/health").json()

    assert ("failed" in told["checks"]["jobs"]) is is_staff
    assert ("release" in told) is is_staff


@pytest.mark.usefixtures("_all_is_well")
def test_figures_hold_no_secret(client: Client, settings: Settings) -> None:
    settings.HEALTH_TOKEN = TOKEN

    text = client.get("/health", headers={"Authorization": f"Bearer {TOKEN}"}).text

    for secret in [settings.STRIPE_SECRET_KEY, *settings.STRIPE_WEBHOOK_SECRETS, settings.SECRET_KEY, TOKEN]:
        assert secret not in text


@pytest.mark.django_db
def test_it_can_only_be_read_and_is_read_over_plain_http(settings: Settings) -> None:
    client = Client(enforce_csrf_checks=True)
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_REDIRECT_EXEMPT = [r"^health$"]

    assert client.get("/health").status_code == 200
    assert client.head("/health").status_code == 200
    assert client.post("/health").status_code == 405


def test_without_its_database_the_shop_is_down(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is asked of the database: pytest-django would not let it through."""
    monkeypatch.setattr(probes.DATABASE, "answers", lambda: False)
    client.cookies["sessionid"] = "s" * 32

    response = client.get("/health")

    assert response.status_code == 503
    assert response.json()["status"] == "down"
    assert [name for name, check in response.json()["checks"].items() if check["ok"]] == ["disk", "stripe"]


def test_one_thing_that_is_not_well_is_a_degradation_and_not_an_end() -> None:
    well, ill = Check(True), Check(False)

    assert Report(NOON, {"database": well, "mail": well}).status == "ok"
    assert Report(NOON, {"database": well, "mail": ill}).status == "degraded"
    assert Report(NOON, {"database": ill, "mail": well}).status == "down"


@pytest.mark.usefixtures("_all_is_well")
def test_asking_often_costs_nothing(client: Client) -> None:
    first = client.get("/health").json()
    with_database_closed = client.get("/health").json()

    assert first["timestamp"] == with_database_closed["timestamp"]


# --- The checks ------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_migration_left_to_apply_or_unknown_to_this_code_is_told() -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_unapplied("orders", "0001_initial")
    recorder.record_applied("orders", "0999_from_tomorrow")
    recorder.record_applied("an_app_that_was_removed", "0001_initial")

    check = checks()["migrations"]

    assert check == Check(False, {"pending": ["orders.0001_initial"], "unknown": ["orders.0999_from_tomorrow"]})


@pytest.fixture
def waiting_job(db: None) -> Iterator[int]:
    defer("orders.send_mail", mail_id=1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(id) FROM procrastinate_jobs")
        yield cursor.fetchone()[0]


def test_a_job_may_wait_a_while_but_not_long(waiting_job: int) -> None:
    run("UPDATE procrastinate_events SET at = %s WHERE job_id = %s", NOON - timedelta(minutes=4), waiting_job)
    assert checks()["jobs"] == Check(True, {"oldest_queued_seconds": 240, "failed": 0})

    run("UPDATE procrastinate_events SET at = %s WHERE job_id = %s", NOON - timedelta(minutes=6), waiting_job)
    assert checks()["jobs"] == Check(False, {"oldest_queued_seconds": 360, "failed": 0})


def test_a_job_for_later_is_not_late(waiting_job: int) -> None:
    run("UPDATE procrastinate_events SET at = %s WHERE job_id = %s", NOON - timedelta(days=1), waiting_job)
    run("UPDATE procrastinate_jobs SET scheduled_at = %s WHERE id = %s", NOON + timedelta(hours=1), waiting_job)
    assert checks()["jobs"].ok

    run("UPDATE procrastinate_jobs SET scheduled_at = %s WHERE id = %s", NOON - timedelta(hours=1), waiting_job)
    assert checks()["jobs"] == Check(False, {"oldest_queued_seconds": 3600, "failed": 0})


def test_a_job_given_up_is_told(waiting_job: int) -> None:
    run("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %s", waiting_job)

    assert checks()["jobs"] == Check(False, {"oldest_queued_seconds": None, "failed": 1})


@pytest.mark.django_db
def test_a_worker_that_is_silent_is_no_worker() -> None:
    assert checks()["worker"] == Check(False, {"seen_seconds_ago": None})

    let_worker_report(NOON - timedelta(minutes=2))
    assert checks()["worker"] == Check(False, {"seen_seconds_ago": 120})

    let_worker_report(NOON - timedelta(seconds=9))
    assert checks()["worker"] == Check(True, {"seen_seconds_ago": 9})
    assert ProcrastinateWorker.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(("key", "secrets", "ok"), [("sk", ["whsec"], True), ("", ["whsec"], False), ("sk", [], False)])
def test_stripe_needs_both_its_secrets(settings: Settings, key: str, secrets: list[str], ok: bool) -> None:
    settings.STRIPE_SECRET_KEY, settings.STRIPE_WEBHOOK_SECRETS = key, secrets

    assert checks()["stripe"].ok is ok


def receive_event(*, ago: timedelta, settled: bool = False, **fields: Any) -> None:
    about = {"id": "pi_1", "object": "payment_intent"}
    event = {"type": "charge.updated", "created": 1, "livemode": False, "data": {"object": about}}
    name = f"evt_{ago.seconds}"
    InboxEvent.objects.store(Envelope.of({"id": name, **event}), at=NOON - ago)
    InboxEvent.objects.filter(event_id=name).update(settled_at=NOON if settled else None, **fields)


@pytest.mark.django_db
def test_quiet_from_stripe_is_no_fault() -> None:
    assert checks()["webhooks"].ok

    receive_event(ago=timedelta(hours=9), settled=True, mirrored_at=NOON)

    figures = {"last_event_seconds_ago": 9 * 3600, "oldest_unsettled_seconds": None, "failing": 0}
    assert checks()["webhooks"] == Check(True, figures)


@pytest.mark.django_db
def test_an_event_nobody_dealt_with_is_told() -> None:
    receive_event(ago=timedelta(minutes=4))
    assert checks()["webhooks"].ok

    receive_event(ago=timedelta(minutes=6))
    figures = {"last_event_seconds_ago": 240, "oldest_unsettled_seconds": 360, "failing": 0}
    assert checks()["webhooks"] == Check(False, figures)


@pytest.mark.django_db
def test_an_event_that_keeps_failing_is_told() -> None:
    receive_event(ago=timedelta(minutes=1), settle_note="Stripe does not answer")

    assert checks()["webhooks"].details["failing"] == 1
    assert not checks()["webhooks"].ok


@pytest.mark.django_db
def test_mail_may_wait_a_while_but_not_long() -> None:
    mail = OrderMail.objects.create(order=place_order(), kind=OrderMail.Kind.REFUNDED)
    unsent = OrderMail.objects.unsent()
    unsent.update(queued_at=NOON - timedelta(minutes=9))
    assert checks()["mail"] == Check(True, {"unsent": unsent.count(), "late": 0})

    OrderMail.objects.filter(pk=mail.pk).update(queued_at=NOON - timedelta(minutes=11))
    assert checks()["mail"] == Check(False, {"unsent": unsent.count(), "late": 1})


def test_the_disk_of_a_media_folder_that_is_not_there_yet_is_looked_at(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = tmp_path / "not" / "yet"

    assert health.disk().details["free_megabytes"] > 0

    monkeypatch.setattr(health, "DISK_FREE_AT_LEAST", 1.1)
    assert not health.disk().ok


@pytest.mark.django_db
def test_a_check_that_takes_too_long_is_not_ok_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(at: datetime) -> Check:
        run("SELECT pg_sleep(5)")
        return Check(True)

    monkeypatch.setattr(health, "STATEMENT_TIMEOUT", 50)
    monkeypatch.setitem(health.WITH_DATABASE, "migrations", slow)

    found = checks()

    assert found["migrations"] == Check(False, {"reason": "OperationalError"})
    assert found["webhooks"].ok
