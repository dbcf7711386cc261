"""The one account of the stand-in, and the bank account its money goes to."""

from payments.sandbox import errors
from payments.sandbox.resources import payouts
from payments.sandbox.store import Record, Work, shown

ID = "acct_1CravedSandbox00"
_CREATED = 1_735_689_600  # 2025-01-01


def current(work: Work, params: Record) -> Record:
    return {
        "id": ID,
        "object": "account",
        "business_profile": {
            "annual_revenue": None,
            "estimated_worker_count": None,
            "mcc": "5499",
            "minority_owned_business_designation": None,
            "monthly_estimated_revenue": None,
            "name": "Craved Artisan (Stripe stand-in)",
            "product_description": None,
            "support_address": None,
            "support_email": None,
            "support_phone": None,
            "support_url": None,
            "url": None,
        },
        "business_type": "company",
        "capabilities": {"card_payments": "active", "transfers": "active"},
        "charges_enabled": True,
        "controller": {"type": "account"},
        "country": "US",
        "created": _CREATED,
        "default_currency": "usd",
        "details_submitted": True,
        "email": "sandbox@example.com",
        "external_accounts": {
            "object": "list",
            "data": [shown(bank_account) for bank_account in work.all("bank_account")],
            "has_more": False,
            "url": f"/v1/accounts/{ID}/external_accounts",
        },
        "future_requirements": _requirements(),
        "metadata": {},
        "payouts_enabled": True,
        "requirements": _requirements(),
        "settings": {
            "bacs_debit_payments": {"display_name": None, "service_user_number": None},
            "branding": {"icon": None, "logo": None, "primary_color": None, "secondary_color": None},
            "card_issuing": {"tos_acceptance": {"date": None, "ip": None}},
            "card_payments": {
                "decline_on": {"avs_failure": False, "cvc_failure": False},
                "statement_descriptor_prefix": None,
                "statement_descriptor_prefix_kana": None,
                "statement_descriptor_prefix_kanji": None,
            },
            "dashboard": {"display_name": "Craved Artisan (stand-in)", "timezone": "America/New_York"},
            "invoices": {"default_account_tax_ids": None, "hosted_payment_method_save": "offer"},
            "payments": {
                "statement_descriptor": "CRAVED ARTISAN",
                "statement_descriptor_kana": None,
                "statement_descriptor_kanji": None,
            },
            "payouts": {
                "debit_negative_balances": True,
                "schedule": {"delay_days": 2, "interval": work.store.settings.payouts},
                "statement_descriptor": None,
            },
            "sepa_debit_payments": {},
        },
        "tos_acceptance": {"date": None, "ip": None, "user_agent": None},
        "type": "standard",
    }


def retrieve(work: Work, params: Record, id: str) -> Record:
    if id != ID:
        raise errors.missing("account", id, param="account")
    return current(work, params)


def ensure_bank_account(work: Work) -> None:
    """The number is that of the settings; what is shown of it is the last digits."""
    known = work.find(payouts.BANK_ACCOUNT, "bank_account")
    last4 = work.store.settings.bank_account[-4:]
    if known is None or known["last4"] != last4:
        work.save(
            {
                "id": payouts.BANK_ACCOUNT,
                "object": "bank_account",
                "account": ID,
                "account_holder_name": None,
                "account_holder_type": None,
                "account_type": None,
                "available_payout_methods": ["standard"],
                "bank_name": "STRIPE TEST BANK",
                "country": "US",
                "currency": "usd",
                "default_for_currency": True,
                "fingerprint": "sandboxbank00000",
                "future_requirements": None,
                "last4": last4,
                "metadata": {},
                "requirements": None,
                "routing_number": "110000000",
                "status": "new",
            }
        )


def _requirements() -> Record:
    return {
        "alternatives": [],
        "current_deadline": None,
        "currently_due": [],
        "disabled_reason": None,
        "errors": [],
        "eventually_due": [],
        "past_due": [],
        "pending_verification": [],
    }
