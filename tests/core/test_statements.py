"""A statement written once gives what the ORM gives, for whatever values, and refuses a place that it does not have."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from lonja.companies.models import Company, Unit
from lonja.core.ids import new_id
from lonja.core.models import RecordedEvent
from lonja.core.statements import Statement, insert
from tests.factories import make_company

pytestmark = pytest.mark.django_db


def test_it_gives_the_rows_of_the_orm_with_their_types() -> None:
    first, second = make_company(), make_company()
    place = new_id()
    fields = ("id", "company__name", "company__sees_whole_catalog", "path")
    statement = Statement(Unit.objects.filter(company=place).order_by("path").values_list(*fields), place)
    for company in (first, second, first):
        assert statement.rows(company.pk) == list(
            Unit.objects.filter(company=company).order_by("path").values_list(*fields)
        )
    assert statement.rows(new_id()) == []


def test_values_go_to_their_places_and_what_is_fixed_stays() -> None:
    company = make_company()
    name, place = str(new_id()), new_id()
    found = Company.objects.filter(pk=place, is_blocked=False, name=name).values_list("id")
    statement = Statement(found, name, place)
    assert statement.rows(company.name, company.pk) == [(company.pk,)]
    assert statement.rows("somebody else", company.pk) == []
    with CaptureQueriesContext(connection) as captured:
        statement.rows("Robert'); DROP TABLE companies_company;--", company.pk)
    assert len(captured) == 1


def test_a_place_that_does_not_occur_is_refused() -> None:
    with pytest.raises(ValueError, match="does not occur"):
        Statement(Company.objects.values_list("id"), new_id())


def test_objects_come_as_the_orm_gives_them() -> None:
    company, place = make_company(), new_id()
    statement = Statement(Company.objects.filter(pk=place), place)
    (found,) = statement.objects(company.pk)
    assert (found, found.name) == (company, company.name)
    assert not found._state.adding


def test_an_object_is_written_as_saving_it_would() -> None:
    event = RecordedEvent(name="Told", facts={"sum": "12.40", "words": ["ñ", None]})
    insert(event)
    stored = RecordedEvent.objects.get()
    assert (stored.pk, stored.facts, stored.recorded_at) == (event.pk, event.facts, event.recorded_at)
    event.name = "ToldAgain"
    event.save()
    assert RecordedEvent.objects.get().name == "ToldAgain", "it is known to be there"
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(event)
