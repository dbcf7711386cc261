"""The balance and its payouts, through Stripe's own client."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import stripe
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payments.sandbox import Sandbox
from payments.sandbox.errors import StripeError
from tests.payments.sandbox.conftest import client_of
from tests.payments.sandbox.test_payment_intents import pay, types

DAY = 86_400


def transactions(client: stripe.StripeClient, **params: Any) -> list[stripe.BalanceTransaction]:
    filters: Any = {"limit": 3, **params}
    return list(client.v1.balance_transactions.list(filters).auto_paging_iter())


def payout_events(sandbox: Sandbox) -> list[str]:
    return [type for type in types(sandbox) if type.startswith("payout.")]


def funded(sandbox: Sandbox, client: stripe.StripeClient, payments: int = 1) -> None:
    """20.00 less 0.88 is available for each payment."""
    for _ in range(payments):
        pay(client, "bypassPending")
    sandbox.advance(0)


class TestBalance:
    def test_money_is_pending_until_its_day_begins(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        pay(client)
        sandbox.advance(1)
        [transaction] = transactions(client)

        sandbox.advance(transaction.available_on - sandbox.clock.now() - 1)
        before = client.v1.balance.retrieve()
        sandbox.advance(1)
        after = client.v1.balance.retrieve()

        assert transaction.available_on % DAY == 0
        assert (before.pending[0].amount, before.available[0].amount) == (1912, 0)
        assert (after.pending[0].amount, after.available[0].amount) == (0, 1912)
        [event] = sandbox.events("balance.available")
        assert event["data"]["object"]["available"][0]["amount"] == 1912
        assert event["created"] == transaction.available_on

    def test_a_fee_of_no_payment_is_a_transaction_of_its_own(
        self, sandbox: Sandbox, client: stripe.StripeClient
    ) -> None:
        sandbox.take_fee(250, description="Radar")

        [fee] = transactions(client, type="stripe_fee")

        assert (fee.amount, fee.fee, fee.net, fee.source) == (-250, 0, -250, None)
        assert (fee.reporting_category, fee.description) == ("fee", "Radar")
        assert client.v1.balance.retrieve().available[0].amount == -250


class TestAutomatic:
    def test_a_payout_takes_what_is_available_and_says_what_it_was_made_of(
        self, sandbox: Sandbox, client: stripe.StripeClient
    ) -> None:
        funded(sandbox, client, payments=5)
        pay(client)  # still pending
        sandbox.advance(1)

        made = sandbox.pay_out()
        assert made is not None
        too_early = transactions(client, payout=made["id"])
        sandbox.advance(5)

        payout = client.v1.payouts.retrieve(made["id"], {"expand": ["balance_transaction", "destination"]})
        parts = transactions(client, payout=payout.id)
        assert too_early == []
        assert (payout.amount, payout.automatic, payout.reconciliation_status) == (5 * 1912, True, "completed")
        assert sorted(part.type for part in parts) == ["charge"] * 5 + ["payout"]
        assert sum(part.net for part in parts) == 0
        assert {part.source for part in parts if part.type == "payout"} == {payout.id}
        assert client.v1.balance.retrieve().available[0].amount == 0
        assert sandbox.pay_out() is None

    def test_a_payout_travels_to_the_bank(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        funded(sandbox, client)
        made = sandbox.pay_out() or {}
        seen = [made["status"]]
        for seconds in (60, 2 * DAY):
            sandbox.advance(seconds)
            seen.append(client.v1.payouts.retrieve(made["id"]).status)

        paid: Any = client.v1.payouts.retrieve(made["id"])
        assert seen == ["pending", "in_transit", "paid"]
        assert paid.arrival_date % DAY == 0
        assert paid.trace_id.status == "supported"
        assert payout_events(sandbox) == [
            "payout.created",
            "payout.reconciliation_completed",
            "payout.updated",
            "payout.paid",
        ]
        [event] = sandbox.events("payout.paid")
        assert event["created"] == paid.arrival_date

    def test_it_happens_every_day_by_itself_even_when_a_month_passes_at_once(self) -> None:
        with Sandbox(payouts="daily") as sandbox:
            client = client_of(sandbox)
            for _ in range(30):
                pay(client)
                sandbox.advance(DAY)
            pay(client)
            sandbox.advance(30 * DAY)

            payouts = sandbox.objects("payout")
            assert sum(payout["amount"] for payout in payouts) == 31 * 1912
            assert len({payout["created"] // DAY for payout in payouts}) == len(payouts) >= 30
            assert {payout["created"] % DAY for payout in payouts} == {3600}
            assert {payout["status"] for payout in payouts} == {"paid"}
            assert client.v1.balance.retrieve().available[0].amount == 0
            account: Any = client.v1.accounts.retrieve_current()
            assert account.settings.payouts.schedule.interval == "daily"

    def test_it_goes_on_after_a_restart(self, tmp_path: Path) -> None:
        journal = tmp_path / "journal.jsonl"
        for _ in range(2):
            with Sandbox(payouts="daily", journal=journal) as sandbox:
                funded(sandbox, client_of(sandbox))
        with Sandbox(payouts="daily", journal=journal) as sandbox:
            sandbox.advance(2 * DAY)

            assert [payout["amount"] for payout in sandbox.objects("payout")] == [2 * 1912]
        with Sandbox(journal=journal) as sandbox:
            funded(sandbox, client_of(sandbox))
            sandbox.advance(5 * DAY)

            assert len(sandbox.objects("payout")) == 1  # no longer daily

    def test_a_debt_waits_for_money(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        funded(sandbox, client)
        sandbox.take_fee(5000)

        in_debt = sandbox.pay_out()
        funded(sandbox, client, payments=2)
        payout = sandbox.pay_out() or {}
        sandbox.advance(5)

        assert in_debt is None
        assert payout["amount"] == 3 * 1912 - 5000
        assert len(transactions(client, payout=payout["id"])) == 5


class TestFailure:
    @pytest.mark.parametrize("arrived", [False, True])
    def test_what_the_bank_sends_back_is_paid_out_again(
        self, sandbox: Sandbox, client: stripe.StripeClient, arrived: bool
    ) -> None:
        funded(sandbox, client)
        first = sandbox.pay_out() or {}
        sandbox.advance(3 * DAY if arrived else 60)

        sandbox.fail_payout(first["id"], "account_closed")
        balance_then = client.v1.balance.retrieve().available[0].amount
        second = sandbox.pay_out() or {}
        sandbox.advance(5 * DAY)

        failed: Any = client.v1.payouts.retrieve(first["id"], {"expand": ["failure_balance_transaction"]})
        assert (failed.status, failed.failure_code) == ("failed", "account_closed")
        assert "closed" in failed.failure_message
        back = failed.failure_balance_transaction
        assert (back.type, back.net, back.source) == ("payout_failure", 1912, failed.id)
        assert balance_then == 1912
        assert [part.type for part in transactions(client, payout=second["id"])] == ["payout", "payout_failure"]
        assert client.v1.payouts.retrieve(second["id"]).status == "paid"
        assert payout_events(sandbox).count("payout.failed") == 1
        with pytest.raises(StripeError, match="status of failed"):
            sandbox.fail_payout(first["id"])

    def test_a_bank_account_may_take_nothing(self) -> None:
        with Sandbox(bank_account="000111111116") as sandbox:
            client = client_of(sandbox)
            funded(sandbox, client)
            sandbox.pay_out()
            sandbox.advance(2 * DAY)

            [payout] = client.v1.payouts.list({"status": "failed"}).data
            assert payout.failure_code == "no_account"

    def test_an_unknown_reason_is_refused(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        funded(sandbox, client)
        payout = sandbox.pay_out() or {}

        with pytest.raises(StripeError, match="Unknown failure code: bored"):
            sandbox.fail_payout(payout["id"], "bored")


class TestManual:
    def test_an_amount_is_paid_out_on_request(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        funded(sandbox, client)

        payout = client.v1.payouts.create({"amount": 1100, "currency": "usd", "metadata": {"week": "7"}})

        assert (payout.automatic, payout.reconciliation_status) == (False, "not_applicable")
        assert client.v1.balance.retrieve().available[0].amount == 812
        with pytest.raises(stripe.InvalidRequestError, match="only be filtered on automatic"):
            client.v1.balance_transactions.list({"payout": payout.id})
        with pytest.raises(stripe.InvalidRequestError) as refusal:
            client.v1.payouts.create({"amount": 813, "currency": "usd"})
        assert refusal.value.code == "balance_insufficient"

    def test_a_pending_one_can_be_canceled(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        funded(sandbox, client)
        first, second = (client.v1.payouts.create({"amount": 500, "currency": "usd"}).id for _ in range(2))

        canceled: Any = client.v1.payouts.cancel(first, {"expand": ["failure_balance_transaction"]})
        sandbox.advance(60)

        assert canceled.status == "canceled"
        assert (canceled.failure_balance_transaction.type, canceled.failure_balance_transaction.net) == (
            "payout_cancel",
            500,
        )
        with pytest.raises(stripe.InvalidRequestError, match="status of in_transit"):
            client.v1.payouts.cancel(second)
        assert payout_events(sandbox) == ["payout.created", "payout.created", "payout.canceled", "payout.updated"]

    def test_an_automatic_payout_counts_the_manual_ones_before_it(
        self, sandbox: Sandbox, client: stripe.StripeClient
    ) -> None:
        funded(sandbox, client)
        client.v1.payouts.create({"amount": 1100, "currency": "usd"})

        payout = sandbox.pay_out() or {}
        sandbox.advance(5)

        assert payout["amount"] == 812
        assert sum(part.net for part in transactions(client, payout=payout["id"])) == 0

    def test_lists_are_filtered(self, sandbox: Sandbox, client: stripe.StripeClient) -> None:
        funded(sandbox, client)
        early = client.v1.payouts.create({"amount": 500, "currency": "usd"})
        sandbox.advance(3 * DAY)
        late = client.v1.payouts.create({"amount": 500, "currency": "usd"})
        filters: list[tuple[Any, str]] = [
            ({"status": "paid"}, early.id),
            ({"status": "pending"}, late.id),
            ({"arrival_date": {"gt": early.arrival_date}}, late.id),
            ({"arrival_date": early.arrival_date}, early.id),
            ({"created": {"lt": late.created}}, early.id),
        ]

        for params, id in filters:
            assert [payout.id for payout in client.v1.payouts.list(params).data] == [id]


def _refund(sandbox: Sandbox, number: int) -> None:
    client = client_of(sandbox)
    for charge in sandbox.objects("charge")[number % 7 :: 7]:
        left = charge["amount_captured"] - charge["amount_refunded"]
        if left and not charge["disputed"]:
            client.v1.refunds.create({"charge": charge["id"], "amount": 1 + number % left})


def _decide(sandbox: Sandbox, number: int) -> None:
    for dispute in sandbox.objects("dispute"):
        if dispute["status"] in ("needs_response", "under_review", "warning_needs_response"):
            sandbox.decide_dispute(dispute["id"], won=bool(number % 2))


def _fail_payout(sandbox: Sandbox, number: int) -> None:
    for payout in sandbox.objects("payout")[number % 3 :: 3]:
        if payout["status"] not in ("failed", "canceled"):
            sandbox.fail_payout(payout["id"])


STEPS: dict[str, Callable[[Sandbox, int], object]] = {
    "pay": lambda sandbox, number: pay(client_of(sandbox), amount=5000 + number),
    "pay at once": lambda sandbox, number: pay(client_of(sandbox), "bypassPending", amount=5000 + number),
    "pay in yen": lambda sandbox, number: pay(client_of(sandbox), amount=5000 + number, currency="jpy"),
    "pay and dispute": lambda sandbox, number: pay(client_of(sandbox), "createDispute", amount=5000 + number),
    "pay and inquire": lambda sandbox, number: pay(client_of(sandbox), "createDisputeInquiry", amount=5000 + number),
    "refund": _refund,
    "refund in vain": lambda sandbox, number: sandbox.settings.next_refunds.append("pending_then_failed"),
    "decide": _decide,
    "pay out": lambda sandbox, number: sandbox.pay_out(),
    "fail a payout": _fail_payout,
    "take a fee": lambda sandbox, number: sandbox.take_fee(1 + number),
    "wait": lambda sandbox, number: sandbox.advance(number * 500),
}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 999)), min_size=5, max_size=25))
def test_the_balance_is_the_sum_of_its_transactions_whatever_happens(steps: list[tuple[str, int]]) -> None:
    with Sandbox(payouts="daily") as sandbox:
        client = client_of(sandbox)
        for name, number in steps:
            STEPS[name](sandbox, number)
        sandbox.advance(60)

        everything = transactions(client)
        balance = client.v1.balance.retrieve()
        for status, amounts in (("available", balance.available), ("pending", balance.pending)):
            summed: dict[str, int] = {}
            for each in everything:
                if each.status == status:
                    summed[each.currency] = summed.get(each.currency, 0) + each.net
            assert {a.currency: a.amount for a in amounts if a.amount} == {c: n for c, n in summed.items() if n}
        assert all(each.net == each.amount - each.fee for each in everything)
        for payout in client.v1.payouts.list({"limit": 100}).data:
            if payout.reconciliation_status == "completed":
                parts = transactions(client, payout=payout.id)
                assert (
                    sum(part.net for part in parts if part.source != payout.id or part.type != "payout")
                    == payout.amount
                )
        paid_twice = [
            each.id
            for p in sandbox.objects("payout")
            if p["automatic"]
            for each in transactions(client, payout=p["id"])
        ]
        assert len(paid_twice) == len(set(paid_twice))
