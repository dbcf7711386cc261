"""An artisan's statement on paper: US Letter, in the shop's own typefaces."""

import logging
import unicodedata
from contextlib import suppress
from datetime import date, datetime
from typing import NamedTuple, cast

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue, TableBordersLayout
from fpdf.fonts import FontFace, TTFFont

from craved.money import format_money
from payments.statements import Movement, Statement

FONTS = settings.BASE_DIR / "craved" / "static" / "craved" / "fonts"
INK, SOFT, RULE, BEET = (34, 41, 36), (94, 99, 95), (214, 209, 198), (125, 24, 56)
WASH = (244, 241, 234)
POINTS = 8.0  # of the table's text
LINE, GAP = 4.2, 1.2  # millimetres


class Column(NamedTuple):
    heading: str
    width: float  # millimetres
    align: Align = Align.L


COLUMNS = [
    Column("Date", 21), Column("What", 30), Column("Order", 21), Column("Product", 54),
    Column("Gross", 21, Align.R), Column("Discount", 19, Align.R), Column("Rate", 14, Align.R),
    Column("Commission", 22, Align.R), Column("Share", 23, Align.R), Column("Balance", 26, Align.R),
]  # fmt: skip
PRODUCT = 3  # its place: the only text that may need several lines

# It tells at length which letters of a typeface it leaves out.
logging.getLogger("fontTools").setLevel(logging.WARNING)


class _Paper(FPDF):
    """A sheet that says on each page whose it is and how many there are."""

    def __init__(self, footer: str, written_at: datetime) -> None:
        super().__init__(orientation="landscape", unit="mm", format="letter")
        self._footer = footer
        variable = FONTS / "source-sans-3-latin-wght-normal.woff2"
        self.add_font("sans", "", variable, variations={"wght": 400.0})
        self.add_font("sans", "B", variable, variations={"wght": 600.0})
        self.add_font("serif", "", FONTS / "besley-latin-600-normal.woff2")
        self._known = set.intersection(*(set(font.cmap) for font in self.fonts.values() if isinstance(font, TTFFont)))
        self.set_margins(14, 14, 14)
        self.set_auto_page_break(auto=True, margin=18)
        self.set_creation_date(written_at)

    def footer(self) -> None:
        self.set_y(-13)
        self.set_text_color(*SOFT)
        self.set_font("sans", "", 8)
        self.cell(w=0, text=f"{self._footer}  ·  page {self.page_no()} of {{nb}}", align=Align.R)

    def say(
        self, text: str, *, style: str = "", size: float, colour: tuple[int, int, int] = INK, serif: bool = False
    ) -> None:
        """A paragraph of its own."""
        self.set_font("serif" if serif else "sans", "" if serif else style, size)
        self.set_text_color(*colour)
        self.multi_cell(w=0, h=size * 0.5, text=self.readable(text), align=Align.L, new_x="LMARGIN", new_y="NEXT")

    def lines(self, text: str, width: float) -> list[str]:
        """The text in as many lines as it takes."""
        text = self.readable(text)
        if self.get_string_width(text) + 2 * self.c_margin <= width:
            return [text]
        return cast("list[str]", self.multi_cell(w=width, text=text, dry_run=True, output=MethodReturnValue.LINES))

    def readable(self, text: str) -> str:
        """What the typefaces can show: Western European letters. Others lose their accents, or become a question mark."""
        return "".join(letter if ord(letter) in self._known else _plainer(letter) for letter in text)


def _plainer(letter: str) -> str:
    """The letter without its accent or stroke, which Unicode puts last in its name."""
    with suppress(KeyError, ValueError):
        bare = unicodedata.lookup(unicodedata.name(letter).partition(" WITH ")[0])
        if bare.isascii():
            return bare
    return "?"


def render(statement: Statement) -> bytes:
    """The statement as a PDF file."""
    period = f"{_day(statement.since)} to {_day(statement.until)}"
    paper = _Paper(f"{settings.SITE_NAME}  ·  {statement.artisan.name}  ·  {period}", statement.written_at)
    paper._footer = paper.readable(paper._footer)
    paper.set_title(f"Statement of {statement.artisan.name}, {period}")
    paper.set_author(settings.SITE_NAME)
    paper.add_page()
    _head(paper, statement, period)
    _summary(paper, statement)
    _movements(paper, statement)
    paper.ln(4)
    for note in notes(statement):
        paper.say(note, size=POINTS, colour=SOFT)
    return bytes(paper.output())


def notes(statement: Statement) -> list[str]:
    """What a reader has to know about the figures."""
    written = date_format(timezone.localtime(statement.written_at), "F j, Y, H:i")
    period = f"Both days are included, in the shop's time zone ({settings.TIME_ZONE})."
    amounts = f"Amounts are in {statement.currency.upper()}; below zero is what went back or was paid out."
    share = "Share = gross less discount less commission. Delivery and tax are the shop's."
    later = "What is booked later about this period is on a statement written later."
    return [f"{period} {amounts} {share}", f"Written on {written} from the journal. {later}"]


