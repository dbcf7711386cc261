"""The disputes desk: what has to be answered, until when, with what; and one button that sends it to the bank."""

import hashlib
import json
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.timesince import timesince, timeuntil
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, badge, page_link, posted, staff
from craved.money import format_money
from orders.admin.orders import EVENTS, order_link, parcel_badge, written
from orders.models import Order, Parcel
from payments import disputes, evidence, gateway
from payments.models import Dispute
from payments.models.dispute import DisputeQuerySet

SOON = timedelta(days=3)  # before the deadline: from then on it is alarming
TONES: dict[str, str] = {
    Dispute.Status.WARNING_NEEDS_RESPONSE: "waiting",
    Dispute.Status.WARNING_UNDER_REVIEW: "busy",
    Dispute.Status.NEEDS_RESPONSE: "waiting",
    Dispute.Status.UNDER_REVIEW: "busy",
    Dispute.Status.WON: "good",
    Dispute.Status.LOST: "bad",
}


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "to_answer": ("To answer", DisputeQuerySet.to_answer),
        "open": ("Not decided", DisputeQuerySet.open),
        "won": ("Won", lambda found: found.filter(status=Dispute.Status.WON)),
        "lost": ("Lost", lambda found: found.filter(status=Dispute.Status.LOST)),
    }


