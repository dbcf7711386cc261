from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client
from pytest_django import Settings
from rest_framework.exceptions import UnsupportedMediaType
from rest_framework.test import APIRequestFactory

from craved.api import ReadOnly
from orders.api.urls import urlpatterns
from tests.orders.factories import VariantFactory

LIST = "/api/v1/products/"


def problem(response: Any, status: int) -> dict[str, Any]:
    """The body of an answer that must be a problem, and the whole of one."""
    assert response.status_code == status, response.content
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["Cache-Control"] == "no-store"
    body: dict[str, Any] = response.json()
    assert set(body) == {"type", "title", "status", "detail", "errors", "request_id"}
    assert (body["type"], body["status"]) == ("about:blank", status)
    assert body["request_id"] == response.headers["X-Request-Id"]
    return body


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("page", "-1"),
        ("page", "0"),
        ("page", "two"),
        ("page", "1.0"),
        ("page", "1_0"),
        ("page", "٣"),
        ("page", ""),
        ("page", "9" * 5000),
        ("page_size", "0"),
        ("page_size", "1000"),
        ("search", "bread\x00"),
        ("search", "x" * 10_000),
        ("category", "../secrets"),
        ("artisan", "a b"),
        ("artisan", "x" * 101),
        ("without", "peanuts"),
        ("without", ""),
        ("without", "milk,,egg"),
        ("ships", "yes"),
        ("in_stock", "1"),
        ("min_price", "-1"),
        ("min_price", "12.50"),
        ("max_price", str(2**31)),
        ("ordering", "-price"),
        ("ordering", "artisan__email"),
        ("witout", "peanut"),
        ("format", "xml"),
    ],
)
def test_a_parameter_that_makes_no_sense_is_named(parameter: str, value: str) -> None:
    body = problem(Client().get(LIST, {parameter: value}), 400)

    assert {fault["parameter"] for fault in body["errors"]} == {parameter}
    assert all(fault["detail"] for fault in body["errors"])


def test_a_parameter_given_twice_is_refused_unless_that_means_something() -> None:
    assert problem(Client().get(f"{LIST}?category=bread&category=pots"), 400)["errors"][0]["parameter"] == "category"
    assert Client().get(f"{LIST}?without=milk&without=egg").status_code == 200


def test_all_that_is_wrong_is_said_at_once() -> None:
    body = problem(Client().get(LIST, {"ships": "perhaps", "min_price": "cheap"}), 400)

    assert [fault["parameter"] for fault in body["errors"]] == ["ships", "min_price"]


def test_a_page_after_the_last_is_not_found() -> None:
    VariantFactory.create()

    for page in ("2", "1000000"):
        problem(Client().get(LIST, {"page": page}), 404)


@pytest.mark.parametrize("path", ["/api/v1/artisans/", "/api/v1/categories/"])
def test_short_lists_are_as_strict(path: str) -> None:
    problem(Client().get(path, {"page": "-1"}), 400)
    problem(Client().get(path, {"category": "bread"}), 400)
    problem(Client().get(path, {"page": "99"}), 404)


@pytest.mark.parametrize(
    "words", ['"', "'", "\\", "a & | ! <-> b", ":*", "-", "🍞", "'; DROP TABLE orders_product; --", "%_"]
)
def test_a_search_for_anything_is_a_search(words: str) -> None:
    assert Client().get(LIST, {"search": words}).status_code == 200


def test_more_parameters_than_anyone_needs_are_refused() -> None:
    query = "&".join(f"p{number}=1" for number in range(django_settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1))

    problem(Client().get(f"{LIST}?{query}"), 400)


