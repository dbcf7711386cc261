"""What every part of the JSON API shares: how it answers, pages, refuses and slows down.

Amounts of money are integers of minor units beside their currency. Query parameters are checked strictly. Errors have
one shape (craved/problems.py), whoever finds them.
"""

from collections.abc import Iterator
from http import HTTPStatus
from ipaddress import IPv6Address, ip_address
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import resolve
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import conditional_page
from drf_spectacular.renderers import OpenApiJsonRenderer2, OpenApiYamlRenderer
from drf_spectacular.utils import OpenApiExample, OpenApiResponse
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework import serializers, views
from rest_framework.exceptions import ValidationError
from rest_framework.generics import GenericAPIView
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView

from craved.money import format_money
from craved.problems import MEDIA_TYPE, Fault, details, problem

# --- Money -----------------------------------------------------------------------------------------------------------


class Money(serializers.Serializer[int]):
    """An amount of money."""

    amount = serializers.IntegerField(help_text="In minor units: 1250 is $12.50.")
    currency = serializers.CharField(help_text="ISO 4217, in lower case.")
    formatted = serializers.CharField(help_text="For people.")

    def to_representation(self, amount: int) -> dict[str, Any]:
        currency = self.context.get("currency", settings.CURRENCY)  # an order has its own
        return {"amount": amount, "currency": currency, "formatted": format_money(amount, currency)}


# --- Questions -------------------------------------------------------------------------------------------------------


class Query(serializers.Serializer[Any]):
    """Query parameters as one declared class, for views to read with `of`.

    A parameter that does not exist is refused, and so is one given twice: whoever asks for products without peanuts and
    misspells the question must not be shown all of them.
    """

    several: frozenset[str] = frozenset()  # those that may be given more than once

    @classmethod
    def of(cls, request: Request) -> Self:
        """Raises `ValidationError`."""
        given = request.query_params
        query = cls(data={name: ",".join(given.getlist(name)) for name in given})
        faults = {name: ["There is no such parameter."] for name in given if name not in query.known}
        faults |= {name: ["Given more than once."] for name in given if cls._repeated(given.getlist(name), name)}
        if faults or not query.is_valid():
            raise ValidationError(faults or query.errors)
        return query

    @property
    def known(self) -> set[str]:
        return {*self.fields, Pages.page_query_param, Pages.page_size_query_param}

    @classmethod
    def _repeated(cls, values: list[str], name: str) -> bool:
        return len(values) > 1 and name not in cls.several


class NoQuery(Query):
    """For lists that can only be leafed through."""


class Number(serializers.IntegerField):
    """Digits only. Python and the base class would also read "1_0", "٣" and "3.0"."""

    def to_internal_value(self, data: Any) -> int:
        if not (isinstance(data, str) and data.isascii() and data.isdigit()):
            self.fail("invalid")
        return super().to_internal_value(data)


class Flag(serializers.BooleanField):
    """`true` or `false`, and nothing that only looks like it."""

    def to_internal_value(self, data: Any) -> bool:
        if data not in {"true", "false"}:
            self.fail("invalid", input=data)
        return bool(data == "true")


class CommaSeparated(serializers.ListField):
    """`milk,egg`."""

    def to_internal_value(self, data: Any) -> list[Any]:
        return super().to_internal_value(str(data).split(","))


