from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxRequest(HttpRequest):
    """A request as views see it: `request.htmx` is true when htmx asks for a part of a page."""

    htmx: HtmxDetails
