"""A customer's bank takes money back: what is recorded, booked and stopped, and how it is answered."""

import random
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from craved.accounts.roles import Role
from orders import refund_policy
from orders.models import Order
from orders.models.order import ParcelStatus, Status
from payments import disputes, evidence, gateway, payouts, refunds
from payments.models import Account, BalanceTransaction, Case, Dispute, JournalEntry, JournalLine, Payment, Refund
from payments.sandbox import Sandbox
from tests.faults.test_crashes import dying_at_every_step
from tests.jobs import run_jobs, waiting
from tests.orders.admin.staff import somebody
from tests.orders.factories import ArtisanFactory, DeliveryMethodFactory, VariantFactory, place_order
from tests.payments.events import deliver, post, run_payment_jobs
from tests.payments.test_settle import paid, started

pytestmark = pytest.mark.django_db

Events = list[dict[str, Any]]


def disputed(stripe: Sandbox, payment: Payment | None = None, **how: Any) -> Dispute:
    """A payment the customer disputes, as far as we have heard."""
    payment = payment or paid(stripe)
    at_stripe = stripe.dispute(payment.payment_intent_id or "", **how)
    deliver(stripe)
    return Dispute.objects.get(stripe_id=at_stripe["id"])


def heard(stripe: Sandbox, dispute: Dispute) -> Dispute:
    """What we know of it once everything that Stripe has to say about it came."""
    deliver(stripe)
    return Dispute.objects.select_related("payment__order").get(pk=dispute.pk)


def decided(stripe: Sandbox, dispute: Dispute, *, won: bool) -> Dispute:
    stripe.decide_dispute(dispute.stripe_id, won=won)
    return heard(stripe, dispute)


def answered(stripe: Sandbox, dispute: Dispute, text: str = "It was delivered.") -> Dispute:
    return disputes.submit(dispute, {"uncategorized_text": text}, by=somebody(Role.BOOKS), at=timezone.now())


def sent(payment: Payment) -> Payment:
    order = Order.objects.get(pk=payment.order_id)
    for parcel in order.parcels.all():
        order.pack(parcel, by=None, at=timezone.now())
        order.ship(parcel, carrier="USPS", tracking="9400 1000", by=None, at=timezone.now())
    return payment


def cases(dispute: Dispute) -> list[tuple[str, bool]]:
    """Of each its kind, and whether it is open."""
    found = Case.objects.filter(about=dispute.stripe_id).order_by("pk")
    return [(case.kind, case.resolved_at is None) for case in found]


def told(dispute: Dispute) -> list[str]:
    """What the order's timeline says of it."""
    return [event.kind for event in dispute.payment.order.events.order_by("pk") if "dispute" in event.facts]


def all_booked(stripe: Sandbox) -> None:
    """Stripe books a charge a moment after it was made, and we hear of that within the hour."""
    stripe.advance(2)
    payouts.collect(at=timezone.now())


def books() -> dict[str, int]:
    """The balance of every account that has one."""
    return {account: amount for account, amount in JournalLine.objects.all().by_account().items() if amount}


# --- What is recorded ------------------------------------------------------------------------------------------------


def test_a_dispute_is_recorded_with_what_the_bank_took_and_until_when_to_answer(stripe: Sandbox) -> None:
    payment = paid(stripe)

    dispute = disputed(stripe, payment, reason="product_not_received")

    assert dispute.payment == payment
    assert (dispute.amount, dispute.withdrawn, dispute.currency) == (payment.captured, payment.captured, "usd")
    assert (dispute.status, dispute.reason) == ("needs_response", "product_not_received")
    assert dispute.due_by
    assert timedelta(days=8) < dispute.due_by - dispute.created_at < timedelta(days=11)
    assert dispute.is_open
    assert told(dispute) == ["disputed"]


def test_somebody_has_to_answer_it_and_the_case_says_why_and_until_when(stripe: Sandbox) -> None:
    dispute = disputed(stripe, reason="product_not_received")

    case = Case.objects.get(kind=Case.Kind.DISPUTED)
    assert dispute.due_by
    assert (case.at_risk, case.order) == (dispute.amount, dispute.payment.order)
    assert case.cause.startswith("The customer says it did not arrive. Answer by ")
    assert f"{timezone.localtime(dispute.due_by):%B %-d, %Y}" in case.cause