def _head(paper: _Paper, statement: Statement, period: str) -> None:
    paper.say(settings.SITE_NAME, style="B", size=10, colour=BEET)
    paper.say(f"Statement for {statement.artisan.name}", serif=True, size=20)
    paper.ln(1)
    paper.say(period, size=11, colour=SOFT)
    paper.ln(3)


def _summary(paper: _Paper, statement: Statement) -> None:
    paper.set_font("sans", "", 10)
    paper.set_text_color(*INK)
    paper.set_draw_color(*RULE)
    rows = [("Balance before", statement.opening, False)]
    rows += [(f"{its.what} ({its.count})", its.share, False) for its in statement.sums]
    rows.append(("Balance after", statement.closing, True))
    with paper.table(
        width=90, col_widths=(60, 30), align=Align.L, first_row_as_headings=False, line_height=5.5,
        borders_layout=TableBordersLayout.HORIZONTAL_LINES, text_align=(Align.L, Align.R),
    ) as table:  # fmt: skip
        for name, amount, bold in rows:
            style = FontFace(emphasis="BOLD" if bold else None)
            row = table.row()
            row.cell(name, style=style)
            row.cell(_money(amount, statement), style=style)
    paper.ln(5)


def _movements(paper: _Paper, statement: Statement) -> None:
    """Drawn cell by cell: a table of the library's takes many times as long, and a busy month has thousands of lines."""
    _headings(paper)
    for movement in statement.movements:
        trace = " › ".join(movement.chain)
        product = paper.lines(_product(movement), COLUMNS[PRODUCT].width)
        _make_room(paper, LINE * (len(product) + bool(trace)) + GAP)
        paper.set_text_color(*INK)
        _row(paper, _cells(movement, statement) | {PRODUCT: product[0]})
        for more in product[1:]:
            _row(paper, {PRODUCT: more})
        if trace:
            paper.set_font("sans", "", POINTS - 1.5)
            paper.set_text_color(*SOFT)
            paper.cell(w=0, h=LINE, text=trace, new_x="LMARGIN", new_y="NEXT")
            paper.set_font("sans", "", POINTS)
        paper.ln(GAP)
    if not statement.movements:
        _row(paper, {0: "Nothing was sold, refunded or paid out in this period."})
    _total(paper, statement)


def _headings(paper: _Paper) -> None:
    paper.set_font("sans", "B", POINTS)
    paper.set_text_color(*SOFT)
    paper.set_fill_color(*WASH)
    _row(paper, {place: column.heading for place, column in enumerate(COLUMNS)}, height=LINE * 1.5, fill=True)
    paper.ln(GAP)
    paper.set_font("sans", "", POINTS)


def _total(paper: _Paper, statement: Statement) -> None:
    total = statement.total
    _make_room(paper, LINE + GAP)
    paper.set_draw_color(*SOFT)
    paper.line(paper.l_margin, paper.y, paper.w - paper.r_margin, paper.y)
    paper.ln(GAP)
    paper.set_font("sans", "B", POINTS)
    paper.set_text_color(*INK)
    sums = [total.gross, total.discount, None, total.commission, total.share, statement.closing]
    amounts = ["" if amount is None else _money(amount, statement) for amount in sums]
    _row(paper, {0: f"Total of {total.count}"} | dict(enumerate(amounts, start=PRODUCT + 1)))


def _make_room(paper: _Paper, height: float) -> None:
    """What belongs together stays on one page, below the headings."""
    if paper.will_page_break(height):
        paper.add_page()
        _headings(paper)


def _row(paper: _Paper, cells: dict[int, str], *, height: float = 0, fill: bool = False) -> None:
    """Texts in their columns, by the columns' places."""
    for place, column in enumerate(COLUMNS):
        paper.cell(w=column.width, h=height or LINE, text=cells.get(place, ""), align=column.align, fill=fill)
    paper.ln(height or LINE)


def _cells(movement: Movement, statement: Statement) -> dict[int, str]:
    amounts = [movement.gross, movement.discount or None, None, movement.commission, movement.share, movement.balance]
    shown = ["" if amount is None else _money(amount, statement) for amount in amounts]
    shown[2] = movement.percent_in_words
    when = date_format(timezone.localtime(movement.at), "M j, Y")
    return dict(enumerate([when, movement.what, movement.order_code, "", *shown]))


def _product(movement: Movement) -> str:
    quantity = f"{movement.quantity} × " if movement.quantity else ""
    return f"{quantity}{movement.product}" or movement.reference


def _money(amount: int, statement: Statement) -> str:
    return format_money(amount, statement.currency)


def _day(day: date) -> str:
    return date_format(day, "F j, Y")
