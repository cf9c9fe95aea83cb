"""Shown or hidden by company, segment and channel: the nearest that says anything decides, of equals one that hides.

The SQL of the predicate is held against `reference`, which asks every assignment one by one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lonja.catalog.models import Assortment, AssortmentAssignment, Category, Product
from lonja.catalog.queries import visible_products
from lonja.catalog.queries.visibility import shown_words
from lonja.companies.models import Channel, Company, Segment
from lonja.companies.queries import actor_acting_for
from tests import factories as make

pytestmark = pytest.mark.django_db

LEVELS = ("company", "segment", "channel")


@dataclass(frozen=True)
class Shelf:
    """Two roots, the first with two branches; products of two brands in all of them, one of no brand."""

    categories: Sequence[Category]
    products: Sequence[Product]
    company: Company
    segments: Sequence[Segment]
    channel: Channel

    def seen(self) -> set[str]:
        """The products that the company sees, by code."""
        actor = actor_acting_for(make.staff_actor(), self.company.pk)
        codes = {product.code for product in visible_products(actor)}
        assert codes == _by_words(shown_words(actor))
        return codes

    def say(self, level: str, *what: Category | Product | str, hides: bool = False) -> Assortment:
        """Show or hide something at a level."""
        whom: dict[str, Any] = {
            "company": {"companies": [self.company]},
            "segment": {"segments": self.segments[:1]},
            "other segment": {"segments": self.segments[1:]},
            "channel": {"channels": [self.channel]},
        }[level]
        return make.make_assortment(*what, hides=hides, **whom)


def _by_words(shown: Any) -> set[str]:
    found = Product.objects.raw(
        "SELECT DISTINCT p.* FROM catalog_product p JOIN catalog_variantwords w ON w.product_id = p.id"
        f" WHERE {shown.text}",
        shown.params,
    )
    return {product.code for product in found}


@pytest.fixture
def shelf() -> Shelf:
    return make_shelf()


def make_shelf(*, sees_whole_catalog: bool = True) -> Shelf:
    tools, paint = make.make_category("tools"), make.make_category("paint")
    saws, drills = make.make_category("saws", tools), make.make_category("drills", tools)
    places = [(saws, "Corta"), (drills, "Corta"), (drills, "Gira"), (paint, "Gira"), (paint, "")]
    products = [
        make.make_product(f"p{number}", category, brand=brand)
        for number, (category, brand) in enumerate(places, start=1)
    ]
    for product in products:
        make.make_variant(product=product)
    segments = [make.make_segment(), make.make_segment()]
    company = make.make_company(segments=segments, sees_whole_catalog=sees_whole_catalog)
    return Shelf([tools, saws, drills, paint], products, company, segments, company.channel)


def test_nothing_said_shows_what_the_company_sees_else(shelf: Shelf) -> None:
    assert shelf.seen() == {"p1", "p2", "p3", "p4", "p5"}
    Company.objects.update(sees_whole_catalog=False)
    assert shelf.seen() == set()


@pytest.mark.parametrize("level", [*LEVELS, "other segment"])
def test_each_level_hides_branches_products_and_brands(shelf: Shelf, level: str) -> None:
    tools, _, drills, _ = shelf.categories
    hidden = shelf.say(level, tools, hides=True)
    assert shelf.seen() == {"p4", "p5"}
    hidden.delete()
    shelf.say(level, drills, shelf.products[3], hides=True)
    assert shelf.seen() == {"p1", "p5"}
    shelf.say(level, "Corta", hides=True)
    assert shelf.seen() == {"p5"}


@pytest.mark.parametrize("level", [*LEVELS, "other segment"])
def test_each_level_shows_to_a_company_that_sees_nothing_else(shelf: Shelf, level: str) -> None:
    Company.objects.update(sees_whole_catalog=False)
    shelf.say(level, shelf.categories[2])
    assert shelf.seen() == {"p2", "p3"}
    shelf.say(level, "Gira", shelf.products[0])
    assert shelf.seen() == {"p1", "p2", "p3", "p4"}


@pytest.mark.parametrize(
    ("nearer", "farther"), [("company", "segment"), ("company", "channel"), ("segment", "channel")]
)
@pytest.mark.parametrize("sees_whole_catalog", [True, False])
def test_the_nearer_level_wins_whatever_it_says(
    shelf: Shelf, nearer: str, farther: str, sees_whole_catalog: bool
) -> None:
    Company.objects.update(sees_whole_catalog=sees_whole_catalog)
    drills, paint = shelf.categories[2:]
    shelf.say(farther, drills, hides=True)
    shelf.say(nearer, drills)
    shelf.say(farther, paint)
    shelf.say(nearer, paint, hides=True)
    assert {"p2", "p3"} <= shelf.seen()
    assert not {"p4", "p5"} & shelf.seen()


@pytest.mark.parametrize("level", LEVELS)
def test_at_one_level_hiding_wins(shelf: Shelf, level: str) -> None:
    for shown, hidden in ((shelf.products[0], "Corta"), ("Gira", shelf.categories[2])):
        shelf.say(level, shown)
        shelf.say(level, hidden, hides=True)
    assert shelf.seen() == {"p4", "p5"}


def test_two_segments_are_one_level(shelf: Shelf) -> None:
    shelf.say("segment", shelf.categories[0])
    shelf.say("other segment", shelf.categories[0], hides=True)
    assert shelf.seen() == {"p4", "p5"}


def test_what_the_company_is_shown_survives_a_branch_hidden_from_its_segment(shelf: Shelf) -> None:
    shelf.say("segment", shelf.categories[0], hides=True)
    shelf.say("company", shelf.products[1])
    assert shelf.seen() == {"p2", "p4", "p5"}


def test_a_product_hidden_stays_hidden_in_a_branch_shown_farther_away(shelf: Shelf) -> None:
    shelf.say("company", shelf.products[1], hides=True)
    shelf.say("segment", shelf.categories[0])
    shelf.say("channel", "Corta")
    assert shelf.seen() == {"p1", "p3", "p4", "p5"}


def test_what_is_said_to_others_says_nothing_here(shelf: Shelf) -> None:
    everything = (*shelf.categories, *shelf.products, "Corta", "Gira")
    make.make_assortment(
        *everything,
        companies=[make.make_company()],
        segments=[make.make_segment()],
        channels=[make.make_channel("elsewhere")],
        hides=True,
    )
    assert shelf.seen() == {"p1", "p2", "p3", "p4", "p5"}


Said = tuple[str, frozenset[int], frozenset[int], frozenset[str], bool]


def reference(shelf: Shelf, said: Iterable[Said], product: Product, *, sees_whole_catalog: bool) -> bool:
    """Ask level by level, assignment by assignment."""
    for level in (("company",), ("segment", "other segment"), ("channel",)):
        verdicts = [not hides for at, *what, hides in said if at in level and _names(shelf, what, product)]
        if verdicts:
            return all(verdicts)
    return sees_whole_catalog


def _names(shelf: Shelf, what: Sequence[Any], product: Product) -> bool:
    branches, products, brands = what
    return (
        any(product.category.path.startswith(shelf.categories[number].path) for number in branches)
        or shelf.products.index(product) in products
        or product.brand in brands
    )


SAID = st.tuples(
    st.sampled_from(["company", "segment", "other segment", "channel"]),
    st.frozensets(st.integers(0, 3), max_size=2),
    st.frozensets(st.integers(0, 4), max_size=2),
    st.frozensets(st.sampled_from(["Corta", "Gira"]), max_size=1),
    st.booleans(),
)


def test_the_predicate_says_what_the_plain_reference_says() -> None:
    shelf = make_shelf()

    @settings(max_examples=120)
    @given(said=st.lists(SAID, max_size=5), sees_whole_catalog=st.booleans())
    def agree(said: list[Said], sees_whole_catalog: bool) -> None:
        Company.objects.filter(pk=shelf.company.pk).update(sees_whole_catalog=sees_whole_catalog)
        AssortmentAssignment.objects.all().delete()
        for level, branches, products, brands, hides in said:
            things = [*(shelf.categories[n] for n in branches), *(shelf.products[n] for n in products), *brands]
            shelf.say(level, *things, hides=hides)
        wanted = {
            product.code
            for product in shelf.products
            if reference(shelf, said, product, sees_whole_catalog=sees_whole_catalog)
        }
        assert shelf.seen() == wanted

    agree()
