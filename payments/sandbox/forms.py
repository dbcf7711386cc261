"""Stripe's form encoding: `a[b][0][c]=d` is {"a": {"b": [{"c": "d"}]}}."""

import re
from typing import Any
from urllib.parse import parse_qsl

from payments.sandbox.errors import StripeError

_KEY = re.compile(r"^([^\[\]]+)((?:\[[^\[\]]*\])*)$")
_DEEPEST = 12


def decode(encoded: str) -> dict[str, Any]:
    """Leaves are strings. An index keeps its place as a key ("0", "1" …): only a parameter's type says
    whether digits mean a list, so that is left to `parameters`."""
    tree: dict[str, Any] = {}
    for key, value in parse_qsl(encoded, keep_blank_values=True, max_num_fields=5000):
        match = _KEY.match(key)
        if match is None:
            raise StripeError(f"Invalid request (check that your POST content type is correct): {key[:80]}")
        path = [match[1], *re.findall(r"\[([^\[\]]*)\]", match[2])]
        if len(path) > _DEEPEST:
            raise StripeError("Invalid request: parameters are nested too deeply.")
        _put(tree, path, value)
    return tree


def listed(value: Any) -> Any:
    """`value` with every mapping whose keys are all digits turned into a list."""
    if not isinstance(value, dict):
        return value
    if value and all(key.isdigit() for key in value):
        return [listed(value[key]) for key in sorted(value, key=int)]
    return {key: listed(inner) for key, inner in value.items()}


def _put(tree: dict[str, Any], path: list[str], value: str) -> None:
    node = tree
    for depth, step in enumerate(path):
        key = step or str(len(node))
        if depth == len(path) - 1:
            node[key] = value
            return
        # `a=1&a[b]=2` contradicts itself; the last one wins, as it does at Stripe.
        if not isinstance(node.get(key), dict):
            node[key] = {}
        node = node[key]
