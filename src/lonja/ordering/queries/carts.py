"""The cart as its owner sees it: priced, with stock and sums, in a number of queries that lines do not change."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, Exists, F, Q, QuerySet, Sum

from lonja.catalog.models import Fulfillment
from lonja.catalog.queries import Component, VariantFacts, components_of, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.models import Address
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.core.statements import Statement
from lonja.core.texts import localized
from lonja.inventory.queries import Availability, availability
from lonja.ordering.models import Cart, CartLine, Order
from lonja.ordering.queries.configured import Configured, Wanted, configured
from lonja.ordering.queries.sums import (
    NOT_BOUGHT,
    Sold,
    TaxedShare,
    charge_classes,
    kind_of,
    seen_adjustments,
    settled,
    taxable,
    taxed_shares,
)
from lonja.ordering.rules import SeenLine, content_hash, made_of
from lonja.pricing.queries import Circumstances, price_lines, tax_for
from lonja.pricing.rules import (
    AgreedPrice,
    DocumentTotals,
    PricedLine,
    SettledLine,
    Settlement,
    TaxableLine,
    TaxTerms,
    document_totals,
)


@dataclass(frozen=True, slots=True)
class CartLineView:
    """A line of the cart. `variant` is None when the company may no longer buy it; then so is its price.

    A kit has `parts`. `configured` says in words what was chosen, `flaw` why it can no longer be ordered so.
    """

    id: UUID
    position: int
    variant_id: int
    variant: VariantFacts | None
    name: str
    quantity: Decimal
    cost_center_id: UUID | None
    cost_center_code: str
    note: str
    seen_unit_price: Decimal | None
    price: PricedLine | None
    tax: TaxTerms | None
    stock: Availability | None
    settled: SettledLine | None
    parts: tuple[Component, ...]
    configuration: str = ""
    configured: str = ""
    flaw: str = ""

    @property
    def amount(self) -> Decimal | None:
        """What the line comes to, after its discounts; None when it cannot be ordered."""
        return self.settled.amount if self.settled is not None else None

    @property
    def is_orderable(self) -> bool:
        """Whether the line can be ordered: visible, and with a price."""
        return self.price is not None and self.price.unit_price is not None

    @property
    def has_new_price(self) -> bool:
        """Whether the price differs from what the buyer last saw."""
        return (
            self.price is not None
            and self.seen_unit_price is not None
            and self.price.unit_price != self.seen_unit_price
        )


@dataclass(frozen=True, slots=True)
class CartView:
    """The whole cart; `totals` counts the lines that can be ordered, taxed for `country`.

    `settlement` is what these come to and why, `shares` the order's discounts and charges with their tax, `codes` what
    was typed.
    """

    id: UUID
    version: int
    currency: str
    country: str
    lines: list[CartLineView]
    totals: DocumentTotals
    settlement: Settlement
    shares: list[TaxedShare]
    codes: tuple[str, ...]
    content_hash: str

    @property
    def blocked_lines(self) -> list[CartLineView]:
        """Lines that must go before the cart can be ordered."""
        return [line for line in self.lines if not line.is_orderable]


def cart_of(actor: Actor, cart_id: UUID | None = None) -> Cart | None:
    """The actor's current cart, or the named one if it is his. Raises NotFound for a named one that is not.

    A person owns his carts in his present unit; a machine those that its key made.
    """
    mine = carts_of(actor)
    if cart_id is None:
        return mine.filter(is_current=True).first()
    cart = mine.filter(pk=cart_id).first()
    if cart is None:
        raise NotFound
    return cart


def carts_of(actor: Actor) -> QuerySet[Cart]:
    """All carts that are the actor's own."""
    return Cart.objects.filter(_own(*_owner_of(actor), of_machine=actor.api_key_id is not None))


def lock_own_cart(actor: Actor, cart_id: UUID) -> Cart | None:
    """The actor's cart with its row locked until the transaction ends, if it is his."""
    rows = _cart_to_lock(of_machine=actor.api_key_id is not None).objects(cart_id, *_owner_of(actor))
    return rows[0] if rows else None


def cart_summary(actor: Actor) -> tuple[int, Decimal]:
    """Number of lines of the current cart and its net sum at the prices last seen, for the frame; one query."""
    rows = _summary_of(of_machine=actor.api_key_id is not None).rows(*_owner_of(actor))
    lines, net = rows[0] if rows else (0, None)
    return lines, net or Decimal(0)


Owner = tuple[UUID, UUID | None, UUID | None]


def _owner_of(actor: Actor) -> Owner:
    """Company, unit, and person or machine to whom the actor's carts belong."""
    return actor.company_id, actor.unit_id, actor.api_key_id or actor.user_id


def _own(company: UUID, unit: UUID | None, holder: UUID | None, *, of_machine: bool) -> Q:
    return Q(company=company, unit=unit) & (Q(api_key=holder) if of_machine else Q(user=holder))


@functools.cache
def _cart_to_lock(*, of_machine: bool) -> Statement[Cart]:
    cart, *owner = (new_id() for _ in range(4))
    found = Cart.objects.select_for_update().filter(_own(*owner, of_machine=of_machine), pk=cart)
    return Statement(found, cart, *owner)


@functools.cache
def _summary_of(*, of_machine: bool) -> Statement[CartLine]:
    owner = [new_id() for _ in range(3)]
    current = Cart.objects.filter(_own(*owner, of_machine=of_machine), is_current=True)
    lines = CartLine.objects.filter(cart__in=current).order_by().values("cart")
    sums = lines.annotate(lines=Count("id"), net=Sum(F("quantity") * F("seen_unit_price")))
    return Statement(sums.values_list("lines", "net"), *owner)


