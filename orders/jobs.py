from django.db import transaction
from django.utils import timezone

from craved.jobs import job
from orders import emails
from orders.models import OrderMail


@job("orders.send_mail")
def send_mail(mail_id: int) -> None:
    """Send a mail unless it was sent. Two workers with the same mail wait for each other; the second finds it sent."""
    with transaction.atomic():
        mails = OrderMail.objects.select_for_update(of=["self"]).select_related("order")
        mail = mails.filter(pk=mail_id).first()  # none, if it was withdrawn meanwhile
        if mail and mail.sent_at is None:
            emails.send(mail)
            mail.mark_sent(at=timezone.now())
