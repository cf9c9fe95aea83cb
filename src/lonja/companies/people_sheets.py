"""A file of people who are to be invited: which column is which, and what is to be done with each row.

Nothing here asks the database: what is known of the company is handed in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.utils.translation import gettext_lazy as _

from lonja.companies.errors import SheetColumnsMissing
from lonja.companies.rules import normalize_email
from lonja.core.sheets.rows import Row
from lonja.core.sheets.titles import plain_words

MODEL_DOMAIN = "@example.com"
"""Where the examples of the model file live; nobody else does."""

MOST_PEOPLE = 1_000
"""How many people one file may bring."""

_TITLED_WITHIN = 20
_LONGEST_NAME = 150
_BETWEEN_UNITS = ("/", ">")


class Column(models.TextChoices):
    """What a file says of a person."""

    EMAIL = "email", _("E-mail")
    NAME = "name", _("Name")
    UNIT = "unit", _("Unit")
    ROLE = "role", _("Role")


_TITLES = {
    Column.EMAIL: {"e mail", "email", "mail", "e mail address", "email address", "correo", "correo electronico",
                   "direccion de correo", "direccion de correo electronico"},
    Column.NAME: {"name", "full name", "person", "nombre", "nombre y apellidos", "nombre completo", "persona"},
    Column.UNIT: {"unit", "department", "site", "unidad", "departamento", "centro", "seccion"},
    Column.ROLE: {"role", "rol", "roles", "funcion", "perfil"},
}  # fmt: skip


class Outcome(models.TextChoices):
    """What becomes of a row."""

    INVITE = "invite", _("is invited")
    GIVE = "give", _("gets the role at once")
    PRESENT = "present", _("has the role already")
    INVITED = "invited", _("is invited already")
    REPEATED = "repeated", _("stands in the file twice")
    WRONG = "wrong", _("is wrong")


class Flaw(models.TextChoices):
    """What is wrong with a cell."""

    EMAIL_MISSING = "email_missing", _("The address is missing.")
    EMAIL_INVALID = "email_invalid", _("This is not an e-mail address.")
    EMAIL_OF_MODEL = "email_of_model", _("This row is an example of the model file: delete it.")
    NAME_TOO_LONG = "name_too_long", _("A name has at most 150 letters.")
    UNIT_MISSING = "unit_missing", _("Say in which unit.")
    UNIT_UNKNOWN = "unit_unknown", _("There is no such unit among yours.")
    UNIT_AMBIGUOUS = "unit_ambiguous", _("Several units are called so: write the one above, too, as in Plant / Stores.")
    ROLE_MISSING = "role_missing", _("Say which role.")
    ROLE_UNKNOWN = "role_unknown", _("There is no such role.")
    ROLE_TOO_WIDE = "role_too_wide", _("You cannot give this role there: it may more than you.")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as the file has him: the row's number from 1, and its cells."""

    number: int
    email: str = ""
    name: str = ""
    unit: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the company, as far as the one who invites reaches it.

    `units`: names from the root down; `roles`: every way to write one, by `plain_words`. `held` and `open_until` are
    by address, role and unit; `members` are the addresses of its people whom one sees.
    """

    units: Mapping[UUID, tuple[str, ...]]
    root: UUID | None
    roles: Mapping[str, UUID]
    may_give: Callable[[UUID, UUID], bool]
    members: frozenset[str]
    held: frozenset[tuple[str, UUID, UUID]]
    open_until: Mapping[tuple[str, UUID, UUID], datetime]
    now: datetime


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """A row and what is to be done with it; `like` is the earlier row that says the same."""

    row: PersonRow
    outcome: Outcome
    email: str = ""
    role_id: UUID | None = None
    unit_id: UUID | None = None
    flaws: Mapping[Column, Flaw] = field(default_factory=dict)
    like: int | None = None

    def flaw(self, column: str) -> Flaw | None:
        """What is wrong with its cell in this column."""
        return self.flaws.get(Column(column))


def score(rows: Sequence[Row]) -> int:
    """How much a sheet of a workbook looks like a list of people: the number of columns that its titles name."""
    return max((len(_columns(row)) for row in rows[:_TITLED_WITHIN]), default=0)


def read_people(rows: Sequence[Row]) -> list[PersonRow]:
    """The people below the row of titles, without empty rows. Raises SheetColumnsMissing."""
    for place, row in enumerate(rows[:_TITLED_WITHIN]):
        columns = _columns(row)
        if Column.EMAIL in columns:
            return [found for each in rows[place + 1 :] if (found := _person(each, columns)) is not None]
    raise SheetColumnsMissing


def judge(rows: Iterable[PersonRow], known: Known) -> list[JudgedRow]:
    """What is to be done with each row, given what is there."""
    by_name = _units_by_name(known.units)
    seen: dict[tuple[str, UUID, UUID], int] = {}
    judged = []
    for row in rows:
        email, flaws = normalize_email(row.email), _flaws_of_person(row)
        unit_id = _unit(row, known, by_name, flaws)
        role_id = _role(row, known, unit_id, flaws)
        if flaws or unit_id is None or role_id is None:
            judged.append(JudgedRow(row, Outcome.WRONG, email, role_id, unit_id, flaws))
            continue
        key = (email, role_id, unit_id)
        like = seen.setdefault(key, row.number)
        outcome = Outcome.REPEATED if like != row.number else _outcome(key, known)
        judged.append(JudgedRow(row, outcome, email, role_id, unit_id, like=like if like != row.number else None))
    return judged


def _columns(row: Row) -> dict[Column, int]:
    found: dict[Column, int] = {}
    for place, cell in enumerate(row.cells):
        for column, titles in _TITLES.items():
            if plain_words(cell) in titles:
                found.setdefault(column, place)
    return found


def _person(row: Row, columns: Mapping[Column, int]) -> PersonRow | None:
    cells = {str(column): row.cell(place).strip() for column, place in columns.items()}
    return PersonRow(row.number, **cells) if any(cells.values()) else None


def _units_by_name(units: Mapping[UUID, tuple[str, ...]]) -> Mapping[tuple[str, ...], list[UUID]]:
    """Units by every end of their way from the root: ('stores',), ('plant', 'stores'), ..."""
    found: dict[tuple[str, ...], list[UUID]] = defaultdict(list)
    for unit_id, names in units.items():
        words = tuple(plain_words(name) for name in names)
        for start in range(len(words)):
            found[words[start:]].append(unit_id)
    return found


def _flaws_of_person(row: PersonRow) -> dict[Column, Flaw]:
    flaws: dict[Column, Flaw] = {}
    if not row.email:
        flaws[Column.EMAIL] = Flaw.EMAIL_MISSING
    elif normalize_email(row.email).endswith(MODEL_DOMAIN):
        flaws[Column.EMAIL] = Flaw.EMAIL_OF_MODEL
    else:
        try:
            validate_email(normalize_email(row.email))
        except ValidationError:
            flaws[Column.EMAIL] = Flaw.EMAIL_INVALID
    if len(row.name) > _LONGEST_NAME:
        flaws[Column.NAME] = Flaw.NAME_TOO_LONG
    return flaws


def _unit(
    row: PersonRow, known: Known, by_name: Mapping[tuple[str, ...], list[UUID]], flaws: dict[Column, Flaw]
) -> UUID | None:
    """The unit that the cell names, by its name or the way to it; an empty cell means the whole company."""
    if not row.unit:
        if known.root is None:
            flaws[Column.UNIT] = Flaw.UNIT_MISSING
        return known.root
    text = row.unit
    found = by_name.get((plain_words(text),), [])
    if not found:
        for sign in _BETWEEN_UNITS:
            text = text.replace(sign, "\n")
        found = by_name.get(tuple(plain_words(part) for part in text.split("\n")), [])
    if len(found) != 1:
        flaws[Column.UNIT] = Flaw.UNIT_AMBIGUOUS if found else Flaw.UNIT_UNKNOWN
        return None
    return found[0]


def _role(row: PersonRow, known: Known, unit_id: UUID | None, flaws: dict[Column, Flaw]) -> UUID | None:
    if not row.role:
        flaws[Column.ROLE] = Flaw.ROLE_MISSING
        return None
    role_id = known.roles.get(plain_words(row.role))
    if role_id is None:
        flaws[Column.ROLE] = Flaw.ROLE_UNKNOWN
    elif unit_id is not None and not known.may_give(role_id, unit_id):
        flaws[Column.ROLE] = Flaw.ROLE_TOO_WIDE
    return role_id


def _outcome(key: tuple[str, UUID, UUID], known: Known) -> Outcome:
    if key in known.held:
        return Outcome.PRESENT
    if key[0] in known.members:
        return Outcome.GIVE
    until = known.open_until.get(key)
    return Outcome.INVITED if until is not None and until > known.now else Outcome.INVITE
