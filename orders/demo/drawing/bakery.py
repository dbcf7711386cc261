"""Bread, buns and cookies, cheese and butter, chocolate and candy. (x, y) is the middle of where they touch the table."""

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
    scaled,
    sheared,
    spline,
    turned,
)
from orders.demo.drawing.palette import (
    AMBER,
    COCOA,
    CREAM,
    FOREST,
    HONEY,
    LEAF,
    LIGHT,
    OAK,
    OCHRE,
    PAPER,
    SAGE,
    SHADOW,
    STRAW,
    WALNUT,
    WHITE,
    dark,
    mix,
    pale,
)
from orders.demo.drawing.plants import bounds_of
from orders.demo.drawing.sheet import Sheet
from orders.demo.drawing.vessels import motif

CRUST = "#a8622c"
CRUMB = "#f0d9ad"


def loaf_round(s: Sheet, x: float, y: float, width: float, *, crust: str = CRUST, scoring: str = "leaf") -> None:
    """A round loaf seen a little from above, floured, with its scoring opened to the crumb."""
    r = width / 2
    tall = r * 1.12
    s.cast(x, y - 4, r * 0.95)
    body = spline(
        [
            (x - r * 0.9, y - tall * 0.1),
            (x - r, y - tall * 0.42),
            (x - r * 0.74, y - tall * 0.84),
            (x - r * 0.25, y - tall * 1.06),
            (x + r * 0.25, y - tall * 1.06),
            (x + r * 0.74, y - tall * 0.84),
            (x + r, y - tall * 0.42),
            (x + r * 0.9, y - tall * 0.1),
            (x + r * 0.45, y + tall * 0.1),
            (x - r * 0.45, y + tall * 0.1),
        ]
    )
    with s.solid(body, crust, shade=0.55, light=0.4, low=0.5):
        s.pool(body, pale(crust, 0.35), (x - r * 0.2, y - tall * 0.6), r * 0.9, opacity=0.7)
        for ring in (0.92, 0.74, 0.55):
            bow = ellipse(x, y - tall * 0.36, r * ring, tall * 0.62 * ring, start=185, end=355)
            s.stroke(bow, CREAM, 11 * ring, taper=(0, 0), opacity=0.35)
        if scoring == "leaf":
            _cut(s, [(x - r * 0.04, y - tall * 0.06), (x + r * 0.02, y - tall * 0.5), (x, y - tall * 0.96)], r * 0.1)
            for at in (0.14, 0.36, 0.58, 0.78):
                for side in (-1, 1):
                    start = (x + side * r * 0.04, y - tall * at)
                    end = (x + side * r * (0.62 - at * 0.32), y - tall * (at + 0.22))
                    _cut(s, [start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 10), end], r * 0.075)
        elif scoring == "cross":
            _cut(s, [(x - r * 0.6, y - tall * 0.56), (x, y - tall * 0.62), (x + r * 0.62, y - tall * 0.54)], r * 0.13)
            _cut(s, [(x - r * 0.05, y - tall * 0.16), (x, y - tall * 0.6), (x + r * 0.03, y - tall * 0.96)], r * 0.13)
        else:
            for at in (-0.5, -0.1, 0.3):
                _cut(
                    s,
                    [
                        (x + at * r, y - tall * 0.12),
                        (x + (at + 0.2) * r, y - tall * 0.5),
                        (x + (at + 0.26) * r, y - tall * 0.9),
                    ],
                    r * 0.12,
                )
        s.speckle(
            (x - r * 0.8, y - tall, x + r * 0.5, y - tall * 0.2), CREAM, int(r * 0.9), size=(0.8, 2.6), opacity=0.5
        )
        s.speckle((x - r, y - tall, x + r, y), dark(crust, 0.5), int(r * 0.5), size=(0.8, 2.8), opacity=0.5)


def _cut(s: Sheet, line: Sequence[Point], width: float) -> None:
    curve = spline(line, closed=False)
    s.stroke(moved(curve, width * 0.24, width * 0.2), dark(CRUST, 0.5), width * 1.1, taper=(0.05, 0.05), opacity=0.6)
    s.stroke(curve, CRUMB, width, taper=(0.05, 0.05))
    s.stroke(moved(curve, -width * 0.1, -width * 0.1), WHITE, width * 0.3, taper=(0, 0), opacity=0.6)


