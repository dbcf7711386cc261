"""Fruit, herbs, flowers, nuts and leaves: what lies beside the goods and says what they are made of.

Round things stand at (x, y), the point where they touch the table; sprigs and stems run along a line.
"""

import math
from collections.abc import Sequence

from orders.demo.drawing.hand import (
    Outline,
    Point,
    ellipse,
    leaf,
    moved,
    polyline,
    scaled,
    spline,
    turned,
)
from orders.demo.drawing.palette import (
    ASH,
    BERRY,
    BLUE,
    BRICK,
    COCOA,
    CREAM,
    FOREST,
    HONEY,
    INDIGO,
    LEAF,
    LILAC,
    MADDER,
    OAK,
    OCHRE,
    OLIVE,
    PLUM,
    ROSE,
    RUST,
    SAGE,
    STRAW,
    WALNUT,
    WHITE,
    dark,
    mix,
    pale,
)
from orders.demo.drawing.sheet import Sheet


def stem_along(points: Sequence[Point]) -> Outline:
    return spline(points, closed=False, step=8)


def sprig(
    s: Sheet,
    points: Sequence[Point],
    color: str,
    *,
    size: float = 46,
    width: float = 0.42,
    gap: float = 30,
    stem: str | None = None,
    tip: bool = True,
) -> None:
    """A stem with pairs of leaves: bay, mint, olive or thyme, by the size and width of its leaves."""
    line = stem_along(points)
    s.stroke(line, stem or dark(color, 0.3), 5, taper=(1, 0.3))
    every = max(2, round(gap / 8))
    for count, index in enumerate(range(every, len(line) - 1, every)):
        x, y = line[index]
        heading = math.atan2(line[index + 1][1] - line[index - 1][1], line[index + 1][0] - line[index - 1][0])
        reach = size * (1.05 - 0.45 * index / len(line)) * s.rng.uniform(0.85, 1.12)
        for side in (-1, 1):
            angle = heading + side * s.rng.uniform(0.65, 0.95)
            end = (x + reach * math.cos(angle), y + reach * math.sin(angle))
            tone = mix(color, pale(color) if side < 0 else dark(color), 0.3 + 0.25 * (count % 2))
            s.fill(leaf((x, y), end, reach * width, bend=side * 0.08), tone, rough=0.6)
            s.stroke(
                [(x, y), ((x + end[0]) / 2, (y + end[1]) / 2), end], pale(tone, 0.35), 1.6, opacity=0.55, rough=0.3
            )
    if tip:
        (x0, y0), (x1, y1) = line[-3], line[-1]
        angle = math.atan2(y1 - y0, x1 - x0)
        end = (x1 + size * 0.7 * math.cos(angle), y1 + size * 0.7 * math.sin(angle))
        s.fill(leaf((x1, y1), end, size * width * 0.7), color, rough=0.6)


def needles(s: Sheet, points: Sequence[Point], color: str, *, length: float = 34, gap: float = 8) -> None:
    """Rosemary, fir or dill: a stem with thin needles."""
    line = spline(points, closed=False, step=gap)
    s.stroke(line, dark(WALNUT, 0.2), 5, taper=(1, 0.4))
    for index in range(1, len(line) - 1):
        x, y = line[index]
        heading = math.atan2(line[index + 1][1] - line[index - 1][1], line[index + 1][0] - line[index - 1][0])
        fade = 1 - 0.5 * index / len(line)
        for side in (-1, 1):
            angle = heading + side * s.rng.uniform(0.5, 0.95)
            reach = length * fade * s.rng.uniform(0.75, 1.1)
            end = (x + reach * math.cos(angle), y + reach * math.sin(angle))
            tone = mix(color, s.rng.choice((pale(color, 0.5), dark(color, 0.5))), s.rng.uniform(0, 0.5))
            s.stroke([(x, y), ((x + end[0]) / 2, (y + end[1]) / 2), end], tone, 4.6, taper=(0.6, 0.3), rough=0.4)


def lavender(s: Sheet, points: Sequence[Point], *, color: str = LILAC) -> None:
    line = stem_along(points)
    s.stroke(line, SAGE, 4, taper=(1, 0.6))
    tone = dark(color, 0.25)
    for index in range(int(len(line) * 0.55), len(line), 2):
        x, y = line[index]
        for side in (-1, 0, 1):
            shade = mix(tone, s.rng.choice((PLUM, pale(color, 0.4))), s.rng.uniform(0, 0.45))
            s.fill(ellipse(x + side * 7 + s.rng.uniform(-2, 2), y + s.rng.uniform(-5, 5), 6, 8), shade, rough=0.6)


