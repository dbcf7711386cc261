"""How Stripe is called, and the two ways in which that can fail."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import stripe
from django.conf import settings
from django.db import connection

TIMEOUT = 6  # seconds for one try
RETRIES = 1  # by Stripe's own client: connection trouble, 409 and 5xx only, under the same idempotency key


class Unreachable(Exception):
    """No answer, or none that says what happened. It may or may not have been done: ask again under the same key.

    `answered`: Stripe did answer, with an error of its own. It repeats that answer under the same key for a day.
    """

    def __init__(self, reason: str, *, answered: bool = False) -> None:
        super().__init__(reason)
        self.answered = answered


class Refused(Exception):
    """Stripe understood and will not. Nothing was done. `code` is Stripe's."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class InsideTransaction(RuntimeError):
    """A programming mistake: Stripe must not be waited for while rows are locked."""


class OutsideTransactions(stripe.RequestsClient):
    """Stripe's own HTTP client, on the one condition this shop makes."""

    def request(  # type: ignore[override]  # stripe's own two base classes disagree about it
        self, method: str, url: str, headers: Mapping[str, str] | None, post_data: Any = None
    ) -> tuple[bytes, int, Mapping[str, str]]:
        if connection.in_atomic_block and not getattr(connection.atomic_blocks[-1], "_from_testcase", False):
            raise InsideTransaction(f"Stripe was about to be called inside a database transaction: {method} {url}")
        return super().request(method, url, headers, post_data)


HTTP = OutsideTransactions(timeout=TIMEOUT)


def stripe_client() -> stripe.StripeClient:
    return stripe.StripeClient(
        settings.STRIPE_SECRET_KEY,
        stripe_version=settings.STRIPE_API_VERSION,
        base_addresses={"api": settings.STRIPE_API_BASE},
        http_client=HTTP,
        max_network_retries=RETRIES,
    )


@contextmanager
def answers() -> Iterator[None]:
    """Two kinds of failure are all that callers have to know: it may have been done, or it was not."""
    try:
        yield
    except (stripe.APIConnectionError, stripe.RateLimitError) as error:
        raise Unreachable(type(error).__name__) from error
    except stripe.IdempotencyError as error:
        raise Refused("idempotency_error", "The same key was used for something else.") from error
    except (stripe.InvalidRequestError, stripe.CardError) as error:
        raise Refused(error.code or "invalid_request", error.user_message or "Stripe refused.") from error
    except (stripe.AuthenticationError, stripe.PermissionError) as error:
        # A key that is wrong now may be right in a minute: nothing can be concluded about what was asked.
        raise Unreachable(type(error).__name__) from error
    except stripe.APIError as error:
        # 409: the same is being asked by somebody else (or by our own try that timed out), and is not answered yet.
        raise Unreachable(f"HTTP {error.http_status}", answered=error.http_status != 409) from error