def loaf_long(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    crust: str = CRUST,
    crumb: str = CRUMB,
    seeds: Sequence[str] = (),
    slices: int = 0,
    scored: bool = True,
    tin: bool = False,
) -> None:
    """An oval or a tin loaf lying lengthwise; `slices` have been cut from its right end and lean there."""
    half = width / 2
    s.cast(x, y - 4, half * 0.98, length=0.8, depth=height * 0.2)
    if tin:
        body = spline(
            [
                (x - half, y - height * 0.04),
                (x - half * 1.0, y - height * 0.6),
                (x - half * 0.94, y - height * 0.9),
                (x - half * 0.5, y - height * 1.02),
                (x + half * 0.5, y - height * 1.02),
                (x + half * 0.94, y - height * 0.9),
                (x + half, y - height * 0.6),
                (x + half, y - height * 0.04),
                (x + half * 0.9, y + 5),
                (x - half * 0.9, y + 5),
            ]
        )
    else:
        body = spline(
            [
                (x - half * 0.95, y - height * 0.12),
                (x - half, y - height * 0.42),
                (x - half * 0.76, y - height * 0.84),
                (x - half * 0.3, y - height),
                (x + half * 0.3, y - height),
                (x + half * 0.76, y - height * 0.84),
                (x + half, y - height * 0.42),
                (x + half * 0.95, y - height * 0.12),
                (x + half * 0.6, y + 7),
                (x - half * 0.6, y + 7),
            ]
        )
    with s.solid(body, crust, shade=0.45, light=0.35, low=0.5):
        s.pool(body, pale(crust, 0.4), (x - half * 0.3, y - height * 0.8), half * 0.9, opacity=0.6, squash=0.4)
        if scored:
            for at in (-0.62, -0.26, 0.1, 0.46):
                _cut(
                    s,
                    [
                        (x + at * half - 10, y - height * 0.4),
                        (x + at * half + 10, y - height * 0.74),
                        (x + (at + 0.2) * half, y - height * 0.94),
                    ],
                    height * 0.12,
                )
        for tone in seeds:
            for _ in range(int(width * height / 1500)):
                px, py = s.rng.uniform(x - half, x + half), y - height * s.rng.uniform(0.25, 1.05)
                a = s.rng.uniform(0, math.pi)
                s.fill(leaf((px, py), (px + 12 * math.cos(a), py + 7 * math.sin(a)), 6.5), tone, rough=0.3)
        s.speckle((x - half, y - height, x + half, y), CREAM, int(half * 0.4), size=(0.8, 2.4), opacity=0.4)
    if slices:
        end = x + half * 0.94
        for index in range(slices):
            bread_slice(
                s,
                end + 26 + index * half * 0.34,
                y + 8 + index * 9,
                height * 0.94,
                crust=crust,
                crumb=crumb,
                lean=0.05 + index * 0.05,
                tin=tin,
                bits=seeds,
            )


def bread_slice(
    s: Sheet,
    x: float,
    y: float,
    height: float,
    *,
    crust: str = CRUST,
    crumb: str = CRUMB,
    lean: float = 0,
    tin: bool = False,
    bits: Sequence[str] = (),
) -> None:
    """One slice standing nearly face on."""
    w = height * (0.42 if tin else 0.5)
    if tin:
        shape = [
            (x - w * 0.9, y),
            (x - w * 0.92, y - height * 0.62),
            (x - w, y - height * 0.78),
            (x - w * 0.7, y - height * 0.98),
            (x, y - height * 1.02),
            (x + w * 0.7, y - height * 0.98),
            (x + w, y - height * 0.78),
            (x + w * 0.92, y - height * 0.62),
            (x + w * 0.9, y),
        ]
        outer = [*spline(shape, closed=False), (x + w * 0.9, y)]
    else:
        outer = spline(
            [
                (x - w * 0.8, y),
                (x - w, y - height * 0.4),
                (x - w * 0.7, y - height * 0.86),
                (x, y - height),
                (x + w * 0.7, y - height * 0.86),
                (x + w, y - height * 0.4),
                (x + w * 0.8, y),
                (x, y + 4),
            ]
        )
    outer = sheared(outer, -lean, y)
    s.cast(x, y - 2, w * 0.9, length=0.8)
    with s.solid(moved(outer, 11, 1), dark(crust, 0.2), light=0):
        pass
    s.fill(outer, crust)
    center = (sum(p[0] for p in outer) / len(outer), sum(p[1] for p in outer) / len(outer))
    inner = scaled(outer, 0.87, 0.9, center)
    with s.solid(inner, crumb, shade=0.25, light=0.25, low=0.15):
        box = bounds_of(inner)
        s.speckle(box, dark(crumb, 0.3), int(height * 0.4), size=(1.4, 4.2), opacity=0.5)
        s.speckle(box, pale(crumb, 0.7), int(height * 0.25), size=(1.4, 4), opacity=0.7)
        for tone in bits:
            s.speckle(box, tone, int(height * 0.08), size=(2, 3.4))


def roll(
    s: Sheet, x: float, y: float, r: float, *, crust: str = CRUST, seed: str | None = CREAM, shadow: bool = True
) -> None:
    if shadow:
        s.cast(x, y - 3, r * 0.9)
    body = spline(
        [
            (x - r, y - r * 0.42),
            (x - r * 0.62, y - r * 1.05),
            (x + r * 0.62, y - r * 1.05),
            (x + r, y - r * 0.42),
            (x + r * 0.6, y),
            (x - r * 0.6, y),
        ]
    )
    with s.solid(body, mix(crust, HONEY, 0.3), shade=0.5, light=0.4, low=0.4):
        _cut(s, [(x - r * 0.45, y - r * 0.72), (x, y - r * 0.86), (x + r * 0.5, y - r * 0.74)], r * 0.16)
        if seed:
            s.speckle((x - r * 0.7, y - r, x + r * 0.7, y - r * 0.4), seed, 24, size=(1.6, 3.4))


