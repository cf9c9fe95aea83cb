"""Writes of quick orders."""

from lonja.lists.actions.read import choose_columns, read_pasted, read_upload, reorder
from lonja.lists.actions.review import add_to_cart, change_quantity, choose_variant, leave_out

__all__ = [
    "add_to_cart",
    "change_quantity",
    "choose_columns",
    "choose_variant",
    "leave_out",
    "read_pasted",
    "read_upload",
    "reorder",
]
