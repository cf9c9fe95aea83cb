"""Two answers for whoever watches over the store: `/health/live` and `/health/ready`.

Live: this process answers; if not, restart it. Ready: it can also reach its database; if not, send the buyers to
another one meanwhile. Neither tells anything to strangers.
"""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def live(request: HttpRequest) -> JsonResponse:
    """200 from a process that answers at all; asks nobody."""
    return JsonResponse({"status": "live"})


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 when the database answers too, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "not ready", "reason": "the database does not answer"}, status=503)
    return JsonResponse({"status": "ready"})


urlpatterns = [path("health/live", live, name="health_live"), path("health/ready", ready, name="health_ready")]
