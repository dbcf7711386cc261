"""Events: what happened, as the webhook endpoints were (or should have been) told."""

from fnmatch import fnmatchcase

from payments.sandbox import errors, listing
from payments.sandbox.errors import StripeError
from payments.sandbox.store import Record, Work

_KEPT = 30 * 86_400  # seconds Stripe keeps events


def retrieve(work: Work, params: Record, id: str) -> Record:
    event = work.fetch("event", id)
    if not _is_kept(work, event):
        raise errors.missing("event", id, param="id")
    return event


def list_all(work: Work, params: Record) -> Record:
    if "type" in params and "types" in params:
        raise StripeError("You may only specify one of these parameters: type, types.")
    wanted = params.get("types") or ([params["type"]] if "type" in params else ["*"])
    delivered = params.get("delivery_success")

    def matches(event: Record) -> bool:
        return (
            any(fnmatchcase(event["type"], pattern) for pattern in wanted)
            and (delivered is None or delivered == (event["pending_webhooks"] == 0))
            and _is_kept(work, event)
        )

    return listing.page(work, params, kind="event", url="/v1/events", where=matches)


def retry(work: Work, params: Record, id: str) -> Record:
    """What `stripe events resend` and the dashboard call: deliver the event once more.

    To the endpoint named, or to all of them: `stripe listen` has no connection to this process, so a resend meant
    for it goes to the endpoints instead.
    """
    event = work.fetch("event", id)
    if "webhook_endpoint" in params:
        endpoints = [work.fetch("webhook_endpoint", params["webhook_endpoint"], param="webhook_endpoint")]
    else:
        endpoints = [endpoint for endpoint in work.all("webhook_endpoint") if endpoint["status"] == "enabled"]
    for endpoint in endpoints:
        work.deliver(event, endpoint)
    return event


def _is_kept(work: Work, event: Record) -> bool:
    return bool(event["created"] > work.now - _KEPT)
