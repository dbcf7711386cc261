"""A webhook endpoint of a shop, for the stand-in to deliver to: it verifies what it gets as a shop does."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import stripe

from tests.payments import stripe_shapes

SECRET = "whsec_of_the_tests"


class Receiver:
    """`answers` are the statuses of the next answers; 200 when there are none left."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.bodies: list[bytes] = []
        self.refused: list[str] = []
        self.answers: list[int] = []
        self.pause = 0.0  # seconds before each answer
        self._lock = threading.Lock()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                time.sleep(receiver.pause)
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(receiver.take(body, self.headers["Stripe-Signature"]))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/webhook"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, type: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def types(self) -> list[str]:
        return [event["type"] for event in self.events]

    def take(self, body: bytes, signature: str) -> int:
        with self._lock:
            try:
                stripe.Webhook.construct_event(body, signature, SECRET)
            except (ValueError, stripe.SignatureVerificationError) as error:
                self.refused.append(repr(error))
                return 400
            event = json.loads(body)
            self.refused += stripe_shapes.problems(event)
            self.bodies.append(body)
            status = self.answers.pop(0) if self.answers else 200
            if status == 200:
                self.events.append(event)
            return status
