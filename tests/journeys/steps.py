"""What customers and staff do in the browser, a step at a time."""

import re

from playwright.sync_api import Page, expect

from craved.demo import DEMO_PASSWORD
from tests.journeys.shop import until

GOOD = "4242 4242 4242 4242"
DECLINED = "4000 0000 0000 0002"
ASKS_THE_BANK = "4000 0027 6000 3184"


def put_in_cart(page: Page, product: str) -> None:
    """Look for it, open it, add it."""
    page.goto("/")
    search = page.get_by_role("searchbox")
    search.fill(product)
    search.press("Enter")
    page.get_by_role("link", name=product, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(product)
    page.get_by_role("button", name="Add to cart").click()
    expect(page.get_by_text("is in your cart.")).to_be_visible()


def go_to_checkout(page: Page) -> None:
    page.goto("/cart/")
    page.get_by_role("link", name="Go to checkout").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Checkout")


def say_who(page: Page, email: str) -> None:
    page.get_by_label("Email").fill(email)
    page.get_by_label("Full name").fill("Ada Winter")


def say_where(page: Page) -> None:
    page.get_by_label("Address", exact=True).fill("12 Orchard Street")
    page.get_by_label("City").fill("Burlington")
    page.get_by_label("State").select_option("VT")
    page.get_by_label("ZIP code").fill("05401")


def place_order(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Place order and pay")).click()


def order_a_mug(page: Page, email: str) -> None:
    """One mug by parcel, as far as the payment page."""
    put_in_cart(page, "Speckled Mug")
    go_to_checkout(page)
    say_who(page, email)
    page.get_by_role("radio", name=re.compile("Parcel")).check()
    say_where(page)
    place_order(page)
    expect(page.get_by_role("heading", name="Pay by card")).to_be_visible()


def pay(page: Page, card: str = GOOD) -> None:
    page.get_by_label("Card number").fill(card)
    page.get_by_label("Expiry").fill("12 / 40")
    page.get_by_label("Security code").fill("123")
    page.get_by_label("Name on card").fill("Ada Winter")
    page.get_by_role("button", name=re.compile(r"^Pay \$")).click()


def see_it_paid(page: Page) -> str:
    """Wait for the thanks, whatever comes first. The order's code."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you, it is paid")
    found = re.search(r"/orders/(\w+)/", page.url)
    assert found
    return found[1]


def find_mail(page: Page, subject: str) -> None:
    """Open a mail of the demo's mailbox as soon as the worker has written it."""

    def is_there() -> bool:
        page.goto("/demo/mailbox/")
        return page.get_by_role("link", name=subject).count() == 1

    until(is_there, within=20, what=f"the mail “{subject}” is there")
    page.get_by_role("link", name=subject).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(subject)


def sign_in(page: Page, email: str) -> None:
    page.goto("/admin/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name=re.compile("log in|sign in", re.IGNORECASE)).click()
