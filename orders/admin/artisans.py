from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from craved.backoffice import ModelAdmin, NeverDeleted
from orders.models import Artisan, Category


@admin.register(Artisan)
class ArtisanAdmin(NeverDeleted, ModelAdmin[Artisan]):
    list_display = ["name", "craft", "town", "region", "products", "is_active"]
    list_filter = ["is_active", "region"]
    search_fields = ["name", "craft", "town"]
    ordering = ["name"]
    prepopulated_fields = {"slug": ["name"]}
    fields = ["name", "slug", "craft", "tagline", "story", "town", "region", "picture", "picture_alt", "is_active"]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Artisan]:
        return super().get_queryset(request).annotate(product_count=models.Count("products"))

    @admin.display(description="Products", ordering="product_count")
    def products(self, artisan: Artisan) -> int:
        return int(artisan.product_count)  # type: ignore[attr-defined]  # annotated above


@admin.register(Category)
class CategoryAdmin(NeverDeleted, ModelAdmin[Category]):
    list_display = ["name", "description", "position"]
    search_fields = ["name"]
    ordering = ["position", "name"]
    prepopulated_fields = {"slug": ["name"]}
    fields = ["name", "slug", "description", "picture", "picture_alt", "position"]
