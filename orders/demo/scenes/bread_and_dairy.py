"""Bread, cheese, butter, honey and maple."""

import math

from orders.demo.drawing import bakery, household, plants, rooms, surfaces, vessels
from orders.demo.drawing.hand import ellipse, moved, polygon, polyline, rectangle, spline, turned
from orders.demo.drawing.palette import (
    AMBER,
    ASH,
    BLUE,
    BLUSH,
    BRICK,
    COCOA,
    CREAM,
    FOREST,
    HONEY,
    INDIGO,
    INK,
    LEAF,
    MADDER,
    MIST,
    OAK,
    OAT,
    OCHRE,
    PAPER,
    PLUM,
    ROSE,
    RUST,
    SAGE,
    SHADOW,
    SKY,
    SLATE,
    STONE,
    STRAW,
    TERRACOTTA,
    WALNUT,
    WHITE,
    dark,
    mix,
    pale,
)
from orders.demo.drawing.sheet import Sheet
from orders.demo.scenes.registry import scene


@scene("products", crop=(45, 90, 910))
def country_sourdough(s: Sheet) -> None:
    surfaces.wall(s, SAGE)
    surfaces.window_light(s, 60, 40, size=0.9)
    surfaces.table(s, 560, color=OAK)
    cloth = spline([(70, 800), (240, 735), (560, 745), (860, 760), (960, 850), (760, 925), (400, 940), (130, 900)])
    surfaces.runner(s, cloth, CREAM)
    with s.within(cloth):
        for x in range(120, 1000, 64):
            s.stroke([(x + 60, 700), (x + 10, 830), (x - 40, 960)], BLUE, 11, taper=(1, 1), opacity=0.7)
            s.stroke([(x + 76, 700), (x + 26, 830), (x - 24, 960)], BLUE, 4, taper=(1, 1), opacity=0.7)
    bakery.loaf_round(s, 480, 845, 620, scoring="leaf")
    for start, end in (((800, 900), (980, 610)), ((770, 915), (930, 650)), ((830, 905), (1010, 690))):
        plants.wheat(s, [start, ((start[0] + end[0]) / 2 - 14, (start[1] + end[1]) / 2), end])
    s.speckle((140, 880, 700, 960), CREAM, 60, size=(1, 3))


@scene("products", crop=(25, 50, 950))
def dark_rye(s: Sheet) -> None:
    surfaces.wall(s, BLUSH)
    surfaces.boards(s, BLUSH, to=540)
    household.peg_rail(s, 150, pegs=(180, 400, 640, 860))
    rooms.pan(s, 180, 190, 66)
    rooms.pan(s, 400, 190, 48)
    rooms.hanging_herbs(s, 860, 190, length=150)
    surfaces.cloth(s, 540, color=mix(CREAM, SKY, 0.22), weave=mix(PAPER, SKY, 0.3))
    household.board(s, 480, 845, 840, 190, OAK, thick=26)
    household.knife(s, (200, 900), (680, 944), serrated=True, width=40)
    bakery.loaf_long(s, 350, 775, 430, 255, crust="#53301f", crumb="#9b6b40", slices=3, tin=True, scored=False)
    vessels.plate(s, 850, 690, 190, WHITE, rim=BLUE)
    bakery.butter(s, 842, 668, 100)


@scene("products", crop=(40, 80, 910))
def seeded_spelt_loaf(s: Sheet) -> None:
    surfaces.wall(s, FOREST, glow=0.35)
    rooms.hanging_herbs(s, 250, 70, kind="wheat", length=210)
    rooms.garlic_braid(s, 800, 60, bulbs=5)
    surfaces.table(s, 590, color=ASH)
    household.board(s, 520, 835, 760, 160, WALNUT, thick=24)
    bakery.loaf_long(s, 430, 790, 520, 270, seeds=(CREAM, STRAW, LEAF, INK, CREAM), slices=2, scored=False)
    vessels.bowl(s, 190, 915, 190, 84, TERRACOTTA, inside=dark(TERRACOTTA, 0.2))
    for x, y in plants.heap(190, 838, 140, 16, rows=2):
        s.fill(ellipse(x, y, 15, 8), mix(LEAF, STRAW, 0.35))
        s.fill(ellipse(x - 3, y - 2, 9, 3), pale(LEAF, 0.5))
    vessels.bowl_front(s, 190, 915, 190, 84, TERRACOTTA)
    for _ in range(14):
        x, y = s.rng.uniform(320, 520), s.rng.uniform(905, 950)
        s.fill(ellipse(x + 3, y + 4, 11, 6), SHADOW, opacity=0.3)
        s.fill(ellipse(x, y, 11, 6), mix(LEAF, STRAW, 0.4))


