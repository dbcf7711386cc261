"""The demo's mailbox: the mails a demo shop writes into a folder, shown as their readers would see them.

Mails carry the links that open orders, so this exists only in a demo shop that sends none of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

FILES = "django.core.mail.backends.filebased.EmailBackend"
BETWEEN_MAILS = b"\n" + b"-" * 79 + b"\n"  # as that backend writes them, several to a file
NEWEST = 100


def is_open() -> bool:
    return settings.DEMO_SHOP and settings.EMAIL_BACKEND == FILES


@dataclass(frozen=True)
class Mail:
    """One mail in the folder; `name` says which, as its address here does."""

    name: str
    message: EmailMessage

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def to(self) -> str:
        return str(self.message["To"])

    @property
    def sent_at(self) -> datetime:
        sent_at: datetime = self.message["Date"].datetime
        return sent_at if sent_at.tzinfo else sent_at.replace(tzinfo=UTC)  # "-0000" is read as without a zone

    @property
    def text(self) -> str:
        return self._part("plain")

    @property
    def html(self) -> str:
        return self._part("html")

    def _part(self, kind: str) -> str:
        part = self.message.get_body((kind,))
        return str(part.get_content()) if part else ""


def mails() -> list[Mail]:
    """The newest first. Raises `Http404` where there is no such folder to show."""
    if not is_open():
        raise Http404
    folder = Path(getattr(settings, "EMAIL_FILE_PATH", ""))
    files = sorted(folder.glob("*.log"), reverse=True)[:NEWEST]
    found = [mail for file in files for mail in _in_file(file)]
    return sorted(found, key=lambda mail: mail.sent_at, reverse=True)


def _in_file(file: Path) -> Iterator[Mail]:
    for number, source in enumerate(file.read_bytes().split(BETWEEN_MAILS)):
        if source.strip():
            yield Mail(f"{file.stem}-{number}", message_from_bytes(source, policy=default))


def _named(name: str) -> Mail:
    for mail in mails():
        if mail.name == name:
            return mail
    raise Http404


@never_cache
@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    return render(request, "craved/mailbox.html", {"mails": mails()})


@never_cache
@require_safe
def shown(request: HttpRequest, name: str) -> HttpResponse:
    return render(request, "craved/mailbox_mail.html", {"mail": _named(name)})


@never_cache
@require_safe
@xframe_options_sameorigin
@csp_replace(  # type: ignore[arg-type]  # its types know only views without arguments
    {
        "default-src": [NONE],
        "style-src": [UNSAFE_INLINE],  # mails are written that way, and nothing else is allowed here
        "img-src": ["data:"],
        "form-action": [NONE],
        "frame-ancestors": [SELF],
        "sandbox": ["allow-top-navigation-by-user-activation"],
    }
)
def html(request: HttpRequest, name: str) -> HttpResponse:
    """The mail itself, for the frame: no scripts, nothing loaded, and its links lead the whole window on."""
    return HttpResponse(_named(name).html.replace("<head>", '<head><base target="_top">', 1))


urlpatterns = [
    path("", mailbox, name="mailbox"),
    path("<slug:name>/", shown, name="mailbox-mail"),
    path("<slug:name>/html", html, name="mailbox-html"),
]
