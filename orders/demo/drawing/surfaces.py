"""Where things stand: walls, tables, cloths, shelves and windows."""

from orders.demo.drawing.hand import Outline, Point, ellipse, polyline, rectangle, sheared, spline
from orders.demo.drawing.palette import (
    ASH,
    CREAM,
    LIGHT,
    OAK,
    PAPER,
    SHADOW,
    WALNUT,
    WHITE,
    dark,
    mix,
    pale,
)
from orders.demo.drawing.sheet import Sheet


def wall(s: Sheet, color: str, *, glow: float = 0.5) -> None:
    """A painted wall: brush marks, lighter where the window is (left), darker in the far corner."""
    whole = rectangle(-20, -20, s.width + 40, s.height + 40)
    s.fill(whole, color, rough=0)
    for _ in range(22):
        x, y = s.rng.uniform(-200, s.width), s.rng.uniform(0, s.height)
        length = s.rng.uniform(260, 620)
        line = spline([(x, y), (x + length / 2, y + s.rng.uniform(-14, 14)), (x + length, y)], closed=False, step=30)
        tone = pale(color, 0.1) if s.rng.random() < 0.6 else dark(color, 0.04)
        s.stroke(line, tone, s.rng.uniform(20, 60), taper=(0.1, 0.1), opacity=0.22, rough=3)
    s.pool(whole, LIGHT, (s.width * 0.14, s.height * 0.1), s.width * 0.75, opacity=glow * 0.55)
    s.pool(whole, SHADOW, (s.width * 1.08, s.height * 0.62), s.width * 0.55, opacity=0.2)


