"""Small houses, barns, trees and sky: where the artisans work."""

import math
from collections.abc import Sequence

from orders.demo.drawing import plants
from orders.demo.drawing.hand import Outline, ellipse, leaf, polygon, polyline, rectangle, spline
from orders.demo.drawing.palette import (
    BRICK,
    COCOA,
    CREAM,
    FOREST,
    LEAF,
    LIGHT,
    OAT,
    PINE,
    SAGE,
    SHADOW,
    SKY,
    SLATE,
    STONE,
    WALNUT,
    WHITE,
    dark,
    mix,
    pale,
)
from orders.demo.drawing.sheet import Sheet


def sky(s: Sheet, color: str, *, low: str = CREAM, clouds: int = 3) -> None:
    whole = rectangle(-20, -20, s.width + 40, s.height + 40)
    s.fill(whole, color, rough=0)
    s.grain(whole, low, (0, s.height * 0.1), (0, s.height * 0.75), opacity=0.8)
    s.pool(whole, LIGHT, (s.width * 0.12, s.height * 0.1), s.width * 0.5, opacity=0.6)
    for _ in range(clouds):
        x, y = s.rng.uniform(0, s.width), s.rng.uniform(60, s.height * 0.3)
        w = s.rng.uniform(90, 180)
        cloud = spline(
            [
                (x - w, y),
                (x - w * 0.6, y - w * 0.18),
                (x - w * 0.1, y - w * 0.3),
                (x + w * 0.4, y - w * 0.2),
                (x + w, y),
                (x + w * 0.3, y + w * 0.06),
                (x - w * 0.4, y + w * 0.06),
            ]
        )
        with s.solid(cloud, pale(color, 0.65), shade=0.1, light=0.3, low=0.1):
            pass


def land(s: Sheet, line: Sequence[tuple[float, float]], color: str, *, tufts: int = 60) -> None:
    """Ground from a horizon line down, with tufts of grass."""
    edge = spline(line, closed=False)
    area: Outline = [*edge, (s.width + 40, s.height + 40), (-40, s.height + 40)]
    with s.solid(area, color, shade=0.25, light=0.2, low=0.3):
        top = min(y for _, y in line)
        for _ in range(tufts):
            x, y = s.rng.uniform(0, s.width), s.rng.uniform(top + 20, s.height)
            tone = mix(color, s.rng.choice((dark(color, 0.4), pale(color, 0.5))), 0.6)
            for lean in (-7, 0, 7):
                s.stroke([(x, y), (x + lean * 0.5, y - 7), (x + lean, y - 15)], tone, 4, taper=(1, 0.2), opacity=0.6)


def tree(
    s: Sheet, x: float, y: float, height: float, *, color: str = FOREST, kind: str = "round", trunk: str = WALNUT
) -> None:
    """kind: round, pine or bare."""
    s.cast(x, y, height * 0.14, length=2)
    if kind == "pine":
        s.fill(rectangle(x - height * 0.025, y - height * 0.16, height * 0.05, height * 0.17), trunk)
        for at, wide in ((0.1, 0.24), (0.32, 0.2), (0.54, 0.15), (0.74, 0.1)):
            low = y - height * at
            tier = polyline(
                [
                    (x - height * wide, low),
                    (x - height * wide * 0.4, low - height * 0.16),
                    (x, low - height * 0.32),
                    (x + height * wide * 0.4, low - height * 0.16),
                    (x + height * wide, low),
                    (x, low + height * 0.03),
                ]
            )
            with s.solid(tier, color, shade=0.5, light=0.3, rough=4):
                pass
        return
    line = spline([(x, y), (x - height * 0.02, y - height * 0.3), (x + height * 0.01, y - height * 0.62)], closed=False)
    s.stroke(line, trunk, height * 0.07, taper=(1.2, 0.5))
    if kind == "bare":
        for k in range(9):
            a = math.radians(-150 + k * 15 + s.rng.uniform(-6, 6))
            base = (x + s.rng.uniform(-4, 4), y - height * (0.34 + 0.03 * (k % 5)))
            end = (base[0] + height * 0.4 * math.cos(a), base[1] + height * 0.46 * math.sin(a))
            middle = ((base[0] + end[0]) / 2 + 6, (base[1] + end[1]) / 2 + 8)
            s.stroke(spline([base, middle, end], closed=False), trunk, height * 0.024, taper=(1, 0.2))
            for t in (0.5, 0.75):
                px, py = base[0] + (end[0] - base[0]) * t, base[1] + (end[1] - base[1]) * t
                s.stroke([(px, py), (px + 14, py - 12), (px + 20, py - 30)], trunk, height * 0.012, taper=(1, 0.2))
        return
    for branch in (-0.16, 0.14):
        s.stroke(
            [
                (x, y - height * 0.36),
                (x + branch * height * 0.6, y - height * 0.5),
                (x + branch * height, y - height * 0.6),
            ],
            trunk,
            height * 0.03,
        )
    crown = spline(
        [
            (x - height * 0.3, y - height * 0.52),
            (x - height * 0.26, y - height * 0.8),
            (x - height * 0.06, y - height * 0.98),
            (x + height * 0.18, y - height * 0.9),
            (x + height * 0.32, y - height * 0.66),
            (x + height * 0.22, y - height * 0.44),
            (x - height * 0.1, y - height * 0.4),
        ]
    )
    with s.solid(crown, color, shade=0.5, light=0.35, rough=5):
        for _ in range(int(height / 4)):
            px, py = x + s.rng.uniform(-0.3, 0.3) * height, y - s.rng.uniform(0.42, 0.96) * height
            s.fill(
                leaf((px, py), (px + s.rng.uniform(-14, 14), py - 15), 11),
                mix(color, s.rng.choice((pale(color, 0.5), dark(color, 0.4))), 0.7),
                opacity=0.7,
                rough=0.5,
            )


