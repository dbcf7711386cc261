"""Tables as files for spreadsheets and other programs: RFC 4180, amounts as plain decimals, and no cell a formula."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from babel.numbers import get_currency_precision
from django.http import StreamingHttpResponse

Cell = str | int | Decimal | None

# What makes a spreadsheet take a text for a formula (https://owasp.org/www-community/attacks/CSV_Injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def plain(amount: int | None, currency: str) -> Decimal | None:
    """Minor units as a number without a currency sign: `plain(-1250, "usd")` is -12.50."""
    return None if amount is None else Decimal(amount).scaleb(-get_currency_precision(currency.upper()))


def lines(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Each row as a line. Texts that would be formulas get an apostrophe in front; numbers stay numbers."""
    writer = csv.writer(_Echo())
    for row in rows:
        yield writer.writerow([_safe(cell) for cell in row])


def download(rows: Iterable[Sequence[Cell]], *, name: str) -> StreamingHttpResponse:
    """The rows as a file to keep, written while it is read."""
    return StreamingHttpResponse(
        lines(rows),
        content_type="text/csv; charset=utf-8; header=present",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"},
    )


def _safe(cell: Cell) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if not isinstance(cell, str):
        return "" if cell is None else str(cell)
    return f"'{cell}" if cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA) else cell


class _Echo:
    """A file that gives each line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line
