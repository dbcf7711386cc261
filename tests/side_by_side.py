"""Things done at the same time, each on a database connection of its own, and how to know that one waits for another."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

LONG = 60  # seconds; only something that hangs takes as long, however busy the machine


def at_once(jobs: list[Callable[[], str]], *, threads: int = 8) -> list[str]:
    """Run them side by side. What each said, in the order given."""

    def run(job: Callable[[], str]) -> str:
        try:
            return job()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(run, jobs))


class Beside:
    """Something done at the same time. `end` waits for it and raises what it raised."""

    def __init__(self, do: Callable[[], object]) -> None:
        self._do = do
        self._failed: Exception | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._do()
        except Exception as error:  # noqa: BLE001 - raised again by `end`
            self._failed = error
        finally:
            connections.close_all()

    def end(self) -> None:
        self._thread.join(timeout=LONG)
        assert not self._thread.is_alive(), f"It did not end within {LONG} seconds."
        if self._failed:
            raise self._failed


def until(true: Callable[[], bool]) -> None:
    """Wait for what another thread does."""
    deadline = time.monotonic() + LONG
    while not true():
        if time.monotonic() > deadline:
            pytest.fail(f"Waited {LONG} seconds in vain.")
        time.sleep(0.01)


def somebody_waits() -> bool:
    """Whether somebody waits for a lock in this database; other tests have theirs in the same cluster."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")  # which a transaction would keep
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        )
        return bool(cursor.fetchone()[0])