def house(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    color: str,
    *,
    roof: str = SLATE,
    wall: str = "clapboard",
    gable: bool = True,
    pitch: float = 0.5,
    shadow: bool = True,
) -> None:
    """The front of a small building standing on (x, y): its gable toward us, or the eaves when `gable` is false."""
    half = width / 2
    if shadow:
        s.cast(x + half * 0.1, y, half, length=0.7, depth=20)
    if gable:
        body = polyline(
            [
                (x - half, y),
                (x - half, y - height),
                (x, y - height - half * pitch * 2),
                (x + half, y - height),
                (x + half, y),
            ]
        )
    else:
        body = polyline([(x - half, y), (x - half, y - height), (x + half, y - height), (x + half, y)])
    with s.solid(body, color, shade=0.4, light=0.3, low=0.15):
        courses(s, wall, x - half, y - height - half * pitch * 2, x + half, y, color)
        s.grain(body, SHADOW, (x, y - height * 0.86), (x, y - height * 1.1), opacity=0.25)
    over = width * 0.07
    if gable:
        peak = (x, y - height - half * pitch * 2 - over * 0.5)
        for side in (-1, 1):
            slope = polyline(
                [
                    peak,
                    (x + side * (half + over), y - height + over * pitch),
                    (x + side * (half + over), y - height + over * pitch + width * 0.06),
                    (peak[0], peak[1] + width * 0.07),
                ]
            )
            with s.solid(slope, roof if side < 0 else dark(roof, 0.25), shade=0.2):
                pass
    else:
        rise = width * pitch * 0.62
        slope = polyline(
            [
                (x - half - over, y - height + 8),
                (x - half * 0.84, y - height - rise),
                (x + half * 0.84, y - height - rise),
                (x + half + over, y - height + 8),
            ]
        )
        with s.solid(slope, roof, shade=0.35, light=0.3):
            rows = int(rise / 20)
            for row in range(rows):
                at = y - height - rise + row * 20 + 18
                s.stroke(
                    [(x - half - over, at), (x, at + 1), (x + half + over, at)],
                    dark(roof, 0.35),
                    3,
                    taper=(1, 1),
                    opacity=0.5,
                )
                for column in range(int(width / 34)):
                    px = x - half + column * 34 + (row % 2) * 17
                    s.stroke([(px, at - 18), (px, at - 9), (px, at)], dark(roof, 0.3), 2, opacity=0.45)
        s.stroke(
            [(x - half - over, y - height + 8), (x, y - height + 9), (x + half + over, y - height + 8)],
            dark(roof, 0.4),
            9,
            taper=(1, 1),
        )


def courses(s: Sheet, kind: str, left: float, top: float, right: float, bottom: float, color: str) -> None:
    if kind == "clapboard":
        at = top
        while at < bottom:
            s.stroke(
                [(left, at), ((left + right) / 2, at + 1), (right, at)],
                dark(color, 0.28),
                2.6,
                taper=(1, 1),
                opacity=0.45,
            )
            at += 17
    elif kind == "boards":
        at = left + 20
        while at < right:
            s.stroke(
                [(at, top), (at + 1, (top + bottom) / 2), (at, bottom)], dark(color, 0.32), 3, taper=(1, 1), opacity=0.5
            )
            at += 29
    elif kind in ("brick", "stone"):
        row = 0
        at = top
        tall, wide = (19, 46) if kind == "brick" else (32, 64)
        while at < bottom:
            px = left - wide * (row % 2) / 2
            while px < right:
                size = wide * (1 if kind == "brick" else s.rng.uniform(0.7, 1.2))
                tone = mix(color, s.rng.choice((pale(color, 0.4), dark(color, 0.35))), s.rng.uniform(0.1, 0.7))
                s.fill(
                    rectangle(px + 2, at + 2, size - 4, tall - 4, soft=4 if kind == "brick" else 9), tone, opacity=0.75
                )
                px += size
            at += tall
            row += 1


