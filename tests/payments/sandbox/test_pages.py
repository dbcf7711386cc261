"""The payment page and the dashboard, as a browser without JavaScript sees them."""

import re
from typing import Any

import pytest
import requests
import stripe

from payments.sandbox import Sandbox
from tests.payments.sandbox.test_payment_intents import CARD, pay

VISA = {"number": "4242 4242 4242 4242", "expiry": "12 / 40", "cvc": "123", "name": "Ann Baker"}


def post(url: str | None, **form: str) -> requests.Response:
    return requests.post(str(url), data=form, timeout=30, allow_redirects=False)


@pytest.fixture
def session(client: stripe.StripeClient, bread: Any) -> stripe.checkout.Session:
    return client.v1.checkout.sessions.create(bread)


def test_the_page_says_what_is_paid_for_and_that_no_money_moves(session: stripe.checkout.Session) -> None:
    page = requests.get(str(session.url), timeout=30)

    assert page.status_code == 200
    for text in ("no real money", "Rye &lt;loaf&gt;", "2 × $12.50", "Delivery", "Pay $31.50", "ann@example.com"):
        assert text in page.text
    assert 'href="http://localhost:3001/cart/"' in page.text
    assert "<script" not in page.text


def test_a_good_card_pays_and_goes_back_to_the_shop(sandbox: Sandbox, session: stripe.checkout.Session) -> None:
    answer = post(session.url, **VISA)

    assert answer.status_code == 303
    assert answer.headers["Location"] == f"http://localhost:3001/thanks?session={session.id}"
    paid = sandbox.object(session.id)
    assert (paid["status"], paid["customer_details"]["name"]) == ("complete", "Ann Baker")


def test_a_second_tab_is_told_that_it_is_paid(sandbox: Sandbox, session: stripe.checkout.Session) -> None:
    post(session.url, **VISA)

    again = post(session.url, **VISA)
    page = requests.get(str(session.url), timeout=30)

    assert "You were not charged again" in again.text
    assert "Already paid" in page.text
    assert len(sandbox.objects("charge")) == 1


def test_an_expired_page_takes_no_money(
    sandbox: Sandbox, client: stripe.StripeClient, session: stripe.checkout.Session
) -> None:
    client.v1.checkout.sessions.expire(session.id)

    assert requests.get(str(session.url), timeout=30).status_code == 410
    assert "This page has expired" in post(session.url, **VISA).text
    assert sandbox.objects("charge") == []


def test_a_declined_card_may_be_followed_by_another(sandbox: Sandbox, session: stripe.checkout.Session) -> None:
    declined = post(session.url, **VISA | {"number": "4000000000009995"})

    assert declined.status_code == 402
    assert "Your card has insufficient funds." in declined.text
    assert 'value="Ann Baker"' in declined.text
    assert post(session.url, **VISA).status_code == 303
    assert [charge["status"] for charge in sandbox.objects("charge")] == ["failed", "succeeded"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"number": "4242424242424241"}, "Your card number is incorrect."),
        ({"number": "4111111111111111"}, "test mode, but used a non test card"),
        ({"number": "<script>"}, "Your card number is incorrect."),
        ({"expiry": "12/20"}, "expiration date is in the past"),
        ({"expiry": "13/40"}, "expiration date is incomplete"),
        ({"cvc": "1"}, "security code is incomplete"),
        ({"name": " "}, "enter the name on the card"),
        ({"email": "ann"}, "Your email is incomplete."),
    ],
)
def test_what_cannot_be_a_card_is_said_on_the_page(
    sandbox: Sandbox, session: stripe.checkout.Session, change: dict[str, str], message: str
) -> None:
    answer = post(session.url, **VISA | change)

    assert answer.status_code == 400
    assert message in answer.text.replace("&#x27;", "'")
    assert "<script" not in answer.text
    assert sandbox.objects("payment_intent") == []


def test_a_button_fills_in_a_test_card(session: stripe.checkout.Session) -> None:
    filled = post(session.url, fill="chargeDeclined", email="kept@example.com")

    assert 'value="4000 0000 0000 0002"' in filled.text
    assert filled.status_code == 200


class TestThreeDSecure:
    CARD = VISA | {"number": "4000002500003155"}

    def challenge(self, sandbox: Sandbox, session: stripe.checkout.Session) -> str:
        answer = post(session.url, **self.CARD)
        assert answer.status_code == 303
        return sandbox.url + answer.headers["Location"]

    def test_completed_it_pays(self, sandbox: Sandbox, session: stripe.checkout.Session) -> None:
        url = self.challenge(sandbox, session)
        page = requests.get(url, timeout=30)

        answer = post(url, outcome="complete")

        assert "$31.50" in page.text
        assert answer.headers["Location"].startswith("http://localhost:3001/thanks")
        [charge] = sandbox.objects("charge")
        assert charge["payment_method_details"]["card"]["three_d_secure"]["result"] == "authenticated"

    def test_failed_it_asks_for_another_card(self, sandbox: Sandbox, session: stripe.checkout.Session) -> None:
        answer = post(self.challenge(sandbox, session), outcome="fail")

        page = requests.get(sandbox.url + answer.headers["Location"], timeout=30)

        assert "We could not confirm that it is you" in page.text
        assert sandbox.objects("charge") == []
        assert post(session.url, **VISA).status_code == 303

    def test_abandoned_it_leaves_the_session_open(self, sandbox: Sandbox, session: stripe.checkout.Session) -> None:
        url = self.challenge(sandbox, session)
        [intent] = sandbox.objects("payment_intent")

        assert intent["status"] == "requires_action"
        assert sandbox.object(session.id)["status"] == "open"
        assert post(session.url, **VISA).status_code == 303
        late = post(url, outcome="complete")
        assert late.headers["Location"].startswith("http://localhost:3001/thanks")
        assert len(sandbox.objects("charge")) == 1

    def test_too_late_it_takes_no_money(
        self, sandbox: Sandbox, client: stripe.StripeClient, session: stripe.checkout.Session
    ) -> None:
        url = self.challenge(sandbox, session)
        client.v1.checkout.sessions.expire(session.id)

        answer = post(url, outcome="complete")

        assert requests.get(sandbox.url + answer.headers["Location"], timeout=30).status_code == 410
        assert sandbox.objects("charge") == []

    def test_an_intent_without_a_session_returns_to_its_own_address(
        self, sandbox: Sandbox, client: stripe.StripeClient
    ) -> None:
        params: Any = {
            "amount": 500,
            "currency": "usd",
            "confirm": True,
            "payment_method": "pm_card_authenticationRequired",
            "return_url": "http://localhost:3001/back",
        }
        intent: Any = client.v1.payment_intents.create(params)

        answer = post(intent.next_action.redirect_to_url.url, outcome="complete")

        assert answer.headers["Location"] == "http://localhost:3001/back"
        assert sandbox.object(intent.id)["status"] == "succeeded"


