"""How the company's people sign in: at a provider of its own, with a second step, and who has set one up."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries
from lonja.companies.permissions import Permission
from lonja.companies.second_steps import with_second_step
from lonja.core.errors import Refused
from lonja.storefront.access import BuyerRequest
from lonja.storefront.provider_forms import PolicyForm
from lonja.storefront.views.company.area import for_holders_of, page
from lonja.web.attempts import pressed


@for_holders_of(Permission.PEOPLE_MANAGE)
def sign_in(request: BuyerRequest) -> HttpResponse:
    """Whether a second step is needed, and for each person whether he has one."""
    actor = request.actor
    queries.require_reach(actor, Permission.PEOPLE_MANAGE, None)
    people = list(queries.people_visible_to(actor).filter(is_active=True))
    ready = with_second_step(each.pk for each in people)
    provider = queries.provider_of(actor)
    links = {link.user_id: link for link in queries.links_of(provider)} if provider else {}
    context = {
        "provider": provider,
        "policy": PolicyForm(initial={"checks_second_step": provider.checks_second_step, "lets_ask": provider.lets_ask})
        if provider
        else None,
        "domains": sorted(queries.domains_for_sign_in(actor.company_id)),
        "needs_provider": actor.company is not None and actor.company.needs_provider,
        "is_needed": actor.company is not None and actor.company.needs_second_step,
        "people": [(each, each.pk in ready, links.get(each.pk)) for each in people],
        "has_own": actor.user_id in ready,
    }
    return page(request, "people", "sign_in", context)


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def second_step(request: BuyerRequest) -> HttpResponse:
    """Turn the second step on or off for all people of the company."""
    wanted = {"1": True, "0": False}.get(request.POST.get("needed", ""))
    if wanted is None:
        raise Refused
    on, off = _("Your people need a second step from their next page on."), _("The password alone signs in again.")

    def turn() -> None:
        actions.require_companys_second_step(request.actor, is_needed=wanted)

    return pressed(request, turn, on if wanted else off, "storefront:sign_in")
