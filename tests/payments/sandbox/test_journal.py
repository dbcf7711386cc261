"""The journal: what outlives the process, and the referee of fault tests."""

import json
import time
from pathlib import Path
from typing import Any

import requests
import stripe

from payments.sandbox import Sandbox
from payments.sandbox.pages.payment import _spaced
from tests.payments.sandbox.conftest import client_of
from tests.payments.sandbox.receiver import SECRET, Receiver
from tests.payments.sandbox.test_payment_intents import CARD, pay


def test_a_restarted_stand_in_knows_everything(tmp_path: Path, bread: Any) -> None:
    journal = tmp_path / "journal.jsonl"
    with Sandbox(journal=journal) as sandbox:
        client = client_of(sandbox)
        paid, open_ = (client.v1.checkout.sessions.create(bread).id for _ in range(2))
        sandbox.pay(paid)
        kept = client.v1.payment_intents.create(CARD, {"idempotency_key": "one"}).id
        before = {kind: sandbox.objects(kind) for kind in ("checkout.session", "payment_intent", "charge", "event")}

    with Sandbox(journal=journal) as sandbox:
        client = client_of(sandbox)
        assert {kind: sandbox.objects(kind) for kind in before} == before
        assert client.v1.payment_intents.create(CARD, {"idempotency_key": "one"}).id == kept
        sandbox.advance(86_401)  # what was due later still happens
        assert sandbox.object(open_)["status"] == "expired"
        assert sandbox.object(before["charge"][0]["id"])["balance_transaction"] is not None


def test_undelivered_events_go_out_after_a_restart(tmp_path: Path, receiver: Receiver) -> None:
    journal = tmp_path / "journal.jsonl"
    webhooks = {receiver.url: SECRET}
    with Sandbox(journal=journal, webhooks=webhooks) as sandbox:
        sandbox.fault("hold")
        pay(client_of(sandbox))
        assert sandbox.settle()

    with Sandbox(journal=journal, webhooks=webhooks) as sandbox:
        assert sandbox.settle()
        assert len(sandbox.objects("webhook_endpoint")) == 1

    assert receiver.types == ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]


def test_a_torn_last_line_never_happened(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    with Sandbox(journal=journal) as sandbox:
        first = client_of(sandbox).v1.customers.create().id
    whole = journal.read_bytes()
    with journal.open("ab") as file:
        file.write(b'{"at": 1, "what": "request", "chan')

    with Sandbox(journal=journal) as sandbox:
        assert journal.read_bytes() == whole
        second = client_of(sandbox).v1.customers.create().id
        assert [customer["id"] for customer in sandbox.objects("customer")] == [first, second]


def test_every_request_is_noted_also_a_refused_one(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    client.v1.customers.create({"email": "ann@example.com"}, {"idempotency_key": "one"})
    client.v1.customers.create({"email": "ann@example.com"}, {"idempotency_key": "one"})
    sandbox.fault("error")
    for params in ({}, {"colour": "red"}):
        try:
            client.v1.customers.create(params)  # type: ignore[arg-type]  # one is wrong on purpose
        except stripe.StripeError:
            continue

    noted = sandbox.requests("POST /v1/customers")

    assert [entry["status"] for entry in noted] == [200, 200, 500, 400]
    assert noted[0]["params"] == {"email": "ann@example.com"}
    assert noted[1]["replayed"] == noted[0]["request"]
    assert "colour" in noted[3]["refused"]


def test_no_card_number_is_kept(tmp_path: Path, bread: Any) -> None:
    journal = tmp_path / "journal.jsonl"
    number = "4000000000000002"
    with Sandbox(journal=journal) as sandbox:
        client = client_of(sandbox)
        card: Any = {"number": number, "cvc": "987", "exp_month": 12, "exp_year": 2040}
        client.v1.payment_methods.create({"type": "card", "card": card})
        session = client.v1.checkout.sessions.create(bread)
        form = {"number": _spaced(number), "cvc": "987", "expiry": "12/40", "name": "Ann"}
        assert requests.post(str(session.url), data=form, timeout=30).status_code == 402

    text = journal.read_text()
    assert number not in text
    assert _spaced(number) not in text
    assert "987" not in {str(value) for line in text.splitlines() for value in _leaves(json.loads(line))}
    assert journal.stat().st_mode & 0o077 == 0


def _leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [leaf for inner in value.values() for leaf in _leaves(inner)]
    if isinstance(value, list):
        return [leaf for inner in value for leaf in _leaves(inner)]
    return [value]


def test_forgetting_starts_again_from_nothing(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    pay(client)
    sandbox.advance(86_400)
    sandbox.fault("down", count=None)

    sandbox.forget()

    assert sandbox.objects("payment_intent") == sandbox.events() == []
    assert client.v1.webhook_endpoints.list().data != []
    assert abs(pay(client).created - time.time()) < 5
