"""What happened, one line of JSON each, never rewritten.

The journal is the stand-in's only storage and the referee of fault tests: it says what "Stripe" really did,
whatever the shop believes. Each entry holds the reason (`what`: an API request, a customer on the payment page, the
passing of time, a delivery …) and every record it changed. Writing one line is the commit: a torn last line, left by
a process killed while writing, never happened.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

Entry = dict[str, Any]


class Journal:
    """Kept in memory when `path` is None."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._entries: list[Entry] = []
        self._file: IO[bytes] | None = None
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._drop_torn_line(path)
            # Readable by its owner only: it holds the signing secrets of webhook endpoints.
            self._file = os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab")

    def append(self, entry: Entry) -> None:
        if self._file is None:
            self._entries.append(json.loads(json.dumps(entry)))
            return
        self._file.write(json.dumps(entry, separators=(",", ":")).encode() + b"\n")
        self._file.flush()

    def __iter__(self) -> Iterator[Entry]:
        if self.path is None:
            yield from list(self._entries)
            return
        with self.path.open("rb") as lines:
            for line in lines:
                if line.endswith(b"\n"):
                    yield json.loads(line)

    def clear(self) -> None:
        self._entries.clear()
        if self._file is not None:
            self._file.truncate(0)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    @staticmethod
    def _drop_torn_line(path: Path) -> None:
        if not path.exists():
            return
        with path.open("r+b") as file:
            whole = file.read()
            end = whole.rfind(b"\n") + 1
            if end < len(whole):
                file.truncate(end)
