"""A made-up event, signed as Stripe signs, sent to the shop's real address and followed to its end.

Its type is `craved.selftest`, on which nothing depends: it stays in the inbox as what it is.
"""

import http.client
import json
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from payments import gateway, inbox
from payments.models import InboxEvent

ANSWER_WITHIN = 10  # seconds
LOOK_EVERY = 0.2  # seconds


@dataclass(frozen=True)
class Step:
    name: str
    ok: bool
    said: str
    todo: str = ""  # when it failed


@dataclass(frozen=True)
class Answer:
    status: int
    request_id: str

    def __str__(self) -> str:
        return f"answered {self.status}" + (f", request {self.request_id}" if self.request_id else "")


def run(url: str, *, timeout: float) -> Iterator[Step]:
    """Each step as it is done; after one that makes the rest pointless there are no more. `timeout`: the worker's seconds."""
    if not settings.STRIPE_WEBHOOK_SECRETS:
        yield Step("secrets", False, "none is set here", "set STRIPE_WEBHOOK_SECRET and deploy.")
        return
    try:
        yield _refuses_strangers(url)
        sent = []
        for number, secret in enumerate(settings.STRIPE_WEBHOOK_SECRETS, 1):
            name = f"secret {number} of {len(settings.STRIPE_WEBHOOK_SECRETS)} ({gateway.fingerprint(secret)})"
            event = _event()
            step = _is_kept_once(name, url, event, secret)
            yield step
            if step.ok:
                sent.append(event["id"])
    except (OSError, http.client.HTTPException) as error:
        said = f"no answer: {type(error).__name__} ({error})"
        yield Step("address", False, said, f"see that the web process is up and that {url} leads to it.")
        return
    if sent:
        yield _is_worked_through(sent, timeout)


def _event() -> dict[str, Any]:
    """Nothing in it is anybody's, and its id cannot be one of Stripe's."""
    name = secrets.token_hex(8)
    return {
        "id": f"evt_selftest_{name}",
        "object": "event",
        "type": inbox.SELFTEST,
        "livemode": settings.STRIPE_LIVE_MODE,
        "api_version": settings.STRIPE_API_VERSION,
        "created": int(time.time()),
        "data": {"object": {"id": f"selftest_{name}", "object": inbox.SELFTEST}},
    }


def _refuses_strangers(url: str) -> Step:
    event = _event()
    answer = _post(url, event, secret=f"whsec_{secrets.token_hex(16)}")
    name = "a wrong signature"
    if inbox.here([event["id"]]):
        return Step(name, False, f"{answer}, and it was kept", "take the shop offline: anybody can make events up.")
    if answer.status != 400:
        return Step(name, False, f"{answer}, not 400", _why(answer, url))
    return Step(name, True, "refused with 400, and nothing was kept")


def _is_kept_once(name: str, url: str, event: dict[str, Any], secret: str) -> Step:
    for answer in (_post(url, event, secret=secret), _post(url, event, secret=secret)):
        if answer.status != 200:
            return Step(name, False, f"{answer}, not 200", _why(answer, url))
    if not inbox.here([event["id"]]):
        return Step(
            name, False, "answered 200, but the event is not in this database",
            f"see that {url} and this command use the same DATABASE_URL.",
        )  # fmt: skip
    return Step(name, True, f"sent twice, answered 200 twice, kept once ({event['id']})")


def _why(answer: Answer, url: str) -> str:
    match answer.status:
        case 301 | 302 | 307 | 308:
            return f"register the address that {url} redirects to: Stripe follows no redirects."
        case 400:
            return "deploy, so that the web process has the same STRIPE_WEBHOOK_SECRET as this command; compare the clocks."
        case 404 | 405:
            return f"see that {url} leads to this shop and ends in /api/checkout/webhook."
        case 503:
            return "look at /readyz: the database, or its pool of connections, is at its end."
    return "look in the web process's log for that request."


def _is_worked_through(event_ids: list[str], timeout: float) -> Step:
    began = time.monotonic()
    undone = InboxEvent.objects.filter(event_id__in=event_ids)
    undone = undone.filter(settled_at=None) | undone.filter(mirrored_at=None)
    while left := undone.count():
        if time.monotonic() - began > timeout:
            return Step(
                "worker", False, f"{left} of {len(event_ids)} not worked through within {timeout:g} s",
                "see that a worker runs (`worker` in the Procfile, and in /health), and how long its queue is.",
            )  # fmt: skip
        time.sleep(LOOK_EVERY)
    return Step("worker", True, f"worked through, and ignored by type, {time.monotonic() - began:.1f} s after that")


def _post(url: str, event: dict[str, Any], *, secret: str) -> Answer:
    """As Stripe does it: no redirects, no cookies. Raises OSError and http.client.HTTPException."""
    parts = urlsplit(url)
    connect = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = connect(parts.hostname or "", parts.port, timeout=ANSWER_WITHIN)
    body = json.dumps(event)
    headers = {"Content-Type": "application/json; charset=utf-8", "Stripe-Signature": gateway.signature(body, secret)}
    try:
        connection.request("POST", parts.path or "/", body, headers)
        response = connection.getresponse()
        response.read()
        return Answer(response.status, response.headers.get("x-request-id", ""))
    finally:
        connection.close()
