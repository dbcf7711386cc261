"""Preserves, chocolate and candy, the pantry, candles and soap."""

import math

from orders.demo.drawing import bakery, household, plants, rooms, surfaces, vessels
from orders.demo.drawing.hand import ellipse, lathe, leaf, moved, polygon, polyline, rectangle, spline, turned
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


@scene("products", crop=(70, 130, 870))
def strawberry_rhubarb_jam(s: Sheet) -> None:
    surfaces.wall(s, mix(MIST, SAGE, 0.4))
    surfaces.window_light(s, 120, 120, size=0.8)
    surfaces.table(s, 570, color=ASH)
    for start, end in (((560, 800), (905, 660)), ((590, 850), (930, 745))):
        plants.stick(s, start, end, mix(MADDER, ROSE, 0.25), width=48, ends=pale(ROSE, 0.5))
        s.fill(leaf(end, (end[0] + 70, end[1] - 120), 90, bend=0.15), LEAF)
    vessels.jar(
        s,
        410,
        850,
        370,
        380,
        MADDER,
        lid="cloth",
        lid_color=MADDER,
        kind="berry",
        ink=FOREST,
        second=MADDER,
        bits="fruit",
    )
    plants.strawberry(s, 690, 905, 70, tilt=-12)
    plants.strawberry(s, 810, 915, 62, tilt=38)
    plants.strawberry(s, 180, 905, 58, tilt=-60)


@scene("products", crop=(70, 120, 860))
def wild_blueberry_jam(s: Sheet) -> None:
    surfaces.wall(s, mix(LILAC, BLUSH, 0.35), glow=0.6)
    surfaces.cloth(s, 560, color=WHITE, weave=mix(PAPER, SKY, 0.5))
    vessels.bowl(s, 700, 760, 330, 140, WHITE, inside=MIST, bands=[(0.2, 0.3, BLUE)])
    plants.blueberries(s, plants.heap(700, 655, 250, 30, rows=3), r=29, shadow=False)
    vessels.bowl_front(s, 700, 760, 330, 140, WHITE, bands=[(0.2, 0.3, BLUE)])
    vessels.jar(
        s,
        360,
        850,
        380,
        330,
        mix(INDIGO, PLUM, 0.45),
        shape="belly",
        lid="metal",
        lid_color=OCHRE,
        kind="berry",
        ink=FOREST,
        second=INDIGO,
        bits="fruit",
    )
    household.spoon(s, (640, 905), (880, 850), OAK, size=48)
    s.fill(ellipse(636, 898, 42, 21), mix(INDIGO, PLUM, 0.45))
    s.fill(ellipse(622, 890, 14, 5), LILAC, opacity=0.8)
    plants.blueberries(s, [(780, 925), (835, 935), (200, 905), (155, 925)], r=26)
    plants.sprig(s, [(300, 945), (220, 930), (110, 945)], FOREST, size=50, gap=32)


@scene("products", crop=(60, 110, 880))
def seville_marmalade(s: Sheet) -> None:
    surfaces.wall(s, BLUE, glow=0.5)
    surfaces.tiles(s, mix(BLUE, SKY, 0.35), to=580)
    surfaces.table(s, 580, color=WALNUT)
    for index, tone in enumerate((WHITE, SKY, WHITE)):
        vessels.plate(s, 400, 880 - index * 24, 500 - index * 10, tone, rim=OCHRE, rise=22)
    vessels.jar(
        s,
        400,
        808,
        330,
        380,
        "#d17b1e",
        shape="faceted",
        lid_color=CREAM,
        kind="sun",
        ink=BRICK,
        second=OCHRE,
        bits="peel",
    )
    plants.orange_whole(s, 800, 800, 92)
    plants.citrus_half(s, 735, 915, 98)
    plants.skein_of_leaves(s, 880, 880, 70, FOREST)


