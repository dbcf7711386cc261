"""Which days a page of the books is about."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils import timezone
from unfold.widgets import UnfoldAdminTextInputWidget

EARLIEST = date(2000, 1, 1)


class Period(forms.Form):
    """Whole days of the shop's time zone, both included."""

    since = forms.DateField(label="From", widget=UnfoldAdminTextInputWidget(attrs={"type": "date"}))
    until = forms.DateField(label="To, included", widget=UnfoldAdminTextInputWidget(attrs={"type": "date"}))

    @classmethod
    def asked(cls, request: HttpRequest, default: tuple[date, date]) -> "Period":
        """What the address asks for; the default where it asks for nothing."""
        since, until = default
        return cls({"since": request.GET.get("since", since), "until": request.GET.get("until", until)})

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        since, until = facts.get("since"), facts.get("until")
        if since and since < EARLIEST:
            self.add_error("since", "There are no books from so long ago.")
        if until and until > timezone.localdate():
            self.add_error("until", "That day has not come yet.")
        if since and until and since > until:
            self.add_error("until", "This is before the first day.")
        return facts

    @property
    def query(self) -> str:
        """For addresses that are about the same days."""
        return f"since={self.cleaned_data['since']}&until={self.cleaned_data['until']}"
