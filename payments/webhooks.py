"""Stripe's word arrives here: verify it, keep it, answer. What it means is worked out by jobs (inbox.py)."""

import structlog
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from payments import gateway, inbox
from payments.models.inbox import Envelope

LONGEST = 512 * 1024  # bytes; Stripe's largest events are a tenth of that

log = structlog.get_logger(__name__)


@csrf_exempt
@require_POST
def webhook(request: HttpRequest) -> HttpResponse:
    """200 when the event is kept (or was before), 4xx when it is not one that Stripe signed for us: nothing is kept then."""
    if int(request.headers.get("Content-Length") or 0) > LONGEST:
        return HttpResponse("Too large.", status=413, content_type="text/plain")
    try:
        envelope = Envelope.of(gateway.verified_event(request.body, request.headers.get("Stripe-Signature", "")))
    except gateway.NotSigned as refusal:
        log.warning("webhook_refused", reason=str(refusal))
        return HttpResponse("Not signed by Stripe for this shop.", status=400, content_type="text/plain")
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
        log.warning("webhook_refused", reason=type(error).__name__)
        return HttpResponse("Not an event.", status=400, content_type="text/plain")
    inbox.keep(envelope)
    return HttpResponse(status=200)
