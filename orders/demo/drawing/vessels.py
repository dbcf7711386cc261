"""What holds things: jars, bottles, tins, crocks and everything a potter makes. (x, y) is the middle of the foot."""

import math
from collections.abc import Sequence

from orders.demo.drawing.hand import (
    TILT,
    Outline,
    Point,
    belt,
    ellipse,
    lathe,
    leaf,
    moved,
    polygon,
    polyline,
    rectangle,
    ribbon,
    spline,
    turned,
)
from orders.demo.drawing.palette import (
    AMBER,
    BLUE,
    BRICK,
    COCOA,
    CREAM,
    HONEY,
    INK,
    LEAF,
    MADDER,
    OAK,
    OCHRE,
    SHADOW,
    SLATE,
    STONE,
    STRAW,
    WALNUT,
    WHITE,
    dark,
    mix,
    pale,
)
from orders.demo.drawing.sheet import Sheet


def motif(s: Sheet, kind: str, x: float, y: float, size: float, color: str, second: str) -> None:
    """A small printed ornament, for labels, tins and cards: no letters anywhere."""
    match kind:
        case "bee":
            for side in (-1, 1):
                s.fill(
                    leaf((x, y - size * 0.2), (x + side * size * 0.95, y - size * 0.75), size * 0.5),
                    pale(second, 0.5),
                    rough=0.5,
                )
            body = ellipse(x, y + size * 0.12, size * 0.4, size * 0.66)
            s.fill(body, second, rough=0.5)
            with s.within(body):
                for at in (-0.2, 0.16, 0.52):
                    s.fill(rectangle(x - size, y + at * size, size * 2, size * 0.16), color, rough=0.5)
            s.fill(ellipse(x, y - size * 0.58, size * 0.24, size * 0.2), color, rough=0.5)
        case "berry":
            for dx, dy in ((-0.4, 0.2), (0.4, 0.2), (0, -0.1), (0, 0.6)):
                s.fill(ellipse(x + dx * size, y + dy * size, size * 0.36, size * 0.36), second, rough=0.6)
            for side in (-1, 1):
                s.fill(
                    leaf((x, y - size * 0.4), (x + side * size * 0.8, y - size * 0.8), size * 0.36), color, rough=0.5
                )
        case "leaf":
            s.stroke([(x, y + size), (x, y), (x, y - size * 0.8)], color, size * 0.12, taper=(1, 0.5))
            for at in (0.5, 0.05, -0.4):
                for side in (-1, 1):
                    s.fill(
                        leaf((x, y + at * size), (x + side * size * 0.72, y + (at - 0.42) * size), size * 0.3),
                        second if side > 0 else color,
                        rough=0.5,
                    )
            s.fill(leaf((x, y - size * 0.6), (x, y - size * 1.1), size * 0.28), color, rough=0.5)
        case "sun":
            s.fill(ellipse(x, y, size * 0.46, size * 0.46), second, rough=0.6)
            for i in range(12):
                a = math.pi * 2 * i / 12
                s.stroke(
                    [(x + size * r * math.cos(a), y + size * r * math.sin(a)) for r in (0.6, 0.78, 0.98)],
                    color,
                    size * 0.11,
                    taper=(1, 0.4),
                )
        case "hills":
            s.fill(ellipse(x + size * 0.2, y - size * 0.5, size * 0.3, size * 0.3), second, rough=0.6)
            with s.within(rectangle(x - size * 1.1, y - size, size * 2.2, size * 1.6)):
                s.fill(ellipse(x - size * 0.5, y + size * 0.75, size * 0.85, size * 0.85), mix(color, second, 0.4))
                s.fill(ellipse(x + size * 0.6, y + size * 0.85, size * 0.8, size * 0.75), color)
        case "tree":
            for at, wide in ((0.5, 0.75), (0, 0.6), (-0.5, 0.42)):
                s.fill(
                    polyline(
                        [
                            (x - wide * size, y + at * size),
                            (x, y + (at - 0.75) * size),
                            (x + wide * size, y + at * size),
                        ],
                        step=5,
                    ),
                    color,
                    rough=0.8,
                )
            s.fill(rectangle(x - size * 0.1, y + size * 0.5, size * 0.2, size * 0.4), second)
        case "wave":
            for row in (-0.45, 0, 0.45):
                line = [(x + size * (t / 10 - 1), y + row * size + math.sin(t * 0.95) * size * 0.16) for t in range(21)]
                s.stroke(line, color if row else second, size * 0.15, taper=(0.4, 0.4))
        case "flower":
            for i in range(6):
                a = math.pi / 3 * i
                s.fill(
                    ellipse(x + size * 0.5 * math.cos(a), y + size * 0.5 * math.sin(a), size * 0.34, size * 0.34),
                    second,
                    rough=0.6,
                )
            s.fill(ellipse(x, y, size * 0.3, size * 0.3), color, rough=0.5)
        case "chili":
            s.stroke(
                spline(
                    [
                        (x - size * 0.5, y - size * 0.6),
                        (x + size * 0.3, y - size * 0.3),
                        (x + size * 0.2, y + size * 0.8),
                    ],
                    closed=False,
                ),
                second,
                size * 0.4,
                taper=(0.8, 0.1),
            )
            s.stroke(
                [
                    (x - size * 0.5, y - size * 0.6),
                    (x - size * 0.75, y - size * 0.7),
                    (x - size * 0.8, y - size * 0.95),
                ],
                color,
                size * 0.14,
            )
        case "flame":
            s.fill(leaf((x, y + size * 0.9), (x, y - size), size * 0.95, bend=0.1), second, rough=0.6)
            s.fill(leaf((x, y + size * 0.8), (x, y - size * 0.1), size * 0.45), color, rough=0.6)
        case _:
            s.fill(
                polyline([(x, y - size), (x + size * 0.6, y), (x, y + size), (x - size * 0.6, y)], step=5),
                second,
                rough=0.8,
            )
            s.fill(
                polyline([(x, y - size * 0.5), (x + size * 0.3, y), (x, y + size * 0.5), (x - size * 0.3, y)], step=5),
                color,
                rough=0.6,
            )