@scene("products", crop=(110, 140, 850))
def cinnamon_knots(s: Sheet) -> None:
    surfaces.wall(s, STRAW)
    surfaces.wallpaper(s, WHITE, to=560, kind="sprig")
    surfaces.table(s, 560, color=WALNUT)
    vessels.plate(s, 500, 850, 720, BLUE, rim=pale(BLUE, 0.45), rise=26)
    for x, y, r in ((380, 760, 118), (620, 756, 118)):
        bakery.knot(s, x, y, r)
    bakery.knot(s, 505, 660, 112)
    bakery.knot(s, 500, 850, 128)
    plants.cinnamon(s, (800, 935), (930, 850), width=36)
    plants.cinnamon(s, (780, 890), (955, 895), width=36)


@scene("products")
def rosemary_focaccia(s: Sheet) -> None:
    surfaces.wall(s, MIST)
    surfaces.tiles(s, mix(MIST, WHITE, 0.3), to=520)
    rooms.garlic_braid(s, 190, 30, bulbs=5)
    surfaces.table(s, 520, color=mix(WALNUT, OAK, 0.4))
    vessels.bottle(s, 825, 660, 140, 470, mix(OCHRE, LEAF, 0.5), kind="leaf", ink=FOREST, second=LEAF)
    household.board(s, 470, 870, 860, 280, ASH, thick=24)
    bakery.focaccia(s, 470, 840, 700)
    for x, y in ((250, 745), (420, 700), (600, 735), (330, 668), (540, 652), (700, 690), (480, 762), (185, 700)):
        s.fill(ellipse(x + 4, y + 8, 32, 12), SHADOW, opacity=0.35)
        with s.solid(ellipse(x, y - 6, 30, 22), MADDER):
            s.fill(ellipse(x - 8, y - 16, 8, 4), WHITE, opacity=0.6)
    for start, end in (
        ((310, 770), (390, 725)),
        ((520, 715), (620, 690)),
        ((230, 665), (300, 640)),
        ((650, 770), (740, 740)),
        ((400, 650), (470, 625)),
    ):
        plants.needles(
            s, [start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 8), end], FOREST, length=26, gap=7
        )
    plants.needles(s, [(640, 945), (760, 905), (930, 915)], FOREST, length=40)


@scene("products", crop=(110, 130, 850))
def ginger_molasses_cookies(s: Sheet) -> None:
    surfaces.wall(s, TERRACOTTA, glow=0.6)
    surfaces.wallpaper(s, CREAM, to=580, kind="sprig")
    surfaces.cloth(s, 580, color=CREAM)
    vessels.glass(s, 715, 740, 170, 270, WHITE)
    for index in range(6):
        bakery.cookie(s, 400 + s.rng.uniform(-10, 10), 870 - index * 44, 190, thick=30, shadow=index == 0)
    household.twine(s, [(285, 886), (290, 800), (300, 620), (330, 588)], width=8)
    household.twine(s, [(215, 720), (330, 760), (470, 762), (588, 720)], width=8)
    household.bow(s, 395, 764, 84, width=8)
    bakery.cookie(s, 690, 925, 128, lying=False)
    s.speckle((240, 890, 860, 960), COCOA, 26, size=(2, 5), opacity=0.7)


