"""The stand-in as one object: start it, use it, look into it."""

import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from payments.sandbox import cards, control, messages
from payments.sandbox.api import Api
from payments.sandbox.clock import Clock
from payments.sandbox.courier import Courier
from payments.sandbox.errors import CardDeclined
from payments.sandbox.faults import Fault, Faults, Kind
from payments.sandbox.journal import Entry, Journal
from payments.sandbox.messages import Reply, Request
from payments.sandbox.pages import dashboard, payment
from payments.sandbox.resources import account, balance, checkout_sessions, disputes, payouts, webhook_endpoints
from payments.sandbox.server import Server
from payments.sandbox.settings import Settings
from payments.sandbox.store import Record, Store, shown
from payments.sandbox.timer import Timer


class Sandbox:
    """A Stripe for one shop.

        with Sandbox(webhooks={"http://127.0.0.1:3001/api/checkout/webhook": "whsec_…"}) as stripe:
            client = StripeClient("sk_test_sandbox", base_addresses={"api": stripe.url})

    `port` 0 takes a free one. Without `journal` nothing outlives the object. With `clock_runs` false nothing falls due
    but by `advance`. `settings` are those of settings.py.
    """

    def __init__(
        self,
        *,
        journal: Path | None = None,
        webhooks: dict[str, str] | None = None,
        port: int = 0,
        clock_runs: bool = True,
        **settings: Any,
    ) -> None:
        self.settings = Settings(**settings)
        self.clock = Clock(runs=clock_runs)
        self.faults: Faults = Faults()
        self._journal = Journal(journal)
        self._store = Store(self._journal, self.clock, self.settings)
        self._api = Api(self._store, self.faults)
        self._courier = Courier(self._store, self.faults)
        self._timer = Timer(self._store, self._courier)
        self._webhooks = webhooks or {}
        self._server = Server(port, self._answer, self.faults)
        self.url = f"http://127.0.0.1:{self._server.port}"
        self.settings.public_url = self.settings.public_url or self.url
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True, name="stripe")

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, type: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        self._set_up()
        self._timer.start()
        self._thread.start()

    def close(self) -> None:
        self._server.close()
        self._thread.join(timeout=2)
        self._timer.close()
        self._courier.close()
        self._journal.close()

    # Looking

    @property
    def journal(self) -> list[Entry]:
        """Everything that happened, oldest first."""
        with self._store.lock:
            return list(self._journal)

    def requests(self, name: str | None = None) -> list[Entry]:
        """The API requests in the journal; `name` is like "POST /v1/refunds"."""
        return [e for e in self.journal if e["what"] == "request" and name in (None, e["name"])]

    def objects(self, kind: str) -> list[Record]:
        """All objects of a kind, oldest first: "payment_intent", "refund", "checkout.session", "_delivery" …"""
        with self._store.lock:
            return [shown(record) for record in self._store.all(kind) if not record.get("deleted")]

    def object(self, id: str) -> Record:
        """Raises KeyError if there is none."""
        with self._store.lock:
            record = self._store.get(id)
        if record is None:
            raise KeyError(id)
        return shown(record)

    def events(self, type: str | None = None) -> list[Record]:
        return [event for event in self.objects("event") if type in (None, event["type"])]

    def deliveries(self, type: str | None = None) -> list[Record]:
        """Each delivery with its attempts; `state` is pending, delivered, failed or canceled."""
        return [delivery for delivery in self.objects("_delivery") if type in (None, delivery["type"])]

    # Acting

    def pay(self, session: str, *, card: str = "visa", email: str | None = None, name: str = "Test Customer") -> Record:
        """Pay a Checkout Session as a customer would on the page, with a card of cards.py by its name.

        Returns the session: still open when the card asks for 3-D Secure. A declined card raises CardDeclined.
        """
        with self._store.work("page", name=f"pay {session}") as work:
            billing = {"email": email, "name": name}
            return shown(checkout_sessions.pay_with(work, session, cards.BY_NAME[card], billing=billing))

    def decline(self, session: str, *, card: str = "chargeDeclined") -> Record:
        """Try a card that is declined; the session as it is afterwards."""
        try:
            return self.pay(session, card=card)
        except CardDeclined:
            return self.object(session)

    def dispute(
        self, payment: str, *, reason: str = "fraudulent", amount: int | None = None, inquiry: bool = False
    ) -> Record:
        """Have the cardholder dispute a charge, named by its own id or its PaymentIntent's, or have the bank ask.

        `amount` in minor units; what is left of the charge unless said otherwise. Raises StripeError if it cannot be.
        """
        with self._store.work("bank", name=f"dispute {payment}") as work:
            intent = work.find(payment, "payment_intent")
            charge = work.fetch("charge", intent["latest_charge"] or "" if intent else payment, param="charge")
            return shown(disputes.create(work, charge, reason=reason, amount=amount, inquiry=inquiry))

    def decide_dispute(self, id: str, *, won: bool) -> Record:
        """The bank's decision, whatever the evidence. An inquiry ends when won and becomes a dispute when not."""
        with self._store.work("bank", name=f"decide {id}", won=won) as work:
            return shown(disputes.decide(work, id, won=won))

    def pay_out(self, *, currency: str = "usd") -> Record | None:
        """Make today's automatic payout now: everything available. None if that is nothing."""
        with self._store.work("stripe", name="pay out") as work:
            payout = payouts.pay_out(work, currency)
            return shown(payout) if payout else None

    def fail_payout(self, id: str, code: str = "could_not_process") -> Record:
        """The bank sends a payout back, for one of the reasons in payouts.py, even one that was paid."""
        with self._store.work("bank", name=f"fail {id}", code=code) as work:
            return shown(payouts.fail(work, id, code))

    def take_fee(self, amount: int, *, currency: str = "usd", description: str = "Stripe fee") -> Record:
        """Stripe takes a fee that belongs to no payment, in minor units. Returns its balance transaction."""
        with self._store.work("stripe", name="fee") as work:
            return shown(balance.take_fee(work, amount, currency, description))

    def advance(self, seconds: float) -> None:
        """Move the clock; everything that falls due has happened when this returns, except deliveries (see `settle`)."""
        self.clock.advance(seconds)
        self._timer.run_due()

    def settle(self, *, timeout: float = 10) -> bool:
        """Wait until no delivery is on its way. False after `timeout` seconds. Held and future ones do not count."""
        until = time.monotonic() + timeout
        with self._store.changed:
            while True:
                self._timer.run_due()
                if self._courier.is_idle():
                    return True
                left = until - time.monotonic()
                if left <= 0:
                    return False
                self._store.changed.wait(min(left, 0.1))

    def fault(self, kind: Kind, on: str = "*", **how: Any) -> Fault:
        """Switch a fault on; the kinds and their options are in faults.py."""
        return self.faults.add(Fault(kind, on, **how))

    def clear_faults(self) -> None:
        """No more faults. What was held goes out."""
        self.faults.clear()
        self.release()

    def release(self, *, last_first: bool = False) -> None:
        """Deliver what a hold kept back."""
        self._courier.release(last_first=last_first)

    def forget(self) -> None:
        """Start again from nothing: objects, journal, clock, faults. The webhook endpoints given at the start stay."""
        with self._store.lock:
            self._courier.forget()
            self.faults.clear()
            self.settings.next_refunds.clear()
            self.clock.reset()
            self._store.forget()
            self._set_up()

    def _set_up(self) -> None:
        with self._store.work("start") as work:
            account.ensure_bank_account(work)
            for url, secret in self._webhooks.items():
                webhook_endpoints.ensure(work, url, secret)
            if self.settings.payouts == "daily":
                payouts.start_schedule(work)

    def _answer(self, request: Request) -> Reply:
        if request.path.startswith("/_sandbox/"):
            return control.answer(self, request)
        # What fell due before this request happened before it, even if the clock has just leapt.
        self._timer.run_due()
        if request.path.startswith("/v1/"):
            return self._api.answer(request)
        page = payment.answer(self._store, request) or dashboard.answer(self._store, request)
        return page or messages.as_json(404, {"error": {"message": "Nothing here.", "type": "invalid_request_error"}})
