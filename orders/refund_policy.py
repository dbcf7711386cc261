"""What the shop promises about giving money back: one text, for its page and for whoever has to quote it.

A new wording is a new version at the end, and older ones stay: each order remembers under which it was placed (the
`refund_policy` of its "placed" event), because a bank asks what that customer was shown.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Version:
    name: str  # the month it began
    text: str  # paragraphs, separated by blank lines


VERSIONS = [
    Version(
        "2026-11",
        """\
Changed your mind? Write to us before your parcel is packed, and we cancel the order and give all of your money back.

Something is broken, spoiled, or not what you ordered? Write to us within 14 days after it came, with a picture if you can. \
We send it again, or give back what you paid for it.

A parcel did not come? Write to us once the last day we named for it has passed. We find it, send it again, or give back \
what you paid for it.

Food, plants and what was made to your order cannot be sent back for other reasons. Anything else can, unused, within 14 \
days after it came: we give back its price once it is here, and you pay the postage.

Money goes back to the card you paid with. Banks take 5 to 10 days to show it.""",
    ),
]
CURRENT = VERSIONS[-1]


def version(name: str) -> Version | None:
    return next((each for each in VERSIONS if each.name == name), None)
