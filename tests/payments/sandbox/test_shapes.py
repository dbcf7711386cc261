"""The check of Stripe's shapes itself: it must find what is wrong."""

from typing import Any

import stripe

from tests.payments import stripe_shapes
from tests.payments.sandbox.test_payment_intents import pay


def test_a_good_charge_has_no_problems_and_a_spoilt_one_has_each_of_them(client: stripe.StripeClient) -> None:
    charge: dict[str, Any] = client.v1.charges.retrieve(str(pay(client).latest_charge)).to_dict()
    good = stripe_shapes.problems(charge)

    charge |= {"amount": "2000", "status": "done", "colour": "red", "paid": None}
    charge["payment_method_details"]["card"]["exp_month"] = None
    del charge["captured"]

    assert good == []
    assert sorted(stripe_shapes.problems(charge)) == [
        "charge.amount: '2000' is no int",
        "charge.captured: missing",
        "charge.colour: no such field",
        "charge.paid: None is no bool",
        "charge.payment_method_details.card.exp_month: None is no int",
        "charge.status: 'done' is none of ('failed', 'pending', 'succeeded')",
    ]
