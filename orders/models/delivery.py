"""How goods reach their buyer: each artisan sends a parcel of their own, or hands it over."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from orders.models.product import Artisan


class DeliveryMethodQuerySet(models.QuerySet["DeliveryMethod"]):
    def on_offer(self) -> Self:
        return self.filter(is_active=True).order_by("price", "pk")


class DeliveryMethod(models.Model):
    class Kind(models.TextChoices):
        SHIP = "ship", "shipping"
        PICKUP = "pickup", "pickup"

    artisan = models.ForeignKey(Artisan, on_delete=models.CASCADE, related_name="delivery_methods")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    name = models.CharField(max_length=80, help_text="Such as “Parcel post” or “Saturday market stall”.")
    price = models.PositiveIntegerField(default=0, help_text="In cents, before tax.")
    free_over = models.PositiveIntegerField(
        null=True, blank=True, help_text="In cents: free when the parcel's goods cost at least this much."
    )
    days_min = models.PositiveSmallIntegerField(default=1, help_text="Working days until it is there, at best.")
    days_max = models.PositiveSmallIntegerField(default=3)
    pickup_place = models.CharField(max_length=200, blank=True, help_text="The address, for pickup.")
    pickup_hours = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField(default=True)

    objects: ClassVar[DeliveryMethodQuerySet] = DeliveryMethodQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="ship") | ~Q(pickup_place=""),
                name="pickup_has_a_place",
                violation_error_message="Say where it is picked up.",
            ),
            models.CheckConstraint(
                condition=Q(days_max__gte=models.F("days_min")),
                name="delivery_days_in_order",
                violation_error_message="The longest time cannot be shorter than the shortest.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_pickup(self) -> bool:
        return self.kind == self.Kind.PICKUP

    def price_for(self, goods: int) -> int:
        """Minor units, for a parcel whose goods cost `goods` minor units after discount."""
        return 0 if self.free_over is not None and goods >= self.free_over else self.price
