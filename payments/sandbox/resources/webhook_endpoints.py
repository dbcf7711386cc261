"""Webhook endpoints: where events go, each with the secret that signs them."""

from urllib.parse import urlsplit

from payments.sandbox import ids, listing, metadata
from payments.sandbox.errors import StripeError
from payments.sandbox.store import Record, Work


def create(work: Work, params: Record) -> Record:
    endpoint = add(work, params["url"], ids.new("whsec_"), enabled_events=params["enabled_events"])
    endpoint["api_version"] = params.get("api_version")
    endpoint["description"] = params.get("description") or None
    endpoint["metadata"] = metadata.merged({}, params.get("metadata"))
    # Shown this once, as at Stripe.
    return work.save(endpoint) | {"secret": endpoint["_secret"]}


def add(work: Work, url: str, secret: str, *, enabled_events: list[str]) -> Record:
    _check_url(url)
    return work.save(
        {
            "id": ids.new("we_1"),
            "object": "webhook_endpoint",
            "api_version": None,
            "application": None,
            "created": work.created,
            "description": None,
            "enabled_events": enabled_events,
            "livemode": False,
            "metadata": {},
            "status": "enabled",
            "url": url,
            "_secret": secret,
        }
    )


def ensure(work: Work, url: str, secret: str) -> Record:
    """The endpoint the stand-in was started with: the same one after a restart, with today's secret."""
    for known in work.all("webhook_endpoint"):
        if known["url"] == url:
            endpoint = work.fetch("webhook_endpoint", known["id"])
            return work.save(endpoint | {"_secret": secret}) if endpoint["_secret"] != secret else endpoint
    return add(work, url, secret, enabled_events=["*"])


def retrieve(work: Work, params: Record, id: str) -> Record:
    return _fetch(work, id)


def update(work: Work, params: Record, id: str) -> Record:
    endpoint = _fetch(work, id)
    if "url" in params:
        _check_url(params["url"])
        endpoint["url"] = params["url"]
    if "enabled_events" in params:
        endpoint["enabled_events"] = params["enabled_events"]
    if "description" in params:
        endpoint["description"] = params["description"] or None
    if "disabled" in params:
        endpoint["status"] = "disabled" if params["disabled"] else "enabled"
    endpoint["metadata"] = metadata.merged(endpoint["metadata"], params.get("metadata"))
    return work.save(endpoint)


def delete(work: Work, params: Record, id: str) -> Record:
    work.remove(_fetch(work, id))
    return {"id": id, "object": "webhook_endpoint", "deleted": True}


def list_all(work: Work, params: Record) -> Record:
    return listing.page(work, params, kind="webhook_endpoint", url="/v1/webhook_endpoints")


def _fetch(work: Work, id: str) -> Record:
    return work.fetch("webhook_endpoint", id, param="webhook_endpoint_id")


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise StripeError("Invalid URL: An explicit scheme (such as https) must be provided.", param="url")
