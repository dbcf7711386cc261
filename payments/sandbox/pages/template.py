"""Fills the HTML files beside this one. Everything is escaped unless it is `Html` already."""

import html
from functools import cache
from pathlib import Path
from string import Template

_HERE = Path(__file__).parent


class Html(str):
    """Text that is HTML and needs no escaping."""

    __slots__ = ()


def fill(name: str, /, **values: object) -> Html:
    return Html(_template(name).substitute({key: _escaped(value) for key, value in values.items()}))


def page(name: str, /, *, title: str, notice: str = "Test payment page", **values: object) -> str:
    """A whole document around the template `name`."""
    style = Html((_HERE / "style.css").read_text())
    return fill("document", title=title, notice=notice, style=style, main=fill(name, **values))


def joined(parts: list[Html]) -> Html:
    return Html("".join(parts))


def _escaped(value: object) -> str:
    return value if isinstance(value, Html) else html.escape(str(value))


@cache
def _template(name: str) -> Template:
    return Template((_HERE / f"{name}.html").read_text())
