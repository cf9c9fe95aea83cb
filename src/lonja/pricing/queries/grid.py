"""Reads of the prices of one list, thousands of them, a window at a time; and what everybody else pays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import F, Q, QuerySet

from lonja.catalog.models import Category, Variant
from lonja.companies.actor import Actor, CompanyFacts
from lonja.companies.permissions import ActorKind, Permission
from lonja.core.clock import today
from lonja.core.codes import normalize_code
from lonja.pricing.models import FormulaException, PriceEntry, PriceList
from lonja.pricing.queries.lists import chain_of
from lonja.pricing.queries.prices import read_price_book
from lonja.pricing.rules import Ask, FormulaStep, Rounding, factor_of, price_line, rounded
from lonja.pricing.rules.formula import EXACT

NOBODY = UUID(int=0)
"""A company that nothing is assigned to: it pays what everybody in the channel pays."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Some prices of a list: by words of SKU or name, branch of the tree (code), brand, and when they count.

    `when`: 'now', 'later' (they begin after today), 'over', 'request' (without a price) or '' (all). `picked`: only
    those with these ids.
    """

    text: str = ""
    category: str = ""
    brand: str = ""
    when: str = ""
    picked: tuple[int, ...] = ()


def prices_of(actor: Actor, price_list: PriceList, selection: Selection) -> QuerySet[PriceEntry]:
    """Prices of a list (of the one at the end of its chain, for a list by formula) with their variants, by SKU and
    break. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    source = chain_of(price_list)[-1]
    found = PriceEntry.objects.filter(_time(selection.when), _goods(selection), price_list=source)
    order = ("variant__sku", "min_quantity", F("valid_from").asc(nulls_first=True), "pk")
    return found.select_related("variant__product__category").order_by(*order)


def _goods(selection: Selection) -> Q:
    wanted = Q(pk__in=selection.picked) if selection.picked else Q()
    if selection.text:
        named = Q(names__es__icontains=selection.text) | Q(names__en__icontains=selection.text)
        key = normalize_code(selection.text)
        goods = Variant.objects.filter(named | Q(sku_key__startswith=key) if key else named)
        wanted &= Q(variant__in=goods.values("pk"))
    if selection.brand:
        wanted &= Q(variant__product__brand=selection.brand)
    if selection.category:
        path = Category.objects.filter(code=selection.category).values_list("path", flat=True).first()
        wanted &= Q(variant__product__category__path__startswith=path) if path else Q(pk__in=[])
    return wanted


def _time(when: str) -> Q:
    day = today()
    times = {
        "now": Q(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_until=None) | Q(valid_until__gte=day)),
        "later": Q(valid_from__gt=day),
        "over": Q(valid_until__lt=day),
        "request": Q(unit_price=None),
    }
    return times.get(when, Q())


def everybodys_prices(
    actor: Actor, currency: str, asks: Sequence[tuple[int, Decimal]], on: date | None = None
) -> list[Decimal | None]:
    """What a company without terms of its own pays in the actor's channel, for each (variant, quantity); one query."""
    actor.require(Permission.SALES_PRICES_VIEW)
    if not asks:
        return []
    facts = CompanyFacts(NOBODY, "", currency, "", "", is_blocked=False, sees_whole_catalog=True)
    anybody = Actor(kind=ActorKind.BUYER, channel=actor.channel, company=facts)
    book = read_price_book(anybody, {variant for variant, _ in asks}, on or today(), None)
    return [price_line(Ask(variant, quantity), book).unit_price for variant, quantity in asks]


def formula_prices(actor: Actor, price_list: PriceList, entries: Sequence[PriceEntry]) -> list[Decimal | None]:
    """What a list by formula makes of these prices at the end of its chain, each with its product; one query."""
    actor.require(Permission.SALES_PRICES_VIEW)
    chain = [one for one in chain_of(price_list) if one.base_id is not None]
    steps = [FormulaStep(one.pk, one.percent_off or Decimal(0), one.exchange_rate) for one in chain]
    rounding = Rounding(price_list.price_decimals, price_list.rounding_step, price_list.rounding_ending)
    found = list(FormulaException.objects.filter(price_list__in=chain).select_related("category"))
    prices: list[Decimal | None] = []
    for entry in entries:
        others = _exceptions_for(entry, found)
        factor = factor_of(steps, {(pk, entry.variant_id): percent for pk, percent in others.items()}, entry.variant_id)
        prices.append(entry.unit_price and rounded(EXACT.multiply(entry.unit_price, factor), rounding))
    return prices


def _exceptions_for(entry: PriceEntry, found: Sequence[FormulaException]) -> Mapping[int, Decimal]:
    """The nearest exception of each list for the goods of an entry: product, then brand, then the deepest branch."""
    product = entry.variant.product
    nearest: dict[int, tuple[int, Decimal]] = {}
    for each in found:
        if each.product_id is not None:
            nearness = 10_000 if each.product_id == product.pk else 0
        elif each.category is None:
            nearness = 5_000 if each.brand == product.brand else 0
        else:
            nearness = len(each.category.path) if product.category.path.startswith(each.category.path) else 0
        if nearness > nearest.get(each.price_list_id, (0, 0))[0]:
            nearest[each.price_list_id] = (nearness, each.percent_off)
    return {pk: percent for pk, (_, percent) in nearest.items()}


def brands_of(actor: Actor, price_list: PriceList) -> list[str]:
    """The brands of the goods that a list prices."""
    actor.require(Permission.SALES_PRICES_VIEW)
    source = chain_of(price_list)[-1]
    goods = Variant.objects.filter(price_entries__price_list=source).exclude(product__brand="")
    return list(goods.values_list("product__brand", flat=True).order_by("product__brand").distinct())
