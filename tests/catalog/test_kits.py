"""Kits: what is made of other things, what is refused, and who sees them."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from django.utils import translation

from lonja.catalog.actions import KitRow, dissolve_kits, save_kits
from lonja.catalog.errors import CodeUnknown, KitUnusable
from lonja.catalog.models import Fulfillment, KitComponent, Variant
from lonja.catalog.queries import components_of, find_by_codes, variant_facts
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from tests import factories as make
from tests.catalog.roads import ROADS, Road

pytestmark = pytest.mark.django_db
ONE = Decimal(1)
AtOnce = Callable[[list[Callable[[], Any]]], list[Any]]


def parts_of(kit: Variant) -> list[tuple[str, Decimal]]:
    return [(row.component.sku, row.quantity) for row in KitComponent.objects.filter(kit=kit).order_by("position")]


def test_a_kit_is_made_anew_and_dissolved() -> None:
    case, bit, oil = make.make_variant("CASE"), make.make_variant("BIT-5"), make.make_variant("OIL")
    kit = make.make_kit("SET", (case, 1), (bit, 10))
    assert (kit.fulfillment, parts_of(kit)) == ("kit", [("CASE", 1), ("BIT-5", 10)])
    save_kits(SYSTEM, [KitRow("SET", [("OIL", ONE), ("CASE", Decimal(2))], is_priced_by_parts=True)])
    kit.refresh_from_db()
    assert (kit.is_priced_by_parts, parts_of(kit)) == (True, [("OIL", 1), ("CASE", 2)])
    assert components_of(SYSTEM, [kit.pk])[kit.pk][0].variant_id == oil.pk
    dissolve_kits(SYSTEM, ["SET"])
    kit.refresh_from_db()
    assert (kit.fulfillment, kit.is_priced_by_parts, parts_of(kit)) == (Fulfillment.GOODS, False, [])


@pytest.mark.parametrize(
    ("components", "flaw"),
    [
        ([], "empty"),
        ([("CASE", ONE), ("CASE", ONE)], "twice"),
        ([("CASE", Decimal(0))], "quantity"),
        ([("CASE", Decimal("0.0004"))], "quantity"),
        ([("CASE", Decimal("NaN"))], "quantity"),
        ([("SET", ONE)], "nested"),
        ([("OTHER-KIT", ONE)], "nested"),
    ],
)
def test_what_is_no_kit_is_refused_and_nothing_changes(components: list[tuple[str, Decimal]], flaw: str) -> None:
    case = make.make_variant("CASE")
    make.make_kit("OTHER-KIT", (case, 1))
    kit = make.make_kit("SET", (case, 3))
    with pytest.raises(KitUnusable) as refused:
        save_kits(SYSTEM, [KitRow("SET", components)])
    assert refused.value.flaw == flaw
    assert parts_of(kit) == [("CASE", 3)]


def test_a_component_never_becomes_a_kit_and_fractions_are_no_kit() -> None:
    case, bit = make.make_variant("CASE"), make.make_variant("BIT-5")
    make.make_kit("SET", (case, 1))
    with translation.override("en"), pytest.raises(KitUnusable, match="CASE would be a kit in a kit"):
        save_kits(SYSTEM, [KitRow("CASE", [("BIT-5", ONE)])])
    make.make_variant("OIL")
    with pytest.raises(KitUnusable):  # in one call, each a component of the other
        save_kits(SYSTEM, [KitRow("BIT-5", [("OIL", ONE)]), KitRow("OIL", [("BIT-5", ONE)])])
    Variant.objects.filter(pk=bit.pk).update(quantity_step=Decimal("0.5"))
    with translation.override("en"), pytest.raises(KitUnusable, match="whole numbers"):
        save_kits(SYSTEM, [KitRow("BIT-5", [("OIL", ONE)])])
    assert set(Variant.objects.filter(fulfillment="kit").values_list("sku", flat=True)) == {"SET"}


def test_only_the_sellers_people_make_kits() -> None:
    make.make_variant("CASE")
    make.make_variant("SET")
    with pytest.raises(PermissionMissing):
        save_kits(make.buyer_actor(make.make_company()), [KitRow("SET", [("CASE", ONE)])])
    with pytest.raises(CodeUnknown):
        save_kits(SYSTEM, [KitRow("SET", [("NOTHING", ONE)])])
    assert not KitComponent.objects.exists()


def _canary() -> Variant:
    tools = make.make_category("tools")
    category = make.make_category("rare", tools)
    make.make_attribute("color", "text")
    for color in ("red", "blue"):
        product = make.make_product(color, make.make_category(color, tools))
        make.make_variant(product=product, name="Canary common", attributes={"color": color})
    variant = make.make_variant(
        "CANARY-7-X",
        make.make_product("rare", category),
        name="Canary rare",
        attributes={"color": "canary-yellow"},
        barcode=make.make_barcode(),
    )
    make.make_pack(variant, 12)
    return variant


@pytest.mark.parametrize("road", ROADS.values(), ids=list(ROADS))
def test_a_kit_is_hidden_on_every_road_while_one_component_is(road: Road) -> None:
    canary, shown, part = _canary(), make.make_variant("SHOWN"), make.make_variant("PART")
    save_kits(SYSTEM, [KitRow("CANARY-7-X", [("SHOWN", ONE), ("PART", ONE)])])
    seeing, barred = make.make_company(), make.make_company()
    make.make_assortment(part.product, companies=[barred], hides=True)
    assert road(make.buyer_actor(seeing), canary)
    assert not road(make.buyer_actor(barred), canary)
    Variant.objects.filter(pk=shown.pk).update(is_active=False)
    assert not road(make.buyer_actor(seeing), canary)


def test_what_a_hidden_kit_is_made_of_is_told_to_nobody() -> None:
    part = make.make_variant("PART")
    kit = make.make_kit("SET", (part, 1))
    company = make.make_company()
    make.make_assortment(part.product, companies=[company], hides=True)
    buyer = make.buyer_actor(company)
    assert components_of(buyer, [kit.pk]) == {}
    assert variant_facts(buyer, [kit.pk]) == {}
    assert find_by_codes(buyer, ["SET"]) == {"SET": ()}
    assert components_of(SYSTEM, []) == {}


@pytest.mark.django_db(transaction=True)
def test_two_who_each_make_a_kit_of_the_others_never_nest(at_once: AtOnce) -> None:
    make.make_variant("A")
    make.make_variant("B")
    outcomes = at_once(
        [partial(save_kits, SYSTEM, [KitRow(kit, [(part, ONE)])]) for kit, part in (("A", "B"), ("B", "A"))]
    )
    assert sum(isinstance(outcome, KitUnusable) for outcome in outcomes) == 1
    assert KitComponent.objects.count() == 1
