"""Read the demo catalogue from its TOML files, whole and checked, or not at all.

`load()` returns frozen values and knows nothing of the database; `manage.py seed_demo` puts them there.
Prices are US cents, weights are grams as packed, delivery times and lead times are calendar days.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"

# The allergens a label must name in the US (FALCPA and the FASTER Act), and those that EU Regulation 1169/2011 adds.
# Each with the words that give it away in a list of ingredients.
ALLERGENS: dict[str, re.Pattern[str]] = {
    allergen: re.compile(words, re.IGNORECASE)
    for allergen, words in {
        "gluten": r"(?<!buck)wheat|\brye\b|spelt|barley|\boats?\b|semolina|\bmalt",
        "milk": r"milk|(?<!cocoa )(?<!nut )\bbutter\b|\bcream\b|whey|cheese|yogurt|ghee",
        "egg": r"\beggs?\b",
        "peanut": r"peanut",
        "tree_nuts": r"hazelnut|walnut|almond|pecan|cashew|pistachio",
        "sesame": r"sesame|tahini",
        "soy": r"\bsoy|tofu|miso",
        "fish": r"\bfish\b|anchov|salmon|\bcod\b",
        "shellfish": r"shrimp|crab|lobster|oyster|clam|mussel",
        "mustard": r"mustard",
        "sulphites": r"sulphite|\bwine\b(?! vinegar)",
        "celery": r"celery|celeriac",
        "lupin": r"lupin",
    }.items()
}

DeliveryKind = Literal["ship", "pickup"]
TaxClass = Literal["food", "goods"]
DELIVERY_KINDS: dict[str, DeliveryKind] = {"ship": "ship", "pickup": "pickup"}
TAX_CLASSES: dict[str, TaxClass] = {"food": "food", "goods": "goods"}


Choice = TypeVar("Choice", bound=str)


class InvalidCatalogue(ValueError):
    """The demo data contradicts itself; the message names the file, the entry and what to change."""


@dataclass(frozen=True)
class Picture:
    """A WebP file in `orders/demo/pictures/` and the words that stand in for it."""

    folder: str
    name: str
    alt: str

    @property
    def path(self) -> Path:
        return PICTURES / self.folder / f"{self.name}.webp"


@dataclass(frozen=True)
class Category:
    slug: str
    name: str
    summary: str
    picture: Picture


@dataclass(frozen=True)
class Delivery:
    """One way a parcel of this artisan reaches the customer. `free_over` is goods in cents, or None for never."""

    kind: DeliveryKind
    name: str
    price: int
    days_min: int
    days_max: int
    free_over: int | None


@dataclass(frozen=True)
class PickupPlace:
    place: str
    hours: str


@dataclass(frozen=True)
class Variant:
    name: str
    sku: str
    price: int
    weight_grams: int
    stock: int


@dataclass(frozen=True)
class Product:
    """Food lists its `ingredients`, everything else its `materials`; the other tuple is empty."""

    slug: str
    name: str
    category: str
    summary: str
    description: str
    ingredients: tuple[str, ...]
    materials: tuple[str, ...]
    allergens: tuple[str, ...]
    care: str
    lead_time_days: int
    one_of_a_kind: bool
    tax_class: TaxClass
    ships: bool
    pickup: bool
    pictures: tuple[Picture, ...]
    variants: tuple[Variant, ...]


@dataclass(frozen=True)
class Artisan:
    slug: str
    name: str
    craft: str
    tagline: str
    story: str
    town: str
    region: str
    email: str
    picture: Picture
    pickup: PickupPlace | None
    delivery: tuple[Delivery, ...]
    products: tuple[Product, ...]


@dataclass(frozen=True)
class Catalogue:
    notice: str
    hero: Picture
    categories: tuple[Category, ...]
    artisans: tuple[Artisan, ...]

    @property
    def products(self) -> tuple[Product, ...]:
        return tuple(product for artisan in self.artisans for product in artisan.products)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return (
            self.hero,
            *(category.picture for category in self.categories),
            *(artisan.picture for artisan in self.artisans),
            *(picture for product in self.products for picture in product.pictures),
        )


def load(folder: Path = HERE) -> Catalogue:
    """The whole demo catalogue. Raises InvalidCatalogue at the first contradiction."""
    shop = _Entry("catalogue.toml", _read(folder / "catalogue.toml"))
    if not shop.flag("demo"):
        raise shop.invalid("demo must be true: these goods are not for sale")
    hero = shop.entry("hero")
    catalogue = Catalogue(
        notice=shop.text("notice"),
        hero=Picture("", hero.text("picture"), hero.text("alt")),
        categories=tuple(_category(entry) for entry in shop.entries("category")),
        artisans=tuple(
            _artisan(_Entry(path.name, _read(path))) for path in sorted((folder / "artisans").glob("*.toml"))
        ),
    )
    hero.finish()
    shop.finish()
    _check(catalogue)
    return catalogue


def allergens_in(ingredients: Iterable[str]) -> set[str]:
    """The allergens these ingredients name, by keyword."""
    text = "; ".join(ingredients)
    return {allergen for allergen, words in ALLERGENS.items() if words.search(text)}


def _category(entry: "_Entry") -> Category:
    category = Category(
        slug=entry.slug("slug"),
        name=entry.text("name"),
        summary=entry.text("summary"),
        picture=_picture("categories", entry.entry("picture")),
    )
    entry.finish()
    return category


def _artisan(entry: "_Entry") -> Artisan:
    artisan = Artisan(
        slug=entry.slug("slug"),
        name=entry.text("name"),
        craft=entry.text("craft"),
        tagline=entry.text("tagline"),
        story=entry.paragraphs("story"),
        town=entry.text("town"),
        region=entry.text("region"),
        email=entry.text("email"),
        picture=_picture("artisans", entry.entry("picture")),
        pickup=_pickup_place(entry.entry("pickup")) if entry.has("pickup") else None,
        delivery=tuple(_delivery(way) for way in entry.entries("delivery")),
        products=tuple(_product(product) for product in entry.entries("product")),
    )
    entry.finish()
    offered = {way.kind for way in artisan.delivery}
    if (artisan.pickup is not None) != ("pickup" in offered):
        raise entry.invalid("a pickup place and a delivery of kind pickup come together")
    if not artisan.email.endswith("@example.com"):
        raise entry.invalid("email must be @example.com, which belongs to nobody")
    for product in artisan.products:
        if product.ships and "ship" not in offered:
            raise entry.invalid(f"{product.slug} ships, but the artisan has no delivery of kind ship")
        if product.pickup and "pickup" not in offered:
            raise entry.invalid(f"{product.slug} can be picked up, but the artisan has no delivery of kind pickup")
    return artisan


def _pickup_place(entry: "_Entry") -> PickupPlace:
    place = PickupPlace(entry.text("place"), entry.text("hours"))
    entry.finish()
    return place


def _delivery(entry: "_Entry") -> Delivery:
    delivery = Delivery(
        kind=entry.choice("kind", DELIVERY_KINDS),
        name=entry.text("name"),
        price=entry.number("price", least=0),
        days_min=entry.number("days_min", least=0),
        days_max=entry.number("days_max", least=0),
        free_over=entry.number("free_over", least=1) if entry.has("free_over") else None,
    )
    entry.finish()
    if delivery.days_min > delivery.days_max:
        raise entry.invalid("days_min is more than days_max")
    return delivery


def _product(entry: "_Entry") -> Product:
    tax_class = entry.choice("tax_class", TAX_CLASSES)
    product = Product(
        slug=entry.slug("slug"),
        name=entry.text("name"),
        category=entry.slug("category"),
        summary=entry.text("summary"),
        description=entry.paragraphs("description"),
        ingredients=entry.texts("ingredients") if tax_class == "food" else (),
        materials=entry.texts("materials") if tax_class == "goods" else (),
        allergens=entry.texts("allergens"),
        care=entry.text("care"),
        lead_time_days=entry.number("lead_time_days", least=0),
        one_of_a_kind=entry.flag("one_of_a_kind") if entry.has("one_of_a_kind") else False,
        tax_class=tax_class,
        ships=entry.flag("ships"),
        pickup=entry.flag("pickup"),
        pictures=tuple(_picture("products", picture) for picture in entry.entries("pictures")),
        variants=tuple(_variant(variant) for variant in entry.entries("variants")),
    )
    entry.finish()
    if not (product.ingredients or product.materials):
        raise entry.invalid("say what it is made of")
    if not (product.ships or product.pickup):
        raise entry.invalid("it neither ships nor can be picked up")
    if product.one_of_a_kind and [variant.stock for variant in product.variants] not in ([0], [1]):
        raise entry.invalid("a one-of-a-kind piece has one variant with a stock of 1, or 0 when sold")
    _check_allergens(entry, product)
    return product


def _check_allergens(entry: "_Entry", product: Product) -> None:
    declared = set(product.allergens)
    if unknown := declared - ALLERGENS.keys():
        raise entry.invalid(f"unknown allergens: {', '.join(sorted(unknown))}")
    if product.tax_class != "food":
        return  # Soap and oiled wood may declare an allergen; the keywords are for what is eaten.
    found = allergens_in(product.ingredients)
    if missing := found - declared:
        raise entry.invalid(f"the ingredients contain undeclared allergens: {', '.join(sorted(missing))}")
    if unfounded := declared - found:
        raise entry.invalid(f"no ingredient explains these allergens: {', '.join(sorted(unfounded))}")


def _variant(entry: "_Entry") -> Variant:
    variant = Variant(
        name=entry.text("name"),
        sku=entry.text("sku"),
        price=entry.number("price", least=1),
        weight_grams=entry.number("weight_grams", least=1),
        stock=entry.number("stock", least=0),
    )
    entry.finish()
    return variant


def _picture(folder: str, entry: "_Entry") -> Picture:
    picture = Picture(folder, entry.slug("name"), entry.text("alt"))
    entry.finish()
    return picture


def _check(catalogue: Catalogue) -> None:
    """What only the whole can show: nothing twice, every category known, every picture there."""
    _unique("category slugs", (category.slug for category in catalogue.categories))
    _unique("artisan slugs", (artisan.slug for artisan in catalogue.artisans))
    _unique("product slugs", (product.slug for product in catalogue.products))
    _unique("SKUs", (variant.sku for product in catalogue.products for variant in product.variants))
    known = {category.slug for category in catalogue.categories}
    for product in catalogue.products:
        if product.category not in known:
            raise InvalidCatalogue(f"product {product.slug}: unknown category {product.category!r}")
    for picture in catalogue.pictures:
        if not picture.path.is_file():
            raise InvalidCatalogue(
                f"picture {picture.path.relative_to(HERE)} is missing; "
                f"draw it with: python -m orders.demo.draw {picture.name}"
            )


def _unique(what: str, values: Iterable[str]) -> None:
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise InvalidCatalogue(f"{what} appear twice: {', '.join(twice)}")


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise InvalidCatalogue(f"{path.name}: {error}") from error


class _Entry:
    """One TOML table being read. `finish()` finds the keys nobody asked for, which are misspellings."""

    def __init__(self, where: str, table: dict[str, Any]) -> None:
        self.where = f"{where}: {table['slug']}" if isinstance(table.get("slug"), str) else where
        self.table = table
        self.read: set[str] = set()

    def invalid(self, problem: str) -> InvalidCatalogue:
        return InvalidCatalogue(f"{self.where}: {problem}")

    def has(self, key: str) -> bool:
        return key in self.table

    def finish(self) -> None:
        if unknown := self.table.keys() - self.read:
            raise self.invalid(f"unknown keys: {', '.join(sorted(unknown))}")

    def text(self, key: str) -> str:
        value = self._get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.invalid(f"{key} must be a text that is not empty")
        return value.strip()

    def choice(self, key: str, choices: dict[str, Choice]) -> Choice:
        value = self.text(key)
        if value not in choices:
            raise self.invalid(f"{key} must be {' or '.join(choices)}, not {value!r}")
        return choices[value]

    def slug(self, key: str) -> str:
        value = self.text(key)
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
            raise self.invalid(f"{key} must be lower-case words joined by hyphens, not {value!r}")
        return value

    def paragraphs(self, key: str) -> str:
        """Paragraphs are separated by a blank line; the line breaks within one are only for the file."""
        return "\n\n".join(" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", self.text(key)))

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._get(key)
        if not isinstance(values, list) or not all(isinstance(value, str) and value for value in values):
            raise self.invalid(f"{key} must be a list of texts")
        return tuple(values)

    def number(self, key: str, *, least: int) -> int:
        value = self._get(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise self.invalid(f"{key} must be a whole number of at least {least}, not {value!r}")
        return value

    def flag(self, key: str) -> bool:
        value = self._get(key)
        if not isinstance(value, bool):
            raise self.invalid(f"{key} must be true or false")
        return value

    def entry(self, key: str) -> "_Entry":
        value = self._get(key)
        if not isinstance(value, dict):
            raise self.invalid(f"{key} must be a table")
        return _Entry(f"{self.where}, {key}", value)

    def entries(self, key: str) -> tuple["_Entry", ...]:
        values = self._get(key)
        if not isinstance(values, list) or not values or not all(isinstance(value, dict) for value in values):
            raise self.invalid(f"{key} must be a list of at least one table")
        return tuple(_Entry(f"{self.where}, {key} {number}", value) for number, value in enumerate(values, start=1))

    def _get(self, key: str) -> Any:
        self.read.add(key)
        if key not in self.table:
            raise self.invalid(f"{key} is missing")
        return self.table[key]
