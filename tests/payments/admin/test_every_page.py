"""Every page of the back office: it opens, it is as quick for much as for little, and it gives nothing away."""

import re
from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone
from django.utils.formats import date_format
from djstripe.enums import APIKeyType
from djstripe.models import APIKey, WebhookEndpoint
from pytest_django import Settings

from craved.accounts.models import User
from craved.accounts.roles import Role
from orders.models import Discount, Order, TaxRate
from payments import refunds
from payments.models import ArtisanPayout, Case, CommissionRate, Payout, ReconciliationRun, Refund
from payments.sandbox import Sandbox
from tests.orders.admin.staff import as_, queries, signed_in, somebody, text
from tests.orders.factories import TaxClassFactory, VariantFactory, place_order
from tests.payments.admin.test_money import paid, started
from tests.payments.events import deliver, run_payment_jobs

pytestmark = pytest.mark.django_db

DATE = re.compile(r"\b[ap]\.m\.|noon|midnight|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d")  # as Django writes it by itself
SECRET = re.compile(r"\b(sk|rk|whsec|pk)_(test|live)?_?\w+")


@pytest.fixture(autouse=True)
def _two_people_a_page(settings: Settings) -> None:
    """Somebody signed in looks at somebody else: that is two people, and no loop."""
    settings.ZEAL_ALLOWLIST = [{"model": "accounts.User", "field": "get()"}]


def busy(stripe: Sandbox) -> None:
    """A bit of everything."""
    by = somebody(Role.FULFILMENT)
    now = timezone.now()
    started(place_order((VariantFactory.create(), 1), (VariantFactory.create(), 2)))
    sent = paid(stripe)
    order = Order.objects.get(pk=sent.order_id)
    order.pack(order.parcels.get(), by=by, at=now)
    order.ship(order.parcels.get(), by=by, at=now)
    refunds.decide(sent, 100, reason=Refund.Reason.GOODWILL, by=by, at=now)
    Case.objects.open_once(Case.Kind.MISMATCH, payment=sent, at_risk=100, cause="Something.", at=now)
    paid(stripe)
    run_payment_jobs()
    stripe.dispute(sent.payment_intent_id or "", amount=200)
    deliver(stripe)
    Payout.objects.create(
        stripe_id=f"po_{Payout.objects.count()}", amount=100, currency="usd", livemode=False, status="paid", automatic=True,
        created_at=now, arrives_on=now.date(), asked_at=now,
    )  # fmt: skip
    ArtisanPayout.objects.create(
        artisan=order.parcels.get().artisan, amount=100, currency="usd", issued_at=now, issued_by=by
    )
    CommissionRate.objects.get_or_create(percent=20, valid_from="2020-01-01")
    TaxRate.objects.get_or_create(
        region="VT", tax_class=TaxClassFactory.create(), defaults={"percent": 6, "valid_from": "2020-01-01"}
    )
    ReconciliationRun.objects.create(since=now, until=now, started_at=now)
    Discount.objects.create(code=f"TEN{Discount.objects.count()}", percent=10)
    somebody(Role.BOOKS, email=f"books{User.objects.count()}@example.com")


def lists() -> Iterator[str]:
    for model in admin.site._registry:
        yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def rows() -> Iterator[str]:
    """The page of one row of everything."""
    for model in admin.site._registry:
        row = model._default_manager.first()
        assert row is not None, model
        yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[row.pk])


def forms(client: Client) -> Iterator[str]:
    """Where the owner adds something."""
    for model in admin.site._registry:
        path = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
        if client.get(path).status_code == 200:
            yield path


def test_every_list_opens_with_as_many_queries_for_much_as_for_little(stripe: Sandbox) -> None:
    owner = signed_in(Role.OWNER)
    busy(stripe)
    little = {path: queries(owner, path) for path in [*lists(), "/admin/"]}

    busy(stripe)
    busy(stripe)

    assert {path: queries(owner, path) for path in little} == little
    assert max(little.values()) <= 20


