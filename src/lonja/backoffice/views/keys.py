"""API keys of the seller's own programs: an ERP, a warehouse system, a product database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.key_forms import KeyForm, RotateForm
from lonja.backoffice.listing import Asked, Listing
from lonja.companies import actions, queries
from lonja.companies.actions import NewKey
from lonja.companies.actor import Actor
from lonja.companies.errors import RoleTooWide
from lonja.companies.models import ApiKey
from lonja.companies.permissions import Permission
from lonja.core.clock import now
from lonja.core.sheets.writer import Cell
from lonja.web import pages
from lonja.web.attempts import pressed, tried

STATES = {"used": gettext_lazy("in use"), "expired": gettext_lazy("expired"), "revoked": gettext_lazy("revoked")}


@for_staff(Permission.SALES_SETTINGS_MANAGE)
def keys(request: StaffRequest) -> HttpResponseBase:
    """All keys, those in use first; or as a file, without a secret."""
    shown = KEYS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(),
        "area": "settings",
        "states": STATES,
        "lapsed": queries.lapsed_scopes(shown.rows),
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


def _found(actor: Actor, asked: Asked) -> QuerySet[ApiKey]:
    ended = Q(expires_at__lte=now())
    states = {
        "used": Q(revoked_at=None) & ~ended,
        "expired": Q(revoked_at=None) & ended,
        "revoked": Q(revoked_at__isnull=False),
    }
    named = Q(name__icontains=asked["q"]) | Q(prefix__istartswith=asked["q"])
    return queries.seller_keys(actor).filter(named, states.get(asked["state"], Q()))


def _state_of(key: ApiKey) -> str:
    if key.revoked_at:
        return str(STATES["revoked"])
    return str(STATES["expired" if key.expires_at and key.expires_at <= now() else "used"])


def _heads() -> Sequence[str]:
    heads = (_("Name"), _("Begins with"), _("It may"), _("Made on"), _("Made by"), _("Last used"))
    return (*heads, _("Expires"), _("State"))


def _cells(actor: Actor, rows: Sequence[ApiKey]) -> Iterator[Sequence[Cell]]:
    for key in rows:
        may = ", ".join(str(Permission(scope).label) for scope in key.scopes)
        by = key.created_by.name if key.created_by else ""
        yield (key.name, key.prefix, may, key.created_at, by, key.last_used_on, key.expires_at, _state_of(key))


KEYS = Listing[ApiKey](
    name="keys",
    filters=("q", "state"),
    find=_found,
    sorts={"name": "name", "used": "last_used_on", "made": "created_at", "state": "revoked_at"},
    sort="state",
    heads=_heads,
    cells=_cells,
    then=("name", "pk"),
    nothing_is_least=True,
)