class Pages(PageNumberPagination):
    """Lists come in pages. A number that makes no sense is refused; a page after the last one is not found."""

    page_size = 24
    page_size_query_param: str = "page_size"
    max_page_size = 100
    page_number = Number(min_value=1, max_value=1_000_000)
    size = Number(min_value=1, max_value=max_page_size)
    invalid_page_message = "There is no such page."

    def get_page_size(self, request: Request) -> int:
        return self._read(request, self.page_size_query_param, self.size, self.page_size)

    def get_page_number(self, request: Request, paginator: Any) -> int:
        return self._read(request, self.page_query_param, self.page_number, 1)

    @staticmethod
    def _read(request: Request, name: str, field: Number, default: int) -> int:
        given = request.query_params.get(name)
        try:
            return default if given is None else int(field.run_validation(given))
        except ValidationError as error:
            raise ValidationError({name: error.detail}) from None

    def get_paginated_response(self, data: Any) -> Response:
        assert self.page is not None  # set by `paginate_queryset`  # noqa: S101
        return Response(
            {
                "count": self.page.paginator.count,
                "page": self.page.number,
                "pages": self.page.paginator.num_pages,
                "next": self.get_next_link(),
                "previous": self.get_previous_link(),
                "results": data,
            }
        )

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": ["string", "null"], "format": "uri", "description": "Null at the end."}
        return {
            "type": "object",
            "required": ["count", "page", "pages", "next", "previous", "results"],
            "properties": {
                "count": {"type": "integer", "minimum": 0, "description": "On all pages together.", "example": 1},
                "page": {"type": "integer", "minimum": 1, "example": 1},
                "pages": {"type": "integer", "minimum": 1, "example": 1},
                "next": {**link, "example": None},
                "previous": {**link, "example": None},
                "results": schema,
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        def parameter(name: str, description: str, **schema: int) -> dict[str, Any]:
            return {
                "name": name, "in": "query", "required": False, "description": description,
                "schema": {"type": "integer", "minimum": 1, **schema},
            }  # fmt: skip

        return [
            parameter(self.page_query_param, "Which page.", default=1, maximum=1_000_000),
            parameter(
                self.page_size_query_param, "How many on a page.", default=self.page_size, maximum=self.max_page_size
            ),
        ]


# --- Refusals --------------------------------------------------------------------------------------------------------


def exception_handler(exception: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """What the framework raises, as a problem. None leaves the rest to Django, and so to craved/errors.py."""
    response = views.exception_handler(exception, context)
    if response is None:
        if isinstance(exception, SuspiciousOperation):  # such as a thousand query parameters
            return problem(400, "The request cannot be read.")
        return None
    headers = {name: response.headers[name] for name in ("Retry-After", "WWW-Authenticate") if name in response.headers}
    if isinstance(exception, ValidationError):
        return problem(400, "Some query parameters make no sense.", errors=list(_faults(exception.detail)))
    return problem(response.status_code, str(response.data["detail"]), headers=headers)


def _faults(detail: Any) -> Iterator[Fault]:
    for parameter, found in detail.items():
        for message in _messages(found):
            yield {"parameter": str(parameter), "detail": message}


def _messages(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield str(found)
    else:  # a list of messages, or for the items of a list, by their position
        for part in found.values() if isinstance(found, dict) else found:
            yield from _messages(part)


@csrf_exempt  # nothing is done here, and a machine is to be told so in its own language
def unknown(request: HttpRequest) -> HttpResponse:
    """Every other address below /api/. One that only lacks its last slash is shown the way."""
    if not request.path_info.endswith("/") and resolve(f"{request.path_info}/").func is not unknown:
        return HttpResponsePermanentRedirect(request.get_full_path(force_append_slash=True))
    return problem(404, "There is nothing at this address.")


# --- Views -----------------------------------------------------------------------------------------------------------


class PerAddress(ScopedRateThrottle):
    """So many requests from one address, in the shared cache. An IPv6 network (/64) is one customer, so one address.

    X-Forwarded-For is believed only as far as our own proxies wrote it: NUM_PROXIES says how many those are.
    """

    def get_rate(self) -> str | None:
        return str(api_settings.DEFAULT_THROTTLE_RATES[self.scope or ""])

    def get_ident(self, request: Request) -> str:
        for said in (super().get_ident(request), request.META.get("REMOTE_ADDR")):
            try:
                address = ip_address(said or "")
            except ValueError:
                continue
            if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
                return f"{int(address) >> 64:x}::"
            return str(address)
        return "unknown"  # behind a Unix socket, with no word from the proxy: all share one allowance


class ReadOnly(APIView):
    """Nothing is changed through this view. Its scope says how often it may be asked (settings.py)."""

    http_method_names = ["get", "head"]
    throttle_classes = [PerAddress]
    throttle_scope = "catalogue"


@method_decorator(conditional_page, name="dispatch")
class Public(ReadOnly, GenericAPIView[Any]):
    """The same for everybody, so whoever stands between may keep it for a minute, and ask whether it is still good."""

    max_age = 60  # seconds
    pagination_class = Pages

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        if response.status_code == 200:
            patch_cache_control(response, public=True, max_age=self.max_age)
        return response


# --- The schema and its page -----------------------------------------------------------------------------------------


class FaultSerializer(serializers.Serializer[Any]):
    parameter = serializers.CharField()
    detail = serializers.CharField()


class ProblemSerializer(serializers.Serializer[Any]):
    """What went wrong, in the shape of RFC 9457."""

    type = serializers.CharField(help_text="Always `about:blank`: the status says it all.")
    title = serializers.CharField(help_text="The status in words.")
    status = serializers.IntegerField()
    detail = serializers.CharField(help_text="What happened, for people.")
    errors = FaultSerializer(  # type: ignore[assignment]  # a field; the serializer's own errors are not asked for
        many=True, help_text="The query parameters that make no sense. Empty for other problems."
    )
    request_id = serializers.CharField(help_text="Name it when you ask us about this.")


# What a status means here, and the detail of an example.
REFUSALS = {
    400: ("A query parameter makes no sense.", "Some query parameters make no sense."),
    404: ("There is no such thing, or not any more.", "Not found."),
    406: ("Only JSON is spoken here.", "Could not satisfy the request Accept header."),
    429: ("Too many requests: come back after `Retry-After` seconds.", "Request was throttled. Available in 20 seconds."),
    503: ("The shop is busy: come back after `Retry-After` seconds.", "The shop is busy. Please try again in a few seconds."),
}  # fmt: skip


def answers(
    good: type[serializers.BaseSerializer[Any]] | serializers.BaseSerializer[Any], *refusals: int
) -> dict[Any, Any]:
    """The answers of an operation, for `extend_schema`: the good one, its own refusals, and those that all share."""
    return {200: good} | {(status, MEDIA_TYPE): _refusal(status) for status in (*refusals, 406, 429, 503)}


def _refusal(status: int) -> OpenApiResponse:
    description, detail = REFUSALS[status]
    errors: list[Fault] = [{"parameter": "page", "detail": "A valid integer is required."}] if status == 400 else []
    value = details(status, detail, errors=errors, request_id="3f0c1b8e5d7a4c92a6e1f4b07d9c2e58")
    example = OpenApiExample(HTTPStatus(status).phrase, value, media_type=MEDIA_TYPE, status_codes=[str(status)])
    return OpenApiResponse(ProblemSerializer, description, [example])


class Schema(ReadOnly, SpectacularAPIView):
    """JSON, or YAML for who asks for it."""

    renderer_classes = [OpenApiJsonRenderer2, OpenApiYamlRenderer]
    throttle_scope = "schema"


class Docs(ReadOnly, SpectacularSwaggerSplitView):
    """Swagger's page from our own host. Its start script is a file of its own, as our pages' policy asks."""

    throttle_scope = "schema"
    template_name = "craved/api_docs.html"
