"""People and credit, which no invoice tells: a few invented persons to sign in as, and an account for each company."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal
from functools import cache

from django.contrib.auth.hashers import make_password
from django.db.models import Sum

from lonja.approvals.actions import RuleDraft, save_rule
from lonja.approvals.rules import AmountFrom, Approver, one_by_one
from lonja.companies.actions import AddressData, save_address
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company, Role, RoleAssignment, Unit, User
from lonja.core.locks import no_locks_held
from lonja.core.texts import localized
from lonja.erp.imports.giftware.ground import CHANNEL, SELLER
from lonja.erp.imports.sign_in import SignIn
from lonja.payments.models import CreditAccount, PaymentTerms

PASSWORD = "lonja-demo"  # noqa: S105
"""What everybody in the demo signs in with. It is public: the demo refuses to serve other machines."""

# The people of each company that has some: role template and name.
_TEAMS = (
    (
        ("buyer", "Alice Harrow"),
        ("approver", "Martin Keele"),
        ("company-admin", "Joan Priddy"),
        ("accounts-payable", "Neil Osgood"),
    ),
    (("buyer", "Ruth Calder"), ("approver", "Simon Wray"), ("company-admin", "Edith Lowe")),
    (("buyer", "Oscar Penn"), ("company-admin", "Hazel Dunne")),
)
_STAFF = (("administrator", "Clara Finch"), ("sales-desk", "Peter Lark"), ("warehouse", "Sam Doyle"))
_APPROVAL_FROM = Decimal(500)
_LIMIT_STEP = Decimal(500)


def load_staff() -> None:
    """Write the seller's people."""
    roles = _roles()
    domain = SELLER["email"].partition("@")[2]
    for code, name in _STAFF:
        is_administrator = code == "administrator"
        user = User.objects.create(
            email=f"{code}@{domain}",
            name=name,
            password=_password_hash(),
            language="en",
            is_staff=is_administrator,
            is_superuser=is_administrator,
        )
        RoleAssignment.objects.create(user=user, role=roles[code])


def load_customers() -> None:
    """Give every company an account, and the largest ones of the seller's country people, addresses and a rule."""
    _load_accounts()
    roles = _roles()
    largest = Company.objects.filter(channel__code=CHANNEL, country=SELLER["country"]).annotate(
        bought=Sum("orders__net_amount", default=Decimal(0))
    )
    for company, team in zip(largest.order_by("-bought", "external_id"), _TEAMS, strict=False):
        unit = Unit.objects.get(company=company, parent=None)
        for code, name in team:
            user = User.objects.create(
                email=f"{code}@c{company.external_id}.example", name=name, password=_password_hash(), language="en"
            )
            RoleAssignment.objects.create(user=user, role=roles[code], unit=unit)
        for kind in ("delivery", "billing"):
            save_address(SYSTEM, _address(company, kind), company_id=company.pk)
        if "approver" in dict(team):
            draft = RuleDraft(
                "From 500 pounds", one_by_one(Approver(role_id=roles["approver"].pk)), AmountFrom(_APPROVAL_FROM)
            )
            with no_locks_held():
                save_rule(SYSTEM, draft, company_id=company.pk)


@cache
def _password_hash() -> str:
    """Hashed once: hashing is made to be slow."""
    return make_password(PASSWORD)


def _roles() -> dict[str, Role]:
    return {role.code: role for role in Role.objects.filter(company=None)}


def _address(company: Company, kind: str) -> AddressData:
    return AddressData(
        kind=kind,
        label="Shop (invented)" if kind == "delivery" else "Office (invented)",
        recipient=company.name,
        street="1 Example Street",
        postal_code="LS1 4AP",
        city="Leeds",
        country=company.country,
    )


def _load_accounts() -> None:
    """Terms of 30 days and a limit of twice what the company bought in the file, in steps of 500."""
    terms = PaymentTerms.objects.get(code="30")
    companies = Company.objects.filter(channel__code=CHANNEL).annotate(
        bought=Sum("orders__net_amount", default=Decimal(0))
    )
    CreditAccount.objects.bulk_create(
        CreditAccount(company=company, terms=terms, currency=company.currency, limit=_limit(company.bought))
        for company in companies
    )


def _limit(bought: Decimal) -> Decimal:
    steps = (bought * 2 / _LIMIT_STEP).to_integral_value(ROUND_CEILING)
    return max(Decimal(1), steps) * _LIMIT_STEP


def sign_ins() -> list[SignIn]:
    """The people of the customers, then the seller's staff."""
    return [
        SignIn(role=role, name=name, company=company, email=email, password=PASSWORD)
        for role, name, company, email in _people()
    ]


def _people() -> Iterator[tuple[str, str, str, str]]:
    held = RoleAssignment.objects.select_related("user", "role", "unit__company")
    for one in held.exclude(unit=None).order_by("pk"):
        if one.unit is not None:
            yield localized(one.role.names, "en"), one.user.name, one.unit.company.name, one.user.email
    for one in held.filter(unit=None).order_by("pk"):
        yield localized(one.role.names, "en"), one.user.name, SELLER["legal_name"], one.user.email