def test_a_bank_account_is_offered_where_the_session_takes_it(
    sandbox: Sandbox, client: stripe.StripeClient, bread: Any, session: stripe.checkout.Session
) -> None:
    other = client.v1.checkout.sessions.create(bread | {"payment_method_types": ["card", "us_bank_account"]})

    assert "test bank account" not in requests.get(str(session.url), timeout=30).text
    assert "test bank account" in requests.get(str(other.url), timeout=30).text
    assert post(other.url, bank="bankSucceedsLater").status_code == 303
    assert sandbox.object(other.id)["payment_status"] == "unpaid"


@pytest.mark.parametrize("path", ["/c/pay/cs_test_none", "/c/authenticate/pi_none"])
def test_a_page_nobody_made_is_not_found(sandbox: Sandbox, path: str) -> None:
    assert requests.get(sandbox.url + path, timeout=30).status_code == 404
    assert post(sandbox.url + path, **VISA).status_code == 404


def test_the_dashboard_shows_payments_and_sends_events_again(
    sandbox: Sandbox, client: stripe.StripeClient, bread: Any, session: stripe.checkout.Session
) -> None:
    client.v1.checkout.sessions.create(bread)
    post(session.url, **VISA)
    assert sandbox.settle()
    page = requests.get(sandbox.url, timeout=30).text
    event = re.search(r'name="event" value="(evt_\w+)"', page)
    assert event is not None

    post(f"{sandbox.url}/resend", event=event[1])
    assert sandbox.settle()

    for text in ("stand-in", "$31.50", "succeeded", "CRV-1", "checkout.session.completed", "delivered: 200"):
        assert text in page
    assert len([each for each in sandbox.deliveries() if each["event"] == event[1]]) == 2


def button(page: str, action: str, **values: str) -> bool:
    """Whether the dashboard has a form with this action and, in it, these names and values."""
    forms = re.findall(rf'<form method="post" action="{action}">.*?</form>', page, re.DOTALL)
    return any(all(f'name="{name}" value="{value}"' in form for name, value in values.items()) for form in forms)


def test_disputes_and_payouts_can_be_played_on_the_dashboard(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    def press(action: str, **values: str) -> None:
        assert button(requests.get(sandbox.url, timeout=30).text, action, **values), (action, values)
        assert post(sandbox.url + action, **values).status_code == 303

    lost, won, asked = (pay(client) for _ in range(3))
    press("/disputes", charge=str(lost.latest_charge), **{"as": "dispute"})
    press("/disputes", charge=str(won.latest_charge), **{"as": "dispute"})
    press("/disputes", charge=str(asked.latest_charge), **{"as": "inquiry"})
    first, second, inquiry = (dispute["id"] for dispute in sandbox.objects("dispute"))
    press("/decisions", dispute=first, outcome="lost")
    press("/decisions", dispute=second, outcome="won")
    press("/decisions", dispute=inquiry, outcome="lost")
    client.v1.payment_intents.create(
        CARD | {"confirm": True, "payment_method": "pm_card_bypassPending", "amount": 90000}
    )
    for _ in range(2):
        press("/clock")
    press("/payouts")
    [payout] = sandbox.objects("payout")
    press("/arrivals", payout=payout["id"])
    paid = sandbox.object(payout["id"])["status"]
    press("/failures", payout=payout["id"])

    assert [dispute["status"] for dispute in sandbox.objects("dispute")] == ["lost", "won", "needs_response"]
    assert (paid, sandbox.object(payout["id"])["status"]) == ("paid", "failed")
    page = requests.get(sandbox.url, timeout=30).text
    assert not button(page, "/failures", payout=payout["id"])
    assert not button(page, "/decisions", dispute=first)


def test_the_dashboard_says_what_cannot_be_done(sandbox: Sandbox, client: stripe.StripeClient) -> None:
    wrong: list[tuple[str, dict[str, str], str]] = [
        ("/payouts", {}, "Nothing is available"),
        ("/disputes", {"charge": "<b>"}, "No such charge: &#x27;&lt;b&gt;&#x27;"),
        ("/decisions", {"dispute": "du_none"}, "No such dispute"),
        ("/failures", {}, "No such payout"),
        ("/resend", {}, "No such event"),
    ]
    for action, values, message in wrong:
        answer = post(sandbox.url + action, **values)
        assert (answer.status_code, message in answer.text) == (400, True), action