@scene("products", crop=(30, 80, 920))
def clothbound_cheddar(s: Sheet) -> None:
    surfaces.wall(s, mix(INDIGO, BLUE, 0.4), glow=0.4)
    rooms.window(s, 110, 150, 270, 300, season="summer", color=OAT)
    surfaces.table(s, 600, color=OAK)
    bakery.wheel(s, 640, 730, 270, 260, mix(OAT, STONE, 0.3), cut=False)
    for at in (-0.5, 0.1, 0.6):
        s.stroke([(640 + at * 260, 510), (640 + at * 268, 620), (640 + at * 260, 740)], PAPER, 6, opacity=0.5, rough=4)
    household.board(s, 420, 880, 720, 130, WALNUT)
    bakery.wedge(s, 380, 850, 430, 215, rind=mix(OAT, STONE, 0.35), paste="#e9bd62")
    bakery.crackers(s, 620, 905, count=3, size=66)
    plants.apple(s, 870, 895, 76, color=BRICK)


@scene("products", crop=(70, 120, 870))
def leddy_tomme(s: Sheet) -> None:
    surfaces.wall(s, OAT)
    surfaces.window_light(s, 420, 50, size=0.8)
    surfaces.slab(s, 540, color=mix(SLATE, BLUE, 0.2))
    slate = polygon([(110, 870), (190, 690), (830, 690), (900, 870)], soft=8)
    s.fill(moved(slate, 8, 26), SHADOW, opacity=0.45)
    s.fill(moved(slate, 0, 14), dark(SLATE, 0.5))
    s.fill(slate, SLATE)
    bakery.wheel(s, 450, 810, 265, 210, mix(STONE, SLATE, 0.2), paste="#efd99c", holes=True)
    plants.grapes(s, 800, 880, r=27, color=mix(LEAF, STRAW, 0.4))
    plants.skein_of_leaves(s, 690, 905, 80, LEAF)


@scene("products", crop=(40, 60, 930))
def garden_chevre(s: Sheet) -> None:
    surfaces.wall(s, mix(SAGE, LEAF, 0.35))
    rooms.window(s, 300, 120, 420, 290, panes=3)
    surfaces.cloth(s, 540, color=WHITE, weave=PAPER)
    vessels.plate(s, 480, 850, 760, BLUSH, rim=pale(BLUSH, 0.5), rise=24)
    bakery.cheese_log(s, 470, 810, 470, 98)
    for index in range(6):
        x = 640 + index * 26
        plants.stalk(
            s, (x, 940), (x + 190, 640 + index * 20), color=mix(FOREST, LEAF, s.rng.uniform(0, 1)), width=8, bend=0.05
        )
    household.twine(s, [(690, 862), (745, 880), (822, 868)], width=7)
    for x, y in ((230, 880), (310, 905), (190, 845), (560, 902)):
        plants.daisy(s, x, y, size=26, petal="#e08a2c", heart=BRICK, squash=0.5)


@scene("products", crop=(35, 90, 890))
def slate_blue(s: Sheet) -> None:
    surfaces.wall(s, ROSE, glow=0.6)
    rooms.hanging_herbs(s, 250, 130, kind="sage")
    rooms.hanging_herbs(s, 440, 100, kind="lavender", length=210)
    surfaces.table(s, 570, color=WALNUT)
    slate = polygon([(60, 890), (150, 700), (760, 700), (840, 890)], soft=8)
    s.fill(moved(slate, 8, 26), SHADOW, opacity=0.45)
    s.fill(moved(slate, 0, 14), INK)
    with s.solid(slate, SLATE, shade=0.2):
        s.speckle((60, 690, 840, 890), STONE, 60, size=(1, 2.4), opacity=0.5)
    bakery.wedge(s, 400, 845, 500, 240, rind=mix(STONE, OAT, 0.5), paste=WHITE, veins=BLUE)
    plants.pear(s, 820, 760, 92, color=SAGE, tilt=5)
    plants.pear_half(s, 740, 905, 96, tilt=74)
    plants.walnut(s, 190, 930, 36)
    plants.walnut(s, 270, 955, 34)


