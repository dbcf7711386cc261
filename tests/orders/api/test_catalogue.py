from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from orders.models import Artisan, Product, ProductImage
from tests.orders.api.conftest import Program
from tests.orders.factories import (
    ArtisanFactory,
    CategoryFactory,
    DeliveryMethodFactory,
    ProductFactory,
    VariantFactory,
    place_order,
)

LIST = "/api/v1/products/"


def on_sale(name: str, *, price: int = 1000, stock: int = 10, **facts: object) -> Product:
    return VariantFactory.create(
        product__name=name, price=price, stock=stock, **{f"product__{fact}": value for fact, value in facts.items()}
    ).product


def test_only_what_is_on_sale_is_told(program: Program) -> None:
    on_sale("Rye")
    on_sale("Hidden", is_active=False)
    on_sale("Of a hidden artisan", artisan__is_active=False)
    VariantFactory.create(product__name="Withdrawn", is_active=False)
    ProductFactory.create(name="Without variants")

    assert program.names() == ["Rye"]
    for product in Product.objects.exclude(name="Rye"):
        assert program.client.get(f"{LIST}{product.slug}/").status_code == 404


def test_a_product_tells_what_a_buyer_needs_to_know(program: Program) -> None:
    artisan = ArtisanFactory.create(name="Stonebridge Hearth", slug="stonebridge-hearth")
    DeliveryMethodFactory.create(artisan=artisan, name="Parcel post", price=600, free_over=5000)
    DeliveryMethodFactory.create(artisan=artisan, kind="pickup")
    DeliveryMethodFactory.create(artisan=artisan, name="Withdrawn", is_active=False)
    rye = ProductFactory.create(
        artisan=artisan, name="Rye", slug="rye", ingredients="rye, water, salt", allergens=["gluten"], pickup=False,
        lead_time_days=2,
    )  # fmt: skip
    VariantFactory.create(product=rye, name="Whole", sku="RYE-2", price=1250, stock=3, position=2)
    VariantFactory.create(product=rye, name="Half", sku="RYE-1", price=700, stock=11, position=1)
    VariantFactory.create(product=rye, sku="RYE-3", is_active=False)

    told = program.get(f"{LIST}rye/")

    assert told["artisan"]["url"] == "http://testserver/api/v1/artisans/stonebridge-hearth/"
    assert (told["ingredients"], told["allergens"]) == ("rye, water, salt", ["gluten"])
    assert (told["made_to_order"], told["lead_time_days"]) == (True, 2)
    assert told["prices"]["lowest"] == {"amount": 700, "currency": "usd", "formatted": "$7.00"}
    assert told["prices"]["highest"]["formatted"] == "$12.50"
    assert [(variant["sku"], variant["available"]) for variant in told["variants"]] == [
        ("RYE-1", {"count": 10, "or_more": True}),
        ("RYE-2", {"count": 3, "or_more": False}),
    ]
    [delivery] = told["delivery_options"]  # it is not picked up
    assert (delivery["name"], delivery["price"]["amount"], delivery["free_over"]["amount"]) == (
        "Parcel post",
        600,
        5000,
    )


def test_what_is_held_for_an_order_is_not_available(program: Program) -> None:
    variant = VariantFactory.create(stock=3)
    place_order((variant, 3))

    told = program.get(f"{LIST}{variant.product.slug}/")

    assert told["variants"][0]["available"] == {"count": 0, "or_more": False}
    assert told["in_stock"] is False


def test_pictures_have_absolute_addresses_and_their_sizes(program: Program) -> None:
    product = on_sale("Rye", slug="rye")
    drawn = BytesIO()
    Image.new("RGB", (1300, 975), "tan").save(drawn, "webp")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pictures.models.PictureFieldFile.save_all", lambda _: None)  # its sizes are not looked at here
        picture = ContentFile(drawn.getvalue(), "rye.webp")
        ProductImage.objects.create(product=product, picture=picture, alt="A dark loaf")

    image = program.get(f"{LIST}rye/")["images"][0]
    program_sees = program.get(LIST)["results"][0]["image"]

    assert program_sees == image
    assert (image["alt"], image["width"], image["height"]) == ("A dark loaf", 1300, 975)
    assert image["url"].startswith("http://testserver/media/products/rye")
    sizes = {(size["ratio"], size["width"], size["height"], size["type"]) for size in image["sizes"]}
    assert {(None, 600, 450, "image/webp"), ("1/1", 600, 600, "image/webp")} <= sizes
    assert all(size["url"].startswith("http://testserver/media/products/rye") for size in image["sizes"])


