"""Set up the seller, his channels and segments, as installation and imports do; change what he decides himself."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from lonja.companies.actions.guards import write_grants
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Channel, Grant, OwnedField, Role, Segment, Seller
from lonja.companies.permissions import ActorKind, Permission
from lonja.companies.templates import ROLE_TEMPLATES, RoleTemplate
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.core.texts import Register


def save_seller(actor: Actor, **facts: Any) -> Seller:
    """Write the seller's legal facts (fields of Seller). Only the system may. Returns the one seller."""
    _only_system(actor)
    with transaction_by(actor, "save_seller"):
        return Seller.objects.update_or_create(pk=1, defaults=facts)[0]


def require_second_step(actor: Actor, *, is_needed: bool) -> None:
    """Ask the seller's people for a second step from their next page on, or let their password do (decision 9).

    Who has none yet, the actor too, is led to where it is set up. Raises PermissionMissing.
    """
    actor.require(Permission.SALES_SETTINGS_MANAGE)
    with transaction_by(actor, "require_second_step" if is_needed else "waive_second_step"):
        Seller.objects.update(staff_needs_second_step=is_needed)


def set_ownership(actor: Actor, fields: Collection[OwnedField]) -> None:
    """Say what the seller's ERP owns of the companies that it knows: nobody changes it here any more, nor the seller.

    Raises PermissionMissing.
    """
    actor.require(Permission.SALES_SETTINGS_MANAGE)
    with transaction_by(actor, "set_ownership"):
        Seller.objects.update(erp_owns=sorted(set(fields)))


def save_channel(
    actor: Actor,
    code: str,
    name: str,
    *,
    language: str = "es",
    theme: str = "industry",
    register: Register = Register.TECHNICAL,
    is_default: bool = False,
) -> Channel:
    """Make or change the channel with this code; the seller must exist. Only the system may.

    A new default takes the place of the old one.
    """
    _only_system(actor)
    facts = {
        "name": name, "seller_id": 1, "language": language, "theme": theme, "register": register,
        "is_default": is_default,
    }  # fmt: skip
    with transaction_by(actor, "save_channel"):
        if is_default:
            Channel.objects.filter(is_default=True).exclude(code=code).update(is_default=False)
        return Channel.objects.update_or_create(code=code, defaults=facts)[0]


def set_register(actor: Actor, code: str, register: Register) -> Channel:
    """Have a channel speak to its companies technically or plainly, from their next page on.

    Raises PermissionMissing, NotFound for an unknown channel.
    """
    actor.require(Permission.SALES_SETTINGS_MANAGE)
    with transaction_by(actor, "set_register"):
        channel = Channel.objects.select_for_update().filter(code=code).first()
        if channel is None:
            raise NotFound
        channel.register = register
        channel.save(update_fields=["register"])
    return channel


def save_segment(actor: Actor, code: str, names: Mapping[str, str]) -> Segment:
    """Make or rename the segment with this code (`names` by language). Only the system may."""
    _only_system(actor)
    with transaction_by(actor, "save_segment"):
        return Segment.objects.update_or_create(code=code, defaults={"names": dict(names)})[0]


def install_role_templates() -> None:
    """Bring the roles that everybody may use to what `templates.py` says. Safe to run at every start."""
    from lonja.companies.actor import SYSTEM

    with transaction_by(SYSTEM, "install_role_templates"):
        for template in ROLE_TEMPLATES:
            _install(template)


def _install(template: RoleTemplate) -> None:
    facts = {"names": dict(template.names), "audience": template.audience}
    role, _ = Role.objects.update_or_create(company=None, code=template.code, defaults=facts)
    wanted = {str(permission): str(scope) for permission, scope in template.grants.items()}
    if dict(Grant.objects.filter(role=role).values_list("permission", "scope")) != wanted:
        write_grants(role, template.grants)


def _only_system(actor: Actor) -> None:
    if actor.kind is not ActorKind.SYSTEM:
        raise PermissionMissing
