"""What customers are written, in HTML and in text."""

import re
from html.parser import HTMLParser

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from craved.accounts.models import User
from orders import emails, jobs
from orders.models import Order, OrderMail
from tests.orders.factories import DeliveryMethodFactory, VariantFactory, place_order

pytestmark = pytest.mark.django_db
KINDS = list(OrderMail.Kind)


@pytest.fixture
def order() -> Order:
    """A bowl that is sent and a loaf that is fetched, for somebody whose name needs care."""
    bowl = VariantFactory.create(
        price=4800, name="Blue", product__name="Bowl <deep>", product__artisan__name="Clay & Kin"
    )
    loaf = VariantFactory.create(price=1050, product__name="Loaf", product__artisan__name="Harbor Bakery")
    DeliveryMethodFactory.create(artisan=bowl.product.artisan)
    DeliveryMethodFactory.create(artisan=loaf.product.artisan, kind="pickup")
    return place_order((bowl, 1), (loaf, 2), name="Ada O'Winter & Sons")


def shipped(order: Order) -> OrderMail:
    by, now = User.objects.create_user("packer@example.com", "pass"), timezone.now()
    parcel = order.parcels.get(artisan_name="Clay & Kin")
    order.mark_paid(at=now)
    order.pack(parcel, by=by, at=now)
    order.ship(parcel, carrier="UPS", tracking="1Z 999", by=by, at=now)
    return order.mails.get(kind="shipped")


def ready(order: Order) -> OrderMail:
    by, now = User.objects.create_user("packer@example.com", "pass"), timezone.now()
    parcel = order.parcels.get(artisan_name="Harbor Bakery")
    order.mark_paid(at=now)
    order.pack(parcel, by=by, at=now)
    order.make_ready(parcel, by=by, at=now)
    return order.mails.get(kind="ready")


def written(order: Order, kind: str) -> OrderMail:
    """The mail of a kind, by way of what causes it."""
    match kind:
        case "shipped":
            return shipped(order)
        case "ready":
            return ready(order)
        case "paid":
            order.mark_paid(at=timezone.now())
        case "cancelled":
            order.cancel(reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())
        case "refunded":
            OrderMail.objects.queue(order, OrderMail.Kind.REFUNDED, about="refund 1", facts={"amount": "$69.00"})
    return order.mails.get(kind=kind)


class Texts(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.feed(html)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value for name, value in attrs if name == "href" and value]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def sent(order_mail: OrderMail) -> tuple[EmailMultiAlternatives, str, Texts]:
    """The message, its text, and its HTML as it is read."""
    emails.send(order_mail)
    message = mail.outbox[-1]
    assert isinstance(message, EmailMultiAlternatives)
    [(html, kind)] = message.alternatives
    assert kind == "text/html"
    return message, str(message.body), Texts(str(html))


@pytest.mark.parametrize("kind", KINDS)
def test_every_mail_leads_to_its_order_and_says_that_the_shop_is_a_demo(order: Order, kind: str) -> None:
    message, text, html = sent(written(order, kind))

    url = f"http://localhost:3001{order.get_absolute_url()}"
    assert message.to == ["ada@example.com"]
    assert url in text.splitlines()
    assert url in html.links
    for part in (text, html.text):
        assert "Demo shop: nothing here is really for sale." in part
        assert "hello@example.com" in part


@pytest.mark.parametrize("kind", KINDS)
def test_a_shop_that_is_none_says_nothing_of_a_demo(order: Order, settings: Settings, kind: str) -> None:
    settings.DEMO_SHOP = False

    _, text, html = sent(written(order, kind))

    assert "Demo shop" not in text + html.text


@pytest.mark.parametrize("kind", KINDS)
def test_every_mail_reads_well_as_text(order: Order, kind: str) -> None:
    _, text, _ = sent(written(order, kind))

    assert not re.search(r"&\w+;|&#\d+;|</|{[{%]", text)  # nothing of HTML or of templates
    assert "\n\n\n" not in text
    assert text.startswith("Craved Artisan\n")
    assert text.rstrip().endswith("Demo shop: nothing here is really for sale.")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_a_customer_or_an_artisan_wrote_becomes_html(order: Order, kind: str) -> None:
    emails.send(written(order, kind))

    message = mail.outbox[-1]
    assert isinstance(message, EmailMultiAlternatives)
    assert "<deep>" not in str(message.alternatives[0][0])


