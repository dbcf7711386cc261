"""Whether our books agree with Stripe's: each time they were compared, and what was different then."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from craved.backoffice import ModelAdmin, ReadOnly, badge
from craved.money import format_money
from orders.admin.orders import order_link
from orders.models import Order
from payments.models import ReconciliationRun
from payments.reconciliation.differences import Kind

# In the words of docs/runbooks/reconcile.md, which says what to do about each.
MEANINGS = {
    Kind.MISSING_LOCAL.value: "Stripe has it, and we have not",
    Kind.MISSING_STRIPE.value: "We have it, and Stripe has not",
    Kind.AMOUNT.value: "Both have it, and disagree",
    Kind.CURRENCY_OR_MODE.value: "Another currency, or test and live mixed up",
    Kind.DOUBLE_PAID.value: "An order was paid twice",
    Kind.UNREFUNDED_CANCELLED.value: "Cancelled, and the money is still here",
    Kind.REFUND_DRIFT.value: "What went back is not what we wrote down",
    Kind.STUCK_PENDING.value: "Something waits for too long",
    Kind.FREE_GOODS.value: "Goods without money",
    Kind.EVENT_GAP.value: "An event is missing",
    Kind.STOCK.value: "The shelf does not add up",
    Kind.LEDGER.value: "The journal is not what happened",
    Kind.PAYOUT.value: "A payout is not explained",
}
TONES = {"clean": "good", "drift": "bad", "incomplete": "waiting"}


@admin.register(ReconciliationRun)
class ReconciliationRunAdmin(ReadOnly, ModelAdmin[ReconciliationRun]):
    list_display = ["started_at", "shown_result", "since", "until", "shown_found", "fixed"]
    list_filter = ["result", "started_at"]
    ordering = ["-started_at", "-pk"]
    fieldsets = [
        (None, {"fields": ["shown_result", "since", "until", "shown_found", "fixed"]}),
        ("How", {"fields": ["shown_compared", "shown_unanswered", "started_at", "finished_at"]}),
    ]
    list_before_template = "admin/payments/reconciliation_before.html"
    change_form_template = "admin/payments/reconciliation.html"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.run_view)
        return [path("run/", view, name="payments_reconciliationrun_run"), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        may_run = request.user.has_perm("payments.run_reconciliation")
        return super().changelist_view(request, {**(extra_context or {}), "may_run": may_run})

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any) -> Any:
        run: ReconciliationRun = context["original"]
        codes = {each["order"] for each in run.differences}
        orders = {order.code: order for order in Order.objects.filter(code__in=codes)}
        context["differences"] = [
            {
                **each,
                "kind": each["class"],
                "meaning": MEANINGS.get(each["class"], "Something differs"),
                "risk": format_money(each["at_risk"], each["currency"]) if each["at_risk"] else "",
                "link": order_link(orders[each["order"]]) if each["order"] in orders else each["order"],
            }
            for each in run.differences
        ]
        return super().render_change_form(request, context, *args, **options)

    def run_view(self, request: HttpRequest) -> HttpResponse:
        """Have it run by a worker, once, however often the button is pressed."""
        if not request.user.has_perm("payments.run_reconciliation"):
            raise PermissionDenied
        back = reverse("admin:payments_reconciliationrun_changelist")
        if request.method == "POST":
            with suppress(AlreadyEnqueued), transaction.atomic():
                job = app.configure_task("payments.reconcile", queueing_lock="payments.reconcile")
                job.defer(timestamp=int(timezone.now().timestamp()))
            messages.success(request, "It is about to run. Look again in a minute.")
            return redirect(back)
        return self.confirmation(
            request, None, title="Compare our books with Stripe's now?", button="Run now", back=back,
            form=forms.Form(),
            explanation="As every night: the last 35 days are compared, what is safe to repair is repaired, no money is "
            "moved, and a case is opened for each difference that is left.",
        )  # fmt: skip

    @admin.display(description="Result", ordering="result")
    def shown_result(self, run: ReconciliationRun) -> SafeString:
        if not run.result:
            return badge("Running, or cut short", "busy")
        return badge(run.get_result_display(), TONES[run.result])

    @admin.display(description="Differences left")
    def shown_found(self, run: ReconciliationRun) -> str:
        return _counted(run.found) or "None"

    @admin.display(description="Compared")
    def shown_compared(self, run: ReconciliationRun) -> str:
        return _counted(run.compared)

    @admin.display(description="What Stripe did not tell")
    def shown_unanswered(self, run: ReconciliationRun) -> str:
        return "; ".join(f"{name} ({why})" for name, why in run.unanswered.items()) or "Nothing"


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())
