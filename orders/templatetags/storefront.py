"""The shop's nouns as the components take them: named values, amounts as text, nothing left to work out.

Pages and emails use the same ones. What is read here was fetched by the view; nothing below asks the database.
"""

from collections.abc import Sequence
from functools import singledispatch
from typing import Any
from urllib.parse import quote as url_quote

from django import template
from django.forms import BoundField
from django.utils.text import get_text_list

from craved.money import format_money
from orders.models import DeliveryMethod, Order, OrderLine, Parcel, Product, ProductImage, Quote, Variant
from orders.models.cart import MAX_QUANTITY
from orders.models.order import ParcelStatus
from orders.models.quote import QuoteLine, QuoteParcel

register = template.Library()
Values = dict[str, Any]

FEW = 3  # pieces: from here on it is said how many are left
CARD_SIZES = "(min-width: 78rem) 18rem, (min-width: 48rem) 30vw, 46vw"
TRACKING_PAGES = {
    "usps": "https://tools.usps.com/go/TrackConfirmAction?tLabels=",
    "ups": "https://www.ups.com/track?tracknum=",
    "fedex": "https://www.fedex.com/fedextrack/?trknbr=",
}


# --- Pictures --------------------------------------------------------------------------------------------------------


def sources(file: Any, ratio: str = "") -> Values:
    """Addresses and size of an uploaded picture, cut to one of its field's ratios. Empty when there is none."""
    if not file:
        return {}
    cut = ratio if ratio in file.field.aspect_ratios else None
    widths = sorted(file.aspect_ratios[cut]["WEBP"].items())
    if not widths:  # smaller than the smallest size
        return {"src": file.url, "width": file.width, "height": file.height}
    width, largest = widths[-1]
    return {
        "src": widths[0][1].url,
        "srcset": ", ".join(f"{picture.url} {width}w" for width, picture in widths),
        "width": width,
        "height": largest.height or round(width * file.height / file.width),
    }


@register.inclusion_tag("craved/components/picture.html")
def picture(file: Any, alt: str = "", *, ratio: str = "", sizes: str = CARD_SIZES, **values: Any) -> Values:
    """`{% picture artisan.picture artisan.picture_alt ratio="1/1" eager=True %}`; a placeholder if there is none."""
    return {**sources(file, ratio), "alt": alt, "sizes": sizes, **values}


@register.inclusion_tag("craved/components/picture.html")
def product_picture(product: Product, **values: Any) -> Values:
    """Its first picture, beside its name: nothing to read out."""
    image = first_picture(product)
    return {**(sources(image.picture, "1/1") if image else {}), **values}


def first_picture(product: Product) -> ProductImage | None:
    return next(iter(product.images.all()), None)


# --- Products --------------------------------------------------------------------------------------------------------


@register.inclusion_tag("craved/components/product_card.html")
def product_card(product: Product, *, eager: bool = False, heading: str = "h3", maker: bool = True) -> Values:
    """A card; without its `maker` where a page is about one artisan anyway."""
    prices, available, image = product.prices, product.available, first_picture(product)
    return {
        **(sources(image.picture, "1/1") if image else {}),
        "url": product.get_absolute_url(),
        "name": product.name,
        "artisan": product.artisan.name if maker else "",
        "price": money(prices[0]),
        "from": len(prices) > 1,
        "sizes": CARD_SIZES,
        "eager": eager,
        "heading": heading,
        "sold_out": available == 0,
        "one_of_a_kind": product.one_of_a_kind,
        "made_to_order": product.made_to_order,
        "few_left": available if available <= FEW and not product.made_to_order else 0,
    }


@register.simple_tag
def offer(product: Product) -> Values:
    """What can be had of it, and for how much. `sizes` are its variants for `choice.html`; `single` is the only one."""
    variants = list(product.variants.all())
    chosen = next((variant.pk for variant in variants if variant.available), None)
    sizes = [
        {
            "value": variant.pk,
            "label": variant.name,
            "price": money(variant.price),
            "detail": availability(variant, product),
            "sold_out": variant.available == 0,
            "checked": variant.pk == chosen,
        }
        for variant in variants
    ]
    return {
        "price": money(product.prices[0]),
        "from": len(product.prices) > 1,
        "sold_out": chosen is None,
        "sizes": sizes,
        "single": sizes[0] if len(sizes) == 1 else None,
        "most": min(max(variant.available for variant in variants), MAX_QUANTITY),
    }


