"""The contract and its page, and the answer of addresses that do not exist."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from lonja.api import reference
from lonja.api.openapi import contract as document
from lonja.api.problems import problem
from lonja.core.errors import NotFound
from lonja.web import pages

TONES = {"GET": "info", "POST": "ok", "PUT": "warn", "PATCH": "warn", "DELETE": "bad"}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The root leads to the page of the contract."""
    return HttpResponseRedirect(reverse("api:docs"))


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """The contract for people; with `q` only the operations that have its words."""
    text = request.GET.get("q", "").strip()[:100]
    made = reference.reference()
    areas = reference.found(made.areas, text)
    context = {"reference": made, "areas": areas, "search_text": text, "marked": reference.marked, "tones": TONES}
    return pages.render(request, "api/docs.html", context)


@require_safe
def contract(request: HttpRequest) -> HttpResponse:
    """The contract for machines: OpenAPI 3.1."""
    return JsonResponse(document(), json_dumps_params={"ensure_ascii": False})


def nowhere(request: HttpRequest) -> HttpResponse:
    """Any other address beneath."""
    return problem(NotFound())
