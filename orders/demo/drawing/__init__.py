"""The drawing library behind the demo shop's pictures: gouache-like still lifes, written as SVG.

`hand` makes outlines, `palette` the colors, `sheet` puts paint on paper; the other modules draw one kind of thing each.
Everything is in the units of a 1000 × 1000 sheet with light from the left, and the same name draws the same picture.
"""
