"""The balance, payouts, events and webhook endpoints."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest
from django.conf import settings
from django.utils import timezone

from payments import gateway, inbox
from payments.models import Payment
from payments.models.inbox import Envelope
from tests.verification.conftest import Paying

if TYPE_CHECKING:
    from stripe.params import WebhookEndpointCreateParams

pytestmark = pytest.mark.django_db
documented = pytest.mark.documented
Eventually = Callable[[Callable[[], Any], Callable[[Any], bool]], Any]


def movements_of(payment: Payment) -> list[gateway.Movement]:
    now = timezone.now()
    listed = gateway.movements(since=now - timedelta(minutes=10), until=now + timedelta(minutes=10))
    return [each for each in listed if each.source_id == payment.charge_id]


@documented("https://docs.stripe.com/api/balance_transactions/object", "The net is the amount less Stripe's fee.")
@documented("https://docs.stripe.com/reports/balance-transaction-types", "A card payment is of the type charge.")
def test_a_payment_moves_the_balance_by_its_amount_less_a_fee(pay: Paying, eventually: Eventually) -> None:
    payment = pay()

    (moved,) = eventually(lambda: movements_of(payment), bool)

    assert (moved.type, moved.category, moved.currency) == ("charge", "charge", payment.currency)
    assert moved.amount == payment.amount
    assert 0 < moved.fee < moved.amount
    assert moved.net == moved.amount - moved.fee
    assert moved.available_on >= moved.created


@documented("https://docs.stripe.com/api/balance", "The balance is told by currency, as available and pending.")
def test_the_balance_grows_by_what_was_paid(pay: Paying, eventually: Eventually) -> None:
    before = gateway.balance().get("usd", 0)
    payment = pay()
    (moved,) = eventually(lambda: movements_of(payment), bool)

    grown = eventually(gateway.balance, lambda balance: balance["usd"] - before >= moved.net)

    assert grown["usd"] - before == moved.net


@documented("https://docs.stripe.com/api/payouts/list", "Payouts are listed, and each says what became of it.")
def test_payouts_are_listed_with_their_state() -> None:
    now = timezone.now()

    found = gateway.payouts(since=now - timedelta(days=30), until=now)

    assert {each.status for each in found} <= {"pending", "in_transit", "paid", "failed", "canceled"}
    for each in found[:1]:
        assert gateway.payout(each.id).amount == each.amount


@documented("https://docs.stripe.com/api/events/list", "Events can be asked for by type, for thirty days.")
@documented("https://docs.stripe.com/api/events/object", "An event says what it is about, and in which version.")
def test_a_payment_leaves_an_event_that_the_inbox_can_read(pay: Paying, eventually: Eventually) -> None:
    payment = pay()

    def about_it() -> list[dict[str, Any]]:
        now = timezone.now()
        listed = gateway.list_events(
            since=now - timedelta(minutes=10), until=now + timedelta(minutes=10), types=["payment_intent.succeeded"]
        )
        return [each for each in listed if each["data"]["object"]["id"] == payment.payment_intent_id]

    (event,) = eventually(about_it, bool)

    envelope = Envelope.of(event)
    assert (envelope.object_type, envelope.payment_intent_id) == ("payment_intent", payment.payment_intent_id)
    assert envelope.reference == str(payment.reference)
    assert not envelope.livemode
    assert envelope.api_version


@documented("https://docs.stripe.com/api/events/list", "At most twenty types can be asked for at a time.")
def test_all_types_we_settle_can_be_asked_for() -> None:
    now = timezone.now()

    found = gateway.list_events(since=now - timedelta(minutes=1), until=now, types=inbox.SETTLED_TYPES, most=5)

    assert {event["type"] for event in found} <= inbox.SETTLED_TYPES


@documented("https://docs.stripe.com/api/webhook_endpoints/create", "An endpoint is told of the types that it names.")
@documented("https://docs.stripe.com/api/webhook_endpoints/list", "Endpoints are listed without their secrets.")
def test_an_endpoint_can_be_made_for_what_we_settle() -> None:
    endpoints = gateway.stripe_client().v1.webhook_endpoints
    wanted = {
        "url": "https://shop.example.com/api/checkout/webhook",
        "enabled_events": sorted(inbox.SETTLED_TYPES),
        "api_version": settings.STRIPE_API_VERSION,
    }
    with gateway.answers():
        made = endpoints.create(cast("WebhookEndpointCreateParams", wanted))
    try:
        listed = {each.endpoint_id: each for each in gateway.list_endpoints()}
    finally:
        endpoints.delete(made.id)

    assert made.secret
    assert listed[made.id].types == tuple(sorted(inbox.SETTLED_TYPES))
    assert listed[made.id].api_version == settings.STRIPE_API_VERSION
    assert all(listed[made.id].hears(type) for type in inbox.SETTLED_TYPES)


@documented(
    "https://docs.stripe.com/webhooks#verify-manually", "A header signs the time and the body, with the secret."
)
def test_a_signature_is_made_and_checked_as_stripe_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "STRIPE_WEBHOOK_SECRETS", ["whsec_new", "whsec_old"])
    body = json.dumps({"object": "event", "id": "evt_1"})

    for secret in ["whsec_new", "whsec_old"]:
        assert gateway.verified_event(body.encode(), gateway.signature(body, secret))["id"] == "evt_1"

    with pytest.raises(gateway.NotSigned):
        gateway.verified_event(body.encode(), gateway.signature(body, "whsec_of_somebody_else"))
