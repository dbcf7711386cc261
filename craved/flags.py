"""The flags this shop knows. A name that is not listed here does not exist.

A flag is asked at the edges only (views, never models, jobs or webhooks): turning `checkout` off stops new orders and
never stops settling, refunding or fulfilling those already placed.
"""

from dataclasses import dataclass

from django.http import HttpRequest
from waffle import flag_is_active
from waffle.models import AbstractUserFlag


class Flag(AbstractUserFlag):
    """A flag as it is set now. `everyone` is yes, no, or undecided: then percentages and groups speak."""

    class Meta(AbstractUserFlag.Meta):
        app_label = "craved"


@dataclass(frozen=True)
class Known:
    name: str
    reason: str
    delete_when: str

    def is_on(self, request: HttpRequest) -> bool:
        return bool(flag_is_active(request, self.name))


CHECKOUT = Known(
    name="checkout",
    reason="New orders can be stopped in seconds when paying or fulfilling them is in trouble.",
    delete_when="never: it is the shop's off switch",
)
KNOWN = [CHECKOUT]
