from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ops import schema


class Command(BaseCommand):
    help = (
        "Write ops/schema.sql, from which an empty database is filled in a second instead of a minute. Exit codes: 0 "
        "done or current, 1 behind the migrations (--check)."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--check", action="store_true", help="only say whether it is behind the migrations")
        what.add_argument("--load", action="store_true", help="fill the database from it, if that is empty")

    def handle(self, *, check: bool, load: bool, **options: Any) -> None:
        if check:
            self.check_snapshot()
        elif load:
            self.load_snapshot()
        else:
            self.stdout.write("Migrating a scratch database from nothing, which takes a minute ...")
            schema.write()
            self.stdout.write(f"Wrote {schema.SNAPSHOT.name}.\nNext: commit it together with the migrations.")

    def check_snapshot(self) -> None:
        if behind := schema.differences():
            listed = "\n".join(behind[:10] + ["..."] * (len(behind) > 10))
            raise CommandError(
                f"The schema snapshot is behind the migrations:\n{listed}\nNext: python3 dev.py schema_snapshot"
            )
        self.stdout.write("The schema snapshot is current.\nNext: nothing.")

    def load_snapshot(self) -> None:
        loaded = schema.load()
        if loaded is schema.Loaded.YES:
            self.stdout.write("Loaded the schema snapshot.\nNext: manage.py migrate applies what is newer.")
        else:
            self.stdout.write(
                f"Nothing loaded: {loaded.value}.\nNext: manage.py migrate does all the work, maybe for a minute."
            )