def door(s: Sheet, x: float, y: float, width: float, height: float, color: str, *, step: bool = True) -> None:
    if step:
        s.fill(rectangle(x - width * 0.8, y - 6, width * 1.6, 18, soft=4), STONE)
    s.fill(rectangle(x - width / 2 - 8, y - height - 8, width + 16, height + 8), WHITE)
    with s.solid(rectangle(x - width / 2, y - height, width, height), color, shade=0.35, light=0.3):
        for row in (0.1, 0.55):
            s.fill(rectangle(x - width * 0.34, y - height * (1 - row), width * 0.68, height * 0.34), dark(color, 0.22))
            s.fill(
                rectangle(x - width * 0.28, y - height * (0.97 - row), width * 0.56, height * 0.28),
                mix(color, dark(color), 0.3),
            )
    s.fill(ellipse(x + width * 0.36, y - height * 0.46, 5, 5), "#e2b24a")


def pane(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    lit: bool = False,
    trim: str = WHITE,
    columns: int = 2,
    rows: int = 2,
) -> None:
    """A window seen from outside; (x, y) is its top left."""
    s.fill(rectangle(x - 8, y - 8, width + 16, height + 16), trim)
    glassy = rectangle(x, y, width, height)
    tone = "#f0c066" if lit else mix(SLATE, SKY, 0.4)
    with s.solid(glassy, tone, shade=0.3, light=0.4):
        if not lit:
            s.fill(
                polyline([(x, y), (x + width * 0.5, y), (x + width * 0.1, y + height), (x, y + height)]),
                WHITE,
                opacity=0.18,
            )
    for column in range(1, columns):
        s.fill(rectangle(x + width * column / columns - 3, y, 6, height), trim)
    for row in range(1, rows):
        s.fill(rectangle(x, y + height * row / rows - 3, width, 6), trim)
    s.fill(rectangle(x - 14, y + height + 6, width + 28, 11), trim)
    s.fill(rectangle(x - 14, y + height + 17, width + 28, 6), SHADOW, opacity=0.3)


def awning(s: Sheet, x: float, y: float, width: float, color: str, second: str, *, drop: float = 64) -> None:
    half = width / 2
    stripes = 10
    for k in range(stripes):
        a, b = x - half + width * k / stripes, x - half + width * (k + 1) / stripes
        spread = 1.1
        a2, b2 = x + (a - x) * spread, x + (b - x) * spread
        tone = color if k % 2 == 0 else second
        with s.solid(polyline([(a, y), (b, y), (b2, y + drop), (a2, y + drop)]), tone, shade=0.15, low=0.25):
            pass
        s.fill(ellipse((a2 + b2) / 2, y + drop, (b2 - a2) / 2, 15, start=0, end=180), dark(tone, 0.1))
    s.grain(rectangle(x - half, y + drop + 10, width, 60), SHADOW, (x, y + drop + 70), (x, y + drop), opacity=0.45)


def chimney(
    s: Sheet, x: float, y: float, width: float, height: float, *, color: str = BRICK, smoke: bool = True
) -> None:
    if smoke:
        for k in range(5):
            t = k / 4
            puff = ellipse(x + 24 * t * t * 4 + 14, y - height - 34 - t * 150, 26 + 30 * t, 20 + 20 * t)
            s.fill(puff, WHITE, opacity=0.5 - 0.08 * k, rough=5)
    body = rectangle(x - width / 2, y - height, width, height)
    with s.solid(body, color, shade=0.45):
        courses(s, "brick", x - width / 2, y - height, x + width / 2, y, color)
    s.fill(rectangle(x - width / 2 - 7, y - height - 8, width + 14, 15), dark(color, 0.2))


