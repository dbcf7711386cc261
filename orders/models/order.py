"""The life of an order, in the order it happens:

place → mark_paid → pack → ship → deliver, or pack → make_ready → hand_over; take_back, where some pieces are refunded;
cancel, where it came to nothing; and stop, where all the money went back although some of it had gone.

An order is one customer's; each artisan's share of it is a parcel, and parcels go their own ways. What happened is kept
as timestamps and events; statuses are read from them.
"""

import secrets
from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse

from orders import refund_policy
from orders.models.cart import Cart
from orders.models.delivery import DeliveryMethod
from orders.models.discount import Discount
from orders.models.mail import OrderMail
from orders.models.product import REGIONS, Artisan, ProductImage, Variant
from orders.models.quote import Quote, quote
from orders.models.stock import StockHold

if TYPE_CHECKING:
    from craved.accounts.models import User

# Minor units; Stripe's smallest and largest charge in USD (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts)
MINIMUM_TOTAL = 50
MAXIMUM_TOTAL = 99_999_999
CODE_LETTERS = "23456789BCDFGHJKLMNPQRSTVWXYZ"  # nothing that is misread aloud or spells a word
CODE_LENGTH = 8  # 29^8: half a million million codes, too many to guess one


class Status(models.TextChoices):
    AWAITING_PAYMENT = "awaiting_payment", "Awaiting payment"
    TO_PACK = "to_pack", "To pack"
    UNDER_WAY = "under_way", "Under way"
    COMPLETED = "completed", "Completed"
    STOPPED = "stopped", "Stopped"
    CANCELLED = "cancelled", "Cancelled"


class ParcelStatus(models.TextChoices):
    AWAITING_PAYMENT = "awaiting_payment", "Awaiting payment"
    TO_PACK = "to_pack", "To pack"
    PACKED = "packed", "Packed"
    SHIPPED = "shipped", "Shipped"
    READY = "ready", "Ready for pickup"
    DELIVERED = "delivered", "Delivered"
    HANDED_OVER = "handed_over", "Handed over"
    TAKEN_BACK = "taken_back", "Taken back"
    STOPPED = "stopped", "Stopped"
    CANCELLED = "cancelled", "Cancelled"


@dataclass(frozen=True)
class Contact:
    """Who ordered, and where to send it. The address is empty when everything is picked up."""

    email: str
    name: str
    phone: str = ""
    line1: str = ""
    line2: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    note: str = ""


class OrderQuerySet(models.QuerySet["Order"]):
    def awaiting_payment(self) -> Self:
        return self.filter(paid_at=None, cancelled_at=None)

    def hold_over(self, *, at: datetime) -> Self:
        return self.awaiting_payment().filter(hold_ends_at__lte=at).order_by("hold_ends_at", "pk")

    def to_pack(self) -> Self:
        """Paid orders with something left to pack, the longest waiting first."""
        return self.in_hand().filter(_with_parcels(_UNFINISHED, packed_at=None)).order_by("paid_at", "pk")

    def under_way(self) -> Self:
        """Paid orders packed altogether, but not all with their buyers."""
        return self.in_hand().filter(_with_parcels(_UNFINISHED), ~_with_parcels(_UNFINISHED, packed_at=None))

    def completed(self) -> Self:
        return self.in_hand().filter(_with_parcels(_ARRIVED), ~_with_parcels(_UNFINISHED))

    def cancelled(self) -> Self:
        return self.filter(cancelled_at__isnull=False)

    def in_hand(self) -> Self:
        """Paid, and neither cancelled nor stopped."""
        return self.filter(paid_at__isnull=False, cancelled_at=None, stopped_at=None)

    def stopped(self) -> Self:
        """Refunded rather than finished: altogether, or piece by piece until none was left to send."""
        nothing_left = ~_with_parcels(_UNFINISHED) & ~_with_parcels(_ARRIVED)
        return self.filter(paid_at__isnull=False, cancelled_at=None).filter(Q(stopped_at__isnull=False) | nothing_left)

    def with_parcels(self) -> Self:
        """With their parcels, all that is in them, and the pictures of it: what following an order shows."""
        return self.prefetch_related(
            models.Prefetch("parcels", Parcel.objects.order_by("pk")),
            models.Prefetch("parcels__lines", OrderLine.objects.select_related("variant__product").order_by("pk")),
            models.Prefetch("parcels__lines__variant__product__images", ProductImage.objects.in_order()),
        )

    def by_link(self, code: str, key: str) -> "Order":
        """The order behind a signed link. Raises `Order.DoesNotExist` for a wrong one, as for an order that never was."""
        try:
            Signer(salt="order-link").unsign(f"{code}:{key}")
        except BadSignature:
            raise Order.DoesNotExist from None
        return self.get(code=code)


