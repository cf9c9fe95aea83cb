"""Customers with their units, people, addresses, cost centers, rules and keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.approvals.actions import RuleDraft, save_rule, set_price_tolerance
from lonja.approvals.models import RuleStatus
from lonja.approvals.rules import (
    AllOf,
    AmountFrom,
    AnyOf,
    Approver,
    NewProduct,
    NoContract,
    StepFacts,
    one_by_one,
)
from lonja.companies.actions import CompanyData, create_companies
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Address, ApiKey, CostCenter, Grant, Role, RoleAssignment, Unit, User
from lonja.companies.permissions import SELLER_KEY_SCOPES, Permission
from lonja.companies.rules import fingerprint
from lonja.core.locks import no_locks_held
from lonja.project.demo.loading.ground import password_hash
from lonja.project.demo.people import SEGMENTS
from lonja.project.demo.people.specs import CompanySpec, OwnRoleSpec, RuleSpec

PRICE_TOLERANCE = Decimal(2)


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer as it was written: its plan, its id, its units by their way from the root, its belongings."""

    spec: CompanySpec
    id: UUID
    units: Mapping[str, Unit]
    users: Mapping[str, User]
    addresses: Sequence[Address]
    cost_centers: Mapping[str, CostCenter]


@dataclass(frozen=True, slots=True)
class KeySpec:
    """A key of the demo; like the password it is public. Without a company it is the seller's."""

    company: str
    unit: str
    name: str
    prefix: str
    scopes: tuple[Permission, ...]

    @property
    def presented(self) -> str:
        """What its holder sends."""
        return f"{self.prefix}.{_secret(self.prefix)}"


KEYS = (
    KeySpec(
        "talleresnorte",
        "Compras",
        "ERP de Talleres Norte",
        "demonorte1",
        (
            Permission.ORDERS_VIEW,
            Permission.ORDERS_PLACE,
            Permission.SPEND_VIEW,
            Permission.CREDIT_VIEW,
            Permission.COMPANY_VIEW,
        ),
    ),
    KeySpec("talleresnorte", "", "Cuadro de mando", "demonorte2", (Permission.ORDERS_VIEW, Permission.SPEND_VIEW)),
    KeySpec(
        "sierraclara", "", "Gestión de mantenimiento", "democlara1", (Permission.ORDERS_VIEW, Permission.ORDERS_PLACE)
    ),
    KeySpec("", "", "ERP", "demoventa1", SELLER_KEY_SCOPES),
    KeySpec("", "", "Almacén", "demoventa2", (Permission.SALES_STOCK_MANAGE, Permission.SALES_CATALOG_VIEW)),
)


def _secret(prefix: str) -> str:
    return f"lonja-demo-{fingerprint(prefix)[:32]}"


def load_customers(specs: Sequence[CompanySpec]) -> dict[str, Customer]:
    """Write the companies and all that belongs to them; gives them by their codes."""
    restricted = {segment.code for segment in SEGMENTS if segment.sees_only}
    companies = create_companies(SYSTEM, [_company(spec, place, restricted) for place, spec in enumerate(specs, 1)])
    users = _load_people(specs)
    customers = {}
    for spec, company in zip(specs, companies, strict=True):
        units = _load_units(spec, Unit.objects.get(company=company, parent=None))
        customers[spec.code] = Customer(
            spec=spec,
            id=company.pk,
            units=units,
            users={person.email: users[person.email] for person in spec.people},
            addresses=Address.objects.bulk_create(_addresses(spec, company.pk, units)),
            cost_centers={
                center.code: center for center in CostCenter.objects.bulk_create(_cost_centers(spec, company.pk, units))
            },
        )
    _assign_roles(customers.values())
    for customer in customers.values():
        _load_rules(customer)
    _load_keys(customers)
    return customers


def _company(spec: CompanySpec, place: int, restricted: set[str]) -> CompanyData:
    return CompanyData(
        name=spec.name,
        legal_name=spec.legal_name,
        tax_id=spec.tax_id,
        country="ES",
        currency="EUR",
        language=spec.language,
        segments=(spec.segment,),
        sees_whole_catalog=spec.segment not in restricted,
        external_id=f"4300{place:05d}",
        phone=spec.phone,
    )


def _load_people(specs: Sequence[CompanySpec]) -> dict[str, User]:
    """Everybody once, also who works for two companies."""
    people = {person.email: person for spec in specs for person in spec.people}
    users = User.objects.bulk_create(
        User(email=email, name=person.name, language=person.language, password=password_hash())
        for email, person in people.items()
    )
    return {user.email: user for user in users}


