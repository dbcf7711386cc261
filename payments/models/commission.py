"""What the shop keeps of each sale, and what is the artisan's."""

from datetime import date, datetime, time, timedelta
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from orders.models import Artisan, Category, OrderLine


class CommissionRateQuerySet(models.QuerySet["CommissionRate"]):
    def in_force(self, *, on: date) -> Self:
        """Everything that began by then, in the order in which they go before each other: of those that are for a sale the
        first one counts. Artisans' rates come first, then categories', then the general ones, and the newest of each first.
        """
        by_scope = F("artisan_id").asc(nulls_last=True), F("category_id").asc(nulls_last=True)
        return self.filter(valid_from__lte=on).order_by(*by_scope, "-valid_from", "-pk")

    def for_sale(self, *, artisan: int | OuterRef, category: int | OuterRef) -> Self:
        """Those that are for what an artisan sells of a category, whether or not another goes before them."""
        return self.filter(Q(artisan=artisan) | Q(artisan=None), Q(category=category) | Q(category=None))

    def to_come(self, *, on: date) -> Self:
        """Not begun by then: these may still be changed, or taken back."""
        return self.filter(valid_from__gt=on).order_by("valid_from", "pk")

    def with_what_is_over(self, *, on: date) -> Self:
        """`is_over` is whether another rate of its scope has taken its place by then."""
        of_all = Value(0)
        later = CommissionRate.objects.filter(valid_from__gt=OuterRef("valid_from"), valid_from__lte=on).alias(
            of_artisan=Coalesce("artisan_id", of_all), of_category=Coalesce("category_id", of_all)
        )
        return self.annotate(
            is_over=Exists(
                later.filter(
                    of_artisan=Coalesce(OuterRef("artisan_id"), of_all),
                    of_category=Coalesce(OuterRef("category_id"), of_all),
                )
            )
        )

    def of_scope(self, rate: "CommissionRate") -> Self:
        return self.filter(artisan=rate.artisan_id, category=rate.category_id)


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

    @property
    def has_begun(self) -> bool:
        return self.valid_from <= timezone.localdate()

    def clean(self) -> None:
        """What has begun stays, and nothing begins in the past: what was sold keeps the rate of its day."""
        before = CommissionRate.objects.filter(pk=self.pk).first() if self.pk else None
        if before and before.has_begun:
            raise ValidationError("This rate is in force, so it stays as it is. Add another one to follow it.")
        problems: dict[str, str] = {}
        if self.artisan_id and self.category_id:
            problems["category"] = "Choose an artisan or a category, not both."
        if self.percent is not None and not 0 <= self.percent <= 100:
            problems["percent"] = "Between 0 and 100."
        if self.valid_from and "category" not in problems:
            problems |= self._problems_of_its_day()
        if problems:
            raise ValidationError(problems)

    def _problems_of_its_day(self) -> dict[str, str]:
        if self.valid_from < timezone.localdate():
            return {"valid_from": "That day is over. A rate begins today at the earliest."}
        if CommissionRate.objects.of_scope(self).filter(valid_from=self.valid_from).exclude(pk=self.pk).exists():
            return {"valid_from": f"There is a rate {self.scope} from that day already."}
        if (
            self.valid_from == timezone.localdate()
            and LineCommission.objects.sold_on(timezone.localdate()).within(self).exists()
        ):
            return {"valid_from": "Something it is for was sold today already, at another rate. Begin tomorrow."}
        return {}


class LineCommissionQuerySet(models.QuerySet["LineCommission"]):
    def sold_on(self, day: date) -> Self:
        """Lines whose order was paid on a day of the shop's time zone."""
        begin, end = (timezone.make_aware(datetime.combine(on, time.min)) for on in (day, day + timedelta(days=1)))
        return self.filter(line__order__payments__settled_at__gte=begin, line__order__payments__settled_at__lt=end)

    def within(self, rate: CommissionRate) -> Self:
        """Lines that a rate is for, whether or not another goes before it."""
        if rate.artisan_id:
            return self.filter(artisan=rate.artisan_id)
        if rate.category_id:
            return self.filter(line__variant__product__category=rate.category_id)
        return self


class LineCommission(models.Model):
    """An order line's commission as it was agreed on the day it was paid. Minor units of the order's currency."""

    line = models.OneToOneField(OrderLine, on_delete=models.PROTECT, primary_key=True, related_name="commission")
    artisan = models.ForeignKey(Artisan, on_delete=models.PROTECT, related_name="line_commissions")
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    base = models.PositiveIntegerField(help_text="What the goods cost after discounts, before tax.")
    commission = models.PositiveIntegerField()
    share = models.PositiveIntegerField(help_text="The artisan's.")

    objects: ClassVar[LineCommissionQuerySet] = LineCommissionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(base=F("commission") + F("share")), name="line_commission_adds_up"),
        ]

    def __str__(self) -> str:
        return f"{self.percent} % of {self.line}"
