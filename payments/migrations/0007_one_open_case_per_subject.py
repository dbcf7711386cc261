"""One open case a subject, where it was one a payment: two refunds of a payment may come back.

Programs from before name no subject and are not held to it; and a refund that was decided against no longer stands in the
way of another. Both are safe for them, which the linter cannot tell: see dev.py.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("payments", "0006_refunds_have_their_own_permissions")]

    operations = [
        migrations.RemoveConstraint(
            model_name="case",
            name="one_open_case_per_cause",
        ),
        migrations.RemoveConstraint(
            model_name="refund",
            name="one_refund_of_a_whole_payment",
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.UniqueConstraint(
                models.F("kind"),
                models.F("about"),
                condition=models.Q(("resolved_at", None), models.Q(("about", ""), _negated=True)),
                name="one_open_case_per_subject",
            ),
        ),
        migrations.AddConstraint(
            model_name="refund",
            constraint=models.UniqueConstraint(
                models.F("payment"),
                condition=models.Q(
                    ("failed_at", None), ("reason__in", ["sold_out", "twice", "cancelled"]), ("withdrawn_at", None)
                ),
                name="one_refund_of_a_whole_payment",
            ),
        ),
    ]
