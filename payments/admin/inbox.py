"""Every event Stripe signed for us, and what came of it. There is no personal data in it."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, badge, page_link
from payments import inbox
from payments.models import InboxEvent
from payments.models.inbox import InboxEventQuerySet


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

    def get_urls(self) -> list[URLPattern]:
        replay = self.admin_site.admin_view(self.replay_view)
        return [path("<int:object_id>/replay/", replay, name="payments_inboxevent_replay"), *super().get_urls()]

    def has_replay_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("payments.replay_inboxevent")

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
