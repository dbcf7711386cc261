"""What a bank is told in answer to a dispute: put together from the order, for staff to read, correct and send.

Stripe takes it in named fields (https://docs.stripe.com/api/disputes/evidence_object); which of them weigh depends on what
the customer says (https://docs.stripe.com/disputes/reason-codes-defense-requirements). Only what is known is written: a
field about something that did not happen, or was not kept, stays empty.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from craved.money import format_money
from orders import refund_policy
from orders.models import Order, OrderEvent, Parcel
from payments.gateway import MOST_EVIDENCE, MOST_OF_ONE_TEXT
from payments.models import Dispute, Payment

ALIKE = timedelta(days=30)  # how far apart two payments may be taken for one


@dataclass(frozen=True)
class Field:
    """One of Stripe's, as staff see it."""

    label: str
    hint: str = ""
    rows: int = 1


FIELDS = {
    "uncategorized_text": Field(
        "In our own words", "What speaks for us, in a few plain sentences. The bank reads this beside the rest.", 6
    ),
    "product_description": Field("What was bought, and the receipt", rows=10),
    "customer_name": Field("Customer's name"),
    "customer_email_address": Field("Customer's email"),
    "shipping_address": Field("Sent to", rows=3),
    "shipping_carrier": Field("Carrier"),
    "shipping_tracking_number": Field("Tracking number"),
    "shipping_date": Field("Sent on"),
    "service_date": Field("Picked up on"),
    "duplicate_charge_id": Field(
        "The other payment", "Stripe's name (ch_…) of the payment that looks like the same one."
    ),
    "duplicate_charge_explanation": Field("Why they are two", rows=6),
    "cancellation_rebuttal": Field("Why nothing was cancelled", rows=3),
    "refund_policy_disclosure": Field("The refund policy, and where it was shown", rows=8),
    "refund_refusal_explanation": Field(
        "What was given back, and why no more", "Add why the customer is not entitled to (more of) a refund.", 4
    ),
    "access_activity_log": Field("What happened, step by step", rows=10),
}

_ALWAYS = ("uncategorized_text", "product_description", "customer_name", "customer_email_address")
_DELIVERY = ("shipping_address", "shipping_carrier", "shipping_tracking_number", "shipping_date", "service_date")
_REFUNDS = ("refund_policy_disclosure", "refund_refusal_explanation")
_LOG = ("access_activity_log",)
# By what the customer says. The IP address and the billing address, which would help against fraud, are not kept.
_BY_REASON: dict[str, tuple[str, ...]] = {
    "fraudulent": _DELIVERY,
    "unrecognized": _DELIVERY,
    "product_not_received": _DELIVERY,
    "product_unacceptable": (*_DELIVERY, *_REFUNDS),
    "credit_not_processed": (*_REFUNDS, *_DELIVERY),
    "duplicate": ("duplicate_charge_id", "duplicate_charge_explanation", *_DELIVERY),
    "subscription_canceled": ("cancellation_rebuttal", *_DELIVERY, *_REFUNDS),
}
_OTHERWISE = (*_DELIVERY, *_REFUNDS)


def fields_for(reason: str) -> dict[str, Field]:
    """The fields that answer a reason, in the order in which staff read them."""
    return {name: FIELDS[name] for name in (*_ALWAYS, *_BY_REASON.get(reason, _OTHERWISE), *_LOG)}


def of(dispute: Dispute) -> dict[str, str]:
    """The answer as it stands: what staff wrote, or else what the order says by itself."""
    return dict(dispute.evidence) or assemble(dispute)


def too_long(evidence: dict[str, str]) -> str:
    """In words, when Stripe would not take so much."""
    for name, text in evidence.items():
        if len(text) > MOST_OF_ONE_TEXT:
            return f"“{FIELDS[name].label}” is too long: {len(text):,} of {MOST_OF_ONE_TEXT:,} characters."
    together = sum(map(len, evidence.values()))
    return (
        f"All together it is too long: {together:,} of {MOST_EVIDENCE:,} characters."
        if together > MOST_EVIDENCE
        else ""
    )


def assemble(dispute: Dispute) -> dict[str, str]:
    """What the order says by itself about each field that answers the dispute's reason. Some are empty."""
    payment = dispute.payment
    order = payment.order
    parcels = list(order.parcels.order_by("pk"))
    events = list(order.events.select_related("parcel").order_by("at", "pk"))
    shipped = [parcel for parcel in parcels if parcel.shipped_at]
    known = {
        "uncategorized_text": "",
        "product_description": _receipt(order, payment, parcels),
        "customer_name": order.name,
        "customer_email_address": order.email,
        "shipping_address": _address(order) if shipped else "",
        "shipping_carrier": _each(parcel.carrier for parcel in shipped),
        "shipping_tracking_number": _each(parcel.tracking for parcel in shipped),
        "shipping_date": _each(_day(parcel.shipped_at) for parcel in shipped),
        "service_date": _each(_day(parcel.handed_over_at) for parcel in parcels),
        "cancellation_rebuttal": f"This shop sells no subscriptions. Order {order.code} was a single purchase.",
        "refund_policy_disclosure": _policy(events),
        "refund_refusal_explanation": _given_back(payment),
        "access_activity_log": _log(order, events),
    }
    if dispute.reason == "duplicate":
        known |= _other_payments(payment)
    return {name: known.get(name, "")[:MOST_OF_ONE_TEXT] for name in fields_for(dispute.reason)}


