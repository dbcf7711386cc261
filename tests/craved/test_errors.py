import os
import threading
from collections.abc import Iterator

import psycopg
import pytest
from django.db import DEFAULT_DB_ALIAS, OperationalError, connection, connections
from django.test import Client
from psycopg_pool import PoolTimeout, TooManyRequests
from pytest_django import DjangoDbBlocker, Settings

from craved.errors import is_unavailable

pytestmark = pytest.mark.urls("tests.craved.pages")


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def small_pool(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """One connection, for which nobody waits longer than 0.1 s."""
    options = connection.settings_dict["OPTIONS"]
    before = options["pool"]
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]  # PostgreSQL's has one
    options["pool"] = {**before, "max_size": 1, "timeout": 0.1, "max_waiting": 1}
    yield
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]  # PostgreSQL's has one
    options["pool"] = before


def hold_a_connection(until: threading.Event) -> threading.Thread:
    """Another thread, as another customer, has the pool's only connection."""
    held = threading.Event()

    def hold() -> None:
        connections[DEFAULT_DB_ALIAS].ensure_connection()
        held.set()
        until.wait(10)
        connections[DEFAULT_DB_ALIAS].close()

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(10)
    return thread


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("small_pool")
def test_a_full_pool_asks_for_a_moment(visitor: Client) -> None:
    connection.close()
    done = threading.Event()
    other = hold_a_connection(done)

    page = visitor.get("/fine/", headers={"X-Request-Id": "one-too-many"})
    answer = visitor.get("/api/fine/", headers={"X-Request-Id": "one-too-many"})
    done.set()
    other.join()

    assert page.status_code == answer.status_code == 503
    assert page.headers["Retry-After"] == answer.headers["Retry-After"] == "5"
    assert "Back in a moment" in page.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["request_id"] == page.headers["X-Request-Id"] == "one-too-many"
    assert visitor.get("/fine/").status_code == 200


@pytest.fixture
def _no_server(settings: Settings, django_db_blocker: DjangoDbBlocker, tmp_path: object) -> Iterator[None]:
    """A database that is not there: no server listens in this directory."""
    wrapper = connection
    before = {**wrapper.settings_dict}
    with django_db_blocker.unblock():
        wrapper.close()
        wrapper.close_pool()  # type: ignore[attr-defined]  # PostgreSQL's has one
        wrapper.settings_dict |= {"HOST": str(tmp_path), "OPTIONS": {**before["OPTIONS"], "host": str(tmp_path)}}
        wrapper.settings_dict["OPTIONS"]["pool"] = {**before["OPTIONS"]["pool"], "timeout": 0.2}
        yield
        wrapper.close()
        wrapper.close_pool()  # type: ignore[attr-defined]  # PostgreSQL's has one
        wrapper.settings_dict.clear()
        wrapper.settings_dict |= before


@pytest.mark.usefixtures("_no_server")
def test_without_its_database_the_shop_asks_for_a_moment(visitor: Client) -> None:
    response = visitor.get("/fine/")

    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")


@pytest.mark.usefixtures("_no_server")
def test_so_it_does_where_other_middleware_needs_the_database(visitor: Client, settings: Settings) -> None:
    settings.STAFF_NEED_SECOND_FACTOR = True  # asks who it is, before any view
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "s" * 32

    response = visitor.get("/admin/")

    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")


def caused_by(cause: Exception) -> Exception:
    try:
        raise OperationalError("said Django") from cause
    except OperationalError as error:
        return error


@pytest.mark.parametrize(
    "cause",
    [
        PoolTimeout("couldn't get a connection after 3.00 sec"),
        TooManyRequests("the pool has already 16 requests waiting"),
        psycopg.OperationalError("server closed the connection unexpectedly"),
        psycopg.errors.AdminShutdown("terminating connection due to administrator command"),
        psycopg.errors.CannotConnectNow("the database system is starting up"),
        psycopg.errors.TooManyConnections("sorry, too many clients already"),
        psycopg.errors.ConnectionFailure("gone"),
    ],
)
def test_no_connection_is_worth_another_try(cause: Exception) -> None:
    assert is_unavailable(caused_by(cause))


@pytest.mark.parametrize(
    "cause",
    [
        psycopg.errors.DeadlockDetected("deadlock detected"),
        psycopg.errors.QueryCanceled("canceling statement due to statement timeout"),
        psycopg.errors.LockNotAvailable("canceling statement due to lock timeout"),
        psycopg.errors.DiskFull("could not extend file"),
        psycopg.errors.UniqueViolation("duplicate key"),
        ValueError("of our own"),
    ],
)
def test_a_statement_that_went_wrong_is_an_error_of_ours(cause: Exception) -> None:
    assert not is_unavailable(caused_by(cause))


@pytest.mark.django_db(transaction=True)
def test_a_connection_lost_under_way_is_worth_another_try(visitor: Client) -> None:
    assert visitor.get("/fine/").status_code == 200
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        ours = cursor.fetchone()[0]
    with psycopg.connect(os.environ["DATABASE_URL"]) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [ours])

    lost = visitor.get("/fine/")
    connection.close()  # as every request ends
    again = visitor.get("/fine/")

    assert (lost.status_code, again.status_code) == (503, 200)
