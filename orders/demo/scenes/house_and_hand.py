"""Ceramics, textiles, wood, baskets and paper."""

import math

from orders.demo.drawing import bakery, household, plants, rooms, surfaces, vessels
from orders.demo.drawing.hand import (
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
    MADDER,
    MIST,
    OAK,
    OAT,
    OCHRE,
    OLIVE,
    PAPER,
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


@scene("products", crop=(80, 110, 860))
def speckled_mug(s: Sheet) -> None:
    surfaces.wall(s, TERRACOTTA, glow=0.6)
    surfaces.window_light(s, 520, 90, size=0.8)
    surfaces.table(s, 590, color=OAK)
    household.folded(s, 420, 900, 560, 46, mix(SKY, WHITE, 0.3), kind="stripe", second=BLUE, folds=2, depth=130)
    vessels.mug(s, 420, 820, 330, WHITE, drink=COCOA)
    vessels.steam(s, 420, 480, height=250)
    vessels.plate(s, 780, 800, 250, MIST, rim=SAGE)
    for x, y in ((750, 790), (815, 786), (782, 766)):
        bakery.cookie(s, x, y, 56, thick=16, shadow=False)


@scene("products", crop=(40, 100, 910))
def serving_bowl(s: Sheet) -> None:
    surfaces.wall(s, mix(FOREST, SAGE, 0.25), glow=0.45)
    rooms.window(s, 130, 160, 230, 260, season="autumn", color=OAT)
    surfaces.table(s, 590, color=mix(COCOA, WALNUT, 0.4))
    bands = ((-0.2, 0.16, RUST),)
    vessels.bowl(s, 480, 880, 700, 260, STRAW, inside=pale(STRAW, 0.2), speck=WALNUT, bands=bands)
    for x, y in plants.heap(480, 672, 560, 66, rows=3):
        tone = mix(PLUM, s.rng.choice((INDIGO, BERRY)), s.rng.uniform(0.1, 0.6))
        plants.berry(s, x + s.rng.uniform(-8, 8), y, 64, tone, shadow=False)
        s.stroke(
            spline([(x - 6, y - 122), (x - 22, y - 80), (x - 14, y - 30)], closed=False),
            pale(tone, 0.35),
            4,
            opacity=0.5,
        )
    vessels.bowl_front(s, 480, 880, 700, 260, STRAW, speck=WALNUT, bands=bands, rim=RUST)
    plants.berry(s, 860, 915, 60, PLUM)
    s.fill(leaf((850, 800), (930, 770), 44), LEAF)


@scene("products", crop=(90, 80, 860))
def bud_vases(s: Sheet) -> None:
    surfaces.wall(s, mix(CREAM, BLUSH, 0.5))
    surfaces.shelf(s, 850, color=OAK)
    plants.sprig(s, [(270, 560), (262, 400), (300, 200)], SAGE, size=62, gap=44)
    vessels.stoneware(
        s, 270, 840, [(300, 34), (270, 30), (200, 52), (100, 112), (20, 84), (0, 76)], BLUE, speck=INK, bare=0.08
    )
    plants.stalk(s, (520, 460), (540, 200), bend=0.06)
    for k in range(3):
        s.fill(leaf((526, 380 - k * 50), (526 + (60 if k % 2 else -60), 340 - k * 50), 24), LEAF)
    plants.daisy(s, 540, 190, size=72, petal=WHITE)
    vessels.stoneware(
        s, 520, 850, [(410, 30), (370, 28), (280, 40), (200, 84), (100, 90), (0, 62)], CREAM, speck=WALNUT, bare=0.1
    )
    plants.stalk(s, (760, 600), (800, 300), bend=-0.08)
    for k in range(9):
        x, y = 768 + k * 4, 540 - k * 28
        for side in (-1, 1):
            s.fill(ellipse(x + side * 15, y, 12, 14), mix(ROSE, MADDER, s.rng.uniform(0, 0.5)))
    vessels.stoneware(
        s,
        755,
        845,
        [(250, 38), (222, 34), (160, 86), (70, 118), (0, 70)],
        RUST,
        speck=INK,
        bare=0.1,
        bands=[(0.3, 0.36, mix(RUST, STRAW, 0.5))],
    )


@scene("products", crop=(60, 110, 880))
def dinner_plates(s: Sheet) -> None:
    surfaces.wall(s, mix(SAGE, MIST, 0.4))
    surfaces.cloth(s, 610, color=mix(OAT, CREAM, 0.4))
    vessels.plate_upright(s, 330, 690, 230, BLUE, rim=WALNUT, speck=INK)
    for index, tone in enumerate((CREAM, BLUE, CREAM, CREAM)):
        vessels.plate(s, 590, 870 - index * 28, 560, tone, rim=OAK, speck=WALNUT if tone == CREAM else INK, rise=24)
    household.folded(s, 230, 930, 260, 30, TERRACOTTA, folds=2, depth=120)
    household.fork(s, (170, 860), (330, 900), color=STONE)


@scene("products", crop=(60, 60, 900))
def moon_jar(s: Sheet) -> None:
    surfaces.wall(s, mix(TERRACOTTA, BRICK, 0.25), glow=0.75)
    surfaces.table(s, 720, color=OAK)
    plants.branch(s, [(1040, 560), (900, 420), (800, 250), (740, 90)], color=COCOA, width=20, twigs=7, buds=BLUSH)
    s.cast(470, 912, 250, length=0.8, depth=30)
    stand = polygon([(250, 880), (270, 848), (670, 848), (690, 880), (690, 912), (250, 912)], soft=9)
    with s.solid(stand, COCOA, shade=0.35):
        household.rings(s, stand, WALNUT, tight=10)
    s.fill(ellipse(470, 866, 160, 16), SHADOW, opacity=0.5)
    vessels.stoneware(
        s,
        470,
        842,
        [(600, 122), (576, 116), (550, 130), (508, 204), (432, 275), (290, 318), (148, 275), (57, 182), (0, 136)],
        WHITE,
        bare=0.0,
        speck=None,
        inside=dark(CREAM, 0.4),
        shine=0.35,
        shadow=False,
    )
    jar = lathe(470, [(292, 130), (334, 204), (410, 275), (552, 318), (694, 275), (785, 182), (842, 136)])
    with s.within(jar):
        s.pool(jar, ROSE, (640, 660), 190, opacity=0.35)
        s.stroke(
            spline([(150, 545), (300, 600), (470, 615), (640, 600), (790, 545)], closed=False), STONE, 5, opacity=0.4
        )
        s.speckle((200, 300, 760, 800), STONE, 46, size=(0.9, 2.2), opacity=0.5)


@scene("products", crop=(60, 120, 880))
def ash_glaze_teapot(s: Sheet) -> None:
    surfaces.wall(s, mix(OAT, CREAM, 0.3))
    surfaces.window_light(s, 100, 80, size=0.8)
    surfaces.table(s, 610, color=mix(WALNUT, OAK, 0.2))
    glaze = mix(OLIVE, SAGE, 0.4)
    hoop = spline([(280, 560), (290, 380), (440, 270), (590, 380), (600, 560)], closed=False)
    with s.solid(ribbon(hoop, 30, taper=(1, 1)), OAK, shade=0.4):
        for index in range(2, len(hoop) - 2, 3):
            x, y = hoop[index]
            s.stroke([(x - 16, y - 8), (x, y), (x + 16, y + 8)], dark(OAK, 0.4), 5, taper=(1, 1), opacity=0.7)
    spout = spline([(620, 700), (720, 640), (780, 530), (830, 510), (838, 540), (790, 590), (760, 690), (640, 800)])
    with s.solid(spout, glaze, shade=0.3):
        s.fill(spline([(760, 500), (860, 490), (850, 570), (780, 580)]), mix(OAT, glaze, 0.3))
    vessels.stoneware(
        s,
        440,
        870,
        [(330, 110), (310, 140), (210, 232), (110, 236), (30, 170), (0, 130)],
        glaze,
        speck=COCOA,
        bare=0.08,
        inside=glaze,
    )
    body = lathe(440, [(560, 140), (660, 232), (760, 236), (840, 170)])
    with s.within(body):
        for k, drip in enumerate((660, 730, 690, 790, 700, 760, 650)):
            x = 250 + k * 64
            s.fill(
                spline([(x - 36, 520), (x - 26, drip - 60), (x, drip), (x + 24, drip - 70), (x + 40, 520)]),
                mix(OCHRE, WALNUT, 0.4),
                opacity=0.55,
            )
            s.stroke([(x, drip - 90), (x + 1, drip - 40), (x, drip - 6)], STRAW, 7, opacity=0.5)
    with s.solid(lathe(440, [(506, 40), (520, 90), (548, 128)]), glaze):
        s.speckle((300, 480, 580, 570), COCOA, 26, size=(1, 2.6))
    with s.solid(lathe(440, [(470, 30), (484, 36), (506, 20)]), dark(glaze, 0.25)):
        pass
    for x, y in ((760, 850), (870, 905)):
        vessels.stoneware(
            s, x, y, [(92, 62), (40, 58), (0, 38)], glaze, speck=COCOA, bare=0.2, inside="#b98e3c", shine=0.4
        )


@scene("products", crop=(50, 20, 920))
def linen_tea_towel(s: Sheet) -> None:
    surfaces.wall(s, mix(CREAM, STRAW, 0.25))
    surfaces.tiles(s, mix(WHITE, CREAM, 0.3), to=1000, size=120)
    household.peg_rail(s, 130, pegs=(150, 400, 720), color=WALNUT)
    rooms.pan(s, 745, 172, 112)
    towel = spline(
        [
            (252, 182),
            (400, 160),
            (560, 178),
            (574, 420),
            (590, 690),
            (600, 862),
            (480, 880),
            (330, 868),
            (208, 884),
            (222, 600),
            (240, 380),
        ]
    )
    s.drop(towel, dx=26, dy=18, opacity=0.26)
    folds = (
        [(400, 170), (330, 420), (300, 860)],
        [(400, 170), (420, 500), (410, 870)],
        [(402, 170), (500, 420), (520, 860)],
    )
    household.draped(s, towel, mix(WHITE, OAT, 0.25), kind="ends", second=INDIGO, folds=folds)
    s.stroke(
        spline([(388, 176), (384, 146), (402, 132), (418, 148), (412, 176)], closed=False), INDIGO, 9, taper=(1, 1)
    )
    household.spoon(s, (150, 420), (150, 190), OAK, size=46)


@scene("products", crop=(40, 40, 920))
def lambswool_blanket(s: Sheet) -> None:
    surfaces.wall(s, mix(BRICK, TERRACOTTA, 0.4), glow=0.6)
    surfaces.window_light(s, 40, 60)
    floor = rectangle(-20, 820, 1040, 200)
    s.fill(floor, WALNUT)
    with s.within(floor):
        household.rings(s, floor, WALNUT, tight=14)
    wood = mix(COCOA, WALNUT, 0.4)
    s.grain(rectangle(180, 830, 760, 120), SHADOW, (560, 900), (1000, 900), opacity=0.5)
    for x, top, low in ((250, 170, 930), (750, 170, 930), (330, 620, 870), (680, 620, 870)):
        leg = ribbon([(x, top), (x + (4 if x < 500 else -4), (top + low) / 2), (x, low)], 34, taper=(0.9, 0.7))
        with s.solid(leg, wood, shade=0.45):
            pass
    for y in (210, 300):
        rung = ribbon([(250, y), (500, y - 18), (750, y)], 40, taper=(1, 1))
        with s.solid(rung, wood, shade=0.3):
            pass
    seat = polygon([(210, 680), (270, 610), (730, 610), (790, 680), (790, 712), (210, 712)], soft=10)
    with s.solid(seat, wood):
        household.rings(s, seat, wood, tight=10)
    fog = mix(STONE, CREAM, 0.35)
    blanket = spline(
        [
            (300, 208),
            (480, 186),
            (690, 200),
            (716, 260),
            (712, 520),
            (724, 790),
            (600, 806),
            (430, 800),
            (286, 812),
            (296, 560),
            (288, 270),
        ]
    )
    folds = (
        [(390, 200), (372, 480), (380, 800)],
        [(520, 192), (540, 480), (520, 800)],
        [(640, 200), (634, 500), (650, 800)],
    )
    household.draped(s, blanket, fog, kind="twill", second=CREAM, size=36, folds=folds)
    with s.within(blanket):
        for at in (640, 690, 716):
            s.stroke(
                spline([(270, at + 6), (500, at - 4), (740, at)], closed=False),
                CREAM,
                26 if at == 640 else 11,
                taper=(1, 1),
                opacity=0.8,
            )
    household.fringe(s, (290, 806), (722, 792), 62, pale(fog, 0.3), gap=16)
    household.yarn(s, 870, 930, 62, fog)


@scene("products", crop=(30, 60, 940))
def herringbone_runner(s: Sheet) -> None:
    surfaces.wall(s, mix(SKY, BLUE, 0.35))
    rooms.window(s, 130, 130, 300, 270, season="dusk")
    surfaces.table(s, 560, color=WALNUT)
    cloth = polyline([(430, 562), (600, 562), (850, 1010), (190, 1010)])
    s.fill(moved(cloth, 12, 4), SHADOW, opacity=0.35)
    with s.solid(cloth, OCHRE, shade=0.2, light=0.3):
        for row in range(22):
            share = (row / 22) ** 1.7
            y0 = 562 + 450 * share
            y1 = 562 + 450 * ((row + 1) / 22) ** 1.7
            half = 85 + 250 * share
            columns = 9
            for column in range(columns):
                x0 = 515 + half * (column / columns * 2 - 1)
                x1 = 515 + half * ((column + 1) / columns * 2 - 1)
                up = column % 2 == 0
                s.stroke(
                    [(x0, y1 if up else y0), ((x0 + x1) / 2, (y0 + y1) / 2), (x1, y0 if up else y1)],
                    pale(OCHRE, 0.55),
                    max(2.4, 9 * share + 2),
                    taper=(0.9, 0.9),
                    opacity=0.75,
                    rough=0.4,
                )
    for start, end in (((430, 562), (190, 1010)), ((600, 562), (850, 1010))):
        s.stroke([start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), end], dark(OCHRE, 0.3), 7, taper=(0.3, 1))
    for x, y, size in ((170, 780, 270), (840, 770, 250)):
        vessels.plate(s, x, y, size, WHITE, rim=SAGE, speck=WALNUT)
    plants.grass(s, 515, 470, height=330, blades=9, spread=100)
    vessels.pitcher(s, 515, 720, 210, 270, CREAM, speck=WALNUT, bands=[(0.5, 0.57, BLUE), (0.6, 0.63, BLUE)])


