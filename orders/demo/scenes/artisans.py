"""Where the artisans work: one shopfront or workshop each."""

import math

from orders.demo.drawing import bakery, buildings, household, plants, rooms, surfaces, vessels
from orders.demo.drawing.hand import ellipse, lathe, leaf, polygon, polyline, rectangle, ribbon, spline
from orders.demo.drawing.palette import (
    ASH,
    BERRY,
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
    LILAC,
    MADDER,
    MIST,
    OAK,
    OAT,
    OCHRE,
    PINE,
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


@scene("artisans", width=900, height=900)
def stonebridge_hearth(s: Sheet) -> None:
    buildings.sky(s, mix(SKY, BLUE, 0.15))
    buildings.land(s, [(-20, 520), (250, 450), (560, 500), (930, 420)], mix(SAGE, SKY, 0.35))
    buildings.land(s, [(-20, 560), (300, 540), (620, 560), (930, 540)], SAGE)
    buildings.tree(s, 90, 590, 260, color=FOREST)
    buildings.tree(s, 830, 580, 300, color=mix(FOREST, LEAF, 0.4))
    buildings.chimney(s, 520, 330, 70, 150)
    buildings.house(s, 400, 660, 420, 260, BRICK, wall="brick", roof=SLATE, gable=False, pitch=0.42)
    buildings.door(s, 500, 660, 92, 170, FOREST)
    buildings.pane(s, 250, 470, 140, 120, lit=True, columns=3)
    for x in (280.0, 322, 362):
        bakery.roll(s, x, 588, 17, shadow=False)
    buildings.awning(s, 320, 420, 200, CREAM, TERRACOTTA, drop=42)
    buildings.land(s, [(-20, 690), (400, 668), (930, 690)], LEAF, tufts=30)
    buildings.reflection(s, polyline([(-20, 800), (300, 770), (930, 760), (930, 940), (-20, 940)]), mix(SKY, BLUE, 0.3))
    deck = spline([(420, 760), (560, 690), (720, 664), (940, 650)], closed=False)
    bridge = [
        *deck,
        (940, 880),
        *[(820 + 118 * math.cos(a), 884 - 142 * math.sin(a)) for a in (math.pi * k / 14 for k in range(15))],
        (640, 890),
        (430, 830),
    ]
    with s.solid(bridge, STONE, shade=0.35):
        for _ in range(130):
            x, y = s.rng.uniform(410, 920), s.rng.uniform(650, 900)
            tone = mix(STONE, s.rng.choice((WHITE, SLATE, OAT)), s.rng.uniform(0.1, 0.5))
            s.fill(rectangle(x, y, s.rng.uniform(30, 60), 25, soft=8), tone, opacity=0.8)
    s.stroke(deck, mix(STONE, WHITE, 0.3), 24, taper=(1, 1))
    for _ in range(46):
        x, y = s.rng.uniform(0, 380), s.rng.uniform(850, 910)
        lean = s.rng.uniform(-22, 30)
        tall = s.rng.uniform(50, 110)
        s.stroke(
            spline([(x, y), (x + lean * 0.3, y - tall * 0.6), (x + lean, y - tall)], closed=False),
            mix(LEAF, s.rng.choice((FOREST, STRAW)), s.rng.uniform(0, 0.6)),
            7,
            taper=(1, 0.1),
        )


@scene("artisans", width=900, height=900)
def upper_leddy_creamery(s: Sheet) -> None:
    buildings.sky(s, SKY)
    buildings.land(s, [(-20, 460), (300, 400), (600, 440), (930, 360)], mix(SAGE, SKY, 0.45))
    hill = [(-20, 620), (160, 500), (420, 420), (700, 470), (930, 560)]
    buildings.land(s, hill, mix(SAGE, LEAF, 0.5), tufts=90)
    for x, y in ((600.0, 470.0), (660, 480), (720, 496)):
        buildings.tree(s, x, y, 120, kind="pine", color=PINE)
    buildings.house(s, 270, 640, 300, 180, MADDER, wall="boards", roof=SLATE, pitch=0.62)
    s.fill(rectangle(216, 520, 108, 122), WHITE)
    s.fill(rectangle(223, 527, 94, 115), dark(MADDER, 0.2))
    s.stroke([(223, 527), (270, 585), (317, 642)], WHITE, 7, taper=(1, 1))
    s.stroke([(317, 527), (270, 585), (223, 642)], WHITE, 7, taper=(1, 1))
    buildings.pane(s, 246, 408, 48, 50)
    mound = spline([(430, 720), (500, 560), (640, 500), (800, 540), (900, 700), (930, 760), (420, 760)])
    with s.solid(mound, LEAF, shade=0.35):
        for _ in range(60):
            x, y = s.rng.uniform(430, 910), s.rng.uniform(510, 720)
            s.stroke([(x, y), (x + 3, y - 8), (x + 1, y - 16)], FOREST, 4, opacity=0.5)
    face = spline([(560, 760), (566, 640), (640, 574), (716, 640), (724, 760)])
    with s.solid(face, STONE, shade=0.3):
        for _ in range(50):
            x, y = s.rng.uniform(540, 730), s.rng.uniform(570, 760)
            s.fill(
                rectangle(x, y, s.rng.uniform(24, 44), 20, soft=7),
                mix(STONE, s.rng.choice((WHITE, SLATE)), s.rng.uniform(0.1, 0.5)),
                opacity=0.8,
            )
    arch = [
        (590, 762),
        *[(640 + 50 * math.cos(a), 668 - 50 * math.sin(a)) for a in (math.pi * (1 - k / 12) for k in range(13))],
        (690, 762),
    ]
    with s.solid(arch, WALNUT, shade=0.4):
        for x in (610, 632, 655, 676):
            s.stroke([(x, 600), (x, 690), (x, 770)], COCOA, 3, taper=(1, 1))
    buildings.land(s, [(-20, 760), (400, 730), (700, 764), (930, 740)], mix(LEAF, STRAW, 0.25), tufts=80)
    buildings.path(s, [(560, 960), (600, 860), (640, 780)], 190)
    bakery.wheel(s, 330, 850, 92, 66, mix(OAT, STONE, 0.3), cut=False)
    bakery.wheel(s, 330, 782, 86, 62, OAK, cut=False)
    bakery.wheel(s, 180, 870, 92, 72, STRAW, paste=CREAM)
    buildings.meadow(s, 860, (WHITE, ROSE, HONEY), count=26)


@scene("artisans", width=900, height=900)
def two_hills_apiary(s: Sheet) -> None:
    buildings.sky(s, mix(SKY, CREAM, 0.2))
    s.fill(ellipse(620, 240, 62, 62), HONEY, opacity=0.9)
    for x, tone in ((230, SAGE), (660, mix(SAGE, LEAF, 0.5))):
        hill = ellipse(x, 640, 330, 290)
        with s.solid(hill, tone, shade=0.4, light=0.35):
            for _ in range(26):
                px, py = x + s.rng.uniform(-260, 260), s.rng.uniform(400, 560)
                s.fill(ellipse(px, py, 16, 22), mix(FOREST, tone, s.rng.uniform(0, 0.5)))
    buildings.land(s, [(-20, 570), (300, 548), (620, 566), (930, 545)], mix(LEAF, STRAW, 0.2), tufts=120)
    for x, y, size, tone in (
        (190, 630, 92, SKY),
        (400, 622, 86, ROSE),
        (600, 632, 92, WHITE),
        (780, 640, 88, STRAW),
        (290, 770, 140, WHITE),
        (590, 780, 150, mix(SAGE, MIST, 0.4)),
    ):
        buildings.hive(s, x, y, size, tone)
    buildings.meadow(s, 700, (ROSE, WHITE, ROSE, LILAC), count=90)
    from_bees = ((480, 520, 20), (700, 500, 16), (150, 480, 18), (430, 680, 24), (760, 720, 24))
    for x, y, size in from_bees:
        small_bee(s, x, y, size)


def small_bee(s: Sheet, x: float, y: float, size: float) -> None:
    for dx in (-0.3, 0.3):
        s.fill(leaf((x, y), (x + dx * size, y - size * 0.9), size * 0.5), WHITE, opacity=0.85)
    body = ellipse(x, y, size * 0.6, size * 0.36)
    s.fill(body, HONEY)
    with s.within(body):
        for at in (-0.2, 0.14):
            s.fill(rectangle(x + at * size, y - size, size * 0.16, size * 2), INK)


@scene("artisans", width=900, height=900)
def farnham_sugarhouse(s: Sheet) -> None:
    buildings.sky(s, mix(LILAC, SKY, 0.45), low=BLUSH, clouds=2)
    for x in range(20, 900, 70):
        buildings.tree(
            s, x + s.rng.uniform(-20, 20), 560, s.rng.uniform(200, 300), kind="bare", trunk=mix(LILAC, WALNUT, 0.4)
        )
    buildings.land(s, [(-20, 540), (300, 520), (600, 548), (930, 520)], mix(WHITE, SKY, 0.3), tufts=0)
    for k in range(7):
        t = k / 6
        s.fill(ellipse(470 + 60 * t, 290 - 240 * t, 46 + 50 * t, 34 + 30 * t), WHITE, opacity=0.62 - 0.07 * k, rough=6)
    buildings.house(
        s, 450, 690, 430, 190, mix(WALNUT, OAK, 0.3), wall="boards", roof=mix(WHITE, SKY, 0.15), gable=False, pitch=0.42
    )
    buildings.house(
        s,
        450,
        412,
        150,
        70,
        mix(WALNUT, OAK, 0.2),
        wall="boards",
        roof=mix(WHITE, SKY, 0.15),
        gable=False,
        pitch=0.4,
        shadow=False,
    )
    buildings.door(s, 540, 690, 96, 150, MADDER)
    buildings.pane(s, 300, 545, 130, 84, lit=True, columns=3)
    for row in range(4):
        for k in range(7):
            s.fill(
                ellipse(690 + k * 25 + (row % 2) * 12, 684 - row * 22, 12.5, 12),
                mix(OAK, s.rng.choice((CREAM, WALNUT)), s.rng.uniform(0, 0.5)),
            )
            s.fill(ellipse(690 + k * 25 + (row % 2) * 12, 684 - row * 22, 6, 5.5), WALNUT, opacity=0.5)
    buildings.land(s, [(-20, 712), (400, 690), (930, 720)], WHITE, tufts=0)
    for x, y, tall in ((110, 850, 960), (810, 870, 980)):
        s.cast(x, y, 50, length=3, depth=16)
        trunk = spline(
            [
                (x - 40, y),
                (x - 28, y - tall * 0.4),
                (x - 24, y - tall),
                (x + 24, y - tall),
                (x + 28, y - tall * 0.4),
                (x + 44, y),
            ]
        )
        with s.solid(trunk, mix(WALNUT, STONE, 0.35), shade=0.5):
            for _ in range(60):
                px, py = x + s.rng.uniform(-34, 34), y - s.rng.uniform(0, tall)
                s.stroke([(px, py), (px + 3, py + 14), (px, py + 30)], COCOA, 3, opacity=0.5)
        drift = spline(
            [
                (x - 90, y + 20),
                (x - 50, y - 18),
                (x, y - 26),
                (x + 56, y - 14),
                (x + 110, y + 40),
                (x, y + 80),
                (x - 100, y + 50),
            ]
        )
        s.fill(drift, WHITE)
        bucket = lathe(x - 4, [(y - 290, 42), (y - 200, 34)])
        with s.solid(bucket, mix(STONE, WHITE, 0.4), shade=0.55):
            s.stroke([(x - 46, y - 270), (x - 4, y - 262), (x + 38, y - 270)], SLATE, 3, taper=(1, 1))
        s.fill(ellipse(x - 4, y - 290, 42), SLATE)
        s.fill(ellipse(x - 4, y - 298, 46, 12), mix(STONE, WHITE, 0.5))
        s.stroke([(x - 4, y - 330), (x - 4, y - 314), (x - 8, y - 300)], SLATE, 9)
    for _ in range(46):  # Snow.
        flake = (s.rng.uniform(0, 900), s.rng.uniform(0, 880))
        s.fill(ellipse(*flake, 3.4, 3.4), WHITE, opacity=0.8)


@scene("artisans", width=900, height=900)
def quince_and_crock(s: Sheet) -> None:
    surfaces.wall(s, mix(SKY, MIST, 0.3))
    surfaces.boards(s, mix(SKY, MIST, 0.3), to=580)
    rooms.window(s, 560, 110, 260, 270, season="sea")
    for y, row in ((220.0, (MADDER, "#d17b1e", LEAF, BERRY)), (410, (HONEY, INDIGO, MADDER, mix(LEAF, STRAW, 0.5)))):
        shelf = rectangle(60, y, 430, 22)
        s.drop(rectangle(66, y + 8, 430, 40), dx=8, dy=12, opacity=0.2)
        for k, tone in enumerate(row):
            vessels.jar(
                s,
                120 + k * 102,
                y,
                84,
                118,
                tone,
                lid=("cloth", "metal", "clip", "metal")[k],
                lid_color=(MADDER, OCHRE, BRICK, SLATE)[k],
                kind=None if k == 2 else ("berry", "sun", "leaf", "flower")[k],
                shadow=False,
            )
        with s.solid(shelf, OAK, shade=0.25):
            pass
    surfaces.table(s, 580, color=mix(OAK, WALNUT, 0.35))
    copper = "#bd6e3f"
    s.cast(300, 770, 190)
    for side in (-1, 1):
        loop = ellipse(300 + side * 200, 650, 44, 34)
        s.stroke([*loop, loop[0]], dark(copper, 0.35), 15, taper=(1, 1))
    with s.solid(lathe(300, [(630, 200), (770, 172)]), copper, shade=0.55, light=0.6):
        for _ in range(60):
            s.fill(ellipse(s.rng.uniform(100, 500), s.rng.uniform(640, 790), 9, 7), pale(copper, 0.3), opacity=0.35)
    s.fill(ellipse(300, 630, 200), dark(copper, 0.2))
    s.fill(ellipse(300, 640, 180, 36), MADDER)
    for _ in range(18):
        s.fill(
            ellipse(
                300 + s.rng.uniform(-140, 140), 640 + s.rng.uniform(-20, 22), s.rng.uniform(7, 18), s.rng.uniform(4, 9)
            ),
            mix(MADDER, ROSE, s.rng.uniform(0.2, 0.6)),
        )
    household.spoon(s, (340, 636), (470, 470), OAK, size=30, shadow=False)
    vessels.steam(s, 250, 610, height=150)
    vessels.crock(s, 640, 720, 200, 210, kind="leaf")
    vessels.bowl(s, 720, 860, 280, 100, BLUE, inside=pale(BLUE, 0.3))
    for x, y in plants.heap(720, 780, 220, 44, rows=2):
        plants.pear(s, x, y, 42, color=STRAW, tilt=s.rng.uniform(-12, 12))
    vessels.bowl_front(s, 720, 860, 280, 100, BLUE)
    plants.skein_of_leaves(s, 470, 860, 70, FOREST)


@scene("artisans", width=900, height=900)
def little_bolt_chocolate(s: Sheet) -> None:
    buildings.sky(s, mix(SKY, BLUE, 0.2))
    for x, tone, wide, tall in ((90, mix(OAT, STONE, 0.4), 300, 560), (820, SAGE, 280, 620)):
        with s.solid(rectangle(x - wide / 2, 760 - tall, wide, tall), tone, shade=0.4):
            pass
        buildings.pane(s, x - 40, 760 - tall + 90, 80, 110)
        buildings.pane(s, x - 40, 760 - tall + 310, 80, 110)
    body = rectangle(210, 110, 480, 660)
    with s.solid(body, mix(BRICK, RUST, 0.3), shade=0.35):
        buildings.courses(s, "brick", 210, 110, 690, 770, mix(BRICK, RUST, 0.3))
    s.fill(rectangle(192, 84, 516, 44), COCOA)
    for k in range(13):
        s.fill(rectangle(204 + k * 39, 128, 18, 16), COCOA)
    for x in (262, 404, 546):
        buildings.pane(s, x, 190, 92, 150)
    sign = rectangle(240, 384, 420, 60)
    with s.solid(sign, FOREST, shade=0.25):
        vessels.motif(s, "diamond", 450, 414, 20, FOREST, HONEY)
        for side in (-1, 1):
            s.stroke([(450 + side * 40, 414), (450 + side * 100, 415), (450 + side * 160, 414)], HONEY, 7)
    s.fill(rectangle(230, 452, 440, 318), dark(WALNUT, 0.2))
    shop = rectangle(250, 500, 250, 200)
    with s.solid(shop, "#f0c066", shade=0.3):
        for y in (590, 690):
            s.fill(rectangle(250, y, 250, 10), WALNUT)
            for k in range(7):
                px = 276 + k * 34
                if y == 590:
                    s.fill(rectangle(px - 13, y - 26, 26, 26, soft=3), s.rng.choice((COCOA, WALNUT, BRICK)))
                else:
                    bakery.praline(
                        s, px, y - 2, 13, s.rng.choice((COCOA, OAK, CREAM)), top=s.rng.choice(("nut", "line"))
                    )
    buildings.door(s, 590, 770, 110, 250, mix(INDIGO, BLUE, 0.4))
    buildings.awning(s, 450, 446, 450, WALNUT, CREAM, drop=58)
    s.fill(rectangle(-20, 770, 940, 160), mix(STONE, OAT, 0.4))
    area = rectangle(-20, 770, 940, 160)
    with s.solid(area, mix(STONE, OAT, 0.4), shade=0.3):
        for row in range(5):
            for k in range(10):
                s.fill(
                    rectangle(k * 104 - 40 + (row % 2) * 50, 780 + row * 32, 96, 26, soft=6),
                    mix(STONE, s.rng.choice((WHITE, SLATE)), s.rng.uniform(0.05, 0.3)),
                    opacity=0.7,
                )
    for x in (250, 690):
        vessels.stoneware(s, x, 830, [(96, 56), (50, 50), (0, 40)], TERRACOTTA, bare=0)
        for k in range(9):
            a = math.radians(-160 + k * 17)
            s.fill(
                leaf((x, 740), (x + 74 * math.cos(a), 740 + 82 * math.sin(a)), 30),
                mix(FOREST, LEAF, s.rng.uniform(0, 0.8)),
            )


@scene("artisans", width=900, height=900)
def saltmarsh_pantry(s: Sheet) -> None:
    buildings.sky(s, mix(SKY, BLUE, 0.1), low=BLUSH)
    buildings.reflection(s, rectangle(-20, 430, 940, 140), mix(BLUE, SKY, 0.35))
    buildings.land(s, [(-20, 436), (140, 420), (300, 432)], mix(SAGE, SKY, 0.4), tufts=0)
    buildings.reflection(s, rectangle(-20, 452, 940, 140), mix(BLUE, SKY, 0.4))
    buildings.land(s, [(-20, 560), (250, 540), (600, 556), (930, 530)], mix(SAGE, STRAW, 0.35), tufts=120)
    s.cast(520, 690, 270, length=0.6, depth=24)
    frame = polyline([(270, 690), (270, 490), (380, 380), (700, 380), (780, 490), (780, 690)])
    with s.solid(frame, mix(SKY, WHITE, 0.5), shade=0.3, light=0.4):
        for k in range(6):
            s.fill(ellipse(330 + k * 80, 690, 40, 60), mix(SAGE, WHITE, 0.4), opacity=0.5)
        s.fill(polyline([(300, 690), (380, 380), (460, 380), (400, 690)]), WHITE, opacity=0.4)
    for k in range(9):
        x = 270 + k * 63.7
        s.stroke([(x, 690), (x, 590), (x, 490)], WHITE, 8, taper=(1, 1))
        top = 380 + (320 * k / 8)
        s.stroke([(x, 490), ((x + top) / 2, 435), (top, 380)], WHITE, 7, taper=(1, 1))
    for y in (690.0, 590, 490):
        s.stroke([(266, y), (520, y + 1), (784, y)], WHITE, 9, taper=(1, 1))
    s.stroke([(376, 380), (540, 379), (704, 380)], WHITE, 10, taper=(1, 1))
    s.fill(rectangle(270, 640, 510, 50), mix(STONE, BRICK, 0.35), opacity=0.9)
    buildings.door(s, 520, 690, 74, 130, mix(SAGE, FOREST, 0.4), step=False)
    creek = spline(
        [
            (-40, 780),
            (200, 730),
            (420, 790),
            (640, 750),
            (940, 800),
            (940, 850),
            (640, 810),
            (420, 850),
            (200, 800),
            (-40, 850),
        ]
    )
    buildings.reflection(s, creek, mix(BLUE, SKY, 0.5))
    hull = spline([(120, 770), (330, 768), (300, 824), (160, 826)])
    with s.solid(hull, MADDER, shade=0.4):
        s.fill(rectangle(100, 766, 240, 16), WHITE)
    s.fill(ellipse(226, 772, 94, 11), WALNUT)
    s.stroke([(150, 760), (240, 752), (350, 736)], OAK, 8, taper=(1, 1))
    for _ in range(150):
        x, y = s.rng.uniform(0, 900), s.rng.uniform(868, 930)
        lean = s.rng.uniform(-26, 34)
        tall = s.rng.uniform(40, 110) * (0.5 if 80 < x < 370 else 1)
        tone = mix(STRAW, s.rng.choice((SAGE, OCHRE, LEAF)), s.rng.uniform(0, 0.8))
        s.stroke(
            spline([(x, y), (x + lean * 0.3, y - tall * 0.6), (x + lean, y - tall)], closed=False),
            tone,
            7,
            taper=(1, 0.1),
        )
    for x, y in ((640, 180), (700, 150), (590, 130)):
        s.stroke(
            spline([(x - 26, y - 8), (x - 12, y - 14), (x, y), (x + 12, y - 14), (x + 26, y - 8)], closed=False),
            SLATE,
            6,
            taper=(0.1, 0.1),
        )


@scene("artisans", width=900, height=900)
def wick_and_bramble(s: Sheet) -> None:
    surfaces.wall(s, mix(FOREST, SAGE, 0.25), glow=0.5)
    rooms.window(s, 90, 110, 230, 270, season="dusk", color=OAT)
    rail = rectangle(400, 120, 440, 20)
    s.drop(rail, dx=8, dy=14, opacity=0.25)
    with s.solid(rail, OAK, shade=0.3):
        pass
    for k in range(8):
        x = 440 + k * 52
        s.stroke([(x, 136), (x, 150), (x, 164)], CREAM, 4, taper=(1, 1))
        stick = lathe(x, [(160, 7), (176, 12), (360, 17)])
        s.drop(stick, dx=14, dy=8, opacity=0.2)
        with s.solid(stick, mix(HONEY, STRAW, s.rng.uniform(0, 0.4)), shade=0.5):
            pass
    s.drop(rectangle(440, 506, 400, 36), dx=8, dy=12, opacity=0.2)
    for k, tone in enumerate((LILAC, CREAM, SLATE, ROSE, mix(SAGE, WHITE, 0.4), CREAM)):
        household.soap(s, 480 + k * 62, 500, 54, tone, height=34, depth=30, shadow=False)
    with s.solid(rectangle(430, 500, 420, 20), OAK, shade=0.25):
        pass
    surfaces.table(s, 600, color=WALNUT)
    household.pillar(s, 180, 740, 66, 200, lit=True)
    household.pillar(s, 310, 780, 60, 110, wax=mix(HONEY, OCHRE, 0.4))
    household.tumbler_candle(s, 440, 850, 74, 150)
    for line in (
        [(660, 560), (600, 440), (560, 400)],
        [(680, 560), (700, 420), (780, 390)],
        [(670, 560), (650, 420), (680, 360)],
    ):
        plants.sprig(s, line, mix(FOREST, LEAF, 0.5), size=58, gap=44)
    for x, y in ((588, 430), (570, 470), (720, 420), (760, 440), (650, 400), (690, 470), (620, 500), (740, 490)):
        plants.berry(s, x, y, 15, mix(PLUM, INK, s.rng.uniform(0, 0.5)), shadow=False)
    vessels.pitcher(s, 670, 740, 170, 220, CREAM, speck=WALNUT, bands=[(0.5, 0.56, BLUE)])
    household.soap(s, 720, 870, 190, LILAC, swirl=PLUM, stamp=True)
    plants.lavender(s, [(560, 880), (600, 850), (640, 800)])


@scene("artisans", width=900, height=900)
def blue_door_pottery(s: Sheet) -> None:
    buildings.sky(s, mix(SKY, CREAM, 0.3), low=BLUSH)
    buildings.tree(s, 60, 720, 420, color=mix(OCHRE, RUST, 0.5))
    buildings.tree(s, 850, 720, 360, color=mix(OCHRE, HONEY, 0.4))
    buildings.house(s, 450, 740, 600, 380, mix(CREAM, OAT, 0.3), roof=SLATE, pitch=0.36)
    buildings.pane(s, 410, 300, 80, 90)
    window = rectangle(200, 470, 260, 190)
    s.fill(rectangle(188, 458, 284, 214), WHITE)
    with s.solid(window, "#f3d08d", shade=0.25):
        for y in (560, 655):
            s.fill(rectangle(200, y, 260, 9), OAK)
            for k in range(5):
                tone = (BLUE, CREAM, TERRACOTTA, SAGE, SLATE)[(k + (y > 600)) % 5]
                x = 228 + k * 52
                profile = (
                    [(50, 8), (40, 9), (18, 20), (0, 13)],
                    [(38, 18), (18, 20), (0, 12)],
                    [(30, 22), (14, 18), (0, 9)],
                )[(k + y) % 3]
                with s.solid(lathe(x, [(y - up, r) for up, r in profile]), tone, shade=0.5):
                    pass
    for x in (286, 372):
        s.fill(rectangle(x, 470, 7, 190), WHITE)
    buildings.door(s, 610, 740, 130, 260, "#3f6f9e")
    s.fill(rectangle(530, 448, 160, 18), SLATE)
    lamp = polyline([(510, 500), (520, 478), (540, 478), (550, 500), (545, 530), (515, 530)])
    s.fill(lamp, HONEY)
    buildings.land(s, [(-20, 740), (400, 726), (930, 744)], mix(SAGE, LEAF, 0.4), tufts=70)
    buildings.path(s, [(560, 950), (580, 850), (610, 752)], 240)
    vessels.stoneware(s, 250, 850, [(150, 40), (130, 36), (90, 76), (40, 80), (0, 54)], BLUE, speck=INK, bare=0.12)
    vessels.stoneware(s, 380, 868, [(90, 70), (40, 66), (0, 40)], STRAW, speck=WALNUT, bare=0.2)
    vessels.stoneware(s, 780, 856, [(180, 46), (150, 50), (90, 90), (30, 76), (0, 64)], TERRACOTTA, bare=0)
    for k in range(7):
        plants.stalk(s, (780, 690), (720 + k * 20, 560 + abs(k - 3) * 16), bend=0.04)
        plants.daisy(s, 720 + k * 20, 556 + abs(k - 3) * 16, size=19)


@scene("artisans", width=900, height=900)
def larch_and_loom(s: Sheet) -> None:
    surfaces.wall(s, mix(CREAM, BLUSH, 0.35))
    rooms.window(s, 90, 90, 300, 330, season="winter", panes=2)
    floor = rectangle(-20, 690, 940, 240)
    s.fill(floor, mix(OAK, WALNUT, 0.3))
    with s.within(floor):
        household.rings(s, floor, mix(OAK, WALNUT, 0.3), tight=15)
        s.grain(floor, SHADOW, (300, 700), (1100, 900), opacity=0.4)
    wood = mix(OAK, RUST, 0.25)
    s.grain(rectangle(330, 760, 560, 90), SHADOW, (560, 800), (980, 800), opacity=0.45)
    for x, top, low, wide in ((420.0, 170.0, 800.0, 34.0), (800, 170, 800, 34)):
        with s.solid(ribbon([(x, top), (x, (top + low) / 2), (x, low)], wide, taper=(1, 1)), wood, shade=0.4):
            pass
    for y, wide in ((190.0, 36.0), (470, 30), (640, 34)):
        with s.solid(ribbon([(390, y), (610, y), (830, y)], wide, taper=(1, 1)), wood, shade=0.3):
            pass
    for k in range(52):
        x = 440 + k * 6.6
        s.stroke(
            [(x, 206), (x, 330), (x, 470)], (CREAM, INDIGO, CREAM, ROSE)[(k // 6) % 4], 3, taper=(1, 1), opacity=0.9
        )
    for x0 in (330, 344):
        with s.solid(
            ribbon([(420, 330 + (x0 - 330)), (610, 330 + (x0 - 330)), (800, 330 + (x0 - 330))], 11, taper=(1, 1)),
            WALNUT,
            shade=0.2,
        ):
            pass
    cloth = polyline([(438, 476), (782, 476), (782, 640), (438, 640)])
    with s.solid(cloth, CREAM, shade=0.25):
        for k in range(9):
            s.fill(rectangle(438 + k * 40, 476, (14, 6, 22)[k % 3], 170), (INDIGO, ROSE, OCHRE)[k % 3])
        for row in range(18):
            s.stroke(
                [(438, 480 + row * 9), (610, 481 + row * 9), (782, 480 + row * 9)],
                WALNUT,
                1.6,
                taper=(1, 1),
                opacity=0.25,
            )
    hang = spline([(440, 640), (780, 640), (776, 740), (780, 772), (610, 764), (444, 774), (446, 700)], closed=False)
    with s.solid(hang, CREAM, shade=0.3):
        for k in range(9):
            s.fill(rectangle(438 + k * 40, 640, (14, 6, 22)[k % 3], 150), (INDIGO, ROSE, OCHRE)[k % 3])
    with s.solid(polygon([(480, 800), (490, 776), (730, 776), (740, 800)], soft=5), WALNUT):
        pass
    for x in (500, 720):
        s.stroke([(x, 800), (x - 4, 850), (x - 6, 890)], WALNUT, 24, taper=(1, 0.8))
    household.basket_back_rim(s, 200, 850, 290, 120, ASH)
    s.fill(ellipse(200, 730, 143, 31), dark(ASH, 0.6))
    for x, y, r, tone in ((130, 736, 50, INDIGO), (230, 726, 54, OCHRE), (290, 748, 44, ROSE), (180, 772, 52, CREAM)):
        household.yarn(s, x, y + 14, r, tone, tail=False)
    household.basket_front(s, 200, 850, 290, 120, ASH)
    household.yarn(s, 360, 880, 44, MADDER)
    rooms.hanging_herbs(s, 860, 120, kind="lavender", length=130)


@scene("artisans", width=900, height=900)
def alder_neck_woodshop(s: Sheet) -> None:
    surfaces.wall(s, mix(OAT, OAK, 0.3), glow=0.6)
    surfaces.boards(s, mix(OAT, OAK, 0.3), width=90, to=590)
    rooms.window(s, 570, 110, 240, 250, season="summer", color=CREAM)
    with s.solid(rectangle(70, 120, 400, 24), WALNUT, shade=0.2):
        pass
    blade = polygon([(110, 190), (118, 170), (330, 230), (322, 262)], soft=4)
    s.drop(blade)
    with s.solid(blade, mix(STONE, WHITE, 0.4)):
        pass
    grip = spline([(64, 170), (110, 160), (130, 196), (96, 214), (60, 204)])
    s.drop(grip)
    with s.solid(grip, RUST):
        pass
    for x, tone in ((370, WALNUT), (415, RUST), (455, FOREST)):
        s.drop(rectangle(x - 8, 150, 16, 150))
        s.fill(rectangle(x - 5, 240, 10, 80), mix(STONE, WHITE, 0.3))
        with s.solid(lathe(x, [(150, 8), (180, 12), (240, 9)]), tone):
            pass
    for k, (x, tone) in enumerate(((110, OAK), (180, RUST), (250, mix(OAK, CREAM, 0.3)), (320, WALNUT))):
        household.spoon(s, (x, 480 - (k % 2) * 10), (x + 4, 330), tone, size=30, flat=k % 2 == 0)
    surfaces.table(s, 600, color=OAK, planks=3)
    for k in range(5):
        plank = rectangle(640 - k * 6, 590 - k * 27, 280, 24)
        s.drop(plank, dx=-8, dy=6, opacity=0.25)
        with s.solid(plank, mix((OAK, RUST, ASH, WALNUT, OAK)[k], CREAM, 0.15), shade=0.3):
            household.rings(s, plank, OAK, tight=8)
    household.wooden_bowl(s, 240, 760, 300, 140, mix(OAK, RUST, 0.3))
    s.cast(560, 800, 150, length=0.6, depth=22)
    sole = polygon([(420, 800), (424, 740), (700, 740), (712, 800)], soft=8)
    with s.solid(sole, RUST, shade=0.4):
        household.rings(s, sole, RUST, tight=9)
    s.fill(polygon([(540, 742), (560, 668), (584, 668), (580, 742)], soft=4), mix(STONE, WHITE, 0.3))
    tote = spline([(630, 742), (636, 690), (670, 660), (690, 676), (668, 704), (670, 742)])
    with s.solid(tote, WALNUT):
        pass
    with s.solid(ellipse(462, 716, 24, 26), WALNUT):
        pass
    household.shavings(s, 450, 860, count=16, spread=260)
    household.spoon(s, (760, 850), (620, 880), ASH, size=34)


@scene("artisans", width=900, height=900)
def nightjar_press(s: Sheet) -> None:
    surfaces.wall(s, mix(INDIGO, SLATE, 0.25), glow=0.3)
    rooms.window(s, 80, 210, 190, 250, season="dusk", color=OAT)
    line = spline([(-20, 110), (250, 150), (560, 150), (920, 90)], closed=False)
    s.stroke(line, CREAM, 5, taper=(1, 1))
    for x, y, tilt, kind in (
        (500, 250, -2, "leaf"),
        (636, 244, 1, "sun"),
        (764, 226, 3, "moth"),
        (870, 204, -2, "berry"),
    ):
        household.card(s, x, y, 112, 150, tilt=tilt, paper=CREAM)
        if kind == "moth":
            household.moth_print(s, x, y - 14, 44)
        else:
            vessels.motif(s, kind, x, y - 4, 38, INDIGO, RUST)
        s.fill(rectangle(x - 6, y - 96, 12, 26, soft=3), OAK)
    rooms.pendant(s, 350, 270, 76, FOREST)
    surfaces.table(s, 680, color=WALNUT)
    iron = mix(INK, SLATE, 0.35)
    s.cast(520, 800, 210, length=0.8)
    for x in (400, 640):
        with s.solid(ribbon([(x, 790), (x, 620), (x, 470)], 44, taper=(1.1, 0.9)), iron, shade=0.5):
            pass
    with s.solid(
        spline([(370, 480), (420, 440), (520, 424), (620, 440), (670, 480), (620, 512), (520, 520), (420, 512)]),
        iron,
        shade=0.4,
    ):
        vessels.motif(s, "sun", 520, 474, 26, HONEY, OCHRE)
    with s.solid(rectangle(502, 510, 36, 90), mix(STONE, SLATE, 0.3), shade=0.5):
        pass
    with s.solid(rectangle(424, 596, 192, 30, soft=5), iron):
        pass
    s.stroke(spline([(540, 552), (660, 560), (780, 520)], closed=False), mix(STONE, WHITE, 0.2), 15, taper=(1, 1))
    with s.solid(ellipse(790, 516, 30, 20), RUST):
        pass
    with s.solid(rectangle(340, 690, 360, 28, soft=4), iron):
        pass
    s.fill(polygon([(380, 690), (410, 660), (640, 660), (660, 690)]), CREAM)
    vessels.motif(s, "leaf", 520, 672, 12, FOREST, LEAF)
    with s.solid(rectangle(360, 716, 320, 84, soft=6), iron, shade=0.4):
        s.stroke([(380, 758), (520, 752), (660, 758)], HONEY, 5, taper=(1, 1))
    household.notebook(s, 180, 850, 260, 50, 90, INDIGO, [SKY, CREAM, BLUE, OCHRE], BRICK)
    vessels.tin(s, 770, 850, 58, 84, MADDER, kind="diamond", second=CREAM)
    household.pencil(s, (560, 870), (680, 850), HONEY)


@scene("artisans", width=900, height=900)
def reed_and_rush(s: Sheet) -> None:
    buildings.sky(s, mix(SKY, STRAW, 0.25))
    buildings.land(s, [(-20, 520), (300, 490), (930, 520)], mix(SAGE, SKY, 0.35), tufts=0)
    barn = mix(STONE, SLATE, 0.15)
    buildings.house(s, 520, 720, 620, 330, barn, wall="boards", roof=mix(SLATE, BRICK, 0.3), pitch=0.42)
    opening = rectangle(430, 500, 190, 220)
    s.fill(rectangle(420, 490, 210, 230), mix(CREAM, STONE, 0.3))
    with s.solid(opening, COCOA, shade=0.2, light=0):
        for k in range(4):
            s.stroke([(455 + k * 44, 720), (458 + k * 44, 620), (450 + k * 46, 530)], OAK, 9, opacity=0.6)
    buildings.pane(s, 480, 330, 84, 74)
    for x, y, size, tone in (
        (300, 560, 96, ASH),
        (370, 660, 84, OAK),
        (286, 690, 90, mix(OAK, RUST, 0.3)),
        (720, 560, 96, OAK),
        (770, 680, 90, ASH),
    ):
        s.stroke([(x, y - size * 0.95), (x, y - size * 0.8), (x, y - size * 0.6)], COCOA, 4)
        household.bail(s, x, y - size * 0.5, size * 0.84, size * 0.4, WALNUT, thick=8)
        household.basket(s, x, y, size, size * 0.52, tone)
    for x in (672, 700):
        s.stroke([(x, 600), (x + 2, 640), (x, 680)], WALNUT, 7, taper=(1, 1))
        head = polygon([(x - 8, 676), (x + 8, 676), (x + 20, 750), (x - 20, 750)], soft=5)
        with s.solid(head, STRAW):
            s.stroke([(x - 14, 702), (x, 704), (x + 14, 702)], MADDER, 4, taper=(1, 1))
    buildings.land(s, [(-20, 724), (400, 712), (930, 730)], mix(LEAF, STRAW, 0.25), tufts=60)
    for row in range(2):
        for k in range(13):
            x = -10 + k * 24 + row * 12
            y = 780 + row * 66
            for lean in (-16, -6, 5, 15):
                s.stroke(
                    spline([(x, y), (x + lean * 0.4, y - 110), (x + lean * 1.5, y - 220)], closed=False),
                    (OCHRE, RUST, LEAF, mix(PLUM, RUST, 0.5))[(k + row) % 4],
                    5,
                    taper=(1, 0.2),
                )
    household.basket(s, 560, 860, 250, 110, ASH, bands=((2, RUST),))
    household.bail(s, 560, 752, 220, 140, OAK, thick=18)
    household.basket(s, 790, 870, 190, 80, OAK, willow=True, bands=((2, CREAM), (3, CREAM)))
    buildings.meadow(s, 850, (WHITE, HONEY), count=16)