def wheat(s: Sheet, points: Sequence[Point], *, color: str = STRAW) -> None:
    """An ear of wheat at the end of a stalk."""
    line = stem_along(points)
    s.stroke(line, dark(color, 0.15), 4.4, taper=(1, 0.5))
    start = int(len(line) * 0.62)
    for index in range(start, len(line), 2):
        x, y = line[index]
        before = line[max(index - 2, 0)]
        heading = math.atan2(y - before[1], x - before[0])
        for side in (-1, 1):
            angle = heading + side * 0.5
            end = (x + 28 * math.cos(angle), y + 28 * math.sin(angle))
            s.fill(leaf((x, y), end, 12), mix(color, OCHRE, s.rng.uniform(0, 0.55)), rough=0.5)
            far = (x + 66 * math.cos(heading + side * 0.28), y + 66 * math.sin(heading + side * 0.28))
            s.stroke([end, ((end[0] + far[0]) / 2, (end[1] + far[1]) / 2), far], pale(color, 0.25), 1.6, opacity=0.7)


def grass(
    s: Sheet, x: float, y: float, *, height: float = 260, blades: int = 9, color: str = STRAW, spread: float = 90
) -> None:
    """Dried grasses rising from a pitcher."""
    for index in range(blades):
        lean = (index - (blades - 1) / 2) / blades * 2 * spread + s.rng.uniform(-12, 12)
        tall = height * s.rng.uniform(0.7, 1.05)
        line = stem_along([(x + lean * 0.06, y), (x + lean * 0.4, y - tall * 0.5), (x + lean * 1.25, y - tall)])
        tone = mix(color, s.rng.choice((OCHRE, SAGE, CREAM)), s.rng.uniform(0.1, 0.6))
        s.stroke(line, dark(tone, 0.12), 3.4, taper=(1, 0.4))
        for at in range(int(len(line) * 0.62), len(line)):
            px, py = line[at]
            for side in (-1, 1):
                s.fill(ellipse(px + side * 5, py + s.rng.uniform(-3, 3), 4.4, 7), tone, rough=0.6)


def daisy(
    s: Sheet, x: float, y: float, *, size: float = 22, petal: str = WHITE, heart: str = HONEY, squash: float = 0.85
) -> None:
    petals = 11
    for index in range(petals):
        angle = 2 * math.pi * index / petals + s.rng.uniform(-0.1, 0.1)
        end = (x + size * math.cos(angle), y + size * squash * math.sin(angle))
        s.fill(leaf((x, y), end, size * 0.36), mix(petal, dark(petal, 0.2), s.rng.uniform(0, 0.4)), rough=0.4)
    s.fill(ellipse(x, y, size * 0.33, size * 0.29), heart, rough=0.5)
    s.fill(ellipse(x + size * 0.08, y + size * 0.07, size * 0.2, size * 0.14), dark(heart, 0.3), opacity=0.5, rough=0.4)


def clover(s: Sheet, x: float, y: float, *, size: float = 26, color: str = ROSE) -> None:
    """A clover blossom: a ball of small upright petals, and two leaflets under it."""
    for angle in (160, 20):
        a = math.radians(angle)
        s.fill(
            leaf(
                (x, y + size * 0.7),
                (x + size * 1.3 * math.cos(a), y + size * 0.7 + size * 0.5 * math.sin(a)),
                size * 0.5,
            ),
            LEAF,
            rough=0.5,
        )
    s.fill(ellipse(x, y, size * 0.95, size * 0.85), dark(color, 0.15))
    for ring, count in ((0.82, 11), (0.52, 8), (0.2, 4)):
        for index in range(count):
            a = math.pi * 2 * index / count + ring
            px, py = x + size * ring * math.cos(a), y + size * ring * 0.85 * math.sin(a)
            end = (px + size * 0.22 * math.cos(a), py - size * 0.42 + size * 0.1 * math.sin(a))
            s.fill(
                leaf((px, py + size * 0.16), end, size * 0.24),
                mix(color, s.rng.choice((WHITE, dark(color, 0.3))), s.rng.uniform(0.1, 0.6)),
                rough=0.4,
            )


def stalk(s: Sheet, start: Point, end: Point, *, color: str = LEAF, width: float = 4.5, bend: float = 0.08) -> None:
    middle = (
        (start[0] + end[0]) / 2 + (end[1] - start[1]) * bend,
        (start[1] + end[1]) / 2 - (end[0] - start[0]) * bend,
    )
    s.stroke(stem_along([start, middle, end]), color, width, taper=(1, 0.6))


def berry(s: Sheet, x: float, y: float, r: float, color: str, *, crown: bool = False, shadow: bool = True) -> None:
    """A round berry, tomato, plum or pea standing at (x, y)."""
    if shadow:
        s.cast(x, y - r * 0.12, r * 0.85, length=1.1)
    with s.solid(ellipse(x, y - r, r, r * 0.97), color, shade=0.55, light=0.4):
        s.fill(ellipse(x - r * 0.36, y - r * 1.42, r * 0.2, r * 0.13), WHITE, opacity=0.65, rough=0.5)
    if crown:
        star = [
            (
                x - r * 0.1 + math.cos(a) * r * (0.34 if i % 2 else 0.15),
                y - r * 1.3 + math.sin(a) * r * (0.2 if i % 2 else 0.09),
            )
            for i, a in enumerate(math.pi * 2 * k / 10 for k in range(10))
        ]
        s.fill(polyline(star, step=4), dark(color, 0.5), rough=0.3)


