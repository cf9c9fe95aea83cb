"""Addresses of version 1: the operations, their contract and its page; everything else is a problem."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt

from lonja.api import views
from lonja.api.errors import MethodNotAllowed
from lonja.api.problems import problem
from lonja.api.v1 import api

app_name = "api"


def at_the_door(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What every answer of an operation goes through: none is kept by a cache, and a wrong method is a problem, too."""

    @csrf_exempt  # the admission of an operation checks the token where a session is used
    @functools.wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if isinstance(response, HttpResponseNotAllowed):
            allowed = response["Allow"]
            response = problem(MethodNotAllowed(methods=allowed))
            response["Allow"] = allowed
        response["Cache-Control"] = "private, no-store"
        return response

    return answer


def _operations() -> list[URLPattern]:
    found = [pattern for pattern in api.urls[0] if isinstance(pattern, URLPattern) and pattern.name != "api-root"]
    return [
        URLPattern(pattern.pattern, at_the_door(pattern.callback), pattern.default_args, pattern.name)
        for pattern in found
    ]


urlpatterns = [
    path("", views.index, name="index"),
    path("docs", views.docs, name="docs"),
    path("openapi.json", views.contract, name="contract"),
    *_operations(),
    re_path("", at_the_door(views.nowhere)),
]