@scene("products", crop=(60, 110, 880))
def bread_and_butter_pickles(s: Sheet) -> None:
    surfaces.wall(s, STRAW, glow=0.6)
    surfaces.boards(s, STRAW, to=590)
    surfaces.slab(s, 590, color=mix(MIST, SAGE, 0.35))
    for x, tall in ((690, 500), (770, 560), (850, 480)):
        plants.stalk(s, (770, 800), (x, 800 - tall), color=LEAF, bend=0.03)
        for k in range(15):
            a = math.pi * k / 14
            tip = (x - 76 * math.cos(a), 800 - tall - 46 * math.sin(a) + 14)
            s.stroke([(x, 800 - tall + 24), ((x + tip[0]) / 2, (800 - tall + tip[1]) / 2 + 6), tip], LEAF, 3)
            s.speckle((tip[0] - 12, tip[1] - 10, tip[0] + 12, tip[1] + 8), OCHRE, 9, size=(3, 5), opacity=1)
    vessels.stoneware(s, 770, 770, [(180, 34), (150, 40), (70, 70), (0, 52)], TERRACOTTA, bare=0)
    vessels.jar(s, 420, 860, 370, 520, mix(LEAF, STRAW, 0.5), lid="clip", bits="slices")
    plants.cucumber(s, 760, 840, 320, width=84, tilt=-14)
    plants.cucumber(s, 740, 925, 280, width=76, tilt=6)


@scene("products", crop=(70, 110, 870))
def caraway_sauerkraut(s: Sheet) -> None:
    surfaces.wall(s, mix(OAT, STONE, 0.25))
    rooms.hanging_herbs(s, 760, 130, kind="sage")
    surfaces.table(s, 580, color=mix(WALNUT, OAK, 0.3))
    top = 850 - 330
    vessels.crock(s, 370, 850, 380, 330, kind="flower")
    with s.within(ellipse(370, top, 178, 38)):
        s.fill(ellipse(370, top + 8, 180, 38), mix(STRAW, WHITE, 0.4))
        for _ in range(90):
            x, y = s.rng.uniform(190, 540), s.rng.uniform(top - 34, top + 46)
            s.stroke(
                spline([(x, y), (x + 16, y - 7), (x + 34, y + 2)], closed=False),
                mix(STRAW, s.rng.choice((WHITE, SAGE)), s.rng.uniform(0.2, 0.8)),
                5,
            )
        s.speckle((200, top - 30, 540, top + 34), COCOA, 40, size=(1.5, 3))
    household.spoon(s, (390, top - 6), (560, 270), ASH, size=44, shadow=False)
    for _ in range(16):
        x, y = s.rng.uniform(330, 450), s.rng.uniform(top - 12, top + 12)
        s.stroke(spline([(x, y), (x + 16, y - 9), (x + 34, y + 2)], closed=False), mix(STRAW, WHITE, 0.6), 5)
    plants.cabbage_half(s, 740, 900, 165)


@scene("products", crop=(60, 100, 880))
def harbor_kimchi(s: Sheet) -> None:
    surfaces.wall(s, mix(INDIGO, SLATE, 0.35), glow=0.4)
    rooms.window(s, 640, 150, 260, 260, season="sea", color=OAT)
    surfaces.table(s, 570, color=OAK)
    vessels.jar(s, 370, 840, 400, 420, "#b23b22", lid="metal", lid_color=SLATE, bits="leaves")
    for index in range(4):
        plants.stick(
            s, (560, 925 - index * 13), (940, 880 - index * 22), mix(LEAF, FOREST, index / 4), width=17, ends=None
        )
        s.stroke(
            [(560, 925 - index * 13), (600, 920 - index * 14), (650, 914 - index * 15)], WHITE, 18, taper=(0.9, 0.3)
        )
    vessels.bowl(s, 740, 800, 250, 104, MIST, inside=WHITE)
    for _ in range(16):
        x, y = 740 + s.rng.uniform(-80, 80), 698 + s.rng.uniform(-26, 8)
        s.fill(
            leaf((x, y), (x + s.rng.uniform(-44, 44), y - s.rng.uniform(0, 26)), 30, bend=0.15),
            mix("#b23b22", s.rng.choice((CREAM, MADDER, LEAF)), s.rng.uniform(0, 0.5)),
        )
    vessels.bowl_front(s, 740, 800, 250, 104, MIST)
    for dy in (0, 18):
        s.stroke([(590, 652 + dy), (740, 676 + dy * 0.5), (890, 700 + dy * 0.2)], COCOA, 11, taper=(1, 0.5))
    plants.garlic(s, 160, 915, 62)


