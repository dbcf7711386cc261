"""A basket: what somebody thinks of buying. It holds no stock and promises no price; placing the order does."""

import secrets
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models, transaction
from django.db.models import Q, Sum

from orders.models.product import Variant

if TYPE_CHECKING:
    from orders.models.order import Order

MAX_QUANTITY = 99  # of one variant in one basket; whoever wants more should talk to the artisan


class CartQuerySet(models.QuerySet["Cart"]):
    def open(self) -> Self:
        """Baskets that have not become an order."""
        return self.filter(order=None)


class Cart(models.Model):
    class NotOnSale(Exception):
        """The variant cannot be bought: hidden, withdrawn, or never there."""

    token = models.CharField(max_length=43, unique=True, default=secrets.token_urlsafe)
    discount_code = models.CharField(max_length=30, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[CartQuerySet] = CartQuerySet.as_manager()  # type: ignore[assignment]

    @property
    def count(self) -> int:
        """Pieces, not lines."""
        return self.lines.aggregate(sum=Sum("quantity"))["sum"] or 0

    @transaction.atomic
    def add(self, variant_id: int, quantity: int) -> "CartLine":
        """Add pieces of a variant, up to `MAX_QUANTITY` in all. Raises `NotOnSale`."""
        variant = Variant.objects.on_sale().filter(pk=variant_id).first()
        if variant is None:
            raise self.NotOnSale
        lines = CartLine.objects.select_for_update()
        line, _ = lines.get_or_create(cart=self, variant=variant, defaults={"quantity": 0})
        line.quantity = min(line.quantity + quantity, MAX_QUANTITY)
        line.save(update_fields=["quantity"])
        self.save(update_fields=["updated_at"])
        return line

    @transaction.atomic
    def set_quantity(self, line_id: int, quantity: int) -> None:
        """Change a line's quantity; 0 takes it out. A line that is not there any more stays away."""
        lines = self.lines.filter(pk=line_id)
        if quantity:
            lines.update(quantity=min(quantity, MAX_QUANTITY))
        else:
            lines.delete()
        self.save(update_fields=["updated_at"])

    @classmethod
    @transaction.atomic
    def again(cls, order: "Order", *, at: datetime) -> "Cart":
        """A fresh basket with what an order that came to nothing was for, as far as it is still on sale."""
        cart = cls.objects.create(discount_code=order.discount_code)
        on_sale = set(Variant.objects.on_sale().values_list("pk", flat=True))
        CartLine.objects.bulk_create(
            CartLine(cart=cart, variant_id=line.variant_id, quantity=line.quantity)
            for line in order.lines.order_by("pk")
            if line.variant_id in on_sale
        )
        return cart


class CartLine(models.Model):
    cart = models.ForeignKey(Cart, on_delete=models.CASCADE, related_name="lines")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="+")
    quantity = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint("cart", "variant", name="one_cart_line_per_variant"),
            models.CheckConstraint(condition=Q(quantity__lte=MAX_QUANTITY), name="cart_quantity_within_reason"),
        ]
