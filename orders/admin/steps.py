"""The steps a parcel can take next, as buttons: what they say, who may press them, and what the order does then.

Which step is allowed is the order's word (`Order.NotAllowed`); here it is only which button to show.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from unfold.widgets import UnfoldAdminTextInputWidget

from orders.models import DeliveryMethod, Order, Parcel
from orders.models.order import ParcelStatus


class Nothing(forms.Form):
    """No more than a yes."""


class Shipping(forms.Form):
    carrier = forms.CharField(
        max_length=40, required=False, help_text="Such as USPS or UPS. The customer's mail names it.",
        widget=UnfoldAdminTextInputWidget(attrs={"autocomplete": "on"}),
    )  # fmt: skip
    tracking = forms.CharField(
        label="Tracking number",
        max_length=60,
        required=False,
        widget=UnfoldAdminTextInputWidget(attrs={"autofocus": True}),
    )


@dataclass(frozen=True)
class Step:
    name: str  # in its address
    after: ParcelStatus
    button: str  # on the order's page
    question: str
    explanation: str
    answer: str  # on the button that does it
    done: str
    permission: str
    take: Callable[..., None]  # a method of Order
    kind: DeliveryMethod.Kind | None = None  # None for both
    form: type[forms.Form] = Nothing

    def follows(self, parcel: Parcel) -> bool:
        return parcel.status == self.after and self.kind in {None, parcel.method_kind}


STEPS = [
    Step(
        "packing",
        after=ParcelStatus.TO_PACK,
        button="Pack",
        question="Is it packed?",
        explanation="Check the contents against the list, piece by piece.",
        answer="It is packed",
        done="packed",
        permission="orders.pack_order",
        take=Order.pack,
    ),
    Step(
        "shipping",
        after=ParcelStatus.PACKED,
        kind=DeliveryMethod.Kind.SHIP,
        button="Ship",
        question="Ship it?",
        explanation="The customer is told by mail that it is on its way. After this the order cannot be cancelled any more.",
        form=Shipping,
        answer="Ship it",
        done="shipped",
        permission="orders.ship_order",
        take=Order.ship,
    ),
    Step(
        "pickup",
        after=ParcelStatus.PACKED,
        kind=DeliveryMethod.Kind.PICKUP,
        button="Ready for pickup",
        question="Is it waiting at its pickup place?",
        explanation="The customer is told by mail where and when to fetch it.",
        answer="It is waiting there",
        done="ready for pickup",
        permission="orders.hand_over_order",
        take=Order.make_ready,
    ),
    Step(
        "delivery",
        after=ParcelStatus.SHIPPED,
        button="Delivered",
        question="Has it arrived?",
        explanation="As the carrier or the customer says.",
        answer="It has arrived",
        done="delivered",
        permission="orders.ship_order",
        take=Order.deliver,
    ),
    Step(
        "handing-over",
        after=ParcelStatus.READY,
        button="Hand over",
        question="Hand it over?",
        explanation="Ask for the order's code or the name. After this the order cannot be cancelled any more.",
        answer="Hand it over",
        done="handed over",
        permission="orders.hand_over_order",
        take=Order.hand_over,
    ),
]
BY_NAME = {step.name: step for step in STEPS}


def next_step(parcel: Parcel) -> Step | None:
    return next((step for step in STEPS if step.follows(parcel)), None)
