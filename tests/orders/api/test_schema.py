"""The schema, the page that shows it, and whether the API does what it says."""

import json
from collections import Counter
from io import StringIO
from typing import Any

import hypothesis
import jsonschema_rs
import pytest
import schemathesis
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from craved.wsgi import application
from orders.api import examples
from tests.orders.factories import DeliveryMethodFactory, VariantFactory, place_order


@pytest.fixture
def schema() -> dict[str, Any]:
    read: dict[str, Any] = Client().get("/api/schema/").json()
    return read


def test_the_schema_has_nothing_to_complain_about() -> None:
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=StringIO())


def test_every_operation_is_explained_and_shown(schema: dict[str, Any]) -> None:
    operations = [operation for path in schema["paths"].values() for operation in path.values()]

    assert len(operations) == 6
    for operation in operations:
        assert operation["summary"]
        assert operation["description"]
        for status in ("200", "406", "429", "503"):
            [content] = operation["responses"][status]["content"].values()
            assert content["examples"]
        assert all(parameter["description"] for parameter in operation.get("parameters", []))


def test_examples_are_true(schema: dict[str, Any]) -> None:
    for path in schema["paths"].values():
        for response in path["get"]["responses"].values():
            for content in response["content"].values():
                whole = {**content["schema"], "components": schema["components"]}
                for example in content["examples"].values():
                    jsonschema_rs.validate(whole, example["value"])
    assert json.dumps(examples.ORDER.value) in json.dumps(schema)


def test_the_schema_is_yaml_for_who_asks() -> None:
    response = Client().get("/api/schema/", headers={"Accept": "application/vnd.oai.openapi"})

    assert response.content.startswith(b"openapi: 3.1")


def test_the_documentation_runs_no_script_of_the_page_itself() -> None:
    page = Client().get("/api/docs/")
    script = Client().get("/api/docs/?script=")

    assert b"<script>" not in page.content
    assert b"<style" not in page.content
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert script.headers["Content-Type"].startswith("application/javascript")
    assert b"/api/schema/" in script.content


def test_answers_are_what_the_schema_says(schema: dict[str, Any]) -> None:
    variant = VariantFactory.create(product__slug="rye", product__artisan__slug="baker", product__allergens=["gluten"])
    DeliveryMethodFactory.create(artisan=variant.product.artisan, free_over=5000)
    DeliveryMethodFactory.create(artisan=variant.product.artisan, kind="pickup")
    order = place_order((variant, 1))
    known = {"{slug}": "rye", "{code}": order.code, "{key}": order.key}

    for path, operations in schema["paths"].items():
        address = path.replace("artisans/{slug}", "artisans/baker")
        for name, value in known.items():
            address = address.replace(name, value)
        response = Client().get(address)
        content = operations["get"]["responses"]["200"]["content"]["application/json"]
        whole = {**content["schema"], "components": schema["components"]}

        assert response.status_code == 200, address
        jsonschema_rs.validate(whole, response.json())


@pytest.mark.long
@pytest.mark.django_db(transaction=True)  # schemathesis calls the WSGI application, which ends its connections
@pytest.mark.parametrize("mode", schemathesis.GenerationMode)
def test_the_api_does_what_its_schema_says(mode: schemathesis.GenerationMode, settings: Settings) -> None:
    """Made-up questions that fit the schema, and some that do not; every check of schemathesis on their answers."""
    rates = settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"]
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "DEFAULT_THROTTLE_RATES": dict.fromkeys(rates, "100000/min")}
    variant = VariantFactory.create()
    order = place_order((variant, 1))
    known: dict[str, dict[str, Any]] = {
        "/api/v1/products/{slug}/": {"slug": variant.product.slug},
        "/api/v1/artisans/{slug}/": {"slug": variant.product.artisan.slug},
        "/api/v1/orders/{code}/{key}/": {"code": order.code, "key": order.key},
    }
    api = schemathesis.openapi.from_wsgi("/api/schema/", application)
    asked = Counter[str]()

    for path in api:
        operation = api[path]["GET"]
        made_up = operation.as_strategy(generation_mode=mode)
        right = operation.as_strategy(generation_mode=mode, path_parameters=known.get(path))

        @hypothesis.settings(max_examples=40, derandomize=True, database=None, deadline=None)
        @hypothesis.given(case=made_up | right)
        def ask(case: schemathesis.Case[Any]) -> None:
            asked[case.path] += 1
            case.call_and_validate()

        ask()
    assert set(asked) == set(api)
