"""Writing to a customer about an order."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from orders.models import Order, OrderMail

EMPTY_LINES = re.compile(r"\n{3,}")  # a template's tags leave more than are meant
SUBJECTS = {
    OrderMail.Kind.RECEIVED: "We have your order {code}",
    OrderMail.Kind.PAID: "Paid, thank you: your order {code}",
    OrderMail.Kind.SHIPPED: "On its way: your parcel from {artisan}",
    OrderMail.Kind.READY: "Ready to pick up from {artisan}",
    OrderMail.Kind.CANCELLED: "Your order {code} is cancelled",
    OrderMail.Kind.REFUNDED: "Your money for order {code} is on its way back",
}


def send(mail: OrderMail) -> None:
    """Send one mail now, in HTML and text. Raises what the mail server raises; the caller marks it sent."""
    order = Order.objects.with_parcels().get(pk=mail.order_id)
    parcels = list(order.parcels.all())
    parcel = next((parcel for parcel in parcels if mail.about == f"parcel {parcel.pk}"), None)
    context = {
        "order": order, "parcels": parcels, "parcel": parcel, "facts": mail.facts, "site_name": settings.SITE_NAME,
        "order_url": settings.SITE_URL + order.get_absolute_url(), "site_url": settings.SITE_URL,
        "support_email": settings.SUPPORT_EMAIL, "demo_shop": settings.DEMO_SHOP,
    }  # fmt: skip
    kind = OrderMail.Kind(mail.kind)
    message = EmailMultiAlternatives(
        subject=SUBJECTS[kind].format(code=order.code, artisan=parcel.artisan_name if parcel else ""),
        body=EMPTY_LINES.sub("\n\n", render_to_string(f"orders/emails/{kind}.txt", context)),
        to=[order.email],
        # The same mail has the same id, should it ever be sent again: mail programs show it once.
        headers={
            "Message-ID": f"<order-mail-{mail.pk}.{mail.queued_at:%Y%m%d%H%M%S}@{urlsplit(settings.SITE_URL).hostname}>"
        },
    )
    message.attach_alternative(render_to_string(f"orders/emails/{kind}.html", context), "text/html")
    message.send()