def label(
    s: Sheet,
    x: float,
    top: float,
    low: float,
    radius: float,
    *,
    kind: str,
    paper: str = CREAM,
    color: str = INK,
    second: str = OCHRE,
    arc: float = 0.9,
) -> None:
    """A paper label around a round vessel, with ruled lines and an ornament. Paint it inside the vessel's solid."""
    tall = low - top
    half = radius * arc
    over = [(px, py + top) for px, py in _arc(x, half, radius)]
    under = [(px, py + low) for px, py in reversed(_arc(x, half, radius))]
    s.fill(over + under, paper, rough=1)
    for at, width in ((0.08, 3.4), (0.14, 1.6), (0.86, 1.6), (0.92, 3.4)):
        s.stroke(
            [(px, py + top + tall * at) for px, py in _arc(x, half * 0.95, radius)],
            color,
            width,
            taper=(1, 1),
            opacity=0.75,
        )
    sag = radius * TILT
    motif(s, kind, x, top + tall * 0.44 + sag, min(tall * 0.23, half * 0.42), color, second)
    for at, wide in ((0.73, 0.5), (0.79, 0.3)):
        line = [(px, py + top + tall * at) for px, py in _arc(x, half * wide, radius)]
        s.stroke(line, color, max(2.6, tall * 0.02), taper=(0.7, 0.7), opacity=0.6)


def jar(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    content: str,
    *,
    shape: str = "round",
    lid: str = "metal",
    lid_color: str = OCHRE,
    kind: str | None = None,
    paper: str = CREAM,
    ink: str = INK,
    second: str = OCHRE,
    bits: str | None = None,
    full: float = 0.9,
    shadow: bool = True,
) -> None:
    """A glass jar. `shape`: round, squat, hex, faceted or belly; `lid`: metal, cloth, cork, clip or open."""
    r = width / 2
    top = y - height
    neck = r * {"round": 0.8, "squat": 0.86, "hex": 0.72, "faceted": 0.8, "belly": 0.66}[shape]
    shoulder = top + height * {"round": 0.14, "squat": 0.14, "hex": 0.2, "faceted": 0.16, "belly": 0.24}[shape]
    if shape == "belly":
        profile = [
            (top, neck),
            (top + height * 0.08, neck),
            (shoulder, r * 0.86),
            (top + height * 0.55, r),
            (y - height * 0.1, r * 0.86),
            (y, r * 0.7),
        ]
    else:
        profile = [
            (top, neck),
            (top + height * 0.06, neck),
            (shoulder, r * 0.97),
            (shoulder + height * 0.06, r),
            (y - height * 0.06, r),
            (y, r * 0.93),
        ]
    glass = lathe(x, profile)
    if shadow:
        s.cast(x, y, r * 0.96)
        # Light through the contents warms the shadow beside the jar.
        s.pool(
            ellipse(x + r * 1.15, y + 4, r * 0.8, r * 0.2),
            pale(content, 0.3),
            (x + r * 1.1, y + 4),
            r * 0.75,
            opacity=0.4,
            squash=0.24,
        )
    with s.solid(glass, mix(content, WHITE, 0.72), shade=0.42, light=0.2, low=0.2):
        fill_top = top + height * (1 - full)
        s.fill(belt(x, (fill_top, r * 1.05), (y + r, r * 1.05)), content, rough=0.8)
        s.fill(ellipse(x, fill_top, r * 0.98, r * 0.98 * TILT), pale(content, 0.3), rough=0.8)
        s.pool(glass, pale(content, 0.65), (x - r * 0.35, y - height * 0.3), r * 1.1, opacity=0.5)
        s.grain(glass, dark(content, 0.55), (x, y - height * 0.25), (x, y + height * 0.12), opacity=0.5)
        if bits:
            _bits(s, bits, x, fill_top + r * 0.3, y, r, content)
        if shape in ("hex", "faceted"):
            cuts = (-0.42, 0.4) if shape == "hex" else (-0.7, -0.28, 0.2, 0.62)
            for at in cuts:
                s.stroke(
                    [(x + at * r, shoulder), (x + at * r, y - height * 0.3), (x + at * r, y + r * 0.1)],
                    pale(content, 0.6),
                    3.4,
                    taper=(0.3, 0.8),
                    opacity=0.7,
                )
            s.grain(rectangle(x + cuts[-1] * r, shoulder, r, height), SHADOW, (x, y), (x + r * 1.4, y), opacity=0.3)
        if kind:
            label(
                s, x, y - height * 0.66, y - height * 0.2, r, kind=kind, paper=paper, color=ink, second=second, arc=0.82
            )
        for at, wide in ((-0.8, 0.09), (-0.63, 0.035)):
            gleam = [
                (x + at * r, shoulder + height * 0.05),
                (x + (at - 0.02) * r, y - height * 0.45),
                (x + at * r, y - height * 0.1),
            ]
            s.stroke(gleam, WHITE, width * wide, taper=(0.2, 0.2), opacity=0.75)
    _lid(s, lid, x, top, neck, height, lid_color)


