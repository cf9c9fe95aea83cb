"""The seller himself: legal facts, channel, segments, tax rates, terms, warehouses and staff."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from django.contrib.auth.hashers import make_password

from lonja.companies.actions import install_role_templates, save_channel, save_segment, save_seller
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Role, RoleAssignment, User
from lonja.inventory.models import Warehouse
from lonja.payments.models import PaymentTerms
from lonja.pricing.actions import TaxRateRow, save_tax_rates
from lonja.project.demo.people import PASSWORD, SEGMENTS, SELLER, STAFF, TERMS

CHANNEL = "ribera"

# Rates of Spanish value added tax, the day from which they count, and their EN 16931 category.
_TAX_RATES = (
    ("standard", "21", date(2012, 9, 1), "S"),
    ("reduced", "10", date(2012, 9, 1), "S"),
    ("super_reduced", "4", date(1995, 1, 1), "S"),
    ("zero", "0", date(1995, 1, 1), "Z"),
)
# code, name, city, working days until the goods arrive
WAREHOUSES = (
    ("getafe", "Getafe", "Getafe", 1),
    ("zaragoza", "Zaragoza", "Zaragoza", 1),
    ("sevilla", "Sevilla", "Sevilla", 2),
)


def load_ground() -> None:
    """Write the seller and everything that customers and goods stand on."""
    save_seller(SYSTEM, **SELLER, staff_needs_second_step=False)  # a visitor signs in with the password alone
    save_channel(SYSTEM, CHANNEL, "Suministros Ribera", is_default=True)
    install_role_templates()
    for segment in SEGMENTS:
        save_segment(SYSTEM, segment.code, segment.names.as_json())
    save_tax_rates(
        SYSTEM,
        (
            TaxRateRow("ES", tax_class, Decimal(percent), since, category)
            for tax_class, percent, since, category in _TAX_RATES
        ),
    )
    PaymentTerms.objects.bulk_create(
        PaymentTerms(code=code, names=names.as_json(), net_days=days) for code, names, days in TERMS
    )
    Warehouse.objects.bulk_create(
        Warehouse(code=code, name=name, city=city, position=position, transit_days=days)
        for position, (code, name, city, days) in enumerate(WAREHOUSES)
    )
    _load_staff()


@cache
def password_hash() -> str:
    """Everybody's password, hashed once: hashing is made to be slow."""
    return make_password(PASSWORD)


def _load_staff() -> None:
    roles = {role.code: role for role in Role.objects.filter(company=None)}
    for person in STAFF:
        is_administrator = ("administrator", "") in person.roles
        user = User.objects.create(
            email=person.email,
            name=person.name,
            password=password_hash(),
            language=person.language,
            is_staff=is_administrator,
            is_superuser=is_administrator,
        )
        RoleAssignment.objects.bulk_create(RoleAssignment(user=user, role=roles[code]) for code, _ in person.roles)
