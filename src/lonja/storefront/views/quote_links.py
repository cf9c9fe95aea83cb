"""The page behind an offer's mail: shows it and asks; and whether a company permits such links."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies.queries import delivery_addresses
from lonja.core.errors import LonjaError
from lonja.quotes.actions import accept_by_link, permit_mail
from lonja.quotes.queries import OfferLink, link_for
from lonja.quotes.queries.views import revision_view
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.quote_forms import AcceptForm, wanted_lines
from lonja.web import pages


def quote_link(request: HttpRequest, token: str) -> HttpResponse:
    """The offer behind a mail's link: nothing is accepted by opening it."""
    try:
        facts = link_for(token)
    except LonjaError as dead:
        return pages.render(request, "storefront/quotes/link_dead.html", {"reason": str(dead)}, status=410)
    addresses = delivery_addresses(facts.actor)
    if request.method != "POST":
        person = facts.actor.person.name if facts.actor.person else ""
        initial = {"name": person, "seen_hash": facts.revision.content_hash}
        return _page(request, facts, AcceptForm(initial=initial, addresses=addresses))
    form = AcceptForm(request.POST, addresses=addresses)
    if form.is_valid():
        try:
            made = accept_by_link(token, form.acceptance(wanted_lines(request.POST.dict())))
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            return pages.render(request, "storefront/quotes/link_done.html", {"made": made})
    return _page(request, facts, form, status=422)


@require_POST
@for_buyers
def quote_policy(request: BuyerRequest) -> HttpResponse:
    """Permit the company's people to accept offers from their mail, or no longer."""
    accepts = request.POST.get("accepts_by_mail") == "1"
    permit_mail(request.actor, accepts_by_mail=accepts)
    text = _("Offers can be accepted from the mail.") if accepts else _("Who accepts an offer signs in first.")
    messages.success(request, text)
    return pages.redirect(request, "storefront:quotes")


def _page(request: HttpRequest, facts: OfferLink, form: AcceptForm, *, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {
        "quote": facts.quote,
        "offer": revision_view(facts.revision, facts.quote.currency),
        "form": form,
        "ticked": set(request.POST) if form.is_bound else None,
        "company": facts.actor.company.name if facts.actor.company else "",
    }
    return pages.render(request, "storefront/quotes/link.html", context, status=status)
