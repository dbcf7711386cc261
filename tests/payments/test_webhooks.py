"""What may come in at the webhook's address, and what is kept of it."""

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, connections
from django.http import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from payments.models import InboxEvent
from payments.sandbox import Sandbox
from tests.jobs import run_jobs, waiting
from tests.orders.factories import place_order
from tests.payments.events import deliver, post, signed

pytestmark = pytest.mark.django_db


def event(**changes: Any) -> dict[str, Any]:
    return {
        "id": "evt_1", "object": "event", "type": "payment_intent.succeeded", "livemode": False,
        "api_version": "2026-08-26.dahlia", "created": int(time.time()),
        "data": {"object": {"id": "pi_1", "object": "payment_intent", "metadata": {}}},
    } | changes  # fmt: skip


def post_raw(body: bytes | str, signature: str = "", **headers: str) -> HttpResponseBase:
    response: HttpResponseBase = Client(raise_request_exception=False).post(
        "/api/checkout/webhook",
        data=body,
        content_type="application/json",
        headers={"Stripe-Signature": signature, **headers},
    )
    return response


def test_a_signed_event_is_kept_once_and_answered() -> None:
    assert [post(event()).status_code for _ in range(3)] == [200, 200, 200]

    kept = InboxEvent.objects.get()
    assert (kept.event_id, kept.type, kept.object_id) == ("evt_1", "payment_intent.succeeded", "pi_1")
    assert waiting() == ["payments.settle_event", "payments.mirror_event"]


def test_an_event_is_kept_with_its_jobs_in_one_statement() -> None:
    with CaptureQueriesContext(connection) as queries:
        post(event())

    assert len(queries) == 1
    kept = InboxEvent.objects.get()
    jobs = ProcrastinateJob.objects.order_by("id").values_list("task_name", "lock", "args__event_id", "status")
    assert list(jobs) == [
        ("payments.settle_event", None, kept.pk, "todo"),
        ("payments.mirror_event", "pi_1", kept.pk, "todo"),
    ]


@pytest.mark.parametrize(
    "signature",
    [
        "",
        "nonsense",
        "t=,v1=",
        "t=abc,v1=abc",
        "v1=0000",
        "t=1,v1=\x00",
        "t=1,v1=ä",
        "t=99999999999999999999999999,v1=00",
    ],
)
def test_a_forged_signature_is_refused_and_nothing_is_kept(signature: str) -> None:
    response = post_raw(json.dumps(event()), signature)

    assert response.status_code == 400
    assert not InboxEvent.objects.exists()


@pytest.mark.parametrize("seconds", [-3600, -301, 400, 10**6])
def test_an_old_signature_or_one_from_the_future_is_refused(seconds: int) -> None:
    body = json.dumps(event())

    response = post_raw(body, signed(body, at=int(time.time()) + seconds))

    assert response.status_code == 400
    assert not InboxEvent.objects.exists()


def test_during_a_roll_both_secrets_are_accepted_and_afterwards_the_old_one_is_refused(settings: Settings) -> None:
    def arrives(number: int, *secrets: str) -> int:
        body = json.dumps(event(id=f"evt_{number}"))
        # While a secret is rolled, Stripe signs with the old one and the new one, in one header.
        signatures = [signed(body, secret=secret) for secret in secrets]
        header = ",".join([signatures[0], *(each.partition(",")[2] for each in signatures[1:])])
        return post_raw(body, header).status_code

    settings.STRIPE_WEBHOOK_SECRETS = ["whsec_old"]
    assert [arrives(1, "whsec_old"), arrives(2, "whsec_new")] == [200, 400]

    settings.STRIPE_WEBHOOK_SECRETS = ["whsec_old", "whsec_new"]
    assert [arrives(3, "whsec_old"), arrives(4, "whsec_new"), arrives(5, "whsec_old", "whsec_new")] == [200] * 3

    settings.STRIPE_WEBHOOK_SECRETS = ["whsec_new"]
    assert [arrives(6, "whsec_old"), arrives(7, "whsec_new"), arrives(8, "whsec_old", "whsec_new")] == [400, 200, 200]
    kept = InboxEvent.objects.values_list("event_id", flat=True)
    assert sorted(kept) == [f"evt_{number}" for number in (1, 3, 4, 5, 7, 8)]


def without(key: str) -> str:
    given = event()
    del given[key]
    return json.dumps(given)


