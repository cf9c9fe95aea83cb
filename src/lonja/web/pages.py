"""Answers: whole pages, parts of pages for htmx, redirects, notices and the pages of errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import jinja2
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import resolve_url
from django.template import engines
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect, trigger_client_event
from django_htmx.middleware import HtmxDetails
from markupsafe import Markup

from lonja.core.texts import in_one_language


def render(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    fragment: str | tuple[str, ...] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Answer with a page, or, when htmx asks, with only the named block(s) of it.

    Several blocks are sent one after the other: the first is swapped into the target, the others carry `hx-swap-oob`.
    Waiting notices of `django.contrib.messages` go into the page, or, with a fragment, to the browser as toasts.
    """
    engine = engines["jinja2"]
    page = engine.env.get_template(template)  # type: ignore[attr-defined]
    values = _values(request, engine, context or {})
    if fragment is None or not wants_fragment(request):
        with in_one_language():
            return _varied(HttpResponse(page.render(values), status=status))
    names = (fragment,) if isinstance(fragment, str) else fragment
    with in_one_language():
        response = HttpResponse(render_blocks(page, names, values), status=status)
    return _varied(_with_toasts(request, response))


def render_blocks(page: jinja2.Template, names: tuple[str, ...], values: Mapping[str, Any]) -> str:
    """The named blocks of a template, which may also be inherited, as text.

    The page's own code is run up to its first output, so that imports and `set` at its top are seen by the blocks.
    Raises KeyError for a block that the template does not have.
    """
    context = page.new_context(dict(values))
    next(iter(page.root_render_func(context)), None)
    return "".join(text for name in names for text in context.blocks[name][0](context))


def wants_fragment(request: HttpRequest) -> bool:
    """Whether htmx asks for a part of the page: not for a boosted link, nor to restore its history."""
    htmx: HtmxDetails | None = getattr(request, "htmx", None)
    return htmx is not None and bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def redirect(request: HttpRequest, to: Any, *args: Any, follow_next: bool = False, **kwargs: Any) -> HttpResponse:
    """Send the browser to a URL name, a path or a model; with `follow_next` to the form's or address's own safe `next`.

    An htmx request is told to load the new page whole, since a followed redirect would land inside the target.
    """
    address = (safe_next(request) if follow_next else None) or resolve_url(to, *args, **kwargs)
    if wants_fragment(request):
        return HttpResponseClientRedirect(address)
    return HttpResponseRedirect(address)


def safe_next(request: HttpRequest) -> str | None:
    """The `next` of the form or the query, if it stays on this host; else None."""
    address = request.POST.get("next") or request.GET.get("next")
    if address and url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return address
    return None


def render_error(request: HttpRequest, template: str, context: Mapping[str, Any], status: int) -> HttpResponse:
    """Answer with the page of an error. A failure asks no context processor, since what they ask may be what failed.

    An htmx request is told to leave its target as it is and to show a toast.
    """
    values = {"request": request, **(_shared(request) if status < 500 else {}), **context}
    values["csrf_input"], values["csrf_token"] = _csrf(request)
    page = engines["jinja2"].env.get_template(template)  # type: ignore[attr-defined]
    response = HttpResponse(page.render(values), status=status)
    if wants_fragment(request):
        response["HX-Reswap"] = "none"
        toast(response, f"{context['title']}. {context['happened']}", "error")
    return _varied(response)


def _shared(request: HttpRequest) -> dict[str, Any]:
    """What the context processors give every page; nothing for a request that was refused before we knew who asks."""
    if not hasattr(request, "actor"):
        return {}
    processors = engines["jinja2"].template_context_processors  # type: ignore[attr-defined]
    return {name: value for processor in processors for name, value in processor(request).items()}


def toast(response: HttpResponse, text: str, level: str = "success") -> HttpResponse:
    """Let the browser show a short notice beside a fragment (`level`: success, info, warning, error)."""
    return trigger_client_event(response, "kit:toast", {"toasts": [{"text": str(text), "level": level}]})


def _with_toasts(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    waiting = [{"text": str(m.message), "level": m.level_tag or "info"} for m in messages.get_messages(request)]
    return trigger_client_event(response, "kit:toast", {"toasts": waiting}) if waiting else response


def _values(request: HttpRequest, engine: Any, context: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {"request": request}
    values["csrf_input"], values["csrf_token"] = _csrf(request)
    for processor in engine.template_context_processors:
        values.update(processor(request))
    return {**values, **context}


def _csrf(request: HttpRequest) -> tuple[Markup, str]:
    """The hidden field and the token for all forms of a page, masked once: every page has some, a table hundreds."""
    token = get_token(request)
    return Markup('<input type="hidden" name="csrfmiddlewaretoken" value="{}">').format(token), token


def _varied(response: HttpResponse) -> HttpResponse:
    patch_vary_headers(response, ["HX-Request"])
    return response