@scene("products", crop=(50, 70, 910))
def cultured_butter(s: Sheet) -> None:
    surfaces.wall(s, SKY)
    surfaces.boards(s, SKY, to=550)
    rooms.wall_shelf(s, 120, 300, 520, wall=SKY)
    surfaces.table(s, 550, color=ASH)
    vessels.plate(s, 490, 850, 700, WHITE, rim=BLUE, rise=30)
    bakery.butter(s, 450, 810, 380, height=150)
    curl = [
        (640 + 62 * (1 - t / 22) * 1.5 * math.cos(t * 0.5), 790 + 40 * (1 - t / 22) * math.sin(t * 0.5))
        for t in range(20)
    ]
    s.stroke(moved(curl, 4, 10), SHADOW, 26, opacity=0.25)
    s.stroke(curl, mix(STRAW, CREAM, 0.5), 26, taper=(0.5, 0.9))
    household.knife(s, (520, 915), (880, 880), width=40, wood=OAK)
    vessels.pitcher(s, 800, 690, 170, 240, WHITE, bands=[(0.4, 0.46, BLUE), (0.5, 0.53, BLUE)])


@scene("products", crop=(90, 160, 840))
def wildflower_honey(s: Sheet) -> None:
    surfaces.wall(s, SAGE)
    surfaces.window_light(s, 480, 30, size=0.9)
    surfaces.table(s, 590, color=OAK)
    for x, y, tall in ((770, 700, 330), (840, 720, 270), (720, 690, 250), (890, 700, 350)):
        plants.stalk(s, (800, 760), (x, y - tall), bend=0.05)
        plants.clover(s, x, y - tall, size=36, color=ROSE if tall > 260 else WHITE)
    vessels.stoneware(s, 800, 770, [(190, 44), (150, 50), (70, 84), (0, 60)], WHITE, speck=WALNUT, bare=0.1)
    vessels.jar(s, 400, 850, 360, 450, HONEY, shape="hex", kind="bee", lid_color=OCHRE, ink=COCOA, second=HONEY)
    dipper(s, (650, 905), (880, 838))
    plants.clover(s, 190, 905, size=34, color=ROSE)


def dipper(s: Sheet, head: tuple[float, float], end: tuple[float, float]) -> None:
    """A honey dipper lying in its own small pool."""
    x, y = head
    tilt = math.degrees(math.atan2(end[1] - y, end[0] - x))
    s.fill(ellipse(x - 6, y + 26, 118, 24), dark(AMBER, 0.15))
    s.fill(ellipse(x - 14, y + 23, 104, 18), AMBER)
    s.fill(ellipse(x - 34, y + 18, 58, 7), HONEY)
    stick = [(x + (end[0] - x) * t / 10, y + (end[1] - y) * t / 10) for t in range(11)]
    s.stroke(moved(stick, 5, 14), SHADOW, 16, taper=(1, 1), opacity=0.3)
    s.stroke(stick, OAK, 19, taper=(0.8, 1))
    s.stroke(moved(stick, -1, -4), pale(OAK, 0.5), 4, taper=(1, 1), opacity=0.8)
    knob = turned(ellipse(x, y, 84, 50), tilt, head)
    with s.solid(knob, OAK, shade=0.4, light=0.4):
        for at in (-56, -34, -11, 12, 35, 57):
            groove = turned([(x + at - 5, y - 60), (x + at + 4, y), (x + at - 5, y + 60)], tilt, head)
            s.stroke(groove, dark(OAK, 0.55), 9, taper=(1, 1))
            s.stroke(moved(groove, 7, 0), pale(OAK, 0.4), 3, taper=(1, 1), opacity=0.7)
        s.fill(
            spline(
                [
                    (x - 90, y + 8),
                    (x - 40, y + 16),
                    (x, y + 6),
                    (x + 40, y + 14),
                    (x + 80, y - 4),
                    (x + 70, y + 60),
                    (x - 90, y + 60),
                ]
            ),
            HONEY,
            opacity=0.9,
        )


