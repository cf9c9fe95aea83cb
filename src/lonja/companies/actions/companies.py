"""Make, change and block customer companies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import available_timezones

from lonja.companies import queries, rules
from lonja.companies.actions.guards import require_unlocked, used_once
from lonja.companies.actor import Actor
from lonja.companies.errors import TaxIdInvalid, TaxIdTaken, TimeZoneUnknown
from lonja.companies.models import Channel, Company, OwnedField, Segment, SegmentMembership, Unit
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by


@dataclass(frozen=True)
class CompanyData:
    """What the seller decides about a customer. Country: ISO 3166; currency: ISO 4217.

    Without `channel` (a code) the default one; `segments` are codes, the first counts first;
    `external_id` is the number in the seller's ERP.
    """

    name: str
    country: str
    currency: str
    legal_name: str = ""
    tax_id: str = ""
    language: str = "es"
    channel: str | None = None
    segments: tuple[str, ...] = ()
    sees_whole_catalog: bool = True
    external_id: str | None = None
    phone: str = ""


def check_tax_id(country: str, tax_id: str) -> str:
    """The tax number as it is stored; '' stays ''. Raises TaxIdInvalid when its check digits are wrong."""
    if not tax_id.strip():
        return ""
    normal = rules.normalize_tax_id(country, tax_id)
    if normal is None:
        raise TaxIdInvalid(tax_id=tax_id, country=country)
    return normal


def create_company(actor: Actor, data: CompanyData) -> Company:
    """A new customer with its root unit, which bears its name. See `create_companies`."""
    return create_companies(actor, [data])[0]


def create_companies(actor: Actor, rows: Sequence[CompanyData]) -> list[Company]:
    """New customers with their root units, in a fixed number of statements; all of them or none.

    Raises PermissionMissing, TaxIdInvalid, TaxIdTaken, and CodeTaken when an external id is in use.
    """
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    with transaction_by(actor, "create_companies"):
        channels = _channels()
        companies = [Company(**_fields(row, channels)) for row in rows]
        with _used_once(rows):
            Company.objects.bulk_create(companies)
        Unit.objects.bulk_create(
            [Unit(company=company, name=company.name[:120], path=rules.ROOT_PATH) for company in companies]
        )
        _put_into_segments(dict(zip((company.id for company in companies), rows, strict=True)))
        return companies


def update_company(actor: Actor, company_id: UUID, data: CompanyData) -> Company:
    """Change what the seller decides about a customer. Raises as `create_companies`, NotFound, FieldLocked."""
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    company = queries.company_or_404(actor, company_id)
    _require_unlocked(actor, company, name=data.name, legal_name=data.legal_name, tax_id=data.tax_id, phone=data.phone)
    with transaction_by(actor, "update_company"), _used_once([data]):
        for name, value in _fields(data, _channels()).items():
            setattr(company, name, value)
        company.save()
        SegmentMembership.objects.filter(company=company).delete()
        _put_into_segments({company.id: data})
    return company


def correct_company(
    actor: Actor,
    *,
    legal_name: str,
    tax_id: str,
    phone: str,
    language: str,
    time_zone: str | None = None,
    company_id: UUID | None = None,
) -> Company:
    """Change the data that a customer keeps himself (his own company by default).

    `time_zone` is an IANA name, '' the seller's, None: as it is. Needs ADDRESSES_MANAGE over the whole company. Raises
    PermissionMissing, NotFound, FieldLocked, TaxIdInvalid, CodeTaken, TimeZoneUnknown.
    """
    company = queries.company_or_404(actor, company_id or actor.company_id)
    queries.require_reach(actor, Permission.ADDRESSES_MANAGE, None)
    _require_unlocked(actor, company, legal_name=legal_name, tax_id=tax_id, phone=phone)
    company.legal_name, company.phone, company.language = legal_name.strip(), phone.strip(), language
    company.tax_id = check_tax_id(company.country, tax_id)
    if time_zone and time_zone not in available_timezones():
        raise TimeZoneUnknown(name=time_zone)
    company.time_zone = company.time_zone if time_zone is None else time_zone
    with transaction_by(actor, "correct_company"), used_once(company.tax_id):
        company.save(update_fields=["legal_name", "tax_id", "phone", "language", "time_zone"])
    return company


def block_company(actor: Actor, company_id: UUID, *, is_blocked: bool) -> Company:
    """Stop a customer from ordering, or let him order again; his people may still sign in and look.

    Raises PermissionMissing and NotFound.
    """
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    company = queries.company_or_404(actor, company_id)
    with transaction_by(actor, "block_company" if is_blocked else "unblock_company"):
        company.is_blocked = is_blocked
        company.save(update_fields=["is_blocked"])
    return company


def _require_unlocked(actor: Actor, company: Company, **facts: str) -> None:
    """Refuse other values of what the ERP owns; the same ones, as a form sends them back, change nothing."""
    owners = {"name": OwnedField.COMPANY_NAME}
    changed = [name for name, value in facts.items() if value.strip() != getattr(company, name)]
    require_unlocked(actor, company, *(owners.get(name) or OwnedField(name) for name in changed))


def require_companys_second_step(actor: Actor, *, is_needed: bool, company_id: UUID | None = None) -> Company:
    """Ask the people of a company (the actor's by default) for a second step from their next page on, or no more.

    Who has none yet, the actor too, is led to where it is set up. API keys go on. For who manages all of the company's
    people. Raises NotFound, PermissionMissing.
    """
    company = queries.company_or_404(actor, company_id or actor.company_id)
    queries.require_reach(actor, Permission.PEOPLE_MANAGE, None)
    with transaction_by(actor, "require_second_step" if is_needed else "waive_second_step"):
        company.needs_second_step = is_needed
        company.save(update_fields=["needs_second_step"])
    return company


def _used_once(rows: Sequence[CompanyData]) -> AbstractContextManager[None]:
    """Tax ids and external ids belong to one customer; the first of the rows name those that do not."""
    named = rows[:3]
    taken = TaxIdTaken(value=", ".join(row.tax_id for row in named if row.tax_id))
    return used_once(", ".join(row.external_id or row.name for row in named), companies_tax_id_once_per_country=taken)


def _channels() -> dict[str | None, int]:
    """The ids of the channels by code; the default one is also found under None."""
    found: dict[str | None, int] = {}
    for pk, code, is_default in Channel.objects.values_list("pk", "code", "is_default"):
        found[code] = pk
        if is_default:
            found[None] = pk
    return found


def _fields(data: CompanyData, channels: Mapping[str | None, int]) -> dict[str, object]:
    return {
        "name": data.name.strip(),
        "legal_name": data.legal_name.strip(),
        "tax_id": check_tax_id(data.country, data.tax_id),
        "country": data.country,
        "currency": data.currency,
        "language": data.language,
        "channel_id": channels[data.channel],
        "sees_whole_catalog": data.sees_whole_catalog,
        "external_id": data.external_id or None,
        "phone": data.phone.strip(),
    }


def _put_into_segments(rows: Mapping[UUID, CompanyData]) -> None:
    ids = dict(Segment.objects.values_list("code", "pk"))
    SegmentMembership.objects.bulk_create(
        SegmentMembership(company_id=company_id, segment_id=ids[code], position=position)
        for company_id, row in rows.items()
        for position, code in enumerate(row.segments)
    )
