"""The books in the back office: rates, balances, statements, payouts to artisans, and the journal."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from urllib.parse import urlencode

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from craved.accounts.roles import Role
from craved.backoffice import sidebar
from orders.models import Artisan
from payments import artisan_payouts
from payments.models import Account, ArtisanPayout, CommissionRate, JournalLine, Payment
from tests.orders.admin.staff import queries, signed_in, somebody, text, told
from tests.orders.factories import ArtisanFactory, CategoryFactory, ProductFactory, VariantFactory
from tests.payments.books import decide, dispute, give_back, sell

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_april")]

RATES, PAYOUTS, JOURNAL = (f"/admin/payments/{name}/" for name in ["commissionrate", "artisanpayout", "journalentry"])
BALANCES = f"{PAYOUTS}balances/"
ACCOUNTS = f"{JOURNAL}accounts/"
NOW = datetime(2026, 4, 10, 16, tzinfo=UTC)
TODAY, TOMORROW = NOW.date(), NOW.date() + timedelta(days=1)
SOLD = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture
def _april() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def owner() -> Client:
    return signed_in(Role.OWNER)


@pytest.fixture
def books() -> Client:
    return signed_in(Role.BOOKS)


@pytest.fixture
def artisan() -> Artisan:
    return ArtisanFactory.create(name="Maple & Rye", slug="maple-rye")


def sale(artisan: Artisan, price: int = 10_000, at: datetime = SOLD) -> Payment:
    """Of which 85 % are the artisan's."""
    return sell((VariantFactory.create(product=ProductFactory.create(artisan=artisan), price=price), 1), at=at)


def issue(artisan: Artisan, amount: int = 8500) -> ArtisanPayout:
    return artisan_payouts.issue(
        artisan, amount, currency="usd", by=somebody(Role.BOOKS), at=SOLD + timedelta(days=1)
    )  # fmt: skip


def page(payout: ArtisanPayout, step: str = "change") -> str:
    return f"{PAYOUTS}{payout.pk}/{step}/"


def statement(artisan: Artisan, kind: str = "", **period: object) -> str:
    address = f"{BALANCES}{artisan.pk}/"
    return (f"{address}{kind}/" if kind else address) + (f"?{urlencode(period)}" if period else "")


def table(client: Client, path: str) -> list[dict[str, str]]:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/csv")
    assert "attachment" in response["Content-Disposition"]
    content = b"".join(response.streaming_content)  # type: ignore[attr-defined]  # it streams
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


# --- Rates ------------------------------------------------------------------------------------------------------------


def new_rate(**facts: object) -> dict[str, object]:
    return {"artisan": "", "category": "", "percent": "12.5", "valid_from": TOMORROW, "note": ""} | facts


def test_a_new_rate_begins_tomorrow_unless_another_day_is_chosen(owner: Client, artisan: Artisan) -> None:
    assert str(TOMORROW) in text(owner.get(f"{RATES}add/"))

    told(owner, f"{RATES}add/", new_rate(artisan=artisan.pk))

    rate = CommissionRate.objects.get()
    assert (rate.artisan, rate.percent, rate.valid_from) == (artisan, Decimal("12.5"), TOMORROW)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"valid_from": TODAY - timedelta(days=1)}, "That day is over"),
        ({"valid_from": "soon"}, "Enter a valid date"),
        ({"percent": "101"}, "Between 0 and 100"),
        ({"percent": "-1"}, "Between 0 and 100"),
        ({"percent": "ten"}, "Enter a number"),
        ({"percent": "NaN"}, "Enter a number"),
        ({"percent": ""}, "This field is required"),
        ({"artisan": "999999"}, "Select a valid choice"),
        ({"note": "x" * 201}, "at most 200 characters"),
    ],
)
def test_a_rate_that_cannot_be_is_refused_where_it_was_typed(
    owner: Client, facts: dict[str, object], words: str
) -> None:
    assert words in told(owner, f"{RATES}add/", new_rate(**facts))
    assert not CommissionRate.objects.exists()


