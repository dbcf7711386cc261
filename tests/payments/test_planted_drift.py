"""Ten of each kind of difference, planted on either side, are found, and nothing else is. Then they are repaired.

What the shop did not hear is planted by letting Stripe act and putting its events aside unheard; what it got wrong, by
changing rows behind its back. A repair runs what would have run anyway, so repairing twice is repairing once.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

import pytest
from django.db import connection
from django.db.models import F, Model, QuerySet
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from orders.models import Order, Parcel, Stock, StockMovement
from payments import checkout, gateway, inbox, payouts, reconciliation, refunds, settle
from payments.models import (
    BalanceTransaction,
    Case,
    Dispute,
    InboxEvent,
    JournalEntry,
    JournalLine,
    LineCommission,
    Payment,
    Payout,
    Refund,
)
from payments.models.inbox import Envelope
from payments.models.ledger import Account
from payments.reconciliation import Difference, Kind, Run
from payments.sandbox import Sandbox
from tests.jobs import run_jobs
from tests.orders.factories import VariantFactory, place_order
from tests.payments.events import post
from tests.payments.test_settle import paid, started

pytestmark = [pytest.mark.django_db, pytest.mark.long]

M = TypeVar("M", bound=Model)

TEN = 10
Plant = Callable[[Sandbox], None]


# --- The shop --------------------------------------------------------------------------------------------------------


def sold(stripe: Sandbox, count: int) -> list[Payment]:
    """Orders paid, booked at Stripe, and heard of."""
    variant = VariantFactory.create(stock=100)
    payments = [paid(stripe, place_order((variant, 1))) for _ in range(count)]
    heard(stripe)
    return payments


def heard(stripe: Sandbox, *, but: str = "nothing") -> None:
    """Stripe books what it has, and tells us, except of what begins with `but`; then its balance is collected."""
    stripe.advance(10)
    run_jobs("payments.issue_refund")
    while new := [event for event in stripe.events() if event["id"] not in here()]:
        for event in new:
            if event["type"].startswith(but):
                InboxEvent.objects.store(Envelope.of(event), at=timezone.now())
            else:
                post(event)
        run_jobs("payments.settle_event", "payments.issue_refund")
    payouts.collect(at=timezone.now())


def here() -> set[str]:
    return set(InboxEvent.objects.values_list("event_id", flat=True))


def unheard(stripe: Sandbox) -> None:
    """Its events are in the inbox, and whoever should have worked through them did nothing."""
    stripe.advance(10)
    for event in stripe.events():
        InboxEvent.objects.store(Envelope.of(event), at=timezone.now())
    InboxEvent.objects.filter(settled_at=None).update(settled_at=timezone.now(), settle_note="ignored: planted")


@contextmanager
def unguarded() -> Iterator[None]:
    """The journal as somebody with the database's own tools could leave it."""
    tables = ["payments_journalentry", "payments_journalline"]
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def reconcile(*, fix: bool = False) -> Run:
    """Some hours later, when nothing is on its way any more."""
    at = timezone.now() + timedelta(hours=3)
    return reconciliation.run(at - timedelta(days=7), at, fix=fix, confirm=lambda difference: True, at=at)


# --- What is planted -------------------------------------------------------------------------------------------------


def strangers_payments(stripe: Sandbox) -> None:
    for _ in range(TEN):
        gateway.stripe_client().v1.payment_intents.create(
            {"amount": 2000, "currency": "usd", "payment_method": "pm_card_visa", "confirm": True,
             "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"}}
        )  # fmt: skip
    unheard(stripe)


