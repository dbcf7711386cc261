"""Whether Stripe's events arrive and are worked through, and everything one can do when they are not."""

import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from itertools import chain
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from payments import gateway, inbox, selftest, webhook_status
from payments.management import moments
from payments.models import InboxEvent
from payments.models.inbox import Envelope
from payments.webhook_status import Check, Verdict, ago

FINE, ACT, UNKNOWN = 0, 1, 3
CODES = {Verdict.FINE: FINE, Verdict.ACT: ACT, Verdict.UNKNOWN: UNKNOWN}
MARKS = {Verdict.FINE: "ok", Verdict.ACT: "ACT", Verdict.UNKNOWN: "?"}
TROUBLE = (gateway.Unreachable, gateway.Refused)

STATUS = """Whether events arrive and are worked through. Changes nothing.
Looks at secrets, the endpoint at Stripe, silence, what Stripe could not deliver, what the inbox lacks, what fails and what
waits. Where Stripe does not answer, what is known here is shown all the same."""
RECOVER = """Put into the inbox what Stripe has and could not bring.
The oldest first and each event once, while others go on arriving. Stripe keeps events for 30 days."""
REPLAY = """Handle events of the inbox again, here and now.
Stripe is asked how things are, so doing it twice is harmless."""
SELFTEST = """Send a made-up event to the webhook and follow it to its end.
One of the type craved.selftest is signed with each webhook secret, sent as Stripe would, and followed until a worker is
done with it. A wrong signature has to be refused. The events stay in the inbox, where nothing depends on them."""


