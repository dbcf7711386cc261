"""Which function paints which picture: a scene is a function of a sheet, and its name is the picture's."""

from collections.abc import Callable
from dataclasses import dataclass

from orders.demo.drawing.sheet import Sheet

Paint = Callable[[Sheet], None]


@dataclass(frozen=True)
class Scene:
    """One picture: where it belongs, its size in pixels, and the square of the sheet the camera sees."""

    folder: str
    name: str
    width: int
    height: int
    crop: tuple[float, float, float]
    paint: Paint

    def svg(self) -> str:
        sheet = Sheet(f"{self.folder}/{self.name}", width=self.width, height=self.height)
        self.paint(sheet)
        x, y, width = self.crop
        return sheet.svg(view=(x, y, width, width * self.height / self.width))


SCENES: list[Scene] = []


def scene(
    folder: str, *, width: int = 1000, height: int = 1000, crop: tuple[float, float, float] | None = None
) -> Callable[[Paint], Paint]:
    """Register a scene; `wildflower_honey` paints the picture `wildflower-honey`. `crop` is left, top, width."""

    def register(paint: Paint) -> Paint:
        name = paint.__name__.replace("_", "-")
        SCENES.append(Scene(folder, name, width, height, crop or (0, 0, width), paint))
        return paint

    return register
