"""Following an order, by the signed link its customer was sent."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRefresh

from craved.htmx import HtmxRequest, redirects_whole_page
from orders.models import Order, OrderEvent
from orders.models.order import OrderQuerySet


def order_by_link(code: str, key: str, *, among: OrderQuerySet | None = None) -> Order:
    """Raises `Http404` for a wrong link, as for an order that never was."""
    try:
        return (among if among is not None else Order.objects.all()).by_link(code, key)
    except Order.DoesNotExist:
        raise Http404 from None


@never_cache
@require_safe
def order(request: HttpRequest, code: str, key: str) -> HttpResponse:
    shown = order_by_link(code, key, among=Order.objects.with_parcels())
    context = {"order": shown, "refunds": refunds_of(shown), "bank_took_it_back": was_taken_back_by_bank(shown)}
    return render(request, "orders/order.html", context)


def refunds_of(order: Order) -> list[OrderEvent]:
    """What went back to the customer, without what came back to us."""
    events = order.events.filter(kind__in=["refunded", "refund_failed"]).order_by("at", "pk")
    failed = {event.facts.get("refund") for event in events if event.kind == "refund_failed"}
    return [event for event in events if event.kind == "refunded" and event.facts.get("refund") not in failed]


def was_taken_back_by_bank(order: Order) -> bool:
    """Whether its money went back because the customer's bank decided so, and not because we gave it."""
    return order.stopped_at is not None and order.events.filter(kind="dispute_lost").exists()


@never_cache
@require_safe
@redirects_whole_page
def thank_you(request: HtmxRequest, code: str, key: str) -> HttpResponse:
    """Back from the payment page: thanks, or patience until Stripe's word arrives. The page asks again by itself."""
    shown = order_by_link(code, key, among=Order.objects.with_parcels())
    if shown.cancelled_at:
        return redirect(shown)
    if shown.paid_at is None:
        return HttpResponse(status=204) if request.htmx else render(request, "orders/waiting.html", {"order": shown})
    return HttpResponseClientRefresh() if request.htmx else render(request, "orders/thank_you.html", {"order": shown})
