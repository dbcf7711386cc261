"""The basket and the checkout page, as a browser uses them; also as nobody should."""

import pytest
from django.test import Client
from django.utils import timezone

from craved.flags import Flag
from orders.models import Cart, CartLine, Discount, Order, Stock, Variant, quote
from orders.models.stock import Reason
from tests.orders.factories import DeliveryMethodFactory, VariantFactory, place_order

pytestmark = pytest.mark.django_db


@pytest.fixture
def jar() -> Variant:
    variant = VariantFactory.create(stock=10, price=1000)
    DeliveryMethodFactory.create(artisan=variant.product.artisan)
    return variant


def add(client: Client, variant: Variant, quantity: object = 1) -> Cart:
    client.post("/cart/lines/", {"variant": variant.pk, "quantity": quantity})
    return Cart.objects.latest("pk")


ADDRESS = {
    "email": "ada@example.com", "name": "Ada Winter", "line1": "12 Orchard Street", "city": "Burlington",
    "region": "VT", "postal_code": "05401",
}  # fmt: skip


def checkout_form(cart: Cart, **changes: str) -> dict[str, str]:
    seen = quote(cart, region="VT", at=timezone.now()).seen()
    deliveries = {
        f"delivery-{parcel.artisan.pk}": str(parcel.methods[0].pk) for parcel in quote(cart, at=timezone.now()).parcels
    }
    return {**ADDRESS, **deliveries, "seen": seen, **changes}


def test_a_visitor_who_only_looks_around_has_no_session_and_no_basket(client: Client, jar: Variant) -> None:
    client.get(jar.product.get_absolute_url())

    assert "cart" not in client.cookies
    assert "sessionid" not in client.cookies
    assert not Cart.objects.exists()


def test_a_basket_is_remembered_by_a_cookie_nobody_can_make_up(client: Client, jar: Variant) -> None:
    cart = add(client, jar)
    assert client.cookies["cart"]["httponly"]

    thief = Client()
    thief.cookies["cart"] = cart.token

    assert b"Product" in client.get("/cart/").content
    assert jar.product.name.encode() not in thief.get("/cart/").content


@pytest.mark.parametrize("quantity", ["-1", "0", "100", "999999999999999999999", "1.5", "many", "", "٣٣٣", "\x00"])
def test_quantities_that_make_no_sense_put_nothing_into_the_basket(
    client: Client, jar: Variant, quantity: str
) -> None:  # fmt: skip
    response = client.post("/cart/lines/", {"variant": jar.pk, "quantity": quantity})

    assert response.status_code == 302
    assert not CartLine.objects.exists()


@pytest.mark.parametrize("variant", ["", "-1", "0", "abc", "99999999", "9" * 30, "\x00"])
def test_variants_that_are_not_there_put_nothing_into_the_basket(client: Client, variant: str) -> None:
    response = client.post("/cart/lines/", {"variant": variant, "quantity": 1})

    assert response.status_code == 302
    assert not CartLine.objects.exists()


def test_the_price_is_the_shops_whatever_is_posted(client: Client, jar: Variant) -> None:
    client.post("/cart/lines/", {"variant": jar.pk, "quantity": 1, "price": 1, "unit_price": "0"})

    assert quote(Cart.objects.get(), at=timezone.now()).subtotal == 1000


def test_hidden_goods_cannot_be_put_into_a_basket(client: Client, jar: Variant) -> None:
    jar.product.is_active = False
    jar.product.save()

    add_response = client.post("/cart/lines/", {"variant": jar.pk, "quantity": 1})

    assert add_response.status_code == 302
    assert not CartLine.objects.exists()


def test_adding_again_adds_up_to_a_limit(client: Client, jar: Variant) -> None:
    add(client, jar, 60)
    add(client, jar, 60)

    assert CartLine.objects.get().quantity == 99


def test_lines_are_changed_and_taken_out_but_not_those_of_others(client: Client, jar: Variant) -> None:
    line = add(client, jar, 2).lines.get()

    Client().post(f"/cart/lines/{line.pk}/", {"quantity": 9})
    other = Client()
    add(other, VariantFactory.create())
    other.post(f"/cart/lines/{line.pk}/", {"quantity": 9})
    line.refresh_from_db()
    assert line.quantity == 2

    client.post(f"/cart/lines/{line.pk}/", {"quantity": 5})
    line.refresh_from_db()
    assert line.quantity == 5
    client.post(f"/cart/lines/{line.pk}/", {"quantity": 0})
    assert not CartLine.objects.filter(pk=line.pk).exists()


def test_a_discount_code_is_kept_only_if_it_can_be_used(client: Client, jar: Variant) -> None:
    Discount.objects.create(code="TEN", percent=10)
    cart = add(client, jar)

    client.post("/cart/discount/", {"code": "NONE"})
    cart.refresh_from_db()
    assert cart.discount_code == ""
    client.post("/cart/discount/", {"code": "ten"})
    cart.refresh_from_db()
    assert quote(cart, at=timezone.now()).discount == 100