def _load_units(spec: CompanySpec, root: Unit) -> dict[str, Unit]:
    units = {"": root}
    children: dict[str, int] = {}
    for unit in spec.units:
        above, _, name = unit.path.rpartition("/")
        children[above] = children.get(above, 0) + 1
        parent = units[above]
        path = f"{parent.path}{children[above]:04d}."
        units[unit.path] = Unit(
            company_id=root.company_id, parent=parent, name=name, path=path, takes_inherited=unit.takes_inherited
        )
    Unit.objects.bulk_create(unit for path, unit in units.items() if path)
    return units


def _addresses(spec: CompanySpec, company_id: UUID, units: Mapping[str, Unit]) -> Iterator[Address]:
    kinds: set[str] = set()
    for address in spec.addresses:
        yield Address(
            company_id=company_id,
            unit=units[address.unit] if address.unit else None,
            kind=address.kind,
            label=address.label,
            recipient=spec.name,
            street=address.street,
            postal_code=address.postal_code,
            city=address.city,
            region=address.region,
            country="ES",
            phone=spec.phone,
            is_default=address.kind not in kinds,
        )
        kinds.add(address.kind)


def _cost_centers(spec: CompanySpec, company_id: UUID, units: Mapping[str, Unit]) -> Iterator[CostCenter]:
    for center in spec.cost_centers:
        unit = units[center.unit] if center.unit else None
        yield CostCenter(company_id=company_id, unit=unit, code=center.code, name=center.name)


def _assign_roles(customers: Iterable[Customer]) -> None:
    roles = {role.code: role for role in Role.objects.filter(company=None)}
    customers = list(customers)
    own = {
        (customer.id, spec.code): _own_role(customer, spec)
        for customer in customers
        for spec in customer.spec.own_roles
    }
    RoleAssignment.objects.bulk_create(
        RoleAssignment(
            user=customer.users[person.email],
            role=own.get((customer.id, code)) or roles[code],
            unit=customer.units[unit],
        )
        for customer in customers
        for person in customer.spec.people
        for code, unit in person.roles
    )


def _own_role(customer: Customer, spec: OwnRoleSpec) -> Role:
    role = Role.objects.create(company_id=customer.id, code=spec.code, names={customer.spec.language: spec.name})
    Grant.objects.bulk_create(
        Grant(
            role=role,
            permission=grant.permission,
            scope=grant.scope,
            up_to=spec.up_to if grant.permission == Permission.ORDERS_PLACE else None,
        )
        for grant in Grant.objects.filter(role__company=None, role__code=spec.like)
    )
    return role


def _load_rules(customer: Customer) -> None:
    for rule in customer.spec.rules:
        draft = RuleDraft(rule.name, one_by_one(_approver(customer, rule)), AmountFrom(Decimal(rule.min_amount)))
        with no_locks_held():
            save_rule(SYSTEM, draft, company_id=customer.id)
    if customer.spec.code == "talleresnorte":
        _load_rules_to_try(customer)
    if customer.spec.rules:
        set_price_tolerance(SYSTEM, PRICE_TOLERANCE, company_id=customer.id)


def _load_rules_to_try(customer: Customer) -> None:
    """A rule that is off and a draft, so that there is something to switch on and to try out; neither counts yet."""
    purchasing = Approver(user_id=customer.users["purchasing@talleresnorte.example"].pk)
    split = RuleDraft(
        "Suma de pedidos en 30 días",
        one_by_one(purchasing),
        AmountFrom(Decimal(4000), days=30),
        status=RuleStatus.OFF,
    )
    unusual = RuleDraft(
        "Compras fuera de lo habitual",
        (StepFacts.any_of(Approver(levels_up=0), purchasing),),
        AllOf((AmountFrom(Decimal(250)), AnyOf((NewProduct(), NoContract())))),
        status=RuleStatus.DRAFT,
    )
    for draft in (split, unusual):
        with no_locks_held():
            save_rule(SYSTEM, draft, company_id=customer.id)


def _approver(customer: Customer, rule: RuleSpec) -> Approver:
    if rule.approver_email:
        return Approver(user_id=customer.users[rule.approver_email].pk)
    return Approver(role_id=Role.objects.get(company=None, code=rule.approver_role).pk)


def _load_keys(customers: Mapping[str, Customer]) -> None:
    ApiKey.objects.bulk_create(
        ApiKey(
            unit=customers[key.company].units[key.unit] if key.company else None,
            name=key.name,
            prefix=key.prefix,
            secret_hash=fingerprint(_secret(key.prefix)),
            scopes=sorted(key.scopes),
        )
        for key in KEYS
        if key.company in customers or not key.company
    )
