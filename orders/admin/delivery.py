from django.conf import settings
from django.contrib import admin

from craved.backoffice import ModelAdmin, NeverDeleted
from craved.money import format_money
from orders.models import DeliveryMethod


@admin.register(DeliveryMethod)
class DeliveryMethodAdmin(NeverDeleted, ModelAdmin[DeliveryMethod]):
    """How an artisan's parcels reach their buyers. Orders keep a copy: a change here touches none already placed."""

    list_display = ["name", "artisan", "kind", "shown_price", "shown_free_over", "pickup_place", "is_active"]
    list_filter = ["kind", "is_active", "artisan"]
    list_select_related = ["artisan"]
    search_fields = ["name", "artisan__name", "pickup_place"]
    ordering = ["artisan__name", "price", "pk"]
    autocomplete_fields = ["artisan"]
    money_fields = {
        "price": "Before tax. 0 is free.",
        "free_over": "Free when the parcel's goods cost at least this much. Empty is never.",
    }
    fieldsets = [
        (None, {"fields": ["artisan", "kind", "name", "price", "free_over", "is_active"]}),
        ("Shipping", {"fields": ["days_min", "days_max"]}),
        ("Pickup", {"fields": ["pickup_place", "pickup_hours"]}),
    ]

    @admin.display(description="Price", ordering="price")
    def shown_price(self, method: DeliveryMethod) -> str:
        return format_money(method.price, settings.CURRENCY)

    @admin.display(description="Free over", ordering="free_over")
    def shown_free_over(self, method: DeliveryMethod) -> str:
        return "–" if method.free_over is None else format_money(method.free_over, settings.CURRENCY)
