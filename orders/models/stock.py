"""How many there are of each variant, and every reason that number ever changed.

Stock is a table of its own that nothing references, so that selling a sought-after piece locks one short row for one
short statement (invariant M6: on_hand ≥ 0, 0 ≤ held ≤ on_hand, held = the sum of live holds, every change is a row).
Where several rows change together they do so in the order of their variants' keys, so that two orders never wait for
each other in a circle.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import F, Q

from orders.models.product import Variant

if TYPE_CHECKING:
    from craved.accounts.models import User
    from orders.models.order import Order


class Reason(models.TextChoices):
    HELD = "held", "held for an order"
    RELEASED = "released", "no longer held"
    SOLD = "sold", "sold"
    PUT_BACK = "put_back", "put back after a cancellation"
    TAKEN_BACK = "taken_back", "put back after a refund"
    RECEIVED = "received", "received from the artisan"
    COUNTED = "counted", "corrected after counting"
    DAMAGED = "damaged", "damaged or spoiled"
    OTHER = "other", "something else"


class StockQuerySet(models.QuerySet["Stock"]):
    def change(
        self, variant_id: int, *, on_hand: int = 0, held: int = 0, wanted: int = 0, reason: Reason, at: datetime,
        order: "Order | None" = None, by: "User | None" = None, note: str = "",
    ) -> bool:  # fmt: skip
        """Change one row in one statement and write down why. False, and nothing changed, if `wanted` are not available."""
        changed = self.filter(variant_id=variant_id, on_hand__gte=F("held") + wanted).update(
            on_hand=F("on_hand") + on_hand, held=F("held") + held
        )
        if changed:
            StockMovement.objects.create(
                variant_id=variant_id, on_hand_change=on_hand, held_change=held,
                reason=reason, order=order, by=by, note=note, at=at,
            )  # fmt: skip
        return bool(changed)


class Stock(models.Model):
    class SoldOut(Exception):
        """There are fewer than wanted. `available` says how many of each variant are left, by its key."""

        def __init__(self, available: Mapping[int, int]) -> None:
            super().__init__(available)
            self.available = available

    class TooFew(Exception):
        """The shelf cannot give up more than is on it and not held. Safe to show to staff."""

    variant = models.OneToOneField(Variant, on_delete=models.CASCADE, primary_key=True, related_name="stock")
    on_hand = models.IntegerField(default=0)
    held = models.IntegerField(default=0)

    objects: ClassVar[StockQuerySet] = StockQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name_plural = "stock"
        constraints = [
            models.CheckConstraint(condition=Q(on_hand__gte=0), name="stock_on_hand_not_negative"),
            models.CheckConstraint(condition=Q(held__gte=0), name="stock_held_not_negative"),
            models.CheckConstraint(condition=Q(held__lte=F("on_hand")), name="stock_held_is_on_hand"),
        ]

    def __str__(self) -> str:
        return f"{self.available} of {self.variant}"

    @property
    def available(self) -> int:
        return self.on_hand - self.held

    @classmethod
    @transaction.atomic
    def adjust(
        cls, variant: Variant, change: int, *, reason: Reason, by: "User | None", at: datetime, note: str = ""
    ) -> None:
        """Put goods on the shelf (or take them off), outside any order. Raises `TooFew`."""
        cls.objects.get_or_create(variant=variant)
        wanted = max(-change, 0)
        if not cls.objects.change(
            variant.pk, on_hand=change, wanted=wanted, reason=reason, by=by, at=at, note=note
        ):  # fmt: skip
            available = cls.objects.get(variant=variant).available
            message = f"Only {available} are on the shelf and not held for an order; {wanted} cannot be taken off."
            raise cls.TooFew(message)


class StockHoldQuerySet(models.QuerySet["StockHold"]):
    def live(self) -> Self:
        return self.filter(ended_at=None)

    def place(self, order: "Order", wanted: Mapping[int, int], *, at: datetime) -> None:
        """Hold `wanted` (variant key → quantity) for an order, all or nothing. Raises `Stock.SoldOut`."""
        short = False
        for variant_id, quantity in sorted(wanted.items()):
            if not Stock.objects.change(
                variant_id, held=quantity, wanted=quantity, reason=Reason.HELD, order=order, at=at
            ):  # fmt: skip
                short = True
                break
            self.create(order=order, variant_id=variant_id, quantity=quantity, placed_at=at)
        if short:
            # The caller's transaction undoes what was held so far; what is left is for the message.
            left = Stock.objects.filter(variant__in=wanted).in_bulk()
            raise Stock.SoldOut({pk: left[pk].available if pk in left else 0 for pk in wanted})

    def end(self, order: "Order", *, taken: bool, at: datetime) -> None:
        """End an order's live holds: the goods are taken off the shelf when it is paid, or become available again.

        One statement for all of them, which locks the shelf in the order of keys like everything else here.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                """
                WITH ended AS (
                    UPDATE orders_stockhold SET ended_at = %(at)s, taken = %(taken)s
                    WHERE order_id = %(order)s AND ended_at IS NULL
                    RETURNING variant_id, quantity
                ), change AS (
                    SELECT variant_id, -quantity AS held, CASE WHEN %(taken)s THEN -quantity ELSE 0 END AS on_hand
                    FROM orders_stock JOIN ended USING (variant_id)
                    ORDER BY variant_id FOR UPDATE OF orders_stock
                ), changed AS (
                    UPDATE orders_stock AS stock SET on_hand = stock.on_hand + change.on_hand, held = stock.held + change.held
                    FROM change WHERE stock.variant_id = change.variant_id
                )
                INSERT INTO orders_stockmovement (variant_id, on_hand_change, held_change, reason, order_id, note, at)
                SELECT variant_id, on_hand, held, %(reason)s, %(order)s, '', %(at)s FROM change ORDER BY variant_id
                """,
                {"order": order.pk, "at": at, "taken": taken, "reason": Reason.SOLD if taken else Reason.RELEASED},
            )

    def put_back(self, order: "Order", *, at: datetime) -> None:
        """Put what a paid order took back on the shelf, once."""
        for hold in self.filter(order=order, taken=True).order_by("variant_id"):
            left = hold.quantity - hold.taken_back  # for the others it was said before whether they go on the shelf
            if left:
                Stock.objects.change(hold.variant_id, on_hand=left, reason=Reason.PUT_BACK, order=order, at=at)
            hold.taken = False
            hold.save(update_fields=["taken"])

    def take_back(
        self, order: "Order", variant_id: int, pieces: int, *, restock: bool, by: "User | None", at: datetime
    ) -> bool:
        """Pieces a paid order took are refunded (or, if negative, are not after all), and on the shelf if `restock`.

        False, and nothing on the shelf changed, when those that were put there are gone.
        """
        self.filter(order=order, variant_id=variant_id, taken=True).update(taken_back=F("taken_back") + pieces)
        return not restock or Stock.objects.change(
            variant_id, on_hand=pieces, wanted=max(-pieces, 0), order=order, by=by, at=at,
            reason=Reason.TAKEN_BACK if pieces > 0 else Reason.SOLD,
        )  # fmt: skip


