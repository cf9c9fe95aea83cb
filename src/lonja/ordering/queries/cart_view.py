"""The cart as its owner sees it: priced, with stock and sums, in a number of queries that lines do not change."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from django.db.models import Exists

from lonja.catalog.models import Fulfillment
from lonja.catalog.queries import Component, Service, VariantFacts, components_of, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.models import Address
from lonja.core.ids import new_id
from lonja.core.statements import Statement
from lonja.core.texts import localized
from lonja.inventory.queries import Availability, availability
from lonja.ordering.models import Cart, CartLine, Order
from lonja.ordering.queries.configured import Configured, Priced, Wanted, configured, price_configured
from lonja.ordering.queries.deliveries import CartDelivery, Deliveries, deliveries_of_cart, with_freight
from lonja.ordering.queries.gifts import GiftLine, gift_lines, stocked
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
from lonja.pricing.queries import Circumstances, tax_for
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

    A kit has `parts`. `configured` says in words what was chosen, `flaw` why it can no longer be ordered so. A service
    level comes after the line that it is bought with, `service_of`; its id is none that can be changed. `ship_to_id`
    and `wanted_on` are its own, where it has any; `delivery` is its number among the cart's deliveries.
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
    service_of: UUID | None = None
    service_code: str = ""
    department_id: UUID | None = None
    department_name: str = ""
    agreed_steps: str = ""
    ship_to_id: UUID | None = None
    wanted_on: date | None = None
    delivery: int = 0

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
    was typed, `gifts` what comes with them for nothing. `deliveries` are where and when the lines go, at least one.
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
    gifts: list[GiftLine]
    deliveries: list[CartDelivery]

    @property
    def has_several_countries(self) -> bool:
        """Whether the lines go to more than one country, for whose taxes no one order can stand."""
        return len({one.address.country for one in self.deliveries if one.address}) > 1

    @property
    def blocked_lines(self) -> list[CartLineView]:
        """Lines that must go before the cart can be ordered."""
        return [line for line in self.lines if not line.is_orderable]


def cart_view(
    actor: Actor,
    cart: Cart,
    *,
    delivery: Address | None = None,
    wanted_on: date | None = None,
    with_stock: bool = True,
    without: Collection[UUID] = (),
) -> CartView:
    """The cart priced for its company, with freight and tax for the delivery address and wanted date of its head.

    Lines may go elsewhere, or on another day: each such delivery bears its own freight. Without an address freight and
    tax are those of the company's country. `without`: as if these lines were not there.
    """
    rows = [row for row in _lines_of().rows(cart.company_id, cart.pk) if row[1] not in without]
    return view_of_rows(actor, cart, rows, delivery=delivery, wanted_on=wanted_on, with_stock=with_stock)


def view_of_rows(
    actor: Actor,
    cart: Cart,
    rows: Sequence[tuple[Any, ...]],
    *,
    delivery: Address | None = None,
    wanted_on: date | None = None,
    with_stock: bool,
) -> CartView:
    """As `cart_view`, for lines that may stand nowhere yet: their columns as `_lines_of` has them."""
    deliveries = deliveries_of_cart(cart.company_id, [(row[1], row[12], row[13]) for row in rows], delivery, wanted_on)
    facts = variant_facts(actor, [row[3] for row in rows])
    known = [row for row in rows if row[3] in facts]
    held = configured(actor, [Wanted(row[3], row[4], row[9], facts[row[3]].is_configurable) for row in known])
    chosen = {row[1]: one for row, one in zip(known, held, strict=True)}
    sound = [row for row in known if not chosen[row[1]].flaw]
    priced = price_configured(actor, [_as_agreed(chosen[row[1]], row) for row in sound])
    prices = {row[1]: price for row, price in zip(sound, priced, strict=True)}
    bought = [
        (key, fact, price, deliveries.of_line[row[1]])
        for row in sound
        for key, fact, price in _with_services(row[1], facts[row[3]], chosen[row[1]], prices[row[1]])
        if price.amount is not None
    ]
    kits = components_of(actor, [pk for pk, fact in facts.items() if fact.fulfillment == Fulfillment.KIT])
    country = deliveries.country or (actor.company.country if actor.company else "")
    settlement, _ = settled(
        actor,
        [price for _, _, price, _ in bought],
        [_sold(fact, kits, number) for _, fact, _, number in bought],
        _circumstances(actor, cart, deliveries, country, is_first_order=bool(rows) and not rows[0][0]),
    )
    outcomes = {key: line for (key, *_), line in zip(bought, settlement.lines, strict=True)}
    classes = {fact.tax_class for fact in facts.values()} | {fact.tax_class for _, fact, _, _ in bought}
    taxes = tax_for(actor, country, classes | charge_classes(settlement))
    gifts = gift_lines(actor, settlement, country)
    stock = availability(actor, [*facts, *(gift.variant.id for gift in gifts)]) if with_stock else {}
    gifts = stocked(gifts, [(fact.id, price.quantity) for _, fact, price, _ in bought], stock) if with_stock else gifts
    goods = [
        _line(
            row, facts.get(row[3]), prices[row[1]].line if row[1] in prices else None, taxes, stock.get(row[3]),
            outcomes.get(row[1]), kits, deliveries.of_line[row[1]],
        )
        for row in rows
    ]  # fmt: skip
    lines = [each for line in goods for each in _whole(line, chosen.get(line.id), prices.get(line.id), taxes, outcomes)]
    shares = taxed_shares(settlement, taxes)
    return CartView(
        id=cart.pk,
        version=cart.version,
        currency=actor.currency,
        country=country,
        lines=lines,
        totals=totals_of(lines, shares, actor.currency, gifts),
        settlement=settlement,
        shares=shares,
        codes=tuple(cart.promotion_codes),
        content_hash=hash_of(lines, settlement, actor.currency),
        gifts=gifts,
        deliveries=with_freight(deliveries.all, settlement),
    )


def _circumstances(
    actor: Actor, cart: Cart, deliveries: Deliveries, country: str, *, is_first_order: bool
) -> Circumstances:
    postal_code, *further = deliveries.postal_codes
    return Circumstances(
        country=country,
        postal_code=postal_code,
        further=tuple(further),
        codes=tuple(cart.promotion_codes),
        is_first_order=is_first_order,
        is_online=actor.acting is None,
        agreed_freight=cart.agreed_freight,
    )


def _as_agreed(one: Configured, row: tuple) -> Configured:  # type: ignore[type-arg]
    return one._replace(ask=one.ask._replace(agreed=_agreed(row)))


def _with_services(
    line_id: UUID, fact: VariantFacts, one: Configured, price: Priced
) -> list[tuple[UUID, VariantFacts, PricedLine]]:
    """A line and its service levels, each with what it is and costs."""
    services = zip(one.services, price.services, strict=True)
    own = [(_service_id(line_id, service), service.fact, cost) for service, cost in services]
    return [(line_id, fact, price.line), *own]


def _service_id(line_id: UUID, service: Service) -> UUID:
    return uuid5(line_id, service.code)


def _whole(
    goods: CartLineView,
    one: Configured | None,
    price: Priced | None,
    taxes: Mapping[str, TaxTerms],
    outcomes: Mapping[UUID, SettledLine],
) -> list[CartLineView]:
    """A line with what was chosen of it, and behind it its service levels, as lines of their own."""
    services = zip(one.services, price.services, strict=True) if one and price else ()
    return [
        _chosen(goods, one),
        *(
            replace(
                goods,
                id=_service_id(goods.id, service),
                variant_id=service.fact.id,
                variant=service.fact,
                name=localized(service.fact.names),
                quantity=cost.quantity,
                note="",
                seen_unit_price=None,
                price=cost,
                tax=taxes.get(service.fact.tax_class),
                stock=None,
                settled=outcomes.get(_service_id(goods.id, service)),
                parts=(),
                configuration="",
                service_of=goods.id,
                service_code=service.code,
            )
            for service, cost in services
        ),
    ]


def _sold(fact: VariantFacts, kits: Mapping[int, Sequence[Component]], delivery: int) -> Sold:
    return Sold(fact.tax_class, kind_of(fact.fulfillment, kits.get(fact.id, ())), delivery)


@functools.cache
def _lines_of() -> Statement[CartLine]:
    cart, company = new_id(), new_id()
    bought = Order.objects.filter(company=company).exclude(state__in=NOT_BOUGHT)
    lines = CartLine.objects.filter(cart=cart).order_by("position").annotate(has_ordered=Exists(bought))
    columns = ("id", "position", "variant_id", "quantity", "cost_center_id", "cost_center__code", "note")
    prices = ("seen_unit_price", "configuration", "department_id", "department__name", "ship_to_id", "wanted_on")
    agreed = ("agreed_unit_price", "agreed_source", "agreed_steps")
    return Statement(lines.values_list("has_ordered", *columns, *prices, *agreed), company, cart)


def _agreed(row: tuple) -> AgreedPrice | None:  # type: ignore[type-arg]
    """The price that was agreed for a line of the cart."""
    *_rest, unit_price, source, _steps = row
    return None if unit_price is None else AgreedPrice(unit_price, source)


def totals_of(
    lines: list[CartLineView], shares: list[TaxedShare], currency: str, gifts: Iterable[GiftLine] = ()
) -> DocumentTotals:
    """Net, tax per rate and total of the lines that can be ordered, with discounts and charges.

    A gift has a rate too, of which it bears nothing.
    """
    parts = [
        TaxableLine(line.settled.amount, line.tax.category, line.tax.percent)
        for line in lines
        if line.settled is not None and line.tax is not None
    ]
    given = [TaxableLine(Decimal(0), gift.tax.category, gift.tax.percent) for gift in gifts]
    return document_totals([*parts, *given, *taxable(shares)], currency)


def hash_of(lines: list[CartLineView], settlement: Settlement, currency: str) -> str:
    """The fingerprint of what these lines and their settlement say."""
    seen = (
        SeenLine(
            line.variant_id,
            line.quantity,
            line.price.unit_price if line.price else None,
            line.cost_center_id,
            line.settled.discount if line.settled else Decimal(0),
            made_of(line.parts)
            + line.configuration
            + (f"for {line.department_id}" if line.department_id else "")
            + (f"to {line.ship_to_id or ''} {line.wanted_on or ''}" if line.ship_to_id or line.wanted_on else ""),
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
    delivery: int,
) -> CartLineView:
    _, line_id, position, variant_id, quantity, center_id, center_code, note, seen, configuration, *rest = row
    department_id, department_name, ship_to_id, wanted_on, _unit_price, _source, agreed_steps = rest
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
        department_id=department_id,
        department_name=department_name or "",
        agreed_steps=agreed_steps,
        ship_to_id=ship_to_id,
        wanted_on=wanted_on,
        delivery=delivery,
    )


def _chosen(line: CartLineView, held: Configured | None) -> CartLineView:
    return line if held is None or not (held.text or held.flaw) else replace(line, configured=held.text, flaw=held.flaw)
