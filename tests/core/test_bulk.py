"""Merging many rows: new ones in, changed ones changed, equal ones left alone."""

import pytest
from django.db import connection, transaction

from lonja.companies.models import Segment
from lonja.core.bulk import MANY, merge

pytestmark = pytest.mark.django_db

FIELDS = ["code", "names"]


def segments() -> dict[str, dict[str, str]]:
    return dict(Segment.objects.values_list("code", "names"))


def test_new_changed_and_equal_rows() -> None:
    assert merge(Segment, FIELDS, [("a", '{"en": "A"}'), ("b", '{"en": "B"}')], ["code"]) == (2, 0)
    rows = [("a", '{"en":   "A"}'), ("b", '{"en": "new"}'), ("c", "{}")]
    assert merge(Segment, FIELDS, rows, ["code"]) == (1, 1)
    assert segments() == {"a": {"en": "A"}, "b": {"en": "new"}, "c": {}}


def test_of_rows_with_one_key_the_last_counts() -> None:
    assert merge(Segment, FIELDS, [("a", '{"en": "1"}'), ("a", '{"en": "2"}')], ["code"]) == (1, 0)
    assert segments() == {"a": {"en": "2"}}


def test_no_rows_are_nothing() -> None:
    assert merge(Segment, FIELDS, [], ["code"]) == (0, 0)


def test_texts_that_copy_has_meanings_for_are_texts() -> None:
    odd = ["\\N", "a\tb", "a\nb", "\\.", 'say "x"', "ñ€", "\\\\"]
    names = ['{"en": ' + '"x"}'] * len(odd)
    merge(Segment, FIELDS, list(zip(odd, names, strict=True)), ["code"])
    assert set(segments()) == set(odd)


def test_twice_in_one_transaction() -> None:
    with transaction.atomic():
        merge(Segment, FIELDS, [("a", "{}")], ["code"])
        merge(Segment, FIELDS, [("b", "{}")], ["code"])
    assert set(segments()) == {"a", "b"}


def test_postgresql_plans_for_the_rows_that_came() -> None:
    """Indexing a catalog took 10 s where the planner still held its tables for empty, and 0.5 s where it knew."""
    merge(Segment, FIELDS, [(f"s{number}", "{}") for number in range(MANY)], ["code"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = %s", [Segment._meta.db_table])
        assert cursor.fetchone() >= (MANY,)
