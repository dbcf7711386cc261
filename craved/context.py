from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from craved import mailbox


def site(request: HttpRequest) -> dict[str, Any]:
    """What every page may say about the shop itself."""
    return {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "support_email": settings.SUPPORT_EMAIL,
        "demo_shop": settings.DEMO_SHOP,
        "mailbox_url": reverse("mailbox") if mailbox.is_open() else "",
    }
