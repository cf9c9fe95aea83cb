"""Operations on the company's own data, addresses and cost centers, by the verbs of the company's pages."""

from __future__ import annotations

from uuid import UUID

from ninja import Body

from lonja.api.callers import CallerRequest
from lonja.api.company import keeping_schemas, schemas
from lonja.api.company.router import address_of, cost_center_of, router
from lonja.api.operations import operation
from lonja.companies import actions, queries
from lonja.companies.actions import AddressData
from lonja.companies.errors import CodeTaken, FieldLocked, PostalCodeInvalid, TaxIdInvalid, TimeZoneUnknown
from lonja.companies.models import Company
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound

__all__ = ["router"]

KEEPING = (Permission.ADDRESSES_MANAGE,)
ADDRESS = "/addresses/{uuid:address_id}"
CENTER = "/cost-centers/{uuid:cost_center_id}"
LOCKED: tuple[type[LonjaError], ...] = (NotFound, FieldLocked)


@operation(router, "GET", "/company", needs=(Permission.COMPANY_VIEW,), answer=keeping_schemas.CompanyData)
def read_company(request: CallerRequest) -> keeping_schemas.CompanyData:
    """Read the company's data.

    What the seller knows of it, and what of that comes from his ERP.
    """
    return _company(queries.company_or_404(request.actor, request.actor.company_id))


@operation(
    router,
    "PATCH",
    "/company",
    needs=KEEPING,
    answer=keeping_schemas.CompanyData,
    raises=(FieldLocked, TaxIdInvalid, CodeTaken, TimeZoneUnknown),
    persons_only=True,
)
def correct_company(request: CallerRequest, body: Body[keeping_schemas.CompanyChangeIn]) -> keeping_schemas.CompanyData:
    """Correct the company's data.

    For who keeps the billing data of the whole company.
    """
    actor = request.actor
    held = queries.company_or_404(actor, actor.company_id)
    given = {name: value for name, value in body.dict().items() if value is not None}
    facts = {name: getattr(held, name) for name in ("legal_name", "tax_id", "phone", "language")} | given
    return _company(actions.correct_company(actor, **facts))


@operation(
    router,
    "POST",
    "/addresses",
    needs=KEEPING,
    answer=schemas.Address,
    status=201,
    raises=(*LOCKED, PostalCodeInvalid),
    persons_only=True,
)
def add_address(request: CallerRequest, body: Body[keeping_schemas.AddressIn]) -> schemas.Address:
    """Add an address.

    The first of its kind is proposed first.
    """
    return address_of(actions.save_address(request.actor, AddressData(**body.dict())))


@operation(
    router,
    "PUT",
    ADDRESS,
    needs=KEEPING,
    answer=schemas.Address,
    raises=(*LOCKED, PostalCodeInvalid),
    persons_only=True,
)
def change_address(request: CallerRequest, address_id: UUID, body: Body[keeping_schemas.AddressIn]) -> schemas.Address:
    """Change an address.

    Orders that were placed keep theirs.
    """
    return address_of(actions.save_address(request.actor, AddressData(**body.dict()), address_id=address_id))


@operation(router, "POST", ADDRESS + "/archive", needs=KEEPING, raises=LOCKED, persons_only=True)
def archive_address(request: CallerRequest, address_id: UUID) -> None:
    """Archive an address.

    It is offered no more; orders keep their copies.
    """
    actions.archive_address(request.actor, address_id)


@operation(router, "POST", ADDRESS + "/default", needs=KEEPING, raises=(NotFound,), persons_only=True)
def propose_address_first(request: CallerRequest, address_id: UUID) -> None:
    """Propose an address first.

    For its kind, in the whole company.
    """
    actions.make_default(request.actor, address_id)


@operation(
    router,
    "POST",
    "/cost-centers",
    needs=KEEPING,
    answer=schemas.CostCenter,
    status=201,
    raises=(*LOCKED, CodeTaken),
    persons_only=True,
)
def add_cost_center(request: CallerRequest, body: Body[keeping_schemas.CostCenterFactsIn]) -> schemas.CostCenter:
    """Add a cost center.

    For a unit and those below it, or for the whole company.
    """
    return cost_center_of(actions.save_cost_center(request.actor, **body.dict()))


@operation(
    router,
    "PUT",
    CENTER,
    needs=KEEPING,
    answer=schemas.CostCenter,
    raises=(*LOCKED, CodeTaken),
    persons_only=True,
)
def change_cost_center(
    request: CallerRequest, cost_center_id: UUID, body: Body[keeping_schemas.CostCenterFactsIn]
) -> schemas.CostCenter:
    """Change a cost center.

    Orders that were placed keep its old name.
    """
    return cost_center_of(actions.save_cost_center(request.actor, cost_center_id=cost_center_id, **body.dict()))


@operation(router, "POST", CENTER + "/archive", needs=KEEPING, raises=LOCKED, persons_only=True)
def archive_cost_center(request: CallerRequest, cost_center_id: UUID) -> None:
    """Archive a cost center.

    Nothing more is charged to it.
    """
    actions.archive_cost_center(request.actor, cost_center_id)


@operation(router, "POST", CENTER + "/restore", needs=KEEPING, raises=LOCKED, persons_only=True)
def restore_cost_center(request: CallerRequest, cost_center_id: UUID) -> None:
    """Offer a cost center again.

    As it was archived.
    """
    actions.archive_cost_center(request.actor, cost_center_id, is_archived=False)


def _company(held: Company) -> keeping_schemas.CompanyData:
    return {
        "id": str(held.pk),
        "name": held.name,
        "legal_name": held.legal_name,
        "tax_id": held.tax_id or "",
        "country": held.country,
        "currency": held.currency,
        "phone": held.phone,
        "language": held.language,  # type: ignore[typeddict-item] # a word of LanguageName
        "time_zone": held.time_zone,
        "locked": sorted(str(field) for field in queries.locked_fields(held)),
    }
