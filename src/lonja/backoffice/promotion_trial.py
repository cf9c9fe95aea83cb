"""A company's cart, typed or its newest one, settled with a promotion that is not saved yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lonja.catalog.models import Variant
from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.companies.queries import actor_acting_for, delivery_addresses
from lonja.core.clock import today
from lonja.core.texts import localized
from lonja.ordering.models import Cart, CartLine, Order
from lonja.ordering.queries.gifts import GiftLine, gift_lines
from lonja.ordering.queries.sums import NOT_BOUGHT
from lonja.pricing.actions import PromotionRow
from lonja.pricing.actions.trial import Trial, try_promotion
from lonja.pricing.queries import Circumstances
from lonja.pricing.rules import Ask, PricedLine, SettledLine


@dataclass(frozen=True, slots=True)
class TriedLine:
    """A line of the cart: what it comes to today and with the promotion."""

    sku: str
    name: str
    price: PricedLine
    before: SettledLine
    after: SettledLine


@dataclass(frozen=True, slots=True)
class TriedCart:
    """What the promotion would give, `gifts` too where they can be given.

    `unknown` codes the company cannot order, `unpriced` have no price for it.
    """

    company: Company
    currency: str
    on: date
    lines: list[TriedLine]
    trial: Trial
    gifts: list[GiftLine]
    unknown: list[str]
    unpriced: list[str]


def tried_cart(staff: Actor, row: PromotionRow, company: Company, typed: Sequence[tuple[str, Decimal]]) -> TriedCart:
    """Settle a company's cart with and without a promotion, as if it ordered online and had typed its code.

    On the promotion's first day where that is still to come. Raises what save_promotion raises.
    """
    buyer = actor_acting_for(staff, company.pk)
    variants, unknown = _meant(buyer, company, typed)
    address = delivery_addresses(buyer).first()
    circumstances = Circumstances(
        country=address.country if address else company.country,
        postal_code=address.postal_code if address else "",
        codes=(row.typed_code,) if row.typed_code.strip() else (),
        is_first_order=not Order.objects.filter(company=company).exclude(state__in=NOT_BOUGHT).exists(),
    )
    on = max(today(), row.valid_from or today())
    asks = [Ask(variant.pk, quantity) for variant, quantity in variants]
    trial = try_promotion(staff, row, buyer, asks, circumstances, on=on)
    named = {variant.pk: variant for variant, _quantity in variants}
    lines = [
        TriedLine(named[price.variant_id].sku, localized(named[price.variant_id].names), price, before, after)
        for price, before, after in zip(trial.prices, trial.before.lines, trial.after.lines, strict=True)
    ]
    priced = {price.variant_id for price in trial.prices}
    unpriced = [variant.sku for pk, variant in named.items() if pk not in priced]
    gifts = gift_lines(buyer, trial.after, circumstances.country)
    return TriedCart(company, buyer.currency, on, lines, trial, gifts, unknown, unpriced)


def _meant(
    buyer: Actor, company: Company, typed: Sequence[tuple[str, Decimal]]
) -> tuple[list[tuple[Variant, Decimal]], list[str]]:
    """The variants that are meant with their quantities, and what means none."""
    if not typed:
        typed = _newest_cart(company)
    found = find_by_codes(buyer, [code for code, _quantity in typed])
    known = [(found[code][0].variant, quantity) for code, quantity in typed if len(found[code]) == 1]
    return known, [code for code, _quantity in typed if len(found[code]) != 1]


def _newest_cart(company: Company) -> list[tuple[str, Decimal]]:
    filled = CartLine.objects.filter(cart__company=company).order_by("-cart__changed_at").values("cart")[:1]
    cart = Cart.objects.filter(pk__in=filled).first()
    rows = CartLine.objects.filter(cart=cart).values_list("variant__sku", "quantity") if cart else []
    return list(rows)
