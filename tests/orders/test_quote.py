"""What a basket costs."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orders.models import Discount, TaxRate, quote
from orders.models.quote import Quote
from tests.orders.factories import CartFactory, DeliveryMethodFactory, TaxClassFactory, VariantFactory

pytestmark = pytest.mark.django_db


def rate(region: str, code: str, percent: str, since: date = date(2020, 1, 1), until: date | None = None) -> None:
    TaxRate.objects.create(
        region=region,
        tax_class=TaxClassFactory.create(code=code),
        percent=Decimal(percent),
        valid_from=since,
        valid_until=until,
    )


def test_the_total_is_lines_and_delivery_less_discount_and_plus_tax() -> None:
    jar = VariantFactory.create(price=1000)
    DeliveryMethodFactory.create(artisan=jar.product.artisan, price=500)
    Discount.objects.create(code="TEN", percent=10)
    rate("NY", "goods", "8.875")
    rate("NY", "delivery", "8.875")

    shown = quote(CartFactory.create(wanted=[(jar, 3)], discount_code="ten"), region="NY", at=timezone.now())

    # 27.00 and 5.00 at 8.875 %: 2.39625 and 0.44375
    assert (shown.subtotal, shown.delivery, shown.discount, shown.tax) == (3000, 500, 300, 240 + 44)
    assert shown.total == 3000 + 500 - 300 + 284
    assert shown.is_complete


def test_tax_is_that_of_where_the_goods_arrive_or_are_handed_over() -> None:
    loaf = VariantFactory.create(price=1000)  # its artisan is in Vermont
    pickup = DeliveryMethodFactory.create(artisan=loaf.product.artisan, kind="pickup")
    shipping = DeliveryMethodFactory.create(artisan=loaf.product.artisan)
    rate("VT", "goods", "6")
    rate("NY", "goods", "8")
    cart = CartFactory.create(wanted=[(loaf, 1)])

    def taxed(method: int) -> int:
        return quote(cart, region="NY", chosen={loaf.product.artisan_id: method}, at=timezone.now()).tax

    assert taxed(pickup.pk) == 60
    assert taxed(shipping.pk) == 80


def test_the_rate_in_force_on_the_day_counts() -> None:
    jar = VariantFactory.create(price=1000)
    DeliveryMethodFactory.create(artisan=jar.product.artisan, price=0)
    rate("VT", "goods", "5", until=date(2026, 7, 1))
    rate("VT", "goods", "6", since=date(2026, 7, 1))
    cart = CartFactory.create(wanted=[(jar, 1)])

    def taxed_on(day: int, month: int) -> int:
        noon = datetime(2026, month, day, 17, tzinfo=UTC)  # noon in New York
        return quote(cart, region="VT", at=noon).tax

    assert (taxed_on(30, 6), taxed_on(1, 7)) == (50, 60)


def test_two_rates_for_the_same_days_cannot_be_kept() -> None:
    from django.core.exceptions import ValidationError
    from django.db import IntegrityError, transaction

    rate("VT", "goods", "5", until=date(2026, 7, 1))

    with pytest.raises(IntegrityError), transaction.atomic():
        rate("VT", "goods", "6", since=date(2026, 6, 30))
    with pytest.raises(ValidationError, match="Another rate"):
        TaxRate(
            region="VT", tax_class=TaxClassFactory.create(code="goods"), percent=1, valid_from=date(2026, 1, 1)
        ).full_clean()


def test_a_parcel_goes_only_in_ways_that_suit_all_that_is_in_it() -> None:
    loaf = VariantFactory.create(product__ships=False)
    jar = VariantFactory.create(product__artisan=loaf.product.artisan)
    DeliveryMethodFactory.create(artisan=loaf.product.artisan)
    pickup = DeliveryMethodFactory.create(artisan=loaf.product.artisan, kind="pickup")

    [parcel] = quote(CartFactory.create(wanted=[(loaf, 1), (jar, 1)]), at=timezone.now()).parcels

    assert parcel.methods == [pickup]
    assert parcel.method == pickup  # the only way is chosen by itself


def test_delivery_is_free_from_its_threshold_on() -> None:
    jar = VariantFactory.create(price=1000)
    DeliveryMethodFactory.create(artisan=jar.product.artisan, price=500, free_over=2000)

    def delivery(quantity: int) -> int:
        return quote(CartFactory.create(wanted=[(jar, quantity)]), region="VT", at=timezone.now()).delivery

    assert (delivery(1), delivery(2)) == (500, 0)


def test_an_amount_off_is_shared_by_the_lines_to_the_last_cent() -> None:
    wanted = [(VariantFactory.create(price=price), 1) for price in (333, 333, 334)]
    Discount.objects.create(code="ONE", amount=100)

    shown = quote(CartFactory.create(wanted=wanted, discount_code="ONE"), region="VT", at=timezone.now())

    assert shown.discount == 100
    assert sorted(line.discount for line in shown.lines) == [33, 33, 34]


@pytest.mark.parametrize(
    "terms",
    [{"is_active": False}, {"max_uses": 3, "uses": 3}, {"minimum": 99_999}, {"valid_until": timezone.now()}],
)
def test_a_code_that_does_not_apply_takes_nothing_off(terms: dict[str, object]) -> None:
    Discount.objects.create(code="TEN", percent=10, **terms)

    shown = quote(CartFactory.create(wanted=[(VariantFactory.create(), 1)], discount_code="TEN"), at=timezone.now())

    assert shown.discount == 0


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    prices=st.lists(st.tuples(st.integers(1, 100_000), st.integers(1, 99)), min_size=1, max_size=5),
    percent_off=st.integers(1, 100),
    tax=st.decimals("0", "12", places=3),
)
def test_whatever_is_bought_the_parts_add_up_to_the_total(
    prices: list[tuple[int, int]], percent_off: int, tax: Decimal
) -> None:
    TaxRate.objects.all().delete()
    Discount.objects.all().delete()
    rate("VT", "goods", str(tax))
    rate("VT", "delivery", str(tax))
    Discount.objects.create(code="OFF", percent=percent_off)
    wanted = [(VariantFactory.create(price=price), quantity) for price, quantity in prices]
    for variant, _ in wanted:
        DeliveryMethodFactory.create(artisan=variant.product.artisan)

    shown = quote(CartFactory.create(wanted=wanted, discount_code="OFF"), region="VT", at=timezone.now())

    whole = sum(line.subtotal - line.discount + line.tax for line in shown.lines)
    assert shown.total == whole + sum(parcel.delivery + parcel.tax for parcel in shown.parcels)
    assert shown.discount == shown.subtotal * percent_off // 100
    assert all(0 <= line.discount <= line.subtotal for line in shown.lines)


def test_a_quote_asks_as_often_for_many_lines_as_for_few(django_assert_max_num_queries: object) -> None:
    def queries(lines: int) -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        cart = CartFactory.create(wanted=[(VariantFactory.create(), 1) for _ in range(lines)])
        with CaptureQueriesContext(connection) as asked:
            quote(cart, region="VT", at=timezone.now())
        return len(asked)

    assert queries(2) == queries(12) <= 5


def shown_for(price: int = 1000, quantity: int = 1) -> tuple[Quote, Quote]:
    jar = VariantFactory.create(price=price)
    cart = CartFactory.create(wanted=[(jar, quantity)])
    before = quote(cart, region="VT", at=timezone.now())
    jar.price += 100
    jar.save()
    return before, quote(cart, region="VT", at=timezone.now())


def test_what_changed_is_said_in_sentences() -> None:
    before, now = shown_for()

    [change] = now.changes_since(before.seen())

    assert change.endswith("now costs $11.00; it was $10.00.")
    assert now.changes_since(now.seen()) == []


@pytest.mark.parametrize("seen", ["", "null", "[]", "7", "{", '{"lines": 3}', '{"lines": {"x": 1}}', "[" * 50_000])
def test_a_tampered_note_of_what_was_seen_is_a_change_and_no_crash(seen: str) -> None:
    _, now = shown_for()

    assert now.changes_since(seen)
