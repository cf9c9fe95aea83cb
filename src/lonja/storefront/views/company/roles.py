"""Roles: what the templates let their holders do, and the roles that a company makes itself."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries
from lonja.companies.errors import CodeTaken, PermissionMissing
from lonja.companies.models import Role
from lonja.companies.permissions import Permission
from lonja.storefront.access import BuyerRequest
from lonja.storefront.forms import uuid_or_none
from lonja.storefront.role_forms import OwnRoleForm, limit_of
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import pressed, tried


@for_holders_of(Permission.COMPANY_VIEW)
def roles(request: BuyerRequest) -> HttpResponse:
    """All roles with their rights and the number of people who hold them."""
    context = {
        "roles": queries.roles_with_holders(request.actor),
        "may_make": queries.may_make_roles(request.actor),
    }
    return page(request, "roles", "roles", context)


@for_holders_of(Permission.PEOPLE_MANAGE)
def new_role(request: BuyerRequest) -> HttpResponse:
    """A further role, empty or with the rights of the one named by `like`."""
    like = uuid_or_none(request.GET.get("like", ""))
    model = queries.roles_for(request.actor).filter(pk=like).first() if like else None
    return _role_page(request, _rights_of(model), None)


@for_holders_of(Permission.PEOPLE_MANAGE)
def role(request: BuyerRequest, role_id: UUID) -> HttpResponse:
    """Change a role of the company's own."""
    found = queries.own_role_or_404(request.actor, role_id)
    return _role_page(request, {"name": found.name, **_rights_of(found)}, found)


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def archive_role(request: BuyerRequest, role_id: UUID) -> HttpResponse:
    """Offer a role no more, or again."""
    is_archived = request.POST.get("restore") is None
    done = _("The role is archived.") if is_archived else _("The role is offered again.")

    def archive() -> None:
        actions.archive_role(request.actor, role_id, is_archived=is_archived)

    return pressed(request, archive, done, "storefront:roles")


def _rights_of(found: Role | None) -> dict[str, Any]:
    grants = list(found.grants.all()) if found else []
    limits = {limit_of(Permission(grant.permission)): grant.up_to for grant in grants if grant.up_to is not None}
    return {**{grant.permission: grant.scope for grant in grants}, **limits}


def _role_page(request: BuyerRequest, initial: dict[str, Any], found: Role | None) -> HttpResponse:
    actor = request.actor
    if not queries.may_make_roles(actor):
        raise PermissionMissing
    form = OwnRoleForm(request.POST or None, initial=initial, permissions=queries.permissions_to_give(actor))

    change = _change_to_show(request, form, found)

    def save() -> None:
        role_id = found.pk if found else None
        actions.save_role(actor, form.cleaned_data["name"], form.grants(), limits=form.limits(), role_id=role_id)

    if change is None and tried(form, save, {CodeTaken: "name"}):
        messages.success(request, _("The role is saved; its rights count at once."))
        return pages.redirect(request, "storefront:roles")
    return page(request, "roles", "role", {"form": form, "role": found, "change": change}, status_of(form))


def _change_to_show(request: BuyerRequest, form: OwnRoleForm, found: Role | None) -> queries.RoleChange | None:
    """What the sent rights would change for the people who hold the role, unless it is what they saw and confirm."""
    if found is None or not form.is_valid():
        return None
    change = queries.role_change(request.actor, found, form.grants(), form.limits())
    is_confirmed = request.POST.get("seen") == change.fingerprint
    return change if change.rights and change.holders and not is_confirmed else None
