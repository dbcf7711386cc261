"""What waits for somebody about money."""

from collections.abc import Iterator

from django.http import HttpRequest

from craved.backoffice import Count, list_link
from payments.admin.refunds import waiting
from payments.models import Case, InboxEvent, Refund


def counts(request: HttpRequest) -> Iterator[Count]:
    may = request.user.has_perm
    if may("payments.view_case"):
        yield Count(
            "Open cases", Case.objects.open().count(), list_link(Case, state="open"), "front_hand",
            "Money that somebody has to decide about.", alarming=True,
        )  # fmt: skip
    if may("payments.view_refund"):
        yield Count(
            "Refunds waiting", waiting(Refund.objects.all()).count(), list_link(Refund, state="waiting"), "undo",
            "Promised, and not yet with the customer.",
        )  # fmt: skip
    if may("payments.view_inboxevent"):
        yield Count(
            "Failing events", InboxEvent.objects.failing().count(), list_link(InboxEvent, state="failing"), "inbox",
            "Stripe's word that could not be worked through.", alarming=True,
        )  # fmt: skip
