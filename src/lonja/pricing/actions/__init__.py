"""Writes of prices, of terms and promotions, of who buys by them, and of tax rates: one verb per function."""

from lonja.pricing.actions.assignments import (
    AssignmentTerms,
    ContractRow,
    assign_price_list,
    change_assignment,
    end_assignment,
    save_contract,
    set_strategy,
)
from lonja.pricing.actions.bulk import apply_repricing
from lonja.pricing.actions.entries import Changed, PriceChange, RefusedChange, change_prices
from lonja.pricing.actions.files import (
    ENTRIES,
    LISTS,
    merge_entries,
    merge_lists,
    restore_entries,
    restore_lists,
)
from lonja.pricing.actions.lists import (
    EntryRow,
    ExceptionRow,
    PriceListRow,
    save_entries,
    save_exceptions,
    save_price_list,
    set_price,
)
from lonja.pricing.actions.promotions import (
    PromotionRow,
    end_promotion,
    give_promotions_back,
    save_promotion,
    switch_promotion,
    use_promotions,
)
from lonja.pricing.actions.taxes import TaxRateRow, save_tax_rates
from lonja.pricing.actions.terms import (
    FreightRow,
    LadderRow,
    OrderTermsRow,
    Place,
    forget_terms,
    save_freight_rules,
    save_ladder,
    save_order_terms,
)

__all__ = [
    "ENTRIES",
    "LISTS",
    "AssignmentTerms",
    "Changed",
    "ContractRow",
    "EntryRow",
    "ExceptionRow",
    "FreightRow",
    "LadderRow",
    "OrderTermsRow",
    "Place",
    "PriceChange",
    "PriceListRow",
    "PromotionRow",
    "RefusedChange",
    "TaxRateRow",
    "apply_repricing",
    "assign_price_list",
    "change_assignment",
    "change_prices",
    "end_assignment",
    "end_promotion",
    "forget_terms",
    "give_promotions_back",
    "merge_entries",
    "merge_lists",
    "restore_entries",
    "restore_lists",
    "save_contract",
    "save_entries",
    "save_exceptions",
    "save_freight_rules",
    "save_ladder",
    "save_order_terms",
    "save_price_list",
    "save_promotion",
    "save_tax_rates",
    "set_price",
    "set_strategy",
    "switch_promotion",
    "use_promotions",
]
