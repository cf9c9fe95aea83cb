"""The feed of changes: all that there is, then every change, none missed, whatever order transactions end in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import connection

from lonja.catalog.actions import (
    ChoiceRow,
    DocumentRow,
    OptionRow,
    OptionsRow,
    OwnNumberRow,
    RelationRow,
    save_documents,
    save_options,
    save_own_numbers,
    save_relations,
)
from lonja.catalog.models import (
    Category,
    Document,
    KitComponent,
    OptionChoice,
    OwnPartNumber,
    Pack,
    Product,
    Relation,
    Variant,
)
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company
from lonja.exchange.actions import undo
from lonja.exchange.feed import Changes, Place, changes_since
from lonja.exchange.feed.whole import KINDS
from lonja.inventory.models import StockLevel, Warehouse
from lonja.pricing.models import PriceEntry, PriceList
from tests import factories as make
from tests.exchange.bodies import send
from tests.exchange.horizons import settled

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def shop() -> None:
    """A list with a price, stock of it, a part number of it."""
    make.make_seller()
    trade = make.make_price_list("trade")
    variant = make.make_variant("A", stock=5)
    make.make_price(variant, 2, trade)
    company = make.make_company("Alfa", external_id="4711")
    save_own_numbers(SYSTEM, company.pk, [OwnNumberRow("T-1", "A")])


def read(
    place: Place | None = None, *, limit: int = 100, kinds: tuple[str, ...] = KINDS, waits: bool = True
) -> tuple[list[Any], Place]:
    """Every line from the place on, as (kind, key, number of rows), and the place behind them.

    It waits for who else writes on this server, unless somebody holds a transaction open on purpose.
    """
    if waits:
        settled()
    lines: list[Any] = []
    while True:
        page: Changes = changes_since(SYSTEM, kinds, place, limit)
        lines += [(line.kind, "/".join(map(str, line.key.values())), len(line.rows)) for line in page.lines]
        place = page.place
        if not page.has_more:
            return lines, place


def after(place: Place) -> list[Any]:
    return sorted(read(place)[0])


@contextmanager
def elsewhere() -> Iterator[psycopg.Connection]:
    """Another connection, in a transaction of its own."""
    settings = connection.settings_dict
    with psycopg.connect(
        host=settings["HOST"], port=settings["PORT"], user=settings["USER"], dbname=settings["NAME"]
    ) as other:
        yield other


WHOLE = [("products", "A", 1), ("stock", "main/A", 1), ("prices", "trade/A", 1), ("part-numbers", "4711/T-1", 1)]


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_who_begins_gets_everything_in_the_order_in_which_he_needs_it(limit: int) -> None:
    for sku in ("B", "C"):
        make.make_price(make.make_variant(sku, stock=1), 3, PriceList.objects.get(code="trade"))
    lines, place = read(limit=limit)
    assert [line for line in lines if line[1].endswith(("A", "T-1"))] == WHOLE
    assert len(lines) == 10
    assert after(place) == []


def test_rows_are_those_that_the_import_takes() -> None:
    make.make_attribute("finish")
    Product.objects.update(attribute_codes=["finish"])
    _, place = read()
    send("prices", [{"list": "trade", "sku": "A", "price": "1.50", "from_quantity": 10, "valid_until": "2027-12-31"}])
    make.make_variant("Q")
    send("prices", [{"list": "trade", "sku": "Q", "price": "on request"}])
    Variant.objects.filter(sku="A").update(attributes={"finish": "zinc"})
    settled()
    lines = {(line.kind, line.key["sku"]): line for line in changes_since(SYSTEM, KINDS, place, 100).lines}
    a = lines["prices", "A"]
    assert a.rows == [
        {"list": "trade", "sku": "A", "from_quantity": "1", "price": "2", "valid_from": None, "valid_until": None},
        {"list": "trade", "sku": "A", "from_quantity": "10", "price": "1.5", "valid_from": None,
         "valid_until": "2027-12-31"},
    ]  # fmt: skip
    assert lines["prices", "Q"].rows[0]["price"] == "on request"
    assert lines["products", "A"].rows[0]["attributes"] == {"finish": "zinc"}
    for kind, sku in (("prices", "A"), ("prices", "Q"), ("products", "A")):
        record = send(kind, lines[kind, sku].rows)
        assert record.counts["statuses"] == {"same": len(lines[kind, sku].rows)}


def test_what_is_touched_comes_once_as_it_is_now() -> None:
    _, place = read()
    for price in (3, 4, 5):
        PriceEntry.objects.update(unit_price=price)
    StockLevel.objects.update(on_hand=7)
    settled()
    page = changes_since(SYSTEM, KINDS, place, 100)
    assert [(line.kind, line.rows[0].get("price"), line.rows[0].get("on_hand")) for line in page.lines] == [
        ("prices", "5", None),
        ("stock", None, "7"),
    ]
    assert after(page.place) == []


def test_every_way_in_which_things_change() -> None:
    number, price, level = "part-numbers", "prices", "stock"
    _, place = read()
    steps: list[tuple[Any, list[Any]]] = [
        (lambda: Company.objects.update(name="Beta"), []),
        (lambda: make.make_pack(Variant.objects.get(), 10), [("products", "A", 1)]),
        (lambda: Pack.objects.all().delete(), [("products", "A", 1)]),
        (lambda: Product.objects.update(brand="Acme"), [("products", "A", 1)]),
        (lambda: Category.objects.update(code="other"), [("products", "A", 1)]),
        (lambda: OwnPartNumber.objects.update(code="T-2"), [(number, "4711/T-1", 0), (number, "4711/T-2", 1)]),
        (lambda: Company.objects.update(external_id="4712"), [(number, "4711", 0), (number, "4712/T-2", 1)]),
        (lambda: PriceList.objects.update(code="net"), [(price, "net/A", 1), (price, "trade", 0)]),
        (lambda: Warehouse.objects.update(code="north"), [(level, "main", 0), (level, "north/A", 1)]),
        (
            lambda: Variant.objects.update(sku="Z"),
            [(number, "4712/T-2", 1), (price, "net/Z", 1), ("products", "A", 0), ("products", "Z", 1),
             (level, "north/Z", 1)],
        ),
        (lambda: PriceEntry.objects.all().delete(), [(price, "net/Z", 0)]),
        (lambda: StockLevel.objects.all().delete(), [(level, "north/Z", 0)]),
        (lambda: OwnPartNumber.objects.all().delete(), [(number, "4712/T-2", 0)]),
        (lambda: PriceList.objects.all().delete(), [(price, "net", 0)]),
        (lambda: Variant.objects.all().delete(), [("products", "Z", 0)]),
        (lambda: Company.objects.all().delete(), [(number, "4712", 0)]),
    ]  # fmt: skip
    for act, expected in steps:
        act()
        lines, place = read(place)
        assert sorted(lines) == expected


def test_a_price_that_moves_leaves_where_it_was() -> None:
    other = make.make_price_list("other")
    _, place = read()
    PriceEntry.objects.update(price_list=other)
    assert after(place) == [("prices", "other/A", 1), ("prices", "trade/A", 0)]


def test_an_import_and_its_undoing_are_told() -> None:
    for n in range(30):
        make.make_variant(f"V{n}")
    _, place = read()
    record = send("prices", [{"list": "trade", "sku": f"V{n}", "price": n} for n in range(30)])
    lines, later = read(place, limit=7)
    assert len(lines) == 30
    undo(SYSTEM, record.pk)
    assert {line[2] for line in after(later)} == {0}


def test_only_the_kinds_that_were_asked_for() -> None:
    _, place = read(kinds=("stock",))
    PriceEntry.objects.update(unit_price=9)
    StockLevel.objects.update(on_hand=1)
    assert read(place, kinds=("stock",))[0] == [("stock", "main/A", 1)]


@pytest.mark.proof
def test_nothing_is_missed_between_transactions_that_end_in_another_order() -> None:
    """The first to write is the last to commit: whoever read by sequence or time would pass it by."""
    variant = make.make_variant("SLOW")
    _, place = read()
    with elsewhere() as slow:
        slow.execute("UPDATE catalog_variant SET barcode = NULL WHERE id = %s", [variant.pk])
        PriceEntry.objects.update(unit_price=3)
        lines, place = read(place, waits=False)
        assert lines == [], "what came after it waits, so that the order holds"
        PriceEntry.objects.update(unit_price=4)
        assert read(place, waits=False)[0] == []
        slow.commit()
    assert after(place) == [("prices", "trade/A", 1), ("products", "SLOW", 1)]


@pytest.mark.proof
def test_who_begins_while_others_write_gets_what_they_wrote() -> None:
    with elsewhere() as slow:
        slow.execute("UPDATE pricing_priceentry SET unit_price = 77")
        lines, place = read(waits=False)
        assert ("prices", "trade/A", 1) in lines
        slow.commit()
    settled()
    page = changes_since(SYSTEM, KINDS, place, 100)
    assert [line.rows[0]["price"] for line in page.lines if line.kind == "prices"] == ["77"]


@pytest.mark.proof
def test_what_is_taken_back_is_not_told() -> None:
    _, place = read()
    with elsewhere() as other:
        other.execute("UPDATE pricing_priceentry SET unit_price = 77")
        other.rollback()
    assert after(place) == []


@pytest.mark.proof
def test_many_who_write_at_once_and_one_who_follows(at_once: Any) -> None:
    """He polls while they write; what he holds in the end is what there is."""
    variants = [make.make_variant(f"W{n}") for n in range(8)]
    trade = PriceList.objects.get(code="trade")
    held: dict[str, Any] = {}
    _, place = read()

    def write(number: int) -> Any:
        def work() -> None:
            for price in range(1, 6):
                for variant in variants[number::4]:
                    PriceEntry.objects.update_or_create(
                        price_list=trade, variant=variant, defaults={"unit_price": price * 10 + number}
                    )

        return work

    def follow() -> Any:
        spot: Place = place
        for _ in range(30):
            page = changes_since(SYSTEM, KINDS, spot, 3)
            held.update({line.key["sku"]: line.rows[0]["price"] for line in page.lines if line.kind == "prices"})
            spot = page.place
        return spot

    *_, spot = at_once([*(write(number) for number in range(4)), follow])
    settled()
    while True:
        page = changes_since(SYSTEM, KINDS, spot, 3)
        held.update({line.key["sku"]: line.rows[0]["price"] for line in page.lines if line.kind == "prices"})
        spot = page.place
        if not page.has_more:
            break
    there = {entry.variant.sku: format(entry.unit_price.normalize(), "f")
             for entry in PriceEntry.objects.select_related("variant").filter(variant__in=variants)
             if entry.unit_price is not None}  # fmt: skip
    assert held == there


def belongings(place: Place | None) -> tuple[dict[str, Any], Place]:
    """What belongs to each product that comes after a place, and the place behind it."""
    settled()
    page = changes_since(SYSTEM, ("products",), place, 100)
    found = {line.key["sku"]: dict(line.belongings or {}) for line in page.lines}
    return found, page.place


def test_a_product_comes_with_what_belongs_to_it_and_again_when_that_changes() -> None:
    make.make_variant("B")
    whole, place = belongings(None)
    assert whole["A"] == {"relations": [], "documents": [], "components": [], "options": []}
    product = Product.objects.get(variants__sku="A").code
    steps: list[tuple[Any, str, dict[str, Any]]] = [
        (
            lambda: save_relations(SYSTEM, [RelationRow(product, "accessory", "B", {"en": "fits"})]),
            "relations", {"kind": "accessory", "sku": "B", "reasons": {"en": "fits"}},
        ),
        (
            lambda: save_documents(SYSTEM, [DocumentRow(product, "sheet", "manual", {}, link="https://x.example/a")]),
            "documents", {"code": "sheet", "kind": "manual", "link": "https://x.example/a", "sha256": None},
        ),
        (
            lambda: save_options(SYSTEM, [OptionsRow(product, (OptionRow("head", {}, (ChoiceRow("flat", {}),)),))]),
            "options", {"code": "head", "required": True},
        ),
        (lambda: OptionChoice.objects.update(percent=5), "options", {"code": "head"}),
        (lambda: Relation.objects.update(reasons={}), "relations", {"reasons": {}}),
    ]  # fmt: skip
    for change, sort, told in steps:
        change()
        seen, place = belongings(place)
        assert set(seen) == {"A"}, sort
        assert told.items() <= seen["A"][sort][0].items()
    assert seen["A"]["options"][0]["choices"][0]["percent"] == "5"
    Document.objects.all().delete()
    seen, place = belongings(place)
    assert seen["A"]["documents"] == []
    kit = make.make_kit("KIT", (Variant.objects.get(sku="B"), 2))
    seen, place = belongings(place)
    assert seen["KIT"]["components"] == [{"sku": "B", "quantity": "2"}]
    KitComponent.objects.filter(kit=kit).update(quantity=3)
    assert belongings(place)[0]["KIT"]["components"][0]["quantity"] == "3"
