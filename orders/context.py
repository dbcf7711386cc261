from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from orders.models import Category
from orders.views.cart import pieces_in_cart


def storefront(request: HttpRequest) -> dict[str, Any]:
    """What is around every page of the storefront. Asked for only by the pages that show it."""
    return {
        "navigation": SimpleLazyObject(lambda: links(Category.objects.in_order())),
        "cart_count": SimpleLazyObject(lambda: pieces_in_cart(request)),
        "cart_url": reverse("orders:cart"),
        "search_url": reverse("orders:shop"),
        "footer_links": [
            {"name": "Everything", "url": reverse("orders:shop")},
            {"name": "All artisans", "url": reverse("orders:artisans")},
        ],
        "help_links": [{"name": "Refunds", "url": reverse("orders:refund-policy")}],
    }


def links(categories: Iterable[Category]) -> list[dict[str, str]]:
    return [{"name": category.name, "url": category.get_absolute_url()} for category in categories]