def _bits(s: Sheet, kind: str, x: float, top: float, low: float, r: float, color: str) -> None:
    for _ in range(int((low - top) * r / 420)):
        px, py = x + s.rng.uniform(-0.92, 0.92) * r, s.rng.uniform(top, low)
        if kind == "slices":
            tone = mix(LEAF, STRAW, s.rng.uniform(0.2, 0.6))
            size = s.rng.uniform(0.2, 0.3) * r
            coin = turned(ellipse(px, py, size, size * s.rng.uniform(0.35, 0.9)), s.rng.uniform(-50, 50), (px, py))
            s.fill(coin, dark(tone, 0.25))
            inner = [(px + (qx - px) * 0.82, py + (qy - py) * 0.82) for qx, qy in coin]
            s.fill(inner, pale(tone, 0.5), rough=0.5)
            s.speckle((px - size * 0.4, py - size * 0.3, px + size * 0.4, py + size * 0.3), STRAW, 5, size=(2, 3.4))
        elif kind == "leaves":
            tone = mix(color, s.rng.choice((MADDER, CREAM, LEAF, BRICK)), s.rng.uniform(0.1, 0.7))
            a = s.rng.uniform(-0.6, 0.6)
            s.fill(leaf((px, py), (px + math.cos(a) * r * 0.6, py + math.sin(a) * r * 0.4), r * 0.2, bend=0.15), tone)
        elif kind == "peel":
            a = s.rng.uniform(0, math.pi)
            curve = spline(
                [
                    (px, py),
                    (px + math.cos(a) * r * 0.14, py + math.sin(a) * r * 0.16),
                    (px + math.cos(a + 0.6) * r * 0.3, py + math.sin(a + 0.6) * r * 0.26),
                ],
                closed=False,
                step=5,
            )
            s.stroke(curve, s.rng.choice((AMBER, "#d9822b", HONEY)), r * 0.07, opacity=0.85)
        elif kind == "seeds":
            s.fill(ellipse(px, py, r * 0.045, r * 0.04), s.rng.choice((STRAW, OCHRE, COCOA, CREAM)), rough=0.3)
        elif kind == "fruit":
            s.fill(
                ellipse(px, py, r * s.rng.uniform(0.1, 0.2), r * s.rng.uniform(0.1, 0.16)),
                mix(color, s.rng.choice((pale(color, 0.4), dark(color, 0.6))), 0.5),
                opacity=0.7,
            )
        elif kind == "flakes":
            s.fill(
                polygon([(px, py - r * 0.06), (px + r * 0.08, py), (px, py + r * 0.05), (px - r * 0.07, py)]),
                mix(color, s.rng.choice((WHITE, dark(color, 0.4))), 0.55),
                rough=0.5,
            )


