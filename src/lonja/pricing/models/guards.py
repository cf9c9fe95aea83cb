"""What foreign keys would do for prices, by the statement and not by the row (decision 12).

Who writes prices holds the lists and variants that they name until the end of his transaction, each once. Who deletes
one of those waits for him, and is refused at his commit where prices of it are left, as by a deferred foreign key.
Those triggers are made by the migration `prices_guarded_by_the_statement`, because variants belong to a room that knows
nothing of prices.
"""

# ruff: noqa: S608 - the statements are made of this file's own pieces

from __future__ import annotations

import pgtrigger

REFERENCES = {"price_list_id": "pricing_pricelist", "variant_id": "catalog_variant"}
"""Columns of PriceEntry, and the tables whose ids they are."""


def _held(column: str, table: str, rows: str) -> str:
    """Statements that hold what the rows name, in the order of ids, and refuse what is not there."""
    return f"""
        SELECT count(*) INTO held FROM (
            SELECT FROM {table} WHERE id IN (SELECT {column} FROM {rows}) ORDER BY id FOR KEY SHARE) AS each;
        SELECT count(*) INTO named FROM (SELECT DISTINCT {column} FROM {rows}) AS each;
        IF held <> named THEN
            RAISE EXCEPTION 'a price names a row that is not in {table}'
                USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'pricing_entry_{column}', TABLE = TG_TABLE_NAME;
        END IF;"""


_DECLARED = [("held", "bigint"), ("named", "bigint")]

GUARDS_OF_ENTRIES = [
    pgtrigger.Trigger(
        name="pricing_added_names_what_is",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=pgtrigger.Referencing(new="new_rows"),  # type: ignore[no-untyped-call]
        declare=_DECLARED,
        func="".join(_held(column, table, "new_rows") for column, table in REFERENCES.items()) + "\nRETURN NULL;",
    ),
    pgtrigger.Trigger(  # asked by row, so that it costs nothing where only prices change
        name="pricing_moved_names_what_is",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange("price_list", "variant"),
        declare=_DECLARED,
        func="".join(_held(column, table, f"(SELECT NEW.{column}) AS moved") for column, table in REFERENCES.items())
        + "\nRETURN NULL;",
    ),
]
