"""Refunds in the back office: chosen by line, decided, approved and paid by those who may, each once."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format
from pytest_django import Settings

from craved.accounts.models import User
from craved.accounts.roles import Role
from orders.models import Order, OrderLine, Stock
from orders.models.order import Status
from payments import refunds
from payments.models import Payment, Refund
from payments.sandbox import Sandbox
from tests.jobs import waiting
from tests.orders.admin.staff import as_, signed_in, somebody, text, told
from tests.orders.factories import VariantFactory, place_order
from tests.payments.admin.test_money import page, paid
from tests.payments.events import deliver, run_payment_jobs

pytestmark = pytest.mark.django_db
LIST = "/admin/orders/order/"


def form(payment: Payment) -> str:
    return f"{LIST}{payment.order_id}/payments/{payment.pk}/refund/"


def step(refund: Refund, name: str) -> str:
    return f"{LIST}{refund.payment.order_id}/refunds/{refund.pk}/{name}/"


def bought(stripe: Sandbox, pieces: int = 3, price: int = 1000, stock: int = 10) -> tuple[Payment, OrderLine]:
    """Rye by the piece, with $6.00 of postage."""
    variant = VariantFactory.create(product__name="Rye", price=price, stock=stock)
    payment = paid(stripe, place_order((variant, pieces)))
    return payment, payment.order.lines.get()


def seen(client: Client, payment: Payment) -> str:
    found = re.search(r'name="seen" value="([^"]+)"', text(client.get(form(payment))))
    assert found
    return found[1]


def decide(client: Client, payment: Payment, **chosen: Any) -> str:
    """Choose, and say yes."""
    values = {name.replace("_", "-"): value for name, value in chosen.items()}
    return told(
        client, form(payment), {"seen": seen(client, payment), "confirmed": "yes", "reason": "goodwill", **values}
    )


def decided(payment: Payment, amount: int = 500, *, by: Role = Role.FULFILMENT) -> Refund:
    return refunds.decide(payment, amount, reason=Refund.Reason.GOODWILL, by=somebody(by), at=timezone.now())


@pytest.fixture
def packer() -> Client:
    return signed_in(Role.FULFILMENT)


@pytest.fixture
def books() -> Client:
    return signed_in(Role.BOOKS)


@pytest.fixture
def owner() -> Client:
    return signed_in(Role.OWNER)


# --- Choosing --------------------------------------------------------------------------------------------------------


def test_the_page_says_what_is_left_of_each_and_what_the_choice_comes_to(stripe: Sandbox, packer: Client) -> None:
    payment, line = bought(stripe)
    assert "3 of 3 pieces, $30.00 left" in text(packer.get(form(payment)))
    choice = {"reason": "broken", "seen": seen(packer, payment), f"pieces-{line.pk}": 1, f"restock-{line.pk}": "on"}

    asked = text(packer.post(form(payment), choice))

    assert "Refund $10.00?" in asked
    assert "1 × Rye" in asked
    assert "1 × Rye, back on the shelf" in asked
    assert not Refund.objects.exists()


def test_pieces_are_refunded_and_taken_back(stripe: Sandbox, packer: Client) -> None:
    payment, line = bought(stripe)

    shown = decide(packer, payment, **{f"pieces_{line.pk}": 1, f"restock_{line.pk}": "on", "note": "Burnt"})

    line.refresh_from_db()
    refund = Refund.objects.get()
    assert "$10.00 is promised back, and waits to be paid" in shown
    assert (refund.amount, refund.note, refund.decided_by) == (1000, "Burnt", somebody(Role.FULFILMENT))
    assert (line.taken_back, Stock.objects.get(variant=line.variant).on_hand) == (1, 8)
    assert "1 × Rye, back on the shelf" in shown
    assert "2 of 3 pieces, $20.00 left" in text(packer.get(form(payment)))


@pytest.mark.parametrize("by_line", [True, False])
def test_whoever_decides_says_why(stripe: Sandbox, packer: Client, by_line: bool) -> None:
    payment, line = bought(stripe)
    choice = {f"pieces-{line.pk}": "1"} if by_line else {"amount": "5.00"}
    choice |= {"seen": seen(packer, payment), "note": "Burnt"}

    unsaid = told(packer, form(payment), {**choice, "confirmed": "yes"})
    asked = text(packer.post(form(payment), {**choice, "reason": "broken"}))
    shown = told(packer, form(payment), {**choice, "reason": "broken", "confirmed": "yes"})

    assert "This field is required" in unsaid
    assert "Something below is missing, or not right. Nothing was refunded." in unsaid
    assert "Broken or not as described: Burnt" in asked
    assert "Broken or not as described: Burnt" in shown
    refund = Refund.objects.get()
    assert refund.reason == Refund.Reason.BROKEN
    assert "Broken or not as described" in text(packer.get(f"/admin/payments/refund/{refund.pk}/change/"))


@pytest.mark.parametrize("reason", ["", "cancelled", "at_stripe", "nonsense"])
def test_what_only_the_shop_can_know_is_no_reason_to_choose(stripe: Sandbox, packer: Client, reason: str) -> None:
    payment, line = bought(stripe)

    decide(packer, payment, **{f"pieces_{line.pk}": "1", "reason": reason})

    assert not Refund.objects.exists()


def test_an_amount_of_a_line_and_a_delivery_take_nothing_back(stripe: Sandbox, packer: Client) -> None:
    payment, line = bought(stripe)
    parcel = payment.order.parcels.get()

    decide(packer, payment, **{f"amount_{line.pk}": "2.50", f"delivery_{parcel.pk}": "6"})

    refund = Refund.objects.get()
    assert [(part.order_line_id, part.parcel_id, part.total) for part in refund.lines.order_by("pk")] == [
        (line.pk, None, 250),
        (None, parcel.pk, 600),
    ]
    assert OrderLine.objects.get().taken_back == 0


def test_an_amount_of_the_order_is_divided_over_it(stripe: Sandbox, packer: Client) -> None:
    payment, _ = bought(stripe)

    decide(packer, payment, amount="9.00")

    assert sorted(line.total for line in Refund.objects.get().lines.all()) == [150, 750]


def test_the_choice_can_be_changed_before_saying_yes(stripe: Sandbox, packer: Client) -> None:
    payment, line = bought(stripe)
    choice = {
        "reason": "broken",
        "seen": seen(packer, payment),
        f"pieces-{line.pk}": 2,
        "note": "Burnt",
        "change": "yes",
    }

    shown = text(packer.post(form(payment), choice))

    assert "What does it come to?" in shown
    assert 'value="Burnt"' in shown
    assert not Refund.objects.exists()


def test_a_refunds_page_tells_what_happened_and_nothing_that_did_not(stripe: Sandbox, packer: Client) -> None:
    payment, _ = bought(stripe)
    refund = decided(payment)

    shown = text(packer.get(f"/admin/payments/refund/{refund.pk}/change/"))

    by = somebody(Role.FULFILMENT)
    assert f"<div>Decided by {by}, {date_format(timezone.localtime(refund.decided_at), 'M j, Y, H:i')}</div>" in shown
    assert not {"Approved", "Withdrawn", "Why it failed", "Stripe was asked"} & set(re.findall(r"[A-Z][\w ]+", shown))


def test_what_paid_for_no_order_is_refunded_by_amount_alone(stripe: Sandbox, books: Client) -> None:
    payment, line = bought(stripe)
    told(books, f"{LIST}{payment.order_id}/cancellation/")
    Refund.objects.update(failed_at=timezone.now(), failure="expired_card")

    assert f"pieces-{line.pk}" not in text(books.get(form(payment)))
    decide(books, payment, amount="36.00")

    assert Refund.objects.standing().get().reason == Refund.Reason.CANCELLED


Choice = Callable[[OrderLine], dict[str, Any]]


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        (lambda line: {}, "Choose what to give back"),
        (lambda line: {f"pieces_{line.pk}": "4"}, "less than or equal to 3"),
        (lambda line: {f"pieces_{line.pk}": "-1"}, "greater than or equal to 0"),
        (lambda line: {f"pieces_{line.pk}": "1.5"}, "whole number"),
        (lambda line: {f"amount_{line.pk}": "30.01"}, "$30.00 is left of Rye"),
        (lambda line: {f"amount_{line.pk}": "-1"}, "greater than or equal to 0"),
        (lambda line: {f"amount_{line.pk}": "0.001"}, "no more than 2 decimal places"),
        (lambda line: {f"amount_{line.pk}": "NaN"}, "Enter a number"),
        (lambda line: {f"pieces_{line.pk}": "1", f"amount_{line.pk}": "0"}, "That is no money"),
        (lambda line: {f"pieces_{line.pk}": "1", "amount": "1"}, "not both"),
        (lambda line: {"amount": "36.01"}, "$36.00 is left of this payment"),
        (lambda line: {"amount": "1e3"}, "is left of this payment"),
        (lambda line: {"amount": "9" * 40}, "no more than"),
        (lambda line: {f"delivery_{line.parcel_id}": "6.01"}, "$6.00 is left of the delivery"),
        (lambda line: {"amount": "36.00"}, "nothing may be sent any more"),
        (lambda line: {"note": "x" * 201, "amount": "1"}, "at most 200 characters"),
    ],
)
def test_nonsense_is_answered_and_refunds_nothing(stripe: Sandbox, packer: Client, choice: Choice, says: str) -> None:
    payment, line = bought(stripe)

    shown = decide(packer, payment, **choice(line))

    assert says in shown.replace("&#x27;", "'")
    assert not Refund.objects.exists()
    assert OrderLine.objects.get().taken_back == 0


def test_everything_can_go_back_where_nothing_is_left_to_send(stripe: Sandbox, packer: Client) -> None:
    payment, line = bought(stripe)

    decide(packer, payment, **{f"pieces_{line.pk}": "3", f"delivery_{line.parcel_id}": "6.00"})

    assert Refund.objects.get().amount == payment.captured
    assert Order.objects.get().status == Status.STOPPED


# --- Attacks ---------------------------------------------------------------------------------------------------------


def test_another_orders_lines_and_payments_are_not_refunded_here(stripe: Sandbox, packer: Client) -> None:
    (payment, _), (other, others) = bought(stripe), bought(stripe)

    shown = decide(packer, payment, **{f"pieces_{others.pk}": "1"})
    answer = packer.post(f"{LIST}{payment.order_id}/payments/{other.pk}/refund/", {"amount": "1", "confirmed": "yes"})

    assert "Choose what to give back" in shown
    assert answer.status_code == 404
    assert not Refund.objects.exists()


def test_another_orders_refund_is_not_paid_here(stripe: Sandbox, books: Client) -> None:
    refund = decided(bought(stripe)[0])
    other, _ = bought(stripe)

    answer = books.post(f"{LIST}{other.order_id}/refunds/{refund.pk}/payment/")

    refund.refresh_from_db()
    assert (answer.status_code, refund.released_at) == (404, None)


def test_an_unknown_step_is_no_page(stripe: Sandbox, owner: Client) -> None:
    assert owner.get(step(decided(bought(stripe)[0]), "deletion")).status_code == 404


def test_a_page_that_is_out_of_date_refunds_nothing(stripe: Sandbox, packer: Client) -> None:
    payment, line = bought(stripe)
    old = seen(packer, payment)
    decided(payment, 100)

    shown = told(packer, form(payment), {"reason": "broken", "seen": old, "confirmed": "yes", f"pieces-{line.pk}": 1})

    assert "so nothing was done" in shown
    assert Refund.objects.count() == 1


def test_a_button_pressed_twice_refunds_once(stripe: Sandbox, packer: Client) -> None:
    payment, line = bought(stripe)
    pressed = {"reason": "broken", "seen": seen(packer, payment), "confirmed": "yes", f"pieces-{line.pk}": 1}

    told(packer, form(payment), pressed)
    again = told(packer, form(payment), pressed)

    assert "so nothing was done" in again
    assert Refund.objects.count() == 1
    assert OrderLine.objects.get().taken_back == 1


# --- Deciding and paying ---------------------------------------------------------------------------------------------


def test_one_decides_and_another_pays_and_the_customer_is_told_by_line(
    stripe: Sandbox, packer: Client, books: Client
) -> None:  # fmt: skip
    payment, line = bought(stripe)
    decide(packer, payment, **{f"pieces_{line.pk}": 1})
    refund = Refund.objects.get()
    assert "payments.issue_refund" not in waiting()
    assert step(refund, "payment") not in text(packer.get(page(payment.order)))
    assert step(refund, "payment") in text(books.get(page(payment.order)))
    assert "Refund of $10.00: Pay it now?" in text(books.get(step(refund, "payment")))

    told(books, step(refund, "payment"))
    run_payment_jobs()
    deliver(stripe)

    refund.refresh_from_db()
    assert [each["amount"] for each in stripe.objects("refund")] == [1000]
    assert (refund.status, refund.released_by) == ("succeeded", somebody(Role.BOOKS))
    assert payment.order.mails.get(kind="refunded").facts["lines"] == [{"what": "1 × Rye", "amount": "$10.00"}]
    assert "$10.00 went back to your card" in text(Client().get(payment.order.get_absolute_url()))
    assert ": 1 × Rye." in text(Client().get(payment.order.get_absolute_url()))


def test_paying_twice_asks_stripe_once(stripe: Sandbox, books: Client) -> None:
    refund = decided(bought(stripe)[0])

    told(books, step(refund, "payment"))
    again = told(books, step(refund, "payment"))
    run_payment_jobs()

    assert "nothing to pay: this refund is released" in again
    assert len(stripe.objects("refund")) == 1


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.FULFILMENT, {"refund", "withdrawal"}),
        (Role.BOOKS, {"refund", "withdrawal", "payment"}),
        (Role.OWNER, {"refund", "withdrawal", "payment", "approval"}),
        (Role.CATALOGUE, set()),
    ],
)
def test_each_role_has_its_steps_and_no_others(stripe: Sandbox, role: Role, may: set[str]) -> None:
    client = as_(somebody(role, email="somebody-else@example.com"))
    payment, _ = bought(stripe)
    refund = decided(payment)

    answers = {name: client.post(step(refund, name)).status_code for name in ["approval", "payment", "withdrawal"]}
    answers["refund"] = client.post(form(payment), {}).status_code

    assert {name for name, status in answers.items() if status != 403} == may


@pytest.mark.parametrize("name", ["approval", "payment", "withdrawal"])
def test_looking_at_a_step_takes_none(stripe: Sandbox, owner: Client, settings: Settings, name: str) -> None:
    settings.REFUND_APPROVAL_ABOVE = 1 if name == "approval" else 100_00
    refund = decided(bought(stripe)[0])

    assert "bo-confirmation" in text(owner.get(step(refund, name)))

    refund.refresh_from_db()
    assert (refund.approved_at, refund.released_at, refund.withdrawn_at) == (None, None, None)


def test_a_withdrawn_refund_is_not_paid_and_its_pieces_are_packed_again(
    stripe: Sandbox, packer: Client, books: Client
) -> None:  # fmt: skip
    payment, line = bought(stripe)
    decide(packer, payment, **{f"pieces_{line.pk}": 2, f"restock_{line.pk}": "on"})
    refund = Refund.objects.get()

    told(packer, step(refund, "withdrawal"))
    late = told(books, step(refund, "payment"))

    line.refresh_from_db()
    assert "this refund is withdrawn" in late
    assert (line.taken_back, Stock.objects.get(variant=line.variant).on_hand) == (0, 7)
    assert Refund.left_of(Payment.objects.get()) == payment.captured


def test_a_refund_whose_pieces_cannot_be_packed_any_more_is_not_withdrawn(stripe: Sandbox, packer: Client) -> None:
    payment, line = bought(stripe)
    decide(packer, payment, **{f"pieces_{line.pk}": 1})
    payment.order.pack(payment.order.parcels.get(), by=None, at=timezone.now())

    shown = told(packer, step(Refund.objects.get(), "withdrawal"))

    assert "was packed or sent without Rye meanwhile" in shown
    assert Refund.objects.get().withdrawn_at is None


# --- Above the limit -------------------------------------------------------------------------------------------------


def dear(stripe: Sandbox) -> Payment:
    return bought(stripe, pieces=1, price=500_00)[0]


def test_much_needs_a_second_person(stripe: Sandbox, books: Client, owner: Client) -> None:
    payment = dear(stripe)
    shown = decide(books, payment, amount="250")
    refund = Refund.objects.get()
    assert "somebody else approves it before it is paid" in shown
    assert step(refund, "payment") not in shown
    assert "nothing to pay: this refund is to approve" in told(books, step(refund, "payment"))

    told(owner, step(refund, "approval"))
    told(books, step(refund, "payment"))

    refund.refresh_from_db()
    assert (refund.approved_by, refund.status) == (somebody(Role.OWNER), "released")


def test_cutting_it_in_two_does_not_evade_the_second_person(stripe: Sandbox, books: Client) -> None:
    payment = dear(stripe)

    decide(books, payment, amount="150")
    decide(books, payment, amount="50")
    decide(books, payment, amount="0.01")

    assert list(Refund.objects.order_by("pk").values_list("needs_approval", flat=True)) == [False, False, True]


def test_nobody_approves_what_they_decided(stripe: Sandbox, owner: Client) -> None:
    payment = dear(stripe)
    shown = decide(owner, payment, amount="250")
    refund = Refund.objects.get()
    assert "nobody else may yet" in shown
    assert step(refund, "approval") not in shown

    refused = told(owner, step(refund, "approval"))
    somebody(Role.OWNER, email="second@example.com")
    shown = text(owner.get(page(payment.order)))

    refund.refresh_from_db()
    assert "You decided this refund yourself" in refused
    assert refund.approved_at is None
    assert "so somebody else has to approve it.</p>" in shown


def test_the_shops_own_refunds_need_nobody(stripe: Sandbox) -> None:
    refund = refunds.decide(dear(stripe), 250_00, reason=Refund.Reason.GOODWILL, at=timezone.now())

    assert (refund.needs_approval, refund.status) == (False, "released")


# --- Lists -----------------------------------------------------------------------------------------------------------


def test_the_list_and_the_start_page_tell_what_waits_for_whom(stripe: Sandbox, owner: Client) -> None:
    to_approve, to_pay = decided(dear(stripe), 250_00), decided(bought(stripe)[0])
    codes = {"approve": to_approve.payment.order.code, "pay": to_pay.payment.order.code}

    for state, code in codes.items():
        shown = text(owner.get(f"/admin/payments/refund/?state={state}"))
        assert [each for each in codes.values() if each in shown] == [code]
    numbers = {count.name: count.number for count in owner.get("/admin/").context["counts"]}
    assert (numbers["Refunds to approve"], numbers["Refunds to pay"]) == (1, 1)


@pytest.mark.parametrize("state", ["approve", "pay", "unknown", "under_way", "succeeded", "failed", "withdrawn"])
def test_every_state_has_its_list(stripe: Sandbox, owner: Client, state: str) -> None:
    decided(bought(stripe)[0])

    assert owner.get(f"/admin/payments/refund/?state={state}").status_code == 200


def test_a_page_of_one_refund_says_what_it_was_for(stripe: Sandbox, books: Client) -> None:
    payment, line = bought(stripe)
    decide(books, payment, **{f"pieces_{line.pk}": 1})

    shown = text(books.get(f"/admin/payments/refund/{Refund.objects.get().pk}/change/"))

    assert "1 × Rye: $10.00, not back on the shelf" in shown


def test_a_superuser_is_a_second_person(stripe: Sandbox) -> None:
    root = User.objects.create_superuser("root@example.com")
    refund = decided(dear(stripe), 250_00, by=Role.OWNER)

    told(as_(root), step(refund, "approval"))

    refund.refresh_from_db()
    assert refund.approved_by == root