def knot(s: Sheet, x: float, y: float, r: float) -> None:
    """A knotted bun: a rope of dough crossed over itself, with cinnamon in the turns."""
    s.cast(x, y - 3, r * 0.95)
    base = spline(
        [
            (x - r, y - r * 0.5),
            (x - r * 0.6, y - r * 1.16),
            (x + r * 0.6, y - r * 1.16),
            (x + r, y - r * 0.5),
            (x + r * 0.6, y + 2),
            (x - r * 0.6, y + 2),
        ]
    )
    tone = mix(CRUST, HONEY, 0.35)
    with s.solid(base, tone, shade=0.5, light=0.35, low=0.4):
        turns = (
            [(-0.95, -0.3), (-0.3, -0.16), (0.4, -0.4), (0.86, -0.86)],
            [(-0.95, -0.72), (-0.3, -0.5), (0.3, -0.82), (0.5, -1.2)],
            [(0.98, -0.34), (0.4, -0.12), (-0.1, -0.06), (-0.5, -0.02)],
            [(-0.66, -1.14), (-0.2, -0.86), (0.1, -1.04), (0.24, -1.24)],
        )
        for line in turns:
            curve = spline([(x + px * r, y + py * r) for px, py in line], closed=False)
            s.stroke(moved(curve, 0, r * 0.1), COCOA, r * 0.15, taper=(0.5, 0.3), opacity=0.85)
            s.stroke(moved(curve, 0, -r * 0.07), pale(tone, 0.45), r * 0.12, taper=(0.1, 0.1), opacity=0.75)
        s.speckle((x - r, y - r * 1.1, x + r, y), WHITE, 26, size=(1.2, 2.8), opacity=0.8)


def focaccia(s: Sheet, x: float, y: float, width: float) -> None:
    """A slab in perspective, dimpled, with tomatoes and rosemary (drawn by the caller) to come."""
    half = width / 2
    deep = width * 0.36
    top = polygon(
        [(x - half, y - 38), (x - half * 0.82, y - 38 - deep), (x + half * 0.82, y - 38 - deep), (x + half, y - 38)],
        soft=34,
    )
    side = polygon(
        [(x - half, y - 42), (x - half * 0.985, y + 2), (x + half * 0.985, y + 2), (x + half, y - 42)], soft=16
    )
    s.cast(x, y, half, length=0.5, depth=24)
    with s.solid(side, dark(CRUST, 0.1), shade=0.3):
        s.fill(rectangle(x - half, y - 30, width, 16), CRUMB, opacity=0.6, rough=3)
    with s.solid(top, mix(CRUST, HONEY, 0.5), shade=0.3, light=0.35, low=0.2):
        for row in range(5):
            for column in range(7):
                px = x + (column - 3 + (row % 2) * 0.5 + s.rng.uniform(-0.2, 0.2)) * width * 0.13
                py = y - 54 - row * deep * 0.2 + s.rng.uniform(-5, 5)
                size = s.rng.uniform(13, 24)
                s.fill(ellipse(px, py, size, size * 0.36), dark(CRUST, s.rng.uniform(0, 0.15)), opacity=0.55, rough=2)
                s.fill(ellipse(px + 3, py + size * 0.14, size * 0.7, size * 0.18), STRAW, opacity=0.6, rough=2)
        s.speckle((x - half, y - deep - 40, x + half, y - 40), WHITE, 60, size=(1.4, 3.2), opacity=0.9)
        s.speckle((x - half, y - deep - 40, x + half, y - 40), CRUST, 70, size=(2, 5), opacity=0.45)


def cookie(
    s: Sheet,
    x: float,
    y: float,
    r: float,
    *,
    color: str = "#8f5527",
    lying: bool = True,
    thick: float = 15,
    shadow: bool = True,
) -> None:
    """A crackled cookie, lying (`y` is its underside) or standing on edge."""
    ry = r * (0.3 if lying else 0.98)
    if shadow:
        s.cast(x, y - 2, r * (0.95 if lying else 0.6), length=0.9)
    cy = y - thick - ry * 0.3 if lying else y - ry
    if lying:
        with s.solid(lathe(x, [(cy, r), (y - ry * 0.3, r * 0.97)], tilt=ry / r), dark(color, 0.25), shade=0.4):
            pass
    face = ellipse(x, cy, r, ry)
    with s.solid(face, color, shade=0.35, light=0.35, low=0.1):
        for index in range(7):
            a = math.pi * 2 * index / 7 + s.rng.uniform(-0.3, 0.3)
            line = [
                (x + t * r * math.cos(a + t * s.rng.uniform(-0.3, 0.3)), cy + t * ry * math.sin(a + t * 0.2))
                for t in (0.12, 0.4, 0.66, 0.95)
            ]
            s.stroke(
                spline(line, closed=False, step=5), dark(color, 0.5), max(3, r * 0.05), taper=(0.3, 0.6), opacity=0.8
            )
        s.speckle((x - r, cy - ry, x + r, cy + ry), WHITE, int(r * 0.9), size=(1, 2.6), opacity=0.9)


def pancakes(s: Sheet, x: float, y: float, r: float, *, count: int = 5, syrup: str = AMBER) -> None:
    for index in range(count):
        dx = s.rng.uniform(-7, 7)
        at = y - index * 25
        with s.solid(lathe(x + dx, [(at - 25, r * 0.98), (at - 14, r), (at, r * 0.96)]), STRAW, shade=0.4):
            s.fill(belt(x + dx, (at - 42, r * 1.1), (at - 17, r * 1.1)), CRUST, rough=2)
    top = y - count * 25 + 1
    with s.solid(ellipse(x, top, r * 0.97), mix(CRUST, OCHRE, 0.5), shade=0.25, light=0.3, low=0):
        s.fill(ellipse(x, top + 2, r * 0.8, r * 0.8 * TILT), CRUST, opacity=0.55)
    drip = [
        (x - r * 0.7, top),
        (x - r * 0.3, top - r * 0.12),
        (x + r * 0.4, top - r * 0.1),
        (x + r * 0.72, top + 4),
        (x + r * 0.6, top + r * 0.18),
        (x + r * 0.5, top + r * 0.62),
        (x + r * 0.38, top + r * 0.3),
        (x + r * 0.1, top + r * 0.24),
        (x - r * 0.06, top + r * 0.9),
        (x - r * 0.22, top + r * 0.26),
        (x - r * 0.5, top + r * 0.2),
    ]
    with s.solid(spline(drip), syrup, shade=0.3, light=0.4):
        s.stroke([(x - r * 0.4, top), (x, top - 6), (x + r * 0.4, top - 2)], pale(syrup, 0.6), 6, opacity=0.7)
    butter(s, x - r * 0.05, top + 5, r * 0.5)


