"""Attempts to be paid, as Stripe told of them. Nothing here says who paid: the order does."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.safestring import SafeString

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, badge
from craved.money import format_money
from orders.admin.orders import order_link
from payments.admin.stripe_words import DECLINES, in_words
from payments.models import Payment
from payments.models.payment import PaymentQuerySet


def state(payment: Payment) -> tuple[str, str]:
    """In words, with a badge's tone."""
    if payment.captured and payment.kept == 0:
        return "Given back", ""
    if payment.settled_at:
        return ("Partly given back", "waiting") if payment.refunded else ("Paid", "good")
    if payment.captured:
        return "Taken, but pays for nothing", "bad"
    if payment.closed_at:
        return "Came to nothing", ""
    if payment.session_id is None:
        return "Being set up at Stripe", "waiting"
    return "Waiting for the customer", "waiting"


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "open": ("Waiting", PaymentQuerySet.open),
        "paid": ("Paid", lambda payments: payments.filter(settled_at__isnull=False)),
        "back": ("Something was given back", lambda payments: payments.filter(refunded__gt=0)),
        "loose": (
            "Taken, but pays for nothing",
            lambda payments: payments.filter(captured__gt=0, settled_at=None, refunded=0),
        ),
        "nothing": ("Came to nothing", lambda payments: payments.filter(captured=0, closed_at__isnull=False)),
    }


@admin.register(Payment)
class PaymentAdmin(ReadOnly, ModelAdmin[Payment]):
    list_display = [
        "created_at",
        "order_link",
        "shown_state",
        "shown_amount",
        "shown_captured",
        "shown_refunded",
        "shown_kept",
    ]
    list_filter = [StateFilter, "created_at"]
    list_select_related = ["order"]
    search_fields = ["=order__code", "=payment_intent_id", "=session_id", "=charge_id"]
    search_help_text = "Order code, pi_…, cs_… or ch_…"
    ordering = ["-created_at", "-pk"]

    def get_fieldsets(self, request: HttpRequest, obj: Payment | None = None) -> Any:
        declined = ["declined"] if obj and obj.decline_code else []
        return [
            (None, {"fields": ["order_link", "shown_state", *declined]}),
            ("Money", {"fields": ["shown_amount", "shown_captured", "shown_refunded", "shown_kept"]}),
            ("At Stripe", {"fields": ["session_id", "payment_intent_id", "charge_id", "reference", "livemode"]}),
            ("When", {"fields": ["created_at", "expires_at", "asked_at", "settled_at", "closed_at"]}),
        ]

    @admin.display(description="Order")
    def order_link(self, payment: Payment) -> SafeString:
        return order_link(payment.order)

    @admin.display(description="State")
    def shown_state(self, payment: Payment) -> SafeString:
        return badge(*state(payment))

    @admin.display(description="The last card was declined")
    def declined(self, payment: Payment) -> SafeString:
        return in_words(payment.decline_code, DECLINES)

    @admin.display(description="Asked for", ordering="amount")
    def shown_amount(self, payment: Payment) -> str:
        return format_money(payment.amount, payment.currency)

    @admin.display(description="Taken", ordering="captured")
    def shown_captured(self, payment: Payment) -> str:
        return format_money(payment.captured, payment.currency)

    @admin.display(description="Given back", ordering="refunded")
    def shown_refunded(self, payment: Payment) -> str:
        return format_money(payment.refunded, payment.currency)

    @admin.display(description="Kept")
    def shown_kept(self, payment: Payment) -> str:
        return format_money(payment.kept, payment.currency)
