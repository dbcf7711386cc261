"""What an order's customer is told by email: each kind once, however often its cause is reported."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from craved.inserting import insert_once_and_defer
from craved.jobs import defer_once

if TYPE_CHECKING:
    from orders.models.order import Order


class OrderMailQuerySet(models.QuerySet["OrderMail"]):
    def unsent(self) -> Self:
        return self.filter(sent_at=None)

    def queue(
        self, order: "Order", kind: "OrderMail.Kind", *, about: str = "", facts: dict[str, object] | None = None
    ) -> None:
        """Have one mail sent after the transaction commits; the same order, kind and subject matter only once."""
        mail = OrderMail(order=order, kind=kind, about=about, facts=facts or {})
        insert_once_and_defer(mail, "orders.send_mail", key="mail_id")

    def withdraw(self, order: "Order", kind: "OrderMail.Kind") -> None:
        """It is not true any more: do not say it, unless it was said already."""
        self.unsent().filter(order=order, kind=kind).delete()


class OrderMail(models.Model):
    class Kind(models.TextChoices):
        RECEIVED = "received", "order received"
        PAID = "paid", "paid"
        SHIPPED = "shipped", "shipped"
        READY = "ready", "ready for pickup"
        CANCELLED = "cancelled", "cancelled"
        REFUNDED = "refunded", "refunded"

    order = models.ForeignKey("orders.Order", on_delete=models.PROTECT, related_name="mails")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    about = models.CharField(max_length=40, blank=True, help_text="Which parcel or refund, when there can be several.")
    facts = models.JSONField(default=dict, blank=True, help_text="What the mail says that the order does not know.")
    queued_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[OrderMailQuerySet] = OrderMailQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint("order", "kind", "about", name="one_mail_per_order_and_kind"),
        ]
        indexes = [models.Index(fields=["queued_at"], condition=Q(sent_at=None), name="mail_unsent")]
        permissions = [("resend_ordermail", "Can send a mail again")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.order.code})"

    def mark_sent(self, *, at: datetime) -> None:
        self.sent_at = at
        self.save(update_fields=["sent_at"])

    def send_again(self) -> None:
        """Have it sent, whether or not it was before; once, if asked twice of what was read once. Not in a transaction."""
        if OrderMail.objects.filter(pk=self.pk, sent_at=self.sent_at).update(sent_at=None, queued_at=timezone.now()):
            defer_once("orders.send_mail", mail_id=self.pk)
