"""Holds JSON against the annotations of the installed `stripe` package: the shape of Stripe's answers, by Stripe.

The package's classes (`stripe.Charge`, `stripe.checkout.Session` …) are generated from Stripe's own API description and
say of every field which type it has, whether it may be null and, for many, which values are known.
"""

import functools
import importlib
import inspect
import pkgutil
import re
import sys
import typing
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import stripe
from stripe import StripeObject

_SCALARS: dict[Any, tuple[type, ...]] = {bool: (bool,), int: (int,), float: (int, float), str: (str,), Decimal: (str,)}


def problems(answer: dict[str, Any]) -> list[str]:
    """What is wrong with an object or a list of objects; empty if nothing is."""
    found: list[str] = []
    _check_object(answer, answer.get("object", "?"), found)
    return found


def _check_object(value: dict[str, Any], path: str, found: list[str]) -> None:
    if value.get("object") == "list":
        _check_list(value, path, found)
        return
    cls = _by_object_name().get(value.get("object", ""))
    if cls is None:
        found.append(f"{path}: no class for the object {value.get('object')!r}")
    elif not value.get("deleted"):
        _check_fields(value, cls, path, found)
    if value.get("object") == "event":
        _check_object(value["data"]["object"], f"{path}.data.object", found)


def _check_list(value: dict[str, Any], path: str, found: list[str]) -> None:
    if set(value) != {"object", "data", "has_more", "url"}:
        found.append(f"{path}: a list has other fields: {sorted(value)}")
    for place, element in enumerate(value["data"]):
        _check_object(element, f"{path}.data[{place}]", found)


def _check_fields(value: dict[str, Any], cls: Any, path: str, found: list[str]) -> None:
    fields = _fields(cls)
    for key, type_ in fields.items():
        if key in value:
            _check(value[key], type_, f"{path}.{key}", found)
        elif not _may_be_null(type_):
            found.append(f"{path}.{key}: missing")
    found += [f"{path}.{key}: no such field" for key in value if key not in fields]


def _check(value: Any, type_: Any, path: str, found: list[str]) -> None:
    origin = get_origin(type_)
    if origin in (Union, UnionType):
        _check_union(value, get_args(type_), path, found)
    elif origin is Literal:
        if value not in get_args(type_):
            found.append(f"{path}: {value!r} is none of {get_args(type_)}")
    elif origin is list:
        if not isinstance(value, list):
            found.append(f"{path}: not a list")
        else:
            for place, element in enumerate(value):
                _check(element, get_args(type_)[0], f"{path}[{place}]", found)
    elif type_ in _SCALARS:
        # To Python a boolean is an integer; to Stripe it is not.
        if not isinstance(value, _SCALARS[type_]) or (isinstance(value, bool) and type_ is not bool):
            found.append(f"{path}: {value!r} is no {type_.__name__}")
    elif inspect.isclass(origin or type_) and issubclass(origin or type_, StripeObject):
        _check_stripe_object(value, type_, path, found)


def _check_stripe_object(value: Any, type_: Any, path: str, found: list[str]) -> None:
    if not isinstance(value, dict):
        found.append(f"{path}: not an object")
    elif isinstance(value.get("object"), str):
        _check_object(value, path, found)
    elif get_origin(type_) is None and _fields(type_):
        _check_fields(value, type_, path, found)


def _check_union(value: Any, types: tuple[Any, ...], path: str, found: list[str]) -> None:
    if value is None:
        if type(None) not in types:
            found.append(f"{path}: null")
        return
    # `Union[Literal[…], str]` is how the package spells an enumeration that may grow; hold us to what is known today.
    literals = [type_ for type_ in types if get_origin(type_) is Literal]
    least: list[str] | None = None
    for type_ in literals or [type_ for type_ in types if type_ is not type(None)]:
        tried: list[str] = []
        _check(value, type_, path, tried)
        if not tried:
            return
        least = tried if least is None or len(tried) < len(least) else least
    found += least or []


def _may_be_null(type_: Any) -> bool:
    return type_ is Any or (get_origin(type_) in (Union, UnionType) and type(None) in get_args(type_))


@functools.cache
def _classes() -> list[Any]:
    """Every class of the package that describes an API object."""
    names = [module.name for module in pkgutil.walk_packages(stripe.__path__, "stripe.")]
    modules = [
        importlib.import_module(n) for n in names if not re.match(r"stripe\.(params|events|v2|_http|.*_service)", n)
    ]
    return [
        cls
        for module in modules
        for cls in vars(module).values()
        if inspect.isclass(cls) and issubclass(cls, StripeObject) and cls.__module__ == module.__name__
    ]


@functools.cache
def _by_object_name() -> dict[str, Any]:
    return {cls.OBJECT_NAME: cls for cls in _classes() if "OBJECT_NAME" in vars(cls)}


@functools.cache
def _fields(cls: Any) -> dict[str, Any]:
    module = sys.modules[cls.__module__]
    names = {**{cls.__name__: cls for cls in _classes()}, **vars(module), **_imported_for_types(module)}
    fields: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        if not issubclass(base, StripeObject) or base is StripeObject:
            continue
        for key, annotation in vars(base).get("__annotations__", {}).items():
            if not key.startswith("_") and key != "OBJECT_NAME":
                fields[key] = _resolved(annotation, names | vars(cls))
    return fields


def _resolved(annotation: Any, names: dict[str, Any]) -> Any:
    return typing.get_type_hints(type("_", (), {"__annotations__": {"field": annotation}}), names, names)["field"]


def _imported_for_types(module: Any) -> dict[str, Any]:
    """What the module imports under TYPE_CHECKING, which did not happen when it was run."""
    imported: dict[str, Any] = {}
    for source, many, one in re.findall(
        r"from (stripe[\w.]*) import (?:\(([^)]*)\)|([^(\n]+))", inspect.getsource(module)
    ):
        for name in filter(None, (name.strip() for name in (many or one).split(","))):
            original, _, alias = name.partition(" as ")
            found = getattr(importlib.import_module(source), original, None)
            if found is not None:
                imported[alias or original] = found
    return imported
