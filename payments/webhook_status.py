"""Do Stripe's events arrive, and is each worked through? The command and the back office both show what is found here.

What the inbox knows is always said. What only Stripe knows may be unknown, and unknown is never taken for well.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Exists, F, Max, OuterRef
from django.urls import reverse

from payments import gateway, inbox
from payments.gateway import Endpoint
from payments.models import InboxEvent, Payment

PATIENCE = timedelta(minutes=5)  # for what comes, or is done, within seconds as a rule
A_DAY = timedelta(days=1)
MOST = 2000  # events that Stripe is asked to list for one look
SHOWN = 10  # of what is wrong, one by one
HERE = {"localhost", "127.0.0.1", "[::1]", "::1"}


class Verdict(StrEnum):
    FINE = "fine"
    ACT = "act"  # somebody has to do something
    UNKNOWN = "unknown"  # it could not be found out


@dataclass(frozen=True)
class Check:
    """One thing looked at: what was found, in a sentence and in figures, and what is to be done about it."""

    name: str
    verdict: Verdict
    said: str
    details: tuple[str, ...] = ()
    todo: str = ""
    step: str = ""  # the step of the command that does it, where one does: pages have a button for it
    figures: dict[str, Any] = field(default_factory=dict)  # for programs: seconds, counts, ISO times


@dataclass(frozen=True)
class Status:
    at: datetime
    checks: tuple[Check, ...]

    @property
    def verdict(self) -> Verdict:
        """Not knowing outweighs: who reads "1 to act on" must be able to rely on its being the only one."""
        found = {check.verdict for check in self.checks}
        return next((verdict for verdict in (Verdict.UNKNOWN, Verdict.ACT) if verdict in found), Verdict.FINE)

    @property
    def first(self) -> Check | None:
        """Of what there is to do. The checks stand in the order of causes: what comes later may follow from it."""
        return next((check for check in self.checks if check.todo), None)

    @property
    def todo(self) -> str:
        return self.first.todo if self.first else "nothing."

    def count(self, verdict: Verdict) -> int:
        return sum(check.verdict is verdict for check in self.checks)


def status(*, at: datetime, since: datetime | None = None) -> Status:
    """`since`: how far back Stripe's events are compared with the inbox; a day. Asks Stripe, so never in a transaction."""
    return Status(
        at,
        (
            _secrets(),
            _asked("endpoint", _endpoint),
            _silence(at),
            _asked("undelivered", lambda: _undelivered(at)),
            _asked("gaps", lambda: _gaps(since or at - A_DAY, at)),
            _failing(at),
            _waiting(at),
            _lag(at),
            _last(at),
        ),
    )


def webhook_url() -> str:
    """Where Stripe has to send this shop's events."""
    return f"{settings.SITE_URL}{reverse('payments:webhook')}"


# --- What we know ourselves ------------------------------------------------------------------------------------------


def _secrets() -> Check:
    prints = [gateway.fingerprint(secret) for secret in settings.STRIPE_WEBHOOK_SECRETS]
    figures = {"fingerprints": prints}
    if not prints:
        return Check(
            "secrets", Verdict.ACT, "none: every event is refused", figures=figures,
            todo="set STRIPE_WEBHOOK_SECRET to the signing secret of the endpoint at Stripe, and deploy.",
        )  # fmt: skip
    said = f"{len(prints)} in force: {', '.join(prints)}"
    return Check("secrets", Verdict.FINE, said + (" (a roll is under way)" if len(prints) > 1 else ""), figures=figures)


def _silence(at: datetime) -> Check:
    """Each payment that ends is said by an event about its session. What ended and was not said was lost on the way."""
    about_it = InboxEvent.objects.filter(object_id=OuterRef("session_id"), received_at__gte=at - 2 * A_DAY)
    ended = Payment.objects.filter(closed_at__gte=at - A_DAY, closed_at__lt=at - PATIENCE, session_id__isnull=False)
    unsaid = ended.filter(~Exists(about_it))
    count, first = unsaid.count(), unsaid.order_by("closed_at").values_list("closed_at", flat=True).first()
    figures = {"payments_ended": ended.count(), "unheard": count, "first_unheard": _iso(first)}
    if first is None:
        said = f"Stripe spoke of all {figures['payments_ended']} payments that ended in the last day"
        return Check(
            "silence",
            Verdict.FINE,
            said if figures["payments_ended"] else "no payment ended in the last day",
            figures=figures,
        )
    return Check(
        "silence", Verdict.ACT,
        f"{_count(count, 'payment')} ended and no event came about {'it' if count == 1 else 'them'}, the first {ago(at - first)}",
        todo="manage.py webhooks recover --missing", step="recover", figures=figures,
    )  # fmt: skip


