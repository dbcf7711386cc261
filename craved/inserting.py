"""Writing a row that somebody else may be writing at the same moment."""

from django.db import connection, models


def insert_once(row: models.Model) -> bool:
    """Insert a row in one statement, unless a unique constraint has its like already. True, and its key is set, if it did.

    Unlike `get_or_create` it neither reads first nor needs a savepoint.
    """
    fields = [field for field in row._meta.local_concrete_fields if not field.primary_key]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    values = [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields]
    table = connection.ops.quote_name(row._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({', '.join(['%s'] * len(fields))}) "  # noqa: S608  # the model's own names
            "ON CONFLICT DO NOTHING RETURNING id",
            values,
        )
        found = cursor.fetchone()
    if found:
        row.pk = found[0]
        row._state.adding = False
    return bool(found)
