"""Writing companies: one for each customer number in the files, with a root unit and nothing that is not known.

Companies are made once and then belong to the seller: a later import changes neither name nor country. Nobody
is invited: the files name no people.
"""

from __future__ import annotations

from django.db import connection

from lonja.companies.actions import CompanyData, create_companies
from lonja.companies.actor import Actor
from lonja.erp.imports.mapping import TransactionMap
from lonja.erp.imports.names import UNKNOWN_COUNTRY, country_code

_COUNTRY_TABLE = """
    DROP TABLE IF EXISTS pg_temp.staged_country;
    CREATE TEMPORARY TABLE staged_country (name text PRIMARY KEY, iso text NOT NULL) ON COMMIT DROP
"""
# The country that most of a customer's rows name; of equals the latest.
_NEW_CUSTOMERS = """
    SELECT DISTINCT ON (customer) customer, iso
    FROM staged JOIN staged_country ON staged_country.name = staged.country
    WHERE customer <> '' AND NOT EXISTS (SELECT FROM companies_company WHERE external_id = customer)
    GROUP BY customer, iso
    ORDER BY customer, iso = %s, count(*) DESC, max(invoiced_at) DESC, iso
"""


def apply_companies(actor: Actor, table: TransactionMap, channel: str) -> int:
    """Make the companies that are not there yet, in `channel` (its code); gives how many.

    Needs the table `staged`; makes the table `staged_country`.
    """
    with connection.cursor() as cursor:
        cursor.execute(_COUNTRY_TABLE)
        cursor.execute("SELECT DISTINCT country FROM staged")
        codes = [(name, country_code(name, table.countries)) for (name,) in cursor.fetchall()]
        cursor.executemany("INSERT INTO staged_country VALUES (%s, %s)", codes)
        cursor.execute(_NEW_CUSTOMERS, [UNKNOWN_COUNTRY])
        rows = [_company(customer, country, table, channel) for customer, country in cursor.fetchall()]
    return len(create_companies(actor, rows))


def _company(customer: str, country: str, table: TransactionMap, channel: str) -> CompanyData:
    return CompanyData(
        name=table.company_name.replace("{customer}", customer),
        country=country,
        currency=table.currency,
        language=table.language,
        channel=channel,
        external_id=customer,
    )
