from django.contrib import admin

from craved.backoffice import ModelAdmin, NeverDeleted
from orders.models import TaxClass, TaxRate


@admin.register(TaxClass)
class TaxClassAdmin(NeverDeleted, ModelAdmin[TaxClass]):
    list_display = ["name", "code"]
    search_fields = ["name", "code"]
    ordering = ["name"]

    def get_readonly_fields(self, request: object, obj: TaxClass | None = None) -> list[str]:
        return [] if obj is None else ["code"]  # the code of "delivery" is known by name


@admin.register(TaxRate)
class TaxRateAdmin(NeverDeleted, ModelAdmin[TaxRate]):
    """A new rate ends the old one: give the old one its last day, then add the new. Old orders keep what they paid."""

    list_display = ["region", "tax_class", "shown_percent", "valid_from", "valid_until"]
    list_display_links = ["region", "tax_class"]
    list_filter = ["tax_class", "region"]
    list_select_related = ["tax_class"]
    ordering = ["region", "tax_class__name", "-valid_from"]
    fields = ["region", "tax_class", "percent", "valid_from", "valid_until"]

    @admin.display(description="Percent", ordering="percent")
    def shown_percent(self, rate: TaxRate) -> str:
        return f"{rate.percent.normalize():f} %"