def test_a_case_resolved_by_hand_is_not_opened_again_by_the_same_news(stripe: Sandbox) -> None:
    dispute = disputed(stripe)
    Case.objects.get().resolve("We give in.", by=None, at=timezone.now())

    disputes.settle(dispute.stripe_id)

    assert cases(dispute) == [("disputed", False)]


def test_the_customers_money_moves_to_disputed_and_the_fee_is_booked(stripe: Sandbox) -> None:
    payment = paid(stripe)
    all_booked(stripe)
    before = books()

    dispute = disputed(stripe, payment)

    after = Counter(books())
    after.subtract(before)
    assert {account: amount for account, amount in after.items() if amount} == {
        Account.DISPUTED: dispute.amount,
        Account.STRIPE: -dispute.amount - 1500,
        Account.DISPUTES: 1500,
    }
    moved = BalanceTransaction.objects.get(source_id=dispute.stripe_id)
    assert (moved.amount, moved.fee, moved.payment) == (-dispute.amount, 1500, payment)


def test_an_inquiry_withdraws_nothing(stripe: Sandbox) -> None:
    payment = paid(stripe)
    before = books()

    dispute = disputed(stripe, payment, inquiry=True)

    assert (dispute.status, dispute.withdrawn, dispute.is_inquiry) == ("warning_needs_response", 0, True)
    assert books() == before
    assert "The bank asks, and has taken nothing so far." in Case.objects.get().cause


def test_an_inquiry_that_comes_to_nothing_is_over(stripe: Sandbox) -> None:
    dispute = disputed(stripe, inquiry=True)
    before = books()

    dispute = decided(stripe, dispute, won=True)

    assert (dispute.status, dispute.is_open) == ("warning_closed", False)
    assert told(dispute) == ["disputed", "dispute_closed"]
    assert cases(dispute) == [("disputed", False)]
    assert books() == before


def test_giving_the_money_back_ends_an_inquiry(stripe: Sandbox) -> None:
    dispute = disputed(stripe, inquiry=True)

    given_back(dispute.payment, dispute.amount)
    dispute = heard(stripe, dispute)

    assert (dispute.status, dispute.withdrawn) == ("warning_closed", 0)
    assert cases(dispute) == [("disputed", False)]


def test_an_inquiry_that_becomes_a_dispute_has_to_be_answered_again(stripe: Sandbox) -> None:
    dispute = answered(stripe, disputed(stripe, inquiry=True))
    assert cases(dispute) == [("disputed", False)]

    dispute = decided(stripe, dispute, won=False)

    assert (dispute.status, dispute.withdrawn, dispute.submitted_at) == ("needs_response", dispute.amount, None)
    assert dispute.evidence == {"uncategorized_text": "It was delivered."}  # to begin the second answer with
    assert cases(dispute) == [("disputed", False), ("disputed", True)]
    assert answered(stripe, dispute, "It was delivered, see above.").status == "under_review"
    assert [each["evidence_details"]["submission_count"] for each in stripe.objects("dispute")] == [1]


def test_an_event_that_overtakes_its_payments_own_settles_the_payment_first(stripe: Sandbox) -> None:
    payment = started(place_order())
    stripe.pay(payment.session_id or "")
    intent = stripe.objects("payment_intent")[0]["id"]
    stripe.dispute(intent)

    deliver(stripe, "charge.dispute.created")

    payment.refresh_from_db()
    assert payment.settled_at is not None
    assert payment.disputes.get().withdrawn == payment.captured


def test_a_dispute_about_no_payment_of_ours_is_a_case_for_a_person_once(stripe: Sandbox) -> None:
    payment = paid(stripe)
    at_stripe = stripe.dispute(payment.payment_intent_id or "")
    Payment.objects.update(payment_intent_id="pi_other", charge_id="ch_other", reference="0" * 32)

    for _ in range(2):
        assert disputes.settle(at_stripe["id"]) is None
    case = Case.objects.get(kind=Case.Kind.ORPHAN)
    case.resolve("Another shop's on the same account.", by=None, at=timezone.now())
    assert disputes.settle(at_stripe["id"]) is None

    assert (case.about, case.at_risk) == (at_stripe["id"], at_stripe["amount"])
    assert Case.objects.filter(kind=Case.Kind.ORPHAN).count() == 1
    assert not Dispute.objects.exists()