# Parcels that are with their buyers, and those that are not, as long as there is something in them.
_ARRIVED = Q(delivered_at__isnull=False) | Q(handed_over_at__isnull=False)
_UNFINISHED = ~_ARRIVED & Q(taken_back_at=None)


def _with_parcels(*which: Q, **facts: object) -> models.Exists:
    return models.Exists(Parcel.objects.filter(*which, order=models.OuterRef("pk"), **facts))


class Order(models.Model):
    class NotAllowed(Exception):
        """The order is not at the step this one follows. Safe to show to staff."""

    class Changed(Exception):
        """The customer saw something else than what is true now. `quote` and `changes` say what."""

        def __init__(self, quote: Quote, changes: list[str]) -> None:
            super().__init__(changes)
            self.quote = quote
            self.changes = changes

    class Empty(Exception):
        """There is nothing in the basket to order."""

    class TooSmall(Exception):
        """Cards cannot be charged so little (`MINIMUM_TOTAL`)."""

    class TooLarge(Exception):
        """Cards cannot be charged so much (`MAXIMUM_TOTAL`)."""

    class CancelReason(models.TextChoices):
        NOT_PAID = "not_paid", "The time to pay ran out"
        BY_CUSTOMER = "by_customer", "Cancelled by the customer"
        BY_STAFF = "by_staff", "Cancelled by the shop"
        SOLD_OUT = "sold_out", "Paid after its goods were sold to somebody else"
        REFUNDED = "refunded", "Refunded before it was sent"

    code = models.CharField(max_length=12, unique=True)
    cart = models.OneToOneField(Cart, on_delete=models.PROTECT, related_name="order")
    email = models.EmailField()
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=30, blank=True)
    line1 = models.CharField("address", max_length=120, blank=True)
    line2 = models.CharField("apartment, suite …", max_length=120, blank=True)
    city = models.CharField(max_length=80, blank=True)
    region = models.CharField("state", max_length=2, choices=REGIONS, blank=True)
    postal_code = models.CharField("ZIP code", max_length=10, blank=True)
    note = models.TextField("note to the artisans", blank=True)

    currency = models.CharField(max_length=3)
    subtotal = models.PositiveIntegerField()
    delivery = models.PositiveIntegerField()
    discount = models.PositiveIntegerField()
    tax = models.PositiveIntegerField()
    total = models.PositiveIntegerField()
    discount_code = models.CharField(max_length=30, blank=True)
    discount_used = models.ForeignKey(Discount, on_delete=models.PROTECT, null=True, blank=True, related_name="orders")

    placed_at = models.DateTimeField()
    hold_ends_at = models.DateTimeField(help_text="Until then its goods are set aside.")
    paid_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancel_reason = models.CharField(max_length=20, choices=CancelReason.choices, blank=True)
    stopped_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="All its money went back after some of it had gone: the rest stays in the house.",
    )

    objects: ClassVar[OrderQuerySet] = OrderQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(total=F("subtotal") + F("delivery") - F("discount") + F("tax")), name="order_total_adds_up"
            ),
            models.CheckConstraint(condition=Q(total__gt=0), name="order_total_positive"),
            models.CheckConstraint(
                condition=Q(cancelled_at=None, cancel_reason="")
                | (Q(cancelled_at__isnull=False) & ~Q(cancel_reason="")),
                name="order_cancelled_for_a_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["-placed_at"], name="order_newest"),
            models.Index(fields=["email"], name="order_email"),
            models.Index(fields=["hold_ends_at"], condition=Q(paid_at=None, cancelled_at=None), name="order_hold"),
        ]
        permissions = [
            ("pack_order", "Can pack"),
            ("ship_order", "Can ship"),
            ("hand_over_order", "Can hand over"),
            ("cancel_order", "Can cancel"),
        ]

    def __str__(self) -> str:
        return self.code

    # --- Placing ---------------------------------------------------------------------------------------------------

    @classmethod
    def place(cls, cart: Cart, contact: Contact, *, chosen: dict[int, int], seen: str, at: datetime) -> "Order":
        """Turn a basket into an order that waits for its payment, with its goods set aside.

        `seen` is what the customer was shown (`Quote.seen`). A basket becomes one order: pressing the button twice gives
        the same one. Raises `Empty`, `Changed`, `TooSmall`, `TooLarge` and `Stock.SoldOut`; then nothing happened.
        """
        with transaction.atomic():
            cart = Cart.objects.select_for_update().get(pk=cart.pk)
            if earlier := cls.objects.filter(cart=cart).first():
                return earlier
            now = quote(cart, region=contact.region, chosen=chosen, at=at)
            if not now.lines:
                raise cls.Empty
            changes = [f"{line.variant} is no longer sold." for line in now.lines if not line.on_sale]
            changes += now.changes_since(seen)
            if changes or not now.is_complete:
                raise cls.Changed(now, changes)
            if now.total < MINIMUM_TOTAL:
                raise cls.TooSmall
            if now.total > MAXIMUM_TOTAL:
                raise cls.TooLarge
            order = cls._create(cart, contact, now, at=at)
            wanted: defaultdict[int, int] = defaultdict(int)
            for line in now.lines:
                wanted[line.variant.pk] += line.quantity
            StockHold.objects.place(order, wanted, at=at)
            if now.discount_id and not Discount.objects.use(now.discount_id):
                cart.discount_code = ""
                raise cls.Changed(quote(cart, region=contact.region, chosen=chosen, at=at), ["That code is used up."])
            order.record("placed", at=at, refund_policy=refund_policy.CURRENT.name)
            OrderMail.objects.queue(order, OrderMail.Kind.RECEIVED)
        return order

    @classmethod
    def _create(cls, cart: Cart, contact: Contact, now: Quote, *, at: datetime) -> "Order":
        """Write down the quote, with everything that might read differently tomorrow."""
        order = cls(
            cart=cart, **vars(contact), currency=now.currency,
            subtotal=now.subtotal, delivery=now.delivery, discount=now.discount, tax=now.tax, total=now.total,
            discount_code=now.discount_code, discount_used_id=now.discount_id,
            placed_at=at, hold_ends_at=at + timedelta(minutes=settings.ORDER_HOLD_MINUTES),
        )  # fmt: skip
        while True:
            order.code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
            if not cls.objects.filter(code=order.code).exists():
                break
        order.save(force_insert=True)
        for quoted in now.parcels:
            method = quoted.method
            assert method is not None  # a complete quote  # noqa: S101
            parcel = order.parcels.create(
                artisan=quoted.artisan, artisan_name=quoted.artisan.name,
                method=method, method_kind=method.kind, method_name=method.name,
                pickup_place=method.pickup_place, pickup_hours=method.pickup_hours,
                days_min=method.days_min, days_max=method.days_max,
                delivery=quoted.delivery, tax=quoted.tax, tax_percent=quoted.tax_percent,
            )  # fmt: skip
            OrderLine.objects.bulk_create(
                OrderLine(
                    order=order, parcel=parcel, variant=line.variant,
                    product_name=line.variant.product.name, variant_name=line.variant.name, sku=line.variant.sku,
                    allergens=line.variant.product.allergens, weight_grams=line.variant.weight_grams,
                    lead_time_days=line.variant.product.lead_time_days, tax_class_id=line.variant.product.tax_class_id,
                    quantity=line.quantity, unit_price=line.unit_price, discount=line.discount,
                    tax=line.tax, tax_percent=line.tax_percent,
                )
                for line in quoted.lines
            )  # fmt: skip
        return order

    # --- Paying ----------------------------------------------------------------------------------------------------

    @transaction.atomic
    def mark_paid(self, *, at: datetime, locked: bool = False) -> None:
        """Stripe holds the money: the goods are taken for good.

        An order whose time ran out is taken up again if its goods are still there. Raises `Stock.SoldOut` when they are
        not, and `NotAllowed` when somebody cancelled it; then the money has to go back. `locked` says that this very
        order was read with its lock, in the transaction that goes on around this, so that it need not be read again.
        """
        if not locked:
            self._lock()
        if self.paid_at is not None:  # Stripe repeats itself; once is enough.
            return
        if self.cancelled_at is not None:
            if self.cancel_reason != self.CancelReason.NOT_PAID:
                message = f"Order {self.code} was cancelled: {self.get_cancel_reason_display()}."
                raise self.NotAllowed(message)
            StockHold.objects.place(self, self._wanted(), at=at)
            if self.discount_used_id:
                Discount.objects.filter(pk=self.discount_used_id).update(uses=F("uses") + 1)
            self.cancelled_at, self.cancel_reason = None, ""
            OrderMail.objects.withdraw(self, OrderMail.Kind.CANCELLED)
            self.record("taken_up_again", at=at)
        StockHold.objects.end(self, taken=True, at=at)
        self.paid_at = at
        self.save(update_fields=["paid_at", "cancelled_at", "cancel_reason"])
        self.record("paid", at=at)
        OrderMail.objects.queue(self, OrderMail.Kind.PAID)

    # --- Fulfilling, parcel by parcel ------------------------------------------------------------------------------

    @transaction.atomic
    def pack(self, parcel: "Parcel", *, by: "User | None", at: datetime) -> None:
        parcel = self._lock_parcel(parcel, after=[ParcelStatus.TO_PACK])
        parcel.packed_at = at
        parcel.save(update_fields=["packed_at"])
        self.record("packed", parcel=parcel, by=by, at=at)

    @transaction.atomic
    def ship(self, parcel: "Parcel", *, carrier: str = "", tracking: str = "", by: "User | None", at: datetime) -> None:
        parcel = self._lock_parcel(parcel, after=[ParcelStatus.PACKED], kind=DeliveryMethod.Kind.SHIP)
        parcel.shipped_at, parcel.carrier, parcel.tracking = at, carrier, tracking
        parcel.save(update_fields=["shipped_at", "carrier", "tracking"])
        self.record("shipped", parcel=parcel, by=by, at=at, carrier=carrier, tracking=tracking)
        OrderMail.objects.queue(self, OrderMail.Kind.SHIPPED, about=f"parcel {parcel.pk}")

    @transaction.atomic
    def make_ready(self, parcel: "Parcel", *, by: "User | None", at: datetime) -> None:
        """It waits at its pickup place, and the customer is told so."""
        parcel = self._lock_parcel(parcel, after=[ParcelStatus.PACKED], kind=DeliveryMethod.Kind.PICKUP)
        parcel.ready_at = at
        parcel.save(update_fields=["ready_at"])
        self.record("ready", parcel=parcel, by=by, at=at)
        OrderMail.objects.queue(self, OrderMail.Kind.READY, about=f"parcel {parcel.pk}")

    @transaction.atomic
    def deliver(self, parcel: "Parcel", *, by: "User | None", at: datetime) -> None:
        parcel = self._lock_parcel(parcel, after=[ParcelStatus.SHIPPED])
        parcel.delivered_at = at
        parcel.save(update_fields=["delivered_at"])
        self.record("delivered", parcel=parcel, by=by, at=at)

    @transaction.atomic
    def hand_over(self, parcel: "Parcel", *, by: "User | None", at: datetime) -> None:
        parcel = self._lock_parcel(parcel, after=[ParcelStatus.READY])
        parcel.handed_over_at = at
        parcel.save(update_fields=["handed_over_at"])
        self.record("handed_over", parcel=parcel, by=by, at=at)

    # --- Taking pieces back ----------------------------------------------------------------------------------------

    @transaction.atomic
    def take_back(
        self, pieces: "Mapping[int, int]", *, restock: "Container[int]" = (), by: "User | None", at: datetime
    ) -> None:  # fmt: skip
        """They are refunded, so they are not to be packed any more. Which, and how many, by the keys of their lines.

        Those in `restock` go back on the shelf; the others are broken, spoiled, or stay with the customer. Raises
        `NotAllowed` when there are not as many, or the order is not to be fulfilled.
        """
        self._lock()
        if self.paid_at is None or self.cancelled_at is not None:
            message = f"Order {self.code} is {self.status.label.lower()}: no pieces of it can be taken back."
            raise self.NotAllowed(message)
        for line in self._lines(pieces):
            if not 0 < pieces[line.pk] <= line.remaining:
                message = (
                    f"{pieces[line.pk]} × {line} cannot be taken back: {line.remaining} of {line.quantity} are left."
                )
                raise self.NotAllowed(message)
            self._count_back(line, pieces[line.pk], restock=line.pk in restock, by=by, at=at)
        # A parcel has no way to go once there is nothing left in it.
        emptied = self.parcels.filter(taken_back_at=None, delivered_at=None, handed_over_at=None)
        left = OrderLine.objects.filter(parcel=models.OuterRef("pk"), taken_back__lt=F("quantity"))
        emptied.filter(~models.Exists(left)).update(taken_back_at=at)

    @transaction.atomic
    def give_again(
        self, pieces: "Mapping[int, int]", *, restocked: "Container[int]" = (), since: datetime, by: "User | None",
        at: datetime,
    ) -> None:  # fmt: skip
        """They are not refunded after all: what was taken back at `since` belongs to the order again.

        Raises `NotAllowed` when that cannot be any more: its parcel was packed or went without them, the order came to
        nothing, or what was put on the shelf is sold.
        """
        self._lock()
        if self.cancelled_at is not None or self.stopped_at is not None:
            message = f"Order {self.code} is {self.status.label.lower()}, so nothing of it can be given again."
            raise self.NotAllowed(message)
        lines = self._lines(pieces)
        for line in lines:
            moved = [line.parcel.packed_at, line.parcel.shipped_at, line.parcel.handed_over_at]
            if any(moment and moment > since for moment in moved):
                message = f"{line.parcel} was packed or sent without {line} meanwhile."
                raise self.NotAllowed(message)
            self._count_back(line, -pieces[line.pk], restock=line.pk in restocked, by=by, at=at)
        self.parcels.filter(lines__in=lines).update(taken_back_at=None)

    def _lines(self, wanted: "Mapping[int, int]") -> list["OrderLine"]:
        """In the order of their variants, as stock changes everywhere. Another order's are refused."""
        lines = list(self.lines.filter(pk__in=wanted).select_related("parcel").order_by("variant_id", "pk"))
        if len(lines) != len(wanted):
            message = f"That is not part of order {self.code}."
            raise self.NotAllowed(message)
        return lines

    def _count_back(self, line: "OrderLine", pieces: int, *, restock: bool, by: "User | None", at: datetime) -> None:
        """Count pieces as taken back; a negative number, as given again."""
        line.taken_back += pieces
        line.save(update_fields=["taken_back"])
        if not StockHold.objects.take_back(self, line.variant_id, pieces, restock=restock, by=by, at=at):
            message = f"{line} was put back on the shelf, and there are not {-pieces} of it there any more."
            raise self.NotAllowed(message)
        kind, where = ("taken_back", "back on the shelf") if pieces > 0 else ("given_again", "off the shelf again")
        what = f"{abs(pieces)} × {line}" + (f", {where}" if restock else "")
        self.record(kind, parcel=line.parcel, by=by, at=at, pieces=what)

    # --- Coming to nothing -----------------------------------------------------------------------------------------

    @transaction.atomic
    def cancel(self, *, reason: "Order.CancelReason", by: "User | None" = None, at: datetime) -> None:
        """Give the goods free, as long as none of them has left the house. Twice is the same as once.

        The money is not this method's business: before cancelling, whoever calls makes sure that Stripe can no longer take it,
        or that what it took is on its way back. Raises `NotAllowed` when a parcel has gone.
        """
        self._lock()
        if self.cancelled_at is not None:
            # Somebody's reason says more than the clock's.
            if self.cancel_reason == self.CancelReason.NOT_PAID != reason:
                self.cancel_reason = reason
                self.save(update_fields=["cancel_reason"])
            return
        if self.parcels.filter(Q(shipped_at__isnull=False) | Q(handed_over_at__isnull=False)).exists():
            message = f"Order {self.code} cannot be cancelled: some of it has left the house."
            raise self.NotAllowed(message)
        StockHold.objects.end(self, taken=False, at=at)
        StockHold.objects.put_back(self, at=at)
        if self.discount_used_id:
            Discount.objects.give_back(self.discount_used_id)
        self.cancelled_at, self.cancel_reason = at, reason
        self.save(update_fields=["cancelled_at", "cancel_reason"])
        self.record("cancelled", by=by, at=at, reason=reason.value)
        OrderMail.objects.queue(self, OrderMail.Kind.CANCELLED)

    @transaction.atomic
    def stop(self, *, at: datetime) -> None:
        """What has not gone stays here, for its money did not stay: all of it went back after some of the order had
        gone, or the customer's bank took it for good. The stock is for staff to count.
        """
        self._lock()
        if self.stopped_at is None:
            self.stopped_at = at
            self.save(update_fields=["stopped_at"])
            self.record("stopped", at=at)

    # --- Reading ---------------------------------------------------------------------------------------------------

    @property
    def status(self) -> Status:
        if self.cancelled_at is not None:
            return Status.CANCELLED
        if self.stopped_at is not None:
            return Status.STOPPED
        if self.paid_at is None:
            return Status.AWAITING_PAYMENT
        parcels = [parcel.status for parcel in self.parcels.all()]
        if ParcelStatus.TO_PACK in parcels:
            return Status.TO_PACK
        left = [status for status in parcels if status != ParcelStatus.TAKEN_BACK]
        if all(status in {ParcelStatus.DELIVERED, ParcelStatus.HANDED_OVER} for status in left):
            return Status.COMPLETED if left else Status.STOPPED
        return Status.UNDER_WAY

    @property
    def key(self) -> str:
        """The secret half of the order's link: a signature of its code."""
        return Signer(salt="order-link").signature(self.code)

    def get_absolute_url(self) -> str:
        return reverse("orders:order", args=[self.code, self.key])

    # --- Remembering -----------------------------------------------------------------------------------------------

    def record(
        self, kind: str, *, at: datetime, parcel: "Parcel | None" = None, by: "User | None" = None, **facts: str
    ) -> None:
        """Write down that something happened. Facts are for staff to read: no personal data."""
        self.events.create(kind=kind, parcel=parcel, by=by, at=at, facts=facts)

    # --- Inside ----------------------------------------------------------------------------------------------------

    def _lock(self) -> None:
        """Nobody else changes this order until the transaction ends; what we hold is what is true."""
        self.refresh_from_db(from_queryset=Order.objects.select_for_update(no_key=True))

    def _lock_parcel(
        self, parcel: "Parcel", *, after: list[ParcelStatus], kind: "DeliveryMethod.Kind | None" = None
    ) -> "Parcel":
        self._lock()
        parcel = self.parcels.select_related("order").get(pk=parcel.pk)
        if parcel.status not in after or (kind and parcel.method_kind != kind):
            message = f"{parcel} is {parcel.status.label.lower()} ({parcel.get_method_kind_display()}), so this step is not open."
            raise self.NotAllowed(message)
        return parcel

    def _wanted(self) -> dict[int, int]:
        return {
            row["variant"]: row["wanted"]
            for row in self.lines.values("variant").annotate(wanted=models.Sum("quantity")).order_by("variant")
        }


