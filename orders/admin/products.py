"""Products with their sizes and pictures. What was ever sold stays, because orders refer to it: it is hidden instead."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.widgets import UnfoldAdminCheckboxSelectMultipleWidget

from craved.backoffice import ModelAdmin, NeverDeleted, TabularInline, badge
from craved.money import format_money
from orders.models import Allergen, Product, ProductImage, Variant


class ProductForm(forms.ModelForm[Product]):
    allergens = forms.MultipleChoiceField(
        choices=Allergen.choices, required=False, widget=UnfoldAdminCheckboxSelectMultipleWidget,
        help_text="What the law asks to be named. Packers and customers see it.",
    )  # fmt: skip

    class Meta:
        model = Product
        exclude: list[str] = []


class VariantInline(NeverDeleted, TabularInline[Variant, Product]):
    model = Variant
    verbose_name = "size"
    verbose_name_plural = "Sizes, prices and stock (to take one off sale, untick “is active”)"
    ordering = ["position", "pk"]
    fields = ["name", "sku", "price", "weight_grams", "position", "is_active", "stock_now"]
    readonly_fields = ["stock_now"]
    money_fields = {"price": "Before tax."}

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Variant]:
        return super().get_queryset(request).select_related("stock", "product")

    def get_extra(self, request: HttpRequest, obj: Product | None = None, **options: Any) -> int:
        return 1 if obj is None else 0

    def get_formset(self, request: HttpRequest, obj: Product | None = None, **options: Any) -> Any:
        self.may_adjust = request.user.has_perm("orders.change_stock")  # an inline is made anew for each request
        return super().get_formset(request, obj, **options)

    @admin.display(description="Stock")
    def stock_now(self, variant: Variant) -> SafeString | str:
        if variant.pk is None or not self.may_adjust:
            return str(variant.available)
        return format_html(
            '{} <a class="bo-link" href="{}">Adjust</a>',
            variant.available, reverse("admin:orders_variant_adjust", args=[variant.pk]),
        )  # fmt: skip


class ProductImageInline(TabularInline[ProductImage, Product]):
    model = ProductImage
    verbose_name_plural = "Pictures (the smallest position comes first)"
    ordering = ["position", "pk"]
    ordering_field = "position"
    fields = ["preview", "picture", "alt", "position"]
    readonly_fields = ["preview"]

    @admin.display(description="Now")
    def preview(self, image: ProductImage) -> SafeString | str:
        if not image.picture:
            return "–"
        return format_html('<img class="bo-picture" src="{}" alt="{}" loading="lazy">', image.picture.url, image.alt)


@admin.register(Product)
class ProductAdmin(NeverDeleted, ModelAdmin[Product]):
    form = ProductForm
    list_display = ["picture", "name", "artisan", "category", "prices", "stock", "is_active"]
    list_display_links = ["picture", "name"]
    list_filter = ["is_active", "category", "artisan"]
    list_select_related = ["artisan", "category"]
    search_fields = ["name", "artisan__name", "variants__sku"]
    search_help_text = "Name, artisan or SKU"
    ordering = ["name"]
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["artisan"]
    inlines = [VariantInline, ProductImageInline]
    fieldsets = [
        (None, {"fields": ["name", "slug", "artisan", "category", "summary", "description", "is_active"]}),
        ("What is in it", {"fields": ["ingredients", "materials", "allergens", "storage"]}),
        ("How it is sold", {"fields": ["tax_class", "lead_time_days", "one_of_a_kind", "ships", "pickup"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Product]:
        return super().get_queryset(request).prefetch_related(
            models.Prefetch("images", ProductImage.objects.order_by("position", "pk")),
            models.Prefetch("variants", Variant.objects.select_related("stock").order_by("position", "pk")),
        )  # fmt: skip

    @admin.display(description="")
    def picture(self, product: Product) -> SafeString | str:
        image = next(iter(product.images.all()), None)
        if image is None:
            return "–"
        return format_html('<img class="bo-picture" src="{}" alt="" loading="lazy">', image.picture.url)

    @admin.display(description="Price")
    def prices(self, product: Product) -> str:
        prices = sorted({variant.price for variant in product.variants.all() if variant.is_active})
        return " – ".join(
            format_money(price, settings.CURRENCY) for price in dict.fromkeys([*prices[:1], *prices[-1:]])
        )

    @admin.display(description="Stock")
    def stock(self, product: Product) -> SafeString | int:
        left = sum(variant.available for variant in product.variants.all() if variant.is_active)
        return left or badge("sold out", "bad")
