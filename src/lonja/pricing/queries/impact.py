"""Whose prices would change, and by how much, before something goes live. Nothing is written, nobody is locked.

Companies for whom the same lists count at the same places pay the same, so the resolver itself is asked once for each
such group, with the prices as they are and as they would be; its cost grows with the groups, not with the companies.
"""

# ruff: noqa: S608 - the statement is made of this file's own pieces; values are parameters

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from lonja.companies.actor import Actor, ChannelFacts, CompanyFacts
from lonja.companies.permissions import ActorKind, Permission
from lonja.core.clock import today
from lonja.pricing.models import LONGEST_CHAIN, PriceList
from lonja.pricing.queries.grid import Selection, prices_of
from lonja.pricing.queries.prices import read_price_book
from lonja.pricing.queries.repricing import Repricing
from lonja.pricing.rules import Ask, Entry, PriceBook, percent_between, price_line

MOST_PRICES = 500
"""Of so many prices, those that change most, it is worked out who pays what."""
MOST_LINES = 40_000
"""So many prices are worked out at most, before and after; beyond, some groups of companies are left out."""

_GROUPS = """
WITH RECURSIVE touched AS (
    SELECT id, 0 AS depth FROM pricing_pricelist WHERE id = %(list)s
    UNION
    SELECT l.id, depth + 1 FROM touched JOIN pricing_pricelist l ON l.base_id = touched.id WHERE depth < %(longest)s
), placed AS (
    SELECT c.id AS company_id, NULL::uuid AS unit_id, a.id, 0 AS place, a.price_list_id
    FROM pricing_pricelistassignment a JOIN companies_company c ON c.channel_id = a.channel_id WHERE {valid}
    UNION ALL
    SELECT m.company_id, NULL, a.id, m.position, a.price_list_id
    FROM pricing_pricelistassignment a JOIN companies_segmentmembership m ON m.segment_id = a.segment_id WHERE {valid}
    UNION ALL
    SELECT a.company_id, NULL, a.id, 0, a.price_list_id
    FROM pricing_pricelistassignment a WHERE a.company_id IS NOT NULL AND {valid}
    UNION ALL
    SELECT k.company_id, NULL, a.id, 0, a.price_list_id
    FROM pricing_pricelistassignment a JOIN pricing_contract k ON k.id = a.contract_id
    WHERE {valid} AND (k.valid_from IS NULL OR k.valid_from <= %(on)s)
      AND (k.valid_until IS NULL OR k.valid_until >= %(on)s)
    UNION ALL
    SELECT u.company_id, u.id, a.id, 0, a.price_list_id
    FROM pricing_pricelistassignment a JOIN companies_unit u ON u.id = a.unit_id WHERE {valid}
), affected AS (
    SELECT DISTINCT company_id, unit_id FROM placed WHERE price_list_id IN (SELECT id FROM touched)
), signed AS (
    SELECT affected.company_id, affected.unit_id, string_agg(placed.id || '.' || placed.place, ' ' ORDER BY placed.id)
           AS lists
    FROM affected JOIN placed ON placed.company_id = affected.company_id
     AND (placed.unit_id IS NULL OR placed.unit_id = affected.unit_id)
    GROUP BY affected.company_id, affected.unit_id
)
SELECT array_agg(c.id ORDER BY c.name), array_agg(c.name ORDER BY c.name), signed.unit_id, c.currency,
       ch.id, ch.code, ch.name, ch.theme
FROM signed JOIN companies_company c ON c.id = signed.company_id JOIN companies_channel ch ON ch.id = c.channel_id
WHERE c.currency = %(currency)s
GROUP BY signed.lists, signed.unit_id, c.currency, ch.id
ORDER BY count(*) DESC, min(c.name)
""".format(
    valid="(a.valid_from IS NULL OR a.valid_from <= %(on)s) AND (a.valid_until IS NULL OR a.valid_until >= %(on)s)"
)


class _Group(NamedTuple):
    """Companies (or one unit) for whom the same lists count."""

    company_ids: list[UUID]
    names: list[str]
    unit_id: UUID | None
    currency: str
    channel: ChannelFacts


class Moved(NamedTuple):
    """A price that moves for so many companies: from a quantity on, net per sales unit; None: on request."""

    variant_id: int
    min_quantity: Decimal
    before: Decimal | None
    after: Decimal | None
    companies: int

    @property
    def percent(self) -> Decimal | None:
        """By how many percent it rises; None where there is nothing to compare."""
        return percent_between(self.before, self.after) if self.before and self.after is not None else None


class CompanyImpact(NamedTuple):
    """How many prices rise and fall for a company, and by how much they move on average, in percent."""

    company_id: UUID
    name: str
    up: int
    down: int
    mean: Decimal


@dataclass(frozen=True, slots=True)
class Impact:
    """Who pays what from a change on. Of `companies` for whom the list may count `examined` were worked out, and of
    `prices` that change `asked`; `changed` companies have another price for at least one of them."""

    on: date
    companies: int
    examined: int
    prices: int
    asked: int
    changed: int
    up: int
    down: int
    rises: tuple[Moved, ...]
    falls: tuple[Moved, ...]
    top: tuple[CompanyImpact, ...]


