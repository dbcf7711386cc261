"""From paid to the customer's hands, parcel by parcel."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from craved.accounts.models import User
from orders.models import DeliveryMethod, Order, Parcel, Stock, StockMovement
from orders.models.order import ParcelStatus, Status
from orders.models.stock import Reason
from tests.orders.factories import DeliveryMethodFactory, VariantFactory, place_order

pytestmark = pytest.mark.django_db
SHIP, PICKUP = DeliveryMethod.Kind.SHIP, DeliveryMethod.Kind.PICKUP


@pytest.fixture
def packer() -> User:
    return User.objects.create_user("packer@example.com", is_staff=True)


def an_order(*kinds: str, paid: bool = True) -> Order:
    """One parcel of each kind."""
    wanted, chosen = [], {}
    for kind in kinds or [SHIP]:
        variant = VariantFactory.create()
        method = DeliveryMethodFactory.create(artisan=variant.product.artisan, kind=kind)
        wanted.append((variant, 1))
        chosen[variant.product.artisan_id] = method.pk
    order = place_order(*wanted, chosen=chosen)
    if paid:
        order.mark_paid(at=timezone.now())
    return order


def test_one_parcel_is_shipped_and_the_other_handed_over(packer: User) -> None:
    order = an_order(SHIP, PICKUP)
    sent, collected = order.parcels.order_by("pk")
    now: dict[str, Any] = {"by": packer, "at": timezone.now()}
    assert order.status == Status.TO_PACK

    order.pack(sent, **now)
    order.ship(sent, carrier="USPS", tracking="9400", **now)
    assert order.status == Status.TO_PACK
    order.pack(collected, **now)
    order.make_ready(collected, **now)
    assert order.status == Status.UNDER_WAY
    order.hand_over(collected, **now)
    order.deliver(sent, **now)

    assert order.status == Status.COMPLETED
    assert [event.kind for event in order.events.order_by("pk")] == [
        "placed", "paid", "packed", "shipped", "packed", "ready", "handed_over", "delivered",
    ]  # fmt: skip
    assert sorted(order.mails.values_list("kind", flat=True)) == ["paid", "ready", "received", "shipped"]


def test_paying_goes_by_what_is_true_now_and_not_by_what_was_read_before() -> None:
    order = an_order(paid=False)
    read_before = Order.objects.get(pk=order.pk)
    order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())

    with pytest.raises(Order.NotAllowed):
        read_before.mark_paid(at=timezone.now())


def test_paying_twice_is_recorded_once() -> None:
    order = an_order(paid=False)
    read_before = Order.objects.get(pk=order.pk)

    order.mark_paid(at=timezone.now())
    read_before.mark_paid(at=timezone.now())

    assert list(order.events.order_by("pk").values_list("kind", flat=True)) == ["placed", "paid"]
    assert StockMovement.objects.filter(order=order, reason=Reason.SOLD).count() == 1


STEPS = ["pack", "ship", "make_ready", "deliver", "hand_over"]


@pytest.mark.parametrize(
    ("kind", "done", "open_steps"),
    [
        (SHIP, [], {"pack"}),
        (SHIP, ["pack"], {"ship"}),
        (SHIP, ["pack", "ship"], {"deliver"}),
        (SHIP, ["pack", "ship", "deliver"], set()),
        (PICKUP, [], {"pack"}),
        (PICKUP, ["pack"], {"make_ready"}),
        (PICKUP, ["pack", "make_ready"], {"hand_over"}),
        (PICKUP, ["pack", "make_ready", "hand_over"], set()),
    ],
)
def test_at_each_step_only_the_next_is_open(packer: User, kind: str, done: list[str], open_steps: set[str]) -> None:
    order = an_order(kind)
    parcel = order.parcels.get()
    for step in done:
        getattr(order, step)(parcel, by=packer, at=timezone.now())

    for step in STEPS:
        with transaction.atomic():
            try:
                getattr(order, step)(parcel, by=packer, at=timezone.now())
            except Order.NotAllowed:
                assert step not in open_steps
            else:
                assert step in open_steps
                transaction.set_rollback(True)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("ended", ["unpaid", "cancelled"])
def test_nothing_leaves_the_house_unless_it_is_paid_for(packer: User, step: str, ended: str) -> None:
    order = an_order(paid=ended != "unpaid")
    if ended == "cancelled":
        order.cancel(reason=Order.CancelReason.BY_STAFF, at=timezone.now())

    with pytest.raises(Order.NotAllowed):
        getattr(order, step)(order.parcels.get(), by=packer, at=timezone.now())


def test_what_has_left_the_house_cannot_be_cancelled(packer: User) -> None:
    order = an_order(SHIP, PICKUP)
    parcel = order.parcels.filter(method_kind=SHIP).get()
    order.pack(parcel, by=packer, at=timezone.now())
    order.ship(parcel, by=packer, at=timezone.now())

    with pytest.raises(Order.NotAllowed, match="left the house"):
        order.cancel(reason=Order.CancelReason.BY_STAFF, at=timezone.now())


def test_a_paid_order_that_is_cancelled_puts_its_goods_back_once() -> None:
    order = an_order()
    stock = Stock.objects.get()
    assert stock.on_hand == 9

    order.cancel(reason=Order.CancelReason.BY_STAFF, at=timezone.now())
    order.cancel(reason=Order.CancelReason.BY_STAFF, at=timezone.now())

    stock.refresh_from_db()
    assert (stock.on_hand, stock.held) == (10, 0)


def test_the_lists_of_staff_hold_each_order_once(packer: User) -> None:
    unpaid, to_pack, under_way, done, cancelled = an_order(paid=False), *(an_order() for _ in range(4))
    now: dict[str, Any] = {"by": packer, "at": timezone.now()}
    for order in (under_way, done):
        parcel = order.parcels.get()
        order.pack(parcel, **now)
        order.ship(parcel, **now)
    done.deliver(done.parcels.get(), **now)
    cancelled.cancel(reason=Order.CancelReason.BY_STAFF, at=timezone.now())

    lists = {
        Status.AWAITING_PAYMENT: Order.objects.awaiting_payment(),
        Status.TO_PACK: Order.objects.to_pack(),
        Status.UNDER_WAY: Order.objects.under_way(),
        Status.COMPLETED: Order.objects.completed(),
        Status.CANCELLED: Order.objects.cancelled(),
    }

    assert [list(orders) for orders in lists.values()] == [[unpaid], [to_pack], [under_way], [done], [cancelled]]
    for status, orders in lists.items():
        assert {order.status for order in orders} == {status}


@pytest.mark.parametrize(
    "facts",
    [
        {"shipped_at": timezone.now()},
        {"ready_at": timezone.now()},
        {"packed_at": timezone.now(), "delivered_at": timezone.now()},
        {"packed_at": timezone.now(), "handed_over_at": timezone.now()},
    ],
)
def test_the_database_refuses_steps_that_were_skipped(facts: dict[str, Any]) -> None:
    an_order()

    with pytest.raises(IntegrityError), transaction.atomic():
        Parcel.objects.update(**facts)


@pytest.mark.parametrize(
    "numbers",
    [{"on_hand": -1}, {"held": -1}, {"held": 11}],
    ids=["less than none", "negative hold", "more than is there"],
)
def test_the_database_refuses_impossible_stock(numbers: dict[str, int]) -> None:
    VariantFactory.create(stock=10)

    with pytest.raises(IntegrityError), transaction.atomic():
        Stock.objects.update(**numbers)


def test_an_adjustment_is_a_row_with_its_reason(packer: User) -> None:
    variant = VariantFactory.create(stock=5)

    Stock.adjust(variant, -2, reason=Reason.DAMAGED, by=packer, at=timezone.now(), note="dropped")

    row = StockMovement.objects.latest("pk")
    variant.stock.refresh_from_db()
    assert (row.on_hand_change, row.reason, row.by, row.note) == (-2, Reason.DAMAGED, packer, "dropped")
    assert variant.stock.on_hand == 3


def test_held_goods_cannot_be_taken_off_the_shelf() -> None:
    variant = VariantFactory.create(stock=2)
    place_order((variant, 2))

    with pytest.raises(Stock.TooFew, match="Only 0"):
        Stock.adjust(variant, -1, reason=Reason.DAMAGED, by=None, at=timezone.now())


def test_a_paid_order_is_paid_once() -> None:
    order = an_order()

    order.mark_paid(at=timezone.now())

    assert [event.kind for event in order.events.order_by("pk")] == ["placed", "paid"]


def test_a_parcels_status_says_where_it_is(packer: User) -> None:
    order = an_order(paid=False)

    assert order.parcels.get().status == ParcelStatus.AWAITING_PAYMENT
