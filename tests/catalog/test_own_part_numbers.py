"""What a company itself calls things: it finds them by it, on every road, and nobody else does."""

from decimal import Decimal

import pytest

from lonja.catalog.actions import OwnNumberRow, forget_own_number, learn_own_number, save_own_numbers
from lonja.catalog.errors import CodeUnknown, CodeUnusable
from lonja.catalog.models import OwnPartNumber, Variant
from lonja.catalog.queries import ListingAsk, SearchAsk, find_by_codes, listing, own_numbers, search, suggest
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company
from lonja.core.errors import NotFound
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def company() -> Company:
    return make.make_company()


@pytest.fixture
def buyer(company: Company) -> Actor:
    return make.buyer_actor(company)


@pytest.fixture
def bolt(company: Company) -> Variant:
    """A bolt that the company calls 'TOR-0815', 'Perno de anclaje rojo'; beside it something else."""
    bolt = make.make_variant("933-8-40", name="Tornillo M8x40")
    make.make_variant("934-8", name="Tuerca M8")
    save_own_numbers(SYSTEM, company.pk, [OwnNumberRow("TOR-0815", "933-8-40", "Pernos de anclaje rojos")])
    return bolt


def met(actor: Actor, text: str) -> dict[str, list[str]]:
    """The SKUs on every road that a text opens."""
    return {
        "search": [variant.sku for variant in search(actor, SearchAsk(text)).variants],
        "walk": [variant.sku for variant in listing(actor, ListingAsk(text)).variants],
        "suggestions": [variant.sku for variant in suggest(actor, text)],
    }


def meant(actor: Actor, code: str) -> list[tuple[str, str]]:
    return [(match.variant.sku, match.via) for match in find_by_codes(actor, [code])[code]]


@pytest.mark.parametrize("text", ["TOR-0815", "tor0815", "tor 08", "perno anclaje", "ROJO", "tor-0815 pernos"])
def test_its_people_find_it_by_their_own_words(buyer: Actor, bolt: Variant, text: str) -> None:
    assert set(map(tuple, met(buyer, text).values())) == {("933-8-40",)}


def test_while_typing_the_last_word_counts_as_a_beginning(buyer: Actor, bolt: Variant) -> None:
    assert [variant.sku for variant in suggest(buyer, "anclaje roj")] == ["933-8-40"]


@pytest.mark.parametrize("text", ["TOR-0815", "tor0815", "tor 08", "perno anclaje", "rojo"])
def test_nobody_else_does(bolt: Variant, text: str) -> None:
    others = [make.buyer_actor(make.make_company()), make.staff_actor(), SYSTEM]
    for stranger in others:
        assert not any(met(stranger, text).values())
        assert meant(stranger, text) == []
        assert own_numbers(stranger, [bolt.pk]) == {}


def test_what_is_hidden_stays_hidden_behind_an_own_number(bolt: Variant) -> None:
    narrow = make.make_company(sees_whole_catalog=False)
    save_own_numbers(SYSTEM, narrow.pk, [OwnNumberRow("MINE-1", "933-8-40", "Mío")])
    actor = make.buyer_actor(narrow)
    assert not any(met(actor, "mine1").values())
    assert not any(met(actor, "mio").values())
    assert meant(actor, "MINE-1") == []
    make.make_assortment(bolt.product, companies=[narrow])
    assert meant(actor, "MINE-1") == [("933-8-40", "own")]


@pytest.mark.parametrize("text", ["!!", "&", "@", "'"])
def test_a_text_without_words_finds_nothing_of_theirs(buyer: Actor, bolt: Variant, text: str) -> None:
    assert not any(met(buyer, text).values())


def test_the_mark_of_a_company_is_no_word(bolt: Variant, company: Company) -> None:
    stranger = make.buyer_actor(make.make_company())
    assert not any(met(stranger, f"@{company.pk.hex}").values())
    assert not any(met(stranger, f"rojo @{company.pk.hex}").values())


def test_pasted_it_means_the_variant_however_it_is_written(buyer: Actor, bolt: Variant) -> None:
    assert meant(buyer, " tor 0815 ") == [("933-8-40", "own")]
    assert find_by_codes(buyer, ["TOR-0815"])["TOR-0815"][0].factor == Decimal(1)


