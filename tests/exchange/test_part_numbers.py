"""A file of own part numbers: found at once under every way of writing them, and taken back."""

from __future__ import annotations

import pytest

from lonja.catalog.models import OwnPartNumber
from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import SYSTEM, Actor
from lonja.exchange.actions import undo
from tests import factories as make
from tests.exchange.files import bring, counts, rejects

pytestmark = pytest.mark.django_db


@pytest.fixture
def buyer() -> Actor:
    company = make.make_company(external_id="00815")
    make.make_company(external_id="00816")
    for sku in ("BOLT", "NUT"):
        make.make_variant(sku)
    return make.buyer_actor(company)


FILE = "Cliente;Su referencia;Referencia;Descripción\n00815;A-1;BOLT;Tornillo nuestro\n00815;B/2;NUT;\n00816;A-1;NUT;"


def numbers() -> set[tuple[str | None, str, str, str]]:
    return set(OwnPartNumber.objects.values_list("company__external_id", "key", "variant__sku", "name"))


def meant(actor: Actor, code: str) -> list[str]:
    return [match.via for match in find_by_codes(actor, [code])[code]]


def test_they_are_found_and_taken_back(buyer: Actor) -> None:
    record = bring("part-numbers", FILE)
    assert counts(record, "ownpartnumber") == (3, 0, 0, 0)
    assert meant(buyer, "a1") == ["own"]
    assert OwnPartNumber.objects.exclude(words="").count() == 3
    assert counts(bring("part-numbers", FILE), "ownpartnumber") == (0, 0, 3, 0)
    undo(SYSTEM, record.pk)
    assert (numbers(), meant(buyer, "a1")) == (set(), [])


def test_a_whole_file_speaks_for_the_companies_that_it_names(buyer: Actor) -> None:
    bring("part-numbers", FILE)
    before = numbers()
    record = bring("part-numbers", "cliente;su referencia;sku\n815;x;NUT\n00815;A.1;NUT")
    assert rejects(record) == [(2, "company", "unknown", "00815")]
    assert ("00815", "A1", "NUT", "Tornillo nuestro") in numbers()
    undo(SYSTEM, record.pk)
    assert numbers() == before
    whole = bring("part-numbers", "cliente;su referencia;sku\n00815;A-1;BOLT", is_whole=True)
    assert counts(whole, "ownpartnumber") == (0, 0, 1, 1)
    assert {(company, key) for company, key, _, _ in numbers()} == {("00815", "A1"), ("00816", "A1")}
    undo(SYSTEM, whole.pk)
    assert (numbers(), meant(buyer, "B2")) == (before, ["own"])


def test_one_code_twice_in_two_ways_of_writing_is_one_code(buyer: Actor) -> None:
    record = bring("part-numbers", "cliente;su referencia;sku\n00815;A-1;NUT\n00815;A1;BOLT\n00815;--;BOLT")
    assert rejects(record) == [(2, "", "repeated_key", ""), (3, "", "repeated_key", ""), (4, "code", "not_a_code", "")]
    assert numbers() == set()