def test_placing_an_order_leads_on_to_paying(client: Client, jar: Variant) -> None:
    cart = add(client, jar, 2)

    response = client.post("/checkout/", checkout_form(cart))

    order = Order.objects.get()
    assert response.headers["Location"] == f"/orders/{order.code}/{order.key}/payment/"
    assert (order.email, order.total) == ("ada@example.com", 2600)


def test_pressing_twice_leads_to_the_same_payment(client: Client, jar: Variant) -> None:
    form = checkout_form(add(client, jar))

    first, second = client.post("/checkout/", form), client.post("/checkout/", form)

    assert first.headers["Location"] == second.headers["Location"]
    assert Order.objects.count() == 1


def test_a_customer_always_sees_the_total_before_paying_it(client: Client, jar: Variant) -> None:
    form = checkout_form(add(client, jar))
    Variant.objects.update(price=1500)

    response = client.post("/checkout/", form)

    assert response.status_code == 409
    assert "now costs $15.00; it was $10.00" in response.content.decode()
    assert not Order.objects.exists()


@pytest.mark.parametrize("seen", ["", "{}", "null", '{"total": 1}'])
def test_a_form_without_what_was_seen_orders_nothing(client: Client, jar: Variant, seen: str) -> None:
    response = client.post("/checkout/", checkout_form(add(client, jar), seen=seen))

    assert response.status_code == 409
    assert not Order.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "nobody"), ("email", ""), ("name", ""), ("line1", ""), ("city", ""), ("region", "XX"), ("region", ""),
        ("postal_code", "ABC"), ("phone", "12"), ("name", "x" * 200), ("email", "a@b.c\r\nBcc: x@example.com"),
        ("name", "A\x00B"),
    ],
)  # fmt: skip
def test_a_form_with_mistakes_says_where_and_keeps_what_was_typed(
    client: Client, jar: Variant, field: str, value: str
) -> None:  # fmt: skip
    response = client.post("/checkout/", checkout_form(add(client, jar), **{field: value}))

    assert response.status_code == 422
    assert not Order.objects.exists()
    assert field in response.context["form"].errors


@pytest.mark.parametrize("choice", ["", "999999", "abc", "9" * 40, "-1"])
def test_a_delivery_that_is_not_on_offer_is_refused(client: Client, jar: Variant, choice: str) -> None:
    cart = add(client, jar)
    DeliveryMethodFactory.create(artisan=jar.product.artisan, price=900)  # so that there is something to choose
    form = checkout_form(cart) | {f"delivery-{jar.product.artisan_id}": choice}

    response = client.post("/checkout/", form)

    assert response.status_code in {409, 422}
    assert not Order.objects.exists()


def test_no_address_is_needed_where_everything_is_picked_up(client: Client) -> None:
    loaf = VariantFactory.create(product__ships=False)
    DeliveryMethodFactory.create(artisan=loaf.product.artisan, kind="pickup")
    cart = add(client, loaf)
    form = checkout_form(cart) | dict.fromkeys(["line1", "city", "region", "postal_code"], "")
    form["seen"] = quote(cart, at=timezone.now()).seen()

    client.post("/checkout/", form)

    assert Order.objects.get().line1 == ""


def test_goods_that_went_meanwhile_are_named_on_the_way_back_to_the_basket(client: Client, jar: Variant) -> None:
    form = checkout_form(add(client, jar, 3))
    Stock.adjust(jar, -8, reason=Reason.DAMAGED, by=None, at=timezone.now())

    response = client.post("/checkout/", form, follow=True)

    assert response.redirect_chain == [("/cart/", 302)]
    assert "only 2 left" in response.content.decode()
    assert not Order.objects.exists()


def test_with_the_flag_off_no_order_is_placed_and_those_placed_go_on(client: Client, jar: Variant) -> None:
    earlier = place_order((jar, 1))
    cart = add(client, jar)
    form = checkout_form(cart)
    Flag.objects.filter(name="checkout").update(everyone=False)
    Flag.objects.get(name="checkout").flush()

    get, post = client.get("/checkout/"), client.post("/checkout/", form)

    for response in (get, post):
        assert response.status_code == 200
        assert "orders/checkout_closed.html" in [template.name for template in response.templates]
    assert list(Order.objects.all()) == [earlier]
    earlier.mark_paid(at=timezone.now())
    assert client.get(earlier.get_absolute_url()).status_code == 200


def test_the_cart_leads_back_to_an_order_that_waits_for_its_payment(client: Client, jar: Variant) -> None:
    client.post("/checkout/", checkout_form(add(client, jar)))
    order = Order.objects.get()

    assert order.get_absolute_url() in client.get("/cart/").content.decode()
    order.mark_paid(at=timezone.now())
    assert order.get_absolute_url() not in client.get("/cart/").content.decode()


def test_after_ordering_the_next_thing_goes_into_a_new_basket(client: Client, jar: Variant) -> None:
    cart = add(client, jar)
    client.post("/checkout/", checkout_form(cart))

    add(client, jar)

    assert Cart.objects.count() == 2
    assert cart.lines.get().quantity == 1


def test_post_needs_a_token_of_ours() -> None:
    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/cart/lines/", {"variant": 1, "quantity": 1}).status_code == 403
    assert strict.post("/checkout/", {}).status_code == 403
