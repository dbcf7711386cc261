"""A shop to test with: somebody who makes something, the thing itself, and an order for it.

    variant = VariantFactory.create(price=1250, stock=10)
    order = place_order((variant, 2))

Say only what the test is about; the rest is plausible and the same every time. Call `.create()` or `.build()`, which
have types. What the domain does by itself is left to the domain: stock comes from `Stock.adjust`, orders from
`Order.place`.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone
from factory.declarations import LazyAttribute, Maybe, Sequence, SubFactory
from factory.django import DjangoModelFactory
from factory.helpers import post_generation

from orders.models import (
    Artisan,
    Cart,
    CartLine,
    Category,
    DeliveryMethod,
    Order,
    Product,
    Stock,
    TaxClass,
    Variant,
    quote,
)
from orders.models.order import Contact
from orders.models.stock import Reason


class ArtisanFactory(DjangoModelFactory[Artisan]):
    name = Sequence(lambda n: f"Artisan {n}")
    slug = Sequence(lambda n: f"artisan-{n}")
    craft = "Baker"
    tagline = "Bread from one oven."
    story = "The oven came first.\n\nThe bread came after."
    town = "Harrow Mills"
    region = "VT"

    class Meta:
        model = Artisan


class CategoryFactory(DjangoModelFactory[Category]):
    name = Sequence(lambda n: f"Category {n}")
    slug = Sequence(lambda n: f"category-{n}")
    position = Sequence(int)

    class Meta:
        model = Category


class TaxClassFactory(DjangoModelFactory[TaxClass]):
    code = "goods"
    name = LazyAttribute(lambda tax_class: tax_class.code.capitalize())

    class Meta:
        model = TaxClass
        django_get_or_create = ("code",)


class ProductFactory(DjangoModelFactory[Product]):
    """A product without variants cannot be bought; start from a variant to have one that can."""

    artisan = SubFactory(ArtisanFactory)
    category = SubFactory(CategoryFactory)
    tax_class = SubFactory(TaxClassFactory)
    name = Sequence(lambda n: f"Product {n}")
    slug = Sequence(lambda n: f"product-{n}")
    summary = "Made by hand in small numbers."
    description = "It is made by hand.\n\nNo two are alike."

    class Meta:
        model = Product


class VariantFactory(DjangoModelFactory[Variant]):
    product = SubFactory(ProductFactory)
    sku = Sequence(lambda n: f"SKU-{n:04}")
    price = 1000
    weight_grams = 500

    class Meta:
        model = Variant
        skip_postgeneration_save = True

    @post_generation
    def stock(variant: Variant, create: bool, pieces: int | None, **_: Any) -> None:  # noqa: N805 - not a method
        """`stock=3` puts three on the shelf; without it there are ten."""
        if create:
            Stock.adjust(variant, 10 if pieces is None else pieces, reason=Reason.RECEIVED, by=None, at=timezone.now())
            variant.refresh_from_db()  # `adjust` leaves the count from before on the variant


class DeliveryMethodFactory(DjangoModelFactory[DeliveryMethod]):
    artisan = SubFactory(ArtisanFactory)
    kind = DeliveryMethod.Kind.SHIP
    name = Maybe("is_pickup", "At the bakery", "Parcel post")
    price = Maybe("is_pickup", 0, 600)
    pickup_place = Maybe("is_pickup", "Side door, 4 Tannery Lane, Harrow Mills", "")
    pickup_hours = Maybe("is_pickup", "Thursday to Saturday, 8 am to 1 pm", "")

    class Meta:
        model = DeliveryMethod

    class Params:
        is_pickup = LazyAttribute(lambda method: method.kind == DeliveryMethod.Kind.PICKUP)


class CartFactory(DjangoModelFactory[Cart]):
    class Meta:
        model = Cart
        skip_postgeneration_save = True

    @post_generation
    def wanted(cart: Cart, create: bool, wanted: Iterable[tuple[Variant, int]] | None, **_: Any) -> None:  # noqa: N805 - not a method
        """`wanted=[(variant, 2)]` puts two of it into the basket."""
        if create:
            CartLine.objects.bulk_create(
                CartLine(cart=cart, variant=variant, quantity=quantity) for variant, quantity in wanted or []
            )


def place_order(
    *wanted: tuple[Variant, int],
    cart: Cart | None = None,
    chosen: dict[int, int] | None = None,
    at: datetime | None = None,
    **contact: str,
) -> Order:
    """Order something the way a customer does: see what it costs, then press the button. It waits for its payment.

    Without anything `wanted` (and without a `cart`) it is one new piece. Each artisan's parcel goes the cheapest way
    unless `chosen` (artisan key → method key) says otherwise; an artisan with no way of delivery is given parcel post.
    `contact` replaces parts of the address.
    """
    at = at or timezone.now()
    if cart is None:
        cart = CartFactory.create(wanted=wanted or [(VariantFactory.create(), 1)])
    customer = Contact(
        **{
            "email": "ada@example.com",
            "name": "Ada Winter",
            "phone": "+1 802 555 0142",
            "line1": "12 Orchard Street",
            "city": "Burlington",
            "region": "VT",
            "postal_code": "05401",
        }
        | contact
    )
    artisans = Artisan.objects.filter(products__variants__in=cart.lines.values("variant")).distinct()
    for artisan in artisans.filter(delivery_methods=None):
        DeliveryMethodFactory.create(artisan=artisan)
    cheapest = {
        parcel.artisan.pk: parcel.methods[0].pk
        for parcel in quote(cart, region=customer.region, at=at).parcels
        if parcel.methods
    }
    chosen = cheapest | (chosen or {})
    seen = quote(cart, region=customer.region, chosen=chosen, at=at).seen()
    return Order.place(cart, customer, chosen=chosen, seen=seen, at=at)
