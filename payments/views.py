"""The steps between placing an order and following it that are about money."""

import structlog
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from orders.models import Cart, Order
from orders.views.cart import remember
from orders.views.orders import order_by_link
from payments import checkout, gateway, settle

log = structlog.get_logger(__name__)


@never_cache
@require_safe
def start(request: HttpRequest, code: str, key: str) -> HttpResponse:
    """On to the payment page. However often it is asked for, there is one."""
    order = order_by_link(code, key)
    try:
        return redirect(checkout.start(order, at=timezone.now()))
    except checkout.TooLate:
        return redirect(order)
    except (gateway.Unreachable, gateway.Refused) as trouble:
        log.warning("payment_page_unreachable", order=order.code, reason=str(trouble))
        response = render(request, "payments/unreachable.html", {"order": order}, status=503)
        response.headers["Retry-After"] = "10"
        return response


@never_cache
@require_safe
def returned(request: HttpRequest, code: str, key: str) -> HttpResponse:
    """Back from the payment page. Stripe is asked, not the address: coming here proves nothing."""
    order = order_by_link(code, key)
    try:
        for payment in order.payments.open():
            settle.payment(payment.pk)
    except (gateway.Unreachable, gateway.Refused) as trouble:
        # The webhook or the sweeper will settle it; the page that follows says so and asks again.
        log.warning("return_not_settled", order=order.code, reason=str(trouble))
    return redirect("orders:thank-you", order.code, order.key)


@require_POST
def cancellation(request: HttpRequest, code: str, key: str) -> HttpResponse:
    """The customer thinks again: nobody can pay for the order any more, and what was in it is back in a basket."""
    order = order_by_link(code, key)
    try:
        checkout.give_up(order, reason=Order.CancelReason.BY_CUSTOMER, at=timezone.now())
    except (gateway.Unreachable, gateway.Refused) as trouble:
        log.warning("order_not_given_up", order=order.code, reason=str(trouble))
        messages.error(
            request, "We could not reach the payment service, so nothing was changed. Try again in a moment."
        )
        return redirect(order)
    order.refresh_from_db()
    if order.cancelled_at is None:
        messages.info(request, "This order is paid, or just being paid, so it was not cancelled.")
        return redirect(order)
    response = redirect("orders:cart")
    remember(response, Cart.again(order, at=timezone.now()))
    messages.success(request, "The order is cancelled, nothing was charged, and your cart is as it was.")
    return response
