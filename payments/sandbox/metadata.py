"""Metadata: at most 50 keys of at most 40 characters, values of at most 500 (https://docs.stripe.com/api/metadata)."""

from typing import Any

from payments.sandbox.errors import StripeError


def merged(old: dict[str, str], given: Any, *, param: str = "metadata") -> dict[str, str]:
    """`given` laid over `old`: an empty value removes its key, an empty string in place of the mapping removes all."""
    if given is None:
        return dict(old)
    if given == "":
        return {}
    for key, value in given.items():
        if len(key) > 40:
            raise StripeError(
                f"Metadata keys can have up to 40 characters, but you passed in a key that is {len(key)} characters. "
                f"Invalid key: {key}",
                param=param,
            )
        if len(value) > 500:
            raise StripeError(
                f"Metadata values can have up to 500 characters, but you passed in a value that is {len(value)} "
                f"characters. Invalid value: {value}",
                param=f"{param}[{key}]",
            )
    new = {key: value for key, value in {**old, **given}.items() if value != ""}
    if len(new) > 50:
        raise StripeError(f"You can only have up to 50 metadata keys, but you have {len(new)}.", param=param)
    return new