@scene("products", crop=(30, 20, 940))
def indigo_shawl(s: Sheet) -> None:
    surfaces.wall(s, CREAM, glow=0.6)
    s.stroke(
        spline([(40, 190), (300, 160), (560, 178), (980, 140)], closed=False), SHADOW, 24, taper=(1, 0.6), opacity=0.18
    )
    plants.branch(s, [(20, 176), (300, 146), (560, 164), (990, 118)], color=WALNUT, width=32, twigs=3)
    shawl = spline(
        [
            (232, 150),
            (420, 136),
            (640, 152),
            (764, 160),
            (776, 420),
            (770, 700),
            (784, 850),
            (520, 862),
            (226, 846),
            (236, 560),
            (222, 330),
        ]
    )
    s.drop(shawl, dx=34, dy=20, opacity=0.22)
    tones = (
        mix(SKY, WHITE, 0.35),
        SKY,
        mix(SKY, BLUE, 0.55),
        BLUE,
        mix(BLUE, INDIGO, 0.55),
        INDIGO,
        mix(INDIGO, INK, 0.4),
        mix(PINE, INDIGO, 0.4),
    )
    with s.solid(shawl, SKY, shade=0.25, light=0.3, low=0.1):
        edges = (100, 270, 390, 500, 600, 690, 770, 830, 900)
        for tone, top, low in zip(tones, edges, edges[1:], strict=False):
            wave = [(200 + t * 60, low + 7 * math.sin(t * 0.9 + top)) for t in range(11)]
            s.fill([(200, top - 20), (800, top - 20), *reversed(wave)], tone)
            household.weave(s, rectangle(220, top, 560, low - top), "plain", tone, WHITE)
        for line in (
            [(330, 150), (318, 480), (330, 850)],
            [(480, 145), (500, 500), (486, 856)],
            [(640, 152), (628, 480), (650, 850)],
        ):
            curve = spline(line, closed=False)
            s.stroke(moved(curve, 12, 0), SHADOW, 30, taper=(0.2, 0.2), opacity=0.22)
            s.stroke(moved(curve, -12, 0), WHITE, 14, taper=(0.1, 0.1), opacity=0.28)
    household.fringe(s, (234, 846), (778, 850), 90, mix(PINE, INDIGO, 0.4), gap=17)


