"""What only all records together tell: articles said twice, barcodes taken, prices that differ, codes nobody knows."""

# ruff: noqa: S608 - the statements are made of names of temporary tables and columns

from __future__ import annotations

from typing import NamedTuple

from django.db import connection

from lonja.exchange.bmecat.landing import ARTICLES, PACKS, PLACINGS, PRICES, REFERENCES, TROUBLES
from lonja.exchange.faults import Fault
from lonja.exchange.models import Import, RejectedRow

_FACTS = "has_details, mode, names, descriptions, brand, barcode, sales_unit, content, minimum, step, weight, class"


class Kept(NamedTuple):
    """How many rows were rejected, how many whole articles among them, and the line of the first of these."""

    rejected: int
    articles: int
    first_line: int


def judge() -> int:
    """Move what cannot be used out of the temporary tables to the troubles; gives how many articles repeat others."""
    _join_products()
    repeated = _articles()
    _prices()
    _others()
    return repeated


def _run(*statements: str) -> int:
    """Run statements; gives how many rows the last one touched."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        return int(cursor.rowcount)


def reject(table: str, condition: str, element: str, fault: Fault, value: str, *, is_article: bool = False) -> None:
    """Move the rows of a table for which a condition over `r` holds to the troubles."""
    _run(
        f"WITH gone AS (DELETE FROM {table} r WHERE {condition} RETURNING r.*)"
        f" INSERT INTO {TROUBLES} SELECT DISTINCT number, sku, '{element}', '{fault}', {value}::text, {is_article}"
        " FROM gone r"
    )


def _join_products() -> None:
    """An article whose SKU exists stays with its product; a new one has a product that nobody has yet."""
    _run(
        f"UPDATE {ARTICLES} a SET product = p.code FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id"
        " WHERE v.sku = a.sku",
        f"UPDATE {ARTICLES} a SET product = known.product"
        f" FROM (SELECT DISTINCT ON (base) base, product FROM {ARTICLES} o JOIN catalog_variant v ON v.sku = o.sku"
        " ORDER BY base, o.sku) AS known"
        " WHERE known.base = a.base AND NOT EXISTS (SELECT FROM catalog_variant v WHERE v.sku = a.sku)",
        f"UPDATE {ARTICLES} a SET product = left(a.product, 90) || '-' || left(md5(a.base), 8)"
        " WHERE EXISTS (SELECT FROM catalog_product p WHERE p.code = a.product) AND NOT EXISTS"
        f" (SELECT FROM {ARTICLES} o JOIN catalog_variant v ON v.sku = o.sku WHERE o.base = a.base)",
    )


def _articles() -> int:
    """Reject articles that cannot be told apart or belong nowhere; gives how many only repeat another."""
    _run(f"CREATE INDEX ON {ARTICLES} (sku)", f"CREATE INDEX ON {ARTICLES} (base)", f"ANALYZE {ARTICLES}")
    repeated = _run(
        f"DELETE FROM {ARTICLES} a USING {ARTICLES} o WHERE o.sku = a.sku AND o.number < a.number"
        f" AND ROW({', '.join('o.' + each for each in _FACTS.split(', '))})"
        f" IS NOT DISTINCT FROM ROW({', '.join('a.' + each for each in _FACTS.split(', '))})"
    )
    twice = f"r.sku IN (SELECT sku FROM {ARTICLES} GROUP BY sku HAVING count(*) > 1)"
    reject(ARTICLES, twice, "SUPPLIER_PID", Fault.REPEATED_KEY, "sku", is_article=True)
    is_known = "EXISTS (SELECT FROM catalog_variant v WHERE v.sku = r.sku)"
    needs = "(NOT r.has_details OR r.mode = 'delete')"
    reject(ARTICLES, f"{needs} AND NOT {is_known}", "SUPPLIER_PID", Fault.UNKNOWN, "sku", is_article=True)
    nameless = f"r.has_details AND r.mode <> 'delete' AND r.names = '{{}}' AND NOT {is_known}"
    reject(ARTICLES, nameless, "DESCRIPTION_SHORT", Fault.EMPTY, "sku", is_article=True)
    reject(ARTICLES, _taken(ARTICLES), "INTERNATIONAL_PID", Fault.TAKEN, "barcode", is_article=True)
    return repeated


def _taken(table: str) -> str:
    """A condition: the barcode is also another article's, another variant's, or the pack of one."""
    return (
        f"r.barcode IN (SELECT barcode FROM {table} GROUP BY barcode HAVING count(DISTINCT sku) > 1)"
        f" OR EXISTS (SELECT FROM catalog_variant o WHERE o.barcode = r.barcode AND {_other(table, 'o')})"
        " OR EXISTS (SELECT FROM catalog_pack k JOIN catalog_variant o ON o.id = k.variant_id"
        " WHERE k.barcode = r.barcode AND o.sku <> r.sku)"
    )


def _other(table: str, name: str) -> str:
    return f"{name}.sku <> r.sku" if table == ARTICLES else "true"


def _prices() -> None:
    """Prices of lists that cannot hold them, and those that say two things at once; of equal ones the first stays."""
    unusable = (
        "EXISTS (SELECT FROM pricing_pricelist l WHERE l.code = r.list"
        " AND (l.base_id IS NOT NULL OR l.currency <> r.currency))"
    )
    reject(PRICES, unusable, "PRICE_CURRENCY", Fault.NOT_USABLE, "list")
    key = "list, sku, min_quantity, valid_from"
    _run(
        f"DELETE FROM {PRICES} WHERE ctid IN (SELECT ctid FROM (SELECT ctid, row_number() OVER"
        f" (PARTITION BY {key}, valid_until, unit_price ORDER BY number) AS place FROM {PRICES}) AS t WHERE place > 1)"
    )
    differing = (
        f"r.ctid IN (SELECT ctid FROM (SELECT ctid, count(*) OVER (PARTITION BY {key}) AS many FROM {PRICES}) AS t"
        " WHERE many > 1)"
    )
    reject(PRICES, differing, "PRICE_AMOUNT", Fault.REPEATED_KEY, "unit_price")


def _others() -> None:
    """References and places of what nobody knows, and packs whose barcode is something else's.

    An article that is named, but sold in variants only, means the first of these.
    """
    _run(
        f"UPDATE {REFERENCES} r SET target = v.sku FROM (SELECT base, min(sku) AS sku FROM {ARTICLES} GROUP BY base"
        " HAVING min(sku) <> base) AS v"
        f" WHERE v.base = r.target AND NOT EXISTS (SELECT FROM {ARTICLES} a WHERE a.sku = r.target)"
    )
    unknown = (
        f"NOT EXISTS (SELECT FROM {ARTICLES} a WHERE a.sku = r.target)"
        " AND NOT EXISTS (SELECT FROM catalog_variant v WHERE v.sku = r.target)"
    )
    reject(REFERENCES, unknown, "PROD_ID_TO", Fault.UNKNOWN, "target")
    nobody = (
        f"NOT EXISTS (SELECT FROM {ARTICLES} a WHERE a.base = r.sku)"
        f" AND NOT EXISTS (SELECT FROM {ARTICLES} a WHERE a.sku = r.sku)"
        f" AND NOT EXISTS (SELECT FROM {TROUBLES} t WHERE t.sku = r.sku AND t.is_article)"
    )
    reject(PLACINGS, nobody, "PROD_ID", Fault.UNKNOWN, "sku")
    reject(PACKS, _taken(PACKS), "UDX.EDXF.GTIN", Fault.TAKEN, "barcode")
    _run(f"DELETE FROM {PACKS} WHERE ctid NOT IN (SELECT min(ctid) FROM {PACKS} GROUP BY barcode)")


def keep(record: Import) -> Kept:
    """Keep the troubles with the import."""
    home = connection.ops.quote_name(RejectedRow._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO {home} (of_import_id, number, "column", fault, value, hint, cells)'
            " SELECT %s, number, left(element, 30), fault, coalesce(value, ''), '',"
            " jsonb_build_array(sku)"
            f" FROM {TROUBLES} ORDER BY number",
            [record.pk],
        )
        cursor.execute(
            f"SELECT count(*), count(*) FILTER (WHERE is_article),"
            f" coalesce(min(number) FILTER (WHERE is_article), 0) FROM {TROUBLES}"
        )
        return Kept(*cursor.fetchone())
