"""Statements agree with the ledger to the cent, name no customer, and open in a spreadsheet as what they are."""

import csv
import io
import random
import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from orders.models import Artisan, Variant
from payments import allocation, artisan_payouts, spreadsheets, statement_pdf, statements
from payments.models import Account, ArtisanPayout, CommissionRate, JournalLine, Payment, Payout
from payments.statements import Chain, Statement, statement
from tests.orders.admin.staff import somebody
from tests.orders.factories import ArtisanFactory, ProductFactory, VariantFactory
from tests.payments.books import decide, dispute, fail, give_back, move, sell

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def march(artisan: Artisan, currency: str = "usd") -> Statement:
    return statement(artisan, currency=currency, since=date(2026, 3, 1), until=date(2026, 3, 31))


@pytest.fixture
def artisan() -> Artisan:
    return ArtisanFactory.create(name="Maple & Rye", slug="maple-rye")


def variant(artisan: Artisan, price: int = 1000, **facts: object) -> Variant:
    return VariantFactory.create(product=ProductFactory.create(artisan=artisan, **facts), price=price, stock=50)


def issue_and_pay(artisan: Artisan, amount: int, *, at: datetime) -> ArtisanPayout:
    by = somebody()
    payout = artisan_payouts.issue(artisan, amount, currency="usd", by=by, at=at)
    artisan_payouts.pay(payout, reference=f"Wire {payout.pk}", by=by, at=at)
    return payout


def in_the_ledger(artisan: Artisan, **when: object) -> int:
    """What the ledger says is owed, read in another way than statements do."""
    lines = JournalLine.objects.filter(account=Account.ARTISANS, artisan=artisan, **when)
    return -sum(lines.values_list("amount", flat=True))


# --- What is on it ----------------------------------------------------------------------------------------------------


def test_a_sale_is_told_down_to_stripes_payout(artisan: Artisan) -> None:
    CommissionRate.objects.create(percent=Decimal("12.5"), valid_from=date(2026, 1, 1))
    payment = sell((variant(artisan, 1999, name="Rye loaf"), 2), at=NOON, percent_off=10)
    payout = Payout.objects.create(
        stripe_id="po_1", amount=1, currency="usd", livemode=False, status="paid", automatic=True,
        created_at=NOON, arrives_on=NOON.date(), asked_at=NOON,
    )  # fmt: skip
    move(payment.charge_id, payment.amount, at=NOON, fee=99, payout=payout)

    (sale,) = march(artisan).movements

    assert (sale.at, sale.what, sale.order_code, sale.product) == (NOON, "Sale", payment.order.code, "Rye loaf")
    assert (sale.quantity, sale.gross, sale.discount, sale.net, sale.percent) == (2, 3998, 399, 3599, Decimal("12.5"))
    assert (sale.commission, sale.share, sale.balance) == (450, 3149, 3149)
    assert list(sale.chain) == [payment.payment_intent_id, payment.charge_id, "txn_0", "po_1"]


def test_everything_that_can_happen_is_a_movement_in_its_order(artisan: Artisan) -> None:
    CommissionRate.objects.create(percent=Decimal("10"), valid_from=date(2026, 1, 1))
    hours = iter(NOON + timedelta(hours=hour) for hour in range(99))
    back, kept, lost = (sell((variant(artisan), 1), at=next(hours)) for _ in range(3))
    refund = give_back(back, back.amount, at=next(hours))
    fail(refund, at=next(hours))
    decide(dispute(kept, at=next(hours)), won=True, at=next(hours))
    decide(dispute(lost, at=next(hours)), won=False, at=next(hours))
    payout = issue_and_pay(artisan, 1000, at=next(hours))
    artisan_payouts.come_back(payout, why="Account closed", by=somebody(), at=next(hours))

    its = march(artisan)

    assert [(movement.what, movement.share, movement.balance) for movement in its.movements] == [
        ("Sale", 900, 900),
        ("Sale", 900, 1800),
        ("Sale", 900, 2700),
        ("Refund", -900, 1800),
        ("Refund came back", 900, 2700),
        ("Dispute lost", -900, 1800),
        ("Payout", -1000, 800),
        ("Payout came back", 1000, 1800),
    ]
    assert [(its.what, its.count, its.commission, its.share) for its in its.sums] == [
        ("Sale", 3, 300, 2700),
        ("Refund", 1, -100, -900),
        ("Refund came back", 1, 100, 900),
        ("Dispute lost", 1, -100, -900),
        ("Payout", 1, 0, -1000),
        ("Payout came back", 1, 0, 1000),
    ]
    assert its.movements[6].reference == f"Wire {payout.pk}"
    assert its.closing == 1800


