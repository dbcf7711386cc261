"""The order's page with its money: what Stripe took and gave back, and the two buttons that change that.

Neither button waits for Stripe inside a transaction: admin views of our own are in none, and refunds are asked for by a job.
"""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils import timezone
from unfold.widgets import UnfoldAdminTextInputWidget

from craved.accounts.models import User
from craved.backoffice import badge, page_link, posted, staff
from craved.money import format_money
from orders.admin.orders import OrderAdmin
from orders.models import Order
from orders.models.order import ParcelStatus
from payments import checkout, gateway, refunds
from payments.admin.payments import state
from payments.admin.refunds import STATES
from payments.models import Case, Payment, Refund

STRIPE_NAMES = ("pi_", "cs_", "ch_", "re_", "pyr_")
GONE = {ParcelStatus.SHIPPED, ParcelStatus.DELIVERED, ParcelStatus.HANDED_OVER}

admin.site.unregister(Order)


class Refunding(forms.Form):
    note = forms.CharField(
        max_length=200, required=False, help_text="Why, for whoever looks at it later. The customer does not see it.",
        widget=UnfoldAdminTextInputWidget(attrs={"autofocus": True}),
    )  # fmt: skip
    amount = forms.IntegerField(widget=forms.HiddenInput)  # minor units, as the page showed them


@admin.register(Order)
class PaidOrderAdmin(OrderAdmin):
    search_help_text = "Code, email, name, or Stripe's pi_…, cs_…, ch_… or re_…"
    order_template = "admin/payments/order.html"

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Order], search_term: str
    ) -> tuple[models.QuerySet[Order], bool]:
        """Stripe's names are looked up as they are; everything else is searched as usual."""
        name = search_term.strip()
        if not name.startswith(STRIPE_NAMES):
            return super().get_search_results(request, queryset, search_term)
        payments = Payment.objects.filter(
            models.Q(payment_intent_id=name) | models.Q(session_id=name) | models.Q(charge_id=name)
            | models.Q(refunds__stripe_id=name)
        )  # fmt: skip
        return queryset.filter(pk__in=payments.values("order")), False

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:object_id>/cancellation/", view(self.cancel_view), name="payments_order_cancel"),
            path(
                "<int:object_id>/payments/<int:payment_id>/refund/",
                view(self.refund_view),
                name="payments_order_refund",
            ),
            *super().get_urls(),
        ]

    def order_context(self, request: HttpRequest, order: Order) -> dict[str, Any]:
        may_refund = request.user.has_perm("payments.refund_payment")
        returned: models.QuerySet[Refund] = Refund.objects.select_related("decided_by").order_by("pk")
        payments = Payment.objects.filter(order=order).order_by("created_at", "pk")
        payments = payments.prefetch_related(models.Prefetch("refunds", returned))
        return {
            **super().order_context(request, order),
            "payments": [
                {
                    "payment": payment,
                    "state": badge(*state(payment)),
                    "refunds": [(refund, badge(*STATES[refund.status])) for refund in payment.refunds.all()],
                    "refundable": may_refund and left_of(payment) > 0,
                }
                for payment in payments
            ],
            "cases": Case.objects.open().filter(order=order) if request.user.has_perm("payments.view_case") else [],
            "may_cancel": can_be_cancelled(order) and request.user.has_perm("orders.cancel_order"),
            "may_see_payments": request.user.has_perm("payments.view_payment"),
        }

    # --- Cancelling what is not paid --------------------------------------------------------------------------------

    def cancel_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        order = self.get_or_404(request, str(object_id))
        if not request.user.has_perm("orders.cancel_order"):
            raise PermissionDenied
        if not can_be_cancelled(order):
            messages.info(
                request, f"Order {order.code} is {order.status.label.lower()}, so there was nothing to cancel."
            )
            return redirect(page_link(order))
        if request.method == "POST":
            self._cancel(request, order)
            return redirect(page_link(order))
        return self.confirmation(
            request, order, title=f"Cancel order {order.code}?", button="Cancel the order", back=page_link(order),
            form=forms.Form(), dangerous=True,
            explanation="It is not paid. Its payment page at Stripe is closed first, then its goods go back on sale.",
        )  # fmt: skip

    def _cancel(self, request: HttpRequest, order: Order) -> None:
        try:
            checkout.give_up(order, reason=Order.CancelReason.BY_STAFF, by=staff(request), at=timezone.now())
        except (gateway.Unreachable, gateway.Refused):
            messages.error(request, "Stripe could not be reached, so nothing was changed. Try again in a moment.")
            return
        order.refresh_from_db()
        if order.cancelled_at:
            messages.success(request, f"Order {order.code} is cancelled.")
        else:
            messages.warning(request, f"Order {order.code} was paid a moment ago, so it was not cancelled.")

    # --- Giving money back ------------------------------------------------------------------------------------------

    def refund_view(self, request: HttpRequest, object_id: int, payment_id: int) -> HttpResponse:
        """Give back what is left of a payment. The page posts the amount it showed: pressed twice, it is given once."""
        order = self.get_or_404(request, str(object_id))
        if not request.user.has_perm("payments.refund_payment"):
            raise PermissionDenied
        payment = get_object_or_404(order.payments, pk=payment_id)
        left = left_of(payment)
        form = Refunding(posted(request), initial={"amount": left})
        if left == 0:
            messages.info(request, "All of it was given back already, or is on its way.")
            return redirect(page_link(order))
        if form.is_valid():
            self._refund(request, order, payment, form)
            return redirect(page_link(order))
        amount = format_money(left, payment.currency)
        return self.confirmation(
            request, order, title=f"Refund {amount}?", button=f"Refund {amount}", back=page_link(order), form=form,
            dangerous=True, explanation=" ".join(consequences(order, payment)),
        )  # fmt: skip

    def _refund(self, request: HttpRequest, order: Order, payment: Payment, form: Refunding) -> None:
        if form.cleaned_data["amount"] != left_of(payment):
            messages.warning(request, "Something was given back meanwhile, so nothing was done. Look again.")
            return
        try:
            give_back(order, payment, by=staff(request), note=form.cleaned_data["note"])
        except (Order.NotAllowed, Refund.NotAllowed) as refusal:
            messages.warning(request, str(refusal))
        else:
            messages.success(request, "Stripe is being asked. The customer gets a mail when the money is on its way.")


