"""The books, to read: what each account holds, every entry with its lines and its cause, and all of it as a file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import OuterRef, Q, Subquery, Sum
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from craved.backoffice import ChoiceFilter, ModelAdmin, ReadOnly, page_link
from craved.money import format_money
from orders.admin.orders import order_link
from payments import spreadsheets
from payments.admin.period import Period
from payments.models import Account, JournalEntry, JournalLine
from payments.spreadsheets import Cell, plain
from payments.statements import begin_of

# All that a cause says its name with.
CAUSES = [
    "payment__order", "refund__payment__order", "dispute__payment__order", "payout", "balance_transaction",
    "artisan_payout__artisan",
]  # fmt: skip


def _touching(account: Account) -> Callable[[Any], models.QuerySet[JournalEntry]]:
    lines = JournalLine.objects.filter(entry=OuterRef("pk"), account=account)
    return lambda entries: entries.filter(models.Exists(lines))


class AccountFilter(ChoiceFilter):
    title = "account"
    parameter_name = "account"
    options = {account.value: (account.label, _touching(account)) for account in Account}


class PeriodFilter(admin.SimpleListFilter):
    """Any days that an address names (`since`, `until`), as the page of accounts does."""

    title = "period"
    parameter_name = "since"

    def __init__(self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any) -> None:
        self.period = Period.asked(request, _this_month()) if {"since", "until"} & {*request.GET} else None
        params.pop("until", None)
        super().__init__(request, params, model, model_admin)

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return []

    def has_output(self) -> bool:
        return True

    def expected_parameters(self) -> list[str | None]:
        return ["since", "until"]

    def choices(self, changelist: Any) -> Iterator[Any]:
        today = timezone.localdate()
        month = today.replace(day=1)
        last = month - timedelta(days=1)
        asked = (self.period.data.get("since"), self.period.data.get("until")) if self.period else (None, None)
        spans = [
            ("Any time", None, None),
            ("Today", today, today),
            ("This month", month, today),
            (f"{last:%B %Y}", last.replace(day=1), last),
            (f"{today:%Y}", today.replace(month=1, day=1), today),
        ]
        for name, since, until in spans:
            chosen = {"since": str(since), "until": str(until)} if since else {}
            yield {
                "selected": asked == (chosen.get("since"), chosen.get("until")),
                "query_string": changelist.get_query_string(chosen, [] if chosen else ["since", "until"]),
                "display": name,
            }

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        if self.period is None:
            return queryset
        return within(queryset, self.period) if self.period.is_valid() else queryset.none()


def within(entries: models.QuerySet[Any], period: Period, prefix: str = "") -> models.QuerySet[Any]:
    begin, end = bounds(period)
    return entries.filter(**{f"{prefix}at__gte": begin, f"{prefix}at__lt": end})


def bounds(period: Period) -> tuple[Any, Any]:
    """The moments at which a period begins and is over."""
    return begin_of(period.cleaned_data["since"]), begin_of(period.cleaned_data["until"] + timedelta(days=1))


def _this_month() -> Any:
    today = timezone.localdate()
    return today.replace(day=1), today


@admin.register(JournalEntry)
class JournalEntryAdmin(ReadOnly, ModelAdmin[JournalEntry]):
    list_display = ["at", "kind", "shown_cause", "shown_debits"]
    list_filter = [PeriodFilter, AccountFilter, "kind"]
    list_select_related = CAUSES
    search_fields = [
        "=payment__order__code", "=refund__payment__order__code", "=dispute__payment__order__code",
        "=payment__payment_intent_id", "=refund__stripe_id", "=dispute__stripe_id", "=payout__stripe_id",
        "=balance_transaction__stripe_id", "=artisan_payout__reference", "=artisan_payout__artisan__name",
    ]  # fmt: skip
    search_help_text = "Order code, artisan, bank reference, pi_…, re_…, po_… or txn_…"
    ordering = ["-at", "-pk"]
    fields = ["kind", "at", "recorded_at", "cause_link", "shown_debits"]
    change_form_template = "admin/payments/journal_entry.html"
    change_list_template = "admin/payments/journal.html"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[JournalEntry]:
        """Each with what it moved: the sum of its debits."""
        debits = JournalLine.objects.filter(entry=OuterRef("pk"), amount__gt=0).order_by().values("entry")
        entries = super().get_queryset(request).select_related(*CAUSES)
        return entries.annotate(moved=Subquery(debits.annotate(sum=Sum("amount")).values("sum")))

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("accounts/", view(self.accounts_view), name="payments_journalentry_accounts"),
            path("journal.csv", view(self.file_view), name="payments_journalentry_file"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Days that make no sense have no entries, and it is said why."""
        if {"since", "until"} & {*request.GET}:
            errors = Period.asked(request, _this_month()).errors
            for field, said in errors.items():
                messages.warning(request, f"{Period.base_fields[field].label}: {' '.join(str(each) for each in said)}")
        return super().changelist_view(request, extra_context)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any) -> Any:
        if request.user.has_perm("payments.view_journalline"):
            lines = JournalLine.objects.filter(entry=context["original"]).order_by("pk")
            context["lines"] = lines.select_related("artisan", "order_line__order")
        return super().render_change_form(request, context, *args, **options)

    def accounts_view(self, request: HttpRequest) -> HttpResponse:
        """A trial balance: what each account held, what moved, and what it holds. All of it sums to nothing."""
        self._may_see(request)
        period = Period.asked(request, _this_month())
        context: dict[str, Any] = {}
        if period.is_valid():
            context = {"trials": trial_balances(period), "query": period.query}
        return self.page(
            request, "admin/payments/accounts.html", row=None, title="Accounts", period=period, **context
        )  # fmt: skip

    def file_view(self, request: HttpRequest) -> HttpResponseBase:
        """All lines of a period, with control totals. An address that makes no sense leads to the page that says why."""
        self._may_see(request)
        period = Period.asked(request, _this_month())
        if not period.is_valid():
            return redirect(f"{reverse('admin:payments_journalentry_accounts')}?{request.GET.urlencode()}")
        since, until = period.cleaned_data["since"], period.cleaned_data["until"]
        return spreadsheets.download(journal_table(period), name=f"journal-{since}-{until}.csv")

    def _may_see(self, request: HttpRequest) -> None:
        if not request.user.has_perms(["payments.view_journalentry", "payments.view_journalline"]):
            raise PermissionDenied

    @admin.display(description="Cause")
    def shown_cause(self, entry: JournalEntry) -> str:
        return str(entry.cause)

    @admin.display(description="Cause")
    def cause_link(self, entry: JournalEntry) -> SafeString:
        """To its own page, where it has one, and to the order it is about."""
        cause = entry.cause
        name = str(cause)
        try:
            link = format_html('<a class="bo-link" href="{}">{}</a>', page_link(cause), name)
        except NoReverseMatch:
            link = format_html("{}", name)
        payment = getattr(cause, "payment", None) if entry.payment is None else entry.payment
        return format_html("{}, order {}", link, order_link(payment.order)) if payment else link

    @admin.display(description="Debits", ordering="moved")
    def shown_debits(self, entry: JournalEntry) -> str:
        """Which are as much as its credits, and often more than was paid: a sale also books what it earns the artisans."""
        return format_money(getattr(entry, "moved", None) or 0, entry.currency)


