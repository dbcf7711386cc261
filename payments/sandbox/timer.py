"""What happens by itself when time passes: sessions expire, charges are booked, money is paid out, events go out again.

Each thing happens at the second it was due, however late the timer comes to it: a clock that leaps a month leaves a
month of history behind.
"""

import threading
from collections.abc import Callable

from payments.sandbox.courier import Courier
from payments.sandbox.resources import balance, charges, checkout_sessions, disputes, payouts, refunds
from payments.sandbox.store import Record, Store, Work

TASKS: dict[str, Callable[[Work, str], None]] = {
    "arrive_payout": payouts.arrive,
    "book_charge": charges.book,
    "clear_debit": checkout_sessions.clear_debit,
    "close_inquiry": disputes.close_inquiry,
    "expire_dispute": disputes.expire,
    "expire_session": checkout_sessions.expire_by_clock,
    "fail_refund": refunds.fail,
    "lose_dispute": disputes.lose,
    "make_available": balance.make_available,
    "open_dispute": disputes.open_by_card,
    "pay_out": payouts.pay_out_today,
    "reconcile_payout": payouts.reconcile,
    "submit_payout": payouts.submit,
    "succeed_refund": refunds.succeed,
    "win_dispute": disputes.win,
}
_LONGEST_NAP = 1.0  # seconds; the machine's clock may be moved under us


class Timer:
    def __init__(self, store: Store, courier: Courier) -> None:
        self._store = store
        self._courier = courier
        self._closing = False
        self._thread = threading.Thread(target=self._run, daemon=True, name="timer")

    def start(self) -> None:
        self._thread.start()

    def run_due(self) -> None:
        """Do everything whose time has come, in its order, before returning; deliveries are handed to the courier."""
        with self._store.lock:
            while (record := self._store.pop_due()) is not None:
                if record["object"] == "_delivery":
                    self._courier.submit(record)
                else:
                    self._do(record)

    def close(self) -> None:
        with self._store.lock:
            self._closing = True
            self._store.changed.notify_all()
        self._thread.join(timeout=2)

    def _do(self, task: Record) -> None:
        with self._store.work("time", at=task["due"], task=task["do"], subject=task["subject"]) as work:
            work.remove(task)
            TASKS[task["do"]](work, task["subject"])

    def _run(self) -> None:
        with self._store.changed:
            while not self._closing:
                self.run_due()
                due = self._store.next_due()
                nap = _LONGEST_NAP if due is None else min(_LONGEST_NAP, max(0.0, due - self._store.clock.now()))
                self._store.changed.wait(nap)
