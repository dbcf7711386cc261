"""Everything the stand-in knows, by id, and the one way to change it."""

import copy
import heapq
import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from payments.sandbox import errors, ids
from payments.sandbox.clock import Clock
from payments.sandbox.journal import Journal
from payments.sandbox.settings import Settings

Record = dict[str, Any]
"""A Stripe object as the API shows it, plus private facts under keys that begin with an underscore.

Kinds (`record["object"]`) that begin with an underscore are the stand-in's own and never leave it:
`_delivery`, `_task`, `_reply`.
"""

API_VERSION = "2026-08-26.dahlia"  # what stripe 15.6.2 speaks; a test compares them


def shown(record: Record) -> Record:
    """The record as Stripe's API answers it."""
    return {key: copy.deepcopy(value) for key, value in record.items() if not key.startswith("_")}


class Store:
    """All state, behind one lock. Whoever holds the lock sees a consistent Stripe."""

    def __init__(self, journal: Journal, clock: Clock, settings: Settings) -> None:
        self.journal = journal
        self.clock = clock
        self.settings = settings
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self._records: dict[str, Record] = {}
        self._ids_by_kind: dict[str, dict[str, None]] = {}
        # A heap of what falls due, tasks and undelivered events; what falls due together keeps its order.
        self._agenda: list[tuple[float, int, str]] = []
        self._places = itertools.count()
        for entry in journal:
            self._apply(entry)

    def get(self, id: str) -> Record | None:
        """The committed record itself: read it, never change it."""
        return self._records.get(id)

    def all(self, kind: str) -> Iterator[Record]:
        """Oldest first."""
        return (self._records[id] for id in list(self._ids_by_kind.get(kind, ())))

    def pop_due(self) -> Record | None:
        """The next task or delivery whose time has come; it is handed out once each time it is saved."""
        while self._agenda and self._agenda[0][0] <= self.clock.now():
            due, _, id = heapq.heappop(self._agenda)
            record = self._records.get(id)
            if record is not None and record["due"] == due:
                return record
        return None

    def next_due(self) -> float | None:
        return self._agenda[0][0] if self._agenda else None

    @contextmanager
    def work(self, what: str, *, at: float | None = None, **why: Any) -> Iterator["Work"]:
        """One commit: everything the block changed becomes one journal line, or, if it raises, nothing does.

        `at` is when it happens, if not now.
        """
        with self.lock:
            work = Work(self, what, why, self.clock.now() if at is None else at)
            try:
                yield work
            except errors.StripeError as error:
                if error.keeps_changes:
                    work.commit()
                raise
            work.commit()

    def forget(self) -> None:
        """Start again from nothing, journal included."""
        with self.lock:
            self.journal.clear()
            self._records.clear()
            self._ids_by_kind.clear()
            self._agenda.clear()
            self.changed.notify_all()

    def commit(self, entry: Record) -> None:
        self.journal.append(entry)
        self._apply(entry)
        self.changed.notify_all()

    def _apply(self, entry: Record) -> None:
        for record in entry.get("changed", ()):
            self._records[record["id"]] = record
            self._ids_by_kind.setdefault(record["object"], {})[record["id"]] = None
            if record.get("due") is not None:
                heapq.heappush(self._agenda, (record["due"], next(self._places), record["id"]))
        for id in entry.get("removed", ()):
            record = self._records.pop(id, {"object": ""})
            self._ids_by_kind.get(record["object"], {}).pop(id, None)


class Work:
    """What one request (or customer, or tick of the clock) is changing. Records read here are copies."""

    def __init__(self, store: Store, what: str, why: Record, now: float) -> None:
        self.store = store
        self.what = what
        self.why = why
        self.now = now
        self._changed: dict[str, Record] = {}
        self._removed: list[str] = []

    @property
    def created(self) -> int:
        """The current second, as Stripe stamps objects."""
        return int(self.now)

    def find(self, id: str, kind: str | None = None) -> Record | None:
        record = self._changed.get(id)
        if record is None and id not in self._removed:
            committed = self.store.get(id)
            record = copy.deepcopy(committed) if committed else None
        return record if record and (kind is None or record["object"] == kind) else None

    def fetch(self, kind: str, id: str, *, param: str = "id", status: int = 404) -> Record:
        record = self.find(id, kind)
        if record is None:
            raise errors.missing(kind, id, param=param, status=status)
        return record

    def all(self, kind: str) -> list[Record]:
        """Oldest first, with what this work added. To change one, `find` it by its id first: these are no copies."""
        known = [record for record in self.store.all(kind) if record["id"] not in self._removed]
        added = [
            record
            for record in self._changed.values()
            if record["object"] == kind and self.store.get(record["id"]) is None
        ]
        return [self._changed.get(record["id"], record) for record in known] + added

    def save(self, record: Record) -> Record:
        if record["id"] in self._removed:
            self._removed.remove(record["id"])
        self._changed[record["id"]] = record
        return record

    def remove(self, record: Record) -> None:
        self._changed.pop(record["id"], None)
        self._removed.append(record["id"])

    def later(self, seconds: float, do: str, subject: str) -> None:
        """Have the timer run the task named `do` on the record `subject`, surviving a restart."""
        self.at(self.now + seconds, do, subject)

    def at(self, due: float, do: str, subject: str, *, id: str | None = None) -> None:
        """The same at a given second. Of tasks with the same `id` there is one."""
        self.save({"id": id or ids.new("_task_"), "object": "_task", "due": due, "do": do, "subject": subject})

    def emit(self, type: str, record: Record, *, previous: Record | None = None) -> Record:
        """Write the event and address it to every endpoint that wants it."""
        endpoints = [
            endpoint
            for endpoint in self.all("webhook_endpoint")
            if endpoint["status"] == "enabled" and {type, "*"} & set(endpoint["enabled_events"])
        ]
        data: Record = {"object": shown(record)}
        if previous is not None:
            data["previous_attributes"] = previous
        event = self.save(
            {
                "id": ids.new("evt_"),
                "object": "event",
                "api_version": API_VERSION,
                "created": self.created,
                "data": data,
                "livemode": False,
                "pending_webhooks": len(endpoints),
                "request": {"id": self.why.get("request"), "idempotency_key": self.why.get("idempotency_key")},
                "type": type,
                "_undelivered_to": [endpoint["id"] for endpoint in endpoints],
            }
        )
        for endpoint in endpoints:
            self.deliver(event, endpoint)
        return event

    def deliver(self, event: Record, endpoint: Record) -> Record:
        """Have the courier bring the event to the endpoint; `due` is None once that is over."""
        return self.save(
            {
                "id": ids.new("_dlv_"),
                "object": "_delivery",
                "event": event["id"],
                "type": event["type"],
                "endpoint": endpoint["id"],
                "state": "pending",
                "due": self.now,
                "attempts": [],
            }
        )

    def undo(self) -> None:
        self._changed.clear()
        self._removed.clear()

    def note(self, **why: Any) -> None:
        """Add to the journal's reason, for example the answer that was given."""
        self.why |= why

    def commit(self) -> None:
        if not (self._changed or self._removed or self.why.get("always")):
            return
        entry: Record = {"at": round(self.now, 3), "what": self.what}
        entry |= {key: value for key, value in self.why.items() if value is not None and key != "always"}
        if self._changed:
            entry["changed"] = list(self._changed.values())
        if self._removed:
            entry["removed"] = self._removed
        self.store.commit(copy.deepcopy(entry))
