"""A file of kits: made, changed, taken back; what cannot be a kit is told by row and column."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest

from lonja.catalog.actions import KitRow, save_kits
from lonja.catalog.models import Fulfillment, KitComponent, Variant
from lonja.companies.actor import SYSTEM
from lonja.exchange.actions import undo
from lonja.exchange.exports import ExportAsk, export
from tests import factories as make
from tests.exchange.files import bring, counts, rejects

pytestmark = pytest.mark.django_db

FILE = "Kit;Componente;Cantidad;Precio por componentes\nSET;BOLT;2;sí\nSET;NUT;1,5;\nBOX;NUT;10;no"


@pytest.fixture(autouse=True)
def goods() -> None:
    for sku in ("BOLT", "NUT", "SET", "BOX"):
        make.make_variant(sku)


def kits() -> dict[str, list[tuple[str, Decimal]]]:
    found: dict[str, list[tuple[str, Decimal]]] = {}
    for kit, part, quantity in KitComponent.objects.values_list("kit__sku", "component__sku", "quantity"):
        found.setdefault(kit, []).append((part, quantity))
    return found


def ways() -> dict[str, tuple[str, bool]]:
    rows = Variant.objects.values_list("sku", "fulfillment", "is_priced_by_parts")
    return {sku: (way, by_parts) for sku, way, by_parts in rows}


def test_kits_are_made_and_taken_back() -> None:
    before = ways()
    record = bring("kits", FILE)
    assert counts(record, "variant") == (0, 2, 0, 0)
    assert counts(record, "kitcomponent") == (3, 0, 0, 0)
    assert kits() == {"SET": [("BOLT", Decimal(2)), ("NUT", Decimal("1.5"))], "BOX": [("NUT", Decimal(10))]}
    assert ways()["SET"] == (Fulfillment.KIT, True)
    assert ways()["BOX"] == (Fulfillment.KIT, False)
    again = bring("kits", FILE)
    assert (counts(again, "variant"), counts(again, "kitcomponent")) == ((0, 0, 2, 0), (0, 0, 3, 0))
    undo(SYSTEM, record.pk)
    assert (kits(), ways()) == ({}, before)


def test_a_whole_file_speaks_for_the_kits_that_it_names() -> None:
    bring("kits", FILE)
    bring("kits", "kit;component;quantity\nSET;BOLT;3")
    assert kits()["SET"] == [("BOLT", Decimal(3)), ("NUT", Decimal("1.5"))], "what a file does not name stays"
    whole = bring("kits", "kit;component;quantity\nSET;NUT;4", is_whole=True)
    assert counts(whole, "kitcomponent") == (0, 1, 0, 1)
    assert kits() == {"SET": [("NUT", Decimal(4))], "BOX": [("NUT", Decimal(10))]}
    undo(SYSTEM, whole.pk)
    assert sorted(kits()["SET"]) == [("BOLT", Decimal(3)), ("NUT", Decimal("1.5"))]


def test_what_cannot_be_a_kit_is_told_by_row_and_changes_nothing() -> None:
    save_kits(SYSTEM, [KitRow("BOX", [("NUT", Decimal(10))])])
    make.make_service("FITTING")
    make.make_variant("CABLE", quantity_step=Decimal("0.5"), quantity_minimum=Decimal("0.5"))
    before = kits(), ways()
    record = bring(
        "kits",
        "kit;component;quantity\nSET;SET;1\nSET;BOX;1\nNUT;BOLT;1\nFITTING;BOLT;1\nCABLE;BOLT;1\nSET;NONE;1\nSET;NUT;0",
    )
    assert [reject[:3] for reject in rejects(record)] == [
        (2, "component", "kit_in_kit"),
        (3, "component", "kit_in_kit"),
        (4, "kit", "kit_in_kit"),
        (5, "kit", "no_kit"),
        (6, "kit", "no_kit"),
        (7, "component", "unknown"),
        (8, "quantity", "too_small"),
    ]
    assert (kits(), ways()) == before


def test_two_new_kits_of_one_file_are_not_each_other_s_component() -> None:
    record = bring("kits", "kit;component;quantity\nSET;BOX;1\nBOX;NUT;2")
    assert [reject[:3] for reject in rejects(record)] == [(2, "component", "kit_in_kit")]
    assert kits() == {"BOX": [("NUT", Decimal(2))]}


def test_an_export_changes_nothing_when_it_comes_back() -> None:
    bring("kits", FILE)
    out = BytesIO()
    assert export(SYSTEM, ExportAsk("kits"), out) == 3
    again = bring("kits", out.getvalue(), is_whole=True)
    assert (counts(again, "variant"), counts(again, "kitcomponent")) == ((0, 0, 2, 0), (0, 0, 3, 0))
