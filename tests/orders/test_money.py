from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from craved.money import format_money, split
from orders.models.tax import tax_on

amounts = st.integers(0, 10**9)
weights = st.lists(st.integers(0, 10**6), min_size=1, max_size=20).filter(lambda each: sum(each) > 0)


@pytest.mark.parametrize(
    ("amount", "currency", "read"),
    [
        (1250, "usd", "$12.50"),
        (5, "usd", "$0.05"),
        (0, "usd", "$0.00"),
        (-300, "usd", "-$3.00"),
        (1250, "jpy", "¥1,250"),
    ],
)
def test_money_reads_as_people_write_it(amount: int, currency: str, read: str) -> None:
    assert format_money(amount, currency) == read


@given(amounts, weights)
def test_a_split_loses_no_cent_and_is_off_by_less_than_one(amount: int, weights: list[int]) -> None:
    shares = split(amount, weights)

    assert sum(shares) == amount
    for share, weight in zip(shares, weights, strict=True):
        assert abs(share * sum(weights) - amount * weight) < sum(weights)


def test_the_odd_cents_go_to_the_largest_remainders() -> None:
    assert split(100, [1, 1, 1]) == [34, 33, 33]
    assert split(10, [6, 3, 1]) == [6, 3, 1]
    assert split(11, [6, 3, 1]) == [7, 3, 1]


def test_something_cannot_be_split_over_nothing() -> None:
    assert split(0, []) == []
    assert split(0, [0, 0]) == [0, 0]
    for nothing in ([], [0]):
        with pytest.raises(ValueError, match="over nothing"):
            split(1, nothing)


@given(st.lists(amounts, min_size=1, max_size=20), st.decimals("0", "99", places=4))
def test_tax_is_rounded_once_and_its_parts_add_up(amounts: list[int], percent: Decimal) -> None:
    taxes = tax_on(amounts, percent)

    assert abs(sum(taxes) - sum(amounts) * percent / 100) <= Decimal("0.5")
    assert all(tax >= 0 for tax in taxes)
