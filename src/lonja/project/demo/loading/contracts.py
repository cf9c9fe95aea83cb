"""Contract prices: lists for single companies, with breaks of their own, that end with the year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from uuid import UUID

from lonja.companies.actor import SYSTEM
from lonja.pricing.actions import EntryRow, PriceListRow, assign_price_list, save_entries, save_price_list
from lonja.project.demo.families.build import chance
from lonja.project.demo.loading.goods import percent_below
from lonja.project.demo.specs import Catalog, VariantSpec

LISTS_AT_ONCE = 100
"""So many lists are written by one statement: three million prices are too many for a machine's memory."""


@dataclass(frozen=True, slots=True)
class _Contract:
    """A list for one company: a share of the variants of some branches, at this percentage off the list price.

    `agreed` holds prices that were negotiated one by one: SKU, from quantity, price in EUR. One of them may lie
    above the list price: it was fixed for a year, and the list fell since.
    """

    code: str
    company: str
    branches: tuple[str, ...]
    share: float
    percent: int
    agreed: tuple[tuple[str, int, str], ...] = ()


_CONTRACTS = (
    _Contract(
        "C-112",
        "talleresnorte",
        ("fix-hex", "fix-nuts", "cut-drills", "drive-bearings"),
        0.3,
        27,
        (
            ("933-8-35-A2", 1, "11.80"),
            ("933-8-35-A2", 10, "11.30"),
            ("933-8-40-A2", 1, "12.40"),
            ("933-8-40-A2", 10, "11.90"),
            ("933-8-40-A2", 50, "11.20"),
            ("933-8-45-A2", 1, "13.10"),
            ("933-8-45-A2", 10, "12.60"),
            ("933-8-50-A2", 1, "13.95"),
            ("933-8-50-A2", 10, "13.40"),
            ("TEF-19", 1, "0.62"),
            ("6204-2RS", 1, "5.40"),
        ),
    ),
    _Contract("C-118", "almazara", ("cut-masonry", "fix-anchors", "safe-feet"), 0.4, 22),
    _Contract("C-121", "lumbrera", ("elec-cable", "elec-protection", "elec-routing"), 0.45, 26),
    _Contract("C-127", "sierraclara", ("pipe-valves", "elec-light", "safe-hands"), 0.5, 19),
    _Contract("C-130", "papeleradelcidacos", ("drive", "chem-fluids"), 0.35, 21),
    _Contract("C-133", "valdoro", ("paint",), 0.4, 17),
)


def load_contracts(catalog: Catalog, companies: Mapping[str, UUID], today: date) -> None:
    """Write the contract lists of the companies that are there; `companies` maps code to id."""
    for contract in _CONTRACTS:
        entries = list(_entries(contract, catalog))
        if contract.company not in companies or not entries:
            continue
        names = {"es": f"Contrato {contract.code}", "en": f"Contract {contract.code}"}
        save_price_list(SYSTEM, PriceListRow(contract.code, names, "EUR"))
        save_entries(SYSTEM, entries)
        assign_price_list(
            SYSTEM,
            contract.code,
            company_id=companies[contract.company],
            valid_from=date(today.year, 1, 1),
            valid_until=date(today.year, 12, 31),
        )


def load_own_lists(catalog: Catalog, companies: Sequence[UUID], lists: int, prices: int) -> None:
    """Write so many lists, each for one of the companies, with so many prices and breaks over the whole range."""
    variants = list(catalog.variants())
    codes = [f"L-{number:04d}" for number in range(1, lists + 1)]
    for code, company in zip(codes, companies, strict=False):
        save_price_list(SYSTEM, PriceListRow(code, {"es": f"Tarifa {code}", "en": f"Price list {code}"}, "EUR"))
        assign_price_list(SYSTEM, code, company_id=company)
    for start in range(0, lists, LISTS_AT_ONCE):
        some = codes[start : start + LISTS_AT_ONCE]
        save_entries(SYSTEM, (entry for code in some for entry in _own_entries(code, variants, prices)))


def _own_entries(code: str, variants: Sequence[VariantSpec], prices: int) -> Iterator[EntryRow]:
    """Prices of variants that lie evenly over the range, from a place of their own on: the same in every run."""
    contract = _Contract(code, "", (), 0, 5 + int(25 * chance(f"own {code}")))
    first, step = int(chance(f"start {code}") * len(variants)), max(1, 3 * len(variants) // (2 * prices))
    places = ((first + number * step) % len(variants) for number in range(len(variants) // step))
    entries = (entry for place in places for entry in _percent_entries(contract, variants[place]))
    return islice(entries, prices)


def _entries(contract: _Contract, catalog: Catalog) -> Iterator[EntryRow]:
    agreed = {sku for sku, _, _ in contract.agreed}
    there = set()
    for product in catalog.products:
        is_covered = any(f"{product.category_code}-".startswith(f"{branch}-") for branch in contract.branches)
        for variant in product.variants:
            there.add(variant.sku)
            drawn = chance(f"{contract.code} {variant.sku}") < contract.share
            if is_covered and drawn and variant.sku not in agreed:
                yield from _percent_entries(contract, variant)
    for sku, quantity, price in contract.agreed:
        if sku in there:
            yield EntryRow(contract.code, sku, Decimal(price), Decimal(quantity))


def _percent_entries(contract: _Contract, variant: VariantSpec) -> Iterator[EntryRow]:
    """The contract's percentage off the list price and off each of its breaks."""
    yield EntryRow(contract.code, variant.sku, percent_below(variant.list_price, contract.percent))
    for step in variant.breaks:
        yield EntryRow(contract.code, variant.sku, percent_below(step.price, contract.percent), Decimal(step.quantity))
