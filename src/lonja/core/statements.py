"""Statements that the ORM writes once and that run many times: for a small query, writing takes longer than running."""

from __future__ import annotations

import functools
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import Field, Model, QuerySet

ModelT = TypeVar("ModelT", bound=Model)


class Statement(Generic[ModelT]):
    """A query with places left open, for rows of values (`values_list`) or for objects.

    Build the queryset with an unmistakable value (a fresh UUID, say) in each place, and name these `places` in the
    order in which `rows` will be given the real ones. Keep it for the life of the process.
    """

    def __init__(self, queryset: QuerySet[ModelT, Any], *places: Any) -> None:
        self._model = queryset.model
        self._compiler = queryset.query.get_compiler(connection=connection)
        self._text, params = self._compiler.as_sql()
        self._params = [(places.index(value), None) if value in places else (None, value) for value in params]
        if {place for place, _ in self._params if place is not None} != set(range(len(places))):
            raise ValueError("a place does not occur in the statement")

    def rows(self, *values: Any) -> list[tuple[Any, ...]]:
        """Run it with these values; the columns come as the fields' Python types, as from the ORM."""
        params = [fixed if place is None else values[place] for place, fixed in self._params]
        with connection.cursor() as cursor:
            cursor.execute(self._text, params)
            found = cursor.fetchall()
        return list(self._compiler.results_iter([found], tuple_expected=True))

    def objects(self, *values: Any) -> list[ModelT]:
        """As `rows`, as objects of the model: for a queryset that asks for all its columns and nothing else."""
        names = [field.attname for field in self._model._meta.concrete_fields]
        return [self._model.from_db(connection.alias, names, row) for row in self.rows(*values)]


def insert(instance: Model) -> None:
    """Write a new object, as `save(force_insert=True)` does, by a statement written once for its model.

    Sends no signals, and leaves a key that the database gives unknown.
    """
    text, fields = _insertion(type(instance), with_key=instance.pk is not None)
    with connection.cursor() as cursor:
        cursor.execute(text, [field.get_db_prep_save(field.pre_save(instance, True), connection) for field in fields])
    instance._state.adding, instance._state.db = False, connection.alias


@functools.cache
def _insertion(model: type[Model], *, with_key: bool) -> tuple[str, list[Field[Any, Any]]]:
    fields = [field for field in model._meta.local_concrete_fields if with_key or not field.primary_key]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    return f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})", fields  # noqa: S608
