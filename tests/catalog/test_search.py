"""Finding things: by words in two languages, by SKU however it is written, by barcode."""

# ruff: noqa: RUF001 - the signs are what is tested

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from lonja.catalog.actions import index_variants
from lonja.catalog.models import Variant
from lonja.catalog.queries import SearchAsk, search, suggest
from lonja.companies.actor import Actor
from tests import factories as make

pytestmark = pytest.mark.django_db

BOLT = "933-8-40-A2"


@pytest.fixture
def buyer() -> Actor:
    return make.buyer_actor(make.make_company())


@pytest.fixture
def bolt() -> Variant:
    """One bolt, known by every word of it, beside a nut and a glove."""
    fasteners = make.make_category("fix", names={"es": "Tornillería y fijación", "en": "Fasteners"})
    bolts = make.make_category("hex", fasteners, names={"es": "Tornillos hexagonales", "en": "Hexagon bolts"})
    make.make_attribute("length", "number", unit="mm", names={"es": "Longitud", "en": "Length"})
    make.make_attribute("material", "choice", choice_names={"A2": {"es": "Acero inoxidable", "en": "Stainless steel"}})
    make.make_attribute("conical", "boolean", names={"es": "Punta cónica", "en": "Cone point"})
    product = make.make_product(
        "din-933",
        bolts,
        names={"es": "Tornillo DIN 933", "en": "Bolt DIN 933"},
        descriptions={"es": "Para máquinas y construcción.", "en": "For machines and buildings."},
        brand="Ferkante",
    )
    variant = make.make_variant(
        BOLT,
        product,
        name={"es": "Tornillo DIN 933 M8×40 inox A2", "en": "Bolt DIN 933 M8×40 stainless A2"},
        attributes={"length": 40, "material": "A2", "conical": True},
        barcode="2400000000017",
    )
    make.make_variant("934-8-A2", name={"es": "Tuerca DIN 934 M8 inox A2", "en": "Nut DIN 934 M8 stainless A2"})
    make.make_variant("GLOVE-9", name={"es": "Guante de piel, talla 9", "en": "Leather glove, size 9"})
    return variant


def skus(actor: Actor, text: str, **ask: object) -> list[str]:
    return [variant.sku for variant in search(actor, SearchAsk(text=text, **ask)).variants]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "tornillo",
        "tornillos",
        "TORNILLO",
        "bolt",
        "bolts m8",
        "m8 x 40 inox a2",
        "M8×40",
        "m8x40 a2",
        "inox m8 40",
        "din 933 m8x40",
        "ferkante",
        "tornillería",
        "tornilleria",
        "fijacion",
        "fijaciones",
        "fasteners",
        "longitud 40 mm",
        "length 40mm",
        "acero inoxidable",
        "stainless steel",
        "punta conica",
        "máquina",
        "maquinas",
        "construcciones",
        "buildings",
    ],
)
def test_every_word_of_it_finds_it(buyer: Actor, bolt: Variant, text: str) -> None:
    for language in ("es", "en"):
        with translation.override(language):
            assert skus(buyer, text) == [BOLT]


@pytest.mark.parametrize(
    "text", ["933840", "933-8-40", "933.8.40.a2", "933 8 40 A2", "933840a2", BOLT, "2400000000017"]
)
def test_a_code_finds_it_however_it_is_written(buyer: Actor, bolt: Variant, text: str) -> None:
    assert skus(buyer, text)[0] == BOLT


@pytest.mark.parametrize(
    "text", ["m8 x 400", "tornillo m10", "glove 40", "933841", "xyz", "el de la", "&|!()", "%", "_"]
)
def test_what_is_not_there_is_not_found(buyer: Actor, bolt: Variant, text: str) -> None:
    assert BOLT not in skus(buyer, text)


def test_the_barcode_of_a_pack_finds_the_variant(buyer: Actor, bolt: Variant) -> None:
    pack = make.make_pack(bolt, 10)
    assert skus(buyer, pack.barcode) == [BOLT]


def test_a_whole_code_stands_first_then_its_beginning_then_words(buyer: Actor, bolt: Variant) -> None:
    make.make_variant("933-8-40", name="Otra cosa")
    make.make_variant("TEXT", name="Juego 933840 completo")
    assert skus(buyer, "933840") == ["933-8-40", BOLT, "TEXT"]


def test_the_name_weighs_more_than_the_rest(buyer: Actor) -> None:
    described = make.make_product(descriptions={"es": "Se usa con un martillo."})
    make.make_variant("B", described, name="Cincel")
    make.make_variant("A", name="Martillo")
    assert skus(buyer, "martillo") == ["A", "B"]


def test_a_name_in_the_other_language_only_is_found(buyer: Actor) -> None:
    make.make_variant("A", name={"en": "Spanner", "es": ""})
    assert skus(buyer, "spanners") == ["A"]


def test_a_renamed_thing_is_found_by_its_new_name(buyer: Actor, bolt: Variant) -> None:
    bolt.names = {"es": "Perno", "en": "Stud"}
    bolt.save()
    assert index_variants([bolt.pk]) == 1
    assert skus(buyer, "pernos") == [BOLT]
    assert index_variants() == 0