@pytest.mark.parametrize(("field", "value"), [("currency", "eur"), ("livemode", True)])
def test_a_dispute_that_cannot_be_of_our_payment_is_not_recorded(stripe: Sandbox, field: str, value: Any) -> None:
    payment = paid(stripe)
    at_stripe = stripe.dispute(payment.payment_intent_id or "")
    Payment.objects.update(**{field: value})

    for _ in range(2):
        assert disputes.settle(at_stripe["id"]) is None

    assert [(case.kind, case.about) for case in Case.objects.all()] == [("mismatch", at_stripe["id"])]
    assert not Dispute.objects.exists()


def test_an_amount_above_what_was_paid_is_recorded_and_looked_at(stripe: Sandbox) -> None:
    payment = paid(stripe)
    at_stripe = stripe.dispute(payment.payment_intent_id or "")
    Payment.objects.update(captured=100)

    disputes.settle(at_stripe["id"])

    assert Dispute.objects.get().amount == payment.captured
    assert set(Case.objects.values_list("kind", flat=True)) == {"mismatch", "disputed"}


def test_a_stale_answer_changes_nothing(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    dispute = disputed(stripe)
    stale = gateway.dispute(dispute.stripe_id)
    decided(stripe, dispute, won=False)
    before = (books(), told(dispute), cases(dispute))

    monkeypatch.setattr(gateway, "dispute", lambda _: stale)
    disputes.settle(dispute.stripe_id)

    dispute.refresh_from_db()
    assert dispute.status == "lost"
    assert (books(), told(dispute), cases(dispute)) == before


# --- How it ends -----------------------------------------------------------------------------------------------------


def test_won_and_the_books_are_as_before_but_for_the_banks_fee(stripe: Sandbox) -> None:
    payment = paid(stripe)
    all_booked(stripe)
    before = books()

    dispute = decided(stripe, disputed(stripe, payment), won=True)

    assert (dispute.status, dispute.withdrawn, dispute.is_open) == ("won", 0, False)
    after = Counter(books())
    after.subtract(before)
    assert {account: amount for account, amount in after.items() if amount} == {
        Account.STRIPE: -1500,
        Account.DISPUTES: 1500,
    }
    assert told(dispute) == ["disputed", "dispute_won"]
    assert cases(dispute) == [("disputed", False)]
    assert dispute.payment.order.status == Status.TO_PACK


def test_lost_after_it_was_sent_costs_the_amount_and_the_artisans_their_share(stripe: Sandbox) -> None:
    payment = sent(paid(stripe))
    all_booked(stripe)
    owed = -JournalLine.objects.balance(Account.ARTISANS)
    assert owed > 0

    dispute = decided(stripe, disputed(stripe, payment), won=False)

    assert (dispute.status, dispute.withdrawn) == ("lost", dispute.amount)
    after = books()
    assert after[Account.DISPUTES] == dispute.amount + 1500
    assert {Account.DISPUTED, Account.ARTISANS, Account.CLEARING, Account.CUSTOMERS}.isdisjoint(after)
    assert cases(dispute) == [("disputed", False), ("dispute_lost", True)]
    assert told(dispute) == ["disputed", "dispute_lost"]
    assert dispute.payment.order.stopped_at is None


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_lost_and_what_has_not_been_sent_never_goes_out(stripe: Sandbox, steps: int) -> None:
    one, two = VariantFactory.create(), VariantFactory.create()
    payment = paid(stripe, place_order((one, 1), (two, 1)))
    order, first = payment.order, payment.order.parcels.order_by("pk").first()
    assert first
    for take in [Order.pack, Order.ship][:steps]:
        take(order, first, by=None, at=timezone.now())

    dispute = decided(stripe, disputed(stripe, payment), won=False)

    order = dispute.payment.order
    last = order.parcels.order_by("pk").last()
    assert last
    assert (order.status, last.status) == (Status.STOPPED, ParcelStatus.STOPPED)
    assert not Order.objects.to_pack().exists()
    for take in [Order.pack, Order.ship, Order.make_ready]:
        with pytest.raises(Order.NotAllowed):
            take(order, last, by=None, at=timezone.now())


def test_what_waits_at_its_pickup_place_is_not_handed_over_once_its_money_is_lost(stripe: Sandbox) -> None:
    payment = paid(stripe)
    parcel = payment.order.parcels.get()
    parcel.method_kind = "pickup"
    parcel.save()
    payment.order.pack(parcel, by=None, at=timezone.now())
    payment.order.make_ready(parcel, by=None, at=timezone.now())

    decided(stripe, disputed(stripe, payment), won=False)

    with pytest.raises(Order.NotAllowed):
        payment.order.hand_over(parcel, by=None, at=timezone.now())


def test_while_it_is_open_what_was_paid_for_may_still_go_out(stripe: Sandbox) -> None:
    dispute = disputed(stripe)

    sent(dispute.payment)

    dispute.payment.order.refresh_from_db()
    assert dispute.payment.order.status == Status.UNDER_WAY


def test_nobody_answers_in_time_and_it_is_lost(stripe: Sandbox) -> None:
    dispute = disputed(stripe)

    stripe.advance(12 * 86_400)
    dispute = heard(stripe, dispute)

    assert (dispute.status, dispute.submitted_at) == ("lost", None)
    assert told(dispute) == ["disputed", "dispute_lost"]


def test_lost_although_the_payment_paid_for_no_order_is_the_customers_own_money(stripe: Sandbox) -> None:
    payment = started(place_order())
    payment.order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())
    stripe.pay(payment.session_id or "")
    at_stripe = stripe.dispute(stripe.objects("payment_intent")[0]["id"])
    disputes.settle(at_stripe["id"])

    stripe.decide_dispute(at_stripe["id"], won=False)
    disputes.settle(at_stripe["id"])
    all_booked(stripe)

    assert set(books()) <= {Account.STRIPE, Account.FEES, Account.DISPUTES}
    assert books()[Account.DISPUTES] == 1500


