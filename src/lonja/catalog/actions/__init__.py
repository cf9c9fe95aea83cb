"""Writes of the catalog: many rows at once, by the seller's people and machines."""

from lonja.catalog.actions.assortments import (
    AssortmentRow,
    assign_assortment,
    save_assortments,
    withdraw_assortment,
)
from lonja.catalog.actions.documents import DocumentRow, PartRow, remove_documents, save_documents
from lonja.catalog.actions.editing import (
    change_product,
    change_products,
    change_variant,
    change_variants,
    product_row,
    variant_row,
    version_of,
)
from lonja.catalog.actions.files import (
    OWN_NUMBERS,
    PACKS,
    PRODUCTS,
    VARIANTS,
    merge_own_numbers,
    merge_products,
    restore_own_numbers,
    restore_products,
)
from lonja.catalog.actions.indexing import index_variants
from lonja.catalog.actions.kits import KitRow, dissolve_kits, save_kits
from lonja.catalog.actions.library import (
    Upload,
    add_files,
    add_link,
    arrange_documents,
    attach_file,
    change_document,
)
from lonja.catalog.actions.misses import count_search_without_result
from lonja.catalog.actions.own_part_numbers import (
    OwnNumberRow,
    correct_own_number,
    forget_own_number,
    learn_own_number,
    remove_own_number,
    save_own_numbers,
)
from lonja.catalog.actions.relations import RelationRow, remove_relations, save_relations, save_successors
from lonja.catalog.actions.saving import (
    AttributeRow,
    CategoryRow,
    PackRow,
    ProductRow,
    VariantRow,
    save_attributes,
    save_categories,
    save_packs,
    save_products,
    save_variants,
)
from lonja.catalog.actions.synonyms import delete_synonyms, replace_synonyms, save_synonyms
from lonja.catalog.actions.usual import save_usual_variants

__all__ = [
    "OWN_NUMBERS",
    "PACKS",
    "PRODUCTS",
    "VARIANTS",
    "AssortmentRow",
    "AttributeRow",
    "CategoryRow",
    "DocumentRow",
    "KitRow",
    "OwnNumberRow",
    "PackRow",
    "PartRow",
    "ProductRow",
    "RelationRow",
    "Upload",
    "VariantRow",
    "add_files",
    "add_link",
    "arrange_documents",
    "assign_assortment",
    "attach_file",
    "change_document",
    "change_product",
    "change_products",
    "change_variant",
    "change_variants",
    "correct_own_number",
    "count_search_without_result",
    "delete_synonyms",
    "dissolve_kits",
    "forget_own_number",
    "index_variants",
    "learn_own_number",
    "merge_own_numbers",
    "merge_products",
    "product_row",
    "remove_documents",
    "remove_own_number",
    "remove_relations",
    "replace_synonyms",
    "restore_own_numbers",
    "restore_products",
    "save_assortments",
    "save_attributes",
    "save_categories",
    "save_documents",
    "save_kits",
    "save_own_numbers",
    "save_packs",
    "save_products",
    "save_relations",
    "save_successors",
    "save_synonyms",
    "save_usual_variants",
    "save_variants",
    "variant_row",
    "version_of",
    "withdraw_assortment",
]
