"""What the shop keeps of a sale: which rate counts, that it stays, and that refunds take it back to the cent."""

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import product as pairs
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from craved.money import split
from payments import allocation, commission
from payments.models import Account, CommissionRate, JournalLine, LineCommission, Refund
from tests.orders.factories import ArtisanFactory, CategoryFactory, ProductFactory, VariantFactory
from tests.payments.books import decide, dispute, fail, give_back, owed_for, sell

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
TODAY = NOON.date()


def rate(percent: str, *, since: date = TODAY, **scope: Any) -> CommissionRate:
    return CommissionRate.objects.create(percent=Decimal(percent), valid_from=since, **scope)


def percent_of_a_sale(*, at: datetime = NOON, **product: Any) -> Decimal:
    payment = sell((VariantFactory.create(product=ProductFactory.create(**product)), 1), at=at)
    return LineCommission.objects.get(line__order=payment.order).percent


# --- Which rate counts ------------------------------------------------------------------------------------------------


def test_an_artisans_rate_goes_before_the_categorys_and_that_before_the_general_one(settings: Settings) -> None:
    settings.COMMISSION_PERCENT = Decimal("15")
    artisan, category = ArtisanFactory.create(), CategoryFactory.create()

    seen = [percent_of_a_sale(artisan=artisan, category=category)]
    rates: list[tuple[str, dict[str, Any]]] = [
        ("14", {}),
        ("12.5", {"category": category}),
        ("9.25", {"artisan": artisan}),
    ]
    for percent, scope in rates:
        rate(percent, **scope)
        seen.append(percent_of_a_sale(artisan=artisan, category=category))

    assert seen == [15, 14, Decimal("12.5"), Decimal("9.25")]
    assert percent_of_a_sale(category=category) == Decimal("12.5")
    assert percent_of_a_sale() == 14


def test_a_rate_counts_from_its_day_until_the_next_one_of_its_scope() -> None:
    artisan = ArtisanFactory.create()
    rate("10", since=TODAY, artisan=artisan)
    rate("8", since=TODAY + timedelta(days=2), artisan=artisan)
    midnight = datetime(2026, 3, 12, 4, tzinfo=UTC)  # in New York

    assert percent_of_a_sale(artisan=artisan, at=midnight - timedelta(microseconds=1)) == 10
    assert percent_of_a_sale(artisan=artisan, at=midnight) == 8


def test_what_was_sold_keeps_the_rate_of_its_day() -> None:
    payment = sell(at=NOON)
    before = LineCommission.objects.values().get()

    rate("50", since=TODAY)
    give_back(payment, 100, at=NOON + timedelta(days=1))

    assert LineCommission.objects.values().get() == before


def test_the_commission_is_of_what_the_goods_cost_after_the_discount() -> None:
    rate("10")
    payment = sell((VariantFactory.create(price=1000), 3), at=NOON, percent_off=20)

    frozen = LineCommission.objects.get()

    assert (frozen.base, frozen.commission, frozen.share) == (2400, 240, 2160)
    assert owed_for(payment.order) == {Account.ARTISANS: 2160, Account.COMMISSION: 240}


@pytest.mark.parametrize(("percent", "share"), [("0", 999), ("100", None), ("33.33", 666)])
def test_every_percentage_can_be_agreed_on(percent: str, share: int | None) -> None:
    rate(percent)
    payment = sell((VariantFactory.create(price=999), 1), at=NOON)

    assert owed_for(payment.order).get(Account.ARTISANS) == share
    assert sum(owed_for(payment.order).values()) == 999


# --- Which may be written ---------------------------------------------------------------------------------------------


def problems(written: CommissionRate) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refused:
        written.full_clean()
    return refused.value.message_dict


@time_machine.travel(NOON, tick=False)
def test_a_rate_of_today_or_later_can_be_written() -> None:
    CommissionRate(percent=Decimal("12.5"), valid_from=TODAY).full_clean()
    CommissionRate(percent=Decimal("12.5"), valid_from=TODAY + timedelta(days=400)).full_clean()


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize(
    ("facts", "field", "words"),
    [
        ({"valid_from": TODAY - timedelta(days=1)}, "valid_from", "That day is over"),
        ({"percent": Decimal("100.01")}, "percent", "Between 0 and 100"),
        ({"percent": Decimal("-1")}, "percent", "Between 0 and 100"),
        ({"percent": Decimal("1.005")}, "percent", "2 decimal places"),
        ({"percent": None}, "percent", "cannot be null"),
        ({"valid_from": None}, "valid_from", "cannot be null"),
    ],
)
def test_what_cannot_be_is_refused_in_words(facts: dict[str, Any], field: str, words: str) -> None:
    written = CommissionRate(**{"percent": Decimal("10"), "valid_from": TODAY, **facts})

    assert any(words in message for message in problems(written)[field])


