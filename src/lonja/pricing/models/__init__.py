"""Tables: price lists and whom they count for, tax rates; what was said of whole orders; promotions."""

from lonja.pricing.models.costs import VariantCost
from lonja.pricing.models.lists import (
    ASSIGNEES,
    LONGEST_CHAIN,
    MIXINGS,
    STRATEGIES,
    Contract,
    FormulaException,
    PriceEntry,
    PriceList,
    PriceListAssignment,
    PricingPolicy,
    TaxRate,
)
from lonja.pricing.models.promotions import KINDS, Promotion, PromotionBuyer, PromotionGoods, PromotionUse
from lonja.pricing.models.terms import BASES, FreightRule, LadderStep, OrderTerms

__all__ = [
    "ASSIGNEES",
    "BASES",
    "KINDS",
    "LONGEST_CHAIN",
    "MIXINGS",
    "STRATEGIES",
    "Contract",
    "FormulaException",
    "FreightRule",
    "LadderStep",
    "OrderTerms",
    "PriceEntry",
    "PriceList",
    "PriceListAssignment",
    "PricingPolicy",
    "Promotion",
    "PromotionBuyer",
    "PromotionGoods",
    "PromotionUse",
    "TaxRate",
    "VariantCost",
]
