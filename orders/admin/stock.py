"""What is on the shelf, why that number ever changed, and the one page that changes it by hand."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.widgets import UnfoldAdminIntegerFieldWidget, UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from craved.accounts.models import User
from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, list_link, posted, staff
from orders.admin.orders import order_link
from orders.models import Stock, StockMovement, Variant
from orders.models.stock import Reason

LOW = 3  # pieces; so few, or fewer, are worth a word with the artisan
MOST = 100_000  # pieces moved at once; more is a slip of the finger
BY_HAND = [Reason.RECEIVED, Reason.COUNTED, Reason.DAMAGED, Reason.OTHER]


def low(stock: models.QuerySet[Stock]) -> models.QuerySet[Stock]:
    """Nearly or quite sold out, where there could be more: a piece that is one of a kind is always the last."""
    return stock.filter(
        variant__is_active=True, variant__product__is_active=True, variant__product__one_of_a_kind=False,
        on_hand__lte=F("held") + LOW,
    )  # fmt: skip


class LevelFilter(ChoiceFilter):
    title = "level"
    parameter_name = "level"
    options = {
        "low": (f"Low ({LOW} or fewer)", low),
        "none": ("Sold out", lambda stock: stock.filter(on_hand__lte=F("held"))),
        "held": ("Held for an order", lambda stock: stock.filter(held__gt=0)),
    }


class Adjustment(forms.Form):
    change = forms.IntegerField(
        min_value=-MOST, max_value=MOST, widget=UnfoldAdminIntegerFieldWidget(attrs={"autofocus": True}),
        help_text="How many more there are. With a minus, how many fewer.",
    )  # fmt: skip
    reason = forms.ChoiceField(
        choices=[(reason.value, str(reason.label).capitalize()) for reason in BY_HAND], widget=UnfoldAdminSelectWidget
    )
    note = forms.CharField(max_length=200, required=False, widget=UnfoldAdminTextInputWidget)
    latest = forms.IntegerField(widget=forms.HiddenInput)

    def clean_change(self) -> int:
        change: int = self.cleaned_data["change"]
        if change == 0:
            raise forms.ValidationError("0 changes nothing.")
        return change


@admin.register(Stock)
class StockAdmin(ReadOnly, ModelAdmin[Stock]):
    list_display = ["variant", "sku", "artisan", "on_hand", "held", "shown_available", "adjust"]
    list_display_links = None
    list_filter = [LevelFilter, "variant__product__artisan"]
    list_select_related = ["variant__product__artisan"]
    search_fields = ["variant__product__name", "variant__name", "variant__sku", "variant__product__artisan__name"]
    search_help_text = "Product, SKU or artisan"
    ordering = ["variant__product__name", "variant__position", "pk"]

    def get_urls(self) -> list[URLPattern]:
        adjust = self.admin_site.admin_view(self.adjust_view)
        return [path("<int:variant_id>/adjustment/", adjust, name="orders_variant_adjust"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A shelf has no page of its own: its movements say more."""
        return redirect(list_link(StockMovement, variant=object_id))

    @admin.display(description="SKU", ordering="variant__sku")
    def sku(self, stock: Stock) -> str:
        return stock.variant.sku

    @admin.display(description="Artisan", ordering="variant__product__artisan__name")
    def artisan(self, stock: Stock) -> str:
        return stock.variant.product.artisan.name

    @admin.display(description="Available", ordering=F("on_hand") - F("held"))
    def shown_available(self, stock: Stock) -> int:
        return stock.available

    @admin.display(description="")
    def adjust(self, stock: Stock) -> SafeString:
        return format_html(
            '<a class="bo-link" href="{}">Adjust</a> · <a class="bo-link" href="{}">Movements</a>',
            reverse("admin:orders_variant_adjust", args=[stock.pk]), list_link(StockMovement, variant=str(stock.pk)),
        )  # fmt: skip

    def adjust_view(self, request: HttpRequest, variant_id: int) -> HttpResponse:
        """Put goods on the shelf or take them off, with a reason. The same form sent twice counts once."""
        if not request.user.has_perm("orders.change_stock"):
            raise PermissionDenied
        variant = get_object_or_404(Variant.objects.select_related("product", "stock"), pk=variant_id)
        back = reverse("admin:orders_product_change", args=[variant.product_id])
        form = Adjustment(posted(request), initial={"latest": latest_by_hand(variant)})
        if form.is_valid() and self._adjust(variant, form, by=staff(request)):
            left = Stock.objects.get(variant=variant).available
            messages.success(request, f"{variant}: now {left} can be bought.")
            return redirect(back)
        stock = variant.stock if hasattr(variant, "stock") else Stock(variant=variant)
        movements = variant.stock_movements.select_related("by").order_by("-pk")[:10]
        return self.page(
            request, "admin/orders/adjust_stock.html", row=stock, title=f"Adjust stock: {variant}", form=form, back=back,
            button="Adjust", stock=stock, movements=movements,
        )  # fmt: skip

    @transaction.atomic
    def _adjust(self, variant: Variant, form: Adjustment, *, by: User) -> bool:
        """False, with the reason on the form, if the shelf cannot give so much or somebody else was here first."""
        Variant.objects.select_for_update(no_key=True).get(pk=variant.pk)
        asked = form.cleaned_data
        if asked["latest"] != latest_by_hand(variant):
            form.add_error(None, "It was adjusted since this page was opened: see below, and open the page again.")
            return False
        try:
            Stock.adjust(
                variant, asked["change"], reason=Reason(asked["reason"]), by=by, at=timezone.now(), note=asked["note"]
            )  # fmt: skip
        except Stock.TooFew as refusal:
            form.add_error("change", str(refusal))
            return False
        return True


def latest_by_hand(variant: Variant) -> int:
    """The key of the last change somebody made; 0 if nobody did. Orders come and go beside it."""
    latest = variant.stock_movements.filter(order=None).aggregate(latest=models.Max("pk"))["latest"]
    return int(latest or 0)


@admin.register(StockMovement)
class StockMovementAdmin(ReadOnly, ModelAdmin[StockMovement]):
    list_display = ["at", "variant", "on_hand", "held", "reason", "shown_order", "by", "note"]
    list_display_links = None
    list_filter = ["reason", "at"]
    list_select_related = ["variant__product", "order", "by"]
    search_fields = ["variant__product__name", "variant__sku", "=order__code"]
    search_help_text = "Product, SKU or order"
    ordering = ["-at", "-pk"]

    def get_list_display(self, request: HttpRequest) -> Any:
        columns = super().get_list_display(request)
        return (
            columns
            if request.user.has_perm("orders.view_order")
            else [each for each in columns if each != "shown_order"]
        )

    @admin.display(description="On the shelf", ordering="on_hand_change")
    def on_hand(self, movement: StockMovement) -> str:
        return signed(movement.on_hand_change)

    @admin.display(description="Held", ordering="held_change")
    def held(self, movement: StockMovement) -> str:
        return signed(movement.held_change)

    @admin.display(description="Order")
    def shown_order(self, movement: StockMovement) -> SafeString | str:
        return order_link(movement.order) if movement.order else "–"


def signed(change: int) -> str:
    return f"{change:+}".replace("-", "−") if change else "–"
