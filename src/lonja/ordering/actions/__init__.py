"""Writes of carts and orders: one verb per function, one transaction each."""

from lonja.ordering.actions.agreed import AgreedLine, agreed_cart
from lonja.ordering.actions.carts import (
    AddResult,
    CartAsk,
    accept_prices,
    add_lines,
    change_line,
    clear_cart,
    create_cart,
    current_cart,
    enter_code,
    remove_code,
    remove_line,
)
from lonja.ordering.actions.decide import change_pending_order, decide_order, withdraw_order
from lonja.ordering.actions.handle import acknowledge_order, cancel_order, lock_any_order, note_delay, record_shipment
from lonja.ordering.actions.place_order import Checkout, consent_ask, place_order

__all__ = [
    "AddResult",
    "AgreedLine",
    "CartAsk",
    "Checkout",
    "accept_prices",
    "acknowledge_order",
    "add_lines",
    "agreed_cart",
    "cancel_order",
    "change_line",
    "change_pending_order",
    "clear_cart",
    "consent_ask",
    "create_cart",
    "current_cart",
    "decide_order",
    "enter_code",
    "lock_any_order",
    "note_delay",
    "place_order",
    "record_shipment",
    "remove_code",
    "remove_line",
    "withdraw_order",
]