def _lid(s: Sheet, kind: str, x: float, top: float, neck: float, height: float, color: str) -> None:
    tall = max(26, height * 0.12)
    match kind:
        case "metal":
            cap = neck * 1.08
            with s.solid(
                lathe(x, [(top - tall * 0.62, cap * 0.98), (top + tall * 0.32, cap)]), color, shade=0.55, light=0.5
            ):
                for i in range(-9, 10):
                    px = x + cap * math.sin(i / 9 * 1.45)
                    s.stroke(
                        [(px, top - tall * 0.4), (px, top), (px, top + tall * 0.7)], dark(color, 0.3), 2, opacity=0.5
                    )
            s.fill(ellipse(x, top - tall * 0.62, cap * 0.98), pale(color, 0.28))
            s.fill(ellipse(x, top - tall * 0.6, cap * 0.76), mix(color, pale(color), 0.35))
        case "cloth":
            rim = neck * 1.1
            skirt: list[Point] = []
            for i in range(19):
                a = math.pi - math.pi * i / 18
                ruffle = 1 + 0.1 * math.sin(i * 2.3)
                skirt.append(
                    (x + rim * 1.22 * ruffle * math.cos(a), top + tall * 1.05 + rim * TILT * 1.6 * math.sin(a) * ruffle)
                )
            band = ellipse(x, top + tall * 0.16, rim * 1.0, rim * TILT, start=0, end=180)
            crown = spline(
                [
                    (x - rim, top + tall * 0.2),
                    (x - rim * 0.96, top - tall * 0.66),
                    (x - rim * 0.4, top - tall * 0.98),
                    (x + rim * 0.4, top - tall * 0.98),
                    (x + rim * 0.96, top - tall * 0.66),
                    (x + rim, top + tall * 0.2),
                ],
                closed=False,
            )
            fabric = spline(skirt, closed=False) + crown[::-1]
            with s.solid(fabric, color, shade=0.45, light=0.3):
                gingham(s, fabric, WHITE, size=neck * 0.26)
            s.stroke(band, CREAM, 8, taper=(1, 1))
            s.stroke(band, OAK, 3, taper=(1, 1), opacity=0.7)
            bow = (x + rim * 0.1, top + tall * 0.2 + rim * TILT)
            for dx in (-1, 1):
                s.stroke(
                    spline([bow, (bow[0] + dx * 26, bow[1] - 12), (bow[0] + dx * 30, bow[1] + 8), bow], closed=False),
                    CREAM,
                    5,
                )
                s.stroke([bow, (bow[0] + dx * 10, bow[1] + 16), (bow[0] + dx * 17, bow[1] + 36)], CREAM, 5)
        case "cork":
            s.fill(ellipse(x, top, neck), WHITE, opacity=0.8)
            with s.solid(lathe(x, [(top - tall * 0.95, neck * 0.92), (top + tall * 0.1, neck * 0.84)]), OAK, shade=0.5):
                s.speckle(
                    (x - neck, top - tall * 1.2, x + neck, top + tall), dark(OAK, 0.4), 50, size=(1, 3), opacity=0.6
                )
            s.fill(ellipse(x, top - tall * 0.95, neck * 0.92), pale(OAK, 0.35))
            s.speckle(
                (x - neck * 0.6, top - tall * 1.05, x + neck * 0.6, top - tall * 0.85),
                dark(OAK, 0.3),
                14,
                size=(1, 3),
                opacity=0.6,
            )
        case "clip":
            s.fill(belt(x, (top - 6, neck * 1.12), (top + tall * 0.36, neck * 1.12)), BRICK)
            dome = lathe(
                x, [(top - tall * 0.9, neck * 0.5), (top - tall * 0.6, neck * 0.96), (top - tall * 0.1, neck * 1.1)]
            )
            with s.solid(dome, mix(WHITE, BLUE, 0.3), shade=0.4, light=0.6):
                s.stroke(_moved_arc(x, top - tall * 0.5, neck * 0.8), WHITE, 6, opacity=0.8)
            for side in (-1, 1):
                wire = [
                    (x + side * neck * 1.1, top + tall * 0.2),
                    (x + side * neck * 1.2, top + tall * 0.9),
                    (x + side * neck * 1.02, top + tall * 1.5),
                ]
                s.stroke(spline(wire, closed=False), SLATE, 5, taper=(1, 1))
            s.stroke(
                [(x + neck * 1.1, top - tall * 0.5), (x + neck * 1.24, top + tall * 0.2), (x + neck * 1.1, top + tall)],
                SLATE,
                5,
                taper=(1, 1),
            )
        case _:
            s.fill(ellipse(x, top, neck), mix(WHITE, SLATE, 0.12), opacity=0.5)
            ring = ellipse(x, top, neck)
            s.stroke([*ring, ring[0]], WHITE, 5, taper=(1, 1), opacity=0.9)


def gingham(s: Sheet, outline: Outline, color: str, *, size: float = 26, opacity: float = 0.5) -> None:
    """Crossed stripes, denser where they meet. Paint it inside the cloth's solid."""
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    x = min(xs) + size * 0.3
    while x < max(xs):
        s.fill(rectangle(x, min(ys), size * 0.5, max(ys) - min(ys)), color, opacity=opacity, rough=0.8)
        x += size
    y = min(ys)
    while y < max(ys):
        s.fill(rectangle(min(xs), y, max(xs) - min(xs), size * 0.5), color, opacity=opacity, rough=0.8)
        y += size


