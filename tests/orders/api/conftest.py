from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client


@pytest.fixture(autouse=True)
def _nobody_was_here_before(db: None) -> Iterator[None]:
    """Every test starts with its whole allowance of requests."""
    cache.clear()
    yield
    cache.clear()


class Program:
    """Asks the API and reads the JSON it answers."""

    def __init__(self) -> None:
        self.client = Client()

    def get(self, path: str, **query: Any) -> Any:
        response = self.client.get(path, query)
        assert response.status_code == 200, response.content
        return response.json()

    def names(self, **query: Any) -> list[str]:
        """The products a query finds, in their order."""
        return [product["name"] for product in self.get("/api/v1/products/", **query)["results"]]


@pytest.fixture
def program() -> Program:
    return Program()
