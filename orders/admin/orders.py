"""Orders as staff see them: what waits, and each order's page with a button for exactly what can happen next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timesince import timesince

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, badge, page_link, posted, staff
from craved.money import format_money
from orders.admin import steps
from orders.models import Allergen, Artisan, Order, OrderEvent, OrderLine, Parcel
from orders.models.order import OrderQuerySet, ParcelStatus, Status

TONES: dict[str, str] = {
    Status.AWAITING_PAYMENT: "",
    Status.TO_PACK: "waiting",
    Status.UNDER_WAY: "busy",
    Status.COMPLETED: "good",
    Status.STOPPED: "",
    Status.CANCELLED: "",
    ParcelStatus.PACKED: "busy",
    ParcelStatus.SHIPPED: "busy",
    ParcelStatus.READY: "busy",
    ParcelStatus.DELIVERED: "good",
    ParcelStatus.HANDED_OVER: "good",
    ParcelStatus.TAKEN_BACK: "",
}
EVENTS = {
    "placed": "Order placed",
    "paid": "Paid",
    "taken_up_again": "Taken up again: paid after its time ran out",
    "packed": "Packed",
    "shipped": "Shipped",
    "ready": "Ready for pickup",
    "delivered": "Delivered",
    "handed_over": "Handed over",
    "cancelled": "Cancelled",
    "stopped": "Stopped: its money went back",
    "taken_back": "Taken back",
    "given_again": "Given to the order again",
    "refunded": "Refunded",
    "disputed": "Disputed by the customer at their bank",
    "dispute_answered": "Dispute answered",
    "dispute_won": "Dispute won",
    "dispute_lost": "Dispute lost",
    "dispute_closed": "Dispute closed: the bank took nothing",
    "refund_failed": "A refund came back",
}
KEYS = {"refund", "dispute"}  # facts that tell programs which, and people nothing
Orders = models.QuerySet[Order]


def with_parcels(orders: Orders, **facts: Any) -> Orders:
    """Orders with a parcel of which `facts` are true, each once."""
    return orders.filter(models.Exists(Parcel.objects.filter(order=models.OuterRef("pk"), **facts)))


class StatusFilter(ChoiceFilter):
    title = "status"
    parameter_name = "status"
    options = {
        Status.AWAITING_PAYMENT.value: ("Awaiting payment", OrderQuerySet.awaiting_payment),
        Status.TO_PACK.value: ("To pack", OrderQuerySet.to_pack),
        Status.UNDER_WAY.value: ("Under way", OrderQuerySet.under_way),
        Status.COMPLETED.value: ("Completed", OrderQuerySet.completed),
        Status.STOPPED.value: ("Stopped", OrderQuerySet.stopped),
        Status.CANCELLED.value: ("Cancelled", OrderQuerySet.cancelled),
    }


class WayFilter(ChoiceFilter):
    title = "way"
    parameter_name = "way"
    options = {
        "ship": ("Ships", lambda orders: with_parcels(orders, method_kind="ship")),
        "pickup": ("Pickup", lambda orders: with_parcels(orders, method_kind="pickup")),
        "ready": (
            "Waiting to be picked up",
            lambda orders: with_parcels(orders.in_hand(), ready_at__isnull=False, handed_over_at=None),
        ),
    }


class ArtisanFilter(admin.SimpleListFilter):
    title = "artisan"
    parameter_name = "artisan"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(pk), name) for pk, name in Artisan.objects.order_by("name").values_list("pk", "name")]

    def queryset(self, request: HttpRequest, queryset: Orders) -> Orders:
        chosen = self.value() or ""
        return with_parcels(queryset, artisan=int(chosen)) if chosen.isdecimal() else queryset


@dataclass(frozen=True)
class ShownParcel:
    """A parcel as the order's page and its packing slip show it. `step` is None where this person can do nothing."""

    parcel: Parcel
    lines: list[tuple[OrderLine, list[str]]]  # with the names of its allergens
    step: steps.Step | None
    warning: str = ""  # what whoever packs it should know first

    @property
    def status(self) -> SafeString:
        return parcel_badge(self.parcel)


