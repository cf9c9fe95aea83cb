"""The smaller customers: a table of invented firms, and the few people and places that each of them has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from stdnum.es import cif, dni

from lonja.project.demo.families.build import chance
from lonja.project.demo.people.names import CITIES, person_name, phone, street
from lonja.project.demo.people.specs import AddressSpec, CompanySpec, CostCenterSpec, PersonSpec, RuleSpec, UnitSpec

_LEGAL_FORMS: dict[str, tuple[str, str]] = {
    "SL": ("B", ", S.L."),
    "SA": ("A", ", S.A."),
    "COOP": ("F", ", S. Coop."),
    "FUND": ("G", ""),
}

# name, legal form ('' is a self-employed person), segment, city, units ('' for a firm of one person)
_FIRMS: tuple[tuple[str, str, str, str, str], ...] = (
    ("Mecanizados Arlanzón", "SL", "talleres", "Burgos", "Taller,Oficina"),
    ("Cerrajería Hermanos Yuste", "SL", "talleres", "Leganés", ""),
    ("Autotaller Las Fuentes", "SL", "talleres", "Zaragoza", ""),
    ("Calderería Barrosa", "SL", "talleres", "Gijón", "Taller,Montaje"),
    ("Tornería Olmedo", "", "talleres", "Valladolid", ""),
    ("Carrocerías Val del Tajo", "SL", "talleres", "Toledo", "Taller,Recambios"),
    ("Moldes y Matrices Besaya", "SA", "talleres", "Santander", "Matricería,Mecanizado"),
    ("Forjados Sierra Morena", "SL", "talleres", "Córdoba", ""),
    ("Reformas Alcazaba", "SL", "construccion", "Málaga", "Obra Pedregal,Obra Limonar"),
    ("Obras y Firmes Montearagón", "SA", "construccion", "Zaragoza", "Obra civil,Parque"),
    ("Pizarras y Cubiertas Oza", "SL", "construccion", "A Coruña", ""),
    ("Estructuras Turia Alta", "SL", "construccion", "Paterna", "Taller,Obra"),
    ("Rehabilitaciones Siete Pilas", "COOP", "construccion", "Granada", ""),
    ("Albañilería Ibáñez Crespo", "", "construccion", "Albacete", ""),
    ("Andamios Peñagolosa", "SL", "construccion", "Valencia", "Almacén,Montaje"),
    ("Instalaciones Nervión Norte", "SL", "instaladores", "Barakaldo", "Electricidad,Clima"),
    ("Fontanería Ribalta", "SL", "instaladores", "Sabadell", ""),
    ("Electricidad Campos Lozano", "", "instaladores", "Murcia", ""),
    ("Climatización Sotavento", "SL", "instaladores", "Palma", "Instalación,Mantenimiento"),
    ("Gas y Calor Monegros", "SL", "instaladores", "Lleida", ""),
    ("Redes y Cuadros Alhóndiga", "SL", "instaladores", "Vitoria-Gasteiz", "Cuadros,Obra"),
    ("Ascensores Puntal", "SA", "instaladores", "Bilbao", "Montaje,Servicio"),
    ("Energía Solar Retama", "SL", "instaladores", "Badajoz", ""),
    ("Papelera del Cidacos", "SA", "industria", "Logroño", "Producción,Mantenimiento"),
    ("Conservas Costa Verde", "SA", "industria", "Vigo", "Planta,Mantenimiento"),
    ("Áridos Los Llanos", "SL", "industria", "Albacete", "Cantera,Taller"),
    ("Plásticos Segarra", "SL", "industria", "Terrassa", "Inyección,Mantenimiento"),
    ("Bodegas Altozano", "SA", "industria", "Logroño", ""),
    ("Química Francolí", "SA", "industria", "Tarragona", "Planta 1,Planta 2"),
    ("Residencia Los Tilos", "FUND", "sanidad", "Valladolid", "Mantenimiento"),
    ("Clínica Torre Azul", "SL", "sanidad", "Málaga", "Mantenimiento"),
    ("Colegio Jardín de Mirabel", "COOP", "educacion", "Sevilla", "Conserjería,Talleres"),
    ("Club Náutico Ensenada", "FUND", "deporte", "Vigo", "Varadero"),
)


def tax_id(form: str, key: str) -> str:
    """A Spanish tax number with the right check digit that no real company can have.

    Companies get the province 00, which the tax office does not use; the self-employed a number of the last
    thousand, where identity cards are still far from.
    """
    digits = int(chance(f"tax {key}") * 100_000)
    if not form:
        number = f"{99_999_000 + digits % 1000:08d}"
        return number + str(dni.calc_check_digit(number))
    letter, _ = _LEGAL_FORMS[form]
    number = f"{letter}00{digits:05d}"
    return number + str(cif.calc_check_digits(number)[0])


def legal_name(name: str, form: str) -> str:
    """The name with its legal form."""
    return name + _LEGAL_FORMS[form][1] if form else name


def domain(name: str) -> str:
    """The invented domain of a firm: letters and digits of its name, under a top level that never resolves."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "", plain) + ".example"


def firms() -> Iterator[CompanySpec]:
    """Every firm of the table."""
    for name, form, segment, city, units in _FIRMS:
        yield firm(name, form, segment, city, tuple(filter(None, units.split(","))))


def firm(
    name: str, form: str, segment: str, city: str, units: tuple[str, ...], *, tax: str | None = None
) -> CompanySpec:
    """One firm with its people and places; `tax` is its number, where the one from its name is taken."""
    code = domain(name).removesuffix(".example")
    size = len(units)
    return CompanySpec(
        code=code,
        name=name,
        legal_name=legal_name(name, form),
        tax_id=tax or tax_id(form, code),
        segment=segment,
        phone=phone(code),
        units=tuple(UnitSpec(unit) for unit in units),
        people=_people(code, units),
        addresses=_addresses(code, city, units),
        cost_centers=tuple(CostCenterSpec(f"{100 * place}", unit, unit) for place, unit in enumerate(units, start=1)),
        rules=(RuleSpec("Gerencia", 1500, approver_role="company-admin"),) if size > 1 else (),
        terms=("30", "60", "90" if form == "SA" else "60")[size],
        orders_a_month=(2.2, 4.2, 6.4)[size] * (0.7 + 0.6 * chance(f"rhythm {code}")),
        lines=((3, 9), (3, 14), (4, 20))[size],
    )


def _people(code: str, units: tuple[str, ...]) -> tuple[PersonSpec, ...]:
    def person(account: str, *roles: tuple[str, str]) -> PersonSpec:
        return PersonSpec(f"{account}@{code}.example", person_name(f"{code} {account}"), roles)

    boss = person("gerencia", ("company-admin", ""))
    if not units:
        return (boss,)
    buyers = tuple(
        person(f"compras{place}" if place > 1 else "compras", ("buyer", unit)) for place, unit in enumerate(units, 1)
    )
    return (boss, *buyers, person("facturas", ("accounts-payable", "")))


def _addresses(code: str, city: str, units: tuple[str, ...]) -> tuple[AddressSpec, ...]:
    town, region, postal_code = next(row for row in CITIES if row[0] == city)
    seat = street(code)
    office = AddressSpec("billing", "Sede", seat, postal_code, town, region)
    first = AddressSpec("delivery", units[0] if units else "Sede", seat, postal_code, town, region)
    more = tuple(
        AddressSpec("delivery", unit, street(f"{code} {unit}"), postal_code, town, region, unit) for unit in units[1:]
    )
    return (office, first, *more)