def impact_of_repricing(actor: Actor, repricing: Repricing) -> Impact:
    """What many changed prices mean for companies, on the day they begin to count."""
    rows = sorted(repricing.rows, key=lambda row: -abs(row.percent or Decimal(0)))[:MOST_PRICES]
    after: defaultdict[int, list[Entry]] = defaultdict(list)
    asked = {row.variant_id for row in rows}
    for row in repricing.rows:
        if row.variant_id in asked:
            after[row.variant_id].append(Entry(*row.after))
    asks = [Ask(row.variant_id, row.after.min_quantity) for row in rows]
    compared = _Comparison(repricing.price_list, repricing.starts_on or today(), asks, after=after)
    return compared.run(actor, len(repricing.rows))


def impact_of_activation(actor: Actor, price_list: PriceList, on: date | None = None) -> Impact:
    """What it means for companies if a list that is switched off is switched on."""
    found = prices_of(actor, price_list, Selection(when="now"))
    asks = [Ask(variant, quantity) for variant, quantity in found.values_list("variant_id", "min_quantity")]
    step = max(1, -(-len(asks) // MOST_PRICES))
    compared = _Comparison(price_list, on or today(), asks[::step], draft=price_list.pk)
    return compared.run(actor, len(asks))


@dataclass(frozen=True, slots=True)
class _Comparison:
    """The same asks at the prices as they are, and with other entries (`after`) or one more list (`draft`)."""

    price_list: PriceList
    on: date
    asks: Sequence[Ask]
    after: Mapping[int, Sequence[Entry]] | None = None
    draft: int | None = None

    def run(self, actor: Actor, prices: int) -> Impact:
        actor.require(Permission.SALES_PRICES_VIEW)
        groups = self._groups()
        most = MOST_LINES // max(1, len(self.asks))
        moved: defaultdict[tuple[int, Decimal, Decimal | None, Decimal | None], int] = defaultdict(int)
        companies: list[CompanyImpact] = []
        for group in groups[:most]:
            found = self._moved(group)
            for each in found:
                moved[each[:4]] += len(group.company_ids)
            companies += _companies(group, found)
        return self._impact(groups, groups[:most], prices, [Moved(*key, n) for key, n in moved.items()], companies)

    def _groups(self) -> list[_Group]:
        params: dict[str, Any] = {"list": self.price_list.pk, "on": self.on, "currency": self.price_list.currency}
        with connection.cursor() as cursor:
            cursor.execute(_GROUPS, {**params, "longest": LONGEST_CHAIN})
            return [
                _Group(ids, names, unit, currency, ChannelFacts(channel[0], channel[1], channel[2], "", channel[3]))
                for ids, names, unit, currency, *channel in cursor.fetchall()
            ]

    def _moved(self, group: _Group) -> list[Moved]:
        """The asks whose price is another one for the companies of a group."""
        facts = CompanyFacts(
            group.company_ids[0], "", group.currency, "", "", is_blocked=False, sees_whole_catalog=True
        )
        eyes = Actor(kind=ActorKind.BUYER, channel=group.channel, company=facts)
        variants = {ask.variant_id for ask in self.asks}
        now = read_price_book(eyes, variants, self.on, group.unit_id)
        if self.draft is not None:
            then = read_price_book(eyes, variants, self.on, group.unit_id, draft=self.draft)
        else:
            then = self._overlaid(now)
        found = []
        for ask in self.asks:
            before, after = price_line(ask, now).unit_price, price_line(ask, then).unit_price
            if before != after:
                found.append(Moved(ask.variant_id, ask.quantity, before, after, 1))
        return found

    def _overlaid(self, book: PriceBook) -> PriceBook:
        """The prices with those of the list that would be other ones or would be added."""
        entries = dict(book.entries)
        for variant_id, new in (self.after or {}).items():
            keys = {(each.min_quantity, each.valid_from) for each in new}
            old = entries.get((self.price_list.pk, variant_id), ())
            kept = [each for each in old if (each.min_quantity, each.valid_from) not in keys]
            entries[self.price_list.pk, variant_id] = [*kept, *new]
        return replace(book, entries=entries)

    def _impact(
        self,
        groups: Sequence[_Group],
        examined: Sequence[_Group],
        prices: int,
        moved: Sequence[Moved],
        companies: Sequence[CompanyImpact],
    ) -> Impact:
        measured = sorted((each for each in moved if each.percent is not None), key=lambda each: -(each.percent or 0))
        return Impact(
            on=self.on,
            companies=_count(groups),
            examined=_count(examined),
            prices=prices,
            asked=len(self.asks),
            changed=len({each.company_id for each in companies}),
            up=len({each.variant_id for each in measured if (each.percent or 0) > 0}),
            down=len({each.variant_id for each in measured if (each.percent or 0) < 0}),
            rises=tuple(each for each in measured[:10] if (each.percent or 0) > 0),
            falls=tuple(each for each in reversed(measured[-10:]) if (each.percent or 0) < 0),
            top=tuple(sorted(companies, key=lambda each: (-abs(each.mean), each.name))[:20]),
        )


def _count(groups: Sequence[_Group]) -> int:
    return len({company for group in groups for company in group.company_ids})


def _companies(group: _Group, moved: Sequence[Moved]) -> list[CompanyImpact]:
    percents = [each.percent for each in moved if each.percent is not None]
    if not moved:
        return []
    up, down = sum(1 for each in percents if each > 0), sum(1 for each in percents if each < 0)
    mean = sum(percents, Decimal(0)) / len(percents) if percents else Decimal(0)
    pairs = zip(group.company_ids, group.names, strict=True)
    return [CompanyImpact(company_id, name, up, down, mean) for company_id, name in pairs]
