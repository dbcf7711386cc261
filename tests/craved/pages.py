"""Addresses at which things go wrong, and one at which they go well."""

from typing import NoReturn

import structlog
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

from craved.jobs import defer


def fine(request: HttpRequest, **_: str) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("fine")


@csrf_exempt
def crash(request: HttpRequest) -> NoReturn:
    secret = "a local variable"  # noqa: F841
    raise RuntimeError(f"no {request.GET['said']}")


def say(request: HttpRequest) -> HttpResponse:
    structlog.get_logger("tests").error("said", what=request.GET["said"])
    return HttpResponse()


def start_job(request: HttpRequest) -> HttpResponse:
    defer("tests.whisper")
    return HttpResponse()


handler500 = "craved.errors.server_error"
urlpatterns = [
    path("fine/", fine),
    path("api/fine/", fine),
    path("orders/<slug:code>/<str:key>/", fine, name="order"),
    path("crash/", crash),
    path("api/crash/", crash),
    path("say/", say),
    path("job/", start_job),
    path("", include("craved.urls")),
]