def _failing(at: datetime) -> Check:
    failing = InboxEvent.objects.failing().order_by("received_at")
    count = failing.count()
    figures = {"failing": count}
    if not count:
        return Check("failing", Verdict.FINE, "none", figures=figures)
    details = [_line(event.type, event.event_id, at - event.received_at, _failure(event)) for event in failing[:SHOWN]]
    return Check(
        "failing", Verdict.ACT, f"{_count(count, 'event')} could not be worked through", _some(details, count),
        todo="manage.py webhooks replay --failing", step="replay", figures=figures,
    )  # fmt: skip


def _failure(event: InboxEvent) -> str:
    return event.settle_note if event.settled_at is None and event.settle_note else f"mirror {event.mirror_note}"


def _waiting(at: datetime) -> Check:
    waiting = InboxEvent.objects.untouched().filter(received_at__lt=at - PATIENCE).order_by("received_at")
    count = waiting.count()
    figures = {"waiting": count, "longer_than_seconds": PATIENCE.total_seconds()}
    if not count:
        return Check("waiting", Verdict.FINE, f"none for longer than {span(PATIENCE)}", figures=figures)
    details = [_line(event.type, event.event_id, at - event.received_at) for event in waiting[:SHOWN]]
    return Check(
        "waiting", Verdict.ACT, f"nobody took up {_count(count, 'event')} for longer than {span(PATIENCE)}",
        _some(details, count), figures=figures,
        todo="see that a worker runs (`worker` in the Procfile, and in /health); or manage.py webhooks replay --waiting",
    )  # fmt: skip


def _lag(at: datetime) -> Check:
    received = InboxEvent.objects.exclude(type=inbox.SELFTEST).filter(received_at__gte=at - A_DAY)
    lags = sorted(lag.total_seconds() for lag in received.values_list(F("received_at") - F("created"), flat=True))
    if not lags:
        return Check("lag", Verdict.FINE, "no event in the last day", figures={"events": 0})
    figures = {"events": len(lags), "p50": _quantile(lags, 0.5), "p95": _quantile(lags, 0.95), "longest": lags[-1]}
    said = ", ".join(f"{name} {span(timedelta(seconds=figures[name]))}" for name in ("p50", "p95", "longest"))
    return Check(
        "lag", Verdict.FINE, f"{said} from happening to arriving ({_count(len(lags), 'event')} in the last day)",
        figures={name: round(value, 3) for name, value in figures.items()},
    )  # fmt: skip


def _last(at: datetime) -> Check:
    last = InboxEvent.objects.exclude(type=inbox.SELFTEST).order_by("-received_at").first()
    tested = InboxEvent.objects.filter(type=inbox.SELFTEST).aggregate(at=Max("received_at"))["at"]
    details = (f"last self test {ago(at - tested)}",) if tested else ()
    figures = {"selftest_at": _iso(tested)}
    if last is None:
        return Check("last event", Verdict.FINE, "none has come yet", details, figures=figures)
    said = f"{last.type}, {ago(at - last.received_at)} ({last.event_id})"
    figures |= {"event": last.event_id, "type": last.type, "received_at": _iso(last.received_at)}
    return Check("last event", Verdict.FINE, said, details, figures=figures)


# --- What Stripe knows -----------------------------------------------------------------------------------------------


def _asked(name: str, ask: Callable[[], Check]) -> Check:
    try:
        return ask()
    except (gateway.Unreachable, gateway.Refused) as trouble:
        return Check(
            name, Verdict.UNKNOWN, f"not known: Stripe did not say ({trouble})", figures={"reason": str(trouble)},
            todo="look at https://status.stripe.com and at STRIPE_SECRET_KEY, then ask again.",
        )  # fmt: skip


def _endpoint() -> Check:
    """One of ours is needed, enabled, and told of every type that we handle. Others are listed and are none of our business."""
    wanted = _place(webhook_url())
    endpoints = gateway.list_endpoints()
    ours = [endpoint for endpoint in endpoints if _place(endpoint.url) == wanted]
    unheard = sorted(type for type in inbox.SETTLED_TYPES if not any(endpoint.hears(type) for endpoint in ours))
    details = tuple(_described(endpoint, ours=endpoint in ours) for endpoint in endpoints)
    figures = {"url": webhook_url(), "ours": len(ours), "enabled": sum(e.enabled for e in ours), "unheard": unheard}
    if not ours:
        return Check(
            "endpoint", Verdict.ACT, f"none at Stripe leads to {webhook_url()}", details, figures=figures,
            todo=f"add {webhook_url()} at Stripe (Developers, Webhooks), or, on a development machine, run stripe listen.",
        )  # fmt: skip
    if not any(endpoint.enabled for endpoint in ours):
        return Check(
            "endpoint", Verdict.ACT, f"{ours[0].url} is disabled", details, figures=figures,
            todo=f"enable {ours[0].endpoint_id} at Stripe (Developers, Webhooks), then manage.py webhooks recover --missing",
        )  # fmt: skip
    if unheard:
        return Check(
            "endpoint", Verdict.ACT, f"{ours[0].url} is not told of {_count(len(unheard), 'type')} we handle",
            (*details, *(f"missing: {type}" for type in unheard)), figures=figures,
            todo=f"add the missing types to {ours[0].endpoint_id} at Stripe, then manage.py webhooks recover --missing",
        )  # fmt: skip
    return Check("endpoint", Verdict.FINE, f"{ours[0].url}, enabled, told of all we handle", details, figures=figures)


