"""One wide still life for each category, and the long table for the home page."""

from orders.demo.drawing import bakery, household, plants, rooms, surfaces, vessels
from orders.demo.drawing.hand import ellipse, lathe, polygon, spline
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


@scene("categories", height=750)
def bread_bakes(s: Sheet) -> None:
    surfaces.wall(s, mix(TERRACOTTA, OCHRE, 0.3), glow=0.6)
    surfaces.window_light(s, 60, 30, size=0.8)
    surfaces.table(s, 430, color=OAK, planks=3)
    bakery.loaf_long(s, 640, 560, 380, 210, tin=True, scored=True)
    bakery.loaf_round(s, 300, 650, 440, scoring="cross")
    bakery.roll(s, 640, 670, 96, seed=INK)
    for k in range(6):
        plants.wheat(s, [(800 + k * 6, 690), (830 + k * 10, 540), (800 + k * 38, 340 + abs(k - 3) * 12)])
    household.twine(s, [(786, 590), (830, 604), (874, 592)], width=8)
    s.speckle((60, 660, 940, 740), CREAM, 130, size=(1, 3))


@scene("categories", height=750)
def cheese_dairy(s: Sheet) -> None:
    surfaces.wall(s, mix(INDIGO, BLUE, 0.5), glow=0.5)
    surfaces.table(s, 430, color=ASH, planks=3)
    household.board(s, 470, 670, 800, 160, WALNUT)
    bakery.wheel(s, 340, 630, 210, 190, mix(OAT, OAK, 0.3), paste="#efcf82", holes=True)
    bakery.cheese_log(s, 680, 660, 230, 56)
    plants.grapes(s, 850, 700, r=24, color=PLUM)
    vessels.pitcher(s, 800, 520, 150, 210, WHITE, bands=[(0.42, 0.5, BLUE)])
    bakery.crackers(s, 120, 710, count=3, size=52)


@scene("categories", height=750)
def honey_maple(s: Sheet) -> None:
    surfaces.wall(s, mix(SAGE, STRAW, 0.25), glow=0.6)
    surfaces.table(s, 440, color=mix(OAK, WALNUT, 0.3), planks=3)
    skep(s, 230, 600, 320, 330)
    vessels.bottle(s, 800, 600, 160, 440, AMBER, kind="leaf", ink=BRICK, second=TERRACOTTA, stopper=BRICK, neck=0.34)
    vessels.jar(s, 540, 650, 260, 310, HONEY, shape="hex", kind="bee", ink=COCOA, second=HONEY)
    s.fill(ellipse(752, 690, 74, 16), AMBER)
    household.spoon(s, (790, 682), (950, 640), OAK, size=14)
    for k in range(5):
        with s.solid(ellipse(726 + k * 17, 682 - k * 4, 8, (26, 36, 38, 34, 24)[k]), OAK):
            pass
    plants.clover(s, 100, 690, size=28)
    plants.maple_leaf(s, 380, 700, 50, RUST, tilt=-20, squash=0.62)


def skep(s: Sheet, x: float, y: float, width: float, height: float) -> None:
    """A straw bee skep: coils of straw with a small door."""
    r = width / 2
    s.cast(x, y, r)
    coils = 10
    for k in range(coils):
        share = k / (coils - 1)
        half = r * (1 - share**2.4) ** 0.5 if share < 1 else r * 0.2
        at = y - height * share * 0.92
        tall = height * 0.14
        band = lathe(x, [(at - tall, half * 0.96), (at - tall / 2, half), (at, half * 0.97)])
        with s.solid(band, mix(STRAW, OCHRE, 0.2), shade=0.5):
            step = 26
            px = x - half
            while px < x + half:
                s.stroke([(px, at - tall), (px + 8, at - tall * 0.4), (px + 12, at + half * 0.16)], OAK, 5, opacity=0.6)
                px += step
        s.stroke(
            ellipse(x, at, half * 0.98, half * 0.2, start=175, end=5),
            dark(OCHRE, 0.4),
            4,
            taper=(0.4, 0.4),
            opacity=0.5,
        )
    door = [(x - 40, y + r * 0.2), (x - 38, y - 20), (x, y - 48), (x + 38, y - 20), (x + 40, y + r * 0.2)]
    s.fill(spline(door, closed=False), COCOA)