# --- A trial balance --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """An account in minor units: debits are positive, and so is a balance that is more debit than credit."""

    account: str
    name: str
    opening: int
    debits: int
    credits: int

    @property
    def closing(self) -> int:
        return self.opening + self.debits - self.credits


@dataclass(frozen=True)
class Trial:
    currency: str
    rows: Sequence[Row]
    total: Row

    @property
    def is_balanced(self) -> bool:
        return (self.total.opening, self.total.closing) == (0, 0)


def trial_balances(period: Period) -> list[Trial]:
    """One a currency, its accounts in the order of `Account`."""
    begin, end = bounds(period)
    inside = Q(entry__at__gte=begin)
    found = (
        JournalLine.objects.filter(entry__at__lt=end)
        .values("entry__currency", "account")
        .annotate(
            opening=Sum("amount", filter=~inside, default=0),
            debits=Sum("amount", filter=inside & Q(amount__gt=0), default=0),
            credits=-Sum("amount", filter=inside & Q(amount__lt=0), default=0),
        )
        .order_by("entry__currency")
    )
    by_currency: dict[str, dict[str, Row]] = {}
    for line in found:
        account = line["account"]
        row = Row(account, Account(account).label, line["opening"], line["debits"], line["credits"])
        by_currency.setdefault(line["entry__currency"], {})[account] = row
    return [
        Trial(
            currency,
            [rows[account] for account in Account if account in rows],
            Row(
                "", "Total", *(sum(getattr(row, name) for row in rows.values()) for name in ["opening", "debits", "credits"])
            ),
        )
        for currency, rows in by_currency.items()
    ]  # fmt: skip


# --- As a file --------------------------------------------------------------------------------------------------------

COLUMNS = [
    "row", "entry", "at", "recorded_at", "kind", "cause", "account", "artisan", "order", "debit", "credit", "currency",
]  # fmt: skip


def journal_table(period: Period) -> Iterator[list[Cell]]:
    """A line for each journal line, and control totals a currency: debits and credits are the same."""
    lines = within(JournalLine.objects.all(), period, "entry__").order_by("entry__at", "entry_id", "pk")
    lines = lines.select_related("entry", *(f"entry__{cause}" for cause in CAUSES), "artisan", "order_line__order")
    totals: dict[str, list[int]] = {}
    yield [*COLUMNS]
    for line in lines.iterator(chunk_size=1000):
        entry = line.entry
        total = totals.setdefault(entry.currency, [0, 0, 0])
        for place, more in enumerate([1, line.debit or 0, line.credit or 0]):
            total[place] += more
        yield [
            "line", entry.pk, timezone.localtime(entry.at).isoformat(timespec="seconds"),
            timezone.localtime(entry.recorded_at).isoformat(timespec="seconds"), entry.kind, str(entry.cause),
            line.account, line.artisan.name if line.artisan else "",
            line.order_line.order.code if line.order_line else "", plain(line.debit, entry.currency),
            plain(line.credit, entry.currency), entry.currency.upper(),
        ]  # fmt: skip
    for currency, (count, debits, credits) in sorted(totals.items()):
        yield [
            "total", "", "", "", f"{count} lines", *[""] * 4, plain(debits, currency), plain(credits, currency),
            currency.upper(),
        ]  # fmt: skip
