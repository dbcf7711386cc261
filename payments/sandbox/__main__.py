"""python -m payments.sandbox --port 3002 --journal var/stripe/journal.jsonl --webhook URL=SECRET

Each option may come from the environment instead: STRIPE_SANDBOX_PORT, STRIPE_SANDBOX_JOURNAL, STRIPE_SANDBOX_WEBHOOK
(several separated by spaces), STRIPE_SANDBOX_PUBLIC_URL, STRIPE_SANDBOX_PAYOUTS.
"""

import argparse
import os
import signal
import sys
import threading
from pathlib import Path
from typing import get_args

from payments.sandbox.sandbox import Sandbox
from payments.sandbox.settings import Schedule

_FALSE = {"0", "false", "no", "off"}


def refusal(environment: dict[str, str]) -> str | None:
    """Why a stand-in must not run here, if so: it would take the place of real money."""
    for name, value in environment.items():
        if "STRIPE" in name and value.startswith(("sk_live_", "rk_live_")):
            return f"Refusing to start: {name} is a live key. The stand-in never runs beside real money."
    if environment.get("DEBUG", "").lower() in _FALSE:
        return "Refusing to start: DEBUG is off. The stand-in is for development and tests only."
    return None


def webhook(text: str) -> tuple[str, str]:
    url, separator, secret = text.rpartition("=")
    if not separator or not secret or not url.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{text!r} is not URL=SECRET")
    return url, secret


def main(arguments: list[str] | None = None) -> int:
    environment = os.environ
    parser = argparse.ArgumentParser(prog="python -m payments.sandbox", description="A stand-in for Stripe.")
    parser.add_argument("--port", type=int, default=int(environment.get("STRIPE_SANDBOX_PORT", "3002")))
    parser.add_argument("--journal", type=Path, default=environment.get("STRIPE_SANDBOX_JOURNAL"))
    parser.add_argument("--webhook", type=webhook, action="append", metavar="URL=SECRET")
    parser.add_argument("--public-url", default=environment.get("STRIPE_SANDBOX_PUBLIC_URL", ""))
    parser.add_argument(
        "--payouts", choices=get_args(Schedule), default=environment.get("STRIPE_SANDBOX_PAYOUTS", "daily")
    )
    options = parser.parse_args(arguments)
    reason = refusal(dict(environment))
    if reason is not None:
        parser.exit(2, reason + "\n")
    webhooks = options.webhook or [webhook(text) for text in environment.get("STRIPE_SANDBOX_WEBHOOK", "").split()]
    journal = Path(options.journal) if options.journal else None
    try:
        sandbox = Sandbox(
            port=options.port,
            journal=journal,
            webhooks=dict(webhooks),
            public_url=options.public_url,
            payouts=options.payouts,
        )
    except OSError as error:
        parser.exit(1, f"Cannot start on 127.0.0.1:{options.port}: {error.strerror}.\n")
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    with sandbox:
        sys.stdout.write(f"Stripe stand-in on {sandbox.url} (payments and events: {sandbox.settings.public_url}/)\n")
        sys.stdout.flush()
        stop.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
