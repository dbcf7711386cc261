"""Stock in the back office: changed by one page only, with a reason, and every change to be read."""

import pytest
from django.test import Client
from django.utils import timezone

from craved.accounts.roles import Role
from orders.models import Stock, StockMovement, Variant
from tests.orders.admin.staff import queries, signed_in, somebody, text, told
from tests.orders.factories import ProductFactory, VariantFactory, place_order

pytestmark = pytest.mark.django_db


def adjustment(variant: Variant) -> str:
    return f"/admin/orders/stock/{variant.pk}/adjustment/"


def latest(client: Client, variant: Variant) -> int:
    """What the page sends along, so that it counts once."""
    return int(client.get(adjustment(variant)).context["form"].initial["latest"])


def on_hand(variant: Variant) -> int:
    return Stock.objects.get(variant=variant).on_hand


@pytest.fixture
def keeper() -> Client:
    return signed_in(Role.CATALOGUE)


@pytest.mark.parametrize(("change", "left"), [("4", 7), ("-3", 0), ("+1", 4)])
def test_an_adjustment_is_a_movement_with_a_reason_and_a_name(keeper: Client, change: str, left: int) -> None:
    variant = VariantFactory.create(stock=3)
    asked = {"change": change, "reason": "counted", "note": "after the market", "latest": latest(keeper, variant)}

    shown = told(keeper, adjustment(variant), asked)

    movement = StockMovement.objects.latest("pk")
    assert on_hand(variant) == left
    assert (movement.on_hand_change, movement.reason, movement.note) == (int(change), "counted", "after the market")
    assert movement.by == somebody(Role.CATALOGUE)
    assert f"now {left} can be bought" in shown


def test_more_than_there_is_cannot_be_taken_off(keeper: Client) -> None:
    variant = VariantFactory.create(stock=3)
    place_order((variant, 2))
    asked = {"change": "-2", "reason": "damaged", "latest": latest(keeper, variant)}

    shown = told(keeper, adjustment(variant), asked)

    assert "Only 1 are on the shelf and not held for an order" in shown
    assert on_hand(variant) == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"change": "0"},
        {"change": "1.5"},
        {"change": "many"},
        {"change": ""},
        {"change": "1000000"},
        {"reason": "sold"},  # the shop's own reasons are not for people
        {"reason": ""},
        {"latest": ""},
    ],
)
def test_nonsense_is_refused_on_the_form(keeper: Client, wrong: dict[str, str]) -> None:
    variant = VariantFactory.create(stock=3)
    asked = {"change": "1", "reason": "received", "latest": latest(keeper, variant)} | wrong

    assert keeper.post(adjustment(variant), asked).status_code == 200
    assert on_hand(variant) == 3


def test_a_form_sent_twice_counts_once(keeper: Client) -> None:
    variant = VariantFactory.create(stock=3)
    asked = {"change": "5", "reason": "received", "latest": latest(keeper, variant)}
    told(keeper, adjustment(variant), asked)

    shown = told(keeper, adjustment(variant), asked)

    assert "It was adjusted since this page was opened" in shown
    assert on_hand(variant) == 8


def test_orders_that_come_meanwhile_do_not_stand_in_the_way(keeper: Client) -> None:
    variant = VariantFactory.create(stock=3)
    asked = {"change": "5", "reason": "received", "latest": latest(keeper, variant)}
    place_order((variant, 1)).mark_paid(at=timezone.now())

    told(keeper, adjustment(variant), asked)

    assert on_hand(variant) == 7


def test_a_variant_without_stock_gets_its_first(keeper: Client) -> None:
    variant = Variant.objects.create(product=ProductFactory.create(), sku="NEW", price=500, weight_grams=100)
    asked = {"change": "2", "reason": "received", "latest": latest(keeper, variant)}

    told(keeper, adjustment(variant), asked)

    assert on_hand(variant) == 2


@pytest.mark.parametrize("role", [Role.FULFILMENT, Role.BOOKS])
def test_only_the_catalogue_touches_the_shelf(role: Role) -> None:
    variant = VariantFactory.create(stock=3)
    client = signed_in(role)

    answer = client.post(adjustment(variant), {"change": "5", "reason": "received", "latest": "0"})

    assert answer.status_code == 403
    assert on_hand(variant) == 3


def test_low_stock_leaves_out_what_is_the_only_one_anyway(keeper: Client) -> None:
    low = VariantFactory.create(stock=2, sku="NEARLY-GONE")
    VariantFactory.create(stock=9, sku="PLENTY")
    VariantFactory.create(stock=1, sku="ONLY-ONE", product__one_of_a_kind=True)

    shown = text(keeper.get("/admin/orders/stock/?level=low"))

    assert low.sku in shown
    assert "PLENTY" not in shown
    assert "ONLY-ONE" not in shown


def test_movements_are_read_and_never_written(keeper: Client) -> None:
    variant = VariantFactory.create(stock=3)
    movement = StockMovement.objects.get()

    assert str(variant) in text(keeper.get(f"/admin/orders/stockmovement/?variant={variant.pk}"))
    assert keeper.get("/admin/orders/stockmovement/add/").status_code == 403
    assert keeper.post(f"/admin/orders/stockmovement/{movement.pk}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("path", ["/admin/orders/stock/", "/admin/orders/stockmovement/"])
def test_the_lists_are_as_quick_for_much_as_for_little(keeper: Client, path: str) -> None:
    place_order((VariantFactory.create(), 1))
    few = queries(keeper, path)
    for _ in range(3):
        place_order((VariantFactory.create(), 1), (VariantFactory.create(), 1))

    assert queries(keeper, path) == few <= 12
