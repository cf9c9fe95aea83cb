"""`any_of`: the lookup `in` for lists of any length."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field
from django.db.models.lookups import FieldGetDbPrepValueIterableMixin, Lookup
from django.db.models.sql.compiler import SQLCompiler


class AnyOf(FieldGetDbPrepValueIterableMixin, Lookup):
    """`sku__any_of=skus`: one parameter, an array, where `in` has one for each value.

    A statement may have 65,535 parameters, and its text stays the same for any number of values (decision 8).
    """

    lookup_name = "any_of"

    def __init__(self, lhs: Any, rhs: Iterable[Any]) -> None:
        super().__init__(lhs, list(rhs))

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        """SQL and its parameters, the array last."""
        lhs, params = self.process_lhs(compiler, connection)
        _, values = self.get_db_prep_lookup(self.rhs, connection)
        # A type with its length would cut off what is longer, and find it then.
        type_of, *_ = self.lhs.output_field.db_type(connection).split("(")
        return f"{lhs} = ANY(%s::{type_of}[])", (*params, list(values))


def register() -> None:
    """Give it to the fields of all models."""
    Field.register_lookup(AnyOf)
