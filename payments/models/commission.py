"""What the shop keeps of each sale, and what is the artisan's."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from orders.models import Artisan, Category, OrderLine


class CommissionRateQuerySet(models.QuerySet["CommissionRate"]):
    def in_force(self, *, on: date) -> Self:
        """Everything that began by then, the newest first; of one scope, the first one counts."""
        return self.filter(valid_from__lte=on).order_by("-valid_from", "-pk")


class CommissionRate(models.Model):
    """A percentage from a day on: of one artisan's sales, or of one category's, or (neither) of all.

    An artisan's own rate goes before the category's, and that before the general one. Rates are never changed, only
    followed by others: what was sold keeps the rate of its day.
    """

    artisan = models.ForeignKey(
        Artisan, on_delete=models.PROTECT, null=True, blank=True, related_name="commission_rates"
    )
    category = models.ForeignKey(
        Category, on_delete=models.PROTECT, null=True, blank=True, related_name="commission_rates"
    )
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    valid_from = models.DateField(help_text="The first day it counts, in the shop's time zone.")
    note = models.CharField(max_length=200, blank=True)

    objects: ClassVar[CommissionRateQuerySet] = CommissionRateQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(percent__gte=0, percent__lte=100), name="commission_is_a_percentage"),
            models.CheckConstraint(condition=Q(artisan=None) | Q(category=None), name="commission_has_one_scope"),
            models.UniqueConstraint(
                "artisan", "category", "valid_from", name="one_commission_per_scope_and_day", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.percent} % {self.scope} from {self.valid_from}"

    @property
    def scope(self) -> str:
        return f"of {self.artisan or self.category or 'all'}"


class LineCommission(models.Model):
    """An order line's commission as it was agreed on the day it was paid. Minor units of the order's currency."""

    line = models.OneToOneField(OrderLine, on_delete=models.PROTECT, primary_key=True, related_name="commission")
    artisan = models.ForeignKey(Artisan, on_delete=models.PROTECT, related_name="line_commissions")
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    base = models.PositiveIntegerField(help_text="What the goods cost after discounts, before tax.")
    commission = models.PositiveIntegerField()
    share = models.PositiveIntegerField(help_text="The artisan's.")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(base=F("commission") + F("share")), name="line_commission_adds_up"),
        ]

    def __str__(self) -> str:
        return f"{self.percent} % of {self.line}"
