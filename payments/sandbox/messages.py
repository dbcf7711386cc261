"""A request and its answer, as the HTTP server, the API and the pages pass them around."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""

    @property
    def name(self) -> str:
        """As faults and the journal call it: "POST /v1/refunds"."""
        return f"{self.method} {self.path}"

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def form(self) -> dict[str, str]:
        """A page's form; the last value of a name counts."""
        return dict(parse_qsl(self.text, keep_blank_values=True, max_num_fields=100))

    @property
    def arguments(self) -> dict[str, str]:
        return dict(parse_qsl(self.query, keep_blank_values=True, max_num_fields=100))


@dataclass
class Reply:
    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    severed: bool = False  # reset the connection instead of sending this


def as_json(status: int, content: Any, headers: dict[str, str] | None = None) -> Reply:
    body = json.dumps(content, indent=2).encode() + b"\n"
    return Reply(status, body, {"Content-Type": "application/json"} | (headers or {}))


def as_html(content: str, status: int = 200) -> Reply:
    return Reply(
        status,
        content.encode(),
        {
            "Content-Type": "text/html; charset=utf-8",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
        },
    )


def redirect(url: str) -> Reply:
    return Reply(303, b"", {"Location": url, "Cache-Control": "no-store"})