def tomato(s: Sheet, x: float, y: float, r: float, *, color: str = MADDER, shadow: bool = True) -> None:
    berry(s, x, y, r, color, shadow=shadow)
    for angle in (200, 250, 290, 335, 30):
        a = math.radians(angle)
        s.fill(
            leaf((x, y - r * 1.72), (x + r * 0.62 * math.cos(a), y - r * 1.68 + r * 0.3 * math.sin(a)), r * 0.2),
            LEAF,
            rough=0.4,
        )


def apple(s: Sheet, x: float, y: float, r: float, *, color: str = MADDER, blush: str = STRAW) -> None:
    s.cast(x, y - r * 0.1, r * 0.8, length=1.2)
    body = spline(
        [
            (x, y - r * 1.76),
            (x + r * 0.52, y - r * 1.84),
            (x + r * 0.98, y - r * 1.3),
            (x + r * 0.86, y - r * 0.5),
            (x + r * 0.36, y),
            (x, y - r * 0.06),
            (x - r * 0.36, y),
            (x - r * 0.86, y - r * 0.5),
            (x - r * 0.98, y - r * 1.3),
            (x - r * 0.52, y - r * 1.84),
        ]
    )
    with s.solid(body, color, shade=0.5, light=0.35):
        for _ in range(16):
            at = s.rng.uniform(-0.8, 0.5)
            s.stroke(
                stem_along([(x + at * r * 0.3, y - r * 1.64), (x + at * r, y - r), (x + at * r * 0.7, y - r * 0.3)]),
                blush,
                s.rng.uniform(r * 0.02, r * 0.05),
                taper=(0.2, 0.2),
                opacity=0.45,
            )
        s.fill(ellipse(x, y - r * 1.74, r * 0.26, r * 0.08), dark(color, 0.45), opacity=0.7)
    s.stroke(
        [(x, y - r * 1.66), (x + r * 0.06, y - r * 1.95), (x + r * 0.2, y - r * 2.12)], WALNUT, r * 0.12, taper=(0.7, 1)
    )
    s.fill(leaf((x + r * 0.12, y - r * 1.98), (x + r * 0.8, y - r * 2.14), r * 0.34, bend=-0.12), LEAF)


def pear(s: Sheet, x: float, y: float, r: float, *, color: str = OLIVE, tilt: float = 0) -> None:
    s.cast(x, y - r * 0.1, r * 0.82, length=1.2)
    body = spline(
        [
            (x, y - r * 2.8),
            (x + r * 0.34, y - r * 2.62),
            (x + r * 0.46, y - r * 2.0),
            (x + r * 0.94, y - r * 1.16),
            (x + r * 0.9, y - r * 0.5),
            (x + r * 0.4, y),
            (x, y - r * 0.03),
            (x - r * 0.4, y),
            (x - r * 0.9, y - r * 0.5),
            (x - r * 0.94, y - r * 1.16),
            (x - r * 0.46, y - r * 2.0),
            (x - r * 0.34, y - r * 2.62),
        ]
    )
    base = (x, y)
    tone = mix(color, STRAW, 0.45)
    with s.solid(turned(body, tilt, base), tone, shade=0.5, light=0.45):
        s.pool(turned(body, tilt, base), RUST, (x + r * 0.3, y - r * 0.8), r * 0.9, opacity=0.5)
        s.speckle((x - r, y - r * 2.8, x + r, y), dark(tone, 0.4), 40, size=(0.8, 1.8), opacity=0.5)
    top = turned([(x, y - r * 2.78), (x + r * 0.05, y - r * 3.0), (x + r * 0.16, y - r * 3.2)], tilt, base)
    s.stroke(top, WALNUT, r * 0.12, taper=(0.7, 1))


def pear_half(s: Sheet, x: float, y: float, r: float, *, tilt: float = 70) -> None:
    """A pear cut lengthwise, lying with its flesh up."""
    body = spline(
        [
            (x, y - r * 1.5),
            (x + r * 0.3, y - r * 1.34),
            (x + r * 0.42, y - r * 0.7),
            (x + r * 0.86, y + r * 0.1),
            (x + r * 0.8, y + r * 0.74),
            (x, y + r * 1.08),
            (x - r * 0.8, y + r * 0.74),
            (x - r * 0.86, y + r * 0.1),
            (x - r * 0.42, y - r * 0.7),
            (x - r * 0.3, y - r * 1.34),
        ]
    )
    lying = scaled(turned(body, tilt, (x, y)), 1, 0.62, (x, y))
    s.fill(moved(lying, 8, 16), dark(OAK, 0.75), opacity=0.4)
    s.fill(moved(lying, 0, 9), OLIVE)
    with s.solid(lying, pale(STRAW, 0.55), shade=0.25, light=0.3, low=0):
        core = scaled(turned(ellipse(x, y + r * 0.3, r * 0.3, r * 0.4), tilt, (x, y)), 1, 0.62, (x, y))
        s.fill(core, STRAW, opacity=0.6)
        for side in (-1, 1):
            seed = scaled(
                turned(ellipse(x + side * r * 0.12, y + r * 0.3, r * 0.06, r * 0.13), tilt, (x, y)), 1, 0.62, (x, y)
            )
            s.fill(seed, COCOA, rough=0.3)