@admin.register(Order)
class OrderAdmin(ReadOnly, ModelAdmin[Order]):
    list_display = ["code", "placed", "name", "amount", "shown_status", "ways", "paid", "waiting"]
    list_filter = [StatusFilter, WayFilter, ArtisanFilter, "placed_at"]
    search_fields = ["code", "email", "name"]
    search_help_text = "Code, email or name"
    list_fullwidth = True
    actions = ["pack_selected"]
    order_template = "admin/orders/order.html"

    # --- The list ---------------------------------------------------------------------------------------------------

    def get_queryset(self, request: HttpRequest) -> Orders:
        parcels = Parcel.objects.order_by("pk")
        return super().get_queryset(request).prefetch_related(models.Prefetch("parcels", queryset=parcels))

    def get_ordering(self, request: HttpRequest) -> list[str]:
        """The newest first; where something is to be done, whoever waits longest."""
        waiting = request.GET.get("status") in {Status.TO_PACK, Status.UNDER_WAY} or request.GET.get("way") == "ready"
        return ["paid_at", "pk"] if waiting else ["-placed_at", "-pk"]

    @admin.display(description="Placed", ordering="placed_at")
    def placed(self, order: Order) -> str:
        return written(order.placed_at)

    @admin.display(description="Total", ordering="total")
    def amount(self, order: Order) -> str:
        return format_money(order.total, order.currency)

    @admin.display(description="Status")
    def shown_status(self, order: Order) -> SafeString:
        return badge(order.status.label, TONES[order.status])

    @admin.display(description="Parcels")
    def ways(self, order: Order) -> SafeString:
        """How each parcel goes, and how far it is, unless the order's own status says so."""
        parcels = [
            (
                parcel.artisan_name, "pickup" if parcel.is_pickup else "ships",
                "" if parcel.status.label == order.status.label else parcel_badge(parcel),
            )
            for parcel in order.parcels.all()
        ]  # fmt: skip
        ways = format_html_join("", '<div class="bo-way">{} · {} {}</div>', parcels)
        return format_html("<div>{}</div>", ways)

    @admin.display(description="Paid", ordering="paid_at")
    def paid(self, order: Order) -> str:
        return written(order.paid_at) if order.paid_at else "no"

    @admin.display(description="Waiting for", ordering="paid_at")
    def waiting(self, order: Order) -> str:
        since = waiting_since(order)
        return timesince(since, depth=1) if since else "–"

    # --- One order --------------------------------------------------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:object_id>/parcels/<int:parcel_id>/packing-slip/", view(self.slip), name="orders_parcel_slip"),
            path("<int:object_id>/parcels/<int:parcel_id>/<slug:name>/", view(self.step), name="orders_parcel_step"),
            *super().get_urls(),
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        order = self.get_or_404(request, object_id)
        if request.method not in {"GET", "HEAD"}:
            raise PermissionDenied
        shown = self.order_context(request, order)
        return self.page(request, self.order_template, row=order, title=order.code, **shown)

    def order_context(self, request: HttpRequest, order: Order) -> dict[str, Any]:
        """What the order's page shows. Whoever knows more of an order adds to it."""
        return {
            "order": order,
            "status": badge(order.status.label, TONES[order.status]),
            "why_stopped": why_stopped(order),
            "waiting_since": waiting_since(order),
            "warning": self.warnings([order]).get(order.pk, ""),
            "parcels": [shown_parcel(parcel, request) for parcel in whole(order.parcels.order_by("pk"))],
            "events": [
                (EVENTS.get(event.kind, str(event).capitalize()), event, facts_of(event))
                for event in order.events.select_related("by", "parcel").order_by("-at", "-pk")
            ],
            "mails": order.mails.order_by("queued_at", "pk"),
            "may_see_mails": request.user.has_perm("orders.view_ordermail"),
        }

    def warnings(self, orders: Iterable[Order]) -> dict[int, str]:
        """What speaks against sending some of these, by their keys. Whoever knows more of an order says more."""
        return {}

    def step(self, request: HttpRequest, object_id: int, parcel_id: int, name: str) -> HttpResponse:
        """Ask, and then take the next step of a parcel. Pressed twice, the second press is told that it is done."""
        order, parcel = self._parcel(request, object_id, parcel_id)
        step = steps.BY_NAME.get(name)
        if step is None:
            raise Http404
        if not request.user.has_perm(step.permission):
            raise PermissionDenied
        form = step.form(posted(request))
        if form.is_valid():
            try:
                step.take(order, parcel, by=staff(request), at=timezone.now(), **form.cleaned_data)
            except Order.NotAllowed as refusal:
                messages.warning(request, str(refusal))
            else:
                messages.success(request, f"{parcel} is {step.done}.")
            return redirect(page_link(order))
        if not step.follows(parcel):
            messages.info(request, f"{parcel} is {parcel.status.label.lower()}.")
            return redirect(page_link(order))
        return self.confirmation(
            request, order, title=f"{parcel}: {step.question}", button=step.answer, back=page_link(order), form=form,
            explanation=step.explanation, template="admin/orders/step.html", order=order,
            shown=shown_parcel(parcel, request, warning=self.warnings([order]).get(order.pk, "")),
        )  # fmt: skip

    def slip(self, request: HttpRequest, object_id: int, parcel_id: int) -> HttpResponse:
        """A sheet to pack by and to put into the parcel."""
        order, parcel = self._parcel(request, object_id, parcel_id)
        context = {"order": order, "shown": shown_parcel(parcel, request), "back": page_link(order)}
        return TemplateResponse(request, "admin/orders/packing_slip.html", context)

    def _parcel(self, request: HttpRequest, object_id: int, parcel_id: int) -> tuple[Order, Parcel]:
        order = self.get_or_404(request, str(object_id))
        parcels = whole(order.parcels.filter(pk=parcel_id))
        if not parcels:
            raise Http404
        return order, parcels[0]

    # --- Several at once --------------------------------------------------------------------------------------------

    def has_pack_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("orders.pack_order")

    @admin.action(description="Packed …", permissions=["pack"])
    def pack_selected(self, request: HttpRequest, queryset: Orders) -> HttpResponse | None:
        """Ask with a list of everything in them; each parcel is then packed by itself, whatever becomes of the others."""
        parcels = whole(Parcel.objects.filter(order__in=queryset).order_by("order__paid_at", "order_id", "pk"))
        parcels = [parcel for parcel in parcels if steps.BY_NAME["packing"].follows(parcel)]
        if not parcels:
            messages.info(request, "None of these has anything to pack.")
            return None
        if "confirmed" not in request.POST:
            warnings = self.warnings(parcel.order for parcel in parcels)
            shown = [shown_parcel(each, request, warning=warnings.get(each.order_id, "")) for each in parcels]
            return self.page(
                request, "admin/orders/pack_selected.html", row=parcels[0].order, title="Are all of these packed?",
                parcels=shown, back=reverse("admin:orders_order_changelist"),
            )  # fmt: skip
        wanted = set(request.POST.getlist("parcel"))
        for parcel in parcels:
            if str(parcel.pk) in wanted:
                try:
                    parcel.order.pack(parcel, by=staff(request), at=timezone.now())
                except Order.NotAllowed as refusal:
                    messages.warning(request, str(refusal))
                else:
                    messages.success(request, f"{parcel} of {parcel.order} is packed.")
        return None


