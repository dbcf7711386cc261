"""Refunds: what waits to be approved and paid, and the steps on the way, which the order's page has as buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Permission
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from craved.accounts.models import User
from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, badge
from craved.money import format_money
from orders.admin.orders import order_link, written
from payments import refunds
from payments.admin.stripe_words import REFUNDS, in_words
from payments.models import Refund, RefundLine
from payments.models.refund import RefundQuerySet

STATES = {
    "to approve": ("To approve", "waiting"),
    "decided": ("To pay", "waiting"),
    "released": ("Stripe is asked in a moment", "busy"),
    "unknown": ("Asked, Stripe's answer is not known", "waiting"),
    "on its way": ("On its way", "busy"),
    "succeeded": ("Given back", "good"),
    "failed": ("Failed", "bad"),
    "withdrawn": ("Withdrawn", ""),
}


@dataclass(frozen=True)
class Step:
    """What somebody can do about a refund before Stripe is asked."""

    name: str  # in its address
    after: tuple[str, ...]  # the statuses it follows
    button: str
    question: str
    explanation: str
    done: str
    permission: str
    take: Callable[..., None]
    dangerous: bool = False

    def link(self, refund: Refund) -> str:
        return reverse("admin:payments_refund_step", args=[refund.payment.order_id, refund.pk, self.name])


STEPS = [
    Step(
        "approval",
        after=("to approve",),
        button="Approve",
        question="Approve it?",
        explanation="It is much, so a second person looks at it: is it the right order, and the right amount?",
        done="It is approved, and waits to be paid.",
        permission="payments.approve_refund",
        take=Refund.approve,
    ),
    Step(
        "payment",
        after=("decided",),
        button="Pay",
        question="Pay it now?",
        explanation="Stripe is asked to send the money back to the card it came from. This cannot be undone. The customer "
        "gets a mail when it is on its way.",
        done="Stripe is being asked. The customer gets a mail when the money is on its way.",
        permission="payments.pay_refund",
        take=refunds.release,
        dangerous=True,
    ),
    Step(
        "withdrawal",
        after=("to approve", "decided"),
        button="Withdraw",
        question="Withdraw it?",
        explanation="Nothing is paid. Pieces it took back belong to the order again, and are to be packed with it.",
        done="It is withdrawn.",
        permission="payments.decide_refund",
        take=refunds.withdraw,
    ),
]
BY_NAME = {step.name: step for step in STEPS}


def open_steps(refund: Refund, user: User) -> list[Step]:
    """What this person may do about it now. Nobody approves what they decided themselves."""
    return [
        step
        for step in STEPS
        if refund.status in step.after
        and user.has_perm(step.permission)
        and not (step.name == "approval" and refund.decided_by_id == user.pk)
    ]


def whose_turn(refund: Refund, user: User) -> str:
    """What somebody should know who decided a refund that waits for a second person."""
    if refund.status != "to approve" or refund.decided_by_id != user.pk:
        return ""
    others = may_approve().exclude(pk=user.pk)
    if others.exists():
        return "You decided it yourself, so somebody else has to approve it."
    return (
        "You decided it yourself, so somebody else has to approve it, and nobody else may yet: give a second person the "
        "role Owner under “People”."
    )


def may_approve() -> QuerySet[User]:
    permission = Permission.objects.filter(content_type__app_label="payments", codename="approve_refund")
    has_it = Q(is_superuser=True) | Q(groups__permissions__in=permission) | Q(user_permissions__in=permission)
    return User.objects.filter(has_it, is_active=True, is_staff=True).distinct()


def fate(line: RefundLine) -> str:
    """What became of the pieces it takes back."""
    if not line.quantity:
        return ""
    return ", back on the shelf" if line.restock else ", not back on the shelf"


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "approve": ("To approve", RefundQuerySet.to_approve),
        "pay": ("To pay", RefundQuerySet.to_release),
        "unknown": ("Unknown", RefundQuerySet.unanswered),
        "under_way": ("On its way", RefundQuerySet.under_way),
        "succeeded": ("Given back", lambda refunds: refunds.filter(succeeded_at__isnull=False)),
        "failed": ("Failed", lambda refunds: refunds.filter(failed_at__isnull=False)),
        "withdrawn": ("Withdrawn", lambda refunds: refunds.filter(withdrawn_at__isnull=False)),
    }


@admin.register(Refund)
class RefundAdmin(ReadOnly, ModelAdmin[Refund]):
    list_display = ["decided_at", "order_link", "amount_back", "shown_state", "shown_reason", "decided_by", "note"]
    list_filter = [StateFilter, "reason", "decided_at"]
    list_select_related = ["payment__order", "decided_by"]
    search_fields = ["=payment__order__code", "=stripe_id", "=payment__payment_intent_id"]
    search_help_text = "Order code, re_… or pi_…"
    ordering = ["-decided_at", "-pk"]

    def get_fields(self, request: HttpRequest, obj: Refund | None = None) -> Any:
        """Of what may be missing, only what is there."""
        known = ["shown_failure"] if obj and obj.failure else []
        ends = [name for name in ["note", "history", "stripe_id"] if name == "history" or getattr(obj, name, None)]
        return ["order_link", "amount_back", "shown_state", *known, "shown_lines", "shown_reason", *ends]

    @admin.display(description="Order")
    def order_link(self, refund: Refund) -> SafeString:
        return order_link(refund.payment.order)

    @admin.display(description="Amount", ordering="amount")
    def amount_back(self, refund: Refund) -> str:
        return format_money(refund.amount, refund.payment.currency)

    @admin.display(description="State")
    def shown_state(self, refund: Refund) -> SafeString:
        return badge(*STATES[refund.status])

    @admin.display(description="Why it failed")
    def shown_failure(self, refund: Refund) -> SafeString:
        return in_words(refund.failure, REFUNDS)

    @admin.display(description="Reason", ordering="reason")
    def shown_reason(self, refund: Refund) -> str:
        return capfirst(refund.get_reason_display())

    @admin.display(description="What happened")
    def history(self, refund: Refund) -> SafeString:
        """Each step that was taken: when, and by whom where somebody took it."""
        steps = [
            ("Decided", refund.decided_at, refund.decided_by),
            ("Approved", refund.approved_at, refund.approved_by),
            ("Withdrawn", refund.withdrawn_at, refund.withdrawn_by),
            ("Paid", refund.released_at, refund.released_by),
            ("Stripe was asked", refund.asked_at, None),
            ("Given back", refund.succeeded_at, None),
            ("Failed", refund.failed_at, None),
        ]
        taken = [(what, f" by {by}" if by else "", written(at)) for what, at, by in steps if at]
        return format_html_join("", "<div>{}{}, {}</div>", taken)

    @admin.display(description="For")
    def shown_lines(self, refund: Refund) -> SafeString:
        lines = refund.lines.select_related("order_line", "parcel").order_by("pk")
        shown = [(line.what, format_money(line.total, refund.payment.currency), fate(line)) for line in lines]
        return format_html_join("", "<div>{}: {}{}</div>", shown) or format_html("{}", "No order was paid with it.")