@scene("products", crop=(40, 60, 920))
def dark_bar_72(s: Sheet) -> None:
    surfaces.top(s, mix(TERRACOTTA, BRICK, 0.25), kind="linen")
    tilt = -24
    about = (500, 520)
    (corner,) = turned([(470, 670)], tilt, about)
    bakery.chocolate_squares(s, corner, 4, 3, 104, COCOA, skew=0, depth=1, tilt=tilt)
    foil = [
        (540, 342),
        (610, 360),
        (578, 400),
        (632, 440),
        (590, 482),
        (640, 530),
        (594, 570),
        (630, 616),
        (584, 650),
        (600, 698),
        (530, 698),
    ]
    s.drop(turned(polyline(foil), tilt, about))
    with s.solid(turned(polyline(foil), tilt, about), mix(STONE, WHITE, 0.6), shade=0.3, light=0.4):
        for k in range(8):
            s.stroke(
                turned([(545, 365 + k * 42), (575, 372 + k * 42), (606, 366 + k * 42)], tilt, about),
                WHITE,
                4,
                opacity=0.9,
            )
    (middle,) = turned([(320, 520)], tilt, about)
    bakery.wrapped_bar(s, *middle, 480, 366, FOREST, kind="leaf", second=SAGE, accent=HONEY, tilt=tilt)
    for x, y, angle in (
        (200, 230, -20),
        (290, 180, 30),
        (160, 330, 60),
        (720, 800, 20),
        (810, 740, -30),
        (640, 860, 70),
        (850, 850, 10),
    ):
        plants.cocoa_bean(s, x, y, 46, tilt=angle)


@scene("products", crop=(60, 110, 880))
def sea_salt_milk_bar(s: Sheet) -> None:
    surfaces.top(s, mix(SKY, BLUE, 0.25), kind="linen")
    paper = polygon([(110, 260), (700, 180), (900, 700), (330, 900), (150, 720)], soft=10)
    s.drop(paper)
    with s.solid(paper, mix(ROSE, BLUSH, 0.4), shade=0.15, low=0):
        for k in range(9):
            for j in range(9):
                vessels.motif(s, "wave", 120 + k * 90, 200 + j * 84, 15, pale(ROSE, 0.6), pale(ROSE, 0.6))
    tone = mix(WALNUT, RUST, 0.25)
    bakery.chocolate_squares(s, (270, 680), 4, 3, 122, tone, skew=0, depth=1, salt=True, tilt=-12)
    bakery.chocolate_squares(s, (520, 830), 2, 1, 122, tone, skew=0, depth=1, salt=True, tilt=9)
    bakery.chocolate_squares(s, (740, 370), 1, 1, 122, tone, skew=0, depth=1, salt=True, tilt=24)
    for _ in range(26):
        bakery.flake(s, s.rng.uniform(180, 850), s.rng.uniform(230, 860), s.rng.uniform(5, 11))