@pytest.mark.parametrize(
    "path", ["/api/", "/api/v1/", "/api/v2/products/", "/api/v1/products/no-such/", "/api/nothing", "/api/%00/"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_address_with_nothing_behind_it_is_not_found(path: str, method: str) -> None:
    client = Client(enforce_csrf_checks=True)

    response = getattr(client, method)(path)

    problem(response, 405 if method == "post" and "no-such" in path else 404)


def test_a_forgotten_slash_is_forgiven() -> None:
    response = Client().get("/api/v1/products?page=1")

    assert response.status_code == 301
    assert response.headers["Location"] == "/api/v1/products/?page=1"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_nothing_can_be_changed(method: str) -> None:
    response = getattr(Client(enforce_csrf_checks=True), method)(LIST)

    problem(response, 405)
    assert response.headers["Allow"] == "GET, HEAD"


def test_only_json_is_spoken() -> None:
    problem(Client().get(LIST, headers={"Accept": "application/xml"}), 406)
    assert Client().get(LIST, headers={"Accept": "text/html, */*;q=0.1"}).headers["Content-Type"] == "application/json"


def test_a_body_in_another_language_is_refused_in_the_same_shape() -> None:
    class Reader(ReadOnly):
        def get(self, request: Any) -> None:
            raise UnsupportedMediaType("text/csv")

    response = Reader.as_view()(APIRequestFactory().get("/"))

    assert (response.status_code, response.headers["Content-Type"]) == (415, "application/problem+json")


def test_our_own_mistake_is_told_in_the_same_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(*_: object) -> None:
        raise RuntimeError("the secret ingredient")

    monkeypatch.setattr("orders.api.queries.ProductQuery.narrow", mistaken)
    client = Client(raise_request_exception=False)

    body = problem(client.get(LIST), 500)

    assert "secret" not in str(body)


def allow(settings: Settings, **rates: str) -> None:
    old = settings.REST_FRAMEWORK
    settings.REST_FRAMEWORK = {**old, "DEFAULT_THROTTLE_RATES": {**old["DEFAULT_THROTTLE_RATES"], **rates}}


def test_whoever_asks_too_often_is_told_when_to_come_back(settings: Settings) -> None:
    allow(settings, catalogue="3/min")

    statuses = [Client().get(LIST).status_code for _ in range(3)]
    response = Client().get(LIST)

    assert statuses == [200, 200, 200]
    problem(response, 429)
    assert 0 < int(response.headers["Retry-After"]) <= 60
    assert Client(REMOTE_ADDR="198.51.100.7").get(LIST).status_code == 200


def test_searching_has_an_allowance_of_its_own(settings: Settings) -> None:
    allow(settings, search="1/min")

    assert Client().get(LIST, {"search": "rye"}).status_code == 200
    assert Client().get(LIST, {"search": "rye"}).status_code == 429
    assert Client().get(LIST).status_code == 200


def test_guessing_order_links_is_slow(settings: Settings) -> None:
    allow(settings, orders="2/min")

    statuses = [Client().get(f"/api/v1/orders/ABCD{guess}/key/").status_code for guess in range(3)]

    assert statuses == [404, 404, 429]


def test_a_made_up_forwarding_header_buys_nothing(settings: Settings) -> None:
    allow(settings, catalogue="1/min")

    assert Client().get(LIST).status_code == 200
    assert Client().get(LIST, headers={"X-Forwarded-For": "203.0.113.9"}).status_code == 429


def test_behind_a_proxy_only_its_own_word_counts(settings: Settings) -> None:
    allow(settings, catalogue="1/min")
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "NUM_PROXIES": 1}

    def ask(forwarded: str) -> int:
        return Client().get(LIST, headers={"X-Forwarded-For": forwarded}).status_code

    assert ask("203.0.113.9") == 200
    assert ask("192.0.2.1, 203.0.113.9") == 429
    assert ask("203.0.113.10") == 200
    assert ask("2001:db8:1:2::1") == 200
    assert ask("2001:db8:1:2:ffff::9") == 429
    assert ask("2001:db8:1:3::1") == 200
    assert ask("x" * 1000) == 200  # the proxy's own address
    assert ask("no address\t") == 429


def test_every_view_is_throttled() -> None:
    views = [pattern.callback.view_class for pattern in urlpatterns if hasattr(pattern.callback, "view_class")]

    assert len(views) == 8
    assert all(issubclass(view, ReadOnly) for view in views)