@pytest.mark.parametrize("kind", ["received", "paid"])
def test_what_was_bought_is_listed_with_every_amount(order: Order, kind: str) -> None:
    _, text, html = sent(written(order, kind))

    for part in (text, html.text):
        for amount in ["$48.00", "$21.00", "$6.00", "Free", "$0.00", "$75.00"]:
            assert amount in part
        assert "Bowl <deep>" in part
        assert "12 Orchard Street" in part
        assert "Thursday to Saturday, 8 am to 1 pm" in part
    assert "- 2 x Loaf: $21.00" in text.splitlines()
    assert "Total: $75.00" in text.splitlines()


def test_the_first_mail_says_what_is_left_to_do_and_until_when(order: Order) -> None:
    message, text, html = sent(written(order, "received"))

    until = timezone.localtime(order.hold_ends_at).strftime("%-I:%M %p")
    assert message.subject == f"We have your order {order.code}"
    for part in (text, html.text):
        assert until in part
        assert "One step is left: paying $75.00" in part


def test_a_first_mail_that_comes_late_does_not_ask_for_money_again(order: Order) -> None:
    first = order.mails.get(kind="received")
    order.mark_paid(at=timezone.now())

    _, text, html = sent(first)

    for part in (text, html.text):
        assert "One step is left" not in part
        assert "paid it already" in part


def test_a_shipped_parcel_can_be_followed(order: Order) -> None:
    message, text, html = sent(written(order, "shipped"))

    assert message.subject == "On its way: your parcel from Clay & Kin"
    page = "https://www.ups.com/track?tracknum=1Z%20999"
    assert page in html.links
    assert page in text.splitlines()
    for part in (text, html.text):
        assert "1Z 999" in part
        assert "Loaf" not in part
        assert "The rest of your order goes its own way." in part


def test_a_parcel_to_be_fetched_says_where_when_and_by_which_code(order: Order) -> None:
    message, text, html = sent(written(order, "ready"))

    assert message.subject == "Ready to pick up from Harbor Bakery"
    for part in (text, html.text):
        assert "Side door, 4 Tannery Lane, Harrow Mills" in part
        assert "Thursday to Saturday, 8 am to 1 pm" in part
        assert order.code in part
        assert "Bowl" not in part


@pytest.mark.parametrize("paid", [False, True])
def test_a_cancellation_says_what_becomes_of_the_money(order: Order, paid: bool) -> None:
    if paid:
        order.mark_paid(at=timezone.now())

    _, text, html = sent(written(order, "cancelled"))

    for part in (text, html.text):
        assert "You cancelled it yourself." in part
        assert ("Nothing was charged." in part) == (not paid)
        assert ("$75.00 , goes back" in part or "$75.00, goes back" in part) == paid


def test_a_refund_names_its_amount(order: Order) -> None:
    message, text, html = sent(written(order, "refunded"))

    assert message.subject == f"Your money for order {order.code} is on its way back"
    assert "$69.00 for order" in text
    assert "$69.00 for order" in html.text


def test_a_mail_queued_twice_is_one_mail_with_one_job(order: Order) -> None:
    ProcrastinateJob.objects.all()._raw_delete("default")

    for _ in range(2):
        OrderMail.objects.queue(order, OrderMail.Kind.REFUNDED, about="refund 1", facts={"amount": "$69.00"})

    queued, job = order.mails.get(kind="refunded"), ProcrastinateJob.objects.get()
    assert queued.facts == {"amount": "$69.00"}
    assert (job.task_name, job.args["mail_id"]) == ("orders.send_mail", queued.pk)


def test_a_mail_is_sent_once_and_under_one_id_however_often_its_job_runs(order: Order) -> None:
    [first] = order.mails.all()

    jobs.send_mail(mail_id=first.pk)
    jobs.send_mail(mail_id=first.pk)

    [message] = mail.outbox
    assert message.extra_headers["Message-ID"] == f"<order-mail-{first.pk}.{first.queued_at:%Y%m%d%H%M%S}@localhost>"
