"""Stripe's refusals, with Stripe's own words, codes and parameters: the shop may branch on any of them."""

from typing import Any

Json = dict[str, Any]


class StripeError(Exception):
    """A refusal in Stripe's envelope. Raised anywhere below the API, it undoes what the request changed."""

    # A declined card is a refusal that leaves a failed charge behind.
    keeps_changes = False

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        kind: str = "invalid_request_error",
        code: str | None = None,
        param: str | None = None,
        **more: Any,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.error: Json = {"message": message, "type": kind}
        if code is not None:
            self.error["code"] = code
            self.error["doc_url"] = f"https://stripe.com/docs/error-codes/{code.replace('_', '-')}"
        if param is not None:
            self.error["param"] = param
        self.error |= more

    @property
    def body(self) -> Json:
        return {"error": dict(sorted(self.error.items()))}


class CardDeclined(StripeError):
    keeps_changes = True

    def __init__(self, message: str, *, code: str, **more: Any) -> None:
        super().__init__(message, status=402, kind="card_error", code=code, **more)


def missing(kind: str, id: str, *, param: str, status: int = 404) -> StripeError:
    """Stripe quotes the id of everything but a Checkout Session."""
    quoted = id if kind == "checkout.session" else f"'{id}'"
    name = "PaymentMethod" if kind == "payment_method" else kind
    return StripeError(f"No such {name}: {quoted}", status=status, code="resource_missing", param=param)


def not_modelled(what: str, *, param: str | None = None) -> StripeError:
    """Not one of Stripe's: the stand-in says so instead of pretending."""
    return StripeError(f"The Stripe stand-in does not model {what}.", param=param)


def check_modelled(params: Json, modelled: set[str], what: str) -> None:
    """Refuse a parameter Stripe knows and the stand-in would ignore: a shop must not believe that it took effect."""
    for key in params:
        if key not in modelled:
            raise not_modelled(f"the parameter {key!r} of {what}", param=key)


def unknown_url(method: str, path: str) -> StripeError:
    return StripeError(
        f"Unrecognized request URL ({method}: {path}). Please see https://stripe.com/docs "
        "or we can help at https://support.stripe.com/.",
        status=404,
    )


def rate_limited() -> StripeError:
    return StripeError(
        "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.",
        status=429,
        code="rate_limit",
    )


def broken() -> StripeError:
    return StripeError("An unknown error occurred", status=500, kind="api_error")
