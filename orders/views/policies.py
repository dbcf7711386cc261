"""What the shop promises."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from orders import refund_policy as policy


@require_safe
def refund_policy(request: HttpRequest) -> HttpResponse:
    return render(request, "orders/refund_policy.html", {"policy": policy.CURRENT})
