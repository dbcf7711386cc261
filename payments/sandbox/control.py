"""`/_sandbox/…`: what `Sandbox` offers to Python, for other processes. JSON in, JSON out.

GET    /_sandbox/health                             {"ok": true}
GET    /_sandbox/journal                            every entry, oldest first
GET    /_sandbox/objects/<kind>                     e.g. payment_intent, event, _delivery
POST   /_sandbox/clock        {"advance": seconds}
POST   /_sandbox/settle       {"timeout": seconds}  wait until nothing is on its way
POST   /_sandbox/pay          {"session": id, "card": name}
GET    /_sandbox/faults
POST   /_sandbox/faults       {"kind": …, "on": …, "count": …, "seconds": …, "times": …, …}, see faults.py
DELETE /_sandbox/faults
POST   /_sandbox/release      {"last_first": bool}  deliver what a hold kept back
POST   /_sandbox/refunds      {"next": [course, …]} what becomes of the next refunds, see settings.py
POST   /_sandbox/disputes     {"payment": id of a charge or PaymentIntent, "reason": …, "amount": …, "inquiry": bool}
POST   /_sandbox/decide       {"dispute": id, "won": bool}
POST   /_sandbox/payouts      {"currency": …}       make today's payout now; null if nothing is available
POST   /_sandbox/fail_payout  {"payout": id, "code": …}  see payouts.py for the codes
POST   /_sandbox/fee          {"amount": minor units, "description": …}
POST   /_sandbox/forget                             start again from nothing
"""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, get_args

from payments.sandbox import messages
from payments.sandbox.errors import StripeError
from payments.sandbox.messages import Reply, Request
from payments.sandbox.settings import RefundCourse

if TYPE_CHECKING:
    from payments.sandbox.sandbox import Sandbox


def answer(sandbox: "Sandbox", request: Request) -> Reply:
    try:
        given = json.loads(request.body or b"{}")
        objects = request.path.removeprefix("/_sandbox/objects/")
        if request.method == "GET" and objects != request.path:
            return messages.as_json(200, sandbox.objects(objects))
        handler = _HANDLERS.get(request.name)
        if handler is None:
            return messages.as_json(404, {"error": "Unknown address; see payments/sandbox/control.py."})
        return messages.as_json(200, handler(sandbox, given))
    except (ValueError, TypeError, KeyError) as error:
        return messages.as_json(400, {"error": f"{type(error).__name__}: {error}"})
    except StripeError as error:
        return messages.as_json(error.status, error.body)


def _add_fault(sandbox: "Sandbox", given: Any) -> Any:
    sandbox.fault(**given)
    return sandbox.faults.list_all()


def _clear_faults(sandbox: "Sandbox", given: Any) -> Any:
    sandbox.clear_faults()
    return sandbox.faults.list_all()


def _plan_refunds(sandbox: "Sandbox", given: Any) -> Any:
    for course in given["next"]:
        if course not in get_args(RefundCourse):
            raise ValueError(f"Unknown course: {course}. Known: {', '.join(get_args(RefundCourse))}.")
    sandbox.settings.next_refunds.extend(given["next"])
    return {"next": list(sandbox.settings.next_refunds)}


def _dispute(sandbox: "Sandbox", given: Any) -> Any:
    return sandbox.dispute(given.pop("payment"), **given)


def _decide(sandbox: "Sandbox", given: Any) -> Any:
    if not isinstance(given["won"], bool):
        raise TypeError("won must be true or false.")
    return sandbox.decide_dispute(given["dispute"], won=given["won"])


def _done(act: Callable[["Sandbox", Any], object]) -> Callable[["Sandbox", Any], Any]:
    def handler(sandbox: "Sandbox", given: Any) -> Any:
        act(sandbox, given)
        return {"ok": True}

    return handler


_HANDLERS: dict[str, Callable[["Sandbox", Any], Any]] = {
    "GET /_sandbox/health": lambda sandbox, given: {"ok": True},
    "GET /_sandbox/journal": lambda sandbox, given: sandbox.journal,
    "GET /_sandbox/faults": lambda sandbox, given: sandbox.faults.list_all(),
    "POST /_sandbox/faults": _add_fault,
    "DELETE /_sandbox/faults": _clear_faults,
    "POST /_sandbox/clock": _done(lambda sandbox, given: sandbox.advance(float(given["advance"]))),
    "POST /_sandbox/settle": lambda sandbox, given: {"ok": sandbox.settle(timeout=float(given.get("timeout", 10)))},
    "POST /_sandbox/pay": lambda sandbox, given: sandbox.pay(given["session"], card=given.get("card", "visa")),
    "POST /_sandbox/release": _done(lambda sandbox, given: sandbox.release(last_first=bool(given.get("last_first")))),
    "POST /_sandbox/refunds": _plan_refunds,
    "POST /_sandbox/disputes": _dispute,
    "POST /_sandbox/decide": _decide,
    "POST /_sandbox/payouts": lambda sandbox, given: sandbox.pay_out(**given),
    "POST /_sandbox/fail_payout": lambda sandbox, given: sandbox.fail_payout(
        given["payout"], given.get("code", "could_not_process")
    ),
    "POST /_sandbox/fee": lambda sandbox, given: sandbox.take_fee(**given),
    "POST /_sandbox/forget": _done(lambda sandbox, given: sandbox.forget()),
}
