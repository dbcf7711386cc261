"""The stand-in's own time, which a test can move forward."""

import threading
import time


class Clock:
    """Seconds since 1970, UTC. It runs with the machine's clock plus whatever was added by `advance`.

    With `runs` false only `advance` moves it: a slow machine then lets nothing fall due that a test did not ask for.
    """

    def __init__(self, *, runs: bool = True) -> None:
        self._runs = runs
        self._lock = threading.Lock()
        self.reset()

    def now(self) -> float:
        return (time.time() if self._runs else self._began) + self._ahead

    def advance(self, seconds: float) -> None:
        if seconds < 0:
            raise ValueError("Time moves forward only.")
        with self._lock:
            self._ahead += seconds

    def reset(self) -> None:
        """Back to the machine's time, for a stand-in that starts again from nothing."""
        with self._lock:
            self._began, self._ahead = time.time(), 0.0
