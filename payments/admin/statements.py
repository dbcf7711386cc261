"""What is owed to the artisans: all balances on one page, and each artisan's statement to read, print and send."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from craved.backoffice import ModelAdmin
from orders.models import Artisan
from payments import artisan_payouts, spreadsheets, statements
from payments.admin.period import Period
from payments.artisan_payouts import Balance
from payments.models import ArtisanPayout
from payments.statements import Statement

STATEMENT = "payments_artisanpayout_statement"


def statement_link(artisan_id: int, period: str = "") -> str:
    address = reverse(f"admin:{STATEMENT}", args=[artisan_id])
    return f"{address}?{period}" if period else address


class StatementPages(ModelAdmin[ArtisanPayout]):
    """The pages beside the list of payouts. Whoever may see payouts may see what they pay."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("balances/", view(self.balances_view), name="payments_artisanpayout_balances"),
            path("balances/<int:artisan_id>/", view(self.statement_view), name=STATEMENT),
            path("balances/<int:artisan_id>/<str:kind>/", view(self.file_view), name=f"{STATEMENT}_file"),
            *super().get_urls(),
        ]

    def balances_view(self, request: HttpRequest) -> HttpResponse:
        self._may_see(request)
        balances = artisan_payouts.balances(list(Artisan.objects.order_by("name")), settings.CURRENCY)
        return self.page(
            request, "admin/payments/balances.html", row=None, title="Artisan balances", balances=balances,
            total=_total(balances), currency=settings.CURRENCY, period="since={}&until={}".format(*_last_month()),
            may_issue=request.user.has_perm("payments.issue_artisanpayout"),
        )  # fmt: skip

    def statement_view(self, request: HttpRequest, artisan_id: int) -> HttpResponse:
        """Of the last month, unless the address says which days."""
        self._may_see(request)
        artisan = get_object_or_404(Artisan, pk=artisan_id)
        period = Period.asked(request, _last_month())
        context: dict[str, Any] = {}
        if period.is_valid():
            context = {"statement": _read(artisan, period), "query": period.query, "time_zone": settings.TIME_ZONE}
        return self.page(
            request, "admin/payments/statement.html", row=None, title=f"Statement of {artisan}", artisan=artisan,
            period=period, shortcuts=_shortcuts(artisan), **context,
        )  # fmt: skip

    def file_view(self, request: HttpRequest, artisan_id: int, kind: str) -> HttpResponseBase:
        """The same as CSV or PDF. An address that makes no sense leads to the page, which says why."""
        self._may_see(request)
        artisan = get_object_or_404(Artisan, pk=artisan_id)
        period = Period.asked(request, _last_month())
        if kind not in {"csv", "pdf"} or not period.is_valid():
            return redirect(statement_link(artisan.pk, request.GET.urlencode()))
        statement = _read(artisan, period)
        if kind == "csv":
            return spreadsheets.download(statements.table(statement), name=f"{statement.name}.csv")
        from payments import statement_pdf  # takes a quarter of a second to import, and few processes ever need it

        return HttpResponse(
            statement_pdf.render(statement),
            content_type="application/pdf",
            headers={"Content-Disposition": f'attachment; filename="{statement.name}.pdf"'},
        )

    def _may_see(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied


def _read(artisan: Artisan, period: Period) -> Statement:
    return statements.statement(artisan, currency=settings.CURRENCY, **period.cleaned_data)


def _last_month() -> tuple[date, date]:
    return statements.last_month(timezone.localdate())


def _shortcuts(artisan: Artisan) -> list[tuple[str, str]]:
    """The periods people ask for, as links."""
    today, (last_since, last_until) = timezone.localdate(), _last_month()
    before = statements.last_month(last_since)
    periods = [
        (f"{before[0]:%B %Y}", before),
        (f"{last_since:%B %Y}", (last_since, last_until)),
        ("This month so far", (today.replace(day=1), today)),
        ("This year so far", (today.replace(month=1, day=1), today)),
    ]
    return [(name, statement_link(artisan.pk, f"since={since}&until={until}")) for name, (since, until) in periods]


def _total(balances: Sequence[Balance]) -> dict[str, int]:
    return {
        name: sum(getattr(balance, name) for balance in balances) for name in ["owed", "held", "issued", "payable"]
    }  # fmt: skip
