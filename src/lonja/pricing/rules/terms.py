"""What the settlement of a whole cart is made of: priced lines and terms go in, discounts and charges come out.

Amounts are net, in the currency of the cart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from lonja.pricing.rules.facts import NO_NAMES, Level

ZERO = Decimal(0)


class PromotionKind(StrEnum):
    """What a promotion does.

    The first four to single lines, the next two to the order, then to the freight; the last adds goods for nothing.
    """

    PERCENT = "percent"
    AMOUNT = "amount"
    FIXED_PRICE = "fixed_price"
    N_FOR_M = "n_for_m"
    ORDER_PERCENT = "order_percent"
    ORDER_AMOUNT = "order_amount"
    FREE_FREIGHT = "free_freight"
    FREE_GOODS = "free_goods"


LINE_KINDS = frozenset((PromotionKind.PERCENT, PromotionKind.AMOUNT, PromotionKind.FIXED_PRICE, PromotionKind.N_FOR_M))
ORDER_KINDS = frozenset((PromotionKind.ORDER_PERCENT, PromotionKind.ORDER_AMOUNT))
FINAL_TO = LINE_KINDS | {PromotionKind.FREE_GOODS}
"""To these a line at an agreed price is final: they neither touch nor count it."""


class Verdict(StrEnum):
    """Why a promotion took something off, or why it did not."""

    APPLIED = "applied"
    SWITCHED_OFF = "switched_off"
    NOT_STARTED = "not_started"
    ENDED = "ended"
    OTHER_BUYERS = "other_buyers"
    OTHER_CURRENCY = "other_currency"
    USED_UP = "used_up"
    NEEDS_CODE = "needs_code"
    FIRST_ORDER_ONLY = "first_order_only"
    ONLINE_ONLY = "online_only"
    NO_GOODS = "no_goods"
    BELOW_QUANTITY = "below_quantity"
    BELOW_AMOUNT = "below_amount"
    BEATEN = "beaten"
    NOTHING_TO_TAKE_OFF = "nothing_to_take_off"


class Basis(StrEnum):
    """By what a freight rule counts its steps: kilograms, amount of goods, or packs (sales units)."""

    WEIGHT = "weight"
    AMOUNT = "amount"
    PACKS = "packs"


class Goods(NamedTuple):
    """What the terms need to know of a variant; without a weight it counts as weighing nothing."""

    product_id: int
    brand: str
    category_path: str
    weight_kg: Decimal | None


class GoodsMatch(NamedTuple):
    """Goods that a promotion is for: one product, one brand or one branch of the tree (the other two are empty)."""

    product_id: int | None = None
    brand: str = ""
    category_path: str = ""

    def covers(self, goods: Goods) -> bool:
        """Whether a variant is among them."""
        if self.product_id is not None:
            return self.product_id == goods.product_id
        if self.brand:
            return self.brand == goods.brand
        return goods.category_path.startswith(self.category_path)


@dataclass(frozen=True, slots=True)
class Promotion:
    """A promotion as it was read for one company and day; `barred` is what already speaks against it.

    `value` is a percentage, an amount off each sales unit or off the order, or the fixed price. `across_lines`: n for m
    counts all its goods together, and the cheapest of them are free. `goods` None means everything. It counts from
    `min_quantity` sales units and `min_amount` of its goods on. Lower `priority` first.

    Free goods: for every `buy_quantity` of its goods, or for every `value` (an amount) of them, or once where both are
    0, `gift_quantity` sales units of `gift_variant_id`, or of the very variant that was bought where that is None; at
    most `gift_times` times in one cart.
    """

    id: int
    code: str
    kind: PromotionKind
    names: Mapping[str, str] = field(default_factory=dict)
    value: Decimal = ZERO
    buy_quantity: Decimal = ZERO
    pay_quantity: Decimal = ZERO
    across_lines: bool = False
    gift_variant_id: int | None = None
    gift_quantity: Decimal = ZERO
    gift_times: int | None = None
    priority: int = 100
    is_exclusive: bool = True
    typed_code: str = ""
    goods: tuple[GoodsMatch, ...] | None = None
    min_quantity: Decimal = ZERO
    min_amount: Decimal = ZERO
    first_order_only: bool = False
    online_only: bool = False
    is_limited: bool = False
    valid_until: date | None = None
    barred: Verdict | None = None

    @property
    def order(self) -> tuple[int, str]:
        """Promotions are considered in this order: priority, then code."""
        return (self.priority, self.code)

    @property
    def from_quantity(self) -> Decimal:
        """The quantity of its goods from which on it counts."""
        is_gift = self.kind is PromotionKind.FREE_GOODS
        return max(self.min_quantity, self.buy_quantity) if is_gift else self.min_quantity

    @property
    def from_amount(self) -> Decimal:
        """The amount of its goods from which on it counts."""
        return max(self.min_amount, self.value) if self.kind is PromotionKind.FREE_GOODS else self.min_amount


class LadderStep(NamedTuple):
    """From so much of goods on, the whole order is so many percent cheaper."""

    min_amount: Decimal
    percent_off: Decimal


class FreightRule(NamedTuple):
    """A step of a zone's freight: from `from_value` kilograms, amount or packs on it costs `price`.

    Nothing from `free_from` of goods on. The zone is a country ('' every one) and the beginning of its postal codes.
    """

    country: str
    postal_prefix: str
    basis: Basis
    from_value: Decimal
    price: Decimal
    free_from: Decimal | None = None


@dataclass(frozen=True, slots=True)
class OrderTerms:
    """What was said for one place (the channel, a segment, the company); what is None or empty says nothing.

    Orders below `minimum_amount` bear `small_order_surcharge`, and without one they are refused.
    `charges_tax_class` is that of freight and surcharge.
    """

    level: Level
    position: int = 0
    percent_off: Decimal | None = None
    ladder: tuple[LadderStep, ...] = ()
    freight: tuple[FreightRule, ...] = ()
    minimum_amount: Decimal | None = None
    small_order_surcharge: Decimal | None = None
    charges_tax_class: str = "standard"

    @property
    def place(self) -> tuple[int, int]:
        """Nearer places come first: company, then segments by their position, then the channel."""
        return (self.level, self.position)


@dataclass(frozen=True, slots=True)
class Terms:
    """All that counts for one cart besides the prices of its lines.

    `list_flags` says of some price lists whether the permanent percentage counts on them. `codes` are those that the
    buyer typed, in capitals; `is_online` is false where the seller's people order for him. `agreed_freight` stands for
    whatever the rules would charge. `postal_codes` are those of several deliveries, by their number; () where there is
    one.
    """

    currency: str
    placed: tuple[OrderTerms, ...] = ()
    promotions: tuple[Promotion, ...] = ()
    goods: Mapping[int, Goods] = field(default_factory=dict)
    list_flags: Mapping[int, bool] = field(default_factory=dict)
    codes: frozenset[str] = frozenset()
    is_first_order: bool = False
    is_online: bool = True
    agreed_freight: Decimal | None = None
    postal_codes: tuple[str, ...] = ()


class SettleLine(NamedTuple):
    """A line that is priced: `amount` as its price list gives it, already rounded, and where that price stands.

    What is not carried to the buyer, a service or a license, bears no freight. `delivery` numbers those of the order.
    """

    variant_id: int
    quantity: Decimal
    amount: Decimal
    tax_class: str
    level: Level | None = None
    list_id: int | None = None
    is_carried: bool = True
    delivery: int = 0


class AdjustmentKind(StrEnum):
    """What changes the sums of a line or an order besides prices."""

    COMPANY_PERCENT = "company_percent"
    LADDER = "ladder"
    PROMOTION = "promotion"
    FREIGHT = "freight"
    SMALL_ORDER = "small_order"


class LineDiscount(NamedTuple):
    """So much (above zero) off a line, and by what: the company's percentage or a promotion (with code and names)."""

    kind: AdjustmentKind
    amount: Decimal
    code: str = ""
    names: Mapping[str, str] = NO_NAMES