def test_a_rate_of_two_scopes_or_the_second_of_a_day_is_refused(owner: Client, artisan: Artisan) -> None:
    both = new_rate(artisan=artisan.pk, category=CategoryFactory.create().pk)
    assert "Choose an artisan or a category, not both" in told(owner, f"{RATES}add/", both)
    told(owner, f"{RATES}add/", new_rate())

    again = told(owner, f"{RATES}add/", new_rate(percent="9"))

    assert "There is a rate of all from that day already" in again
    assert CommissionRate.objects.get().percent == Decimal("12.5")


def test_a_rate_to_come_can_be_changed_and_removed(owner: Client) -> None:
    rate = CommissionRate.objects.create(percent=10, valid_from=TOMORROW)

    told(owner, f"{RATES}{rate.pk}/change/", new_rate(percent="11"))
    rate.refresh_from_db()
    assert rate.percent == 11
    told(owner, f"{RATES}{rate.pk}/delete/", {"post": "yes"})

    assert not CommissionRate.objects.exists()


def test_a_rate_in_force_is_only_looked_at(owner: Client) -> None:
    rate = CommissionRate.objects.create(percent=10, valid_from=TODAY)
    address = f"{RATES}{rate.pk}/"

    assert 'name="percent"' not in text(owner.get(f"{address}change/"))
    assert owner.post(f"{address}change/", new_rate(percent="1")).status_code == 403
    assert owner.post(f"{address}delete/", {"post": "yes"}).status_code == 403
    assert owner.post(
        RATES, {"action": "delete_selected", "_selected_action": [rate.pk], "post": "yes"}
    ).status_code in {200, 302}

    assert CommissionRate.objects.get().percent == 10


def test_the_list_says_which_rates_are_over(owner: Client, artisan: Artisan) -> None:
    for days, percent, scope in [(-9, "15", {}), (-2, "14", {}), (-5, "9", {"artisan": artisan}), (3, "8", {})]:
        CommissionRate.objects.create(
            percent=Decimal(percent), valid_from=TODAY + timedelta(days=days), note=f"note {percent}", **scope
        )

    def shown(state: str) -> set[str]:
        listed = text(owner.get(f"{RATES}?state={state}"))
        return {percent for percent in ["15", "14", "9", "8"] if f"note {percent}" in listed}

    assert [shown("over"), shown("in_force"), shown("to_come")] == [{"15"}, {"14", "9"}, {"8"}]


def test_the_terms_say_who_pays_what_and_why(books: Client, artisan: Artisan) -> None:
    ArtisanFactory.create(name="No Rate")
    CommissionRate.objects.create(percent=Decimal("10.00"), valid_from=date(2026, 2, 1), artisan=artisan)

    shown = text(books.get(f"{RATES}in-force/"))

    assert "10 %" in shown
    assert "The artisan’s own rate, since Feb 1, 2026" in shown
    assert "15 %" in shown
    assert "COMMISSION_PERCENT" in shown


# --- Balances ---------------------------------------------------------------------------------------------------------


def test_the_balances_of_all_are_on_one_page(books: Client, artisan: Artisan) -> None:
    indebted = ArtisanFactory.create(name="In Debt")
    paid = sale(indebted)
    artisan_payouts.pay(issue(indebted), reference="1", by=somebody(Role.OWNER), at=SOLD + timedelta(days=2))
    give_back(paid, paid.order.total, at=SOLD + timedelta(days=3))
    sale(artisan)
    dispute(sale(artisan, 1000), at=SOLD)
    issue(artisan, 500)

    shown = text(books.get(BALANCES))

    for amount in ["$93.50", "$8.50", "$5.00", "$80.00", "-$85.00"]:  # owed, held, issued, payable; carried over
        assert amount in shown
    assert f"{BALANCES}{artisan.pk}/payment/" in shown
    assert f"{BALANCES}{indebted.pk}/payment/" not in shown


def test_the_page_of_balances_is_as_quick_for_many_as_for_few(owner: Client) -> None:
    sale(ArtisanFactory.create())
    few = queries(owner, BALANCES)
    for _ in range(5):
        sale(ArtisanFactory.create())

    assert queries(owner, BALANCES) == few