def table(s: Sheet, y: float, *, color: str = OAK, planks: int = 4) -> None:
    """A wooden table from its far edge at `y` to the bottom of the sheet."""
    height = s.height - y
    _ground(s, y, color)
    edges = [y + height * ((i + 1) / planks) ** 1.25 for i in range(planks)]
    above = y
    for edge in edges:
        tone = mix(color, dark(color) if s.rng.random() < 0.5 else pale(color), s.rng.uniform(0.05, 0.3))
        s.fill(polyline([(-20, above), (-20, edge), (s.width + 20, edge), (s.width + 20, above)]), tone, rough=1)
        for _ in range(int((edge - above) / 5) * s.width // 1000):
            _grain_line(s, s.rng.uniform(-80, s.width), s.rng.uniform(above + 4, edge - 4), color)
        s.stroke([(i * 50 - 20.0, edge) for i in range(s.width // 50 + 2)], dark(color, 0.45), 3.2, opacity=0.65)
        above = edge
    _edge(s, y, color)


def cloth(s: Sheet, y: float, *, color: str = CREAM, weave: str = PAPER) -> None:
    """A linen tablecloth from `y` down, with its weave showing."""
    _ground(s, y, color)
    area = rectangle(-20, y, s.width + 40, s.height - y + 20)
    with s.within(area):
        for _ in range(190 * s.width // 1000):
            x, at = s.rng.uniform(-40, s.width), s.rng.uniform(y, s.height)
            length = s.rng.uniform(20, 90)
            s.stroke([(x, at), (x + length / 2, at + s.rng.uniform(-1, 1)), (x + length, at)], weave, 1.8, opacity=0.7)
        for _ in range(110 * s.width // 1000):
            x, at = s.rng.uniform(-40, s.width), s.rng.uniform(y, s.height)
            s.stroke([(x, at), (x + 2, at + s.rng.uniform(8, 26))], weave, 1.6, opacity=0.6)
    _edge(s, y, color)


def slab(s: Sheet, y: float, *, color: str, vein: str | None = None) -> None:
    """A stone or painted top from `y` down; `vein` gives it marbling."""
    _ground(s, y, color)
    area = rectangle(-20, y, s.width + 40, s.height - y + 20)
    with s.within(area):
        s.speckle((0, y, s.width, s.height), pale(color, 0.5), 150, size=(0.8, 2.2), opacity=0.5)
        s.speckle((0, y, s.width, s.height), dark(color, 0.4), 110, size=(0.8, 2.4), opacity=0.4)
        if vein:
            for _ in range(6):
                x, at = s.rng.uniform(-100, s.width * 0.9), s.rng.uniform(y + 20, s.height)
                line: list[Point] = [(x, at)]
                for _ in range(7):
                    x, at = x + s.rng.uniform(30, 90), at + s.rng.uniform(-18, 24)
                    line.append((x, at))
                s.stroke(spline(line, closed=False), vein, s.rng.uniform(2, 7), taper=(0, 0), opacity=0.55)
    _edge(s, y, color)


def shelf(s: Sheet, y: float, *, color: str = OAK) -> None:
    """A wall shelf whose top is at `y`, seen nearly from the front."""
    s.grain(rectangle(-20, y + 60, s.width + 40, 150), SHADOW, (0, y + 200), (0, y + 30), opacity=0.45)
    top = rectangle(-20, y - 46, s.width + 40, 60)
    s.fill(top, pale(color, 0.12))
    for _ in range(30):
        _grain_line(s, s.rng.uniform(-80, s.width), s.rng.uniform(y - 42, y + 8), color)
    with s.solid(rectangle(-20, y + 12, s.width + 40, 54), dark(color, 0.16), light=0.2, shade=0.3):
        for _ in range(26):
            _grain_line(s, s.rng.uniform(-80, s.width), s.rng.uniform(y + 16, y + 64), dark(color, 0.2))
    s.stroke([(i * 50 - 20.0, y + 13) for i in range(s.width // 50 + 2)], pale(color, 0.5), 3, opacity=0.7)


def window_light(s: Sheet, x: float = 90, y: float = 60, *, size: float = 1.0, color: str = LIGHT) -> None:
    """The slanted panes a window throws on the wall."""
    for row in range(2):
        for column in range(2):
            pane = rectangle(x + column * 190 * size, y + row * 200 * size, 168 * size, 178 * size)
            pane = sheared(pane, -0.35, y)
            s.fill(pane, color, opacity=0.3, rough=2)


def boards(s: Sheet, color: str, *, width: float = 125, to: float | None = None) -> None:
    """Vertical wall boards."""
    bottom = s.height if to is None else to
    x = s.rng.uniform(30, width)
    while x < s.width:
        line = [(x, at) for at in range(0, int(bottom) + 20, 30)]
        s.stroke(line, dark(color, 0.3), 4, taper=(1, 1), opacity=0.5)
        s.stroke([(px + 4, py) for px, py in line], pale(color, 0.35), 2.4, taper=(1, 1), opacity=0.6)
        x += width


def tiles(s: Sheet, color: str, *, to: float, size: float = 96) -> None:
    """A tiled wall down to `to`."""
    y = to
    row = 0
    while y > -size:
        x = -size * (1 if row % 2 else 0.5)
        while x < s.width:
            tone = mix(color, WHITE if s.rng.random() < 0.5 else dark(color), s.rng.uniform(0, 0.16))
            s.fill(rectangle(x + 3, y - size * 0.62 + 3, size * 1.2 - 6, size * 0.62 - 6, soft=5), tone, opacity=0.75)
            x += size * 1.2
        y -= size * 0.62
        row += 1


def wallpaper(s: Sheet, color: str, *, to: float, kind: str = "sprig") -> None:
    """A small printed repeat on the wall: sprigs, stripes or dots."""
    if kind == "stripe":
        x = -10.0
        while x < s.width:
            s.fill(rectangle(x, -10, 34, to + 10), color, opacity=0.35, rough=1)
            x += 92
        return
    row = 0
    y = 36.0
    while y < to:
        x = 40.0 + (60 if row % 2 else 0)
        while x < s.width + 40:
            if kind == "dot":
                s.fill(ellipse(x, y, 7, 7), color, opacity=0.5)
            else:
                s.stroke([(x, y + 18), (x + 1, y), (x, y - 16)], color, 3.4, opacity=0.5)
                for side in (-1, 1):
                    s.stroke([(x, y + 6), (x + side * 9, y - 1), (x + side * 13, y - 10)], color, 6, opacity=0.5)
            x += 120
        y += 74
        row += 1


def runner(s: Sheet, outline: Outline, color: str) -> None:
    """A flat piece of cloth or paper on the table, with the faintest shadow."""
    s.fill([(x + 7, y + 6) for x, y in outline], SHADOW, opacity=0.22)
    s.fill(outline, color)


def top(s: Sheet, color: str, *, kind: str = "wood") -> None:
    """A tabletop seen straight from above, filling the sheet: wood, linen or plain."""
    whole = rectangle(-20, -20, s.width + 40, s.height + 40)
    s.fill(whole, color, rough=0)
    if kind == "wood":
        y = -20.0
        while y < s.height:
            deep = s.rng.uniform(150, 210)
            tone = mix(color, dark(color) if s.rng.random() < 0.5 else pale(color), s.rng.uniform(0.05, 0.28))
            s.fill(rectangle(-20, y, s.width + 40, deep), tone, rough=1)
            for _ in range(int(deep / 4)):
                _grain_line(s, s.rng.uniform(-80, s.width), s.rng.uniform(y + 4, y + deep - 4), color)
            y += deep
            s.stroke([(i * 50 - 20.0, y) for i in range(s.width // 50 + 2)], dark(color, 0.45), 4, opacity=0.6)
    elif kind == "linen":
        for _ in range(520):
            x, at = s.rng.uniform(-40, s.width), s.rng.uniform(0, s.height)
            length = s.rng.uniform(20, 90)
            tone = pale(color, 0.3) if s.rng.random() < 0.5 else dark(color, 0.12)
            if s.rng.random() < 0.5:
                s.stroke([(x, at), (x + length / 2, at + 1), (x + length, at)], tone, 2, opacity=0.5)
            else:
                s.stroke([(x, at), (x + 1, at + length / 2), (x, at + length)], tone, 2, opacity=0.5)
    s.pool(whole, LIGHT, (s.width * 0.1, s.height * 0.08), s.width * 0.8, opacity=0.4)
    s.pool(whole, SHADOW, (s.width * 1.05, s.height * 1.05), s.width * 0.7, opacity=0.3)


def _ground(s: Sheet, y: float, color: str) -> None:
    s.fill(rectangle(-20, y, s.width + 40, s.height - y + 20), color, rough=1)


def _edge(s: Sheet, y: float, color: str) -> None:
    """Light along the far edge and the room's shade toward the front right, which settle the table in the room."""
    area = rectangle(-20, y, s.width + 40, s.height - y + 20)
    s.pool(area, LIGHT, (s.width * 0.2, y + 40), s.width * 0.55, opacity=0.4, squash=0.5)
    s.grain(area, SHADOW, (s.width * 0.4, y), (s.width * 1.3, s.height + 260), opacity=0.34)
    s.grain(rectangle(-20, y - 34, s.width + 40, 36), SHADOW, (0, y - 34), (0, y + 26), opacity=0.3)
    s.stroke([(i * 50 - 20.0, y + 1) for i in range(s.width // 50 + 2)], pale(color, 0.5), 4, taper=(1, 1), opacity=0.8)


def _grain_line(s: Sheet, x: float, y: float, color: str) -> None:
    length = s.rng.uniform(60, 260)
    bow = s.rng.uniform(-3, 3)
    line = spline([(x, y), (x + length * 0.5, y + bow), (x + length, y + s.rng.uniform(-2, 2))], closed=False, step=24)
    tone = dark(color, 0.35) if s.rng.random() < 0.65 else pale(color, 0.4)
    s.stroke(line, tone, s.rng.uniform(1.2, 3), taper=(0, 0), opacity=0.4)


WOODS = {"oak": OAK, "ash": ASH, "walnut": WALNUT}
