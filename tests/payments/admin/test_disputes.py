"""The disputes desk: what has to be answered first, what the bank is told, and that it is told once."""

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from craved.accounts.roles import Role
from orders.models import Order
from orders.models.order import Status
from payments import evidence
from payments.admin.disputes import fingerprint
from payments.gateway import RETRIES
from payments.models import Case, Dispute
from payments.sandbox import Sandbox
from tests.jobs import run_jobs
from tests.orders.admin.staff import queries, signed_in, text, told
from tests.orders.factories import place_order
from tests.payments.test_disputes import cases, decided, disputed, sent
from tests.payments.test_settle import paid

pytestmark = pytest.mark.django_db

LIST = "/admin/payments/dispute/"


def page(dispute: Dispute) -> str:
    return f"{LIST}{dispute.pk}/change/"


def draft(dispute: Dispute) -> str:
    return f"{LIST}{dispute.pk}/evidence/"


def submission(dispute: Dispute) -> str:
    return f"{LIST}{dispute.pk}/submission/"


def order_page(dispute: Dispute) -> str:
    return f"/admin/orders/order/{dispute.payment.order_id}/change/"


def said(dispute: Dispute, **changed: str) -> dict[str, str]:
    """What the form on the page says, with these changes."""
    return evidence.of(dispute) | changed


def send(client: Client, dispute: Dispute) -> str:
    dispute.refresh_from_db()
    return told(client, submission(dispute), {"seen": fingerprint(evidence.of(dispute))})


@pytest.fixture
def books() -> Client:
    return signed_in(Role.BOOKS)


# --- What has to be answered -----------------------------------------------------------------------------------------


def test_the_soonest_deadline_comes_first_and_what_is_over_last(stripe: Sandbox, books: Client) -> None:
    over = decided(stripe, disputed(stripe), won=True)
    later, sooner, waiting = disputed(stripe), disputed(stripe), disputed(stripe)
    Dispute.objects.filter(pk=sooner.pk).update(due_by=timezone.now() + timedelta(days=1, hours=1))
    Dispute.objects.filter(pk=waiting.pk).update(status="under_review")

    shown = text(books.get(LIST))

    codes = [dispute.payment.order.code for dispute in [sooner, later, waiting, over]]
    assert sorted(codes, key=shown.index) == codes
    assert "(in 1\xa0day)" in shown
    assert "(in 9 days)" in shown or "(in 8 days)" in shown
    assert "The cardholder says they did not make this payment" in shown


def test_the_list_can_be_narrowed_to_what_has_to_be_answered(stripe: Sandbox, books: Client) -> None:
    over, to_answer = decided(stripe, disputed(stripe), won=False), disputed(stripe)

    shown = text(books.get(f"{LIST}?state=to_answer"))

    assert to_answer.payment.order.code in shown
    assert over.payment.order.code not in shown


@pytest.mark.parametrize("name", ["code", "stripe_id", "payment_intent_id"])
def test_a_dispute_is_found_by_its_order_or_by_stripes_names(stripe: Sandbox, books: Client, name: str) -> None:
    dispute, other = disputed(stripe), disputed(stripe)
    asked = {
        "code": dispute.payment.order.code, "stripe_id": dispute.stripe_id,
        "payment_intent_id": dispute.payment.payment_intent_id or "",
    }  # fmt: skip

    shown = text(books.get(LIST, {"q": asked[name]}))

    assert dispute.payment.order.code in shown
    assert other.payment.order.code not in shown


@pytest.mark.parametrize(
    ("left", "alarming"), [(timedelta(days=5), False), (timedelta(days=2), True), (-timedelta(1), True)]
)
def test_the_start_page_counts_them_and_is_alarmed_three_days_before(
    stripe: Sandbox, books: Client, left: timedelta, alarming: bool
) -> None:
    disputed(stripe)
    Dispute.objects.update(due_by=timezone.now() + left)

    count = next(each for each in books.get("/admin/").context["counts"] if each.name == "Disputes to answer")

    assert (count.number, count.alarming) == (1, alarming)
    assert Dispute.objects.get().payment.order.code in text(books.get(count.link))


# --- Writing ---------------------------------------------------------------------------------------------------------


def test_the_page_says_what_it_is_about_and_proposes_what_the_order_says(stripe: Sandbox, books: Client) -> None:
    payment = sent(paid(stripe, place_order(name="Ada Marsh")))
    dispute = disputed(stripe, payment, reason="product_not_received")

    shown = unescape(text(books.get(page(dispute))))

    assert "The customer says it did not arrive." in shown
    assert f"The bank holds ${dispute.amount / 100:.2f} until it has decided." in shown
    for proposed in ["9400 1000", "USPS", "Ada Marsh", "Handed to the carrier"]:
        assert proposed in shown