@scene("products", crop=(50, 110, 900))
def hazelnut_pralines(s: Sheet) -> None:
    surfaces.wall(s, PLUM, glow=0.4)
    surfaces.table(s, 480, color=mix(WALNUT, COCOA, 0.25))
    lid = polygon([(560, 560), (600, 400), (930, 400), (950, 560)], soft=6)
    s.fill(moved(lid, 10, 40), SHADOW, opacity=0.45)
    s.fill(moved(lid, 0, 24), dark(OCHRE, 0.4))
    with s.solid(lid, OCHRE, shade=0.25):
        for k in range(5):
            for j in range(3):
                vessels.motif(s, "leaf", 620 + k * 74 + (j % 2) * 30, 430 + j * 50, 18, CREAM, PAPER)
    floor = bakery.open_box(s, 440, 850, 660, 270, OCHRE, inside=CREAM, tall=66)
    del floor
    for row in range(3):
        for column in range(3):
            tone = (COCOA, mix(WALNUT, RUST, 0.2), mix(OAT, CREAM, 0.3))[(row + column) % 3]
            top = ("nut", "line", "dust")[(row * 2 + column) % 3]
            bakery.praline(
                s,
                440 + (column - 1) * (172 + row * 15),
                610 + row * 84,
                62 + row * 4,
                tone,
                top=top,
                cup=(WALNUT, BRICK)[(row + column) % 2],
            )
    near = rectangle(110, 786, 660, 64)
    with s.solid(near, OCHRE, shade=0.3):
        s.stroke([(110, 800), (440, 801), (770, 800)], CREAM, 3, taper=(1, 1), opacity=0.7)
    for x, y, r in ((800, 880, 40), (870, 920, 42), (220, 930, 38), (150, 900, 36)):
        plants.hazelnut(s, x, y, r)


@scene("products", crop=(80, 130, 850))
def salted_maple_caramels(s: Sheet) -> None:
    surfaces.wall(s, mix(SAGE, FOREST, 0.3))
    surfaces.wallpaper(s, STRAW, to=570, kind="dot")
    surfaces.table(s, 570, color=OAK)
    body = lathe(430, [(470, 150), (500, 160), (540, 190), (830, 190), (850, 172)])
    s.cast(430, 850, 185)
    with s.solid(body, mix(SKY, WHITE, 0.55), shade=0.4, light=0.3):
        for row in range(6):
            for column in range(4):
                tone = s.rng.choice((CREAM, CREAM, BLUSH, STRAW))
                bakery.caramel(
                    s,
                    275 + column * 104 + (row % 2) * 46,
                    868 - row * 58,
                    48,
                    paper=tone,
                    tilt=s.rng.uniform(-35, 35),
                    shadow=False,
                )
        s.stroke([(262, 560), (258, 680), (264, 820)], WHITE, 26, taper=(0.2, 0.2), opacity=0.6)
        s.stroke([(294, 560), (290, 680), (296, 800)], WHITE, 8, taper=(0.2, 0.2), opacity=0.6)
    with s.solid(lathe(430, [(436, 158), (486, 164)]), BRICK):
        pass
    s.fill(ellipse(430, 436, 158), pale(BRICK, 0.28))
    s.fill(ellipse(430, 438, 120), mix(BRICK, pale(BRICK), 0.3))
    bakery.caramel(s, 700, 900, 72, tilt=-14)
    bakery.caramel(s, 820, 850, 66, paper=BLUSH, tilt=22)
    bakery.caramel(s, 560, 940, 64, paper=STRAW, tilt=6)
    plants.maple_leaf(s, 190, 925, 64, RUST, tilt=-30, squash=0.6)


@scene("products", crop=(50, 120, 890))
def peanut_brittle(s: Sheet) -> None:
    surfaces.wall(s, mix(SKY, BLUE, 0.2), glow=0.6)
    surfaces.cloth(s, 540, color=mix(CREAM, STRAW, 0.25))
    vessels.tin(s, 270, 780, 170, 250, MADDER, kind="sun", second=CREAM, accent=HONEY)
    for x, y, size, tilt in (
        (560, 700, 118, -16),
        (740, 760, 112, 14),
        (530, 805, 120, 6),
        (690, 880, 124, -8),
        (440, 890, 100, 20),
        (860, 850, 84, -30),
    ):
        bakery.shard(s, x, y, size, tilt=tilt)
    for x, y, tilt in ((180, 900, -18), (260, 935, 12), (840, 650, 30), (870, 935, -10)):
        plants.peanut(s, x, y, 52, tilt=tilt)


