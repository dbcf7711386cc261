"""Give an empty demo shop a month of history, ending now."""

import logging
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from os import environ
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.models import ProcrastinateJob

from orders.models import Order, Product
from payments import demo
from payments.models import InboxEvent
from payments.sandbox import Sandbox

STAND_IN_KEY = "sk_test_sandbox"


class Command(BaseCommand):
    help = (
        "Live a month of orders, refunds, disputes and payouts in an empty demo shop, on both sides: here and in Stripe's "
        "stand-in, which must not be running. It ends now, and takes a few minutes. `python3 dev.py seed_month` "
        "sees to all it needs. Exit codes: 0 done, 1 refused."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--seed", type=int, default=1, help="Another number is another month (default 1).")

    def handle(self, *args: Any, **options: Any) -> None:
        self._refuse_unless_demo()
        now = timezone.now()
        import time_machine  # only where developers are: it is not among what a deployed shop has

        self.stdout.write("A month goes by. It takes a few minutes, and cannot be resumed when interrupted.")
        with _quietly(), time_machine.travel(demo.first_moment(now)) as clock, self._stand_in() as stripe:
            month = demo.Month(
                stripe, ends_at=now, go_to=clock.move_to, run_jobs=_run_jobs, tell=self._tell, seed=options["seed"]
            )
            month.live()
        if failing := InboxEvent.objects.failing().count():
            raise CommandError(
                f"{failing} of Stripe's events could not be handled. The admin shows why (Webhook inbox)."
            )
        self.stdout.write(f"{Order.objects.count()} orders were placed.")
        self.stdout.write("Next: python3 dev.py, then python3 dev.py reconcile --since 31d")

    def _tell(self, line: str) -> None:
        self.stdout.write(f"  {line}")

    def _refuse_unless_demo(self) -> None:
        if not settings.DEMO_SHOP:
            raise CommandError("This is not a demo shop (DEMO_SHOP is off): made-up orders have no place in it.")
        if settings.STRIPE_SECRET_KEY != STAND_IN_KEY or urlsplit(settings.STRIPE_API_BASE).hostname != "127.0.0.1":
            raise CommandError("This shop talks to Stripe, not to the stand-in: made-up payments have no place there.")
        if not environ.get("STRIPE_SANDBOX_JOURNAL"):
            raise CommandError("STRIPE_SANDBOX_JOURNAL does not say where the stand-in keeps what it knows.")
        if not find_spec("time_machine"):
            raise CommandError("time_machine is not installed; it is in requirements-dev.txt.")
        if not Product.objects.exists():
            raise CommandError("There is nothing to buy in this shop. First: manage.py seed_demo")
        if Order.objects.exists():
            raise CommandError(
                "This shop has orders already: a month is lived once, and in an empty shop. To start over, delete var/."
            )

    @contextmanager
    def _stand_in(self) -> Iterator[Sandbox]:
        """At its usual address, with nothing in it. The shop's webhook is added when it is started the next time."""
        journal = Path(environ["STRIPE_SANDBOX_JOURNAL"])
        try:
            stripe = demo.stand_in(port=urlsplit(settings.STRIPE_API_BASE).port or 0, journal=journal)
        except OSError as trouble:
            raise CommandError(
                f"Stripe's stand-in cannot be started ({trouble}). Is the shop running? Stop it."
            ) from None
        with stripe:
            if stripe.objects("checkout.session") or stripe.objects("charge"):
                raise CommandError(f"The stand-in knows payments that this shop does not; delete {journal}.")
            stripe.forget()
            yield stripe


@contextmanager
def _quietly() -> Iterator[None]:
    """Refunds and payouts that fail are part of the story."""
    before = logging.root.manager.disable
    logging.disable(logging.ERROR)
    try:
        yield
    finally:
        logging.disable(before)


def _run_jobs() -> None:
    """As a worker that stops when nothing is left to do."""
    if not ProcrastinateJob.objects.filter(status="todo").exists():
        return  # starting a worker takes longer than asking
    connector = cast(DjangoConnector, app.connector).get_worker_connector()
    with app.replace_connector(connector) as worker:
        worker.run_worker(
            wait=False, concurrency=1, install_signal_handlers=False, listen_notify=False, delete_jobs="never"
        )
