"""Money is an integer of minor units (cents) beside its currency. Nothing here is ever a float."""

from collections.abc import Sequence
from decimal import Decimal

from babel.numbers import format_currency, get_currency_precision


def format_money(amount: int, currency: str) -> str:
    """`format_money(1250, "usd")` is "$12.50": minor units in, what a person reads out."""
    code = currency.upper()
    return format_currency(Decimal(amount).scaleb(-get_currency_precision(code)), code, locale="en_US")


def split(amount: int, weights: Sequence[int]) -> list[int]:
    """Split minor units in proportion to the weights, losing none: the largest remainders get the odd cents.

    Equal remainders go to the earlier weight. A split over nothing (no weights, or all zero) must be a split of
    nothing, otherwise `ValueError`. Source: Hamilton's method of apportionment.
    """
    whole = sum(weights)
    if whole == 0:
        if amount:
            message = f"Cannot split {amount} over nothing."
            raise ValueError(message)
        return [0] * len(weights)
    if any(weight < 0 for weight in weights):
        message = "Weights cannot be negative."
        raise ValueError(message)
    shares = [amount * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % whole), i))
    for i in by_remainder[: amount - sum(shares)]:
        shares[i] += 1
    return shares