# --- Statements -------------------------------------------------------------------------------------------------------


def test_a_statement_is_of_the_last_month_unless_asked_otherwise(books: Client, artisan: Artisan) -> None:
    march, april = sale(artisan), sale(artisan, at=NOW - timedelta(days=1))

    last = text(books.get(statement(artisan)))
    this = text(books.get(statement(artisan, since="2026-04-01", until="2026-04-10")))

    assert "Mar 1, 2026 to Mar 31, 2026" in last
    assert (march.order.code in last, april.order.code in last) == (True, False)
    assert (march.order.code in this, april.order.code in this) == (False, True)
    assert "America/New_York" in last


def test_a_statement_shows_what_its_file_has(books: Client, artisan: Artisan) -> None:
    payment = sale(artisan)
    give_back(payment, 1060, at=SOLD + timedelta(hours=1))
    shown = text(books.get(statement(artisan)))

    rows = table(books, statement(artisan, "csv"))

    closing = rows[-1]["balance"]
    assert f"${closing}" in shown
    assert Decimal(closing) * 100 == artisan_payouts.balance(artisan, "usd").owed
    assert str(payment.payment_intent_id) in shown
    assert payment.order.email not in shown


def test_a_statement_can_be_had_as_a_pdf(books: Client, artisan: Artisan) -> None:
    sale(artisan)

    response = books.get(statement(artisan, "pdf"))

    assert response["Content-Type"] == "application/pdf"
    assert "statement-maple-rye-2026-03-01-2026-03-31-usd.pdf" in response["Content-Disposition"]
    assert response.content.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2026-04-02", "2026-04-01", "before the first day"),
        ("2026-04-01", "2026-04-11", "has not come yet"),
        ("0001-01-01", "2026-04-01", "no books from so long ago"),
        ("1e9", "2026-04-01", "Enter a valid date"),
        ("2026-02-30", "2026-04-01", "Enter a valid date"),
        ("", "", "This field is required"),
        ("2026-04-01", "9999-12-31", "has not come yet"),
        ("<b>", "\x00", "Enter a valid date"),
    ],
)
def test_days_that_make_no_sense_are_said_so(
    books: Client, artisan: Artisan, since: str, until: str, words: str
) -> None:
    for address in [
        statement(artisan, since=since, until=until),
        f"{ACCOUNTS}?{urlencode({'since': since, 'until': until})}",
    ]:
        assert words in text(books.get(address))
    for kind in ["csv", "pdf"]:
        assert words in text(books.get(statement(artisan, kind, since=since, until=until), follow=True))
    assert words in text(
        books.get(f"{JOURNAL}journal.csv?{urlencode({'since': since, 'until': until})}", follow=True)
    )  # fmt: skip
    assert words in text(books.get(f"{JOURNAL}?{urlencode({'since': since, 'until': until})}"))


@pytest.mark.parametrize(
    ("place", "entry", "trail"),
    [
        ("balances", "Balances", "Artisan balances"),
        ("statement", "Balances", "Statement of Maple &amp; Rye"),
        ("accounts", "Accounts", "Accounts"),
    ],
)
def test_the_menu_and_the_trail_say_where_one_is(
    books: Client, artisan: Artisan, place: str, entry: str, trail: str
) -> None:
    address = {"balances": BALANCES, "statement": statement(artisan), "accounts": ACCOUNTS}[place]

    shown = books.get(address)

    entries = [item for group in sidebar(shown.wsgi_request) for item in group["items"]]
    assert [item["title"] for item in entries if item["active"]] == [entry]
    assert re.findall(r"tracking-tight\">\s*(.*?)\s*</", text(shown))[-1] == trail


def test_there_are_no_statements_of_nobody_and_no_other_files(books: Client, artisan: Artisan) -> None:
    assert books.get(f"{BALANCES}999999/").status_code == 404
    assert "Mar 31, 2026" in text(books.get(statement(artisan, "exe"), follow=True))


# --- Paying one artisan -----------------------------------------------------------------------------------------------