@time_machine.travel(NOON, tick=False)
def test_a_rate_is_of_one_scope() -> None:
    both = CommissionRate(
        percent=10, valid_from=TODAY, artisan=ArtisanFactory.create(), category=CategoryFactory.create()
    )

    assert problems(both) == {"category": ["Choose an artisan or a category, not both."]}


@time_machine.travel(NOON, tick=False)
@pytest.mark.parametrize("scope", ["", "artisan", "category"])
def test_one_scope_has_one_rate_a_day(scope: str) -> None:
    scopes: dict[str, dict[str, Any]] = {
        "": {},
        "artisan": {"artisan": ArtisanFactory.create()},
        "category": {"category": CategoryFactory.create()},
    }
    of = scopes[scope]
    rate("10", **of)

    again = CommissionRate(percent=11, valid_from=TODAY, **of)

    assert "from that day already" in problems(again)["valid_from"][0]
    CommissionRate(percent=11, valid_from=TODAY, artisan=ArtisanFactory.create()).full_clean()


@time_machine.travel(NOON, tick=False)
def test_a_rate_in_force_stays_and_one_to_come_may_change() -> None:
    begun, to_come = rate("10"), rate("9", since=TODAY + timedelta(days=1))

    to_come.percent = Decimal("8")
    to_come.full_clean()
    begun.percent = Decimal("1")

    assert "it stays as it is" in problems(begun)["__all__"][0]
    begun.valid_from = TODAY + timedelta(days=9)
    assert "it stays as it is" in problems(begun)["__all__"][0]


@time_machine.travel(NOON, tick=False)
def test_a_rate_cannot_begin_on_a_day_on_which_it_would_be_the_second() -> None:
    artisan = ArtisanFactory.create()
    sold = ProductFactory.create(artisan=artisan)
    sell((VariantFactory.create(product=sold), 1), at=NOON - timedelta(hours=2))

    scopes: list[dict[str, Any]] = [{}, {"artisan": artisan}, {"category": sold.category}]
    for scope in scopes:
        late = CommissionRate(percent=10, valid_from=TODAY, **scope)
        assert "was sold today already" in problems(late)["valid_from"][0]
        CommissionRate(percent=10, valid_from=TODAY + timedelta(days=1), **scope).full_clean()
    CommissionRate(percent=10, valid_from=TODAY, artisan=ArtisanFactory.create()).full_clean()


# --- Which is in force, and why ---------------------------------------------------------------------------------------


def test_the_terms_of_each_artisan_say_which_rate_and_for_what(settings: Settings) -> None:
    settings.COMMISSION_PERCENT = Decimal("15")
    bread, cheese = CategoryFactory.create(position=1), CategoryFactory.create(position=2)
    own, mixed, plain = ArtisanFactory.create(), ArtisanFactory.create(), ArtisanFactory.create()
    for category in [bread, cheese]:
        ProductFactory.create_batch(2, artisan=own, category=category)
        ProductFactory.create_batch(2, artisan=mixed, category=category)
    own_rate, bread_rate = rate("9", artisan=own), rate("12", category=bread)
    rate("1", since=TODAY + timedelta(days=1))

    found = commission.terms([own, mixed, plain], on=TODAY)

    assert [(its.artisan, its.category, its.rate, its.percent) for its in found] == [
        (own, None, own_rate, 9),
        (mixed, bread, bread_rate, 12),
        (mixed, None, None, 15),
        (plain, None, None, 15),
    ]


def test_every_sale_is_at_the_rate_that_goes_before_the_others_however_old_it_is() -> None:
    (own, other), (bread, cheese) = ArtisanFactory.create_batch(2), CategoryFactory.create_batch(2)
    for days, artisans, breads, general in [(-2, "21", "11", "1"), (-1, "22", "12", "2"), (0, None, "13", "3")]:
        since = TODAY + timedelta(days=days)
        if artisans:
            rate(artisans, since=since, artisan=own)
        rate(breads, since=since, category=bread)
        rate(general, since=since)
    rate("14", since=TODAY - timedelta(days=2), category=cheese)
    rates = list(CommissionRate.objects.in_force(on=TODAY))
    sales = list(pairs([own, other], [bread, cheese]))

    named = [commission.rate_for(rates, artisan_id=artisan.pk, category_id=category.pk) for artisan, category in sales]
    sold = [percent_of_a_sale(artisan=artisan, category=category) for artisan, category in sales]

    assert [commission.percent_of(each) for each in named] == sold == [22, 22, 13, 14]


