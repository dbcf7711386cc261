from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from craved.accounts.models import User
from orders.models import Order
from tests.orders.api.conftest import Program
from tests.orders.factories import DeliveryMethodFactory, VariantFactory, place_order


def address(order: Order) -> str:
    return f"/api/v1/orders/{order.code}/{order.key}/"


def test_an_order_is_told_to_whoever_has_its_link(program: Program) -> None:
    variant = VariantFactory.create(price=1250, product__name="Rye", name="Whole", product__allergens=["gluten"])
    DeliveryMethodFactory.create(artisan=variant.product.artisan, price=600)
    order = place_order((variant, 2))

    told = program.get(address(order))

    assert (told["code"], told["status"]) == (order.code, "awaiting_payment")
    assert told["totals"]["subtotal"] == {"amount": 2500, "currency": "usd", "formatted": "$25.00"}
    assert told["totals"]["total"]["amount"] == order.total == 3100
    [parcel] = told["parcels"]
    assert (parcel["status"], parcel["delivery"]["amount"]) == ("awaiting_payment", 600)
    [line] = parcel["lines"]
    assert (line["product"], line["variant"], line["quantity"], line["allergens"]) == ("Rye", "Whole", 2, ["gluten"])
    assert (line["unit_price"]["amount"], line["total"]["amount"]) == (1250, 2500)
    assert [moment["kind"] for moment in told["timeline"]] == ["placed"]
    assert told["pay_by"] is not None


def test_the_timeline_follows_an_order_to_the_door(program: Program) -> None:
    staff = User.objects.create_user(email="packer@example.com")
    order, now = place_order(), timezone.now()
    order.mark_paid(at=now)
    parcel = order.parcels.get()
    order.pack(parcel, by=staff, at=now)
    order.ship(parcel, carrier="USPS", tracking="9400", by=staff, at=now)
    order.events.create(kind="staff_remark", at=now, facts={"remark": "a difficult customer"})

    told = program.get(address(order))

    assert told["status"] == "under_way"
    assert (told["parcels"][0]["status"], told["parcels"][0]["tracking"]) == ("shipped", "9400")
    assert [(moment["kind"], moment["artisan"]) for moment in told["timeline"]] == [
        ("placed", None),
        ("paid", None),
        ("packed", parcel.artisan_name),
        ("shipped", parcel.artisan_name),
    ]
    assert told["pay_by"] is None


def test_a_cancelled_order_says_why(program: Program) -> None:
    order = place_order()
    order.cancel(reason=Order.CancelReason.NOT_PAID, at=timezone.now())

    told = program.get(address(order))

    assert (told["status"], told["cancel_reason"], told["pay_by"]) == ("cancelled", "not_paid", None)


def test_personal_data_stays_in_the_shop() -> None:
    order = place_order(
        email="wilhelmina@example.com", name="Wilhelmina Oakes", phone="+18025550199", line1="77 Larch Lane",
        city="Brattleboro", postal_code="05301", note="Ring twice",
    )  # fmt: skip

    body = Client().get(address(order)).content.decode()

    assert '"email":"w***@example.com"' in body
    for private in ("ilhelmina", "Oakes", "5550199", "Larch", "Brattleboro", "05301", "Ring twice"):
        assert private not in body


def test_nobody_keeps_an_order_in_a_cache() -> None:
    response = Client().get(address(place_order()))

    assert "no-store" in response.headers["Cache-Control"]
    assert "private" in response.headers["Cache-Control"]
    assert "ETag" not in response.headers


def test_a_wrong_link_is_answered_like_an_order_that_never_was() -> None:
    one, other = place_order(), place_order()
    links = [
        f"/api/v1/orders/{one.code}/{other.key}/",
        f"/api/v1/orders/{one.code}/{one.key[:-1]}/",
        f"/api/v1/orders/{one.code}/{one.code}:{one.key}/",
        f"/api/v1/orders/{one.code.lower()}/{one.key}/",
        f"/api/v1/orders/{one.code}/%00/",
        f"/api/v1/orders/{one.code}/%ed%a0%80/",
        "/api/v1/orders/NOSUCH22/abc/",
    ]

    for link in links:
        response = Client().get(link)
        assert response.status_code == 404, link
        assert {**response.json(), "request_id": ""} == {
            "type": "about:blank", "title": "Not Found", "status": 404, "detail": "Not found.",
            "errors": [], "request_id": "",
        }  # fmt: skip


def test_an_order_takes_as_many_queries_however_long_it_is(program: Program) -> None:
    short = place_order()
    long = place_order(*((VariantFactory.create(), 1) for _ in range(5)))
    program.get(address(short))  # the first request also writes a new row into the cache

    with CaptureQueriesContext(connection) as few:
        program.get(address(short))
    with CaptureQueriesContext(connection) as many:
        program.get(address(long))

    assert len(few) == len(many)