def orange_whole(s: Sheet, x: float, y: float, r: float, *, color: str = "#d9822b") -> None:
    berry(s, x, y, r, color)
    s.speckle((x - r * 0.7, y - r * 1.7, x + r * 0.75, y - r * 0.2), dark(color, 0.4), 30, size=(0.8, 1.8), opacity=0.4)
    s.fill(ellipse(x + r * 0.1, y - r * 1.76, r * 0.1, r * 0.05), LEAF, rough=0.4)


def citrus_half(s: Sheet, x: float, y: float, r: float, *, color: str = "#d9822b", face: float = 0.86) -> None:
    """Half an orange standing on edge, its cut face toward us."""
    s.cast(x + r * 0.15, y - r * 0.06, r * 0.8, length=1.2)
    with s.solid(ellipse(x + r * 0.2, y - r, r, r), dark(color, 0.12), light=0):
        pass
    s.fill(ellipse(x, y - r, r * face, r), color)
    s.fill(ellipse(x, y - r, r * face * 0.93, r * 0.94), pale(color, 0.75))
    for index in range(9):
        a = 2 * math.pi * (index + 0.5) / 9
        b = 0.29
        wedge = [
            (x + r * face * 0.1 * math.cos(a), y - r + r * 0.1 * math.sin(a)),
            (x + r * face * 0.83 * math.cos(a - b), y - r + r * 0.83 * math.sin(a - b)),
            (x + r * face * 0.88 * math.cos(a), y - r + r * 0.88 * math.sin(a)),
            (x + r * face * 0.83 * math.cos(a + b), y - r + r * 0.83 * math.sin(a + b)),
        ]
        s.fill(polyline(wedge, step=5), mix(color, HONEY, s.rng.uniform(0.15, 0.6)), rough=0.8)


def strawberry(s: Sheet, x: float, y: float, r: float, *, tilt: float = 0) -> None:
    s.cast(x, y - r * 0.1, r * 0.7, length=1.1)
    body = turned(
        spline(
            [
                (x, y),
                (x + r * 0.62, y - r * 0.72),
                (x + r * 0.86, y - r * 1.4),
                (x + r * 0.44, y - r * 1.86),
                (x, y - r * 1.8),
                (x - r * 0.44, y - r * 1.86),
                (x - r * 0.86, y - r * 1.4),
                (x - r * 0.62, y - r * 0.72),
            ]
        ),
        tilt,
        (x, y - r),
    )
    with s.solid(body, MADDER, shade=0.5, light=0.4):
        for row in range(5):
            for column in range(-2, 3):
                px, py = x + (column + (row % 2) * 0.5) * r * 0.36, y - r * 0.26 - row * r * 0.34
                ((px, py),) = turned([(px, py)], tilt, (x, y - r))
                s.fill(ellipse(px, py, r * 0.05, r * 0.08), STRAW, rough=0.2)
    for angle in (-160, -120, -80, -40, -10, 180):
        a = math.radians(angle + tilt)
        ((cx, cy),) = turned([(x, y - r * 1.78)], tilt, (x, y - r))
        s.fill(
            leaf((cx, cy), (cx + r * 0.66 * math.cos(a), cy + r * 0.5 * math.sin(a) + r * 0.1), r * 0.26),
            LEAF,
            rough=0.5,
        )


def blueberries(s: Sheet, spots: Sequence[Point], *, r: float = 20, shadow: bool = True) -> None:
    for x, y in spots:
        tone = mix(INDIGO, s.rng.choice((BLUE, PLUM)), s.rng.uniform(0, 0.5))
        berry(s, x, y, r * s.rng.uniform(0.88, 1.1), tone, crown=True, shadow=shadow)


def heap(x: float, y: float, width: float, r: float, *, rows: int = 3) -> list[Point]:
    """Where the round things of a heap sit: back rows first, each row shorter and higher."""
    spots: list[Point] = []
    for row in reversed(range(rows)):
        count = max(1, int(width / (1.75 * r)) - row)
        spots += [(x + (index - (count - 1) / 2) * r * 1.75, y - row * r * 0.95) for index in range(count)]
    return spots


