"""docs/stripe.md names what a real account has to allow and to send: all that the shop uses, and no more."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest
from django.conf import settings
from stripe.params import WebhookEndpointCreateParams

from payments import gateway, inbox, mirror
from tests.verification.conftest import refusal

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "stripe.md").read_text()
GATEWAY = Path(gateway.__file__).parent
READING = {"list", "retrieve"}
# dj-stripe asks for these by its own classes; each is a resource of the API.
MIRRORED = {
    "customer": "customers",
    "payment_method": "payment_methods",
    "payment_intent": "payment_intents",
    "balance_transaction": "balance_transactions",
    "charge": "charges",
    "refund": "refunds",
    "checkout.session": "checkout.sessions",
}


def called() -> dict[str, str]:
    """Each resource that the code calls, and whether it is only read: from `stripe_client().v1.<resource>.<verb>(…)`."""
    used = {MIRRORED[name]: "read" for name in mirror.MODELS}
    for path in GATEWAY.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = _names(node.func) if isinstance(node, ast.Call) else []
            if names[:1] == ["v1"]:
                resource, verb = ".".join(names[1:-1]), names[-1]
                if verb not in READING:
                    used[resource] = "write"
                used.setdefault(resource, "read")
    return used


def _names(node: ast.expr) -> list[str]:
    """`stripe_client().v1.payouts.list` → v1, payouts, list."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.insert(0, node.attr)
        node = node.value
    its_client = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "stripe_client"
    return names if its_client else []


def test_the_guide_names_each_resource_the_shop_calls_and_whether_it_writes() -> None:
    named = dict(re.findall(r"^\| `([a-z_.]+)` \| (read|write) \|", GUIDE, re.MULTILINE))

    assert named == called()
    assert named["refunds"] == "write"  # or else the code is written in a way that is not understood here


def test_the_guide_names_each_event_type_the_shop_handles() -> None:
    listed = GUIDE.partition("<!-- event types -->")[2].partition("<!-- end -->")[0]

    assert set(re.findall(r"[a-z_]+(?:\.[a-z_]+)+", listed)) == inbox.SETTLED_TYPES


def test_stripe_has_an_event_of_each_of_these_types() -> None:
    """By the types that Stripe's package allows an endpoint to name; the stand-in would take any."""
    known = WebhookEndpointCreateParams.__annotations__
    (types,) = get_args(known["enabled_events"])

    assert set(get_args(types)) >= inbox.SETTLED_TYPES
    assert f"'{settings.STRIPE_API_VERSION}'" in str(known["api_version"])


def test_the_guide_names_the_version_that_is_spoken() -> None:
    assert f"`{settings.STRIPE_API_VERSION}`" in GUIDE


def test_every_verification_says_what_it_verifies() -> None:
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        if path != Path(__file__):
            tree = ast.parse(path.read_text())
            tests = [each for each in tree.body if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")]
            assert tests
            for test in tests:
                decorators = [ast.unparse(each) for each in test.decorator_list]
                assert any(each.startswith("documented('https://docs.stripe.com/") for each in decorators), test.name


@pytest.mark.parametrize("key", ["sk_live_1", "rk_live_1", "pk_test_1", "whsec_1", "test"])
def test_only_keys_of_the_test_mode_are_verified_with(key: str) -> None:
    assert "Nothing was sent" in refusal(key)


@pytest.mark.parametrize("key", ["sk_test_1", "rk_test_1"])
def test_keys_of_the_test_mode_are(key: str) -> None:
    assert refusal(key) == ""
