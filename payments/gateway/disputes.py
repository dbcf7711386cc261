"""Disputes: hearing how one stands, and answering it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from payments.gateway.balance import PAGE, Movement, between, expanded
from payments.gateway.calls import answers, stripe_client

if TYPE_CHECKING:
    from stripe.params import DisputeListParams, DisputeUpdateParams
    from stripe.params._dispute_update_params import DisputeUpdateParamsEvidence

    from payments.models import Dispute

MOST_OF_ONE_TEXT = 20_000  # characters (https://docs.stripe.com/api/disputes/evidence_object)
MOST_EVIDENCE = 150_000  # characters, all texts together (https://docs.stripe.com/api/disputes/update)


@dataclass(frozen=True)
class DisputeFacts:
    """A dispute at Stripe as it was when we asked, at `asked_at`."""

    asked_at: datetime
    dispute_id: str
    charge_id: str
    payment_intent_id: str
    reference: str  # our payment's, if it is one of ours
    amount: int
    currency: str
    livemode: bool
    reason: str
    status: str
    created: datetime
    due_by: datetime | None
    answered: bool  # evidence was sent to the bank, by us or at Stripe
    movements: tuple[Movement, ...]  # the amount withdrawn, and given back

    @property
    def taken(self) -> int:
        """Minor units the bank withdrew, without any fee, whether or not it gave them back since."""
        return -sum(each.amount for each in self.movements if each.category == "dispute")

    @property
    def given_back(self) -> int:
        return sum(each.amount for each in self.movements if each.category == "dispute_reversal")


def dispute(dispute_id: str) -> DisputeFacts:
    """Raises `Unreachable`, `Refused`."""
    asked_at = datetime.now(UTC)
    with answers():
        found = stripe_client().v1.disputes.retrieve(dispute_id, {"expand": ["payment_intent"]})
    return _dispute_facts(found.to_dict(), asked_at)


def disputes(*, since: datetime, until: datetime) -> list[DisputeFacts]:
    """Every dispute made in a time (`since` included, `until` not), the oldest first. Raises `Unreachable`, `Refused`."""
    asked_at = datetime.now(UTC)
    params: DisputeListParams = {"limit": PAGE, "created": between(since, until), "expand": ["data.payment_intent"]}
    with answers():
        listed = stripe_client().v1.disputes.list(params)
        found = [_dispute_facts(each.to_dict(), asked_at) for each in listed.auto_paging_iter()]
    return sorted(found, key=lambda each: each.created)


def submit_evidence(dispute: "Dispute") -> DisputeFacts:
    """Send the answer to the bank, or hear again of the one sent before. Raises `Unreachable`, `Refused`."""
    asked_at = datetime.now(UTC)
    evidence: Mapping[str, str] = dispute.evidence
    params: DisputeUpdateParams = {
        "evidence": cast("DisputeUpdateParamsEvidence", {name: text for name, text in evidence.items() if text}),
        "submit": True,
        "expand": ["payment_intent"],
    }
    with answers():
        sent = stripe_client().v1.disputes.update(
            dispute.stripe_id, params, {"idempotency_key": dispute.idempotency_key}
        )
    return _dispute_facts(sent.to_dict(), asked_at)


def _dispute_facts(dispute: dict[str, Any], asked_at: datetime) -> DisputeFacts:
    intent = dispute.get("payment_intent") or {}
    charge = dispute["charge"]
    details = dispute.get("evidence_details") or {}
    return DisputeFacts(
        asked_at=asked_at,
        dispute_id=dispute["id"],
        charge_id=charge["id"] if isinstance(charge, dict) else charge,
        payment_intent_id=intent.get("id", ""),
        reference=(intent.get("metadata") or {}).get("payment", ""),
        amount=dispute["amount"],
        currency=dispute["currency"],
        livemode=dispute["livemode"],
        reason=dispute["reason"],
        status=dispute["status"],
        created=datetime.fromtimestamp(dispute["created"], UTC),
        due_by=datetime.fromtimestamp(details["due_by"], UTC) if details.get("due_by") else None,
        answered=bool(details.get("submission_count")),
        movements=expanded(*(dispute.get("balance_transactions") or [])),
    )