def grapes(s: Sheet, x: float, y: float, *, r: float = 19, color: str = BERRY) -> None:
    """A bunch of grapes lying on the table, its stem up left."""
    s.cast(x, y - 6, r * 4.2, length=0.9, depth=r * 1.1)
    stalk(s, (x - r * 4.4, y - r * 4.2), (x - r * 2, y - r * 2.4), color=WALNUT, width=6)
    spots = [
        (-2.6, 2.4),
        (-1.2, 3.0),
        (0.4, 2.9),
        (1.9, 2.3),
        (-3.2, 1.1),
        (-1.8, 1.5),
        (-0.3, 1.7),
        (1.2, 1.4),
        (2.7, 1.0),
        (3.8, 0.5),
        (-2.4, 0.1),
        (-0.9, 0.3),
        (0.6, 0.2),
        (2.1, 0.0),
    ]
    for dx, dy in spots:
        tone = mix(color, s.rng.choice((PLUM, ROSE)), s.rng.uniform(0, 0.35))
        berry(s, x + dx * r, y - dy * r, r, tone, shadow=False)


def chili(s: Sheet, points: Sequence[Point], *, color: str = MADDER, width: float = 22) -> None:
    """A chili along a line from its cap to its tip, lying on the table."""
    line = stem_along(points)
    s.stroke(moved(line, 4, 9), dark(color, 0.9), width * 0.9, taper=(0.6, 0), opacity=0.35)
    s.stroke(line, color, width, taper=(0.75, 0.05))
    s.stroke(
        [(x - 1, y - width * 0.2) for x, y in line[2 : int(len(line) * 0.7)]],
        pale(color, 0.55),
        width * 0.16,
        opacity=0.7,
    )
    (x0, y0), (x1, y1) = line[0], line[2]
    dx, dy = x0 - x1, y0 - y1
    s.stroke([(x1, y1), (x0, y0), (x0 + dx * 0.4, y0 + dy * 0.4)], FOREST, width * 0.6, taper=(1, 0.5))
    s.stroke([(x0, y0), (x0 + dx, y0 + dy * 1.2), (x0 + dx * 1.7, y0 + dy * 1.5)], FOREST, width * 0.26, taper=(1, 0.8))


def garlic(s: Sheet, x: float, y: float, r: float) -> None:
    s.cast(x, y - r * 0.1, r * 0.85, length=1.1)
    body = spline(
        [
            (x - r * 0.1, y - r * 2.3),
            (x + r * 0.14, y - r * 2.3),
            (x + r * 0.22, y - r * 1.7),
            (x + r * 0.8, y - r * 1.2),
            (x + r, y - r * 0.55),
            (x + r * 0.5, y),
            (x - r * 0.5, y),
            (x - r, y - r * 0.55),
            (x - r * 0.8, y - r * 1.2),
            (x - r * 0.22, y - r * 1.7),
        ]
    )
    with s.solid(body, CREAM, shade=0.35, light=0.3):
        for at in (-0.75, -0.36, 0.05, 0.46, 0.82):
            s.stroke(
                stem_along(
                    [(x + at * r * 0.1, y - r * 1.9), (x + at * r, y - r * 0.9), (x + at * r * 0.55, y - r * 0.02)]
                ),
                LILAC,
                4,
                opacity=0.65,
                taper=(0.2, 0.4),
            )


def onion_half(s: Sheet, x: float, y: float, r: float, *, color: str = BERRY) -> None:
    s.cast(x, y - r * 0.1, r * 0.9, length=1.1)
    s.fill(ellipse(x + r * 0.16, y - r * 0.95, r, r * 0.95), color)
    for index in range(6):
        scale = 1 - index * 0.165
        tone = pale(ROSE, 0.75) if index % 2 == 0 else mix(color, ROSE, 0.5)
        s.fill(ellipse(x, y - r * 0.95, r * 0.92 * scale, r * 0.92 * scale), tone)
    s.stroke([(x + r * 0.1, y - r * 1.86), (x + r * 0.22, y - r * 2.1), (x + r * 0.2, y - r * 2.3)], OCHRE, r * 0.16)


def cabbage_half(s: Sheet, x: float, y: float, r: float) -> None:
    s.cast(x, y - r * 0.08, r * 0.9, length=1.1)
    with s.solid(ellipse(x + r * 0.14, y - r * 0.93, r, r * 0.95), LEAF):
        pass
    face = ellipse(x, y - r * 0.93, r * 0.93, r * 0.93)
    with s.solid(face, pale(mix(SAGE, STRAW, 0.4), 0.5), shade=0.2, light=0.3):
        s.fill(
            polyline([(x - r * 0.1, y), (x - r * 0.05, y - r * 0.9), (x + r * 0.05, y - r * 0.9), (x + r * 0.1, y)]),
            WHITE,
        )
        for ring in range(6):
            reach = r * (0.9 - ring * 0.13)
            for side in (-1, 1):
                curl: list[Point] = []
                for step in range(10):
                    a = math.radians(90 - side * (18 + step * 17))
                    ruffle = 1 + 0.05 * math.sin(step * 2.6 + ring)
                    curl.append((x + reach * ruffle * math.cos(a), y - r * 0.93 + reach * ruffle * math.sin(a)))
                s.stroke(spline(curl, closed=False), mix(LEAF, STRAW, 0.12 * ring), 5.5, taper=(0.6, 0.2), opacity=0.9)


