"""What a request may say, read from the parameter types Stripe publishes with its Python package.

`stripe.params` describes every parameter of every endpoint, so an unknown, missing or mistyped one is refused here
in Stripe's words, and strings become the integers and booleans they stand for.
"""

import functools
import importlib
import inspect
import sys
import typing
from decimal import Decimal, InvalidOperation
from types import UnionType
from typing import Any, Literal, NotRequired, Required, Union, get_args, get_origin

import stripe
from typing_extensions import is_typeddict

from payments.sandbox.errors import StripeError

_INTEGER_LIMIT = 99_999_999_999


def check(params: dict[str, Any], name: str) -> dict[str, Any]:
    """`name` is a class of `stripe.params`, e.g. "checkout.SessionCreateParams".

    Raises StripeError for the first thing that is wrong, the unknown before the missing, as Stripe does.
    """
    package, _, cls = f"stripe.params.{name}".rpartition(".")
    return _mapping(params, getattr(importlib.import_module(package), cls), "")


@functools.cache
def _fields(cls: Any) -> dict[str, tuple[Any, bool]]:
    """Parameter → (type, required), without the options that travel as headers."""
    fields: dict[str, tuple[Any, bool]] = {}
    for base in [*reversed([b for b in getattr(cls, "__orig_bases__", ()) if is_typeddict(b)]), cls]:
        module = vars(sys.modules[base.__module__])
        for key, annotation in base.__annotations__.items():
            if key in stripe.RequestOptions.__annotations__:
                continue
            type_ = _evaluated(annotation, module)
            required = get_origin(type_) is not NotRequired
            if get_origin(type_) in (NotRequired, Required):
                type_ = _evaluated(get_args(type_)[0], module)
            fields[key] = (type_, required)
    return fields


def _evaluated(annotation: Any, module: dict[str, Any]) -> Any:
    if isinstance(annotation, typing.ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        # The text comes from the installed package's own source, never from a request.
        return eval(annotation, {**vars(typing), **module})  # noqa: S307
    return annotation


def _mapping(value: Any, cls: Any, path: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise StripeError("Invalid object", param=path)
    fields = _fields(cls)
    unknown = [_at(path, key) for key in value if key not in fields]
    if unknown:
        plural = "s" if len(unknown) > 1 else ""
        raise StripeError(
            f"Received unknown parameter{plural}: {', '.join(unknown)}", code="parameter_unknown", param=unknown[0]
        )
    for key, (_, required) in fields.items():
        if required and key not in value:
            param = _at(path, key)
            raise StripeError(f"Missing required param: {param}.", code="parameter_missing", param=param)
    module = vars(sys.modules[cls.__module__])
    return {key: _value(inner, fields[key][0], _at(path, key), module) for key, inner in value.items()}


def _value(value: Any, type_: Any, path: str, module: dict[str, Any]) -> Any:
    if isinstance(type_, str | typing.ForwardRef):
        type_ = _evaluated(type_, module)
    origin = get_origin(type_)
    if origin in (Union, UnionType):
        return _one_of(value, [t for t in get_args(type_) if t is not type(None)], path, module)
    if origin is Literal:
        return _literal(value, get_args(type_), path)
    if origin is list:
        return _list(value, get_args(type_)[0], path, module)
    if is_typeddict(type_):
        return _mapping(value, type_, path)
    if origin is dict or (inspect.isclass(origin or type_) and issubclass(origin or type_, stripe.StripeObject)):
        return _free_mapping(value, path)
    if not isinstance(value, str):
        raise StripeError("Invalid string: " + path, param=path)
    return _scalar(value, type_, path)


def _one_of(value: Any, types: list[Any], path: str, module: dict[str, Any]) -> Any:
    # `Literal["payment", "setup"] | str` is how the package spells an enumeration that may grow; today's values count.
    enumerations = [type_ for type_ in types if get_origin(type_) is Literal and get_args(type_) != ("",)]
    if enumerations and str in types:
        types = [type_ for type_ in types if type_ is not str]
    refusals: list[StripeError] = []
    for type_ in types:
        try:
            return _value(value, type_, path, module)
        except StripeError as refusal:
            refusals.append(refusal)
    # The refusal that got furthest in says most: a mapping's inner parameter rather than "not a string".
    raise max(refusals, key=lambda refusal: len(str(refusal.error.get("param"))))


def _literal(value: Any, allowed: tuple[Any, ...], path: str) -> Any:
    if value in allowed:
        return value
    words = [str(word) for word in allowed]
    said = (
        words[0]
        if len(words) == 1
        else " or ".join(words)
        if len(words) == 2
        else ", ".join(words[:-1]) + ", or " + words[-1]
    )
    raise StripeError(f"Invalid {path}: must be one of {said}", param=path)


def _list(value: Any, type_: Any, path: str, module: dict[str, Any]) -> list[Any]:
    if value == "":
        return []
    if not isinstance(value, dict) or not all(key.isdigit() for key in value):
        raise StripeError("Invalid array", param=path)
    return [_value(value[key], type_, f"{path}[{place}]", module) for place, key in enumerate(sorted(value, key=int))]


def _free_mapping(value: Any, path: str) -> dict[str, str]:
    if not isinstance(value, dict):
        raise StripeError("Invalid object", param=path)
    for key, inner in value.items():
        if not isinstance(inner, str):
            raise StripeError("Metadata values must be strings, but a nested value was passed.", param=f"{path}[{key}]")
    return dict(value)


def _scalar(value: str, type_: Any, path: str) -> Any:
    if type_ is bool:
        if value not in ("true", "false"):
            raise StripeError(f"Invalid boolean: {value}", param=path)
        return value == "true"
    if value == "":
        if type_ is str and path.startswith("metadata"):
            return value
        raise StripeError(
            f"You passed an empty string for '{path}'. We assume empty values are an attempt to unset a parameter; "
            f"however '{path}' cannot be unset. You should remove '{path}' from your request or supply a non-empty value.",
            code="parameter_invalid_empty",
            param=path,
        )
    if type_ is int:
        digits = value.removeprefix("-")
        if not (digits.isascii() and digits.isdigit()) or abs(int(digits[:20])) > _INTEGER_LIMIT:
            raise StripeError(f"Invalid integer: {value}", code="parameter_invalid_integer", param=path)
        return int(value)
    if type_ in (float, Decimal):
        try:
            number = Decimal(value)
        except InvalidOperation:
            raise StripeError(f"Invalid decimal: {value}", param=path) from None
        return float(number) if type_ is float else str(number)
    return value


def _at(path: str, key: str) -> str:
    return f"{path}[{key}]" if path else key