@pytest.mark.parametrize(
    "body",
    [
        "null",
        "1",
        "true",
        "[]",
        '""',
        "{",
        "",
        "\x00",
        "[" * 100_000,
        '{"object": "event"}',
        without("id"),
        without("type"),
        without("data"),
        without("created"),
        without("livemode"),
        json.dumps(event(id=7)),
        json.dumps(event(id="e" * 300)),
        json.dumps(event(id="evt_\x00")),
        json.dumps(event(type=None)),
        json.dumps(event(livemode="false")),
        json.dumps(event(created="yesterday")),
        json.dumps(event(created=10**30)),
        json.dumps(event(data={"object": []})),
        json.dumps(event(data={"object": {"object": "charge", "payment_intent": {"no": "id"}}})),
        json.dumps(event(data={"object": {"object": "charge", "metadata": ["payment"]}})),
    ],
)
def test_what_is_signed_but_no_event_is_refused_and_nothing_is_kept(body: str) -> None:
    response = post_raw(body, signed(body))

    assert response.status_code == 400
    assert not InboxEvent.objects.exists()


def test_bytes_that_are_no_text_are_refused() -> None:
    assert post_raw(b"\xff\xfe\x00", "t=1,v1=00").status_code == 400


def test_an_oversized_body_is_refused_unread() -> None:
    body = json.dumps(event(padding="x" * 600_000))

    response = post_raw(body, signed(body))

    assert response.status_code == 413
    assert not InboxEvent.objects.exists()


def test_only_post_is_answered(client: Client) -> None:
    assert client.get("/api/checkout/webhook").status_code == 405


def test_of_an_event_nothing_personal_is_kept(stripe: Sandbox) -> None:
    about = {"id": "pi_1", "object": "payment_intent", "receipt_email": "ada@example.com", "shipping": {"name": "Ada"}}
    post(event(data={"object": about}))

    row = InboxEvent.objects.values().get()
    assert "ada" not in str(row).lower()


def test_an_event_that_cannot_be_settled_says_so_and_can_be_replayed(stripe: Sandbox) -> None:
    from payments import checkout, inbox

    payment_order = place_order()
    checkout.start(payment_order, at=timezone.now())
    payment = payment_order.payments.get()
    stripe.pay(payment.session_id or "")
    post(stripe.events("checkout.session.completed")[0])
    stripe.fault("down", count=None)
    with pytest.raises(Exception, match="APIConnectionError"):
        run_jobs("payments.settle_event")
    kept = InboxEvent.objects.get()
    assert kept.settle_note.startswith("failed: Unreachable")
    assert list(InboxEvent.objects.failing()) == [kept]

    stripe.clear_faults()
    inbox.replay(kept)
    run_jobs("payments.settle_event", "payments.mirror_event")

    kept.refresh_from_db()
    payment_order.refresh_from_db()
    assert payment_order.paid_at is not None
    assert not InboxEvent.objects.failing().exists()


def test_the_mirror_follows_without_keeping_our_key(stripe: Sandbox) -> None:
    from djstripe import models as djstripe

    from payments import checkout, gateway

    order = place_order()
    checkout.start(order, at=timezone.now())
    payment = order.payments.get()
    stripe.pay(payment.session_id or "")
    deliver(stripe)
    payment.refresh_from_db()
    gateway.stripe_client().v1.refunds.create({"payment_intent": payment.payment_intent_id or "", "amount": 100})
    deliver(stripe)

    mirrored = djstripe.PaymentIntent.objects.get(id=payment.payment_intent_id)
    assert mirrored.stripe_data["status"] == "succeeded"
    assert djstripe.Charge.objects.get().stripe_data["amount_refunded"] == 100
    assert djstripe.Refund.objects.get().stripe_data["amount"] == 100
    assert djstripe.Session.objects.get().stripe_data["status"] == "complete"
    assert not djstripe.APIKey.objects.exists()
    assert not InboxEvent.objects.filter(mirrored_at=None).exists()


def in_parallel(times: int, do: Callable[[], int]) -> list[int]:
    def once() -> int:
        try:
            return do()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(times) as pool:
        return [future.result() for future in [pool.submit(once) for _ in range(times)]]


@pytest.mark.django_db(transaction=True)
def test_the_same_event_fifty_times_at_once_is_kept_once(settings: Settings) -> None:
    body = json.dumps(event())
    signature = signed(body)

    statuses = in_parallel(50, lambda: post_raw(body, signature).status_code)

    # A full pool answers 503 and Stripe comes again; what matters is that nothing is kept twice.
    assert set(statuses) <= {200, 503}
    assert InboxEvent.objects.count() == 1
    assert sorted(waiting()) == ["payments.mirror_event", "payments.settle_event"]