@scene("products", crop=(50, 50, 900))
def linen_napkins(s: Sheet) -> None:
    surfaces.top(s, mix(ASH, CREAM, 0.25))
    for tone, angle in ((BLUE, -44), (SAGE, -16), (OCHRE, 12), (ROSE, 40)):
        base = (500, 900)
        napkin = turned(
            polygon([(500 - 128, 880), (500 - 138, 250), (500 + 138, 250), (500 + 128, 880)], soft=14),
            angle * 0.72,
            base,
        )
        s.drop(napkin, dx=14, dy=14)
        with s.solid(napkin, tone, shade=0.25, light=0.3, low=0.1):
            household.weave(s, napkin, "plain", tone, WHITE)
            for dx in (-104, 104):
                s.stroke(
                    turned([(500 + dx, 880), (500 + dx * 1.02, 560), (500 + dx * 1.06, 276)], angle * 0.72, base),
                    pale(tone, 0.5),
                    4,
                    taper=(1, 1),
                    opacity=0.7,
                )
            s.stroke(
                turned([(392, 284), (500, 280), (608, 284)], angle * 0.72, base),
                pale(tone, 0.5),
                4,
                taper=(1, 1),
                opacity=0.7,
            )
            s.stroke(
                turned([(500, 880), (504, 560), (500, 260)], angle * 0.72, base),
                dark(tone, 0.3),
                10,
                taper=(0.3, 0.3),
                opacity=0.35,
            )
    household.twine(s, [(390, 776), (500, 800), (610, 776)], width=13, color=OAT)
    plants.sprig(s, [(470, 880), (510, 720), (600, 560)], FOREST, size=44, gap=22, width=0.5)
    household.bow(s, 500, 792, 86, width=11, color=OAT)


