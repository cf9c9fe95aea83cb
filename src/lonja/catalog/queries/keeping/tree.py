"""The whole tree of categories with what stands in each, seen or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from lonja.catalog.errors import CategoryUnknown
from lonja.catalog.models import Category, Product
from lonja.catalog.queries.tree import parent_path
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.texts import localized


@dataclass(slots=True)
class KeptBranch:
    """A category with the products in it and in its whole branch, and its neighbors: what a move needs to know."""

    category: Category
    depth: int
    own: int
    count: int
    parent: KeptBranch | None
    children: list[KeptBranch]

    @property
    def name(self) -> str:
        """Its name in the reader's language."""
        return localized(self.category.names) or self.category.code


def kept_tree(actor: Actor) -> list[KeptBranch]:
    """The roots of the whole tree; two queries."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    counts = dict(Product.objects.values_list("category_id").annotate(Count("pk")))
    roots: list[KeptBranch] = []
    by_path: dict[str, KeptBranch] = {}
    for category in Category.objects.select_related("family").order_by("path"):
        parent = by_path.get(parent_path(category.path))
        own = counts.get(category.pk, 0)
        branch = KeptBranch(category, parent.depth + 1 if parent else 0, own, own, parent, [])
        by_path[category.path] = branch
        (parent.children if parent else roots).append(branch)
    for branch in sorted(by_path.values(), key=lambda each: -each.depth):
        if branch.parent:
            branch.parent.count += branch.count
    return roots


def flat(branches: Sequence[KeptBranch]) -> list[KeptBranch]:
    """A tree as a list, each branch before those beneath it."""
    rows: list[KeptBranch] = []
    for branch in branches:
        rows += [branch, *flat(branch.children)]
    return rows


def matching(branches: Sequence[KeptBranch], text: str) -> set[int]:
    """The ids of the categories whose name or code holds a text, and of those above them."""
    wanted, found = text.casefold(), set()
    for branch in flat(branches):
        names = [branch.category.code, *branch.category.names.values()]
        if any(wanted in name.casefold() for name in names):
            at: KeptBranch | None = branch
            while at is not None:
                found.add(at.category.pk)
                at = at.parent
    return found


def kept_category_or_404(actor: Actor, code: str) -> Category:
    """The category with this code, with parent and family. Raises CategoryUnknown (404)."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Category.objects.select_related("parent", "family").filter(code=code).first()
    if found is None:
        raise CategoryUnknown
    return found


def beneath(branch: KeptBranch) -> str:
    """The way to a branch in words: 'Fasteners / Screws'."""
    above = f"{beneath(branch.parent)} / " if branch.parent else ""
    return above + (localized(branch.category.names) or branch.category.code)