@scene("products", crop=(60, 120, 870))
def flaky_sea_salt(s: Sheet) -> None:
    surfaces.wall(s, mix(MIST, SKY, 0.3))
    rooms.window(s, 560, 170, 300, 250, season="sea")
    surfaces.table(s, 580, color=ASH)
    bag = spline(
        [
            (130, 810),
            (120, 640),
            (160, 520),
            (200, 470),
            (260, 450),
            (320, 470),
            (360, 520),
            (400, 640),
            (390, 810),
            (260, 830),
        ]
    )
    s.cast(262, 818, 132)
    with s.solid(bag, OAT, shade=0.45):
        household.weave(s, bag, "plain", OAT, PAPER)
        vessels.motif(s, "wave", 258, 680, 64, INDIGO, BLUE)
    s.fill(
        spline([(186, 480), (150, 390), (210, 410), (260, 380), (316, 408), (372, 392), (336, 480), (262, 500)]),
        pale(OAT, 0.2),
    )
    household.twine(s, [(190, 478), (262, 494), (334, 476)], color=BLUE, width=9)
    household.bow(s, 262, 490, 50, color=BLUE, width=7)
    bakery.flakes(s, 610, 742, 330, 150)
    vessels.bowl(s, 610, 880, 400, 168, BLUE, inside=pale(BLUE, 0.3), speck=INK)
    bakery.flakes(s, 610, 735, 350, 150, count=190)
    vessels.bowl_front(s, 610, 880, 400, 168, BLUE, speck=INK)
    household.spoon(s, (330, 925), (110, 945), OAK, size=40)
    bakery.flakes(s, 330, 925, 56, 24, count=30)


@scene("products", crop=(60, 140, 860))
def smoked_salt(s: Sheet) -> None:
    surfaces.wall(s, mix(SLATE, PLUM, 0.2), glow=0.4)
    vessels.steam(s, 760, 600, height=400, color=STONE)
    surfaces.table(s, 590, color=mix(COCOA, WALNUT, 0.5))
    vessels.jar(s, 370, 840, 330, 430, "#c7a77d", lid="cork", kind="flame", ink=INK, second=TERRACOTTA, bits="flakes")
    vessels.plate(s, 740, 870, 340, SLATE, rim=STONE, rise=20)
    bakery.flakes(s, 740, 860, 210, 110, color="#cdb08a", count=120)
    for line in ([(120, 930), (220, 900), (330, 925)], [(170, 960), (280, 940), (400, 955)]):
        plants.branch(s, line, color=WALNUT, width=13, twigs=4)
    for x, y in ((200, 884), (300, 902), (350, 935)):
        s.fill(leaf((x, y), (x + 50, y - 34), 34), OLIVE)


@scene("products", crop=(60, 130, 870))
def whole_grain_mustard(s: Sheet) -> None:
    surfaces.wall(s, mix(BRICK, TERRACOTTA, 0.5), glow=0.5)
    surfaces.table(s, 570, color=OAK)
    vessels.stoneware(
        s,
        400,
        840,
        [(340, 120), (300, 112), (250, 160), (130, 185), (30, 165), (0, 150)],
        OAT,
        speck=WALNUT,
        bare=0.0,
        bands=[(0.52, 0.86, mix(OAT, CREAM, 0.6))],
        inside=dark(OCHRE, 0.3),
    )
    vessels.motif(s, "flower", 400, 740, 46, BRICK, OCHRE)
    top = 500
    with s.within(ellipse(400, top, 116, 25)):
        s.fill(ellipse(400, top + 6, 118, 26), OCHRE)
        s.speckle((280, top - 22, 520, top + 34), STRAW, 70, size=(3, 6), opacity=1)
        s.speckle((280, top - 22, 520, top + 34), COCOA, 34, size=(3, 5), opacity=0.9)
    household.spoon(s, (420, 494), (560, 290), OAK, size=34, shadow=False)
    s.speckle((380, 482, 452, 504), STRAW, 30, size=(4, 6), opacity=1)
    bakery.pretzel(s, 735, 890, 170)
    for tone in (STRAW, COCOA, HONEY):
        for _ in range(26):
            x, y = s.rng.gauss(270, 70), s.rng.gauss(920, 14)
            s.fill(ellipse(x + 2, y + 3, 6, 4), SHADOW, opacity=0.35)
            s.fill(ellipse(x, y, 6, 5), tone, rough=0.4)


