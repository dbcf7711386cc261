from django.db import migrations


def add_known_flags(apps, schema_editor):
    apps.get_model("craved", "Flag").objects.get_or_create(name="checkout", defaults={"everyone": True})


class Migration(migrations.Migration):
    """The table behind the shared cache (as `createcachetable` makes it), the off switch, and what constraints need."""

    dependencies = [("craved", "0001_initial")]
    run_before = [("orders", "0001_initial")]

    operations = [
        migrations.RunSQL(
            """
            CREATE TABLE craved_cache (
                cache_key varchar(255) NOT NULL PRIMARY KEY,
                value text NOT NULL,
                expires timestamptz NOT NULL
            );
            CREATE INDEX craved_cache_expires ON craved_cache (expires);
            """,
            "DROP TABLE craved_cache",
        ),
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS btree_gist", migrations.RunSQL.noop),
        migrations.RunPython(add_known_flags, migrations.RunPython.noop),
    ]