class SettledLine(NamedTuple):
    """What a line comes to: `amount` is after its discounts (BT-131), in the order in which they were taken off."""

    amount: Decimal
    discounts: tuple[LineDiscount, ...] = ()

    @property
    def discount(self) -> Decimal:
        """What was taken off in all."""
        return sum((each.amount for each in self.discounts), ZERO)


class Adjustment(NamedTuple):
    """A discount (below zero) or charge on the order (EN 16931, BG-20 and BG-21), and its share by tax class.

    `percent` is that of a ladder. A freight of nothing is told too, because it says what was saved; each delivery has
    its own.
    """

    kind: AdjustmentKind
    amount: Decimal
    shares: tuple[tuple[str, Decimal], ...]
    code: str = ""
    names: Mapping[str, str] = NO_NAMES
    percent: Decimal | None = None
    delivery: int = 0


class Gift(NamedTuple):
    """So many sales units of a variant that a promotion (with code and names) adds to a cart for nothing."""

    promotion_id: int
    variant_id: int
    quantity: Decimal
    code: str
    names: Mapping[str, str] = NO_NAMES


class PromotedPrice(NamedTuple):
    """What a sales unit comes to where promotions count for it as it stands, how long, and by which (names)."""

    unit_price: Decimal
    valid_until: date | None
    names: tuple[Mapping[str, str], ...]


class NextStep(NamedTuple):
    """The next step of the ladder: its percentage, where it begins, and how much more of goods leads there."""

    percent_off: Decimal
    min_amount: Decimal
    missing: Decimal


class FreightQuote(NamedTuple):
    """What freight would cost, what it costs, and from which amount of goods on it is free (`missing` more)."""

    price: Decimal
    charged: Decimal
    free_from: Decimal | None
    missing: Decimal


class Considered(NamedTuple):
    """A promotion and what became of it; `saved` is what it took off.

    `missing` is how much more of its goods it takes, where some are there: an amount where the verdict is BELOW_AMOUNT,
    else a quantity.
    """

    promotion: Promotion
    verdict: Verdict
    saved: Decimal = ZERO
    missing: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a cart comes to before tax, and why.

    `goods_amount` is the sum of the lines less the order's discounts. `minimum_missing` above zero: the order is too
    small and is refused. `freight` is None where there are several deliveries. `gifts` come with the goods. `used` are
    the promotions with a limit of uses that took something off or gave something.
    """

    lines: tuple[SettledLine, ...]
    adjustments: tuple[Adjustment, ...]
    goods_amount: Decimal
    next_step: NextStep | None = None
    freight: FreightQuote | None = None
    minimum_amount: Decimal = ZERO
    minimum_missing: Decimal = ZERO
    considered: tuple[Considered, ...] = ()
    gifts: tuple[Gift, ...] = ()

    @property
    def net(self) -> Decimal:
        """Lines, discounts and charges: the net amount of the order."""
        lines = sum((line.amount for line in self.lines), ZERO)
        return lines + sum((one.amount for one in self.adjustments), ZERO)

    @property
    def used(self) -> tuple[int, ...]:
        """The promotions whose uses are counted and that took something off or gave something, by id."""
        return tuple(
            sorted(
                one.promotion.id
                for one in self.considered
                if one.verdict is Verdict.APPLIED and one.promotion.is_limited
            )
        )
