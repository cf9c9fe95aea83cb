"""The seller's page of the tree: named, moved by key and by hand, never into itself, never gone with what is in it."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lonja.catalog.actions import add_category, delete_loose_files, place_category
from lonja.catalog.files import path_of_file
from lonja.catalog.models import AttributeFamily, Category, CategoryPicture, LooseFile, Product
from lonja.catalog.queries import SearchAsk, search
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.core.sheets.reader import read_rows
from tests import factories as make
from tests.backoffice.test_goods import drawn, page, signed_in
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


@pytest.fixture(autouse=True)
def tree() -> None:
    """fasteners (screws, nuts), tools."""
    for code, parent in (("fasteners", None), ("screws", "fasteners"), ("nuts", "fasteners"), ("tools", None)):
        add_category(SYSTEM, code, {"es": code.title()}, parent)


def paths() -> dict[str, str]:
    return dict(Category.objects.values_list("path", "code"))


def test_a_branch_moves_step_by_step_and_by_hand(browser: Client) -> None:
    def move(code: str, **sent: str) -> list[str]:
        assert browser.post(page("move_category", code), sent).status_code == 302
        return [f"{path.count('.')}{code}" for path, code in sorted(paths().items())]

    start = ["1fasteners", "2screws", "2nuts", "1tools"]
    assert move("screws", do="up") == start, "already the first"
    assert move("screws", do="down") == ["1fasteners", "2nuts", "2screws", "1tools"]
    assert move("screws", do="up") == start
    assert move("screws", do="out") == ["1fasteners", "2nuts", "1screws", "1tools"]
    assert move("tools", do="in") == ["1fasteners", "2nuts", "1screws", "2tools"]
    assert move("screws", parent="fasteners", before="nuts") == ["1fasteners", "2screws", "3tools", "2nuts"]
    before = paths()
    assert move("fasteners", parent="tools", before="") == [f"{p.count('.')}{c}" for p, c in sorted(before.items())]
    assert paths() == before, "a branch never stands in itself"


def test_a_category_is_named_and_found_by_its_new_name(browser: Client) -> None:
    make.make_variant("S-1", make.make_product("screw", Category.objects.get(code="screws")), name="M8")
    AttributeFamily.objects.create(code="metal", names={"es": "Metal"}, attribute_codes=[])
    address = page("kept_category", "screws")
    sent = drawn(browser.get(address))
    assert browser.post(address, {**sent, "names_es": "", "names_en": ""}).status_code == 422
    assert browser.post(address, {**sent, "names_es": "Tirafondos", "family": "metal"}).status_code == 302
    held = Category.objects.get(code="screws")
    assert (held.names["es"], held.family and held.family.code) == ("Tirafondos", "metal")
    assert [each.sku for each in search(SYSTEM, SearchAsk("tirafondos")).variants] == ["S-1"]
    late = browser.post(address, {**sent, "names_en": "Wood screws"})
    assert late.status_code == 409
    assert drawn(late)["names_es"] == "Tirafondos"
    loop = browser.post(page("kept_category", "fasteners"),
                        {**drawn(browser.get(page("kept_category", "fasteners"))), "parent": "screws"})  # fmt: skip
    assert loop.status_code == 422
    assert "id_parent_error" in loop.text


def test_moving_a_branch_brings_its_words_along(browser: Client) -> None:
    make.make_variant("S-1", make.make_product("screw", Category.objects.get(code="screws")), name="M8")
    place_category(SYSTEM, "screws", parent_code="tools", before_code=None)
    assert search(SYSTEM, SearchAsk("tools")).total == 1
    assert search(SYSTEM, SearchAsk("fasteners")).total == 0


def test_only_an_empty_category_can_be_taken_away(browser: Client) -> None:
    make.make_product("screw", Category.objects.get(code="screws"))
    make.make_assortment(Category.objects.get(code="tools"))
    for code in ("fasteners", "screws", "tools"):
        assert browser.post(page("remove_category", code)).status_code == 302
        assert Category.objects.filter(code=code).exists(), code
    assert browser.post(page("remove_category", "nuts")).status_code == 302
    assert not Category.objects.filter(code="nuts").exists()


def test_categories_are_added_filtered_and_exported(browser: Client) -> None:
    new = {"new-code": "bolts", "new-names_es": "Pernos"}
    assert browser.post(page("add_below_category", "screws"), new).status_code == 302
    assert Category.objects.get(code="bolts").path == "0001.0001.0001."
    assert browser.post(page("categories"), new).status_code == 422, "taken"
    assert browser.post(page("categories"), {"new-code": "paint", "new-names_en": "Paint"}).status_code == 302
    assert Category.objects.get(code="paint").parent is None
    text = browser.get(page("categories") + "?q=pern").text
    assert "Screws" in text, "the way to it"
    assert "Tools" not in text
    rows = read_rows(browser.get(page("categories") + "?download=xlsx").getvalue(), max_rows=20).rows
    assert [row.cells[0] for row in rows][1:4] == ["fasteners", "screws", "bolts"]


def test_the_sales_desk_moves_nothing() -> None:
    desk, before = signed_in(make.make_staff("sales-desk")), paths()
    assert desk.get(page("kept_category", "screws")).status_code == 200
    assert desk.post(page("move_category", "screws"), {"do": "out"}).status_code == 403
    assert desk.post(page("kept_category", "screws"), {"names_es": "x"}).status_code == 403
    assert desk.post(page("categories"), {"new-code": "x"}).status_code == 403
    assert desk.post(page("remove_category", "nuts")).status_code == 403
    assert paths() == before


PNG = b"\x89PNG\r\n\x1a\n of fasteners"


def test_a_category_gets_a_picture_that_only_its_customers_see(browser: Client) -> None:
    make.make_variant("S-1", make.make_product("screw", Category.objects.get(code="screws")), name="M8")
    buyer = signed_in(User.objects.get(pk=make_desk().buyer.user_id))
    address = page("category_picture", "fasteners")
    assert browser.get(address).status_code == 404
    for wrong in (b"%PDF-1.4 a paper", b"a text"):
        browser.post(address, {"file": SimpleUploadedFile("fasteners.png", wrong)})
        assert not CategoryPicture.objects.exists(), "refused"
    browser.post(address, {"file": SimpleUploadedFile("fasteners.png", PNG)})
    assert browser.get(address).getvalue() == PNG
    shown = reverse("storefront:category_picture", args=["fasteners", "fasteners.png"])
    assert shown in buyer.get(reverse("storefront:home")).text
    assert buyer.get(shown).getvalue() == PNG
    Product.objects.update(is_active=False)
    assert buyer.get(shown).status_code == 404, "nothing in it is for him"


def test_a_picture_that_is_replaced_is_kept_and_one_in_use_is_never_deleted(browser: Client) -> None:
    address = page("category_picture", "fasteners")
    browser.post(address, {"file": SimpleUploadedFile("old.png", PNG)})
    browser.post(page("category_picture", "tools"), {"file": SimpleUploadedFile("tools.png", PNG + b"!")})
    browser.post(address, {"file": SimpleUploadedFile("new.png", PNG + b"?")})
    assert [each.file_name for each in LooseFile.objects.all()] == ["old.png"]
    old = LooseFile.objects.get()
    browser.post(page("category_picture", "screws"), {"file": SimpleUploadedFile("again.png", PNG)})
    delete_loose_files(SYSTEM, [old.pk])
    assert path_of_file(old.file_hash), "screws have it now"
    browser.post(address, {"do": "remove"})
    assert [each.file_name for each in LooseFile.objects.all()] == ["new.png"]
    assert browser.post(page("remove_category", "tools")).status_code == 302
    assert not Category.objects.filter(code="tools").exists(), "its picture goes with it"