class Parcel(models.Model):
    """One artisan's share of an order, and the way it goes to the customer."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="parcels")
    artisan = models.ForeignKey(Artisan, on_delete=models.PROTECT, related_name="parcels")
    artisan_name = models.CharField(max_length=100)
    method = models.ForeignKey(DeliveryMethod, on_delete=models.SET_NULL, null=True, related_name="parcels")
    method_kind = models.CharField(max_length=10, choices=DeliveryMethod.Kind.choices)
    method_name = models.CharField(max_length=80)
    pickup_place = models.CharField(max_length=200, blank=True)
    pickup_hours = models.CharField(max_length=200, blank=True)
    days_min = models.PositiveSmallIntegerField()
    days_max = models.PositiveSmallIntegerField()
    delivery = models.PositiveIntegerField(help_text="Minor units, before tax.")
    tax = models.PositiveIntegerField(help_text="On the delivery, in minor units.")
    tax_percent = models.DecimalField(max_digits=6, decimal_places=4)
    carrier = models.CharField(max_length=40, blank=True)
    tracking = models.CharField("tracking number", max_length=60, blank=True)
    packed_at = models.DateTimeField(null=True, blank=True)
    shipped_at = models.DateTimeField(null=True, blank=True)
    ready_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(
        null=True, blank=True, help_text="When the last piece in it was refunded: it has nowhere to go any more."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint("order", "artisan", name="one_parcel_per_order_and_artisan"),
            models.CheckConstraint(
                condition=Q(shipped_at=None, ready_at=None) | Q(packed_at__isnull=False),
                name="parcel_packed_before_it_goes",
            ),
            models.CheckConstraint(
                condition=Q(delivered_at=None) | Q(shipped_at__isnull=False), name="parcel_shipped_before_delivered"
            ),
            models.CheckConstraint(
                condition=Q(handed_over_at=None) | Q(ready_at__isnull=False), name="parcel_ready_before_handed_over"
            ),
        ]

    def __str__(self) -> str:
        return f"The parcel from {self.artisan_name}"

    @property
    def is_pickup(self) -> bool:
        return self.method_kind == DeliveryMethod.Kind.PICKUP

    @property
    def status(self) -> ParcelStatus:
        if self.order.cancelled_at:
            return ParcelStatus.CANCELLED
        if self.handed_over_at:
            return ParcelStatus.HANDED_OVER
        if self.delivered_at:
            return ParcelStatus.DELIVERED
        if self.taken_back_at:
            return ParcelStatus.TAKEN_BACK
        if self.shipped_at:
            return ParcelStatus.SHIPPED
        if self.order.stopped_at:
            return ParcelStatus.STOPPED
        if self.ready_at:
            return ParcelStatus.READY
        if self.packed_at:
            return ParcelStatus.PACKED
        return ParcelStatus.TO_PACK if self.order.paid_at else ParcelStatus.AWAITING_PAYMENT


class OrderLine(models.Model):
    """What was bought, as it was on the day it was bought."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="lines")
    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="lines")
    variant = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="order_lines")
    product_name = models.CharField(max_length=120)
    variant_name = models.CharField(max_length=80, blank=True)
    sku = models.CharField("SKU", max_length=40)
    allergens = models.JSONField(default=list, blank=True)
    weight_grams = models.PositiveIntegerField()
    lead_time_days = models.PositiveSmallIntegerField()
    quantity = models.PositiveSmallIntegerField()
    taken_back = models.PositiveSmallIntegerField(
        default=0, db_default=0, help_text="Pieces refunded: not to be packed any more."
    )
    unit_price = models.PositiveIntegerField()
    discount = models.PositiveIntegerField()
    tax = models.PositiveIntegerField()
    tax_class = models.ForeignKey("orders.TaxClass", on_delete=models.PROTECT, related_name="+")
    tax_percent = models.DecimalField(max_digits=6, decimal_places=4)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gt=0), name="order_line_quantity_positive"),
            models.CheckConstraint(condition=Q(taken_back__lte=F("quantity")), name="order_line_taken_back_was_bought"),
            models.CheckConstraint(
                condition=Q(discount__lte=F("unit_price") * F("quantity")), name="order_line_discount_within_price"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.product_name}, {self.variant_name}" if self.variant_name else self.product_name

    @property
    def remaining(self) -> int:
        """Pieces that are, or are to be, the customer's."""
        return self.quantity - self.taken_back

    @property
    def subtotal(self) -> int:
        return self.unit_price * self.quantity

    @property
    def total(self) -> int:
        """What the customer pays for it, tax included."""
        return self.subtotal - self.discount + self.tax


class OrderEvent(models.Model):
    """Something that happened to an order: what, when, and who did it (nobody, when the world did). Only ever added."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="events")
    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, null=True, blank=True, related_name="events")
    kind = models.CharField(max_length=30)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    facts = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["order", "at"], name="order_event_in_time")]

    def __str__(self) -> str:
        return self.kind.replace("_", " ")
