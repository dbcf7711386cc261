"""Counting what is asked of the database."""

from collections.abc import Iterable

FRAME = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


def about_rows(queries: Iterable[dict[str, str]]) -> list[str]:
    """Of captured queries the SQL that reads or writes rows, without what only begins, marks or ends a transaction.

    One that is several in one (`WITH … INSERT`) is one: it is sent, and waited for, once.
    """
    return [query["sql"] for query in queries if not query["sql"].startswith(FRAME)]
