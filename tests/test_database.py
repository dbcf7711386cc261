"""What tests stand on: a test that commits must leave nothing behind, and take nothing away."""

import os
import subprocess
import sys

import psycopg
import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection

from tests import database

URL = os.environ["DATABASE_URL"]


@pytest.mark.django_db(transaction=True)
def test_rows_that_were_added_changed_or_deleted_are_as_they_were() -> None:
    pristine = database.Pristine(URL)
    permissions = list(Permission.objects.order_by("pk").values())

    Permission.objects.filter(pk__lt=permissions[9]["id"]).delete()
    Permission.objects.update(name="changed")
    Group.objects.create(name="added")
    pristine.restore()

    assert list(Permission.objects.order_by("pk").values()) == permissions
    assert not Group.objects.filter(name="added").exists()


@pytest.mark.django_db(transaction=True)
def test_a_table_that_refuses_to_forget_is_emptied_all_the_same() -> None:
    pristine = database.Pristine(URL)
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE unforgetting (id int PRIMARY KEY, doubled int GENERATED ALWAYS AS (id * 2) STORED);"
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'never'; END $$;"
            "CREATE TRIGGER refuse BEFORE DELETE OR TRUNCATE ON unforgetting EXECUTE FUNCTION refuse();"
            "INSERT INTO unforgetting VALUES (7)"
        )
        try:
            pristine.restore()

            cursor.execute("SELECT count(*) FROM unforgetting")
            assert cursor.fetchone() == (0,)
        finally:
            cursor.execute("DROP TABLE unforgetting; DROP FUNCTION refuse")


@pytest.mark.django_db(transaction=True)
def test_a_transaction_left_open_by_a_test_is_reported_instead_of_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", "100ms")
    pristine = database.Pristine(URL)
    Group.objects.create(name="added")

    with psycopg.connect(URL) as left_open:
        left_open.execute("LOCK TABLE auth_group IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            pristine.restore()


@pytest.mark.django_db
def test_processes_that_a_test_starts_find_the_same_database() -> None:
    script = "import os, psycopg; print(psycopg.connect(os.environ['DATABASE_URL']).info.dbname)"

    said = subprocess.check_output([sys.executable, "-c", script], text=True)

    assert said.strip() == connection.settings_dict["NAME"]
