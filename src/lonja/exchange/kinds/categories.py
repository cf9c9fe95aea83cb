"""Categories: the tree, each under its parent, with its names and its place among its siblings."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Mapping

from django.db import connection
from django.utils.translation import gettext_lazy as _

from lonja.catalog.actions import CATEGORIES as LANDING
from lonja.catalog.actions import merge_categories, restore_categories
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.staged import close, next_id
from lonja.exchange.columns import Code, Number, Text, words
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.kind import ROWS, Check, Kind, Present, Target
from lonja.exchange.kinds.values import kept, texts

TOP = "/"
"""Stands for no parent: an empty cell changes nothing."""

COLUMNS = (
    Code(
        name="code", titles=words("code, category, category code, codigo, categoria, codigo categoria, familia"),
        longest=80, is_needed=True, is_filled=True,
    ),
    Code(
        name="parent", longest=80, is_needed=True,
        titles=words("parent, parent code, parent category, padre, categoria padre, codigo padre, depende de"),
    ),
    Text(name="name_es", titles=words("name es, nombre, nombre es, denominacion"), longest=200),
    Text(name="name_en", titles=words("name en, name, nombre en"), longest=200),
    Text(name="plain_name_es", titles=words("plain name es, nombre sencillo es, nombre sencillo"), longest=200),
    Text(name="plain_name_en", titles=words("plain name en, nombre sencillo en, plain name"), longest=200),
    Number(name="position", titles=words("position, posicion, orden, order"), decimals=0),
)  # fmt: skip
_IDS = "exchange_category_ids"
_MOST_LEVELS = 24


def _known(code: str) -> str:
    """Whether a code is a category or a good row of the file."""
    return (
        f"(EXISTS (SELECT FROM catalog_category c WHERE c.code = {code})"
        f" OR EXISTS (SELECT FROM exchange_judged j WHERE j.trouble IS NULL AND j.code = {code}))"
    )


def _way_up(where: str) -> str:
    """A condition on the way from a row to the top, as the tree would be: `up.code` are the codes on it."""
    said = "(SELECT j.parent FROM exchange_judged j WHERE j.trouble IS NULL AND j.code = up.code)"
    there = (
        "(SELECT p.code FROM catalog_category c JOIN catalog_category p ON p.id = c.parent_id WHERE c.code = up.code)"
    )
    return (
        "EXISTS (WITH RECURSIVE up (code, steps) AS (SELECT r.parent, 1 UNION ALL"
        f" SELECT coalesce({said}, {there}), steps + 1 FROM up"
        f" WHERE up.code <> '{TOP}' AND up.code <> r.code AND steps < {_MOST_LEVELS})"
        f" SELECT FROM up WHERE up.code <> '{TOP}' AND ({where}))"
    )


def _prepare(is_whole: bool) -> None:
    """Give new categories their ids before anything refers to them."""
    close(LANDING)
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{_IDS}")
        cursor.execute(
            f"CREATE TEMPORARY TABLE {_IDS} ON COMMIT DROP AS SELECT r.code, coalesce(c.id, {next_id(LANDING)}) AS id"
            f" FROM {ROWS} r LEFT JOIN catalog_category c ON c.code = r.code"
        )


def _rows(present: Present) -> str:
    return (
        f"SELECT x.*, own.id AS own_id, coalesce(up.id, c.id) AS parent_id FROM {ROWS} x JOIN {_IDS} own USING (code)"
        f" LEFT JOIN {_IDS} up ON up.code = x.parent LEFT JOIN catalog_category c ON c.code = x.parent"
    )


def _values(present: Present) -> Mapping[str, str]:
    return {
        "id": "r.own_id",
        "code": "r.code",
        "parent_id": f"CASE WHEN r.parent = '{TOP}' THEN NULL ELSE coalesce(r.parent_id, there.parent_id) END",
        "names": texts("names", present, "name"),
        "position": kept("position", "position", present, "0"),
    }


def _restore(actor: Actor, place: int, images: str) -> None:
    restore_categories(actor, images)


CATEGORIES = Kind(
    code="categories",
    label=_("Categories"),
    columns=COLUMNS,
    key=("code",),
    checks=(
        Check(
            "r.code !~ '^[A-Za-z0-9_-]+$' AND NOT EXISTS (SELECT FROM catalog_category c WHERE c.code = r.code)",
            "code", Fault.NOT_AN_ADDRESS, ("code",),
        ),
        Check(_way_up(f"NOT {_known('up.code')}"), "parent", Fault.UNKNOWN, ("code", "parent")),
        Check(_way_up(f"up.code = r.code OR steps = {_MOST_LEVELS}"), "parent", Fault.LOOP, ("code", "parent")),
    ),
    targets=(Target(LANDING, _("categories"), _values, label="s.code", rows=_rows),),
    permission=Permission.SALES_CATALOG_MANAGE,
    prepare=_prepare,
    apply=merge_categories,
    restore=_restore,
)  # fmt: skip
