"""What goods bear where they go, and the sums of a document, by EN 16931."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from lonja.core.money import round_amount

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class TaxTerms:
    """What a line bears: an EN 16931 category (UNTDID 5305: S, Z, E, K, G, ...) and its percentage."""

    category: str
    percent: Decimal


EU_COUNTRIES = frozenset(
    (
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES",
        "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
        "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    )
)  # fmt: skip
"""Member states by ISO 3166-1 (whose VAT numbers bear EL where the country is GR)."""

# ISO 3166 keeps IC and EA for the parts of Spain outside its VAT; the first two digits of a postal code tell them.
_SPANISH_PARTS = {"35": "IC", "38": "IC", "51": "EA", "52": "EA"}

NOTHING = Decimal("0.00")
INTRA_COMMUNITY = TaxTerms("K", NOTHING)
EXPORT = TaxTerms("G", NOTHING)


def tax_territory(country: str, postal_code: str) -> str:
    """The country of an address as taxes see it: the Canary Islands are IC, Ceuta and Melilla EA, and not ES."""
    return _SPANISH_PARTS.get(postal_code.strip()[:2], country) if country == "ES" else country


def tax_treatment(seller: str, destination: str, buyer: str, buyer_tax_id: str) -> TaxTerms | None:
    """The terms for goods that leave the seller's country, or None where its own rates count.

    Countries by ISO 3166-1, `destination` as tax_territory gives it. A supply into another member state is exempt
    (EN 16931 category K, Directive 2006/112/EC art. 138) when the buyer is registered in a state other than the one
    the goods leave; without such a number the seller's rates count. Goods that leave the Union (art. 146), or those
    of a seller outside it that go abroad, are exports (G).
    """
    if destination == seller:
        return None
    if not {seller, destination} <= EU_COUNTRIES:
        return EXPORT
    is_registered_abroad = bool(buyer_tax_id) and buyer in EU_COUNTRIES and buyer != seller
    return INTRA_COMMUNITY if is_registered_abroad else None


@dataclass(frozen=True, slots=True)
class TaxableLine:
    """A line of a document: its net amount, already rounded (BT-131), and its tax."""

    amount: Decimal
    tax_category: str
    tax_percent: Decimal


@dataclass(frozen=True, slots=True)
class TaxLine:
    """The tax of one category and rate (BG-23): base (BT-116), rate (BT-119) and amount (BT-117)."""

    category: str
    percent: Decimal
    base: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class DocumentTotals:
    """The sums of a document: without tax (BT-109), the tax (BT-110), with tax (BT-112), and how tax arises."""

    net: Decimal
    tax: Decimal
    total: Decimal
    tax_lines: tuple[TaxLine, ...]


def document_totals(lines: Iterable[TaxableLine], currency: str) -> DocumentTotals:
    """Sums by EN 16931: tax is computed on the sum per category and rate, and rounded once for each (BR-CO-17)."""
    bases: dict[tuple[str, Decimal], Decimal] = defaultdict(Decimal)
    for line in lines:
        bases[line.tax_category, line.tax_percent] += line.amount
    tax_lines = tuple(
        TaxLine(category, percent, base, round_amount(base * percent / HUNDRED, currency))
        for (category, percent), base in sorted(bases.items(), key=lambda item: (-item[0][1], item[0][0]))
    )
    nothing = round_amount(Decimal(0), currency)
    net = sum((line.base for line in tax_lines), nothing)
    tax = sum((line.amount for line in tax_lines), nothing)
    return DocumentTotals(net=net, tax=tax, total=net + tax, tax_lines=tax_lines)
