"""What a supplier's catalog brings beside products: its tree, attributes, files and what belongs together.

As in `files`, `core.staged.compare` has put it beside the tables, and these verbs bring it in and take it back.
"""

from __future__ import annotations

from django.db import connection

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.files import CATEGORIES, require_without_values
from lonja.catalog.actions.indexing import index_variants
from lonja.catalog.actions.saving import place_categories
from lonja.catalog.models import Attribute, Document, Relation
from lonja.companies.actor import Actor
from lonja.core.staged import Landing, merge, take_back

ATTRIBUTES = Landing(
    Attribute,
    key=("code",),
    values=("names", "kind", "unit", "choice_names", "choice_order"),
    staged="staged_attributes",
    defaults={"is_facet": "false", "position": "0"},
)
DOCUMENTS = Landing(
    Document,
    key=("product_id", "code"),
    values=("kind", "names", "language", "position", "link", "file_hash", "file_name", "media_type", "size"),
    staged="staged_documents",
)
RELATIONS = Landing(
    Relation, key=("product_id", "kind", "variant_id"), values=("reasons", "position"), staged="staged_relations"
)
"""Where a supplier's catalog lands, beside products, variants and packs."""


def merge_tree(actor: Actor) -> None:
    """Add and change categories and attributes as their landings hold them; the tree is numbered anew.

    Variants whose branch or attribute has other words now are found by them.
    """
    with written_by(actor, "merge_tree"):
        merge(CATEGORIES)
        merge(ATTRIBUTES)
        place_categories()
        if _any(f"SELECT FROM {CATEGORIES.staged} WHERE what = 'changed'") or _any(
            f"SELECT FROM {ATTRIBUTES.staged} WHERE what = 'changed'"
        ):
            index_variants()


def merge_papers(actor: Actor) -> None:
    """Add and change documents and relations as their landings hold them; the products are there already."""
    with written_by(actor, "merge_papers"):
        merge(DOCUMENTS)
        merge(RELATIONS)


def restore_feed(actor: Actor, landing: Landing, images: str) -> None:
    """Put back what `images` (a table as `core.staged.images` gives it) says of one of these landings.

    Raises AttributeInUse for a new attribute with values by now, CategoryCycle where the tree has changed since.
    """
    with written_by(actor, "restore_feed"):
        if landing is ATTRIBUTES:
            require_without_values(images)
        take_back(landing, images)
        if landing is CATEGORIES:
            place_categories()
        if landing in (CATEGORIES, ATTRIBUTES) and _any(f"SELECT FROM {images} WHERE before IS NOT NULL"):
            index_variants()


def _any(statement: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT EXISTS ({statement})")
        return bool(cursor.fetchone()[0])
