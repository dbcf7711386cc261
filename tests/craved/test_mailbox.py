"""The page on which a demo shows the mails it did not send."""

from pathlib import Path

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection
from django.test import Client
from pytest_django import Settings

from craved import mailbox

pytestmark = pytest.mark.django_db  # the header shows the categories


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.EMAIL_BACKEND = mailbox.FILES
    settings.EMAIL_FILE_PATH = str(tmp_path)
    return tmp_path


def write(*subjects: str) -> None:
    """Several at once, which the backend puts into one file."""
    messages = []
    for subject in subjects:
        message = EmailMultiAlternatives(subject, f"Text of {subject}, http://localhost/x", to=["ada@example.com"])
        message.attach_alternative(f"<html><head></head><body><p>HTML of {subject}</p></body></html>", "text/html")
        messages.append(message)
    get_connection().send_messages(messages)


def test_the_mails_in_the_folder_are_listed(client: Client, folder: Path) -> None:
    write("One", "Two — with a dash")
    write("Three")

    page = client.get("/demo/mailbox/").content.decode()

    assert [name in page for name in ("One", "Two — with a dash", "Three")] == [True] * 3
    assert page.count("ada@example.com") == 3


def test_each_mail_is_shown_as_html_and_as_text(client: Client, folder: Path) -> None:
    write("One", "Two")
    two = next(mail for mail in mailbox.mails() if mail.subject == "Two")

    page = client.get(f"/demo/mailbox/{two.name}/")
    frame = client.get(f"/demo/mailbox/{two.name}/html")

    assert "Text of Two" in page.content.decode()
    assert f'src="/demo/mailbox/{two.name}/html"' in page.content.decode()
    assert "HTML of Two" in frame.content.decode()


def test_a_mail_may_do_nothing_but_look_like_itself(client: Client, folder: Path) -> None:
    write("One")

    frame = client.get(f"/demo/mailbox/{mailbox.mails()[0].name}/html")

    policy = frame.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox allow-top-navigation-by-user-activation" in policy
    assert "frame-ancestors 'self'" in policy
    assert "script-src" not in policy
    assert frame.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_an_empty_folder_says_so(client: Client, folder: Path) -> None:
    assert "No mail yet" in client.get("/demo/mailbox/").content.decode()
    assert client.get("/demo/mailbox/20260101-000000-1-0/").status_code == 404


@pytest.mark.parametrize("path", ["", "20260101-000000-1-0/", "20260101-000000-1-0/html"])
@pytest.mark.parametrize("why", ["no demo", "mail is sent"])
def test_a_shop_that_sends_its_mail_has_no_mailbox(
    client: Client, folder: Path, settings: Settings, path: str, why: str
) -> None:
    if why == "no demo":
        settings.DEMO_SHOP = False
    else:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"

    assert client.get(f"/demo/mailbox/{path}").status_code == 404
    assert "Demo mailbox" not in client.get("/cart/").content.decode()
