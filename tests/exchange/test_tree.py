"""Files of categories and attributes: the tree, the types, the round trip, the way back."""

from __future__ import annotations

import io

import pytest

from lonja.catalog.actions import CategoryRow, save_categories
from lonja.catalog.errors import AttributeInUse
from lonja.catalog.models import Attribute, Category
from lonja.companies.actor import SYSTEM
from lonja.exchange.actions import undo
from lonja.exchange.errors import InUseSince, NothingToGo
from lonja.exchange.exports import ExportAsk, export
from lonja.exchange.states import ImportState
from tests import factories as make
from tests.exchange.files import bring, counts, rejects

pytestmark = pytest.mark.django_db


def exported(kind: str) -> bytes:
    target = io.BytesIO()
    export(SYSTEM, ExportAsk(kind), target)
    return target.getvalue()


def tree() -> dict[str, tuple[str, str | None]]:
    rows = Category.objects.values_list("code", "path", "parent__code")
    return {code: (path, parent) for code, path, parent in rows}


TREE = """
    code;parent;nombre;name;position
    bolts;fasteners;Tornillos;Bolts;2
    nuts;fasteners;Tuercas;Nuts;1
    fasteners;;Fijación;Fasteners;
"""


def test_a_tree_comes_in_with_children_above_their_parents() -> None:
    record = bring("categories", TREE)
    assert (record.state, counts(record, "category")) == (ImportState.APPLIED, (3, 0, 0, 0))
    assert tree() == {
        "fasteners": ("0001.", None), "nuts": ("0001.0001.", "fasteners"), "bolts": ("0001.0002.", "fasteners"),
    }  # fmt: skip
    assert counts(bring("categories", TREE), "category") == (0, 0, 3, 0)


def test_a_category_moves_under_a_new_one_and_an_empty_cell_leaves_it_there() -> None:
    bring("categories", TREE)
    moved = bring("categories", "code;parent;name\nsteel;fasteners;Steel\nbolts;steel;\nnuts;/;\nfasteners;;Fixings")
    assert counts(moved, "category") == (1, 3, 0, 0)
    assert tree() == {
        "fasteners": ("0001.", None), "steel": ("0001.0001.", "fasteners"),
        "bolts": ("0001.0001.0001.", "steel"), "nuts": ("0002.", None),
    }  # fmt: skip
    assert Category.objects.get(code="fasteners").names == {"es": "Fijación", "en": "Fixings"}
    undo(SYSTEM, moved.pk)
    assert tree()["bolts"] == ("0001.0002.", "fasteners")
    assert "steel" not in tree()


def test_what_stands_beneath_itself_or_beneath_nothing_is_rejected_with_all_below_it() -> None:
    bring("categories", TREE)
    before = tree()
    record = bring("categories", "code;parent\na;b\nb;a\nc;a\nfasteners;bolts\nx;nowhere\ny;x\nBad code;\ngood;/")
    assert rejects(record) == [
        (2, "parent", "loop", ""), (3, "parent", "loop", ""), (4, "parent", "loop", ""),
        (5, "parent", "loop", ""), (6, "parent", "unknown", ""), (7, "parent", "unknown", ""),
        (8, "code", "not_an_address", ""),
    ]  # fmt: skip
    assert {code: place for code, place in tree().items() if code != "good"} == before


def test_a_category_with_products_is_not_taken_back() -> None:
    record = bring("categories", TREE)
    make.make_product("bolt", Category.objects.get(code="bolts"))
    with pytest.raises(InUseSince):
        undo(SYSTEM, record.pk)
    assert len(tree()) == 3


def test_the_tree_goes_out_and_in_unchanged() -> None:
    save_categories(SYSTEM, [CategoryRow("a", {"es": "A"}), CategoryRow("b", {"en": "B"}, "a", 3)])
    assert counts(bring("categories", exported("categories")), "category") == (0, 0, 2, 0)


def test_a_whole_file_of_what_takes_nothing_away_is_refused() -> None:
    with pytest.raises(NothingToGo):
        bring("categories", TREE, is_whole=True)
    assert not Category.objects.exists()


ATTRIBUTES = """
    code;tipo;unidad;nombre;choice;choice es;choice en
    material;lista;;Material;a2;Inox A2;Stainless A2
    material;lista;;;a4;Inox A4;Stainless A4
    length;número;mm;Longitud;;;
"""


def test_attributes_come_in_with_their_choices_and_the_same_again_changes_nothing() -> None:
    record = bring("attributes", ATTRIBUTES)
    assert counts(record, "attribute") == (2, 0, 0, 0)
    material, length = Attribute.objects.get(code="material"), Attribute.objects.get(code="length")
    assert (material.kind, material.choice_order) == ("choice", ["a2", "a4"])
    assert material.choice_names["a4"] == {"es": "Inox A4", "en": "Stainless A4"}
    assert (length.kind, length.unit, length.is_facet) == ("number", "mm", True)
    assert counts(bring("attributes", ATTRIBUTES), "attribute") == (0, 0, 2, 0)
    assert counts(bring("attributes", exported("attributes")), "attribute") == (0, 0, 2, 0)


def test_a_choice_more_is_added_behind_the_others_and_taken_back() -> None:
    bring("attributes", ATTRIBUTES)
    record = bring("attributes", "code;kind;choice;choice en\nmaterial;choice;zinc;Zinc\nmaterial;choice;a2;A2 steel")
    material = Attribute.objects.get(code="material")
    assert material.choice_order == ["a2", "a4", "zinc"]
    assert material.choice_names["a2"] == {"es": "Inox A2", "en": "A2 steel"}
    undo(SYSTEM, record.pk)
    material.refresh_from_db()
    assert (material.choice_order, material.choice_names["a2"]["en"]) == (["a2", "a4"], "Stainless A2")


def test_a_type_in_use_stays_and_choices_belong_to_choices() -> None:
    record = bring("attributes", ATTRIBUTES)
    make.make_variant("BOLT", attributes={"length": 40})
    wrong = bring("attributes", "code;kind;choice\nlength;text;\nwidth;number;x\nw 1;text;\nd;text;\nd;number;")
    assert [fault for *_, fault, _hint in rejects(wrong)] == [
        "has_values", "not_usable", "not_an_address", "repeated_key", "repeated_key",
    ]  # fmt: skip
    with pytest.raises(AttributeInUse):
        undo(SYSTEM, record.pk)
    assert Attribute.objects.count() == 2
