"""Reads of carts, orders, offers and spend, each scoped by the actor."""

from lonja.ordering.queries.carts import CartLineView, CartView, cart_of, cart_summary, cart_view
from lonja.ordering.queries.configured import Configured, Wanted, configured
from lonja.ordering.queries.offers import Offer, offers
from lonja.ordering.queries.orders import (
    log_of,
    order_adjustments,
    order_for_request,
    order_id_of,
    order_lines,
    order_or_404,
    orders_for_requests,
    orders_visible_to,
    subject_of,
)
from lonja.ordering.queries.shown import (
    CodeAnswer,
    OrderDiscounts,
    ShownSum,
    cart_sums,
    code_answers,
    license_keys,
    order_discounts,
    shown_discounts,
)
from lonja.ordering.queries.sorting import offer_order
from lonja.ordering.queries.spend import SpendRow, spend_by_cost_center, spend_by_month
from lonja.ordering.queries.sums import live_total
from lonja.ordering.queries.timeline import state_label, state_tone, timeline
from lonja.ordering.queries.usual import Known, Usual, known_variants, usual_variants

__all__ = [
    "CartLineView",
    "CartView",
    "CodeAnswer",
    "Configured",
    "Known",
    "Offer",
    "OrderDiscounts",
    "ShownSum",
    "SpendRow",
    "Usual",
    "Wanted",
    "cart_of",
    "cart_summary",
    "cart_sums",
    "cart_view",
    "code_answers",
    "configured",
    "known_variants",
    "license_keys",
    "live_total",
    "log_of",
    "offer_order",
    "offers",
    "order_adjustments",
    "order_discounts",
    "order_for_request",
    "order_id_of",
    "order_lines",
    "order_or_404",
    "orders_for_requests",
    "orders_visible_to",
    "shown_discounts",
    "spend_by_cost_center",
    "spend_by_month",
    "state_label",
    "state_tone",
    "subject_of",
    "timeline",
    "usual_variants",
]
