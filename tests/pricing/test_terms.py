"""What counts for whole orders and promotions: saving them, and reading just what is the company's."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.core import clock
from lonja.core.errors import Refused
from lonja.pricing.actions import (
    FreightRow,
    LadderRow,
    OrderTermsRow,
    Place,
    PromotionRow,
    give_promotions_back,
    save_freight_rules,
    save_ladder,
    save_order_terms,
    save_promotion,
    use_promotions,
)
from lonja.pricing.errors import (
    CategoryUnknown,
    OrderTermsInvalid,
    ProductUnknown,
    PromotionInvalid,
    PromotionUsedUp,
)
from lonja.pricing.models import FreightRule, LadderStep, OrderTerms, Promotion, PromotionUse
from lonja.pricing.queries import Circumstances, price_lines, settlement_terms
from lonja.pricing.rules import Ask, Goods, GoodsMatch, Level, PromotionKind, Terms, Verdict
from tests import factories as make

pytestmark = pytest.mark.django_db

NAMES = {"en": "Spring"}
HERE = Circumstances("ES", "28001")


def row(code: str = "spring", **facts: Any) -> PromotionRow:
    return PromotionRow(code, NAMES, PromotionKind.PERCENT, Decimal(10), **facts)


def terms_of(actor: Actor, *variants: Any, circumstances: Circumstances = HERE, **how: Any) -> Terms:
    prices = price_lines(actor, [Ask(variant.pk, Decimal(1)) for variant in variants])
    return settlement_terms(actor, prices, circumstances, **how)


def test_the_terms_of_each_place_are_read_and_those_of_others_are_not() -> None:
    members, strangers = make.make_segment(), make.make_segment()
    company = make.make_company(segments=[members])
    other = make.make_company(segments=[strangers])
    own = Place("EUR", company_id=company.pk)
    places = [own, Place("EUR", segment_id=members.pk), Place("EUR", channel_id=make.make_channel().pk)]
    foreign = [
        Place("EUR", company_id=other.pk),
        Place("EUR", segment_id=strangers.pk),
        Place("EUR", channel_id=make.make_channel("b2c").pk),
        Place("USD", company_id=company.pk),
    ]
    for place in [*places, *foreign]:
        save_order_terms(SYSTEM, OrderTermsRow(place, percent_off=Decimal(3)))
        save_ladder(SYSTEM, place, [LadderRow(Decimal(10), Decimal(1))])
        save_freight_rules(SYSTEM, place, [FreightRow(Decimal(5), country="ES", postal_prefix="28")])
    terms = terms_of(make.buyer_actor(company), make.make_variant(price=1))
    assert sorted(one.level for one in terms.placed) == [Level.COMPANY, Level.SEGMENT, Level.CHANNEL]
    assert all(len(one.ladder) == len(one.freight) == 1 for one in terms.placed)


def test_only_the_zones_of_the_address_are_read() -> None:
    place = Place("EUR", channel_id=make.make_channel().pk)
    zones = [("", ""), ("ES", ""), ("ES", "28"), ("ES", "08"), ("FR", "")]
    save_freight_rules(SYSTEM, place, [FreightRow(Decimal(5), country=c, postal_prefix=p) for c, p in zones])
    [placed] = terms_of(make.buyer_actor(make.make_company()), make.make_variant(price=1)).placed
    assert {(rule.country, rule.postal_prefix) for rule in placed.freight} == {("", ""), ("ES", ""), ("ES", "28")}


def test_promotions_are_read_for_their_buyers_and_with_what_bars_them() -> None:
    segment = make.make_segment()
    company, today = make.make_company(segments=[segment]), clock.today()
    actor, bolt = make.buyer_actor(company), make.make_variant(price=1)
    channel = make.make_channel()
    for each in [
        row("all"),
        row("channel", channel_ids=[channel.pk]),
        row("segment", segment_ids=[segment.pk]),
        row("company", company_ids=[company.pk, make.make_company().pk]),
        row("others", company_ids=[make.make_company().pk]),
        row("off", is_active=False),
        row("later", valid_from=today + timedelta(days=1)),
        row("ended", valid_until=today - timedelta(days=1)),
        row("last-day", valid_from=today, valid_until=today),
        row("dollars", currency="USD"),
        row("used", limit_total=0),
        row("typed", typed_code="t1"),
    ]:
        save_promotion(SYSTEM, each)
    assert {one.code for one in terms_of(actor, bolt).promotions} == {
        "all",
        "channel",
        "segment",
        "company",
        "last-day",
    }
    everything = terms_of(actor, bolt, with_all_promotions=True).promotions
    barred = {one.code: one.barred for one in everything if one.barred}
    assert barred == {
        "others": Verdict.OTHER_BUYERS,
        "off": Verdict.SWITCHED_OFF,
        "later": Verdict.NOT_STARTED,
        "ended": Verdict.ENDED,
        "dollars": Verdict.OTHER_CURRENCY,
        "used": Verdict.USED_UP,
    }
    tomorrow = terms_of(actor, bolt, on=today + timedelta(days=1)).promotions
    assert "later" in {one.code for one in tomorrow}
    assert "last-day" not in {one.code for one in tomorrow}


def test_goods_are_read_as_they_are_named() -> None:
    branch = make.make_category()
    product = make.make_product("P", make.make_category(parent=branch), brand="acme")
    bolt = make.make_variant("BOLT", product, price=1, weight_kg=Decimal("0.5"))
    save_promotion(SYSTEM, row("p", product_codes=["P"]))
    save_promotion(SYSTEM, row("b", brands=["acme"]))
    save_promotion(SYSTEM, row("c", category_codes=[branch.code]))
    make.make_product("Q")
    save_promotion(SYSTEM, row("q", product_codes=["Q"]))
    terms = terms_of(make.buyer_actor(make.make_company()), bolt)
    assert terms.goods == {bolt.pk: Goods(product.pk, "acme", product.category.path, Decimal("0.5"))}
    assert {one.code: one.goods for one in terms.promotions} == {
        "p": (GoodsMatch(product.pk),),
        "b": (GoodsMatch(brand="acme"),),
        "c": (GoodsMatch(category_path=branch.path),),
        "q": (),
    }


def test_a_list_may_say_of_itself_whether_the_percentage_counts() -> None:
    price_list = make.list_prices()
    bolt = make.make_variant(price=1)
    actor = make.buyer_actor(make.make_company())
    assert terms_of(actor, bolt).list_flags == {}
    price_list.takes_company_percent = False
    price_list.save()
    assert terms_of(actor, bolt).list_flags == {price_list.pk: False}


def test_one_query_whatever_there_is() -> None:
    actor = make.buyer_actor(make.make_company())
    variants = [make.make_variant(price=1) for _ in range(20)]
    for number in range(5):
        save_promotion(SYSTEM, row(f"p{number}", product_codes=[variants[number].product.code]))
    prices = price_lines(actor, [Ask(variant.pk, Decimal(1)) for variant in variants])
    with CaptureQueriesContext(connection) as asked:
        terms = settlement_terms(actor, prices, HERE)
    assert (len(asked), len(terms.promotions), len(terms.goods)) == (1, 5, 20)


def test_saving_again_replaces() -> None:
    place = Place("EUR", channel_id=make.make_channel().pk)
    for percent in (1, 2):
        save_order_terms(SYSTEM, OrderTermsRow(place, percent_off=Decimal(percent)))
        save_ladder(SYSTEM, place, [LadderRow(Decimal(percent), Decimal(percent))])
        save_freight_rules(SYSTEM, place, [FreightRow(Decimal(percent))])
        save_promotion(SYSTEM, row(priority=percent, brands=[f"b{percent}"], channel_ids=[place.channel_id or 0]))
    assert OrderTerms.objects.get().percent_off == 2
    assert LadderStep.objects.get().min_amount == FreightRule.objects.get().price == 2
    saved = Promotion.objects.get()
    assert (saved.priority, saved.goods.get().brand, saved.buyers.count()) == (2, "b2", 1)


PLACE = Place("EUR", segment_id=1)


@pytest.mark.parametrize(
    "call",
    [
        lambda: save_order_terms(SYSTEM, OrderTermsRow(Place("EUR"))),
        lambda: save_order_terms(SYSTEM, OrderTermsRow(Place("EUR", channel_id=1, segment_id=1))),
        lambda: save_order_terms(SYSTEM, OrderTermsRow(PLACE, percent_off=Decimal(100))),
        lambda: save_order_terms(SYSTEM, OrderTermsRow(PLACE, minimum_amount=Decimal(-1))),
        lambda: save_order_terms(SYSTEM, OrderTermsRow(PLACE, small_order_surcharge=Decimal(5))),
        lambda: save_ladder(SYSTEM, PLACE, [LadderRow(Decimal(1), Decimal(-1))]),
        lambda: save_ladder(SYSTEM, PLACE, [LadderRow(Decimal(1), Decimal(1))] * 2),
        lambda: save_ladder(SYSTEM, PLACE, [LadderRow(Decimal(-1), Decimal(1))]),
        lambda: save_freight_rules(SYSTEM, PLACE, [FreightRow(Decimal(-1))]),
        lambda: save_freight_rules(SYSTEM, PLACE, [FreightRow(Decimal(1), postal_prefix="28")]),
        lambda: save_freight_rules(SYSTEM, PLACE, [FreightRow(Decimal(1))] * 2),
    ],
)
def test_terms_that_contradict_themselves_are_refused(call: Any) -> None:
    with pytest.raises(OrderTermsInvalid):
        call()
    assert not OrderTerms.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (PromotionRow("p", NAMES, PromotionKind.PERCENT, Decimal(101)), PromotionInvalid),
        (PromotionRow("p", NAMES, PromotionKind.AMOUNT, Decimal(-1), currency="EUR"), PromotionInvalid),
        (PromotionRow("p", NAMES, PromotionKind.ORDER_AMOUNT, Decimal(1)), PromotionInvalid),
        (PromotionRow("p", NAMES, PromotionKind.N_FOR_M, buy_quantity=2, pay_quantity=2), PromotionInvalid),
        (row("p", min_amount=Decimal(1)), PromotionInvalid),
        (row("p", min_quantity=Decimal(-1)), PromotionInvalid),
        (row("p", valid_from=date(2026, 2, 2), valid_until=date(2026, 2, 1)), PromotionInvalid),
        (row("p", typed_code="taken"), PromotionInvalid),
        (row("p", product_codes=["none"]), ProductUnknown),
        (row("p", category_codes=["none"]), CategoryUnknown),
    ],
)
def test_promotions_that_contradict_themselves_are_refused(wrong: PromotionRow, error: type[Refused]) -> None:
    save_promotion(SYSTEM, row("first", typed_code="TAKEN"))
    with pytest.raises(error):
        save_promotion(SYSTEM, wrong)
    assert Promotion.objects.count() == 1


def test_only_who_manages_terms_may_write_them() -> None:
    buyer = make.buyer_actor(make.make_company(), "company-admin")
    for call in (
        lambda: save_promotion(buyer, row()),
        lambda: save_order_terms(buyer, OrderTermsRow(PLACE)),
        lambda: save_ladder(buyer, PLACE, []),
        lambda: save_freight_rules(buyer, PLACE, []),
    ):
        with pytest.raises(PermissionMissing):
            call()


def test_uses_are_exact_repeatable_and_given_back() -> None:
    one, other = make.make_company(), make.make_company()
    spring = save_promotion(SYSTEM, row(limit_total=2, limit_per_company=1))
    for _ in range(2):
        use_promotions(SYSTEM, one.pk, "order:1", [spring.pk])
    with pytest.raises(PromotionUsedUp):
        use_promotions(SYSTEM, one.pk, "order:2", [spring.pk])
    use_promotions(SYSTEM, other.pk, "order:3", [spring.pk])
    with pytest.raises(PromotionUsedUp):
        use_promotions(SYSTEM, make.make_company().pk, "order:4", [spring.pk])
    spring.refresh_from_db()
    assert (spring.used, PromotionUse.objects.count()) == (2, 2)
    with pytest.raises(PromotionInvalid):
        save_promotion(SYSTEM, row(limit_total=1))
    give_promotions_back(SYSTEM, one.pk, "order:1")
    give_promotions_back(SYSTEM, one.pk, "order:1")
    spring.refresh_from_db()
    assert (spring.used, PromotionUse.objects.get().reference) == (1, "order:3")


def test_an_order_that_is_settled_anew_is_not_barred_by_its_own_use() -> None:
    company = make.make_company()
    actor, bolt = make.buyer_actor(company), make.make_variant(price=1)
    spring = save_promotion(SYSTEM, row(limit_total=1))
    use_promotions(SYSTEM, company.pk, "order:1", [spring.pk])
    assert not terms_of(actor, bolt).promotions
    assert terms_of(actor, bolt, circumstances=Circumstances("ES", reference="order:1")).promotions