def bottle(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    content: str,
    *,
    neck: float = 0.3,
    stopper: str = "cork",
    kind: str | None = None,
    paper: str = CREAM,
    ink: str = INK,
    second: str = OCHRE,
    shoulder: float = 0.4,
    full: float = 0.82,
) -> None:
    """A glass bottle; `shoulder` is how far down it reaches its full width, `neck` the neck's share of the width."""
    r = width / 2
    n = r * neck
    top = y - height
    glass = lathe(
        x,
        [
            (top, n * 1.25),
            (top + height * 0.045, n * 1.25),
            (top + height * 0.06, n),
            (top + height * shoulder * 0.55, n),
            (top + height * shoulder * 0.8, r * 0.72),
            (top + height * shoulder, r * 0.97),
            (top + height * (shoulder + 0.08), r),
            (y - height * 0.04, r),
            (y, r * 0.9),
        ],
    )
    s.cast(x, y, r * 0.96)
    s.pool(
        ellipse(x + r * 1.3, y + 4, r, r * 0.2),
        pale(content, 0.3),
        (x + r * 1.2, y + 4),
        r * 0.9,
        opacity=0.4,
        squash=0.24,
    )
    with s.solid(glass, mix(content, WHITE, 0.6), shade=0.45, light=0.15, low=0.2):
        level = top + height * (1 - full)
        s.fill(belt(x, (level, r), (y + r, r)), content, rough=0.6)
        s.pool(glass, pale(content, 0.6), (x - r * 0.3, y - height * 0.3), r * 1.2, opacity=0.5)
        s.grain(glass, dark(content, 0.5), (x, y - height * 0.25), (x, y + height * 0.1), opacity=0.5)
        if kind:
            label(
                s,
                x,
                y - height * 0.44,
                y - height * 0.12,
                r,
                kind=kind,
                paper=paper,
                color=ink,
                second=second,
                arc=0.84,
            )
        s.stroke(
            [
                (x - r * 0.76, y - height * (0.98 - shoulder)),
                (x - r * 0.8, y - height * 0.35),
                (x - r * 0.76, y - height * 0.06),
            ],
            WHITE,
            r * 0.13,
            taper=(0.2, 0.2),
            opacity=0.75,
        )
        s.stroke(
            [
                (x - n * 0.5, top + height * 0.08),
                (x - n * 0.5, top + height * 0.16),
                (x - n * 0.55, top + height * shoulder * 0.6),
            ],
            WHITE,
            n * 0.24,
            opacity=0.7,
        )
    if stopper == "cork":
        with s.solid(lathe(x, [(top - 34, n * 1.0), (top + 2, n * 0.86)]), OAK):
            s.speckle((x - n, top - 40, x + n, top + 6), dark(OAK, 0.4), 18, size=(1, 2.4))
        s.fill(ellipse(x, top - 34, n), pale(OAK, 0.35))
    else:
        with s.solid(lathe(x, [(top - 20, n * 1.32), (top + 26, n * 1.36)]), stopper, shade=0.5):
            pass
        s.fill(ellipse(x, top - 20, n * 1.3), pale(stopper, 0.3))


def jug_with_loop(s: Sheet, x: float, y: float, width: float, height: float, color: str, *, kind: str = "tree") -> None:
    """A syrup jug: opaque, with a small loop handle at the neck."""
    r = width / 2
    top = y - height
    s.cast(x, y, r)
    loop = spline(
        [
            (x + r * 0.26, top + height * 0.1),
            (x + r * 0.62, top + height * 0.08),
            (x + r * 0.66, top + height * 0.24),
            (x + r * 0.46, top + height * 0.32),
        ],
        closed=False,
    )
    s.stroke(loop, dark(color, 0.2), 17, taper=(1, 1))
    body = lathe(
        x,
        [
            (top, r * 0.26),
            (top + height * 0.14, r * 0.26),
            (top + height * 0.24, r * 0.5),
            (top + height * 0.42, r * 0.95),
            (top + height * 0.58, r),
            (y - height * 0.06, r * 0.96),
            (y, r * 0.88),
        ],
    )
    with s.solid(body, color, shade=0.55, light=0.5):
        s.fill(belt(x, (top - 20, r), (top + height * 0.38, r * 0.96)), dark(color, 0.4), opacity=0.55)
        motif(s, kind, x - r * 0.02, y - height * 0.28, r * 0.34, dark(color, 0.75), dark(color, 0.6))
        s.stroke(
            [(x - r * 0.68, y - height * 0.52), (x - r * 0.76, y - height * 0.36), (x - r * 0.74, y - height * 0.14)],
            WHITE,
            r * 0.1,
            taper=(0.2, 0.2),
            opacity=0.5,
        )
    with s.solid(lathe(x, [(top - 26, r * 0.3), (top + 6, r * 0.31)]), BRICK):
        pass
    s.fill(ellipse(x, top - 26, r * 0.3), pale(BRICK, 0.3))


