"""The order's page with its money: what Stripe took and gave back, and the buttons that change that.

None of them waits for Stripe inside a transaction: admin views of our own are in none, and refunds are asked for by a job.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.safestring import SafeString
from unfold.widgets import UnfoldAdminTextInputWidget

from craved.backoffice import badge, page_link, posted, staff
from craved.money import format_money
from orders.admin.orders import OrderAdmin
from orders.models import Order, OrderEvent
from payments import checkout, gateway, refunds
from payments.admin.disputes import state as dispute_state
from payments.admin.disputes import warnings
from payments.admin.payments import state
from payments.admin.refund_form import RefundForm
from payments.admin.refunds import BY_NAME, STATES, Step, fate, open_steps, whose_turn
from payments.admin.stripe_words import DECLINES, REFUNDS, cause_of, in_words
from payments.models import Case, Payment, Refund, RefundLine

STRIPE_NAMES = ("pi_", "cs_", "ch_", "py_", "re_", "pyr_")  # py_ and pyr_: charges and refunds of bank debits

admin.site.unregister(Order)


class Reasons(forms.Form):
    note = forms.CharField(
        max_length=200, required=False, help_text="Why, for whoever looks at it later. The customer does not see it.",
        widget=UnfoldAdminTextInputWidget(attrs={"autofocus": True}),
    )  # fmt: skip


@dataclass(frozen=True)
class ShownRefund:
    """A refund as the order's page shows it, with what this person may do about it."""

    refund: Refund
    state: SafeString
    failure: SafeString  # in words
    lines: list[tuple[RefundLine, str]]  # with what became of the pieces
    steps: list[tuple[Step, str]]  # with its address
    hint: str


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

    def warnings(self, orders: Iterable[Order]) -> dict[int, str]:
        return warnings(orders)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:object_id>/cancellation/", view(self.cancel_view), name="payments_order_cancel"),
            path(
                "<int:object_id>/payments/<int:payment_id>/refund/",
                view(self.refund_view),
                name="payments_order_refund",
            ),
            path(
                "<int:object_id>/refunds/<int:refund_id>/<slug:name>/",
                view(self.refund_step_view),
                name="payments_refund_step",
            ),
            *super().get_urls(),
        ]

    def order_context(self, request: HttpRequest, order: Order) -> dict[str, Any]:
        may = request.user.has_perm
        lines: models.QuerySet[RefundLine] = RefundLine.objects.select_related("order_line", "parcel").order_by("pk")
        returned: models.QuerySet[Refund] = (
            Refund.objects.select_related("decided_by", "approved_by", "released_by", "withdrawn_by")
            .prefetch_related(models.Prefetch("lines", lines))
            .order_by("pk")
        )
        payments = Payment.objects.filter(order=order).order_by("created_at", "pk")
        cases = Case.objects.open().filter(order=order)
        payments = payments.prefetch_related(models.Prefetch("refunds", returned), "disputes")
        shown = super().order_context(request, order)
        return {
            **shown,
            "events": [(what, event, _facts(event, facts)) for what, event, facts in shown["events"]],
            "payments": [
                {
                    "payment": payment,
                    "state": badge(*state(payment)),
                    "refunds": [self._shown(request, order, payment, refund) for refund in payment.refunds.all()],
                    "disputes": [(dispute, dispute_state(dispute)) for dispute in payment.disputes.all()],
                    "declined": in_words(payment.decline_code, DECLINES),
                    "refundable": may("payments.decide_refund") and Refund.left_of(payment) > 0,
                }
                for payment in payments
            ],
            "cases": [(case, cause_of(case)) for case in cases] if may("payments.view_case") else [],
            "cancel": how_to_cancel(request, order),
            "may_see_payments": may("payments.view_payment"),
            "may_see_disputes": may("payments.view_dispute"),
        }

    def _shown(self, request: HttpRequest, order: Order, payment: Payment, refund: Refund) -> ShownRefund:
        refund.payment, payment.order = payment, order  # they are at hand
        return ShownRefund(
            refund=refund,
            state=badge(*STATES[refund.status]),
            failure=in_words(refund.failure, REFUNDS),
            lines=[(line, fate(line)) for line in refund.lines.all()],
            steps=[(step, step.link(refund)) for step in open_steps(refund, staff(request))],
            hint=whose_turn(refund, staff(request)),
        )

    # --- Cancelling -------------------------------------------------------------------------------------------------

    def cancel_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Cancel what is not paid; or cancel what is paid and still here, which promises its money back."""
        order = self.get_or_404(request, str(object_id))
        if not may_cancel(request, order):
            raise PermissionDenied
        button = how_to_cancel(request, order)
        if not button:
            messages.info(
                request, f"Order {order.code} is {order.status.label.lower()}, so there was nothing to cancel."
            )
            return redirect(page_link(order))
        form = Reasons(posted(request)) if order.paid_at else forms.Form(posted(request))
        if form.is_valid():
            if order.paid_at:
                self._cancel_and_refund(request, order, note=form.cleaned_data["note"])
            else:
                self._cancel(request, order)
            return redirect(page_link(order))
        explanation = (
            "Nothing of it has been sent. Its goods go back on sale, the customer is told, and all that is left of the "
            "money is promised back; it still has to be paid."
            if order.paid_at
            else "It is not paid. Its payment page at Stripe is closed first, then its goods go back on sale."
        )
        return self.confirmation(
            request, order, title=f"{button} order {order.code}?", button=button, back=page_link(order), form=form,
            dangerous=True, explanation=explanation,
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

    def _cancel_and_refund(self, request: HttpRequest, order: Order, *, note: str) -> None:
        try:
            refund = refunds.cancel_and_refund(order, by=staff(request), at=timezone.now(), note=note)
        except (Order.NotAllowed, Refund.NotAllowed) as refusal:
            messages.warning(request, str(refusal))
            return
        messages.success(request, f"Order {order.code} is cancelled. {what_is_next(refund)}")

    # --- Giving money back ------------------------------------------------------------------------------------------

    def refund_view(self, request: HttpRequest, object_id: int, payment_id: int) -> HttpResponse:
        """Choose what to give back, see what it comes to, and say yes. It is decided then, and still to be paid."""
        order = self.get_or_404(request, str(object_id))
        if not request.user.has_perm("payments.decide_refund"):
            raise PermissionDenied
        payment = get_object_or_404(order.payments.prefetch_related("refunds", "disputes"), pk=payment_id)
        payment.order = order
        if Refund.left_of(payment) <= 0:
            messages.info(request, "Nothing of it is left: it was given back or promised, or the bank holds it.")
            return redirect(page_link(order))
        by_line = payment.settled_at is not None and order.cancelled_at is None
        form = RefundForm(posted(request), payment=payment, by_line=by_line)
        if "change" not in request.POST and form.is_valid():
            if form.cleaned_data["seen"] != refunds.state_of(payment):
                messages.warning(request, "Something was given back meanwhile, so nothing was done. Look again.")
                return redirect(page_link(order))
            if "confirmed" in request.POST:
                self._decide(request, payment, form)
                return redirect(page_link(order))
            return self._confirm(request, order, payment, form)
        return self.page(
            request, "admin/payments/refund.html", row=order, title=f"Refund order {order.code}", form=form,
            order=order, payment=payment, left=Refund.left_of(payment), back=page_link(order),
        )  # fmt: skip

    def _confirm(self, request: HttpRequest, order: Order, payment: Payment, form: RefundForm) -> HttpResponse:
        amount = format_money(form.total, payment.currency)
        return self.page(
            request, "admin/payments/refund_confirmation.html", row=order, title=f"Refund {amount}?", form=form,
            amount=amount, order=order, hidden=[field.as_hidden() for field in form], consequences=consequences(form),
            back=page_link(order),
        )  # fmt: skip

    def _decide(self, request: HttpRequest, payment: Payment, form: RefundForm) -> None:
        by, at, given = staff(request), timezone.now(), form.cleaned_data
        reason = form.chosen_reason or reason_for(payment, form.total)
        try:
            if form.shares:
                refund = refunds.decide_by_line(
                    payment, form.chosen(), reason=reason, by=by, at=at, note=given["note"], seen=given["seen"]
                )
            else:
                refund = refunds.decide(
                    payment, form.total, reason=reason, by=by, at=at, note=given["note"], seen=given["seen"]
                )
        except (Order.NotAllowed, Refund.NotAllowed) as refusal:
            messages.warning(request, str(refusal))
        else:
            messages.success(request, what_is_next(refund))

    def refund_step_view(self, request: HttpRequest, object_id: int, refund_id: int, name: str) -> HttpResponse:
        """Approve, pay or withdraw. Pressed twice, the second press is told that it is done."""
        order = self.get_or_404(request, str(object_id))
        step = BY_NAME.get(name)
        if step is None:
            raise Http404
        if not request.user.has_perm(step.permission):
            raise PermissionDenied
        refund = get_object_or_404(
            Refund.objects.select_related("payment", "decided_by"), pk=refund_id, payment__order=order
        )
        refund.payment.order = order
        amount = format_money(refund.amount, refund.payment.currency)
        form = forms.Form(posted(request))
        if form.is_valid():
            try:
                step.take(refund, by=staff(request), at=timezone.now())
            except (Order.NotAllowed, Refund.NotAllowed) as refusal:
                messages.warning(request, str(refusal))
            else:
                messages.success(request, step.done)
            return redirect(page_link(order))
        if step not in open_steps(refund, staff(request)):
            hint = whose_turn(refund, staff(request)) if name == "approval" else ""
            messages.info(request, hint or f"Not now: the refund of {amount} is “{STATES[refund.status][0]}”.")
            return redirect(page_link(order))
        lines = refund.lines.select_related("order_line", "parcel").order_by("pk")
        return self.confirmation(
            request, order, title=f"Refund of {amount}: {step.question}", button=f"{step.button} {amount}", form=form,
            explanation=step.explanation, dangerous=step.dangerous, back=page_link(order), refund=refund, order=order,
            lines=[(line, fate(line)) for line in lines], template="admin/payments/refund_step.html",
        )  # fmt: skip


def _facts(event: OrderEvent, facts: str) -> str:
    return in_words(event.facts["reason"], REFUNDS) if event.kind == "refund_failed" else facts


def may_cancel(request: HttpRequest, order: Order) -> bool:
    """Cancelling what is paid decides a refund, too."""
    may = request.user.has_perm
    return may("orders.cancel_order") and (order.paid_at is None or may("payments.decide_refund"))


def how_to_cancel(request: HttpRequest, order: Order) -> str:
    """What the button says; nothing when there is none."""
    if order.cancelled_at or order.stopped_at or not may_cancel(request, order):
        return ""
    if order.paid_at is None:
        return "Cancel"
    gone = any(parcel.shipped_at or parcel.handed_over_at for parcel in order.parcels.all())
    return "" if gone else "Cancel and refund"


def reason_for(payment: Payment, amount: int) -> Refund.Reason:
    """Of a payment nothing is sent for. Its whole is given back once, because its order is cancelled or was paid twice."""
    given = {refund.reason for refund in payment.refunds.all() if refund.stands}
    if amount == payment.captured and given.isdisjoint(Refund.OF_THE_WHOLE):
        return Refund.Reason.CANCELLED if payment.order.cancelled_at else Refund.Reason.TWICE
    return Refund.Reason.NOT_SENT if payment.order.cancelled_at else Refund.Reason.GOODWILL


def what_is_next(refund: Refund | None) -> str:
    if refund is None:
        return "Nothing of its money was left to promise back."
    amount = format_money(refund.amount, refund.payment.currency)
    if refund.needs_approval:
        return f"{amount} is promised back. It is much, so somebody else approves it before it is paid."
    return f"{amount} is promised back, and waits to be paid."


def consequences(form: RefundForm) -> list[str]:
    """What saying yes does, in sentences."""
    said = ["It still has to be paid; then it goes back to the card it came from, which takes the bank some days."]
    if any(share.pieces for share in form.shares):
        said.append("Pieces that are taken back are not packed any more. If they are packed already, take them out.")
    elif form.by_line:
        said.append("No pieces are taken back: everything that has not gone yet is still sent.")
    return said
