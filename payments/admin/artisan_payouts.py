"""Paying artisans: somebody issues, for one or for all, and somebody who may pay records what the bank did."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import pluralize
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.widgets import UnfoldAdminTextInputWidget

from craved.backoffice import ChoiceFilter, ReadOnly, badge, list_link, page_link, posted, staff
from craved.forms import MoneyField
from craved.money import format_money
from orders.models import Artisan
from payments import artisan_payouts, spreadsheets
from payments.admin.statements import StatementPages, statement_link
from payments.artisan_payouts import Balance
from payments.models import ArtisanPayout
from payments.models.artisan_payout import ArtisanPayoutQuerySet
from payments.spreadsheets import Cell, plain

Status = ArtisanPayout.Status
TONES: dict[str, str] = {Status.TO_SEND: "waiting", Status.SENT: "good", Status.CANCELLED: "", Status.RETURNED: "bad"}


# --- What is asked ----------------------------------------------------------------------------------------------------


def _amount(label: str, help_text: str = "") -> MoneyField:
    widget = UnfoldAdminTextInputWidget(attrs={"inputmode": "decimal", "class": "bo-amount", "autofocus": True})
    return MoneyField(label=label, help_text=help_text, widget=widget)


class Issuing(forms.Form):
    amount = _amount("Amount ($)", "All that can be paid now, or less.")
    note = forms.CharField(
        max_length=200, required=False, help_text="For whoever looks at it later. The artisan does not see it.",
        widget=UnfoldAdminTextInputWidget,
    )  # fmt: skip
    payable = forms.IntegerField(widget=forms.HiddenInput)  # minor units, as the page showed them


class Threshold(forms.Form):
    above = _amount("Pay those who can be paid more than ($)")


class Step(forms.Form):
    """What is asked when a payout goes one step further. `earliest` is the step before it."""

    def __init__(self, *args: Any, earliest: datetime, **options: Any) -> None:
        self.earliest = earliest
        super().__init__(*args, **options)


class _Dated(Step):
    on = forms.DateField(
        label="On which day", widget=UnfoldAdminTextInputWidget(attrs={"type": "date"}), initial=timezone.localdate
    )  # fmt: skip

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > timezone.localdate():
            raise forms.ValidationError("That day has not come yet.")
        if on < timezone.localdate(self.earliest):
            message = f"Not before {_day(self.earliest)}, the day of the step before."
            raise forms.ValidationError(message)
        return on

    @property
    def at(self) -> datetime:
        """A moment of that day, not before the step it follows: now if it is today, and noon otherwise."""
        on: date = self.cleaned_data["on"]
        if on == timezone.localdate():
            return timezone.now()
        return max(timezone.make_aware(datetime.combine(on, time(12))), self.earliest)


class Sending(_Dated):
    reference = forms.CharField(
        label="The bank's reference", max_length=100, help_text="As on the bank's own list, so that it is found again.",
        widget=UnfoldAdminTextInputWidget(attrs={"autofocus": True}),
    )  # fmt: skip


class Returning(_Dated):
    why = forms.CharField(
        label="Why", max_length=200, help_text="Such as “account closed”.",
        widget=UnfoldAdminTextInputWidget(attrs={"autofocus": True}),
    )  # fmt: skip


def _send(payout: ArtisanPayout, form: Any, **who_and_when: Any) -> None:
    artisan_payouts.pay(payout, reference=form.cleaned_data["reference"], **who_and_when | {"at": form.at})


def _return(payout: ArtisanPayout, form: Any, **who_and_when: Any) -> None:
    artisan_payouts.come_back(payout, why=form.cleaned_data["why"], **who_and_when | {"at": form.at})


def _cancel(payout: ArtisanPayout, form: Any, **who_and_when: Any) -> None:
    payout.cancel(**who_and_when)


@dataclass(frozen=True)
class Button:
    name: str  # in its address
    after: ArtisanPayout.Status
    permission: str
    label: str
    explanation: str
    done: str
    form: type[Step]
    take: Callable[..., None]
    primary: bool = False
    dangerous: bool = False

    @property
    def url_name(self) -> str:
        return f"payments_artisanpayout_{self.name}"


BUTTONS = [
    Button(
        "sending", Status.TO_SEND, "payments.pay_artisanpayout", "Record as sent",
        "The transfer was made at the bank. It is booked on the day it was sent, and is on the artisan's statement.",
        "Recorded as sent.", Sending, _send, primary=True,
    ),
    Button(
        "cancellation", Status.TO_SEND, "payments.issue_artisanpayout", "Cancel",
        "It was not sent, and will not be. What it was for can be issued again.",
        "Cancelled.", Step, _cancel, dangerous=True,
    ),
    Button(
        "return", Status.SENT, "payments.pay_artisanpayout", "Record as returned",
        "The bank sent the money back to us. It is owed to the artisan again.",
        "Recorded as returned.", Returning, _return, dangerous=True,
    ),
]  # fmt: skip


# --- The pages --------------------------------------------------------------------------------------------------------


class StateFilter(ChoiceFilter):
    title = "state"
    parameter_name = "state"
    options = {
        "to_send": ("To send", ArtisanPayoutQuerySet.to_send),
        "sent": ("Sent", ArtisanPayoutQuerySet.sent),
        "returned": ("Came back", lambda payouts: payouts.filter(returned_at__isnull=False)),
        "cancelled": ("Cancelled", lambda payouts: payouts.filter(cancelled_at__isnull=False)),
    }


@admin.register(ArtisanPayout)
class ArtisanPayoutAdmin(ReadOnly, StatementPages):
    list_display = ["shown_number", "artisan", "shown_amount", "state", "issued", "issued_by", "sent", "reference"]
    list_display_links = ["shown_number"]
    list_filter = [StateFilter, "issued_at"]
    list_select_related = ["artisan", "issued_by"]
    search_fields = ["artisan__name", "=reference", "note"]
    search_help_text = "An artisan, the bank's reference, or a word of the note"
    ordering = ["-issued_at", "-pk"]
    fields = ["artisan_link", "shown_amount", "state", "method", "our_reference", "reference", "note"]
    change_form_template = "admin/payments/artisan_payout.html"
    change_list_template = "admin/payments/artisan_payouts.html"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("balances/<int:artisan_id>/payment/", view(self.issue_view), name="payments_artisanpayout_issue"),
            path("balances/payment/", view(self.issue_all_view), name="payments_artisanpayout_issue_all"),
            path("transfers.csv", view(self.transfers_view), name="payments_artisanpayout_transfers"),
            *(
                path(f"<int:object_id>/{button.name}/", view(self.step_view), {"button": button}, name=button.url_name)
                for button in BUTTONS
            ),
            *super().get_urls(),
        ]

    def get_fieldsets(self, request: HttpRequest, obj: ArtisanPayout | None = None) -> Any:
        """What it is, and who did what, as far as it was done."""
        done = [
            (f"{step}_at", f"{step}_by")
            for step in ["issued", "paid", "cancelled", "returned"]
            if obj and getattr(obj, f"{step}_at")
        ]
        why = ["why_returned"] if obj and obj.returned_at else []
        return [*super().get_fieldsets(request, obj), ("Who did what", {"fields": [*done, *why]})]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any) -> Any:
        payout = context["original"]
        context["buttons"] = [
            (button, reverse(f"admin:{button.url_name}", args=[payout.pk]))
            for button in BUTTONS
            if button.after == payout.status and request.user.has_perm(button.permission)
        ]
        return super().render_change_form(request, context, *args, **options)

    # --- Issuing ----------------------------------------------------------------------------------------------------

    def issue_view(self, request: HttpRequest, artisan_id: int) -> HttpResponse:
        """The page posts what it showed that can be paid, so that pressing twice does not issue twice."""
        self._may(request, "payments.issue_artisanpayout")
        artisan = get_object_or_404(Artisan, pk=artisan_id)
        balance = artisan_payouts.balance(artisan, settings.CURRENCY)
        form = Issuing(posted(request), initial={"amount": balance.payable, "payable": balance.payable})
        if form.is_valid() and form.cleaned_data["payable"] != balance.payable:
            messages.warning(request, "What can be paid has changed since the page was opened, so nothing was issued.")
            return redirect(request.path)
        if form.is_valid() and (payout := self._issue(request, artisan, form)):
            messages.success(request, f"{format_money(payout.amount, payout.currency)} issued to {artisan}.")
            return redirect(page_link(payout))
        if not balance.payable:
            messages.info(request, f"Nothing can be paid to {artisan} now.")
            return redirect("admin:payments_artisanpayout_balances")
        return self.confirmation(
            request, None, title=f"Pay {artisan}?", button="Issue", form=form, balance=balance,
            back=reverse("admin:payments_artisanpayout_balances"), template="admin/payments/issue_payout.html",
            explanation="The transfer itself is made at the bank, and recorded afterwards by whoever may pay.",
        )  # fmt: skip

    def _issue(self, request: HttpRequest, artisan: Artisan, form: Issuing) -> ArtisanPayout | None:
        try:
            return artisan_payouts.issue(
                artisan, form.cleaned_data["amount"], currency=settings.CURRENCY, by=staff(request),
                at=timezone.now(), note=form.cleaned_data["note"],
            )  # fmt: skip
        except ArtisanPayout.NotAllowed as reason:
            form.add_error("amount", str(reason))
            return None

    def issue_all_view(self, request: HttpRequest) -> HttpResponse:
        """Everybody who can be paid more than so much: a list to look through, then one press."""
        self._may(request, "payments.issue_artisanpayout")
        if request.method == "POST":
            self._issue_all(request)
            return redirect(list_link(ArtisanPayout, state="to_send"))
        form = Threshold({"above": request.GET.get("above", "0")})
        found: list[Balance] = []
        if form.is_valid():
            balances = artisan_payouts.balances(list(Artisan.objects.order_by("name")), settings.CURRENCY)
            found = [balance for balance in balances if balance.payable > form.cleaned_data["above"]]
        return self.page(
            request, "admin/payments/issue_payouts.html", row=None, title="Pay several artisans", form=form,
            balances=found, total=sum(balance.payable for balance in found), currency=settings.CURRENCY,
            back=reverse("admin:payments_artisanpayout_balances"),
        )  # fmt: skip

    def _issue_all(self, request: HttpRequest) -> None:
        chosen = {pk for pk in request.POST.getlist("artisan") if pk.isdecimal()}
        amounts = {pk: request.POST.get(f"amount-{pk}", "") for pk in chosen}
        wanted = [
            (artisan, int(amounts[str(artisan.pk)]))
            for artisan in Artisan.objects.filter(pk__in=chosen).order_by("name")
            if amounts[str(artisan.pk)].isdecimal()
        ]
        issued, refused = artisan_payouts.issue_all(
            wanted, currency=settings.CURRENCY, by=staff(request), at=timezone.now()
        )  # fmt: skip
        if issued:
            total = format_money(sum(payout.amount for payout in issued), settings.CURRENCY)
            messages.success(request, f"{total} issued to {len(issued)} artisan{pluralize(len(issued))}.")
        if refused:
            messages.warning(request, " ".join(refused))
        if not issued and not refused:
            messages.info(request, "Nobody was chosen, so nothing was issued.")

    def transfers_view(self, request: HttpRequest) -> HttpResponseBase:
        """What is to be sent, for whoever sits at the bank."""
        self._may_see(request)
        return spreadsheets.download(_transfers(), name=f"artisan-transfers-{timezone.localdate()}.csv")

    # --- What becomes of it -----------------------------------------------------------------------------------------

    def step_view(self, request: HttpRequest, object_id: int, button: Button) -> HttpResponse:
        payout = self.get_or_404(request, str(object_id))
        self._may(request, button.permission)
        if payout.status != button.after:
            messages.info(request, f"{payout} is {payout.status.label.lower()}, so nothing was done.")
            return redirect(page_link(payout))
        form = button.form(posted(request), earliest=payout.paid_at or payout.issued_at)
        if form.is_valid():
            try:
                button.take(payout, form, by=staff(request), at=timezone.now())
            except ArtisanPayout.NotAllowed as reason:
                messages.error(request, str(reason))
            else:
                messages.success(request, button.done)
            return redirect(page_link(payout))
        amount = format_money(payout.amount, payout.currency)
        return self.confirmation(
            request, payout, title=f"{button.label}: {amount} to {payout.artisan}", button=button.label,
            back=page_link(payout), form=form, dangerous=button.dangerous,
            explanation=f"{button.explanation} {_warning(payout)}".strip(),
        )  # fmt: skip

    def _may(self, request: HttpRequest, permission: str) -> None:
        if not request.user.has_perm(permission):
            raise PermissionDenied

    # --- What is shown ----------------------------------------------------------------------------------------------

    @admin.display(description="Payout", ordering="pk")
    def shown_number(self, payout: ArtisanPayout) -> str:
        return payout.our_reference

    @admin.display(description="Amount", ordering="amount")
    def shown_amount(self, payout: ArtisanPayout) -> str:
        return format_money(payout.amount, payout.currency)

    @admin.display(description="State")
    def state(self, payout: ArtisanPayout) -> SafeString:
        return badge(payout.status.label, TONES[payout.status])

    @admin.display(description="Issued", ordering="issued_at")
    def issued(self, payout: ArtisanPayout) -> str:
        return _day(payout.issued_at)

    @admin.display(description="Sent", ordering="paid_at")
    def sent(self, payout: ArtisanPayout) -> str:
        return _day(payout.paid_at) if payout.paid_at else "–"

    @admin.display(description="Artisan")
    def artisan_link(self, payout: ArtisanPayout) -> SafeString:
        return format_html('<a class="bo-link" href="{}">{}</a>', statement_link(payout.artisan_id), payout.artisan)

    @admin.display(description="Our reference")
    def our_reference(self, payout: ArtisanPayout) -> str:
        return payout.our_reference


def _day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "DATE_FORMAT")


def _warning(payout: ArtisanPayout) -> str:
    """What somebody should know before money leaves: refunds and disputes may have come since it was issued."""
    if payout.status != Status.TO_SEND:
        return ""
    balance = artisan_payouts.balance(payout.artisan, payout.currency)
    if balance.owed - balance.held >= balance.issued:
        return ""
    owed, held = (format_money(amount, payout.currency) for amount in (balance.owed, balance.held))
    issued = format_money(balance.issued, payout.currency)
    return f"Look again first: {issued} is issued, but {owed} is owed by now, and {held} of it is held for disputes."


def _transfers() -> Iterator[list[Cell]]:
    """One line a transfer, and a control total a currency."""
    yield ["row", "payout", "artisan", "amount", "currency", "reference", "issued_on", "issued_by", "note"]
    totals: dict[str, tuple[int, int]] = {}
    for payout in ArtisanPayout.objects.to_send().select_related("artisan", "issued_by"):
        count, total = totals.get(payout.currency, (0, 0))
        totals[payout.currency] = (count + 1, total + payout.amount)
        yield [
            "transfer", payout.pk, payout.artisan.name, plain(payout.amount, payout.currency), payout.currency.upper(),
            payout.our_reference, str(timezone.localdate(payout.issued_at)), str(payout.issued_by), payout.note,
        ]  # fmt: skip
    for currency, (count, total) in totals.items():
        yield ["total", "", f"{count} transfers", plain(total, currency), currency.upper(), *[""] * 4]
