"""Compare the books with Stripe's, and repair what may be repaired."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import datetime, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from payments import reconciliation
from payments.management import moments
from payments.models import ReconciliationRun
from payments.reconciliation import Difference, Run

A_WEEK = timedelta(days=7)
EXIT_CODES = {
    ReconciliationRun.Result.CLEAN: 0,
    ReconciliationRun.Result.DRIFT: 2,
    ReconciliationRun.Result.INCOMPLETE: 3,
}


class Command(BaseCommand):
    help = (
        "Compare our books with Stripe's, object by object, and print each difference. "
        f"The last 7 days up to now, unless said otherwise: {moments.HELP}. "
        "Exit codes: 0 everything agrees, 1 nothing was compared (bad dates, or another run is under way), "
        "2 there are differences (or an unknown option), 3 Stripe could not be asked for everything. "
        "With --fix, what is left afterwards counts."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--since", metavar="WHEN", help="The beginning, included.")
        parser.add_argument("--until", metavar="WHEN", help="The end, not included: a date means its first second.")
        parser.add_argument(
            "--fix", action="store_true", help="Repair what is safe to repair; asks before any money leaves."
        )
        parser.add_argument("--yes", action="store_true", help="Answer yes to every such question.")
        parser.add_argument("--json", action="store_true", help="One JSON object. Asks nothing.")

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()
        until = _moment(options["until"], "--until") or at
        since = _moment(options["since"], "--since") or until - A_WEEK
        if since >= at:
            raise CommandError("--since lies in the future: there is nothing to compare yet.")
        if since >= until:
            raise CommandError(f"--since {since:%Y-%m-%d %H:%M} is not before --until {until:%Y-%m-%d %H:%M} (UTC).")

        def confirm(difference: Difference) -> bool:
            return options["yes"] or (not options["json"] and self._ask(difference))

        try:
            done = reconciliation.run(since, min(until, at), fix=options["fix"], confirm=confirm, at=at)
        except reconciliation.AlreadyRunning as already:
            raise CommandError(f"{already} Try again when it has ended.") from already
        if options["json"]:
            self.stdout.write(json.dumps(_as_json(done), indent=2))
        else:
            self._tell(done, fixed=options["fix"])
        if code := EXIT_CODES[done.result]:
            sys.exit(code)

    def _ask(self, difference: Difference) -> bool:
        words = difference.remedy.words  # with the amount
        self.stdout.write(str(difference))
        try:
            return input(f"{words[0].upper()}{words[1:]}? [y/N] ").strip().lower() in {"y", "yes"}
        except EOFError:
            self.stdout.write("no")
            return False

    def _tell(self, done: Run, *, fixed: bool) -> None:
        books = done.comparison
        compared = ", ".join(f"{count} {name}" for name, count in books.compared.items())
        self.stdout.write(f"From {books.since:%Y-%m-%d %H:%M} to {books.until:%Y-%m-%d %H:%M} UTC: {compared}.")
        for difference in done.repaired:
            self.stdout.write(f"repaired  {difference.name}: {difference.remedy.words}")
        for name, why in done.failures.items():
            self.stdout.write(f"failed    {name}: {why}")
        for difference in books.differences:
            self.stdout.write(str(difference))
        for name, why in books.unanswered.items():
            self.stdout.write(f"INCOMPLETE: Stripe did not tell all {name} ({why}).")
        if books.unanswered:
            self.stdout.write(f"Not judged: {', '.join(books.unjudged) or 'nothing'}.")
        self.stdout.write(_summary(done))
        self.stdout.write(f"Next: {_next(done, fixed=fixed)}")


def _moment(text: str | None, option: str) -> datetime | None:
    """Raises `CommandError`: argparse would leave with 2, which says that there are differences."""
    try:
        return moments.moment(text) if text else None
    except ArgumentTypeError as error:
        raise CommandError(f"{option}: {error}.") from error


def _summary(done: Run) -> str:
    books = done.comparison
    found = ", ".join(f"{count} {kind}" for kind, count in books.counts.items())
    if done.result == ReconciliationRun.Result.INCOMPLETE:
        return f"Incomplete. Found so far: {found or 'nothing'}."
    return f"Differences: {found}." if found else "Everything agrees."


def _next(done: Run, *, fixed: bool) -> str:
    """The one thing to do."""
    books = done.comparison
    if books.unanswered:
        return "run it again when Stripe answers; until then nothing is known to be clean."
    if not books.differences:
        return "nothing."
    if not fixed and any(each.remedy.run for each in books.differences):
        return "run it again with --fix."
    if done.declined:
        return "decide about the refunds above, and run it again with --fix."
    first = max(books.differences, key=lambda each: each.at_risk)
    return f"{first.about}: {first.remedy.words} (docs/runbooks/reconcile.md)."


def _as_json(done: Run) -> dict[str, Any]:
    books = done.comparison
    return {
        "result": str(done.result),
        "since": books.since.isoformat(),
        "until": books.until.isoformat(),
        "compared": dict(books.compared),
        "counts": books.counts,
        "differences": [each.as_json() for each in books.differences],
        "repaired": [each.as_json() for each in done.repaired],
        "failed": done.failures,
        "declined": [each.name for each in done.declined],
        "unanswered": books.unanswered,
        "unjudged": [str(kind) for kind in books.unjudged] if books.unanswered else [],
        "next": _next(done, fixed=bool(done.repaired or done.failures or done.declined)),
    }
