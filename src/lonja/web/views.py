"""The kit's own pages: the choice of theme, the pages of errors, the gallery of components."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import requires_csrf_token
from django.views.decorators.http import require_POST

from lonja.core.errors import LonjaError
from lonja.web import pages, samples

THEMES = ("light", "dark", "auto")
ONE_YEAR = 365 * 24 * 3600


@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Keep the reader's choice of light, dark or automatic in a cookie, and go back where it was made."""
    theme = request.POST.get("theme", "auto")
    response = pages.redirect(request, "/", follow_next=True)
    if theme in THEMES:
        response.set_cookie("theme", theme, max_age=ONE_YEAR, samesite="Lax")
    return response


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the browser sent something that we cannot read."""
    return _error(
        request,
        400,
        _("This request could not be read"),
        _("The address or the form arrived incomplete or changed on its way. Nothing was saved."),
        _("Go back, reload the page and try once more."),
    )


@requires_csrf_token
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: signed in, but not allowed."""
    return _error(
        request,
        403,
        _("You may not open this page"),
        _("Your role in this company does not include it. Nothing was changed."),
        _("Ask your company's administrator for the permission, or switch to another company."),
    )


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 of the CSRF guard (settings.CSRF_FAILURE_VIEW): the form is too old or the session has ended."""
    return _error(
        request,
        403,
        _("This form has expired"),
        _("You signed in or out since the page was opened, or cookies are blocked. Nothing was saved."),
        _("Reload the page and send the form again."),
    )


@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: it does not exist, or is not for this reader; both look the same."""
    return _error(
        request,
        404,
        _("This page does not exist"),
        _("It may have been moved or withdrawn, or it is not available to you."),
        _("Check the address, search, or start again from the home page."),
    )


@requires_csrf_token
def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault; drawn without asking anything that may be broken."""
    return _error(
        request,
        500,
        _("Something failed on our side"),
        _("What you sent was not saved; what was saved before is kept. The failure has been recorded."),
        _("Try again in a minute. If it happens again, tell us the time shown here."),
    )


@requires_csrf_token
def unavailable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """503: too busy or under maintenance; the browser may come back in ten seconds."""
    response = _error(
        request,
        503,
        _("The store is busy"),
        _("Your last step was not carried out. Your work up to then is kept."),
        _("Wait a few seconds and reload the page."),
    )
    response["Retry-After"] = "10"
    return response


def refusal(request: HttpRequest, error: LonjaError) -> HttpResponse:
    """The page of an error that a room raised on purpose and no view turned into something better."""
    if error.status == 404:
        return not_found(request)
    titles = {403: _("You may not do this"), 409: _("Somebody else was faster"), 503: _("The store is busy")}
    title = titles.get(error.status, _("This could not be done"))
    return _error(request, error.status, title, str(error), _("Nothing was changed. Go back and try another way."))


def _error(request: HttpRequest, status: int, title: str, happened: str, next_step: str) -> HttpResponse:
    context = {"status": status, "title": title, "happened": happened, "next_step": next_step, "moment": timezone.now()}
    return pages.render_error(request, "web/error.html", context, status)


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component of the kit on one page, with sample data; only in development."""
    return pages.render(request, "web/kit.html", samples.context(request), fragment=request.GET.get("fragment"))