class Command(BaseCommand):
    help = (
        "Stripe's events: do they arrive, is each worked through, and what to do when not. Exit codes: 0 fine, 1 somebody "
        "has to act, 2 a mistake in the options, 3 not everything could be found out; each step's --help says more."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        steps = parser.add_subparsers(dest="step", required=True, metavar="status | recover | replay | selftest")

        status = _step(
            steps, "status", STATUS,
            "0 all is well\n1 somebody has to act\n3 not everything could be found out; what is known is shown",
        )  # fmt: skip
        status.add_argument(
            "--since",
            type=moments.moment,
            help=f"compare Stripe's events with the inbox from then on (1d): {moments.HELP}",
        )

        recover = _step(
            steps, "recover", RECOVER,
            "0 done, or nothing to do\n1 it broke off for a reason that is not Stripe's\n"
            "3 Stripe did not say everything; what came before that is kept",
        )  # fmt: skip
        recover.add_argument("--since", type=moments.moment, help=f"from then on (30d): {moments.HELP}")
        recover.add_argument(
            "--missing", action="store_true",
            help="also what matters to money and is not in the inbox, whether or not Stripe thinks it was delivered",
        )  # fmt: skip
        recover.add_argument("--dry-run", action="store_true", help="only say what would be put into the inbox")

        replay = _step(
            steps, "replay", REPLAY,
            "0 all done, or nothing to do\n1 at least one failed, or is not in the inbox\n"
            "3 Stripe could not be reached for at least one, and none failed otherwise",
        )  # fmt: skip
        replay.add_argument("events", nargs="*", metavar="evt_…", help="these events")
        replay.add_argument("--failing", action="store_true", help="every event that could not be worked through")
        replay.add_argument("--waiting", action="store_true", help="every event that nobody has taken up yet")
        replay.add_argument("--type", action="append", default=[], help="every event of this type; may be repeated")
        replay.add_argument("--since", type=moments.moment, help=f"only those received from then on: {moments.HELP}")
        replay.add_argument("--defer", action="store_true", help="leave it to the worker")

        test = _step(steps, "selftest", SELFTEST, "0 every step passed\n1 a step failed")
        test.add_argument("--url", help="another address than SITE_URL's, e.g. of one instance")
        test.add_argument("--timeout", type=float, default=30, help="seconds the worker has (30)")

    def handle(self, *, step: str, **options: Any) -> None:
        code: int = getattr(self, step)(**options)
        if code:
            raise SystemExit(code)

    # --- status ------------------------------------------------------------------------------------------------------

    def status(self, *, since: datetime | None, as_json: bool, **options: Any) -> int:
        found = webhook_status.status(at=timezone.now(), since=since)
        code = CODES[found.verdict]
        if as_json:
            self._json(code, found.todo, at=found.at.isoformat(), checks=[asdict(check) for check in found.checks])
            return code
        self.stdout.write(f"Webhooks at {found.at:%Y-%m-%d %H:%M} UTC\n\n")
        said = ""
        for check in found.checks:
            self._check(check, todo=check.todo if check.todo != said else "")
            said = check.todo or said
        act, unknown = found.count(Verdict.ACT), found.count(Verdict.UNKNOWN)
        self.stdout.write(f"\n{act} to act on, {unknown} not known.\nNext: {found.todo}")
        return code

    def _check(self, check: Check, *, todo: str) -> None:
        line = f"  {MARKS[check.verdict]:<4}{check.name:<13}{check.said}"
        self.stdout.write(line if check.verdict is Verdict.FINE else self.style.ERROR(line))
        for detail in check.details:
            self.stdout.write(f"{'':<19}{detail}")
        if todo:
            self.stdout.write(f"{'':<17}> {todo}")

    # --- recover -----------------------------------------------------------------------------------------------------

    def recover(
        self, *, since: datetime | None, missing: bool, dry_run: bool, as_json: bool, **options: Any
    ) -> int:  # fmt: skip
        now = timezone.now()
        since = max(since or now - gateway.EVENTS_KEPT, now - gateway.EVENTS_KEPT)
        until = now + gateway.CLOCKS_DIFFER
        wanted: list[Iterator[Envelope]] = [inbox.undelivered(since, until)]
        if missing:
            wanted.append(inbox.missing(since, until))
        done: list[dict[str, Any]] = []
        trouble = ""
        try:
            for envelope in _once_each(chain.from_iterable(wanted)):
                is_new = not inbox.here([envelope.event_id]) if dry_run else inbox.keep(envelope)
                done.append(
                    {"type": envelope.type, "event": envelope.event_id, "created": envelope.created, "new": is_new}
                )
                if not as_json:
                    came = ("would be new" if dry_run else "new") if is_new else "already here"
                    age = ago(now - envelope.created)
                    self.stdout.write(f"  {came:<14}{envelope.type:<42}{envelope.event_id}  {age}")
        except TROUBLE as error:
            trouble = str(error)
        new = sum(each["new"] for each in done)
        if trouble:
            code, todo = (
                UNKNOWN,
                "look at https://status.stripe.com, then run the same again: what is here stays here once.",
            )
        elif dry_run and new:
            code, todo = FINE, "the same without --dry-run."
        else:
            code, todo = FINE, "manage.py webhooks status"
        if as_json:
            self._json(code, todo, trouble=trouble, new=new, dry_run=dry_run, events=done)
            return code
        if trouble:
            self.stdout.write(self.style.ERROR(f"Stripe did not say everything: {trouble}"))
        verb = "would be new" if dry_run else "new"
        self.stdout.write(
            f"{len(done)} listed by Stripe since {since:%Y-%m-%d %H:%M} UTC: {new} {verb}, {len(done) - new} already here."
        )
        self.stdout.write(f"Next: {todo}")
        return code

    # --- replay ------------------------------------------------------------------------------------------------------

    def replay(self, *, events: list[str], defer: bool, as_json: bool, **options: Any) -> int:
        chosen = self._chosen(events, **options)
        outcomes: list[dict[str, Any]] = []
        failures: list[Exception] = []
        for event in chosen:
            if defer:
                inbox.replay(event)
                outcomes.append({"event": event.event_id, "type": event.type, "settled": "left to the worker"})
            else:
                replayed = inbox.replay_now(event, at=timezone.now())
                failures += [replayed.failure] if replayed.failure else []
                outcomes.append(
                    {
                        "event": event.event_id, "type": event.type, "settled": replayed.settled,
                        "mirrored": replayed.mirrored, "failed": replayed.failure is not None,
                    }
                )  # fmt: skip
            if not as_json:
                came = "; mirror: ".join(outcomes[-1][part] for part in ("settled", "mirrored") if part in outcomes[-1])
                self.stdout.write(f"  {event.type:<42}{event.event_id}  {came}")
        code, todo = _after(failures, deferred=defer and bool(outcomes))
        if as_json:
            self._json(code, todo, failed=len(failures), events=outcomes)
            return code
        verb = "left to the worker" if defer else "handled again"
        self.stdout.write(f"{len(outcomes)} {verb}, {len(failures)} failed.\nNext: {todo}")
        return code

    def _chosen(
        self,
        events: list[str],
        *,
        failing: bool,
        waiting: bool,
        type: list[str],
        since: datetime | None,
        **options: Any,
    ) -> Iterable[InboxEvent]:
        if events and (failing or waiting or type or since):
            raise CommandError("Name events, or choose them by --failing, --waiting, --type and --since; not both.")
        if not (events or failing or waiting or type or since):
            raise CommandError("Which events? Name them, or choose them by --failing, --waiting, --type or --since.")
        if events:
            if unknown := sorted(set(events) - inbox.here(events)):
                raise CommandError(
                    f"Not in the inbox: {', '.join(unknown)}. Nothing was done.\n"
                    "Next: manage.py webhooks recover --missing fetches what Stripe still has."
                )
            return InboxEvent.objects.filter(event_id__in=events).order_by("created", "pk")
        found = InboxEvent.objects.all()
        if failing or waiting:
            found = (InboxEvent.objects.failing() if failing else InboxEvent.objects.none()) | (
                InboxEvent.objects.untouched() if waiting else InboxEvent.objects.none()
            )
        if type:
            found = found.filter(type__in=type)
        if since:
            found = found.filter(received_at__gte=since)
        return list(found.order_by("created", "pk"))

    # --- selftest ----------------------------------------------------------------------------------------------------

    def selftest(self, *, url: str | None, timeout: float, as_json: bool, **options: Any) -> int:
        url = url or webhook_status.webhook_url()
        if not as_json:
            self.stdout.write(f"To {url}")
        steps = []
        for step in selftest.run(url, timeout=timeout):
            steps.append(step)
            if not as_json:
                line = f"  {'ok' if step.ok else 'FAILED':<8}{step.name}: {step.said}"
                self.stdout.write(line if step.ok else self.style.ERROR(line))
        failed = [step for step in steps if not step.ok]
        code, todo = (ACT, failed[0].todo) if failed else (FINE, "nothing.")
        if as_json:
            self._json(code, todo, url=url, steps=[asdict(step) for step in steps])
            return code
        self.stdout.write(f"{len(steps) - len(failed)} of {len(steps)} steps passed.\nNext: {todo}")
        return code

    def _json(self, code: int, todo: str, **found: Any) -> None:
        self.stdout.write(json.dumps({"exit": code, **found, "next": todo}, indent=2, default=str))


def _step(steps: Any, name: str, does: str, codes: str) -> ArgumentParser:
    summary, _, details = does.partition("\n")
    parser: ArgumentParser = steps.add_parser(
        name, help=summary, description=f"{summary}\n\n{details}", formatter_class=RawDescriptionHelpFormatter,
        epilog=f"Exit codes:\n{codes}\n2 a mistake in the options",
    )  # fmt: skip
    parser.add_argument("--json", dest="as_json", action="store_true", help="the same for programs")
    return parser


def _once_each(envelopes: Iterable[Envelope]) -> Iterator[Envelope]:
    seen = set()
    for envelope in envelopes:
        if envelope.event_id not in seen:
            seen.add(envelope.event_id)
            yield envelope


def _after(failures: list[Exception], *, deferred: bool) -> tuple[int, str]:
    """The exit code of a replay, and what comes next."""
    if not failures:
        return FINE, "manage.py webhooks status, in a minute." if deferred else "nothing."
    if all(isinstance(failure, gateway.Unreachable) for failure in failures):
        return UNKNOWN, "look at https://status.stripe.com, then manage.py webhooks replay --failing"
    return ACT, "read what failed above and in the log; when its cause is gone, manage.py webhooks replay --failing"