def give_back(order: Order, payment: Payment, *, by: User, note: str) -> None:
    """Everything that is left of a payment; with it goes an order that is still here. Raises both kinds of `NotAllowed`."""
    at = timezone.now()
    if payment.settled_at and is_still_here(order):
        refunds.cancel_and_refund(order, by=by, at=at, note=note)
        return
    # A whole payment is given back once; what came back to us afterwards is given by hand.
    given = {refund.reason for refund in payment.refunds.all() if refund.failed_at is None}
    first = order.cancelled_at and given.isdisjoint(Refund.OF_THE_WHOLE)
    reason = Refund.Reason.CANCELLED if first else Refund.Reason.GOODWILL
    refunds.decide(payment, left_of(payment), reason=reason, by=by, at=at, note=note)


def left_of(payment: Payment) -> int:
    """Minor units that are neither back with the customer nor on their way there."""
    return payment.captured - sum(refund.amount for refund in payment.refunds.all() if refund.failed_at is None)


def is_still_here(order: Order) -> bool:
    """Nothing of it has left the house, and it is to be fulfilled."""
    return order.cancelled_at is None and not any(parcel.status in GONE for parcel in order.parcels.all())


def can_be_cancelled(order: Order) -> bool:
    return order.paid_at is None and order.cancelled_at is None


def consequences(order: Order, payment: Payment) -> list[str]:
    """What pressing the button does, in sentences."""
    said = ["The money goes back to the card it came from, which takes the bank some days."]
    if order.cancelled_at:
        return said
    if payment.settled_at and is_still_here(order):
        said.append("Nothing has been sent yet, so the order is cancelled with it and its goods go back on sale.")
    elif payment.settled_at:
        said.append("Part of it has left the house: the goods stay with the customer.")
        if any(parcel.status not in GONE for parcel in order.parcels.all()):
            said.append("What has not been sent yet is not stopped by this: set it aside.")
    return said