def test_a_refund_and_its_return_are_traced_each_to_its_own_transaction(artisan: Artisan) -> None:
    payment = sell((variant(artisan), 1), at=NOON)
    refund = give_back(payment, 500, at=NOON)
    fail(refund, at=NOON + timedelta(hours=1))
    gone = move(refund.stripe_id or "", -500, at=NOON)
    back = move(refund.stripe_id or "", 500, at=NOON)

    _, refunded, returned = march(artisan).movements

    intent = payment.payment_intent_id or ""
    assert refunded.chain == Chain(intent, refund.stripe_id or "", gone.stripe_id)
    assert returned.chain == Chain(intent, refund.stripe_id or "", back.stripe_id)


def test_a_sale_that_leaves_the_artisan_nothing_is_on_it_too(artisan: Artisan) -> None:
    CommissionRate.objects.create(percent=100, valid_from=date(2026, 1, 1))
    sell((variant(artisan), 1), at=NOON)

    (sale,) = march(artisan).movements

    assert (sale.gross, sale.commission, sale.share) == (1000, 1000, 0)


def test_other_artisans_and_other_currencies_are_not_on_it(artisan: Artisan) -> None:
    other = ArtisanFactory.create()
    sell((variant(artisan), 1), (variant(other), 1), at=NOON)

    assert len(march(artisan).movements) == 1
    assert march(artisan, "eur").movements == []


# --- Its period -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "since", "until"),
    [
        (date(2026, 3, 1), date(2026, 2, 1), date(2026, 2, 28)),
        (date(2026, 1, 31), date(2025, 12, 1), date(2025, 12, 31)),
        (date(2028, 3, 31), date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_the_last_month_is_the_one_before_this(today: date, since: date, until: date) -> None:
    assert statements.last_month(today) == (since, until)


def test_days_are_those_of_the_shops_time_zone_and_both_are_included(artisan: Artisan) -> None:
    """March 2026 in New York: it begins at 05:00 UTC, and summer time makes it end at 04:00."""
    first, last = datetime(2026, 3, 1, 5, tzinfo=UTC), datetime(2026, 4, 1, 4, tzinfo=UTC)
    moment = timedelta(microseconds=1)
    sold = {at: sell((variant(artisan), 1), at=at) for at in [first - moment, first, last - moment, last]}

    its = march(artisan)

    assert [movement.at for movement in its.movements] == [first, last - moment]
    assert its.opening == in_the_ledger(artisan, entry__payment=sold[first - moment])


# --- It is the ledger -------------------------------------------------------------------------------------------------


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32))
def test_closing_is_opening_and_all_movements_and_what_the_ledger_says(seed: int) -> None:
    """Random months of sales, refunds, failures, disputes and payouts, cut into random periods."""
    chance = random.Random(seed)  # noqa: S311  # a test's dice
    artisans = [ArtisanFactory.create() for _ in range(2)]
    goods = [variant(chance.choice(artisans), chance.randrange(1, 4000)) for _ in range(3)]
    for artisan in artisans:
        percent = Decimal(chance.randrange(10_001)) / 100
        CommissionRate.objects.create(percent=percent, valid_from=date(2025, 1, 1), artisan=artisan)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    payments: list[Payment] = []
    for _ in range(chance.randrange(5, 25)):
        at += timedelta(hours=chance.randrange(1, 200))
        if not payments or chance.random() < 0.4:
            wanted = [(item, chance.randrange(1, 4)) for item in chance.sample(goods, chance.randrange(1, 4))]
            payments.append(sell(*wanted, at=at, percent_off=chance.choice([0, 0, 15])))
            continue
        payment, artisan = chance.choice(payments), chance.choice(artisans)
        left = sum(part.total for part in allocation.left_of(payment.order))
        happens = chance.choice(["refund", "refund", "refund fails", "won", "lost", "payout", "payout back"])
        if happens.startswith("refund") and left:
            refund = give_back(payment, chance.randrange(1, left + 1), at=at)
            if happens == "refund fails":
                fail(refund, at=at + timedelta(minutes=1))
        elif happens in {"won", "lost"} and left and not payment.disputes.exists():
            decide(dispute(payment, at=at, amount=left), won=happens == "won", at=at)
        elif happens.startswith("payout") and (payable := artisan_payouts.balance(artisan, "usd").payable):
            payout = issue_and_pay(artisan, chance.randrange(1, payable + 1), at=at)
            if happens == "payout back":
                artisan_payouts.come_back(payout, why="", by=somebody(), at=at + timedelta(minutes=1))

    for artisan in artisans:
        days = sorted(chance.sample(range(-2, (at.date() - date(2026, 1, 1)).days + 3), 3))
        cuts = [date(2026, 1, 1) + timedelta(days=day) for day in days]
        before = None
        for since, next_since in pairwise(cuts):
            its = statement(artisan, currency="usd", since=since, until=next_since - timedelta(days=1))
            assert its.closing == its.opening + sum(movement.share for movement in its.movements)
            assert its.opening == in_the_ledger(artisan, entry__at__lt=statements.begin_of(since))
            assert its.closing == in_the_ledger(artisan, entry__at__lt=statements.begin_of(next_since))
            assert before is None or its.opening == before
            for movement in its.movements:
                if movement.net is not None:
                    assert movement.net == movement.share + (movement.commission or 0)
            if its.movements:
                assert its.movements[-1].balance == its.closing
            assert sum(one.share for one in its.sums) == its.total.share
            before = its.closing
        whole = statement(artisan, currency="usd", since=date(2025, 12, 1), until=at.date() + timedelta(days=9))
        assert (whole.opening, whole.closing) == (0, artisan_payouts.balance(artisan, "usd").owed)