def disputes_unheard(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        stripe.dispute(payment.payment_intent_id or "")
    unheard(stripe)


def movements_unheard(stripe: Sandbox) -> None:
    for _ in range(TEN):
        stripe.take_fee(150)


def payments_gone_from_stripe(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        forget(stripe, payment.payment_intent_id or "")


def disputes_gone_from_stripe(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        stripe.dispute(payment.payment_intent_id or "")
    heard(stripe)
    for dispute in Dispute.objects.all():
        forget(stripe, dispute.stripe_id)


def movements_gone_from_stripe(stripe: Sandbox) -> None:
    sold(stripe, TEN)
    for moved in BalanceTransaction.objects.order_by("-pk")[:TEN]:
        forget(stripe, moved.stripe_id)


def forget(stripe: Sandbox, name: str) -> None:
    with stripe._store.work("planted") as work:
        work.remove(stripe._store.get(name) or {})


def other_amounts(stripe: Sandbox) -> None:
    payments = sold(stripe, TEN)
    for payment in payments[:5]:
        Payment.objects.filter(pk=payment.pk).update(captured=F("captured") - 1)
    for payment in payments[5:]:
        Payment.objects.filter(pk=payment.pk).update(captured=F("captured") + 1)


def other_disputes(stripe: Sandbox) -> None:
    """Lost at the bank, which nobody here heard."""
    for payment in sold(stripe, TEN):
        stripe.dispute(payment.payment_intent_id or "")
    heard(stripe)
    for dispute in Dispute.objects.all():
        stripe.decide_dispute(dispute.stripe_id, won=False)
    unheard(stripe)


def other_movements(stripe: Sandbox) -> None:
    sold(stripe, TEN)
    last_ten(BalanceTransaction.objects.all()).update(fee=F("fee") + 1, net=F("net") - 1)


def last_ten(rows: QuerySet[M]) -> QuerySet[M]:
    """Those that were made for this plant, without the ones with which nothing is wrong."""
    return rows.model._default_manager.filter(pk__in=list(rows.order_by("-pk").values_list("pk", flat=True)[:TEN]))


def other_currencies_and_modes(stripe: Sandbox) -> None:
    payments = sold(stripe, TEN)
    for payment in payments[:5]:
        Payment.objects.filter(pk=payment.pk).update(currency="eur")
    for payment in payments[5:]:
        Payment.objects.filter(pk=payment.pk).update(livemode=True)


def paid_twice_unheard(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        stripe.pay(second_for(payment).session_id or "")
    unheard(stripe)


def paid_twice_and_kept(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        second = second_for(payment)
        stripe.pay(second.session_id or "")
        settle.payment(second.pk)
        forget_refunds_of(second)
    heard_but_for_refunds(stripe)


def second_for(first: Payment) -> Payment:
    """Another page to pay on, opened before the first one was paid."""
    order = first.order
    payment = Payment.objects.create(
        order=order, amount=order.total, currency="usd", created_at=timezone.now(), expires_at=order.hold_ends_at
    )
    checkout._ensure_session(payment, at=timezone.now())
    payment.refresh_from_db()
    return payment


def forget_refunds_of(payment: Payment) -> None:
    ProcrastinateJob.objects.filter(task_name="payments.issue_refund").update(status="cancelled")
    payment.refunds.all().delete()
    payment.cases.all().delete()


def heard_but_for_refunds(stripe: Sandbox) -> None:
    """The movements are known; settling again would decide on the refunds that were forgotten."""
    unheard(stripe)
    payouts.collect(at=timezone.now())


def cancelled_unheard(stripe: Sandbox) -> None:
    for _ in range(TEN):
        payment = started(place_order())
        payment.order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())
        stripe.pay(payment.session_id or "")
    unheard(stripe)


def cancelled_and_kept(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        payment.order.cancel(reason=Order.CancelReason.BY_STAFF, at=timezone.now())


def refunds_unheard(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        gateway.stripe_client().v1.refunds.create({"payment_intent": payment.payment_intent_id or "", "amount": 300})
    unheard(stripe)


def refunds_failed_unheard(stripe: Sandbox) -> None:
    payments = sold(stripe, TEN)
    stripe.settings.next_refunds.extend(["succeeded_then_failed"] * TEN)
    for payment in payments:
        refunds.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())
    run_jobs("payments.issue_refund")
    unheard(stripe)
    payouts.collect(at=timezone.now())


def refunds_miscounted(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        Payment.objects.filter(pk=payment.pk).update(refunded=100)


def refunds_gone_from_stripe(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        refunds.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())
    heard(stripe)
    for refund in Refund.objects.all():
        forget(stripe, refund.stripe_id or "")


def paid_unheard(stripe: Sandbox) -> None:
    for _ in range(TEN):
        stripe.pay(started(place_order()).session_id or "")
    unheard(stripe)


def waiting_for_ever(stripe: Sandbox) -> None:
    for _ in range(TEN):
        place_order(at=timezone.now() - timedelta(hours=1))


def refunds_unanswered(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        refunds.decide(payment, 300, reason=Refund.Reason.GOODWILL, at=timezone.now())


def paid_by_nothing(stripe: Sandbox) -> None:
    for _ in range(TEN):
        Order.objects.filter(pk=place_order().pk).update(paid_at=timezone.now())


def packed_after_cancelling(stripe: Sandbox) -> None:
    for _ in range(TEN):
        order = place_order()
        order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now() - timedelta(minutes=1))
        Parcel.objects.filter(order=order).update(packed_at=timezone.now())


def packed_after_losing(stripe: Sandbox) -> None:
    for payment in sold(stripe, TEN):
        stripe.dispute(payment.payment_intent_id or "")
    for dispute in stripe.objects("dispute"):
        stripe.decide_dispute(dispute["id"], won=False)
    heard(stripe)
    Parcel.objects.update(packed_at=timezone.now() + timedelta(minutes=1))


def events_lost(stripe: Sandbox) -> None:
    sold(stripe, 3)
    lost = InboxEvent.objects.filter(type__in=inbox.SETTLED_TYPES).order_by("pk").values_list("pk", flat=True)[:TEN]
    InboxEvent.objects.filter(pk__in=list(lost)).delete()


def events_never_begun(stripe: Sandbox) -> None:
    sold(stripe, 3)
    some = InboxEvent.objects.filter(type__in=inbox.SETTLED_TYPES).order_by("pk").values_list("pk", flat=True)[:TEN]
    InboxEvent.objects.filter(pk__in=list(some)).update(settled_at=None, settle_note="")


def stock_miscounted(stripe: Sandbox) -> None:
    variants = [VariantFactory.create(stock=5) for _ in range(TEN)]
    for variant in variants[:4]:
        Stock.objects.filter(variant=variant).update(on_hand=F("on_hand") + 1)
    for variant in variants[4:7]:
        Stock.objects.filter(variant=variant).update(held=F("held") + 1)
    for variant in variants[7:]:
        StockMovement.objects.filter(variant=variant).delete()


def entries_gone(stripe: Sandbox) -> None:
    sold(stripe, TEN)
    erase(JournalEntry.objects.filter(balance_transaction__in=last_ten(BalanceTransaction.objects.all())))


def sales_gone(stripe: Sandbox) -> None:
    """As those from before there was a journal."""
    sold(stripe, TEN)
    last_ten(LineCommission.objects.all()).delete()
    erase(JournalEntry.objects.filter(payment__in=last_ten(Payment.objects.all())))


def erase(entries: QuerySet[JournalEntry]) -> None:
    with unguarded():
        doomed = list(entries.values_list("pk", flat=True))
        JournalLine.objects.filter(entry__in=doomed).delete()
        JournalEntry.objects.filter(pk__in=doomed).delete()


def lines_changed(stripe: Sandbox) -> None:
    """One line of each: the entry does not balance."""
    sold(stripe, TEN)
    with unguarded():
        last_ten(JournalLine.objects.filter(account=Account.STRIPE)).update(amount=F("amount") + 7)


def shares_changed(stripe: Sandbox) -> None:
    """Two lines of each, so that the entry balances all the same."""
    sold(stripe, TEN)
    with unguarded():
        last_ten(JournalLine.objects.filter(account=Account.ARTISANS)).update(amount=F("amount") - 7)
        last_ten(JournalLine.objects.filter(account=Account.COMMISSION)).update(amount=F("amount") + 7)


def movements_of_nobody(stripe: Sandbox) -> None:
    """Collected before we knew what they are of."""
    sold(stripe, TEN)
    last_ten(BalanceTransaction.objects.all()).update(payment=None)


def payouts_unheard(stripe: Sandbox) -> None:
    pay_out(stripe)
    unheard(stripe)


def pay_out(stripe: Sandbox) -> None:
    """Ten payouts, each of one sale, of which nobody told us yet."""
    for _ in range(TEN):
        paid(stripe, card="bypassPending")
        stripe.advance(10)
        assert stripe.pay_out()
    stripe.advance(3600)
    heard(stripe, but="payout.")


def payouts_differ(stripe: Sandbox) -> None:
    pay_out(stripe)
    run_jobs("payments.settle_payout")
    unheard(stripe)
    Payout.objects.update(amount=F("amount") + 1)


def payouts_unexplained(stripe: Sandbox) -> None:
    pay_out(stripe)
    run_jobs("payments.settle_payout")
    unheard(stripe)
    BalanceTransaction.objects.filter(type="charge").update(payout=None)


def payouts_failed_unnoticed(stripe: Sandbox) -> None:
    pay_out(stripe)
    for payout in stripe.objects("payout"):
        stripe.fail_payout(payout["id"])
    run_jobs("payments.settle_payout")
    unheard(stripe)
    payouts.collect(at=timezone.now())
    Case.objects.all().delete()


PLANTED: list[tuple[Kind, Plant, bool]] = [  # whether repairing leaves nothing
    (Kind.MISSING_LOCAL, strangers_payments, True),
    (Kind.MISSING_LOCAL, disputes_unheard, True),
    (Kind.MISSING_LOCAL, movements_unheard, True),
    (Kind.MISSING_STRIPE, payments_gone_from_stripe, False),
    (Kind.MISSING_STRIPE, disputes_gone_from_stripe, False),
    (Kind.MISSING_STRIPE, movements_gone_from_stripe, False),
    (Kind.AMOUNT, other_amounts, True),
    (Kind.AMOUNT, other_disputes, True),
    (Kind.AMOUNT, other_movements, False),
    (Kind.CURRENCY_OR_MODE, other_currencies_and_modes, True),
    (Kind.DOUBLE_PAID, paid_twice_unheard, True),
    (Kind.DOUBLE_PAID, paid_twice_and_kept, True),
    (Kind.UNREFUNDED_CANCELLED, cancelled_unheard, True),
    (Kind.UNREFUNDED_CANCELLED, cancelled_and_kept, True),
    (Kind.REFUND_DRIFT, refunds_unheard, True),
    (Kind.REFUND_DRIFT, refunds_failed_unheard, True),
    (Kind.REFUND_DRIFT, refunds_miscounted, True),
    (Kind.REFUND_DRIFT, refunds_gone_from_stripe, False),
    (Kind.STUCK_PENDING, paid_unheard, True),
    (Kind.STUCK_PENDING, waiting_for_ever, True),
    (Kind.STUCK_PENDING, refunds_unanswered, True),
    (Kind.FREE_GOODS, paid_by_nothing, False),
    (Kind.FREE_GOODS, packed_after_cancelling, False),
    (Kind.FREE_GOODS, packed_after_losing, False),
    (Kind.EVENT_GAP, events_lost, True),
    (Kind.EVENT_GAP, events_never_begun, True),
    (Kind.STOCK, stock_miscounted, False),
    (Kind.LEDGER, entries_gone, True),
    (Kind.LEDGER, sales_gone, True),
    (Kind.LEDGER, lines_changed, False),
    (Kind.LEDGER, shares_changed, False),
    (Kind.LEDGER, movements_of_nobody, True),
    (Kind.PAYOUT, payouts_unheard, True),
    (Kind.PAYOUT, payouts_differ, True),
    (Kind.PAYOUT, payouts_unexplained, True),
    (Kind.PAYOUT, payouts_failed_unnoticed, True),
]


@pytest.mark.parametrize(("kind", "plant", "repairable"), PLANTED, ids=[plant.__name__ for _, plant, _ in PLANTED])
def test_ten_of_each_are_found_and_nothing_else(stripe: Sandbox, kind: Kind, plant: Plant, repairable: bool) -> None:
    sold(stripe, 2)  # with which nothing is wrong
    plant(stripe)

    found = reconcile()
    first = reconcile(fix=True)
    heard(stripe)
    asked = changes(stripe)
    second = reconcile(fix=True)

    assert found.comparison.counts == {kind: TEN}, "\n".join(map(str, found.comparison.differences))
    assert found.comparison.unanswered == {}
    assert first.failures == {}
    assert first.comparison.counts == ({} if repairable else {kind: TEN})
    assert names(found.comparison.differences) <= names(first.repaired) if repairable else first.repaired == []
    assert (second.repaired, second.comparison.counts) == ([], first.comparison.counts)
    assert changes(stripe) == asked


def names(differences: list[Difference]) -> set[str]:
    return {each.name for each in differences}


def changes(stripe: Sandbox) -> int:
    """How often Stripe was asked to do something."""
    return sum(request["name"].startswith("POST") for request in stripe.requests())
