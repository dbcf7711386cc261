"""A process may die between any two things it does. Here it does, wherever one wants.

A step is one statement to the database, one COMMIT, or one request to Stripe. Dying is an exception that nothing catches:
the open transaction is lost with all that was in memory, while what was committed and what Stripe did remain.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg.pq import TransactionStatus

from payments import gateway

IDLE = TransactionStatus.IDLE


class Killed(BaseException):
    """kill -9, as far as one process can do that to itself."""


def die(where: str) -> None:
    of_the_test = [block for block in connection.atomic_blocks if getattr(block, "_from_testcase", False)]
    is_open = connection.connection is not None and connection.connection.info.transaction_status != IDLE
    if is_open and not of_the_test:
        connection.close()  # as the server would notice: whatever was not committed is gone
    raise Killed(where)


@dataclass
class Steps:
    """What was reached, in order. With `until`, the step at which it ends.

    `lasting`: only those before which something came to stay, a COMMIT or an answer of Stripe's. Dying at any other is
    the same as dying at the last of these, because what a transaction had done is lost with it.
    """

    until: int | None = None
    lasting: bool = False
    die: Callable[[str], None] = die
    reached: list[str] = field(default_factory=list)

    def reach(self, name: str, *, lasts: bool = False) -> None:
        if lasts or not self.lasting:
            self.reached.append(name)
            if self.until is not None and len(self.reached) > self.until:
                self.die(name)


@contextmanager
def watched(steps: Steps) -> Iterator[Steps]:
    """Count the steps, and die just before a statement or a request, or just after a COMMIT or the answer to a request."""
    ask, commit = gateway.OutsideTransactions.request, BaseDatabaseWrapper.commit

    def on_statement(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if "SAVEPOINT" not in sql:  # ending one belongs to the statement before
            steps.reach(f"before {sql[:60]}")
        answer = execute(sql, *rest)
        if not connection.in_atomic_block and not sql.startswith("SELECT"):
            steps.reach(f"after {sql[:60]}", lasts=True)
        return answer

    def on_commit(self: BaseDatabaseWrapper) -> None:
        steps.reach("before COMMIT")
        commit(self)
        steps.reach("after COMMIT", lasts=True)

    def on_request(self: gateway.OutsideTransactions, method: str, url: str, *rest: Any) -> Any:
        steps.reach(f"before {method} {url}")
        answer = ask(self, method, url, *rest)
        steps.reach(f"after {method} {url}", lasts=True)
        return answer

    with pytest.MonkeyPatch.context() as patch, connection.execute_wrapper(on_statement):
        patch.setattr(BaseDatabaseWrapper, "commit", on_commit)
        patch.setattr(gateway.OutsideTransactions, "request", on_request)
        yield steps


def is_killed_at(step: int, do: Callable[[], object], *, lasting: bool = False) -> bool:
    """Do it, and die at a step of it. False if it got through, because it has not so many."""
    try:
        with watched(Steps(until=step, lasting=lasting)):
            do()
    except Killed:
        return True
    return False


def dying_at_every_step(do: Callable[[], object]) -> int:
    """Do it again and again, dying one step later each time, until it gets through. Returns how often it died."""
    for step in range(500):
        if not is_killed_at(step, do):
            return step
    raise AssertionError("It never got through.")