def tin(
    s: Sheet,
    x: float,
    y: float,
    radius: float,
    height: float,
    color: str,
    *,
    kind: str,
    second: str = WHITE,
    accent: str = HONEY,
) -> None:
    """A round tin with a printed pattern and a lid."""
    top = y - height
    s.cast(x, y, radius)
    with s.solid(lathe(x, [(top, radius), (y, radius)]), color, shade=0.5):
        for row in range(3):
            for column in range(-3, 4):
                a = (column + (row % 2) * 0.5) * 0.52
                if abs(a) < 1.4:
                    px = x + radius * math.sin(a)
                    py = top + height * (0.36 + row * 0.24) + radius * TILT * math.cos(a)
                    motif(s, kind, px, py, radius * 0.15 * (0.5 + 0.5 * math.cos(a)), accent, second)
        for at in (0.2, 0.93):
            s.stroke(_moved_arc(x, top + height * at, radius), accent, 4, taper=(1, 1), opacity=0.8)
    with s.solid(
        lathe(x, [(top - height * 0.1, radius * 1.03), (top + height * 0.1, radius * 1.04)]),
        dark(color, 0.15),
        shade=0.5,
        light=0.6,
    ):
        s.stroke(_moved_arc(x, top + height * 0.04, radius * 1.03), accent, 3, taper=(1, 1), opacity=0.8)
    s.fill(ellipse(x, top - height * 0.1, radius * 1.03), pale(color, 0.22))
    s.fill(ellipse(x, top - height * 0.095, radius * 0.82), mix(color, pale(color), 0.2))
    with s.solid(lathe(x, [(top - height * 0.19, radius * 0.1), (top - height * 0.11, radius * 0.07)]), accent):
        pass


def stoneware(
    s: Sheet,
    x: float,
    y: float,
    profile: Sequence[Point],
    glaze: str,
    *,
    clay: str = "#b08a66",
    bare: float = 0.0,
    speck: str | None = None,
    rim: str | None = None,
    inside: str | None = None,
    bands: Sequence[tuple[float, float, str]] = (),
    shadow: bool = True,
    shine: float = 0.55,
) -> None:
    """A thrown pot. `profile` is (height above the foot, radius) from the rim down; `bare` is the unglazed share at the foot.

    `bands` are (from, to, color) as shares of the height, measured from the rim.
    """
    turned_profile = [(y - up, r) for up, r in profile]
    body = lathe(x, turned_profile)
    height = profile[0][0]
    mouth = profile[0][1]
    widest = max(r for _, r in profile)
    top = y - height
    if shadow:
        s.cast(x, y, max(profile[-1][1] * 1.04, widest * 0.7))
    if mouth > 16:
        s.fill(ellipse(x, top, mouth), inside or dark(glaze, 0.45))
        s.grain(ellipse(x, top, mouth), SHADOW, (x + mouth * 0.3, top), (x - mouth * 1.2, top), opacity=0.6)
    with s.solid(body, glaze, shade=0.55, light=0.45, low=0.28):
        for start, end, tone in bands:
            s.fill(belt(x, (top + height * start, widest * 1.1), (top + height * end, widest * 1.1)), tone, rough=2)
        if bare:
            line = ellipse(x, y - height * bare, widest * 1.1, widest * TILT * 0.9, start=180, end=0)
            s.fill([*line, (x + widest * 1.2, y + widest), (x - widest * 1.2, y + widest)], clay, rough=3)
            s.stroke(line, dark(glaze, 0.2), 4, taper=(1, 1), opacity=0.5, rough=3)
        if speck:
            s.speckle(
                (x - widest, top - mouth * TILT, x + widest, y + widest * 0.2),
                speck,
                int(widest * height / 520),
                size=(0.9, 3),
                opacity=0.75,
            )
        for at in (0.3, 0.45, 0.62, 0.75):
            s.stroke(_moved_arc(x, top + height * at, widest), dark(glaze, 0.3), 2, opacity=0.22)
        if mouth > 16:
            s.fill(ellipse(x, top, mouth), inside or dark(glaze, 0.45), rough=0.6)
            s.grain(ellipse(x, top, mouth), SHADOW, (x + mouth * 0.5, top), (x - mouth * 1.2, top), opacity=0.55)
        if shine:
            gleam = [(x - radius * 0.66, at) for at, radius in turned_profile]
            s.stroke(
                spline(gleam[: max(3, len(gleam) - 1)], closed=False),
                WHITE,
                widest * 0.08,
                taper=(0.05, 0.05),
                opacity=shine,
            )
    if mouth > 16:
        ring = ellipse(x, top, mouth)
        s.stroke([*ring, *ring[:2]], rim or pale(glaze, 0.4), max(4, mouth * 0.055), taper=(1, 1))


def handle(s: Sheet, points: Sequence[Point], color: str, width: float) -> None:
    """A pulled handle along the points; paint it before the pot it belongs to."""
    line = spline(points, closed=False)
    with s.solid(ribbon(line, width, taper=(0.95, 0.85)), color, shade=0.45, light=0.4):
        pass


