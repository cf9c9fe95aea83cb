"""A walk through the catalog, page after page, while it changes under the walker's feet."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog.queries import ListingAsk, listing
from lonja.companies.actor import Actor
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def buyer() -> Actor:
    return make.buyer_actor(make.make_company())


def walk(actor: Actor, **ask: object) -> Iterator[list[str]]:
    """The SKUs of every page, in the order of the pages."""
    after = None
    while True:
        page = listing(actor, ListingAsk(after=after, **ask))  # type: ignore[arg-type]
        yield [variant.sku for variant in page.variants]
        after = page.next
        if after is None:
            return


@pytest.mark.parametrize("sort", ["relevance", "name", "sku"])
@pytest.mark.parametrize("text", ["", "screw"])
def test_the_pages_hold_everything_once(buyer: Actor, sort: str, text: str) -> None:
    words = ["screw", "screw screw", "steel screw", "screw with a long name", "screw"]
    for number in range(13):
        make.make_variant(f"S-{number:02d}", name={"es": "Tornillo", "en": words[number % 5]})
    pages = list(walk(buyer, text=text, sort=sort, limit=4))
    assert [len(page) for page in pages] == [4, 4, 4, 1]
    assert len({sku for page in pages for sku in page}) == 13


def test_the_order_is_the_one_asked_for(buyer: Actor) -> None:
    make.make_variant("B", name="Alicate")
    make.make_variant("A", name="Broca")
    assert list(walk(buyer, sort="sku", limit=9)) == [["A", "B"]]
    assert list(walk(buyer, sort="name", limit=9)) == [["B", "A"]]
    assert list(walk(buyer, sort="relevance", limit=9)) == [["B", "A"]]


def test_what_is_new_shifts_no_page(buyer: Actor) -> None:
    for number in range(10, 20):
        make.make_variant(f"S-{number}")
    seen = []
    for page in walk(buyer, sort="sku", limit=3):
        seen += page
        make.make_variant(f"S-0{len(seen)}")
    assert seen == [f"S-{number}" for number in range(10, 20)]


def test_a_category_and_filters_narrow_the_walk(buyer: Actor) -> None:
    make.make_attribute("finish", "choice")
    screws = make.make_category("screws")
    product = make.make_product(category=make.make_category("hexagon", screws))
    make.make_variant("ZINC", product, attributes={"finish": "zinc"})
    make.make_variant("A2", product, attributes={"finish": "a2"})
    make.make_variant("OTHER")
    assert list(walk(buyer, category="screws", sort="sku")) == [["A2", "ZINC"]]
    assert list(walk(buyer, filters={"finish": ("zinc",)}, sort="sku")) == [["ZINC"]]
    assert list(walk(buyer, category="no-such")) == [[]]


def test_nobody_walks_through_what_is_not_his() -> None:
    shown, hidden = make.make_product(), make.make_product()
    company = make.make_company(sees_whole_catalog=False)
    make.make_assortment(shown, companies=[company])
    make.make_variant("SHOWN", shown)
    make.make_variant("HIDDEN", hidden)
    assert list(walk(make.buyer_actor(company))) == [["SHOWN"]]


@pytest.mark.parametrize(("text", "number"), [("", 1), ("variant", 2)])
def test_a_page_is_one_query_and_one_for_synonyms(buyer: Actor, text: str, number: int) -> None:
    make.make_variant()
    with CaptureQueriesContext(connection) as queries:
        listing(buyer, ListingAsk(text=text))
    assert len(queries) == number


def test_a_place_of_another_list_is_refused(buyer: Actor) -> None:
    with pytest.raises(ValueError, match="a place of 2 values"):
        listing(buyer, ListingAsk(sort="name", after=("A",)))
