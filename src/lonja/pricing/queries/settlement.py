"""Reads: what counts for a whole cart besides the prices of its lines."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection

from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.pricing.queries.prices import prices_and_whether_promoted
from lonja.pricing.rules import (
    Ask,
    Basis,
    FreightRule,
    Goods,
    GoodsMatch,
    LadderStep,
    Level,
    OrderTerms,
    PricedLine,
    PromotedPrice,
    Promotion,
    PromotionKind,
    SettleLine,
    Settlement,
    Terms,
    Verdict,
    promoted_price,
    settle,
)

# One statement for any number of lines: a row of JSON for each place that says something of orders, for each promotion
# that may count or whose code was typed, and for each price list that says something of the permanent percentage; of
# the variants (goods) only where a promotion or a freight by weight asks for them. The cost grows with the promotions
# of a shop, which are few, and not with its companies. The blanks go so that psycopg remembers the statement.
_TERMS = re.sub(
    r"\s+",
    " ",
    """
WITH place AS (
    SELECT 5 AS level, 0 AS position, %(channel)s::bigint AS channel_id, NULL::bigint AS segment_id,
           NULL::uuid AS company_id
    UNION ALL SELECT 4, position, NULL, segment_id, NULL FROM companies_segmentmembership
    WHERE company_id = %(company)s
    UNION ALL SELECT 3, 0, NULL, NULL, %(company)s
), said AS (
    SELECT place.level, place.position, t.* FROM place JOIN pricing_orderterms t
      ON t.channel_id = place.channel_id OR t.segment_id = place.segment_id OR t.company_id = place.company_id
    WHERE t.currency = %(currency)s
), freight AS (
    SELECT f.* FROM said JOIN pricing_freightrule f ON f.terms_id = said.id
    WHERE f.country = '' OR (f.country = %(country)s AND EXISTS (
        SELECT FROM unnest(%(postal_codes)s::text[]) AS place_code WHERE starts_with(place_code, f.postal_prefix)))
), ours AS (
    SELECT b.promotion_id FROM place JOIN pricing_promotionbuyer b
      ON b.channel_id = place.channel_id OR b.segment_id = place.segment_id OR b.company_id = place.company_id
), asked AS MATERIALIZED (
    SELECT p.*, CASE
        WHEN NOT p.is_active THEN 'switched_off'
        WHEN p.valid_from > %(on)s THEN 'not_started'
        WHEN p.valid_until < %(on)s THEN 'ended'
        WHEN p.id IN (SELECT promotion_id FROM pricing_promotionbuyer)
            AND p.id NOT IN (SELECT promotion_id FROM ours) THEN 'other_buyers'
        WHEN p.currency NOT IN ('', %(currency)s) THEN 'other_currency'
        WHEN (p.used >= p.limit_total OR p.limit_per_company <= (
            SELECT count(*) FROM pricing_promotionuse u WHERE u.promotion_id = p.id AND u.company_id = %(company)s))
            AND NOT EXISTS (
            SELECT FROM pricing_promotionuse u WHERE u.promotion_id = p.id AND u.reference = %(reference)s)
            THEN 'used_up'
        END AS barred
    FROM pricing_promotion p
    WHERE (p.is_active AND p.typed_code = '') OR p.typed_code = ANY(%(codes)s)
), promotion AS (
    SELECT * FROM asked WHERE barred IS NULL OR typed_code <> ''
), variant AS (
    SELECT v.id, v.product_id, p.brand, c.path, coalesce(v.weight_kg, (
        SELECT sum(part.quantity * inside.weight_kg) FROM catalog_kitcomponent part
        JOIN catalog_variant inside ON inside.id = part.component_id WHERE part.kit_id = v.id)) AS weight_kg
    FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id JOIN catalog_category c ON c.id = p.category_id
    WHERE v.id = ANY(%(variants)s) AND (
        EXISTS (SELECT FROM freight WHERE basis = 'weight')
        OR EXISTS (SELECT FROM pricing_promotiongoods g WHERE g.promotion_id IN (SELECT id FROM promotion)))
)
SELECT 'place', json_build_array(level, position, percent_off::text, minimum_amount::text, small_order_surcharge::text,
    charges_tax_class,
    (SELECT json_agg(json_build_array(min_amount::text, percent_off::text)) FROM pricing_ladderstep l
     WHERE l.terms_id = said.id),
    (SELECT json_agg(json_build_array(country, postal_prefix, basis, from_value::text, price::text, free_from::text))
     FROM freight WHERE freight.terms_id = said.id))::text,
    NULL::bigint, NULL::bigint, NULL, NULL, NULL::numeric
