"""Pieces that are refunded: not packed any more, counted once, and on the shelf where somebody said so."""

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from craved.accounts.models import User
from craved.accounts.roles import Role
from orders.models import DeliveryMethod, Order, OrderLine, Parcel, Stock, StockMovement, Variant
from orders.models.order import OrderQuerySet, ParcelStatus, Status
from orders.models.stock import Reason
from tests.jobs import run_jobs
from tests.orders.admin.staff import signed_in, text
from tests.orders.factories import DeliveryMethodFactory, VariantFactory, place_order
from tests.orders.test_placing import sums_agree

pytestmark = pytest.mark.django_db
FILTERS = {
    Status.AWAITING_PAYMENT: OrderQuerySet.awaiting_payment,
    Status.TO_PACK: OrderQuerySet.to_pack,
    Status.UNDER_WAY: OrderQuerySet.under_way,
    Status.COMPLETED: OrderQuerySet.completed,
    Status.STOPPED: OrderQuerySet.stopped,
    Status.CANCELLED: OrderQuerySet.cancelled,
}


@pytest.fixture
def packer() -> User:
    return User.objects.create_user("packer@example.com", is_staff=True)


def paid(*wanted: tuple[Variant, int]) -> Order:
    order = place_order(*(wanted or [(VariantFactory.create(product__name="Rye"), 3)]))
    order.mark_paid(at=timezone.now())
    return order


def on_hand(variant: Variant) -> int:
    return Stock.objects.get(variant=variant).on_hand


def status_of(order: Order) -> Status:
    """As the order says, and as the lists find it: they must agree."""
    status = Order.objects.get(pk=order.pk).status
    assert [each for each, find in FILTERS.items() if order in find(Order.objects.all())] == [status]
    return status


@pytest.mark.parametrize(("restock", "shelf"), [(True, 9), (False, 7)])
def test_pieces_taken_back_go_on_the_shelf_if_somebody_says_so(packer: User, restock: bool, shelf: int) -> None:
    order = paid()
    line = order.lines.get()

    order.take_back({line.pk: 2}, restock={line.pk} if restock else set(), by=packer, at=timezone.now())

    line.refresh_from_db()
    assert (line.quantity, line.taken_back, line.remaining) == (3, 2, 1)
    assert on_hand(line.variant) == shelf
    assert order.events.get(kind="taken_back").by == packer
    assert StockMovement.objects.filter(reason=Reason.TAKEN_BACK, by=packer, order=order).count() == restock
    assert sums_agree()


@pytest.mark.parametrize("pieces", [0, -1, 3, 4])
def test_more_than_is_left_is_not_taken_back(packer: User, pieces: int) -> None:
    order = paid()
    line = order.lines.get()
    order.take_back({line.pk: 1}, by=packer, at=timezone.now())

    with pytest.raises(Order.NotAllowed):
        order.take_back({line.pk: pieces}, restock={line.pk}, by=packer, at=timezone.now())

    line.refresh_from_db()
    assert (line.taken_back, on_hand(line.variant)) == (1, 7)


def test_another_orders_pieces_are_not_taken_back(packer: User) -> None:
    order, other = paid(), paid()

    with pytest.raises(Order.NotAllowed, match="not part of order"):
        order.take_back({other.lines.get().pk: 1}, by=packer, at=timezone.now())


@pytest.mark.parametrize("ended", ["unpaid", "cancelled"])
def test_nothing_is_taken_back_of_an_order_that_is_not_to_be_fulfilled(packer: User, ended: str) -> None:
    order = paid() if ended == "cancelled" else place_order()
    if ended == "cancelled":
        order.cancel(reason=Order.CancelReason.BY_STAFF, at=timezone.now())

    with pytest.raises(Order.NotAllowed, match="no pieces"):
        order.take_back({order.lines.get().pk: 1}, by=packer, at=timezone.now())


@pytest.mark.parametrize("restock", [True, False])
def test_cancelling_puts_back_what_was_not_taken_back_before(packer: User, restock: bool) -> None:
    order = paid()
    line = order.lines.get()
    order.take_back({line.pk: 2}, restock={line.pk} if restock else set(), by=packer, at=timezone.now())

    order.cancel(reason=Order.CancelReason.BY_STAFF, at=timezone.now())

    assert on_hand(line.variant) == (10 if restock else 8)
    assert sums_agree()


