"""Changing single prices of a list as a person sees them: what somebody else changed meanwhile is never overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db import IntegrityError

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.pricing.actions.frame import written_by
from lonja.pricing.actions.lists import list_for_entries
from lonja.pricing.entry import PriceState, check_price
from lonja.pricing.errors import PriceGone, PriceInvalid, PriceMoved, PricesMoved, PricingError, SkuUnknown
from lonja.pricing.models import PriceEntry

Key = tuple[int, Decimal, date | None]


class PriceChange(NamedTuple):
    """What a person wants of one price: `seen` is how it stood on his screen (None: it is new), `wanted` how it shall
    stand (None: it shall go)."""

    sku: str
    seen: PriceState | None
    wanted: PriceState | None


class RefusedChange(NamedTuple):
    """A change that was not made: its place among those asked for, why, and how the price stands now."""

    place: int
    error: PricingError
    current: PriceState | None


class Changed(NamedTuple):
    """How many prices were changed, and which changes were refused; the others are saved all the same."""

    saved: int
    refused: tuple[RefusedChange, ...]


def change_prices(actor: Actor, code: str, changes: Sequence[PriceChange]) -> Changed:
    """Make those of the changes that can be made, thousands at once, in a constant number of queries.

    A change is refused, and only it, when its SKU is unknown (SkuUnknown), somebody changed or took away the price that
    was seen (PriceMoved, PriceGone), or it can be no price (PriceInvalid). Raises PriceListUnknown, PriceListInvalid
    for a list by formula, and PricesMoved when somebody adds the same price at the same moment.
    """
    try:
        return _change(actor, code, changes)
    except IntegrityError as error:
        raise PricesMoved from error


def _change(actor: Actor, code: str, changes: Sequence[PriceChange]) -> Changed:
    with written_by(actor, "change_prices"):
        list_id = list_for_entries(code)
        skus = {change.sku for change in changes}
        variants = dict(Variant.objects.filter(sku__any_of=skus).values_list("sku", "id"))
        found = PriceEntry.objects.filter(price_list=list_id, variant__pk__any_of=variants.values())
        plan = _Plan(list_id, {_key(entry): entry for entry in found.select_for_update().order_by("pk")})
        for place, change in enumerate(changes):
            plan.take(place, variants.get(change.sku), change)
        plan.carry_out()
        return Changed(len(changes) - len(plan.refused), tuple(plan.refused))


def _key(entry: PriceEntry) -> Key:
    return (entry.variant_id, entry.min_quantity, entry.valid_from)


def _state(entry: PriceEntry) -> PriceState:
    return PriceState(entry.min_quantity, entry.unit_price, entry.valid_from, entry.valid_until)


class _Plan:
    """What becomes of the prices that are there. One whose quantity or first day changes is taken away and added
    anew, so that no order of the writes can make two of a kind meet."""

    def __init__(self, list_id: int, there: dict[Key, PriceEntry]) -> None:
        self.list_id, self.there = list_id, there
        self.occupied: set[Key] = set(there)
        self.refused: list[RefusedChange] = []
        self.gone: list[int] = []
        self.updated: list[PriceEntry] = []
        self.added: list[PriceEntry] = []

    def take(self, place: int, variant_id: int | None, change: PriceChange) -> None:
        """Plan one change, or refuse it."""
        sku, seen, wanted = change
        entry = self.there.get((variant_id, seen.min_quantity, seen.valid_from)) if variant_id and seen else None
        try:
            if variant_id is None:
                raise SkuUnknown(sku=sku)
            if seen is not None:
                self._require(entry, seen)
            if wanted is not None:
                self._require_place(variant_id, entry, wanted)
        except PricingError as error:
            self.refused.append(RefusedChange(place, error, _state(entry) if entry else None))
        else:
            self._plan(variant_id, entry, wanted)

    def _require(self, entry: PriceEntry | None, seen: PriceState) -> None:
        if entry is None or _key(entry) not in self.occupied:
            raise PriceGone
        if _state(entry) != seen:
            raise PriceMoved

    def _require_place(self, variant_id: int, entry: PriceEntry | None, wanted: PriceState) -> None:
        check_price(wanted)
        key = (variant_id, wanted.min_quantity, wanted.valid_from)
        if key in self.occupied and (entry is None or key != _key(entry)):
            raise PriceInvalid.taken()

    def _plan(self, variant_id: int, entry: PriceEntry | None, wanted: PriceState | None) -> None:
        if entry is not None:
            key = _key(entry)
            if wanted is not None and key == (variant_id, wanted.min_quantity, wanted.valid_from):
                entry.unit_price, entry.valid_until = wanted.unit_price, wanted.valid_until
                self.updated.append(entry)
                return
            self.occupied.discard(key)
            self.gone.append(entry.pk)
        if wanted is not None:
            self.occupied.add((variant_id, wanted.min_quantity, wanted.valid_from))
            self.added.append(PriceEntry(price_list_id=self.list_id, variant_id=variant_id, **wanted._asdict()))

    def carry_out(self) -> None:
        """Write it: away first, then what stays, then what is new."""
        if self.gone:
            PriceEntry.objects.filter(pk__any_of=self.gone).delete()
        if self.updated:
            PriceEntry.objects.bulk_update(self.updated, ["unit_price", "valid_until"])
        if self.added:
            PriceEntry.objects.bulk_create(self.added)
