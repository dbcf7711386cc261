"""A sheet of paper to paint on: flat color, clipped layers, brush strokes and grainy light and shade, as SVG."""

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from orders.demo.drawing.hand import Outline, Point, bounds, ellipse, ribbon, trembled
from orders.demo.drawing.palette import LIGHT, SHADOW


class Sheet:
    """Paint goes on in the order of the calls. The name seeds every irregularity, so a picture is always the same."""

    def __init__(self, name: str, *, width: int = 1000, height: int = 1000) -> None:
        self.width = width
        self.height = height
        self.rng = random.Random(name)  # noqa: S311 - brush strokes, not secrets
        self._paint: list[str] = []
        self._defs: list[str] = []
        self._filters: dict[str, str] = {}

    def svg(self, *, view: tuple[float, float, float, float] | None = None) -> str:
        """The picture, or the part of it inside `view` (left, top, width, height)."""
        box = " ".join(f"{value:g}" for value in view or (0, 0, self.width, self.height))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{self.width}" height="{self.height}">'
            f"<defs>{''.join(self._defs)}</defs>{''.join(self._paint)}</svg>"
        )

    def fill(self, outline: Outline, color: str, *, opacity: float = 1, rough: float = 1.4) -> None:
        """Flat paint. `rough` is how far the edge may stray, in units."""
        self._paint.append(f'<path d="{_d(trembled(outline, self.rng, rough))}" fill="{color}"{_opacity(opacity)}/>')

    def stroke(
        self,
        line: Sequence[Point],
        color: str,
        width: float,
        *,
        taper: tuple[float, float] = (0.4, 0.4),
        opacity: float = 1,
        rough: float = 1,
    ) -> None:
        """One brush stroke along a line."""
        self.fill(ribbon(trembled(list(line), self.rng, rough), width, taper=taper), color, opacity=opacity, rough=0)

    @contextmanager
    def within(self, outline: Outline) -> Iterator[None]:
        """Paint only inside the outline."""
        clip = self._id("c")
        self._defs.append(f'<clipPath id="{clip}"><path d="{_d(outline)}"/></clipPath>')
        self._paint.append(f'<g clip-path="url(#{clip})">')
        yield
        self._paint.append("</g>")

    @contextmanager
    def solid(
        self,
        outline: Outline,
        color: str,
        *,
        shade: float = 0.5,
        light: float = 0.5,
        low: float = 0.25,
        rough: float = 1.4,
        shadow: str = SHADOW,
        glow: str = LIGHT,
    ) -> Iterator[None]:
        """A thing with volume. What is painted in the block lies on its surface, under its light and shade."""
        drawn = trembled(outline, self.rng, rough)
        left, top, right, bottom = bounds(drawn)
        width, height = right - left, bottom - top
        with self.within(drawn):
            self.fill(drawn, color, rough=0)
            yield
            if shade:
                self.grain(drawn, shadow, (left + width * 0.42, top), (right + width * 0.16, top), opacity=shade)
            if low:
                self.grain(drawn, shadow, (left, bottom - height * 0.28), (left, bottom + height * 0.1), opacity=low)
            if light:
                self.grain(drawn, glow, (left + width * 0.4, top), (left - width * 0.12, top), opacity=light)

    def grain(
        self, outline: Outline, color: str, start: Point, end: Point, *, opacity: float = 0.5, coarse: bool = False
    ) -> None:
        """Dry pigment over the outline: none at `start`, dense at `end`, breaking up in between."""
        gradient = self._id("g")
        self._defs.append(
            f'<linearGradient id="{gradient}" gradientUnits="userSpaceOnUse" x1="{start[0]:.0f}" y1="{start[1]:.0f}" '
            f'x2="{end[0]:.0f}" y2="{end[1]:.0f}">{_STOPS}</linearGradient>'
        )
        self._grain(outline, color, gradient, opacity, coarse=coarse)

    def pool(
        self, outline: Outline, color: str, center: Point, radius: float, *, opacity: float = 0.5, squash: float = 1
    ) -> None:
        """Dry pigment around a point: dense in the center, none at the radius."""
        gradient = self._id("g")
        self._defs.append(
            f'<radialGradient id="{gradient}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" '
            f'gradientTransform="translate({center[0]:.0f} {center[1]:.0f}) scale({radius:.0f} {radius * squash:.0f})">'
            f'<stop offset="0" stop-color="#fff" stop-opacity="1"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>'
            "</radialGradient>"
        )
        self._grain(outline, color, gradient, opacity, coarse=False)

    def cast(self, x: float, y: float, half: float, *, length: float = 1.5, depth: float = 0.0) -> None:
        """The shadow of something standing at (x, y) that is `half` units to each side: dark beneath, fading to the right."""
        flat = depth or max(half * 0.24, 9)
        reach = half * length
        core = ellipse(x + half * 0.07, y + flat * 0.06, half * 1.05, flat * 1.06)
        outer = ellipse(x + reach * 0.42, y + flat * 0.1, half + reach * 0.42, flat * 1.12)
        self.grain(outer, SHADOW, (x + half + reach * 0.85, y), (x - half * 0.2, y), opacity=0.42)
        self.fill(core, SHADOW, opacity=0.4)

    def drop(self, outline: Outline, *, dx: float = 9, dy: float = 11, opacity: float = 0.36) -> None:
        """The shadow of something flat seen from above, or of something hanging on a wall."""
        self.fill([(x + dx, y + dy) for x, y in outline], SHADOW, opacity=opacity, rough=0.6)

    def speckle(
        self,
        area: tuple[float, float, float, float],
        color: str,
        count: int,
        *,
        size: tuple[float, float] = (1, 3),
        opacity: float = 0.8,
    ) -> None:
        """Small spots scattered over left, top, right, bottom; paint inside `within` or `solid` to keep them there."""
        left, top, right, bottom = area
        parts = []
        for _ in range(count):
            x, y = self.rng.uniform(left, right), self.rng.uniform(top, bottom)
            r = self.rng.uniform(*size)
            parts.append(_d(ellipse(x, y, r, r * self.rng.uniform(0.6, 1)), digits=1))
        self._paint.append(f'<path d="{"".join(parts)}" fill="{color}"{_opacity(opacity)}/>')

    def _grain(self, outline: Outline, color: str, gradient: str, opacity: float, *, coarse: bool) -> None:
        grain = self._grain_filter(color, coarse=coarse)
        self._paint.append(
            f'<path d="{_d(outline)}" fill="url(#{gradient})" filter="url(#{grain})"{_opacity(opacity)}/>'
        )

    def _grain_filter(self, color: str, *, coarse: bool) -> str:
        """Noise is added to the paint's opacity and the sum is pushed toward all or nothing: pigment on toothed paper."""
        key = f"{color}{coarse}"
        if key not in self._filters:
            name = self._filters[key] = self._id("f")
            frequency = "0.16" if coarse else "0.42"
            self._defs.append(
                f'<filter id="{name}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
                f'<feTurbulence type="fractalNoise" baseFrequency="{frequency}" numOctaves="2" '
                f'seed="{self.rng.randint(1, 999)}"/>'
                '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0" result="tooth"/>'
                '<feComposite in="SourceAlpha" in2="tooth" operator="arithmetic" k1="0" k2="2.4" k3="4.4" k4="-3.1"/>'
                '<feComposite in2="SourceAlpha" operator="in" result="dust"/>'
                f'<feFlood flood-color="{color}"/><feComposite in2="dust" operator="in"/></filter>'
            )
        return self._filters[key]

    def _id(self, kind: str) -> str:
        return f"{kind}{len(self._defs)}"


_STOPS = '<stop offset="0" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#fff" stop-opacity="1"/>'


def _d(outline: Sequence[Point], *, digits: int = 1) -> str:
    points = [f"{x:.{digits}f} {y:.{digits}f}" for x, y in outline if math.isfinite(x) and math.isfinite(y)]
    return "M" + "L".join(points) + "Z"


def _opacity(opacity: float) -> str:
    return "" if opacity >= 1 else f' opacity="{opacity:.2f}"'
