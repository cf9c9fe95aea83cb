"""As many more customers as a large demo needs: invented firms of the same segments, trades and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from lonja.project.demo.families.build import chance
from lonja.project.demo.people.firms import domain, firm, tax_id
from lonja.project.demo.people.names import CITIES, LAST_NAMES
from lonja.project.demo.people.specs import CompanySpec

# what such a firm is called, its segment, its units ('' for a firm of one person)
_TRADES: tuple[tuple[str, str, str], ...] = (
    ("Talleres", "talleres", "Taller,Oficina"),
    ("Mecanizados", "talleres", ""),
    ("Instalaciones", "instaladores", "Obra,Mantenimiento"),
    ("Construcciones", "construccion", "Obra,Parque"),
    ("Electricidad", "instaladores", ""),
    ("Reformas", "construccion", ""),
    ("Industrias", "industria", "Producción,Mantenimiento"),
    ("Clínica", "sanidad", "Mantenimiento"),
    ("Colegio", "educacion", "Conserjería"),
    ("Polideportivo", "deporte", "Mantenimiento"),
)
_TRADES_OFTEN = (0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 7, 8, 9)


def crowd(companies: Sequence[CompanySpec], count: int) -> tuple[CompanySpec, ...]:
    """The companies, and as many more as make `count` of them. Raises ValueError where names run out."""
    codes, taxes = {each.code for each in companies}, {each.tax_id for each in companies}
    more: list[CompanySpec] = []
    names = _names()
    while len(companies) + len(more) < count:
        name, segment, city, units = next(names, ("", "", "", ""))
        if not name:
            raise ValueError(f"the demo has names for {len(companies) + len(more)} companies, not for {count}")
        code = domain(name).removesuffix(".example")
        if code not in codes:
            spec = firm(name, "SL", segment, city, tuple(filter(None, units.split(","))), tax=_free_tax(code, taxes))
            codes.add(code)
            taxes.add(spec.tax_id)
            more.append(spec)
    return (*companies, *more)


def _names() -> Iterator[tuple[str, str, str, str]]:
    """Every trade of every family in every town, mixed."""
    pairs = sorted(product(LAST_NAMES, CITIES), key=lambda pair: chance(f"crowd {pair[0]} {pair[1][0]}"))
    for turn in range(len(_TRADES_OFTEN)):
        for place, (family, (city, _, _)) in enumerate(pairs):
            trade, segment, units = _TRADES[_TRADES_OFTEN[(place + turn) % len(_TRADES_OFTEN)]]
            yield f"{trade} {family} {city}", segment, city, units


def _free_tax(code: str, taken: set[str]) -> str:
    """A tax number of its own: there are only so many that no real company can have."""
    attempt = 0
    while (number := tax_id("SL", f"{code} {attempt}")) in taken:
        attempt += 1
    return number
