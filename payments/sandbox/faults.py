"""Switches for bad luck: what may go wrong between a shop and Stripe, on demand.

A fault strikes the requests or events whose name matches `on` (a pattern with `*`), `count` times (None: until cleared).
It lets the first `skip` of them pass: `Fault("error", "GET /v1/charges", skip=1)` breaks the second page of a list. With
a `chance` below 1 it strikes some of them only; the same `seed` strikes the same ones in the next run.

Requests, named like "POST /v1/refunds":
    latency             wait `seconds`, then do it
    slow_reply          do it, then wait `seconds` before answering
    error               500, nothing done
    error_after_commit  500 although it was done; repeating the idempotency key repeats the 500, as at Stripe
    rate_limit          429, nothing done
    reset               do it, then reset the connection instead of answering: the lost reply
    down                reset the connection, nothing done

Deliveries, named by the event's type, like "charge.*":
    hold                keep the event back until `release`
    reorder             wait for `times` events, then deliver them last first
    duplicate           deliver `times` extra copies, all at once
    delay               deliver `seconds` later
    drop                never deliver it, and claim to have
"""

import threading
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from random import Random
from typing import Any, Literal, get_args

Kind = Literal[
    "latency", "slow_reply", "error", "error_after_commit", "rate_limit", "reset", "down",
    "hold", "reorder", "duplicate", "delay", "drop",
]  # fmt: skip


@dataclass
class Fault:
    kind: Kind
    on: str = "*"
    count: int | None = 1
    seconds: float = 1.0
    times: int = 1
    skip: int = 0
    chance: float = 1.0
    seed: int = 0
    _luck: Random = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise ValueError(f"Unknown kind of fault: {self.kind}. Known: {', '.join(get_args(Kind))}.")
        if not 0 < self.chance <= 1:
            raise ValueError(f"A chance is above 0 and at most 1, not {self.chance}.")
        if self.kind in ("hold", "reorder") and (self.skip or self.chance < 1):
            raise ValueError(f"{self.kind} concerns every event that matches: it knows no skip and no chance.")
        self._luck = Random(self.seed)  # noqa: S311 - repeatable is the point

    def strikes(self) -> bool:
        """Whether it hits the next one that matches."""
        if self.skip > 0:
            self.skip -= 1
            return False
        return self.chance == 1 or self._luck.random() < self.chance


class Faults:
    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> Fault:
        with self._lock:
            self._faults.append(fault)
        return fault

    def clear(self, kind: str | None = None) -> None:
        with self._lock:
            self._faults = [fault for fault in self._faults if kind is not None and fault.kind != kind]

    def strike(self, name: str, *kinds: Kind) -> Fault | None:
        """The first fault of these kinds that matches; striking uses one of its count."""
        with self._lock:
            for fault in self._faults:
                if fault.kind in kinds and fnmatchcase(name, fault.on) and fault.strikes():
                    if fault.count is not None:
                        fault.count -= 1
                        if fault.count <= 0:
                            self._faults.remove(fault)
                    return fault
        return None

    def holding(self, name: str) -> bool:
        with self._lock:
            return any(fault.kind == "hold" and fnmatchcase(name, fault.on) for fault in self._faults)

    def waiting(self, kind: Kind) -> Fault | None:
        """The fault itself, for kinds that need several events to strike once."""
        with self._lock:
            return next((fault for fault in self._faults if fault.kind == kind), None)

    def list_all(self) -> list[dict[str, Any]]:
        with self._lock:
            return [{key: value for key, value in vars(fault).items() if key != "_luck"} for fault in self._faults]
