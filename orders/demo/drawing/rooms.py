"""What hangs on the wall or stands behind: windows, herbs, garlic, pans, small shelves."""

import math

from orders.demo.drawing import plants
from orders.demo.drawing.hand import ellipse, lathe, moved, polyline, rectangle, scaled, spline
from orders.demo.drawing.palette import (
    CREAM,
    FOREST,
    HONEY,
    LEAF,
    LIGHT,
    LILAC,
    OAK,
    PAPER,
    ROSE,
    SAGE,
    SHADOW,
    SKY,
    SLATE,
    STRAW,
    TERRACOTTA,
    WHITE,
    dark,
    mix,
    pale,
)
from orders.demo.drawing.sheet import Sheet


def hills(s: Sheet, left: float, top: float, right: float, bottom: float, *, season: str = "summer") -> None:
    """A landscape of two or three hills under a plain sky; paint it inside a window or as a whole ground."""
    sky, far, near, front = {
        "summer": (mix(SKY, CREAM, 0.35), mix(SAGE, SKY, 0.4), SAGE, LEAF),
        "autumn": (mix(STRAW, CREAM, 0.55), mix(TERRACOTTA, ROSE, 0.5), "#c98a45", "#a5602f"),
        "winter": (mix(SKY, LILAC, 0.25), mix(WHITE, SKY, 0.5), mix(WHITE, SKY, 0.22), WHITE),
        "dusk": (mix(ROSE, STRAW, 0.35), mix(LILAC, SLATE, 0.3), mix(FOREST, LILAC, 0.3), FOREST),
        "sea": (mix(SKY, CREAM, 0.4), "#7fa3ad", "#6a929e", SAGE),
    }[season]
    width, height = right - left, bottom - top
    whole = rectangle(left, top, width, height)
    s.fill(whole, sky, rough=0)
    s.pool(whole, LIGHT, (left + width * 0.25, top + height * 0.3), width * 0.6, opacity=0.8)
    for level, tone, rise in ((0.5, far, 0.16), (0.64, near, 0.12), (0.8, front, 0.09)):
        line = [
            (
                left + width * t / 8,
                top
                + height
                * (
                    level
                    + rise * math.sin(t * (0.8 + level) + level * 9) * (0 if season == "sea" and level < 0.7 else 1)
                ),
            )
            for t in range(-1, 10)
        ]
        land = [*spline(line, closed=False), (right + 40, bottom + 20), (left - 40, bottom + 20)]
        with s.solid(land, tone, shade=0.3, light=0.25, low=0.3):
            if season in ("summer", "autumn", "dusk") and level > 0.6:
                for _ in range(int(width / 26)):
                    x = s.rng.uniform(left, right)
                    y = top + height * (level + s.rng.uniform(0.06, 0.24))
                    size = s.rng.uniform(0.02, 0.045) * height
                    leafage = mix(dark(tone, 0.3), s.rng.choice((FOREST, tone)), s.rng.uniform(0, 0.6))
                    s.fill(ellipse(x, y - size * 0.5, size * 0.75, size), leafage)


def window(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    season: str = "summer",
    color: str = WHITE,
    panes: int = 2,
) -> None:
    """A window in the wall with a view of hills; (x, y) is its top left corner."""
    outer = rectangle(x - 20, y - 20, width + 40, height + 40)
    s.drop(outer, dx=10, dy=12, opacity=0.22)
    s.fill(outer, dark(color, 0.12))
    s.fill(rectangle(x - 14, y - 14, width + 28, height + 28), color)
    opening = rectangle(x, y, width, height)
    with s.within(opening):
        hills(s, x, y, x + width, y + height, season=season)
        s.grain(opening, SHADOW, (x + width * 0.12, y), (x - width * 0.1, y), opacity=0.25)
    for column in range(1, panes):
        s.fill(rectangle(x + width * column / panes - 6, y, 12, height), color)
    s.fill(rectangle(x, y + height * 0.5 - 6, width, 12), color)
    sill = rectangle(x - 40, y + height + 14, width + 80, 26)
    s.drop(sill, dx=4, dy=14, opacity=0.25)
    with s.solid(sill, color, shade=0.25, light=0.2):
        pass