@scene("products", crop=(60, 140, 860))
def buckwheat_honey(s: Sheet) -> None:
    surfaces.wall(s, OCHRE, glow=0.6)
    surfaces.table(s, 580, color=mix(WALNUT, COCOA, 0.3))
    for tip in ((130, 300), (210, 230), (290, 330)):
        plants.sprig(s, [(210, 720), ((tip[0] + 210) / 2 + 10, 520), tip], LEAF, size=60, gap=60, tip=False)
        for _ in range(16):
            s.fill(
                ellipse(tip[0] + s.rng.uniform(-36, 36), tip[1] + s.rng.uniform(-30, 36), 10, 9),
                mix(WHITE, BLUSH, s.rng.uniform(0, 0.8)),
            )
    vessels.crock(s, 210, 790, 170, 170, kind="flower")
    vessels.jar(
        s,
        530,
        850,
        380,
        340,
        "#4a2413",
        shape="squat",
        lid="cloth",
        lid_color=mix(INDIGO, BLUE, 0.4),
        kind="flower",
        ink=COCOA,
        second=ROSE,
    )
    household.spoon(s, (760, 915), (960, 850), ASH, size=46)
    with s.solid(ellipse(760, 908, 40, 20), "#4a2413", shade=0):
        s.fill(ellipse(748, 902, 16, 5), AMBER, opacity=0.8)


@scene("products", crop=(70, 160, 840))
def comb_honey(s: Sheet) -> None:
    surfaces.wall(s, mix(FOREST, SAGE, 0.35), glow=0.5)
    surfaces.window_light(s, 170, 120, size=0.8)
    surfaces.cloth(s, 560, color=OAT, weave=STRAW)
    vessels.plate(s, 480, 860, 780, WHITE, rim=HONEY, rise=26)
    puddle = spline([(170, 820), (300, 770), (640, 770), (800, 810), (780, 850), (640, 880), (380, 885), (210, 860)])
    with s.solid(puddle, AMBER, shade=0.3, light=0.5):
        s.pool(puddle, HONEY, (380, 800), 260, opacity=0.9, squash=0.3)
    comb(s, 470, 825, 440, 150)
    bee(s, 770, 430, 46)
    s.stroke(
        spline([(830, 270), (890, 320), (850, 390), (812, 412)], closed=False), CREAM, 5, taper=(0, 0.6), opacity=0.7
    )
    plants.daisy(s, 880, 915, size=40, squash=0.5)
    plants.daisy(s, 810, 945, size=32, squash=0.5)


def comb(s: Sheet, x: float, y: float, width: float, tall: float) -> None:
    """A square of honeycomb: capped cells on top, cut cells in front."""
    half = width / 2
    deep = width * 0.36
    lid = polyline(
        [
            (x - half, y - tall),
            (x - half * 0.82, y - tall - deep),
            (x + half * 0.82, y - tall - deep),
            (x + half, y - tall),
        ]
    )
    front = rectangle(x - half, y - tall, width, tall)
    with s.solid(front, AMBER, shade=0.4, light=0.3):
        for column in range(int(width / 26) + 1):
            px = x - half + column * 26
            s.fill(rectangle(px + 4, y - tall + 12, 18, tall * 0.4), HONEY, rough=1.5)
            s.fill(rectangle(px + 4, y - tall * 0.48, 18, tall * 0.4), HONEY, rough=1.5)
            s.stroke(
                [(px + 8, y - tall + 14), (px + 9, y - tall * 0.8), (px + 8, y - tall * 0.66)], CREAM, 4, opacity=0.6
            )
        s.fill(rectangle(x - half, y - tall * 0.56, width, 9), STRAW)
    with s.solid(lid, HONEY, shade=0.25, light=0.4, low=0):
        row = 0
        py = y - tall
        while py > y - tall - deep - 10:
            share = (y - tall - py) / deep
            step = 42 * (1 - 0.18 * share)
            for column in range(-9, 10):
                px = x + (column + (row % 2) * 0.5) * step
                cell = [
                    (px + step * 0.56 * (1, 0.5, -0.5, -1, -0.5, 0.5)[k] * 0.98, py - 11 + 12 * (0, 1, 1, 0, -1, -1)[k])
                    for k in range(6)
                ]
                s.fill(
                    polyline(cell, step=5), mix(HONEY, s.rng.choice((STRAW, AMBER)), s.rng.uniform(0.1, 0.5)), rough=0.5
                )
                s.stroke([*cell, cell[0]], STRAW, 4, taper=(1, 1), rough=0.4)
            py -= 17
            row += 1