def cucumber(s: Sheet, x: float, y: float, length: float, *, width: float = 62, tilt: float = -8) -> None:
    body = turned(
        spline(
            [
                (x - length / 2, y - width * 0.45),
                (x - length * 0.4, y - width * 0.94),
                (x, y - width * 1.02),
                (x + length * 0.42, y - width * 0.9),
                (x + length / 2, y - width * 0.45),
                (x + length * 0.4, y - width * 0.04),
                (x, y),
                (x - length * 0.42, y - width * 0.04),
            ]
        ),
        tilt,
        (x, y),
    )
    s.fill(moved(body, 8, 10), dark(FOREST, 0.8), opacity=0.38)
    with s.solid(body, FOREST, shade=0.3, light=0.25, low=0.5):
        for at in (0.26, 0.5, 0.72):
            line = turned(
                stem_along(
                    [
                        (x - length * 0.46, y - width * at),
                        (x, y - width * (at + 0.04)),
                        (x + length * 0.46, y - width * at),
                    ]
                ),
                tilt,
                (x, y),
            )
            s.stroke(line, SAGE, 5, taper=(0, 0), opacity=0.6)
        s.speckle(bounds_of(body), pale(FOREST, 0.4), 26, size=(2, 4), opacity=0.7)


def bounds_of(outline: Outline) -> tuple[float, float, float, float]:
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    return min(xs), min(ys), max(xs), max(ys)


def stick(s: Sheet, start: Point, end: Point, color: str, *, width: float = 34, ends: str | None = None) -> None:
    """A rhubarb stalk, a scallion or a cinnamon stick lying from start to end."""
    line = [(start[0] + (end[0] - start[0]) * t / 12, start[1] + (end[1] - start[1]) * t / 12) for t in range(13)]
    s.stroke(moved(line, 5, width * 0.4), dark(color, 0.9), width * 0.9, taper=(1, 1), opacity=0.36)
    s.stroke(line, color, width, taper=(0.9, 0.9))
    for at in (-0.25, 0.02, 0.27):
        s.stroke(
            moved(line, 0, at * width), pale(color, 0.4) if at < 0 else dark(color, 0.3), width * 0.12, opacity=0.55
        )
    if ends:
        s.fill(ellipse(end[0], end[1], width * 0.3, width * 0.44), ends)


def cinnamon(s: Sheet, start: Point, end: Point, *, width: float = 30) -> None:
    stick(s, start, end, RUST, width=width)
    for side in (-0.22, 0.22):
        s.fill(ellipse(end[0], end[1] + side * width, width * 0.2, width * 0.22), dark(RUST, 0.5))
        s.fill(ellipse(end[0], end[1] + side * width, width * 0.1, width * 0.1), pale(RUST, 0.3))


def carrot(s: Sheet, top: Point, tip: Point, *, width: float = 54, fronds: bool = True) -> None:
    if fronds:
        dx, dy = top[0] - tip[0], top[1] - tip[1]
        for lean in (-0.35, -0.1, 0.15, 0.4):
            end = (top[0] + dx * 0.6 - dy * lean, top[1] + dy * 0.6 + dx * lean)
            needles(s, [top, ((top[0] + end[0]) / 2, (top[1] + end[1]) / 2), end], LEAF, length=26, gap=10)
    line = [(top[0] + (tip[0] - top[0]) * t / 14, top[1] + (tip[1] - top[1]) * t / 14) for t in range(15)]
    tone = "#d37a32"
    s.stroke(line, tone, width, taper=(0.8, 0.05))
    for t in (2, 4, 7, 9):
        x, y = line[t]
        s.stroke([(x - width * 0.2, y), (x, y + 2), (x + width * 0.1, y)], dark(tone, 0.35), 3, opacity=0.7)


def leek(s: Sheet, root: Point, top: Point, *, width: float = 40) -> None:
    line = [(root[0] + (top[0] - root[0]) * t / 12, root[1] + (top[1] - root[1]) * t / 12) for t in range(13)]
    for side in (-0.28, 0, 0.28):
        fan = (top[0] + (top[1] - root[1]) * -side * 0.5, top[1] + (top[0] - root[0]) * side * 0.5)
        s.fill(leaf(line[6], fan, width * 1.05, bend=side * 0.2), mix(FOREST, SAGE, 0.3 + side), rough=1)
    s.stroke(line[:10], mix(SAGE, WHITE, 0.6), width, taper=(0.9, 0.8))
    for side in (-0.2, 0.15):
        s.stroke(moved(line[:9], side * width, 0), LEAF, 3, opacity=0.5)


