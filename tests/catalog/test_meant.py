"""Words that were not written as the catalog writes them: slips, synonyms; and what to say when nothing is found."""

# ruff: noqa: RUF001 - the signs are what is tested

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog import rules
from lonja.catalog.actions import count_search_without_result, index_variants, replace_synonyms
from lonja.catalog.errors import SynonymsUnusable
from lonja.catalog.models import LexiconWord, SearchMiss, SynonymSet, Variant
from lonja.catalog.queries import (
    ListingAsk,
    SearchAsk,
    listing,
    nearest,
    search,
    searches_without_result,
    suggest,
    synonym_sets,
)
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def buyer() -> Actor:
    return make.buyer_actor(make.make_company())


@pytest.fixture(autouse=True)
def shelves() -> None:
    """A few things with names that are easily mistyped."""
    make.make_variant("933-8-40", name="Tornillo hexagonal M8×40 inox A2")
    make.make_variant("934-8", name="Tuerca hexagonal M8 cincada")
    make.make_variant("DIS-115", name="Disco de corte Ø115 acero inoxidable")
    make.make_variant("COD-12", name='Codo latón 1/2"')
    make.make_variant("CAB-25", name="Cable flexible 2,5 mm²")


def skus(actor: Actor, text: str, **ask: object) -> list[str]:
    return [variant.sku for variant in search(actor, SearchAsk(text, sort="sku", **ask)).variants]  # type: ignore[arg-type]


