"""What of a company only its country's rules can judge: tax numbers and postal codes."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Callable

from django.db import connection

from lonja.companies.rules import normalize_postal_code, normalize_tax_id
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.kind import Present

JUDGED = "exchange_judged"


def judge(present: Present) -> None:
    """Write tax numbers and postal codes as their country does, reject those that it would not know, tax numbers
    that another company has, and the people of a new company whose own row is rejected.
    """
    if "tax_id" in present:
        _by_country("tax_id", _country(present, "country"), normalize_tax_id, Fault.TAX_ID)
        _reject_taken(_country(present, "country"))
    for kind in ("delivery", "billing"):
        if f"{kind}_postal_code" in present:
            country = _country(present, f"{kind}_country", "country")
            _by_country(f"{kind}_postal_code", country, normalize_postal_code, Fault.POSTAL_CODE)
    if "name" in present:
        _reject_orphans()


def _country(present: Present, *columns: str) -> str:
    said = "".join(f"r.{name}, " for name in columns if name in present)
    return (
        f"coalesce({said}(SELECT c.country FROM companies_company c WHERE c.external_id = r.company),"
        " (SELECT s.country FROM companies_seller s))"
    )


def _by_country(column: str, country: str, normal: Callable[[str, str], str | None], fault: Fault) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT DISTINCT {country}, r.{column} FROM {JUDGED} r WHERE r.trouble IS NULL AND r.{column} IS NOT NULL"
        )
        said = [(land, text, normal(land, text)) for land, text in cursor.fetchall()]
        odd = [row for row in said if row[1] != row[2]]
        cursor.execute(
            f"UPDATE {JUDGED} AS r SET {column} = coalesce(o.normal, r.{column}),"
            f" trouble = CASE WHEN o.normal IS NULL THEN '{column}:{fault}' END"
            " FROM unnest(%s::text[], %s::text[], %s::text[]) AS o (land, said, normal)"
            f" WHERE r.trouble IS NULL AND r.{column} = o.said AND {country} = o.land",
            [list(each) for each in zip(*odd, strict=True)] or [[], [], []],
        )


def _reject_orphans() -> None:
    """A new company is what the row says that names it: without that one, its other rows are nobody's."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {JUDGED} AS r SET trouble = 'company:{Fault.UNKNOWN}' WHERE r.trouble IS NULL"
            " AND NOT EXISTS (SELECT FROM companies_company c WHERE c.external_id = r.company)"
            f" AND NOT EXISTS (SELECT FROM {JUDGED} o WHERE o.trouble IS NULL AND o.company = r.company"
            " AND o.name IS NOT NULL)"
        )


def _reject_taken(country: str) -> None:
    """A tax number belongs to one company of its country."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {JUDGED} AS r SET trouble = 'tax_id:{Fault.TAKEN}' WHERE r.trouble IS NULL AND r.tax_id <> '' AND"
            f" (EXISTS (SELECT FROM companies_company c WHERE c.tax_id = r.tax_id AND c.country = {country}"
            " AND c.external_id IS DISTINCT FROM r.company)"
            f" OR EXISTS (SELECT FROM {JUDGED} o WHERE o.trouble IS NULL AND o.tax_id = r.tax_id"
            " AND o.company <> r.company))"
        )
