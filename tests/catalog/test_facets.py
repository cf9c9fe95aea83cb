"""Facets: values with counts, or within one and and across several, and each in its own order."""

import pytest
from django.utils import translation

from lonja.catalog.actions import index_variants
from lonja.catalog.models import Attribute, Category
from lonja.catalog.queries import Facet, SearchAsk, search
from lonja.companies.actor import Actor
from tests import factories as make

pytestmark = pytest.mark.django_db

MATERIALS = {
    "ZN": {"es": "Cincado", "en": "Zinc plated"},
    "A2": {"es": "Inox A2", "en": "Stainless A2"},
    "A4": {"es": "Inox A4", "en": "Stainless A4"},
}


@pytest.fixture
def buyer() -> Actor:
    return make.buyer_actor(make.make_company())


@pytest.fixture(autouse=True)
def bolts() -> Category:
    make.make_attribute(
        "material", "choice", names={"es": "Material", "en": "Material"}, choice_names=MATERIALS, position=1
    )
    make.make_attribute("length", "number", names={"es": "Longitud", "en": "Length"}, unit="mm", position=2)
    make.make_attribute("finish", "text", position=3)
    make.make_attribute("sealed", "boolean", position=4)
    category = make.make_category("bolts")
    product = make.make_product(category=category)
    for material, length, finish, sealed in [
        ("A2", 8, "ñoño", True),
        ("A2", 40, "nulo", False),
        ("A2", 100, "nulo", False),
        ("ZN", 8, "oro", True),
        ("ZN", 12.5, "Óxido", False),
        ("A4", 8, "nulo", False),
    ]:
        attributes = {"material": material, "length": length, "finish": finish, "sealed": sealed}
        make.make_variant(product=product, attributes=attributes)
    return category


def facets(actor: Actor, **filters: tuple[str, ...]) -> dict[str, Facet]:
    result = search(actor, SearchAsk(category="bolts", filters=filters))
    return {facet.code: facet for facet in result.facets}


def counts(facet: Facet) -> dict[str, int]:
    return {value.value: value.count for value in facet.values}


def test_numbers_by_size_choices_as_listed_yes_first_texts_by_letter(buyer: Actor) -> None:
    found = facets(buyer)
    assert list(found) == ["material", "length", "finish", "sealed"]
    assert counts(found["material"]) == {"ZN": 2, "A2": 3, "A4": 1}
    assert list(counts(found["material"])) == ["ZN", "A2", "A4"]
    assert list(counts(found["length"])) == ["8", "12.5", "40", "100"]
    assert list(counts(found["finish"])) == ["nulo", "ñoño", "oro", "Óxido"]
    assert list(counts(found["sealed"])) == ["true", "false"]
    assert (found["length"].name, found["length"].unit) == ("Longitud", "mm")


def test_labels_are_in_the_reader_s_language(buyer: Actor) -> None:
    with translation.override("en"):
        found = facets(buyer)
    assert [value.label for value in found["material"].values] == ["Zinc plated", "Stainless A2", "Stainless A4"]
    assert [value.label for value in found["sealed"].values] == ["Yes", "No"]
    assert found["length"].name == "Length"


def test_values_of_one_facet_widen_and_several_facets_narrow(buyer: Actor) -> None:
    def total(**filters: tuple[str, ...]) -> int:
        return search(buyer, SearchAsk(category="bolts", filters=filters)).total

    assert total(material=("A2",)) == 3
    assert total(material=("A2", "A4")) == 4
    assert total(material=("A2", "A4"), length=("8",)) == 2
    assert total(material=("A2",), length=("8", "100"), sealed=("true",)) == 1
    assert total(material=("A2",), length=("12.5",)) == 0
    assert total(material=()) == 6


def test_a_facet_counts_as_if_nothing_were_chosen_in_it(buyer: Actor) -> None:
    found = facets(buyer, material=("A2",))
    assert counts(found["material"]) == {"ZN": 2, "A2": 3, "A4": 1}
    assert counts(found["length"]) == {"8": 1, "40": 1, "100": 1}
    assert [value.value for value in found["material"].values if value.is_chosen] == ["A2"]


def test_every_count_is_what_choosing_it_would_give(buyer: Actor) -> None:
    chosen: dict[str, tuple[str, ...]] = {"material": ("A2", "ZN"), "sealed": ("false",)}
    for facet in facets(buyer, **chosen).values():
        for value in facet.values:
            filters = {**chosen, facet.code: (value.value,)}
            assert search(buyer, SearchAsk(category="bolts", filters=filters)).total == value.count


def test_a_filter_that_is_no_facet_finds_nothing(buyer: Actor) -> None:
    assert search(buyer, SearchAsk(filters={"nonsense": ("1",)})).total == 0
    Attribute.objects.filter(code="material").update(is_facet=False)
    result = search(buyer, SearchAsk(filters={"material": ("A2",)}))
    assert (result.total, [facet.code for facet in result.facets if facet.code == "material"]) == (0, [])


def test_what_few_have_or_all_share_is_no_facet(buyer: Actor, bolts: Category) -> None:
    make.make_attribute("rare", "text")
    make.make_attribute("same", "text")
    product = make.make_product(category=bolts)
    for number in range(20):
        attributes = {"same": "x", "rare": f"{number}"} if number < 2 else {"same": "x"}
        make.make_variant(product=product, attributes=attributes)
    assert not facets(buyer).keys() & {"rare", "same"}


def test_a_whole_catalog_has_no_facets(buyer: Actor) -> None:
    result = search(buyer, SearchAsk())
    assert (result.total, result.facets) == (6, [])
    assert search(buyer, SearchAsk(category="bolts", with_facets=False)).facets == []


def test_an_attribute_becomes_a_facet_when_the_seller_says_so(buyer: Actor, bolts: Category) -> None:
    color = make.make_attribute("color", "text", is_facet=False)
    product = make.make_product(category=bolts)
    for name in ("red", "blue"):
        make.make_variant(product=product, attributes={"color": name})
    assert "color" not in facets(buyer)
    Attribute.objects.filter(pk=color.pk).update(is_facet=True)
    assert index_variants() == 2
    assert counts(facets(buyer)["color"]) == {"blue": 1, "red": 1}