def test_a_dispute_of_a_part_takes_that_part(stripe: Sandbox) -> None:
    payment = sent(paid(stripe, place_order((VariantFactory.create(price=4000), 1))))
    owed = -JournalLine.objects.balance(Account.ARTISANS)

    dispute = decided(stripe, disputed(stripe, payment, amount=2300), won=False)

    assert (dispute.amount, dispute.withdrawn) == (2300, 2300)
    lost = owed + JournalLine.objects.balance(Account.ARTISANS)
    assert owed / 2 == lost  # 23.00 of 46.00


def test_a_dispute_after_a_partial_refund_is_of_what_was_left(stripe: Sandbox) -> None:
    payment = sent(paid(stripe, place_order((VariantFactory.create(price=4000), 1))))
    owed = -JournalLine.objects.balance(Account.ARTISANS)
    given_back(payment, 2300)

    dispute = disputed(stripe, payment)
    assert dispute.amount == 2300
    artisan = payment.order.parcels.get().artisan
    assert disputes.held(artisan, "usd") == owed / 2

    decided(stripe, dispute, won=False)
    assert JournalLine.objects.balance(Account.ARTISANS) == 0
    assert disputes.held(artisan, "usd") == 0


def given_back(payment: Payment, amount: int) -> None:
    refunds.decide(payment, amount, reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_payment_jobs()


# --- Whatever comes, in whatever order -------------------------------------------------------------------------------

COURSES: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "lost": [("dispute", {}), ("decide", {"won": False})],
    "won": [("dispute", {}), ("answer", {}), ("decide", {"won": True})],
    "inquiry closed": [("dispute", {"inquiry": True}), ("decide", {"won": True})],
    "inquiry lost": [("dispute", {"inquiry": True}), ("decide", {"won": False}), ("decide", {"won": False})],
    "inquiry won": [("dispute", {"inquiry": True}), ("decide", {"won": False}), ("decide", {"won": True})],
}
WAYS = 12  # of each course