@scene("products", crop=(60, 60, 890))
def wool_mittens(s: Sheet) -> None:
    surfaces.top(s, mix(SLATE, BLUE, 0.45), kind="linen")
    household.mitten(s, 330, 850, 230, MADDER, WHITE, tilt=-10, flip=True)
    household.mitten(s, 590, 860, 230, MADDER, WHITE, tilt=14)
    household.yarn(s, 810, 860, 104, WHITE, tail=False)
    s.stroke(spline([(760, 850), (690, 930), (560, 920), (430, 950), (300, 930)], closed=False), WHITE, 9, taper=(1, 1))
    for x, y in ((150, 250), (840, 240), (880, 520), (120, 620), (470, 160)):
        for k in range(3):
            a = math.pi / 3 * k
            s.stroke(
                [(x - 22 * math.cos(a), y - 22 * math.sin(a)), (x, y), (x + 22 * math.cos(a), y + 22 * math.sin(a))],
                WHITE,
                5,
                taper=(1, 1),
                opacity=0.4,
            )


@scene("products", crop=(70, 90, 880))
def cherry_cooking_spoon(s: Sheet) -> None:
    surfaces.wall(s, mix(SAGE, SKY, 0.4))
    surfaces.tiles(s, mix(SAGE, WHITE, 0.4), to=600)
    surfaces.table(s, 600, color=ASH)
    cherry = mix(RUST, OAK, 0.4)
    household.spoon(s, (300, 260), (380, 600), cherry, size=70, flat=True, shadow=False)
    household.spoon(s, (450, 200), (430, 600), mix(cherry, OAK, 0.3), size=74, shadow=False)
    household.spoon(s, (590, 270), (480, 600), mix(cherry, WALNUT, 0.3), size=68, flat=True, shadow=False)
    vessels.crock(s, 430, 840, 330, 300, kind="tree")
    household.spoon(s, (640, 915), (960, 840), cherry, size=74, flat=True)
    plants.garlic(s, 790, 760, 58)


@scene("products", crop=(50, 60, 930))
def walnut_board(s: Sheet) -> None:
    surfaces.wall(s, mix(CREAM, MIST, 0.4))
    surfaces.tiles(s, mix(WHITE, MIST, 0.4), to=680)
    surfaces.slab(s, 680, color=mix(STONE, WHITE, 0.45), vein=WHITE)
    household.board_upright(s, 420, 800, 400, 600, WALNUT, lean=-3)
    household.board(s, 560, 910, 640, 120, mix(WALNUT, COCOA, 0.2), thick=26)
    plants.onion_half(s, 480, 880, 88)
    for x in (600, 640, 676):
        s.fill(ellipse(x, 878, 26, 10), mix(BERRY, ROSE, 0.4))
        s.fill(ellipse(x, 876, 20, 7), pale(ROSE, 0.7))
    household.knife(s, (330, 945), (780, 950), width=46)
    for k in range(5):
        plants.sprig(
            s,
            [(860, 900), (840 + k * 14, 840), (770 + k * 40, 760 + abs(k - 2) * 14)],
            mix(LEAF, FOREST, k / 5),
            size=40,
            gap=20,
            width=0.6,
        )


@scene("products", crop=(60, 110, 880))
def maple_burl_bowl(s: Sheet) -> None:
    surfaces.wall(s, mix(INDIGO, SLATE, 0.4), glow=0.45)
    surfaces.table(s, 590, color=mix(OAK, ASH, 0.3))
    household.wooden_bowl(s, 480, 860, 640, 300, mix(OAK, RUST, 0.25), live=COCOA)
    for x, y in ((400, 580), (500, 600), (590, 574)):
        plants.walnut(s, x, y, 52)
    plants.walnut(s, 860, 910, 48)
    household.shavings(s, 180, 925, count=5, spread=80)


