"""Try an action that a form or a button asks for, and say how it went where the person is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse

from lonja.core.errors import LonjaError
from lonja.web import pages


def tried(form: BaseForm, do: Callable[[], Any], fields: Mapping[Any, str] | None = None) -> bool:
    """Whether the valid form's action went through; what it refused stands beside the field that `fields` names.

    What does not exist for the reader stays a 404.
    """
    if not form.is_valid():
        return False
    try:
        do()
    except LonjaError as refused:
        if refused.status == 404:
            raise
        field = next((name for error, name in (fields or {}).items() if isinstance(refused, error)), None)
        form.add_error(field, str(refused))
        return False
    return True


def pressed(request: HttpRequest, do: Callable[[], Any], done: str, to: str, *args: Any) -> HttpResponse:
    """Answer a button: do it and go to the URL name `to`, with a notice of what was done or why not."""
    try:
        do()
    except LonjaError as refused:
        if refused.status == 404:
            raise
        messages.error(request, str(refused))
    else:
        messages.success(request, done)
    return pages.redirect(request, to, *args)
