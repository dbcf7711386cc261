"""Choosing what to give back: pieces and amounts line by line, deliveries, or an amount of everything."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import capfirst
from unfold.widgets import UnfoldAdminIntegerFieldWidget, UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from craved.forms import MoneyField
from craved.money import format_money
from orders.models import OrderLine, Parcel
from payments import allocation, refunds
from payments.models import Payment, Refund
from payments.refunds import Chosen, Share

EVERYTHING = (
    "That is all that is left of the money, so nothing may be sent any more: take back every piece that has not gone, or "
    "cancel the order."
)


@dataclass(frozen=True)
class Row:
    """A line, or the delivery of a parcel, with what is left of it and the fields to choose from it."""

    name: str
    left: str
    fields: list[forms.BoundField]
    pieces: str = ""


@dataclass(frozen=True)
class Section:
    parcel: Parcel
    rows: list[Row]


class RefundForm(forms.Form):
    """Either lines, or an amount of everything. `seen` is what the page showed: pressed twice, it is one refund.

    Once it is valid, `total` is what it comes to (minor units), and `shares` how it is divided, where that was chosen.
    """

    amount = MoneyField(label="Amount", required=False, min_value=0, widget=UnfoldAdminTextInputWidget(
        attrs={"inputmode": "decimal", "class": "bo-amount"}
    ))  # fmt: skip
    reason = forms.ChoiceField(
        choices=[("", "Choose …"), *((reason.value, capfirst(reason.label)) for reason in Refund.CHOSEN)],
        widget=UnfoldAdminSelectWidget,
    )  # fmt: skip
    note = forms.CharField(
        max_length=200, required=False, help_text="For whoever looks at it later. The customer does not see it.",
        widget=UnfoldAdminTextInputWidget,
    )  # fmt: skip
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, data: Any, *, payment: Payment, by_line: bool) -> None:
        self.payment, self.left, self.by_line = payment, Refund.left_of(payment), by_line
        super().__init__(data, initial={"seen": refunds.state_of(payment), "amount": None if by_line else self.left})
        self.total = 0
        self.shares: list[Share] = []
        self._lines: list[OrderLine] = []
        self._parcels: list[Parcel] = []
        if by_line:
            self._add_lines()
        else:
            del self.fields["reason"]  # nothing was bought with it, or nothing of it is sent: that is the reason

    def _add_lines(self) -> None:
        order = self.payment.order
        self._parcels = list(order.parcels.order_by("pk"))
        self._lines = list(order.lines.order_by("pk"))
        self._left = {(part.order_line_id, part.parcel_id): part.total for part in allocation.left_of(order)}
        for line in self._lines:
            self.fields[f"pieces-{line.pk}"] = forms.IntegerField(
                label="Pieces", required=False, min_value=0, max_value=line.remaining, disabled=line.remaining == 0,
                widget=UnfoldAdminIntegerFieldWidget(attrs={"class": "bo-amount", "inputmode": "numeric"}),
            )  # fmt: skip
            self.fields[f"amount-{line.pk}"] = _amount("Amount", self._left[line.pk, None])
            self.fields[f"restock-{line.pk}"] = forms.BooleanField(
                label="Back on the shelf", required=False, widget=forms.CheckboxInput(attrs={"class": "bo-tick"})
            )
        for parcel in self._parcels:
            if parcel.delivery:
                self.fields[f"delivery-{parcel.pk}"] = _amount("Amount", self._left[None, parcel.pk])

    def sections(self) -> list[Section]:
        """Parcel by parcel, as the page shows it."""
        sections = []
        for parcel in self._parcels:
            rows = [
                Row(
                    str(line), self._words(self._left[line.pk, None]), pieces=f"{line.remaining} of {line.quantity}",
                    fields=[self[f"{name}-{line.pk}"] for name in ["pieces", "amount", "restock"]]
                    if line.remaining or self._left[line.pk, None] else [],
                )
                for line in self._lines
                if line.parcel_id == parcel.pk
            ]  # fmt: skip
            if left := self._left[None, parcel.pk]:
                rows.append(Row("Delivery", self._words(left), [self[f"delivery-{parcel.pk}"]]))
            sections.append(Section(parcel, rows))
        return sections

    def chosen(self) -> list[Chosen]:
        given = self.cleaned_data
        lines = [
            Chosen(
                order_line_id=line.pk, pieces=given.get(f"pieces-{line.pk}") or 0,
                amount=given.get(f"amount-{line.pk}"), restock=given.get(f"restock-{line.pk}", False),
            )
            for line in self._lines
        ]  # fmt: skip
        deliveries = [
            Chosen(parcel_id=parcel.pk, amount=given.get(f"delivery-{parcel.pk}")) for parcel in self._parcels
        ]
        return [each for each in lines if each.pieces or each.amount] + [each for each in deliveries if each.amount]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if self.errors:
            return given
        amount, chosen = given.get("amount"), self.chosen()
        if amount and chosen:
            raise forms.ValidationError("Either choose lines, or an amount of the whole order, not both.")
        if not amount and not chosen:
            raise forms.ValidationError("Choose what to give back.")
        try:
            self.shares = refunds.worth(self.payment, chosen) if chosen else []
        except Refund.NotAllowed as refusal:
            raise forms.ValidationError(str(refusal)) from None
        self.total = refunds.total(self.shares) if chosen else int(amount or 0)
        if self.total > self.left:
            raise forms.ValidationError(f"{self._words(self.left)} is left of this payment.")
        if self.total == self.left and self._something_would_still_go():
            raise forms.ValidationError(EVERYTHING)
        return given

    def _something_would_still_go(self) -> bool:
        taken = {share.part.order_line_id: share.pieces for share in self.shares}
        here = {
            parcel.pk
            for parcel in self._parcels
            if not (parcel.shipped_at or parcel.handed_over_at or self.payment.order.stopped_at)
        }
        return any(line.remaining > taken.get(line.pk, 0) for line in self._lines if line.parcel_id in here)

    @property
    def chosen_reason(self) -> Refund.Reason | None:
        """What was chosen, where there was a choice."""
        return Refund.Reason(self.cleaned_data["reason"]) if "reason" in self.fields else None

    def summary(self) -> list[tuple[str, str, str]]:
        """What is given back, as it was chosen: what, what becomes of the pieces, how much."""
        lines = {line.pk: line for line in self._lines}
        parcels = {parcel.pk: parcel for parcel in self._parcels}
        summary = []
        for share in self.shares:
            line = lines.get(share.part.order_line_id or 0)
            if line is None:
                what = f"Delivery from {parcels[share.part.parcel_id or 0].artisan_name}"
            else:
                what = f"{share.pieces} × {line}" if share.pieces else f"Part of the price of {line}"
            shelf = ("back on the shelf" if share.restock else "not back on the shelf") if share.pieces else ""
            summary.append((what, shelf, self._words(share.part.total)))
        return summary

    def _words(self, amount: int) -> str:
        return format_money(amount, self.payment.currency)


def _amount(label: str, most: int) -> MoneyField:
    return MoneyField(
        label=label, required=False, min_value=0, disabled=most == 0,
        widget=UnfoldAdminTextInputWidget(attrs={"inputmode": "decimal", "class": "bo-amount"}),
    )  # fmt: skip
