"""The records of a BMEcat file in temporary tables of the import's transaction, copied a few thousand at a time."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.utils.text import slugify

from lonja.core.codes import normalize_code
from lonja.core.texts import FALLBACKS
from lonja.core.xml import Content
from lonja.exchange.bmecat.articles import read_article
from lonja.exchange.bmecat.reading import Article, Group, Head, Placing, Words, records
from lonja.exchange.bmecat.said import Feature, Said, Variant

ARTICLES, FEATURES, PACKS, PRICES = "bmecat_articles", "bmecat_features", "bmecat_packs", "bmecat_prices"
FILES, REFERENCES, TROUBLES = "bmecat_files", "bmecat_references", "bmecat_troubles"
GROUPS, PLACINGS, WORDS = "bmecat_groups", "bmecat_placings", "bmecat_words"

_TABLES: Mapping[str, str] = {
    ARTICLES: "number integer, sku text, sku_key text, base text, product text, mode text, has_details boolean,"
    " names jsonb, descriptions jsonb, brand text, barcode text, sales_unit text, content numeric, minimum numeric,"
    " step numeric, weight numeric, class text",
    FEATURES: "number integer, sku text, key text, names jsonb, unit text, form text, value text, words jsonb,"
    " place integer",
    PACKS: "number integer, sku text, barcode text, quantity numeric",
    PRICES: "number integer, sku text, list text, currency text, min_quantity numeric, valid_from date,"
    " valid_until date, unit_price numeric",
    FILES: "number integer, sku text, code text, kind text, names jsonb, link text, place integer",
    REFERENCES: "number integer, sku text, kind text, target text, place integer",
    TROUBLES: "number integer, sku text, element text, fault text, value text, is_article boolean",
    GROUPS: "number integer, code text, parent text, names jsonb, position integer, is_root boolean",
    PLACINGS: "number integer, sku text, code text, is_gone boolean",
    WORDS: "code text, names jsonb",
}
_BATCH = 2_000
_ENCODER = json.JSONEncoder(ensure_ascii=False)


class Landed:
    """What was copied: the head of the file, how many articles it has, and what of it was not used, counted."""

    def __init__(self) -> None:
        self.head: Head | None = None
        self.articles = 0
        self.unused: Counter[str] = Counter()


def land(data: Content, own_ids: Collection[str], progress: Callable[[int], None]) -> Landed:
    """Copy a whole file into the temporary tables; `own_ids` are the supplier's numbers that mean ourselves.

    Raises as `reading.records` does. Memory does not grow with the file.
    """
    landed, sink, is_own = Landed(), _Sink(), False
    for record in records(data):
        match record:
            case Article(node) if landed.head:
                said = read_article(node, landed.head, is_own=is_own)
                sink.add_article(said)
                landed.unused.update(said.unused)
                landed.articles += 1
                if landed.articles % _BATCH == 0:
                    sink.flush()
                    progress(landed.articles)
            case Head():
                landed.head, is_own = record, not record.supplier_ids.isdisjoint(own_ids)
            case Group():
                sink.add(
                    GROUPS,
                    record.line,
                    record.code,
                    record.parent,
                    _json(record.names),
                    record.position,
                    record.is_root,
                )
            case Placing():
                sink.add(PLACINGS, record.line, record.sku, record.group, record.is_gone)
            case Words():
                sink.add(WORDS, record.code, _json(record.names))
    sink.flush()
    progress(landed.articles)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(_TABLES)}")
    return landed


class _Sink:
    """Rows for the temporary tables, until there are enough of them."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in _TABLES}
        with connection.cursor() as cursor:
            for name, columns in _TABLES.items():
                cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{name} CASCADE")
                cursor.execute(f"CREATE TEMPORARY TABLE {name} ({columns}) ON COMMIT DROP")

    def add(self, table: str, *values: Any) -> None:
        self._rows[table].append(values)
        if len(self._rows[table]) >= 10 * _BATCH:
            self.flush()

    def flush(self) -> None:
        with connection.cursor() as cursor:
            for name, rows in self._rows.items():
                if rows:
                    with cursor.copy(f"COPY {name} FROM STDIN") as copy:
                        for row in rows:
                            copy.write_row(row)
                    rows.clear()

    def add_article(self, said: Said) -> None:
        for trouble in said.troubles:
            self.add(
                TROUBLES,
                trouble.line,
                said.sku,
                trouble.element,
                trouble.fault.value,
                trouble.value,
                trouble.is_article,
            )
        if any(trouble.is_article for trouble in said.troubles):
            return
        for variant in said.variants:
            self._add_variant(said, variant)
        sku = said.variants[0].sku
        for place, file in enumerate(said.files):
            self.add(FILES, file.line, sku, _code_of(file.link), file.kind, _json(file.names), file.link, place)
        for place, reference in enumerate(said.references):
            self.add(REFERENCES, reference.line, sku, reference.kind, reference.sku, place)

    def _add_variant(self, said: Said, variant: Variant) -> None:
        names = said.names
        if variant.features:
            differs = ", ".join(feature.value for feature in variant.features)
            names = {language: f"{name} {differs}"[:200] for language, name in names.items()}
        self.add(
            ARTICLES, said.line, variant.sku, normalize_code(variant.sku)[:64], said.sku, _product_code(said.sku),
            said.mode, said.has_details, _json(names), _json(said.descriptions), said.brand,
            said.barcode if len(said.variants) == 1 else None, said.sales_unit, said.content, said.minimum, said.step,
            said.weight, said.group,
        )  # fmt: skip
        features: Iterable[Feature] = (*said.features, *variant.features)
        for place, each in enumerate(features):
            self.add(
                FEATURES, each.line, variant.sku, each.key, _json(each.names), each.unit, each.form, each.value,
                _json(each.words), place,
            )  # fmt: skip
        for price in said.prices:
            self.add(
                PRICES, price.line, variant.sku, price.list_code, price.currency, price.min_quantity, price.valid_from,
                price.valid_until, price.unit_price,
            )  # fmt: skip
        for pack in said.packs if len(said.variants) == 1 else ():
            self.add(PACKS, pack.line, variant.sku, pack.barcode, pack.quantity)


def _json(names: Mapping[str, str]) -> str:
    """Texts as they are kept; what is in none of the store's languages is also shown and found as English."""
    if not names:
        return "{}"
    kept = dict(names)
    if not kept.keys() & set(FALLBACKS):
        kept[FALLBACKS[0]] = next(iter(kept.values()))
    return _ENCODER.encode(kept)


def write(table: str, columns: str, values: Iterable[Sequence[Any]]) -> None:
    """Make a temporary table of the transaction and fill it."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{table} CASCADE")
        cursor.execute(f"CREATE TEMPORARY TABLE {table} ({columns}) ON COMMIT DROP")
        with cursor.copy(f"COPY {table} FROM STDIN") as copy:
            for row in values:
                copy.write_row(row)
        cursor.execute(f"ANALYZE {table}")


def _product_code(sku: str) -> str:
    """A code for the product of an article: the SKU where it may stand in an address, else with a mark of its own."""
    code = slugify(sku)
    return code if code == sku.lower() else f"{code or 'p'}-{mark(sku)}"


def _code_of(link: str) -> str:
    """A code for a file that lies elsewhere: its name, and a mark of its whole address."""
    name = link.rstrip("/").rpartition("/")[2].partition("?")[0]
    return f"{slugify(name.replace('.', '-'))[:60] or 'file'}-{mark(link)}"


def mark(text: str) -> str:
    """A short sign that tells a text from others."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def rows_of(statement: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """The rows of a statement."""
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return list(cursor.fetchall())