@pytest.mark.parametrize("seed", range(WAYS))
@pytest.mark.parametrize("course", COURSES)
def test_events_in_any_order_and_number_come_to_the_same_end(stripe: Sandbox, course: str, seed: int) -> None:
    payment = paid(stripe)
    all_booked(stripe)
    ways = random.Random(f"{course} {seed}")  # noqa: S311  # the same ways in every run
    owned, waiting_events = "", Events()
    for step, how in COURSES[course]:
        happened = len(stripe.events())
        if step == "dispute":
            owned = stripe.dispute(payment.payment_intent_id or "", **how)["id"]
        elif step == "decide":
            stripe.decide_dispute(owned, **how)
        else:
            gateway.stripe_client().v1.disputes.update(owned, {"evidence": {"uncategorized_text": "It arrived."}})
        waiting_events += [each for each in stripe.events()[happened:] for _ in range(ways.choice([0, 1, 1, 2]))]
        ways.shuffle(waiting_events)
        for _ in range(ways.randrange(len(waiting_events) + 1)):
            post(waiting_events.pop())
            run_payment_jobs()
    disputes.settle(owned)  # what a sweep does, where all of its events got lost
    for event in waiting_events:
        post(event)
        run_payment_jobs()

    dispute = Dispute.objects.select_related("payment__order").get()
    at_stripe = stripe.object(owned)
    held_by_bank = -sum(each["amount"] for each in at_stripe["balance_transactions"])
    assert (dispute.status, dispute.withdrawn) == (at_stripe["status"], held_by_bank)
    ends = {"lost": "dispute_lost", "won": "dispute_won", "warning_closed": "dispute_closed"}
    assert set(told(dispute)) - {"dispute_answered"} == {"disputed", ends[dispute.status]}
    assert max(Counter(told(dispute)).values()) == 1
    assert [kind for kind, is_open in cases(dispute) if is_open] == ["dispute_lost"] * (dispute.status == "lost")
    assert dispute.payment.order.status == (Status.STOPPED if dispute.status == "lost" else Status.TO_PACK)
    assert not JournalEntry.objects.unbalanced().exists()
    assert JournalLine.objects.balance(Account.STRIPE) == stripe_balance(stripe)
    assert JournalLine.objects.balance(Account.CLEARING) == JournalLine.objects.balance(Account.DISPUTED) == 0
    lost = payment.captured if dispute.status == "lost" else 0
    fees = sum(each["fee"] for each in at_stripe["balance_transactions"])
    assert JournalLine.objects.balance(Account.DISPUTES) == lost + fees
    assert (JournalLine.objects.balance(Account.ARTISANS) == 0) is (dispute.status == "lost")


def stripe_balance(stripe: Sandbox) -> int:
    return sum(each["net"] for each in stripe.objects("balance_transaction"))


@pytest.mark.parametrize("won", [True, False])
def test_dying_anywhere_while_settling_leaves_no_trace(stripe: Sandbox, won: bool) -> None:
    payment = paid(stripe)
    at_stripe = stripe.dispute(payment.payment_intent_id or "")
    stripe.decide_dispute(at_stripe["id"], won=won)
    for event in stripe.events():
        if event["type"] == "charge.dispute.closed":
            post(event)

    deaths = dying_at_every_step(lambda: run_jobs("payments.settle_event"))

    dispute = Dispute.objects.get()
    assert deaths > 15
    assert dispute.status == ("won" if won else "lost")
    assert told(dispute) == ["disputed", "dispute_won" if won else "dispute_lost"]
    assert cases(dispute) == ([] if won else [("dispute_lost", True)])
    assert JournalLine.objects.balance(Account.DISPUTED) == 0


# --- The evidence ----------------------------------------------------------------------------------------------------


def test_what_did_not_arrive_is_answered_with_the_way_it_went(stripe: Sandbox) -> None:
    payment = sent(paid(stripe, place_order(name="Ada Marsh", line1="7 Elm Street", city="Troy", postal_code="12180")))

    said = evidence.assemble(disputed(stripe, payment, reason="product_not_received"))

    assert (said["shipping_carrier"], said["shipping_tracking_number"]) == ("USPS", "9400 1000")
    assert said["shipping_date"] == f"{timezone.localdate():%B %-d, %Y}"
    assert "7 Elm Street" in said["shipping_address"]
    assert (said["customer_name"], said["customer_email_address"]) == ("Ada Marsh", payment.order.email)
    assert "refund_policy_disclosure" not in said
    steps = [line.partition("  ")[2] for line in said["access_activity_log"].splitlines()]
    artisan = payment.order.parcels.get().artisan_name
    assert steps == [
        "The customer placed the order", "The payment succeeded", f"Packed: {artisan}",
        f"Handed to the carrier: {artisan}, USPS, 9400 1000",
    ]  # fmt: skip


def test_the_receipt_names_every_line_and_adds_up(stripe: Sandbox) -> None:
    variant = VariantFactory.create(price=1250, product__name="Rye loaf")
    payment = paid(stripe, place_order((variant, 2)))

    receipt = evidence.assemble(disputed(stripe, payment))["product_description"]

    assert f"Order {payment.order.code}" in receipt
    assert "2 x Rye loaf, $12.50 each: $25.00" in receipt
    assert f"Total ${payment.order.total / 100:.2f}" in receipt
    assert str(payment.payment_intent_id) in receipt


def test_mails_that_were_sent_are_part_of_what_happened(stripe: Sandbox) -> None:
    payment = paid(stripe)
    mail = payment.order.mails.get(kind="paid")
    mail.mark_sent(at=timezone.now())

    assert (
        f"Email to {payment.order.email}: paid" in evidence.assemble(disputed(stripe, payment))["access_activity_log"]
    )