@scene("products", crop=(40, 60, 920))
def ash_rolling_pin(s: Sheet) -> None:
    surfaces.top(s, mix(WALNUT, OAK, 0.35))
    dough = spline(
        [(120, 330), (350, 210), (640, 230), (880, 330), (900, 600), (760, 810), (450, 850), (180, 760), (90, 540)]
    )
    s.speckle((60, 120, 940, 930), WHITE, 420, size=(1, 4), opacity=0.6)
    s.drop(dough, dx=8, dy=9)
    with s.solid(dough, mix(CREAM, STRAW, 0.35), shade=0.2, light=0.3, low=0.1):
        s.speckle((90, 200, 900, 860), WHITE, 150, size=(1, 4), opacity=0.7)
    for x, y, size in ((280, 640, 84), (480, 720, 84), (690, 670, 84), (300, 320, 74)):
        star = [
            (
                x + size * (1 if k % 2 == 0 else 0.5) * math.cos(math.pi * k / 5 - 1.5),
                y + size * (1 if k % 2 == 0 else 0.5) * math.sin(math.pi * k / 5 - 1.5),
            )
            for k in range(10)
        ]
        outline = polygon(star, soft=8)
        if (x, y) == (690, 670):
            s.fill(outline, mix(WALNUT, OAK, 0.35))
            s.grain(outline, SHADOW, (x, y + 30), (x - 60, y - 80), opacity=0.5)
        else:
            s.stroke([*outline, outline[0]], dark(STRAW, 0.35), 6, taper=(1, 1), opacity=0.7)
    x, y, size = 840, 870, 84
    star = [
        (
            x + size * (1 if k % 2 == 0 else 0.5) * math.cos(math.pi * k / 5 - 1.2),
            y + size * (1 if k % 2 == 0 else 0.5) * math.sin(math.pi * k / 5 - 1.2),
        )
        for k in range(10)
    ]
    s.drop(polygon(star, soft=8))
    with s.solid(polygon(star, soft=8), mix(CREAM, STRAW, 0.3), shade=0.2):
        pass
    household.rolling_pin(s, 500, 440, 840, 68, mix(OAK, ASH, 0.25), tilt=-18)


@scene("products", crop=(60, 130, 870))
def salt_box(s: Sheet) -> None:
    surfaces.wall(s, mix(BLUSH, ROSE, 0.4), glow=0.6)
    rooms.hanging_herbs(s, 760, 160, kind="rosemary", length=160)
    surfaces.table(s, 570, color=WALNUT)
    cherry = mix(RUST, OAK, 0.45)
    s.cast(420, 860, 220)
    wall = lathe(420, [(620, 220), (860, 214)])
    with s.solid(wall, cherry, shade=0.55):
        household.rings(s, wall, cherry, tilt=90, tight=13)
    s.fill(ellipse(420, 620, 220), pale(cherry, 0.25))
    s.fill(ellipse(420, 624, 190, 40), dark(cherry, 0.5))
    with s.within(ellipse(420, 624, 190, 40)):
        s.fill(ellipse(420, 640, 190, 40), WHITE)
        for _ in range(90):
            bakery.flake(s, s.rng.uniform(240, 600), s.rng.uniform(606, 668), s.rng.uniform(5, 11))
    lid = ellipse(570, 584, 222, 52)
    s.fill(moved(lid, 6, 34), SHADOW, opacity=0.35)
    s.fill(moved(lid, 0, 20), dark(cherry, 0.35))
    with s.solid(lid, pale(cherry, 0.1), shade=0.2, low=0):
        for k in range(8):
            ring = ellipse(540, 582, 26 * (k + 1), 6 * (k + 1))
            s.stroke([*ring, ring[0]], dark(cherry, 0.25), 3, taper=(1, 1), opacity=0.5, rough=2)
    s.fill(ellipse(604, 604, 10, 6), HONEY)
    for _ in range(22):
        x, y = s.rng.gauss(760, 70), s.rng.gauss(905, 18)
        plants.berry(s, x, y, 9, mix(INK, WALNUT, s.rng.uniform(0, 0.6)), shadow=True)
    plants.sprig(s, [(120, 935), (200, 900), (320, 925)], OLIVE, size=64, gap=34)


@scene("products", crop=(70, 90, 860))
def carved_wren(s: Sheet) -> None:
    surfaces.wall(s, mix(SAGE, STRAW, 0.35))
    surfaces.window_light(s, 110, 80, size=0.9)
    surfaces.table(s, 640, color=OAK)
    s.cast(470, 880, 300, length=0.6, depth=40)
    drift = spline(
        [
            (150, 860),
            (190, 790),
            (330, 760),
            (480, 740),
            (640, 770),
            (760, 740),
            (830, 770),
            (790, 830),
            (640, 860),
            (480, 890),
            (300, 886),
        ]
    )
    with s.solid(drift, mix(STONE, OAT, 0.35), shade=0.5):
        household.rings(s, drift, mix(STONE, OAT, 0.35), tilt=-4, tight=15)
        s.fill(ellipse(330, 820, 34, 18), dark(STONE, 0.5))
        s.fill(ellipse(330, 822, 20, 9), dark(STONE, 0.75))
    household.wren(s, 480, 768, 320)
    household.shavings(s, 800, 920, count=8, spread=130)


@scene("products", crop=(50, 60, 900))
def letterpress_cards(s: Sheet) -> None:
    surfaces.top(s, mix(OAK, ASH, 0.4))
    for x, y, tilt, width in ((290, 660, -14, 420), (330, 720, -8, 420)):
        household.envelope(s, x, y, width, paper=mix(OAK, OAT, 0.5), tilt=tilt)
    household.twine(s, [(116, 760), (330, 720), (540, 690)], color=BRICK, width=8)
    household.card(s, 640, 300, 270, 380, tilt=9)
    plants.fern(s, [(606, 430), (640, 310), (690, 180)], FOREST, size=84)
    household.card(s, 320, 320, 290, 400, tilt=-7)
    plants.radish_or_beet(s, 312, 380, 62, BERRY)
    household.card(s, 720, 690, 280, 390, tilt=4, paper=WHITE)
    plants.radish_or_beet(s, 720, 740, 50, "#c9435a", leaves=SAGE)
    household.pencil(s, (500, 900), (880, 930), FOREST)