@scene("categories", height=750)
def preserves_pickles(s: Sheet) -> None:
    surfaces.wall(s, mix(MIST, SKY, 0.5))
    surfaces.boards(s, mix(MIST, SKY, 0.5))
    surfaces.shelf(s, 620, color=OAK)
    vessels.jar(
        s,
        230,
        612,
        250,
        280,
        MADDER,
        lid="cloth",
        lid_color=MADDER,
        kind="berry",
        ink=FOREST,
        second=MADDER,
        bits="fruit",
    )
    vessels.jar(s, 500, 616, 230, 310, "#d17b1e", shape="faceted", lid_color=CREAM, kind="sun", ink=BRICK, bits="peel")
    vessels.jar(s, 750, 612, 220, 350, mix(LEAF, STRAW, 0.5), lid="clip", bits="slices")
    plants.strawberry(s, 90, 622, 40, tilt=-14)
    plants.strawberry(s, 366, 634, 36, tilt=30)
    plants.citrus_half(s, 905, 630, 62)


@scene("categories", height=750)
def chocolate_sweets(s: Sheet) -> None:
    surfaces.top(s, mix(ROSE, BLUSH, 0.35), kind="linen")
    bakery.chocolate_squares(s, (90, 480), 4, 3, 102, COCOA, skew=0, depth=1, tilt=-14)
    bakery.chocolate_squares(s, (250, 640), 2, 1, 102, COCOA, skew=0, depth=1, tilt=10)
    for x, y, tone, topping in (
        (620, 260, COCOA, "nut"),
        (750, 220, OAK, "line"),
        (870, 280, mix(OAT, CREAM, 0.3), "dust"),
        (680, 390, mix(WALNUT, RUST, 0.3), "line"),
        (820, 410, COCOA, "dust"),
    ):
        s.cast(x, y - 4, 52, length=0.8)
        bakery.praline(s, x, y, 54, tone, top=topping, cup=WALNUT)
    bakery.caramel(s, 620, 580, 62, tilt=-20)
    bakery.caramel(s, 790, 600, 62, paper=STRAW, tilt=16)
    bakery.caramel(s, 690, 690, 58, paper=MIST, tilt=4)
    for x, y in ((540, 440), (560, 690), (920, 520), (500, 640), (130, 640), (170, 700)):
        plants.hazelnut(s, x, y, 30)


@scene("categories", height=750)
def pantry(s: Sheet) -> None:
    surfaces.wall(s, mix(STRAW, OCHRE, 0.2), glow=0.6)
    rooms.garlic_braid(s, 880, 10, bulbs=5)
    rooms.hanging_herbs(s, 120, 20, kind="rosemary", length=170)
    surfaces.table(s, 430, color=WALNUT, planks=3)
    vessels.tin(s, 250, 600, 110, 260, FOREST, kind="flower")
    vessels.bottle(s, 500, 600, 150, 430, "#a92f1c", kind="chili", ink=INK, second=MADDER)
    bakery.flakes(s, 730, 578, 210, 90)
    vessels.bowl(s, 730, 680, 270, 116, BLUE, inside=pale(BLUE, 0.3), speck=INK)
    bakery.flakes(s, 730, 576, 230, 90, count=120)
    vessels.bowl_front(s, 730, 680, 270, 116, BLUE, speck=INK)
    plants.chili(s, [(330, 680), (400, 710), (500, 700)], width=30)
    plants.chili(s, [(360, 650), (430, 670), (520, 655)], width=28, color=BRICK)
    plants.sprig(s, [(80, 710), (160, 690), (260, 700)], SAGE, size=48)


@scene("categories", height=750)
def candles_soap(s: Sheet) -> None:
    surfaces.wall(s, PINE, glow=0.3)
    surfaces.table(s, 460, color=mix(WALNUT, COCOA, 0.3), planks=3)
    household.taper(s, 120, 600, 400, width=46)
    household.taper(s, 250, 650, 360, width=46)
    household.pillar(s, 440, 610, 92, 300, lit=True)
    tones = (LILAC, mix(CREAM, OAT, 0.4), mix(SAGE, WHITE, 0.4))
    for index in range(3):
        household.soap(
            s,
            700 + (index % 2) * 22,
            660 - index * 100,
            280,
            tones[index],
            height=72,
            depth=110,
            swirl=PLUM if index == 0 else None,
            bits=(OAK,) if index == 1 else (FOREST,) if index == 2 else (),
            stamp=index == 2,
            shadow=index == 0,
        )
    for k in range(5):
        plants.lavender(s, [(480 + k * 8, 715), (580 + k * 4, 700), (640 + k * 16, 650 + k * 16)])


