"""Stripe's published test cards (https://docs.stripe.com/testing) and what each one does, and four bank accounts.

They are the only numbers this process knows. A number is looked up once and forgotten: objects, journal and logs
hold the brand and the last four digits.
"""

from dataclasses import dataclass
from typing import Literal

from payments.sandbox.errors import CardDeclined, StripeError


@dataclass(frozen=True)
class Decline:
    code: str
    message: str
    decline_code: str | None = None
    reason: str | None = None  # outcome.reason of the failed charge; the decline code unless said otherwise


@dataclass(frozen=True)
class Card:
    name: str  # as in tok_<name> and pm_card_<name>
    number: str
    label: str
    brand: str = "visa"
    funding: str = "credit"
    country: str = "US"
    decline: Decline | None = None
    authenticates: bool = False
    refunds: Literal["succeeded", "pending_then_succeeded", "pending_then_failed"] = "succeeded"
    disputed: str | None = None  # the reason its holder gives to the bank, a moment after paying
    inquiry: bool = False  # the bank only asks; no money is withdrawn
    skips_pending: bool = False  # its money is available at once
    # Not a card but a bank account: its debit takes days, and may fail then. The kind is that of the payment method.
    bank: Literal["us_bank_account", "sepa_debit"] | None = None
    fails_later: Decline | None = None

    @property
    def last4(self) -> str:
        return self.number[-4:]


def _declined(decline_code: str, message: str = "Your card was declined.") -> Decline:
    return Decline("card_declined", message, decline_code)


GENERIC_DECLINE = _declined("generic_decline")
UNKNOWN_NUMBER = _declined(
    "test_mode_live_card",
    "Your card was declined. Your request was in test mode, but used a non test card. "
    "For a list of valid test cards, visit: https://stripe.com/docs/testing.",
)

_NO_FUNDS = Decline("insufficient_funds", "The customer's account has insufficient funds to cover this payment.")

CARDS = [
    Card("visa", "4242424242424242", "Payment succeeds"),
    Card("chargeDeclined", "4000000000000002", "Card declined", decline=GENERIC_DECLINE),
    Card(
        "chargeDeclinedInsufficientFunds",
        "4000000000009995",
        "Insufficient funds",
        decline=_declined("insufficient_funds", "Your card has insufficient funds."),
    ),
    Card("authenticationRequired", "4000002760003184", "3-D Secure, always asked", authenticates=True),
    Card("authenticationRequiredOnSetup", "4000002500003155", "3-D Secure, asked this time", authenticates=True),
    Card("createDispute", "4000000000000259", "Succeeds, disputed later", disputed="fraudulent"),
    Card(
        "createDisputeProductNotReceived",
        "4000000000002685",
        "Succeeds, disputed as not received",
        disputed="product_not_received",
    ),
    Card(
        "createDisputeInquiry",
        "4000000000001976",
        "Succeeds, questioned later",
        disputed="fraudulent",
        inquiry=True,
    ),
    Card("pendingRefund", "4000000000007726", "Succeeds, refunds take a while", refunds="pending_then_succeeded"),
    Card("refundFail", "4000000000005126", "Succeeds, refunds fail later", refunds="pending_then_failed"),
    Card("bypassPending", "4000000000000077", "Succeeds, money available at once", skips_pending=True),
    Card("visa_debit", "4000056655665556", "Visa debit", funding="debit"),
    Card("mastercard", "5555555555554444", "Mastercard", brand="mastercard"),
    Card("amex", "378282246310005", "American Express", brand="amex"),
    Card("discover", "6011111111111117", "Discover", brand="discover"),
    Card(
        "chargeDeclinedExpiredCard",
        "4000000000000069",
        "Expired card",
        decline=Decline("expired_card", "Your card has expired.", reason="expired_card"),
    ),
    Card(
        "chargeDeclinedIncorrectCvc",
        "4000000000000127",
        "Incorrect security code",
        decline=Decline("incorrect_cvc", "Your card's security code is incorrect.", reason="incorrect_cvc"),
    ),
    Card(
        "chargeDeclinedProcessingError",
        "4000000000000119",
        "Processing error",
        decline=Decline(
            "processing_error",
            "An error occurred while processing your card. Try again in a little bit.",
            reason="processing_error",
        ),
    ),
    Card(
        "chargeDeclinedLostCard",
        "4000000000009987",
        "Lost card",
        decline=_declined("lost_card"),
    ),
    Card(
        "chargeDeclinedStolenCard",
        "4000000000009979",
        "Stolen card",
        decline=_declined("stolen_card"),
    ),
    Card("bankSucceedsLater", "000123456789", "Bank debit succeeds days later", bank="us_bank_account"),
    Card(
        "bankFailsLater",
        "000222222227",
        "Bank debit fails days later",
        bank="us_bank_account",
        fails_later=_NO_FUNDS,
    ),
    Card(
        "sepaSucceedsLater", "AT611904300234573201", "SEPA debit succeeds days later", country="AT", bank="sepa_debit"
    ),
    Card(
        "sepaFailsLater",
        "IT60X0542811101000000123456",
        "SEPA debit fails days later",
        country="IT",
        bank="sepa_debit",
        fails_later=_NO_FUNDS,
    ),
]

BY_NAME = {card.name: card for card in CARDS} | {
    # Other names Stripe accepts for the same cards.
    "threeDSecure2Required": next(card for card in CARDS if card.name == "authenticationRequired"),
    "threeDSecureRequired": next(card for card in CARDS if card.name == "authenticationRequired"),
    "visa_chargeDeclined": next(card for card in CARDS if card.name == "chargeDeclined"),
    "visa_chargeDeclinedInsufficientFunds": next(c for c in CARDS if c.name == "chargeDeclinedInsufficientFunds"),
}
_BY_NUMBER = {card.number: card for card in CARDS if not card.bank}
_BY_IBAN = {card.number: card for card in CARDS if card.bank == "sepa_debit"}


def named(token: str) -> Card | None:
    """The card of a ready-made token such as `tok_visa` or `pm_card_visa`."""
    for prefix in ("pm_card_", "tok_"):
        if token.startswith(prefix):
            return BY_NAME.get(token.removeprefix(prefix))
    return None


def with_iban(iban: str) -> Card:
    """Raises StripeError for every IBAN that is not a test account's."""
    account = _BY_IBAN.get(iban.replace(" ", ""))
    if account is None:
        raise StripeError(
            "The IBAN you provided is invalid.", code="invalid_bank_account_iban", param="sepa_debit[iban]"
        )
    return account


def numbered(number: str) -> Card:
    """Raises CardDeclined, as Stripe does in test mode, for every number that is not a test card's."""
    digits = number.replace(" ", "").replace("-", "")
    if not digits.isascii() or not digits.isdigit() or not 12 <= len(digits) <= 19 or not _luhn(digits):
        raise CardDeclined("Your card number is incorrect.", code="incorrect_number", param="number")
    card = _BY_NUMBER.get(digits)
    if card is None:
        raise CardDeclined(
            UNKNOWN_NUMBER.message, code=UNKNOWN_NUMBER.code, decline_code=UNKNOWN_NUMBER.decline_code, param=""
        )
    return card


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