def test_a_payout_is_issued_by_one_and_recorded_as_sent_by_another(
    books: Client, owner: Client, artisan: Artisan
) -> None:
    sale(artisan)
    address = f"{BALANCES}{artisan.pk}/payment/"
    assert 'value="85.00"' in text(books.get(address))

    told(books, address, {"amount": "60.00", "payable": 8500, "note": "March"})
    payout = ArtisanPayout.objects.get()
    assert books.get(page(payout, "sending")).status_code == 403
    shown = told(owner, page(payout, "sending"), {"on": "2026-04-10", "reference": "Wire 7"})

    payout.refresh_from_db()
    assert (payout.amount, payout.note, payout.issued_by) == (6000, "March", somebody(Role.BOOKS))
    assert (payout.paid_by, payout.reference) == (somebody(Role.OWNER), "Wire 7")
    assert timezone.localdate(payout.paid_at) == date(2026, 4, 10)
    for words in ["Wire 7", "books@example.com", "owner@example.com", "Sent", "$60.00"]:
        assert words in shown
    assert artisan_payouts.balance(artisan, "usd").payable == 2500


def test_a_button_pressed_twice_issues_once(books: Client, artisan: Artisan) -> None:
    sale(artisan)
    posted = {"amount": "10", "payable": 8500, "note": ""}
    told(books, f"{BALANCES}{artisan.pk}/payment/", posted)

    again = told(books, f"{BALANCES}{artisan.pk}/payment/", posted)

    assert "has changed since the page was opened" in again
    assert ArtisanPayout.objects.count() == 1


@pytest.mark.parametrize("amount", ["", "0", "-1", "85.01", "1e9", "NaN", "1.001", "ten"])
def test_no_amount_that_makes_no_sense_is_issued(books: Client, artisan: Artisan, amount: str) -> None:
    sale(artisan)

    told(books, f"{BALANCES}{artisan.pk}/payment/", {"amount": amount, "payable": 8500, "note": ""})

    assert not ArtisanPayout.objects.exists()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"on": "2026-04-11"}, "has not come yet"),
        ({"on": "2026-03-10"}, "Not before Mar 11, 2026"),
        ({"on": "yesterday"}, "Enter a valid date"),
        ({"reference": ""}, "This field is required"),
        ({"reference": "x" * 101}, "at most 100 characters"),
    ],
)
def test_what_the_bank_cannot_have_done_is_not_recorded(
    owner: Client, artisan: Artisan, facts: dict[str, str], words: str
) -> None:
    sale(artisan)
    payout = issue(artisan)

    assert words in told(owner, page(payout, "sending"), {"on": "2026-04-09", "reference": "Wire 7"} | facts)

    payout.refresh_from_db()
    assert payout.paid_at is None


def test_a_payout_of_the_day_is_sent_after_it_was_issued(owner: Client, artisan: Artisan) -> None:
    """In the books the step after never comes before the one it follows."""
    sale(artisan)
    payout = issue(artisan)
    late = datetime(2026, 4, 9, 22, tzinfo=UTC)
    ArtisanPayout.objects.update(issued_at=late)

    told(owner, page(payout, "sending"), {"on": "2026-04-09", "reference": "Wire 7"})

    payout.refresh_from_db()
    assert payout.paid_at == late


def test_before_it_is_sent_it_says_what_has_happened_since(owner: Client, artisan: Artisan) -> None:
    payment = sale(artisan)
    payout = issue(artisan)
    assert "Look again first" not in text(owner.get(page(payout, "sending")))

    give_back(payment, payment.order.total, at=NOW)

    shown = text(owner.get(page(payout, "sending")))
    assert "Look again first: $85.00 is issued, but $0.00 is owed by now" in shown


