"""Stripe's codes in words for staff. The code stays beside them: it is what one looks up, or names to Stripe."""

import re
from collections.abc import Mapping

from django.utils.html import format_html
from django.utils.safestring import SafeString

from payments.models import Case

# Why a refund failed (https://docs.stripe.com/api/refunds/object#refund_object-failure_reason), or was not even taken
# (https://docs.stripe.com/error-codes).
REFUNDS = {
    "lost_or_stolen_card": "The card was lost or stolen, so its bank sent the money back",
    "expired_or_canceled_card": "The card has expired or was cancelled, so its bank sent the money back",
    "charge_for_pending_refund_disputed": "The customer disputed the payment before the refund arrived",
    "insufficient_funds": "The Stripe balance did not have enough for it",
    "declined": "The customer's bank did not take it",
    "merchant_request": "It was cancelled at our request",
    "unknown": "The bank gave no reason",
    "failed": "Stripe gave no reason",
    "canceled": "It was cancelled at Stripe",
    "balance_insufficient": "Stripe refused: its balance did not have enough for it",
    "charge_already_refunded": "Stripe refused: all of the payment was given back already",
    "charge_disputed": "Stripe refused: the customer disputes the payment",
    "charge_not_refundable": "Stripe refused: this payment cannot be given back this way",
    "refund_disputed_payment": "Stripe refused: the customer disputes the payment",
}
# Why a payout to our bank failed (https://docs.stripe.com/api/payouts/failures).
PAYOUTS = {
    "account_closed": "Our bank account is closed",
    "account_frozen": "Our bank account is frozen",
    "bank_account_restricted": "Our bank account does not take payouts of this kind, or not as many",
    "bank_ownership_changed": "Our bank's branch belongs to another bank now, so the account's numbers have changed",
    "could_not_process": "Our bank could not process it",
    "debit_not_authorized": "Our bank account does not allow debits, which Stripe needs as well",
    "declined": "Our bank did not take it: ask there before trying again",
    "expired_card": "The card it goes to has expired",
    "incorrect_account_holder_address": "Our bank has another address for the account's holder",
    "incorrect_account_holder_name": "Our bank has another name for the account's holder",
    "incorrect_account_holder_tax_id": "Our bank has another tax number for the account's holder",
    "incorrect_account_type": "Stripe has the wrong kind of bank account for us, such as savings for checking",
    "insufficient_funds": "The Stripe balance did not have enough for it",
    "invalid_account_number": "The account number Stripe has for us is wrong",
    "invalid_account_number_length": "The account number Stripe has for us has too many digits, or too few",
    "invalid_card": "The card it goes to is not valid",
    "invalid_currency": "Our bank account does not take this currency",
    "lost_or_stolen_card": "The card it goes to was lost or stolen",
    "no_account": "There is no bank account with the numbers Stripe has for us",
    "refer_to_card_issuer": "The bank of the card it goes to did not take it: ask there",
    "unsupported_card": "The card it goes to takes no payouts any more",
}
UNTOLD = "(the customer is not told this)"  # as Stripe asks for where the card may not be theirs
# Why a customer's card was declined (https://docs.stripe.com/declines/codes), or did not get so far
# (https://docs.stripe.com/error-codes).
DECLINES = {
    "approve_with_id": "Their bank did not approve it this time, and may the next",
    "authentication_required": "Their bank wants them to confirm it",
    "call_issuer": "Their bank wants them to call",
    "card_declined": "Their bank did not say why",
    "card_not_supported": "The card cannot be used for this kind of purchase",
    "card_velocity_exceeded": "The card's limit is used up",
    "currency_not_supported": "The card cannot pay in this currency",
    "do_not_honor": "Their bank did not say why",
    "do_not_try_again": "Their bank did not say why, and will not take it again",
    "duplicate_transaction": "The same amount was paid with the same card a moment before",
    "expired_card": "The card has expired",
    "fraudulent": f"Stripe takes it for fraud {UNTOLD}",
    "generic_decline": "Their bank did not say why",
    "incorrect_address": "The address is not the card's",
    "incorrect_cvc": "The security code was wrong",
    "incorrect_number": "The card's number was wrong",
    "incorrect_pin": "The PIN was wrong",
    "incorrect_zip": "The ZIP code is not the card's",
    "insufficient_funds": "There is not enough on the account",
    "invalid_account": "The card, or its account, is not valid",
    "invalid_amount": "Their bank does not take this amount",
    "invalid_cvc": "The security code was wrong",
    "invalid_expiry_month": "The month it expires in was wrong",
    "invalid_expiry_year": "The year it expires in was wrong",
    "invalid_number": "The card's number was wrong",
    "invalid_pin": "The PIN was wrong",
    "issuer_not_available": "Their bank could not be reached",
    "lost_card": f"The card was reported lost {UNTOLD}",
    "merchant_blacklist": f"It is on our block list at Stripe {UNTOLD}",
    "new_account_information_available": "The card, or its account, is not valid any more",
    "no_action_taken": "Their bank did not say why",
    "not_permitted": "Their bank does not permit it",
    "offline_pin_required": "The card needs its PIN",
    "online_or_offline_pin_required": "The card needs its PIN",
    "payment_intent_authentication_failure": "They did not confirm it at their bank, or could not",
    "pickup_card": f"The card was reported lost or stolen {UNTOLD}",
    "pin_try_exceeded": "The PIN was wrong too often",
    "processing_error": "Something went wrong on the way to their bank",
    "reenter_transaction": "Their bank could not process it this time",
    "restricted_card": f"The card was reported lost or stolen, or cannot be used for this {UNTOLD}",
    "revocation_of_all_authorizations": "They told their bank to pay us nothing more",
    "revocation_of_authorization": "They told their bank not to pay this",
    "security_violation": "Their bank did not say why",
    "service_not_allowed": "Their bank did not say why",
    "stolen_card": f"The card was reported stolen {UNTOLD}",
    "stop_payment_order": "They told their bank not to pay this",
    "testmode_decline": "It is a card for testing",
    "transaction_not_allowed": "Their bank does not allow it",
    "try_again_later": "Their bank could not process it this time",
    "withdrawal_count_limit_exceeded": "The account's limit is used up",
}
CODE = re.compile(r"(?:Stripe(?: refused)?: )?([a-z][a-z0-9_]*)\.?")  # alone, or in the sentences we write around one


def in_words(said: str, known: Mapping[str, str]) -> SafeString:
    """What a code means, with the code beside it. What is no code says what it means already."""
    found = CODE.fullmatch(said)
    if found is None:
        return format_html("{}", said)
    code = found[1]
    words = known.get(code) or code.replace("_", " ").capitalize()
    return format_html('{} <span class="bo-id bo-soft">({})</span>', words, code)


def cause_of(case: Case) -> SafeString:
    """A case's cause, as a sentence. Where something failed at Stripe it is written with Stripe's code."""
    known = {Case.Kind.REFUND_FAILED.value: REFUNDS, Case.Kind.PAYOUT_FAILED.value: PAYOUTS}.get(case.kind)
    if known is None or not CODE.fullmatch(case.cause):
        return format_html("{}", case.cause)
    return format_html("{}.", in_words(case.cause, known))