@scene("products", crop=(70, 60, 880))
def heron_linocut(s: Sheet) -> None:
    surfaces.wall(s, mix(TERRACOTTA, BLUSH, 0.45), glow=0.6)
    surfaces.shelf(s, 860, color=WALNUT)
    household.heron_print(s, household.frame(s, 420, 848, 480, 640, ASH))
    plants.grass(s, 800, 690, height=260, blades=7, spread=60)
    vessels.stoneware(s, 800, 850, [(190, 44), (170, 40), (120, 74), (50, 84), (0, 56)], BLUE, speck=INK, bare=0.12)


@scene("products", crop=(60, 110, 880))
def marbled_notebook(s: Sheet) -> None:
    surfaces.wall(s, mix(OCHRE, STRAW, 0.3), glow=0.6)
    surfaces.boards(s, mix(OCHRE, STRAW, 0.3), to=560)
    surfaces.table(s, 560, color=mix(WALNUT, COCOA, 0.3))
    household.notebook(s, 480, 890, 700, 96, 240, INDIGO, [SKY, CREAM, BLUE, INDIGO, OCHRE], BRICK)
    household.notebook(s, 460, 730, 560, 80, 190, BRICK, [MADDER, CREAM, STRAW, BERRY, ROSE], FOREST)
    s.cast(800, 640, 56)
    with s.solid(lathe(800, [(520, 60), (534, 62), (545, 40), (620, 40), (630, 62), (642, 60)]), OAK):
        s.fill(rectangle(740, 545, 120, 78), CREAM)
        for k in range(9):
            s.stroke([(750, 550 + k * 8), (800, 560 + k * 8), (850, 550 + k * 8)], OAT, 3, taper=(1, 1))
    s.fill(ellipse(800, 520, 60), pale(OAK, 0.3))
    s.fill(ellipse(800, 520, 14, 4), COCOA)
    household.pencil(s, (560, 945), (880, 925), INK)


@scene("products", crop=(60, 80, 890))
def fern_wrapping_paper(s: Sheet) -> None:
    surfaces.wall(s, mix(MADDER, TERRACOTTA, 0.5), glow=0.6)
    surfaces.table(s, 560, color=OAK)
    kraft = mix(OAK, OAT, 0.5)
    s.cast(770, 720, 110)
    for x, top, lean in ((720, 190, -26), (790, 130, 4), (850, 210, 30)):
        line = [(x + lean * t / 10, 600 + (top - 600) * t / 10) for t in range(11)]
        roll = ribbon(line, 78, taper=(1, 1))
        with s.solid(roll, mix(kraft, CREAM, 0.15), shade=0.5):
            for k in range(6):
                y = 570 - k * 78
                plants.fern(
                    s,
                    [
                        (x - 14 + lean * (600 - y) / 400, y + 40),
                        (x + lean * (600 - y) / 400, y),
                        (x + 18 + lean * (600 - y) / 400, y - 36),
                    ],
                    FOREST,
                    size=30,
                )
        s.fill(ellipse(x + lean, top, 40, 12), pale(kraft, 0.35))
        s.fill(ellipse(x + lean, top, 26, 7), dark(kraft, 0.5))
    vessels.crock(s, 780, 720, 230, 230, kind="leaf")
    left = polygon([(150, 610), (150, 880), (560, 910), (560, 640)], soft=5)
    right = polyline([(560, 640), (560, 910), (700, 840), (700, 590)])
    lid = polyline([(150, 610), (310, 560), (700, 590), (560, 640)])
    s.cast(430, 880, 300, length=0.6, depth=40)
    with s.solid(left, kraft, shade=0.2):
        for k in range(5):
            for j in range(3):
                x, y = 190 + k * 88, 690 + j * 92 + k * 6
                plants.fern(s, [(x - 10, y + 40), (x, y), (x + (24 if (k + j) % 2 else -24), y - 44)], FOREST, size=36)
    with s.solid(right, dark(kraft, 0.2), shade=0.3):
        for j in range(3):
            for k in range(2):
                x, y = 600 + k * 76, 690 + j * 86 - k * 44
                plants.fern(s, [(x, y + 40), (x, y), (x + 16, y - 40)], dark(FOREST, 0.2), size=24)
    with s.solid(lid, pale(kraft, 0.2), shade=0.15, low=0):
        for k in range(4):
            plants.fern(s, [(260 + k * 100, 626), (300 + k * 96, 602), (340 + k * 90, 574)], FOREST, size=26)
    household.twine(s, [(340, 628), (345, 760), (342, 896)], width=9)
    household.twine(s, [(150, 740), (350, 756), (560, 772), (640, 734), (700, 706)], width=9)
    household.twine(s, [(340, 628), (420, 600), (500, 574)], width=9)
    household.bow(s, 342, 630, 86, width=9)
    plants.sprig(s, [(300, 640), (220, 600), (150, 580)], SAGE, size=44, gap=24)