def test_filters_narrow_the_list(program: Program) -> None:
    bread, pots = CategoryFactory.create(slug="bread"), CategoryFactory.create(slug="pots")
    baker = ArtisanFactory.create(slug="baker")
    on_sale("Brioche", category=bread, artisan=baker, allergens=["gluten", "egg"], ships=False, price=900)
    on_sale("Cornbread", category=bread, allergens=["milk"], lead_time_days=1, price=1200)
    on_sale("Moon jar", category=pots, one_of_a_kind=True, pickup=False, stock=0, price=24000)

    assert program.names(category="bread") == ["Brioche", "Cornbread"]
    assert program.names(artisan="baker") == ["Brioche"]
    assert program.names(without="egg") == ["Cornbread", "Moon jar"]
    assert program.names(without="egg,milk") == program.names(without=["egg", "milk"]) == ["Moon jar"]
    assert program.names(ships="false") == ["Brioche"]
    assert program.names(pickup="true") == ["Brioche", "Cornbread"]
    assert program.names(made_to_order="true") == ["Cornbread"]
    assert program.names(made_to_order="false") == ["Brioche", "Moon jar"]
    assert program.names(one_of_a_kind="true") == ["Moon jar"]
    assert program.names(in_stock="true") == ["Brioche", "Cornbread"]
    assert program.names(in_stock="false") == ["Moon jar"]
    assert program.names(min_price=900, max_price=1200) == ["Brioche", "Cornbread"]
    assert program.names(min_price=901) == ["Cornbread", "Moon jar"]
    assert program.names(category="bread", without="egg", in_stock="true") == ["Cornbread"]
    assert program.names(category="nothing-like-it") == []


def test_price_and_stock_are_asked_of_the_same_variant(program: Program) -> None:
    product = on_sale("Honey", price=800, stock=0)
    VariantFactory.create(product=product, price=1500, stock=5)

    assert program.names(max_price=1000) == ["Honey"]
    assert program.names(max_price=1000, in_stock="true") == []
    assert program.names(max_price=1500, in_stock="true") == ["Honey"]


def test_a_list_is_ordered_as_asked(program: Program) -> None:
    for name, price, day in [("Cup", 3000, 1), ("Bowl", 1000, 3), ("Anvil", 2000, 2)]:
        product = on_sale(name, price=price)
        Product.objects.filter(pk=product.pk).update(created_at=datetime(2026, 1, day, tzinfo=UTC))

    assert program.names() == program.names(ordering="name") == ["Anvil", "Bowl", "Cup"]
    assert program.names(ordering="price") == ["Bowl", "Anvil", "Cup"]
    assert program.names(ordering="newest") == ["Bowl", "Anvil", "Cup"]


def test_a_search_finds_words_in_any_form_with_the_best_matches_first(program: Program) -> None:
    on_sale("Biscuits", description="Sweetened with honey.")
    on_sale("Raw honey")
    on_sale("Walnut honey", summary="Honey and walnuts.")
    on_sale("Soap", artisan=ArtisanFactory.create(name="Larch and Loom"))

    assert program.names(search="honey")[-1] == "Biscuits"
    assert program.names(search="sweetening") == ["Biscuits"]
    assert "Walnut honey" not in program.names(search="honey -walnut")
    assert program.names(search="larch") == ["Soap"]
    assert program.names(search="  ") == program.names()
    assert program.names(search="honey", ordering="name") == ["Biscuits", "Raw honey", "Walnut honey"]


def test_leafing_through_meets_every_product_once(program: Program) -> None:
    for _ in range(7):
        on_sale("All of one name")

    first = program.get(LIST, page_size=3)
    second = program.client.get(first["next"]).json()
    third = program.client.get(second["next"]).json()

    assert (first["count"], first["page"], first["pages"], first["previous"]) == (7, 1, 3, None)
    assert (third["page"], third["next"]) == (3, None)
    slugs = [product["slug"] for page in (first, second, third) for product in page["results"]]
    assert len(slugs) == len(set(slugs)) == 7
    assert program.client.get(third["previous"]).json() == second


