"""Candles and soap, cloth and yarn, wood, baskets, paper: what a house is kept with. (x, y) is where a thing stands."""

import math
from collections.abc import Sequence

from orders.demo.drawing.hand import (
    TILT,
    Outline,
    Point,
    belt,
    bounds,
    ellipse,
    lathe,
    leaf,
    moved,
    polygon,
    polyline,
    rectangle,
    ribbon,
    scaled,
    spline,
    turned,
)
from orders.demo.drawing.palette import (
    AMBER,
    ASH,
    BLUE,
    BRICK,
    COCOA,
    CREAM,
    FOREST,
    HONEY,
    INDIGO,
    INK,
    LIGHT,
    OAK,
    OAT,
    OCHRE,
    PAPER,
    RUST,
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
from orders.demo.drawing.vessels import gingham, motif

# ---------------------------------------------------------------------------------------------- candles and soap


def flame(s: Sheet, x: float, y: float, size: float) -> None:
    """A flame whose foot is at (x, y), and the glow around it."""
    halo = ellipse(x, y - size * 0.5, size * 3.4, size * 3.4)
    s.pool(halo, "#ffd98a", (x, y - size * 0.5), size * 3.3, opacity=0.6)
    s.stroke([(x, y + 6), (x + 1, y - 2), (x + 2, y - size * 0.2)], INK, 4, taper=(1, 1))
    s.fill(leaf((x, y), (x + size * 0.04, y - size * 1.35), size * 0.62), "#f3a63a", rough=0.6)
    s.fill(leaf((x, y - size * 0.04), (x + size * 0.02, y - size * 0.95), size * 0.4), "#fde3a0", rough=0.5)
    s.fill(leaf((x, y), (x, y - size * 0.36), size * 0.2), mix(BLUE, WHITE, 0.3), opacity=0.7, rough=0.4)


def taper(
    s: Sheet,
    x: float,
    y: float,
    height: float,
    *,
    wax: str = HONEY,
    holder: str = OCHRE,
    lit: bool = True,
    width: float = 40,
) -> None:
    """A taper in a low brass holder with a finger ring."""
    half = width / 2
    s.cast(x, y, half * 2.8)
    with s.solid(lathe(x, [(y - 14, half * 2.8), (y - 8, half * 2.9), (y, half * 1.9)]), holder, shade=0.5):
        pass
    s.fill(ellipse(x, y - 14, half * 2.6), pale(holder, 0.25))
    s.fill(ellipse(x, y - 12, half * 2.2, half * 2.2 * TILT), dark(holder, 0.15))
    ring = ellipse(x + half * 3.6, y - 14, half * 1.0, half * 0.8)
    s.stroke([*ring, ring[0]], holder, 9, taper=(1, 1))
    with s.solid(
        lathe(x, [(y - 66, half * 1.45), (y - 56, half * 1.3), (y - 30, half * 1.0), (y - 16, half * 1.3)]),
        holder,
        shade=0.55,
        light=0.6,
    ):
        pass
    body = lathe(
        x, [(y - height, half * 0.42), (y - height + 12, half * 0.62), (y - height * 0.5, half * 0.9), (y - 60, half)]
    )
    with s.solid(body, wax, shade=0.5, light=0.4, low=0.15):
        s.grain(body, "#ffe6a8", (x, y - height + height * 0.3), (x, y - height - 20), opacity=0.7 if lit else 0)
        for _ in range(5):
            at = s.rng.uniform(0.1, 0.75)
            s.stroke(
                [(x - half, y - height * (1 - at)), (x, y - height * (1 - at) + 5), (x + half, y - height * (1 - at))],
                dark(wax, 0.2),
                2,
                opacity=0.35,
            )
    if lit:
        flame(s, x, y - height + 2, 46)
    else:
        s.stroke([(x, y - height + 4), (x + 2, y - height - 14), (x + 6, y - height - 24)], CREAM, 5)


def pillar(
    s: Sheet,
    x: float,
    y: float,
    radius: float,
    height: float,
    *,
    wax: str = HONEY,
    lit: bool = False,
    comb: bool = True,
) -> None:
    """A pillar candle, with a honeycomb face when `comb`."""
    top = y - height
    s.cast(x, y, radius)
    with s.solid(lathe(x, [(top, radius), (y, radius)]), wax, shade=0.55, light=0.35):
        if comb:
            cell = radius * 0.3
            row = 0
            at = top - cell
            while at < y + radius * TILT + cell:
                for column in range(-6, 7):
                    a = (column + (row % 2) * 0.5) * 0.32
                    if abs(a) < 1.5:
                        px = x + radius * math.sin(a)
                        py = at + radius * TILT * math.cos(a)
                        squeeze = max(0.2, math.cos(a))
                        hexagon = [
                            (
                                px + cell * 0.54 * squeeze * math.cos(k * math.pi / 3 + math.pi / 6),
                                py + cell * 0.54 * math.sin(k * math.pi / 3 + math.pi / 6),
                            )
                            for k in range(6)
                        ]
                        s.stroke(
                            [*hexagon, hexagon[0], hexagon[1]],
                            dark(wax, 0.35),
                            3.2,
                            taper=(1, 1),
                            opacity=0.65,
                            rough=0.4,
                        )
                        s.stroke(
                            [(qx + 2, qy + 3) for qx, qy in hexagon[3:6]],
                            pale(wax, 0.5),
                            2.6,
                            taper=(1, 1),
                            opacity=0.6,
                            rough=0.4,
                        )
                at += cell * 0.84
                row += 1
        if lit:
            s.grain(
                lathe(x, [(top, radius), (y, radius)]), "#ffe9b0", (x, top + height * 0.5), (x, top - 60), opacity=0.7
            )
    s.fill(ellipse(x, top, radius), pale(wax, 0.35))
    s.fill(ellipse(x, top + 3, radius * 0.78, radius * 0.78 * TILT), mix(wax, "#ffe9b0", 0.6 if lit else 0.2))
    if lit:
        flame(s, x, top + 2, 44)
    else:
        s.stroke([(x, top + 3), (x + 2, top - 14), (x + 7, top - 24)], CREAM, 5)


def tumbler_candle(
    s: Sheet, x: float, y: float, radius: float, height: float, *, glass: str = AMBER, kind: str = "tree"
) -> None:
    top = y - height
    s.cast(x, y, radius)
    s.fill(ellipse(x, top, radius), pale(glass, 0.5), opacity=0.9)
    body = lathe(x, [(top, radius), (y - height * 0.1, radius * 0.97), (y, radius * 0.9)])
    with s.solid(body, mix(glass, COCOA, 0.15), shade=0.5, light=0.2):
        s.fill(belt(x, (top + height * 0.2, radius), (y - height * 0.08, radius)), mix(glass, CREAM, 0.34))
        s.pool(body, "#ffdf9a", (x, top + height * 0.2), radius * 1.1, opacity=0.9)
        paper = belt(x, (top + height * 0.36, radius * 0.99), (y - height * 0.18, radius * 0.97))
        s.fill(paper, CREAM)
        motif(s, kind, x, top + height * 0.62 + radius * TILT, height * 0.13, FOREST, BRICK)
        for at in (0.41, 0.79):
            line = [
                (px, py + top + height * at)
                for px, py in ((x + radius * t / 8, radius * TILT * math.sqrt(1 - (t / 8) ** 2)) for t in range(-8, 9))
            ]
            s.stroke(line, FOREST, 3, taper=(1, 1), opacity=0.7)
        s.stroke(
            [
                (x - radius * 0.8, top + height * 0.1),
                (x - radius * 0.82, top + height * 0.5),
                (x - radius * 0.76, y - height * 0.08),
            ],
            WHITE,
            radius * 0.08,
            opacity=0.7,
        )
    s.fill(ellipse(x, top + 2, radius * 0.95), dark(glass, 0.3))
    s.fill(ellipse(x, top + height * 0.06, radius * 0.9, radius * 0.9 * TILT * 0.86), "#f6d79a")
    ring = ellipse(x, top, radius)
    s.stroke([*ring, ring[0]], pale(glass, 0.65), 5, taper=(1, 1))
    flame(s, x, top + height * 0.04, 40)


def soap(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    color: str,
    *,
    height: float = 0,
    depth: float = 0,
    swirl: str | None = None,
    bits: Sequence[str] = (),
    band: str | None = None,
    kind: str = "leaf",
    stamp: bool = False,
    shadow: bool = True,
) -> None:
    """A bar of soap lying with its long side toward us; `band` wraps it in paper."""
    tall = height or width * 0.36
    back = depth or width * 0.3
    half = width / 2
    skew = back * 0.32
    if shadow:
        s.cast(x + skew * 0.5, y - 4, half, length=0.6, depth=back * 0.2)
    else:
        s.fill(rectangle(x - half + 4, y - 4, width - 2, 13, soft=5), SHADOW, opacity=0.42)
    front = polygon([(x - half, y - tall), (x - half, y), (x + half, y), (x + half, y - tall)], soft=9)
    lid = polygon(
        [
            (x - half, y - tall + 2),
            (x - half + skew, y - tall - back * 0.6),
            (x + half + skew, y - tall - back * 0.6),
            (x + half, y - tall + 2),
        ],
        soft=12,
    )
    side = polygon(
        [
            (x + half - 4, y - tall + 2),
            (x + half + skew, y - tall - back * 0.6),
            (x + half + skew, y - back * 0.6),
            (x + half - 4, y),
        ],
        soft=9,
    )
    s.fill(side, dark(color, 0.35))
    with s.solid(lid, pale(color, 0.3), shade=0.15, light=0.35, low=0):
        for tone in bits:
            s.speckle(bounds(lid), tone, 16, size=(1.5, 4))
        if swirl:
            _swirl(s, bounds(lid), swirl)
        if band:
            s.fill(
                polyline(
                    [
                        (x - width * 0.2, y - tall + 2),
                        (x - width * 0.2 + skew, y - tall - back),
                        (x + width * 0.26 + skew, y - tall - back),
                        (x + width * 0.26, y - tall + 2),
                    ]
                ),
                pale(band, 0.25),
            )
        if stamp:
            motif(s, kind, x + skew / 2, y - tall - back * 0.3, back * 0.2, dark(color, 0.25), dark(color, 0.2))
    with s.solid(front, dark(color, 0.09), shade=0.35, light=0.2, low=0.3):
        for tone in bits:
            s.speckle(bounds(front), tone, 26, size=(1.5, 4.6))
        if swirl:
            _swirl(s, bounds(front), swirl)
        if band:
            s.fill(rectangle(x - width * 0.2, y - tall, width * 0.46, tall), band)
            motif(s, kind, x + width * 0.03, y - tall * 0.5, tall * 0.28, INK, BRICK)
            for at in (-0.17, 0.23):
                s.stroke(
                    [(x + at * width, y - tall), (x + at * width, y - tall / 2), (x + at * width, y)],
                    INK,
                    2.6,
                    taper=(1, 1),
                    opacity=0.6,
                )
    s.stroke(
        [(x - half + 8, y - tall + 2), (x, y - tall + 3), (x + half - 8, y - tall + 2)],
        pale(color, 0.65),
        4.5,
        taper=(0.4, 0.4),
        opacity=0.8,
    )


def _swirl(s: Sheet, box: tuple[float, float, float, float], color: str) -> None:
    left, top, right, bottom = box
    for row in range(2):
        base = top + (bottom - top) * (0.32 + 0.36 * row)
        line = [
            (left + (right - left) * t / 12, base + math.sin(t * 0.9 + row * 1.7) * (bottom - top) * 0.14)
            for t in range(13)
        ]
        s.stroke(spline(line, closed=False), color, (bottom - top) * 0.15, taper=(0.1, 0.1), opacity=0.6)


# ---------------------------------------------------------------------------------------------- cloth and yarn


def weave(
    s: Sheet, outline: Outline, kind: str, color: str, second: str, *, size: float = 30, angle: float = 0
) -> None:
    """The pattern woven into a cloth; paint it inside the cloth's solid. stripe, ends, check, herringbone, twill, plain."""
    left, top, right, bottom = bounds(outline)
    reach = max(right - left, bottom - top)
    middle = ((left + right) / 2, (top + bottom) / 2)

    def lay(points: Outline) -> Outline:
        return turned(points, angle, middle) if angle else points

    match kind:
        case "stripe":
            at = left - reach * 0.3
            while at < right + reach * 0.3:
                s.fill(
                    lay(rectangle(at, top - reach * 0.3, size * 0.34, bottom - top + reach * 0.6)),
                    second,
                    opacity=0.85,
                    rough=0.8,
                )
                s.fill(
                    lay(rectangle(at + size * 0.46, top - reach * 0.3, size * 0.08, bottom - top + reach * 0.6)),
                    second,
                    opacity=0.7,
                    rough=0.5,
                )
                at += size
        case "ends":
            for low in (0.1, 0.16, 0.25, 0.72, 0.81, 0.87):
                wide = 0.045 if low in (0.16, 0.81) else 0.018
                s.fill(
                    lay(
                        rectangle(
                            left - reach * 0.2,
                            top + (bottom - top) * low,
                            right - left + reach * 0.4,
                            (bottom - top) * wide,
                        )
                    ),
                    second,
                    rough=0.9,
                )
        case "check":
            gingham(s, outline, second, size=size, opacity=0.45)
        case "herringbone":
            column = 0
            at = left - size
            while at < right + size:
                row = top - size
                while row < bottom + size:
                    lean = size * 0.5 if column % 2 else -size * 0.5
                    line = [(at, row - lean / 2), (at + size / 2, row), (at + size, row + lean / 2)]
                    s.stroke(lay(line), second, size * 0.15, taper=(0.9, 0.9), opacity=0.75, rough=0.4)
                    row += size * 0.36
                at += size
                column += 1
        case "twill":
            at = left - (bottom - top)
            while at < right + size:
                s.stroke(
                    lay([(at, bottom), (at + (bottom - top) / 2, (top + bottom) / 2), (at + bottom - top, top)]),
                    second,
                    size * 0.16,
                    taper=(1, 1),
                    opacity=0.5,
                    rough=0.8,
                )
                at += size * 0.5
        case _:
            pass
    for _ in range(int((right - left) * (bottom - top) / 1500)):
        px, py = s.rng.uniform(left, right), s.rng.uniform(top, bottom)
        tone = pale(color, 0.35) if s.rng.random() < 0.5 else dark(color, 0.16)
        if s.rng.random() < 0.5:
            s.stroke([(px, py), (px + 6, py), (px + 14, py + 1)], tone, 1.8, opacity=0.45, rough=0.2)
        else:
            s.stroke([(px, py), (px, py + 6), (px + 1, py + 14)], tone, 1.8, opacity=0.45, rough=0.2)


def folded(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    thick: float,
    color: str,
    *,
    kind: str = "plain",
    second: str = WHITE,
    folds: int = 3,
    depth: float = 70,
    shadow: bool = True,
    fringe: bool = False,
) -> None:
    """A folded cloth lying on the table: its rounded folds face us, its top recedes."""
    half = width / 2
    if shadow:
        s.cast(x, y, half, length=0.5, depth=depth * 0.34)
    lid = polygon(
        [
            (x - half, y - thick + 4),
            (x - half * 0.88, y - thick - depth),
            (x + half * 0.88, y - thick - depth),
            (x + half, y - thick + 4),
        ],
        soft=14,
    )
    with s.solid(lid, pale(color, 0.16), shade=0.25, light=0.3, low=0):
        weave(s, lid, kind, color, second, size=32)
    each = thick / folds
    for fold in range(folds):
        low = y - fold * each
        edge = polygon(
            [(x - half, low), (x - half, low - each), (x + half, low - each), (x + half, low)], soft=each * 0.48
        )
        with s.solid(edge, color, shade=0.3, light=0.3, low=0.5):
            if kind in ("stripe", "check", "herringbone", "twill"):
                weave(s, edge, "stripe" if kind == "check" else kind, color, second, size=32)
            s.grain(edge, SHADOW, (x, low - each * 0.5), (x, low + each * 0.2), opacity=0.45)
    if fringe:
        at = x - half + 8
        while at < x + half - 4:
            s.stroke(
                [(at, y - each * 0.6), (at + 2, y - each * 0.1), (at + s.rng.uniform(-3, 5), y + 16)],
                pale(color, 0.2),
                5,
                taper=(1, 0.6),
            )
            at += 13


def draped(
    s: Sheet,
    outline: Outline,
    color: str,
    *,
    kind: str = "plain",
    second: str = WHITE,
    size: float = 30,
    folds: Sequence[Sequence[Point]] = (),
    angle: float = 0,
) -> None:
    """A hanging cloth of any outline, with soft folds along the given lines."""
    with s.solid(outline, color, shade=0.3, light=0.35, low=0.2):
        weave(s, outline, kind, color, second, size=size, angle=angle)
        for line in folds:
            curve = spline(line, closed=False)
            s.stroke(moved(curve, 9, 0), SHADOW, 22, taper=(0.2, 0.2), opacity=0.2)
            s.stroke(curve, dark(color, 0.35), 6, taper=(0.1, 0.1), opacity=0.55)
            s.stroke(moved(curve, -9, 0), LIGHT, 9, taper=(0.1, 0.1), opacity=0.4)


def fringe(s: Sheet, start: Point, end: Point, length: float, color: str, *, gap: float = 14) -> None:
    count = int(math.dist(start, end) / gap)
    for index in range(count + 1):
        px = start[0] + (end[0] - start[0]) * index / max(count, 1)
        py = start[1] + (end[1] - start[1]) * index / max(count, 1)
        sway = s.rng.uniform(-5, 5)
        s.stroke(
            [(px, py), (px + sway * 0.4, py + length * 0.5), (px + sway, py + length * s.rng.uniform(0.85, 1.1))],
            color,
            gap * 0.5,
            taper=(1, 0.5),
        )


def yarn(s: Sheet, x: float, y: float, r: float, color: str, *, tail: bool = True) -> None:
    """A ball of yarn, and its loose end along the table."""
    if tail:
        line = spline(
            [
                (x + r * 0.5, y - r * 0.1),
                (x + r * 1.3, y + r * 0.16),
                (x + r * 1.9, y - r * 0.05),
                (x + r * 2.5, y + r * 0.2),
            ],
            closed=False,
        )
        s.stroke(moved(line, 2, 4), SHADOW, r * 0.1, opacity=0.3, taper=(1, 1))
        s.stroke(line, color, r * 0.1, taper=(1, 1))
    s.cast(x, y - r * 0.08, r * 0.85)
    ball = ellipse(x, y - r, r, r)
    with s.solid(ball, color, shade=0.55, light=0.4):
        for turn, bulge in ((-35, 0.5), (40, 0.42), (80, 0.6)):
            for at in range(-3, 4):
                line = [
                    (x - r * 1.1, y - r + at * r * 0.11),
                    (x, y - r - r * bulge * 0.5 + at * r * 0.13),
                    (x + r * 1.1, y - r + at * r * 0.11),
                ]
                tone = pale(color, 0.32) if at % 2 else dark(color, 0.28)
                s.stroke(
                    turned(spline(line, closed=False), turn, (x + at * 2, y - r)),
                    tone,
                    r * 0.055,
                    taper=(0.8, 0.8),
                    opacity=0.7,
                    rough=0.8,
                )


def mitten(
    s: Sheet, x: float, y: float, size: float, color: str, second: str, *, tilt: float = 0, flip: bool = False
) -> None:
    """A mitten seen from above, cuff at (x, y), fingers up."""
    f = -1 if flip else 1
    raw = [
        (-0.36, 0),
        (-0.38, -0.7),
        (-0.44, -1.1),
        (-0.42, -1.8),
        (-0.2, -2.24),
        (0.1, -2.26),
        (0.34, -1.86),
        (0.4, -1.3),
        (0.44, -1.16),
        (0.62, -1.36),
        (0.84, -1.5),
        (0.96, -1.36),
        (0.86, -1.1),
        (0.56, -0.78),
        (0.38, -0.56),
        (0.36, 0),
    ]
    body = turned(spline([(x + f * px * size, y + py * size) for px, py in raw]), tilt, (x, y))
    s.drop(body)
    with s.solid(body, color, shade=0.35, light=0.35):
        for row in range(11):
            for column in range(-2, 3):
                px, py = x + column * size * 0.18, y - size * (0.62 + row * 0.16)
                if (row + column) % 2 == 0:
                    ((qx, qy),) = turned([(px, py)], tilt, (x, y))
                    s.fill(ellipse(qx, qy, size * 0.022, size * 0.03), second, rough=0.3)
        center = turned([(x, y - size * 1.34)], tilt, (x, y))[0]
        s.fill(ellipse(center[0], center[1], size * 0.34, size * 0.36), color)
        for k in range(8):
            a = math.pi / 4 * k + math.radians(tilt)
            end = (center[0] + size * 0.3 * math.cos(a), center[1] + size * 0.3 * math.sin(a))
            s.stroke(
                [center, ((center[0] + end[0]) / 2, (center[1] + end[1]) / 2), end],
                second,
                size * 0.06,
                taper=(1, 1),
                rough=0.5,
            )
            s.fill(
                turned(rectangle(end[0] - size * 0.045, end[1] - size * 0.045, size * 0.09, size * 0.09), 45, end),
                second,
                rough=0.5,
            )
        for at in (0.07, 0.22, 0.37):
            band = turned(rectangle(x - size * 0.6, y - size * (at + 0.09), size * 1.2, size * 0.08), tilt, (x, y))
            s.fill(band, second, rough=0.6)
        for column in range(-4, 5):
            line = turned(
                [
                    (x + column * size * 0.09, y),
                    (x + column * size * 0.09, y - size * 0.26),
                    (x + column * size * 0.09, y - size * 0.5),
                ],
                tilt,
                (x, y),
            )
            s.stroke(line, dark(color, 0.3), 2.4, opacity=0.5, taper=(1, 1))


# ---------------------------------------------------------------------------------------------- wood


def rings(s: Sheet, outline: Outline, color: str, *, tilt: float = 0, tight: float = 13) -> None:
    """Wood grain along an outline; paint it inside the wood's solid."""
    left, top, right, bottom = bounds(outline)
    about = ((left + right) / 2, (top + bottom) / 2)
    reach = math.dist((left, top), (right, bottom))
    at = about[1] - reach / 2
    while at < about[1] + reach / 2:
        bow = s.rng.uniform(-10, 10)
        line = spline(
            [
                (about[0] - reach / 2, at),
                (about[0] - reach / 6, at + bow),
                (about[0] + reach / 6, at - bow * 0.6),
                (about[0] + reach / 2, at + bow * 0.3),
            ],
            closed=False,
            step=16,
        )
        tone = dark(color, s.rng.uniform(0.15, 0.45)) if s.rng.random() < 0.7 else pale(color, 0.35)
        s.stroke(turned(line, tilt, about), tone, s.rng.uniform(1.4, 4), taper=(0.4, 0.4), opacity=0.45)
        at += tight * s.rng.uniform(0.7, 1.4)


def board(
    s: Sheet, x: float, y: float, width: float, depth: float, color: str, *, thick: float = 20, handle: bool = False
) -> None:
    """A cutting board lying on the table."""
    half = width / 2
    s.cast(x, y + thick * 0.4, half, length=0.4, depth=thick + 8)
    lid = polygon([(x - half, y), (x - half * 0.86, y - depth), (x + half * 0.86, y - depth), (x + half, y)], soft=16)
    if handle:
        grip = polygon(
            [
                (x + half * 0.86, y - depth * 0.3),
                (x + half * 1.34, y - depth * 0.36),
                (x + half * 1.3, y - depth * 0.64),
                (x + half * 0.82, y - depth * 0.7),
            ],
            soft=14,
        )
        s.fill(moved(grip, 0, thick), dark(color, 0.4))
        s.fill(grip, color)
        s.fill(ellipse(x + half * 1.2, y - depth * 0.5, 11, 6), dark(color, 0.6))
    s.fill(moved(lid, 0, thick), dark(color, 0.38))
    with s.solid(lid, color, shade=0.2, light=0.3, low=0):
        rings(s, lid, color)


def board_upright(s: Sheet, x: float, y: float, width: float, height: float, color: str, *, lean: float = -5) -> None:
    """A board leaning on the wall, with a hole to hang it by."""
    face = turned(
        polygon(
            [(x - width / 2, y), (x - width / 2, y - height), (x + width / 2, y - height), (x + width / 2, y)], soft=26
        ),
        lean,
        (x, y),
    )
    s.grain(moved(face, 34, 10), SHADOW, (x, y - height / 2), (x + width * 0.75, y - height / 2), opacity=0.4)
    s.cast(x, y, width * 0.5, length=0.7)
    s.fill(moved(face, 11, -2), dark(color, 0.4))
    with s.solid(face, color, shade=0.35, light=0.35):
        rings(s, face, color, tilt=90 + lean, tight=15)
    ((hx, hy),) = turned([(x + width * 0.32, y - height * 0.9)], lean, (x, y))
    s.fill(ellipse(hx, hy, 16, 16), dark(color, 0.7))


def spoon(
    s: Sheet, bowl_at: Point, end: Point, color: str, *, size: float = 40, flat: bool = False, shadow: bool = True
) -> None:
    """A carved spoon from the middle of its bowl to the end of its handle; `flat` squares the front edge off."""
    angle = math.degrees(math.atan2(bowl_at[1] - end[1], bowl_at[0] - end[0]))
    x, y = bowl_at
    if flat:
        head = spline(
            [
                (x - size * 1.2, y - size * 0.26),
                (x - size * 0.4, y - size * 0.74),
                (x + size * 0.66, y - size * 0.72),
                (x + size * 1.0, y - size * 0.55),
                (x + size * 0.76, y + size * 0.6),
                (x + size * 0.3, y + size * 0.74),
                (x - size * 0.5, y + size * 0.66),
                (x - size * 1.2, y + size * 0.26),
            ]
        )
    else:
        head = ellipse(x, y, size * 1.1, size * 0.74)
    head = turned(head, angle, bowl_at)
    start = (x + (end[0] - x) * 0.04, y + (end[1] - y) * 0.04)
    bar = ribbon(
        [(start[0] + (end[0] - start[0]) * t / 12, start[1] + (end[1] - start[1]) * t / 12) for t in range(13)],
        size * 0.46,
        taper=(0.75, 0.7),
    )
    if shadow:
        s.fill(moved(head, 7, 13), SHADOW, opacity=0.36)
        s.fill(moved(bar, 6, 11), SHADOW, opacity=0.32)
    with s.solid(bar, color, shade=0.25, light=0.3):
        rings(s, bar, color, tilt=angle, tight=9)
    with s.solid(head, color, shade=0.3, light=0.35):
        rings(s, head, color, tilt=angle, tight=9)
        hollow = scaled(head, 0.74, 0.74, bowl_at)
        with s.solid(hollow, dark(color, 0.26), shade=0, light=0, low=0):
            s.grain(hollow, SHADOW, (x + size * 0.4, y), (x - size, y - size * 0.6), opacity=0.5)
            s.grain(hollow, LIGHT, (x, y), (x + size, y + size * 0.6), opacity=0.4)


def knife(s: Sheet, tip: Point, end: Point, *, wood: str = WALNUT, width: float = 34, serrated: bool = False) -> None:
    """A knife lying flat from tip to the end of its handle."""
    angle = math.degrees(math.atan2(end[1] - tip[1], end[0] - tip[0]))
    length = math.dist(tip, end)
    x, y = tip
    blade = [
        (x, y + width * 0.1),
        (x + length * 0.12, y - width * 0.4),
        (x + length * 0.6, y - width * 0.5),
        (x + length * 0.6, y + width * 0.4),
        (x + length * 0.2, y + width * 0.42),
    ]
    if serrated:
        blade = [
            (x, y),
            (x + length * 0.03, y - width * 0.4),
            (x + length * 0.6, y - width * 0.4),
            (x + length * 0.6, y + width * 0.3),
            *[(x + length * (0.58 - k * 0.019), y + width * (0.42 if k % 2 else 0.28)) for k in range(30)],
        ]
    grip = spline(
        [
            (x + length * 0.6, y - width * 0.42),
            (x + length * 0.76, y - width * 0.3),
            (x + length, y - width * 0.5),
            (x + length * 1.01, y + width * 0.42),
            (x + length * 0.78, y + width * 0.24),
            (x + length * 0.6, y + width * 0.36),
        ]
    )
    for part, tone in ((polyline(blade), mix(STONE, WHITE, 0.5)), (grip, wood)):
        face = turned(part, angle, tip)
        s.fill(moved(face, 5, 9), SHADOW, opacity=0.36)
        with s.solid(face, tone, shade=0.2, light=0.3):
            pass
    s.stroke(
        turned(
            [
                (x + length * 0.06, y - width * 0.2),
                (x + length * 0.3, y - width * 0.34),
                (x + length * 0.58, y - width * 0.34),
            ],
            angle,
            tip,
        ),
        WHITE,
        4,
        opacity=0.8,
    )
    for at in (0.7, 0.84):
        ((px, py),) = turned([(x + length * at, y - width * 0.02)], angle, tip)
        s.fill(ellipse(px, py, 4.5, 4.5), HONEY, rough=0.3)


def fork(s: Sheet, top: Point, end: Point, *, color: str = STONE) -> None:
    angle = math.degrees(math.atan2(end[1] - top[1], end[0] - top[0]))
    length = math.dist(top, end)
    x, y = top
    for at in (-15, -5, 5, 15):
        s.stroke(
            turned([(x, y + at), (x + length * 0.12, y + at), (x + length * 0.22, y + at * 0.9)], angle, top),
            mix(color, WHITE, 0.4),
            6,
            taper=(0.6, 1),
        )
    s.fill(
        turned(
            spline(
                [
                    (x + length * 0.18, y - 19),
                    (x + length * 0.3, y - 16),
                    (x + length * 0.4, y - 5),
                    (x + length * 0.4, y + 5),
                    (x + length * 0.3, y + 16),
                    (x + length * 0.18, y + 19),
                ]
            ),
            angle,
            top,
        ),
        mix(color, WHITE, 0.4),
    )
    s.stroke(
        turned([(x + length * 0.36, y), (x + length * 0.7, y), (x + length, y)], angle, top),
        mix(color, WHITE, 0.4),
        15,
        taper=(0.5, 1),
    )


def wooden_bowl(
    s: Sheet, x: float, y: float, width: float, height: float, color: str, *, live: str | None = None
) -> None:
    """A turned bowl; `live` is the color of the bark left on a wavy rim."""
    r = width / 2
    s.cast(x, y, r * 0.72)
    wave = [0.0 if not live else s.rng.uniform(-1, 1) * height * 0.11 for _ in range(20)]
    rim = [
        (x + r * math.cos(math.pi * 2 * k / 20), y - height + r * TILT * math.sin(math.pi * 2 * k / 20) + wave[k])
        for k in range(20)
    ]
    mouth = spline(rim)
    body = lathe(x, [(y - height, r), (y - height * 0.55, r * 0.92), (y - height * 0.2, r * 0.66), (y, r * 0.42)])
    with s.solid(body, color, shade=0.5, light=0.4):
        rings(s, body, color, tilt=6, tight=12)
        for _ in range(5):
            cx, cy = x + s.rng.uniform(-0.8, 0.8) * r, y - s.rng.uniform(0.1, 0.9) * height
            for ring in range(1, 8):
                swirl = spline(ellipse(cx, cy, ring * r * 0.05, ring * r * 0.034))
                s.stroke(
                    [*swirl, swirl[0]],
                    dark(color, 0.32) if ring % 2 else pale(color, 0.3),
                    3.4,
                    taper=(1, 1),
                    opacity=0.32,
                    rough=6,
                )
    s.fill(mouth, live or pale(color, 0.3), rough=2 if live else 1)
    hollow = scaled(mouth, 0.95, 0.9, (x, y - height))
    with s.solid(hollow, dark(color, 0.22), shade=0, light=0, low=0):
        rings(s, hollow, color, tight=9)
        s.grain(hollow, SHADOW, (x + r * 0.5, y), (x - r * 1.1, y), opacity=0.6)
        s.grain(hollow, LIGHT, (x, y), (x + r * 1.3, y), opacity=0.35)


def wooden_bowl_front(s: Sheet, x: float, y: float, width: float, height: float, color: str) -> None:
    """The near rim of a plain turned bowl, over what lies in it."""
    r = width / 2
    s.stroke(ellipse(x, y - height, r * 0.985, r * TILT, start=175, end=5), pale(color, 0.3), 8, taper=(1, 1))


def rolling_pin(s: Sheet, x: float, y: float, length: float, r: float, color: str, *, tilt: float = -7) -> None:
    about = (x, y)
    body = turned(
        spline(
            [
                (x - length / 2, y),
                (x - length * 0.46, y - r * 0.55),
                (x - length * 0.2, y - r),
                (x + length * 0.2, y - r),
                (x + length * 0.46, y - r * 0.55),
                (x + length / 2, y),
                (x + length * 0.46, y + r * 0.55),
                (x + length * 0.2, y + r),
                (x - length * 0.2, y + r),
                (x - length * 0.46, y + r * 0.55),
            ]
        ),
        tilt,
        about,
    )
    s.fill(moved(body, 10, r * 0.6), SHADOW, opacity=0.4)
    with s.solid(body, color, shade=0.15, light=0.2, low=0.7):
        rings(s, body, color, tilt=tilt, tight=11)
        s.grain(body, LIGHT, (x, y), (x, y - r * 1.3), opacity=0.5)


def peg_rail(s: Sheet, y: float, *, color: str = OAK, pegs: Sequence[float] = (200, 420, 640, 860)) -> None:
    rail = rectangle(-20, y, s.width + 40, 58)
    s.drop(rail, dx=4, dy=12, opacity=0.3)
    with s.solid(rail, color, shade=0.15, light=0.2):
        rings(s, rail, color, tight=10)
    for x in pegs:
        s.fill(ellipse(x + 12, y + 46, 15, 17), SHADOW, opacity=0.35)
        with s.solid(ellipse(x, y + 34, 15, 17), pale(color, 0.15), shade=0.5):
            pass


def basket(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    color: str,
    *,
    flare: float = 0.86,
    rim: str | None = None,
    bands: Sequence[tuple[int, str]] = (),
    willow: bool = False,
    inside: bool = True,
) -> None:
    """A woven basket. `bands` recolor single rows, counted from the rim; `willow` weaves in rods rather than splints."""
    r = width / 2
    s.cast(x, y, r * flare)
    if inside:
        s.fill(ellipse(x, y - height, r), dark(color, 0.6))
    basket_front(s, x, y, width, height, color, flare=flare, rim=rim, bands=bands, willow=willow)


def basket_front(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    color: str,
    *,
    flare: float = 0.86,
    rim: str | None = None,
    bands: Sequence[tuple[int, str]] = (),
    willow: bool = False,
) -> None:
    """The near wall of a basket, over what lies in it."""
    r = width / 2
    low = r * flare
    wall = [*ellipse(x, y - height, r, r * TILT, start=180, end=0), *ellipse(x, y, low, low * TILT, start=0, end=180)]
    row_tall = 15.0 if willow else 27.0
    rows = max(3, round(height / row_tall))
    colored = dict(bands)
    with s.solid(wall, dark(color, 0.4), shade=0.5, light=0.4, low=0.35):
        columns = 15 if not willow else 13
        for row in range(rows + 1):
            share = row / rows
            at = y - height + height * share
            wide = r + (low - r) * share
            tone = colored.get(row, color)
            for column in range(-columns, columns + 1):
                if (row + column) % 2:
                    continue
                a0, a1 = (column - 0.94) / columns * 1.5, (column + 0.94) / columns * 1.5
                cell_x0, cell_x1 = x + wide * math.sin(a0), x + wide * math.sin(a1)
                drop0, drop1 = wide * TILT * math.cos(a0), wide * TILT * math.cos(a1)
                middle = (cell_x0 + cell_x1) / 2
                shade = mix(tone, s.rng.choice((pale(tone, 0.5), dark(tone, 0.3))), s.rng.uniform(0, 0.4))
                if willow:
                    s.stroke(
                        [(cell_x0, at + drop0), (middle, at + (drop0 + drop1) / 2 - 4), (cell_x1, at + drop1)],
                        shade,
                        row_tall * 0.95,
                        taper=(0.5, 0.5),
                        rough=0.5,
                    )
                    s.stroke(
                        [(cell_x0, at + drop0 - 3), (middle, at + (drop0 + drop1) / 2 - 7), (cell_x1, at + drop1 - 3)],
                        pale(shade, 0.4),
                        2.4,
                        opacity=0.6,
                        rough=0.3,
                    )
                else:
                    cell = [
                        (cell_x0, at + drop0 - row_tall * 0.43),
                        (cell_x1, at + drop1 - row_tall * 0.43),
                        (cell_x1, at + drop1 + row_tall * 0.43),
                        (cell_x0, at + drop0 + row_tall * 0.43),
                    ]
                    s.fill(polyline(cell), shade, rough=0.8)
                    s.stroke(
                        [cell[0], ((cell[0][0] + cell[1][0]) / 2, (cell[0][1] + cell[1][1]) / 2 - 1), cell[1]],
                        pale(shade, 0.45),
                        2.6,
                        opacity=0.7,
                        rough=0.3,
                    )
    edge = ellipse(x, y - height, r * 1.01, r * TILT * 1.02, start=182, end=-2)
    tone = rim or dark(color, 0.15)
    s.stroke(moved(edge, 0, 5), dark(tone, 0.4), 24, taper=(1, 1), opacity=0.6)
    s.stroke(edge, tone, 21, taper=(1, 1))
    for index in range(2, len(edge) - 2, 4):
        px, py = edge[index]
        s.stroke([(px - 4, py - 9), (px, py), (px + 5, py + 10)], pale(tone, 0.45), 4, taper=(0.8, 0.8), opacity=0.8)


def basket_back_rim(
    s: Sheet, x: float, y: float, width: float, height: float, color: str, *, rim: str | None = None
) -> None:
    """The far rim of a basket, before what lies in it."""
    r = width / 2
    tone = rim or dark(color, 0.15)
    s.stroke(ellipse(x, y - height, r * 1.01, r * TILT * 1.02, start=178, end=362), dark(tone, 0.1), 19, taper=(1, 1))


def bail(s: Sheet, x: float, y: float, width: float, height: float, color: str, *, thick: float = 22) -> None:
    """A bent handle over a basket whose rim is at y."""
    r = width / 2
    line = spline(
        [
            (x - r, y + 10),
            (x - r * 0.98, y - height * 0.5),
            (x - r * 0.55, y - height * 0.93),
            (x, y - height),
            (x + r * 0.55, y - height * 0.93),
            (x + r * 0.98, y - height * 0.5),
            (x + r, y + 10),
        ],
        closed=False,
    )
    with s.solid(ribbon(line, thick, taper=(1, 1)), color, shade=0.4, light=0.4):
        pass
    s.stroke(moved(line, -4, -3), pale(color, 0.5), thick * 0.18, taper=(1, 1), opacity=0.7)


def shavings(s: Sheet, x: float, y: float, *, color: str = ASH, count: int = 7, spread: float = 150) -> None:
    for _ in range(count):
        px, py = x + s.rng.uniform(-spread, spread), y + s.rng.uniform(-18, 22)
        size = s.rng.uniform(12, 26)
        curl = [
            (px + size * (1 - t / 16) * math.cos(t * 0.75), py + size * 0.55 * (1 - t / 16) * math.sin(t * 0.75))
            for t in range(15)
        ]
        s.stroke(moved(spline(curl, closed=False, step=4), 3, 5), SHADOW, 7, opacity=0.25)
        s.stroke(
            spline(curl, closed=False, step=4),
            mix(color, s.rng.choice((OAK, CREAM)), s.rng.uniform(0, 0.5)),
            8,
            taper=(0.3, 0.8),
        )


def wren(s: Sheet, x: float, y: float, size: float) -> None:
    """A small carved bird, tail up, standing at (x, y) and facing left."""
    body_tone = mix(WALNUT, RUST, 0.35)
    tail = polygon(
        [
            (x + size * 0.42, y - size * 0.7),
            (x + size * 0.86, y - size * 1.5),
            (x + size * 1.1, y - size * 1.42),
            (x + size * 0.72, y - size * 0.48),
        ],
        soft=9,
    )
    with s.solid(tail, dark(body_tone, 0.15), shade=0.4):
        for at in range(5):
            base = (x + size * (0.56 + at * 0.05), y - size * (0.66 + at * 0.16))
            s.stroke(
                [base, (base[0] + size * 0.13, base[1] + size * 0.04), (base[0] + size * 0.26, base[1] + size * 0.1)],
                STRAW,
                4.5,
                opacity=0.7,
            )
    for dx in (-0.06, 0.16):
        s.stroke(
            [(x + dx * size, y - size * 0.2), (x + dx * size - 3, y - size * 0.06), (x + dx * size - 4, y + 4)],
            SLATE,
            6,
            taper=(1, 1),
        )
    body = spline(
        [
            (x - size * 0.62, y - size * 1.08),
            (x - size * 0.4, y - size * 1.26),
            (x - size * 0.1, y - size * 1.14),
            (x + size * 0.3, y - size * 0.84),
            (x + size * 0.62, y - size * 0.66),
            (x + size * 0.42, y - size * 0.3),
            (x + size * 0.02, y - size * 0.12),
            (x - size * 0.36, y - size * 0.26),
            (x - size * 0.56, y - size * 0.62),
            (x - size * 0.7, y - size * 0.9),
        ]
    )
    beak = polyline(
        [(x - size * 0.64, y - size * 1.06), (x - size * 1.0, y - size * 1.04), (x - size * 0.66, y - size * 0.92)],
        step=5,
    )
    s.fill(beak, SLATE)
    with s.solid(body, body_tone, shade=0.45, light=0.4):
        s.fill(
            spline(
                [
                    (x - size * 0.68, y - size * 0.92),
                    (x - size * 0.36, y - size * 0.86),
                    (x - size * 0.1, y - size * 0.4),
                    (x + size * 0.2, y - size * 0.1),
                    (x - size * 0.5, y - size * 0.1),
                    (x - size * 0.8, y - size * 0.6),
                ]
            ),
            mix(OAT, CREAM, 0.4),
        )
        s.stroke(
            spline(
                [
                    (x - size * 0.66, y - size * 1.1),
                    (x - size * 0.36, y - size * 1.16),
                    (x - size * 0.02, y - size * 1.02),
                ],
                closed=False,
            ),
            CREAM,
            size * 0.06,
        )
        for row in range(4):
            for column in range(4):
                px, py = x - size * (0.56 - column * 0.16 - row * 0.03), y - size * (0.36 + row * 0.1)
                s.stroke([(px, py), (px + 6, py + 3), (px + 12, py + 2)], pale(body_tone, 0.2), 2.6, opacity=0.4)
    wing = spline(
        [
            (x - size * 0.14, y - size * 0.92),
            (x + size * 0.26, y - size * 0.8),
            (x + size * 0.66, y - size * 0.52),
            (x + size * 0.3, y - size * 0.4),
            (x - size * 0.04, y - size * 0.5),
        ]
    )
    with s.solid(wing, dark(body_tone, 0.18), shade=0.35, light=0.3):
        for at in range(6):
            px = x + size * (at * 0.11 - 0.04)
            s.stroke(
                [
                    (px, y - size * (0.86 - at * 0.05)),
                    (px + size * 0.05, y - size * 0.62),
                    (px + size * 0.02, y - size * 0.42),
                ],
                OAK,
                4.5,
                opacity=0.8,
            )
    s.fill(ellipse(x - size * 0.46, y - size * 1.04, size * 0.058, size * 0.06), INK, rough=0.3)
    s.fill(ellipse(x - size * 0.475, y - size * 1.058, size * 0.018, size * 0.018), WHITE, rough=0)
    for _ in range(16):
        px, py = x + s.rng.uniform(-0.5, 0.4) * size, y - s.rng.uniform(0.25, 1.1) * size
        s.stroke([(px, py), (px + 7, py + 3), (px + 13, py + 8)], LIGHT, 2, opacity=0.3)


# ---------------------------------------------------------------------------------------------- paper


def card(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    paper: str = CREAM,
    tilt: float = 0,
    shadow: bool = True,
) -> Outline:
    """A sheet of paper or a card, its middle at (x, y); returns its outline."""
    face = turned(rectangle(x - width / 2, y - height / 2, width, height, soft=3), tilt, (x, y))
    if shadow:
        s.drop(face, dx=8, dy=10)
    with s.solid(face, paper, shade=0.12, light=0.25, low=0, rough=1):
        s.speckle(bounds(face), dark(paper, 0.2), int(width * height / 2600), size=(0.8, 1.8), opacity=0.35)
    return face


def envelope(s: Sheet, x: float, y: float, width: float, *, paper: str = OAT, tilt: float = 0) -> None:
    height = width * 0.68
    face = card(s, x, y, width, height, paper=paper, tilt=tilt)
    with s.within(face):
        for a, b in (
            ((-0.5, -0.5), (0, 0.08)),
            ((0.5, -0.5), (0, 0.08)),
            ((-0.5, 0.5), (-0.14, -0.04)),
            ((0.5, 0.5), (0.14, -0.04)),
        ):
            line = turned(
                [
                    (x + (a[0] + (b[0] - a[0]) * t) * width, y + (a[1] + (b[1] - a[1]) * t) * height)
                    for t in (0, 0.5, 1)
                ],
                tilt,
                (x, y),
            )
            s.stroke(line, dark(paper, 0.3), 3, taper=(1, 1), opacity=0.7)


def frame(s: Sheet, x: float, y: float, width: float, height: float, color: str, *, mount: str = CREAM) -> Outline:
    """A framed picture standing at (x, y); returns the opening in its mount."""
    outer = rectangle(x - width / 2, y - height, width, height)
    s.grain(moved(outer, 40, 10), SHADOW, (x, y), (x + width * 0.72, y), opacity=0.45)
    s.cast(x, y, width * 0.5, length=0.6, depth=20)
    with s.solid(outer, color, shade=0.4, light=0.35):
        rings(s, outer, color, tight=10)
    wide = width * 0.055
    s.fill(rectangle(x - width / 2 + wide, y - height + wide, width - 2 * wide, height - 2 * wide), mount)
    s.grain(
        rectangle(x - width / 2 + wide, y - height + wide, width - 2 * wide, 24),
        SHADOW,
        (x, y - height + wide + 20),
        (x, y - height + wide - 20),
        opacity=0.4,
    )
    margin = width * 0.16
    return rectangle(x - width / 2 + margin, y - height + margin, width - 2 * margin, height - 2.2 * margin)


def heron_print(s: Sheet, opening: Outline, *, ink: str = INDIGO, second: str = OCHRE, ground: str = PAPER) -> None:
    """A two-block linocut: a heron among reeds under a low sun."""
    left, top, right, bottom = bounds(opening)
    w, h = right - left, bottom - top

    def at(px: float, py: float) -> Point:
        return left + px * w, top + py * h

    with s.within(opening):
        s.fill(opening, ground)
        s.fill(ellipse(*at(0.72, 0.24), w * 0.15, w * 0.15), second)
        for row in range(9):
            y = 0.72 + row * 0.035
            line = [at(t / 8, y + 0.006 * math.sin(t + row)) for t in range(9)]
            s.stroke(line, ink if row % 2 else second, h * 0.011, taper=(0.3, 0.3), opacity=0.85)
        for _ in range(24):
            px = s.rng.choice((s.rng.uniform(0, 0.3), s.rng.uniform(0.66, 1)))
            tall = s.rng.uniform(0.25, 0.62)
            lean = s.rng.uniform(-0.05, 0.07)
            s.stroke(
                spline([at(px, 1), at(px + lean * 0.4, 1 - tall / 2), at(px + lean, 1 - tall)], closed=False),
                s.rng.choice((ink, ink, second)),
                w * 0.014,
                taper=(1, 0.1),
            )
        body = spline(
            [at(*p) for p in ((0.36, 0.46), (0.46, 0.42), (0.6, 0.5), (0.74, 0.66), (0.56, 0.66), (0.42, 0.6))]
        )
        neck = spline(
            [at(*p) for p in ((0.42, 0.52), (0.34, 0.46), (0.4, 0.34), (0.38, 0.24), (0.42, 0.18))], closed=False
        )
        s.stroke(neck, ink, w * 0.055, taper=(1, 0.7))
        s.fill(body, ink)
        s.fill(spline([at(*p) for p in ((0.38, 0.19), (0.42, 0.15), (0.48, 0.17), (0.44, 0.21))]), ink)
        s.stroke([at(0.45, 0.175), at(0.54, 0.19), at(0.62, 0.205)], second, w * 0.022, taper=(1, 0.1))
        s.stroke(spline([at(0.42, 0.16), at(0.34, 0.17), at(0.28, 0.21)], closed=False), ink, w * 0.014, taper=(1, 0.1))
        s.fill(ellipse(*at(0.432, 0.178), w * 0.008, w * 0.008), ground, rough=0)
        for px in (0.5, 0.57):
            s.stroke([at(px, 0.64), at(px - 0.01, 0.78), at(px + 0.01, 0.92)], ink, w * 0.014, taper=(1, 1))
        for k in range(6):
            s.stroke(
                spline(
                    [
                        at(0.44 + k * 0.035, 0.48 + k * 0.018),
                        at(0.52 + k * 0.03, 0.55 + k * 0.015),
                        at(0.58 + k * 0.025, 0.62 + k * 0.006),
                    ],
                    closed=False,
                ),
                ground,
                w * 0.01,
                taper=(0.2, 0.2),
                opacity=0.8,
            )


def moth_print(s: Sheet, x: float, y: float, size: float, *, wing: str = "#b9cf9f", ink: str = INDIGO) -> None:
    """A luna moth, hand-colored."""
    for f in (-1, 1):
        hind = spline(
            [
                (x, y),
                (x + f * size * 0.42, y + size * 0.12),
                (x + f * size * 0.5, y + size * 0.44),
                (x + f * size * 0.36, y + size * 0.72),
                (x + f * size * 0.46, y + size * 1.16),
                (x + f * size * 0.3, y + size * 1.12),
                (x + f * size * 0.22, y + size * 0.68),
                (x + f * size * 0.06, y + size * 0.4),
            ]
        )
        fore = spline(
            [
                (x, y - size * 0.1),
                (x + f * size * 0.4, y - size * 0.5),
                (x + f * size * 0.98, y - size * 0.66),
                (x + f * size * 0.86, y - size * 0.3),
                (x + f * size * 0.66, y + size * 0.06),
                (x + f * size * 0.3, y + size * 0.2),
                (x, y + size * 0.1),
            ]
        )
        for part in (hind, fore):
            s.fill(scaled(part, 1.02, 1.02, (x, y)), ink)
            with s.solid(part, wing, shade=0.15, light=0.3):
                pass
        s.stroke(
            spline(
                [(x, y - size * 0.12), (x + f * size * 0.4, y - size * 0.5), (x + f * size * 0.98, y - size * 0.66)],
                closed=False,
            ),
            "#9c5a6b",
            size * 0.045,
            taper=(1, 0.4),
        )
        for k in range(4):
            s.stroke(
                spline(
                    [
                        (x + f * size * 0.06, y - size * 0.02),
                        (x + f * size * (0.34 + k * 0.05), y - size * (0.24 - k * 0.13)),
                        (x + f * size * (0.78 - k * 0.08), y - size * (0.42 - k * 0.19)),
                    ],
                    closed=False,
                ),
                ink,
                2.6,
                taper=(1, 0.3),
                opacity=0.6,
            )
        for ex, ey in ((0.5, -0.28), (0.34, 0.34)):
            s.fill(ellipse(x + f * size * ex, y + size * ey, size * 0.06, size * 0.05), HONEY)
            s.fill(ellipse(x + f * size * ex, y + size * ey, size * 0.028, size * 0.024), ink)
        antenna = spline(
            [
                (x + f * 5, y - size * 0.2),
                (x + f * size * 0.14, y - size * 0.42),
                (x + f * size * 0.3, y - size * 0.46),
            ],
            closed=False,
        )
        s.stroke(antenna, OCHRE, size * 0.045, taper=(0.4, 0.1))
    body = ellipse(x, y + size * 0.06, size * 0.075, size * 0.27)
    with s.solid(body, WHITE, shade=0.3):
        for k in range(6):
            s.stroke(
                [
                    (x - size * 0.1, y - size * 0.1 + k * size * 0.07),
                    (x, y - size * 0.085 + k * size * 0.07),
                    (x + size * 0.1, y - size * 0.1 + k * size * 0.07),
                ],
                STONE,
                3,
                opacity=0.7,
            )


def marbled(s: Sheet, outline: Outline, base: str, colors: Sequence[str], *, tilt: float = 0) -> None:
    """Combed marbling; paint it inside the cover's outline."""
    left, top, right, bottom = bounds(outline)
    about = ((left + right) / 2, (top + bottom) / 2)
    reach = math.dist((left, top), (right, bottom))
    with s.within(outline):
        s.fill(outline, base, rough=0)
        row = 0
        at = about[1] - reach * 0.55
        while at < about[1] + reach * 0.55:
            line = [
                (about[0] - reach / 2 + reach * t / 40, at + 15 * math.sin(t * 1.25) + 8 * math.sin(t * 0.4 + row))
                for t in range(41)
            ]
            s.stroke(
                turned(spline(line, closed=False, step=8), tilt, about),
                colors[row % len(colors)],
                s.rng.uniform(5, 13),
                taper=(0.8, 0.8),
                opacity=0.95,
                rough=2,
            )
            at += s.rng.uniform(11, 19)
            row += 1


def notebook(
    s: Sheet, x: float, y: float, width: float, thick: float, depth: float, base: str, colors: Sequence[str], spine: str
) -> None:
    """A notebook lying on the table with its fore-edge toward us and its cloth spine to the left."""
    half = width / 2
    s.cast(x, y, half, length=0.5, depth=depth * 0.26)
    cover = polyline(
        [
            (x - half, y - thick),
            (x - half * 0.8, y - thick - depth),
            (x + half * 0.92, y - thick - depth),
            (x + half, y - thick),
        ]
    )
    s.fill(rectangle(x - half, y - 9, width, 11, soft=3), dark(base, 0.3))
    with s.solid(rectangle(x - half * 0.98, y - thick + 4, width * 0.97, thick - 10), CREAM, shade=0.3, low=0.3):
        for k in range(int(thick / 7)):
            at = y - thick + 8 + k * 7
            s.stroke([(x - half, at), (x, at + 1), (x + half, at)], dark(CREAM, 0.25), 2, taper=(1, 1), opacity=0.5)
    marbled(s, cover, base, colors)
    with s.within(cover):
        s.fill(
            polyline(
                [
                    (x - half, y - thick),
                    (x - half * 0.8, y - thick - depth),
                    (x - half * 0.52, y - thick - depth),
                    (x - half * 0.66, y - thick),
                ]
            ),
            spine,
        )
        s.pool(cover, LIGHT, (x - half * 0.6, y - thick - depth * 0.7), half, opacity=0.35)
    s.fill(rectangle(x - half, y - thick - 4, width, 10, soft=3), dark(base, 0.12))
    s.fill(rectangle(x - half * 1.01, y - thick - 3, half * 0.35, thick + 3, soft=6), dark(spine, 0.12))


def pencil(s: Sheet, tip: Point, end: Point, color: str) -> None:
    line = [(tip[0] + (end[0] - tip[0]) * t / 10, tip[1] + (end[1] - tip[1]) * t / 10) for t in range(11)]
    s.stroke(moved(line, 4, 7), SHADOW, 13, taper=(0.2, 1), opacity=0.35)
    s.stroke(line[:3], STRAW, 14, taper=(0.05, 1))
    s.stroke(line[:2], INK, 5, taper=(0.3, 0.6))
    s.stroke(line[2:], color, 15, taper=(1, 1))
    s.stroke(moved(line[2:], -2, -3), pale(color, 0.5), 3, taper=(1, 1), opacity=0.8)


def twine(s: Sheet, points: Sequence[Point], *, color: str = CREAM, width: float = 6) -> None:
    line = spline(points, closed=False)
    s.stroke(moved(line, 2, 4), SHADOW, width, taper=(1, 1), opacity=0.35)
    s.stroke(line, color, width, taper=(1, 1))
    for index in range(1, len(line) - 1, 2):
        px, py = line[index]
        s.stroke(
            [(px - 2, py - width * 0.4), (px, py), (px + 3, py + width * 0.4)],
            dark(color, 0.35),
            1.6,
            opacity=0.7,
            rough=0.2,
        )


def bow(s: Sheet, x: float, y: float, size: float, *, color: str = CREAM, width: float = 6) -> None:
    for f in (-1, 1):
        twine(
            s,
            [
                (x, y),
                (x + f * size * 0.6, y - size * 0.44),
                (x + f * size * 0.86, y - size * 0.04),
                (x + f * size * 0.4, y + size * 0.12),
                (x, y),
            ],
            color=color,
            width=width,
        )
        twine(
            s,
            [(x, y), (x + f * size * 0.3, y + size * 0.36), (x + f * size * 0.5, y + size * 0.8)],
            color=color,
            width=width,
        )
    s.fill(ellipse(x, y, width * 1.1, width), color)
