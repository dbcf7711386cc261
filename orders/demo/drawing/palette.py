"""The one palette every picture is painted from, and how its colors are mixed."""

CREAM = "#f5ead6"
WHITE = "#fbf5e9"
PAPER = "#ecdec4"
OAT = "#dcc7a2"
STRAW = "#e3bf74"
HONEY = "#e2a234"
OCHRE = "#c98c30"
AMBER = "#b9671e"
TERRACOTTA = "#c8714c"
RUST = "#b2542c"
BRICK = "#98422d"
MADDER = "#ab352f"
BERRY = "#7b2438"
PLUM = "#562b47"
LILAC = "#a894ad"
ROSE = "#dca294"
BLUSH = "#edcbb6"
INDIGO = "#2d4166"
BLUE = "#52708c"
SKY = "#9fb8bf"
MIST = "#ccd7d0"
SAGE = "#97a587"
LEAF = "#718348"
OLIVE = "#8a8440"
FOREST = "#3a5644"
PINE = "#263b32"
COCOA = "#4b2d20"
WALNUT = "#6e472c"
OAK = "#ac7d4c"
ASH = "#dabf91"
STONE = "#a39b8e"
SLATE = "#4c5357"
INK = "#2c2523"

# Shadows lean toward plum and light toward warm cream, whatever they fall on: it is what holds the set together.
SHADOW = "#40202f"
LIGHT = "#fff2d8"


def mix(color: str, other: str, share: float) -> str:
    """`color` with `share` (0 to 1) of `other` in it."""
    channels = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in channels)


def dark(color: str, share: float = 0.3) -> str:
    return mix(color, SHADOW, share)


def pale(color: str, share: float = 0.3) -> str:
    return mix(color, LIGHT, share)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