def test_a_payout_is_cancelled_or_returned_each_in_its_time(owner: Client, artisan: Artisan) -> None:
    sale(artisan)
    cancelled = issue(artisan)
    told(owner, page(cancelled, "cancellation"))
    sent = issue(artisan)
    told(owner, page(sent, "sending"), {"on": "2026-04-01", "reference": "Wire 7"})
    told(owner, page(sent, "return"), {"on": "2026-04-03", "why": "Account closed"})

    shown = text(owner.get(page(sent)))
    again = told(owner, page(sent, "return"), {"on": "2026-04-03", "why": "Again"})

    cancelled.refresh_from_db()
    assert cancelled.status == ArtisanPayout.Status.CANCELLED
    assert "Account closed" in shown
    assert "so nothing was done" in again
    assert "so nothing was done" in told(owner, page(cancelled, "sending"), {"on": "2026-04-03", "reference": "1"})
    assert artisan_payouts.balance(artisan, "usd").payable == 8500


# --- Paying many ------------------------------------------------------------------------------------------------------


def test_all_who_can_be_paid_more_than_so_much_are_issued_after_a_look(books: Client, artisan: Artisan) -> None:
    others = ArtisanFactory.create_batch(2)
    for its, price in [(artisan, 10_000), (others[0], 2000), (others[1], 500)]:
        sale(its, price)
    listed = text(books.get(f"{BALANCES}payment/?above=4.25"))
    assert (artisan.name.replace("&", "&amp;") in listed, others[0].name in listed, others[1].name in listed) == (
        True,
        True,
        False,
    )

    posted = {"artisan": [artisan.pk], f"amount-{artisan.pk}": 8500, f"amount-{others[0].pk}": 1700}
    shown = told(books, f"{BALANCES}payment/", posted)
    again = told(books, f"{BALANCES}payment/", posted)

    assert "$85.00 issued to 1 artisan." in shown
    assert "cannot be paid" in again
    assert [(payout.artisan, payout.amount) for payout in ArtisanPayout.objects.all()] == [(artisan, 8500)]


@pytest.mark.parametrize(
    "posted", [{}, {"artisan": "x"}, {"artisan": "999999", "amount-999999": "1"}, {"artisan": "²"}]
)
def test_choosing_nobody_issues_nothing(books: Client, posted: dict[str, str]) -> None:
    assert "nothing was issued" in told(books, f"{BALANCES}payment/", posted)


@pytest.mark.parametrize("amount", ["", "-1", "all", "8501", "²"])
def test_an_amount_that_was_tampered_with_is_not_issued(books: Client, artisan: Artisan, amount: str) -> None:
    sale(artisan)

    told(books, f"{BALANCES}payment/", {"artisan": artisan.pk, f"amount-{artisan.pk}": amount})

    assert not ArtisanPayout.objects.exists()


@pytest.mark.parametrize("above", ["", "x", "-1", "1e99"])
def test_a_threshold_that_makes_no_sense_lists_nobody(books: Client, artisan: Artisan, above: str) -> None:
    sale(artisan)

    assert 'name="artisan"' not in text(books.get(f"{BALANCES}payment/?above={above}"))


def test_the_transfers_to_make_are_a_file_for_the_bank(books: Client, artisan: Artisan) -> None:
    sale(artisan)
    sent, waiting = issue(artisan, 5000), issue(artisan, 3500)
    artisan_payouts.pay(sent, reference="1", by=somebody(Role.OWNER), at=NOW)

    transfer, total = table(books, f"{PAYOUTS}transfers.csv")

    assert (transfer["payout"], transfer["amount"], transfer["currency"]) == (str(waiting.pk), "35.00", "USD")
    assert transfer["reference"] == waiting.our_reference
    assert (total["row"], total["amount"]) == ("total", "35.00")


# --- The journal ------------------------------------------------------------------------------------------------------


def test_all_accounts_sum_to_zero(books: Client, artisan: Artisan) -> None:
    give_back(sale(artisan), 777, at=NOW)
    decide(dispute(sale(artisan), at=NOW), won=False, at=NOW)
    artisan_payouts.pay(issue(artisan, 100), reference="1", by=somebody(Role.OWNER), at=NOW)

    shown = text(books.get(ACCOUNTS))

    assert "Sums to zero" in shown
    for account, balance in JournalLine.objects.all().by_account().items():
        assert Account(account).label.replace("'", "&#x27;") in shown
        assert f"{'-' if balance < 0 else ''}${abs(balance) / 100:,.2f}" in shown