def butter(s: Sheet, x: float, y: float, width: float, *, height: float | None = None) -> None:
    """A pat or a block of butter."""
    tall = height or width * 0.36
    half = width / 2
    back = width * 0.2
    tone = mix(STRAW, CREAM, 0.45)
    s.cast(x + back * 0.4, y, half * 1.1, length=0.7, depth=width * 0.1)
    front = polygon([(x - half, y - tall), (x - half, y), (x + half, y), (x + half, y - tall)], soft=5)
    lid = polygon(
        [
            (x - half, y - tall),
            (x - half + back, y - tall - back * 0.7),
            (x + half + back * 0.7, y - tall - back * 0.7),
            (x + half, y - tall),
        ],
        soft=4,
    )
    side = polygon(
        [
            (x + half, y - tall),
            (x + half + back * 0.7, y - tall - back * 0.7),
            (x + half + back * 0.7, y - back * 0.6),
            (x + half, y),
        ],
        soft=3,
    )
    s.fill(side, dark(tone, 0.28))
    with s.solid(front, tone, shade=0.25):
        pass
    s.fill(lid, pale(tone, 0.45))


def scone(s: Sheet, x: float, y: float, r: float) -> None:
    s.cast(x, y - 3, r * 0.95)
    body = spline(
        [
            (x - r, y - r * 0.1),
            (x - r * 0.92, y - r * 0.6),
            (x - r * 0.5, y - r * 1.1),
            (x + r * 0.4, y - r * 1.14),
            (x + r * 0.96, y - r * 0.6),
            (x + r, y - r * 0.1),
            (x, y + 3),
        ]
    )
    with s.solid(body, STRAW, shade=0.45, light=0.3):
        s.fill(
            spline(
                [
                    (x - r, y - r * 0.62),
                    (x - r * 0.5, y - r * 0.86),
                    (x + r * 0.4, y - r * 0.8),
                    (x + r, y - r * 0.66),
                    (x + r * 0.5, y - r * 1.3),
                    (x - r * 0.6, y - r * 1.3),
                ]
            ),
            mix(CRUST, HONEY, 0.4),
            opacity=0.9,
        )
        s.stroke(
            spline(
                [
                    (x - r * 0.96, y - r * 0.4),
                    (x - r * 0.3, y - r * 0.5),
                    (x + r * 0.3, y - r * 0.36),
                    (x + r * 0.96, y - r * 0.46),
                ],
                closed=False,
            ),
            dark(STRAW, 0.35),
            4,
            opacity=0.7,
        )


def pretzel(s: Sheet, x: float, y: float, r: float) -> None:
    line = spline(
        [
            (x - r * 0.5, y - r * 0.06),
            (x + r * 0.05, y - r * 0.52),
            (x + r * 0.86, y - r * 0.84),
            (x + r * 0.7, y - r * 0.2),
            (x, y + r * 0.02),
            (x - r * 0.7, y - r * 0.2),
            (x - r * 0.86, y - r * 0.84),
            (x - r * 0.05, y - r * 0.52),
            (x + r * 0.5, y - r * 0.06),
        ],
        closed=False,
    )
    s.stroke(moved(line, 6, 12), COCOA, r * 0.26, taper=(0.6, 0.6), opacity=0.4)
    s.stroke(line, dark(CRUST, 0.12), r * 0.3, taper=(0.55, 0.55))
    s.stroke(moved(line, -3, -5), pale(CRUST, 0.35), r * 0.08, taper=(0.2, 0.2), opacity=0.7)
    for index in range(4, len(line), 5):
        px, py = line[index]
        s.fill(rectangle(px - 4, py - 6, 7, 6), WHITE, rough=0.8)


def flatbread(s: Sheet, x: float, y: float, r: float) -> None:
    for dx, dy in ((26, -18), (0, 0)):
        body = spline(ellipse(x + dx, y + dy, r, r * 0.34))
        s.fill(moved(body, 6, 9), SHADOW, opacity=0.35)
        with s.solid(body, mix(STRAW, CREAM, 0.3), shade=0.3):
            s.speckle(bounds_of(body), CRUST, 22, size=(4, 12), opacity=0.55)


def crackers(s: Sheet, x: float, y: float, *, count: int = 3, size: float = 46) -> None:
    for index in range(count):
        cx, cy = x + index * size * 0.72, y - index * 3
        face = turned(
            polygon(
                [
                    (cx - size * 0.7, cy),
                    (cx - size * 0.4, cy - size * 0.5),
                    (cx + size * 0.8, cy - size * 0.46),
                    (cx + size * 0.5, cy + 3),
                ],
                soft=8,
            ),
            -4 + index * 6,
            (cx, cy),
        )
        s.fill(moved(face, 5, 8), SHADOW, opacity=0.36)
        with s.solid(face, mix(STRAW, OAK, 0.25), shade=0.25):
            s.speckle(bounds_of(face), COCOA, 12, size=(1.4, 3), opacity=0.7)