class TestSlips:
    """A word that nothing has is taken for the one that it may be a slip of."""

    @pytest.mark.parametrize(
        "text",
        ["tornilo", "tronillo", "tornlilo", "TORNILLLO", "torniyo", "tornilo hexagnal", "tornilo m8x40", "Tornilo, M8"],
    )
    def test_it_is_found_all_the_same(self, buyer: Actor, text: str) -> None:
        assert skus(buyer, text) == ["933-8-40"]
        assert [variant.sku for variant in listing(buyer, ListingAsk(text)).variants] == ["933-8-40"]
        assert [variant.sku for variant in suggest(buyer, text)] == ["933-8-40"]

    def test_what_was_looked_up_instead_is_said(self, buyer: Actor) -> None:
        assert search(buyer, SearchAsk("Tornilo M8, A2")).corrected == "tornillo M8, A2"
        assert search(buyer, SearchAsk("tornillo")).corrected == ""
        assert search(buyer, SearchAsk("qqqqqq")).corrected == ""

    @pytest.mark.parametrize("text", ["m9", "m8x41", "a4 tornillo", "935-8", "codp", "xyzzy", "tuer", "tornillo m10"])
    def test_a_measure_a_code_and_a_short_word_are_what_they_are(self, buyer: Actor, text: str) -> None:
        assert [sku for sku in skus(buyer, text) if sku not in {"934-8", "COD-12"}] == []

    def test_it_can_be_narrowed_and_walked_on(self, buyer: Actor) -> None:
        make.make_attribute("finish")
        for number in range(5):
            make.make_variant(f"W-{number}", name="Arandela", attributes={"finish": "zinc" if number % 2 else "raw"})
        index_variants()
        assert skus(buyer, "aramdela", filters={"finish": ("zinc",)}) == ["W-1", "W-3"]
        first = listing(buyer, ListingAsk("aramdela", limit=3))
        assert (
            len(first.variants) + len(listing(buyer, ListingAsk("aramdela", limit=3, after=first.next)).variants) == 5
        )

    def test_what_has_finds_is_left_alone(self, buyer: Actor) -> None:
        make.make_variant("TOR-1", name="Tornilo mal escrito")
        assert skus(buyer, "tornilo") == ["TOR-1"]

    def test_every_letter_may_slip(self, buyer: Actor) -> None:
        """Every word of a lexicon, with one letter left out, doubled, changed or swapped."""
        chance = Random(7)
        words = ["tornillo", "hexagonal", "flexible", "inoxidable", "cincada"]
        for word in words * 8:
            at = chance.randrange(1, len(word) - 1)
            slip = chance.choice(
                [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + "k" + word[at + 1 :],
                 word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
            )  # fmt: skip
            assert skus(buyer, slip) == skus(buyer, word) != [], slip

    def test_what_is_hidden_does_not_show_in_a_correction(self) -> None:
        secret = make.make_variant("SECRET", name="Canaridium")
        plain = make.make_variant("PLAIN", name="Canarium")
        narrow = make.make_company(sees_whole_catalog=False)
        make.make_assortment(plain.product, companies=[narrow])
        actor = make.buyer_actor(narrow)
        found = search(actor, SearchAsk("canaridum"))
        assert ([variant.sku for variant in found.variants], found.corrected) == (["PLAIN"], "canarium")
        assert secret not in suggest(actor, "canaridum")
        assert nearest(actor, "canaridium") == []
        assert search(actor, SearchAsk("canaridim")).corrected != "canaridium"

    def test_words_that_nothing_has_any_more_leave_the_lexicon(self) -> None:
        Variant.objects.get(sku="COD-12").delete()
        index_variants()
        assert not LexiconWord.objects.filter(word__in=["codo", "laton"]).exists()
        assert LexiconWord.objects.get(word="hexagonal").number == 2

    def test_a_search_that_finds_something_asks_no_lexicon(self, buyer: Actor) -> None:
        with CaptureQueriesContext(connection) as asked:
            search(buyer, SearchAsk("tornillo"))
        assert not any("catalog_lexiconword" in query["sql"] for query in asked)


class TestSynonyms:
    """The seller says which terms mean the same."""

    @pytest.fixture(autouse=True)
    def kept(self) -> None:
        replace_synonyms(make.staff_actor(), [["inox", "acero inoxidable", "stainless"], ["tuerca", "hembrilla"]])

    @pytest.mark.parametrize("text", ["inox", "acero inoxidable", "stainless", "Aceros inoxidables"])
    def test_each_finds_what_any_finds(self, buyer: Actor, text: str) -> None:
        assert skus(buyer, text) == ["933-8-40", "DIS-115"]

    @pytest.mark.parametrize("text", ["hembrilla m8", "hembrillas", "m8 hembrilla cincada"])
    def test_the_other_words_must_be_there_too(self, buyer: Actor, text: str) -> None:
        assert skus(buyer, text) == ["934-8"]
        assert skus(buyer, f"{text} inox") == []

    def test_they_work_while_typing_and_in_the_walk(self, buyer: Actor) -> None:
        assert [variant.sku for variant in suggest(buyer, "hembrilla m")] == ["934-8"]
        assert [variant.sku for variant in listing(buyer, ListingAsk("hembrilla")).variants] == ["934-8"]

    def test_what_is_kept_replaces_what_was(self, buyer: Actor) -> None:
        assert replace_synonyms(SYSTEM, [["disco", "muela"]]) == 1
        assert skus(buyer, "hembrilla") == []
        assert skus(buyer, "muela") == ["DIS-115"]
        assert synonym_sets(SYSTEM) == [("disco", "muela")]

    @pytest.mark.parametrize("terms", [["one"], [], ["a", "  "], ["a", "&|!"], ["a", "x" * 81], ["a"] * 21])
    def test_what_is_no_choice_is_refused(self, terms: list[str]) -> None:
        with pytest.raises(SynonymsUnusable):
            replace_synonyms(SYSTEM, [["a", "b"], terms])
        assert SynonymSet.objects.count() == 2

    def test_they_are_the_seller_s(self, buyer: Actor) -> None:
        with pytest.raises(PermissionMissing):
            replace_synonyms(buyer, [])
        with pytest.raises(PermissionMissing):
            synonym_sets(buyer)
        assert SynonymSet.objects.count() == 2

    def test_no_term_breaks_a_query(self, buyer: Actor) -> None:
        replace_synonyms(SYSTEM, [["inox", "a | b & !(c"], ["m8", "' OR 1=1 --", "x:*"]])
        assert skus(buyer, "inox m8") == ["933-8-40"]
        suggest(buyer, "inox m8")


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("m8 x 40 inox a2", "933-8-40"), ("tornillo M8X40", "933-8-40"), ("m8*40", "933-8-40"), ("m 8", None),
        ("disco 115", "DIS-115"), ("disco ø115", "DIS-115"), ("disco ⌀ 115", "DIS-115"),
        ('codo 1/2"', "COD-12"), ("codo 1/2", "COD-12"), ("codo ½", "COD-12"), ("codo 1 / 2", "COD-12"),
        ("codo 3/8", None),
        ("cable 2.5", "CAB-25"), ("cable 2,5mm2", "CAB-25"), ("cable 2,5 mm²", "CAB-25"), ("cable 250", None),
    ],
)  # fmt: skip
def test_numbers_with_their_units(buyer: Actor, text: str, sku: str | None) -> None:
    assert skus(buyer, text) == ([sku] if sku else [])


