"""People: who may do what where; invite, give and take roles, let go."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.errors import AlreadyHeld
from lonja.companies.leaving import held_by
from lonja.companies.models import OwnedField, Role, Unit
from lonja.companies.permissions import Permission
from lonja.core.clock import now
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import InviteForm, LeaveForm, RoleForm
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import pressed, tried


@for_holders_of(Permission.COMPANY_VIEW)
def people(request: BuyerRequest) -> HttpResponse:
    """Everybody in reach with his roles by unit, and the invitations that are still open."""
    actor = request.actor
    context = {
        "people": queries.people_visible_to(actor),
        "invitations": queries.open_invitations(actor),
        "now": now(),
        "may_manage": actor.may(Permission.PEOPLE_MANAGE),
        "asking": queries.join_requests(actor).count() if queries.may_make_roles(actor) else None,
        "manages": lambda unit: actor.reaches(Permission.PEOPLE_MANAGE, unit.path, None),
    }
    return page(request, "people", "people", context)


@for_holders_of(Permission.PEOPLE_MANAGE)
def invite(request: BuyerRequest) -> HttpResponse:
    """Ask an address to join with a role in a unit."""
    actor = request.actor
    units, roles = _choices(actor)
    form = InviteForm(request.POST or None, units=units, roles=roles)

    def send() -> None:
        data = form.cleaned_data
        place, role = UUID(data["unit"]), UUID(data["role"])
        actions.invite_person(actor, place, role, data["email"], data["name"], cascades=data["cascades"])

    if tried(form, send, {AlreadyHeld: "email"}):
        text = _("The invitation is on its way to %(email)s. It is good for 72 hours.")
        messages.success(request, text % {"email": form.cleaned_data["email"]})
        return pages.redirect(request, "storefront:people")
    return page(request, "people", "invite", {"form": form, "roles": roles}, status_of(form))


@for_holders_of(Permission.PEOPLE_MANAGE)
def person(request: BuyerRequest, person_id: UUID) -> HttpResponse:
    """One person: his roles, one more role, the end of them all."""
    actor = request.actor
    found = queries.person_or_404(actor, person_id)
    units, roles = _choices(actor)
    form = RoleForm(request.POST or None, units=units, roles=roles)

    def give() -> None:
        data = form.cleaned_data
        actions.assign_role(actor, found.pk, UUID(data["role"]), UUID(data["unit"]), cascades=data["cascades"])

    if tried(form, give, {AlreadyHeld: "role"}):
        messages.success(request, _("The role is given; it counts from now on."))
        return pages.redirect(request, "storefront:person", found.pk)
    may_take = {
        held.pk: queries.may_hand_out(actor, held.role, held.unit.path, cascades=held.cascades)
        for held in queries.assignments_visible_to(actor).filter(user=found).prefetch_related("role__grants")
        if held.unit is not None
    }
    is_kept = found.is_from_erp and OwnedField.PEOPLE in queries.erp_owns()
    context = {"person": found, "form": form, "may_take": may_take, "roles": roles, "is_kept": is_kept}
    return page(request, "people", "person", context, status_of(form))


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def revoke_role(request: BuyerRequest, person_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Take one role away; who has none left is no longer in the list."""
    done = _("The role is taken away; it no longer counts.")
    left = queries.assignments_visible_to(request.actor).filter(user=person_id).exclude(pk=assignment_id)
    to = ("storefront:person", person_id) if left.exists() else ("storefront:people",)
    return pressed(request, lambda: actions.revoke_role(request.actor, assignment_id), done, *to)


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def cascade_role(request: BuyerRequest, person_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Let a role reach the units below, or end in its own."""
    cascades = request.POST.get("cascades") == "1"
    done = _("The role now reaches the units below.") if cascades else _("The role now ends in its unit.")

    def change() -> None:
        actions.cascade_role(request.actor, assignment_id, cascades=cascades)

    return pressed(request, change, done, "storefront:person", person_id)


@for_holders_of(Permission.PEOPLE_MANAGE)
def remove_person(request: BuyerRequest, person_id: UUID) -> HttpResponse:
    """Take a person out of the company: first one sees what hangs on him and says who takes it over."""
    actor = request.actor
    found = queries.person_or_404(actor, person_id)
    heirs = queries.people_visible_to(actor).filter(is_active=True).exclude(pk=found.pk)
    kinds = held_by(actor.company_id, found)
    form = LeaveForm(request.POST if request.method == "POST" else None, kinds=kinds, people=heirs)
    if tried(form, lambda: actions.deactivate_person(actor, found.pk, heirs=form.heirs())):
        messages.success(request, _("This person no longer acts for your company."))
        return pages.redirect(request, "storefront:people")
    return page(request, "people", "leave", {"person": found, "form": form}, status_of(form))


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def invite_again(request: BuyerRequest, invitation_id: UUID) -> HttpResponse:
    """Send a fresh link."""
    done = _("A new link is on its way; the old one no longer works.")
    return pressed(request, lambda: actions.invite_again(request.actor, invitation_id), done, "storefront:people")


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def revoke_invitation(request: BuyerRequest, invitation_id: UUID) -> HttpResponse:
    """Make an invitation worthless."""
    done = _("The invitation is revoked; its link no longer works.")
    return pressed(request, lambda: actions.revoke_invitation(request.actor, invitation_id), done, "storefront:people")


def _choices(actor: Actor) -> tuple[list[Unit], list[Role]]:
    """The units whose people the actor manages, and the roles that he may give in at least one of them."""
    units = list(queries.units_reached(actor, Permission.PEOPLE_MANAGE))
    roles = [
        role
        for role in queries.roles_for(actor).prefetch_related("grants")
        if any(queries.may_hand_out(actor, role, unit.path) for unit in units)
    ]
    return units, roles
