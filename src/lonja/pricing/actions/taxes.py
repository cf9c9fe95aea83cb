"""Writes of tax rates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lonja.companies.actor import Actor
from lonja.core.bulk import Merged, merge
from lonja.pricing.actions.frame import written_by
from lonja.pricing.models import TaxRate


@dataclass(frozen=True, slots=True)
class TaxRateRow:
    """The percentage of a tax class in a country from a day on, with its EN 16931 category."""

    country: str
    tax_class: str
    percent: Decimal
    valid_from: date
    category: str = "S"


def save_tax_rates(actor: Actor, rows: Iterable[TaxRateRow]) -> Merged:
    """Add or change tax rates by country, tax class and first day."""
    fields = ["country", "tax_class", "valid_from", "percent", "category"]
    with written_by(actor, "save_tax_rates"):
        values = ((row.country, row.tax_class, row.valid_from, row.percent, row.category) for row in rows)
        return merge(TaxRate, fields, values, ["country", "tax_class", "valid_from"])