def hanging_herbs(s: Sheet, x: float, y: float, *, kind: str = "sage", length: float = 190) -> None:
    """A bunch of herbs hung upside down to dry, from a nail at (x, y)."""
    s.fill(ellipse(x, y, 6, 6), SLATE)
    s.stroke([(x, y), (x - 2, y + 20), (x, y + 44)], CREAM, 4, taper=(1, 1))
    for index in range(7):
        lean = (index - 3) * 0.13 + s.rng.uniform(-0.04, 0.04)
        tall = length * s.rng.uniform(0.8, 1.1)
        end = (x + math.sin(lean) * tall * 1.3, y + 50 + math.cos(lean) * tall)
        line = [(x + lean * 20, y + 44), ((x + end[0]) / 2 + lean * 14, (y + 50 + end[1]) / 2), end]
        s.stroke(moved(spline(line, closed=False), 12, 10), SHADOW, 14, opacity=0.12)
        if kind == "lavender":
            plants.lavender(s, line)
        elif kind == "rosemary":
            plants.needles(s, line, mix(FOREST, SAGE, s.rng.uniform(0, 0.5)), length=24)
        elif kind == "wheat":
            plants.wheat(s, line)
        else:
            plants.sprig(s, line, mix(SAGE, LEAF, s.rng.uniform(0, 0.5)), size=42, gap=26)
    s.fill(rectangle(x - 17, y + 40, 34, 18, soft=5), OAK)
    for at in (44, 50, 55):
        s.stroke([(x - 16, y + at), (x, y + at + 1), (x + 16, y + at)], CREAM, 3, taper=(1, 1), opacity=0.8)


def garlic_braid(s: Sheet, x: float, y: float, *, bulbs: int = 6) -> None:
    s.fill(ellipse(x, y, 6, 6), SLATE)
    line = [(x + 6 * math.sin(t), y + 30.0 * t) for t in range(bulbs * 2 + 1)]
    s.stroke(moved(spline(line, closed=False), 16, 10), SHADOW, 40, opacity=0.16)
    s.stroke(spline(line, closed=False), STRAW, 18, taper=(0.6, 0.6))
    for index in range(bulbs):
        at = y + 70 + index * 44
        for side in (-1, 1):
            cx = x + side * 30
            body = ellipse(cx, at + (14 if side > 0 else 0), 34, 30)
            with s.solid(body, CREAM, shade=0.45, light=0.2):
                for k in (-0.5, 0, 0.5):
                    s.stroke(
                        spline(
                            [(cx - side * 30, at + 6), (cx + k * 8, at + k * 34), (cx + side * 30, at + 12)],
                            closed=False,
                        ),
                        LILAC,
                        3,
                        opacity=0.6,
                    )


def pan(s: Sheet, x: float, y: float, r: float, *, color: str = "#b96a3c") -> None:
    """A copper pan hanging from a hook at (x, y)."""
    s.stroke([(x, y - 8), (x + 7, y + 2), (x, y + 12)], SLATE, 6, taper=(1, 1))
    s.drop(rectangle(x - 9, y, 18, r * 1.2, soft=8), dx=14, dy=10, opacity=0.2)
    s.fill(rectangle(x - 9, y, 18, r * 1.25, soft=8), SLATE)
    s.fill(ellipse(x, y + 14, 4, 6), CREAM)
    center = y + r * 2.1
    s.drop(ellipse(x, center, r, r), dx=18, dy=14, opacity=0.24)
    with s.solid(ellipse(x, center, r, r), color, shade=0.5, light=0.5):
        s.fill(ellipse(x, center, r * 0.86, r * 0.86), dark(color, 0.14))
        s.stroke(
            ellipse(x, center, r * 0.7, r * 0.7, start=170, end=280), pale(color, 0.6), 9, taper=(0, 0), opacity=0.8
        )