@scene("categories", height=750)
def ceramics(s: Sheet) -> None:
    surfaces.wall(s, mix(BLUSH, TERRACOTTA, 0.35), glow=0.6)
    surfaces.window_light(s, 520, 20, size=0.8)
    surfaces.shelf(s, 630, color=WALNUT)
    plants.grass(s, 230, 300, height=250, blades=7, spread=80)
    vessels.pitcher(s, 230, 618, 230, 330, CREAM, speck=WALNUT, bands=[(0.5, 0.56, BLUE), (0.59, 0.61, BLUE)])
    vessels.mug(s, 490, 622, 190, BLUE, band=OAT, speck=INK)
    vessels.bowl(s, 770, 624, 310, 130, mix(MIST, WHITE, 0.3), inside=MIST, speck=SLATE, rim=OAK)


@scene("categories", height=750)
def textiles(s: Sheet) -> None:
    surfaces.wall(s, mix(SKY, MIST, 0.3))
    surfaces.boards(s, mix(SKY, MIST, 0.3), to=470)
    surfaces.table(s, 470, color=OAK, planks=3)
    y = 650.0
    for tone, kind, second, tall in (
        (mix(STONE, CREAM, 0.3), "twill", CREAM, 90),
        (OCHRE, "herringbone", CREAM, 70),
        (WHITE, "stripe", INDIGO, 60),
        (ROSE, "plain", WHITE, 50),
        (INDIGO, "plain", SKY, 70),
    ):
        household.folded(s, 400, y, 470, tall, tone, kind=kind, second=second, folds=2, depth=80, shadow=y == 650)
        y -= tall
    household.yarn(s, 760, 620, 88, MADDER)
    household.yarn(s, 880, 680, 64, mix(SAGE, WHITE, 0.2), tail=False)
    household.yarn(s, 720, 700, 52, HONEY, tail=False)


@scene("categories", height=750)
def wood_baskets(s: Sheet) -> None:
    surfaces.wall(s, mix(FOREST, SAGE, 0.4), glow=0.5)
    surfaces.table(s, 450, color=ASH, planks=3)
    household.basket(s, 270, 640, 360, 190, mix(OAK, ASH, 0.3), bands=((2, RUST), (5, RUST)))
    household.bail(s, 270, 450, 320, 280, OAK, thick=24)
    household.wooden_bowl(s, 650, 620, 340, 160, mix(OAK, RUST, 0.35))
    household.spoon(s, (560, 690), (800, 710), mix(RUST, OAK, 0.4), size=42, flat=True)
    household.spoon(s, (880, 690), (800, 500), OAK, size=40)
    household.shavings(s, 480, 710, count=6, spread=110)


@scene("categories", height=750)
def paper_print(s: Sheet) -> None:
    surfaces.wall(s, mix(OCHRE, STRAW, 0.4), glow=0.6)
    surfaces.table(s, 500, color=WALNUT, planks=3)
    household.heron_print(s, household.frame(s, 260, 560, 330, 450, ASH))
    household.notebook(s, 650, 600, 380, 64, 140, INDIGO, [SKY, CREAM, BLUE, OCHRE, INDIGO], BRICK)
    household.notebook(s, 640, 536, 300, 50, 110, BRICK, [MADDER, CREAM, STRAW, ROSE], FOREST)
    for k in range(4):
        household.card(s, 400 + k * 4, 668 - k * 7, 210, 120, tilt=-6 + k, paper=CREAM if k % 2 else WHITE)
    vessels.motif(s, "leaf", 412, 648, 30, FOREST, LEAF)
    household.twine(s, [(330, 606), (334, 660), (346, 716)], width=7, color=BRICK)
    household.pencil(s, (560, 700), (800, 680), FOREST)


