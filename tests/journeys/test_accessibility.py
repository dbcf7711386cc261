"""The shop for those who do not see it, and for those who do not use a mouse."""

import re
from collections.abc import Callable

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect

from tests.journeys import steps
from tests.journeys.conftest import Visitor
from tests.journeys.shop import Shop

pytestmark = pytest.mark.long


def violations(page: Page) -> list[str]:
    """What axe finds wrong with a page (https://github.com/dequelabs/axe-core), each with where."""
    found = Axe().run(page, options={"resultTypes": ["violations"]})["violations"]
    return [f"{page.url} {rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


def overflow(page: Page) -> int:
    """How many pixels a page can be pushed sideways."""
    wider: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wider


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_on_the_way_breaks_a_rule_or_is_wider_than_the_screen(visitor: Visitor, width: int) -> None:
    page, wrong, wide = visitor(width=width), [], []

    def look() -> None:
        wrong.extend(violations(page))
        wide.extend([page.url] * (overflow(page) > 0))

    def visit(url: str) -> None:
        page.goto(url)
        look()

    for url in ["/", "/shop/", "/shop/?q=nothing-like-it", "/categories/ceramics/", "/artisans/", "/cart/"]:
        visit(url)
    for url in [
        "/artisans/blue-door-pottery/",
        "/products/country-sourdough/",
        "/products/moon-jar/",
        "/demo/mailbox/",
    ]:
        visit(url)
    steps.put_in_cart(page, "Speckled Mug")
    look()
    steps.put_in_cart(page, "Wildflower Honey")
    visit("/cart/")
    steps.go_to_checkout(page)
    look()
    page.get_by_label("State").select_option("VT")
    for way in page.get_by_role("radio", name=re.compile("Parcel")).all():
        way.check()
    steps.place_order(page)
    expect(page.get_by_role("alert")).to_be_visible()
    look()
    steps.say_who(page, f"axe-{width}@example.com")
    steps.say_where(page)
    steps.place_order(page)
    page.get_by_role("link", name=re.compile("Back to the shop")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Not paid yet")
    look()
    order_url = page.url
    visit(f"{order_url}thank-you/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Waiting for your payment")
    page.get_by_role("link", name="I have not paid yet").click()
    steps.pay(page)
    code = steps.see_it_paid(page)
    look()
    visit(order_url)
    steps.find_mail(page, f"Paid, thank you: your order {code}")
    look()

    assert wrong == []
    assert wide == []


def press_until(page: Page, key: str, there: Callable[[], bool]) -> None:
    for _ in range(60):
        if there():
            return
        page.keyboard.press(key)
    pytest.fail(f"{key} does not lead there")


def tab_to(page: Page, control: Locator) -> None:
    expect(control).to_be_visible()
    press_until(page, "Tab", lambda: bool(control.evaluate("control => control === document.activeElement")))


def test_everything_can_be_bought_with_the_keyboard_alone(page: Page, shop: Shop) -> None:
    page.goto("/")
    tab_to(page, page.get_by_role("searchbox"))
    page.keyboard.type("dinner plates")
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("link", name="Dinner Plates"))
    page.keyboard.press("Enter")
    sizes = page.locator("input[name=variant]")
    tab_to(page, sizes.first)
    page.keyboard.press("ArrowDown")
    expect(sizes.nth(1)).to_be_checked()
    tab_to(page, page.get_by_role("button", name="Add to cart"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("link", name="See your cart"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("link", name="Go to checkout"))
    page.keyboard.press("Enter")

    for label, text in [("Email", "keys@example.com"), ("Full name", "Ada Winter")]:
        tab_to(page, page.get_by_label(label))
        page.keyboard.type(text)
    ways = page.locator("input[type=radio]")
    tab_to(page, ways.first)
    page.keyboard.press("ArrowDown")
    expect(ways.nth(1)).to_be_checked()
    for label, text in [
        ("Address", "12 Orchard Street"),
        ("City", "Burlington"),
        ("State", "Verm"),
        ("ZIP code", "05401"),
    ]:
        tab_to(page, page.get_by_label(label, exact=True))
        page.keyboard.type(text)
    expect(page.get_by_label("State")).to_have_value("VT")
    tab_to(page, page.get_by_role("button", name=re.compile("Place order and pay")))
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Pay by card")).to_be_visible()
    assert shop.rows("SELECT name FROM orders_order WHERE email = 'keys@example.com'") == [("Ada Winter",)]


def test_mistakes_take_the_focus_and_lead_to_their_fields(page: Page) -> None:
    steps.put_in_cart(page, "Speckled Mug")
    steps.go_to_checkout(page)
    page.get_by_role("radio", name=re.compile("Parcel")).check()
    page.get_by_label("State").select_option("VT")

    steps.place_order(page)

    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name=re.compile("Enter your name")).click()
    expect(page.get_by_label("Full name")).to_be_focused()


def test_a_choice_does_not_take_the_focus_away(page: Page) -> None:
    steps.put_in_cart(page, "Speckled Mug")
    steps.go_to_checkout(page)
    parcel = page.get_by_role("radio", name=re.compile("Parcel"))

    parcel.focus()
    page.keyboard.press("Space")
    page.get_by_label("State").select_option("VT")
    page.get_by_label("State").focus()

    expect(page.get_by_role("button", name=re.compile("Place order and pay"))).to_be_visible()
    expect(page.get_by_label("State")).to_be_focused()
    page.get_by_role("radio", name=re.compile("Pick up")).check()
    expect(page.get_by_text("You pick everything up, so we need no address.")).to_be_visible()
    expect(page.get_by_label("Address", exact=True)).to_be_hidden()


def test_what_is_chosen_before_the_scripts_have_come_is_not_lost(page: Page) -> None:
    held: list[Route] = []
    steps.put_in_cart(page, "Speckled Mug")
    page.goto("/cart/")
    page.context.route("**/htmx*.js", lambda route: held.append(route))
    page.goto("/checkout/", wait_until="commit")

    page.get_by_role("radio", name=re.compile("Parcel")).check()
    page.get_by_label("State").select_option("VT")
    expect(page.get_by_role("button", name="Update totals")).to_be_visible()
    held[0].continue_()

    expect(page.get_by_role("button", name=re.compile("Place order and pay"))).to_be_visible()


def test_coming_back_to_the_checkout_finds_the_total_of_what_was_chosen(page: Page) -> None:
    steps.put_in_cart(page, "Speckled Mug")
    steps.go_to_checkout(page)
    page.get_by_role("radio", name=re.compile("Parcel")).check()
    page.get_by_label("State").select_option("VT")
    expect(page.get_by_role("button", name=re.compile("Place order and pay"))).to_be_visible()

    page.goto("/shop/")
    page.go_back()

    expect(page.get_by_label("State")).to_have_value("VT")
    expect(page.get_by_role("button", name=re.compile("Place order and pay"))).to_be_visible()


def test_choices_made_while_the_totals_of_the_last_one_are_on_their_way_count(page: Page) -> None:
    steps.put_in_cart(page, "Speckled Mug")
    steps.go_to_checkout(page)
    held: list[Route] = []
    page.context.route("**/checkout/", lambda route: held.append(route) if not held else route.continue_())

    with page.expect_request("**/checkout/"):
        page.get_by_role("radio", name=re.compile("Parcel")).check()
    page.get_by_label("State").select_option("VT")
    held[0].continue_()

    expect(page.get_by_role("button", name=re.compile("Place order and pay"))).to_be_visible()
