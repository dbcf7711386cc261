"""The catalogue in the back office: products with their sizes and pictures, ways of delivery, taxes and discounts."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from craved.accounts.roles import Role
from craved.forms import MoneyField
from craved.money import format_money
from orders.models import DeliveryMethod, Discount, Product, ProductImage, TaxRate, Variant
from tests.orders.admin.staff import queries, signed_in, text
from tests.orders.factories import DeliveryMethodFactory, ProductFactory, TaxClassFactory, VariantFactory, place_order

pytestmark = pytest.mark.django_db

PRODUCTS = "/admin/orders/product/"


@pytest.fixture
def catalogue() -> Client:
    return signed_in(Role.CATALOGUE)


def form_of(client: Client, path: str) -> dict[str, Any]:
    """Everything a browser would post if somebody opened the page and pressed Save."""
    page = client.get(path)
    assert page.status_code == 200
    data: dict[str, Any] = {}
    formsets = [inline.formset for inline in page.context["inline_admin_formsets"]]
    for each in [page.context["adminform"].form, *(f for fs in formsets for f in [fs.management_form, *fs.forms])]:
        for field in each:
            value = field.value()
            if isinstance(field.field, forms.FileField) or value is None or value is False:
                continue
            data[field.html_name] = field.field.widget.format_value(value) if isinstance(value, Decimal) else value
    return data


def save(client: Client, path: str, **changed: Any) -> str:
    """Open, change and save. Returns the page that follows, or the form with what is wrong with it."""
    answer = client.post(path, form_of(client, path) | changed, follow=True)
    return text(answer)


def page(product: Product) -> str:
    return f"{PRODUCTS}{product.pk}/change/"


# --- Prices ----------------------------------------------------------------------------------------------------------


@given(st.integers(min_value=0, max_value=999_999_999))
def test_every_amount_survives_being_shown_and_typed_again(cents: int) -> None:
    field = MoneyField()
    shown = str(field.prepare_value(cents))

    assert field.clean(shown) == cents
    assert isinstance(field.clean(shown), int)
    assert not field.has_changed(cents, shown)
    assert format_money(cents, "usd") == f"${Decimal(shown):,.2f}"


@pytest.mark.parametrize("wrong", ["-1", "1.234", "NaN", "Infinity", "12,50", "ten", "99999999.00", ""])
def test_what_is_no_price_is_refused(wrong: str) -> None:
    with pytest.raises(forms.ValidationError):
        MoneyField().clean(wrong)


def test_a_price_is_typed_in_dollars_and_kept_in_cents(catalogue: Client) -> None:
    variant = VariantFactory.create(price=1050)

    assert form_of(catalogue, page(variant.product))["variants-0-price"] == "10.50"
    save(catalogue, page(variant.product), **{"variants-0-price": "19.99"})

    variant.refresh_from_db()
    assert variant.price == 1999


@pytest.mark.parametrize("price", ["0", "-3", "1.999"])
def test_a_price_that_cannot_be_is_said_to_be_wrong(catalogue: Client, price: str) -> None:
    variant = VariantFactory.create(price=1050)

    shown = save(catalogue, page(variant.product), **{"variants-0-price": price})

    variant.refresh_from_db()
    assert variant.price == 1050
    assert "Please correct the error" in shown


def test_delivery_and_discounts_are_typed_in_dollars_too(catalogue: Client) -> None:
    method = DeliveryMethodFactory.create(price=600)
    discount = Discount.objects.create(code="FIVE", amount=500)

    save(catalogue, f"/admin/orders/deliverymethod/{method.pk}/change/", price="7.25", free_over="60")
    save(signed_in(Role.BOOKS), f"/admin/orders/discount/{discount.pk}/change/", amount="6", minimum="20.5")

    method.refresh_from_db()
    discount.refresh_from_db()
    assert (method.price, method.free_over) == (725, 6000)
    assert (discount.amount, discount.minimum) == (600, 2050)


def test_a_method_that_is_never_free_stays_so(catalogue: Client) -> None:
    method = DeliveryMethodFactory.create(free_over=None)

    save(catalogue, f"/admin/orders/deliverymethod/{method.pk}/change/", name="By post")

    method.refresh_from_db()
    assert (method.name, method.free_over) == ("By post", None)


# --- Products --------------------------------------------------------------------------------------------------------


def test_a_product_saved_as_it_was_is_as_it_was(catalogue: Client) -> None:
    product = VariantFactory.create(product__allergens=["milk", "egg"]).product
    before = Product.objects.filter(pk=product.pk).values().get()

    save(catalogue, page(product))

    assert Product.objects.filter(pk=product.pk).values().get() == before


def test_allergens_are_ticked_from_the_list_the_law_gives(catalogue: Client) -> None:
    product = VariantFactory.create().product

    save(catalogue, page(product), allergens=["gluten", "sesame"])
    refused = save(catalogue, page(product), allergens=["kryptonite"])

    product.refresh_from_db()
    assert product.allergens == ["gluten", "sesame"]
    assert "kryptonite is not one of the available choices" in refused


def test_a_picture_is_shown_with_its_words(catalogue: Client) -> None:
    product = VariantFactory.create().product
    file = BytesIO()
    Image.new("RGB", (60, 60), "peru").save(file, "PNG")

    save(
        catalogue, page(product),
        **{
            "images-TOTAL_FORMS": 1, "images-0-alt": "A round loaf", "images-0-position": 0,
            "images-0-picture": SimpleUploadedFile("loaf.png", file.getvalue(), "image/png"),
        },
    )  # fmt: skip

    image = ProductImage.objects.get()
    shown = text(catalogue.get(page(product)))
    assert f'<img class="bo-picture" src="{image.picture.url}" alt="A round loaf"' in shown


def test_what_is_no_picture_is_refused(catalogue: Client) -> None:
    product = VariantFactory.create().product

    shown = save(
        catalogue, page(product),
        **{
            "images-TOTAL_FORMS": 1, "images-0-alt": "A round loaf", "images-0-position": 0,
            "images-0-picture": SimpleUploadedFile("loaf.png", b"<script>", "image/png"),
        },
    )  # fmt: skip

    assert "Upload a valid image." in shown
    assert not ProductImage.objects.exists()


def test_what_was_sold_is_hidden_and_not_deleted() -> None:
    owner = signed_in(Role.OWNER)
    variant = VariantFactory.create()
    place_order((variant, 1))

    shown = text(owner.get(page(variant.product)))
    save(owner, page(variant.product), **{"variants-0-DELETE": "on", "variants-0-is_active": ""})

    assert "to take one off sale, untick" in shown
    assert owner.post(f"{PRODUCTS}{variant.product_id}/delete/", {"post": "yes"}).status_code == 403
    assert not Variant.objects.get().is_active


def test_the_list_is_as_quick_for_many_products_as_for_few(catalogue: Client) -> None:
    VariantFactory.create()
    few = queries(catalogue, PRODUCTS)
    for _ in range(4):
        VariantFactory.create()

    assert queries(catalogue, PRODUCTS) == few <= 12


def test_a_product_page_is_as_quick_for_many_sizes_as_for_one(catalogue: Client) -> None:
    product = VariantFactory.create().product
    few = queries(catalogue, page(product))
    for _ in range(4):
        VariantFactory.create(product=product)

    assert queries(catalogue, page(product)) == few


# --- The rest of the shelf -------------------------------------------------------------------------------------------


def test_a_pickup_without_a_place_is_said_to_be_wrong(catalogue: Client) -> None:
    method = DeliveryMethodFactory.create(kind=DeliveryMethod.Kind.PICKUP)

    shown = save(catalogue, f"/admin/orders/deliverymethod/{method.pk}/change/", pickup_place="")

    assert "Say where it is picked up." in shown


def test_two_tax_rates_cannot_be_in_force_on_one_day() -> None:
    books = signed_in(Role.BOOKS)
    goods = TaxClassFactory.create()
    old = TaxRate.objects.create(region="VT", tax_class=goods, percent=Decimal(6), valid_from=date(2020, 1, 1))
    new = {"region": "VT", "tax_class": goods.pk, "percent": "7", "valid_from": "2030-01-01"}

    refused = text(books.post("/admin/orders/taxrate/add/", new))
    save(books, f"/admin/orders/taxrate/{old.pk}/change/", valid_until="2030-01-01")
    books.post("/admin/orders/taxrate/add/", new)

    assert "is in force on some of these days" in refused
    assert TaxRate.objects.count() == 2


@pytest.mark.parametrize(
    ("role", "paths"),
    [
        (
            Role.FULFILMENT,
            ["product", "artisan", "category", "deliverymethod", "discount", "taxrate", "taxclass", "stock"],
        ),
        (Role.BOOKS, ["product", "artisan", "category", "deliverymethod", "stock"]),
        (Role.CATALOGUE, ["order", "discount", "taxrate", "taxclass", "ordermail"]),
    ],
)
def test_each_role_keeps_to_its_own(role: Role, paths: list[str]) -> None:
    client = signed_in(role)
    ProductFactory.create()

    assert {client.get(f"/admin/orders/{path}/").status_code for path in paths} == {403}
