"""What the shop keeps of each sale. Worked out once, on the day an order is paid, and kept with its lines.

The artisan's share and the commission are of what the goods cost after discounts: discount codes are borne in proportion.
Delivery and tax are the shop's, which sends the parcels and, as a marketplace, owes the tax.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.db.models import OuterRef, Subquery

from craved.money import split
from orders.models import Artisan, Category, Order, Product
from payments.models import CommissionRate, LineCommission

WHOLE = 100_00  # hundredths of a percent: rates have two decimals


def rate_for(rates: Sequence[CommissionRate], *, artisan_id: int, category_id: int) -> CommissionRate | None:
    """The rate that counts, of those in force and in their order: the artisan's, else the category's, else the general.

    None when there is none of them: then it is `settings.COMMISSION_PERCENT`.
    """
    for rate in rates:
        if rate.artisan_id in {artisan_id, None} and rate.category_id in {category_id, None}:
            return rate
    return None


def percent_of(rate: CommissionRate | None) -> Decimal:
    percent: Decimal = settings.COMMISSION_PERCENT if rate is None else rate.percent
    return percent


def in_words(percent: Decimal) -> str:
    """As people write it: "12.5 %", and not "12.50 %"."""
    return f"{percent.normalize():f} %"


def freeze(order: Order, *, on: date) -> list[LineCommission]:
    """Work out and keep the commission of an order's lines, at the rates of a day. Once for each line."""
    rates = CommissionRate.objects.in_force(on=on).for_sale(
        artisan=OuterRef("parcel__artisan"), category=OuterRef("variant__product__category")
    )
    lines = order.lines.select_related("parcel").annotate(percent=Subquery(rates.values("percent")[:1])).order_by("pk")
    frozen = []
    for line in lines:
        percent = settings.COMMISSION_PERCENT if line.percent is None else line.percent
        base = line.subtotal - line.discount
        commission, share = split(base, [int(percent * 100), WHOLE - int(percent * 100)])
        frozen.append(
            LineCommission(
                line=line, artisan_id=line.parcel.artisan_id, percent=percent,
                base=base, commission=commission, share=share,
            )
        )  # fmt: skip
    return LineCommission.objects.bulk_create(frozen)


def take_back(amount: int, *, frozen: tuple[int, int], left: tuple[int, int]) -> tuple[int, int]:
    """Of an amount that goes back, what comes from the artisan's share and what from the commission.

    Both pairs are (share, commission): as they were frozen, and as they are now. Whatever is left after it is divided as
    the whole was, by largest remainder, so that many small refunds take no more of either than one large refund. After a
    refund has failed, what is left may be a cent away from that; then it comes as near as `amount` allows.
    """
    rest = sum(left) - amount
    if amount < 0 or rest < 0:
        message = f"{amount} cannot be taken back of {sum(left)}."
        raise ValueError(message)
    share_to_keep, _ = split(rest, frozen) if rest else (0, 0)
    share = min(max(left[0] - share_to_keep, amount - left[1], 0), amount, left[0])
    return share, amount - share


# --- Reading ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Terms:
    """What counts for an artisan's sales, of one category or (None) of all others, and by which rate."""

    artisan: Artisan
    category: Category | None
    rate: CommissionRate | None

    @property
    def percent(self) -> Decimal:
        return percent_of(self.rate)

    @property
    def percent_in_words(self) -> str:
        return in_words(self.percent)


def terms(artisans: Iterable[Artisan], *, on: date) -> list[Terms]:
    """Of these artisans in their order: one for all they sell, and one more for each category with a rate of its own."""
    rates = list(CommissionRate.objects.in_force(on=on).select_related("artisan", "category"))
    of_categories = {rate.category_id for rate in rates if rate.category_id}
    categories: dict[int, list[Category]] = {}
    named = Category.objects.in_bulk(of_categories)
    sold = Product.objects.filter(category__in=of_categories).order_by("category__position", "category__name")
    for artisan_id, category_id in dict.fromkeys(sold.values_list("artisan", "category")):
        categories.setdefault(artisan_id, []).append(named[category_id])
    found = []
    for artisan in artisans:
        whole = rate_for(rates, artisan_id=artisan.pk, category_id=0)
        if whole is None or whole.artisan_id is None:
            found += [
                Terms(artisan, category, rate_for(rates, artisan_id=artisan.pk, category_id=category.pk))
                for category in categories.get(artisan.pk, [])
            ]
        found.append(Terms(artisan, None, whole))
    return found
