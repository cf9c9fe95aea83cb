"""`any_of`: lists of any length in one parameter."""

import pytest

from lonja.companies.models import Segment
from lonja.core.bulk import merge

pytestmark = pytest.mark.django_db


def test_more_values_than_a_statement_may_have_parameters() -> None:
    merge(Segment, ["code", "names"], [("a", "{}"), ("b", "{}")], ["code"])
    asked = ["a", *(f"none-{number}" for number in range(70_000))]
    assert list(Segment.objects.filter(code__any_of=asked).values_list("code", flat=True)) == ["a"]


def test_the_statement_is_the_same_for_any_number_of_values() -> None:
    few, many = (Segment.objects.filter(code__any_of=values).query.sql_with_params() for values in ("a", "abc"))
    assert few[0] == many[0]
    assert (few[1], many[1]) == ((["a"],), (["a", "b", "c"],))


def test_a_value_that_is_too_long_is_not_cut_off_and_found() -> None:
    longest = Segment._meta.get_field("code").max_length or 0
    merge(Segment, ["code", "names"], [("a" * longest, "{}")], ["code"])
    assert not Segment.objects.filter(code__any_of=["a" * (longest + 1)])


def test_none_of_none() -> None:
    assert not Segment.objects.filter(code__any_of=[])
    assert list(Segment.objects.filter(pk__any_of=range(3))) == list(Segment.objects.filter(pk__in=range(3)))