# --- Taking it back ---------------------------------------------------------------------------------------------------


@settings(max_examples=500)
@given(st.integers(0, 3000), st.integers(0, 3000), st.data())
def test_taking_back_never_takes_more_than_there_is(share: int, kept: int, data: st.DataObject) -> None:
    """Also from what failed refunds left in another proportion than it was agreed."""
    left = (data.draw(st.integers(0, share)), data.draw(st.integers(0, kept)))
    amount = data.draw(st.integers(0, sum(left)))

    back = commission.take_back(amount, frozen=(share, kept), left=left)

    assert sum(back) == amount
    assert 0 <= back[0] <= left[0]
    assert 0 <= back[1] <= left[1]


@pytest.mark.parametrize("amount", [-1, 11])
def test_no_more_is_taken_back_than_is_left(amount: int) -> None:
    with pytest.raises(ValueError, match="cannot be taken back"):
        commission.take_back(amount, frozen=(90, 10), left=(9, 1))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_shares_and_commission_go_back_to_the_cent_however_a_sale_is_refunded(data: st.DataObject) -> None:
    """Odd percentages, several lines, discounts, many partial refunds, some of which fail: until all has gone back."""
    chance = random.Random(data.draw(st.integers(0, 2**32)))  # noqa: S311  # a test's dice
    day = NOON + timedelta(days=chance.randrange(10_000))
    artisans = [ArtisanFactory.create() for _ in range(2)]
    for artisan in artisans:
        rate(f"{chance.randrange(10_001) / 100:.2f}", since=day.date(), artisan=artisan)
    wanted = [
        (
            VariantFactory.create(
                product=ProductFactory.create(artisan=chance.choice(artisans)), price=chance.randrange(1, 5000), stock=9
            ),
            chance.randrange(1, 9),
        )
        for _ in range(chance.randrange(1, 4))
    ]
    payment = sell(*wanted, at=day, percent_off=chance.choice([0, 0, 7, 33]))
    order = payment.order
    base = dict(order.lines.values_list("pk", "commission__base"))

    left = order.total
    while left:
        amount = left if left < 5 or chance.random() < 0.2 else chance.randrange(1, left + 1)
        refund = give_back(payment, amount, at=day)
        if chance.random() < 0.3:
            fail(refund, at=day)
        left = sum(part.total for part in allocation.left_of(order))
        goods_left = {part.order_line_id: part.net for part in allocation.left_of(order) if part.order_line_id}
        for line_id in base:
            lines = JournalLine.objects.filter(order_line=line_id)
            share = -lines.balance(Account.ARTISANS)
            kept = -lines.balance(Account.COMMISSION)
            assert share + kept == goods_left[line_id] == lines.balance(Account.SHARES)
            assert share >= 0
            assert kept >= 0

    assert set(owed_for(order).values()) <= {0}
    assert Refund.objects.standing().filter(payment=payment).total() == order.total


def test_many_small_refunds_do_not_wear_the_artisans_share_down() -> None:
    rate("12.34")
    payment = sell((VariantFactory.create(price=10_000), 1), at=NOON)
    line = payment.order.lines.get()
    whole = LineCommission.objects.get()

    for _ in range(99):
        give_back(payment, 7, at=NOON, parts=[allocation.Part(line.pk, None, 7, 0)])

    expected = split(10_000 - 99 * 7, [whole.share, whole.commission])
    left = owed_for(payment.order)
    assert [left[Account.ARTISANS], left[Account.COMMISSION]] == expected


def test_a_refund_of_delivery_alone_leaves_the_artisan_alone() -> None:
    payment = sell(at=NOON)
    parcel = payment.order.parcels.get()
    before = owed_for(payment.order)

    give_back(payment, parcel.delivery, at=NOON, parts=[allocation.Part(None, parcel.pk, parcel.delivery, 0)])

    assert owed_for(payment.order) == before


def test_a_lost_dispute_takes_all_that_refunds_had_left() -> None:
    rate("12.34")
    payment = sell((VariantFactory.create(price=1234), 3), at=NOON)
    give_back(payment, 500, at=NOON)
    opened = dispute(payment, at=NOON, amount=payment.captured - 500)

    decide(opened, won=False, at=timezone.now())

    assert set(owed_for(payment.order).values()) == {0}


def test_a_won_dispute_takes_nothing() -> None:
    payment = sell(at=NOON)
    before = owed_for(payment.order)

    decide(dispute(payment, at=NOON), won=True, at=NOON)

    assert owed_for(payment.order) == before
