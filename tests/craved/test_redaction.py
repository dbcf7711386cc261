import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from craved import redaction
from craved.redaction import HIDDEN, redacted, redacted_text
from tests.craved import planted
from tests.craved.planted import Planted


@given(planted.anything, planted.around, planted.around)
def test_what_is_planted_in_a_text_is_hidden(secret: Planted, before: str, after: str) -> None:
    assert secret.secret not in redacted_text(f"{before}{secret.text}{after}")


@given(
    planted.anything,
    st.recursive(
        st.just("here"),
        lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(planted.around, inner, min_size=1),
        max_leaves=5,
    ),
)
def test_it_is_hidden_however_deep(secret: Planted, where: Any) -> None:
    def plant(place: Any) -> Any:
        if isinstance(place, dict):
            return {f"{name} {secret.text}": plant(inner) for name, inner in place.items()}
        return [plant(inner) for inner in place] if isinstance(place, list) else secret.text

    hidden = json.dumps(redacted(plant(where)), ensure_ascii=False)

    assert secret.secret not in hidden


@given(
    st.sampled_from(planted.PERSONAL_FIELDS + planted.SECRET_FIELDS),
    st.text(min_size=1) | st.integers(2) | st.just({"a": "b"}),
)
def test_a_field_with_a_telling_name_is_hidden_whatever_it_holds(name: str, value: object) -> None:
    assert redacted({"order": {name: value}}) == {"order": {name: HIDDEN}}


@pytest.mark.parametrize(
    "harmless",
    [
        "2026-11-23T12:00:00.123456+00:00",
        "order BCDF2345 paid with pi_3MtwBwLkdIwHu7ix28a3tqPa, event evt_1MqqbKLt4dXK03v5qaIbiNCC",
        "orders/<slug:code>/<str:key>/",
        "test_a_function_with_a_long_name_is_still_a_function_and_no_signature",
        "postgresql://postgres@/craved?host=%2Frun&port=5432",
        "at 1795465449123 for 1234567890123 bytes",  # check digits that are wrong
        "risk_assessment 127.0.0.1:3001 1.234 s 100 %",
        '  File "/app/orders/models/order.py", line 176, in place\n    with transaction.atomic():\n',
    ],
)
def test_what_tells_of_nobody_stays_readable(harmless: str) -> None:
    assert redacted_text(harmless) == harmless


def test_a_card_is_found_with_its_expiry_on_its_heels() -> None:
    assert redacted_text("4242 4242 4242 4242 12 34 123") == f"{HIDDEN} 12 34 123"


def test_whether_there_is_one_is_no_secret() -> None:
    assert redacted({"webhook_secret": True, "phone": "", "email": None}) == {
        "webhook_secret": True,
        "phone": "",
        "email": None,
    }


def test_random_ids_are_left_whole_whatever_their_digits() -> None:
    assert redacted({"trace_id": "4242424242424242aaaaaaaaaaaaaaaa"}) == {
        "trace_id": "4242424242424242aaaaaaaaaaaaaaaa"
    }
    assert redacted({"span_id": "4242424242424242"}) == {"span_id": HIDDEN}


def test_this_installations_own_secrets_are_hidden_wherever_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redaction, "_known", None)
    assert redacted_text("with correct horse in it") == "with correct horse in it"

    redaction.hide(["correct horse", "short"])

    assert redacted_text("with correct horse in it, in short") == f"with {HIDDEN} in it, in short"


def test_a_very_long_text_keeps_its_ends_and_no_half_secret() -> None:
    text = "first line\n" + "x " * 4993 + "sk_live_abcdefghijklmnopqrstuvwxyz" + " x" * 10_000 + "\nlast line"

    hidden = redacted_text(text)

    assert hidden.startswith("first line\n")
    assert hidden.endswith("\nlast line")
    assert "sk_live" not in hidden


def test_a_field_that_cannot_print_itself_says_so() -> None:
    class Broken:
        def __repr__(self) -> str:
            raise ValueError("secret")

    assert redacted({"thing": Broken()}) == {"thing": "<Broken without a repr: ValueError>"}
