"""Where the articles of a file stand: its groups as categories, or the classes of ETIM, or the catalog itself.

A supplier's groups get codes of their own, so that two suppliers' groups 5 do not meet. Where a category stands in the
tree, and where a product stands that was moved out of the supplier's branch, the seller alone decides.
"""

# ruff: noqa: S608 - the statements are made of names of temporary tables and columns

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db import connection
from django.db.models.functions import Length
from django.utils.text import slugify

from lonja.catalog.models import Category
from lonja.exchange.bmecat.judging import reject
from lonja.exchange.bmecat.landing import ARTICLES, GROUPS, PLACINGS, WORDS, mark, rows_of, write
from lonja.exchange.bmecat.reading import Head
from lonja.exchange.bmecat.terms import LONGEST_GROUP, short_code
from lonja.exchange.errors import CatalogTreeBroken
from lonja.exchange.faults import Fault

CATEGORIES, HOMES, PLACES = "bmecat_categories", "bmecat_homes", "bmecat_places"
BRANCH = "bmecat_branch"
"""One row: what the codes of the supplier's categories begin with, and of those that the file is the whole of."""

DEEPEST = 20


@dataclass(frozen=True, slots=True)
class _Category:
    number: int
    code: str
    parent: str | None
    names: Mapping[str, str]
    position: int


def branch_of(head: Head) -> str:
    """What the codes of a supplier's categories begin with."""
    return slugify(head.catalog_id)[:30] or "catalog"


def plant(head: Head, *, is_own: bool) -> None:
    """Fill CATEGORIES with the tree of the file, and HOMES with the category of each article that names one.

    `is_own`: the file is this store's own, its groups are categories by their codes. Raises CatalogTreeBroken.
    """
    prefix = "" if is_own else f"{branch_of(head)}-"
    codes = _codes(prefix)
    wanted = {category.code: category for category in _groups(codes, is_own=is_own)}
    _check(wanted)
    _place_groups(codes)
    _place_rest(head, wanted)
    columns = "number integer, code text, parent text, names jsonb, position integer"
    write(
        "bmecat_tree", columns, ((c.number, c.code, c.parent, json.dumps(c.names), c.position) for c in wanted.values())
    )
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{CATEGORIES}")
        cursor.execute(
            f"CREATE TEMPORARY TABLE {CATEGORIES} ON COMMIT DROP AS SELECT t.*,"
            " coalesce(c.id, nextval(pg_get_serial_sequence('catalog_category', 'id'))) AS row_id"
            " FROM bmecat_tree t LEFT JOIN catalog_category c ON c.code = t.code"
        )


def _code(prefix: str, group: str, long_codes: Mapping[str, str]) -> str:
    """The category's code for a group: in a store's own catalog the code itself, where it was not too long."""
    if not prefix:
        return long_codes.get(group, group)
    plain = slugify(group)
    return f"{prefix}{plain if plain and plain == group.lower() and len(plain) <= 45 else mark(group)}"


def _codes(prefix: str) -> dict[str, str]:
    """The category's code for each group that the file names."""
    long_codes = {}
    if not prefix:
        found = Category.objects.annotate(length=Length("code")).filter(length__gt=LONGEST_GROUP)
        long_codes = {short_code(code): code for code in found.values_list("code", flat=True)}
    named = rows_of(f"SELECT code FROM {GROUPS} UNION SELECT parent FROM {GROUPS} UNION SELECT code FROM {PLACINGS}")
    return {group: _code(prefix, group, long_codes) for (group,) in named if group}


def _groups(codes: Mapping[str, str], *, is_own: bool) -> Iterator[_Category]:
    found = rows_of(f"SELECT number, code, parent, names::text, position, is_root FROM {GROUPS} WHERE code <> ''"
                  " ORDER BY number DESC")  # fmt: skip
    roots = {code for _, code, _, _, _, is_root in found if is_root and is_own}
    known = {code for _, code, *_ in found} - roots
    for place, (number, code, parent, names, position, _) in enumerate(found):
        if code not in roots:
            above = codes[parent] if parent in known and parent != code else None
            yield _Category(number, codes[code], above, json.loads(names), position or len(found) - place)


def _check(wanted: Mapping[str, _Category]) -> None:
    """Raise CatalogTreeBroken for a group that no root leads to, or only through too many others."""
    for category in wanted.values():
        above, steps = category, 0
        while above.parent:
            above, steps = wanted[above.parent], steps + 1
            if steps > DEEPEST:
                raise CatalogTreeBroken(line=category.number, most=DEEPEST)


def _place_groups(codes: Mapping[str, str]) -> None:
    """PLACES: the category of each group; places in a group that is neither in the file nor here are rejected."""
    write(PLACES, "code text, category text", codes.items())
    unknown = (
        f"NOT EXISTS (SELECT FROM {GROUPS} g WHERE g.code = r.code) AND NOT EXISTS (SELECT FROM {PLACES} p"
        " JOIN catalog_category c ON c.code = p.category WHERE p.code = r.code)"
    )
    reject(PLACINGS, unknown, "CATALOG_GROUP_ID", Fault.UNKNOWN, "code")
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{HOMES}")
        cursor.execute(
            f"CREATE TEMPORARY TABLE {HOMES} ON COMMIT DROP AS SELECT DISTINCT ON (sku) sku, category FROM ("
            f" SELECT a.sku, p.category, g.number FROM {ARTICLES} a"
            f" JOIN {PLACINGS} g ON g.sku = a.base AND NOT g.is_gone JOIN {PLACES} p ON p.code = g.code UNION ALL"
            f" SELECT a.sku, p.category, g.number FROM {ARTICLES} a"
            f" JOIN {PLACINGS} g ON g.sku = a.sku AND NOT g.is_gone JOIN {PLACES} p ON p.code = g.code"
            " WHERE a.base <> a.sku) AS placed ORDER BY sku, number"
        )


def _place_rest(head: Head, wanted: dict[str, _Category]) -> None:
    """Articles without a group stand in the category of their class, else in one for the whole catalog."""
    classes = dict(
        rows_of(
            f"SELECT DISTINCT a.class, coalesce((SELECT w.names::text FROM {WORDS} w WHERE w.code = a.class LIMIT 1),"
            " '{}')"
            f" FROM {ARTICLES} a WHERE a.has_details AND NOT EXISTS (SELECT FROM {HOMES} h WHERE h.sku = a.sku)"
        )
    )
    root = f"{branch_of(head)}-catalog"
    if classes:
        wanted.setdefault(root, _Category(1, root, None, head.names or {head.language: head.catalog_id}, 0))
    codes = {name: f"{branch_of(head)}-{slugify(name)}"[:80] if name else root for name in classes}
    for name, code in codes.items():
        names = json.loads(classes[name]) or {head.language: name}
        wanted.setdefault(code, _Category(1, code, root, names, 0))
    write("bmecat_classes", "class text, category text", codes.items())
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {HOMES} SELECT a.sku, c.category FROM {ARTICLES} a JOIN bmecat_classes c ON c.class = a.class"
            f" WHERE a.has_details AND NOT EXISTS (SELECT FROM {HOMES} h WHERE h.sku = a.sku)"
        )
        cursor.execute(f"CREATE INDEX ON {HOMES} (sku)")
        cursor.execute(f"ANALYZE {HOMES}")
