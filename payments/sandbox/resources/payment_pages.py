"""The endpoints Stripe's payment page itself calls. They are not documented; Stripe's CLI drives them when it triggers
`checkout.session.completed`, and this is what it sends and reads."""

from payments.sandbox.errors import StripeError
from payments.sandbox.resources import checkout_sessions
from payments.sandbox.store import Record, Work


def retrieve(work: Work, params: Record, id: str) -> Record:
    return _page(checkout_sessions.fetch(work, id))


def confirm(work: Work, params: Record, id: str) -> Record:
    session = checkout_sessions.fetch(work, id)
    expected = params.get("expected_amount")
    if expected is not None and expected != str(session["amount_total"]):
        raise StripeError("The amount has changed since the page was loaded.", param="expected_amount")
    method = work.fetch("payment_method", params.get("payment_method", ""), param="payment_method", status=400)
    return _page(checkout_sessions.pay(work, session, method))


def _page(session: Record) -> Record:
    return {
        "id": session["id"],
        "object": "checkout.session",
        "amount_total": session["amount_total"],
        "currency": session["currency"],
        "payment_intent": session["payment_intent"],
        "payment_status": session["payment_status"],
        "status": session["status"],
    }