def hazelnut(s: Sheet, x: float, y: float, r: float) -> None:
    s.cast(x, y - r * 0.1, r * 0.8, length=1)
    body = spline(
        [
            (x, y - r * 2.05),
            (x + r * 0.86, y - r * 1.3),
            (x + r * 0.9, y - r * 0.55),
            (x, y),
            (x - r * 0.9, y - r * 0.55),
            (x - r * 0.86, y - r * 1.3),
        ]
    )
    with s.solid(body, OAK, shade=0.5):
        s.fill(ellipse(x, y - r * 0.12, r * 0.8, r * 0.4), ASH)
        for at in (-0.5, -0.15, 0.25, 0.6):
            s.stroke(
                [(x + at * r * 0.4, y - r * 1.9), (x + at * r, y - r * 1.1), (x + at * r * 0.9, y - r * 0.5)],
                dark(OAK, 0.3),
                2.4,
                opacity=0.6,
            )


def walnut(s: Sheet, x: float, y: float, r: float) -> None:
    s.cast(x, y - r * 0.1, r * 0.85, length=1)
    body = ellipse(x, y - r * 0.92, r, r * 0.92)
    with s.solid(body, OAK, shade=0.5):
        s.stroke(
            stem_along([(x - r * 0.15, y - r * 1.9), (x + r * 0.1, y - r), (x - r * 0.1, y)]),
            dark(OAK, 0.5),
            4,
            taper=(0.8, 0.8),
        )
        for _ in range(9):
            px, py = x + s.rng.uniform(-0.8, 0.6) * r, y - s.rng.uniform(0.3, 1.6) * r
            s.stroke(
                [(px, py), (px + r * 0.14, py + r * 0.1), (px + r * 0.1, py + r * 0.26)], dark(OAK, 0.4), 3, opacity=0.7
            )


def peanut(s: Sheet, x: float, y: float, size: float, *, tilt: float = 0) -> None:
    body = turned(
        spline(
            [
                (x - size, y),
                (x - size * 0.6, y - size * 0.42),
                (x, y - size * 0.26),
                (x + size * 0.55, y - size * 0.46),
                (x + size, y),
                (x + size * 0.55, y + size * 0.42),
                (x, y + size * 0.28),
                (x - size * 0.6, y + size * 0.44),
            ]
        ),
        tilt,
        (x, y),
    )
    s.fill(moved(body, 5, 8), COCOA, opacity=0.35)
    with s.solid(body, mix(STRAW, OAK, 0.35), shade=0.45):
        for row in range(-2, 3):
            for column in range(-3, 4):
                ((px, py),) = turned([(x + column * size * 0.28, y + row * size * 0.17)], tilt, (x, y))
                s.stroke([(px - 3, py), (px, py + 1), (px + 4, py)], dark(OAK, 0.25), 2, opacity=0.6)


def cocoa_bean(s: Sheet, x: float, y: float, size: float, *, tilt: float = 0) -> None:
    body = turned(ellipse(x, y, size, size * 0.56), tilt, (x, y))
    s.fill(moved(body, 4, 7), COCOA, opacity=0.4)
    with s.solid(body, mix(WALNUT, BRICK, 0.3), shade=0.5):
        s.stroke(
            turned([(x - size * 0.8, y), (x, y - size * 0.12), (x + size * 0.8, y)], tilt, (x, y)),
            dark(WALNUT, 0.4),
            3,
            opacity=0.7,
        )


def pine_cone(s: Sheet, x: float, y: float, r: float) -> None:
    s.cast(x, y - 4, r * 0.8, length=1)
    body = spline(
        [
            (x, y - r * 2.5),
            (x + r * 0.7, y - r * 1.7),
            (x + r * 0.9, y - r * 0.8),
            (x + r * 0.4, y),
            (x - r * 0.4, y),
            (x - r * 0.9, y - r * 0.8),
            (x - r * 0.7, y - r * 1.7),
        ]
    )
    with s.solid(body, WALNUT, shade=0.5, light=0.3):
        for row in range(7):
            at = y - r * 2.3 + row * r * 0.36
            for column in range(-3, 4):
                px = x + (column + (row % 2) * 0.5) * r * 0.36
                s.fill(
                    leaf((px, at - r * 0.16), (px, at + r * 0.26), r * 0.34), mix(OAK, WALNUT, s.rng.uniform(0.1, 0.6))
                )
                s.stroke(
                    [(px - r * 0.12, at + r * 0.16), (px, at + r * 0.25), (px + r * 0.12, at + r * 0.16)],
                    COCOA,
                    3,
                    opacity=0.8,
                )


