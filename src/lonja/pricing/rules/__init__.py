"""The arithmetic of prices and taxes, pure: which list answers, which break counts, what is rounded when.

docs/pricing.md says the same in prose, with worked examples that run as tests.
"""

from lonja.pricing.rules.choice import answer_for, price_book
from lonja.pricing.rules.facts import (
    AgreedPrice,
    Ask,
    AssignedList,
    Break,
    Candidate,
    Entries,
    Entry,
    Exceptions,
    FormulaStep,
    Level,
    Mixing,
    PriceBook,
    PricedLine,
    Reason,
    Rounding,
    Strategy,
)
from lonja.pricing.rules.lines import price_line
from lonja.pricing.rules.taxes import (
    EU_COUNTRIES,
    DocumentTotals,
    TaxableLine,
    TaxLine,
    TaxTerms,
    document_totals,
    tax_territory,
    tax_treatment,
)

__all__ = [
    "EU_COUNTRIES",
    "AgreedPrice",
    "Ask",
    "AssignedList",
    "Break",
    "Candidate",
    "DocumentTotals",
    "Entries",
    "Entry",
    "Exceptions",
    "FormulaStep",
    "Level",
    "Mixing",
    "PriceBook",
    "PricedLine",
    "Reason",
    "Rounding",
    "Strategy",
    "TaxLine",
    "TaxTerms",
    "TaxableLine",
    "answer_for",
    "document_totals",
    "price_book",
    "price_line",
    "tax_territory",
    "tax_treatment",
]
