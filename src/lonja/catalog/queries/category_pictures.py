"""Pictures of categories, for whoever may see something in them."""

from __future__ import annotations

from collections.abc import Collection

from lonja.catalog.errors import DocumentUnknown
from lonja.catalog.models import CategoryPicture
from lonja.catalog.queries.tree import way_to
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission


def category_pictures(actor: Actor, category_ids: Collection[int]) -> dict[int, CategoryPicture]:
    """The pictures of categories that the actor was shown, by category; at most one query."""
    if not category_ids:
        return {}
    return {each.category_id: each for each in CategoryPicture.objects.filter(category__in=category_ids)}


def category_picture_or_404(actor: Actor, code: str) -> CategoryPicture:
    """The picture of a category in which the actor sees something; two queries.

    Raises CategoryUnknown and DocumentUnknown (404).
    """
    found = CategoryPicture.objects.filter(category=way_to(actor, code).category).first()
    if found is None:
        raise DocumentUnknown
    return found


def kept_category_picture(actor: Actor, code: str) -> CategoryPicture | None:
    """The picture of a category, for the seller's people; None where it has none."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    return CategoryPicture.objects.filter(category__code=code).first()
