from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth's adapter is untyped
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Staff are invited in the admin, and customers buy as guests: nobody signs up by themselves yet."""
        return False