FROM said
UNION ALL
SELECT 'promotion', json_build_array(id, code, kind, names, value::text, buy_quantity, pay_quantity, across_lines,
    valid_until, priority,
    is_exclusive, typed_code, gift_variant_id, gift_quantity::text, gift_times,
    CASE WHEN EXISTS (SELECT FROM pricing_promotiongoods g WHERE g.promotion_id = promotion.id) THEN coalesce((
        SELECT json_agg(json_build_array(g.product_id, g.brand, c.path))
        FROM pricing_promotiongoods g LEFT JOIN catalog_category c ON c.id = g.category_id
        WHERE g.promotion_id = promotion.id
          AND (g.product_id IS NULL OR g.product_id IN (SELECT product_id FROM variant))), '[]') END,
    min_quantity::text, min_amount::text, first_order_only, online_only,
    limit_total IS NOT NULL OR limit_per_company IS NOT NULL, barred)::text, NULL, NULL, NULL, NULL, NULL
FROM promotion
UNION ALL
SELECT 'list', json_build_array(id, takes_company_percent)::text, NULL, NULL, NULL, NULL, NULL FROM pricing_pricelist
WHERE id = ANY(%(lists)s) AND takes_company_percent IS NOT NULL
UNION ALL
SELECT 'goods', NULL, id, product_id, brand, path, weight_kg FROM variant
""",
)
_TERMS_WITH_ALL = re.sub(r"WHERE (\(p\.is_active|barred IS NULL)", r"WHERE true OR \1", _TERMS)
"""As _TERMS, with the promotions that cannot count."""

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the terms of a cart depend on besides its lines and its buyer.

    Where the goods go (country, postal code, and those of `further` deliveries in the same country), which codes were
    typed, whether it would be the company's first order, whether the customer orders himself (`is_online`) and not the
    seller for him; and `reference`: an order that is settled anew, whose own uses do not count against it.
    `agreed_freight` was agreed and no rule moves it.
    """

    country: str
    postal_code: str = ""
    further: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    is_first_order: bool = False
    is_online: bool = True
    reference: str = ""
    agreed_freight: Decimal | None = None

    @property
    def postal_codes(self) -> tuple[str, ...]:
        """Of all deliveries, by their number."""
        return (self.postal_code, *self.further)


def settlement_terms(
    actor: Actor,
    prices: Sequence[PricedLine],
    circumstances: Circumstances,
    *,
    on: date | None = None,
    with_all_promotions: bool = False,
) -> Terms:
    """What counts for a cart of these lines on a day (today), in one query for any number of lines.

    `with_all_promotions` reads those that cannot count too, each with what bars it. Raises PermissionMissing for
    somebody who acts for no company.
    """
    codes = sorted({code.strip().upper() for code in circumstances.codes})
    places = tuple(code.strip() for code in circumstances.postal_codes)
    params = {
        "company": actor.company_id,
        "channel": actor.channel.id if actor.channel else None,
        "currency": actor.currency,
        "country": circumstances.country,
        "postal_codes": list(places),
        "codes": codes,
        "reference": circumstances.reference,
        "variants": sorted({price.variant_id for price in prices}),
        "lists": sorted({price.list_id for price in prices if price.list_id is not None}),
        "on": on or today(),
    }
    rows: dict[str, list[list[Any]]] = {"place": [], "promotion": [], "list": []}
    goods: dict[int, Goods] = {}
    with connection.cursor() as cursor:
        cursor.execute(_TERMS_WITH_ALL if with_all_promotions else _TERMS, params)
        for kind, text, variant_id, *facts in cursor.fetchall():
            if text is None:
                goods[variant_id] = Goods(*facts)
            else:
                rows[kind].append(json.loads(text))
    return Terms(
        currency=actor.currency,
        placed=tuple(_place(row) for row in rows["place"]),
        promotions=tuple(_promotion(row) for row in rows["promotion"]),
        goods=goods,
        list_flags=dict(rows["list"]),
        codes=frozenset(codes),
        is_first_order=circumstances.is_first_order,
        is_online=circumstances.is_online,
        agreed_freight=circumstances.agreed_freight,
        postal_codes=places if circumstances.further else (),
    )


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _place(row: list[Any]) -> OrderTerms:
    level, position, percent, minimum, surcharge, tax_class, ladder, freight = row
    return OrderTerms(
        level=Level(level),
        position=position,
        percent_off=_number(percent),
        ladder=tuple(LadderStep(Decimal(amount), Decimal(off)) for amount, off in ladder or ()),
        freight=tuple(
            FreightRule(country, prefix, Basis(basis), Decimal(start), Decimal(price), _number(free))
            for country, prefix, basis, start, price, free in freight or ()
        ),
        minimum_amount=_number(minimum),
        small_order_surcharge=_number(surcharge),
        charges_tax_class=tax_class,
    )


