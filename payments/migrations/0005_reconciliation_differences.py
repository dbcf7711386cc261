from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("payments", "0004_artisan_payout_audit")]

    operations = [
        migrations.AddField(
            model_name="reconciliationrun",
            name="differences",
            field=models.JSONField(
                blank=True, db_default=[], default=list, help_text="Those that were left at the end."
            ),
        ),
        migrations.AddField(
            model_name="reconciliationrun",
            name="unanswered",
            field=models.JSONField(
                blank=True,
                db_default={},
                default=dict,
                help_text="Which lists Stripe did not tell all of, and why.",
            ),
        ),
    ]