def wheel(
    s: Sheet,
    x: float,
    y: float,
    radius: float,
    height: float,
    rind: str,
    *,
    paste: str = STRAW,
    cut: bool = True,
    rough: bool = True,
    holes: bool = False,
) -> None:
    """A wheel of cheese; with `cut`, a wedge is missing at the front right."""
    top = y - height
    s.cast(x, y, radius)
    body = lathe(
        x, [(top, radius * 0.97), (top + height * 0.14, radius), (y - height * 0.12, radius), (y, radius * 0.97)]
    )
    with s.solid(body, rind, shade=0.5):
        if rough:
            s.speckle(
                (x - radius, top - radius * TILT, x + radius, y + radius * TILT),
                dark(rind, 0.4),
                int(radius * 0.8),
                size=(1.5, 5),
                opacity=0.4,
            )
            s.speckle(
                (x - radius, top - radius * TILT, x + radius, y + radius * TILT),
                pale(rind, 0.5),
                int(radius * 0.8),
                size=(1.5, 5),
                opacity=0.5,
            )
    s.fill(ellipse(x, top, radius * 0.97), pale(rind, 0.25))
    with s.within(ellipse(x, top, radius * 0.97)):
        s.speckle(
            (x - radius, top - radius * TILT, x + radius, top + radius * TILT),
            dark(rind, 0.3),
            int(radius * 0.3),
            size=(1.5, 5),
            opacity=0.4,
        )
    if not cut:
        return
    # The two cut faces meet at the middle of the wheel; the near quarter to the right is gone.
    one = (x + radius * 0.1, top + radius * TILT * 0.98)
    two = (x + radius * 0.97, top + radius * TILT * 0.1)
    center = (x, top)
    left_face = polyline([center, one, (one[0], one[1] + height), (center[0], center[1] + height)])
    right_face = polyline([center, two, (two[0], two[1] + height), (center[0], center[1] + height)])
    floor = [
        (center[0], center[1] + height),
        (one[0], one[1] + height),
        *ellipse(x, y, radius, start=84, end=6),
        (two[0], two[1] + height),
    ]
    s.fill(floor, dark(OAK, 0.35), rough=0.5)
    with s.solid(right_face, paste, shade=0.15, light=0.3, low=0.2):
        _paste(s, right_face, paste, holes=holes)
        s.stroke(
            [
                (center[0], center[1] + 4),
                ((center[0] + two[0]) / 2, (center[1] + two[1]) / 2 + 4),
                (two[0], two[1] + 4),
            ],
            rind,
            9,
            taper=(1, 1),
        )
        s.stroke(
            [(center[0], center[1] + height - 3), (two[0], two[1] + height - 3), (two[0] + 1, two[1] + height - 2)],
            rind,
            9,
            taper=(1, 1),
        )
        s.stroke(
            [(two[0] - 4, two[1]), (two[0] - 4, two[1] + height / 2), (two[0] - 4, two[1] + height)],
            rind,
            12,
            taper=(1, 1),
        )
    s.fill(left_face, dark(paste, 0.3), rough=0.5)


def _paste(s: Sheet, face: Outline, paste: str, *, holes: bool) -> None:
    box = bounds_of(face)
    s.speckle(box, dark(paste, 0.25), 26, size=(1.5, 3), opacity=0.5)
    if holes:
        s.speckle(box, dark(paste, 0.35), 9, size=(4, 9), opacity=0.7)


def wedge(
    s: Sheet,
    x: float,
    y: float,
    length: float,
    height: float,
    *,
    rind: str,
    paste: str,
    veins: str | None = None,
    holes: bool = False,
) -> None:
    """A wedge lying with its point to the left front and its rind to the right."""
    tip = (x - length * 0.52, y - height * 0.02)
    near = (x + length * 0.34, y + length * 0.05)
    far = (x + length * 0.5, y - length * 0.16)
    up = (0.0, -height)
    s.cast(x + length * 0.02, y, length * 0.5, length=0.8, depth=length * 0.09)
    face = polyline([tip, near, (near[0], near[1] + up[1]), (tip[0], tip[1] + up[1])])
    back = [near, far, (far[0], far[1] + up[1]), (near[0], near[1] + up[1])]
    bulge = spline(
        [
            (near[0], near[1] + up[1]),
            (near[0] + length * 0.12, near[1] - length * 0.1 + up[1]),
            (far[0], far[1] + up[1]),
        ],
        closed=False,
    )
    low = spline(
        [(far[0], far[1]), (near[0] + length * 0.12, near[1] - length * 0.1), (near[0], near[1])], closed=False
    )
    with s.solid(bulge + low, dark(rind, 0.15), shade=0.4, light=0.3):
        s.speckle(bounds_of(back), pale(rind, 0.4), 30, size=(1.5, 4), opacity=0.5)
    lid = [(tip[0], tip[1] + up[1]), *bulge]
    s.fill(lid, pale(rind, 0.3) if veins is None else pale(paste, 0.4))
    s.stroke([*bulge], rind, 9, taper=(1, 1))
    with s.solid(face, paste, shade=0.22, light=0.35, low=0.2):
        _paste(s, face, paste, holes=holes)
        if veins:
            for _ in range(34):
                px, py = s.rng.uniform(tip[0], near[0]), s.rng.uniform(y - height, y)
                a = s.rng.uniform(0, math.pi)
                line = [
                    (px, py),
                    (px + 16 * math.cos(a), py + 9 * math.sin(a)),
                    (px + 30 * math.cos(a + 0.5), py + 18 * math.sin(a + 0.5)),
                ]
                s.stroke(
                    spline(line, closed=False),
                    mix(veins, SAGE, s.rng.uniform(0, 0.6)),
                    s.rng.uniform(5, 12),
                    taper=(0.2, 0.1),
                    opacity=0.85,
                )
        s.stroke(
            [(near[0] - 5, near[1]), (near[0] - 5, near[1] - height / 2), (near[0] - 5, near[1] - height)],
            rind,
            13,
            taper=(1, 1),
        )
        if veins is None:
            s.stroke(
                [
                    (tip[0], tip[1] - height + 4),
                    (x, (tip[1] + near[1]) / 2 - height + 4),
                    (near[0], near[1] - height + 4),
                ],
                rind,
                7,
                taper=(0.6, 1),
            )


