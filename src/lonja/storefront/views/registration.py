"""Become a customer: the open form, and the page behind the link that is mailed to whoever fills it in."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lonja.companies import actions, queries
from lonja.companies.attempts import count_registration
from lonja.companies.errors import PostalCodeInvalid, TaxIdInvalid, TaxIdMissing, TooManyRegistrations
from lonja.companies.models import BuyerKind, Registration, RegistrationState
from lonja.companies.papers import MOST_PAPERS, PAPERS
from lonja.core.errors import LonjaError
from lonja.storefront.access import BuyerRequest
from lonja.storefront.registration_form import AnswerForm, RegistrationForm
from lonja.web import pages
from lonja.web.attempts import tried

PLACES = {TaxIdInvalid: "tax_id", TaxIdMissing: "tax_id", PostalCodeInvalid: "postal_code"}
"""Beside which field a refusal stands."""


@never_cache
def register(request: BuyerRequest) -> HttpResponse:
    """Who one is and what one wants to buy for; the answer is the same whoever is known already."""
    kind = BuyerKind.CONSUMER if request.GET.get("as") == BuyerKind.CONSUMER else BuyerKind.COMPANY
    country = request.actor.channel.seller_country if request.actor.channel else "ES"
    form = RegistrationForm(request.POST or None, kind=kind, country=country)

    def send() -> None:
        data = actions.check_registration(form.registration())  # a slip of the pen is not an attempt
        count_registration(request, data.email)
        actions.register(data)

    if tried(form, send, PLACES):
        return pages.redirect(request, "storefront:registered")
    status = 429 if _is_limited(form) else 422 if form.is_bound else 200
    return pages.render(request, "account/register.html", {"form": form, "kind": kind.value}, status=status)


@require_safe
def registered(request: HttpRequest) -> HttpResponse:
    """What comes next."""
    return pages.render(request, "account/registered.html")


@never_cache
def registration(request: BuyerRequest, token: str) -> HttpResponse:
    """Confirm the address, follow what becomes of the registration, answer the seller, add documents."""
    found = queries.registration_for(token)
    form = AnswerForm(request.POST or None) if found.state == RegistrationState.ASKED else None
    error = ""
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            _go_on(request, found, token, form.cleaned_data["answer"] if form else "")
            return pages.redirect(request, "storefront:registration", token)
        except LonjaError as refused:
            error = str(refused)
    status = 422 if error or (form is not None and form.errors) else 200
    context = {"registration": found, "form": form, "error": error, "most": MOST_PAPERS}
    return pages.render(request, "account/registration.html", context, status=status)


def _go_on(request: HttpRequest, found: Registration, token: str, answer: str) -> None:
    sent = [each for each in request.FILES.getlist("papers") if isinstance(each, UploadedFile)]
    papers = [(each.read(PAPERS.most_bytes + 1), each.name or _("document")) for each in sent[: MOST_PAPERS + 1]]
    if found.state == RegistrationState.UNCONFIRMED:
        actions.confirm_registration(token, papers)
    else:
        actions.answer_registration(token, answer, papers)


def _is_limited(form: RegistrationForm) -> bool:
    return str(TooManyRegistrations()) in map(str, form.non_field_errors()) if form.is_bound else False