def test_every_page_opens_and_none_shows_a_secret(stripe: Sandbox) -> None:
    busy(stripe)
    APIKey.objects.create(id="key_1", type=APIKeyType.secret, secret="sk_test_" + "x" * 24, livemode=False)
    WebhookEndpoint.objects.create(
        id="we_1", secret="whsec_" + "x" * 24, url="https://example.com", enabled_events=["*"], livemode=False
    )

    for somebody_ in [somebody(Role.OWNER), User.objects.create_superuser("root@example.com")]:
        client = as_(somebody_)
        for path in ["/admin/", *lists(), *rows(), *forms(client)]:
            shown = text(client.get(path, follow=True))
            assert not SECRET.search(shown), path


def test_every_page_writes_moments_alike(stripe: Sandbox) -> None:
    busy(stripe)
    owner = signed_in(Role.OWNER)
    now = date_format(timezone.localtime(), "M j, Y, ")

    shown = {path: text(owner.get(path, follow=True)) for path in [*lists(), *rows()]}

    assert {path: found[0] for path, page in shown.items() if (found := DATE.search(page))} == {}
    assert sum(now in page for page in shown.values()) > len(shown) / 2


def test_no_page_of_stripes_mirror_is_there() -> None:
    root = as_(User.objects.create_superuser("root@example.com"))

    def names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                yield from names(pattern.url_patterns)
            else:
                yield pattern.name or ""

    assert not [name for name in names(get_resolver().url_patterns) if "djstripe" in name]
    assert root.get("/admin/djstripe/").status_code == 404
    assert root.get("/admin/djstripe/apikey/").status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("admin:djstripe_apikey_changelist")


def test_only_our_own_pages_are_there() -> None:
    homes = {type(page).__module__.partition(".")[0] for page in admin.site._registry.values()}

    assert homes <= {"craved", "orders", "payments", "ops"}
    assert not {"waffle", "account", "mfa", "djstripe", "sites"} & {m._meta.app_label for m in admin.site._registry}


def test_the_back_office_may_load_from_nowhere_else() -> None:
    answer = signed_in(Role.OWNER).get("/admin/")

    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', answer.content.decode())


@pytest.mark.parametrize(
    ("role", "seen", "unseen"),
    [
        (Role.OWNER, ["To pack", "Open cases", "Low stock", "Failed jobs", "Unsent mails"], []),
        (
            Role.FULFILMENT,
            ["To pack", "Ready for pickup"],
            ["Open cases", "Low stock", "Refunds to", "payouts to send", "Jobs", "People"],
        ),
        (Role.CATALOGUE, ["Low stock", "Products", "Artisans"], ["To pack", "Open cases", "Payments", "Flags"]),
        (
            Role.BOOKS,
            ["Open cases", "Refunds to pay", "Artisan payouts to send", "Inbox", "Webhooks", "Tax rates"],
            ["Low stock", "Products", "People"],
        ),
    ],
)
def test_the_start_page_and_the_menu_show_each_role_its_own(role: Role, seen: list[str], unseen: list[str]) -> None:
    shown = text(signed_in(role).get("/admin/"))

    assert [each for each in seen if each not in shown] == []
    assert [each for each in unseen if each in shown] == []


def test_the_start_page_counts_what_waits(stripe: Sandbox) -> None:
    busy(stripe)

    counts = signed_in(Role.OWNER).get("/admin/").context["counts"]

    numbers = {count.name: count.number for count in counts}
    assert numbers["To pack"] == 1
    assert (numbers["Open cases"], numbers["Disputes to answer"]) == (2, 1)
    assert (numbers["Refunds to pay"], numbers["Refunds to approve"]) == (1, 0)
    assert numbers["Artisan payouts to send"] == 1
    assert numbers["Unsent mails"] > 0
    assert {Client().get(count.link).status_code for count in counts} == {302}