def cheese_log(s: Sheet, x: float, y: float, length: float, r: float) -> None:
    """A log of goat cheese lying across, rolled in herbs, its cut end to the right."""
    s.cast(x, y, length / 2, length=0.5, depth=r * 0.5)
    half = length / 2
    body = spline(
        [
            (x - half, y - r),
            (x - half * 0.94, y - r * 1.8),
            (x - half * 0.8, y - r * 2),
            (x + half * 0.9, y - r * 2),
            (x + half, y - r),
            (x + half * 0.9, y),
            (x - half * 0.8, y),
            (x - half * 0.94, y - r * 0.25),
        ]
    )
    with s.solid(body, WHITE, shade=0.2, light=0.2, low=0.6):
        for _ in range(int(length * r / 34)):
            px, py = s.rng.uniform(x - half, x + half), s.rng.uniform(y - r * 2, y)
            a = s.rng.uniform(0, math.pi)
            tone = s.rng.choice((LEAF, FOREST, SAGE, LEAF, "#d9822b", HONEY))
            s.stroke(
                [
                    (px, py),
                    (px + 5 * math.cos(a), py + 5 * math.sin(a)),
                    (px + 11 * math.cos(a), py + 11 * math.sin(a)),
                ],
                tone,
                4.4,
                rough=0.4,
            )
    end = ellipse(x + half * 0.93, y - r, r * 0.5, r)
    s.fill(end, SAGE)
    with s.solid(ellipse(x + half * 0.935, y - r, r * 0.43, r * 0.9), WHITE, shade=0.2):
        s.speckle((x + half * 0.7, y - r * 2, x + half * 1.2, y), dark(PAPER, 0.1), 20, size=(1, 3), opacity=0.6)


def chocolate_squares(
    s: Sheet,
    corner: Point,
    columns: int,
    rows: int,
    size: float,
    color: str,
    *,
    skew: float = 0.34,
    depth: float = 0.62,
    salt: bool = False,
    tilt: float = 0,
) -> None:
    """Part of a bar lying on the table, `columns` × `rows` squares from its near left corner."""
    x, y = corner

    def at(column: float, row: float) -> Point:
        px = x + column * size + row * size * skew
        py = y - row * size * depth
        return turned([(px, py)], tilt, corner)[0]

    whole = polyline([at(0, 0), at(columns, 0), at(columns, rows), at(0, rows)])
    s.fill(moved(whole, 12, 20), SHADOW, opacity=0.45)
    s.fill(moved(whole, 0, 15), dark(color, 0.45))
    s.fill(whole, color)
    for row in range(rows):
        for column in range(columns):
            cell = polyline(
                [
                    at(column + 0.07, row + 0.08),
                    at(column + 0.93, row + 0.08),
                    at(column + 0.93, row + 0.92),
                    at(column + 0.07, row + 0.92),
                ]
            )
            s.fill(cell, dark(color, 0.28))
            inner = polyline(
                [
                    at(column + 0.16, row + 0.2),
                    at(column + 0.86, row + 0.2),
                    at(column + 0.84, row + 0.84),
                    at(column + 0.18, row + 0.84),
                ]
            )
            with s.solid(inner, pale(color, 0.1), shade=0.2, light=0.35, low=0):
                pass
            s.stroke(
                [at(column + 0.18, row + 0.84), at(column + 0.5, row + 0.84), at(column + 0.84, row + 0.84)],
                pale(color, 0.45),
                3,
                opacity=0.6,
            )
            if salt:
                for _ in range(7):
                    px, py = at(column + s.rng.uniform(0.15, 0.85), row + s.rng.uniform(0.15, 0.85))
                    flake(s, px, py, s.rng.uniform(4, 8))


def flake(s: Sheet, x: float, y: float, size: float, *, color: str = WHITE) -> None:
    """One salt flake."""
    a = s.rng.uniform(0, math.pi)
    shape = [
        (x + size * math.cos(a + k * math.pi / 2), y + size * 0.7 * math.sin(a + k * math.pi / 2)) for k in range(4)
    ]
    s.fill(moved(shape, 2, 2.5), SHADOW, opacity=0.4, rough=0.2)
    s.fill(shape, color, rough=0.4)
    s.fill([shape[0], shape[1], (x, y)], pale(dark(color, 0.12), 0.2), rough=0.2)


