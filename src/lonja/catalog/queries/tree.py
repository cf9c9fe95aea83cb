"""The category tree as an actor sees it, with the number of his variants in every branch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import connection

from lonja.catalog.models import Category
from lonja.catalog.queries.rows import CATEGORY_COLUMNS, category_from
from lonja.catalog.queries.visibility import shown_products
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
        WHERE v.is_active AND v.product_id IN ({shown})
        GROUP BY p.category_id
    ) AS counts ON counts.category_id = c.id
    ORDER BY c.path"""


def visible_categories(actor: Actor) -> list[Branch]:
    """The roots of the tree, without branches in which the actor sees nothing; one query."""
    shown = shown_products(actor)
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


def branches_below(actor: Actor, category: Category) -> list[Branch]:
    """The category's own branches in which the actor sees something; one query for a leaf, two for others."""
    if not Category.objects.filter(parent=category).exists():
        return []
    inside = [found for root in visible_categories(actor) for found in _walk(root)]
    return next((branch.children for branch in inside if branch.category.pk == category.pk), [])


def _walk(branch: Branch) -> Iterator[Branch]:
    yield branch
    for child in branch.children:
        yield from _walk(child)


def ancestors(category: Category) -> list[Category]:
    """The category's ancestors from the root down, and itself, for breadcrumbs; one query."""
    return list(Category.objects.filter(path__in=_with_ancestors(category.path)).order_by("path"))


def parent_path(path: str) -> str:
    """'0001.0002.' gives '0001.'; a root gives ''."""
    return path[: path.rstrip(".").rfind(".") + 1]


def _with_ancestors(path: str) -> list[str]:
    paths = []
    while path:
        paths.append(path)
        path = parent_path(path)
    return paths
