"""Stripe's payouts to our bank, each with the movements of the balance it is made of."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, TabularInline, badge
from craved.money import format_money
from orders.admin.orders import order_link
from payments.admin.stripe_words import PAYOUTS, in_words
from payments.models import BalanceTransaction, Payout
from payments.models.payout import PayoutQuerySet

TONES: dict[str, str] = {
    Payout.Status.PENDING: "waiting",
    Payout.Status.IN_TRANSIT: "busy",
    Payout.Status.PAID: "good",
    Payout.Status.FAILED: "bad",
    Payout.Status.CANCELED: "",
}


class PayoutState(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "under_way": ("Under way", PayoutQuerySet.under_way),
        "failed": ("Failed", lambda payouts: payouts.filter(status=Payout.Status.FAILED)),
        "unexplained": (
            "Not explained yet",
            lambda payouts: payouts.filter(explained_at=None, failed_at=None),
        ),
    }


class _Movements:
    """What is shown of a movement, wherever it is shown."""

    @admin.display(description="Amount", ordering="amount")
    def shown_amount(self, moved: BalanceTransaction) -> str:
        return format_money(moved.amount, moved.currency)

    @admin.display(description="Fee", ordering="fee")
    def shown_fee(self, moved: BalanceTransaction) -> str:
        return format_money(moved.fee, moved.currency)

    @admin.display(description="Net", ordering="net")
    def shown_net(self, moved: BalanceTransaction) -> str:
        return format_money(moved.net, moved.currency)

    @admin.display(description="Order")
    def order_of(self, moved: BalanceTransaction) -> SafeString | str:
        return order_link(moved.payment.order) if moved.payment else "–"


class MovementsInline(_Movements, ReadOnly, TabularInline[BalanceTransaction, Payout]):
    model = BalanceTransaction
    verbose_name_plural = "What it is made of"
    fields = ["category", "order_of", "shown_amount", "shown_fee", "shown_net", "created_at"]
    readonly_fields = ["order_of", "shown_amount", "shown_fee", "shown_net"]
    ordering = ["created_at", "pk"]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[BalanceTransaction]:
        return super().get_queryset(request).select_related("payment__order")


@admin.register(Payout)
class PayoutAdmin(ReadOnly, ModelAdmin[Payout]):
    list_display = ["created_at", "shown_amount", "shown_status", "arrives_on", "explained", "stripe_id"]
    list_filter = [PayoutState, "status", "created_at"]
    search_fields = ["=stripe_id", "=balance_transactions__stripe_id", "=balance_transactions__source_id"]
    search_help_text = "po_…, or the txn_…, ch_… or re_… it contains"
    ordering = ["-created_at", "-pk"]
    inlines = [MovementsInline]

    def get_fields(self, request: HttpRequest, obj: Payout | None = None) -> Any:
        """Of what may be missing, only what is there."""
        failure = ["shown_failure"] if obj and obj.failure else []
        moments = [name for name in ["paid_at", "failed_at"] if getattr(obj, name, None)]
        return [
            "shown_amount", "shown_status", *failure, "arrives_on", "explained", "automatic", "created_at", *moments,
            "asked_at", "stripe_id",
        ]  # fmt: skip

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any) -> Any:
        payout: Payout = context["original"]
        amount, day = format_money(payout.amount, payout.currency), date_format(payout.arrives_on, "DATE_FORMAT")
        context["title"], context["subtitle"] = f"{amount}, {day}", "Payout"
        return super().render_change_form(request, context, *args, **options)

    @admin.display(description="Why it failed")
    def shown_failure(self, payout: Payout) -> SafeString:
        return in_words(payout.failure, PAYOUTS)

    @admin.display(description="Amount", ordering="amount")
    def shown_amount(self, payout: Payout) -> str:
        return format_money(payout.amount, payout.currency)

    @admin.display(description="State", ordering="status")
    def shown_status(self, payout: Payout) -> SafeString:
        return badge(payout.get_status_display(), TONES[payout.status])

    @admin.display(description="Explained", ordering="explained_at")
    def explained(self, payout: Payout) -> SafeString:
        if payout.explained_at:
            return badge("To the cent" if payout.automatic else "Made by hand", "good")
        return badge("Came back") if payout.failed_at else badge("Not yet", "waiting")


class MovementState(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "in_balance": ("Not paid out yet", lambda moves: moves.filter(payout=None)),
        "unexplained": (
            "Of no payment and no payout",
            lambda moves: moves.filter(Q(payment=None) & ~Q(type__startswith="payout")),
        ),
    }


@admin.register(BalanceTransaction)
class BalanceTransactionAdmin(_Movements, ReadOnly, ModelAdmin[BalanceTransaction]):
    list_display = ["created_at", "category", "order_of", "shown_amount", "shown_fee", "shown_net", "payout"]
    list_filter = [MovementState, "category", "created_at"]
    list_select_related = ["payment__order", "payout"]
    search_fields = ["=stripe_id", "=source_id", "=payment__order__code", "=payout__stripe_id"]
    search_help_text = "txn_…, ch_…, re_…, du_…, po_… or an order code"
    ordering = ["-created_at", "-pk"]
    fields = [
        "type", "category", "order_of", "shown_amount", "shown_fee", "shown_net", "payout", "created_at",
        "available_on", "source_id", "stripe_id",
    ]  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        return super().get_queryset(request).select_related("payment__order", "payout")