def test_an_own_number_that_is_another_s_sku_means_both(buyer: Actor, bolt: Variant, company: Company) -> None:
    save_own_numbers(SYSTEM, company.pk, [OwnNumberRow("934-8", "933-8-40")])
    assert meant(buyer, "934-8") == [("934-8", "sku"), ("933-8-40", "own")]
    assert met(buyer, "934-8")["search"] == ["933-8-40", "934-8"]


def test_rows_show_what_it_is_called(buyer: Actor, bolt: Variant, company: Company) -> None:
    save_own_numbers(SYSTEM, company.pk, [OwnNumberRow("A-1", "933-8-40")])
    assert own_numbers(buyer, [bolt.pk, 0]) == {bolt.pk: (("A-1", ""), ("TOR-0815", "Pernos de anclaje rojos"))}


class TestSaving:
    """Many at once, and again."""

    def test_again_changes_what_differs(self, buyer: Actor, bolt: Variant, company: Company) -> None:
        rows = [OwnNumberRow("tor 0815", "934-8", "Tuerca ciega"), OwnNumberRow("B", "934-8")]
        assert save_own_numbers(SYSTEM, company.pk, rows) == (1, 1)
        assert save_own_numbers(SYSTEM, company.pk, rows) == (0, 0)
        assert met(buyer, "ciega")["search"] == met(buyer, "TOR-0815")["search"] == ["934-8"]
        assert met(buyer, "anclaje")["search"] == []

    def test_what_does_not_exist_changes_nothing(self, bolt: Variant, company: Company) -> None:
        with pytest.raises(CodeUnknown):
            save_own_numbers(SYSTEM, company.pk, [OwnNumberRow("B", "934-8"), OwnNumberRow("A", "NONE")])
        for code in ("", " - ", "x" * 121):
            with pytest.raises(CodeUnusable):
                save_own_numbers(SYSTEM, company.pk, [OwnNumberRow("B", "934-8"), OwnNumberRow(code, "934-8")])
        assert OwnPartNumber.objects.count() == 1

    def test_it_is_the_seller_s_to_do(self, buyer: Actor, bolt: Variant, company: Company) -> None:
        with pytest.raises(PermissionMissing):
            save_own_numbers(buyer, company.pk, [OwnNumberRow("B", "934-8")])
        assert OwnPartNumber.objects.count() == 1


class TestLearning:
    """One at a time, from what a buyer says that his code means."""

    def test_a_code_that_means_nothing_is_learnt_and_corrected(self, buyer: Actor, bolt: Variant) -> None:
        assert learn_own_number(buyer, " X 77 ", bolt.pk)
        assert meant(buyer, "x-77") == [("933-8-40", "own")]
        other = Variant.objects.get(sku="934-8")
        assert learn_own_number(buyer, "X77", other.pk)
        assert meant(buyer, "x-77") == [("934-8", "own")]

    def test_what_a_code_means_by_itself_is_not_unlearnt(self, buyer: Actor, bolt: Variant) -> None:
        for code in ("934-8", "9348", "", "-", "x" * 200, "\0"):
            assert not learn_own_number(buyer, code, bolt.pk)
        assert OwnPartNumber.objects.count() == 1

    def test_what_may_not_be_seen_is_not_learnt(self, bolt: Variant) -> None:
        narrow = make.buyer_actor(make.make_company(sees_whole_catalog=False))
        for variant_id in (bolt.pk, 0):
            with pytest.raises(NotFound):
                learn_own_number(narrow, "X", variant_id)
        assert OwnPartNumber.objects.count() == 1

    def test_it_can_be_forgotten(self, buyer: Actor, bolt: Variant) -> None:
        stranger = make.buyer_actor(make.make_company())
        assert not forget_own_number(stranger, "TOR-0815")
        assert forget_own_number(buyer, "tor0815")
        assert not forget_own_number(buyer, "tor0815")
        assert not any(met(buyer, "TOR-0815").values())

    def test_it_takes_the_right_to_order(self, bolt: Variant, company: Company) -> None:
        viewer = make.buyer_actor(company, "viewer")
        for attempt in (
            lambda: learn_own_number(viewer, "X", bolt.pk),
            lambda: forget_own_number(viewer, "TOR-0815"),
            lambda: learn_own_number(make.staff_actor(), "X", bolt.pk),
        ):
            with pytest.raises(PermissionMissing):
                attempt()
        assert list(OwnPartNumber.objects.values_list("code", flat=True)) == ["TOR-0815"]