# --- Given again -----------------------------------------------------------------------------------------------------


def test_what_is_not_refunded_after_all_is_the_orders_again(packer: User) -> None:
    order = paid()
    line, at = order.lines.get(), timezone.now()
    order.take_back({line.pk: 3}, restock={line.pk}, by=packer, at=at)
    assert status_of(order) == Status.STOPPED

    order.give_again({line.pk: 3}, restocked={line.pk}, since=at, by=packer, at=timezone.now())

    line.refresh_from_db()
    assert (line.remaining, on_hand(line.variant)) == (3, 7)
    assert status_of(order) == Status.TO_PACK
    assert sums_agree()


def test_what_was_sold_from_the_shelf_cannot_be_given_again(packer: User) -> None:
    order = paid()
    line, at = order.lines.get(), timezone.now()
    order.take_back({line.pk: 1}, restock={line.pk}, by=packer, at=at)
    Stock.adjust(line.variant, -8, reason=Reason.OTHER, by=None, at=at)

    with pytest.raises(Order.NotAllowed, match="not 1 of it there any more"):
        order.give_again({line.pk: 1}, restocked={line.pk}, since=at, by=packer, at=timezone.now())

    line.refresh_from_db()
    assert (line.remaining, on_hand(line.variant)) == (2, 0)


def test_what_was_packed_without_them_meanwhile_stays_without_them(packer: User) -> None:
    order = paid()
    line, at = order.lines.get(), timezone.now()
    order.take_back({line.pk: 1}, by=packer, at=at)
    order.pack(order.parcels.get(), by=packer, at=timezone.now())

    with pytest.raises(Order.NotAllowed, match="was packed or sent without"):
        order.give_again({line.pk: 1}, since=at, by=packer, at=timezone.now())


def test_what_was_packed_before_can_be_put_in_again(packer: User) -> None:
    order = paid()
    line = order.lines.get()
    order.pack(order.parcels.get(), by=packer, at=timezone.now())
    at = timezone.now()
    order.take_back({line.pk: 1}, by=packer, at=at)

    order.give_again({line.pk: 1}, since=at, by=packer, at=timezone.now())

    line.refresh_from_db()
    assert line.remaining == 3


# --- A parcel with nothing left in it ---------------------------------------------------------------------------------


def two_parcels() -> tuple[Order, Parcel, Parcel]:
    order = paid((VariantFactory.create(), 1), (VariantFactory.create(), 2))
    empty, full = order.parcels.order_by("pk")
    return order, empty, full


def take_all(order: Order, parcel: Parcel, by: User) -> None:
    order.take_back({line.pk: line.remaining for line in parcel.lines.all()}, by=by, at=timezone.now())


def test_an_empty_parcel_needs_no_packing_and_the_order_completes_without_it(packer: User) -> None:
    order, empty, full = two_parcels()
    take_all(order, empty, packer)

    empty.refresh_from_db()
    assert empty.status == ParcelStatus.TAKEN_BACK
    with pytest.raises(Order.NotAllowed):
        order.pack(empty, by=packer, at=timezone.now())
    order.pack(full, by=packer, at=timezone.now())
    assert status_of(order) == Status.UNDER_WAY
    order.ship(full, by=packer, at=timezone.now())
    order.deliver(full, by=packer, at=timezone.now())
    assert status_of(order) == Status.COMPLETED


@pytest.mark.parametrize("kind", [DeliveryMethod.Kind.SHIP, DeliveryMethod.Kind.PICKUP])
def test_an_empty_parcel_does_not_leave_the_house(packer: User, kind: str) -> None:
    variant = VariantFactory.create()
    method = DeliveryMethodFactory.create(artisan=variant.product.artisan, kind=kind)
    order = place_order((variant, 1), chosen={variant.product.artisan_id: method.pk})
    order.mark_paid(at=timezone.now())
    parcel = order.parcels.get()
    order.pack(parcel, by=packer, at=timezone.now())
    take_all(order, parcel, packer)

    for step in [Order.ship, Order.make_ready]:
        with pytest.raises(Order.NotAllowed):
            step(order, parcel, by=packer, at=timezone.now())


def test_an_order_of_which_nothing_is_left_is_refunded_rather_than_finished(packer: User) -> None:
    order, empty, full = two_parcels()
    take_all(order, empty, packer)
    assert status_of(order) == Status.TO_PACK

    take_all(order, full, packer)

    assert status_of(order) == Status.STOPPED