def test_the_journal_of_a_period_is_a_file_with_control_totals(books: Client, artisan: Artisan) -> None:
    payment = sale(artisan)
    sale(artisan, at=NOW)

    *lines, total = table(books, f"{JOURNAL}journal.csv?since=2026-03-10&until=2026-03-10")

    assert {line["row"] for line in lines} == {"line"}
    assert len(lines) == JournalLine.objects.filter(entry__payment=payment).count()
    for column in ["debit", "credit"]:
        amounts = [Decimal(line[column]) for line in lines if line[column]]
        assert sum(amounts) == Decimal(total[column])
    assert total["debit"] == total["credit"]
    assert payment.order.code in {line["order"] for line in lines}


def test_entries_are_found_by_account_kind_and_days(books: Client, artisan: Artisan) -> None:
    old, new = sale(artisan), sale(artisan, at=NOW)
    give_back(old, 100, at=NOW)

    def found(**asked: str) -> int:
        return text(books.get(f"{JOURNAL}?{urlencode(asked)}")).count("field-shown_cause")

    assert found() == 5
    assert found(kind__exact="refunded") == 1
    assert found(account=Account.REFUNDS) == 1
    assert found(account=Account.ARTISANS) == 3
    assert found(since="2026-03-10", until="2026-03-10") == 2
    assert found(since="2026-03-11", until="2026-04-10", account=Account.ARTISANS) == 2
    assert found(q=new.order.code) == 2


def test_an_entry_shows_its_lines_and_leads_to_its_cause(books: Client, artisan: Artisan) -> None:
    payment = sale(artisan)
    entry = payment.journal.get(kind="sold")

    shown = text(books.get(f"{JOURNAL}{entry.pk}/change/"))

    assert f"/admin/payments/payment/{payment.pk}/change/" in shown
    assert f"/admin/orders/order/{payment.order_id}/change/" in shown
    assert "$85.00" in shown
    assert "Owed to artisans" in shown


def test_nobody_writes_in_the_journal(owner: Client, artisan: Artisan) -> None:
    entry = sale(artisan).journal.get(kind="sold")

    assert owner.get(f"{JOURNAL}add/").status_code == 403
    assert owner.post(f"{JOURNAL}{entry.pk}/change/", {"kind": "captured"}).status_code == 403
    assert owner.post(f"{JOURNAL}{entry.pk}/delete/", {"post": "yes"}).status_code == 403


# --- Who may ----------------------------------------------------------------------------------------------------------


def test_packers_see_nothing_of_the_books(artisan: Artisan) -> None:
    sale(artisan)
    payout = issue(artisan)
    packer = signed_in(Role.FULFILMENT)
    paths = [
        RATES, f"{RATES}in-force/", PAYOUTS, BALANCES, statement(artisan), statement(artisan, "csv"), page(payout),
        page(payout, "sending"), f"{BALANCES}payment/", f"{BALANCES}{artisan.pk}/payment/", f"{PAYOUTS}transfers.csv", JOURNAL,
        ACCOUNTS, f"{JOURNAL}journal.csv",
    ]  # fmt: skip

    assert {path: packer.get(path).status_code for path in paths} == dict.fromkeys(paths, 403)


def test_the_bookkeeper_issues_but_neither_pays_nor_sets_rates(books: Client, artisan: Artisan) -> None:
    sale(artisan)
    payout = issue(artisan)
    CommissionRate.objects.create(percent=10, valid_from=TOMORROW)
    assert page(payout, "cancellation") in text(books.get(page(payout)))
    assert page(payout, "sending") not in text(books.get(page(payout)))

    assert books.post(page(payout, "sending"), {"on": "2026-04-09", "reference": "1"}).status_code == 403
    assert books.get(f"{RATES}add/").status_code == 403
    assert books.post(f"{RATES}{CommissionRate.objects.get().pk}/change/", new_rate()).status_code == 403
    assert books.post(f"{RATES}{CommissionRate.objects.get().pk}/delete/", {"post": "yes"}).status_code == 403
    payout.refresh_from_db()
    assert payout.paid_at is None
