from django import template

from craved.money import format_money

register = template.Library()


@register.filter
def money(amount: int | None, currency: str = "usd") -> str:
    """`{{ order.total|money:order.currency }}`: minor units as a person reads them; nothing for None."""
    return "" if amount is None else format_money(amount, currency)
