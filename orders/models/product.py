"""What is on sale, and who made it."""

from typing import ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Min, Q, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from localflavor.us.us_states import US_STATES
from pictures.models import PictureField

# Where goods are sold from and shipped to: (two-letter code, name).
REGIONS = [(code, str(name)) for code, name in US_STATES]


class Allergen(models.TextChoices):
    """What US and EU law ask a food seller to name."""

    GLUTEN = "gluten", "gluten"
    MILK = "milk", "milk"
    EGG = "egg", "egg"
    PEANUT = "peanut", "peanuts"
    TREE_NUTS = "tree_nuts", "tree nuts"
    SESAME = "sesame", "sesame"
    SOY = "soy", "soy"
    FISH = "fish", "fish"
    SHELLFISH = "shellfish", "shellfish"
    MUSTARD = "mustard", "mustard"
    SULPHITES = "sulphites", "sulphites"
    CELERY = "celery", "celery"
    LUPIN = "lupin", "lupin"


class ArtisanQuerySet(models.QuerySet["Artisan"]):
    def active(self) -> Self:
        return self.filter(is_active=True)


class Artisan(models.Model):
    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(max_length=100, unique=True)
    craft = models.CharField(max_length=60, help_text="What they do in a word or two, such as “Beekeeper”.")
    tagline = models.CharField(max_length=160)
    story = models.TextField(help_text="Paragraphs are separated by an empty line.")
    town = models.CharField(max_length=80)
    region = models.CharField("state", max_length=2, choices=REGIONS)
    picture = PictureField(
        upload_to="artisans", aspect_ratios=[None, "1/1"], blank=True,
        width_field="picture_width", height_field="picture_height",
    )  # fmt: skip
    picture_width = models.PositiveIntegerField(null=True, editable=False)
    picture_height = models.PositiveIntegerField(null=True, editable=False)
    picture_alt = models.CharField(
        max_length=200, blank=True, help_text="The picture in words, for those who cannot see it."
    )
    is_active = models.BooleanField(default=True, help_text="Hidden artisans sell nothing.")

    objects: ClassVar[ArtisanQuerySet] = ArtisanQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [GinIndex(SearchVector("name", "craft", "town", config="english"), name="artisan_search")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("orders:artisan", args=[self.slug])


class CategoryQuerySet(models.QuerySet["Category"]):
    def in_order(self) -> Self:
        return self.order_by("position", "name")


class Category(models.Model):
    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(max_length=60, unique=True)
    description = models.CharField(max_length=200, blank=True)
    picture = PictureField(
        upload_to="categories", aspect_ratios=[None, "4/3"], blank=True,
        width_field="picture_width", height_field="picture_height",
    )  # fmt: skip
    picture_width = models.PositiveIntegerField(null=True, editable=False)
    picture_height = models.PositiveIntegerField(null=True, editable=False)
    picture_alt = models.CharField(
        max_length=200, blank=True, help_text="The picture in words, for those who cannot see it."
    )
    position = models.PositiveSmallIntegerField(default=0, help_text="Smaller numbers come first.")

    objects: ClassVar[CategoryQuerySet] = CategoryQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name_plural = "categories"

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("orders:category", args=[self.slug])


class ProductQuerySet(models.QuerySet["Product"]):
    def on_sale(self) -> Self:
        buyable = Variant.objects.filter(product=models.OuterRef("pk"), is_active=True)
        return self.filter(models.Exists(buyable), is_active=True, artisan__is_active=True)

    def for_cards(self) -> Self:
        """All that a card shows, in a number of queries that does not grow with the cards."""
        return self.select_related("artisan").prefetch_related(
            models.Prefetch("images", queryset=ProductImage.objects.in_order()),
            models.Prefetch(
                "variants",
                queryset=Variant.objects.filter(is_active=True).select_related("stock").order_by("position", "pk"),
            ),
        )

    def search(self, words: str) -> Self:
        """The best matches first. Words are matched as people type them: "raw honey", "-walnut", quoted phrases."""
        query = SearchQuery(words, search_type="websearch", config="english")
        artisan = SearchVector("artisan__name", "artisan__craft", "artisan__town", config="english")
        return (
            self.alias(artisan_search=artisan)
            .filter(Q(search=query) | Q(artisan_search=query))
            .annotate(rank=SearchRank(F("search"), query))
            .order_by("-rank", "name")
        )

    def in_stock(self) -> Self:
        left = Variant.objects.filter(
            product=models.OuterRef("pk"), is_active=True, stock__on_hand__gt=F("stock__held")
        )
        return self.filter(models.Exists(left))

    def newest_first(self) -> Self:
        return self.order_by("-created_at", "-pk")

    def one_of_each_artisan(self) -> Self:
        """The newest only, so that one busy artisan does not fill a page."""
        newest = Window(RowNumber(), partition_by=F("artisan"), order_by=[F("created_at").desc(), F("pk").desc()])
        return self.annotate(place=newest).filter(place=1)

    def cheapest_first(self) -> Self:
        return self.annotate(
            lowest_price=Min("variants__price", filter=Q(variants__is_active=True))
        ).order_by("lowest_price", "name")  # fmt: skip


class Product(models.Model):
    artisan = models.ForeignKey(Artisan, on_delete=models.PROTECT, related_name="products")
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="products")
    tax_class = models.ForeignKey("orders.TaxClass", on_delete=models.PROTECT, related_name="products")
    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=120, unique=True)
    summary = models.CharField(max_length=200)
    description = models.TextField(help_text="Paragraphs are separated by an empty line.")
    ingredients = models.TextField(blank=True, help_text="For food, in order of weight.")
    materials = models.TextField(blank=True, help_text="For everything else.")
    allergens = ArrayField(models.CharField(max_length=20, choices=Allergen.choices), default=list, blank=True)
    storage = models.CharField("storage or care", max_length=200, blank=True)
    lead_time_days = models.PositiveSmallIntegerField(
        default=0,
        help_text="0 is ready now. Otherwise it is made to order, and stock is how many orders the artisan takes on.",
    )
    one_of_a_kind = models.BooleanField(default=False)
    ships = models.BooleanField(default=True)
    pickup = models.BooleanField(default=True)
    is_active = models.BooleanField(default=True, help_text="Hidden products can be neither seen nor bought.")
    created_at = models.DateTimeField(auto_now_add=True)
    search = models.GeneratedField(
        expression=SearchVector("name", weight="A", config="english")
        + SearchVector("summary", "ingredients", "materials", weight="B", config="english")
        + SearchVector("description", weight="C", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects: ClassVar[ProductQuerySet] = ProductQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [GinIndex(fields=["search"], name="product_search")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ships=True) | Q(pickup=True),
                name="product_reaches_its_buyer",
                violation_error_message="It must ship, be picked up, or both.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("orders:product", args=[self.slug])

    @property
    def made_to_order(self) -> bool:
        return self.lead_time_days > 0

    @property
    def prices(self) -> list[int]:
        """The different prices it can be had for, the lowest first. Meant for products read with `for_cards`."""
        return sorted({variant.price for variant in self.variants.all()})

    @property
    def available(self) -> int:
        """How many can be bought now, of all its variants. Meant for products read with `for_cards`."""
        return sum(variant.available for variant in self.variants.all())

    @property
    def allergen_names(self) -> list[str]:
        return [str(Allergen(allergen).label) for allergen in self.allergens]


class ProductImageQuerySet(models.QuerySet["ProductImage"]):
    def in_order(self) -> Self:
        return self.order_by("position", "pk")


class ProductImage(models.Model):
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="images")
    picture = PictureField(
        upload_to="products", aspect_ratios=[None, "1/1"], width_field="picture_width", height_field="picture_height"
    )
    picture_width = models.PositiveIntegerField(editable=False)
    picture_height = models.PositiveIntegerField(editable=False)
    alt = models.CharField(max_length=200, help_text="The picture in words, for those who cannot see it.")
    position = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar[ProductImageQuerySet] = ProductImageQuerySet.as_manager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.alt


class VariantQuerySet(models.QuerySet["Variant"]):
    def on_sale(self) -> Self:
        return self.filter(is_active=True, product__is_active=True, product__artisan__is_active=True)


class Variant(models.Model):
    """What is put in a basket: a product in one size, colour or flavour."""

    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="variants")
    name = models.CharField(max_length=80, blank=True, help_text="Such as “350 g jar”. Empty when there is only one.")
    sku = models.CharField("SKU", max_length=40, unique=True)
    price = models.PositiveIntegerField(help_text="In cents, before tax.")
    weight_grams = models.PositiveIntegerField("weight (g)", help_text="With its packaging.")
    position = models.PositiveSmallIntegerField(default=0)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[VariantQuerySet] = VariantQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(price__gt=0), name="variant_price_positive"),
            models.CheckConstraint(condition=Q(weight_grams__gt=0), name="variant_weight_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.product.name}, {self.name}" if self.name else self.product.name

    @property
    def available(self) -> int:
        """How many can be bought now: what is on the shelf and not held for an order that is being paid."""
        return self.stock.available if hasattr(self, "stock") else 0