def flakes(s: Sheet, x: float, y: float, width: float, height: float, *, color: str = WHITE, count: int = 140) -> None:
    """A heap of flakes whose foot is at y."""
    hill = spline(
        [
            (x - width / 2, y),
            (x - width * 0.26, y - height * 0.62),
            (x, y - height),
            (x + width * 0.28, y - height * 0.58),
            (x + width / 2, y),
            (x, y + width * 0.06),
        ]
    )
    with s.solid(hill, color, shade=0.35, light=0.3):
        for _ in range(count):
            px, py = s.rng.uniform(x - width / 2, x + width / 2), s.rng.uniform(y - height, y + 8)
            flake(
                s,
                px,
                py,
                s.rng.uniform(5, 12),
                color=mix(color, s.rng.choice((WHITE, dark(color, 0.2))), s.rng.uniform(0, 0.5)),
            )
    for _ in range(10):
        flake(s, x + s.rng.uniform(-0.62, 0.62) * width, y + s.rng.uniform(0, 14), s.rng.uniform(4, 8), color=color)


def praline(s: Sheet, x: float, y: float, r: float, color: str, *, top: str = "line", cup: str = WALNUT) -> None:
    """A praline in a pleated paper cup."""
    with s.solid(lathe(x, [(y - r * 0.62, r * 1.12), (y, r * 0.82)]), cup, shade=0.4):
        for i in range(-7, 8):
            px = x + r * 1.1 * math.sin(i / 7 * 1.4)
            s.stroke(
                [
                    (px, y - r * 0.7),
                    (px * 0.5 + (x + (px - x) * 0.86) * 0.5, y - r * 0.3),
                    (x + (px - x) * 0.76, y + r * 0.3),
                ],
                pale(cup, 0.35),
                2.4,
                opacity=0.7,
            )
    with s.solid(
        lathe(x, [(y - r * 1.12, r * 0.62), (y - r * 0.95, r * 0.86), (y - r * 0.5, r * 0.95)]),
        color,
        shade=0.45,
        light=0.45,
    ):
        pass
    if top == "line":
        for at in (-0.3, 0, 0.3):
            s.stroke(
                [
                    (x - r * 0.5, y - r * (1.1 + at * 0.3)),
                    (x, y - r * (1.16 + at * 0.3)),
                    (x + r * 0.5, y - r * (1.06 + at * 0.3)),
                ],
                pale(color, 0.6),
                3.6,
            )
    elif top == "nut":
        with s.solid(ellipse(x, y - r * 1.16, r * 0.3, r * 0.26), OAK):
            pass
    else:
        s.speckle((x - r * 0.5, y - r * 1.26, x + r * 0.5, y - r * 0.98), HONEY, 9, size=(1.5, 3))


def caramel(
    s: Sheet, x: float, y: float, size: float, *, paper: str = CREAM, tilt: float = 0, shadow: bool = True
) -> None:
    """A caramel in twisted paper."""
    about = (x, y - size * 0.3)
    if shadow:
        s.fill(moved(turned(ellipse(x, y, size * 1.1, size * 0.26), tilt, about), 8, 4), SHADOW, opacity=0.36)
    for side in (-1, 1):
        fan = polyline(
            [
                (x + side * size * 0.56, y - size * 0.34),
                (x + side * size * 1.2, y - size * 0.76),
                (x + side * size * 1.08, y - size * 0.34),
                (x + side * size * 1.24, y + size * 0.06),
                (x + side * size * 0.56, y - size * 0.24),
            ],
            step=5,
        )
        s.fill(turned(fan, tilt, about), dark(paper, 0.1))
        s.stroke(
            turned(
                [
                    (x + side * size * 0.6, y - size * 0.3),
                    (x + side * size * 0.9, y - size * 0.4),
                    (x + side * size * 1.12, y - size * 0.5),
                ],
                tilt,
                about,
            ),
            dark(paper, 0.35),
            2.4,
            opacity=0.6,
        )
    body = turned(rectangle(x - size * 0.6, y - size * 0.66, size * 1.2, size * 0.68, soft=size * 0.16), tilt, about)
    with s.solid(body, mix(paper, AMBER, 0.32), shade=0.4, light=0.45):
        s.fill(
            turned(rectangle(x - size * 0.4, y - size * 0.52, size * 0.78, size * 0.42, soft=8), tilt, about),
            AMBER,
            opacity=0.7,
        )
        for at in (-0.5, 0.46):
            s.stroke(
                turned(
                    [(x + at * size, y - size * 0.62), (x + at * size * 0.84, y - size * 0.3), (x + at * size, y)],
                    tilt,
                    about,
                ),
                paper,
                4,
                opacity=0.8,
            )


