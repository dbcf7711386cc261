"""The API's addresses: what answers each, and which of Stripe's parameter types it takes."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from payments.sandbox.resources import (
    account,
    balance,
    catalogue,
    charges,
    checkout_sessions,
    customers,
    disputes,
    events,
    payment_intents,
    payment_methods,
    payment_pages,
    payouts,
    refunds,
    webhook_endpoints,
)
from payments.sandbox.store import Record


@dataclass(frozen=True)
class Route:
    method: str
    path: str
    answer: Callable[..., Record]
    params: str | None  # a class of stripe.params; None where Stripe publishes none

    def match(self, method: str, path: str) -> dict[str, Any] | None:
        """The path's ids, if this route answers the request."""
        pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.path)
        found = re.fullmatch(pattern, path) if method == self.method else None
        return found.groupdict() if found else None


ROUTES = [
    Route("POST", "/v1/checkout/sessions", checkout_sessions.create, "checkout.SessionCreateParams"),
    Route("GET", "/v1/checkout/sessions", checkout_sessions.list_all, "checkout.SessionListParams"),
    Route("GET", "/v1/checkout/sessions/{id}", checkout_sessions.retrieve, "checkout.SessionRetrieveParams"),
    Route("POST", "/v1/checkout/sessions/{id}", checkout_sessions.update, "checkout.SessionUpdateParams"),
    Route("POST", "/v1/checkout/sessions/{id}/expire", checkout_sessions.expire, "checkout.SessionExpireParams"),
    Route(
        "GET",
        "/v1/checkout/sessions/{id}/line_items",
        checkout_sessions.list_line_items,
        "checkout.SessionListLineItemsParams",
    ),
    Route("GET", "/v1/payment_pages/{id}", payment_pages.retrieve, None),
    Route("POST", "/v1/payment_pages/{id}/confirm", payment_pages.confirm, None),
    Route("POST", "/v1/payment_intents", payment_intents.create, "PaymentIntentCreateParams"),
    Route("GET", "/v1/payment_intents", payment_intents.list_all, "PaymentIntentListParams"),
    Route("GET", "/v1/payment_intents/{id}", payment_intents.retrieve, "PaymentIntentRetrieveParams"),
    Route("POST", "/v1/payment_intents/{id}", payment_intents.update, "PaymentIntentUpdateParams"),
    Route("POST", "/v1/payment_intents/{id}/confirm", payment_intents.confirm, "PaymentIntentConfirmParams"),
    Route("POST", "/v1/payment_intents/{id}/capture", payment_intents.capture, "PaymentIntentCaptureParams"),
    Route("POST", "/v1/payment_intents/{id}/cancel", payment_intents.cancel, "PaymentIntentCancelParams"),
    Route("GET", "/v1/charges", charges.list_all, "ChargeListParams"),
    Route("GET", "/v1/charges/{id}", charges.retrieve, "ChargeRetrieveParams"),
    Route("POST", "/v1/charges/{id}", charges.update, "ChargeUpdateParams"),
    Route("POST", "/v1/refunds", refunds.create, "RefundCreateParams"),
    Route("GET", "/v1/refunds", refunds.list_all, "RefundListParams"),
    Route("GET", "/v1/refunds/{id}", refunds.retrieve, "RefundRetrieveParams"),
    Route("POST", "/v1/refunds/{id}", refunds.update, "RefundUpdateParams"),
    Route("POST", "/v1/refunds/{id}/cancel", refunds.cancel, "RefundCancelParams"),
    Route("GET", "/v1/disputes", disputes.list_all, "DisputeListParams"),
    Route("GET", "/v1/disputes/{id}", disputes.retrieve, "DisputeRetrieveParams"),
    Route("POST", "/v1/disputes/{id}", disputes.update, "DisputeUpdateParams"),
    Route("POST", "/v1/disputes/{id}/close", disputes.close, "DisputeCloseParams"),
    Route("POST", "/v1/test_helpers/refunds/{id}/expire", refunds.expire, "test_helpers.RefundExpireParams"),
    Route("POST", "/v1/customers", customers.create, "CustomerCreateParams"),
    Route("GET", "/v1/customers", customers.list_all, "CustomerListParams"),
    Route("GET", "/v1/customers/{id}", customers.retrieve, "CustomerRetrieveParams"),
    Route("POST", "/v1/customers/{id}", customers.update, "CustomerUpdateParams"),
    Route("DELETE", "/v1/customers/{id}", customers.delete, "CustomerDeleteParams"),
    Route("POST", "/v1/payment_methods", payment_methods.create, "PaymentMethodCreateParams"),
    Route("GET", "/v1/payment_methods", payment_methods.list_all, "PaymentMethodListParams"),
    Route("GET", "/v1/payment_methods/{id}", payment_methods.retrieve, "PaymentMethodRetrieveParams"),
    Route("POST", "/v1/payment_methods/{id}", payment_methods.update, "PaymentMethodUpdateParams"),
    Route("POST", "/v1/payment_methods/{id}/attach", payment_methods.attach, "PaymentMethodAttachParams"),
    Route("POST", "/v1/payment_methods/{id}/detach", payment_methods.detach, "PaymentMethodDetachParams"),
    Route("POST", "/v1/products", catalogue.create_product, "ProductCreateParams"),
    Route("GET", "/v1/products", catalogue.list_products, "ProductListParams"),
    Route("GET", "/v1/products/{id}", catalogue.retrieve_product, "ProductRetrieveParams"),
    Route("POST", "/v1/prices", catalogue.create_price, "PriceCreateParams"),
    Route("GET", "/v1/prices", catalogue.list_prices, "PriceListParams"),
    Route("GET", "/v1/prices/{id}", catalogue.retrieve_price, "PriceRetrieveParams"),
    Route("GET", "/v1/balance", balance.totals, "BalanceRetrieveParams"),
    Route("GET", "/v1/balance_transactions", balance.list_all, "BalanceTransactionListParams"),
    Route("GET", "/v1/balance_transactions/{id}", balance.retrieve, "BalanceTransactionRetrieveParams"),
    Route("POST", "/v1/payouts", payouts.create, "PayoutCreateParams"),
    Route("GET", "/v1/payouts", payouts.list_all, "PayoutListParams"),
    Route("GET", "/v1/payouts/{id}", payouts.retrieve, "PayoutRetrieveParams"),
    Route("POST", "/v1/payouts/{id}", payouts.update, "PayoutUpdateParams"),
    Route("POST", "/v1/payouts/{id}/cancel", payouts.cancel, "PayoutCancelParams"),
    Route("GET", "/v1/events", events.list_all, "EventListParams"),
    Route("GET", "/v1/events/{id}", events.retrieve, "EventRetrieveParams"),
    Route("POST", "/v1/events/{id}/retry", events.retry, None),
    Route("POST", "/v1/webhook_endpoints", webhook_endpoints.create, "WebhookEndpointCreateParams"),
    Route("GET", "/v1/webhook_endpoints", webhook_endpoints.list_all, "WebhookEndpointListParams"),
    Route("GET", "/v1/webhook_endpoints/{id}", webhook_endpoints.retrieve, "WebhookEndpointRetrieveParams"),
    Route("POST", "/v1/webhook_endpoints/{id}", webhook_endpoints.update, "WebhookEndpointUpdateParams"),
    Route("DELETE", "/v1/webhook_endpoints/{id}", webhook_endpoints.delete, "WebhookEndpointDeleteParams"),
    Route("GET", "/v1/account", account.current, "AccountRetrieveCurrentParams"),
    Route("GET", "/v1/accounts/{id}", account.retrieve, "AccountRetrieveParams"),
]


def find(method: str, path: str) -> tuple[Route, dict[str, Any]] | None:
    for route in ROUTES:
        ids = route.match(method, path)
        if ids is not None:
            return route, ids
    return None
