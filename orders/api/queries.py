"""How a program narrows down a list."""

from django.db.models import Exists, F, OuterRef
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from craved.api import CommaSeparated, Flag, Number, Query
from orders.models import Allergen, Variant
from orders.models.product import ProductQuerySet

MAX_WORDS = 100  # letters in a search, as in the shop's own search box
MAX_PRICE = 2**31 - 1


@extend_schema_field({"type": "string", "minLength": 1, "maxLength": MAX_WORDS, "pattern": r"^[^\u0000]*$"})
class Words(serializers.CharField):
    """Anything but NUL, which PostgreSQL does not take; the base class refuses it, and here the schema says so, too."""


class ProductQuery(Query):
    several = frozenset(["without"])

    search = Words(
        required=False,
        trim_whitespace=False,
        max_length=MAX_WORDS,
        help_text='Words, as people type them: `raw honey`, `"olive oil"`, `-walnut`. The best matches come first.',
    )
    category = serializers.SlugField(required=False, max_length=60, help_text="Its `slug`.")
    artisan = serializers.SlugField(required=False, max_length=100, help_text="Their `slug`.")
    without = CommaSeparated(
        child=serializers.ChoiceField(Allergen.choices),
        required=False,
        help_text="Only what is declared to be without all of these allergens. `without=milk,egg` means the same as "
        "`without=milk&without=egg`. Goods that are not food declare none.",
    )
    ships = Flag(required=False, help_text="Whether it can be shipped.")
    pickup = Flag(required=False, help_text="Whether it can be picked up.")
    made_to_order = Flag(required=False, help_text="Whether it is made after it was ordered.")
    one_of_a_kind = Flag(required=False, help_text="Whether there is only one.")
    in_stock = Flag(required=False, help_text="Whether some variant within the price can be bought now.")
    min_price = Number(required=False, min_value=0, max_value=MAX_PRICE, help_text="Of some variant, in minor units.")
    max_price = Number(required=False, min_value=0, max_value=MAX_PRICE, help_text="Of some variant, in minor units.")
    ordering = serializers.ChoiceField(
        [("newest", "the newest first"), ("price", "the lowest first"), ("name", "from A to Z")],
        required=False,
        help_text="Without it, the best matches of a search come first, and otherwise names from A to Z.",
    )

    def narrow(self, products: ProductQuerySet) -> ProductQuerySet:
        """In an order that does not change from page to page."""
        asked = self.validated_data
        if slug := asked.get("category"):
            products = products.filter(category__slug=slug)
        if slug := asked.get("artisan"):
            products = products.filter(artisan__slug=slug)
        if allergens := asked.get("without"):
            products = products.exclude(allergens__overlap=allergens)
        for name in ("ships", "pickup", "one_of_a_kind"):
            if name in asked:
                products = products.filter(**{name: asked[name]})
        if "made_to_order" in asked:
            ready = {"lead_time_days": 0}
            products = products.exclude(**ready) if asked["made_to_order"] else products.filter(**ready)

        variants = Variant.objects.filter(product=OuterRef("pk"), is_active=True)
        if "min_price" in asked:
            variants = variants.filter(price__gte=asked["min_price"])
        if "max_price" in asked:
            variants = variants.filter(price__lte=asked["max_price"])
        if {"min_price", "max_price"} & asked.keys():
            products = products.filter(Exists(variants))
        if "in_stock" in asked:
            buyable = Exists(variants.filter(stock__on_hand__gt=F("stock__held")))
            products = products.filter(buyable if asked["in_stock"] else ~buyable)

        words = asked.get("search", "").strip()
        found = products.search(words) if words else products
        match asked.get("ordering", "rank" if words else "name"):
            case "newest":
                return found.order_by("-created_at", "pk")
            case "price":
                return found.cheapest_first().order_by("lowest_price", "name", "pk")
            case "rank":
                return found.order_by("-rank", "name", "pk")
            case _:
                return found.order_by("name", "pk")
