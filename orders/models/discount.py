"""A code that takes something off the goods (never off delivery or tax)."""

from datetime import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper


class DiscountQuerySet(models.QuerySet["Discount"]):
    def usable(self, code: str, *, at: datetime) -> "Discount | None":
        """The discount behind a code a customer typed, if it is in force and not used up."""
        return (
            self.filter(code__iexact=code.strip(), is_active=True)
            .filter(Q(valid_from=None) | Q(valid_from__lte=at), Q(valid_until=None) | Q(valid_until__gt=at))
            .filter(Q(max_uses=None) | Q(uses__lt=F("max_uses")))
            .first()
        )

    def use(self, pk: int) -> bool:
        """Count one use. False if the last one went to somebody else meanwhile."""
        return bool(self.filter(Q(pk=pk), Q(max_uses=None) | Q(uses__lt=F("max_uses"))).update(uses=F("uses") + 1))

    def give_back(self, pk: int) -> None:
        """An order that came to nothing did not use its code."""
        self.filter(pk=pk, uses__gt=0).update(uses=F("uses") - 1)

    def in_order(self) -> Self:
        return self.order_by("code")


class Discount(models.Model):
    code = models.CharField(max_length=30)
    percent = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Either a percentage off the goods …")
    amount = models.PositiveIntegerField(null=True, blank=True, help_text="… or an amount off, in cents.")
    minimum = models.PositiveIntegerField(default=0, help_text="In cents: what the goods must cost at least.")
    valid_from = models.DateTimeField(null=True, blank=True)
    valid_until = models.DateTimeField(null=True, blank=True)
    max_uses = models.PositiveIntegerField(null=True, blank=True, help_text="Empty is as often as people like.")
    uses = models.PositiveIntegerField(default=0, editable=False)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[DiscountQuerySet] = DiscountQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(Upper("code"), name="discount_code_unique_in_any_case"),
            models.CheckConstraint(
                condition=Q(percent__isnull=False, amount=None, percent__gt=0, percent__lte=100)
                | Q(percent=None, amount__isnull=False, amount__gt=0),
                name="discount_is_percent_or_amount",
                violation_error_message="Give a percentage from 1 to 100, or an amount, not both.",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def off(self, goods: int) -> int:
        """Minor units off goods that cost `goods` minor units; never more than they cost."""
        if goods < self.minimum:
            return 0
        if self.percent is not None:
            return goods * self.percent // 100
        return min(self.amount or 0, goods)