def maple_leaf(
    s: Sheet, x: float, y: float, size: float, color: str, *, tilt: float = 0, squash: float = 1, shadow: bool = True
) -> None:
    half = [
        (0, -1),
        (0.1, -0.72),
        (0.27, -0.8),
        (0.2, -0.38),
        (0.48, -0.6),
        (0.54, -0.46),
        (0.86, -0.42),
        (0.7, -0.2),
        (0.9, -0.02),
        (0.5, 0.14),
        (0.54, 0.32),
        (0.06, 0.26),
    ]
    shape = [(x + px * size, y + py * size) for px, py in half] + [
        (x - px * size, y + py * size) for px, py in reversed(half[1:])
    ]
    body = scaled(turned(polyline(shape, step=6), tilt, (x, y)), 1, squash, (x, y))
    if shadow:
        s.fill(moved(body, 6, 8), COCOA, opacity=0.3)
    with s.solid(body, color, shade=0.3, light=0.3, low=0.1):
        for px, py in ((0, -0.9), (0.74, -0.36), (-0.74, -0.36), (0.46, 0.2), (-0.46, 0.2)):
            vein = scaled(
                turned(
                    [(x, y + size * 0.24), (x + px * size * 0.5, y + py * size * 0.5), (x + px * size, y + py * size)],
                    tilt,
                    (x, y),
                ),
                1,
                squash,
                (x, y),
            )
            s.stroke(vein, pale(color, 0.4), size * 0.035, taper=(1, 0.2), opacity=0.7)
    stem = scaled(
        turned(
            [(x, y + size * 0.24), (x + size * 0.03, y + size * 0.5), (x + size * 0.1, y + size * 0.75)], tilt, (x, y)
        ),
        1,
        squash,
        (x, y),
    )
    s.stroke(stem, dark(color, 0.2), size * 0.05, taper=(1, 0.8))


def fern(s: Sheet, points: Sequence[Point], color: str, *, size: float = 60) -> None:
    """A fern frond: long narrow leaves that shorten toward the tip."""
    line = stem_along(points)
    s.stroke(line, dark(color, 0.25), 4, taper=(1, 0.3))
    for index in range(4, len(line) - 1, 2):
        x, y = line[index]
        heading = math.atan2(line[index + 1][1] - line[index - 1][1], line[index + 1][0] - line[index - 1][0])
        t = index / len(line)
        reach = size * math.sin(math.pi * min(0.98, 0.18 + t * 0.82)) * 1.02
        for side in (-1, 1):
            angle = heading + side * 1.05
            end = (x + reach * math.cos(angle), y + reach * math.sin(angle))
            s.fill(leaf((x, y), end, max(5, reach * 0.24), bend=-side * 0.1), color, rough=0.4)


def branch(
    s: Sheet,
    points: Sequence[Point],
    *,
    color: str = WALNUT,
    width: float = 12,
    twigs: int = 6,
    buds: str | None = None,
) -> None:
    line = stem_along(points)
    s.stroke(line, color, width, taper=(1, 0.2), rough=3)
    for index in range(twigs):
        at = int(len(line) * (0.25 + 0.65 * index / twigs))
        x, y = line[at]
        ahead = line[min(at + 4, len(line) - 1)]
        heading = math.atan2(ahead[1] - y, ahead[0] - x) + (0.7 if index % 2 else -0.7)
        reach = s.rng.uniform(50, 110)
        end = (x + reach * math.cos(heading), y + reach * math.sin(heading))
        twig = [(x, y), ((x + end[0]) / 2 + 5, (y + end[1]) / 2), end]
        s.stroke(twig, color, width * 0.45, taper=(1, 0.3))
        if buds:
            for t in (0.45, 0.75, 1):
                s.fill(
                    ellipse(x + (end[0] - x) * t, y + (end[1] - y) * t, 9, 10), mix(buds, WHITE, s.rng.uniform(0, 0.5))
                )


def skein_of_leaves(s: Sheet, x: float, y: float, size: float, color: str) -> None:
    """Three leaves fanned flat on the table."""
    for angle in (-150, -95, -35):
        a = math.radians(angle)
        s.fill(
            leaf((x, y), (x + size * math.cos(a), y + size * 0.6 * math.sin(a)), size * 0.36),
            mix(color, pale(color), s.rng.uniform(0, 0.6)),
        )


def radish_or_beet(s: Sheet, x: float, y: float, r: float, color: str, *, leaves: str = LEAF) -> None:
    """A root with its leaves up, flat as in a print."""
    for lean in (-0.5, -0.1, 0.35):
        end = (x + lean * r * 2.2, y - r * 3.4 + abs(lean) * r)
        s.fill(leaf((x, y - r * 0.8), end, r * 0.8, bend=lean * 0.2), leaves)
        s.stroke([(x, y - r * 0.8), ((x + end[0]) / 2, (y - r * 0.8 + end[1]) / 2), end], color, r * 0.1)
    s.fill(ellipse(x, y, r, r * 0.95), color)
    s.stroke([(x, y + r * 0.8), (x + r * 0.05, y + r * 1.3), (x - r * 0.1, y + r * 1.9)], color, r * 0.3, taper=(1, 0))
    s.stroke(spline(ellipse(x, y, r * 0.66, r * 0.62, start=160, end=250), closed=False), pale(color, 0.5), r * 0.1)
