"""The tree of categories one by one, as a person keeps it: added, named, moved, taken away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.actions.editing import require_seen, version_of_facts
from lonja.catalog.actions.indexing import index_variants
from lonja.catalog.actions.saving import place_in_tree, write_tree
from lonja.catalog.errors import CategoryInUse, CategoryUnknown, CodeTaken
from lonja.catalog.models import AttributeFamily, Category, CategoryPicture, Variant
from lonja.companies.actor import Actor


def category_version(category: Category) -> str:
    """A mark that differs whenever what a person keeps of a category does."""
    return version_of_facts([category.names, category.parent_id, category.drawing, category.family_id])


def add_category(actor: Actor, code: str, names: Mapping[str, str], parent_code: str | None) -> Category:
    """Add a category, last under its parent. Raises CodeTaken and, for the parent, CodeUnknown."""
    with written_by(actor, "add_category"):
        there = _locked()
        if code in there:
            raise CodeTaken(value=code)
        require_codes("category", [parent_code], there)
        parent = there[parent_code] if parent_code else None
        category = Category(code=code, names=dict(names), path=f"~{code}", parent=parent)
        taken = [each.position for each in there.values() if each.parent_id == _pk(parent)]
        category.position = 1 + max(taken, default=0)
        category.save()
        _write({**there, code: category})
    return category


def change_category(
    actor: Actor,
    code: str,
    *,
    names: Mapping[str, str],
    drawing: str,
    family_code: str | None,
    parent_code: str | None,
    seen: str,
) -> None:
    """Name a category, give it a drawing, a family and a parent, if it stands as it did when `seen` was its version.

    Raises ChangedMeanwhile, CategoryUnknown, CodeUnknown, CategoryCycle where it would stand beneath itself.
    """
    with written_by(actor, "change_category"):
        there = _locked()
        category = _found(there, code)
        require_seen(code, category_version(category), seen)
        families = {family.code: family for family in AttributeFamily.objects.all()}
        require_codes("family", [family_code], families)
        require_codes("category", [parent_code], there)
        is_renamed = category.names != dict(names)
        category.names, category.drawing = dict(names), drawing
        category.family = families[family_code] if family_code else None
        category.save(update_fields=["names", "drawing", "family"])
        parent = there[parent_code] if parent_code else None
        is_moved = category.parent_id != _pk(parent)
        if is_moved:
            _move(there, category, parent, None)
        if is_moved or is_renamed:
            _index_branch(category.pk)


def place_category(actor: Actor, code: str, *, parent_code: str | None, before_code: str | None) -> None:
    """Put a category under a parent (None: among the roots), before one of its children, or last.

    Raises CategoryUnknown, CodeUnknown, and CategoryCycle where it would stand beneath itself.
    """
    with written_by(actor, "place_category"):
        there = _locked()
        category = _found(there, code)
        require_codes("category", [parent_code, before_code], there)
        parent = there[parent_code] if parent_code else None
        is_elsewhere = category.parent_id != _pk(parent)
        _move(there, category, parent, before_code)
        if is_elsewhere:
            _index_branch(category.pk)


def delete_category(actor: Actor, code: str) -> None:
    """Take away a category that nothing stands in or speaks of. Raises CategoryInUse, CategoryUnknown."""
    with written_by(actor, "delete_category"):
        there = _locked()
        category = _found(there, code)
        if is_used(category):
            raise CategoryInUse
        del there[code]
        category.delete()
        _write(there)


def is_used(category: Category) -> bool:
    """Whether anything refers to a category: products, branches, assortments, and what other rooms say of it."""
    for relation in Category._meta.get_fields(include_hidden=True):
        field: Any = getattr(relation, "field", None)
        if not relation.auto_created or field is None or not getattr(field, "db_constraint", False):
            continue
        if field.model is CategoryPicture:
            continue  # it goes with its category
        if field.model._default_manager.filter(**{field.name: category}).exists():
            return True
    return False


def _locked() -> dict[str, Category]:
    """All categories, held until the end of the transaction: what moves one place renumbers others."""
    found = Category.objects.select_for_update(of=("self",)).order_by("pk")
    return {category.code: category for category in found}


def _found(there: Mapping[str, Category], code: str) -> Category:
    if code not in there:
        raise CategoryUnknown
    return there[code]


def _pk(parent: Category | None) -> int | None:
    return parent.pk if parent else None


def _move(there: dict[str, Category], category: Category, parent: Category | None, before_code: str | None) -> None:
    siblings = [each for each in there.values() if each.parent_id == _pk(parent) and each.pk != category.pk]
    siblings.sort(key=lambda each: (each.position, each.code))
    at = next((place for place, each in enumerate(siblings) if each.code == before_code), len(siblings))
    siblings.insert(at, category)
    category.parent = parent
    for position, each in enumerate(siblings, start=1):
        each.position = position
    _write(there)


def _write(there: dict[str, Category]) -> None:
    place_in_tree(there)
    write_tree(there.values())


def _index_branch(category_id: int) -> None:
    """Index anew what stands in a branch: its words hold the names of all categories above it."""
    path = Category.objects.values_list("path", flat=True).get(pk=category_id)
    inside = Variant.objects.filter(product__category__path__startswith=path)
    index_variants(inside.values_list("pk", flat=True))
