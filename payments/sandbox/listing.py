"""Lists: newest first, a page at a time, as https://docs.stripe.com/api/pagination describes."""

import operator
from collections.abc import Callable, Iterable
from typing import Any

from payments.sandbox import errors
from payments.sandbox.errors import StripeError
from payments.sandbox.store import Record, Work, shown

_COMPARED = {"gt": operator.gt, "gte": operator.ge, "lt": operator.lt, "lte": operator.le}


def page(
    work: Work,
    params: dict[str, Any],
    *,
    kind: str,
    url: str,
    match: Iterable[str] = (),
    where: Callable[[Record], bool] | None = None,
    oldest_first: bool = False,
) -> Record:
    """One page of the live records of a kind. `match` names parameters that must equal the record's field."""
    records = [record for record in work.all(kind) if not record.get("deleted")]
    if not oldest_first:
        records.sort(key=operator.itemgetter("created"))
        records.reverse()
    chosen = [
        record
        for record in records
        if all(params.get(key) in (None, record.get(key)) for key in match)
        and in_range(record.get("created", 0), params.get("created"))
        and (where is None or where(record))
    ]
    limit = params.get("limit", 10)
    if not 1 <= limit <= 100:
        raise StripeError(
            f"Invalid integer: {limit}. This value must be between 1 and 100.",
            code="parameter_invalid_integer",
            param="limit",
        )
    data, has_more = _slice(chosen, kind, params, limit)
    return {"object": "list", "data": [shown(record) for record in data], "has_more": has_more, "url": url}


def in_range(second: int, wanted: Any) -> bool:
    """`wanted` is what Stripe takes for a time: a second, or bounds such as {"gte": …, "lt": …}; None is any."""
    if wanted is None or isinstance(wanted, int):
        return wanted in (None, second)
    return all(_COMPARED[how](second, bound) for how, bound in wanted.items())


def _slice(chosen: list[Record], kind: str, params: dict[str, Any], limit: int) -> tuple[list[Record], bool]:
    after, before = params.get("starting_after"), params.get("ending_before")
    if after and before:
        raise StripeError("You may only specify one of these parameters: starting_after, ending_before.")
    if before:
        end = _place(chosen, kind, before, "ending_before")
        return chosen[max(0, end - limit) : end], end > limit
    start = _place(chosen, kind, after, "starting_after") + 1 if after else 0
    return chosen[start : start + limit], len(chosen) > start + limit


def _place(chosen: list[Record], kind: str, id: str, param: str) -> int:
    for place, record in enumerate(chosen):
        if record["id"] == id:
            return place
    raise errors.missing(kind, id, param=param, status=400)