# --- The parts of it -------------------------------------------------------------------------------------------------


def _receipt(order: Order, payment: Payment, parcels: list[Parcel]) -> str:
    def money(amount: int) -> str:
        return format_money(amount, order.currency)

    said = [f"Order {order.code}, placed {_moment(order.placed_at)}, at {settings.SITE_NAME}: handmade goods."]
    lines = list(order.lines.order_by("pk"))
    for parcel in parcels:
        way = f"picked up at {parcel.pickup_place}" if parcel.is_pickup else f"sent ({parcel.method_name})"
        said.append(f"\nFrom {parcel.artisan_name}, {way}:")
        said += [
            f"{line.quantity} x {line}, {money(line.unit_price)} each: {money(line.subtotal)}"
            for line in lines
            if line.parcel_id == parcel.pk
        ]
    said += ["", f"Goods {money(order.subtotal)}", f"Delivery {money(order.delivery)}"]
    if order.discount:
        said.append(f"Discount -{money(order.discount)}")
    said += [f"Tax {money(order.tax)}", f"Total {money(order.total)}"]
    if order.paid_at:
        said.append(f"Paid {_moment(order.paid_at)} by card ({payment.payment_intent_id}).")
    return "\n".join(said)


def _address(order: Order) -> str:
    street = ", ".join(filter(None, [order.line1, order.line2]))
    return "\n".join([order.name, street, f"{order.city}, {order.region} {order.postal_code}, USA"])


def _policy(events: list[OrderEvent]) -> str:
    """What this customer was shown. An order from before there was a policy says nothing of one."""
    names = [event.facts.get("refund_policy") for event in events if event.kind == "placed"]
    version = refund_policy.version(str(names[0])) if names else None
    if version is None:
        return ""
    address = f"{settings.SITE_URL}{reverse('orders:refund-policy')}"
    return (
        "The page on which the customer placed the order links to our refund policy right below the button that places it, "
        f"and so does the foot of every page of the shop ({address}). It said:\n\n{version.text}"
    )


def _given_back(payment: Payment) -> str:
    given = payment.refunds.filter(succeeded_at__isnull=False).order_by("succeeded_at", "pk")
    if not given:
        return "Nothing of this payment was given back."
    return "\n".join(
        f"{format_money(refund.amount, payment.currency)} was given back to the same card on {_day(refund.succeeded_at)} "
        f"({refund.stripe_id})."
        for refund in given
    )


def _other_payments(payment: Payment) -> dict[str, str]:
    """The customer's other payments at about that time: each of them paid an order of its own."""
    others = (
        Payment.objects.filter(
            order__email__iexact=payment.order.email, settled_at__isnull=False,
            created_at__range=(payment.created_at - ALIKE, payment.created_at + ALIKE),
        )
        .exclude(pk=payment.pk)
        .select_related("order")
        .prefetch_related("order__lines")
        .order_by("created_at", "pk")
    )  # fmt: skip
    if not others:
        return {}
    said = [
        f"This payment is for order {payment.order.code}. The customer placed these others, each paid for by itself:"
    ]
    for other in others:
        goods = ", ".join(f"{line.quantity} x {line}" for line in other.order.lines.all())
        said.append(
            f"Order {other.order.code}, placed {_moment(other.order.placed_at)}: {goods}; "
            f"{format_money(other.captured, other.currency)}, payment {other.charge_id}."
        )
    alike = [other for other in others if other.captured == payment.captured]
    return {
        "duplicate_charge_explanation": "\n".join(said),
        "duplicate_charge_id": (alike or list(others))[0].charge_id,
    }


def _log(order: Order, events: list[OrderEvent]) -> str:
    """The order's timeline and the mails that went to the customer, as plain text."""
    happened = [(event.at, _step(event)) for event in events if event.kind in _STEPS]
    happened += [
        (mail.sent_at, f"Email to {order.email}: {mail.get_kind_display()}")
        for mail in order.mails.filter(sent_at__isnull=False)
        if mail.sent_at
    ]
    return "\n".join(f"{_moment(at)}  {what}" for at, what in sorted(happened, key=lambda each: each[0]))


_STEPS = {
    "placed": "The customer placed the order",
    "paid": "The payment succeeded",
    "packed": "Packed",
    "shipped": "Handed to the carrier",
    "ready": "Ready for pickup",
    "delivered": "Delivered",
    "handed_over": "Handed over to the customer",
    "cancelled": "Cancelled",
    "refunded": "Refunded",
}


def _step(event: OrderEvent) -> str:
    facts = [event.facts.get(name, "") for name in ("carrier", "tracking", "amount")]
    details = [event.parcel.artisan_name if event.parcel else "", *facts]
    return ": ".join(filter(None, [_STEPS[event.kind], ", ".join(filter(None, map(str, details)))]))


def _each(texts: Iterable[str]) -> str:
    """Stripe's way to name several: with commas between them, each once."""
    return ", ".join(dict.fromkeys(filter(None, texts)))


def _day(moment: datetime | None) -> str:
    return f"{timezone.localtime(moment):%B %-d, %Y}" if moment else ""


def _moment(moment: datetime) -> str:
    """With its zone, because the bank may be in another."""
    return f"{timezone.localtime(moment):%B %-d, %Y, %H:%M %Z}"
