"""API keys: for the company's own programs."""

from __future__ import annotations

from datetime import datetime, time
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries
from lonja.companies.actions import NewKey
from lonja.companies.errors import RoleTooWide
from lonja.companies.permissions import Permission
from lonja.core.clock import now
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import KeyForm
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web.attempts import pressed, tried


@for_holders_of(Permission.KEYS_MANAGE)
def keys(request: BuyerRequest) -> HttpResponse:
    """All keys in reach, those in use first."""
    found = list(queries.keys_visible_to(request.actor))
    context = {
        "keys": found,
        "lapsed": queries.lapsed_scopes(found),
        "now": now(),
        "label": lambda scope: Permission(scope).label,
    }
    return page(request, "keys", "keys", context)


@never_cache
@for_holders_of(Permission.KEYS_MANAGE)
def new_key(request: BuyerRequest) -> HttpResponse:
    """Make a key; the answer shows it, once."""
    actor = request.actor
    units = queries.units_reached(actor, Permission.KEYS_MANAGE)
    form = KeyForm(request.POST or None, units=units)
    made: list[NewKey] = []

    def make() -> None:
        data = form.cleaned_data
        scopes = [Permission(scope) for scope in data["scopes"]]
        day = data["expires_on"]
        ends = timezone.make_aware(datetime.combine(day, time.max)) if day else None
        made.append(actions.create_api_key(actor, UUID(data["unit"]), data["name"], scopes, expires_at=ends))

    if tried(form, make, {RoleTooWide: "scopes"}):
        return page(request, "keys", "key_made", {"made": made[0]})
    return page(request, "keys", "key", {"form": form}, status_of(form))


@require_POST
@for_holders_of(Permission.KEYS_MANAGE)
def revoke_key(request: BuyerRequest, key_id: UUID) -> HttpResponse:
    """Make a key worthless at once."""
    done = _("The key is revoked; whoever uses it is refused from now on.")
    return pressed(request, lambda: actions.revoke_api_key(request.actor, key_id), done, "storefront:keys")
