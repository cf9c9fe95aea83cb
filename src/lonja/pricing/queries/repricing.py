"""What would become of many prices of a list: by a rule, or by lines of a spreadsheet. Nothing is changed here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from django.db.models import Q, QuerySet

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.pricing.entry import PriceState, check_price
from lonja.pricing.errors import PriceInvalid, PricingError, SkuUnknown
from lonja.pricing.models import PriceEntry, PriceList
from lonja.pricing.queries.grid import Selection, prices_of
from lonja.pricing.rules import ChangeRule, changed_price, percent_between


class PastedLine(NamedTuple):
    """A line of a spreadsheet: its number there, the SKU, from which quantity, and the price (None: on request)."""

    number: int
    sku: str
    min_quantity: Decimal
    unit_price: Decimal | None


class Repriced(NamedTuple):
    """A price before (None: there is none yet) and after."""

    variant_id: int
    sku: str
    names: Mapping[str, str]
    before: PriceState | None
    after: PriceState

    @property
    def percent(self) -> Decimal | None:
        """By how many percent it rises; None where there is nothing to compare."""
        if self.before is None or self.before.unit_price is None or self.after.unit_price is None:
            return None
        return percent_between(self.before.unit_price, self.after.unit_price)


class LeftOut(NamedTuple):
    """A price that stays as it is, and why; `number` is the line it stood in, if it was pasted."""

    number: int | None
    sku: str
    error: PricingError


@dataclass(frozen=True)
class Repricing:
    """What would change from `starts_on` on (None: at once); `unchanged` prices are the same before and after, those
    `on_request` have no price that a rule could change."""

    price_list: PriceList
    starts_on: date | None
    rows: tuple[Repriced, ...]
    unchanged: int
    on_request: int
    left_out: tuple[LeftOut, ...]

    @cached_property
    def fingerprint(self) -> str:
        """The same for the same changes of the same prices, and for no others."""
        said = repr([(row.variant_id, row.before, row.after) for row in self.rows])
        return hashlib.sha256(said.encode()).hexdigest()

    @cached_property
    def by_size(self) -> tuple[Repriced, ...]:
        """The rows from the greatest rise to the greatest fall; those without a percentage are not among them."""
        measured = [(row.percent, row) for row in self.rows]
        ordered = sorted(((p, row) for p, row in measured if p is not None), key=lambda each: (-each[0], each[1].sku))
        return tuple(row for _, row in ordered)

    @property
    def risen(self) -> int:
        """How many prices rise."""
        return sum(1 for row in self.by_size if _moved(row) > 0)

    @property
    def fallen(self) -> int:
        """How many prices fall."""
        return sum(1 for row in self.by_size if _moved(row) < 0)


def _moved(row: Repriced) -> Decimal:
    """By how much a price that has one before and after moves."""
    before = row.before.unit_price if row.before else None
    return (row.after.unit_price or Decimal(0)) - (before or Decimal(0))


def repriced_by_rule(
    actor: Actor, price_list: PriceList, selection: Selection, rule: ChangeRule, starts_on: date | None
) -> Repricing:
    """What a rule makes of the selected prices that count on the day it begins (today). Raises PermissionMissing."""
    actor.require(Permission.SALES_PRICES_MANAGE)
    counting = _counting(prices_of(actor, price_list, selection), starts_on)
    rows: list[Repriced] = []
    left_out: list[LeftOut] = []
    for pk, sku, names, state in counting:
        if state.unit_price is not None:
            after = _after(state, state.min_quantity, changed_price(rule, state.unit_price), starts_on)
            _sort_in(Repriced(pk, sku, names, state, after), None, rows, left_out)
    requests = sum(1 for held in counting if held.state.unit_price is None)
    return _repricing(price_list, starts_on, rows, left_out, requests)


def repriced_by_lines(
    actor: Actor, price_list: PriceList, lines: Sequence[PastedLine], starts_on: date | None
) -> Repricing:
    """What pasted lines make of a list: prices that are there change, others are added. Of two lines for one price the
    last counts. Raises PermissionMissing."""
    actor.require(Permission.SALES_PRICES_MANAGE)
    last = {(line.sku, line.min_quantity): line for line in lines}
    variants = {one.sku: one for one in Variant.objects.filter(sku__in={line.sku for line in lines})}
    held = prices_of(actor, price_list, Selection()).filter(variant__in=list(variants.values()))
    there = {(each.sku, each.state.min_quantity): each.state for each in _counting(held, starts_on)}
    rows: list[Repriced] = []
    left_out: list[LeftOut] = []
    for key, line in last.items():
        variant, before = variants.get(line.sku), there.get(key)
        if variant is None:
            left_out.append(LeftOut(line.number, line.sku, SkuUnknown(sku=line.sku)))
            continue
        after = _after(before, line.min_quantity, line.unit_price, starts_on)
        _sort_in(Repriced(variant.pk, line.sku, variant.names, before, after), line.number, rows, left_out)
    return _repricing(price_list, starts_on, rows, left_out, 0)


class _Held(NamedTuple):
    """A price that is there, without the weight of its models: there are thousands."""

    variant_id: int
    sku: str
    names: Mapping[str, str]
    state: PriceState


_READ = ("variant_id", "variant__sku", "variant__names", "min_quantity", "unit_price", "valid_from", "valid_until")


def _counting(found: QuerySet[PriceEntry], starts_on: date | None) -> list[_Held]:
    """Of the prices of each variant and break the one that counts on the day: the one that began last."""
    day = starts_on or today()
    valid = found.filter(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_until=None) | Q(valid_until__gte=day))
    rows = valid.select_related(None).values_list(*_READ)
    last = {
        (pk, quantity): _Held(pk, sku, names, PriceState(quantity, *how)) for pk, sku, names, quantity, *how in rows
    }
    return list(last.values())


def _after(before: PriceState | None, quantity: Decimal, price: Decimal | None, starts_on: date | None) -> PriceState:
    """At once the price itself changes; from a day on another one begins, and ends when the first would have."""
    first = starts_on or (before.valid_from if before else None)
    return PriceState(quantity, price, first, before.valid_until if before else None)


def _sort_in(row: Repriced, number: int | None, rows: list[Repriced], left_out: list[LeftOut]) -> None:
    try:
        check_price(row.after)
    except PriceInvalid as error:
        left_out.append(LeftOut(number, row.sku, error))
    else:
        rows.append(row)


def _repricing(
    price_list: PriceList, starts_on: date | None, rows: Iterable[Repriced], left_out: Iterable[LeftOut], requests: int
) -> Repricing:
    rows = list(rows)
    changed = tuple(row for row in rows if row.before is None or row.before.unit_price != row.after.unit_price)
    return Repricing(price_list, starts_on, changed, len(rows) - len(changed), requests, tuple(left_out))