def availability(variant: Variant, product: Product) -> str:
    left = variant.available
    if left == 0:
        return "Sold out"
    if product.one_of_a_kind:
        return "The only one there is"
    if product.made_to_order:
        return f"Made to order, ready in about {counted(product.lead_time_days, 'day')}"
    return f"Only {left} left" if left <= FEW else "Ready now"


@register.filter
def crumbs(product: Product) -> list[Values]:
    category = product.category
    return [
        {"name": "Home", "url": "/"},
        {"name": category.name, "url": category.get_absolute_url()},
        {"name": product.name},
    ]


# --- Ways of delivery ------------------------------------------------------------------------------------------------


@register.filter
def how_long(way: DeliveryMethod | Parcel) -> str:
    """In words, for a way of delivery, or for a parcel that goes one."""
    shortest, longest = way.days_min, way.days_max
    if longest == 0:
        days = "the same day"
    elif shortest in {0, longest}:
        days = f"{'within ' if shortest == 0 else ''}{counted(longest, 'working day')}"
    else:
        days = f"{shortest}–{longest} working days"
    return f"ready {'' if days.startswith(('the', 'within')) else 'in '}{days}" if way.is_pickup else days


@register.filter
def price_of_way(method: DeliveryMethod) -> str:
    """Before anything is in the cart: the price, and from when on there is none."""
    if method.price == 0:
        return "Free"
    free = f", free from {money(method.free_over)}" if method.free_over is not None else ""
    return money(method.price) + free


@register.simple_tag
def delivery_choices(parcel: QuoteParcel, field: BoundField) -> list[Values]:
    """A parcel's ways for `choice.html`, with what each costs for the goods that are in it."""
    chosen = str(field.value() or "")
    return [
        {
            "id": f"{field.auto_id}_{number}",
            "name": field.html_name,
            "value": method.pk,
            "label": method.name,
            "price": price_or_free(method.price_for(parcel.goods)),
            "detail": _about(method, parcel.goods),
            "checked": str(method.pk) == chosen,
        }
        for number, method in enumerate(parcel.methods)
    ]


def _about(method: DeliveryMethod, goods: int) -> str:
    long = how_long(method)
    words = [long[0].upper() + long[1:], method.pickup_place, method.pickup_hours]
    if method.price_for(goods) and method.free_over is not None:
        words.append(f"Free from {money(method.free_over)}")
    return " · ".join(filter(None, words))


# --- What it comes to ------------------------------------------------------------------------------------------------


@register.filter
def goods_rows(quote: Quote) -> list[Values]:
    """What is known in the cart: the goods, and what a code takes off them."""
    rows = [_row(_pieces(quote.lines), money(quote.subtotal, quote.currency))]
    if quote.discount:
        rows.append(_row(f"Code {quote.discount_code}", f"−{money(quote.discount, quote.currency)}", less=True))
    return rows


@singledispatch
def summary_rows(bill: Any) -> list[Values]:
    """Every amount of a quote or an order but the total, for `summary.html`."""
    raise TypeError(bill)


@summary_rows.register
def _of_quote(bill: Quote) -> list[Values]:
    rows = goods_rows(bill)
    for parcel in bill.parcels:
        if parcel.method is None:
            rows.append(_row("Delivery", "not chosen", note=f"From {parcel.artisan.name}"))
        else:
            rows.append(_delivery(parcel.method, parcel.artisan.name, parcel.delivery, bill.currency))
    rows.append(_row("Sales tax", money(bill.tax, bill.currency) if bill.is_complete else "to come"))
    return rows


