"""The tests' own ground: what one test commits, the next does not see."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_time", ["first", "second"])
def test_each_finds_the_database_as_it_was_migrated(_time: str) -> None:
    assert ContentType.objects.exists()
    assert not ContentType.objects.filter(app_label="left").exists()
    ContentType.objects.create(app_label="left", model="behind")


@pytest.mark.django_db(transaction=True)
def test_at_once_gives_each_call_its_own_answer(at_once: Callable[..., list[Any]]) -> None:
    def session(number: int) -> tuple[int, int]:
        if number == 7:
            raise ValueError(number)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            return number, cursor.fetchone()[0]

    answers = at_once([lambda number=number: session(number) for number in range(50)], connections_at_once=10)
    assert isinstance(answers.pop(7), ValueError)
    assert [number for number, _ in answers] == [number for number in range(50) if number != 7]
    assert len({process for _, process in answers}) == 10
