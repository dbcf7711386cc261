"""From the shelf to the door, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.journeys import steps
from tests.journeys.conftest import Visitor
from tests.journeys.shop import Shop

pytestmark = pytest.mark.long


def orders_of(shop: Shop, email: str) -> list[tuple[str, bool]]:
    """Code and whether it is paid, of every order somebody placed."""
    return [
        (code, paid)
        for code, paid in shop.rows("SELECT code, paid_at IS NOT NULL FROM orders_order WHERE email = %s", email)
    ]


def payments_of(shop: Shop, email: str) -> list[int]:
    """What Stripe took for each payment somebody made, in cents: its word, not ours."""
    sessions = shop.rows(
        "SELECT session_id FROM payments_payment JOIN orders_order ON orders_order.id = order_id WHERE email = %s",
        email,
    )
    intents = [shop.stripe.object(session)["payment_intent"] for (session,) in sessions]
    return [shop.stripe.object(intent)["amount_received"] for intent in intents if intent]


def pay_and_never_come_back(route: Route) -> None:
    """The payment page gets what was typed; its answer, the way back to the shop, gets lost."""
    if route.request.method == "POST":
        route.fetch(max_redirects=0)
        route.abort()
    else:
        route.continue_()


def test_a_guest_buys_of_two_artisans_and_staff_send_one_parcel_and_hand_over_the_other(
    page: Page, visitor: Visitor, shop: Shop
) -> None:
    steps.put_in_cart(page, "Speckled Mug")
    steps.put_in_cart(page, "Rosemary Focaccia")
    steps.go_to_checkout(page)
    steps.say_who(page, "two-artisans@example.com")
    page.get_by_role("radio", name=re.compile("Parcel")).check()
    expect(page.get_by_role("radio", name=re.compile("Pick up at the bakery"))).to_be_checked()
    steps.say_where(page)
    steps.place_order(page)
    steps.pay(page)
    code = steps.see_it_paid(page)
    page.get_by_role("link", name="Follow your order").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Paid, and being packed")
    order_url = page.url
    assert orders_of(shop, "two-artisans@example.com") == [(code, True)]
    assert payments_of(shop, "two-artisans@example.com") == [
        shop.rows("SELECT total FROM orders_order WHERE code = %s", code)[0][0]
    ]

    steps.find_mail(page, f"We have your order {code}")
    steps.find_mail(page, f"Paid, thank you: your order {code}")
    in_mail = page.frame_locator("iframe").get_by_role("link", name="Follow your order")
    expect(in_mail).to_have_attribute("href", order_url)
    page.get_by_role("link", name=order_url).click()
    expect(page).to_have_url(order_url)

    staff = visitor()
    steps.sign_in(staff, "packer@example.com")
    staff.goto(f"/admin/orders/order/?q={code}")
    staff.get_by_role("link", name=code).click()
    mug, loaf = (
        staff.get_by_role("region", name="Blue Door Pottery"),
        staff.get_by_role("region", name="Stonebridge Hearth"),
    )
    for parcel in (mug, loaf):
        parcel.get_by_role("link", name="Pack …").click()
        staff.get_by_role("button", name="It is packed").click()
    mug.get_by_role("link", name="Ship …").click()
    staff.get_by_label("Carrier").fill("USPS")
    staff.get_by_label("Tracking number").fill("9400 1000")
    staff.get_by_role("button", name="Ship it").click()
    loaf.get_by_role("link", name="Ready for pickup …").click()
    staff.get_by_role("button", name="It is waiting there").click()
    steps.find_mail(page, "Ready to pick up from Stonebridge Hearth")
    loaf.get_by_role("link", name="Hand over …").click()
    staff.get_by_role("button", name="Hand it over").click()
    expect(loaf).to_contain_text("Handed over")

    steps.find_mail(page, "On its way: your parcel from Blue Door Pottery")
    page.goto(order_url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your order is under way")
    expect(page.get_by_role("link", name="Follow this parcel")).to_have_attribute("href", re.compile("usps.com"))
    expect(page.get_by_text("Picked up").first).to_be_visible()


def test_a_declined_card_costs_nothing_and_another_pays(page: Page, shop: Shop) -> None:
    steps.order_a_mug(page, "declined@example.com")

    steps.pay(page, steps.DECLINED)
    expect(page.get_by_role("alert")).to_contain_text("declined")
    assert payments_of(shop, "declined@example.com") in ([], [0])
    steps.pay(page)

    code = steps.see_it_paid(page)
    assert orders_of(shop, "declined@example.com") == [(code, True)]
    assert len(payments_of(shop, "declined@example.com")) == 1


def test_a_bank_that_asks_is_answered(page: Page, shop: Shop) -> None:
    steps.order_a_mug(page, "asked@example.com")

    steps.pay(page, steps.ASKS_THE_BANK)
    page.get_by_role("button", name="Complete authentication").click()

    code = steps.see_it_paid(page)
    assert orders_of(shop, "asked@example.com") == [(code, True)]


def test_leaving_the_bank_unanswered_costs_nothing_and_the_order_can_be_paid_later(
    page: Page, visitor: Visitor, shop: Shop
) -> None:
    steps.order_a_mug(page, "left@example.com")
    steps.pay(page, steps.ASKS_THE_BANK)
    expect(page.get_by_role("heading", level=1)).to_have_text("Confirm it is you")
    page.close()

    later = visitor()
    [(code, _)] = orders_of(shop, "left@example.com")
    steps.find_mail(later, f"We have your order {code}")
    later.get_by_role("link", name=re.compile(f"orders.{code}")).click()
    expect(later.get_by_role("heading", level=1)).to_have_text("Not paid yet")
    assert payments_of(shop, "left@example.com") in ([], [0])
    later.get_by_role("link", name=re.compile(r"Pay \$")).click()
    steps.pay(later)

    steps.see_it_paid(later)
    assert orders_of(shop, "left@example.com") == [(code, True)]
    assert len(payments_of(shop, "left@example.com")) == 1


def test_a_failed_check_of_the_bank_leaves_the_order_as_it_was(page: Page, shop: Shop) -> None:
    steps.order_a_mug(page, "failed@example.com")

    steps.pay(page, steps.ASKS_THE_BANK)
    page.get_by_role("button", name="Fail authentication").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("link", name=re.compile("Back to the shop")).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Not paid yet")
    page.get_by_role("button", name="Change my cart").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your cart")
    expect(page.get_by_role("link", name="Speckled Mug")).to_be_visible()
    assert [paid for _, paid in orders_of(shop, "failed@example.com")] == [False]


def test_a_closed_tab_after_paying_loses_nothing(page: Page, visitor: Visitor, shop: Shop) -> None:
    steps.order_a_mug(page, "closed@example.com")

    page.route("**/c/pay/*", pay_and_never_come_back)
    with page.expect_event("requestfailed"):
        steps.pay(page)
    page.close()

    other = visitor()
    [(code, _)] = orders_of(shop, "closed@example.com")
    steps.find_mail(other, f"Paid, thank you: your order {code}")
    assert orders_of(shop, "closed@example.com") == [(code, True)]


def test_pressing_twice_orders_and_pays_once(page: Page, shop: Shop) -> None:
    steps.put_in_cart(page, "Speckled Mug")
    steps.go_to_checkout(page)
    steps.say_who(page, "twice@example.com")
    page.get_by_role("radio", name=re.compile("Parcel")).check()
    steps.say_where(page)

    page.get_by_role("button", name=re.compile("Place order and pay")).dblclick()
    steps.pay(page)

    code = steps.see_it_paid(page)
    assert orders_of(shop, "twice@example.com") == [(code, True)]
    assert len(payments_of(shop, "twice@example.com")) == 1


def test_a_press_right_after_typing_is_not_lost(page: Page) -> None:
    steps.put_in_cart(page, "Speckled Mug")
    steps.go_to_checkout(page)
    steps.say_who(page, "press@example.com")
    page.get_by_role("radio", name=re.compile("Parcel")).check()
    steps.say_where(page)
    button = page.get_by_role("button", name=re.compile("Place order and pay"))
    expect(button).to_be_visible()
    page.get_by_label("ZIP code").press_sequentially("-1234")

    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.method) if request.resource_type == "xhr" else None)
    button.hover()
    page.mouse.down()
    page.wait_for_timeout(500)  # as long as a slow finger stays
    page.mouse.up()

    expect(page.get_by_role("heading", name="Pay by card")).to_be_visible()
    assert asked == []


def test_two_tabs_end_at_one_payment(page: Page, shop: Shop) -> None:
    steps.put_in_cart(page, "Speckled Mug")
    tabs = [page, page.context.new_page()]
    for tab in tabs:
        steps.go_to_checkout(tab)
        steps.say_who(tab, "tabs@example.com")
        tab.get_by_role("radio", name=re.compile("Parcel")).check()
        steps.say_where(tab)

    for tab in tabs:
        steps.place_order(tab)
    for tab in tabs:
        expect(tab.get_by_role("heading", name="Pay by card")).to_be_visible()
    assert tabs[0].url == tabs[1].url
    steps.pay(tabs[0])
    steps.see_it_paid(tabs[0])
    tabs[1].reload()

    expect(tabs[1].get_by_role("heading", name="Pay by card")).to_have_count(0)
    assert [paid for _, paid in orders_of(shop, "tabs@example.com")] == [True]
    assert len(payments_of(shop, "tabs@example.com")) == 1


def test_it_all_works_without_scripts(visitor: Visitor, shop: Shop) -> None:
    page = visitor(scripts=False, width=390)
    page.goto("/")
    page.get_by_role("searchbox").fill("speckled mug")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Speckled Mug", exact=True).click()
    page.get_by_role("spinbutton", name="Quantity").fill("2")
    page.get_by_role("button", name="Add to cart").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your cart")
    page.get_by_role("button", name=re.compile("One fewer")).click()
    expect(page.get_by_role("spinbutton")).to_have_value("1")
    page.get_by_label("Discount code").fill("WELCOME10")
    page.get_by_role("button", name="Apply").click()
    expect(page.get_by_text("Code WELCOME10")).to_be_visible()
    page.get_by_role("link", name="Go to checkout").click()
    steps.say_who(page, "plain@example.com")
    page.get_by_role("radio", name=re.compile("Parcel")).check()
    steps.say_where(page)
    page.get_by_role("button", name="Update totals").click()
    expect(page.get_by_label("Email")).to_have_value("plain@example.com")

    steps.place_order(page)

    expect(page.get_by_role("heading", name="Pay by card")).to_be_visible()
    assert page.url.startswith(shop.stripe.url)
    steps.pay(page)
    steps.see_it_paid(page)