# --- Showing ---------------------------------------------------------------------------------------------------------


def whole(parcels: models.QuerySet[Parcel]) -> list[Parcel]:
    """Parcels with their orders and what is in them."""
    lines: models.QuerySet[OrderLine] = OrderLine.objects.order_by("pk")
    return list(parcels.select_related("order").prefetch_related(models.Prefetch("lines", lines)))


def shown_parcel(parcel: Parcel, request: HttpRequest, *, warning: str = "") -> ShownParcel:
    step = steps.next_step(parcel)
    names = dict(Allergen.choices)
    return ShownParcel(
        parcel=parcel,
        lines=[(line, [str(names.get(each, each)) for each in line.allergens]) for line in parcel.lines.all()],
        step=step if step and request.user.has_perm(step.permission) else None,
        warning=warning,
    )


def parcel_badge(parcel: Parcel) -> SafeString:
    return badge(parcel.status.label, TONES[parcel.status])


def written(moment: datetime) -> str:
    """As Django's own columns write it (craved/formats)."""
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT")


def waiting_since(order: Order) -> datetime | None:
    """Since when the customer waits for us to do something; None when they do not."""
    if order.status == Status.TO_PACK:
        return order.paid_at
    if order.status == Status.UNDER_WAY:
        return min((last_step(parcel) for parcel in order.parcels.all() if not is_done(parcel)), default=order.paid_at)
    return None


def why_stopped(order: Order) -> str:
    """In words, what came of its money; nothing unless it is stopped."""
    if order.status != Status.STOPPED:
        return ""
    if order.stopped_at is None:
        return "every piece was refunded before it was sent"
    if order.events.filter(kind="dispute_lost").exists():
        return "the customer’s bank took the money back"
    return "all its money was given back"


def is_done(parcel: Parcel) -> bool:
    return parcel.status in {ParcelStatus.DELIVERED, ParcelStatus.HANDED_OVER, ParcelStatus.TAKEN_BACK}


def last_step(parcel: Parcel) -> datetime:
    return max(at for at in [parcel.packed_at, parcel.shipped_at, parcel.ready_at] if at)


def facts_of(event: OrderEvent) -> str:
    """What is worth knowing about an event beside what it was."""
    facts = {name: str(value) for name, value in event.facts.items() if value and name not in KEYS}
    if "reason" in facts:
        facts["reason"] = str(dict(Order.CancelReason.choices).get(facts["reason"], facts["reason"]))
    if "refund_policy" in facts:
        facts["refund_policy"] = f"refund policy of {facts['refund_policy']}"
    return ", ".join([*([event.parcel.artisan_name] if event.parcel else []), *facts.values()])


def order_link(order: Order) -> SafeString:
    return format_html('<a class="bo-link" href="{}">{}</a>', page_link(order), order.code)