class EvidenceForm(forms.Form):
    """Stripe's fields for a dispute's reason, filled with what stands there already."""

    def __init__(self, reason: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in evidence.fields_for(reason).items():
            long = field.rows > 1
            self.fields[name] = forms.CharField(
                label=field.label, help_text=field.hint, required=False, max_length=gateway.MOST_OF_ONE_TEXT,
                widget=UnfoldAdminTextareaWidget(attrs={"rows": field.rows}) if long else UnfoldAdminTextInputWidget(),
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        # Browsers send their own line breaks, which would count twice.
        texts = {name: str(text).replace("\r\n", "\n") for name, text in self.cleaned_data.items()}
        if reason := evidence.too_long(texts):
            raise forms.ValidationError(reason)
        return texts


class Submission(forms.Form):
    seen = forms.CharField(widget=forms.HiddenInput)  # what the page showed: nothing else is sent


@admin.register(Dispute)
class DisputeAdmin(ReadOnly, ModelAdmin[Dispute]):
    list_display = ["due", "shown_amount", "reason_in_words", "shown_state", "order_link", "since"]
    list_display_links = ["due", "shown_amount"]
    list_filter = [StateFilter, "created_at"]
    search_fields = ["=stripe_id", "=payment__order__code", "=payment__payment_intent_id", "=payment__charge_id"]
    search_help_text = "Order code, du_…, pi_… or ch_…"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Dispute]:
        return super().get_queryset(request).select_related("payment__order", "submitted_by")

    def get_ordering(self, request: HttpRequest) -> Any:
        """What has to be answered, the soonest deadline first; then what waits for the bank; then what is over."""
        urgency = models.Case(
            models.When(status__in=Dispute.TO_ANSWER, then=0), models.When(closed_at=None, then=1), default=2
        )
        return [urgency.asc(), models.Case(models.When(closed_at=None, then="due_by")).asc(), "-created_at", "-pk"]

    @admin.display(description="Answer by", ordering="due_by")
    def due(self, dispute: Dispute) -> str:
        """How long there is to answer it, as long as that matters."""
        if not dispute.needs_answer or dispute.due_by is None:
            return "–"
        if dispute.is_late(at=timezone.now()):
            return f"{timesince(dispute.due_by, depth=1)} too late"
        days = (dispute.due_by - timezone.now()).days
        return f"{written(dispute.due_by)} (in {f'{days} days' if days > 1 else timeuntil(dispute.due_by, depth=1)})"

    @admin.display(description="Amount", ordering="amount")
    def shown_amount(self, dispute: Dispute) -> str:
        return format_money(dispute.amount, dispute.currency)

    @admin.display(description="Why", ordering="reason")
    def reason_in_words(self, dispute: Dispute) -> str:
        return dispute.reason_in_words

    @admin.display(description="State", ordering="status")
    def shown_state(self, dispute: Dispute) -> SafeString:
        return state(dispute)

    @admin.display(description="Since", ordering="created_at")
    def since(self, dispute: Dispute) -> str:
        return written(dispute.created_at)

    @admin.display(description="Order")
    def order_link(self, dispute: Dispute) -> SafeString:
        return order_link(dispute.payment.order)

    # --- One dispute ------------------------------------------------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:object_id>/evidence/", view(self.evidence_view), name="payments_dispute_evidence"),
            path("<int:object_id>/submission/", view(self.submission_view), name="payments_dispute_submission"),
            *super().get_urls(),
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        dispute = self.get_or_404(request, object_id)
        if request.method not in {"GET", "HEAD"}:
            raise PermissionDenied
        return self._show(request, dispute)

    def evidence_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Keep what was written; and then, if so asked, go on to sending it."""
        dispute = self._to_answer(request, object_id)
        if request.method != "POST":
            return redirect(page_link(dispute))
        starting_again = "again" in request.POST
        form = EvidenceForm(dispute.reason, posted(request))
        if not starting_again and not form.is_valid():
            return self._show(request, dispute, form)
        try:
            dispute.save_draft({} if starting_again else form.cleaned_data, at=timezone.now())
        except Dispute.NotAllowed as refusal:
            messages.error(request, str(refusal))
            return redirect(page_link(dispute))
        if "send" in request.POST:
            return redirect("admin:payments_dispute_submission", dispute.pk)
        messages.success(
            request, "It says again what the order says." if starting_again else "Kept. It is not sent yet."
        )
        return redirect(page_link(dispute))

    def submission_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Show all of it once more, ask, and send it. What somebody changed meanwhile is not sent unseen."""
        dispute = self._to_answer(request, object_id)
        texts = evidence.of(dispute)
        form = Submission(posted(request), initial={"seen": fingerprint(texts)})
        if reason := dispute.why_not_answerable(at=timezone.now()):
            messages.error(request, reason)
            return redirect(page_link(dispute))
        if form.is_valid() and form.cleaned_data["seen"] != fingerprint(texts):
            messages.warning(request, "Somebody changed it meanwhile, so nothing was sent. Read it again.")
            return redirect(request.path)
        if form.is_valid():
            self._submit(request, dispute, texts)
            return redirect(page_link(dispute))
        return self.confirmation(
            request, dispute, title="Send this to the bank?", button="Send it to the bank", back=page_link(dispute),
            form=form, template="admin/payments/dispute_submission.html", texts=readable(dispute, texts),
            explanation="It can be sent once, and not be changed afterwards. What is empty is left out.",
        )  # fmt: skip

    def _submit(self, request: HttpRequest, dispute: Dispute, texts: dict[str, str]) -> None:
        try:
            disputes.submit(dispute, texts, by=staff(request), at=timezone.now())
        except Dispute.NotAllowed as refusal:
            messages.error(request, str(refusal))
        except gateway.Refused as refusal:
            messages.error(request, f"Stripe did not take it, so it can be corrected and sent again: {refusal}")
        except gateway.Unreachable:
            messages.warning(
                request,
                "Stripe's reply did not come. It is asked again by itself, and whether it has the answer shows here.",
            )
        else:
            messages.success(request, "The bank has it. Its decision can take up to three months.")

    def _to_answer(self, request: HttpRequest, object_id: int) -> Dispute:
        dispute = self.get_or_404(request, str(object_id))
        if not request.user.has_perm("payments.answer_dispute"):
            raise PermissionDenied
        return dispute

    def _show(self, request: HttpRequest, dispute: Dispute, form: EvidenceForm | None = None) -> HttpResponse:
        """With the form as it was filled in, or with the answer as it stands."""
        order = dispute.payment.order
        closed = dispute.why_not_answerable(at=timezone.now())
        texts = dict(dispute.evidence) if closed or form else evidence.of(dispute)
        if form is None and not closed and request.user.has_perm("payments.answer_dispute"):
            form = EvidenceForm(dispute.reason, initial=texts)
        return self.page(
            request, "admin/payments/dispute.html", row=dispute, title=f"Dispute of order {order.code}",
            dispute=dispute, order=order, state=state(dispute), closed=closed,
            form=None if closed else form, texts=readable(dispute, texts),
            alarming=dispute.needs_answer and is_soon(dispute),
            parcels=[(parcel, parcel_badge(parcel)) for parcel in order.parcels.order_by("pk")],
            steps=[
                (EVENTS[event.kind], event.at, event.by)
                for event in order.events.filter(facts__dispute=dispute.stripe_id).select_related("by").order_by("-at", "-pk")
            ],
            evidence_url=reverse("admin:payments_dispute_evidence", args=[dispute.pk]),
            may_see_payment=request.user.has_perm("payments.view_payment"),
        )  # fmt: skip


# --- Where it is packed ----------------------------------------------------------------------------------------------


def warnings(orders: Iterable[Order]) -> dict[int, str]:
    """What whoever packs should know, by the orders' keys. They may go on: the money is in dispute, and not lost."""
    found = Dispute.objects.open().filter(payment__order__in=orders, payment__settled_at__isnull=False)
    unsent = Parcel.objects.filter(order=models.OuterRef("payment__order"), shipped_at=None, handed_over_at=None)
    unsent = unsent.filter(taken_back_at=None)
    return {
        dispute.payment.order_id: f"{dispute.reason_in_words}, so {format_money(dispute.amount, dispute.currency)} may be lost. "
        + (
            "Sending it now, with tracking, is the best answer to that."
            if dispute.reason == "product_not_received"
            else "It may still be sent, but ask whoever answers disputes first."
        )
        for dispute in found.filter(models.Exists(unsent)).select_related("payment").order_by("pk")
    }


# --- Showing ---------------------------------------------------------------------------------------------------------


def state(dispute: Dispute) -> SafeString:
    if dispute.needs_answer and dispute.submitted_at:
        return badge("Sent, not confirmed by Stripe", "busy")
    if dispute.needs_answer and is_soon(dispute):
        return badge(dispute.get_status_display(), "bad")
    return badge(dispute.get_status_display(), TONES.get(dispute.status, ""))


def is_soon(dispute: Dispute) -> bool:
    return dispute.is_late(at=timezone.now() + SOON)


def readable(dispute: Dispute, texts: dict[str, str]) -> list[tuple[str, str]]:
    """What is (to be) sent, with Stripe's fields in words."""
    order = [*evidence.fields_for(dispute.reason), *texts]
    return [
        (evidence.FIELDS[name].label if name in evidence.FIELDS else name, texts[name])
        for name in dict.fromkeys(order)
        if texts.get(name)
    ]


def fingerprint(texts: dict[str, str]) -> str:
    return hashlib.sha256(json.dumps(texts, sort_keys=True).encode()).hexdigest()