def test_what_staff_write_is_kept_and_not_sent(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)

    answer = told(books, draft(dispute), said(dispute, uncategorized_text="She thanked us\r\nby mail."))

    dispute.refresh_from_db()
    assert "Kept. It is not sent yet." in answer
    assert "She thanked us" in answer
    assert dispute.evidence["uncategorized_text"] == "She thanked us\nby mail."
    assert dispute.submitted_at is None
    assert stripe.requests(f"POST /v1/disputes/{dispute.stripe_id}") == []


def test_a_draft_can_be_thrown_away_for_what_the_order_says_now(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe, reason="product_not_received")
    told(books, draft(dispute), said(dispute, customer_name="Somebody else"))
    sent(dispute.payment)

    shown = told(books, draft(dispute), {"again": "yes"})

    assert "9400 1000" in shown
    assert "Somebody else" not in shown


def test_too_much_is_said_on_the_page_and_what_was_written_is_not_lost(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)

    shown = text(books.post(draft(dispute), said(dispute, uncategorized_text="Kept on the page. " + "x" * 20_000)))

    assert "at most 20000 characters" in shown
    assert "Kept on the page." in shown
    dispute.refresh_from_db()
    assert dispute.evidence == {}


def test_all_of_it_together_may_be_too_much(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe, reason="product_unacceptable")

    shown = text(books.post(draft(dispute), dict.fromkeys(said(dispute), "x" * 15_000)))

    assert "All together it is too long" in shown


# --- Sending ---------------------------------------------------------------------------------------------------------


def test_all_of_it_is_shown_once_more_before_it_is_sent(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)

    asked = told(books, draft(dispute), said(dispute, uncategorized_text="She thanked us.", send="yes"))

    assert "Send this to the bank?" in asked
    assert "She thanked us." in asked
    assert dispute.payment.order.email in asked
    assert stripe.requests(f"POST /v1/disputes/{dispute.stripe_id}") == []


def test_it_is_sent_and_the_page_says_by_whom(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)
    told(books, draft(dispute), said(dispute, uncategorized_text="She thanked us."))

    shown = send(books, dispute)

    assert "The bank has it." in shown
    assert "books@example.com" in shown
    assert "Under review" in shown
    assert 'name="send"' not in shown
    assert stripe.object(dispute.stripe_id)["evidence"]["uncategorized_text"] == "She thanked us."
    assert cases(dispute) == [("disputed", False)]
    assert "Dispute answered" in text(books.get(order_page(dispute)))


def test_pressed_twice_it_is_sent_once(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)
    send(books, dispute)

    shown = send(books, dispute)

    assert "It was answered already" in shown
    assert len(stripe.requests(f"POST /v1/disputes/{dispute.stripe_id}")) == 1


def test_what_somebody_changed_meanwhile_is_not_sent_unseen(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)
    seen = fingerprint(evidence.of(dispute))
    told(books, draft(dispute), said(dispute, uncategorized_text="Changed."))

    shown = told(books, submission(dispute), {"seen": seen})

    assert "Somebody changed it meanwhile" in shown
    assert stripe.requests(f"POST /v1/disputes/{dispute.stripe_id}") == []


def test_the_orders_page_leads_to_the_dispute(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)

    shown = text(books.get(order_page(dispute)))

    assert f'href="{page(dispute)}"' in shown
    assert "Disputed by the customer at their bank" in shown


def test_a_lost_reply_is_said_so_and_asked_again(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)
    stripe.fault("reset", "POST /v1/disputes/*", count=RETRIES + 1)

    shown = send(books, dispute)
    assert "It is asked again by itself" in unescape(shown)
    assert "Sent, not confirmed by Stripe" in shown
    run_jobs("payments.send_evidence")

    assert "Under review" in text(books.get(page(dispute)))


def test_what_stripe_refuses_can_be_corrected(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)
    Dispute.objects.update(evidence={"uncategorized_text": "x" * 20_001})

    shown = send(books, dispute)

    assert "Stripe did not take it" in shown
    assert 'name="send"' in shown


def test_after_the_deadline_it_is_said_and_nothing_is_sent(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)
    Dispute.objects.update(due_by=timezone.now() - timedelta(hours=1))

    for shown in [text(books.get(page(dispute))), send(books, dispute), told(books, draft(dispute), said(dispute))]:
        assert "The deadline has passed" in shown
        assert 'name="send"' not in shown
    assert stripe.requests(f"POST /v1/disputes/{dispute.stripe_id}") == []


