"""The one shape in which machines are told that something went wrong: problem details, RFC 9457.

`type` is always about:blank, which the RFC defines as "nothing to add to the status".
"""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import TypedDict

from django.http import JsonResponse

from craved import logs

MEDIA_TYPE = "application/problem+json"


class Fault(TypedDict):
    """One query parameter, and what is wrong with it."""

    parameter: str
    detail: str


class Problem(TypedDict):
    type: str
    title: str
    status: int
    detail: str
    errors: list[Fault]
    request_id: str


def details(status: int, detail: str, *, errors: Iterable[Fault] = (), request_id: str = "") -> Problem:
    return {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "errors": list(errors),
        "request_id": request_id,
    }


def problem(
    status: int, detail: str, *, errors: Iterable[Fault] = (), headers: Mapping[str, str] | None = None
) -> JsonResponse:
    body = details(status, detail, errors=errors, request_id=logs.request_id())
    headers = {**(headers or {}), "Cache-Control": "no-store"}
    return JsonResponse(body, status=status, content_type=MEDIA_TYPE, headers=headers)
