from django.conf import settings
from django.contrib import admin

from craved.backoffice import ModelAdmin, NeverDeleted
from craved.money import format_money
from orders.models import Discount


@admin.register(Discount)
class DiscountAdmin(NeverDeleted, ModelAdmin[Discount]):
    list_display = ["code", "off", "uses", "max_uses", "valid_from", "valid_until", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["code"]
    ordering = ["code"]
    money_fields = {
        "amount": "… or an amount off.",
        "minimum": "What the goods must cost at least.",
    }
    fields = ["code", "percent", "amount", "minimum", "valid_from", "valid_until", "max_uses", "uses", "is_active"]
    readonly_fields = ["uses"]

    @admin.display(description="Off")
    def off(self, discount: Discount) -> str:
        if discount.percent is not None:
            return f"{discount.percent} %"
        return format_money(discount.amount or 0, settings.CURRENCY)
