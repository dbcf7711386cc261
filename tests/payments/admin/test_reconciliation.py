"""Reconciliation in the back office: what was found, and once more now."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from craved.accounts.roles import Role
from orders.models import Stock
from payments import reconciliation
from payments.admin.reconciliation import MEANINGS
from payments.models import ReconciliationRun
from payments.reconciliation.differences import Kind
from payments.sandbox import Sandbox
from tests.jobs import run_jobs, waiting
from tests.orders.admin.staff import signed_in, text, told
from tests.orders.factories import VariantFactory
from tests.payments.test_settle import paid

pytestmark = pytest.mark.django_db

LIST = "/admin/payments/reconciliationrun/"
RUN = f"{LIST}run/"


@pytest.fixture
def books() -> Client:
    return signed_in(Role.BOOKS)


def a_run(*, hours: int = 3) -> ReconciliationRun:
    at = timezone.now() + timedelta(hours=hours)
    return reconciliation.run(at - timedelta(days=7), at, at=at).row


def test_a_run_shows_each_difference_with_its_order_and_what_repairs_it(stripe: Sandbox, books: Client) -> None:
    payment = paid(stripe)  # of which no event came
    stripe.advance(10)
    type(payment).objects.filter(pk=payment.pk).update(captured=payment.captured - 100)

    run = a_run()
    shown = text(books.get(f"{LIST}{run.pk}/change/"))

    assert "There are differences</span>" in shown
    assert f"{MEANINGS['AMOUNT']}<br>" in shown
    assert "AMOUNT, payment" in shown
    assert payment.order.code in shown
    assert f"Settle payment {payment.pk} again" in shown
    assert "$1.00" in shown


def test_every_class_has_the_words_of_its_runbook() -> None:
    runbook = (settings.BASE_DIR / "docs" / "runbooks" / "reconcile.md").read_text()

    assert {*MEANINGS} == {kind.value for kind in Kind}
    for kind, meaning in MEANINGS.items():
        assert f"## {kind}: {meaning[0].lower()}{meaning[1:]}".lower() in runbook.lower()


def test_the_list_says_how_each_run_ended(stripe: Sandbox, books: Client) -> None:
    a_run()
    Stock.objects.filter(variant=VariantFactory.create()).update(on_hand=99)
    a_run()
    stripe.fault("error", on="GET /v1/refunds", count=None)
    a_run()

    shown = text(books.get(LIST))

    assert "Everything agrees</span>" in shown
    assert "There are differences</span>" in shown
    assert "Stripe could not be asked for everything</span>" in shown
    assert "1 STOCK" in shown


def test_run_now_is_done_by_a_worker_and_once(stripe: Sandbox, books: Client) -> None:
    asked = text(books.get(RUN))
    said = told(books, RUN)
    told(books, RUN)

    assert "no money is" in asked
    assert "about to run" in said
    assert waiting().count("payments.reconcile") == 1
    run_jobs("payments.reconcile")
    assert ReconciliationRun.objects.get().result == ReconciliationRun.Result.CLEAN


def test_only_those_who_keep_the_books_may_run_it(stripe: Sandbox) -> None:
    for role, status in [(Role.FULFILMENT, 403), (Role.CATALOGUE, 403), (Role.OWNER, 302), (Role.BOOKS, 302)]:
        assert signed_in(role).post(RUN).status_code == status


def test_who_may_not_run_it_sees_no_button(stripe: Sandbox, books: Client) -> None:
    assert RUN in text(books.get(LIST))
    assert signed_in(Role.FULFILMENT).get(LIST).status_code == 403
