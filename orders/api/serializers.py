"""What programs are told, and nothing else: a field that is not written down here does not leave the shop."""

from typing import Any

from django.db.models import TextChoices
from django.urls import reverse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from craved.api import Money
from orders import models
from orders.models.order import ParcelStatus, Status

MANY = 10  # pieces; how many more there are is the artisan's business


@extend_schema_field(OpenApiTypes.URI)
class Link(serializers.Field[Any, Any, str, Any]):
    """An absolute address: the API's for a thing with a slug, or, without `view`, the page people see."""

    def __init__(self, view: str = "", **options: Any) -> None:
        super().__init__(source="*", read_only=True, **options)
        self.view = view

    def to_representation(self, thing: Any) -> str:
        path = reverse(self.view, args=[thing.slug]) if self.view else thing.get_absolute_url()
        return str(self.context["request"].build_absolute_uri(path))


# --- The catalogue ---------------------------------------------------------------------------------------------------


class ImageSize(serializers.Serializer[Any]):
    url = serializers.URLField()
    width = serializers.IntegerField(help_text="In pixels.")
    height = serializers.IntegerField(help_text="In pixels.")
    type = serializers.CharField(help_text="The media type.")
    ratio = serializers.CharField(
        allow_null=True, help_text="What it was cropped to, such as `1/1`; null for the whole picture."
    )


class Image(serializers.Serializer[Any]):
    """A picture in words, as it was uploaded, and in the sizes it was made into."""

    alt = serializers.CharField()
    url = serializers.URLField()
    width = serializers.IntegerField(help_text="In pixels.")
    height = serializers.IntegerField(help_text="In pixels.")
    sizes = ImageSize(many=True)

    def to_representation(self, thing: Any) -> Any:
        picture = thing.picture
        if not picture:
            return None
        absolute = self.context["request"].build_absolute_uri
        return {
            "alt": thing.alt if isinstance(thing, models.ProductImage) else thing.picture_alt,
            "url": absolute(picture.url),
            "width": picture.width,
            "height": picture.height,
            "sizes": [
                {
                    "url": absolute(size.url),
                    "width": width,
                    "height": size.height or width * picture.height // picture.width,
                    "type": f"image/{file_type.lower()}",
                    "ratio": ratio,
                }
                for ratio, by_type in picture.aspect_ratios.items()
                for file_type, by_width in by_type.items()
                for width, size in sorted(by_width.items())
            ],
        }


class CategoryName(serializers.Serializer[models.Category]):
    slug = serializers.SlugField()
    name = serializers.CharField()


class Category(serializers.Serializer[models.Category]):
    slug = serializers.SlugField()
    name = serializers.CharField()
    description = serializers.CharField()
    page = Link(help_text="For people.")
    picture = Image(source="*", allow_null=True)
    product_count = serializers.IntegerField(help_text="How many of its products are on sale.")


class ArtisanName(serializers.Serializer[models.Artisan]):
    slug = serializers.SlugField()
    name = serializers.CharField()
    url = Link("api:artisan")


class Artisan(serializers.Serializer[models.Artisan]):
    slug = serializers.SlugField()
    name = serializers.CharField()
    url = Link("api:artisan", help_text="More about them.")
    page = Link(help_text="For people.")
    craft = serializers.CharField()
    tagline = serializers.CharField()
    town = serializers.CharField()
    region = serializers.CharField(help_text="The US state, in two letters.")
    picture = Image(source="*", allow_null=True)


class DeliveryOption(serializers.Serializer[models.DeliveryMethod]):
    kind = serializers.ChoiceField(models.DeliveryMethod.Kind.choices)
    name = serializers.CharField()
    price = Money(help_text="For the whole parcel, before tax.")
    free_over = Money(allow_null=True, help_text="Free when the parcel's goods cost at least this much.")
    days_min = serializers.IntegerField(help_text="Working days, at best.")
    days_max = serializers.IntegerField(help_text="Working days, at worst.")
    pickup_place = serializers.CharField(help_text="Empty when it is shipped.")
    pickup_hours = serializers.CharField(help_text="Empty when it is shipped.")


