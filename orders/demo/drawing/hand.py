"""Outlines: lists of points, close enough together that a slight tremor makes them look drawn by hand."""

import itertools
import math
import random
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Outline = list[Point]

# How flat a circle lies on the table: the ratio of a rim's height to its width, seen from a little above.
TILT = 0.22


def spline(points: Sequence[Point], *, closed: bool = True, step: float = 7) -> Outline:
    """A smooth curve through the points (Catmull–Rom), sampled about every `step` units."""
    count = len(points)
    drawn: Outline = []
    for index in range(count if closed else count - 1):
        if closed:
            a, b, c, d = (points[(index + offset) % count] for offset in (-1, 0, 1, 2))
        else:
            a, b, c, d = (points[min(max(index + offset, 0), count - 1)] for offset in (-1, 0, 1, 2))
        pieces = max(2, round(math.dist(b, c) / step))
        drawn += [_between(a, b, c, d, piece / pieces) for piece in range(pieces)]
    if not closed:
        drawn.append(points[-1])
    return drawn


def polyline(points: Sequence[Point], *, closed: bool = True, step: float = 7) -> Outline:
    """Straight edges between the points, sampled so that they can tremble."""
    ends = [*points[1:], points[0]] if closed else list(points[1:])
    drawn: Outline = []
    for start, end in zip(points, ends, strict=False):
        pieces = max(1, round(math.dist(start, end) / step))
        drawn += [
            (start[0] + (end[0] - start[0]) * i / pieces, start[1] + (end[1] - start[1]) * i / pieces)
            for i in range(pieces)
        ]
    if not closed:
        drawn.append(points[-1])
    return drawn


def polygon(points: Sequence[Point], *, soft: float = 0) -> Outline:
    """A closed polygon whose corners are rounded by `soft` units."""
    if not soft:
        return polyline(points)
    corners: Outline = []
    count = len(points)
    for index, corner in enumerate(points):
        before, after = points[index - 1], points[(index + 1) % count]
        enter, leave = toward(corner, before, soft), toward(corner, after, soft)
        for i in range(5):
            t = i / 4
            x = (1 - t) ** 2 * enter[0] + 2 * t * (1 - t) * corner[0] + t**2 * leave[0]
            y = (1 - t) ** 2 * enter[1] + 2 * t * (1 - t) * corner[1] + t**2 * leave[1]
            corners.append((x, y))
    return polyline(corners)


def rectangle(x: float, y: float, width: float, height: float, *, soft: float = 0) -> Outline:
    corners = [(x, y), (x, y + height), (x + width, y + height), (x + width, y)]
    return polygon(corners, soft=min(soft, width / 2.01, height / 2.01))


def ellipse(x: float, y: float, rx: float, ry: float | None = None, *, start: float = 0, end: float = 360) -> Outline:
    """An ellipse or an arc of one, from `start` to `end` degrees, clockwise from the right. `ry` None: a lying circle."""
    ry = rx * TILT if ry is None else ry
    pieces = max(8, round(abs(end - start) / 360 * math.pi * (rx + ry) / 6))
    last = pieces if abs(end - start) < 360 else pieces - 1
    angles = (math.radians(start + (end - start) * i / pieces) for i in range(last + 1))
    return [(x + rx * math.cos(angle), y + ry * math.sin(angle)) for angle in angles]


def lathe(x: float, profile: Sequence[Point], *, tilt: float = TILT) -> Outline:
    """What a potter's wheel makes: `profile` is (y, radius) from the rim down; seen as the union of its circles."""
    circles = _silhouette(profile)
    top = min(y - radius * tilt for y, radius in circles)
    foot = max(y + radius * tilt for y, radius in circles)
    rows = max(20, round((foot - top) / 3))
    right: Outline = []
    for row in range(rows + 1):
        # Rows crowd toward both ends, where the arcs turn quickly.
        y = top + (foot - top) * (1 - math.cos(math.pi * row / rows)) / 2
        arcs = max(radius * math.sqrt(max(0, 1 - ((y - at) / (tilt * radius)) ** 2)) for at, radius in circles)
        beside = max((one[1] for one, two in itertools.pairwise(circles) if one[0] <= y < two[0]), default=0)
        half = max(arcs, beside)
        right.append((x + half, y))
    return right + [(2 * x - px, py) for px, py in reversed(right)]


def belt(x: float, top: Point, low: Point, *, tilt: float = TILT) -> Outline:
    """A band around something round, between two (y, radius)."""
    over = ellipse(x, top[0], top[1], top[1] * tilt, start=180, end=0)
    under = ellipse(x, low[0], low[1], low[1] * tilt, start=0, end=180)
    return over + under


