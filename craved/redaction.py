"""What never leaves the process: keys, cookies, cards, and whatever says who somebody is or where they live.

`redacted` goes through anything a log line or an error report may hold. Values are hidden by the name they go by
(`{"phone": …}`, `phone='…'`, `Cookie: …`) and by what they look like, wherever they stand. It hides too much rather
than too little: it is the net, and not writing such things down in the first place comes before it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

HIDDEN = "[hidden]"
LONGEST = 20_000  # letters of one text; the middle of a longer one is left out

# --- By the name of the field, in lower case and with "-" as "_" ------------------------------------------------------

PERSONAL = frozenset(
    [
        *("address", "address1", "address2", "address_line1", "address_line2", "billing_details", "city"),
        *("customer_details", "customer_name", "email", "first_name", "full_name", "last_name", "line1", "line2"),
        *("note", "phone", "postal_code", "postcode", "recipient", "region", "remote_addr", "shipping"),
        *("shipping_details", "street", "telephone", "x_forwarded_for", "x_real_ip", "zip", "zip_code"),
    ]
)
SECRET = re.compile(
    r"passw|secret|token|cookie|authorization|api_?key|private_?key|signature|session_?id|session_?key|csrf"
)
# Random hexadecimal names: a run of their digits can pass for a card number, and hiding one helps nobody.
IDENTIFIERS = frozenset(["request_id", "event_id", "trace_id", "span_id", "parent_span_id"])
HEXADECIMAL = re.compile(r"[0-9a-f]{32}|(?=[0-9]*[a-f])[0-9a-f]{16}")

# --- By the shape of the value ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Shape:
    signs: tuple[str, ...]  # in lower case; a text with none of these is not searched
    pattern: re.Pattern[str]
    instead: str | Callable[[re.Match[str]], str]
    shortest: int = 3  # letters


def _signature(run: re.Match[str]) -> str:
    return run[0] if run[0].islower() or run[0].isupper() else HIDDEN


def _without_cards(run: re.Match[str]) -> str:
    """Hide each stretch of 13 to 19 digits whose check digit is right; a card's expiry may follow on its heels."""
    text = run[0]
    places = [place for place, letter in enumerate(text) if letter not in " -"]
    if len(places) > 64:
        return HIDDEN
    digits = [int(text[place]) for place in places]
    kept, start, end = "", 0, 0
    while start + 13 <= len(digits):
        length = next((n for n in range(19, 12, -1) if start + n <= len(digits) and luhn(digits[start : start + n])), 0)
        if length:
            kept += text[end : places[start]] + HIDDEN
            start += length
            end = places[start - 1] + 1
        else:
            start += 1
    return kept + text[end:]


def luhn(digits: list[int]) -> bool:
    """The check every card number passes (ISO/IEC 7812-1)."""
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


QUOTED = r""" \[hidden\] | " (?: \\. | [^"\\\r\n] )* "? | ' (?: \\. | [^'\\\r\n] )* '? """
NAMES = "|".join(sorted(PERSONAL - {"email"}))  # an address of that kind is known by its shape

