from decimal import Decimal
from typing import Any

from babel.numbers import get_currency_precision
from django import forms
from django.conf import settings


class MoneyField(forms.DecimalField):
    """Typed as people write it ("12.50"), handed on as minor units (1250). No float is ever near it."""

    def __init__(self, *, currency: str = settings.CURRENCY, **options: Any) -> None:
        self.places = get_currency_precision(currency.upper())
        super().__init__(**{"max_digits": 7 + self.places, "decimal_places": self.places, "min_value": 0} | options)

    def prepare_value(self, value: Any) -> Any:
        """Minor units from the database are shown as an amount; what was typed is shown as it was typed."""
        return Decimal(value).scaleb(-self.places) if isinstance(value, int) else value

    def clean(self, value: Any) -> Any:
        amount = super().clean(value)
        return None if amount is None else int(amount.scaleb(self.places))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)
