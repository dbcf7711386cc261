from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "craved.accounts"
    verbose_name = "People"

    def ready(self) -> None:
        post_migrate.connect(grant_roles, dispatch_uid="grant_roles")


def grant_roles(**kwargs: Any) -> None:
    """After every migrate, so that a new permission reaches its roles in the release that brings it."""
    from craved.accounts.roles import grant

    grant()