SHAPES = [
    # scheme://user:password@host
    Shape(("://",), re.compile(r"(?<=://)([^\s/:@]*):[^\s/]*@"), rf"\1:{HIDDEN}@"),
    # Stripe: API keys, webhook signing secrets, and the half of a client secret that is one
    Shape(("_live_", "_test_", "_org_"), re.compile(r"(?:sk|rk)_(?:live|test|org)_\w+"), HIDDEN),
    Shape(("whsec_",), re.compile(r"whsec_[\w+/=-]+"), HIDDEN),
    Shape(("_secret_",), re.compile(r"_secret_[A-Za-z0-9]+"), f"_secret_{HIDDEN}"),
    # Cookie: …, Authorization: …: what is in its quotes, or all that follows on the line
    Shape(
        ("cookie", "authorization", "signature"),
        re.compile(
            rf"""(?ix) ( (?: cookie | authorization | stripe[-_]signature ) ["']? \s* [:=] \s* )
            (?: {QUOTED} | [^\r\n]* )"""
        ),
        rf"\1{HIDDEN}",
    ),
    Shape(("bearer",), re.compile(r"(?i)(\bbearer\s+)[\w.~+/=-]{6,}"), rf"\1{HIDDEN}"),
    Shape(("basic",), re.compile(r"(?i)(\bbasic\s+)[\w+/=-]{16,}"), rf"\1{HIDDEN}"),
    # password=…, "token": "…"
    Shape(
        ("passw", "secret", "token", "key", "session", "csrf"),
        re.compile(
            rf"""(?ix) ( (?: passw(?:or)?d | secret | token | api_?key | session_?id | csrf ) \w{{0,40}} ["']?
            \s* [:=] \s* ) (?: {QUOTED} | [^\s"',;&)}}\]]+ )"""
        ),
        rf"\1{HIDDEN}",
    ),
    # phone='…', "line1": "…", as objects and dictionaries print themselves
    Shape(
        ('"', "'"),
        re.compile(rf"""(?ix) \b ( (?: name | {NAMES} ) ["']? \s* [:=] \s* ) (?: {QUOTED} )"""),
        rf"\1{HIDDEN}",
    ),
    # The key of an order's link, signed cookies, random tokens of 32 bytes and more: 43 letters of both cases
    Shape(("",), re.compile(r"[A-Za-z0-9_-]{43,}"), _signature, shortest=43),
    Shape(
        ("@", "%40"),
        re.compile(r"[\w.!#$%&*+/?^`{|}~-][\w.!#$%&*+/?^`{|}~'-]{0,63}(?:@|%40)[\w-]+(?:\.[\w-]+)*"),
        HIDDEN,
    ),
    # +1 555 010 9999, (555) 010-9999
    Shape(("+",), re.compile(r"\+\d[\d ().-]{7,20}\d"), HIDDEN),
    Shape(
        (" ", "-", "."),
        re.compile(r"\(\d{3}\) ?\d{3}[ .-]\d{4}|(?<![\w.-])\d{3}[ .-]\d{3}[ .-]\d{4}(?!\d)"),
        HIDDEN,
        shortest=12,
    ),
    Shape(("",), re.compile(r"\d(?:[ -]?\d){12,}"), _without_cards, shortest=13),
]

# --- Hiding -----------------------------------------------------------------------------------------------------------

_known: re.Pattern[str] | None = None


def hide(values: Iterable[str]) -> None:
    """From now on hide exactly these, too: the secrets of this installation. Short ones are too common to be hidden."""
    global _known
    worth = sorted({re.escape(value) for value in values if len(value) >= 12}, key=len, reverse=True)
    _known = re.compile("|".join(worth)) if worth else None


def redacted(value: Any, *, depth: int = 12) -> Any:
    """The same, made of nothing but what JSON has, and with nothing in it that must not be read."""
    match value:
        case None | bool() | float():
            return value
        case int():
            return value if abs(value) < 10**12 or redacted_text(str(value)) == str(value) else HIDDEN
        case str():
            return redacted_text(value)
        case datetime() | date() | time():
            return value.isoformat()
        case Mapping() | list() | tuple() | set() | frozenset() if depth == 0:
            return HIDDEN
        case Mapping():
            return {redacted_text(str(name)): _field(str(name), content, depth - 1) for name, content in value.items()}
        case list() | tuple() | set() | frozenset():
            return [redacted(item, depth=depth - 1) for item in value]
    try:
        return redacted_text(repr(value))
    except Exception as error:  # noqa: BLE001  # a log line has to come out whatever its fields do
        return f"<{type(value).__name__} without a repr: {type(error).__name__}>"


def redacted_text(text: str) -> str:
    text = _shortened(text)
    if _known:
        text = _known.sub(HIDDEN, text)
    lower = text.lower()
    for shape in SHAPES:
        if len(lower) >= shape.shortest:
            for sign in shape.signs:
                if sign in lower:
                    text = shape.pattern.sub(shape.instead, text)
                    break
    return text


def _field(name: str, value: Any, depth: int) -> Any:
    plain = name.lower().replace("-", "_")
    if plain in IDENTIFIERS and isinstance(value, str) and HEXADECIMAL.fullmatch(value):
        return value
    if (plain in PERSONAL or SECRET.search(plain)) and value not in (
        None,
        "",
        True,
        False,
    ):  # to have none is no secret
        return HIDDEN
    return redacted(value, depth=depth)


def _shortened(text: str) -> str:
    """Cut between words and lines: half a secret would not be known for one."""
    if len(text) <= LONGEST:
        return text
    head, tail = text[: LONGEST // 2], text[-LONGEST // 2 :]
    head = head[: max(head.rfind("\n"), head.rfind(" "), 0)]
    tail = tail.partition("\n")[2]
    return f"{head}\n… {len(text) - len(head) - len(tail)} letters left out …\n{tail}"