def path(s: Sheet, points: Sequence[tuple[float, float]], width: float, color: str = OAT) -> None:
    """A way that narrows as it leaves; the first point is nearest."""
    line = spline(points, closed=False)
    count = len(line)
    left: Outline = []
    right: Outline = []
    for index, (x, y) in enumerate(line):
        half = width / 2 * (1 - 0.68 * index / count)
        left.append((x - half, y))
        right.append((x + half, y))
    with s.solid(left + right[::-1], color, shade=0.2, rough=4):
        s.speckle((0, min(p[1] for p in line), s.width, s.height), dark(color, 0.3), 60, size=(1.5, 4), opacity=0.4)


def fence(s: Sheet, x0: float, x1: float, y: float, *, color: str = WHITE, height: float = 70) -> None:
    for at in (0.35, 0.75):
        s.fill(rectangle(x0, y - height * at, x1 - x0, 9), dark(color, 0.1))
    x = x0 + 8
    while x < x1:
        picket = polygon([(x - 8, y), (x - 8, y - height), (x, y - height - 12), (x + 8, y - height), (x + 8, y)])
        with s.solid(picket, color, shade=0.3):
            pass
        x += 30


def meadow(s: Sheet, y: float, colors: Sequence[str], *, count: int = 60) -> None:
    """Flowers in the foreground, larger the nearer they are."""
    spots = sorted((s.rng.uniform(y, s.height + 10), s.rng.uniform(0, s.width)) for _ in range(count))
    for at, x in spots:
        size = 5 + 10 * (at - y) / max(1, s.height - y)
        s.stroke(
            [(x, at), (x + 2, at - size * 2), (x, at - size * 3.4)],
            mix(LEAF, FOREST, s.rng.uniform(0, 0.7)),
            size * 0.32,
            taper=(1, 0.6),
        )
        tone = s.rng.choice(list(colors))
        for k in range(5):
            a = math.pi * 2 * k / 5
            s.fill(
                ellipse(
                    x + size * 0.62 * math.cos(a), at - size * 3.6 + size * 0.5 * math.sin(a), size * 0.44, size * 0.38
                ),
                tone,
                rough=0.4,
            )
        s.fill(ellipse(x, at - size * 3.6, size * 0.3, size * 0.26), "#e9bd55", rough=0.3)


def hive(s: Sheet, x: float, y: float, size: float, color: str) -> None:
    """A painted box hive of three boxes."""
    s.cast(x, y, size * 0.6, length=1.2)
    for side in (-0.4, 0.4):
        s.fill(rectangle(x + side * size - size * 0.06, y - size * 0.12, size * 0.12, size * 0.14), COCOA)
    for row, tall in enumerate((0.5, 0.42, 0.34)):
        top = y - size * (0.1 + sum((0.5, 0.42, 0.34)[: row + 1]))
        with s.solid(rectangle(x - size * 0.5, top, size, size * tall), mix(color, WHITE, 0.12 * row), shade=0.45):
            s.stroke(
                [
                    (x - size * 0.5, top + size * tall - 2),
                    (x, top + size * tall - 1),
                    (x + size * 0.5, top + size * tall - 2),
                ],
                dark(color, 0.4),
                3,
                taper=(1, 1),
                opacity=0.6,
            )
        s.fill(rectangle(x - size * 0.12, top + size * 0.14, size * 0.24, size * 0.06, soft=4), dark(color, 0.4))
    s.fill(rectangle(x - size * 0.2, y - size * 0.18, size * 0.4, size * 0.05), COCOA)
    with s.solid(
        rectangle(x - size * 0.58, y - size * 1.46, size * 1.16, size * 0.13, soft=4), mix(STONE, WHITE, 0.4), shade=0.4
    ):
        pass


def ferny_edge(s: Sheet, y: float) -> None:
    """Leaves along the bottom of the sheet that frame the view."""
    for k in range(9):
        x = s.width * k / 8
        plants.fern(
            s,
            [
                (x, s.height + 20),
                (x + s.rng.uniform(-20, 20), s.height - 30),
                (x + s.rng.uniform(-70, 70), y + s.rng.uniform(-10, 30)),
            ],
            s.rng.choice((FOREST, PINE, SAGE)),
            size=36,
        )


def reflection(s: Sheet, outline: Outline, color: str) -> None:
    """Flat water with streaks of light."""
    with s.solid(outline, color, shade=0.2, light=0.3):
        xs, ys = [p[0] for p in outline], [p[1] for p in outline]
        for _ in range(26):
            x, y = s.rng.uniform(min(xs), max(xs)), s.rng.uniform(min(ys), max(ys))
            length = s.rng.uniform(40, 130)
            s.stroke([(x, y), (x + length / 2, y + 1), (x + length, y)], pale(color, 0.5), 4, taper=(0, 0), opacity=0.7)