@scene("products", crop=(70, 120, 870))
def chili_sesame_crisp(s: Sheet) -> None:
    surfaces.wall(s, mix(STRAW, HONEY, 0.4), glow=0.6)
    surfaces.slab(s, 570, color=mix(SLATE, INK, 0.3))
    vessels.jar(s, 400, 850, 350, 400, "#a92f1c", lid_color=INK, kind="chili", ink=INK, second=MADDER, bits="seeds")
    household.spoon(s, (680, 860), (930, 740), STONE, size=62)
    s.fill(ellipse(676, 850, 52, 27), "#a92f1c")
    s.speckle((636, 832, 716, 868), STRAW, 30, size=(2.5, 5), opacity=1)
    s.speckle((636, 832, 716, 868), BRICK, 18, size=(4, 7), opacity=1)
    plants.garlic(s, 800, 720, 66)
    plants.chili(s, [(560, 930), (660, 960), (780, 930)], color=BRICK, width=36)
    plants.chili(s, [(120, 860), (180, 920), (290, 935)], color=MADDER, width=38)
    plants.chili(s, [(820, 880), (870, 930), (920, 920)], color=MADDER, width=32)


@scene("products", crop=(60, 110, 880))
def meadow_tea(s: Sheet) -> None:
    surfaces.wall(s, mix(BLUSH, CREAM, 0.3))
    surfaces.wallpaper(s, SAGE, to=570, kind="sprig")
    surfaces.table(s, 570, color=mix(OAK, ASH, 0.5))
    vessels.tin(s, 350, 820, 165, 370, FOREST, kind="flower", second=WHITE, accent=HONEY)
    vessels.plate(s, 720, 870, 340, WHITE, rim=SAGE, rise=20)
    vessels.handle(s, [(820, 760), (890, 750), (890, 820), (812, 836)], WHITE, 22)
    vessels.stoneware(
        s,
        720,
        858,
        [(150, 128), (90, 116), (30, 78), (0, 54)],
        WHITE,
        bands=[(0.1, 0.18, SAGE)],
        inside="#d9b04f",
        bare=0,
        shine=0.4,
    )
    s.fill(ellipse(720, 712, 112, 23), "#dcb558")
    plants.daisy(s, 690, 708, size=24, squash=0.5)
    vessels.steam(s, 720, 690, height=220)
    for x, y, size in ((150, 890, 46), (240, 925, 40), (330, 905, 34), (450, 935, 42), (560, 920, 36)):
        plants.daisy(s, x, y, size=size, squash=0.55)
    plants.sprig(s, [(420, 950), (330, 945), (200, 955)], LEAF, size=50, gap=30)


