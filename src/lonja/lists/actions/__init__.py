"""Writes of quick orders and of purchase lists."""

from lonja.lists.actions.dictionary import (
    forget_unit,
    teach_sheet,
    teach_unit,
    teach_unit_of_line,
    teach_word,
)
from lonja.lists.actions.list_lines import (
    LineChange,
    Scanned,
    ToCart,
    add_to_list,
    change_list_line,
    close_list,
    list_to_cart,
    order_by_count,
    remove_list_lines,
    save_counts,
    scan_into_list,
)
from lonja.lists.actions.purchase_lists import (
    ListRow,
    archive_list,
    copy_list,
    create_list,
    hand_over_lists,
    reopen_list,
    save_list,
    share_list,
)
from lonja.lists.actions.read import choose_columns, read_pasted, read_upload, reorder, take_over_lines
from lonja.lists.actions.review import add_to_cart, change_quantity, choose_variant, leave_out
from lonja.lists.actions.seller_lists import SellerListRow, archive_seller_list, save_seller_list

__all__ = [
    "LineChange",
    "ListRow",
    "Scanned",
    "SellerListRow",
    "ToCart",
    "add_to_cart",
    "add_to_list",
    "archive_list",
    "archive_seller_list",
    "change_list_line",
    "change_quantity",
    "choose_columns",
    "choose_variant",
    "close_list",
    "copy_list",
    "create_list",
    "forget_unit",
    "hand_over_lists",
    "leave_out",
    "list_to_cart",
    "order_by_count",
    "read_pasted",
    "read_upload",
    "remove_list_lines",
    "reopen_list",
    "reorder",
    "save_counts",
    "save_list",
    "save_seller_list",
    "scan_into_list",
    "share_list",
    "take_over_lines",
    "teach_sheet",
    "teach_unit",
    "teach_unit_of_line",
    "teach_word",
]
