"""Tables of the catalog."""

from lonja.catalog.models.assortments import Assortment, AssortmentAssignment, AssortmentEntry, UsualVariant
from lonja.catalog.models.documents import PICTURES, CategoryPicture, Document, DocumentKind, DrawingPosition, LooseFile
from lonja.catalog.models.former import EndOfSale, FormerProductCode, FormerSku
from lonja.catalog.models.kits import KitComponent
from lonja.catalog.models.options import OptionChoice, OptionRule, OptionRuleKind, ProductOption
from lonja.catalog.models.products import (
    Attribute,
    AttributeFamily,
    AttributeKind,
    Category,
    Fulfillment,
    Pack,
    Product,
    SalesUnit,
    TaxClass,
    Variant,
)
from lonja.catalog.models.relations import Relation, RelationKind
from lonja.catalog.models.search import FacetValue, LexiconWord, OwnPartNumber, SearchMiss, SynonymSet, VariantWords
from lonja.catalog.models.service_levels import ServiceBasis, ServiceLevel, ServiceOffer

__all__ = [
    "PICTURES",
    "Assortment",
    "AssortmentAssignment",
    "AssortmentEntry",
    "Attribute",
    "AttributeFamily",
    "AttributeKind",
    "Category",
    "CategoryPicture",
    "Document",
    "DocumentKind",
    "DrawingPosition",
    "EndOfSale",
    "FacetValue",
    "FormerProductCode",
    "FormerSku",
    "Fulfillment",
    "KitComponent",
    "LexiconWord",
    "LooseFile",
    "OptionChoice",
    "OptionRule",
    "OptionRuleKind",
    "OwnPartNumber",
    "Pack",
    "Product",
    "ProductOption",
    "Relation",
    "RelationKind",
    "SalesUnit",
    "SearchMiss",
    "ServiceBasis",
    "ServiceLevel",
    "ServiceOffer",
    "SynonymSet",
    "TaxClass",
    "UsualVariant",
    "Variant",
    "VariantWords",
]
