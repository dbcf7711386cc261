import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from ops import probes
from ops.postgres import Cluster

SECOND = 1.0


@pytest.fixture
def prober(monkeypatch: pytest.MonkeyPatch) -> Client:
    """Comes over plain HTTP and names an address nobody put into ALLOWED_HOSTS."""
    monkeypatch.setattr(probes, "DATABASE", probes.DatabaseProbe())
    return Client(headers={"Host": "10.1.2.3:10000"})


@pytest.fixture
def _in_production(settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.ALLOWED_HOSTS = ["shop.example.com"]


def database_at(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setattr(probes, "_address", lambda: address)


# --- /healthz --------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("_in_production")
def test_a_living_process_says_so_without_its_database(prober: Client) -> None:
    """pytest-django lets nothing through to the database here."""
    prober.cookies["sessionid"] = "s" * 32

    response = prober.get("/healthz")

    assert response.status_code == 200
    assert response.json()["ok"] is True
    assert response.json()["ts"].endswith("+00:00")
    assert "no-store" in response.headers["Cache-Control"]
    assert not response.cookies


@pytest.mark.django_db
def test_it_asks_the_database_nothing(prober: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        prober.get("/healthz")


@pytest.mark.parametrize("probe", ["/healthz", "/readyz"])
def test_probes_can_only_be_read(prober: Client, probe: str) -> None:
    assert {prober.generic(method, probe).status_code for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]} == {
        405
    }
    assert prober.post(probe).headers["Allow"] == "GET, HEAD"


# --- /readyz ---------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.usefixtures("_in_production")
def test_a_process_with_its_database_is_ready(prober: Client) -> None:
    assert prober.head("/readyz").status_code == 200

    response = prober.get("/readyz")

    assert (response.status_code, response.json()) == (200, {"ok": True})
    assert "no-store" in response.headers["Cache-Control"]


def not_ready(prober: Client) -> bool:
    """Whether it says so, and says it within a second."""
    started = time.monotonic()
    response = prober.get("/readyz")
    took = time.monotonic() - started
    assert took < SECOND
    return (response.status_code, response.json()) == (503, {"ok": False, "reason": "db"})


def test_it_is_not_ready_while_its_database_is_stopped(
    prober: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(probes, "FRESH_FOR", 0)
    cluster = Cluster(tmp_path / "pg", fast=True, throwaway=True)
    with cluster:
        database_at(monkeypatch, cluster.url("postgres"))
        assert prober.get("/readyz").status_code == 200

        cluster.stop()
        assert not_ready(prober)

        cluster.start()
        assert prober.get("/readyz").status_code == 200


@contextmanager
def listening(talk: bytes = b"") -> Iterator[int]:
    """A server that takes connections, answers each with `talk` and then is silent."""
    taken: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            while True:
                try:
                    taken.append(server.accept()[0])
                    taken[-1].sendall(talk)
                except OSError:
                    return

        thread = threading.Thread(target=take)
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join()
            for client in taken:
                client.close()


# What PostgreSQL says to let somebody in: AuthenticationOk, ReadyForQuery.
LET_IN = b"R\x00\x00\x00\x08\x00\x00\x00\x00Z\x00\x00\x00\x05I"


@pytest.mark.parametrize(
    "talk", [b"", LET_IN, b"HTTP/1.1 400 Bad Request\r\n\r\n"], ids=["silent", "then silent", "other"]
)
def test_it_is_not_ready_while_its_database_hangs(prober: Client, monkeypatch: pytest.MonkeyPatch, talk: bytes) -> None:
    with listening(talk) as port:
        database_at(monkeypatch, f"host=127.0.0.1 port={port} dbname=craved user=craved sslmode=disable")

        assert not_ready(prober)


def test_it_is_not_ready_while_its_database_takes_nobody_in(prober: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full backlog drops what comes, as a firewall or a dead machine does."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as server:
        port = server.getsockname()[1]
        full = []
        for _ in range(3):
            full.append(socket.socket())
            full[-1].setblocking(False)
            full[-1].connect_ex(("127.0.0.1", port))
        database_at(monkeypatch, f"host=127.0.0.1 port={port} dbname=craved user=craved")

        assert not_ready(prober)

        for client in full:
            client.close()


def test_it_is_not_ready_while_its_database_cannot_be_found(prober: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking up a name is the one step that cannot be given a time limit."""
    looked_up = threading.Event()

    def look_up(address: str, *, within: float) -> bool:
        looked_up.wait(5)
        return True

    monkeypatch.setattr(probes, "answers", look_up)

    assert not_ready(prober)
    assert not_ready(prober)

    looked_up.set()


@pytest.mark.django_db(transaction=True)
def test_customers_who_have_all_connections_do_not_make_it_unready(prober: Client) -> None:
    pool = connection.pool  # type: ignore[attr-defined]
    connection.ensure_connection()
    taken = [pool.getconn() for _ in range(pool.max_size - 1)]

    ready = prober.get("/readyz").status_code

    for one in taken:
        pool.putconn(one)
    assert ready == 200


def test_asking_often_opens_one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def answers(address: str, *, within: float) -> bool:
        asked.append(address)
        time.sleep(0.2)
        return True

    monkeypatch.setattr(probes, "answers", answers)
    probe = probes.DatabaseProbe()
    said: list[bool] = []
    crowd = [threading.Thread(target=lambda: said.append(probe.answers())) for _ in range(20)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()

    assert said == [True] * 20
    assert len(asked) == 1
