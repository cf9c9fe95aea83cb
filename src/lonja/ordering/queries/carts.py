"""The cart as its owner sees it: priced, with stock and sums, in a number of queries that lines do not change."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet, Sum

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.models import Address
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.core.statements import Statement
from lonja.core.texts import localized
from lonja.inventory.queries import Availability, availability
from lonja.ordering.models import Cart, CartLine
from lonja.ordering.rules import SeenLine, content_hash
from lonja.pricing.queries import price_lines, tax_for
from lonja.pricing.rules import Ask, DocumentTotals, PricedLine, TaxableLine, TaxTerms, document_totals


@dataclass(frozen=True, slots=True)
class CartLineView:
    """A line of the cart. `variant` is None when the company may no longer buy it; then so is its price."""

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
    """The whole cart; `totals` counts the lines that can be ordered, taxed for `country`."""

    id: UUID
    version: int
    currency: str
    country: str
    lines: list[CartLineView]
    totals: DocumentTotals
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
    """The cart priced for its company and taxed for the delivery address (the company's country without one)."""
    rows = _lines_of().rows(cart.pk)
    facts = variant_facts(actor, [row[2] for row in rows])
    known = [row for row in rows if row[2] in facts]
    priced = price_lines(actor, [Ask(row[2], row[3]) for row in known])
    prices = {row[0]: price for row, price in zip(known, priced, strict=True)}
    country = delivery.country if delivery else actor.company.country if actor.company else ""
    taxes = tax_for(actor, country, {fact.tax_class for fact in facts.values()})
    stock = availability(actor, list(facts)) if with_stock else {}
    lines = [_line(row, facts.get(row[2]), prices.get(row[0]), taxes, stock.get(row[2])) for row in rows]
    return CartView(
        id=cart.pk,
        version=cart.version,
        currency=actor.currency,
        country=country,
        lines=lines,
        totals=totals_of(lines, actor.currency),
        content_hash=hash_of(lines, actor.currency),
    )


@functools.cache
def _lines_of() -> Statement[CartLine]:
    cart = new_id()
    lines = CartLine.objects.filter(cart=cart).order_by("position")
    columns = ("id", "position", "variant_id", "quantity", "cost_center_id", "cost_center__code", "note")
    return Statement(lines.values_list(*columns, "seen_unit_price"), cart)


def totals_of(lines: list[CartLineView], currency: str) -> DocumentTotals:
    """Net, tax per rate and total of the lines that can be ordered."""
    taxable = [
        TaxableLine(line.price.amount, line.tax.category, line.tax.percent)
        for line in lines
        if line.price is not None and line.price.amount is not None and line.tax is not None
    ]
    return document_totals(taxable, currency)


def hash_of(lines: list[CartLineView], currency: str) -> str:
    """The fingerprint of what these lines say."""
    return content_hash(
        (
            SeenLine(
                line.variant_id,
                line.quantity,
                line.price.unit_price if line.price else None,
                line.cost_center_id,
            )
            for line in lines
        ),
        currency,
    )


def _line(
    row: tuple,  # type: ignore[type-arg]
    fact: VariantFacts | None,
    price: PricedLine | None,
    taxes: dict[str, TaxTerms],
    stock: Availability | None,
) -> CartLineView:
    line_id, position, variant_id, quantity, center_id, center_code, note, seen = row
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
    )