def test_a_long_statement_needs_no_more_queries_than_a_short_one(artisan: Artisan) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            list(statements.table(march(artisan)))
        return len(asked)

    give_back(sell((variant(artisan), 1), at=NOON), 100, at=NOON)
    few = queries()
    for _ in range(4):
        give_back(sell((variant(artisan), 1), (variant(artisan), 2), at=NOON), 100, at=NOON)

    assert queries() == few <= 3


# --- As a file --------------------------------------------------------------------------------------------------------


def as_csv(artisan: Artisan) -> tuple[str, list[dict[str, str]]]:
    text = "".join(spreadsheets.lines(statements.table(march(artisan))))
    return text, list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_table_adds_up_and_its_amounts_are_plain_decimals(artisan: Artisan) -> None:
    payment = sell((variant(artisan, 123_456), 1), at=NOON, percent_off=10)
    give_back(payment, 777, at=NOON + timedelta(days=1))
    issue_and_pay(artisan, 5000, at=NOON + timedelta(days=2))

    text, rows = as_csv(artisan)

    opening, *movements, total, closing = rows
    assert [row["row"] for row in rows] == ["opening", *["movement"] * 3, "total", "closing"]
    for column in ["gross", "discount", "net", "commission", "share"]:
        amounts = [row[column] for row in movements if row[column]]
        assert all(re.fullmatch(r"-?\d+\.\d\d", amount) for amount in amounts)
        assert sum(map(Decimal, amounts)) == Decimal(total[column])
    assert Decimal(opening["balance"]) + Decimal(total["share"]) == Decimal(closing["balance"])
    assert int(Decimal(closing["balance"]) * 100) == in_the_ledger(artisan)
    assert {row["currency"] for row in rows} == {"USD"}
    assert movements[0]["at"] == "2026-03-10T08:00:00-04:00"
    assert text.endswith("\r\n")
    assert text.count("\r\n") == len(rows) + 1


def test_texts_with_commas_quotes_and_line_ends_come_back_as_they_were(artisan: Artisan) -> None:
    name = 'Rye, "dark"\nand Žito 麦'
    sell((variant(artisan, name=name), 1), at=NOON)

    _, rows = as_csv(artisan)

    assert rows[1]["product"] == name


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "  =", "＝"])
def test_no_text_is_taken_for_a_formula(artisan: Artisan, begin: str) -> None:
    sell((variant(artisan, name=f'{begin}HYPERLINK("//x")'), 1), at=NOON)
    issue_and_pay(artisan, 1, at=NOON)
    ArtisanPayout.objects.update(reference=f"{begin}1+1")

    _, rows = as_csv(artisan)

    assert rows[1]["product"].startswith(f"'{begin}")
    assert rows[2]["reference"].startswith(f"'{begin}")
    assert rows[2]["share"] == "-0.01"  # a number is no text


def test_nothing_on_a_statement_says_who_bought(artisan: Artisan) -> None:
    payment = sell((variant(artisan), 1), at=NOON)
    order = payment.order
    text, _ = as_csv(artisan)

    for secret in [order.email, order.name, order.phone, order.line1, order.postal_code, order.city, order.key]:
        assert secret
        assert secret not in text


def test_the_paper_is_a_pdf_for_any_name_and_any_length(artisan: Artisan) -> None:
    empty = statement_pdf.render(march(artisan))
    Artisan.objects.update(name="Łukasz 麦 & “Søn” 🍞")
    artisan.refresh_from_db()
    for _ in range(30):
        sell((variant(artisan, name="Žito"), 1), at=NOON)

    full = statement_pdf.render(march(artisan))

    assert empty.startswith(b"%PDF-")
    assert full.startswith(b"%PDF-")
    assert full.count(b"/Type /Page\n") > empty.count(b"/Type /Page\n") == 1
