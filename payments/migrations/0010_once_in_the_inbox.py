"""The same uniqueness, without the second index for LIKE that `unique=True` keeps: each index costs every event that comes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("payments", "0009_won_back_money")]

    operations = [
        # The new one first, so that an event is never here twice.
        migrations.AddConstraint(
            model_name="inboxevent",
            constraint=models.UniqueConstraint(fields=("event_id",), name="inbox_event_once"),
        ),
        migrations.AlterField(
            model_name="inboxevent",
            name="event_id",
            field=models.CharField(max_length=255),
        ),
    ]