def mug(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    glaze: str,
    *,
    band: str = "#b08a66",
    speck: str | None = WALNUT,
    drink: str | None = None,
) -> None:
    r = width / 2
    handle(
        s,
        [
            (x + r * 0.85, y - r * 1.62),
            (x + r * 1.46, y - r * 1.66),
            (x + r * 1.6, y - r * 1.0),
            (x + r * 1.3, y - r * 0.46),
            (x + r * 0.84, y - r * 0.42),
        ],
        glaze,
        r * 0.26,
    )
    stoneware(
        s,
        x,
        y,
        [(r * 2, r * 0.86), (r * 1.5, r * 0.93), (r * 0.8, r), (r * 0.25, r * 0.9), (0, r * 0.72)],
        glaze,
        bare=0.12,
        speck=speck,
        bands=[(0.52, 0.68, band)],
        inside=drink or dark(glaze, 0.4),
    )
    if drink:
        with s.within(ellipse(x, y - r * 2, r * 0.82)):
            s.fill(ellipse(x, y - r * 1.93, r * 0.78), drink)
            s.fill(ellipse(x - r * 0.2, y - r * 1.94, r * 0.4, r * 0.06), pale(drink, 0.4), opacity=0.7)


def steam(s: Sheet, x: float, y: float, *, height: float = 170, color: str = WHITE) -> None:
    for offset, tall in ((-26, 0.8), (8, 1), (38, 0.7)):
        line = [
            (x + offset + math.sin(t * 0.75 + offset) * 15 * (t / 10 + 0.3), y - height * tall * t / 10)
            for t in range(11)
        ]
        s.stroke(spline(line, closed=False), color, 13, taper=(0.1, 0), opacity=0.34)


def bowl(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    glaze: str,
    *,
    inside: str | None = None,
    speck: str | None = None,
    bands: Sequence[tuple[float, float, str]] = (),
    rim: str | None = None,
    bare: float = 0.14,
) -> Point:
    """An open bowl. Returns the middle of its mouth, where its contents go (then call `bowl_front`)."""
    r = width / 2
    stoneware(
        s,
        x,
        y,
        [(height, r), (height * 0.6, r * 0.9), (height * 0.25, r * 0.66), (0, r * 0.42)],
        glaze,
        inside=inside or pale(glaze, 0.25),
        speck=speck,
        bands=bands,
        rim=rim,
        bare=bare,
        shine=0.4,
    )
    return x, y - height


def bowl_front(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    glaze: str,
    *,
    speck: str | None = None,
    bands: Sequence[tuple[float, float, str]] = (),
    rim: str | None = None,
    bare: float = 0.14,
) -> None:
    """The near wall of a bowl again, over what lies in it."""
    r = width / 2
    near = ellipse(x, y - height, r * 1.02, r * TILT, start=180, end=0)
    front = [*near, (x + r * 1.2, y + r), (x - r * 1.2, y + r)]
    with s.within(front):
        stoneware(
            s,
            x,
            y,
            [(height, r), (height * 0.6, r * 0.9), (height * 0.25, r * 0.66), (0, r * 0.42)],
            glaze,
            speck=speck,
            bands=bands,
            bare=bare,
            shadow=False,
            shine=0.4,
            inside=glaze,
            rim=glaze,
        )
    s.stroke(
        ellipse(x, y - height, r, r * TILT, start=182, end=-2), rim or pale(glaze, 0.4), max(4, r * 0.05), taper=(1, 1)
    )


def plate(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    glaze: str,
    *,
    rim: str | None = None,
    speck: str | None = None,
    rise: float = 16,
) -> None:
    """A plate lying on the table."""
    r = width / 2
    s.cast(x, y, r * 0.8, length=0.9)
    with s.solid(lathe(x, [(y - rise, r), (y - rise * 0.4, r * 0.9), (y, r * 0.6)]), dark(glaze, 0.1), shade=0.4):
        pass
    face = ellipse(x, y - rise, r)
    with s.solid(face, glaze, shade=0.22, light=0.3, low=0):
        if rim:
            s.fill(face, rim, rough=0.4)
            s.fill(ellipse(x, y - rise, r * 0.93), glaze)
        if speck:
            s.speckle(
                (x - r, y - rise - r * TILT, x + r, y - rise + r * TILT),
                speck,
                int(r * 0.5),
                size=(0.9, 2.4),
                opacity=0.7,
            )
        well = ellipse(x, y - rise + r * 0.012, r * 0.7)
        s.stroke([*well, well[0]], dark(glaze, 0.3), 4, taper=(1, 1), opacity=0.4)
        s.fill(ellipse(x, y - rise + 3, r * 0.68), pale(glaze, 0.15), opacity=0.6)


