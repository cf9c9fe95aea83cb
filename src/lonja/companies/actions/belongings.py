"""Keep a company's addresses and cost centers."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from uuid import UUID

from django.db.models import QuerySet

from lonja.companies import queries, rules
from lonja.companies.actions.guards import lock_company, require_unlocked, used_once
from lonja.companies.actor import Actor
from lonja.companies.errors import PostalCodeInvalid
from lonja.companies.models import Address, CostCenter, OwnedField, Unit
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound


@dataclass(frozen=True)
class AddressData:
    """An address as people write it. `kind`: AddressKind; country: ISO 3166; `unit_id` None: of the whole company."""

    kind: str
    label: str
    recipient: str
    street: str
    postal_code: str
    city: str
    country: str
    street2: str = ""
    region: str = ""
    phone: str = ""
    unit_id: UUID | None = None


def save_address(
    actor: Actor, data: AddressData, *, address_id: UUID | None = None, company_id: UUID | None = None
) -> Address:
    """Write a new address of a company (the actor's by default), or change the one with this id.

    The first of its kind becomes the default. ADDRESSES_MANAGE must reach where it was and where it will belong.
    Raises NotFound, PermissionMissing, PostalCodeInvalid, FieldLocked.
    """
    postal_code = rules.normalize_postal_code(data.country, data.postal_code)
    if postal_code is None:
        raise PostalCodeInvalid(postal_code=data.postal_code, country=data.country)
    facts = asdict(replace(data, postal_code=postal_code))
    with transaction_by(actor, "save_address"):
        if address_id is None:
            address = Address(company_id=queries.company_or_404(actor, company_id or actor.company_id).pk)
        else:
            address = _address_to_change(actor, address_id)
        _require_place(actor, address.company_id, data.unit_id)
        kinds = {kind for kind in (address.kind, data.kind) if kind}
        require_unlocked(actor, address.company, *map(queries.owned_as, kinds))
        lock_company(address.company_id)
        if address.kind != data.kind:
            address.is_default = not _defaults(address.company_id, data.kind).exists()
        for name, value in facts.items():
            setattr(address, name, value)
        address.save()
        return address


def archive_address(actor: Actor, address_id: UUID) -> None:
    """Offer an address no more; orders keep their copies. Raises NotFound, PermissionMissing, FieldLocked."""
    with transaction_by(actor, "archive_address"):
        address = _address_to_change(actor, address_id)
        require_unlocked(actor, address.company, queries.owned_as(address.kind))
        address.is_archived, address.is_default = True, False
        address.save(update_fields=["is_archived", "is_default"])


def make_default(actor: Actor, address_id: UUID) -> None:
    """Propose this address first from now on, for its kind. Raises NotFound (also archived), PermissionMissing."""
    with transaction_by(actor, "make_default_address"):
        address = _address_to_change(actor, address_id)
        queries.require_reach(actor, Permission.ADDRESSES_MANAGE, None)
        if address.is_archived:
            raise NotFound
        lock_company(address.company_id)
        _defaults(address.company_id, address.kind).update(is_default=False)
        Address.objects.filter(pk=address.pk).update(is_default=True)


def save_cost_center(
    actor: Actor,
    *,
    code: str,
    name: str,
    unit_id: UUID | None = None,
    owner_id: UUID | None = None,
    cost_center_id: UUID | None = None,
    company_id: UUID | None = None,
) -> CostCenter:
    """Write a new cost center of a company (the actor's by default), or change the one with this id.

    `owner_id` is one of the company's people, who answers for what is spent. Raises NotFound, PermissionMissing,
    CodeTaken (also by an archived one), FieldLocked.
    """
    with transaction_by(actor, "save_cost_center"):
        if cost_center_id is None:
            center = CostCenter(company_id=queries.company_or_404(actor, company_id or actor.company_id).pk)
        else:
            center = _cost_center_to_change(actor, cost_center_id)
        _require_place(actor, center.company_id, unit_id)
        require_unlocked(actor, center.company, OwnedField.COST_CENTERS)
        if owner_id is not None and not queries.people_of(center.company_id).filter(pk=owner_id).exists():
            raise NotFound
        center.code, center.name, center.unit_id = code.strip(), name.strip(), unit_id
        center.owner_id = owner_id
        with used_once(center.code):
            center.save()
        return center


def archive_cost_center(actor: Actor, cost_center_id: UUID, *, is_archived: bool = True) -> None:
    """Charge nothing more to a cost center, or take it up again. Raises NotFound, PermissionMissing, FieldLocked."""
    with transaction_by(actor, "archive_cost_center"):
        center = _cost_center_to_change(actor, cost_center_id)
        require_unlocked(actor, center.company, OwnedField.COST_CENTERS)
        center.is_archived = is_archived
        center.save(update_fields=["is_archived"])


def _defaults(company_id: UUID, kind: str) -> QuerySet[Address]:
    return Address.objects.filter(company=company_id, kind=kind, is_default=True)


def _address_to_change(actor: Actor, address_id: UUID) -> Address:
    address = queries.address_or_404(actor, address_id)
    _require_unit(actor, address.unit)
    return address


def _cost_center_to_change(actor: Actor, cost_center_id: UUID) -> CostCenter:
    center = queries.cost_center_or_404(actor, cost_center_id)
    _require_unit(actor, center.unit)
    return center


def _require_place(actor: Actor, company_id: UUID, unit_id: UUID | None) -> None:
    """The unit where it shall belong must be of the same company, and reached."""
    unit = queries.unit_or_404(actor, unit_id) if unit_id else None
    if unit is not None and unit.company_id != company_id:
        raise NotFound
    _require_unit(actor, unit)


def _require_unit(actor: Actor, unit: Unit | None) -> None:
    queries.require_reach(actor, Permission.ADDRESSES_MANAGE, unit.path if unit else None)
