"""Writes of carts and orders: one verb per function, one transaction each."""

from lonja.ordering.actions.agreed import AgreedLine, agreed_cart
from lonja.ordering.actions.attachments import attach_files
from lonja.ordering.actions.budgets import copy_budgets, set_budgets
from lonja.ordering.actions.bulk_edit import LineEdit, Picked, edit_lines, move_lines, remove_lines
from lonja.ordering.actions.cart_lines import current_cart
from lonja.ordering.actions.cart_undo import undo_edit
from lonja.ordering.actions.carts import (
    AddResult,
    CartAsk,
    accept_prices,
    add_lines,
    change_line,
    choose_services,
    clear_cart,
    create_cart,
    enter_code,
    remove_code,
    remove_line,
)
from lonja.ordering.actions.cut import cut_order
from lonja.ordering.actions.decide import change_pending_order, decide_order, withdraw_order
from lonja.ordering.actions.departments import DepartmentLine, department_cart
from lonja.ordering.actions.handle import acknowledge_order, cancel_order, lock_any_order, note_delay, record_shipment
from lonja.ordering.actions.leaving import dissolve_carts, hand_over_sent_back
from lonja.ordering.actions.named_carts import (
    activate_cart,
    begin_cart,
    change_cart,
    delete_cart,
    hand_over_cart,
    rename_cart,
    restore_cart,
    save_for_later,
    share_cart,
)
from lonja.ordering.actions.place_order import Checkout, place_order
from lonja.ordering.actions.sent_back import Resubmission, resubmit_order, return_order
from lonja.ordering.actions.waiting import tend_approvals

__all__ = [
    "AddResult",
    "AgreedLine",
    "CartAsk",
    "Checkout",
    "DepartmentLine",
    "LineEdit",
    "Picked",
    "Resubmission",
    "accept_prices",
    "acknowledge_order",
    "activate_cart",
    "add_lines",
    "agreed_cart",
    "attach_files",
    "begin_cart",
    "cancel_order",
    "change_cart",
    "change_line",
    "change_pending_order",
    "choose_services",
    "clear_cart",
    "copy_budgets",
    "create_cart",
    "current_cart",
    "cut_order",
    "decide_order",
    "delete_cart",
    "department_cart",
    "dissolve_carts",
    "edit_lines",
    "enter_code",
    "hand_over_cart",
    "hand_over_sent_back",
    "lock_any_order",
    "move_lines",
    "note_delay",
    "place_order",
    "record_shipment",
    "remove_code",
    "remove_line",
    "remove_lines",
    "rename_cart",
    "restore_cart",
    "resubmit_order",
    "return_order",
    "save_for_later",
    "set_budgets",
    "share_cart",
    "tend_approvals",
    "undo_edit",
    "withdraw_order",
]
