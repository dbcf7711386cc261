"""One answer of each kind, for the documentation. A test holds them against the schema."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import OpenApiExample

from craved.money import format_money


def address(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


def money(amount: int) -> dict[str, Any]:
    return {"amount": amount, "currency": settings.CURRENCY, "formatted": format_money(amount, settings.CURRENCY)}


def image(folder: str, name: str, alt: str) -> dict[str, Any]:
    sizes = [(600, 450, None), (1200, 900, None), (600, 600, "1/1")]
    return {
        "alt": alt,
        "url": address(f"/media/{folder}/{name}.webp"),
        "width": 1200,
        "height": 900,
        "sizes": [
            {
                "url": address(f"/media/{folder}/{name}/{'1_1/' if ratio else ''}{width}w.webp"),
                "width": width,
                "height": height,
                "type": "image/webp",
                "ratio": ratio,
            }
            for width, height, ratio in sizes
        ],
    }


def answer(name: str, value: dict[str, Any]) -> OpenApiExample:
    """Of a list, `value` is one item; the page around it is added."""
    return OpenApiExample(name, value, response_only=True, status_codes=["200"], media_type="application/json")


_post = {
    "kind": "ship",
    "name": "Parcel post",
    "price": money(790),
    "free_over": money(7500),
    "days_min": 2,
    "days_max": 4,
    "pickup_place": "",
    "pickup_hours": "",
}
_artisan = {
    "slug": "two-hills-apiary",
    "name": "Two Hills Apiary",
    "url": address("/api/v1/artisans/two-hills-apiary/"),
    "page": address("/artisans/two-hills-apiary/"),
    "craft": "Beekeeper",
    "tagline": "Raw honey from forty hives.",
    "town": "Ferris Corner",
    "region": "NY",
    "picture": image("artisans", "two-hills-apiary", "White hives on a slope above an orchard."),
}
_picture = image("products", "wildflower-honey", "A jar of amber honey with a wooden dipper.")
_product = {
    "slug": "wildflower-honey",
    "name": "Wildflower Honey",
    "url": address("/api/v1/products/wildflower-honey/"),
    "page": address("/products/wildflower-honey/"),
    "summary": "Raw summer honey, strained and never heated.",
    "artisan": {name: _artisan[name] for name in ("slug", "name", "url")},
    "category": {"slug": "honey-maple", "name": "Honey & Maple"},
    "prices": {"lowest": money(1150), "highest": money(1950)},
    "image": _picture,
    "allergens": [],
    "lead_time_days": 0,
    "made_to_order": False,
    "one_of_a_kind": False,
    "ships": True,
    "pickup": True,
    "in_stock": True,
}

PRODUCTS = answer("A page of products", _product)
PRODUCT = answer(
    "A product in two sizes",
    {
        **_product,
        "description": "What the bees found between the first clover and the last aster.",
        "ingredients": "raw honey",
        "materials": "",
        "storage": "At room temperature. When it sets, stand the jar in warm water.",
        "images": [_picture],
        "variants": [
            {
                "sku": "HNY-WILD-340",
                "name": "12 oz (340 g) jar",
                "price": money(1150),
                "weight_grams": 520,
                "available": {"count": 10, "or_more": True},
            },
            {
                "sku": "HNY-WILD-680",
                "name": "24 oz (680 g) jar",
                "price": money(1950),
                "weight_grams": 960,
                "available": {"count": 3, "or_more": False},
            },
        ],
        "delivery_options": [_post],
    },
)
CATEGORIES = answer(
    "A page of categories",
    {
        "slug": "honey-maple",
        "name": "Honey & Maple",
        "description": "From hives and sugarhouses.",
        "page": address("/categories/honey-maple/"),
        "picture": image("categories", "honey-maple", "Honey running from a dipper."),
        "product_count": 7,
    },
)
ARTISANS = answer("A page of artisans", _artisan)
ARTISAN = answer(
    "An artisan",
    {
        **_artisan,
        "story": "It began with one swarm in a chimney.\n\nForty hives later it is still the bees who decide.",
        "delivery_options": [_post],
    },
)
ORDER = answer(
    "An order on its way",
    {
        "code": "K7WQ2MXD",
        "page": address("/orders/K7WQ2MXD/Yk1vQ0hTb2xkV2VsbEhlcmVOb3RBS2V5/"),
        "status": "under_way",
        "email": "a***@example.com",
        "placed_at": "2026-03-02T09:14:08-05:00",
        "pay_by": None,
        "paid_at": "2026-03-02T09:16:40-05:00",
        "cancelled_at": None,
        "cancel_reason": None,
        "totals": {
            "subtotal": money(2300),
            "delivery": money(790),
            "discount": money(0),
            "tax": money(0),
            "total": money(3090),
        },
        "parcels": [
            {
                "artisan": "Two Hills Apiary",
                "status": "shipped",
                "delivery_kind": "ship",
                "delivery_name": "Parcel post",
                "days_min": 2,
                "days_max": 4,
                "pickup_place": "",
                "pickup_hours": "",
                "carrier": "USPS",
                "tracking": "9400100000000000000000",
                "delivery": money(790),
                "delivery_tax": money(0),
                "lines": [
                    {
                        "product": "Wildflower Honey",
                        "variant": "12 oz (340 g) jar",
                        "sku": "HNY-WILD-340",
                        "allergens": [],
                        "lead_time_days": 0,
                        "quantity": 2,
                        "taken_back": 0,
                        "unit_price": money(1150),
                        "subtotal": money(2300),
                        "discount": money(0),
                        "tax": money(0),
                        "total": money(2300),
                    }
                ],
            }
        ],
        "timeline": [
            {"kind": "placed", "at": "2026-03-02T09:14:08-05:00", "artisan": None},
            {"kind": "paid", "at": "2026-03-02T09:16:40-05:00", "artisan": None},
            {"kind": "packed", "at": "2026-03-02T15:02:11-05:00", "artisan": "Two Hills Apiary"},
            {"kind": "shipped", "at": "2026-03-03T08:30:00-05:00", "artisan": "Two Hills Apiary"},
        ],
    },
)
