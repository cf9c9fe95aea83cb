"""Who may sign in to the demo: the people of the tour, in the order in which they appear in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from lonja.companies.templates import ROLE_TEMPLATES
from lonja.erp.imports.sign_in import SignIn
from lonja.project.demo.loading.customers import KEYS
from lonja.project.demo.people import PASSWORD, SELLER, STAFF, TALLERES_NORTE, companies
from lonja.project.demo.people.specs import PersonSpec

_ROLE_NAMES = {template.code: template.names["en"] for template in ROLE_TEMPLATES}
_MAIN = ("buyer", "approver", "purchasing", "admin", "accounts", "viewer")
_OTHERS = ("fp@valdoro.example", "electricidad@sierraclara.example", "puerto@almazara.example")
"""Buyers elsewhere: two who see a part of the catalog, and one of a company with many sites."""


class DemoKey(TypedDict):
    """An API key, as its holder sends it."""

    company: str
    name: str
    key: str
    scopes: list[str]


def sign_ins() -> list[SignIn]:
    """The people of the main customer, some of others, and the seller's staff."""
    return [_sign_in(company, person) for company, person in _people()]


def api_keys() -> list[DemoKey]:
    """The demo's keys."""
    names = {company.code: company.name for company in companies()} | {"": str(SELLER["legal_name"])}
    return [
        {"company": names[key.company], "name": key.name, "key": key.presented, "scopes": [str(s) for s in key.scopes]}
        for key in KEYS
    ]


def _people() -> Iterator[tuple[str, PersonSpec]]:
    for person in TALLERES_NORTE.people:
        if person.email.partition("@")[0] in _MAIN:
            yield TALLERES_NORTE.name, person
    for company in companies():
        for person in company.people:
            if person.email in _OTHERS:
                yield company.name, person
    for person in STAFF:
        yield str(SELLER["legal_name"]), person


def _sign_in(company: str, person: PersonSpec) -> SignIn:
    role, unit = person.roles[0]
    return {
        "role": _ROLE_NAMES[role] + (f" ({unit.rpartition('/')[2]})" if unit else ""),
        "name": person.name,
        "company": company,
        "email": person.email,
        "password": PASSWORD,
    }
