"""Somebody of the staff, signed in."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import Group
from django.db import connection
from django.http import HttpResponse, HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext

from craved.accounts.models import User
from craved.accounts.roles import Role


def somebody(*roles: Role, email: str = "") -> User:
    email = email or f"{'-'.join(role.value.lower() for role in roles) or 'nobody'}@example.com"
    user = User.objects.filter(email=email).first() or User.objects.create_user(email, is_staff=True)
    user.groups.set(Group.objects.filter(name__in=roles))
    return user


def signed_in(*roles: Role) -> Client:
    return as_(somebody(*roles))


def as_(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def text(response: HttpResponseBase) -> str:
    assert isinstance(response, HttpResponse)
    assert response.status_code == 200, (response.status_code, response.get("Location"))
    return response.content.decode()


def told(client: Client, path: str, data: Mapping[str, Any] | None = None) -> str:
    """Post, follow to where it leads, and return that page."""
    return text(client.post(path, data or {}, follow=True))


def queries(client: Client, path: str) -> int:
    """How many a page needs, once what is looked up once and remembered is remembered."""
    text(client.get(path))
    with CaptureQueriesContext(connection) as asked:
        text(client.get(path))
    return len(asked)
