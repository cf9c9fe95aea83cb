"""Saving the catalog: many at once, again without effect, whole or not at all, by those who may."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from lonja.catalog.actions import (
    AssortmentRow,
    AttributeRow,
    CategoryRow,
    PackRow,
    ProductRow,
    VariantRow,
    assign_assortment,
    save_assortments,
    save_attributes,
    save_categories,
    save_packs,
    save_products,
    save_usual_variants,
    save_variants,
    withdraw_assortment,
)
from lonja.catalog.errors import CategoryCycle, CodeTaken, CodeUnknown
from lonja.catalog.models import (
    Assortment,
    AssortmentAssignment,
    AssortmentEntry,
    Attribute,
    Category,
    Product,
    UsualVariant,
    Variant,
)
from lonja.catalog.queries import SearchAsk, search, visible_categories, visible_variants
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company
from tests import factories as make

pytestmark = pytest.mark.django_db

COLORS = {"L": {"es": "Grande", "en": "Large"}, "S": {"es": "Pequeño", "en": "Small"}}


def tree() -> list[tuple[str, str]]:
    return list(Category.objects.order_by("path").values_list("path", "code"))


def shelves() -> None:
    """Two categories, an attribute and a product to put variants into."""
    save_categories(
        SYSTEM, [CategoryRow("tools", {"es": "Herramientas"}), CategoryRow("saws", {"es": "Sierras"}, "tools")]
    )
    save_attributes(SYSTEM, [AttributeRow("size", {"es": "Talla"}, "choice", choices=COLORS)])
    save_products(SYSTEM, [ProductRow("saw", "saws", {"es": "Sierra"})])


class TestCategories:
    """The tree, whose branches are prefixes."""

    def test_children_may_come_before_their_parents(self) -> None:
        rows = [
            CategoryRow("b", {}, "a", 2),
            CategoryRow("c", {}, "a", 1),
            CategoryRow("a", {}),
            CategoryRow("d", {}, "b"),
        ]
        assert save_categories(SYSTEM, rows) == (4, 0)
        assert tree() == [("0001.", "a"), ("0001.0001.", "c"), ("0001.0002.", "b"), ("0001.0002.0001.", "d")]
        assert save_categories(SYSTEM, rows) == (0, 0)

    def test_siblings_change_places_with_their_branches(self) -> None:
        save_categories(
            SYSTEM, [CategoryRow("a", {}, None, 1), CategoryRow("b", {}, None, 2), CategoryRow("c", {}, "a")]
        )
        assert save_categories(SYSTEM, [CategoryRow("a", {}, None, 3)]) == (0, 3)
        assert tree() == [("0001.", "b"), ("0002.", "a"), ("0002.0001.", "c")]

    def test_a_branch_moves_with_everything_below_it(self) -> None:
        rows = [CategoryRow("a", {}), CategoryRow("b", {}), CategoryRow("c", {}, "a"), CategoryRow("d", {}, "c")]
        save_categories(SYSTEM, rows)
        save_categories(SYSTEM, [CategoryRow("c", {}, "b")])
        assert tree() == [("0001.", "a"), ("0002.", "b"), ("0002.0001.", "c"), ("0002.0001.0001.", "d")]

    def test_a_branch_cannot_hold_itself(self) -> None:
        save_categories(SYSTEM, [CategoryRow("a", {}), CategoryRow("b", {}, "a")])
        before = tree()
        for parent in ("a", "b"):
            with pytest.raises(CategoryCycle):
                save_categories(SYSTEM, [CategoryRow("a", {}, parent)])
        assert tree() == before

    def test_a_parent_must_exist(self) -> None:
        with pytest.raises(CodeUnknown):
            save_categories(SYSTEM, [CategoryRow("a", {}), CategoryRow("b", {}, "nowhere")])
        assert tree() == []

    def test_a_new_name_is_found_at_once(self) -> None:
        shelves()
        save_variants(SYSTEM, [VariantRow("S1", "saw", {"es": "Sierra 1"})])
        buyer = make.buyer_actor(make.make_company())
        assert search(buyer, SearchAsk("serruchos")).total == 0
        save_categories(SYSTEM, [CategoryRow("saws", {"es": "Serruchos"}, "tools")])
        assert search(buyer, SearchAsk("serruchos")).total == 1

    def test_counts_are_of_whole_branches_and_empty_ones_are_left_out(self) -> None:
        shelves()
        save_categories(SYSTEM, [CategoryRow("empty", {})])
        save_products(SYSTEM, [ProductRow("box", "tools", {"es": "Caja"})])
        save_variants(SYSTEM, [VariantRow(f"S{n}", "saw", {}) for n in range(3)] + [VariantRow("B", "box", {})])
        (root,) = visible_categories(make.buyer_actor(make.make_company()))
        assert (root.name, root.count) == ("Herramientas", 4)
        assert [(child.name, child.count) for child in root.children] == [("Sierras", 3)]


class TestVariants:
    """Variants, their attributes, keys and packs."""

    def test_everything_of_a_row_is_kept(self) -> None:
        shelves()
        row = VariantRow(
            sku="SAW-1/2",
            product_code="saw",
            names={"es": "Sierra", "en": "Saw"},
            attributes={"size": "S", "length": Decimal("12.50"), "teeth": Decimal("24.0"), "sealed": True},
            barcode="2400000000017",
            sales_unit="box",
            content=Decimal(10),
            quantity_minimum=Decimal(2),
            quantity_step=Decimal("0.5"),
            weight_kg=Decimal("1.25"),
            position=3,
            external_id="E-1",
        )
        assert save_variants(SYSTEM, [row]) == (1, 0)
        saved = Variant.objects.get()
        assert saved.attributes == {"size": "S", "length": 12.5, "teeth": 24, "sealed": True}
        assert (saved.sku_key, saved.words.sort_es, saved.words.sort_en) == ("SAW12", "sierra", "saw")
        assert (saved.content, saved.quantity_minimum, saved.quantity_step) == (10, 2, Decimal("0.5"))
        assert (saved.barcode, saved.sales_unit, saved.weight_kg) == ("2400000000017", "box", Decimal("1.25"))
        assert save_variants(SYSTEM, [row]) == (0, 0)

    def test_only_what_differs_is_written(self) -> None:
        shelves()
        rows = [VariantRow(f"S{number}", "saw", {"es": f"Sierra {number}"}) for number in range(5)]
        assert save_variants(SYSTEM, rows) == (5, 0)
        rows[2] = VariantRow("S2", "saw", {"es": "Serrucho"})
        assert save_variants(SYSTEM, [*rows, VariantRow("S5", "saw", {})]) == (1, 1)
        assert Variant.objects.get(sku="S2").words.sort_es == "serrucho"

    def test_many_take_as_many_statements_as_one(self) -> None:
        shelves()

        def statements(number: int, letter: str) -> int:
            with CaptureQueriesContext(connection) as asked:
                save_variants(SYSTEM, [VariantRow(f"{letter}{n}", "saw", {"es": f"{n}"}) for n in range(number)])
            return len(asked)

        assert statements(1, "A") == statements(500, "B")

    @pytest.mark.parametrize(
        ("row", "error"),
        [
            (VariantRow("X", "nowhere", {}), CodeUnknown),
            (VariantRow("X", "saw", {}, barcode="2400000000017"), CodeTaken),
            (VariantRow("X", "saw", {}, external_id="E-1"), CodeTaken),
            (VariantRow("X", "saw", {}, quantity_step=Decimal(0)), IntegrityError),
            (VariantRow("X", "saw", {}, content=Decimal(-1)), IntegrityError),
        ],
    )
    def test_one_wrong_row_and_nothing_is_saved(self, row: VariantRow, error: type[Exception]) -> None:
        shelves()
        save_variants(SYSTEM, [VariantRow("S1", "saw", {}, barcode="2400000000017", external_id="E-1")])
        with pytest.raises(error), transaction.atomic():
            save_variants(SYSTEM, [VariantRow("GOOD", "saw", {}), row])
        assert Variant.objects.get().sku == "S1"

    def test_the_error_names_the_code_that_is_taken(self) -> None:
        shelves()
        save_variants(SYSTEM, [VariantRow("S1", "saw", {}, barcode="2400000000017")])
        with pytest.raises(CodeTaken) as taken, transaction.atomic():
            save_variants(SYSTEM, [VariantRow("S2", "saw", {}, barcode="2400000000017")])
        assert taken.value.params == {"value": "2400000000017"}

    def test_packs_are_saved_by_barcode(self) -> None:
        shelves()
        save_variants(SYSTEM, [VariantRow("S1", "saw", {})])
        assert save_packs(SYSTEM, [PackRow("2400000000024", "S1", Decimal(12))]) == (1, 0)
        assert save_packs(SYSTEM, [PackRow("2400000000024", "S1", Decimal(24))]) == (0, 1)
        with pytest.raises(CodeUnknown):
            save_packs(SYSTEM, [PackRow("2400000000031", "NOWHERE", Decimal(1))])

    def test_a_product_that_moves_takes_its_variants_along(self) -> None:
        shelves()
        save_variants(SYSTEM, [VariantRow("S1", "saw", {})])
        assert save_products(SYSTEM, [ProductRow("saw", "tools", {"es": "Sierra"})]) == (0, 1)
        buyer = make.buyer_actor(make.make_company())
        assert (search(buyer, SearchAsk("sierras")).total, search(buyer, SearchAsk(category="saws")).total) == (1, 0)

    def test_choices_keep_their_order(self) -> None:
        shelves()
        size = Attribute.objects.get(code="size")
        assert (size.choice_names, size.choice_order) == (COLORS, ["L", "S"])


class TestAssortments:
    """Sets of branches and products, and who sees them."""

    def test_saved_assigned_and_withdrawn(self) -> None:
        shelves()
        save_variants(SYSTEM, [VariantRow("S1", "saw", {})])
        company = make.make_company(sees_whole_catalog=False)
        buyer = make.buyer_actor(company)
        save_assortments(SYSTEM, [AssortmentRow("sawyers", category_codes=["saws"])])
        for _again in range(2):
            assign_assortment(SYSTEM, "sawyers", company_id=company.pk)
        assert visible_variants(buyer).count() == AssortmentAssignment.objects.count() == 1
        withdraw_assortment(SYSTEM, "sawyers", company_id=company.pk)
        assert not visible_variants(buyer).exists()

    def test_saving_replaces_what_it_held_and_the_history_shows_what_changed(self) -> None:
        shelves()
        save_assortments(SYSTEM, [AssortmentRow("mix", {"en": "Mix"}, ["saws"], ["saw"])])
        kept = AssortmentEntry.objects.get(product__code="saw")
        save_assortments(SYSTEM, [AssortmentRow("mix", {"en": "Mix"}, ["tools"], ["saw"])])
        entries = set(AssortmentEntry.objects.values_list("category__code", "product__code"))
        assert entries == {("tools", None), (None, "saw")}
        assert AssortmentEntry.objects.get(product__code="saw").pk == kept.pk
        assert kept.history.count() == 1  # type: ignore[attr-defined]

    def test_hiding_is_assigned_changed_and_withdrawn_in_the_same_way(self) -> None:
        shelves()
        save_products(SYSTEM, [ProductRow("saw", "saws", {}, brand="Corta")])
        save_variants(SYSTEM, [VariantRow("S1", "saw", {})])
        company = make.make_company()
        buyer = make.buyer_actor(company)
        save_assortments(SYSTEM, [AssortmentRow("cutters", brands=["Corta"])])
        for hides, seen in ((True, 0), (True, 0), (False, 1), (True, 0)):
            assign_assortment(SYSTEM, "cutters", channel_id=company.channel_id, hides=hides)
            assert visible_variants(buyer).count() == seen
        assert AssortmentAssignment.objects.count() == 1
        withdraw_assortment(SYSTEM, "cutters", company_id=company.pk)
        assert visible_variants(buyer).count() == 0
        withdraw_assortment(SYSTEM, "cutters", channel_id=company.channel_id)
        assert visible_variants(buyer).count() == 1

    @pytest.mark.parametrize(
        "row",
        [
            AssortmentRow("x", {}, ["nowhere"]),
            AssortmentRow("x", {}, [], ["nowhere"]),
            AssortmentRow("x", {}, [], [], ["Nobody"]),
        ],
    )
    def test_what_it_names_must_exist(self, row: AssortmentRow) -> None:
        with pytest.raises(CodeUnknown):
            save_assortments(SYSTEM, [AssortmentRow("good"), row])
        with pytest.raises(CodeUnknown):
            assign_assortment(SYSTEM, "nowhere", company_id=make.make_company().pk)
        assert not Assortment.objects.exists()

    def test_it_is_assigned_to_exactly_one(self) -> None:
        save_assortments(SYSTEM, [AssortmentRow("a")])
        with pytest.raises(IntegrityError), transaction.atomic():
            assign_assortment(SYSTEM, "a", company_id=make.make_company().pk, segment_id=make.make_segment().pk)
        assert not AssortmentAssignment.objects.exists()


WRITES: list[Callable[[Actor], object]] = [
    lambda actor: save_categories(actor, [CategoryRow("new", {})]),
    lambda actor: save_attributes(actor, [AttributeRow("new", {})]),
    lambda actor: save_products(actor, [ProductRow("new", "saws", {})]),
    lambda actor: save_variants(actor, [VariantRow("NEW", "saw", {})]),
    lambda actor: save_packs(actor, [PackRow("2400000000024", "S1", Decimal(12))]),
    lambda actor: save_assortments(actor, [AssortmentRow("new")]),
    lambda actor: assign_assortment(actor, "old", segment_id=make.make_segment().pk),
    lambda actor: withdraw_assortment(actor, "old"),
    lambda actor: save_usual_variants(actor, Company.objects.get(name="Usual").pk, ["S1"]),
]


@pytest.mark.parametrize("write", WRITES)
def test_only_the_seller_s_people_with_the_right_write(write: Callable[[Actor], object]) -> None:
    shelves()
    save_variants(SYSTEM, [VariantRow("S1", "saw", {})])
    save_assortments(SYSTEM, [AssortmentRow("old")])
    make.make_company("Usual")

    def state() -> list[int]:
        models = (Category, Attribute, Product, Variant, Assortment, AssortmentAssignment, UsualVariant)
        return [model.objects.count() for model in models]

    before = state()
    for actor in (make.buyer_actor(make.make_company(), "company-admin"), make.staff_actor("warehouse")):
        with pytest.raises(PermissionMissing):
            write(actor)
    assert state() == before
    write(make.staff_actor())
