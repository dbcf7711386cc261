"""The stand-in as a process of its own, steered over HTTP."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from payments.sandbox.__main__ import refusal

ROOT = Path(__file__).parents[3]


def command(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "payments.sandbox", *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    process = command("--port", "0", "--journal", str(tmp_path / "journal.jsonl"))
    assert process.stdout is not None
    yield process.stdout.readline().split()[3]
    process.send_signal(signal.SIGTERM)
    output, errors = process.communicate(timeout=30)
    assert (process.returncode, output, errors) == (0, "", "")


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"STRIPE_SECRET_KEY": "sk_live_1234"}, "STRIPE_SECRET_KEY is a live key"),
        ({"STRIPE_API_KEY": "rk_live_1234"}, "STRIPE_API_KEY is a live key"),
        ({"DEBUG": "False"}, "DEBUG is off"),
        ({"DEBUG": "0"}, "DEBUG is off"),
        ({"DEBUG": "True", "STRIPE_SECRET_KEY": "sk_test_1234"}, None),
        ({}, None),
    ],
)
def test_it_never_runs_beside_real_money(environment: dict[str, str], reason: str | None) -> None:
    said = refusal(environment)

    assert said is None if reason is None else said is not None and reason in said


def test_a_live_key_ends_in_one_clear_line() -> None:
    process = command("--port", "0", STRIPE_SECRET_KEY="sk_live_1234")

    output, errors = process.communicate(timeout=30)

    assert (process.returncode, output) == (2, "")
    assert errors.count("\n") == 1
    assert "sk_live" not in errors


def test_a_taken_port_ends_in_one_clear_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = command("--port", str(taken.getsockname()[1]))
        _, errors = process.communicate(timeout=30)

    assert process.returncode == 1
    assert errors.count("\n") == 1
    assert "Cannot start on 127.0.0.1" in errors


def test_it_is_steered_over_http(url: str) -> None:
    def control(method: str, path: str, **given: Any) -> Any:
        return requests.request(method, f"{url}/_sandbox/{path}", json=given, timeout=30).json()

    def create() -> requests.Response:
        form = {
            "mode": "payment",
            "success_url": "http://localhost:3001/thanks",
            "line_items[0][quantity]": 1,
            "line_items[0][price_data][currency]": "usd",
            "line_items[0][price_data][unit_amount]": 900,
            "line_items[0][price_data][product_data][name]": "Loaf",
        }
        headers = {"Authorization": "Bearer sk_test_sandbox"}
        return requests.post(f"{url}/v1/checkout/sessions", data=form, headers=headers, timeout=30)

    assert control("GET", "health") == {"ok": True}
    control("POST", "faults", kind="error", on="POST /v1/checkout/*")
    assert create().status_code == 500
    session = create().json()["id"]
    assert control("POST", "pay", session=session, card="chargeDeclined")["error"]["code"] == "card_declined"
    assert control("POST", "pay", session=session)["status"] == "complete"
    assert control("POST", "clock", advance=2) == {"ok": True}
    assert control("POST", "settle") == {"ok": True}
    assert control("GET", "objects/charge")[1]["balance_transaction"] is not None
    assert control("POST", "refunds", next=["pending_then_failed"]) == {"next": ["pending_then_failed"]}
    assert [entry["what"] for entry in control("GET", "journal")].count("request") == 2
    charge = control("GET", "objects/charge")[1]["id"]
    dispute = control("POST", "disputes", payment=charge, reason="duplicate", amount=400, inquiry=True)
    assert (dispute["amount"], dispute["reason"], dispute["status"]) == (400, "duplicate", "warning_needs_response")
    assert control("POST", "decide", dispute=dispute["id"], won=True)["status"] == "warning_closed"
    assert control("POST", "fee", amount=10)["net"] == -10
    assert control("POST", "clock", advance=60) == {"ok": True}
    assert control("POST", "payouts") is None  # the fee is a debt until the money of the charge arrives
    assert control("POST", "clock", advance=3 * 86_400) == {"ok": True}
    [payout] = control("GET", "objects/payout")  # made by itself, for this one pays out daily
    assert control("POST", "fail_payout", payout=payout["id"], code="no_account")["failure_code"] == "no_account"
    assert control("POST", "payouts", currency="usd")["amount"] == payout["amount"]
    assert control("POST", "forget") == {"ok": True}
    assert control("GET", "objects/charge") == []
    wrong: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", "faults", {"kind": "gremlins"}),
        ("POST", "refunds", {"next": ["maybe"]}),
        ("POST", "pay", {}),
        ("POST", "decide", {"dispute": "du_none", "won": "yes"}),
        ("POST", "disputes", {"payment": "ch_none"}),
        ("POST", "fail_payout", {"payout": "po_none"}),
        ("POST", "faults", {"kind": "error", "chance": 2}),
        ("GET", "nothing", {}),
    ]
    for method, path, given in wrong:
        assert "error" in control(method, path, **given)


def test_it_listens_on_this_machine_only(url: str) -> None:
    port = int(url.rpartition(":")[2])
    others = {str(info[4][0]) for info in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)}

    for address in others - {"127.0.0.1"}:
        if not address.startswith("127."):
            with pytest.raises(OSError, match="refused"):
                socket.create_connection((address, port), timeout=1)
    assert requests.get(f"{url}/_sandbox/health", timeout=30).ok


def test_a_killed_one_continues_from_its_journal(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    headers = {"Authorization": "Bearer sk_test_sandbox"}
    process = command("--port", "0", "--journal", str(journal))
    assert process.stdout is not None
    url = process.stdout.readline().split()[3]
    made = requests.post(f"{url}/v1/customers", data={"name": "Ann"}, headers=headers, timeout=30).json()
    process.kill()
    process.communicate(timeout=30)

    process = command("--port", "0", "--journal", str(journal))
    assert process.stdout is not None
    url = process.stdout.readline().split()[3]
    found = requests.get(f"{url}/v1/customers/{made['id']}", headers=headers, timeout=30).json()
    process.terminate()
    process.communicate(timeout=30)

    assert found == made


def test_it_knows_nothing_of_the_shop() -> None:
    code = "import sys, payments.sandbox.__main__; print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    ours = {name for name in loaded.split() if name.split(".")[0] in ("craved", "orders", "payments", "ops", "django")}
    assert {name for name in ours if not name.startswith("payments.sandbox")} == {"payments"}
