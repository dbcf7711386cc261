"""The basket. It is found by a signed cookie, so a guest needs no session and nobody can open another's."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.db.models import Prefetch, Sum, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from craved.htmx import HtmxRequest, redirects_whole_page
from orders.forms import AddForm, DiscountForm, QuantityForm
from orders.models import Cart, CartLine, Discount, ProductImage, quote

COOKIE = "cart"


def any_cart(request: HttpRequest) -> Cart | None:
    """The basket of this browser, even if it has become an order already."""
    token = request.get_signed_cookie(COOKIE, default="")
    return Cart.objects.filter(token=token).select_related("order").first() if token else None


def current_cart(request: HttpRequest) -> Cart | None:
    """The basket of this browser, while things can still be put in and taken out."""
    cart = any_cart(request)
    return cart if cart and not hasattr(cart, "order") else None


def pieces_in_cart(request: HttpRequest) -> int:
    token = request.get_signed_cookie(COOKIE, default="")
    lines = CartLine.objects.filter(cart__token=token, cart__order=None) if token else CartLine.objects.none()
    return lines.aggregate(pieces=Sum("quantity"))["pieces"] or 0


def remember(response: HttpResponse, cart: Cart) -> None:
    response.set_signed_cookie(
        COOKIE, cart.token, max_age=timedelta(days=settings.CART_DAYS),
        httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    cart = any_cart(request)
    order = getattr(cart, "order", None)  # What was in the cart may wait to be paid: the way back leads by here.
    waiting = order if order and order.paid_at is None and order.cancelled_at is None else None
    quoted = quote(cart, at=timezone.now()) if cart and not order else None
    if quoted:
        products = [line.variant.product for line in quoted.lines]
        prefetch_related_objects(products, Prefetch("images", ProductImage.objects.in_order()))
    form = DiscountForm(initial={"code": quoted.discount_code if quoted else ""})
    pieces = quoted.pieces if quoted else 0
    context = {"quote": quoted, "waiting": waiting, "discount_form": form, "cart_count": pieces}
    return render(request, "orders/cart.html", context)


@require_POST
@redirects_whole_page
def add(request: HtmxRequest) -> HttpResponse:
    form = AddForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Choose a quantity from 1 to 99.")
        return _back(request)
    cart = current_cart(request) or Cart.objects.create()
    try:
        line = cart.add(form.cleaned_data["variant"], form.cleaned_data["quantity"])
    except Cart.NotOnSale:
        messages.error(request, "Sorry, that is no longer sold.")
        return _back(request)
    added = f"{line.variant} is in your cart."
    if request.htmx:
        response = render(request, "orders/_added.html", {"added": added, "cart_count": cart.count})
    else:
        messages.success(request, added)
        response = redirect("orders:cart")
    remember(response, cart)
    return response


@require_POST
def change(request: HttpRequest, line_id: int) -> HttpResponse:
    cart, form = current_cart(request), QuantityForm(request.POST)
    if not form.is_valid():
        messages.error(request, "A quantity is a number from 0 to 99. Nothing was changed.")
    elif cart:
        cart.set_quantity(line_id, form.cleaned_data["quantity"])
    return redirect("orders:cart")


@require_POST
def discount(request: HttpRequest) -> HttpResponse:
    cart, form = current_cart(request), DiscountForm(request.POST)
    if cart and form.is_valid():
        code = form.cleaned_data["code"]
        if code and Discount.objects.usable(code, at=timezone.now()) is None:
            messages.error(request, f"“{code}” is not a code that can be used now.")
        else:
            cart.discount_code = code
            cart.save(update_fields=["discount_code", "updated_at"])
    return redirect("orders:checkout" if request.POST.get("next") == "checkout" else "orders:cart")


def _back(request: HtmxRequest) -> HttpResponse:
    """To the page the form was on, by a path of ours only."""
    slug = request.POST.get("product", "")
    known = slug.isascii() and slug.replace("-", "").isalnum()
    return redirect("orders:product", slug) if known else redirect("orders:cart")
