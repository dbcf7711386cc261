from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

P = ParamSpec("P")


class HtmxRequest(HttpRequest):
    """A request as views see it: `request.htmx` is true when htmx asks for a part of a page."""

    htmx: HtmxDetails


View = Callable[Concatenate[HtmxRequest, P], HttpResponse]


def redirects_whole_page(view: View[P]) -> View[P]:
    """Have a view's redirects lead the whole page on.

    Left to itself, htmx follows a redirect and puts what it finds into the part of the page it asked for; on its way to
    another site, such as the payment page, it is stopped by our policy.
    """

    @wraps(view)
    def wrapped(request: HtmxRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if request.htmx and isinstance(response, HttpResponseRedirect):
            return HttpResponseClientRedirect(response.url)
        return response

    return wrapped