class StockHold(models.Model):
    """Goods set aside for one order: live until it is paid (`taken`) or given up."""

    order = models.ForeignKey("orders.Order", on_delete=models.PROTECT, related_name="holds")
    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="holds")
    quantity = models.PositiveIntegerField()
    placed_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    taken = models.BooleanField(default=False)
    taken_back = models.PositiveIntegerField(
        default=0, db_default=0, help_text="Pieces of these that were refunded one by one."
    )

    objects: ClassVar[StockHoldQuerySet] = StockHoldQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "order", "variant", condition=Q(ended_at=None), name="one_live_hold_per_order_and_variant"
            ),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="hold_quantity_positive"),
            models.CheckConstraint(condition=Q(taken=False) | Q(ended_at__isnull=False), name="hold_taken_is_ended"),
            models.CheckConstraint(condition=Q(taken_back__lte=F("quantity")), name="hold_taken_back_was_held"),
        ]


class StockMovement(models.Model):
    """One change of one variant's stock. Only ever added; their sum is the stock."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="stock_movements")
    on_hand_change = models.IntegerField(default=0)
    held_change = models.IntegerField(default=0)
    reason = models.CharField(max_length=20, choices=Reason.choices)
    order = models.ForeignKey("orders.Order", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["variant", "-at"], name="stock_movement_of_variant")]
