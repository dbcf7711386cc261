"""A stand-in for Stripe, for machines without a Stripe account or without internet.

`python -m payments.sandbox` runs it beside the shop; `Sandbox` runs it inside a test. It imports nothing from the
shop. Start reading at `sandbox.py`, then `routes.py`.

What it does is checked against parts nobody here wrote: the types in Stripe's Python package (requests and answers),
Stripe's Python client, and Stripe's command line tool. It has not yet been compared with a live Stripe account.
"""

from payments.sandbox.errors import CardDeclined
from payments.sandbox.sandbox import Sandbox

__all__ = ["CardDeclined", "Sandbox"]
