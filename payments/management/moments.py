"""Times as people type them behind an option."""

import re
from argparse import ArgumentTypeError
from datetime import UTC, datetime, timedelta

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
HELP = "90m, 36h, 7d (ago), 2026-11-20, or 2026-11-20T03:00 (UTC unless it says otherwise)"


def moment(text: str) -> datetime:
    """For argparse: see HELP."""
    if span := re.fullmatch(r"(\d{1,6})([mhd])", text):
        return timezone.now() - int(span[1]) * _UNITS[span[2]]
    try:
        day = parse_date(text)
        found = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else parse_datetime(text)
    except ValueError:
        found = None
    if found is None:
        raise ArgumentTypeError(f"{text!r} is no time: {HELP}")
    return found if found.tzinfo else found.replace(tzinfo=UTC)
