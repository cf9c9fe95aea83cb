"""However search is made quick, it gives what a plain walk through the catalog gives: on catalogs made at random."""

from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from lonja.catalog.actions import (
    AttributeRow,
    CategoryRow,
    PackRow,
    ProductRow,
    VariantRow,
    save_attributes,
    save_categories,
    save_packs,
    save_products,
    save_variants,
)
from lonja.catalog.models import Category, Product, Variant
from lonja.catalog.queries import ListingAsk, SearchAsk, listing, search
from lonja.companies.actor import SYSTEM, Actor
from tests import factories as make
from tests.catalog.plain_search import Expected, expected, ranked

pytestmark = pytest.mark.django_db

CATEGORIES = {"a": None, "a-a": "a", "a-b": "a", "a-a-a": "a-a", "b": None, "b-a": "b"}
NAMES = ["bolt", "nut", "steel bolt", "long bolt m8", "nut m8", "file", "glove 9"]
TEXTS = [
    "bolt",
    "nuts",
    "m8",
    "bolt m8",
    "steel",
    "S-1",
    "s1",
    "S-12-X",
    "2900000000117",
    "pernos",
    "brandy",
    "9",
    "no",
]


def made_up_catalog(chance: Random) -> list[Actor]:
    """A catalog where everything is shuffled; gives people who see all of it, parts of it and nothing."""
    save_categories(SYSTEM, [CategoryRow(code, {"es": code, "en": code}, up) for code, up in CATEGORIES.items()])
    kinds = {"length": "number", "finish": "text", "sealed": "boolean", "secret": "text"}
    save_attributes(
        SYSTEM,
        [AttributeRow(code, {"en": code}, kind, is_facet=code != "secret", position=chance.randint(0, 3))
         for code, kind in kinds.items()],
    )  # fmt: skip
    save_products(
        SYSTEM,
        [ProductRow(f"p{n}", chance.choice(list(CATEGORIES)), {"en": chance.choice(NAMES), "es": "pernos"},
                    {"en": chance.choice(NAMES)}, brand=chance.choice(["", "brandy"]), is_active=chance.random() > 0.15)
         for n in range(10)],
    )  # fmt: skip
    save_variants(SYSTEM, [_variant(chance, number) for number in range(40)])
    save_packs(SYSTEM, [PackRow("2900000000117", "S-3", 10)])
    return _people(chance)


def _variant(chance: Random, number: int) -> VariantRow:
    values = {"length": chance.choice([8, 12.5, 40]), "finish": chance.choice(["raw", "zinc", "black"]),
              "sealed": chance.random() > 0.5, "secret": "x"}  # fmt: skip
    kept = {code: value for code, value in values.items() if chance.random() > 0.3}
    name = {"en": chance.choice(NAMES)} if chance.random() > 0.3 else {"es": "tuerca", "en": "nut"}
    sku = f"S-{number}-X" if number % 4 == 0 else f"S-{number}"
    return VariantRow(sku, f"p{chance.randint(0, 9)}", name, kept, is_active=chance.random() > 0.15)


def _people(chance: Random) -> list[Actor]:
    some, segment = make.make_company(sees_whole_catalog=False), make.make_segment()
    joined = make.make_company(sees_whole_catalog=False, segments=[segment])
    make.make_assortment(*chance.sample(list(Category.objects.all()), 2), companies=[some])
    make.make_assortment(*chance.sample(list(Product.objects.all()), 4), segments=[segment])
    companies = [make.make_company(), some, joined, make.make_company(sees_whole_catalog=False)]
    return [make.staff_actor(), *map(make.buyer_actor, companies)]


def made_up_ask(chance: Random) -> SearchAsk:
    values = {"length": ["8", "12.5", "40"], "finish": ["raw", "zinc"], "sealed": ["true", "false"], "secret": ["x"]}
    codes = chance.sample(list(values), chance.choice([0, 0, 1, 2, 3]))
    return SearchAsk(
        text=chance.choice(["", *TEXTS]),
        category=chance.choice([None, None, *CATEGORIES, "none"]),
        filters={code: tuple(chance.sample(values[code], chance.randint(0, len(values[code])))) for code in codes},
        sort=chance.choice(["relevance", "name", "sku"]),
        page=chance.randint(0, 4),
        page_size=chance.choice([3, 7, 24]),
        with_facets=chance.random() > 0.1,
    )


@pytest.mark.parametrize("seed", range(4))
def test_a_search_gives_what_a_plain_walk_gives(seed: int) -> None:
    chance = Random(seed)
    people = made_up_catalog(chance)
    for _ in range(60):
        actor, ask = chance.choice(people), made_up_ask(chance)
        with translation.override(chance.choice(["es", "en"])):
            assert Expected.given(search(actor, ask)) == expected(actor, ask), ask


@pytest.mark.parametrize("seed", range(2))
def test_what_changed_by_any_road_counts_at_once(seed: int) -> None:
    """Written straight into the tables, without the actions that index."""
    chance = Random(seed)
    people = made_up_catalog(chance)
    changes = [
        lambda: Variant.objects.filter(pk=_any(chance, Variant).pk).update(is_active=chance.random() > 0.5),
        lambda: Variant.objects.filter(pk=_any(chance, Variant).pk).update(product=_any(chance, Product)),
        lambda: Product.objects.filter(pk=_any(chance, Product).pk).update(is_active=chance.random() > 0.5),
        lambda: Product.objects.filter(pk=_any(chance, Product).pk).update(category=_any(chance, Category)),
        lambda: Variant.objects.filter(pk=_any(chance, Variant).pk).delete(),
    ]
    for _ in range(25):
        chance.choice(changes)()
        for ask in (SearchAsk("bolt"), SearchAsk(category="a"), made_up_ask(chance)):
            actor = chance.choice(people)
            assert Expected.given(search(actor, ask)) == expected(actor, ask), ask


def _any(chance: Random, model: type[Variant | Product | Category]) -> Variant | Product | Category:
    return chance.choice(list(model.objects.order_by("pk")))


def test_the_walk_gives_them_in_the_same_order() -> None:
    chance = Random(5)
    for actor in made_up_catalog(chance):
        for text in TEXTS:
            found = listing(actor, ListingAsk(text, limit=100)).variants
            assert [variant.sku for variant in found] == ranked(actor, text)


def test_a_page_with_its_facets_is_one_query() -> None:
    actor = made_up_catalog(Random(1))[1]
    asks = [
        SearchAsk("bolt"),
        SearchAsk(category="a"),
        SearchAsk("bolt", filters={"finish": ("raw",), "length": ("8",)}),
    ]
    for ask in asks:
        with CaptureQueriesContext(connection) as asked:
            assert search(actor, ask).facets
        assert [query["sql"] for query in asked if "catalog_synonymset" not in query["sql"]] == [asked[-1]["sql"]]
