"""API keys of the seller's own programs: an ERP, a warehouse system, a product database."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.key_forms import KeyForm, RotateForm
from lonja.companies import actions, queries
from lonja.companies.actions import NewKey
from lonja.companies.errors import RoleTooWide
from lonja.companies.permissions import Permission
from lonja.core.clock import now
from lonja.web import pages
from lonja.web.attempts import pressed, tried


@for_staff(Permission.SALES_SETTINGS_MANAGE)
def keys(request: StaffRequest) -> HttpResponse:
    """All keys, those in use first."""
    context = {
        "area": "settings",
        "keys": queries.seller_keys(request.actor),
        "now": now(),
        "label": lambda scope: Permission(scope).label,
    }
    return pages.render(request, "backoffice/keys/keys.html", context)


@never_cache
@for_staff(Permission.SALES_SETTINGS_MANAGE)
def new_key(request: StaffRequest) -> HttpResponse:
    """Make a key; the answer shows it, once."""
    actor = request.actor
    form = KeyForm(request.POST or None, actor=actor)
    made: list[NewKey] = []

    def make() -> None:
        data = form.cleaned_data
        made.append(actions.create_seller_key(actor, data["name"], form.wanted_scopes, expires_at=form.expires_at))

    if tried(form, make, {RoleTooWide: "scopes"}):
        return _shown(request, made[0])
    context = {"area": "settings", "form": form}
    return pages.render(request, "backoffice/keys/new.html", context, status=422 if form.is_bound else 200)


@never_cache
@for_staff(Permission.SALES_SETTINGS_MANAGE)
def rotate_key(request: StaffRequest, seller_key_id: UUID) -> HttpResponse:
    """Give a key a new secret; the answer shows it, once."""
    key = queries.seller_key_or_404(request.actor, seller_key_id)
    form = RotateForm(request.POST or None)
    made: list[NewKey] = []

    def rotate() -> None:
        made.append(actions.rotate_seller_key(request.actor, key.pk, overlap=form.wanted_overlap))

    if tried(form, rotate):
        return _shown(request, made[0])
    context = {"area": "settings", "form": form, "key": key}
    return pages.render(request, "backoffice/keys/rotate.html", context, status=422 if form.is_bound else 200)


def _shown(request: StaffRequest, made: NewKey) -> HttpResponse:
    return pages.render(request, "backoffice/keys/made.html", {"area": "settings", "made": made})


@require_POST
@for_staff(Permission.SALES_SETTINGS_MANAGE)
def revoke_key(request: StaffRequest, seller_key_id: UUID) -> HttpResponse:
    """Make a key worthless at once."""
    done = _("The key is revoked; whoever uses it is refused from now on.")
    return pressed(request, lambda: actions.revoke_seller_key(request.actor, seller_key_id), done, "backoffice:keys")
