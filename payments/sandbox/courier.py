"""Brings events to webhook endpoints: one at a time for each endpoint, in order, again and again until it answers 2xx.

Stripe promises no order; the natural one makes tests easy to read, and `faults` breaks it on demand.
"""

import http.client
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

from payments.sandbox import signature
from payments.sandbox.faults import Faults
from payments.sandbox.store import Record, Store, shown

_THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}


class Courier:
    def __init__(self, store: Store, faults: Faults) -> None:
        self._store = store
        self._faults = faults
        self._waiting: dict[str, list[Record]] = {}  # deliveries by endpoint, in the order they go out
        self._busy: set[str] = set()
        self._threads: dict[str, threading.Thread] = {}
        self._closing = False

    def submit(self, delivery: Record) -> None:
        """The delivery is due. The caller holds the store's lock."""
        endpoint = delivery["endpoint"]
        self._waiting.setdefault(endpoint, []).append(delivery)
        if endpoint not in self._threads:
            thread = threading.Thread(target=self._run, args=(endpoint,), daemon=True, name=f"courier-{endpoint}")
            self._threads[endpoint] = thread
            thread.start()
        self._store.changed.notify_all()

    def release(self, *, last_first: bool = False) -> None:
        """End every hold; what was held goes out now."""
        with self._store.lock:
            self._faults.clear("hold")
            if last_first:
                for waiting in self._waiting.values():
                    waiting.reverse()
            self._store.changed.notify_all()

    def is_idle(self) -> bool:
        """Nothing is on its way; what is held back does not count. The caller holds the store's lock."""
        return not self._busy and not any(self._next(endpoint) for endpoint in list(self._waiting))

    def close(self) -> None:
        with self._store.lock:
            self._closing = True
            self._store.changed.notify_all()
        for thread in self._threads.values():
            thread.join(timeout=1)

    def forget(self) -> None:
        with self._store.lock:
            self._waiting.clear()

    def _run(self, endpoint: str) -> None:
        while True:
            with self._store.changed:
                while not self._closing and not self._next(endpoint):
                    self._store.changed.wait()
                if self._closing:
                    return
                delivery = self._next(endpoint)
                assert delivery is not None  # noqa: S101 - the loop above ended because there is one
                self._waiting[endpoint].remove(delivery)
                self._busy.add(endpoint)
            try:
                self._deliver(delivery)
            finally:
                with self._store.lock:
                    self._busy.discard(endpoint)
                    self._store.changed.notify_all()

    def _next(self, endpoint: str) -> Record | None:
        free = [each for each in self._waiting.get(endpoint, ()) if not self._faults.holding(each["type"])]
        reorder = self._faults.waiting("reorder")
        if reorder is None or not free:
            return free[0] if free else None
        if len(free) < reorder.times:
            return None
        # The batch is complete: turn it round, put it first, and let it go.
        batch = list(reversed(free[: reorder.times]))
        self._faults.strike(reorder.on, "reorder")
        self._waiting[endpoint] = batch + [each for each in self._waiting[endpoint] if each not in batch]
        return batch[0]

    def _deliver(self, delivery: Record) -> None:
        with self._store.lock:
            event = self._store.get(delivery["event"])
            endpoint = self._store.get(delivery["endpoint"])
        if event is None or endpoint is None or endpoint["status"] != "enabled":
            self._finish(delivery, "canceled", [])
            return
        if self._faults.strike(delivery["type"], "drop"):
            self._finish(
                delivery, "delivered", [{"at": round(self._store.clock.now(), 3), "error": "dropped on purpose"}]
            )
            return
        delay = self._faults.strike(delivery["type"], "delay")
        if delay is not None:
            self._postpone(delivery, delay.seconds)
            return
        copies = self._faults.strike(delivery["type"], "duplicate")
        if copies is None:
            attempts = [self._attempt(event, endpoint)]
        else:
            with ThreadPoolExecutor(1 + copies.times) as pool:
                attempts = list(pool.map(lambda _: self._attempt(event, endpoint), range(1 + copies.times)))
        self._finish(delivery, "delivered" if any(a["ok"] for a in attempts) else "failed", attempts)

    def _attempt(self, event: Record, endpoint: Record) -> Record:
        body = json.dumps(shown(event), indent=2).encode()
        # Real time, whatever the stand-in's clock says: receivers compare it with theirs.
        header = signature.header(body, endpoint["_secret"], at=int(time.time()))
        began = time.monotonic()
        outcome = _post(endpoint["url"], body, header, timeout=self._store.settings.delivery_timeout)
        milliseconds = round((time.monotonic() - began) * 1000)
        return {"at": round(self._store.clock.now(), 3), "milliseconds": milliseconds} | outcome

    def _postpone(self, delivery: Record, seconds: float) -> None:
        with self._store.work("delivery", event=delivery["event"], endpoint=delivery["endpoint"]) as work:
            current = work.find(delivery["id"])
            if current is not None:
                work.save(current | {"due": work.now + seconds})

    def _finish(self, delivery: Record, state: str, attempts: list[Record]) -> None:
        """Record what came of it; a failure is tried again later while attempts are left."""
        why = {"event": delivery["event"], "endpoint": delivery["endpoint"], "attempts": attempts}
        with self._store.work("delivery", **why) as work:
            current = work.find(delivery["id"])
            if current is None:
                return  # forgotten meanwhile
            work.save(current)["attempts"] += attempts
            delays = self._store.settings.retry_delays
            if state == "failed" and len(current["attempts"]) <= len(delays):
                current["due"] = work.now + delays[len(current["attempts"]) - 1]
                return
            current |= {"state": state, "due": None}
            event = work.find(delivery["event"])
            if state == "delivered" and event and delivery["endpoint"] in event["_undelivered_to"]:
                event["_undelivered_to"].remove(delivery["endpoint"])
                event["pending_webhooks"] = len(event["_undelivered_to"])
                work.save(event)


def _post(url: str, body: bytes, header: str, *, timeout: float) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.hostname not in _THIS_MACHINE:
        return {"ok": False, "error": "not sent: the stand-in delivers to this machine only"}
    connect = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = connect(parts.hostname, parts.port, timeout=timeout)
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        "Stripe-Signature": header,
        "Cache-Control": "no-cache",
        "Connection": "close",
    }
    try:
        connection.request("POST", f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}", body, headers)
        response = connection.getresponse()
        answer = response.read(500).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException) as error:
        return {"ok": False, "error": f"{type(error).__name__}: {error}"[:200]}
    finally:
        connection.close()
    return {"ok": 200 <= response.status < 300, "status": response.status, "answer": answer}
