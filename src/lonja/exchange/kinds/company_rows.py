"""SQL of what a file of companies says, table by table: over its good rows, and over the companies once they landed."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Mapping

from lonja.companies.actions.files import COMPANIES, INVITATIONS, MEMBERSHIPS, ROOTS
from lonja.companies.rules import ROOT_PATH
from lonja.core.staged import next_id
from lonja.exchange.kinds.company_columns import OF_COMPANY
from lonja.exchange.kinds.kind import ROWS, Present
from lonja.exchange.kinds.values import firsts, kept

FIRST_ROLE = "buyer"
PARTS = ("street", "postal_code", "city")
"""Without which there is no address."""
_LINES = ("recipient", "street", "postal_code", "city", "region", "country", "phone")
SPLIT = "regexp_split_to_table({}, '[\\s,;|]+')"
_SELLER = "(SELECT {} FROM companies_seller)"


def _companies(present: Present) -> str:
    """A row for each company: of each column the first value that its rows give."""
    said = firsts((column.name for column in OF_COMPANY[1:]), present)
    return f"SELECT min(number) AS number, company{said} FROM {ROWS} GROUP BY company"


def company_rows(present: Present) -> str:
    """A row for each company, with the key that it will have if it is new."""
    return f"SELECT g.*, {next_id(COMPANIES)} AS own_id FROM ({_companies(present)}) AS g"


def _landed(present: Present) -> str:
    """The same with the key of the company, which has landed."""
    return (
        f"SELECT g.*, s.row_id AS company_id FROM ({_companies(present)}) AS g"
        f" JOIN {COMPANIES.staged} s ON s.external_id = g.company"
    )


def company_values(present: Present) -> Mapping[str, str]:
    """What the company is: an empty cell changes nothing, and a new one has the seller's country and currency."""
    return {
        "id": "r.own_id",
        "external_id": "r.company",
        "name": kept("name", "name", present, "''"),
        "legal_name": kept("legal_name", "legal_name", present, "''"),
        "tax_id": kept("tax_id", "tax_id", present, "''"),
        "country": kept("country", "country", present, _SELLER.format("country")),
        "currency": kept("currency", "currency", present, _SELLER.format("currency")),
        "language": kept("language", "language", present, "'es'"),
        "channel_id": kept("channel_id", "channel", present, "(SELECT id FROM companies_channel WHERE is_default)"),
        "phone": kept("phone", "phone", present, "''"),
        "sees_whole_catalog": kept("sees_whole_catalog", "sees_whole_catalog", present, "true"),
        "is_blocked": kept("is_blocked", "blocked", present, "false"),
    }


def root_rows(present: Present) -> str:
    """The unit at the root of each company."""
    return f"SELECT number, row_id AS company_id, left(name, 120) AS name FROM {COMPANIES.staged}"


def root_values(present: Present) -> Mapping[str, str]:
    """A new one bears the name of the company."""
    return {"company_id": "r.company_id", "path": f"'{ROOT_PATH}'", "name": "coalesce(there.name, r.name)"}


def segment_rows(present: Present) -> str:
    """The segments that a company names, in their order."""
    if "segments" not in present:
        return f"SELECT number, row_id AS company_id, 0 AS segment_id, 0 AS place FROM {COMPANIES.staged} WHERE false"
    return (
        f"SELECT g.number, g.company_id, s.id AS segment_id, u.place - 1 AS place FROM ({_landed(present)}) AS g"
        f" CROSS JOIN LATERAL {SPLIT.format('g.segments')} WITH ORDINALITY AS u (code, place)"
        " JOIN companies_segment s ON s.code = u.code"
    )


def segment_values(present: Present) -> Mapping[str, str]:
    """A company's place in a segment."""
    return {"company_id": "r.company_id", "segment_id": "r.segment_id", "position": "r.place"}


def segments_dropped(present: Present) -> str:
    """Segments in which a company that names some is no longer."""
    return f"there.company_id IN (SELECT company_id FROM {MEMBERSHIPS.staged})" if "segments" in present else ""


