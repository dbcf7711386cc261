"""An independent judge: the stand-in's own objects against our tables, after everything has calmed down.

It shares no code with `payments` beyond the models, asks Stripe nothing over the network, and is no part of the shop:
what `reconcile` might overlook for the same reason as the code it checks, is seen here. It finds nothing, or says which
invariant (DESIGN.md, section 5) is broken and for what.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from django.core import mail
from django.db import connection
from django.db.models import F, Q, Sum
from django.utils import timezone

from orders.models import Order, OrderLine, OrderMail, Parcel, Stock, StockHold, StockMovement
from payments.models import (
    Account,
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
    RefundLine,
)
from payments.sandbox import Sandbox

Record = dict[str, Any]


def violations(
    stripe: Sandbox, *, acknowledged: Collection[str] = (), events: Collection[str] = (), mails_may_repeat: bool = False
) -> list[str]:
    """What is not as it must be once nothing is under way.

    `acknowledged`: codes of orders whose customers were told that they are paid. `events`: ids of those to which the
    webhook answered 200. `mails_may_repeat`: a worker was killed between sending a mail and remembering that.
    """
    judge = Judge(stripe)
    found = [
        *judge.money(),
        *judge.acknowledged(acknowledged),
        *judge.refunds(),
        *judge.disputes(),
        *judge.goods(),
        *judge.events(events),
        *judge.effects(mails_may_repeat=mails_may_repeat),
        *judge.journal(),
        *judge.balance(),
        *judge.waiting(),
    ]
    return sorted(found)


def lost(stripe: Sandbox, acknowledged: Collection[str]) -> list[str]:
    """Orders that were acknowledged and are lost, and whatever waits although nothing will come of it."""
    judge = Judge(stripe)
    return [*judge.acknowledged(acknowledged), *judge.waiting()]


class Judge:
    def __init__(self, stripe: Sandbox) -> None:
        self.stripe = stripe
        self.intents = {each["id"]: each for each in stripe.objects("payment_intent")}
        self.charges = {each["id"]: each for each in stripe.objects("charge")}
        self.payments = list(Payment.objects.select_related("order"))
        self.orders = {order.pk: order for order in Order.objects.all()}
        self.by_reference = {str(payment.reference): payment for payment in self.payments}
        # Somebody is told: there is a case, or a refund on the list of those that wait to be paid.
        self.with_case = set(Case.objects.open().filter(payment__isnull=False).values_list("payment", flat=True))
        on_the_list = Refund.objects.filter(failed_at=None, withdrawn_at=None, released_at=None)
        self.with_case |= set(on_the_list.values_list("payment", flat=True))

    def money(self) -> Iterator[str]:
        """M1, M2, M3: the same amounts on both sides, and all of them accounted for."""
        taken: defaultdict[str, list[Record]] = defaultdict(list)
        for intent in self.intents.values():
            if intent["amount_received"]:
                taken[intent["metadata"].get("payment", "")].append(intent)
        for reference in taken.keys() - self.by_reference.keys():
            for intent in taken[reference]:
                if not Case.objects.open().filter(about=intent["id"]).exists():
                    yield f"M2 {intent['id']}: taken, and neither a payment of ours nor a case"
        for payment in self.payments:
            theirs = taken.get(str(payment.reference), [])
            captured = sum(intent["amount_received"] for intent in theirs)
            back = sum(self.charges[intent["latest_charge"]]["amount_refunded"] for intent in theirs)
            name = f"order {payment.order.code}, payment {payment.pk}"
            if (payment.captured, payment.refunded) != (captured, back):
                yield f"M1 {name}: ours {payment.captured}/{payment.refunded}, Stripe's {captured}/{back}"
            pays = payment.settled_at is not None and payment.order.cancelled_at is None
            if captured > back and not pays and payment.pk not in self.with_case:
                yield f"M2 {name}: {captured - back} is kept, pays for nothing, and nobody is told"
        kept: Counter[int] = Counter()
        settled: Counter[int] = Counter()
        for payment in self.payments:
            settled[payment.order_id] += payment.settled_at is not None
            if payment.pk not in self.with_case:
                kept[payment.order_id] += payment.kept
        for pk, order in self.orders.items():
            if kept[pk] > order.total:
                yield f"M3 order {order.code}: {kept[pk]} is kept, it costs {order.total}"
            if settled[pk] > 1:
                yield f"M3 order {order.code}: paid for {settled[pk]} times"
            if (order.paid_at is not None) != (settled[pk] == 1):
                yield f"M3 order {order.code}: paid_at {order.paid_at}, but {settled[pk]} payments settle it"

    def acknowledged(self, codes: Collection[str]) -> Iterator[str]:
        """Who was told that it is paid has a paid order, or the money back, or somebody looking into it."""
        payments: defaultdict[int, list[Payment]] = defaultdict(list)
        for payment in self.payments:
            payments[payment.order_id].append(payment)
        known = {order.code: order for order in self.orders.values()}
        for code in codes:
            order = known.get(code)
            if order is None:
                yield f"lost order {code}: it was acknowledged, and is gone"
                continue
            theirs = payments[order.pk]
            is_paid = order.paid_at is not None and order.cancelled_at is None
            if not is_paid and any(each.kept and each.pk not in self.with_case for each in theirs):
                yield f"lost order {code}: it was acknowledged, and is neither paid nor refunded nor a case"
            if not theirs:
                yield f"lost order {code}: it was acknowledged, and has no payment"

    def refunds(self) -> Iterator[str]:
        """M5: one Stripe refund is one row of ours, with its amount and its outcome."""
        ours = {refund.stripe_id: refund for refund in Refund.objects.filter(stripe_id__isnull=False)}
        theirs = {each["id"]: each for each in self.stripe.objects("refund")}
        standing: Counter[int] = Counter()
        for refund in Refund.objects.filter(failed_at=None, withdrawn_at=None, released_at__isnull=False):
            standing[refund.payment_id] += refund.amount
            if refund.stripe_id not in theirs:
                yield f"M5 refund {refund.pk}: promised, and Stripe has none ({refund.status})"
        for stripe_id, each in theirs.items():
            reference = each["metadata"].get("refund")
            if stripe_id not in ours:
                yield f"M5 {stripe_id}: at Stripe for {each['amount']}, and no row of ours"
                continue
            refund = ours[stripe_id]
            is_over = refund.failed_at is not None
            if refund.amount != each["amount"] or (reference and reference != str(refund.pk)):
                yield f"M5 refund {refund.pk}: ours {refund.amount}, Stripe's {each['amount']} for {reference}"
            if is_over != (each["status"] in {"failed", "canceled"}):
                yield f"M5 refund {refund.pk}: {refund.status}, Stripe says {each['status']}"
            if (refund.succeeded_at is not None) != (each["status"] == "succeeded"):
                yield f"M5 refund {refund.pk}: {refund.status}, Stripe says {each['status']}"
        made = Counter(each["metadata"].get("refund") for each in theirs.values())
        for reference, count in made.items():
            if reference and count > 1:
                yield f"M5 refund {reference}: made {count} times at Stripe"
        for payment in self.payments:
            if standing[payment.pk] != payment.refunded:
                yield f"M5 payment {payment.pk}: refunds of {standing[payment.pk]}, but {payment.refunded} went back"

    def disputes(self) -> Iterator[str]:
        ours = {dispute.stripe_id: dispute for dispute in Dispute.objects.all()}
        for each in self.stripe.objects("dispute"):
            dispute = ours.pop(each["id"], None)
            if dispute is None:
                yield f"M7 {each['id']}: a dispute nobody here knows of"
            elif (dispute.status, dispute.amount) != (each["status"], each["amount"]):
                yield f"M1 {each['id']}: ours {dispute.status}, Stripe's {each['status']}"
        yield from (f"M1 {stripe_id}: a dispute Stripe does not know of" for stripe_id in ours)

    def goods(self) -> Iterator[str]:
        """M4, M6: what is sold is paid for, and every piece is where the books say."""
        lost = set(Dispute.objects.filter(status="lost").values_list("payment", flat=True))
        paid_with = {payment.order_id: payment for payment in self.payments if payment.settled_at}
        taken = set(StockHold.objects.filter(taken=True).values_list("order", flat=True))
        live = set(StockHold.objects.filter(ended_at=None).values_list("order", flat=True))
        for pk, order in self.orders.items():
            if (pk in taken) != (order.paid_at is not None and order.cancelled_at is None):
                yield f"M4 order {order.code}: {order.status}, goods taken: {pk in taken}"
            if pk in live and order.paid_at:
                yield f"M6 order {order.code}: paid, and its goods are only held"
        for parcel in Parcel.objects.filter(Q(shipped_at__isnull=False) | Q(handed_over_at__isnull=False)):
            if parcel.order_id not in paid_with:
                yield f"M4 {parcel}: gone, and never paid for"
        for parcel in Parcel.objects.select_related("order").filter(shipped_at=None, handed_over_at=None):
            payment, order = paid_with.get(parcel.order_id), parcel.order
            waits = order.paid_at and not order.cancelled_at and not order.stopped_at and not parcel.taken_back_at
            if waits and (payment is None or payment.pk in lost or payment.kept == 0):
                yield f"M4 order {order.code}: to be sent, and its money is gone"
        moved = {
            row["variant"]: (row["on_hand"], row["held"])
            for row in StockMovement.objects.values("variant").annotate(
                on_hand=Sum("on_hand_change"), held=Sum("held_change")
            )
        }
        holds = dict(
            StockHold.objects.filter(ended_at=None).values_list("variant").annotate(sum=Sum("quantity")).order_by()
        )
        for stock in Stock.objects.all():
            if moved.get(stock.pk, (0, 0)) != (stock.on_hand, stock.held) or stock.held != holds.get(stock.pk, 0):
                yield f"M6 variant {stock.pk}: {stock.on_hand}/{stock.held}, moved {moved.get(stock.pk)}"

    def events(self, acknowledged: Collection[str]) -> Iterator[str]:
        """M7: what was acknowledged is here, once, and done."""
        here = Counter(InboxEvent.objects.values_list("event_id", flat=True))
        yield from (f"M7 {event}: acknowledged, and not in the inbox" for event in set(acknowledged) - here.keys())
        yield from (f"M7 {event}: {count} times in the inbox" for event, count in here.items() if count > 1)
        known = {event["id"] for event in self.stripe.objects("event")}
        yield from (f"M7 {event}: in the inbox, and no event of Stripe's" for event in here.keys() - known)
        for event in InboxEvent.objects.filter(settled_at=None):
            yield f"M7 {event.event_id}: {event.type} was not dealt with ({event.settle_note})"

    def effects(self, *, mails_may_repeat: bool) -> Iterator[str]:
        """M8: each thing done and said once."""
        yield from (f"M8 {each}: not sent" for each in OrderMail.objects.unsent())
        sent = Counter(message.extra_headers["Message-ID"] for message in mail.outbox)
        if not mails_may_repeat:
            yield from (f"M8 {name}: mailed {count} times" for name, count in sent.items() if count > 1)
        told = Counter(OrderMail.objects.filter(kind="paid").values_list("order", flat=True))
        happened = Counter(Order.objects.filter(events__kind="paid").values_list("pk", flat=True))
        for pk, order in self.orders.items():
            once = 1 if order.paid_at else 0
            if (happened[pk], told[pk]) != (once, once):
                yield f"M8 order {order.code}: paid {happened[pk]} times, told {told[pk]} times, instead of {once}"

    def journal(self) -> Iterator[str]:
        """M9: what the journal says of each account is what the rows it was made from add up to."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT entry.id FROM payments_journalentry entry LEFT JOIN payments_journalline line "
                "ON line.entry_id = entry.id GROUP BY entry.id HAVING coalesce(sum(line.amount), 1) <> 0"
            )
            yield from (f"M9 entry {pk}: does not sum to zero" for (pk,) in cursor.fetchall())
        says: defaultdict[str, int] = defaultdict(int, JournalLine.objects.all().by_account())
        movements = self.stripe.objects("balance_transaction")
        payouts = {each["id"]: each for each in self.stripe.objects("payout")}
        disputes = self.stripe.objects("dispute")
        sold = [payment.order for payment in self.payments if payment.settled_at]
        unsold = [payment for payment in self.payments if not payment.settled_at]
        of_sold = RefundLine.objects.filter(refund__payment__settled_at__isnull=False, refund__failed_at=None)
        of_sold = of_sold.filter(refund__stripe_id__isnull=False)
        back = of_sold.aggregate(net=Sum("net"), tax=Sum("tax"))
        lost_by_nobody = sum(
            each["amount"] for each in disputes if each["status"] == "lost" and self._is_unsold(each)
        )  # fmt: skip
        expected = {
            Account.STRIPE: sum(each["net"] for each in movements),
            Account.CLEARING: 0,
            Account.SUSPENSE: 0,
            Account.BANK: sum(each["amount"] for each in payouts.values() if each["status"] == "paid"),
            Account.DISPUTED: sum(
                each["amount"] for each in disputes if each["status"] in {"needs_response", "under_review"}
            ),
            Account.CUSTOMERS: -sum(payment.kept for payment in unsold) + lost_by_nobody,
            Account.SALES: -sum(order.subtotal for order in sold),
            Account.DELIVERY: -sum(order.delivery for order in sold),
            Account.DISCOUNTS: sum(order.discount for order in sold),
            Account.TAX: -sum(order.tax for order in sold) + (back["tax"] or 0),
            Account.REFUNDS: back["net"] or 0,
        }
        for account, amount in expected.items():
            if says[account] != amount:
                yield f"M9 account {account}: the journal says {says[account]}, the rows and Stripe say {amount}"
        yield from self._shares(says)
        for kind, cause in (("captured", "payment"), ("sold", "payment"), ("refunded", "refund")):
            rows = JournalEntry.objects.filter(kind=kind).values_list(cause, flat=True)
            yield from (f"M9 {cause} {pk}: {kind} {n} times" for pk, n in Counter(rows).items() if n > 1)

    def _is_unsold(self, dispute: Record) -> bool:
        payment = next((each for each in self.payments if each.charge_id == dispute["charge"]), None)
        return payment is not None and payment.settled_at is None

    def _shares(self, says: dict[str, int]) -> Iterator[str]:
        """What is owed to artisans, line by line: all of their share, none of it, or some where some went back."""
        touched = set(
            Order.objects.filter(
                Q(payments__refunds__failed_at=None, payments__refunds__stripe_id__isnull=False)
                | Q(payments__disputes__status="lost")
            ).values_list("pk", flat=True)
        )
        owed: Counter[int] = Counter()
        kept: Counter[int] = Counter()
        for account, into in ((Account.ARTISANS, owed), (Account.COMMISSION, kept)):
            rows = JournalLine.objects.filter(account=account, order_line__isnull=False)
            into.update(dict(rows.values_list("order_line").annotate(sum=-Sum("amount")).order_by()))
        frozen = {each.line_id: each for each in LineCommission.objects.all()}
        paid = {payment.order_id for payment in self.payments if payment.settled_at}
        whole = {payment.order_id for payment in self.payments if payment.settled_at and not payment.kept}
        for line in OrderLine.objects.all():
            if line.order_id not in paid:
                continue
            if line.pk not in frozen:
                yield f"M9 order line {line.pk}: sold without a commission"
                continue
            share, commission = frozen[line.pk].share, frozen[line.pk].commission
            have = (owed[line.pk], kept[line.pk])
            if line.order_id in whole:
                fits = have == (0, 0)
            elif line.order_id in touched:
                fits = 0 <= have[0] <= share and 0 <= have[1] <= commission
            else:
                fits = have == (share, commission)
            if not fits:
                yield f"M9 order line {line.pk}: owed and kept {have}, of {(share, commission)}"
        if says[Account.SHARES] + says[Account.ARTISANS] + says[Account.COMMISSION] != 0:
            yield "M9 shares: they are not what artisans are owed and what we keep"

    def balance(self) -> Iterator[str]:
        """Every movement of the Stripe balance is here, and every payout made of them is explained."""
        theirs = {each["id"]: each for each in self.stripe.objects("balance_transaction")}
        ours = {each.stripe_id: each for each in BalanceTransaction.objects.all()}
        yield from (f"M9 {name}: a movement we do not know of" for name in theirs.keys() - ours.keys())
        yield from (f"M9 {name}: a movement Stripe does not know of" for name in ours.keys() - theirs.keys())
        for name in theirs.keys() & ours.keys():
            if (ours[name].amount, ours[name].fee) != (theirs[name]["amount"], theirs[name]["fee"]):
                yield f"M9 {name}: a movement of another amount"
        payouts = {each.stripe_id: each for each in Payout.objects.all()}
        for each in self.stripe.objects("payout"):
            payout = payouts.get(each["id"])
            if payout is None:
                yield f"M9 {each['id']}: a payout we do not know of"
            elif payout.status != each["status"]:
                yield f"M9 {each['id']}: a payout that is {payout.status} here and {each['status']} at Stripe"
            elif each["reconciliation_status"] == "completed" and payout.explained_at is None:
                yield f"M9 {each['id']}: a payout that nothing explains"

    def waiting(self) -> Iterator[str]:
        """M10: nothing is left to happen."""
        for payment in self.payments:
            if payment.closed_at is None:
                yield f"M10 order {payment.order.code}: payment {payment.pk} is open still"
        for order in self.orders.values():
            if order.paid_at is None and order.cancelled_at is None and order.hold_ends_at <= timezone.now():
                yield f"M10 order {order.code}: nobody gave it up"
        for session in self.stripe.objects("checkout.session"):
            if session["status"] == "open":
                yield f"M10 {session['id']}: can still be paid"
        over = Payment.objects.filter(captured__gt=F("refunded"), settled_at=None).exclude(pk__in=self.with_case)
        yield from (f"M10 payment {payment.pk}: Stripe holds money for it, and nothing came of it" for payment in over)
