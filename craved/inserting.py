"""Writing a row that somebody else may be writing at the same moment.

Unlike `get_or_create` it neither reads first nor needs a savepoint.
"""

from typing import Any

from django.db import connection, models

from craved.jobs import insert_and_defer


def insert_once(row: models.Model) -> bool:
    """Insert a row in one statement, unless a unique constraint has its like already. True, and its key is set, if it did."""
    with connection.cursor() as cursor:
        cursor.execute(*_insertion(row))
        found = cursor.fetchone()
    return _keep_key(row, found[0] if found else None)


def insert_once_and_defer(row: models.Model, job: str, *, key: str) -> bool:
    """As `insert_once`, and have a job run for what it inserted, in the same statement. It is given the row's key as `key`."""
    return _keep_key(row, insert_and_defer(*_insertion(row), (job, None), key=key))


def _insertion(row: models.Model) -> tuple[str, list[Any]]:
    fields = [field for field in row._meta.local_concrete_fields if not field.primary_key]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    values = [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields]
    table = connection.ops.quote_name(row._meta.db_table)
    return (
        f"INSERT INTO {table} ({columns}) VALUES ({', '.join(['%s'] * len(fields))}) "  # noqa: S608  # the model's own names
        "ON CONFLICT DO NOTHING RETURNING id"
    ), values


def _keep_key(row: models.Model, key: int | None) -> bool:
    if key is None:
        return False
    row.pk = key
    row._state.adding = False
    return True
