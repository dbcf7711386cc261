from django.contrib import admin
from django.utils.safestring import SafeString

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, badge
from craved.money import format_money
from orders.admin.orders import order_link
from payments.models import Refund
from payments.models.refund import RefundQuerySet

STATES = {
    "decided": ("Decided, Stripe is asked in a moment", "waiting"),
    "unknown": ("Asked, Stripe's answer is not known", "waiting"),
    "on its way": ("On its way", "busy"),
    "succeeded": ("Given back", "good"),
    "failed": ("Failed", "bad"),
}


def waiting(refunds: RefundQuerySet) -> RefundQuerySet:
    """Promised, and not yet with the customer."""
    return refunds.standing().filter(succeeded_at=None)


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "waiting": ("Waiting", waiting),
        "unanswered": ("Stripe's answer is not known", RefundQuerySet.unanswered),
        "succeeded": ("Given back", lambda refunds: refunds.filter(succeeded_at__isnull=False)),
        "failed": ("Failed", lambda refunds: refunds.filter(failed_at__isnull=False)),
    }


@admin.register(Refund)
class RefundAdmin(ReadOnly, ModelAdmin[Refund]):
    list_display = ["decided_at", "order_link", "amount_back", "shown_state", "reason", "decided_by", "note"]
    list_filter = [StateFilter, "reason", "decided_at"]
    list_select_related = ["payment__order", "decided_by"]
    search_fields = ["=payment__order__code", "=stripe_id", "=payment__payment_intent_id"]
    search_help_text = "Order code, re_… or pi_…"
    ordering = ["-decided_at", "-pk"]
    fields = [
        "order_link", "amount_back", "shown_state", "failure", "reason", "note", "decided_by", "decided_at", "asked_at",
        "succeeded_at", "failed_at", "stripe_id",
    ]  # fmt: skip

    @admin.display(description="Order")
    def order_link(self, refund: Refund) -> SafeString:
        return order_link(refund.payment.order)

    @admin.display(description="Amount", ordering="amount")
    def amount_back(self, refund: Refund) -> str:
        return format_money(refund.amount, refund.payment.currency)

    @admin.display(description="State")
    def shown_state(self, refund: Refund) -> SafeString:
        return badge(*STATES[refund.status])
