"""The demo shop: enough to browse, honest about allergens, and every picture there, real and drawn the same each time."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from orders.demo import catalogue as demo
from orders.demo.catalogue import InvalidCatalogue, allergens_in, load
from orders.demo.scenes import SCENES

SIX_MEGABYTES = 6 * 1024 * 1024


@pytest.fixture(scope="module")
def shop() -> demo.Catalogue:
    return load()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The catalogue's files where a test may spoil them."""
    shutil.copy(demo.HERE / "catalogue.toml", tmp_path)
    shutil.copytree(demo.HERE / "artisans", tmp_path / "artisans")
    return tmp_path


def spoil(copy: Path, name: str, old: str, new: str) -> None:
    path = copy / name
    text = path.read_text("utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_there_is_enough_to_browse(shop: demo.Catalogue) -> None:
    stock = [[variant.stock for variant in product.variants] for product in shop.products]

    assert len(shop.artisans) >= 12
    assert len(shop.products) >= 60
    assert {product.category for product in shop.products} == {category.slug for category in shop.categories}
    assert sum(product.one_of_a_kind for product in shop.products) >= 6
    assert sum(len(product.variants) > 1 for product in shop.products) >= 20
    assert sum(not any(pieces) for pieces in stock) >= 1, "something is sold out"
    assert sum(product.lead_time_days >= 7 for product in shop.products) >= 3, "something is made to order"


def test_every_parcel_has_a_way_to_the_customer(shop: demo.Catalogue) -> None:
    ways = {artisan.slug: {delivery.kind for delivery in artisan.delivery} for artisan in shop.artisans}

    assert {"ship", "pickup"} in ways.values()
    assert {"ship"} in ways.values()
    assert {"pickup"} in ways.values()


def test_the_shop_says_that_it_is_a_demo(shop: demo.Catalogue) -> None:
    assert "demo shop" in shop.notice
    assert all(artisan.email.endswith("@example.com") for artisan in shop.artisans)


@pytest.mark.parametrize(
    ("ingredients", "allergens"),
    [
        (["wheat flour", "water"], {"gluten"}),
        (["buckwheat honey"], set()),
        (["whole rye flour", "butter", "eggs"], {"gluten", "milk", "egg"}),
        (["cocoa butter", "cane sugar"], set()),
        (["goat's milk"], {"milk"}),
        (["hazelnuts", "sesame seeds"], {"tree_nuts", "sesame"}),
        (["peanuts"], {"peanut"}),
        (["soy sauce (soybeans, wheat)"], {"soy", "gluten"}),
        (["fish sauce (anchovy)", "salted shrimp"], {"fish", "shellfish"}),
        (["white wine (contains sulphites)", "mustard seed"], {"sulphites", "mustard"}),
        (["celery seed", "lupin flour"], {"celery", "lupin"}),
    ],
)
def test_ingredients_name_their_allergens(ingredients: list[str], allergens: set[str]) -> None:
    assert allergens_in(ingredients) == allergens


def test_every_food_declares_exactly_the_allergens_in_it(shop: demo.Catalogue) -> None:
    food = [product for product in shop.products if product.tax_class == "food"]

    assert len(food) >= 30
    for product in food:
        assert set(product.allergens) == allergens_in(product.ingredients), product.slug


@pytest.mark.parametrize(
    ("name", "old", "new", "complaint"),
    [
        (
            "artisans/stonebridge-hearth.toml",
            'allergens = ["gluten"]',
            "allergens = []",
            "undeclared allergens: gluten",
        ),
        ("artisans/two-hills-apiary.toml", "allergens = []", 'allergens = ["egg"]', "no ingredient explains"),
        ("artisans/two-hills-apiary.toml", "allergens = []", 'allergens = ["dust"]', "unknown allergens: dust"),
        ("artisans/two-hills-apiary.toml", "HNY-WILD-227", "BRD-RYE-740", "SKUs appear twice: BRD-RYE-740"),
        ("artisans/two-hills-apiary.toml", 'slug = "hot-honey"', 'slug = "dark-rye"', "product slugs appear twice"),
        ("artisans/two-hills-apiary.toml", "price = 850", "price = 0", "price must be a whole number of at least 1"),
        ("artisans/two-hills-apiary.toml", "price = 850", "price = 8.50", "price must be a whole number"),
        ("artisans/two-hills-apiary.toml", '"honey-maple"', '"honey"', "unknown category 'honey'"),
        ("artisans/two-hills-apiary.toml", 'name = "hot-honey"', 'name = "cold-honey"', "cold-honey.webp is missing"),
        ("artisans/two-hills-apiary.toml", 'tax_class = "food"', 'tax_class = "drink"', "must be food or goods"),
        ("artisans/two-hills-apiary.toml", "summary =", "sumary =", "summary is missing"),
        ("artisans/two-hills-apiary.toml", "ships = true", "ships = true\ncolour = 1", "unknown keys: colour"),
        ("artisans/saltmarsh-pantry.toml", "pickup = false", "pickup = true", "no delivery of kind pickup"),
        ("artisans/blue-door-pottery.toml", "one_of_a_kind = true", "one_of_a_kind = true #", None),
        (
            "artisans/blue-door-pottery.toml",
            "weight_grams = 4200, stock = 1",
            "weight_grams = 1, stock = 2",
            "one-of-a-kind",
        ),
        ("catalogue.toml", "demo = true", "demo = false", "demo must be true"),
        ("catalogue.toml", "demo = true", "demo =", "catalogue.toml: "),
    ],
)
def test_a_contradiction_is_named_and_nothing_is_loaded(
    copy: Path, name: str, old: str, new: str, complaint: str | None
) -> None:
    spoil(copy, name, old, new)

    if complaint is None:  # The control: an edit that says nothing new loads.
        assert load(copy) == load()
    else:
        with pytest.raises(InvalidCatalogue, match=complaint):
            load(copy)


def test_every_picture_has_words_of_its_own(shop: demo.Catalogue) -> None:
    words = [picture.alt for picture in shop.pictures]

    assert all(len(alt) > 20 for alt in words)
    assert len(set(words)) == len(words)


def test_every_picture_is_drawn_and_every_drawing_is_used(shop: demo.Catalogue) -> None:
    shown = {(picture.folder, picture.name) for picture in shop.pictures}

    assert {(scene.folder, scene.name) for scene in SCENES} == shown


def test_every_picture_is_a_real_one_of_its_own(shop: demo.Catalogue) -> None:
    sizes = {(scene.folder, scene.name): (scene.width, scene.height) for scene in SCENES}
    seen: dict[bytes, str] = {}

    for picture in shop.pictures:
        with Image.open(picture.path) as image:
            assert image.format == "WEBP"
            assert image.size == sizes[picture.folder, picture.name]
            small = image.convert("RGB").resize((24, 24))
        colors = small.getcolors(24 * 24) or []
        assert len(colors) > 200, f"{picture.name} is nearly flat"
        twin = seen.setdefault(small.tobytes(), picture.name)
        assert twin == picture.name, f"{picture.name} is {twin} again"


def test_the_pictures_stay_small(shop: demo.Catalogue) -> None:
    assert sum(picture.path.stat().st_size for picture in shop.pictures) < SIX_MEGABYTES


@pytest.mark.parametrize("name", ["wildflower-honey", "heron-linocut", "two-hills-apiary", "ceramics"])
def test_a_drawing_is_the_same_each_time(name: str) -> None:
    (scene,) = (scene for scene in SCENES if scene.name == name)

    first, second = scene.svg(), scene.svg()

    assert first == second
    assert first.startswith("<svg ")
    assert "<text" not in first
    assert "<image" not in first