def address_rows(present: Present) -> str:
    """The first address for deliveries and for invoices of each company that names one."""
    given = [kind for kind in ("delivery", "billing") if {f"{kind}_{part}" for part in PARTS} <= {*present}]
    rows = [
        f"SELECT g.number, g.company_id, '{kind}' AS kind, s.name AS company_name, s.country AS company_country, "
        + ", ".join(
            f"{f'g.{kind}_{part}' if f'{kind}_{part}' in present else 'NULL::text'} AS {part}" for part in _LINES
        )
        + f" FROM ({_landed(present)}) AS g JOIN {COMPANIES.staged} s ON s.row_id = g.company_id"
        f" WHERE g.{kind}_street IS NOT NULL"
        for kind in given
    ]
    empty = ", ".join(f"''::text AS {name}" for name in ("kind", "company_name", "company_country", *_LINES))
    nothing = f"SELECT 0 AS number, row_id AS company_id, {empty} FROM {COMPANIES.staged} WHERE false"
    return " UNION ALL ".join(rows or [nothing])


def address_values(present: Present) -> Mapping[str, str]:
    """The first address of its kind: what the file does not say stays."""
    return {
        "company_id": "r.company_id",
        "kind": "r.kind",
        "is_default": "true",
        "label": "coalesce(there.label, r.city)",
        "recipient": "coalesce(r.recipient, there.recipient, r.company_name)",
        "street": "r.street",
        "postal_code": "r.postal_code",
        "city": "r.city",
        "region": "coalesce(r.region, there.region, '')",
        "country": "coalesce(r.country, there.country, r.company_country)",
        "phone": "coalesce(r.phone, there.phone, '')",
    }


def account_rows(present: Present) -> str:
    """The companies whose terms the file names."""
    terms, limit = ("g.terms" if "terms" in present else "NULL::bigint"), "NULL::numeric"
    limit = "g.credit_limit" if "credit_limit" in present else limit
    return (
        f"SELECT g.number, g.company_id, {terms} AS terms, {limit} AS credit_limit FROM ({_landed(present)}) AS g"
        f" WHERE {terms} IS NOT NULL OR {limit} IS NOT NULL"
    )


def account_values(present: Present) -> Mapping[str, str]:
    """Terms and limit of a company."""
    return {
        "company_id": "r.company_id",
        "terms_id": "coalesce(r.terms, there.terms_id)",
        "limit": "coalesce(r.credit_limit, there.limit, 0)",
    }


def person_rows(present: Present) -> str:
    """Those who neither hold the role in the company nor have an open invitation to it."""
    if "email" not in present:
        nobody = "SELECT number, row_id AS own_id, row_id AS unit_id, row_id AS role_id, ''::text AS email, ''::text AS"
        return f"{nobody} person FROM {COMPANIES.staged} WHERE false"
    role = f"coalesce(x.role, '{FIRST_ROLE}')" if "role" in present else f"'{FIRST_ROLE}'"
    person = "coalesce(x.person, '')" if "person" in present else "''"
    return (
        f"SELECT x.number, {next_id(INVITATIONS)} AS own_id, u.row_id AS unit_id, ro.id AS role_id, x.email,"
        f" {person} AS person FROM {ROWS} x JOIN {COMPANIES.staged} c ON c.external_id = x.company"
        f" JOIN {ROOTS.staged} u ON u.company_id = c.row_id"
        f" JOIN companies_role ro ON ro.code = {role} AND ro.company_id IS NULL AND ro.audience = 'buyer'"
        " WHERE x.email IS NOT NULL AND NOT EXISTS (SELECT FROM companies_roleassignment a"
        " JOIN companies_user p ON p.id = a.user_id JOIN companies_unit n ON n.id = a.unit_id"
        " WHERE n.company_id = c.row_id AND a.role_id = ro.id AND p.email = x.email)"
        " AND NOT EXISTS (SELECT FROM companies_invitation i WHERE i.unit_id = u.row_id AND i.role_id = ro.id"
        " AND i.email = x.email AND i.accepted_at IS NULL AND i.revoked_at IS NULL)"
    )


def person_values(present: Present) -> Mapping[str, str]:
    """A new invitation, still open."""
    return {
        "id": "r.own_id",
        "unit_id": "r.unit_id",
        "role_id": "r.role_id",
        "email": "r.email",
        "name": "r.person",
        "accepted_at": "NULL",
        "revoked_at": "NULL",
    }
