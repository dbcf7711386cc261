"""What a page costs: queries, and time as a multiple of the cheapest page measured in the same run.

    python3 dev.py test tests/benchmarks/bench_pages.py -n0 -s

Nothing here can fail for being slow: machines differ, and so do days. Compare the ratios of two versions on one machine.
"""

import json
import time
from collections.abc import Callable
from statistics import median

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from orders.models import Product
from tests.orders.factories import CategoryFactory, DeliveryMethodFactory, VariantFactory, place_order
from tests.orders.test_shopping import add, checkout_form
from tests.payments.events import signed

pytestmark = pytest.mark.django_db
ROUNDS = 40


def a_shop(products: int) -> Product:
    category = CategoryFactory.create(slug="bench")
    first = VariantFactory.create(product__category=category, product__slug="bench")
    DeliveryMethodFactory.create(artisan=first.product.artisan)
    for _ in range(products - 1):
        VariantFactory.create(product__category=category, product__artisan=first.product.artisan)
    return first.product


def pages() -> dict[str, Callable[[], object]]:
    shopper, event = Client(), iter(range(10**9))
    order = place_order()
    variant = Product.objects.get(slug="bench").variants.get()
    add(shopper, variant)

    def webhook() -> None:
        body = json.dumps(
            {"id": f"evt_{next(event)}", "object": "event", "type": "charge.succeeded", "livemode": False,
             "created": int(time.time()), "data": {"object": {"id": "ch_1", "object": "charge"}}}
        )  # fmt: skip
        header = {"Stripe-Signature": signed(body)}
        shopper.post("/api/checkout/webhook", body, content_type="application/json", headers=header)

    def place() -> None:
        buyer = Client()
        cart = add(buyer, variant)
        buyer.post("/checkout/", checkout_form(cart))

    return {
        "healthz": lambda: Client().get("/healthz"),
        "home": lambda: Client().get("/"),
        "category": lambda: Client().get("/categories/bench/"),
        "product": lambda: Client().get("/products/bench/"),
        "search": lambda: Client().get("/shop/?q=hand"),
        "cart": lambda: shopper.get("/cart/"),
        "checkout": lambda: shopper.get("/checkout/"),
        "order": lambda: Client().get(order.get_absolute_url()),
        "add and place": place,
        "webhook": webhook,
        "api list": lambda: Client().get("/api/v1/products/"),
    }


@pytest.mark.parametrize("products", [24, 240])
def test_what_pages_cost(products: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MIDDLEWARE", [name for name in settings.MIDDLEWARE if "zeal" not in name])
    monkeypatch.setitem(settings.REST_FRAMEWORK, "DEFAULT_THROTTLE_CLASSES", [])
    a_shop(products)
    asked = pages()
    times: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(ROUNDS):  # in turn, so that a slow moment of the machine hits all of them
        for name, ask in asked.items():
            start = time.perf_counter()
            ask()
            times[name].append(time.perf_counter() - start)

    base = median(times["healthz"])
    with capsys.disabled():
        print(f"\n{products} products\n{'page':<16}{'queries':>8}{'times healthz':>16}{'ms (median)':>14}")  # noqa: T201
        for name, ask in asked.items():
            with CaptureQueriesContext(connection) as queries:
                ask()
            took = median(times[name])
            print(f"{name:<16}{len(queries):>8}{took / base:>16.1f}{took * 1000:>14.2f}")  # noqa: T201
