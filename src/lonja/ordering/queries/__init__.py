"""Reads of carts, orders, offers and spend, each scoped by the actor."""

from lonja.ordering.queries.attachments import attachment_or_404, attachments_of
from lonja.ordering.queries.budgets import cart_outlook, order_outlook
from lonja.ordering.queries.cart_view import CartLineView, CartView, cart_view
from lonja.ordering.queries.carts import (
    cart_of,
    cart_summary,
    changers_of,
    deleted_carts,
    is_own_cart,
    kept_carts,
    last_edit,
    may_edit_cart,
    shared_carts,
)
from lonja.ordering.queries.configured import Configured, Priced, Wanted, configured, price_configured
from lonja.ordering.queries.consent import cheapest_way, consent_ask
from lonja.ordering.queries.deliveries import CartDelivery, SeenDelivery, in_one_line, order_deliveries
from lonja.ordering.queries.dry_run import DryRun, dry_run
from lonja.ordering.queries.gifts import GiftLine
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
from lonja.ordering.queries.rhythm import Rhythm, rhythms
from lonja.ordering.queries.sent_back import last_resubmission, last_return, sent_back_orders, sent_back_to
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
from lonja.ordering.queries.spend import Spend, SpendAsk, SpendRow, category_names, spend, spend_ask, spend_lines
from lonja.ordering.queries.sums import live_total
from lonja.ordering.queries.takers import takers_of
from lonja.ordering.queries.timeline import changes_of, cuts_of, remarks_of, state_label, state_tone, timeline
from lonja.ordering.queries.usual import Known, Usual, known_variants, usual_variants
from lonja.ordering.queries.waiting import waiting_for_approval

__all__ = [
    "CartDelivery",
    "CartLineView",
    "CartView",
    "CodeAnswer",
    "Configured",
    "DryRun",
    "GiftLine",
    "Known",
    "Offer",
    "OrderDiscounts",
    "Priced",
    "Rhythm",
    "SeenDelivery",
    "ShownSum",
    "Spend",
    "SpendAsk",
    "SpendRow",
    "Usual",
    "Wanted",
    "attachment_or_404",
    "attachments_of",
    "cart_of",
    "cart_outlook",
    "cart_summary",
    "cart_sums",
    "cart_view",
    "category_names",
    "changers_of",
    "changes_of",
    "cheapest_way",
    "code_answers",
    "configured",
    "consent_ask",
    "cuts_of",
    "deleted_carts",
    "dry_run",
    "in_one_line",
    "is_own_cart",
    "kept_carts",
    "known_variants",
    "last_edit",
    "last_resubmission",
    "last_return",
    "license_keys",
    "live_total",
    "log_of",
    "may_edit_cart",
    "offer_order",
    "offers",
    "order_adjustments",
    "order_deliveries",
    "order_discounts",
    "order_for_request",
    "order_id_of",
    "order_lines",
    "order_or_404",
    "order_outlook",
    "orders_for_requests",
    "orders_visible_to",
    "price_configured",
    "remarks_of",
    "rhythms",
    "sent_back_orders",
    "sent_back_to",
    "shared_carts",
    "shown_discounts",
    "spend",
    "spend_ask",
    "spend_lines",
    "state_label",
    "state_tone",
    "subject_of",
    "takers_of",
    "timeline",
    "usual_variants",
    "waiting_for_approval",
]
