"""What a person has to decide about money: the cause, what is at risk, and the one thing to do."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.widgets import UnfoldAdminTextareaWidget

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, badge, page_link, posted, staff
from craved.money import format_money
from orders.admin.orders import order_link
from payments.admin.stripe_words import cause_of
from payments.models import Case
from payments.models.case import CaseQuerySet


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "open": ("Open", CaseQuerySet.open),
        "resolved": ("Resolved", lambda cases: cases.filter(resolved_at__isnull=False)),
    }


class Resolution(forms.Form):
    resolution = forms.CharField(
        label="What was done", max_length=300, widget=UnfoldAdminTextareaWidget(attrs={"rows": 3, "autofocus": True})
    )


@admin.register(Case)
class CaseAdmin(ReadOnly, ModelAdmin[Case]):
    list_display = ["shown_kind", "order_link", "risk", "shown_cause", "opened_at", "state"]
    list_filter = [StateFilter, "kind"]
    list_select_related = ["order", "payment"]
    search_fields = ["=order__code", "=payment__payment_intent_id", "cause"]
    search_help_text = "Order code, pi_… or a word of the cause"
    fieldsets = [
        (None, {"fields": ["order_link", "shown_cause", "risk", "action", "state"]}),
        ("How it ended", {"fields": ["resolution", "resolved_by", "opened_at", "resolved_at"]}),
    ]
    change_form_template = "admin/payments/case.html"

    def get_ordering(self, request: HttpRequest) -> Any:
        """Open ones first, and of those the oldest."""
        return [F("resolved_at").desc(nulls_first=True), "opened_at", "pk"]

    def get_urls(self) -> list[URLPattern]:
        resolve = self.admin_site.admin_view(self.resolve_view)
        return [path("<int:object_id>/resolution/", resolve, name="payments_case_resolve"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any) -> Any:
        case = context.get("original")
        context["may_resolve"] = case and case.resolved_at is None and request.user.has_perm("payments.resolve_case")
        return super().render_change_form(request, context, *args, **options)

    def resolve_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        case = self.get_or_404(request, str(object_id))
        if not request.user.has_perm("payments.resolve_case"):
            raise PermissionDenied
        if case.resolved_at is not None:
            messages.info(request, "It was resolved already.")
            return redirect(page_link(case))
        form = Resolution(posted(request))
        if form.is_valid():
            case.resolve(form.cleaned_data["resolution"], by=staff(request), at=timezone.now())
            messages.success(request, "Resolved.")
            return redirect(page_link(case))
        return self.confirmation(
            request, case, title=f"Resolve: {case}", button="Resolve", back=page_link(case), form=form,
            explanation=format_html("{} {}", cause_of(case), case.action),
        )  # fmt: skip

    @admin.display(description="What", ordering="kind")
    def shown_kind(self, case: Case) -> str:
        return case.get_kind_display()

    @admin.display(description="About")
    def order_link(self, case: Case) -> str:
        return order_link(case.order) if case.order else case.about

    @admin.display(description="Cause", ordering="cause")
    def shown_cause(self, case: Case) -> SafeString:
        return cause_of(case)

    @admin.display(description="At risk", ordering="at_risk")
    def risk(self, case: Case) -> str:
        return format_money(case.at_risk, case.currency)

    @admin.display(description="What to do")
    def action(self, case: Case) -> str:
        return case.action

    @admin.display(description="State", ordering="resolved_at")
    def state(self, case: Case) -> SafeString:
        return badge("Resolved", "good") if case.resolved_at else badge("Open", "bad")
