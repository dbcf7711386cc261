"""dj-stripe's tables hold Stripe's objects beside ours, for reports and for looking things up.

Its own webhook handling is not used (it trusts an event's copy and keeps a transaction open while it waits for Stripe).
Instead each event names an object, and that object is asked for and written down as it is now. This is the one module
that touches dj-stripe's untyped code.
"""

from typing import Any

from django.conf import settings
from djstripe import models as djstripe

from payments import gateway

# In the order in which they refer to each other: what comes first is mirrored before what points at it.
MODELS: dict[str, Any] = {
    "customer": djstripe.Customer,
    "payment_intent": djstripe.PaymentIntent,
    "charge": djstripe.Charge,
    "balance_transaction": djstripe.BalanceTransaction,
    "refund": djstripe.Refund,
    "checkout.session": djstripe.Session,
}


def refresh(object_type: str, object_id: str) -> bool:
    """Mirror one object as it is now. False for a type we do not mirror. Raises `gateway.Unreachable`, `gateway.Refused`."""
    model = MODELS.get(object_type)
    if model is None or not object_id:
        return False
    with gateway.answers():
        fresh = model.stripe_class.retrieve(
            object_id, api_key=settings.STRIPE_SECRET_KEY, stripe_version=settings.STRIPE_API_VERSION
        )
        model.sync_from_stripe_data(fresh, api_key=settings.STRIPE_SECRET_KEY)
    return True
