from django.conf import settings
from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from ops import health


@csrf_exempt  # nothing is changed here, and whoever posts is told so by 405
@never_cache
@require_safe
def health_report(request: HttpRequest) -> HttpResponse:
    """200 while things can be sold, whether `ok` or `degraded`; 503 when `down`.

    Everybody may know what is well and what is not. Figures are for signed-in staff, and for who sends HEALTH_TOKEN
    (`Authorization: Bearer …`).
    """
    report = health.REPORTER.report()
    details = _has_token(request) or (report.checks["database"].ok and _is_staff(request))
    return JsonResponse(report.as_json(details=details), status=503 if report.status == "down" else 200)


def _has_token(request: HttpRequest) -> bool:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    wanted = settings.HEALTH_TOKEN
    return bool(wanted) and scheme.lower() == "bearer" and constant_time_compare(token.strip(), wanted)


def _is_staff(request: HttpRequest) -> bool:
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    try:
        return bool(request.user.is_active and getattr(request.user, "is_staff", False))
    except DatabaseError:  # It went away between the report and this.
        return False