@scene("products", crop=(20, 40, 950))
def moth_proof(s: Sheet) -> None:
    surfaces.wall(s, mix(PINE, SLATE, 0.3), glow=0.35)
    household.card(s, 480, 380, 540, 560, paper=CREAM, tilt=-1.5)
    inner = turned(rectangle(480 - 220, 380 - 236, 440, 440), -1.5, (480, 380))
    s.fill(inner, mix(PAPER, CREAM, 0.4))
    with s.within(inner):
        for _ in range(46):
            x, y = s.rng.uniform(260, 700), s.rng.uniform(150, 590)
            s.stroke([(x, y), (x + 18, y + 3), (x + 40, y + 1)], INDIGO, 3, opacity=0.16)
    household.moth_print(s, 480, 350, 190)
    for x, y in ((240, 120), (716, 112)):
        s.fill(ellipse(x + 4, y + 6, 9, 9), SHADOW, opacity=0.4)
        s.fill(ellipse(x, y, 9, 9), HONEY)
    surfaces.table(s, 740, color=OAK)
    for x, y, dx, tone in ((180, 880, 250, RUST), (240, 930, 280, FOREST)):
        s.stroke([(x - 60, y + 12), (x - 20, y + 8), (x + 20, y + 4)], STONE, 12, taper=(0.3, 1))
        grip = spline(
            [
                (x + 14, y - 8),
                (x + dx * 0.5, y - 26),
                (x + dx * 0.8, y - 40),
                (x + dx * 0.9, y - 20),
                (x + dx * 0.5, y + 6),
                (x + 20, y + 14),
            ]
        )
        s.fill(moved(grip, 6, 12), SHADOW, opacity=0.35)
        with s.solid(grip, tone):
            pass
    block = polygon([(590, 900), (640, 810), (860, 810), (880, 900)], soft=4)
    s.fill(moved(block, 8, 26), SHADOW, opacity=0.4)
    s.fill(moved(block, 0, 18), dark(OAK, 0.4))
    with s.solid(block, mix(SLATE, SAGE, 0.4), shade=0.2):
        s.fill(scaled(ellipse(740, 856, 84, 28), 1, 1, (740, 856)), mix(OAT, SAGE, 0.3))
        for side in (-1, 1):
            s.fill(leaf((740, 856), (740 + side * 90, 836), 44), SLATE)
    household.shavings(s, 540, 940, count=6, spread=60, color=SAGE)


@scene("products", crop=(60, 70, 890))
def ash_market_basket(s: Sheet) -> None:
    surfaces.wall(s, mix(SKY, MIST, 0.35))
    rooms.window(s, 640, 110, 250, 250, season="summer")
    surfaces.table(s, 620, color=mix(OAK, WALNUT, 0.35))
    s.cast(460, 880, 270)
    household.basket_back_rim(s, 460, 880, 560, 270, ASH)
    s.fill(ellipse(460, 610, 276, 61), dark(ASH, 0.6))
    household.bail(s, 460, 610, 470, 430, OAK, thick=28)
    plants.leek(s, (330, 640), (190, 360), width=54)
    plants.leek(s, (370, 650), (290, 320), width=54)
    bakery.loaf_long(s, 560, 650, 300, 190, scored=True)
    for top, tip in (((470, 530), (430, 760)), ((520, 548), (480, 780)), ((420, 560), (400, 780))):
        plants.carrot(s, top, tip, width=60)
    plants.tomato(s, 620, 652, 48, shadow=False)
    plants.apple(s, 680, 660, 48)
    household.basket_front(s, 460, 880, 560, 270, ASH, bands=((3, mix(OAK, RUST, 0.4)), (6, mix(OAK, RUST, 0.4))))
    plants.tomato(s, 840, 905, 52)


@scene("products", crop=(60, 110, 880))
def willow_bread_basket(s: Sheet) -> None:
    surfaces.wall(s, mix(STRAW, CREAM, 0.4))
    surfaces.window_light(s, 90, 60, size=0.9)
    surfaces.table(s, 560, color=mix(WALNUT, OAK, 0.4))
    willow = mix(WALNUT, OAK, 0.45)
    s.cast(480, 870, 310)
    household.basket_back_rim(s, 480, 870, 700, 170, willow)
    s.fill(ellipse(480, 700, 345, 76), dark(willow, 0.6))
    napkin = spline(
        [
            (140, 700),
            (200, 610),
            (330, 640),
            (480, 590),
            (640, 640),
            (770, 606),
            (830, 700),
            (760, 772),
            (480, 800),
            (210, 776),
        ]
    )
    with s.solid(napkin, WHITE, shade=0.3):
        vessels.gingham(s, napkin, BLUE, size=44)
    for x, y, r in ((320, 690, 92), (500, 672, 98), (660, 694, 90), (400, 740, 98), (580, 742, 98)):
        bakery.roll(s, x, y, r, shadow=False, seed=s.rng.choice((CREAM, INK)))
    household.basket_front(
        s, 480, 870, 700, 170, willow, willow=True, flare=0.8, bands=((4, CREAM), (5, CREAM), (6, CREAM))
    )
    corner = polyline([(560, 775), (690, 772), (650, 900)])
    s.fill(moved(corner, 6, 8), SHADOW, opacity=0.3)
    with s.solid(corner, WHITE, shade=0.3):
        vessels.gingham(s, corner, BLUE, size=44)
    household.folded(s, 850, 935, 200, 30, WHITE, kind="check", second=BLUE, folds=2, depth=80)


