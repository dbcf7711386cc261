"""Money as Stripe checks and writes it. Amounts are integer minor units."""

from payments.sandbox.errors import StripeError

# https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
_MINIMUM = {"usd": 50, "eur": 50, "gbp": 30, "cad": 50, "aud": 50, "jpy": 50}
_SIGNS = {"usd": "$", "eur": "€", "gbp": "£", "cad": "$", "aud": "$", "jpy": "¥"}
_MAXIMUM = 99_999_999
_NO_DECIMALS = {"jpy"}


def written(amount: int, currency: str) -> str:
    """`$10.00`, as in Stripe's refusals."""
    sign = ("-" if amount < 0 else "") + _SIGNS[currency]
    amount = abs(amount)
    return f"{sign}{amount:,}" if currency in _NO_DECIMALS else f"{sign}{amount // 100:,}.{amount % 100:02d}"


def check_currency(currency: str, param: str) -> str:
    """Lower-case code. Raises StripeError for one the stand-in does not know."""
    if currency.lower() not in _MINIMUM:
        known = ", ".join(_MINIMUM)
        raise StripeError(
            f"Invalid currency: {currency}. Stripe currently supports these currencies: {known}", param=param
        )
    return currency.lower()


def check_chargeable(amount: int, currency: str) -> None:
    if amount < 1:
        raise StripeError("Invalid positive integer", code="parameter_invalid_integer", param="amount")
    check_range(amount, currency, "Amount must be at least {}")


def check_range(amount: int, currency: str, too_small: str) -> None:
    minimum = _MINIMUM[currency]
    if amount < minimum:
        raise StripeError(
            too_small.format(f"{written(minimum, currency)} {currency}"), code="amount_too_small", param="amount"
        )
    if amount > _MAXIMUM:
        raise StripeError(
            f"Amount must be no more than {written(_MAXIMUM, currency)}", code="amount_too_large", param="amount"
        )


def card_fee(amount: int) -> int:
    """2.9 % + 30 cents, to the nearest cent: Stripe's standard US price for cards."""
    return (amount * 29 + 500) // 1000 + 30


def bank_fee(amount: int) -> int:
    """0.8 %, at most 5 dollars: Stripe's standard US price for bank debits."""
    return min((amount * 8 + 500) // 1000, 500)
