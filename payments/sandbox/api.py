"""Answers API requests: the key, the parameters, the idempotency key, the work, the journal line, the reply."""

import base64
import binascii
import json
import re
import threading
import time
from typing import Any

from payments.sandbox import errors, expansion, forms, ids, messages, parameters, routes
from payments.sandbox.errors import StripeError
from payments.sandbox.faults import Faults
from payments.sandbox.messages import Reply, Request
from payments.sandbox.store import API_VERSION, Record, Store, Work, shown

_TEST_KEY = re.compile(r"^[sr]k_test_\w{4,}$")
_REPLIES_KEPT = 24 * 3600  # seconds after which Stripe forgets an idempotency key
_SECRET_PARAMETERS = ("number", "cvc")


class Api:
    def __init__(self, store: Store, faults: Faults) -> None:
        self._store = store
        self._faults = faults
        self._keys_in_use: set[str] = set()
        self._keys_lock = threading.Lock()

    def answer(self, request: Request) -> Reply:
        id = ids.new("req_")
        headers = {
            "Request-Id": id,
            "Stripe-Version": request.headers.get("stripe-version", API_VERSION),
            "Cache-Control": "no-cache, no-store",
        }
        key = request.headers.get("idempotency-key") if request.method == "POST" else None
        if key is not None:
            headers["Idempotency-Key"] = key
        try:
            _authenticate(request, self._store.settings.api_key)
            status, body, more = self._in_turn(request, id, key)
        except StripeError as refusal:
            status, body, more = refusal.status, refusal.body, {}
            self._note(request, id, key, status, refused=str(refusal))
        return messages.as_json(status, body, headers | more)

    def _in_turn(self, request: Request, id: str, key: str | None) -> tuple[int, Any, dict[str, str]]:
        """One request for each idempotency key at a time."""
        if key is None:
            return self._answer(request, id, None)
        if len(key) > 255:
            raise StripeError("Idempotency keys may be at most 255 characters long.", kind="idempotency_error")
        with self._keys_lock:
            if key in self._keys_in_use:
                raise StripeError(
                    "There is currently another in-progress request using this Idempotent Key (that probably means you "
                    f"submitted twice, and the other request is still going through): {key}. Please try again later.",
                    status=409,
                    kind="idempotency_error",
                    code="idempotency_key_in_use",
                )
            self._keys_in_use.add(key)
        try:
            return self._answer(request, id, key)
        finally:
            with self._keys_lock:
                self._keys_in_use.discard(key)

    def _answer(self, request: Request, id: str, key: str | None) -> tuple[int, Any, dict[str, str]]:
        self._strike_before(request)
        found = routes.find(request.method, request.path)
        if found is None:
            raise errors.unknown_url(request.method, request.path)
        route, path_ids = found
        given = forms.decode(request.text if request.method == "POST" else request.query)
        saved = self._saved_reply(request, key, given)
        if saved is not None:
            self._note(request, id, key, saved["status"], replayed=saved["request"])
            return saved["status"], saved["body"], {"Idempotent-Replayed": "true", "Original-Request": saved["request"]}
        params = parameters.check(given, route.params) if route.params else forms.listed(given)
        why = {"request": id, "idempotency_key": key, "name": request.name, "params": _without_secrets(given)}
        with self._store.work("request", always=True, **why) as work:
            status, body = self._do(work, route, params, path_ids)
            fault = self._faults.strike(request.name, "error_after_commit")
            if fault is not None:
                status, body = 500, errors.broken().body
                work.note(fault=fault.kind)
            work.note(status=status)
            if key is not None:
                self._save_reply(work, request, key, given, status, body)
        return status, body, {}

    @staticmethod
    def _do(work: Work, route: routes.Route, params: Record, path_ids: dict[str, Any]) -> tuple[int, Any]:
        try:
            answer = shown(route.answer(work, params, **path_ids))
            return 200, expansion.expand(work, answer, params.get("expand") or [])
        except StripeError as refusal:
            if not refusal.keeps_changes:
                work.undo()
            return refusal.status, refusal.body

    def _strike_before(self, request: Request) -> None:
        latency = self._faults.strike(request.name, "latency")
        if latency is not None:
            time.sleep(latency.seconds)
        fault = self._faults.strike(request.name, "error", "rate_limit")
        if fault is not None:
            raise errors.broken() if fault.kind == "error" else errors.rate_limited()

    def _note(self, request: Request, id: str, key: str | None, status: int, **more: Any) -> None:
        """Journal a request that was answered without doing anything."""
        why: Record = {"request": id, "idempotency_key": key, "name": request.name}
        with self._store.work("request", always=True, status=status, **why, **more):
            pass

    def _saved_reply(self, request: Request, key: str | None, given: Record) -> Record | None:
        """The reply this key already got. Raises StripeError if it was for another request."""
        if key is None:
            return None
        with self._store.lock:
            saved = self._store.get(f"_reply_{key}")
            if saved is None or saved["at"] < self._store.clock.now() - _REPLIES_KEPT:
                return None
        if saved["name"] != request.name:
            raise StripeError(
                f"Keys for idempotent requests can only be used for the same endpoint they were first used for "
                f"('{saved['name'].split()[1]}' vs '{request.path}'). Try using a key other than '{key}' if you meant "
                "to execute a different request.",
                kind="idempotency_error",
            )
        if saved["params"] != _without_secrets(given):
            raise StripeError(
                "Keys for idempotent requests can only be used with the same parameters they were first used with. "
                f"Try using a key other than '{key}' if you meant to execute a different request.",
                kind="idempotency_error",
            )
        return saved

    @staticmethod
    def _save_reply(work: Work, request: Request, key: str, given: Record, status: int, body: Any) -> None:
        work.save(
            {
                "id": f"_reply_{key}",
                "object": "_reply",
                "at": work.now,
                "request": work.why["request"],
                "name": request.name,
                "params": _without_secrets(given),
                "status": status,
                "body": json.loads(json.dumps(body)),
            }
        )


def _authenticate(request: Request, only: str | None) -> None:
    scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
    key = credentials.strip()
    if scheme.lower() == "basic":
        try:
            key = base64.b64decode(key).decode().partition(":")[0]
        except (binascii.Error, UnicodeDecodeError):
            key = ""
    if not key:
        raise StripeError(
            "You did not provide an API key. You need to provide your API key in the Authorization header, using "
            "Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication "
            "for details, or we can help at https://support.stripe.com/.",
            status=401,
        )
    if not _TEST_KEY.match(key) or (only is not None and key != only):
        hidden = f"{key[:8]}{'*' * max(0, len(key) - 12)}{key[-4:]}" if len(key) > 12 else "*" * len(key)
        raise StripeError(f"Invalid API Key provided: {hidden}", status=401)


def _without_secrets(params: Any) -> Any:
    """The parameters as they may be kept: no card number, no security code."""
    if not isinstance(params, dict):
        return params
    return {
        key: "(not kept)" if key in _SECRET_PARAMETERS and isinstance(value, str) else _without_secrets(value)
        for key, value in params.items()
    }
