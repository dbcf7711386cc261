"""What each page shows, and what it costs the database to show it."""

from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from craved.accounts.models import User
from orders import refund_policy
from orders.models import Cart, Order, ProductImage, Stock, Variant
from orders.models.stock import Reason
from tests.orders.factories import (
    ArtisanFactory,
    CategoryFactory,
    DeliveryMethodFactory,
    ProductFactory,
    VariantFactory,
    place_order,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


class Page(HTMLParser):
    """The tags of a page, and its text with every run of white space as one space."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        found = (attributes for name, attributes in self.tags if name == tag)
        return [attributes for attributes in found if wanted.items() <= attributes.items()]


def page(client: Client, url: str, *, status: int = 200) -> Page:
    response = client.get(url)
    assert response.status_code == status
    return Page(response.content.decode())


def catalogue(products: int) -> Variant:
    """A shop of one artisan and one category, each product with two sizes and two pictures."""
    artisan, category = ArtisanFactory.create(slug="maker"), CategoryFactory.create(slug="things")
    DeliveryMethodFactory.create(artisan=artisan)
    DeliveryMethodFactory.create(artisan=artisan, kind="pickup")
    for number in range(products):
        product = ProductFactory.create(artisan=artisan, category=category, one_of_a_kind=number % 3 == 0)
        for price in (900, 1200):
            variant = VariantFactory.create(product=product, price=price, name=f"for {price}")
        for position in (0, 1):
            picture(variant, position)
    return variant


def picture(variant: Variant, position: int = 0) -> ProductImage:
    return ProductImage.objects.create(
        product=variant.product, picture=f"products/{variant.product.slug}-{position}.webp",
        picture_width=1000, picture_height=1000, alt=f"Side {position} of it", position=position,
    )  # fmt: skip


def add(client: Client, *variants: Variant, quantity: int = 1) -> Cart:
    for variant in variants:
        client.post(reverse("orders:cart-add"), {"variant": variant.pk, "quantity": quantity})
    return Cart.objects.latest("pk")


# --- What a page costs -----------------------------------------------------------------------------------------------

CATALOGUE: dict[str, Callable[[Variant], str]] = {
    "home": lambda variant: "/",
    "shop": lambda variant: "/shop/",
    "search": lambda variant: "/shop/?q=product&sort=price&ready=on",
    "category": lambda variant: variant.product.category.get_absolute_url(),
    "product": lambda variant: variant.product.get_absolute_url(),
    "artisans": lambda variant: "/artisans/",
    "artisan": lambda variant: variant.product.artisan.get_absolute_url(),
}


@pytest.mark.parametrize("products", [3, 30])
@pytest.mark.parametrize("name", CATALOGUE)
def test_a_catalogue_page_takes_five_queries_however_much_there_is(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, name: str, products: int
) -> None:
    url = CATALOGUE[name](catalogue(products))

    with django_assert_max_num_queries(5):
        response = client.get(url)

    assert response.status_code == 200


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_cart_costs_a_catalogue_page_one_query_more(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, name: str
) -> None:
    variant = catalogue(3)
    url = CATALOGUE[name](variant)
    add(client, variant, quantity=4)

    with django_assert_max_num_queries(6):
        response = client.get(url)

    assert Page(response.content.decode()).text.count("Cart , items: 4") == 1


@pytest.mark.parametrize("url", ["/cart/", "/checkout/"])
def test_a_long_cart_costs_no_more_queries_than_a_short_one(client: Client, url: str) -> None:
    def queries(products: int) -> int:
        catalogue_of = [VariantFactory.create(product__artisan=artisan) for _ in range(products)]
        for variant in catalogue_of:
            picture(variant)
        visitor = Client()
        add(visitor, *catalogue_of)
        with CaptureQueriesContext(connection) as captured:
            assert visitor.get(url).status_code == 200
        return len(captured)

    artisan = ArtisanFactory.create()
    DeliveryMethodFactory.create(artisan=artisan)

    queries(1)  # flags are read once and remembered
    assert queries(2) == queries(12)


@pytest.mark.parametrize("view", ["orders:order", "orders:thank-you"])
def test_a_long_order_costs_no_more_queries_than_a_short_one(client: Client, view: str) -> None:
    def queries(products: int) -> int:
        order = place_order(*[(VariantFactory.create(), 1) for _ in range(products)])
        order.mark_paid(at=timezone.now())
        with CaptureQueriesContext(connection) as captured:
            assert client.get(reverse(view, args=[order.code, order.key])).status_code == 200
        return len(captured)

    assert queries(1) == queries(6)


# --- Every page ------------------------------------------------------------------------------------------------------


def test_no_page_has_scripts_or_styles_inside_which_the_policy_would_not_run(client: Client) -> None:
    variant = catalogue(30)
    waiting, paid = place_order((variant, 1)), place_order((variant, 1))
    paid.mark_paid(at=timezone.now())
    add(client, variant)
    urls = [
        *(url(variant) for url in CATALOGUE.values()),
        *("/cart/", "/checkout/", "/shop/?q=nothing-like-it", "/shop/?page=2"),
        *(order.get_absolute_url() for order in (waiting, paid)),
        *(reverse("orders:thank-you", args=[order.code, order.key]) for order in (waiting, paid)),
    ]

    for url in urls:
        shown = page(client, url)
        assert not shown.all("style"), url
        assert all(script.get("src") for script in shown.all("script")), url
        assert not [name for _, found in shown.tags for name in found if name == "style" or name.startswith("on")], url
        assert len(shown.all("h1")) == 1, url
        ids = [found["id"] for _, found in shown.tags if "id" in found]
        assert len(ids) == len(set(ids)), url


def test_headings_go_down_one_level_at_a_time(client: Client) -> None:
    variant = catalogue(3)

    for url in CATALOGUE.values():
        levels = [int(tag[1]) for tag, _ in page(client, url(variant)).tags if tag in {"h1", "h2", "h3", "h4"}]
        assert all(next_one <= level + 1 for level, next_one in pairwise(levels)), url(variant)


@pytest.mark.parametrize("url", ["/products/nothing/", "/categories/nothing/", "/artisans/nothing/", "/shop/?page=99"])
def test_what_is_not_there_is_said_on_a_page_of_ours(client: Client, url: str) -> None:
    assert "This page is not here" in page(client, url, status=404).text


# --- Looking around --------------------------------------------------------------------------------------------------


def test_pictures_come_in_the_sizes_a_screen_needs_and_only_the_first_at_once(client: Client) -> None:
    variant = catalogue(3)

    first, second = page(client, variant.product.get_absolute_url()).all("img")[:2]

    assert "300w.webp 300w" in first["srcset"]
    assert "900w.webp 900w" in first["srcset"]
    assert (first["width"], first["height"], first["alt"]) == ("900", "900", "Side 0 of it")
    assert first["fetchpriority"] == "high"
    assert "loading" not in first
    assert second["loading"] == "lazy"


def test_a_product_without_pictures_has_a_placeholder_in_every_place(client: Client) -> None:
    variant = VariantFactory.create()
    order = place_order((variant, 1))
    add(client, variant)

    for url in ["/shop/", variant.product.get_absolute_url(), "/cart/", order.get_absolute_url()]:
        shown = page(client, url)
        assert [found for found in shown.all("div") if "picture--none" in found.get("class", "")], url
        assert not shown.all("img"), url


def test_home_shows_one_new_thing_of_each_artisan_and_pieces_there_is_one_of(client: Client) -> None:
    busy = ArtisanFactory.create()
    older = VariantFactory.create(product__artisan=busy, product__name="Older loaf")
    newer = VariantFactory.create(product__artisan=busy, product__name="Newer loaf")
    VariantFactory.create(product__name="Moon jar", product__one_of_a_kind=True, stock=1)
    VariantFactory.create(product__name="Gone jar", product__one_of_a_kind=True, stock=0)
    older.product.save()
    newer.product.save()

    text = page(client, "/").text

    assert "Newer loaf" in text
    assert "Older loaf" not in text
    assert "Moon jar" in text
    assert "Gone jar" not in text


def test_a_search_shows_its_words_and_what_it_found(client: Client) -> None:
    VariantFactory.create(product__name="Buckwheat honey")
    VariantFactory.create(product__name="Rye loaf")

    found = page(client, "/shop/?q=honey")
    nothing = page(client, "/shop/?q=%3Cscript%3E")

    assert "1 thing" in found.text
    assert "Buckwheat honey" in found.text
    assert "Rye loaf" not in found.text
    assert found.all("input", name="q", type="search")[0]["value"] == "honey"
    assert "Nothing like that on the shelves" in nothing.text
    assert not [script for script in nothing.all("script") if not script.get("src")]


def test_filters_and_pages_keep_what_was_asked_for(client: Client) -> None:
    catalogue(30)

    first = page(client, "/shop/?q=product&sort=name&ships=on")
    second = page(client, "/shop/?q=product&sort=name&ships=on&page=2")

    assert first.all("a", rel="next")[0]["href"] == "?q=product&sort=name&ships=on&page=2"
    assert "Page 2 of 2" in second.text
    assert "checked" in second.all("input", name="ships")[0]


def test_a_product_is_chosen_by_size_and_what_is_gone_cannot_be(client: Client) -> None:
    product = ProductFactory.create(allergens=["gluten", "tree_nuts"], ingredients="Rye, hazelnuts", lead_time_days=2)
    gone = VariantFactory.create(product=product, name="Small", price=500, stock=0)
    small = VariantFactory.create(product=product, name="Large", price=1250, stock=2)

    shown = page(client, product.get_absolute_url())

    first, second = shown.all("input", name="variant")
    assert (first["value"], "disabled" in first, "checked" in first) == (str(gone.pk), True, False)
    assert (second["value"], "disabled" in second, "checked" in second) == (str(small.pk), False, True)
    assert "from $5.00" in shown.text
    assert "Made to order, ready in about 2 days" in shown.text
    assert "Contains gluten, tree nuts." in shown.text


@pytest.mark.parametrize(
    ("stock", "said"), [(1, "Only 1 left"), (3, "Only 3 left"), (4, "Ready now"), (0, "Sold out")]
)  # fmt: skip
def test_a_product_says_how_many_are_left_when_they_are_few(client: Client, stock: int, said: str) -> None:
    variant = VariantFactory.create(stock=stock)

    assert said in page(client, variant.product.get_absolute_url()).text


def test_a_piece_there_is_one_of_is_bought_once(client: Client) -> None:
    variant = VariantFactory.create(product__one_of_a_kind=True, stock=1)

    shown = page(client, variant.product.get_absolute_url())

    assert shown.all("input", name="quantity", type="hidden")[0]["value"] == "1"
    assert "The only one there is" in shown.text


def test_an_artisan_without_goods_is_still_introduced(client: Client) -> None:
    artisan = ArtisanFactory.create(name="Harbor Bakery")

    text = page(client, artisan.get_absolute_url()).text

    assert "Harbor Bakery" in text
    assert "Nothing is on sale here" in text


def test_search_engines_are_told_what_is_on_sale(client: Client) -> None:
    shown, hidden = VariantFactory.create(), VariantFactory.create(product__is_active=False)

    sitemap = client.get("/sitemap.xml").content.decode()

    assert f"http://testserver{shown.product.get_absolute_url()}<" in sitemap
    assert f"http://testserver{shown.product.artisan.get_absolute_url()}<" in sitemap
    assert hidden.product.get_absolute_url() not in sitemap


@pytest.mark.parametrize(("demo", "told"), [(True, "Disallow: /\n"), (False, "Disallow: /checkout/\n")])
def test_a_demo_shop_asks_not_to_be_listed(client: Client, settings: Settings, demo: bool, told: str) -> None:
    settings.DEMO_SHOP = demo

    response = client.get("/robots.txt")

    assert response.headers["Content-Type"].startswith("text/plain")
    assert told in response.content.decode()


def test_browsers_that_ask_for_the_old_icon_get_one(client: Client) -> None:
    assert client.get("/favicon.ico").headers["Location"] == "/static/craved/icons/favicon-32.png"


# --- Choosing --------------------------------------------------------------------------------------------------------


def test_adding_says_so_beside_the_button_and_counts_in_the_header(client: Client) -> None:
    variant = VariantFactory.create(product__name="Rye loaf")

    response = client.post("/cart/lines/", {"variant": variant.pk, "quantity": 2}, headers=HTMX)

    answer = Page(response.content.decode())
    assert "Rye loaf is in your cart." in answer.text
    assert answer.all("a", id="cart-link")[0]["hx-swap-oob"] == "true"
    assert ", items: 2" in answer.text


def test_a_wrong_quantity_is_said_on_the_products_page_with_and_without_a_script(client: Client) -> None:
    variant = VariantFactory.create()
    form = {"variant": variant.pk, "quantity": 1000, "product": variant.product.slug}

    plain, scripted = client.post("/cart/lines/", form), client.post("/cart/lines/", form, headers=HTMX)

    assert plain.headers["Location"] == scripted.headers["HX-Redirect"] == variant.product.get_absolute_url()
    assert "Choose a quantity from 1 to 99." in page(client, variant.product.get_absolute_url()).text


def test_an_empty_cart_leads_to_the_shop(client: Client) -> None:
    shown = page(client, "/cart/")

    assert "Your cart is empty" in shown.text
    assert shown.all("a", href="/shop/")


def test_a_cart_is_grouped_by_artisan_with_a_form_for_each_change(client: Client) -> None:
    bread, bowl = VariantFactory.create(price=1050), VariantFactory.create(price=4800)
    for variant in (bread, bowl):
        DeliveryMethodFactory.create(artisan=variant.product.artisan)
    cart = add(client, bread, bowl, quantity=2)

    shown = page(client, "/cart/")

    assert shown.text.count("From Artisan") == 2
    assert "$117.00" in shown.text
    for line in cart.lines.all():
        assert len(shown.all("form", action=f"/cart/lines/{line.pk}/")) == 2  # change, remove
    assert shown.all("a", href="/checkout/")


@pytest.mark.parametrize("left", [0, 2])
def test_a_cart_with_too_many_says_how_to_go_on(client: Client, left: int) -> None:
    variant = VariantFactory.create(stock=5)
    DeliveryMethodFactory.create(artisan=variant.product.artisan)
    add(client, variant, quantity=5)
    Stock.adjust(variant, left - 5, reason=Reason.DAMAGED, by=None, at=timezone.now())

    shown = page(client, "/cart/")

    assert ("Only 2 left. Take fewer to go on." if left else "Remove it to go on.") in shown.text
    assert not shown.all("a", href="/checkout/")
    assert len(shown.all("input", name="quantity", value="2")) == (1 if left else 0)


def test_a_cart_with_something_no_longer_sold_says_how_to_go_on(client: Client) -> None:
    variant = VariantFactory.create()
    add(client, variant)
    variant.product.is_active = False
    variant.product.save()

    shown = page(client, "/cart/")

    assert "No longer sold. Remove it to go on." in shown.text
    assert not shown.all("a", href=variant.product.get_absolute_url())
    assert not shown.all("a", href="/checkout/")


def test_goods_that_cannot_travel_together_are_pointed_out_before_checkout(client: Client) -> None:
    artisan = ArtisanFactory.create()
    DeliveryMethodFactory.create(artisan=artisan)
    DeliveryMethodFactory.create(artisan=artisan, kind="pickup")
    add(
        client,
        VariantFactory.create(product__artisan=artisan, product__ships=False),
        VariantFactory.create(product__artisan=artisan, product__pickup=False),
    )

    shown = page(client, "/cart/")

    assert "These cannot go together" in shown.text
    assert not shown.all("a", href="/checkout/")


# --- Ordering --------------------------------------------------------------------------------------------------------


@pytest.fixture
def bowl() -> Variant:
    """Sent for $6.00, or fetched."""
    variant = VariantFactory.create(price=4800)
    DeliveryMethodFactory.create(artisan=variant.product.artisan)
    DeliveryMethodFactory.create(artisan=variant.product.artisan, kind="pickup")
    return variant


def choice(variant: Variant, kind: str) -> dict[str, str]:
    artisan = variant.product.artisan
    return {f"delivery-{artisan.pk}": str(artisan.delivery_methods.get(kind=kind).pk)}


def test_before_everything_is_chosen_the_button_asks_for_the_total(client: Client, bowl: Variant) -> None:
    add(client, bowl)

    shown = page(client, "/checkout/")

    assert f"Choose how the goods from {bowl.product.artisan} reach you and your state." in shown.text
    assert [button["name"] for button in shown.all("button", value="1")] == ["update"]
    assert "Place order and pay" not in shown.text


def test_a_choice_brings_a_new_summary_with_what_the_customer_has_now_seen(client: Client, bowl: Variant) -> None:
    add(client, bowl)
    form = {"update": "1", "region": "VT", **choice(bowl, "ship")}

    part = Page(client.post("/checkout/", form, headers=HTMX).content.decode())
    whole = Page(client.post("/checkout/", form | {"name": "Ada"}).content.decode())

    assert "Place order and pay $54.00" in part.text
    assert not part.all("html")
    assert part.all("input", name="seen") == whole.all("input", name="seen")
    assert whole.all("input", name="name")[0]["value"] == "Ada"
    assert "error-summary" not in str(whole.tags)


def test_a_choice_in_a_second_tab_leads_to_the_payment_the_first_one_began(client: Client, bowl: Variant) -> None:
    order = place_order(cart=add(client, bowl))

    response = client.post("/checkout/", {"update": "1", **choice(bowl, "ship")}, headers=HTMX)

    assert response.headers["HX-Redirect"] == link(order, "payments:start")


def test_whoever_picks_everything_up_is_told_that_no_address_is_needed(client: Client, bowl: Variant) -> None:
    add(client, bowl)
    form = {"update": "1", **choice(bowl, "pickup")}

    part = Page(client.post("/checkout/", form, headers=HTMX).content.decode())

    assert "so we need no address" in part.text
    assert part.all("div", id="no-address")[0]["hx-swap-oob"] == "true"
    assert "Place order and pay $48.00" in part.text


def test_mistakes_are_listed_on_top_and_lead_to_their_fields(client: Client, bowl: Variant) -> None:
    add(client, bowl)

    response = client.post("/checkout/", {"email": "ada", "region": "VT", "seen": "{}"})

    shown = Page(response.content.decode())
    ids = {found["id"] for _, found in shown.tags if "id" in found}
    links = {link["href"].removeprefix("#") for link in shown.all("a") if link["href"].startswith("#id_")}
    assert links >= {"id_email", "id_name", "id_line1", f"id_delivery-{bowl.product.artisan_id}_0"}
    assert links <= ids
    assert "Enter your name." in shown.text


def test_what_changed_is_said_on_top_and_the_button_has_the_new_total(client: Client, bowl: Variant) -> None:
    add(client, bowl)
    form = {
        "email": "ada@example.com", "name": "Ada Winter", "line1": "12 Orchard Street", "city": "Burlington",
        "region": "VT", "postal_code": "05401", **choice(bowl, "ship"),
    }  # fmt: skip
    seen = Page(client.post("/checkout/", form | {"update": "1"}).content.decode()).all("input", name="seen")[0][
        "value"
    ]
    Variant.objects.update(price=5000)

    response = client.post("/checkout/", form | {"seen": seen})

    shown = Page(response.content.decode())
    assert response.status_code == 409
    assert shown.all("div", role="alert")
    assert "now costs $50.00; it was $48.00." in shown.text
    assert "Place order and pay $56.00" in shown.text
    assert shown.all("input", name="seen")[0]["value"] != seen


# --- Following it ----------------------------------------------------------------------------------------------------


@pytest.fixture
def staff() -> User:
    return User.objects.create_user("packer@example.com", "pass")


def link(order: Order, view: str = "orders:order") -> str:
    return reverse(view, args=[order.code, order.key])


def test_an_unpaid_order_can_be_paid_changed_or_asked_about(client: Client) -> None:
    order = place_order()

    shown = page(client, link(order))

    assert "Not paid yet" in shown.text
    assert timezone.localtime(order.hold_ends_at).strftime("%-I:%M %p") in shown.text
    assert shown.all("a", href=link(order, "payments:start"))
    assert shown.all("a", href=link(order, "payments:returned"))
    assert shown.all("form", action=link(order, "payments:cancellation"), method="post")


def test_a_parcel_is_followed_step_by_step(client: Client, staff: User) -> None:
    order = place_order(chosen={})
    parcel = order.parcels.get()
    now = timezone.now()

    order.mark_paid(at=now)
    assert "Paid : done" in page(client, link(order)).text
    assert "Being packed" in page(client, link(order)).text
    order.pack(parcel, by=staff, at=now)
    order.ship(parcel, carrier="USPS", tracking="9400 1", by=staff, at=now)
    shown = page(client, link(order))
    assert "Your order is under way" in shown.text
    assert "Tracking number: 9400 1" in shown.text
    assert shown.all("a", href="https://tools.usps.com/go/TrackConfirmAction?tLabels=9400%201")
    order.deliver(parcel, by=staff, at=now)
    assert "All of it is with you" in page(client, link(order)).text


def test_a_pickup_says_where_and_when(client: Client) -> None:
    loaf = VariantFactory.create()
    DeliveryMethodFactory.create(artisan=loaf.product.artisan, kind="pickup")
    order = place_order((loaf, 1))
    order.mark_paid(at=timezone.now())

    text = page(client, link(order)).text

    assert "Pick it up here: Side door, 4 Tannery Lane, Harrow Mills · Thursday to Saturday, 8 am to 1 pm" in text


@pytest.mark.parametrize("paid", [False, True])
@pytest.mark.parametrize("refunded", [False, True])
def test_a_cancelled_order_says_why_and_what_became_of_the_money(client: Client, paid: bool, refunded: bool) -> None:
    order = place_order()
    if paid:
        order.mark_paid(at=timezone.now())
    order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())
    if refunded:
        order.record("refunded", at=timezone.now(), amount="$16.00")

    text = page(client, link(order)).text

    assert "You cancelled it yourself." in text
    assert ("Nothing was charged" in text) == (not paid and not refunded)
    assert ("is on its way back" in text) == (paid and not refunded)
    assert ("$16.00 went back to your card" in text) == refunded
    assert "Pay " not in text


def test_the_waiting_page_asks_again_by_itself_and_goes_on_when_it_can(client: Client) -> None:
    order = place_order()
    url = link(order, "orders:thank-you")

    shown = page(client, url)
    assert shown.all("div", **{"hx-get": url, "hx-swap": "none"})
    assert shown.all("meta", **{"http-equiv": "refresh"})
    assert shown.all("a", href=link(order, "payments:returned"))
    assert client.get(url, headers=HTMX).status_code == 204

    order.mark_paid(at=timezone.now())
    assert client.get(url, headers=HTMX).headers["HX-Refresh"] == "true"
    assert "Thank you, it is paid" in page(client, url).text


def test_the_waiting_page_ends_with_the_order(client: Client) -> None:
    order = place_order()
    order.cancel(reason=Order.CancelReason.NOT_PAID, at=timezone.now())
    url = link(order, "orders:thank-you")

    assert client.get(url, headers=HTMX).headers["HX-Redirect"] == link(order)
    assert client.get(url).headers["Location"] == link(order)


@pytest.mark.parametrize("key", ["wrong", "x" * 43])
def test_another_customers_order_is_not_shown(client: Client, key: str) -> None:
    order, other = place_order(), place_order()

    page(client, reverse("orders:order", args=[order.code, key]), status=404)
    page(client, reverse("orders:order", args=[order.code, other.key]), status=404)


# --- The refund policy -----------------------------------------------------------------------------------------------


def test_the_refund_policy_is_linked_beside_the_button_and_from_every_page(client: Client, bowl: Variant) -> None:
    add(client, bowl)
    form = {"update": "1", "region": "VT", **choice(bowl, "ship")}

    summary = Page(client.post("/checkout/", form, headers=HTMX).content.decode())

    assert "Place order and pay" in summary.text
    assert summary.all("a", href="/refunds/")
    assert page(client, "/").all("a", href="/refunds/")
    assert "cancel the order and give all of your money back" in page(client, "/refunds/").text


def test_an_order_remembers_which_refund_policy_its_customer_was_shown() -> None:
    order = place_order()

    assert order.events.get(kind="placed").facts == {"refund_policy": refund_policy.CURRENT.name}


def test_older_wordings_stay_for_the_orders_that_were_placed_under_them() -> None:
    names = [version.name for version in refund_policy.VERSIONS]

    assert len(set(names)) == len(names)
    assert [refund_policy.version(name) for name in names] == refund_policy.VERSIONS
    assert refund_policy.version("1999-01") is None
