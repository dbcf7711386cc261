"""Following an order, by the signed link its customer was sent."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from orders.models import Order


def order_by_link(code: str, key: str) -> Order:
    """Raises `Http404` for a wrong link, as for an order that never was."""
    try:
        return Order.objects.by_link(code, key)
    except Order.DoesNotExist:
        raise Http404 from None


@never_cache
@require_safe
def order(request: HttpRequest, code: str, key: str) -> HttpResponse:
    shown = order_by_link(code, key)
    parcels = shown.parcels.select_related("artisan", "order").prefetch_related("lines").order_by("pk")
    context = {"order": shown, "parcels": parcels, "events": shown.events.select_related("parcel").order_by("at", "pk")}
    return render(request, "orders/order.html", context)


@never_cache
@require_safe
def thank_you(request: HttpRequest, code: str, key: str) -> HttpResponse:
    """Back from the payment page: thanks, or patience until Stripe's word arrives. The page asks again by itself."""
    shown = order_by_link(code, key)
    if shown.cancelled_at:
        return redirect(shown)
    if shown.paid_at is None:
        template = "orders/_waiting.html" if request.htmx else "orders/waiting.html"
        return render(request, template, {"order": shown})
    if request.htmx:  # The waiting page asked: have it go to the whole new page.
        return HttpResponse(headers={"HX-Refresh": "true"})
    parcels = shown.parcels.select_related("artisan", "order").prefetch_related("lines").order_by("pk")
    return render(request, "orders/thank_you.html", {"order": shown, "parcels": parcels})