def test_what_was_handed_over_has_a_day_and_no_address(stripe: Sandbox) -> None:
    variant = VariantFactory.create()
    way = DeliveryMethodFactory.create(artisan=variant.product.artisan, kind="pickup")
    payment = paid(stripe, place_order((variant, 1), chosen={variant.product.artisan_id: way.pk}))
    parcel = payment.order.parcels.get()
    for take in [Order.pack, Order.make_ready, Order.hand_over]:
        take(payment.order, parcel, by=None, at=timezone.now())

    said = evidence.assemble(disputed(stripe, payment, reason="product_not_received"))

    assert said["service_date"] == f"{timezone.localdate():%B %-d, %Y}"
    assert "picked up at Side door, 4 Tannery Lane" in said["product_description"]
    assert "Handed over to the customer" in said["access_activity_log"]
    assert [said[name] for name in ["shipping_address", "shipping_carrier", "shipping_date"]] == ["", "", ""]


def test_the_refund_policy_is_the_one_this_customer_was_shown(stripe: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    dispute = disputed(stripe, reason="credit_not_processed")
    newer = refund_policy.Version("2031-01", "We give nothing back.")
    monkeypatch.setattr(refund_policy, "VERSIONS", [*refund_policy.VERSIONS, newer])

    said = evidence.assemble(dispute)

    assert "before your parcel is packed" in said["refund_policy_disclosure"]
    assert "http://localhost:3001/refunds/" in said["refund_policy_disclosure"]
    assert said["refund_refusal_explanation"] == "Nothing of this payment was given back."


def test_an_order_from_before_there_was_a_refund_policy_claims_none(stripe: Sandbox) -> None:
    dispute = disputed(stripe, reason="credit_not_processed")
    dispute.payment.order.events.filter(kind="placed").update(facts={})

    assert evidence.assemble(dispute)["refund_policy_disclosure"] == ""


def test_two_payments_that_look_like_one_are_told_apart(stripe: Sandbox) -> None:
    variant = VariantFactory.create(product__name="Rye loaf")
    first = paid(stripe, place_order((variant, 1), email="ada@example.com"))
    second = paid(stripe, place_order((variant, 1), email="Ada@example.com"))

    said = evidence.assemble(disputed(stripe, second, reason="duplicate"))

    assert said["duplicate_charge_id"] == first.charge_id
    assert f"Order {first.order.code}" in said["duplicate_charge_explanation"]
    assert "1 x Rye loaf" in said["duplicate_charge_explanation"]


@pytest.mark.parametrize("reason", Dispute.REASONS)
def test_the_evidence_for_every_reason_is_what_stripe_takes(stripe: Sandbox, reason: str) -> None:
    dispute = disputed(stripe, sent(paid(stripe)), reason=reason)

    said = evidence.assemble(dispute)

    assert not evidence.too_long(said)
    assert disputes.submit(dispute, said, by=None, at=timezone.now()).status == "under_review"
    at_stripe = stripe.object(dispute.stripe_id)["evidence"]
    assert {name: text for name, text in at_stripe.items() if text} == {
        name: text for name, text in said.items() if text
    }


def test_nothing_longer_than_stripe_takes_is_put_together(stripe: Sandbox) -> None:
    payment = paid(stripe)
    for _ in range(600):
        payment.order.record("packed", at=timezone.now())

    said = evidence.assemble(disputed(stripe, payment))

    assert len(said["access_activity_log"]) == gateway.MOST_OF_ONE_TEXT
    assert "too long: 20,001 of 20,000" in evidence.too_long(said | {"access_activity_log": "x" * 20_001})
    assert "160,000 of 150,000" in evidence.too_long(dict.fromkeys([*evidence.FIELDS][:8], "x" * 20_000))


# --- Answering -------------------------------------------------------------------------------------------------------


def test_an_answer_is_sent_and_the_bank_reviews_it(stripe: Sandbox) -> None:
    dispute = disputed(stripe)

    dispute = answered(stripe, dispute, "It was delivered.")

    assert (dispute.status, dispute.is_open) == ("under_review", True)
    assert dispute.submitted_at is not None
    assert stripe.object(dispute.stripe_id)["evidence"]["uncategorized_text"] == "It was delivered."
    assert cases(dispute) == [("disputed", False)]
    assert told(dispute) == ["disputed", "dispute_answered"]
    assert dispute.payment.order.events.get(kind="dispute_answered").by == somebody(Role.BOOKS)
    assert run_jobs("payments.send_evidence") == ["payments.send_evidence"]  # which finds nothing left to do
    assert len(stripe.requests(f"POST /v1/disputes/{dispute.stripe_id}")) == 1


@pytest.mark.parametrize(("text", "end"), [("winning_evidence", "won"), ("losing_evidence", "lost")])
def test_stripes_test_evidence_decides(stripe: Sandbox, text: str, end: str) -> None:
    dispute = answered(stripe, disputed(stripe), text)

    stripe.advance(5)

    assert heard(stripe, dispute).status == end
    assert told(dispute) == ["disputed", "dispute_answered", f"dispute_{end}"]


def test_an_answer_whose_reply_is_lost_is_asked_again_and_sent_once(stripe: Sandbox) -> None:
    dispute = disputed(stripe)
    for _ in range(gateway.RETRIES + 1):
        stripe.fault("reset", "POST /v1/disputes/*")

    with pytest.raises(gateway.Unreachable):
        answered(stripe, dispute)
    dispute.refresh_from_db()
    assert (dispute.status, dispute.submitted_at is not None) == ("needs_response", True)
    assert dispute.why_not_answerable(at=timezone.now()).startswith("The answer was sent off already.")
    run_jobs("payments.send_evidence")

    dispute.refresh_from_db()
    assert dispute.status == "under_review"
    assert stripe.object(dispute.stripe_id)["evidence_details"]["submission_count"] == 1
    assert told(dispute) == ["disputed", "dispute_answered"]


def test_an_answer_that_never_arrived_is_sent_again_under_the_same_key(stripe: Sandbox) -> None:
    dispute = disputed(stripe)
    for _ in range(gateway.RETRIES + 1):
        stripe.fault("down", "POST /v1/disputes/*")

    with pytest.raises(gateway.Unreachable):
        answered(stripe, dispute)
    key = Dispute.objects.get().idempotency_key
    run_jobs("payments.send_evidence")

    dispute.refresh_from_db()
    assert (dispute.status, dispute.idempotency_key) == ("under_review", key)


def test_an_answer_stripe_refuses_is_a_draft_again(stripe: Sandbox) -> None:
    dispute = disputed(stripe)

    with pytest.raises(gateway.Refused):
        disputes.submit(dispute, {"uncategorized_text": "x" * 20_001}, by=None, at=timezone.now())

    dispute.refresh_from_db()
    assert (dispute.status, dispute.submitted_at, dispute.submitted_by) == ("needs_response", None, None)
    assert cases(dispute) == [("disputed", True)]
    assert answered(stripe, dispute).status == "under_review"


def test_dying_anywhere_while_answering_sends_one_answer(stripe: Sandbox) -> None:
    dispute = disputed(stripe)
    at = timezone.now()
    dispute.submit({"uncategorized_text": "It was delivered."}, by=None, at=at)

    deaths = dying_at_every_step(lambda: disputes.send(dispute))

    dispute.refresh_from_db()
    assert deaths > 10
    assert dispute.status == "under_review"
    assert stripe.object(dispute.stripe_id)["evidence_details"]["submission_count"] == 1
    assert told(dispute) == ["disputed", "dispute_answered"]


def test_the_same_answer_is_not_sent_twice(stripe: Sandbox) -> None:
    dispute = answered(stripe, disputed(stripe))

    with pytest.raises(Dispute.NotAllowed, match="answered already"):
        answered(stripe, dispute)
    with pytest.raises(Dispute.NotAllowed, match="answered already"):
        dispute.save_draft({"uncategorized_text": "Something else."}, at=timezone.now())


def test_after_the_deadline_there_is_nothing_to_send(stripe: Sandbox) -> None:
    dispute = disputed(stripe)
    assert dispute.due_by

    with pytest.raises(Dispute.NotAllowed, match="The deadline has passed: answers counted until"):
        disputes.submit(dispute, {"uncategorized_text": "Late."}, by=None, at=dispute.due_by)

    dispute.refresh_from_db()
    assert dispute.submitted_at is None
    assert not waiting().count("payments.send_evidence")
    assert stripe.requests(f"POST /v1/disputes/{dispute.stripe_id}") == []


@pytest.mark.parametrize("won", [True, False])
def test_once_it_is_decided_there_is_nothing_to_send(stripe: Sandbox, won: bool) -> None:
    dispute = decided(stripe, disputed(stripe), won=won)

    with pytest.raises(Dispute.NotAllowed, match=f"This dispute is closed: {'won' if won else 'lost'}."):
        answered(stripe, dispute)


def test_an_answer_that_comes_too_late_at_stripe_is_known_not_to_have_counted(stripe: Sandbox) -> None:
    dispute = disputed(stripe)
    dispute.submit({"uncategorized_text": "It was delivered."}, by=None, at=timezone.now())
    stripe.advance(12 * 86_400)

    dispute = disputes.send(dispute)

    assert (dispute.status, dispute.submitted_at) == ("lost", None)
    assert told(dispute) == ["disputed", "dispute_lost"]


def test_an_answer_given_at_stripe_itself_is_noticed(stripe: Sandbox) -> None:
    dispute = disputed(stripe)
    gateway.stripe_client().v1.disputes.update(dispute.stripe_id, {"evidence": {"uncategorized_text": "It arrived."}})

    dispute = heard(stripe, dispute)

    assert dispute.status == "under_review"
    assert cases(dispute) == [("disputed", False)]
    assert told(dispute) == ["disputed", "dispute_answered"]


# --- What it means for others ----------------------------------------------------------------------------------------


def test_the_artisans_share_is_held_until_the_bank_has_decided(stripe: Sandbox) -> None:
    one, two = VariantFactory.create(price=4000), VariantFactory.create(price=2000)
    payment = paid(stripe, place_order((one, 1), (two, 1)))
    artisans = [one.product.artisan, two.product.artisan]
    shares = [-JournalLine.objects.balance(Account.ARTISANS, artisan=artisan) for artisan in artisans]
    assert [disputes.held(artisan, "usd") for artisan in artisans] == [0, 0]

    dispute = disputed(stripe, payment)
    assert [disputes.held(artisan, "usd") for artisan in artisans] == shares
    assert disputes.held(artisans[0], "eur") == disputes.held(ArtisanFactory.create(), "usd") == 0

    decided(stripe, dispute, won=True)
    assert [disputes.held(artisan, "usd") for artisan in artisans] == [0, 0]
    assert [-JournalLine.objects.balance(Account.ARTISANS, artisan=artisan) for artisan in artisans] == shares


@pytest.mark.parametrize("amount", [1, 333, 2300, 4599])
def test_what_is_held_is_what_losing_takes(stripe: Sandbox, amount: int) -> None:
    payment = sent(paid(stripe, place_order((VariantFactory.create(price=4000), 1))))
    artisan = payment.order.parcels.get().artisan
    owed = -JournalLine.objects.balance(Account.ARTISANS)
    dispute = disputed(stripe, payment, amount=amount)
    held = disputes.held(artisan, "usd")

    decided(stripe, dispute, won=False)

    assert held == owed + JournalLine.objects.balance(Account.ARTISANS)


def test_an_inquiry_holds_the_share_too(stripe: Sandbox) -> None:
    dispute = disputed(stripe, inquiry=True)

    assert disputes.held(dispute.payment.order.parcels.get().artisan, "usd") > 0


def test_money_the_bank_has_cannot_be_given_back_as_well(stripe: Sandbox) -> None:
    dispute = disputed(stripe)

    with pytest.raises(Refund.NotAllowed):
        refunds.decide(dispute.payment, 100, reason=Refund.Reason.GOODWILL, at=timezone.now())

    assert stripe.objects("refund") == []


def test_won_for_an_order_that_was_cancelled_meanwhile_is_somebodys_to_refund(stripe: Sandbox) -> None:
    payment = paid(stripe)
    dispute = disputed(stripe, payment)
    payment.refresh_from_db()
    refunds.cancel_and_refund(payment.order, by=None, at=timezone.now())
    run_payment_jobs()
    deliver(stripe)

    decided(stripe, dispute, won=True)

    case = Case.objects.open().get(kind=Case.Kind.WON_FOR_NOTHING)
    assert (case.payment_id, case.at_risk) == (payment.pk, dispute.amount)

    payment.refresh_from_db()
    refunds.decide(payment, case.at_risk, reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_payment_jobs()
    deliver(stripe)

    case.refresh_from_db()
    payment.refresh_from_db()
    assert (payment.kept, case.resolution) == (0, "Refunded.")


def test_won_for_an_order_that_goes_on_is_nobodys_case(stripe: Sandbox) -> None:
    dispute = disputed(stripe)

    decided(stripe, dispute, won=True)

    assert not Case.objects.open().exists()
