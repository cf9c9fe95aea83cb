"""The category tree as an actor sees it, with the number of his variants in every branch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import connection

from lonja.catalog.errors import CategoryUnknown
from lonja.catalog.models import Category
from lonja.catalog.queries.rows import CATEGORY_COLUMNS, category_from
from lonja.catalog.queries.visibility import shown_variants
from lonja.companies.actor import Actor
from lonja.core.texts import localized


@dataclass(slots=True)
class Branch:
    """A category with the variants that the actor may see in its whole branch, and its branches."""

    category: Category
    name: str
    count: int
    children: list[Branch] = field(default_factory=list)


_COUNTED = """
    SELECT {columns}, counts.number
    FROM catalog_category c
    LEFT JOIN (
        SELECT p.category_id, count(*) AS number
        FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id
        WHERE {shown}
        GROUP BY p.category_id
    ) AS counts ON counts.category_id = c.id
    ORDER BY c.path"""


def visible_categories(actor: Actor) -> list[Branch]:
    """The roots of the tree, without branches in which the actor sees nothing; one query."""
    shown = shown_variants(actor)
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED.format(columns=CATEGORY_COLUMNS, shown=shown.text), shown.params)
        rows = cursor.fetchall()
    roots: list[Branch] = []
    by_path: dict[str, Branch] = {}
    for *values, number in rows:
        category = category_from(values)
        branch = by_path[category.path] = Branch(category, localized(category.names), number or 0)
        parent = by_path.get(parent_path(category.path))
        (parent.children if parent else roots).append(branch)
    return _with_something(roots)


def _with_something(branches: list[Branch]) -> list[Branch]:
    """The branches that hold variants anywhere below, each with their number."""
    for branch in branches:
        branch.children = _with_something(branch.children)
        branch.count += sum(child.count for child in branch.children)
    return [branch for branch in branches if branch.count]


@dataclass(frozen=True, slots=True)
class Way:
    """From the root of the tree down to a category; whether it has branches of its own, seen or not."""

    categories: tuple[Category, ...]
    has_branches: bool

    @property
    def category(self) -> Category:
        """Where it ends."""
        return self.categories[-1]


_WAY = """
    SELECT {columns}, EXISTS (SELECT 1 FROM catalog_category child WHERE child.parent_id = c.id)
    FROM catalog_category found
    JOIN catalog_category c ON starts_with(found.path, c.path)
    WHERE found.code = %s AND EXISTS (
        SELECT 1
        FROM (SELECT id FROM catalog_category WHERE starts_with(path, found.path) OFFSET 0) AS inside
        CROSS JOIN LATERAL (
            SELECT 1
            FROM catalog_product p JOIN catalog_variant v ON v.product_id = p.id
            WHERE p.category_id = inside.id AND {shown}
            LIMIT 1
        ) AS something)
    ORDER BY c.path"""
"""Lateral, so that the first variant is looked for in the branch: planned as a join, it began with all products."""


def way_to(actor: Actor, code: str) -> Way:
    """The category with this code and those above it, if anything in its branch is visible; one query.

    Raises CategoryUnknown (404).
    """
    shown = shown_variants(actor)
    with connection.cursor() as cursor:
        cursor.execute(_WAY.format(columns=CATEGORY_COLUMNS, shown=shown.text), (code, *shown.params))
        rows = cursor.fetchall()
    if not rows:
        raise CategoryUnknown
    return Way(tuple(category_from(values) for *values, _ in rows), rows[-1][-1])


def branches_below(actor: Actor, way: Way) -> list[Branch]:
    """The branches of a way's category in which the actor sees something; no query for a leaf, one for others."""
    if not way.has_branches:
        return []
    inside = [found for root in visible_categories(actor) for found in _walk(root)]
    return next((branch.children for branch in inside if branch.category.pk == way.category.pk), [])


def _walk(branch: Branch) -> Iterator[Branch]:
    yield branch
    for child in branch.children:
        yield from _walk(child)


def parent_path(path: str) -> str:
    """'0001.0002.' gives '0001.'; a root gives ''."""
    return path[: path.rstrip(".").rfind(".") + 1]
