"""Orders in the back office: found, read, and taken one step further at a time."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from craved.accounts.roles import Role
from orders.models import DeliveryMethod, Order, OrderMail, Parcel
from orders.models.order import ParcelStatus
from tests.orders.admin.staff import queries, signed_in, somebody, text, told
from tests.orders.factories import DeliveryMethodFactory, VariantFactory, place_order

pytestmark = pytest.mark.django_db

LIST = "/admin/orders/order/"


def page(order: Order) -> str:
    return f"{LIST}{order.pk}/change/"


def step(parcel: Parcel, name: str) -> str:
    return f"{LIST}{parcel.order_id}/parcels/{parcel.pk}/{name}/"


def paid(*, pickup: bool = False, **contact: Any) -> Order:
    variant = VariantFactory.create(product__allergens=["milk"])
    kind = DeliveryMethod.Kind.PICKUP if pickup else DeliveryMethod.Kind.SHIP
    DeliveryMethodFactory.create(artisan=variant.product.artisan, kind=kind)
    order = place_order((variant, 2), **contact)
    order.mark_paid(at=timezone.now())
    return order


def parcel_of(order: Order) -> Parcel:
    return order.parcels.select_related("order").get()


@pytest.fixture
def packer() -> Client:
    return signed_in(Role.FULFILMENT)


# --- The list --------------------------------------------------------------------------------------------------------


def test_the_list_says_who_what_and_how_far(packer: Client) -> None:
    order = paid(name="Ada Winter", pickup=True)

    shown = text(packer.get(LIST))

    for said in [order.code, "Ada Winter", "$20.00", "To pack", order.parcels.get().artisan_name, "pickup"]:
        assert said in shown


def test_the_list_is_as_quick_for_many_orders_as_for_few(packer: Client) -> None:
    paid()
    few = queries(packer, LIST)
    for _ in range(4):
        paid(pickup=True)
        place_order()

    assert queries(packer, LIST) == few <= 10


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=awaiting_payment", ["unpaid"]),
        ("status=to_pack", ["shipping", "fetched"]),
        ("status=under_way", ["waiting there"]),
        ("status=completed", ["done"]),
        ("status=cancelled", ["cancelled"]),
        ("way=ready", ["waiting there"]),
        ("way=pickup", ["fetched", "waiting there", "done"]),
        ("status=nonsense&way=nonsense&artisan=nonsense", None),
    ],
)
def test_the_filters_find_what_they_say(packer: Client, query: str, found: list[str] | None) -> None:
    by = somebody(Role.FULFILMENT)
    orders = {
        "unpaid": place_order(),
        "cancelled": place_order(),
        "shipping": paid(),
        "fetched": paid(pickup=True),
        "waiting there": paid(pickup=True),
        "done": paid(pickup=True),
    }
    orders["cancelled"].cancel(reason=Order.CancelReason.BY_STAFF, at=timezone.now())
    for name in ["waiting there", "done"]:
        for take in [Order.pack, Order.make_ready]:
            take(orders[name], parcel_of(orders[name]), by=by, at=timezone.now())
    orders["done"].hand_over(parcel_of(orders["done"]), by=by, at=timezone.now())

    shown = text(packer.get(f"{LIST}?{query}"))

    assert [name for name, order in orders.items() if order.code in shown] == (list(orders) if found is None else found)


def test_an_artisan_finds_their_own_orders(packer: Client) -> None:
    theirs, others = paid(), paid()

    shown = text(packer.get(f"{LIST}?artisan={theirs.parcels.get().artisan_id}"))

    assert theirs.code in shown
    assert others.code not in shown


def test_who_waits_longest_is_packed_first(packer: Client) -> None:
    late = place_order(at=timezone.now() - timedelta(hours=3))
    early = place_order(at=timezone.now() - timedelta(hours=4))
    early.mark_paid(at=timezone.now() - timedelta(hours=1))
    late.mark_paid(at=timezone.now() - timedelta(hours=2))

    shown = text(packer.get(f"{LIST}?status=to_pack"))

    assert shown.index(late.code) < shown.index(early.code)
    assert "2\N{NO-BREAK SPACE}hours" in shown


@pytest.mark.parametrize("asked", ["code", "email", "name"])
def test_an_order_is_found_by_what_a_customer_says_on_the_telephone(packer: Client, asked: str) -> None:
    wanted = paid(name="Mei Lin", email="mei@example.com")
    other = paid(name="Ruth Okafor", email="ruth@example.com")

    shown = text(packer.get(LIST, {"q": getattr(wanted, asked)}))

    assert wanted.code in shown
    assert other.code not in shown


# --- One order -------------------------------------------------------------------------------------------------------


def test_the_page_says_what_to_pack_for_whom_and_what_happened(packer: Client) -> None:
    order = paid(note="The bell is broken.")
    line = order.lines.get()

    shown = text(packer.get(page(order)))

    for said in [str(line), line.sku, "milk", "12 Orchard Street", "ada@example.com", "The bell is broken.", "$20.00"]:
        assert said in shown
    assert shown.index("Paid</span>") < shown.index("Order placed</span>")


def test_the_page_is_as_quick_for_many_parcels_as_for_one(packer: Client) -> None:
    small = paid()
    large = place_order(*[(VariantFactory.create(), 1) for _ in range(5)])
    large.mark_paid(at=timezone.now())

    assert queries(packer, page(large)) == queries(packer, page(small)) <= 12


NAMES = ["packing", "shipping", "pickup", "delivery", "handing-over"]


def test_a_parcel_that_ships_has_a_button_for_its_next_step_only(packer: Client) -> None:
    order = paid()
    parcel = parcel_of(order)

    offered = []
    for name, data in [("packing", {}), ("shipping", {"carrier": "USPS", "tracking": "9400 1"}), ("delivery", {})]:
        shown = text(packer.get(page(order)))
        offered.append([each for each in NAMES if step(parcel, each) in shown])
        assert str(parcel) in text(packer.get(step(parcel, name)))
        told(packer, step(parcel, name), data)

    assert offered == [["packing"], ["shipping"], ["delivery"]]
    parcel = parcel_of(order)
    assert (parcel.status, parcel.carrier, parcel.tracking) == (ParcelStatus.DELIVERED, "USPS", "9400 1")
    assert not [each for each in NAMES if step(parcel, each) in text(packer.get(page(order)))]


def test_a_parcel_that_is_fetched_has_a_button_for_its_next_step_only(packer: Client) -> None:
    order = paid(pickup=True)
    parcel = parcel_of(order)

    offered = []
    for name in ["packing", "pickup", "handing-over"]:
        shown = text(packer.get(page(order)))
        offered.append([each for each in NAMES if step(parcel, each) in shown])
        told(packer, step(parcel, name))

    assert offered == [["packing"], ["pickup"], ["handing-over"]]
    assert parcel_of(order).status == ParcelStatus.HANDED_OVER
    assert order.mails.filter(kind=OrderMail.Kind.READY).count() == 1


def test_asking_takes_no_step(packer: Client) -> None:
    order = paid()

    packer.get(step(parcel_of(order), "packing"))

    assert parcel_of(order).status == ParcelStatus.TO_PACK


def test_the_timeline_names_who_did_it(packer: Client) -> None:
    order = paid()

    shown = told(packer, step(parcel_of(order), "packing"))

    assert "is packed." in shown
    event = order.events.get(kind="packed")
    assert event.by == somebody(Role.FULFILMENT)
    assert ", fulfilment@example.com" in shown


def test_a_button_pressed_twice_takes_one_step(packer: Client) -> None:
    order = paid()
    parcel = parcel_of(order)
    packer.post(step(parcel, "packing"))
    told(packer, step(parcel, "shipping"), {"tracking": "first"})

    again = told(packer, step(parcel, "shipping"), {"tracking": "second"})

    assert "so this step is not open" in again
    assert parcel_of(order).tracking == "first"
    assert order.events.filter(kind="shipped").count() == 1
    assert order.mails.filter(kind=OrderMail.Kind.SHIPPED).count() == 1


def test_a_step_out_of_turn_is_refused_in_words(packer: Client) -> None:
    order = place_order()
    parcel = parcel_of(order)

    asked = text(packer.get(step(parcel, "packing"), follow=True))
    shown = told(packer, step(parcel, "packing"))

    assert "is awaiting payment" in asked
    assert "so this step is not open" in shown
    assert parcel_of(order).packed_at is None


def test_a_step_that_does_not_exist_is_nowhere(packer: Client) -> None:
    order, other = paid(), paid()

    assert packer.post(step(parcel_of(order), "burning")).status_code == 404
    assert packer.post(f"{LIST}{order.pk}/parcels/{parcel_of(other).pk}/packing/").status_code == 404


def test_a_slip_says_all_that_a_packer_needs_and_no_prices(packer: Client) -> None:
    order = paid(note="Please no plastic.")

    slip = text(packer.get(step(parcel_of(order), "packing-slip")))

    for said in [order.code, "Ada Winter", "12 Orchard Street", "Contains milk", "Please no plastic."]:
        assert said in slip
    assert "$" not in slip


# --- Several at once -------------------------------------------------------------------------------------------------


def test_several_orders_are_packed_after_one_look_at_everything_in_them(packer: Client) -> None:
    first, second, unpaid = paid(), paid(), place_order()
    selected = {"action": "pack_selected", "_selected_action": [first.pk, second.pk, unpaid.pk]}

    asked = text(packer.post(LIST, selected))
    parcels = [parcel_of(first).pk]
    told(packer, LIST, {**selected, "confirmed": "yes", "parcel": parcels})

    assert str(first.lines.get()) in asked
    assert unpaid.code not in asked
    assert [parcel_of(order).status for order in [first, second, unpaid]] == ["packed", "to_pack", "awaiting_payment"]


def test_packing_several_twice_is_harmless(packer: Client) -> None:
    order = paid()
    sure = {
        "action": "pack_selected", "_selected_action": [order.pk], "confirmed": "yes", "parcel": [parcel_of(order).pk],
    }  # fmt: skip
    told(packer, LIST, sure)

    assert "None of these has anything to pack." in told(packer, LIST, sure)
    assert order.events.filter(kind="packed").count() == 1


# --- Who may ---------------------------------------------------------------------------------------------------------


def test_the_books_see_orders_and_take_no_step() -> None:
    books = signed_in(Role.BOOKS)
    order = paid()
    parcel = parcel_of(order)

    shown = text(books.get(page(order)))

    assert not [each for each in NAMES if step(parcel, each) in shown]
    assert [books.post(step(parcel, name)).status_code for name in NAMES] == [403] * len(NAMES)
    assert "pack_selected" not in text(books.get(LIST))
    told(
        books,
        LIST,
        {"action": "pack_selected", "_selected_action": [order.pk], "confirmed": "1", "parcel": [parcel.pk]},
    )
    assert parcel_of(order).packed_at is None


def test_the_catalogue_sees_no_orders() -> None:
    catalogue = signed_in(Role.CATALOGUE)
    order = paid()

    for path in [LIST, page(order), step(parcel_of(order), "packing"), step(parcel_of(order), "packing-slip")]:
        assert catalogue.get(path).status_code == 403
    assert order.code not in text(catalogue.get("/admin/orders/stockmovement/"))


def test_nobody_adds_edits_or_deletes_an_order() -> None:
    owner = signed_in(Role.OWNER)
    order = paid()

    assert owner.get(f"{LIST}add/").status_code == 403
    assert owner.post(page(order), {"email": "other@example.com"}).status_code == 403
    assert owner.post(f"{LIST}{order.pk}/delete/", {"post": "yes"}).status_code == 403


def test_strangers_and_customers_are_kept_out() -> None:
    customer = somebody()
    customer.is_staff = False
    customer.save()
    client = Client()
    assert client.get(LIST).headers["Location"] == f"/admin/login/?next={LIST}"
    assert client.get("/admin/login/").headers["Location"].startswith("/accounts/login/")

    client.force_login(customer, backend="django.contrib.auth.backends.ModelBackend")

    assert client.get(LIST, follow=True).status_code == 403
