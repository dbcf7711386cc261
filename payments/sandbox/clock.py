"""The stand-in's own time, which a test can move forward."""

import threading
import time


class Clock:
    """Seconds since 1970, UTC. It runs with the machine's clock plus whatever was added by `advance`.

    With `runs` false only `advance` moves it: a slow machine then lets nothing fall due that a test did not ask for.
    """

    def __init__(self, *, runs: bool = True) -> None:
        self._stood_at = None if runs else time.time()
        self._ahead = 0.0
        self._lock = threading.Lock()

    def now(self) -> float:
        return (time.time() if self._stood_at is None else self._stood_at) + self._ahead

    def advance(self, seconds: float) -> None:
        if seconds < 0:
            raise ValueError("Time moves forward only.")
        with self._lock:
            self._ahead += seconds

    def reset(self) -> None:
        """Back to the machine's time, for a stand-in that starts again from nothing."""
        with self._lock:
            self._ahead = 0.0
            if self._stood_at is not None:
                self._stood_at = time.time()
