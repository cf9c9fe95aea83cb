"""Writes of collect rounds: opened, filled, approved, ordered."""

from lonja.lists.actions.rounds.cells import Answer, CellAsk, approve_cells, mark_done, save_cells
from lonja.lists.actions.rounds.opening import (
    MAX_DEPARTMENTS,
    DepartmentRow,
    RoundRow,
    cancel_round,
    lock_due,
    lock_round,
    open_round,
    remind_due,
    remind_round,
    set_deadline,
)
from lonja.lists.actions.rounds.ordering import Prepared, order_round, prepare_orders

__all__ = [
    "MAX_DEPARTMENTS",
    "Answer",
    "CellAsk",
    "DepartmentRow",
    "Prepared",
    "RoundRow",
    "approve_cells",
    "cancel_round",
    "lock_due",
    "lock_round",
    "mark_done",
    "open_round",
    "order_round",
    "prepare_orders",
    "remind_due",
    "remind_round",
    "save_cells",
    "set_deadline",
]
