"""Tables: carts with lines; orders with lines and their log; orders that come again."""

from lonja.ordering.models.carts import Cart, CartAudience, CartEdit, CartInUse, CartLine, CartUndo
from lonja.ordering.models.orders import (
    CHARGES,
    Order,
    OrderAdjustment,
    OrderAttachment,
    OrderDelivery,
    OrderLine,
    OrderLinePart,
    OrderLogEntry,
    Road,
)
from lonja.ordering.models.recurring import (
    CalendarDay,
    Contents,
    PricePolicy,
    RecurringConsent,
    RecurringLine,
    RecurringOrder,
    RecurringRun,
    WhenMissing,
)

__all__ = [
    "CHARGES",
    "CalendarDay",
    "Cart",
    "CartAudience",
    "CartEdit",
    "CartInUse",
    "CartLine",
    "CartUndo",
    "Contents",
    "Order",
    "OrderAdjustment",
    "OrderAttachment",
    "OrderDelivery",
    "OrderLine",
    "OrderLinePart",
    "OrderLogEntry",
    "PricePolicy",
    "RecurringConsent",
    "RecurringLine",
    "RecurringOrder",
    "RecurringRun",
    "Road",
    "WhenMissing",
]