@scene("products", crop=(60, 110, 880))
def hazelnut_dukkah(s: Sheet) -> None:
    surfaces.wall(s, mix(SAGE, OLIVE, 0.35))
    surfaces.window_light(s, 100, 80, size=0.8)
    surfaces.table(s, 550, color=mix(TERRACOTTA, OAK, 0.6))
    bakery.flatbread(s, 740, 700, 170)
    vessels.stoneware(
        s,
        370,
        850,
        [(260, 200), (200, 196), (90, 150), (40, 96), (20, 110), (0, 120)],
        STONE,
        speck=SLATE,
        bare=0,
        inside=dark(STONE, 0.4),
        shine=0.3,
    )
    top = 590
    with s.within(ellipse(370, top, 192, 42)):
        s.fill(ellipse(370, top + 12, 196, 44), OAK)
        for tone in (STRAW, WALNUT, CREAM, LEAF, OAK):
            s.speckle((180, top - 36, 560, top + 56), tone, 80, size=(3, 8), opacity=1)
    pestle = spline([(420, 600), (380, 560), (560, 330), (610, 300), (640, 330), (620, 372), (470, 590)])
    with s.solid(pestle, mix(STONE, WHITE, 0.2)):
        s.speckle((380, 300, 640, 600), SLATE, 60, size=(1, 2.5))
    vessels.bowl(s, 760, 900, 240, 70, BLUE, inside="#c8a83c")
    s.fill(ellipse(760, 834, 108, 22), "#cdb045")
    s.fill(ellipse(730, 828, 40, 6), STRAW, opacity=0.8)
    for x, y in ((170.0, 910.0), (240, 940), (560, 935)):
        plants.hazelnut(s, x, y, 38)
    for _ in range(36):
        x, y = s.rng.gauss(400, 90), s.rng.gauss(930, 14)
        s.fill(ellipse(x, y, 6, 4), s.rng.choice((STRAW, CREAM, OAK)), rough=0.5)


@scene("products", crop=(60, 30, 930))
def beeswax_tapers(s: Sheet) -> None:
    surfaces.wall(s, PINE, glow=0.3)
    surfaces.table(s, 640, color=mix(WALNUT, COCOA, 0.3))
    household.taper(s, 390, 820, 590, width=64)
    household.taper(s, 630, 870, 540, width=64)
    plants.sprig(s, [(120, 930), (240, 890), (350, 930)], SAGE, size=54)
    plants.blueberries(s, [(300, 900), (340, 925)], r=15)


@scene("products", crop=(70, 120, 870))
def balsam_candle(s: Sheet) -> None:
    surfaces.wall(s, mix(FOREST, SLATE, 0.4), glow=0.35)
    surfaces.boards(s, mix(FOREST, SLATE, 0.4), to=600)
    surfaces.table(s, 600, color=OAK)
    plants.needles(s, [(80, 760), (230, 680), (420, 690)], FOREST, length=56, gap=9)
    plants.needles(s, [(940, 720), (790, 700), (640, 730)], PINE, length=56, gap=9)
    household.tumbler_candle(s, 470, 840, 180, 360)
    plants.pine_cone(s, 770, 895, 72)
    plants.needles(s, [(880, 935), (740, 930), (600, 955)], LEAF, length=50, gap=9)
    plants.needles(s, [(90, 900), (220, 920), (340, 945)], FOREST, length=50, gap=9)


@scene("products", crop=(60, 80, 890))
def honeycomb_pillar(s: Sheet) -> None:
    surfaces.wall(s, BERRY, glow=0.35)
    surfaces.cloth(s, 610, color=mix(BLUSH, CREAM, 0.4), weave=BLUSH)
    household.pillar(s, 640, 760, 118, 440, lit=True)
    household.pillar(s, 350, 810, 118, 310, wax=mix(HONEY, OCHRE, 0.4))
    household.pillar(s, 560, 890, 112, 180, wax=mix(HONEY, STRAW, 0.5))
    plants.sprig(s, [(700, 930), (800, 890), (920, 900)], OLIVE, size=60)
    plants.sprig(s, [(280, 935), (190, 900), (90, 915)], OLIVE, size=54)


