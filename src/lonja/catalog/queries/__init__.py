"""Reads of the catalog; all of them see it through `visible_variants`."""

from lonja.catalog.queries.attributes import AttributeColumn, attribute_columns
from lonja.catalog.queries.category_pictures import (
    category_picture_or_404,
    category_pictures,
    kept_category_picture,
)
from lonja.catalog.queries.codes import CodeMatch, find_by_codes
from lonja.catalog.queries.documents import document_or_404, documents_of, positions_on
from lonja.catalog.queries.facets import Facet, FacetValue
from lonja.catalog.queries.facts import VariantFacts, variant_facts
from lonja.catalog.queries.former import ended_product, named_substitutes, renamed_product, substitutes_for
from lonja.catalog.queries.kits import Component, components_of
from lonja.catalog.queries.listing import Listing, ListingAsk, Place, listing
from lonja.catalog.queries.misses import MissedSearch, MissTrend, missed_searches, searches_without_result
from lonja.catalog.queries.nearest import nearest
from lonja.catalog.queries.options import configurators_of, configured_text, flaw_text
from lonja.catalog.queries.own_part_numbers import OwnNumber, own_dictionary, own_numbers, own_numbers_of_companies
from lonja.catalog.queries.relations import relations_of, successors_of, successors_of_product
from lonja.catalog.queries.search import SearchAsk, SearchResult, search
from lonja.catalog.queries.service_levels import Service, service_levels, services_of
from lonja.catalog.queries.spelling import kept_synonyms, synonym_sets
from lonja.catalog.queries.suggestions import suggest
from lonja.catalog.queries.tree import Branch, Way, branches_below, visible_categories, way_to
from lonja.catalog.queries.visibility import (
    Sql,
    product_or_404,
    variant_or_404,
    variants_of,
    visible_after,
    visible_products,
    visible_variants,
)
from lonja.catalog.queries.wordings import find_by_words

__all__ = [
    "AttributeColumn",
    "Branch",
    "CodeMatch",
    "Component",
    "Facet",
    "FacetValue",
    "Listing",
    "ListingAsk",
    "MissTrend",
    "MissedSearch",
    "OwnNumber",
    "Place",
    "SearchAsk",
    "SearchResult",
    "Service",
    "Sql",
    "VariantFacts",
    "Way",
    "attribute_columns",
    "branches_below",
    "category_picture_or_404",
    "category_pictures",
    "components_of",
    "configurators_of",
    "configured_text",
    "document_or_404",
    "documents_of",
    "ended_product",
    "find_by_codes",
    "find_by_words",
    "flaw_text",
    "kept_category_picture",
    "kept_synonyms",
    "listing",
    "missed_searches",
    "named_substitutes",
    "nearest",
    "own_dictionary",
    "own_numbers",
    "own_numbers_of_companies",
    "positions_on",
    "product_or_404",
    "relations_of",
    "renamed_product",
    "search",
    "searches_without_result",
    "service_levels",
    "services_of",
    "substitutes_for",
    "successors_of",
    "successors_of_product",
    "suggest",
    "synonym_sets",
    "variant_facts",
    "variant_or_404",
    "variants_of",
    "visible_after",
    "visible_categories",
    "visible_products",
    "visible_variants",
    "way_to",
]