@summary_rows.register
def _of_order(bill: Order) -> list[Values]:
    parcels = list(bill.parcels.all())
    bought = [line for parcel in parcels for line in parcel.lines.all()]
    rows = [_row(_pieces(bought), money(bill.subtotal, bill.currency))]
    if bill.discount:
        rows.append(_row(f"Code {bill.discount_code}", f"−{money(bill.discount, bill.currency)}", less=True))
    rows += [_delivery(parcel, parcel.artisan_name, parcel.delivery, bill.currency) for parcel in parcels]
    rows.append(_row("Sales tax", money(bill.tax, bill.currency)))
    return rows


register.filter("summary_rows", summary_rows)


@register.filter
def still_to_choose(quote: Quote) -> str:
    """What keeps the total of an incomplete quote from being known, as a sentence."""
    ways = [parcel.artisan.name for parcel in quote.parcels if parcel.method is None]
    missing = [f"how the goods from {name} reach you" for name in ways]
    if quote.ships and not quote.region:
        missing.append("your state")
    return f"Choose {get_text_list(missing, 'and')}. Then you see the whole amount."


def _pieces(lines: Sequence[QuoteLine | OrderLine]) -> str:
    return counted(sum(line.quantity for line in lines), "item")


def _delivery(way: DeliveryMethod | Parcel, artisan: str, price: int, currency: str) -> Values:
    label = "Pickup" if way.is_pickup else "Delivery"
    return _row(label, price_or_free(price, currency), note=f"From {artisan}")


def _row(label: str, amount: str, **more: Any) -> Values:
    return {"label": label, "amount": amount, **more}


# --- Following an order ----------------------------------------------------------------------------------------------

WORDS = {
    ParcelStatus.AWAITING_PAYMENT: ("Waiting for payment", "wait"),
    ParcelStatus.TO_PACK: ("Being packed", "wait"),
    ParcelStatus.PACKED: ("Packed", "good"),
    ParcelStatus.SHIPPED: ("On its way", "good"),
    ParcelStatus.READY: ("Ready to pick up", "good"),
    ParcelStatus.DELIVERED: ("Delivered", "good"),
    ParcelStatus.HANDED_OVER: ("Picked up", "good"),
    ParcelStatus.TAKEN_BACK: ("Taken back", ""),
    ParcelStatus.STOPPED: ("Not sent", ""),
    ParcelStatus.CANCELLED: ("Cancelled", ""),
}


NOWHERE = {ParcelStatus.TAKEN_BACK, ParcelStatus.STOPPED, ParcelStatus.CANCELLED}


@register.inclusion_tag("craved/components/parcel.html")
def order_parcel(parcel: Parcel, *, heading: str = "h2") -> Values:
    status, tone = WORDS[parcel.status]
    return {
        "heading": heading,
        "id": f"parcel-{parcel.pk}",
        "title": f"From {parcel.artisan_name}",
        "how": f"{parcel.method_name}, {how_long(parcel)}",
        "status": status,
        "status_tone": tone,
        "lines": [
            {**bought, **_as_sold_now(line)} for bought, line in zip(lines(parcel), parcel.lines.all(), strict=True)
        ],
        "note": _note(parcel),
        "tracking_url": tracking_url(parcel),
        "tracking_code": parcel.tracking,
    }


def _note(parcel: Parcel) -> str:
    if parcel.is_pickup and parcel.status not in {ParcelStatus.HANDED_OVER, *NOWHERE}:
        return "Pick it up here: " + " · ".join(filter(None, [parcel.pickup_place, parcel.pickup_hours]))
    return f"Sent by {parcel.carrier}." if parcel.carrier else ""


@register.filter
def lines(parcel: Parcel) -> list[Values]:
    """What was bought for a parcel, at the prices of that day, for `parcel.html` and the emails' `lines.html`."""
    return [
        _line(line, line.quantity, [line.variant_name, _taken_back(line)], parcel.order.currency)
        for line in parcel.lines.all()
    ]


@register.filter
def contents(parcel: Parcel) -> list[Values]:
    """What is in the parcel that goes off: without the pieces that were taken back before."""
    return [
        _line(line, line.remaining, [line.variant_name], parcel.order.currency)
        for line in parcel.lines.all()
        if line.remaining
    ]