@scene("", width=2000, height=900)
def hero(s: Sheet) -> None:
    surfaces.wall(s, mix(SAGE, MIST, 0.25), glow=0.55)
    surfaces.boards(s, mix(SAGE, MIST, 0.25), width=150, to=520)
    rooms.window(s, 130, 60, 400, 380, season="summer", panes=3)
    rooms.wall_shelf(s, 1180, 260, 560, wood=WALNUT, colors=(CREAM, TERRACOTTA, BLUE, HONEY), wall=SAGE)
    rooms.hanging_herbs(s, 700, 30, kind="sage", length=170)
    rooms.hanging_herbs(s, 820, 20, kind="lavender", length=190)
    rooms.garlic_braid(s, 1880, 40, bulbs=6)
    surfaces.table(s, 520, color=OAK, planks=4)
    cloth = polygon([(560, 524), (1330, 524), (1450, 920), (470, 920)], soft=4)
    s.fill([(x + 12, y + 6) for x, y in cloth], SHADOW, opacity=0.25)
    with s.solid(cloth, mix(CREAM, WHITE, 0.3), shade=0.15, light=0.2, low=0.1):
        household.weave(s, cloth, "plain", CREAM, WHITE)
        for at in (0.05, 0.08, 0.92, 0.95):
            s.stroke(
                [(560 + 770 * at, 524), (515 + 875 * at, 720), (470 + 980 * at, 920)],
                BLUE,
                9,
                taper=(0.7, 1),
                opacity=0.75,
            )

    # The back row.
    plants.grass(s, 360, 400, height=270, blades=10, spread=120)
    vessels.pitcher(s, 360, 640, 200, 270, CREAM, speck=WALNUT, bands=[(0.5, 0.57, BLUE), (0.6, 0.62, BLUE)])
    vessels.bottle(s, 560, 620, 120, 340, AMBER, kind="leaf", ink=BRICK, second=TERRACOTTA, stopper=BRICK, neck=0.34)
    vessels.jar(
        s,
        715,
        630,
        170,
        220,
        MADDER,
        lid="cloth",
        lid_color=MADDER,
        kind="berry",
        ink=FOREST,
        second=MADDER,
        bits="fruit",
    )
    bakery.wheel(s, 1010, 640, 190, 160, mix(OAT, STONE, 0.3), paste="#efd48c", holes=True)
    vessels.jar(s, 1295, 640, 190, 250, HONEY, shape="hex", kind="bee", ink=COCOA, second=HONEY)
    household.taper(s, 1455, 620, 360, width=42)
    household.taper(s, 1550, 650, 310, width=42)
    vessels.tin(s, 1690, 640, 90, 190, FOREST, kind="flower")
    vessels.jar(s, 1860, 650, 160, 240, mix(LEAF, STRAW, 0.5), lid="clip", bits="slices")

    # The front row.
    household.basket_back_rim(s, 190, 830, 330, 120, mix(WALNUT, OAK, 0.45))
    s.fill(ellipse(190, 710, 163, 36), dark(WALNUT, 0.4))
    napkin = spline([(30, 710), (70, 664), (190, 676), (320, 660), (352, 710), (310, 744), (190, 752), (70, 742)])
    with s.solid(napkin, WHITE, shade=0.3):
        vessels.gingham(s, napkin, BLUE, size=30)
    for x, y, r in ((110.0, 708.0, 56.0), (220, 702, 60), (290, 716, 48), (160, 732, 54)):
        bakery.roll(s, x, y, r, shadow=False)
    household.basket_front(
        s, 190, 830, 330, 120, mix(WALNUT, OAK, 0.45), willow=True, flare=0.82, bands=((3, CREAM), (4, CREAM))
    )
    household.board(s, 640, 835, 480, 110, WALNUT, thick=20, handle=True)
    bakery.loaf_round(s, 610, 812, 360, scoring="leaf")
    household.knife(s, (470, 866), (740, 872), width=30, wood=RUST)
    vessels.mug(s, 960, 820, 120, BLUE, band=OAT, speck=INK, drink=COCOA)
    vessels.steam(s, 960, 700, height=110, color=WHITE)
    vessels.bowl(s, 1170, 830, 280, 110, WHITE, inside=MIST, bands=[(0.2, 0.3, BLUE)])
    for x, y in plants.heap(1170, 744, 220, 42, rows=1):
        plants.pear(s, x, y, 40, color=SAGE, tilt=s.rng.uniform(-9, 9))
    vessels.bowl_front(s, 1170, 830, 280, 110, WHITE, bands=[(0.2, 0.3, BLUE)])
    plants.blueberries(s, [(1010, 870), (1040, 878), (1074, 868), (1052, 856)], r=15)
    household.folded(s, 1500, 840, 260, 90, OCHRE, kind="herringbone", second=CREAM, folds=2, depth=60)
    household.folded(s, 1500, 750, 250, 56, INDIGO, kind="stripe", second=CREAM, folds=2, depth=56, shadow=False)
    household.soap(s, 1740, 820, 150, LILAC, swirl=PLUM)
    household.soap(s, 1750, 768, 140, mix(CREAM, HONEY, 0.25), bits=(OAK,), shadow=False, stamp=True, kind="bee")
    household.spoon(s, (1660, 872), (1860, 866), mix(RUST, OAK, 0.4), size=30, flat=True)
    household.yarn(s, 1900, 850, 56, MADDER, tail=False)
    plants.sprig(s, [(1330, 870), (1400, 850), (1290, 830)], SAGE, size=40)
    plants.wheat(s, [(330, 880), (420, 850), (520, 800)])
    plants.wheat(s, [(310, 868), (390, 830), (470, 770)])
