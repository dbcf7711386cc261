"""HTTP for the stand-in: a plain threaded server, because faults need to cut a connection in the middle."""

import contextlib
import socket
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

from payments.sandbox import messages
from payments.sandbox.faults import Faults
from payments.sandbox.messages import Reply, Request

_LARGEST_BODY = 1_000_000  # bytes


class Server(ThreadingHTTPServer):
    """Answers on 127.0.0.1 only: nobody else's browser or shop has any business here."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int, answer: Any, faults: Faults) -> None:
        self.answer = answer
        self.faults = faults
        self._connections: set[socket.socket] = set()
        self._connections_lock = threading.Lock()
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._connections_lock:
            self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._connections_lock:
            self._connections.discard(request)
        super().shutdown_request(request)

    def close(self) -> None:
        """Stop, dropping kept-alive connections, as the end of the process would."""
        self.shutdown()
        self.server_close()
        with self._connections_lock:
            connections = list(self._connections)
        for connection in connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no error of ours."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 75  # seconds an idle connection is kept
    wbufsize = -1  # head and body leave together: sent apart, each would wait for the other's acknowledgement
    server: Server

    def do_GET(self) -> None:
        self._handle()

    def do_HEAD(self) -> None:
        self._handle()

    def do_POST(self) -> None:
        self._handle()

    def do_DELETE(self) -> None:
        self._handle()

    def _handle(self) -> None:
        reply = self._reply()
        if reply.severed:
            self._sever()
        else:
            self._send(reply)

    def _reply(self) -> Reply:
        length = self.headers.get("Content-Length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > _LARGEST_BODY:
            self.close_connection = True
            return messages.as_json(
                413, {"error": {"message": "Request body too large.", "type": "invalid_request_error"}}
            )
        url = urlsplit(self.path)
        request = Request(
            method=self.command,
            path=unquote(url.path),
            query=url.query,
            headers={name.lower(): value for name, value in self.headers.items()},
            body=self.rfile.read(int(length)),
        )
        if request.path.startswith("/_sandbox"):
            return self._answer(request)
        return self._answer_with_faults(request)

    def _answer_with_faults(self, request: Request) -> Reply:
        if self.server.faults.strike(request.name, "down"):
            return Reply(0, severed=True)
        reply = self._answer(request)
        slow = self.server.faults.strike(request.name, "slow_reply")
        if slow is not None:
            time.sleep(slow.seconds)
        if self.server.faults.strike(request.name, "reset"):
            reply.severed = True
        return reply

    def _answer(self, request: Request) -> Reply:
        reply: Reply = self.server.answer(request)
        return reply

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    def _sever(self) -> None:
        """Reset the connection: the client learns that something broke, not what was done."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        with contextlib.suppress(OSError):
            self.connection.close()

    def log_message(self, format: str, *args: Any) -> None:
        """The journal says more."""
