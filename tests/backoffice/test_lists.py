"""Every list of the back office filters, sorts and is taken away; and its file says what its page says."""

from __future__ import annotations

import csv
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponseBase
from django.test import Client

import lonja.backoffice.views
from lonja.backoffice.listing import Listing
from lonja.core.sheets.reader import read_rows
from lonja.web import pages, tables
from tests.backoffice.test_goods import signed_in
from tests.matrix.registry import MATRIX
from tests.matrix.test_permissions import _path
from tests.matrix.world import World, make_world

pytestmark = pytest.mark.django_db

PARTS = {
    "dashboard": "a few figures",
    "settings": "the seller's few people with their second step",
    "order": "the lines of one order",
    "company": "the parts of one company",
    "company_sees": "the roots of the tree, always all",
    "product_variants": "the variants of one product, always all",
    "product_options": "the options of one product, always all",
    "variant_kit": "what one kit is made of",
    "variant_packs": "the packs of one variant, always all",
    "product_relations": "the relations of one product, always all",
    "product_reach": "who sees one product",
    "product_history": "what happened to one product, the latest first",
    "kept_category": "the list of categories beside one of them",
    "family": "the list of families beside one of them",
    "kept_service_level": "the list of services beside one of them",
    "attribute": "the values of one attribute, always all",
    "assortment": "the parts of one assortment",
    "price_list_facts": "the exceptions of one list",
    "why_price": "the candidates of one price",
    "terms_of_place": "the ladders and freight of one place",
    "contract": "the first prices of one contract",
    "group": "who committed to one group purchase",
    "quote": "the lines of one quote",
    "framework": "the lines of one agreement",
    "company_sign_in": "who is known at one provider",
    "quote_draft": "the lines of one draft",
    "quote_limits": "the limits of the seller's few people who make offers",
    "offer_file": "the offers of one file",
    "new_attribute": "the values of one attribute, none yet",
    "new_assortment": "the parts of one assortment, none yet",
    "change_products": "the products of one change, as it would be",
    "change_variants": "the variants of one change, as it would be",
    "promotion": "the parts of one promotion",
    "rebate": "the ledger of one period",
    "new_import": "the columns that files of each kind have",
    "import": "examples from one file",
    "import_columns": "the columns of one file",
    "undo_import": "examples from one file",
    "invite_many": "the columns that a file of people has",
    "people_sheet": "the rows of one file of people",
    "registration": "who is like one who registered",
    "company_access": "who may do what in one company",
    "person_access": "what one person may do",
}
"""Pages with rows that are no list of the seller's things but a part of one thing."""


TEMPLATES = Path(lonja.backoffice.__file__).parent / "jinja2"
TABLE = '<table class="grid'


def listings() -> dict[str, Listing[Any]]:
    """Every list that a view declares, by its name."""
    found: dict[str, Listing[Any]] = {}
    for info in pkgutil.walk_packages(lonja.backoffice.views.__path__, "lonja.backoffice.views."):
        module = importlib.import_module(info.name)
        found |= {each.name: each for each in vars(module).values() if isinstance(each, Listing)}
    return found


@pytest.fixture(scope="module")
def known() -> dict[str, Listing[Any]]:
    return listings()


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def browser(world: World) -> Client:
    person = world.people["administrator"]
    assert person is not None
    return signed_in(person)


def shown_lists(browser: Client, world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str, Any]]:
    """Name, address and context of every page of the back office that draws a table of rows, be it empty or not."""
    drawn: dict[str, Any] = {}
    tables_of: set[str] = set()
    render = pages.render

    def remember(request: Any, template: str, context: Any, **kwargs: Any) -> Any:
        drawn.clear()
        drawn.update(context)
        if TABLE in (TEMPLATES / template).read_text():
            tables_of.add(request.path)
        return render(request, template, context, **kwargs)

    monkeypatch.setattr(pages, "render", remember)
    for name, row in MATRIX.items():
        if not name.startswith("backoffice:") or "GET" not in row.methods:
            continue
        address = _path(name, world.ids)
        answer = browser.get(address)
        if answer.status_code == 200 and not answer.streaming and isinstance(drawn.get("page"), tables.Page):
            yield name.removeprefix("backoffice:"), address, dict(drawn)
        elif address in tables_of or (not answer.streaming and TABLE.encode() in answer.content):
            yield name.removeprefix("backoffice:"), address, None
        drawn.clear()


def rows_of(answer: HttpResponseBase) -> list[list[str]]:
    """The rows of a CSV file without their heading."""
    assert answer.streaming, "sent while it is made"
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.reader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ","))[1:]


def test_every_list_declares_how_it_is_narrowed_sorted_and_taken_away(known: dict[str, Listing[Any]]) -> None:
    assert len(known) >= 25
    for name, each in known.items():
        assert "q" in each.filters, f"{name} is not searched"
        assert len(each.sorts) >= 2, f"{name} is not sorted"
        assert each.sort.removeprefix("-") in each.sorts, name
        assert len(set(map(str, each.heads()))) == len(each.heads()) > 0, name


def test_what_shows_rows_is_a_list_that_filters_sorts_and_exports(
    browser: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[str] = set()
    assert not [name for name in PARTS if f"backoffice:{name}" not in MATRIX], "these are no pages: say so no more"
    found = [each for each in shown_lists(browser, world, monkeypatch) if each[0] not in PARTS]
    assert [name for name, _address, context in found if context is None] == [], "these draw a table that is no list"
    for name, address, context in found:
        sheet, html = browser.get(f"{address}?download=csv"), browser.get(address).content.decode()
        assert sheet.streaming, f"{name} cannot be taken away"
        rows, seen = rows_of(sheet), seen | {sheet["Content-Disposition"]}
        total = context["page"].total
        assert len(rows) == total or (name == "import_mappings" and len(rows) > total), f"{name}: {rows}"
        assert 'name="q"' in html, f"{name} has no search"
        assert "?download=csv" in html or "download=csv" in html, f"{name} offers no file"
        if total and name != "categories":
            assert 'aria-sort="' in html or 'name="sort"' in html, f"{name} has no headings to sort by"
        nothing = f"{address}?q=zzq-nothing-is-called-so"
        assert rows_of(browser.get(f"{nothing}&download=csv")) == [], f"{name} ignores its filter"
        assert browser.get(nothing).status_code == 200
        book = read_rows(browser.get(f"{address}?download=xlsx").getvalue(), max_rows=500).rows
        assert len(book) == len(rows) + 1, name
    assert len(seen) >= 25


def test_every_way_to_sort_orders_page_and_file_alike(
    browser: Client, world: World, monkeypatch: pytest.MonkeyPatch, known: dict[str, Listing[Any]]
) -> None:
    """By the number of rows and, where the page says it too, by the first cell of each."""
    for name, address, context in list(shown_lists(browser, world, monkeypatch)):
        if name in PARTS or context is None:
            continue
        for key in context["sort"].keys:
            for sort in (key, f"-{key}"):
                html = browser.get(f"{address}?sort={sort}").content.decode()
                rows = rows_of(browser.get(f"{address}?sort={sort}&download=csv"))
                assert len(rows) >= context["page"].total, (name, sort)
                firsts = [row[0] for row in rows if row[0] and row[0] in html]
                body = html[html.find("<tbody") :]
                places = [body.find(first) for first in dict.fromkeys(firsts) if body.count(first) == 1]
                assert places == sorted(places), (name, sort, firsts)
