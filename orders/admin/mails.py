from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.safestring import SafeString

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, badge, page_link, posted
from orders.admin.orders import order_link
from orders.models import OrderMail
from orders.models.mail import OrderMailQuerySet


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "unsent": ("Not sent yet", OrderMailQuerySet.unsent),
        "sent": ("Sent", lambda mails: mails.filter(sent_at__isnull=False)),
    }


class Sending(forms.Form):
    sent = forms.CharField(widget=forms.HiddenInput, required=False)


@admin.register(OrderMail)
class OrderMailAdmin(ReadOnly, ModelAdmin[OrderMail]):
    list_display = ["shown_kind", "order_link", "state", "queued_at", "sent_at"]
    list_filter = [StateFilter, "kind"]
    list_select_related = ["order"]
    search_fields = ["=order__code"]
    search_help_text = "Order code"
    ordering = ["-queued_at", "-pk"]
    fields = ["shown_kind", "order_link", "about", "state", "queued_at", "sent_at"]
    change_form_template = "admin/orders/mail.html"

    def get_urls(self) -> list[URLPattern]:
        again = self.admin_site.admin_view(self.send_again_view)
        return [path("<int:object_id>/sending/", again, name="orders_ordermail_send"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any) -> Any:
        context["may_send"] = request.user.has_perm("orders.resend_ordermail")
        return super().render_change_form(request, context, *args, **options)

    def send_again_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        mail = self.get_or_404(request, str(object_id))
        if not request.user.has_perm("orders.resend_ordermail"):
            raise PermissionDenied
        seen = mail.sent_at.isoformat() if mail.sent_at else ""
        form = Sending(posted(request), initial={"sent": seen})
        if form.is_valid():
            if form.cleaned_data["sent"] == seen:
                mail.send_again()
            messages.success(request, "It is on its way.")
            return redirect(page_link(mail))
        return self.confirmation(
            request, mail, title="Send this mail again?" if mail.sent_at else "Try to send this mail now?", button="Send",
            back=page_link(mail), form=form,
            explanation=f"“{mail.get_kind_display().capitalize()}” goes to the customer of order {mail.order.code}.",
        )  # fmt: skip

    @admin.display(description="Mail", ordering="kind")
    def shown_kind(self, mail: OrderMail) -> str:
        return mail.get_kind_display().capitalize()

    @admin.display(description="Order")
    def order_link(self, mail: OrderMail) -> SafeString:
        return order_link(mail.order)

    @admin.display(description="State")
    def state(self, mail: OrderMail) -> SafeString:
        return badge("Sent", "good") if mail.sent_at else badge("Not sent yet", "waiting")
