"""What counts for whole orders: freight, the ladder, small orders, one company's permanent percentage, promotions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from lonja.catalog.models import Category
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Channel
from lonja.core.money import round_amount
from lonja.pricing.actions import (
    ContractRow,
    EntryRow,
    FreightRow,
    LadderRow,
    OrderTermsRow,
    Place,
    PromotionRow,
    save_entries,
    save_freight_rules,
    save_ladder,
    save_order_terms,
    save_promotion,
)
from lonja.pricing.actions.contracts import open_contract
from lonja.pricing.models import PriceEntry
from lonja.pricing.rules import Basis, PromotionKind

FREE_FROM = Decimal(300)
_FREIGHT = (
    FreightRow(Decimal("8.50"), Basis.WEIGHT, Decimal(0), "ES", free_from=FREE_FROM),
    FreightRow(Decimal("24.00"), Basis.WEIGHT, Decimal(40), "ES", free_from=FREE_FROM),
    *(
        FreightRow(Decimal("29.00"), Basis.WEIGHT, Decimal(0), "ES", prefix, Decimal(900))
        for prefix in ("07", "35", "38", "51", "52")
    ),
)
_LADDER = (LadderRow(Decimal(1500), Decimal(2)), LadderRow(Decimal(4000), Decimal(3)))


def load_terms(companies: Mapping[str, UUID], today: date) -> None:
    """Write what the seller says of orders, and his promotions of these weeks; `companies` maps code to id."""
    everybody = Place("EUR", channel_id=Channel.objects.get(is_default=True).pk)
    save_order_terms(
        SYSTEM, OrderTermsRow(everybody, minimum_amount=Decimal(40), small_order_surcharge=Decimal("5.00"))
    )
    save_ladder(SYSTEM, everybody, _LADDER)
    save_freight_rules(SYSTEM, everybody, _FREIGHT)
    if "almazara" in companies:
        loyal = Place("EUR", company_id=companies["almazara"])
        save_order_terms(SYSTEM, OrderTermsRow(loyal, percent_off=Decimal(5)))
        _agree_contract(companies["almazara"], today)
    there = set(Category.objects.values_list("code", flat=True))
    for row in (*_promotions(today), *_seasons(today)):
        if there.issuperset(row.category_codes):
            save_promotion(SYSTEM, row)


def _promotions(today: date) -> Iterator[PromotionRow]:
    month_later = today + timedelta(days=30)
    yield PromotionRow(
        "cables",
        {"es": "Semanas del cable: 8 %", "en": "Weeks of cables: 8%"},
        PromotionKind.PERCENT,
        Decimal(8),
        category_codes=["elec-cable"],
        min_quantity=Decimal(5),
        valid_until=month_later,
    )
    yield PromotionRow(
        "guantes-3x2",
        {"es": "Guantes: lleve 3 y pague 2, el más barato gratis", "en": "Gloves: buy 3, pay 2, the cheapest is free"},
        PromotionKind.N_FOR_M,
        buy_quantity=3,
        pay_quantity=2,
        across_lines=True,
        category_codes=["safe-hands"],
        valid_until=month_later,
    )
    yield PromotionRow(
        "anclajes-5-1",
        {"es": "Anclajes: compre 5 y reciba 1 más gratis", "en": "Anchors: buy 5, get 1 more free"},
        PromotionKind.FREE_GOODS,
        buy_quantity=5,
        gift_quantity=Decimal(1),
        gift_times=5,
        category_codes=["fix-anchors"],
        valid_until=month_later,
    )
    yield PromotionRow(
        "bienvenida",
        {"es": "Bienvenida: 5 % en su primer pedido", "en": "Welcome: 5% off your first order"},
        PromotionKind.ORDER_PERCENT,
        Decimal(5),
        typed_code="HOLA5",
        first_order_only=True,
    )
    yield PromotionRow(
        "obra",
        {"es": "Campaña de obra: 25 € menos", "en": "Building season: 25 € off"},
        PromotionKind.ORDER_AMOUNT,
        Decimal(25),
        currency="EUR",
        typed_code="OBRA25",
        min_amount=Decimal(250),
        limit_total=200,
        limit_per_company=1,
        valid_until=month_later,
    )
    yield PromotionRow(
        "portes",
        {"es": "Portes gratuitos", "en": "Free freight"},
        PromotionKind.FREE_FREIGHT,
        typed_code="PORTES0",
        online_only=True,
        limit_per_company=3,
        valid_until=month_later,
    )


def _seasons(today: date) -> Iterator[PromotionRow]:
    yield PromotionRow(
        "adviento",
        {"es": "Adviento: 10 % en herramienta", "en": "Advent: 10% off tools"},
        PromotionKind.PERCENT,
        Decimal(10),
        category_codes=["tools"],
        is_exclusive=False,
        valid_from=today + timedelta(days=9),
        valid_until=today + timedelta(days=33),
    )
    yield PromotionRow(
        "otono",
        {"es": "Otoño: 50 € menos desde 1.000 €", "en": "Autumn: 50 € off from 1,000 €"},
        PromotionKind.ORDER_AMOUNT,
        Decimal(50),
        currency="EUR",
        min_amount=Decimal(1000),
        valid_until=today - timedelta(days=12),
    )


def _agree_contract(company_id: UUID, today: date) -> None:
    """A contract over the calendar year with prices of its own for a few articles."""
    number = f"CM-{today.year}-014"
    year = (today.replace(month=1, day=1), today.replace(month=12, day=31))
    open_contract(SYSTEM, ContractRow(number, company_id, *year), with_list=True)
    everybodys = PriceEntry.objects.filter(price_list__assignments__channel__isnull=False, min_quantity=1)
    some = everybodys.filter(unit_price__gt=2).order_by("variant__sku").values_list("variant__sku", "unit_price")
    priced = [(sku, round_amount(price * Decimal("0.82"), "EUR")) for sku, price in some[:240:20] if price]
    save_entries(SYSTEM, [EntryRow(number, sku, price) for sku, price in priced])
