"""The basket. It is found by a signed cookie, so a guest needs no session and nobody can open another's."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from orders.forms import AddForm, DiscountForm, QuantityForm
from orders.models import Cart, Discount, quote

COOKIE = "cart"


def any_cart(request: HttpRequest) -> Cart | None:
    """The basket of this browser, even if it has become an order already."""
    token = request.get_signed_cookie(COOKIE, default="")
    return Cart.objects.filter(token=token).select_related("order").first() if token else None


def current_cart(request: HttpRequest) -> Cart | None:
    """The basket of this browser, while things can still be put in and taken out."""
    cart = any_cart(request)
    return cart if cart and not hasattr(cart, "order") else None


def remember(response: HttpResponse, cart: Cart) -> None:
    response.set_signed_cookie(
        COOKIE, cart.token, max_age=timedelta(days=settings.CART_DAYS),
        httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    cart = current_cart(request)
    quoted = quote(cart, at=timezone.now()) if cart else None
    form = DiscountForm(initial={"code": cart.discount_code if cart else ""})
    return render(request, "orders/cart.html", {"cart": cart, "quote": quoted, "discount_form": form})


@require_POST
def add(request: HttpRequest) -> HttpResponse:
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
    if request.htmx:
        response = render(request, "orders/_added.html", {"line": line, "cart_count": cart.count})
    else:
        messages.success(request, f"{line.variant} is in your basket.")
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


def _back(request: HttpRequest) -> HttpResponse:
    """To the page the form was on, by a path of ours only."""
    slug = request.POST.get("product", "")
    if slug.replace("-", "").isalnum() and slug.isascii():
        return redirect("orders:product", slug)
    return HttpResponseRedirect("/cart/")