class TestSuggestions:
    """While somebody types."""

    @pytest.mark.parametrize("text", ["tor", "torni", "tornillo d", "m8x4", "m8 x 4", "933-", "9338", "tornillos ino"])
    def test_the_last_word_counts_as_a_beginning(self, buyer: Actor, bolt: Variant, text: str) -> None:
        assert suggest(buyer, text)[0].sku == BOLT

    def test_they_are_few_and_two_queries(self, buyer: Actor) -> None:
        product = make.make_product()
        for number in range(12):
            make.make_variant(f"S-{number}", product, name=f"Lima {number}")
        with CaptureQueriesContext(connection) as asked:
            found = suggest(buyer, "lim", limit=8)
            assert [variant.product.category.code for variant in found]
        assert (len(found), len(asked)) == (8, 2)

    def test_codes_come_first_then_names_that_begin_so_then_words(self, buyer: Actor) -> None:
        make.make_variant("X-1", name="Aceite para lima")
        make.make_variant("X-2", name="Lima redonda")
        make.make_variant("X-3", name="Lima plana")
        make.make_variant("LIM-7", name="Zócalo")
        assert [variant.sku for variant in suggest(buyer, "lim")] == ["LIM-7", "X-3", "X-2", "X-1"]
        assert [variant.sku for variant in suggest(buyer, "lim", limit=2)] == ["LIM-7", "X-3"]

    def test_a_sign_is_no_beginning(self, buyer: Actor, bolt: Variant) -> None:
        assert suggest(buyer, "&") == suggest(buyer, "-") == suggest(buyer, "¡") == []

    def test_nothing_typed_suggests_nothing(self, buyer: Actor, bolt: Variant) -> None:
        assert suggest(buyer, "") == suggest(buyer, "  \0") == []


class TestPages:
    """A list page by page."""

    @pytest.fixture(autouse=True)
    def files(self) -> None:
        product = make.make_product()
        for number in range(1, 31):
            make.make_variant(f"F-{31 - number:02d}", product, name=f"Lima {number}")

    @pytest.mark.parametrize("text", ["", "lima"])
    @pytest.mark.parametrize("sort", ["relevance", "name", "sku"])
    def test_pages_hold_everything_once(self, buyer: Actor, sort: str, text: str) -> None:
        pages = [search(buyer, SearchAsk(text, sort=sort, page=page, page_size=7)) for page in range(1, 6)]  # type: ignore[arg-type]
        assert {(page.total, page.pages) for page in pages} == {(30, 5)}
        seen = [variant.sku for page in pages for variant in page.variants]
        assert len(seen) == len(set(seen)) == 30

    def test_names_are_sorted_by_their_numbers(self, buyer: Actor) -> None:
        assert skus(buyer, "", sort="name", page_size=3) == ["F-30", "F-29", "F-28"]
        assert skus(buyer, "lima", sort="sku", page_size=3) == ["F-01", "F-02", "F-03"]

    @pytest.mark.parametrize(("page", "shown"), [(0, 1), (-3, 1), (5, 5), (6, 5), (10**12, 5)])
    def test_a_page_that_is_not_there_is_the_nearest(self, buyer: Actor, page: int, shown: int) -> None:
        result = search(buyer, SearchAsk(page=page, page_size=7))
        assert (result.page, result.total) == (shown, 30)
        assert result.variants == search(buyer, SearchAsk(page=shown, page_size=7)).variants

    def test_an_empty_list_has_one_page(self, buyer: Actor) -> None:
        result = search(buyer, SearchAsk("nothing", page=4))
        assert (result.variants, result.total, result.pages, result.page) == ([], 0, 1, 1)

    def test_a_page_is_one_query_and_one_for_synonyms_of_words(self, buyer: Actor) -> None:
        branch = Variant.objects.all()[0].product.category.code
        for number, ask in ((2, SearchAsk("lima")), (1, SearchAsk(category=branch))):
            with CaptureQueriesContext(connection) as asked:
                assert [variant.product.category.names for variant in search(buyer, ask).variants]
            assert len(asked) == number


ATTACKS = [
    "'; DROP TABLE catalog_variant; --",
    "' OR 1=1 --",
    "%' OR '1'='1",
    "a:*", "a:A & b", "!a", "(a", "a)", "a | b", "a <-> b", "''", "\\", "\\'", "\x00", "\ud800", "{}", "{0}", "%s",
    "%(x)s", "$1", "💥", "a" * 5000, "á" * 5000, "' " * 900, "<script>alert(1)</script>", "../../etc/passwd",
    "\u202e", "\r\n", "to_tsquery('x')", "SELECT pg_sleep(9)", "☃ OR", "-- ", "/*", "*/", ";", "NULL", "1e309",
    "٣٣٣", "½" * 50,
]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_breaks_a_query(buyer: Actor, bolt: Variant, attack: str) -> None:
    for ask in (
        SearchAsk(text=attack),
        SearchAsk(text=f"tornillo {attack}"),
        SearchAsk(category=attack),
        SearchAsk(filters={attack: (attack,), "material": (attack, "A2")}),
    ):
        search(buyer, ask)
    suggest(buyer, attack)
    assert Variant.objects.count() == 3
