"""What customers type, and what it means."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from localflavor.us.forms import USZipCodeField
from phonenumber_field.formfields import PhoneNumberField

from orders.models import Quote
from orders.models.cart import MAX_QUANTITY
from orders.models.order import Contact
from orders.models.product import REGIONS, ProductQuerySet
from orders.models.quote import QuoteParcel

KEY = re.compile(r"[0-9]{1,18}")  # what may be a row's
MAX_WORDS = 100  # letters in a search; nobody means more


class ShopForm(forms.Form):
    """How a customer narrows down a list. What makes no sense is left out rather than complained about."""

    class Sort:
        CHOICES = [("newest", "Newest"), ("price", "Price, lowest first"), ("name", "Name")]

    q = forms.CharField(required=False, max_length=MAX_WORDS, label="Search")
    sort = forms.ChoiceField(required=False, choices=[("", "Suggested"), *Sort.CHOICES], label="Sort by")
    ready = forms.BooleanField(required=False, label="Ready now")
    ships = forms.BooleanField(required=False, label="Can be shipped")
    pickup = forms.BooleanField(required=False, label="Can be picked up")

    @property
    def words(self) -> str:
        self.full_clean()
        return str(self.cleaned_data.get("q", "")).strip()

    def narrow(self, products: ProductQuerySet) -> ProductQuerySet:
        self.full_clean()
        asked = self.cleaned_data
        products = products.search(self.words) if self.words else products.order_by("name")
        if asked.get("ready"):
            products = products.filter(lead_time_days=0)
        if asked.get("ships"):
            products = products.filter(ships=True)
        if asked.get("pickup"):
            products = products.filter(pickup=True)
        match asked.get("sort"):
            case "newest":
                return products.newest_first()
            case "price":
                return products.cheapest_first()
            case "name":
                return products.order_by("name")
        return products


class AddForm(forms.Form):
    variant = forms.IntegerField(min_value=1, max_value=2**31 - 1)
    quantity = forms.IntegerField(min_value=1, max_value=MAX_QUANTITY, initial=1)


class QuantityForm(forms.Form):
    quantity = forms.IntegerField(min_value=0, max_value=MAX_QUANTITY)


class DiscountForm(forms.Form):
    code = forms.CharField(required=False, max_length=30, label="Discount code")


class CheckoutForm(forms.Form):
    """Who orders, where to, and how each parcel goes. The address is asked for only when something is shipped."""

    email = forms.EmailField(
        max_length=254, help_text="Your receipt and news of your order go here.",
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email"}),
        error_messages={"required": "Enter your email address, so that we can write to you."},
    )  # fmt: skip
    name = forms.CharField(
        max_length=120, label="Full name", widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Enter your name."},
    )  # fmt: skip
    phone = PhoneNumberField(
        required=False, region="US", label="Phone", help_text="For the carrier or the artisan, if something is unclear.",
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )  # fmt: skip
    line1 = forms.CharField(
        max_length=120, label="Address", widget=forms.TextInput(attrs={"autocomplete": "address-line1"}),
        error_messages={"required": "Enter the street and number."},
    )  # fmt: skip
    line2 = forms.CharField(
        max_length=120, required=False, label="Apartment, suite …",
        widget=forms.TextInput(attrs={"autocomplete": "address-line2"}),
    )  # fmt: skip
    city = forms.CharField(
        max_length=80, widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
        error_messages={"required": "Enter the town or city."},
    )  # fmt: skip
    region = forms.ChoiceField(
        choices=[("", "Choose a state"), *REGIONS], label="State",
        widget=forms.Select(attrs={"autocomplete": "address-level1"}),
        error_messages={"required": "Choose the state; tax and delivery depend on it."},
    )  # fmt: skip
    postal_code = USZipCodeField(
        label="ZIP code", widget=forms.TextInput(attrs={"autocomplete": "postal-code", "inputmode": "numeric"}),
        error_messages={"required": "Enter the ZIP code.", "invalid": "Enter a ZIP code like 05401 or 05401-1234."},
    )  # fmt: skip
    note = forms.CharField(
        max_length=500, required=False, label="A note to the artisans", widget=forms.Textarea(attrs={"rows": 2})
    )
    ADDRESS = ["line1", "line2", "city", "region", "postal_code"]

    def __init__(self, data: Mapping[str, Any] | None = None, *, quote: Quote, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.quote = quote
        if not quote.ships:
            for name in self.ADDRESS:
                self.fields[name].required = False
        for parcel in quote.parcels:
            self.fields[delivery_field(parcel.artisan.pk)] = forms.ChoiceField(
                label=f"How the parcel from {parcel.artisan} reaches you",
                choices=[(str(method.pk), method.name) for method in parcel.methods],
                widget=forms.RadioSelect,
                initial=str(parcel.method.pk) if parcel.method else None,
                error_messages={"required": f"Choose how the parcel from {parcel.artisan} reaches you."},
            )

    @property
    def parcels(self) -> list[tuple[QuoteParcel, forms.BoundField]]:
        return [(parcel, self[delivery_field(parcel.artisan.pk)]) for parcel in self.quote.parcels]

    def contact(self) -> Contact:
        """Only after `is_valid()`."""
        cleaned = dict(self.cleaned_data)
        if not self.quote.ships:
            cleaned |= dict.fromkeys(self.ADDRESS, "")
        return Contact(**{name: str(cleaned[name] or "") for name in Contact.__dataclass_fields__})


def delivery_field(artisan_id: int) -> str:
    return f"delivery-{artisan_id}"


def delivery_choices(data: Mapping[str, Any]) -> dict[int, int]:
    """The delivery methods chosen (artisan key → method key), as far as they can be read."""
    choices = {}
    for name, value in data.items():
        _, _, artisan = name.partition("delivery-")
        if KEY.fullmatch(artisan) and KEY.fullmatch(str(value)):
            choices[int(artisan)] = int(value)
    return choices
