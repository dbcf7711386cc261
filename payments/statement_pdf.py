"""An artisan's statement on paper: US Letter, in the shop's own typefaces."""

import unicodedata
from contextlib import suppress
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from fpdf import FPDF
from fpdf.enums import Align, TableBordersLayout, VAlign
from fpdf.fonts import FontFace, TTFFont

from craved.money import format_money
from payments.statements import Movement, Statement

FONTS = settings.BASE_DIR / "craved" / "static" / "craved" / "fonts"
INK, SOFT, RULE, BEET = (34, 41, 36), (94, 99, 95), (214, 209, 198), (125, 24, 56)
POINTS = 8.0  # of the table's text
COLUMNS = [
    # heading, width (parts), alignment
    ("Date", 21, Align.L), ("What", 24, Align.L), ("Order", 21, Align.L), ("Product", 58, Align.L),
    ("Gross", 22, Align.R), ("Discount", 19, Align.R), ("Rate", 14, Align.R), ("Commission", 23, Align.R),
    ("Share", 23, Align.R), ("Balance", 25, Align.R),
]  # fmt: skip


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
    paper.set_font("sans", "", POINTS)
    paper.set_text_color(*INK)
    soft = FontFace(color=SOFT, size_pt=POINTS - 1.5)
    strong = FontFace(emphasis="BOLD")
    with paper.table(
        col_widths=[width for _, width, _ in COLUMNS], text_align=[align for *_, align in COLUMNS],
        borders_layout=TableBordersLayout.NONE, line_height=POINTS * 0.45, padding=(0.9, 1, 0.4, 1),
        v_align=VAlign.T, headings_style=FontFace(emphasis="BOLD", color=SOFT, fill_color=(244, 241, 234)),
    ) as table:  # fmt: skip
        table.row([heading for heading, *_ in COLUMNS])
        for movement in statement.movements:
            table.row([paper.readable(cell) for cell in _cells(movement, statement)])
            if trace := " › ".join(movement.chain):
                table.row().cell(trace, colspan=len(COLUMNS), style=soft)
        if not statement.movements:
            table.row().cell("Nothing was sold, refunded or paid out in this period.", colspan=len(COLUMNS))
        total = statement.total
        sums = [total.gross, total.discount, None, total.commission, total.share, statement.closing]
        row = table.row()
        row.cell("Total", colspan=4, style=strong)
        for amount in sums:
            row.cell("" if amount is None else _money(amount, statement), style=strong)


def _cells(movement: Movement, statement: Statement) -> list[str]:
    quantity = f"{movement.quantity} × " if movement.quantity else ""
    return [
        date_format(timezone.localtime(movement.at), "M j, Y"),
        movement.what,
        movement.order_code,
        f"{quantity}{movement.product}" or movement.reference,
        *(
            "" if amount is None else _money(amount, statement)
            for amount in [movement.gross, movement.discount or None]
        ),
        movement.percent_in_words,
        "" if movement.commission is None else _money(movement.commission, statement),
        _money(movement.share, statement),
        _money(movement.balance, statement),
    ]


def _money(amount: int, statement: Statement) -> str:
    return format_money(amount, statement.currency)


def _day(day: date) -> str:
    return date_format(day, "F j, Y")
