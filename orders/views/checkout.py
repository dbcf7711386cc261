"""One page between the basket and the payment page."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRefresh

from craved.flags import CHECKOUT
from craved.htmx import HtmxRequest, redirects_whole_page
from orders.forms import CheckoutForm, delivery_choices
from orders.models import Cart, Order, Quote, Stock, quote
from orders.views.cart import any_cart


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@redirects_whole_page
def checkout(request: HtmxRequest) -> HttpResponse:
    cart = any_cart(request)
    if cart is None:
        return redirect("orders:cart")
    if hasattr(cart, "order"):  # Pressed twice, or came back: the basket has become this order already.
        return _to_payment(cart.order)
    if not CHECKOUT.is_on(request):
        return HttpResponseClientRefresh() if request.htmx else render(request, "orders/checkout_closed.html")
    if request.method != "POST":
        return _page(request, quote(cart, at=timezone.now()))
    if "update" in request.POST:
        return _page(request, _quoted(cart, request), asked_only=True)
    return _place(request, cart)


def _place(request: HtmxRequest, cart: Cart) -> HttpResponse:
    quoted = _quoted(cart, request)
    form = CheckoutForm(request.POST, quote=quoted)
    if not form.is_valid():
        return _page(request, quoted, form=form)
    try:
        order = Order.place(
            cart, form.contact(), chosen=delivery_choices(request.POST.dict()),
            seen=request.POST.get("seen", ""), at=timezone.now(),
        )  # fmt: skip
    except Order.Changed as changed:
        return _page(request, changed.quote, form=form, changes=changed.changes)
    except Order.TooSmall:
        form.add_error(None, "This is less than a card can be charged. Add something small.")
        return _page(request, quoted, form=form)
    except Order.TooLarge:
        form.add_error(None, "This is more than a card can be charged at once. Order it in two parts.")
        return _page(request, quoted, form=form)
    except Stock.SoldOut as sold_out:
        for line in quoted.lines:
            left = sold_out.available.get(line.variant.pk, line.quantity)
            if left < line.quantity:
                messages.error(request, f"{line.variant}: {f'only {left} left' if left > 0 else 'sold out'}, sorry.")
        return redirect("orders:cart")
    except Order.Empty:
        return redirect("orders:cart")
    return _to_payment(order)


def _quoted(cart: Cart, request: HttpRequest) -> Quote:
    data = request.POST.dict()
    return quote(cart, region=data.get("region", ""), chosen=delivery_choices(data), at=timezone.now())


def _to_payment(order: Order) -> HttpResponse:
    """Paying is the next room's business (payments/views.py); this one only knows where it is."""
    if order.paid_at or order.cancelled_at:
        return redirect(order)
    return redirect("payments:start", order.code, order.key)


def _page(
    request: HtmxRequest, quoted: Quote, *, form: CheckoutForm | None = None,
    changes: list[str] | None = None, asked_only: bool = False,
) -> HttpResponse:  # fmt: skip
    if not quoted.lines:
        return redirect("orders:cart")
    if form is None:  # Nothing to complain about yet: keep what was typed, show no errors.
        form = CheckoutForm(quote=quoted, initial=request.POST.dict() if asked_only else None)
    part = asked_only and bool(request.htmx)
    template = "orders/_checkout_summary.html" if part else "orders/checkout.html"
    context = {
        "form": form, "quote": quoted, "seen": quoted.seen(), "changes": changes or [], "swap_oob": part,
        "hold_minutes": settings.ORDER_HOLD_MINUTES,
    }  # fmt: skip
    return render(request, template, context, status=409 if changes else 422 if form.errors else 200)
