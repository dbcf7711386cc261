"""The stand-in's own time, which a test can move forward."""

import threading
import time


class Clock:
    """Seconds since 1970, UTC. It runs with the machine's clock plus whatever was added by `advance`."""

    def __init__(self) -> None:
        self._ahead = 0.0
        self._lock = threading.Lock()

    def now(self) -> float:
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        if seconds < 0:
            raise ValueError("Time moves forward only.")
        with self._lock:
            self._ahead += seconds

    def reset(self) -> None:
        """Back to the machine's time, for a stand-in that starts again from nothing."""
        with self._lock:
            self._ahead = 0.0