def test_a_page_has_a_hundred_products_at_most(program: Program) -> None:
    assert program.client.get(LIST, {"page_size": 100}).status_code == 200
    assert program.client.get(LIST, {"page_size": 101}).status_code == 400


@pytest.mark.parametrize(
    "query",
    [{}, {"search": "product"}, {"ordering": "price", "in_stock": "true", "min_price": "1", "without": "milk"}],
)
def test_a_list_of_thirty_takes_as_many_queries_as_one_of_three(program: Program, query: dict[str, str]) -> None:
    def queries() -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            program.get(LIST, page_size=100, **query)
        # Counting requests is the cache's business: with CACHE_URL it costs the database nothing.
        return [q["sql"] for q in captured if "craved_cache" not in q["sql"] and "SAVEPOINT" not in q["sql"]]

    for _ in range(3):
        on_sale("Product with a picture")
    few = queries()
    for _ in range(27):
        variant = VariantFactory.create(product__name="Product")
        VariantFactory.create(product=variant.product, price=1)
        DeliveryMethodFactory.create(artisan=variant.product.artisan)
    many = queries()

    assert len(few) == len(many) <= 5


def test_a_product_takes_as_many_queries_however_much_belongs_to_it(program: Program) -> None:
    product = on_sale("Rye", slug="rye")
    DeliveryMethodFactory.create(artisan=product.artisan)
    with CaptureQueriesContext(connection) as few:
        program.get(f"{LIST}rye/")
    for _ in range(5):
        VariantFactory.create(product=product)
        DeliveryMethodFactory.create(artisan=product.artisan)
    with CaptureQueriesContext(connection) as many:
        program.get(f"{LIST}rye/")

    assert len(many) <= len(few)  # the first also writes a new row into the cache


def test_artisans_are_listed_by_name_and_tell_how_they_deliver(program: Program) -> None:
    reed = ArtisanFactory.create(name="Reed and Rush", slug="reed-and-rush", story="Willow.\n\nAnd rush.")
    ArtisanFactory.create(name="Alder Neck")
    ArtisanFactory.create(name="Gone", slug="gone", is_active=False)
    DeliveryMethodFactory.create(artisan=reed, kind="pickup", pickup_place="The old mill")

    listed = program.get("/api/v1/artisans/")["results"]
    told = program.get("/api/v1/artisans/reed-and-rush/")

    assert [artisan["name"] for artisan in listed] == ["Alder Neck", "Reed and Rush"]
    assert listed[0]["picture"] is None
    assert told["story"] == "Willow.\n\nAnd rush."
    assert [option["pickup_place"] for option in told["delivery_options"]] == ["The old mill"]
    assert program.client.get("/api/v1/artisans/gone/").status_code == 404


def test_categories_count_what_is_on_sale_in_them(program: Program) -> None:
    bread = CategoryFactory.create(name="Bread", position=1)
    CategoryFactory.create(name="Pots", position=0)
    on_sale("Rye", category=bread)
    on_sale("Hidden", category=bread, is_active=False)

    listed = program.get("/api/v1/categories/")["results"]

    assert [(category["name"], category["product_count"]) for category in listed] == [("Pots", 0), ("Bread", 1)]


def test_an_answer_may_be_kept_for_a_minute_and_asked_about_after_that() -> None:
    on_sale("Rye", slug="rye")

    for path in (LIST, f"{LIST}rye/", "/api/v1/artisans/", "/api/v1/categories/"):
        response = Client().get(path)
        again = Client().get(path, headers={"If-None-Match": response.headers["ETag"]})

        assert response.headers["Cache-Control"] == "public, max-age=60"
        assert "Cookie" not in response.headers.get("Vary", "")
        assert not response.cookies
        assert (again.status_code, again.content) == (304, b"")

    etag = Client().get(f"{LIST}rye/").headers["ETag"]
    Product.objects.update(summary="Another recipe.")
    assert Client().get(f"{LIST}rye/", headers={"If-None-Match": etag}).status_code == 200


def test_a_name_is_told_as_it_is_written(program: Program) -> None:
    on_sale("Crème <b>“fraîche”</b> & co")

    assert program.names() == ["Crème <b>“fraîche”</b> & co"]
    assert Artisan.objects.count() == 1