def bee(s: Sheet, x: float, y: float, size: float) -> None:
    for tip in ((x - size * 0.5, y - size * 0.95), (x + size * 0.3, y - size * 1.05)):
        s.fill(
            spline(
                [
                    (x, y - size * 0.2),
                    ((x + tip[0]) / 2 - size * 0.3, (y + tip[1]) / 2),
                    tip,
                    ((x + tip[0]) / 2 + size * 0.3, (y + tip[1]) / 2),
                ]
            ),
            WHITE,
            opacity=0.75,
        )
    body = ellipse(x, y, size * 0.72, size * 0.42)
    with s.solid(body, HONEY, shade=0.35):
        for at in (-0.12, 0.2, 0.5):
            s.fill(rectangle(x + at * size, y - size, size * 0.16, size * 2), INK)
    s.fill(ellipse(x - size * 0.66, y, size * 0.3, size * 0.28), INK)
    s.fill(ellipse(x - size * 0.74, y - size * 0.06, size * 0.05, size * 0.05), WHITE, rough=0)
    for dy in (-0.3, -0.42):
        s.stroke(
            [
                (x - size * 0.78, y - size * 0.2),
                (x - size * 0.95, y + dy * size),
                (x - size * 1.08, y + (dy - 0.05) * size),
            ],
            INK,
            4,
        )


@scene("products", crop=(80, 160, 840))
def creamed_cinnamon_honey(s: Sheet) -> None:
    surfaces.wall(s, BLUSH)
    surfaces.wallpaper(s, WHITE, to=570, kind="stripe")
    surfaces.table(s, 570, color=ASH)
    vessels.jar(
        s, 440, 850, 390, 370, "#ead3a0", shape="squat", lid="open", kind="bee", full=1.0, ink=BRICK, second=HONEY
    )
    top = 850 - 370
    swirl = spline(
        [
            (300, top + 4),
            (360, top - 34),
            (440, top - 74),
            (470, top - 92),
            (490, top - 60),
            (540, top - 30),
            (586, top + 4),
            (440, top + 36),
        ]
    )
    with s.solid(swirl, "#f0ddb0", shade=0.3, light=0.4):
        for line in (
            [(310, top), (420, top - 26), (570, top - 6)],
            [(350, top - 34), (440, top - 50), (530, top - 34)],
            [(420, top - 66), (460, top - 76), (490, top - 62)],
        ):
            s.stroke(spline(line, closed=False), "#d4b478", 7, taper=(0.1, 0.1))
        s.speckle((300, top - 90, 580, top + 30), RUST, 50, size=(1.2, 3))
    household.spoon(s, (700, 905), (950, 820), OAK, size=42, flat=True)
    s.fill(ellipse(692, 898, 36, 17), "#f0ddb0")
    plants.cinnamon(s, (120, 935), (300, 900), width=38)
    plants.cinnamon(s, (150, 890), (290, 945), width=36)


@scene("products", crop=(70, 80, 900))
def hot_honey(s: Sheet) -> None:
    surfaces.wall(s, mix(MADDER, BRICK, 0.5), glow=0.5)
    surfaces.slab(s, 600, color=mix(CREAM, BLUSH, 0.4), vein=ROSE)
    vessels.bottle(
        s, 500, 845, 230, 640, mix(AMBER, MADDER, 0.45), kind="chili", ink=FOREST, second=MADDER, shoulder=0.36
    )
    for line in (
        [(170, 770), (240, 850), (350, 870)],
        [(140, 880), (240, 930), (340, 915)],
        [(250, 745), (310, 800), (390, 812)],
        [(690, 800), (760, 870), (880, 860)],
        [(640, 905), (740, 945), (850, 915)],
    ):
        plants.chili(s, line, width=40, color=s.rng.choice((MADDER, "#c13a2a", BRICK)))
    household.spoon(s, (780, 760), (950, 700), ASH, size=36)
    s.fill(ellipse(776, 754, 30, 15), mix(AMBER, MADDER, 0.4))