def leaf(start: Point, end: Point, width: float, *, bend: float = 0) -> Outline:
    """A pointed leaf from its stem to its tip; `bend` curves it sideways, as a share of its length."""
    length = math.dist(start, end) or 1
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    side = (-along[1], along[0])

    def place(t: float, out: float) -> Point:
        sway = bend * length * math.sin(math.pi * t) + out
        return (start[0] + along[0] * length * t + side[0] * sway, start[1] + along[1] * length * t + side[1] * sway)

    ts = (0.12, 0.35, 0.6, 0.85)
    swell = (0.55, 1, 0.85, 0.35)
    one = [place(t, width / 2 * s) for t, s in zip(ts, swell, strict=True)]
    two = [place(t, -width / 2 * s) for t, s in zip(ts, swell, strict=True)]
    return (
        spline([start, *one], closed=False, step=4)
        + spline([*one[-1:], end, two[-1]], closed=False, step=4)
        + (spline([*reversed(two), start], closed=False, step=4))
    )


def ribbon(line: Sequence[Point], width: float, *, taper: tuple[float, float] = (0.4, 0.4)) -> Outline:
    """A brush stroke along a line: full in the middle, `taper` times the width at its two ends."""
    count = len(line)
    one: Outline = []
    two: Outline = []
    for index, (x, y) in enumerate(line):
        before, after = line[max(index - 1, 0)], line[min(index + 1, count - 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1
        t = index / max(count - 1, 1)
        ends = taper[0] * (1 - t) + taper[1] * t
        half = width / 2 * (ends + (1 - ends) * math.sin(math.pi * t) ** 0.5)
        one.append((x - dy / length * half, y + dx / length * half))
        two.append((x + dy / length * half, y - dx / length * half))
    return one + two[::-1]


def moved(outline: Iterable[Point], dx: float, dy: float = 0) -> Outline:
    return [(x + dx, y + dy) for x, y in outline]


def turned(outline: Iterable[Point], degrees: float, about: Point) -> Outline:
    """Turned clockwise about a point."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return [
        (
            about[0] + (x - about[0]) * cosine - (y - about[1]) * sine,
            about[1] + (x - about[0]) * sine + (y - about[1]) * cosine,
        )
        for x, y in outline
    ]


def scaled(outline: Iterable[Point], sx: float, sy: float, about: Point) -> Outline:
    return [(about[0] + (x - about[0]) * sx, about[1] + (y - about[1]) * sy) for x, y in outline]


def sheared(outline: Iterable[Point], slope: float, y0: float) -> Outline:
    """Pushed sideways by `slope` for each unit above `y0`: things lying on the table recede this way."""
    return [(x + (y0 - y) * slope, y) for x, y in outline]


def bounds(outline: Sequence[Point]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    return min(xs), min(ys), max(xs), max(ys)


def toward(start: Point, end: Point, distance: float) -> Point:
    length = math.dist(start, end) or 1
    share = min(distance / length, 0.5)
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def trembled(outline: Outline, rng: random.Random, amount: float, *, wave: float = 48) -> Outline:
    """The outline as a hand draws it: off by up to `amount` units, drifting every `wave` units along it."""
    if not amount or len(outline) < 3:
        return outline
    lengths = [0.0]
    for before, after in itertools.pairwise(outline):
        lengths.append(lengths[-1] + math.dist(before, after))
    knots = max(3, round(lengths[-1] / wave))
    drift = [(rng.uniform(-1, 1), rng.uniform(-1, 1)) for _ in range(knots)]
    hand: Outline = []
    for (x, y), length in zip(outline, lengths, strict=True):
        at = length / (lengths[-1] or 1) * knots
        low, t = int(at) % knots, at - int(at)
        t = t * t * (3 - 2 * t)
        one, two = drift[low], drift[(low + 1) % knots]
        hand.append((x + amount * (one[0] + (two[0] - one[0]) * t), y + amount * (one[1] + (two[1] - one[1]) * t)))
    return hand


def _silhouette(profile: Sequence[Point]) -> list[Point]:
    """The profile as many (y, radius): a monotone cubic, so round at its widest and never wider than its points."""
    steps = [(low[0] - top[0], low[1] - top[1]) for top, low in itertools.pairwise(profile)]
    slopes = [wide / tall if tall else 0.0 for tall, wide in steps]
    tangents = [slopes[0]]
    for before, after in itertools.pairwise(slopes):
        tangents.append(2 * before * after / (before + after) if before * after > 0 else 0.0)
    tangents.append(slopes[-1])
    circles: list[Point] = []
    for index, (tall, wide) in enumerate(steps):
        y, radius = profile[index]
        pieces = max(2, round(abs(tall) / 3))
        for piece in range(pieces):
            t = piece / pieces
            one, two = tangents[index] * tall, tangents[index + 1] * tall
            bend = (t**3 - 2 * t**2 + t) * one + (t**3 - t**2) * two
            circles.append((y + tall * t, max(radius + (3 * t**2 - 2 * t**3) * wide + bend, 1)))
    return [*circles, (profile[-1][0], max(profile[-1][1], 1))]


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    return (
        _cubic(a[0], b[0], c[0], d[0], t),
        _cubic(a[1], b[1], c[1], d[1], t),
    )


def _cubic(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