@scene("products", crop=(60, 140, 870))
def oat_and_honey_soap(s: Sheet) -> None:
    surfaces.wall(s, mix(SKY, MIST, 0.5))
    surfaces.tiles(s, mix(WHITE, SKY, 0.35), to=570)
    surfaces.slab(s, 570, color=WHITE, vein=MIST)
    for k in range(5):
        s.cast(220 + k * 118, 884, 60, length=0.6, depth=12)
    for k in range(5):
        x0 = 170 + k * 118
        slat = polygon([(x0, 872), (x0 + 40, 760), (x0 + 130, 760), (x0 + 100, 872)], soft=6)
        s.fill(moved(slat, 0, 16), dark(OAK, 0.4))
        with s.solid(slat, OAK, shade=0.15):
            household.rings(s, slat, OAK, tilt=70, tight=10)
    cream = mix(CREAM, HONEY, 0.24)
    household.soap(s, 420, 842, 430, cream, height=104, depth=180, bits=(OAK,))
    household.soap(
        s,
        470,
        712,
        400,
        mix(cream, WHITE, 0.25),
        height=100,
        depth=190,
        bits=(OAK,),
        stamp=True,
        kind="bee",
        shadow=False,
    )
    for start, end in (((780, 930), (900, 560)), ((800, 940), (860, 500)), ((760, 930), (790, 590))):
        plants.wheat(s, [start, ((start[0] + end[0]) / 2 + 16, (start[1] + end[1]) / 2), end])


@scene("products", crop=(60, 130, 880))
def pine_tar_soap(s: Sheet) -> None:
    surfaces.wall(s, mix(OAT, STRAW, 0.35), glow=0.5)
    surfaces.boards(s, mix(OAT, STRAW, 0.35), to=560)
    surfaces.table(s, 560, color=mix(SLATE, WALNUT, 0.35))
    tone = mix(INK, SLATE, 0.25)
    household.soap(s, 400, 800, 440, tone, height=150, depth=170, band=OAT, kind="tree")
    household.soap(s, 560, 925, 360, tone, height=118, depth=140, stamp=True, kind="tree", bits=(SLATE,))
    brush = polygon([(690, 720), (700, 660), (920, 640), (940, 700)], soft=22)
    s.cast(820, 752, 130, length=0.6, depth=22)
    for k in range(26):
        x = 704 + k * 9
        s.stroke(
            [(x, 716 - k * 0.8), (x + 2, 738), (x + s.rng.uniform(-5, 8), 766 - k * 0.6)],
            mix(STRAW, CREAM, s.rng.uniform(0, 0.6)),
            9,
            taper=(1, 0.7),
        )
    with s.solid(brush, OAK, shade=0.4):
        household.rings(s, brush, OAK, tight=9)
    plants.needles(s, [(110, 930), (210, 880), (350, 905)], FOREST, length=56, gap=9)
    plants.needles(s, [(780, 940), (860, 890), (960, 880)], PINE, length=50, gap=9)


@scene("products", crop=(60, 110, 880))
def lavender_soap(s: Sheet) -> None:
    surfaces.wall(s, mix(LILAC, BLUSH, 0.5), glow=0.6)
    surfaces.window_light(s, 520, 80, size=0.8)
    surfaces.table(s, 570, color=ASH)
    pale_lilac = mix(LILAC, WHITE, 0.45)
    for index in range(3):
        y = 856 - index * 146
        household.soap(
            s,
            360 + (index % 2) * 36,
            y,
            420,
            mix(pale_lilac, LILAC, 0.2 * index),
            height=104,
            depth=160,
            swirl=mix(PLUM, LILAC, 0.35),
            bits=(PLUM,),
            shadow=index == 0,
        )
    household.twine(s, [(395, 866), (392, 720), (396, 462), (424, 368)], width=9)
    household.bow(s, 398, 480, 74, width=8)
    for k in range(9):
        x = 640 + k * 12
        plants.lavender(
            s,
            [(x + 50, 935), (x + 60 + k * 6, 720), (610 + k * 40, 440 + abs(k - 4) * 22)],
            color=mix(LILAC, PLUM, s.rng.uniform(0, 0.35)),
        )
    household.twine(s, [(690, 800), (745, 815), (800, 798)], width=9)
    household.bow(s, 748, 812, 58, width=8)