def cart_view(actor: Actor, cart: Cart, *, delivery: Address | None = None, with_stock: bool = True) -> CartView:
    """The cart priced for its company, with freight and tax for the delivery address.

    Without an address freight and tax are those of the company's country.
    """
    rows = _lines_of().rows(cart.company_id, cart.pk)
    facts = variant_facts(actor, [row[3] for row in rows])
    known = [row for row in rows if row[3] in facts]
    held = configured(actor, [Wanted(row[3], row[4], row[9], facts[row[3]].is_configurable) for row in known])
    chosen = {row[1]: one for row, one in zip(known, held, strict=True)}
    sound = [row for row in known if not chosen[row[1]].flaw]
    priced = price_lines(actor, [chosen[row[1]].ask._replace(agreed=_agreed(row)) for row in sound])
    prices = {row[1]: price for row, price in zip(sound, priced, strict=True)}
    sold = [row for row in sound if prices[row[1]].amount is not None]
    kits = components_of(actor, [pk for pk, fact in facts.items() if fact.fulfillment == Fulfillment.KIT])
    country = delivery.country if delivery else actor.company.country if actor.company else ""
    settlement, _ = settled(
        actor,
        [prices[row[1]] for row in sold],
        [_sold(facts[row[3]], kits) for row in sold],
        Circumstances(
            country=country,
            postal_code=delivery.postal_code if delivery else "",
            codes=tuple(cart.promotion_codes),
            is_first_order=bool(rows) and not rows[0][0],
            is_online=actor.acting is None,
        ),
    )
    outcomes = {row[1]: line for row, line in zip(sold, settlement.lines, strict=True)}
    taxes = tax_for(actor, country, {fact.tax_class for fact in facts.values()} | charge_classes(settlement))
    stock = availability(actor, list(facts)) if with_stock else {}
    lines = [
        _line(row, facts.get(row[3]), prices.get(row[1]), taxes, stock.get(row[3]), outcomes.get(row[1]), kits)
        for row in rows
    ]
    lines = [_chosen(line, chosen.get(line.id)) for line in lines]
    shares = taxed_shares(settlement, taxes)
    return CartView(
        id=cart.pk,
        version=cart.version,
        currency=actor.currency,
        country=country,
        lines=lines,
        totals=totals_of(lines, shares, actor.currency),
        settlement=settlement,
        shares=shares,
        codes=tuple(cart.promotion_codes),
        content_hash=hash_of(lines, settlement, actor.currency),
    )


def _sold(fact: VariantFacts, kits: Mapping[int, Sequence[Component]]) -> Sold:
    return Sold(fact.tax_class, kind_of(fact.fulfillment, kits.get(fact.id, ())))


@functools.cache
def _lines_of() -> Statement[CartLine]:
    cart, company = new_id(), new_id()
    bought = Order.objects.filter(company=company).exclude(state__in=NOT_BOUGHT)
    lines = CartLine.objects.filter(cart=cart).order_by("position").annotate(has_ordered=Exists(bought))
    columns = ("id", "position", "variant_id", "quantity", "cost_center_id", "cost_center__code", "note")
    prices = ("seen_unit_price", "configuration", "agreed_unit_price", "agreed_source")
    return Statement(lines.values_list("has_ordered", *columns, *prices), company, cart)


def _agreed(row: tuple) -> AgreedPrice | None:  # type: ignore[type-arg]
    """The price that was agreed for a line of the cart."""
    *_rest, unit_price, source = row
    return None if unit_price is None else AgreedPrice(unit_price, source)


def totals_of(lines: list[CartLineView], shares: list[TaxedShare], currency: str) -> DocumentTotals:
    """Net, tax per rate and total of the lines that can be ordered, with discounts and charges."""
    parts = [
        TaxableLine(line.settled.amount, line.tax.category, line.tax.percent)
        for line in lines
        if line.settled is not None and line.tax is not None
    ]
    return document_totals([*parts, *taxable(shares)], currency)


def hash_of(lines: list[CartLineView], settlement: Settlement, currency: str) -> str:
    """The fingerprint of what these lines and their settlement say."""
    seen = (
        SeenLine(
            line.variant_id,
            line.quantity,
            line.price.unit_price if line.price else None,
            line.cost_center_id,
            line.settled.discount if line.settled else Decimal(0),
            made_of(line.parts) + line.configuration,
        )
        for line in lines
    )
    return content_hash(seen, currency, seen_adjustments(settlement))


def _line(  # noqa: PLR0917 (the columns of one row, each from its own room)
    row: tuple,  # type: ignore[type-arg]
    fact: VariantFacts | None,
    price: PricedLine | None,
    taxes: dict[str, TaxTerms],
    stock: Availability | None,
    outcome: SettledLine | None,
    kits: Mapping[int, Sequence[Component]],
) -> CartLineView:
    _, line_id, position, variant_id, quantity, center_id, center_code, note, seen, configuration, *_agreed_at = row
    return CartLineView(
        id=line_id,
        position=position,
        variant_id=variant_id,
        variant=fact,
        name=localized(fact.names) if fact else "",
        quantity=quantity,
        cost_center_id=center_id,
        cost_center_code=center_code or "",
        note=note,
        seen_unit_price=seen,
        price=price,
        tax=taxes.get(fact.tax_class) if fact else None,
        stock=stock,
        settled=outcome,
        parts=tuple(kits.get(variant_id, ())),
        configuration=configuration,
    )


def _chosen(line: CartLineView, held: Configured | None) -> CartLineView:
    return line if held is None or not (held.text or held.flaw) else replace(line, configured=held.text, flaw=held.flaw)
