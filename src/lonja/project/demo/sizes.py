"""How large a demo is loaded: as it is drawn, as a distributor's store is, or as the largest of them are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Size:
    """What a demo holds at least: variants, companies, and price lists of single companies with so many prices each.

    `days` of orders, in which a company orders `share` times as often as it is drawn.
    """

    variants: int = 0
    companies: int = 0
    price_lists: int = 0
    prices: int = 0
    days: int = 365
    share: float = 1.0


AS_DRAWN = "small"

SIZES: Mapping[str, Size] = MappingProxyType(
    {
        AS_DRAWN: Size(),
        "large": Size(30_000, 900, 100, 3_000, days=730, share=0.45),
        "huge": Size(100_000, 5_000, 1_000, 3_000, days=730, share=0.12),
    }
)