class ArtisanDetail(Artisan):
    story = serializers.CharField(help_text="Paragraphs are separated by an empty line.")
    delivery_options = DeliveryOption(source="delivery_methods", many=True)


class Availability(serializers.Serializer[models.Variant]):
    """How many can be bought now: exactly `count`, or, where `or_more`, that many and some."""

    count = serializers.IntegerField(min_value=0, max_value=MANY)
    or_more = serializers.BooleanField()

    def to_representation(self, variant: models.Variant) -> dict[str, Any]:
        return {"count": min(variant.available, MANY), "or_more": variant.available > MANY}


class Variant(serializers.Serializer[models.Variant]):
    sku = serializers.CharField()
    name = serializers.CharField(help_text="Such as “350 g jar”. Empty when there is only one.")
    price = Money(help_text="Before tax.")
    weight_grams = serializers.IntegerField(help_text="With its packaging.")
    available = Availability(source="*")


class PriceRange(serializers.Serializer[list[int]]):
    lowest = Money()
    highest = Money()

    def to_representation(self, prices: list[int]) -> dict[str, Any]:
        return super().to_representation({"lowest": prices[0], "highest": prices[-1]})  # type: ignore[arg-type]  # anything fields can be read from


class Product(serializers.Serializer[models.Product]):
    slug = serializers.SlugField()
    name = serializers.CharField()
    url = Link("api:product", help_text="More about it.")
    page = Link(help_text="For people.")
    summary = serializers.CharField()
    artisan = ArtisanName()
    category = CategoryName()
    prices = PriceRange(help_text="Of its variants, before tax.")
    image = serializers.SerializerMethodField(help_text="The first of its pictures.")
    allergens = serializers.ListField(child=serializers.ChoiceField(models.Allergen.choices))
    lead_time_days = serializers.IntegerField(help_text="Days it takes to make after it was ordered; 0 is ready now.")
    made_to_order = serializers.BooleanField()
    one_of_a_kind = serializers.BooleanField()
    ships = serializers.BooleanField()
    pickup = serializers.BooleanField()
    in_stock = serializers.SerializerMethodField(help_text="Whether one of its variants can be bought now.")

    @extend_schema_field(Image(allow_null=True))
    def get_image(self, product: models.Product) -> Any:
        first = next(iter(product.images.all()), None)
        return Image(first, context=self.context).data if first else None

    def get_in_stock(self, product: models.Product) -> bool:
        return any(variant.available for variant in product.variants.all())


class ProductDetail(Product):
    description = serializers.CharField(help_text="Paragraphs are separated by an empty line.")
    ingredients = serializers.CharField(help_text="Of food, in order of weight.")
    materials = serializers.CharField(help_text="Of everything else.")
    storage = serializers.CharField(help_text="How to store or care for it.")
    images = Image(many=True)
    variants = Variant(many=True)
    delivery_options = serializers.SerializerMethodField(help_text="The ways its artisan lets it travel.")

    @extend_schema_field(DeliveryOption(many=True))
    def get_delivery_options(self, product: models.Product) -> Any:
        fitting: Any = [
            method
            for method in product.artisan.delivery_methods.all()
            if (product.pickup if method.is_pickup else product.ships)
        ]
        return DeliveryOption(fitting, many=True, context=self.context).data


# --- An order --------------------------------------------------------------------------------------------------------


class Told(TextChoices):
    """What is told of an order's history. Who did it, and what the shop notes for itself, is not."""

    PLACED = "placed", "The order was placed."
    PAID = "paid", "It was paid."
    TAKEN_UP_AGAIN = "taken_up_again", "It was paid after its time had run out, and its goods were still there."
    PACKED = "packed", "A parcel was packed."
    SHIPPED = "shipped", "A parcel was shipped."
    READY = "ready", "A parcel waits to be picked up."
    DELIVERED = "delivered", "A parcel was delivered."
    HANDED_OVER = "handed_over", "A parcel was picked up."
    CANCELLED = "cancelled", "The order was cancelled."
    STOPPED = "stopped", "All its money went back although some of it had gone; the rest stays."


