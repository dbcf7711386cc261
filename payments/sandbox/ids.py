"""Identifiers that look like Stripe's: a prefix that names the kind, then letters and digits."""

import secrets
import string

_ALPHABET = string.ascii_letters + string.digits

# Stripe's session ids are longer than the rest; the shop's columns must be wide enough for the real ones.
_LENGTHS = {"cs_test_a1": 56, "whsec_": 32}


def new(prefix: str) -> str:
    return prefix + "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTHS.get(prefix, 24)))