def _line(line: OrderLine, pieces: int, details: list[str], currency: str) -> Values:
    return {
        "name": line.product_name,
        "detail": " · ".join(filter(None, details)),
        "quantity": pieces,
        "price": money(line.unit_price, currency),
        "total": money(line.unit_price * pieces, currency),
    }


def _taken_back(line: OrderLine) -> str:
    """In words, how many of its pieces were, if any. Whether their money is back is another matter, told beside it."""
    if not line.taken_back:
        return ""
    return "taken back" if line.remaining == 0 else f"{line.taken_back} of {line.quantity} taken back"


def _as_sold_now(line: OrderLine) -> Values:
    product = line.variant.product
    image = first_picture(product)
    return {
        "url": product.get_absolute_url() if product.is_active else "",
        "src": sources(image.picture, "1/1")["src"] if image else "",
    }


@register.filter
def heading(parcel: Parcel) -> str:
    return f"From {parcel.artisan_name}"


@register.filter
def how_it_goes(parcel: Parcel) -> str:
    """A sentence or two on how a parcel reaches its buyer."""
    long = how_long(parcel)
    if not parcel.is_pickup:
        return f"{parcel.method_name}, {long}."
    where = ". ".join(filter(None, [parcel.pickup_place, parcel.pickup_hours]))
    return f"{parcel.method_name}, {long}: {where}. We write to you when it waits there."


@register.filter
def tracking_url(parcel: Parcel) -> str:
    """The carrier's own page about the parcel, for the carriers whose addresses we know."""
    page = TRACKING_PAGES.get(parcel.carrier.strip().lower())
    return page + url_quote(parcel.tracking, safe="") if page and parcel.tracking else ""


@register.filter
def steps(parcel: Parcel) -> list[Values]:
    """A parcel's way for `steps.html`: what happened, how it is now, what is to come.

    Nothing before it is paid, nor where it goes no further.
    """
    order = parcel.order
    if order.paid_at is None or parcel.status in NOWHERE:
        return []
    leaves, arrives = ("Ready to pick up", "Picked up") if parcel.is_pickup else ("On its way", "Delivered")
    whole = [
        ("Paid", order.paid_at),
        ("Packed" if parcel.packed_at else "Being packed", parcel.packed_at),
        (leaves, parcel.ready_at or parcel.shipped_at),
        (arrives, parcel.handed_over_at or parcel.delivered_at),
    ]
    happened = [at for _, at in whole if at]
    current = max(
        len(happened) - 1, 1
    )  # what happened last lasts until the next; only that paid goods are being packed
    states = ["done" if len(happened) == len(whole) or i < current else "todo" for i in range(len(whole))]
    if len(happened) < len(whole):
        states[current] = "current"
    return [{"name": name, "state": state, "at": at} for (name, at), state in zip(whole, states, strict=True)]


@register.filter
def why_cancelled(order: Order) -> str:
    match order.cancel_reason:
        case Order.CancelReason.NOT_PAID:
            return "It was not paid in time, so its goods are back on the shelves."
        case Order.CancelReason.BY_CUSTOMER:
            return "You cancelled it yourself."
        case Order.CancelReason.SOLD_OUT:
            return "Your payment came after its goods had been sold to somebody else. We are sorry."
        case _:
            return "We could not fulfil it. We are sorry."


@register.filter
def address(order: Order) -> list[str]:
    """Where it goes, line by line, for `address.html`."""
    return [order.name, order.line1, order.line2, f"{order.city}, {order.region} {order.postal_code}"]


# --- Words -----------------------------------------------------------------------------------------------------------


def money(amount: int, currency: str = "usd") -> str:
    return format_money(amount, currency)


def price_or_free(amount: int, currency: str = "usd") -> str:
    return money(amount, currency) if amount else "Free"


@register.filter
def counted(number: int, noun: str) -> str:
    """`{{ page.found|counted:"thing" }}`: "1 thing", "12 things"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