@scene("products", crop=(50, 20, 930))
def hearth_broom(s: Sheet) -> None:
    surfaces.wall(s, CREAM, glow=0.6)
    for row in range(11):
        for column in range(5):
            left = max(560, 520 + column * 130 - (row % 2) * 65)
            tone = mix(BRICK, s.rng.choice((TERRACOTTA, WALNUT, ROSE)), s.rng.uniform(0.05, 0.45))
            s.fill(rectangle(left, 60 + row * 80, 120, 70, soft=5), tone)
    s.fill(rectangle(560, -20, 480, 60), WALNUT)
    opening = [(690, 960), (690, 560), (760, 440), (1020, 420), (1020, 960)]
    s.fill([*spline(opening, closed=False), (1020, 1000), (690, 1000)], INK)
    for x, size in ((800.0, 90.0), (870, 140), (940, 100)):
        household.flame(s, x, 880, size)
    for start, end in (((720, 900), (960, 870)), ((740, 860), (980, 905))):
        s.stroke([start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2), end], COCOA, 44, taper=(1, 1))
    s.fill(rectangle(500, 930, 540, 100), SLATE)
    floor = rectangle(-20, 930, 560, 100)
    s.fill(floor, WALNUT)
    with s.within(floor):
        household.rings(s, floor, WALNUT)
    handle = spline([(282, 120), (300, 200), (270, 300), (306, 400), (290, 480)], closed=False)
    s.stroke(moved(handle, 34, 16), SHADOW, 30, taper=(1, 1), opacity=0.22)
    with s.solid(ribbon(handle, 34, taper=(0.8, 1)), mix(STONE, WALNUT, 0.5)):
        for _ in range(30):
            x, y = s.rng.uniform(260, 320), s.rng.uniform(120, 470)
            s.stroke([(x, y), (x + 6, y + 2), (x + 12, y)], COCOA, 3, opacity=0.5)
    s.stroke(spline([(276, 136), (262, 100), (280, 76), (300, 100), (290, 136)], closed=False), MADDER, 7, taper=(1, 1))
    s.fill(ellipse(280, 76, 9, 9), SLATE)
    head = spline(
        [(262, 470), (318, 470), (352, 560), (404, 700), (430, 850), (290, 866), (146, 850), (174, 700), (228, 560)]
    )
    s.drop(head, dx=34, dy=18, opacity=0.24)
    with s.solid(head, STRAW, shade=0.4, light=0.35):
        for _ in range(60):
            t = s.rng.uniform(-1, 1)
            s.stroke(
                spline([(290 + t * 24, 480), (290 + t * 84, 640), (290 + t * 146, 880)], closed=False),
                mix(STRAW, s.rng.choice((OCHRE, CREAM, OAK)), s.rng.uniform(0.2, 0.7)),
                6,
                taper=(0.6, 0.5),
                opacity=0.8,
            )
        for at, half in ((580, 84), (610, 94), (640, 104), (670, 112)):
            s.stroke(
                spline([(290 - half, at), (290, at + 10), (290 + half, at)], closed=False), MADDER, 8, taper=(1, 1)
            )
        for k in range(6):
            s.stroke(
                [(250, 474 + k * 9), (290, 478 + k * 9), (330, 474 + k * 9)],
                MADDER if k % 3 else COCOA,
                7,
                taper=(1, 1),
            )


@scene("products", crop=(60, 90, 880))
def egg_basket(s: Sheet) -> None:
    surfaces.wall(s, mix(FOREST, SAGE, 0.5))
    surfaces.table(s, 580, color=ASH)
    s.cast(470, 890, 270)
    s.fill(ellipse(470, 640, 300, 66), dark(WALNUT, 0.6))
    household.bail(s, 470, 640, 600, 440, OAK, thick=32)
    for _ in range(40):
        x, y = s.rng.uniform(210, 720), s.rng.uniform(600, 690)
        s.stroke(
            spline([(x, y), (x + 40, y - 16), (x + 84, y + 4)], closed=False),
            mix(STRAW, OCHRE, s.rng.uniform(0, 0.5)),
            5,
        )
    for x, y, tone, lean in (
        (300, 640, CREAM, -14),
        (400, 622, "#c58a5e", 8),
        (510, 628, SKY, -6),
        (620, 642, WHITE, 12),
        (350, 690, "#d6a67c", 10),
        (460, 694, WHITE, -8),
        (570, 692, "#b87c52", 6),
    ):
        egg = turned(
            spline([(x, y - 92), (x + 42, y - 56), (x + 52, y - 14), (x, y + 18), (x - 52, y - 14), (x - 42, y - 56)]),
            lean,
            (x, y),
        )
        with s.solid(egg, tone, shade=0.4, light=0.4):
            s.speckle((x - 50, y - 90, x + 50, y + 20), dark(tone, 0.3), 14, size=(0.8, 2), opacity=0.5)
    wall = [
        *ellipse(470, 640, 300, 66, start=180, end=0),
        *spline(
            [
                (770, 640),
                (756, 780),
                (660, 880),
                (560, 900),
                (470, 868),
                (380, 900),
                (280, 880),
                (184, 780),
                (170, 640),
            ],
            closed=False,
        ),
    ]
    with s.solid(wall, dark(OAK, 0.4), shade=0.55, light=0.4):
        for row in range(15):
            tone = (OAK, OAK, WALNUT, OAK, STRAW, RUST)[row % 6]
            share = row / 14
            y = 650 + share * 190
            half = 300 * math.sqrt(max(0.05, 1 - (share * 0.86) ** 2))
            for column in range(-11, 12):
                if (row + column) % 2:
                    continue
                a0, a1 = (column - 0.95) / 11 * 1.5, (column + 0.95) / 11 * 1.5
                x0, x1 = 470 + half * math.sin(a0), 470 + half * math.sin(a1)
                d0, d1 = 66 * math.cos(a0), 66 * math.cos(a1)
                s.stroke(
                    [(x0, y + d0), ((x0 + x1) / 2, y + (d0 + d1) / 2 - 2), (x1, y + d1)],
                    mix(tone, s.rng.choice((pale(tone), dark(tone))), s.rng.uniform(0, 0.4)),
                    15,
                    taper=(0.8, 0.8),
                    rough=0.6,
                )
        for k in range(-4, 5):
            s.stroke(
                spline([(470 + k * 66, 640 + 62), (470 + k * 70, 780), (470 + k * 40, 910)], closed=False),
                dark(WALNUT, 0.2),
                7,
                taper=(0.8, 0.4),
                opacity=0.5,
            )
    s.stroke(ellipse(470, 640, 300, 66, start=182, end=-2), WALNUT, 24, taper=(1, 1))
    for x in (176, 764):
        for k in range(5, 0, -1):
            size = k * 13
            s.fill(
                polyline([(x - size, 652), (x, 652 - size), (x + size, 652), (x, 652 + size)]),
                (OAK, RUST, STRAW, WALNUT, OAK)[k - 1],
            )