def _promotion(row: list[Any]) -> Promotion:
    pk, code, kind, names, value, buy, pay, across, until, priority, is_exclusive, typed, gift, *rest = row
    gift_quantity, gift_times, goods, min_quantity, min_amount, first_only, online_only, is_limited, barred = rest
    return Promotion(
        id=pk,
        code=code,
        kind=PromotionKind(kind),
        names=names,
        value=Decimal(value),
        buy_quantity=Decimal(buy),
        pay_quantity=Decimal(pay),
        across_lines=across,
        gift_variant_id=gift,
        gift_quantity=Decimal(gift_quantity),
        gift_times=gift_times,
        valid_until=date.fromisoformat(until) if until else None,
        priority=priority,
        is_exclusive=is_exclusive,
        typed_code=typed,
        goods=None if goods is None else tuple(GoodsMatch(pk, brand, path or "") for pk, brand, path in goods),
        min_quantity=Decimal(min_quantity),
        min_amount=Decimal(min_amount),
        first_order_only=first_only,
        online_only=online_only,
        is_limited=is_limited,
        barred=barred and Verdict(barred),
    )


def settled_alone(
    actor: Actor, prices: Sequence[PricedLine], *, on: date | None = None, with_all_promotions: bool = False
) -> list[Settlement]:
    """What each of these lines would come to in a cart of its own, codes and freight left out; one query for all.

    For what is shown beside a price: its discounts, and the promotions that more of it would bring.
    """
    here = Circumstances(country="", is_online=actor.acting is None)
    terms = settlement_terms(actor, prices, here, on=on, with_all_promotions=with_all_promotions)
    return [
        settle(
            [SettleLine(price.variant_id, price.quantity, price.amount or ZERO, "", price.level, price.list_id)], terms
        )
        for price in prices
    ]


def promoted_lines(
    actor: Actor, asks: Sequence[Ask], *, with_breaks: bool = False
) -> list[tuple[PricedLine, PromotedPrice | None]]:
    """As `price_lines`, each with what a sales unit comes to where promotions without a code count for it as it stands.

    One query for any number of lines, and a second only where a promotion takes something off lines today.
    """
    prices, may_be_promoted = prices_and_whether_promoted(actor, asks, with_breaks=with_breaks)
    if not may_be_promoted:
        return [(price, None) for price in prices]
    return [
        (price, promoted_price(price, alone) if price.amount is not None else None)
        for price, alone in zip(prices, settled_alone(actor, prices), strict=True)
    ]


def promotion_of_code(actor: Actor, code: str) -> Promotion | None:
    """The promotion for which this code may be typed, with what bars it; None where there is none for the company."""
    terms = settlement_terms(actor, [], Circumstances(country="", codes=(code,)))
    found = next((one for one in terms.promotions if one.typed_code in terms.codes), None)
    hidden = {Verdict.OTHER_BUYERS, Verdict.OTHER_CURRENCY, Verdict.SWITCHED_OFF, Verdict.NOT_STARTED}
    return None if found is None or found.barred in hidden else found
