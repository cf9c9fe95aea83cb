"""Writes of prices, of who buys by them, and of tax rates: one verb per function, one transaction each."""

from lonja.pricing.actions.assignments import ContractRow, assign_price_list, save_contract, set_strategy
from lonja.pricing.actions.lists import (
    EntryRow,
    ExceptionRow,
    PriceListRow,
    save_entries,
    save_exceptions,
    save_price_list,
    set_price,
)
from lonja.pricing.actions.taxes import TaxRateRow, save_tax_rates

__all__ = [
    "ContractRow",
    "EntryRow",
    "ExceptionRow",
    "PriceListRow",
    "TaxRateRow",
    "assign_price_list",
    "save_contract",
    "save_entries",
    "save_exceptions",
    "save_price_list",
    "save_tax_rates",
    "set_price",
    "set_strategy",
]
