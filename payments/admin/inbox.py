"""Every event Stripe signed for us, and what came of it, and whether they arrive at all. There is no personal data in it."""

from itertools import islice
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
from django.utils.text import Truncator

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, badge, page_link
from payments import gateway, inbox, selftest, webhook_status
from payments.models import InboxEvent
from payments.models.inbox import InboxEventQuerySet
from payments.webhook_status import Verdict

VERDICTS = {Verdict.FINE: ("Fine", "good"), Verdict.ACT: ("Act", "bad"), Verdict.UNKNOWN: ("Not known", "waiting")}
AT_ONCE = 500  # events fetched by one press of a button
SHOWN = 20  # of them, before it is pressed
WORKER_HAS = 10  # seconds, while somebody looks at a page that does not come
NOTHING_LOST = "Nothing to fetch: the inbox has all that Stripe has."


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "failing": ("Failing", InboxEventQuerySet.failing),
        "waiting": ("Money not settled yet", InboxEventQuerySet.unsettled),
    }


@admin.register(InboxEvent)
class InboxEventAdmin(ReadOnly, ModelAdmin[InboxEvent]):
    list_display = ["received_at", "type", "money", "mirror", "about"]
    list_display_links = ["received_at", "type"]
    list_filter = [StateFilter, "type", "received_at"]
    search_fields = ["=event_id", "=object_id", "=payment_intent_id"]
    search_help_text = "evt_…, pi_…, cs_…, ch_… or re_…"
    ordering = ["-received_at", "-pk"]
    actions = ["replay_selected"]
    fieldsets = [
        (None, {"fields": ["type", "money", "settle_note", "mirror", "mirror_note"]}),
        (
            "At Stripe",
            {"fields": ["event_id", "object_type", "object_id", "payment_intent_id", "created", "api_version"]},
        ),
        ("Here", {"fields": ["received_at", "settled_at", "mirrored_at", "reference", "livemode"]}),
    ]
    change_form_template = "admin/payments/inbox_event.html"
    list_before_template = "admin/payments/inbox_before.html"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:object_id>/replay/", view(self.replay_view), name="payments_inboxevent_replay"),
            path("webhooks/", view(self.status_view), name="payments_webhooks"),
            path("webhooks/recovery/", view(self.recovery_view), name="payments_webhooks_recovery"),
            path("webhooks/replay/", view(self.replay_failing_view), name="payments_webhooks_replay"),
            path("webhooks/selftest/", view(self.selftest_view), name="payments_webhooks_selftest"),
            *super().get_urls(),
        ]

    def has_replay_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("payments.replay_inboxevent")

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        may_replay = {"may_replay": self.has_replay_permission(request)}
        return super().changelist_view(request, may_replay | (extra_context or {}))

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any) -> Any:
        context["may_replay"] = self.has_replay_permission(request)
        return super().render_change_form(request, context, *args, **options)

    def replay_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        event = self.get_or_404(request, str(object_id))
        if not self.has_replay_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            inbox.replay(event)
            messages.success(request, "It is being handled again.")
            return redirect(page_link(event))
        return self.confirmation(
            request, event, title=f"Replay {event.type}?", button="Replay", back=page_link(event), form=forms.Form(),
            explanation="Stripe is asked how things are now, and the order is brought up to that. Doing it twice is harmless.",
        )  # fmt: skip

    @admin.action(description="Replay", permissions=["replay"])
    def replay_selected(self, request: HttpRequest, queryset: models.QuerySet[InboxEvent]) -> None:
        events = list(queryset)
        for event in events:
            inbox.replay(event)
        messages.success(request, f"{len(events)} being handled again.")

    # --- Webhooks: what `manage.py webhooks` says and does ----------------------------------------------------------

    def status_view(self, request: HttpRequest) -> HttpResponse:
        self._only_who_may_replay(request)
        found = webhook_status.status(at=timezone.now())
        return self.page(
            request, "admin/payments/webhooks.html", row=None, title="Webhooks", status=found,
            checks=[(check, badge(*VERDICTS[check.verdict])) for check in found.checks],
            failing=InboxEvent.objects.failing().count(),
        )  # fmt: skip

    def recovery_view(self, request: HttpRequest) -> HttpResponse:
        """What would be fetched is shown first. At most AT_ONCE in one go: a page is no place to wait for more."""
        self._only_who_may_replay(request)
        now = timezone.now()
        try:
            lost = list(islice(inbox.lost(now - gateway.EVENTS_KEPT, now + gateway.CLOCKS_DIFFER), AT_ONCE + 1))
        except (gateway.Unreachable, gateway.Refused) as trouble:
            messages.error(request, f"Stripe did not say what it has ({trouble}), so nothing was changed.")
            return redirect("admin:payments_webhooks")
        if request.method == "POST" or not lost:
            recovered = inbox.recover(lost[:AT_ONCE])
            more = " There are more: recover again." if len(lost) > AT_ONCE else ""
            messages.success(
                request, f"{recovered} fetched; each is being worked through.{more}" if lost else NOTHING_LOST
            )
            return redirect("admin:payments_webhooks")
        count = f"{AT_ONCE} of more" if len(lost) > AT_ONCE else str(len(lost))
        return self.confirmation(
            request, None, title=f"Fetch {count} from Stripe?", button="Recover", back=reverse("admin:payments_webhooks"),
            form=forms.Form(), template="admin/payments/recovery.html", lost=lost[:SHOWN], more=len(lost) - SHOWN,
            explanation="Stripe has these, of the last 30 days, and the inbox has not. Each is put there once and worked "
            "through as if it had come by itself.",
        )  # fmt: skip

    def replay_failing_view(self, request: HttpRequest) -> HttpResponse:
        self._only_who_may_replay(request)
        failing = list(InboxEvent.objects.failing().order_by("created", "pk"))
        if request.method == "POST" or not failing:
            for event in failing:
                inbox.replay(event)
            messages.success(request, f"{len(failing)} being handled again." if failing else "No event is failing.")
            return redirect("admin:payments_webhooks")
        return self.confirmation(
            request, None, title=f"Replay {len(failing)} failing?", button="Replay", form=forms.Form(),
            back=reverse("admin:payments_webhooks"),
            explanation="Stripe is asked how things are now, and each order is brought up to that. Doing it twice is harmless.",
        )  # fmt: skip

    def selftest_view(self, request: HttpRequest) -> HttpResponse:
        self._only_who_may_replay(request)
        url = webhook_status.webhook_url()
        if request.method == "POST":
            steps = list(selftest.run(url, timeout=WORKER_HAS))
            return self.page(
                request, "admin/payments/selftest.html", row=None, title="Self test", url=url,
                steps=[(step, badge("Passed", "good") if step.ok else badge("Failed", "bad")) for step in steps],
            )  # fmt: skip
        return self.confirmation(
            request, None, title="Test the webhook?", button="Self test", back=reverse("admin:payments_webhooks"),
            form=forms.Form(), explanation=f"A made-up event is signed with each webhook secret, sent to {url} as Stripe "
            f"would, and followed until a worker is done with it, for {WORKER_HAS} seconds at most. It stays in the inbox, "
            "where nothing depends on it.",
        )  # fmt: skip

    def _only_who_may_replay(self, request: HttpRequest) -> None:
        if not self.has_replay_permission(request):
            raise PermissionDenied

    # --- Columns ----------------------------------------------------------------------------------------------------

    @admin.display(description="About", ordering="object_id")
    def about(self, event: InboxEvent) -> str:
        return Truncator(event.object_id).chars(24)

    @admin.display(description="Money", ordering="settled_at")
    def money(self, event: InboxEvent) -> SafeString:
        return how_far(event.settled_at is not None, event.settle_note)

    @admin.display(description="Mirror", ordering="mirrored_at")
    def mirror(self, event: InboxEvent) -> SafeString:
        return how_far(event.mirrored_at is not None, event.mirror_note)


def how_far(done: bool, note: str) -> SafeString:
    if not done:
        return badge("Failing", "bad") if note else badge("Waiting", "waiting")
    return badge("Ignored") if note.startswith("ignored") else badge("Done", "good")
