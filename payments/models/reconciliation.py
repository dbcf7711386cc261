"""That the books were compared with Stripe, when, and with what result."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format


class ReconciliationRun(models.Model):
    class Result(models.TextChoices):
        CLEAN = "clean", "Everything agrees"
        DRIFT = "drift", "There are differences"
        INCOMPLETE = "incomplete", "Stripe could not be asked for everything"

    since = models.DateTimeField()
    until = models.DateTimeField()
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    result = models.CharField(max_length=20, choices=Result.choices, blank=True)
    found = models.JSONField(default=dict, blank=True, help_text="How many differences of each class.")
    compared = models.JSONField(default=dict, blank=True, help_text="How many objects of each kind.")
    unanswered = models.JSONField(
        default=dict, db_default={}, blank=True, help_text="Which lists Stripe did not tell all of, and why."
    )
    differences = models.JSONField(
        default=list, db_default=[], blank=True, help_text="Those that were left at the end."
    )
    fixed = models.PositiveIntegerField(default=0)

    objects: ClassVar[models.Manager["ReconciliationRun"]] = models.Manager()

    class Meta:
        indexes = [models.Index(fields=["-started_at"], name="reconciliation_newest")]
        permissions = [("run_reconciliation", "Can reconcile")]

    def __str__(self) -> str:
        since, until = (date_format(timezone.localtime(at), "DATE_FORMAT") for at in [self.since, self.until])
        return f"Reconciliation of {since} to {until}"