@scene("products", crop=(40, 50, 940))
def amber_maple_syrup(s: Sheet) -> None:
    surfaces.wall(s, mix(SKY, MIST, 0.4))
    surfaces.window_light(s, 100, 40)
    surfaces.cloth(s, 580, color=CREAM)
    vessels.bottle(s, 690, 780, 220, 560, AMBER, kind="leaf", ink=BRICK, second=TERRACOTTA, stopper=BRICK, neck=0.34)
    vessels.plate(s, 370, 870, 560, WHITE, rim=BRICK, rise=22)
    bakery.pancakes(s, 370, 838, 190, count=6)
    household.fork(s, (640, 915), (900, 880))


@scene("products", crop=(90, 150, 850))
def dark_maple_syrup(s: Sheet) -> None:
    surfaces.wall(s, mix(FOREST, PLUM, 0.15), glow=0.45)
    surfaces.table(s, 600, color=WALNUT)
    vessels.jug_with_loop(s, 420, 850, 390, 520, mix(OAT, OAK, 0.35), kind="tree")
    vessels.bottle(s, 720, 870, 170, 330, "#54230f", kind="leaf", ink=BRICK, second=MADDER, shoulder=0.5)
    for x, y, size, tone, tilt in (
        (180, 900, 84, MADDER, -30),
        (560, 935, 70, RUST, 24),
        (890, 905, 80, "#d37a32", 50),
        (830, 700, 60, BRICK, -20),
    ):
        plants.maple_leaf(s, x, y, size, tone, tilt=tilt, squash=0.62)


@scene("products", crop=(80, 150, 850))
def maple_cream(s: Sheet) -> None:
    surfaces.wall(s, mix(TERRACOTTA, BLUSH, 0.5), glow=0.5)
    surfaces.boards(s, mix(TERRACOTTA, BLUSH, 0.5), to=560)
    rooms.wall_shelf(s, 470, 370, 420, wood=WALNUT, colors=(CREAM, SAGE, SKY), wall=TERRACOTTA)
    surfaces.table(s, 560, color=OAK)
    vessels.jar(
        s,
        380,
        840,
        360,
        320,
        "#d9b27c",
        shape="belly",
        lid="open",
        kind="leaf",
        full=0.97,
        ink=BRICK,
        second=TERRACOTTA,
    )
    s.fill(spline([(280, 524), (330, 508), (400, 520), (470, 506), (486, 526), (390, 546)]), "#e4c593")
    vessels.plate(s, 730, 885, 400, SKY, rim=WHITE)
    bakery.scone(s, 760, 862, 112)
    s.fill(spline([(690, 758), (740, 738), (810, 742), (846, 768), (800, 790), (730, 786)]), "#e4c593")
    household.spoon(s, (540, 925), (300, 960), ASH, size=40)
    s.fill(ellipse(544, 918, 34, 18), "#d9b27c")
    s.stroke(spline([(520, 915), (545, 905), (566, 916)], closed=False), "#ecd6ae", 7)


@scene("products", crop=(60, 130, 860))
def maple_sugar_leaves(s: Sheet) -> None:
    surfaces.wall(s, STRAW)
    surfaces.wallpaper(s, WHITE, to=500, kind="stripe")
    surfaces.cloth(s, 500, color=mix(SAGE, MIST, 0.5), weave=SAGE)
    floor = bakery.open_box(s, 480, 800, 640, 240, BRICK, inside=CREAM, tall=70)
    with s.within(polyline([(px, py - 40) if index > 1 else (px, py) for index, (px, py) in enumerate(floor)])):
        for row in range(3):
            for column in range(4):
                bakery.leaf_candy(
                    s,
                    300 + column * 120 + row * 2,
                    545 + row * 72,
                    56,
                    color=mix("#c9985c", "#a8713a", s.rng.uniform(0, 0.5)),
                )
    for x, y, tilt in ((250, 890, -20), (420, 925, 30), (620, 895, -50), (780, 930, 15)):
        bakery.leaf_candy(s, x, y, 66, tilt=tilt)
    plants.maple_leaf(s, 880, 830, 74, RUST, tilt=35, squash=0.6)
