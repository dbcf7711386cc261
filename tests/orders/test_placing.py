"""Placing an order: what is written down, what is refused, and what happens when many want the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.utils import timezone

from orders.models import Cart, Discount, Order, Stock, StockHold, StockMovement, Variant, quote
from orders.models.order import Contact
from orders.models.stock import Reason, StockQuerySet
from tests.orders.factories import CartFactory, DeliveryMethodFactory, VariantFactory, place_order
from tests.side_by_side import LONG, at_once

pytestmark = pytest.mark.django_db

ADA = Contact(
    email="ada@example.com", name="Ada", line1="12 Orchard Street", city="Burlington", region="VT", postal_code="05401"
)


def place(cart: Cart, **changes: Any) -> Order:
    now = timezone.now()
    seen = quote(cart, region="VT", at=now).seen()
    given: dict[str, Any] = {"chosen": {}, "seen": seen, "at": now} | changes
    return Order.place(cart, ADA, **given)


def basket(stock: int = 10, quantity: int = 1) -> tuple[Variant, Cart]:
    variant = VariantFactory.create(stock=stock)
    DeliveryMethodFactory.create(artisan=variant.product.artisan)
    return variant, CartFactory.create(wanted=[(variant, quantity)])


def test_an_order_remembers_everything_as_it_was() -> None:
    variant = VariantFactory.create(price=1200, name="350 g", product__name="Wild honey", product__allergens=["milk"])
    order = place_order((variant, 2))
    variant.product.name, variant.price = "Renamed", 9999
    variant.product.save()
    variant.save()

    line = order.lines.get()

    assert (str(line), line.unit_price, line.subtotal, line.allergens) == ("Wild honey, 350 g", 1200, 2400, ["milk"])
    assert order.total == order.subtotal + order.delivery - order.discount + order.tax


def test_goods_are_held_but_not_taken_until_they_are_paid() -> None:
    variant, cart = basket(stock=3, quantity=2)

    order = place(cart)

    variant.stock.refresh_from_db()
    assert (variant.stock.on_hand, variant.stock.held, variant.stock.available) == (3, 2, 1)
    assert StockHold.objects.live().get(order=order).quantity == 2
    assert order.hold_ends_at - order.placed_at == timedelta(minutes=45)


def test_pressing_twice_gives_one_order() -> None:
    _, cart = basket()

    assert place(cart) == place(cart)
    assert Order.objects.count() == 1


def test_codes_are_random_and_safe_to_read_aloud() -> None:
    codes = {place_order().code for _ in range(20)}

    assert len(codes) == 20
    assert not set("".join(codes)) & set("01AEIOU")


@pytest.mark.parametrize("change", ["price", "delivery", "quantity", "hidden", "withdrawn"])
def test_what_changed_meanwhile_is_shown_before_anything_is_ordered(change: str) -> None:
    variant, cart = basket()
    seen = quote(cart, region="VT", at=timezone.now()).seen()
    match change:
        case "price":
            Variant.objects.update(price=1)
        case "delivery":
            variant.product.artisan.delivery_methods.update(price=1)
        case "quantity":
            cart.lines.update(quantity=2)
        case "hidden":
            Variant.objects.update(is_active=False)
        case "withdrawn":
            variant.product.artisan.delivery_methods.update(is_active=False)

    with pytest.raises(Order.Changed) as told:
        place(cart, seen=seen)

    assert told.value.changes
    assert not Order.objects.exists()
    assert not StockMovement.objects.filter(reason=Reason.HELD).exists()


def test_a_tampered_total_orders_nothing() -> None:
    _, cart = basket()
    seen = quote(cart, region="VT", at=timezone.now()).seen()

    with pytest.raises(Order.Changed):
        place(cart, seen=seen.replace("1000", "1"))


def test_an_empty_basket_orders_nothing() -> None:
    with pytest.raises(Order.Empty):
        place(CartFactory.create())


def test_what_no_card_can_be_charged_is_refused() -> None:
    variant = VariantFactory.create(price=49)
    DeliveryMethodFactory.create(artisan=variant.product.artisan, price=0)

    with pytest.raises(Order.TooSmall):
        place(CartFactory.create(wanted=[(variant, 1)]))


def test_more_than_there_is_says_how_many_are_left_and_holds_nothing() -> None:
    plenty, cart = basket(stock=10)
    scarce = VariantFactory.create(product__artisan=plenty.product.artisan, stock=1)
    cart.lines.create(variant=scarce, quantity=2)

    with pytest.raises(Stock.SoldOut) as told:
        place(cart)

    assert told.value.available[scarce.pk] == 1
    assert not StockHold.objects.exists()
    plenty.stock.refresh_from_db()
    assert plenty.stock.held == 0


def test_cancelling_gives_goods_and_code_back() -> None:
    Discount.objects.create(code="ONCE", percent=10, max_uses=1)
    variant, cart = basket(stock=1)
    cart.discount_code = "ONCE"
    cart.save()
    order = place(cart)
    assert Discount.objects.get().uses == 1

    order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())
    order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())

    variant.stock.refresh_from_db()
    assert (variant.stock.on_hand, variant.stock.held) == (1, 0)
    assert Discount.objects.get().uses == 0
    assert [event.kind for event in order.events.order_by("pk")] == ["placed", "cancelled"]


def sums_agree() -> bool:
    """Invariant M6: what is held is the sum of live holds, and what there is is the sum of all movements."""
    return all(
        stock.held == sum(hold.quantity for hold in StockHold.objects.live().filter(variant=stock.variant_id))
        and stock.on_hand == sum(move.on_hand_change for move in stock.variant.stock_movements.all())
        and stock.held == sum(move.held_change for move in stock.variant.stock_movements.all())
        for stock in Stock.objects.select_related("variant")
    )


def buy(cart: Cart) -> str:
    try:
        place(cart)
    except Stock.SoldOut:
        return "told"
    return "sold"


@pytest.mark.django_db(transaction=True)
def test_fifty_buyers_for_ten_pieces() -> None:
    variant, _ = basket(stock=10)
    carts = [CartFactory.create(wanted=[(variant, 1)]) for _ in range(50)]

    outcomes = at_once([lambda cart=cart: buy(cart) for cart in carts])  # type: ignore[misc]

    assert (outcomes.count("sold"), outcomes.count("told")) == (10, 40)
    assert Order.objects.count() == 10
    assert sums_agree()


@contextmanager
def look_then_write() -> Iterator[None]:
    """The mistake the shop does not make: read what there is, then write what is left, without a lock or a condition."""
    everyone_has_looked = Barrier(4, timeout=LONG)
    right = StockQuerySet.change

    def wrong(self: StockQuerySet, variant_id: int, *, held: int = 0, wanted: int = 0, **rest: Any) -> bool:
        if not wanted:
            return right(self, variant_id, held=held, **rest)
        stock = self.get(variant_id=variant_id)
        everyone_has_looked.wait()
        if stock.on_hand - stock.held < wanted:
            return False
        self.filter(variant_id=variant_id).update(held=stock.held + held)
        return True

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StockQuerySet, "change", wrong)
        yield


@pytest.mark.django_db(transaction=True)
def test_without_the_condition_the_same_race_oversells() -> None:
    """The negative control: it shows that the test above would notice."""
    variant, _ = basket(stock=1)
    carts = [CartFactory.create(wanted=[(variant, 1)]) for _ in range(4)]

    with look_then_write():
        outcomes = at_once([lambda cart=cart: buy(cart) for cart in carts])  # type: ignore[misc]

    assert outcomes.count("sold") > 1


@pytest.mark.django_db(transaction=True)
def test_baskets_with_the_same_goods_in_another_order_do_not_wait_for_each_other_in_a_circle() -> None:
    first, _ = basket(stock=100)
    second = VariantFactory.create(product__artisan=first.product.artisan, stock=100)
    carts = [
        CartFactory.create(wanted=[(first, 1), (second, 1)] if n % 2 else [(second, 1), (first, 1)]) for n in range(24)
    ]

    outcomes = at_once([lambda cart=cart: buy(cart) for cart in carts])  # type: ignore[misc]

    assert outcomes == ["sold"] * 24
    assert sums_agree()


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_once_give_one_order() -> None:
    _, cart = basket()

    at_once([lambda: buy(Cart.objects.get(pk=cart.pk))] * 8)

    assert Order.objects.count() == 1
    assert sums_agree()


@pytest.mark.django_db(transaction=True)
def test_the_last_use_of_a_code_goes_to_one_of_two() -> None:
    Discount.objects.create(code="ONCE", percent=10, max_uses=1)
    variant, _ = basket(stock=10)
    carts = [CartFactory.create(wanted=[(variant, 1)], discount_code="ONCE") for _ in range(4)]

    def try_to(cart: Cart) -> str:
        try:
            return buy(cart)
        except Order.Changed as changed:
            return changed.changes[0]

    outcomes = at_once([lambda cart=cart: try_to(cart) for cart in carts])  # type: ignore[misc]

    assert outcomes.count("sold") == 1
    assert Discount.objects.get().uses == 1
    assert sums_agree()