class TestNothingFound:
    """What comes nearest, and what the seller learns of it."""

    def test_the_nearest_have_most_of_the_words(self, buyer: Actor) -> None:
        assert [variant.sku for variant in nearest(buyer, "tornillo hexagonal M8 latón")][:2] == ["933-8-40", "934-8"]
        assert [variant.sku for variant in nearest(buyer, "disko de seda")] == ["DIS-115"]
        assert nearest(buyer, "zzz yyy") == nearest(buyer, "") == nearest(buyer, "&") == []

    def test_only_what_may_be_seen_is_near(self) -> None:
        stranger = make.buyer_actor(make.make_company(sees_whole_catalog=False))
        assert nearest(stranger, "tornillo") == []

    def test_they_are_counted_by_day_and_text(self, buyer: Actor) -> None:
        first = datetime(2026, 3, 2, 9, tzinfo=UTC)
        with time_machine.travel(first, tick=False):
            for text in ("Barandilla  inox", "barandilla INOX", "  ", "x" * 300):
                count_search_without_result(buyer, text)
        with time_machine.travel(first + timedelta(days=1), tick=False):
            count_search_without_result(make.buyer_actor(make.make_company()), "barandilla inox")
            found = searches_without_result(make.staff_actor())
            assert searches_without_result(SYSTEM, days=1) == [("barandilla inox", 1, first.date() + timedelta(days=1))]
        assert found == [("barandilla inox", 3, first.date() + timedelta(days=1)), ("x" * 80, 1, first.date())]
        assert {field.name for field in SearchMiss._meta.fields} == {"id", "day", "text", "number"}

    def test_after_a_year_they_are_gone(self, buyer: Actor) -> None:
        first = datetime(2026, 3, 2, 9, tzinfo=UTC)
        with time_machine.travel(first, tick=False):
            count_search_without_result(buyer, "old")
        with time_machine.travel(first + timedelta(days=366), tick=False):
            count_search_without_result(buyer, "new")
        assert list(SearchMiss.objects.values_list("text", flat=True)) == ["new"]

    def test_the_list_is_the_seller_s(self, buyer: Actor) -> None:
        with pytest.raises(PermissionMissing):
            searches_without_result(buyer)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("tuerca", "tuerca", 0),
        ("", "ab", 2),
        ("tuerka", "tuerca", 1),
        ("teurca", "tuerca", 1),
        ("cable", "calbe", 1),
        ("cable", "clave", 3),
    ],
)
def test_slips(one: str, other: str, slips: int) -> None:
    assert rules.slips(one, other) == rules.slips(other, one) == slips


def test_trigrams_are_the_same_in_postgresql() -> None:
    words = ["a", "ab", "tornillo", "aaaaaa", "codo"]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT word, {rules.trigrams_sql('word')} FROM unnest(%s::text[]) AS word", [words])
        assert {word: set(made) for word, made in cursor.fetchall()} == {word: rules.trigrams(word) for word in words}
