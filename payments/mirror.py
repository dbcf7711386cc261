"""dj-stripe's tables hold Stripe's objects beside ours, for reports and for looking things up.

Its own webhook handling is not used: it trusts an event's copy, knows nothing of refunds, and waits for Stripe inside a
transaction. Instead each event names an object, and that object is asked for and written down as it is now. This is the
one module that touches dj-stripe's untyped code.
"""

import json
from typing import Any

from django.conf import settings
from djstripe import models as djstripe
from djstripe.models.base import StripeModel

from payments import gateway

MODELS: dict[str, Any] = {
    "customer": djstripe.Customer,
    "payment_method": djstripe.PaymentMethod,
    "payment_intent": djstripe.PaymentIntent,
    "balance_transaction": djstripe.BalanceTransaction,
    "charge": djstripe.Charge,
    "refund": djstripe.Refund,
    "checkout.session": djstripe.Session,
}
# The fields by which they refer to one another. None of them leads back to where it came from.
REFERENCES = {
    "customer": "customer",
    "payment_method": "payment_method",
    "payment_intent": "payment_intent",
    "balance_transaction": "balance_transaction",
    "failure_balance_transaction": "balance_transaction",
    "charge": "charge",
}

# Left to itself, dj-stripe looks up whose key it uses and keeps a copy of the key in a table, and so in every dump.
StripeModel._find_owner_account = classmethod(lambda cls, data, api_key=None, livemode=None: None)


def refresh(object_type: str, object_id: str) -> bool:
    """Mirror one object as it is now. False for a type we do not mirror. Raises `gateway.Unreachable`, `gateway.Refused`."""
    model = MODELS.get(object_type)
    if model is None or not object_id:
        return False
    with gateway.answers():
        fresh = model.stripe_class.retrieve(
            object_id, api_key=settings.STRIPE_SECRET_KEY, stripe_version=settings.STRIPE_API_VERSION
        )
    # What it refers to comes first, because dj-stripe would ask Stripe for it inside its own transaction.
    for field, referred_type in REFERENCES.items():
        referred_id = _id(json.loads(str(fresh)).get(field))
        if referred_id and not MODELS[referred_type].objects.filter(id=referred_id).exists():
            refresh(referred_type, referred_id)
    model.sync_from_stripe_data(fresh, api_key=settings.STRIPE_SECRET_KEY)
    return True


def _id(reference: Any) -> str:
    """A reference is an id, or the object itself."""
    return str(reference["id"]) if isinstance(reference, dict) else str(reference or "")
