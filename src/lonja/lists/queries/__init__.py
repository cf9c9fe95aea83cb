"""Reads of quick orders and of purchase lists."""

from lonja.lists.queries.dictionary import Dictionary, UnitWord, Word, dictionary, own_units
from lonja.lists.queries.purchase_lists import (
    ListLine,
    ListView,
    SeenList,
    list_lines,
    list_or_404,
    lists_visible_to,
    rights_of,
)
from lonja.lists.queries.reviews import (
    READY,
    Review,
    ReviewLine,
    candidates_of,
    left_out_rows,
    quick_order_or_404,
    quick_orders_of,
    recent_quick_orders,
    review,
)
from lonja.lists.queries.seller_lists import seller_list_or_404, seller_lists
from lonja.lists.queries.shelf import Shelf, ShelfRow, leveled_lists, shelf
from lonja.lists.queries.sources import (
    LineAsk,
    line_of_product,
    lines_of_cart,
    lines_of_order,
    lines_of_quick_order,
)

__all__ = [
    "READY",
    "Dictionary",
    "LineAsk",
    "ListLine",
    "ListView",
    "Review",
    "ReviewLine",
    "SeenList",
    "Shelf",
    "ShelfRow",
    "UnitWord",
    "Word",
    "candidates_of",
    "dictionary",
    "left_out_rows",
    "leveled_lists",
    "line_of_product",
    "lines_of_cart",
    "lines_of_order",
    "lines_of_quick_order",
    "list_lines",
    "list_or_404",
    "lists_visible_to",
    "own_units",
    "quick_order_or_404",
    "quick_orders_of",
    "recent_quick_orders",
    "review",
    "rights_of",
    "seller_list_or_404",
    "seller_lists",
    "shelf",
]