class OrderLine(serializers.Serializer[models.OrderLine]):
    """What was bought, as it was on that day."""

    product = serializers.CharField(source="product_name")
    variant = serializers.CharField(source="variant_name", help_text="Empty when there was only one.")
    sku = serializers.CharField()
    allergens = serializers.ListField(child=serializers.ChoiceField(models.Allergen.choices))
    lead_time_days = serializers.IntegerField()
    quantity = serializers.IntegerField()
    taken_back = serializers.IntegerField(help_text="How many of them were refunded, and are not sent any more.")
    unit_price = Money()
    subtotal = Money(help_text="`unit_price` times `quantity`.")
    discount = Money()
    tax = Money()
    total = Money(help_text="`subtotal` − `discount` + `tax`.")


class OrderParcel(serializers.Serializer[models.Parcel]):
    """One artisan's share of the order, and the way it goes."""

    artisan = serializers.CharField(source="artisan_name")
    status = serializers.ChoiceField(ParcelStatus.choices)
    delivery_kind = serializers.ChoiceField(models.DeliveryMethod.Kind.choices, source="method_kind")
    delivery_name = serializers.CharField(source="method_name")
    days_min = serializers.IntegerField(help_text="Working days, at best.")
    days_max = serializers.IntegerField(help_text="Working days, at worst.")
    pickup_place = serializers.CharField(help_text="Empty when it is shipped.")
    pickup_hours = serializers.CharField(help_text="Empty when it is shipped.")
    carrier = serializers.CharField(help_text="Empty until it is shipped.")
    tracking = serializers.CharField(help_text="Empty until it is shipped.")
    delivery = Money()
    delivery_tax = Money(source="tax")
    lines = OrderLine(many=True)


class OrderTotals(serializers.Serializer[models.Order]):
    """`total` = `subtotal` + `delivery` − `discount` + `tax`."""

    subtotal = Money()
    delivery = Money()
    discount = Money()
    tax = Money()
    total = Money()


class OrderMoment(serializers.Serializer[models.OrderEvent]):
    kind = serializers.ChoiceField(Told.choices)
    at = serializers.DateTimeField()
    artisan = serializers.SerializerMethodField(help_text="Whose parcel it was about; null for the whole order.")

    def get_artisan(self, event: models.OrderEvent) -> str | None:
        return event.parcel.artisan_name if event.parcel else None


class Order(serializers.Serializer[models.Order]):
    """An order as whoever holds its link may see it.

    Links are forwarded, and programs keep what they read. So there is no name, no address, no telephone number and no
    note, and of the email address only what its owner needs to recognise it.
    """

    code = serializers.CharField()
    page = Link(help_text="For people.")
    status = serializers.ChoiceField(Status.choices)
    email = serializers.SerializerMethodField(help_text="Where news of it goes, masked.")
    placed_at = serializers.DateTimeField()
    pay_by = serializers.SerializerMethodField(
        help_text="Until then its goods are set aside; null once that is settled."
    )
    paid_at = serializers.DateTimeField(allow_null=True)
    cancelled_at = serializers.DateTimeField(allow_null=True)
    cancel_reason = serializers.SerializerMethodField(help_text="Null unless it was cancelled.")
    totals = OrderTotals(source="*")
    parcels = OrderParcel(many=True)
    timeline = OrderMoment(source="told", many=True)

    def get_email(self, order: models.Order) -> str:
        mailbox, _, host = order.email.rpartition("@")
        return f"{mailbox[:1]}***@{host}"

    @extend_schema_field(serializers.DateTimeField(allow_null=True))
    def get_pay_by(self, order: models.Order) -> Any:
        waiting = order.status == Status.AWAITING_PAYMENT
        return self.fields["placed_at"].to_representation(order.hold_ends_at) if waiting else None

    @extend_schema_field(serializers.ChoiceField(models.Order.CancelReason.choices, allow_null=True))
    def get_cancel_reason(self, order: models.Order) -> Any:
        return order.cancel_reason or None
