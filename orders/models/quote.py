"""What a basket costs, worked out by the shop and by nobody else.

The same function fills the basket page, the checkout page and the order itself, so what a customer saw can be compared
with what is true when they press the button. All amounts are minor units; total = lines + delivery − discount + tax.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import groupby

from django.conf import settings

from craved.money import format_money, split
from orders.models.cart import Cart
from orders.models.delivery import DeliveryMethod
from orders.models.discount import Discount
from orders.models.product import REGIONS, Artisan, Variant
from orders.models.tax import TaxClass, TaxRate, tax_on

NONSENSE = 10**15  # minor units; no price of ours, whatever a browser says it saw


@dataclass(frozen=True)
class QuoteLine:
    cart_line_id: int
    variant: Variant
    quantity: int
    discount: int
    tax: int
    tax_percent: Decimal

    @property
    def unit_price(self) -> int:
        return self.variant.price

    @property
    def subtotal(self) -> int:
        return self.unit_price * self.quantity

    @property
    def too_many(self) -> bool:
        return self.quantity > self.variant.available

    @property
    def on_sale(self) -> bool:
        product = self.variant.product
        return self.variant.is_active and product.is_active and product.artisan.is_active


@dataclass(frozen=True)
class QuoteParcel:
    artisan: Artisan
    lines: list[QuoteLine]
    methods: list[DeliveryMethod]
    method: DeliveryMethod | None
    delivery: int
    tax: int
    tax_percent: Decimal

    @property
    def goods(self) -> int:
        """After discount: what delivery prices are measured against."""
        return sum(line.subtotal - line.discount for line in self.lines)


@dataclass(frozen=True)
class Quote:
    parcels: list[QuoteParcel]
    region: str
    discount_code: str
    discount_id: int | None
    currency: str

    @property
    def lines(self) -> list[QuoteLine]:
        return [line for parcel in self.parcels for line in parcel.lines]

    @property
    def goods(self) -> int:
        """After discount, before delivery and tax."""
        return self.subtotal - self.discount

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.lines)

    @property
    def can_be_ordered(self) -> bool:
        """Nothing in it has to be changed or taken out first, as far as can be seen now."""
        return all(line.on_sale and not line.too_many for line in self.lines) and all(p.methods for p in self.parcels)

    @property
    def subtotal(self) -> int:
        return sum(line.subtotal for line in self.lines)

    @property
    def discount(self) -> int:
        return sum(line.discount for line in self.lines)

    @property
    def delivery(self) -> int:
        return sum(parcel.delivery for parcel in self.parcels)

    @property
    def tax(self) -> int:
        return sum(line.tax for line in self.lines) + sum(parcel.tax for parcel in self.parcels)

    @property
    def total(self) -> int:
        return self.subtotal + self.delivery - self.discount + self.tax

    @property
    def ships(self) -> bool:
        """Whether an address is needed: something may be sent, as far as has been chosen."""
        return any(parcel.method is None or not parcel.method.is_pickup for parcel in self.parcels)

    @property
    def may_ship(self) -> bool:
        return any(not method.is_pickup for parcel in self.parcels for method in parcel.methods)

    @property
    def may_all_be_picked_up(self) -> bool:
        return all(any(method.is_pickup for method in parcel.methods) for parcel in self.parcels)

    @property
    def is_complete(self) -> bool:
        """Every parcel has a way to go, and the tax of where it goes is known."""
        chosen = all(parcel.method is not None for parcel in self.parcels)
        return bool(self.parcels) and chosen and (not self.ships or bool(self.region))

    def seen(self) -> str:
        """What a customer is shown, as text to be posted back with the order: compared, never believed."""
        return json.dumps(
            {
                "lines": {line.variant.sku: [str(line.variant), line.quantity, line.unit_price] for line in self.lines},
                "discount": self.discount,
                "delivery": self.delivery if self.is_complete else None,
                "tax": self.tax if self.is_complete else None,
                "total": self.total if self.is_complete else None,
            },
            separators=(",", ":"),
        )

    def changes_since(self, seen: str) -> list[str]:
        """What is different from what the customer saw, in sentences. Empty when nothing is."""
        now, then = json.loads(self.seen()), _read(seen)
        if now == then:
            return []

        def money(amount: object) -> str:
            if isinstance(amount, int) and abs(amount) < NONSENSE:
                return format_money(amount, self.currency)
            return "not yet known"

        old_lines, new_lines = then.get("lines"), now["lines"]
        if not isinstance(old_lines, dict):  # Not what we sent; there is nothing to compare with.
            return [f"The total is {money(now['total'])}. Please check it, then place the order again."]
        changes = [f"{_name(old)} is no longer in your cart." for sku, old in old_lines.items() if sku not in new_lines]
        for sku, (name, quantity, price) in new_lines.items():
            match old_lines.get(sku):
                case [_, old_quantity, old_price]:
                    if old_price != price:
                        changes.append(f"{name} now costs {money(price)}; it was {money(old_price)}.")
                    if old_quantity != quantity:
                        changes.append(f"{name}: now {quantity}, it was {old_quantity}.")
                case _:
                    changes.append(f"{name} has been added to your cart.")
        changes += [
            f"{label} is now {money(now[key])}; it was {money(then.get(key))}."
            for key, label in [("discount", "Your discount"), ("delivery", "Delivery"), ("tax", "Tax")]
            if then.get(key) != now[key]
        ]
        return changes or [f"The total is now {money(now['total'])}."]


def _read(seen: str) -> dict[str, object]:
    """What came back from the browser; nothing at all if it is not what we sent."""
    try:
        read = json.loads(seen or "{}")
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _name(line: object) -> str:
    return str(line[0]) if isinstance(line, list) and line else "Something"


def quote(cart: Cart, *, region: str = "", chosen: Mapping[int, int] | None = None, at: datetime) -> Quote:
    """Work out a basket for goods sent to `region`, with the delivery methods chosen (artisan key → method key).

    What is picked up is taxed where it is handed over, what is shipped where it arrives. An artisan with only one way
    of delivery needs no choice. Lines come parcel by parcel; lines that went off sale are left for the basket page to
    show, and refused by `Order.place`.
    """
    chosen = chosen or {}
    region = region if region in dict(REGIONS) else ""  # it may be anything a browser sent
    lines = list(
        cart.lines.select_related("variant__product__artisan", "variant__stock").order_by(
            "variant__product__artisan__name", "variant__product__artisan_id", "pk"
        )
    )
    goods = [line.variant.price * line.quantity for line in lines]
    discount = Discount.objects.usable(cart.discount_code, at=at) if cart.discount_code else None
    discounts = split(discount.off(sum(goods)), goods) if discount else [0] * len(lines)

    by_artisan = [
        (artisan, list(rows))
        for artisan, rows in groupby(zip(lines, discounts, strict=True), lambda row: row[0].variant.product.artisan)
    ]
    methods: defaultdict[int, list[DeliveryMethod]] = defaultdict(list)
    for offered in DeliveryMethod.objects.on_offer().filter(artisan__in=[artisan for artisan, _ in by_artisan]):
        methods[offered.artisan_id].append(offered)
    today = at.astimezone().date()
    rates = TaxRate.objects.in_force(today, {region, *(artisan.region for artisan, _ in by_artisan)})
    delivery_class = TaxClass.objects.filter(code=TaxClass.DELIVERY).values_list("pk", flat=True).first()

    parcels = []
    for artisan, rows in by_artisan:
        products = [line.variant.product for line, _ in rows]
        possible = [
            method
            for method in methods[artisan.pk]
            if all(product.pickup if method.is_pickup else product.ships for product in products)
        ]
        method = next((m for m in possible if m.pk == chosen.get(artisan.pk)), None)
        if method is None and len(possible) == 1:
            method = possible[0]
        taxed_in = artisan.region if method and method.is_pickup else region

        taxes = [0] * len(rows)
        percents = [rates.get((taxed_in, line.variant.product.tax_class_id), Decimal(0)) for line, _ in rows]
        for percent in set(percents):
            at_this_rate = [i for i, p in enumerate(percents) if p == percent]
            net = [rows[i][0].variant.price * rows[i][0].quantity - rows[i][1] for i in at_this_rate]
            for i, tax in zip(at_this_rate, tax_on(net, percent), strict=True):
                taxes[i] = tax
        quoted = [
            QuoteLine(line.pk, line.variant, line.quantity, off, tax, percent)
            for (line, off), tax, percent in zip(rows, taxes, percents, strict=True)
        ]
        delivery = method.price_for(sum(line.subtotal - line.discount for line in quoted)) if method else 0
        percent = rates.get((taxed_in, delivery_class or 0), Decimal(0))
        [delivery_tax] = tax_on([delivery], percent) if delivery else [0]
        parcels.append(QuoteParcel(artisan, quoted, possible, method, delivery, delivery_tax, percent))
    return Quote(
        parcels=parcels,
        region=region,
        discount_code=discount.code if discount else "",
        discount_id=discount.pk if discount and any(discounts) else None,  # what takes nothing off is not used up
        currency=settings.CURRENCY,
    )
