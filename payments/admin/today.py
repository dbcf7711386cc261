"""What waits for somebody about money."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.utils import timezone

from craved.backoffice import Count, list_link
from payments.admin.disputes import SOON
from payments.models import ArtisanPayout, Case, Dispute, InboxEvent, Refund


def counts(request: HttpRequest) -> Iterator[Count]:
    may = request.user.has_perm
    if may("payments.view_case"):
        yield Count(
            "Open cases", Case.objects.open().count(), list_link(Case, state="open"), "front_hand",
            "Money that somebody has to decide about.", alarming=True,
        )  # fmt: skip
    if may("payments.answer_dispute"):
        to_answer = Dispute.objects.to_answer()
        yield Count(
            "Disputes to answer", to_answer.count(), list_link(Dispute, state="to_answer"), "balance",
            "Customers' banks that wait for our side of it.", alarming=to_answer.due_before(timezone.now() + SOON).exists(),
        )  # fmt: skip
    if may("payments.approve_refund"):
        yield Count(
            "Refunds to approve", Refund.objects.to_approve().count(), list_link(Refund, state="approve"), "approval",
            "Too large for one person to decide.",
        )  # fmt: skip
    if may("payments.pay_refund"):
        yield Count(
            "Refunds to pay", Refund.objects.to_release().count(), list_link(Refund, state="pay"), "undo",
            "Decided, and not yet on their way to the customer.",
        )  # fmt: skip
    if may("payments.view_artisanpayout"):
        yield Count(
            "Artisan payouts to send", ArtisanPayout.objects.to_send().count(), list_link(ArtisanPayout, state="to_send"),
            "send_money", "Issued, and not yet made at the bank.",
        )  # fmt: skip
    if may("payments.view_inboxevent"):
        yield Count(
            "Failing events", InboxEvent.objects.failing().count(), list_link(InboxEvent, state="failing"), "inbox",
            "Stripe's word that could not be worked through.", alarming=True,
        )  # fmt: skip
