"""Every component of the storefront on one page, with sample values. Served only when DEBUG is on."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static


class SampleForm(forms.Form):
    email = forms.EmailField(
        help_text="Your receipt and the news of your order go here.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    name = forms.CharField(label="Full name", widget=forms.TextInput(attrs={"autocomplete": "name"}))
    zip = forms.CharField(
        label="ZIP code", widget=forms.TextInput(attrs={"autocomplete": "postal-code", "inputmode": "numeric"})
    )
    state = forms.ChoiceField(
        choices=[("", "Choose a state"), ("ME", "Maine"), ("VT", "Vermont")],
        widget=forms.Select(attrs={"autocomplete": "address-level1"}),
    )
    how = forms.ChoiceField(
        label="How would you like to get it?",
        choices=[("ship", "Send it to me"), ("pickup", "I will pick it up")],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label="A note for the artisan", required=False, widget=forms.Textarea(attrs={"rows": 3}))
    gift = forms.BooleanField(label="This is a gift", help_text="The parcel then carries no prices.", required=False)


class SortForm(forms.Form):
    sort = forms.ChoiceField(
        label="Sort by", choices=[("new", "Newest first"), ("price", "Lowest price first"), ("name", "Name")]
    )


def styleguide(request: HttpRequest) -> HttpResponse:
    return render(request, "craved/styleguide.html", sample_context())


def sample_context() -> dict[str, Any]:
    bread, bowl, honey = (static(f"craved/styleguide/{name}.svg") for name in ("bread", "bowl", "honey"))
    pages = Paginator(range(200), 12, orphans=2)
    page = pages.page(6)
    return {
        "navigation": [
            {"name": name, "url": f"#{name.lower()}"}
            for name in ("Bread", "Cheese", "Honey", "Preserves", "Candles", "Ceramics", "Textiles", "Wood")
        ],
        "cart_count": 3,
        "bread": bread,
        "bowl": bowl,
        "honey": honey,
        "blank_form": SampleForm(auto_id="blank_%s"),
        "wrong_form": SampleForm({"email": "rosa at example", "name": "Rosa Lind", "zip": "04101"}),
        "sort_form": SortForm(),
        "crumbs": [{"name": "Home", "url": "/"}, {"name": "Bread", "url": "#bread"}, {"name": "Rye & fennel loaf"}],
        "chips": [
            {"name": "Everything", "url": "#filter-bar", "current": True},
            {"name": "Can be shipped", "url": "#filter-bar"},
            {"name": "Pickup", "url": "#filter-bar"},
        ],
        "page": page,
        "pages": pages.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
        "summary_rows": [
            {"label": "3 items", "amount": "$51.50"},
            {"label": "Delivery", "amount": "$7.90", "note": "Hollow Hill Bakehouse, by post"},
            {"label": "Pickup", "amount": "Free", "note": "Clay & Kin, Saturday market"},
            {"label": "Market day", "amount": "−$5.00", "less": True},
            {"label": "Sales tax", "amount": "$2.48", "note": "Maine"},
        ],
        "steps": [
            {"name": "Order received", "state": "done", "at": datetime(2026, 3, 3, 14, 2, tzinfo=UTC)},
            {"name": "Paid", "state": "done", "at": datetime(2026, 3, 3, 14, 4, tzinfo=UTC)},
            {"name": "Being packed", "state": "current", "note": "Hollow Hill bakes on Tuesdays and Fridays."},
            {"name": "On its way", "state": "todo"},
            {"name": "Delivered", "state": "todo"},
        ],
        "failed_steps": [
            {"name": "Order received", "state": "done", "at": datetime(2026, 3, 3, 14, 2, tzinfo=UTC)},
            {"name": "Payment", "state": "failed", "note": "The time to pay ran out. Nothing was charged."},
        ],
        "parcel_lines": [
            {
                "name": "Rye & fennel loaf",
                "url": "#lines",
                "src": bread,
                "quantity": 2,
                "price": "$8.50",
                "total": "$17.00",
            },
            {
                "name": "Linden honey",
                "url": "#lines",
                "src": honey,
                "quantity": 1,
                "price": "$12.00",
                "total": "$12.00",
                "detail": "250 g jar",
            },
        ],
        "address": ["Rosa Lind", "12 Harbor Lane", "", "Portland, ME 04101"],
    }
