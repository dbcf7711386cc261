"""The commission's rates: what counts for whom from which day on, and which of them is in force for each artisan."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.safestring import SafeString

from craved.backoffice import ChoiceFilter, ModelAdmin, badge
from orders.models import Artisan
from payments import commission
from payments.models import CommissionRate


class ScopeFilter(ChoiceFilter):
    title = "scope"
    parameter_name = "scope"
    options = {
        "all": ("Everything", lambda rates: rates.filter(artisan=None, category=None)),
        "category": ("A category", lambda rates: rates.filter(category__isnull=False)),
        "artisan": ("An artisan", lambda rates: rates.filter(artisan__isnull=False)),
    }


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "in_force": ("In force", lambda rates: rates.filter(valid_from__lte=timezone.localdate(), is_over=False)),
        "to_come": ("To come", lambda rates: rates.to_come(on=timezone.localdate())),
        "over": ("Over", lambda rates: rates.filter(is_over=True)),
    }


@admin.register(CommissionRate)
class CommissionRateAdmin(ModelAdmin[CommissionRate]):
    """A new rate ends the old one of its scope. What has begun is neither changed nor removed."""

    list_display = ["shown_scope", "shown_percent", "valid_from", "state", "note"]
    list_filter = [ScopeFilter, StateFilter]
    list_select_related = ["artisan", "category"]
    search_fields = ["artisan__name", "category__name", "note"]
    search_help_text = "An artisan, a category, or a word of the note"
    ordering = ["-valid_from", "-pk"]
    fieldsets = [
        (
            None,
            {
                "fields": ["artisan", "category", "percent", "valid_from", "note"],
                "description": "Choose an artisan, or a category, or neither for everything else. An artisan's own rate goes "
                "before the category's, and that before the general one.",
            },
        )
    ]
    change_list_template = "admin/payments/commission_rates.html"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[CommissionRate]:
        rates = CommissionRate.objects.with_what_is_over(on=timezone.localdate())
        return rates.select_related("artisan", "category")

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"valid_from": timezone.localdate() + timedelta(days=1)} | super().get_changeform_initial_data(request)

    def has_change_permission(self, request: HttpRequest, obj: CommissionRate | None = None) -> bool:
        return super().has_change_permission(request, obj) and not (obj and obj.has_begun)

    def has_delete_permission(self, request: HttpRequest, obj: CommissionRate | None = None) -> bool:
        """One by one only: a list of them would not say which have begun."""
        return obj is not None and not obj.has_begun and super().has_delete_permission(request, obj)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.terms_view)
        return [path("in-force/", view, name="payments_commissionrate_terms"), *super().get_urls()]

    def terms_view(self, request: HttpRequest) -> HttpResponse:
        """What counts for each artisan today, and why."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        today = timezone.localdate()
        artisans = Artisan.objects.order_by("name")
        return self.page(
            request, "admin/payments/commission_terms.html", row=None, title="Commission in force", today=today,
            terms=commission.terms(artisans, on=today),
        )  # fmt: skip

    @admin.display(description="Of")
    def shown_scope(self, rate: CommissionRate) -> str:
        return str(rate.artisan or rate.category or "everything else")

    @admin.display(description="Percent", ordering="percent")
    def shown_percent(self, rate: CommissionRate) -> str:
        return commission.in_words(rate.percent)

    @admin.display(description="State")
    def state(self, rate: CommissionRate) -> SafeString:
        if not rate.has_begun:
            return badge("To come", "waiting")
        return badge("Over") if getattr(rate, "is_over", False) else badge("In force", "good")