def wall_shelf(
    s: Sheet,
    x: float,
    y: float,
    width: float,
    *,
    wood: str = OAK,
    colors: tuple[str, ...] = (WHITE, TERRACOTTA, SAGE, HONEY),
    wall: str = PAPER,
) -> None:
    """A small shelf with a few pots, quieted toward the wall's color so that it stays behind."""
    board = rectangle(x, y, width, 22)
    s.drop(rectangle(x + 6, y + 10, width, 44), dx=8, dy=12, opacity=0.2)
    at = x + 46.0
    index = 0
    while at < x + width - 40:
        tone = mix(colors[index % len(colors)], wall, 0.3)
        r = s.rng.uniform(24, 38)
        tall = s.rng.uniform(56, 120)
        shape = s.rng.randint(0, 2)
        profile = (
            [(y - tall, r * 0.7), (y - tall * 0.8, r * 0.62), (y - tall * 0.35, r), (y - 4, r * 0.7)],
            [(y - tall * 0.7, r), (y - 4, r * 0.9)],
            [(y - tall * 0.45, r * 1.15), (y - tall * 0.2, r), (y - 4, r * 0.55)],
        )[shape]
        body = lathe(at, profile)
        s.drop(body, dx=12, dy=2, opacity=0.16)
        with s.solid(body, tone, shade=0.45, light=0.35):
            s.fill(rectangle(at - r * 1.3, y - tall * 0.3, r * 2.6, tall * 0.08), pale(tone, 0.5), opacity=0.7)
        mouth = ellipse(at, profile[0][0], profile[0][1])
        s.fill(mouth, dark(tone, 0.4))
        s.stroke([*mouth, mouth[0]], pale(tone, 0.3), 4, taper=(1, 1))
        at += r * 2 + s.rng.uniform(24, 46)
        index += 1
    with s.solid(board, wood, shade=0.25, light=0.25):
        pass
    for side in (0.12, 0.88):
        bracket = polyline(
            [
                (x + width * side - 5, y + 22),
                (x + width * side - 5, y + 62),
                (x + width * side + 5, y + 62),
                (x + width * side + 5, y + 22),
            ]
        )
        s.fill(bracket, dark(wood, 0.3))


def garland(s: Sheet, y: float, color: str, *, sag: float = 70) -> None:
    """A string of leaves across the top of the sheet."""
    line = spline([(-30, y), (s.width * 0.5, y + sag * 2), (s.width + 30, y)], closed=False)
    s.stroke(moved(line, 8, 14), SHADOW, 10, opacity=0.14, taper=(1, 1))
    plants.sprig(
        s,
        [line[0], line[len(line) // 4], line[len(line) // 2], line[3 * len(line) // 4], line[-1]],
        color,
        size=52,
        gap=34,
    )


def pendant(s: Sheet, x: float, y: float, r: float, color: str) -> None:
    """An enamel lamp over the table, lit."""
    s.stroke([(x, -10), (x, y / 2), (x, y)], SLATE, 5, taper=(1, 1))
    s.pool(ellipse(x, y + r * 1.4, r * 3.4, r * 3), "#ffe2a0", (x, y + r * 0.7), r * 3.2, opacity=0.5)
    shade = spline(
        [
            (x - r * 0.2, y),
            (x + r * 0.2, y),
            (x + r * 0.42, y + r * 0.36),
            (x + r, y + r * 0.8),
            (x + r * 0.96, y + r * 0.88),
            (x - r * 0.96, y + r * 0.88),
            (x - r, y + r * 0.8),
            (x - r * 0.42, y + r * 0.36),
        ]
    )
    with s.solid(shade, color, shade=0.5, light=0.5):
        pass
    s.fill(scaled(ellipse(x, y + r * 0.86, r * 0.94, r * 0.13), 1, 1, (x, y)), "#ffeec2")
