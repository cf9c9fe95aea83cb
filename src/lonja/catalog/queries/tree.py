"""The category tree as an actor sees it, with the number of his variants in every branch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Count

from lonja.catalog.models import Category
from lonja.catalog.queries.visibility import visible_variants
from lonja.companies.actor import Actor
from lonja.core.texts import localized


@dataclass(slots=True)
class Branch:
    """A category with the variants that the actor may see in its whole branch, and its branches."""

    category: Category
    name: str
    count: int
    children: list[Branch] = field(default_factory=list)


def visible_categories(actor: Actor) -> list[Branch]:
    """The roots of the tree, without branches in which the actor sees nothing; two queries."""
    counts: Counter[str] = Counter()
    counted = visible_variants(actor).values_list("product__category__path").annotate(n=Count("id"))
    for path, count in counted.order_by():
        for above in _with_ancestors(path):
            counts[above] += count
    roots: list[Branch] = []
    by_path: dict[str, Branch] = {}
    for category in Category.objects.order_by("path"):
        if not counts[category.path]:
            continue
        branch = Branch(category, localized(category.names), counts[category.path])
        by_path[category.path] = branch
        parent = by_path.get(parent_path(category.path))
        (parent.children if parent else roots).append(branch)
    return roots


def branches_below(actor: Actor, category: Category) -> list[Branch]:
    """The category's own branches in which the actor sees something; one query for a leaf, three for others."""
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