def shard(s: Sheet, x: float, y: float, size: float, *, tilt: float = 0) -> None:
    """A piece of peanut brittle."""
    raw = [
        (x - size, y + size * 0.1),
        (x - size * 0.6, y - size * 0.5),
        (x - size * 0.1, y - size * 0.36),
        (x + size * 0.4, y - size * 0.6),
        (x + size, y - size * 0.1),
        (x + size * 0.5, y + size * 0.4),
        (x - size * 0.2, y + size * 0.26),
    ]
    face = turned(polyline(raw), tilt, (x, y))
    s.fill(moved(face, 8, 14), SHADOW, opacity=0.4)
    s.fill(moved(face, 0, 8), dark(AMBER, 0.25))
    with s.solid(face, mix(AMBER, HONEY, 0.45), shade=0.3, light=0.4):
        for _ in range(6):
            px, py = s.rng.uniform(x - size * 0.7, x + size * 0.7), s.rng.uniform(y - size * 0.36, y + size * 0.24)
            s.fill(
                turned(ellipse(px, py, size * 0.16, size * 0.1), s.rng.uniform(0, 90), (px, py)), mix(STRAW, CREAM, 0.4)
            )
            s.fill(turned(ellipse(px + 2, py + 3, size * 0.1, size * 0.05), 20, (px, py)), OAK, opacity=0.5)
        s.stroke(
            turned(
                [(x - size * 0.5, y - size * 0.3), (x, y - size * 0.22), (x + size * 0.4, y - size * 0.4)], tilt, (x, y)
            ),
            LIGHT,
            5,
            taper=(0, 0),
            opacity=0.7,
        )


def leaf_candy(
    s: Sheet, x: float, y: float, size: float, *, tilt: float = 0, squash: float = 0.62, color: str = "#c9985c"
) -> None:
    """A maple-sugar candy in the shape of a leaf, lying on the table."""
    half = [
        (0, -1),
        (0.14, -0.66),
        (0.34, -0.72),
        (0.28, -0.34),
        (0.56, -0.52),
        (0.9, -0.3),
        (0.72, -0.06),
        (0.86, 0.14),
        (0.44, 0.24),
        (0.3, 0.44),
        (0.1, 0.36),
        (0.1, 0.7),
    ]
    raw = [(x + px * size, y + py * size) for px, py in half] + [
        (x - px * size, y + py * size) for px, py in reversed(half)
    ]
    face = scaled(turned(polygon(raw, soft=size * 0.07), tilt, (x, y)), 1, squash, (x, y))
    s.fill(moved(face, 6, size * 0.22), SHADOW, opacity=0.36)
    s.fill(moved(face, 0, size * 0.14), dark(color, 0.28))
    with s.solid(face, color, shade=0.25, light=0.4, low=0):
        for px, py in ((0, -0.8), (0.62, -0.28), (-0.62, -0.28)):
            vein = scaled(
                turned(
                    [(x, y + size * 0.6), (x + px * size * 0.4, y + py * size * 0.2), (x + px * size, y + py * size)],
                    tilt,
                    (x, y),
                ),
                1,
                squash,
                (x, y),
            )
            s.stroke(vein, dark(color, 0.28), size * 0.06, taper=(0.8, 0.2), opacity=0.7)


def open_box(
    s: Sheet, x: float, y: float, width: float, depth: float, color: str, *, inside: str = PAPER, tall: float = 42
) -> Outline:
    """A shallow open box in perspective; returns its floor, near left first, for what lies in it."""
    half = width / 2
    near = [(x - half, y - tall), (x + half, y - tall)]
    far = [(x - half * 0.86, y - tall - depth), (x + half * 0.86, y - tall - depth)]
    s.cast(x, y, half, length=0.5, depth=22)
    s.fill(polyline([near[0], far[0], far[1], near[1]]), dark(inside, 0.3))
    floor = [
        (x - half * 0.95, y - tall * 0.86),
        (x + half * 0.95, y - tall * 0.86),
        (x + half * 0.83, y - tall - depth * 0.86),
        (x - half * 0.83, y - tall - depth * 0.86),
    ]
    s.fill(polyline(floor), inside)
    with s.solid(polyline([near[0], (x - half, y), (x + half, y), near[1]]), color, shade=0.3):
        pass
    for a, b in ((near[0], far[0]), (far[0], far[1]), (far[1], near[1]), (near[1], near[0])):
        s.stroke([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b], pale(color, 0.35), 8, taper=(1, 1))
    return floor


def wrapped_bar(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    paper: str,
    *,
    kind: str,
    second: str,
    accent: str,
    tilt: float = -8,
) -> None:
    """A bar in printed paper, seen from above at an angle; its right end is open."""
    about = (x, y)
    body = turned(rectangle(x - width / 2, y - height / 2, width, height, soft=4), tilt, about)
    s.fill(moved(body, 10, 18), SHADOW, opacity=0.4)
    s.fill(moved(body, 0, 9), dark(paper, 0.45))
    with s.solid(body, paper, shade=0.2, light=0.3, low=0.15):
        for row in range(-2, 3):
            for column in range(-4, 5):
                px, py = x + (column + (row % 2) * 0.5) * width * 0.14, y + row * height * 0.24
                ((px, py),) = turned([(px, py)], tilt, about)
                motif(s, kind, px, py, height * 0.075, accent, second)
        band = turned(rectangle(x - width * 0.2, y - height / 2 - 4, width * 0.34, height + 8), tilt, about)
        s.fill(band, CREAM)
        ((cx, cy),) = turned([(x - width * 0.03, y - height * 0.06)], tilt, about)
        motif(s, kind, cx, cy, height * 0.17, paper, accent)
        for at in (0.27, 0.33):
            s.stroke(
                turned(
                    [
                        (x - width * 0.13, y + height * at),
                        (x - width * 0.03, y + height * at),
                        (x + width * 0.07, y + height * at),
                    ],
                    tilt,
                    about,
                ),
                paper,
                4,
                opacity=0.7,
            )
