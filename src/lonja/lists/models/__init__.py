"""Tables: quick orders under review and what a company taught them; purchase lists; collect rounds."""

from lonja.lists.models.dictionary import OwnUnit, SheetShape
from lonja.lists.models.purchase_lists import Level, ListKind, ListRight, PurchaseList, PurchaseListLine
from lonja.lists.models.quick_orders import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.models.rounds import (
    CollectRound,
    EntryKind,
    RoundCell,
    RoundDepartment,
    RoundEntry,
    RoundOrder,
    RoundProduct,
    RoundState,
)

__all__ = [
    "CollectRound",
    "EntryKind",
    "Level",
    "LineStatus",
    "ListKind",
    "ListRight",
    "OwnUnit",
    "PurchaseList",
    "PurchaseListLine",
    "QuickOrder",
    "QuickOrderLine",
    "RoundCell",
    "RoundDepartment",
    "RoundEntry",
    "RoundOrder",
    "RoundProduct",
    "RoundState",
    "SheetShape",
]