def test_pieces_that_came_back_after_they_arrived_leave_it_delivered(packer: User) -> None:
    order = paid()
    parcel = order.parcels.get()
    for step in [Order.pack, Order.ship, Order.deliver]:
        step(order, parcel, by=packer, at=timezone.now())

    take_all(order, parcel, packer)

    assert status_of(order) == Status.COMPLETED


# --- Seen by packers and customers ------------------------------------------------------------------------------------


def test_packers_see_what_is_left(packer: User) -> None:
    order = paid((VariantFactory.create(product__name="Rye"), 3), (VariantFactory.create(product__name="Mug"), 1))
    rye, mug = order.lines.order_by("pk")
    order.take_back({rye.pk: 1, mug.pk: 1}, by=packer, at=timezone.now())
    client = signed_in(Role.FULFILMENT)

    page = text(client.get(f"/admin/orders/order/{order.pk}/change/"))
    slip = text(client.get(f"/admin/orders/order/{order.pk}/parcels/{rye.parcel_id}/packing-slip/"))
    none = text(client.get(f"/admin/orders/order/{order.pk}/parcels/{mug.parcel_id}/packing-slip/"))
    listed = text(client.get("/admin/orders/order/"))

    assert ">2 ×<" in page
    assert "1 of 3 taken back" in page
    assert f"parcels/{mug.parcel_id}/packing" not in page
    assert '<td class="slip__quantity">2</td>' in slip
    assert "slip__quantity" not in none
    assert "Taken back" in listed


def test_the_customer_reads_what_was_refunded_and_the_parcels_mail_what_is_in_it(packer: User) -> None:
    order = paid((VariantFactory.create(product__name="Rye", price=1000), 3))
    line, parcel = order.lines.get(), order.parcels.get()
    order.take_back({line.pk: 1}, by=packer, at=timezone.now())
    order.pack(parcel, by=packer, at=timezone.now())
    order.ship(parcel, by=packer, at=timezone.now())
    run_jobs("orders.send_mail")

    page = text(Client().get(order.get_absolute_url()))
    shipped = next(message for message in mail.outbox if message.subject.startswith("On its way"))

    assert "3 × $10.00 · 1 of 3 taken back" in page
    assert "2 x Rye: $20.00" in shipped.body


def test_the_customer_of_an_empty_parcel_is_not_told_that_it_comes(packer: User) -> None:
    order = paid()
    take_all(order, order.parcels.get(), packer)

    page = text(Client().get(order.get_absolute_url()))

    assert "Nothing is left to send" in page
    assert "Being packed" not in page


# --- Whatever happens ------------------------------------------------------------------------------------------------


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 1), st.integers(-1, 4), st.booleans(), st.booleans()), max_size=8))
def test_stock_adds_up_whatever_is_taken_back_and_given_again(steps: list[tuple[int, int, bool, bool]]) -> None:
    order = paid((VariantFactory.create(), 3), (VariantFactory.create(), 2))
    lines = list(order.lines.order_by("pk"))
    done: list[tuple[int, int, bool]] = []
    at = timezone.now()
    for which, pieces, restock, undo in steps:
        pk = lines[which].pk
        try:
            if undo and done:
                pk, pieces, restock = done.pop()
                order.give_again({pk: pieces}, restocked={pk} if restock else (), since=at, by=None, at=at)
            elif not undo:
                order.take_back({pk: pieces}, restock={pk} if restock else (), by=None, at=at)
                done.append((pk, pieces, restock))
        except Order.NotAllowed:
            assert not undo

    expected = {pk: sum(n for line, n, _ in done if line == pk) for pk in [line.pk for line in lines]}
    assert dict(OrderLine.objects.filter(order=order).values_list("pk", "taken_back")) == expected
    assert {hold.variant_id: hold.taken_back for hold in order.holds.all()} == {
        line.variant_id: expected[line.pk] for line in lines
    }
    assert sums_agree()
    order.cancel(reason=Order.CancelReason.BY_STAFF, at=at)
    lost = {line.variant_id: sum(n for pk, n, restock in done if pk == line.pk and not restock) for line in lines}
    assert {line.variant_id: on_hand(line.variant) for line in lines} == {pk: 10 - n for pk, n in lost.items()}
    status_of(order)
