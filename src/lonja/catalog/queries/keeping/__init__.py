"""What the seller's people see who keep the catalog: all of it, whether any customer sees it or not."""

from lonja.catalog.queries.keeping.attributes import (
    KeptValue,
    families,
    family_or_404,
    kept_attribute_or_404,
    kept_attributes,
    uses_of_attributes,
    values_of,
)
from lonja.catalog.queries.keeping.belongings import Speaking, assortments_of_product, relations_kept, usual_for
from lonja.catalog.queries.keeping.history import Change, Difference, history_of
from lonja.catalog.queries.keeping.media import (
    MediaAsk,
    Medium,
    kept_document_or_404,
    loose_files,
    media,
    media_of_product,
    media_rows,
)
from lonja.catalog.queries.keeping.products import (
    Selection,
    attributes_of,
    brands,
    kept_product_or_404,
    kept_products,
    kept_variant_or_404,
    kept_variants,
    missing_texts,
)
from lonja.catalog.queries.keeping.tree import KeptBranch, flat, kept_category_or_404, kept_tree, matching

__all__ = [
    "Change",
    "Difference",
    "KeptBranch",
    "KeptValue",
    "MediaAsk",
    "Medium",
    "Selection",
    "Speaking",
    "assortments_of_product",
    "attributes_of",
    "brands",
    "families",
    "family_or_404",
    "flat",
    "history_of",
    "kept_attribute_or_404",
    "kept_attributes",
    "kept_category_or_404",
    "kept_document_or_404",
    "kept_product_or_404",
    "kept_products",
    "kept_tree",
    "kept_variant_or_404",
    "kept_variants",
    "loose_files",
    "matching",
    "media",
    "media_of_product",
    "media_rows",
    "missing_texts",
    "relations_kept",
    "uses_of_attributes",
    "usual_for",
    "values_of",
]
