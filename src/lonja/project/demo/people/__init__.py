"""The people of the demo: the invented seller with its staff, and 40 invented customers with theirs."""

from __future__ import annotations

from functools import cache

from lonja.project.demo.people.firms import firms, tax_id
from lonja.project.demo.people.main_firms import MAIN_FIRMS, TALLERES_NORTE
from lonja.project.demo.people.segments import SEGMENTS, TERMS
from lonja.project.demo.people.specs import CompanySpec, PersonSpec

__all__ = ["PASSWORD", "SEGMENTS", "SELLER", "STAFF", "TALLERES_NORTE", "TERMS", "companies"]

PASSWORD = "lonja-demo"  # noqa: S105
"""What everybody in the demo signs in with. It is public: the demo refuses to serve other machines."""

SELLER = {
    "legal_name": "Suministros Ribera, S.A.",
    "tax_id": tax_id("SA", "suministrosribera"),
    "country": "ES",
    "currency": "EUR",
    "email": "pedidos@suministrosribera.example",
    "phone": "+34 900 000 000",
    "street": "Avenida de los Oficios, 100",
    "postal_code": "28906",
    "city": "Getafe",
}

STAFF = (
    PersonSpec("admin@suministrosribera.example", "Marta Ribera Solís", (("administrator", ""),)),
    PersonSpec("ventas@suministrosribera.example", "Javier Pastor Egea", (("sales-desk", ""),)),
    PersonSpec("almacen@suministrosribera.example", "Rosa Gallego Nieva", (("warehouse", ""),)),
)


@cache
def companies() -> tuple[CompanySpec, ...]:
    """Every customer: first those drawn by hand, then the table of smaller firms."""
    return (*MAIN_FIRMS, *firms())
