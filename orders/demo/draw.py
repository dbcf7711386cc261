"""Draw the demo shop's pictures again: `python -m orders.demo.draw [name …]`, every picture without a name.

The pictures are committed, so the shop never runs this. It needs a rasterizer and Pillow, which a developer installs
beside the shop and not into it:

    python3 -m venv /tmp/draw && /tmp/draw/bin/pip install resvg-py pillow
    /tmp/draw/bin/python -m orders.demo.draw wildflower-honey

The SVG is the same on every machine; the WebP is the same for the same versions of resvg and libwebp.
"""

import argparse
import io
import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path

from orders.demo.catalogue import PICTURES
from orders.demo.scenes import SCENES, Scene

QUALITY = 74  # Grain is costly to store; above this, ninety-five pictures outgrow six megabytes.


def rasterize(scene: Scene) -> bytes:
    """The scene as WebP."""
    resvg = import_module("resvg_py")
    image = import_module("PIL.Image")
    png = bytes(resvg.svg_to_bytes(svg_string=scene.svg(), width=scene.width))
    webp = io.BytesIO()
    image.open(io.BytesIO(png)).convert("RGB").save(webp, "WEBP", quality=QUALITY, method=6)
    return webp.getvalue()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m orders.demo.draw", description="Draw the demo shop's pictures.")
    parser.add_argument("names", nargs="*", metavar="name", help="pictures to draw; all of them when none is named")
    names = parser.parse_args(arguments).names
    if unknown := set(names) - {scene.name for scene in SCENES}:
        parser.error(f"no such picture: {', '.join(sorted(unknown))}")
    scenes = [scene for scene in SCENES if not names or scene.name in names]
    try:
        import_module("resvg_py")
        import_module("PIL.Image")
    except ModuleNotFoundError as missing:
        parser.error(f"{missing}; install resvg-py and pillow in a venv of their own, as this module's docstring shows")
    with ProcessPoolExecutor() as pool:
        for scene, webp in zip(scenes, pool.map(rasterize, scenes), strict=True):
            path = PICTURES / Path(scene.folder) / f"{scene.name}.webp"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(webp)
            sys.stdout.write(f"{path.relative_to(PICTURES)} {len(webp) // 1024} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