@pytest.mark.parametrize("won", [True, False])
def test_how_it_ended_is_read_on_the_page(stripe: Sandbox, books: Client, won: bool) -> None:
    dispute = decided(stripe, disputed(stripe), won=won)

    shown = text(books.get(page(dispute)))

    assert ("The bank gave the money back." if won else "The bank gave the money to the customer.") in shown
    assert ("Dispute won" if won else "Dispute lost") in shown
    assert 'name="send"' not in shown


# --- Who may ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.FULFILMENT, Role.CATALOGUE])
def test_others_neither_see_nor_answer_it(stripe: Sandbox, role: Role) -> None:
    dispute = disputed(stripe)
    client = signed_in(role)

    for path in [LIST, page(dispute), draft(dispute), submission(dispute)]:
        assert client.get(path).status_code == 403
    assert client.post(submission(dispute), {"seen": fingerprint(evidence.of(dispute))}).status_code == 403
    assert stripe.requests(f"POST /v1/disputes/{dispute.stripe_id}") == []
    assert "Disputes to answer" not in text(client.get("/admin/"))


def test_nothing_of_it_can_be_edited_by_hand(stripe: Sandbox) -> None:
    owner, dispute = signed_in(Role.OWNER), disputed(stripe)

    assert owner.post(page(dispute), {"amount": 1}).status_code == 403
    assert owner.get(f"{LIST}add/").status_code == 403
    assert owner.get(f"{LIST}{dispute.pk}/delete/").status_code == 403


# --- Where it is packed ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "advice"),
    [
        ("product_not_received", "Sending it now, with tracking, is the best answer to that."),
        ("fraudulent", "ask whoever answers disputes first"),
    ],
)
def test_whoever_packs_is_warned_and_may_go_on(stripe: Sandbox, reason: str, advice: str) -> None:
    dispute = disputed(stripe, reason=reason)
    packer, order = signed_in(Role.FULFILMENT), dispute.payment.order
    step = f"/admin/orders/order/{order.pk}/parcels/{order.parcels.get().pk}/packing/"
    several: dict[str, Any] = {"action": "pack_selected", "_selected_action": [order.pk]}

    for shown in [
        text(packer.get(order_page(dispute))),
        text(packer.get(step)),
        told(packer, "/admin/orders/order/", several),
    ]:
        assert advice in shown
    assert "is packed" in told(packer, step)


def test_nobody_is_warned_of_what_has_gone_or_is_decided(stripe: Sandbox) -> None:
    gone = disputed(stripe, sent(paid(stripe)))
    won = decided(stripe, disputed(stripe), won=True)
    packer = signed_in(Role.FULFILMENT)

    for dispute in [gone, won]:
        assert "may be lost" not in text(packer.get(order_page(dispute)))


def test_a_lost_dispute_is_not_called_a_refund(stripe: Sandbox) -> None:
    dispute = decided(stripe, disputed(stripe), won=False)
    order = Order.objects.get(pk=dispute.payment.order_id)
    assert order.status == Status.STOPPED

    staffs, listed = (
        text(signed_in(Role.FULFILMENT).get(page)) for page in [order_page(dispute), "/admin/orders/order/"]
    )
    customers = text(Client().get(order.get_absolute_url()))

    assert "the customer’s bank took the money back" in staffs
    assert "Stopped</span>" in listed
    assert "Your bank took the money back" in customers
    assert "Not sent" in customers
    assert "Being packed" not in customers
    for shown in [staffs, customers]:
        assert "refunded" not in shown.lower()


def test_what_is_lost_has_no_step_left(stripe: Sandbox) -> None:
    dispute = decided(stripe, disputed(stripe), won=False)
    order = Order.objects.get(pk=dispute.payment.order_id)
    step = f"/admin/orders/order/{order.pk}/parcels/{order.parcels.get().pk}/packing/"

    told(signed_in(Role.FULFILMENT), step)

    assert order.parcels.get().packed_at is None
    assert Case.objects.open().get().kind == Case.Kind.DISPUTE_LOST


def test_the_desk_is_as_quick_for_many_as_for_one(stripe: Sandbox, books: Client) -> None:
    dispute = disputed(stripe)
    few = queries(books, LIST)
    for _ in range(3):
        disputed(stripe)

    assert queries(books, LIST) == few
    assert queries(books, page(dispute)) <= 16
