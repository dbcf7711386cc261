"""Sales tax, from a table that staff keep: a rate for a region and a class of goods, from one day to another."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from craved.money import split
from orders.models.product import REGIONS


class TaxClass(models.Model):
    """Goods that are taxed alike. `delivery` is the class of carriage itself."""

    DELIVERY = "delivery"

    code = models.SlugField(max_length=20, unique=True)
    name = models.CharField(max_length=60)

    class Meta:
        verbose_name_plural = "tax classes"

    def __str__(self) -> str:
        return self.name


class TaxRateQuerySet(models.QuerySet["TaxRate"]):
    def in_force(self, on: date, regions: Iterable[str]) -> dict[tuple[str, int], Decimal]:
        """(region, tax class key) → percent, on that day. What is not listed is not taxed."""
        rates = self.filter(region__in=set(regions), valid_from__lte=on).filter(
            Q(valid_until=None) | Q(valid_until__gt=on)
        )
        return {(rate.region, rate.tax_class_id): rate.percent for rate in rates}


class TaxRate(models.Model):
    region = models.CharField("state", max_length=2, choices=REGIONS)
    tax_class = models.ForeignKey(TaxClass, on_delete=models.PROTECT, related_name="rates")
    percent = models.DecimalField(max_digits=6, decimal_places=4, help_text="8.875 is 8.875 %.")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True, help_text="The first day it is no longer in force.")

    objects: ClassVar[TaxRateQuerySet] = TaxRateQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(percent__gte=0, percent__lt=100), name="tax_percent_within_reason"),
            ExclusionConstraint(
                name="one_tax_rate_at_a_time",
                expressions=[
                    ("region", RangeOperators.EQUAL),
                    ("tax_class", RangeOperators.EQUAL),
                    (
                        Func(
                            F("valid_from"), F("valid_until"), RangeBoundary(),
                            function="DATERANGE", output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                violation_error_message="Another rate for this state and class is in force on some of these days.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.region} {self.tax_class}: {self.percent.normalize():f} %"


def tax_on(amounts: list[int], percent: Decimal) -> list[int]:
    """Tax on several amounts at one rate, in minor units: rounded once, on their sum, and split without losing a cent."""
    total = (sum(amounts) * percent / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return split(int(total), amounts)
