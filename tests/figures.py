"""What tests count, added up and printed at the end of the run, also when several workers ran them."""

from collections import Counter
from collections.abc import Callable

import pytest

Figures = Callable[..., None]
PREFIX = "figures: "


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Figures:
    """`figures("crash matrix", stories=12)` adds 12 to what the run's summary says of the crash matrix."""

    def add(title: str, **counts: int) -> None:
        record_property(PREFIX + title, counts)

    return add


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    totals: dict[str, Counter[str]] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                for name, counts in report.user_properties:
                    if name.startswith(PREFIX):
                        totals.setdefault(name.removeprefix(PREFIX), Counter()).update(counts)
    if totals:
        terminalreporter.section("figures")
    for title, counter in sorted(totals.items()):
        counted = ", ".join(f"{count:,} {what.replace('_', ' ')}" for what, count in counter.items())
        terminalreporter.write_line(f"{title}: {counted}")