def plate_upright(
    s: Sheet, x: float, y: float, radius: float, glaze: str, *, rim: str | None = None, speck: str | None = None
) -> None:
    """A plate leaning against the wall, face toward us; (x, y) is where it touches the table."""
    cy = y - radius * 0.97
    s.grain(
        ellipse(x + radius * 0.3, cy + radius * 0.1, radius, radius),
        SHADOW,
        (x - radius * 0.3, cy),
        (x + radius, cy + radius * 0.2),
        opacity=0.4,
    )
    s.cast(x, y, radius * 0.6, length=1)
    face = ellipse(x, cy, radius * 0.98, radius)
    with s.solid(face, glaze, shade=0.4, light=0.4):
        if rim:
            s.fill(face, rim, rough=0.4)
            s.fill(ellipse(x, cy, radius * 0.9, radius * 0.92), glaze, rough=2)
        if speck:
            s.speckle(
                (x - radius, cy - radius, x + radius, cy + radius), speck, int(radius * 0.9), size=(1, 3), opacity=0.7
            )
        for scale, tone in ((0.7, dark(glaze, 0.25)), (0.68, pale(glaze, 0.3))):
            well = ellipse(x, cy, radius * scale, radius * scale)
            s.stroke([*well, well[0]], tone, 5, taper=(1, 1), opacity=0.5)


def pitcher(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    glaze: str,
    *,
    speck: str | None = None,
    bands: Sequence[tuple[float, float, str]] = (),
    bare: float = 0.1,
) -> None:
    r = width / 2
    handle(
        s,
        [
            (x + r * 0.5, y - height * 0.9),
            (x + r * 1.34, y - height * 0.92),
            (x + r * 1.42, y - height * 0.6),
            (x + r * 0.92, y - height * 0.34),
        ],
        glaze,
        r * 0.24,
    )
    lip = spline(
        [
            (x - r * 0.2, y - height * 1.02),
            (x - r * 0.92, y - height * 1.06),
            (x - r * 0.62, y - height * 0.86),
            (x - r * 0.3, y - height * 0.84),
        ]
    )
    s.fill(lip, pale(glaze, 0.15))
    stoneware(
        s,
        x,
        y,
        [
            (height, r * 0.62),
            (height * 0.82, r * 0.56),
            (height * 0.6, r * 0.76),
            (height * 0.34, r),
            (height * 0.1, r * 0.84),
            (0, r * 0.66),
        ],
        glaze,
        speck=speck,
        bands=bands,
        bare=bare,
    )


def crock(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    glaze: str = CREAM,
    top: str = WALNUT,
    mark: str | None = BLUE,
    kind: str = "leaf",
) -> None:
    """A straight-sided stoneware crock, dark above and pale below, with a blue mark."""
    r = width / 2
    for side in (-1, 1):
        s.fill(ellipse(x + side * r * 1.0, y - height * 0.72, r * 0.16, height * 0.07), dark(top, 0.2))
    stoneware(
        s,
        x,
        y,
        [(height, r * 0.96), (height * 0.93, r * 1.0), (height * 0.86, r * 0.97), (height * 0.4, r), (0, r * 0.94)],
        glaze,
        speck=STONE,
        bands=[(-0.4, 0.26, top)],
        rim=pale(top, 0.3),
        inside=dark(top, 0.4),
    )
    if mark:
        motif(s, kind, x - r * 0.04, y - height * 0.34, min(r, height) * 0.3, mark, mark)


def glass(s: Sheet, x: float, y: float, width: float, height: float, drink: str, *, full: float = 0.8) -> None:
    r = width / 2
    s.cast(x, y, r * 0.8)
    body = lathe(x, [(y - height, r), (y, r * 0.8)])
    s.fill(ellipse(x, y - height, r), WHITE, opacity=0.4)
    with s.within(body):
        s.fill(body, WHITE, opacity=0.35)
        level = y - height * full
        s.fill(belt(x, (level, r * 0.95), (y + r, r)), drink)
        s.grain(body, SHADOW, (x, y), (x + r * 1.3, y), opacity=0.35)
        s.fill(ellipse(x, level, r * 0.93), pale(drink, 0.4))
        s.stroke(
            [(x - r * 0.74, y - height * 0.94), (x - r * 0.7, y - height * 0.5), (x - r * 0.62, y - height * 0.1)],
            WHITE,
            r * 0.14,
            opacity=0.8,
        )
    ring = ellipse(x, y - height, r)
    s.stroke([*ring, ring[0]], WHITE, 4, taper=(1, 1), opacity=0.85)


def _arc(x: float, half: float, radius: float) -> Outline:
    """The near side of a circle on the vessel, out to `half` on either side, with its lowest point below 0."""
    return [
        (x + half * t / 12, radius * TILT * math.sqrt(max(0.0, 1 - (half * t / 12 / radius) ** 2)))
        for t in range(-12, 13)
    ]


def _moved_arc(x: float, y: float, radius: float) -> Outline:
    return moved(_arc(x, radius * 0.99, radius), 0, y)
