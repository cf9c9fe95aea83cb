"""Ask to join the company of one's address; and the pages behind the links that prove an address or a domain."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lonja.companies import actions, queries
from lonja.companies.attempts import count_registration
from lonja.companies.errors import DomainPublic, TooManyRegistrations
from lonja.core.errors import LonjaError
from lonja.storefront.account_forms import AskToJoinForm
from lonja.web import pages
from lonja.web.attempts import tried


@never_cache
def join(request: HttpRequest) -> HttpResponse:
    """One's work address and name; the answer is the same whether a company has the domain or not."""
    form = AskToJoinForm(request.POST or None)

    def send() -> None:
        count_registration(request, form.cleaned_data["email"])
        actions.ask_to_join(**form.cleaned_data, language=(get_language() or "es")[:2])

    if tried(form, send, {DomainPublic: "email"}):
        return pages.redirect(request, "storefront:join_asked")
    is_limited = form.is_bound and str(TooManyRegistrations()) in map(str, form.non_field_errors())
    status = 429 if is_limited else 422 if form.is_bound else 200
    return pages.render(request, "account/join.html", {"form": form}, status=status)


@require_safe
def join_asked(request: HttpRequest) -> HttpResponse:
    """What comes next."""
    return pages.render(request, "account/join_asked.html")


@never_cache
def join_request(request: HttpRequest, token: str) -> HttpResponse:
    """Confirm the address; only then one learns which company is asked, if there is one."""
    found, error = queries.join_request_for(token), ""
    if request.method == "POST":
        try:
            actions.confirm_join_request(token)
            return pages.redirect(request, "storefront:join_request", token)
        except LonjaError as refused:
            error = str(refused)
    context = {"asking": found, "error": error}
    return pages.render(request, "account/join_request.html", context, status=422 if error else 200)


@never_cache
def prove_domain(request: HttpRequest, token: str) -> HttpResponse:
    """The reader of an address of a domain says that the company is right to call it its own."""
    found, error, is_done = queries.domain_for(token), "", False
    if request.method == "POST":
        try:
            actions.prove_domain(token)
            is_done = True
        except LonjaError as refused:
            error = str(refused)
    context = {"domain": found, "error": error, "is_done": is_done}
    return pages.render(request, "account/prove_domain.html", context, status=422 if error else 200)
