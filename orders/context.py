from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from orders.models import Category
from orders.views.cart import current_cart


def storefront(request: HttpRequest) -> dict[str, Any]:
    """What the storefront's header shows. Asked for only by the pages that have one."""
    return {
        "cart_url": reverse("orders:cart"),
        "search_url": reverse("orders:shop"),
        "navigation": SimpleLazyObject(lambda: list(Category.objects.in_order())),
        "cart_count": SimpleLazyObject(lambda: cart.count if (cart := current_cart(request)) else 0),
    }