def _described(endpoint: Endpoint, *, ours: bool) -> str:
    types = "every type" if "*" in endpoint.types else _count(len(endpoint.types), "type")
    version = f"API version {endpoint.api_version or 'of the account'}"
    if endpoint.api_version not in ("", settings.STRIPE_API_VERSION):
        # Harmless: of an event only its ids are read, and those are the same in every version.
        version += f" (ours is {settings.STRIPE_API_VERSION})"
    state = "enabled" if endpoint.enabled else "disabled"
    return f"{'ours' if ours else 'another'}: {endpoint.endpoint_id}, {endpoint.url}, {state}, {types}, {version}"


def _place(url: str) -> tuple[str, int | None, str]:
    """What must be equal for two addresses to be the same; this machine has several names."""
    parts = urlsplit(url)
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    return "here" if parts.hostname in HERE else parts.hostname or "", port, parts.path


def _undelivered(at: datetime) -> Check:
    """Stripe goes on counting an event as undelivered after we have fetched it ourselves, so the inbox is compared."""
    found = gateway.list_events(since=at - gateway.EVENTS_KEPT, until=at - PATIENCE, undelivered=True, most=MOST)
    lost = _not_here(found)
    oldest = min((event["created"] for event in lost), default=None)
    figures = {"undelivered": len(found), "not_here": len(lost), "oldest_seconds": oldest and at.timestamp() - oldest}
    here = len(found) - len(lost)
    if not lost:
        said = f"none ({here} were fetched since)" if here else "none"
        return Check("undelivered", Verdict.FINE, said, figures=figures)
    return Check(
        "undelivered", Verdict.ACT,
        f"{_at_least(len(lost), found)} never arrived, the oldest {ago(_age(lost[0], at))}",
        _some([_line(event["type"], event["id"], _age(event, at)) for event in lost[:SHOWN]], len(lost)),
        todo="manage.py webhooks recover", step="recover", figures=figures,
    )  # fmt: skip


def _gaps(since: datetime, at: datetime) -> Check:
    found = gateway.list_events(since=since, until=at - PATIENCE, types=inbox.SETTLED_TYPES, most=MOST)
    lost = _not_here(found)
    figures = {"since": _iso(since), "compared": len(found), "missing": len(lost), "all": len(found) < MOST}
    compared = f"{_at_least(len(found), found)} since {since:%b} {since.day}, {since:%H:%M} UTC"
    if not lost:
        return Check("gaps", Verdict.FINE, f"none among the {compared}", figures=figures)
    return Check(
        "gaps", Verdict.ACT, f"the inbox lacks {len(lost)} of the {compared}",
        _some([_line(event["type"], event["id"], _age(event, at)) for event in lost[:SHOWN]], len(lost)),
        todo="manage.py webhooks recover --missing", step="recover", figures=figures,
    )  # fmt: skip


def _not_here(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    here = inbox.here(event["id"] for event in events)
    return [event for event in events if event["id"] not in here]


# --- In words --------------------------------------------------------------------------------------------------------


def span(time: timedelta) -> str:
    """Two units at most: `8 s`, `4 min`, `3 h 20 min`, `2 d 4 h`."""
    seconds = max(0, round(time.total_seconds()))
    minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86400
    if days:
        return f"{days} d" + (f" {hours % 24} h" if hours % 24 else "")
    if hours:
        return f"{hours} h" + (f" {minutes % 60} min" if minutes % 60 else "")
    return f"{minutes} min" if minutes else f"{seconds} s"


def ago(time: timedelta) -> str:
    return f"{span(time)} ago"


def _line(type: str, event_id: str, age: timedelta, note: str = "") -> str:
    return f"{type:<42} {event_id}  {ago(age)}" + (f"  {note}" if note else "")


def _some(lines: Iterable[str], count: int) -> tuple[str, ...]:
    """The lines, and how many more there are."""
    shown = tuple(lines)
    return (*shown, f"and {count - len(shown)} more") if count > len(shown) else shown


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _at_least(number: int, found: list[Any]) -> str:
    return ("at least " if len(found) >= MOST else "") + _count(number, "event")


def _age(event: dict[str, Any], at: datetime) -> timedelta:
    return timedelta(seconds=at.timestamp() - event["created"])


def _iso(time: datetime | None) -> str | None:
    return time.isoformat() if time else None


def _quantile(ordered: list[float], share: float) -> float:
    """The smallest value that at least `share` of them do not exceed."""
    return ordered[ceil(len(ordered) * share) - 1]
