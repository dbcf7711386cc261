"""Every event Stripe ever signed for us, once. Its content is not kept: the object it speaks of is asked for as it is now."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar, Self

from django.db import connection, models
from django.db.models import Q

from craved.jobs import insert_and_defer


@dataclass(frozen=True)
class Envelope:
    """What we keep of a verified event: which, about what, when. No amounts, no names."""

    event_id: str
    type: str
    object_type: str
    object_id: str
    payment_intent_id: str
    reference: str
    livemode: bool
    api_version: str
    created: datetime

    @classmethod
    def of(cls, event: dict[str, Any]) -> "Envelope":
        """Raises `KeyError`, `TypeError` or `ValueError` for JSON that is no event."""
        about = event["data"]["object"]
        intent = about.get("payment_intent") if about["object"] != "payment_intent" else about["id"]
        if isinstance(intent, dict):
            intent = intent["id"]
        metadata = about.get("metadata") or {}
        if not isinstance(metadata, dict):
            raise TypeError("metadata is not an object")
        return cls(
            event_id=_text(event["id"], 255),
            type=_text(event["type"], 100),
            object_type=_text(about["object"], 60),
            object_id=_text(about.get("id") or "", 255),
            payment_intent_id=_text(intent or "", 255),
            reference=_reference(metadata.get("payment")),
            livemode=_flag(event["livemode"]),
            api_version=_text(event.get("api_version") or "", 40),
            created=datetime.fromtimestamp(int(event["created"]), UTC),
        )


def _text(value: Any, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest or "\x00" in value:
        raise ValueError(f"not a text of up to {longest} letters")
    return value


def _reference(value: Any) -> str:
    """Other programs write what they like into their metadata; what cannot be a reference of ours is none."""
    return value if isinstance(value, str) and len(value) <= 64 and "\x00" not in value else ""


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("not true or false")
    return value


class InboxEventQuerySet(models.QuerySet["InboxEvent"]):
    def store(self, envelope: Envelope, *jobs: tuple[str, str | None], at: datetime) -> int | None:
        """Keep an event, with jobs (name and lock) for its key, and return that; None if it is here already.

        One statement, whoever else stores the same event at the same moment.
        """
        fields = {**vars(envelope), "received_at": at, "settle_note": "", "mirror_note": ""}
        table = connection.ops.quote_name(self.model._meta.db_table)
        columns = ", ".join(connection.ops.quote_name(name) for name in fields)
        return insert_and_defer(
            f"INSERT INTO {table} ({columns}) VALUES ({', '.join(['%s'] * len(fields))}) "  # noqa: S608  # our own names
            "ON CONFLICT (event_id) DO NOTHING RETURNING id",
            list(fields.values()),
            *jobs,
            key="event_id",
        )

    def unsettled(self) -> Self:
        return self.filter(settled_at=None)

    def failing(self) -> Self:
        """Not done, and at least one try went wrong."""
        return self.filter(~Q(settle_note="") & Q(settled_at=None) | ~Q(mirror_note="") & Q(mirrored_at=None))

    def untouched(self) -> Self:
        """Nobody has taken up one of the two things to do."""
        return self.filter(Q(settled_at=None, settle_note="") | Q(mirrored_at=None, mirror_note=""))


class InboxEvent(models.Model):
    event_id = models.CharField(max_length=255)
    type = models.CharField(max_length=100)
    object_type = models.CharField(max_length=60)
    object_id = models.CharField(max_length=255, blank=True)
    payment_intent_id = models.CharField(max_length=255, blank=True)
    reference = models.CharField(max_length=64, blank=True)
    livemode = models.BooleanField()
    api_version = models.CharField(max_length=40, blank=True)
    created = models.DateTimeField(help_text="At Stripe.")
    received_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settle_note = models.CharField(max_length=300, blank=True, help_text="What came of it, or what went wrong last.")
    mirrored_at = models.DateTimeField(null=True, blank=True)
    mirror_note = models.CharField(max_length=300, blank=True)

    objects: ClassVar[InboxEventQuerySet] = InboxEventQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        # Not `unique=True`, which would keep a second index, for LIKE: each costs every event that comes.
        constraints = [models.UniqueConstraint(fields=["event_id"], name="inbox_event_once")]
        indexes = [
            models.Index(fields=["-received_at"], name="inbox_newest"),
            models.Index(fields=["received_at"], condition=Q(settled_at=None), name="inbox_unsettled"),
            models.Index(fields=["received_at"], condition=Q(mirrored_at=None), name="inbox_unmirrored"),
        ]
        permissions = [("replay_inboxevent", "Can have an event handled again")]

    def __str__(self) -> str:
        return f"{self.type} ({self.event_id})"
