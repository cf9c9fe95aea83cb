"""Collect rounds as they are written in JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lonja.api import fields
from lonja.api.rounds import schemas
from lonja.api.shapes import person_ref, unit_ref
from lonja.catalog.queries import VariantFacts
from lonja.lists.actions.rounds import Answer
from lonja.lists.models import RoundEntry
from lonja.lists.queries.grid import Cell, Grid, GridRow
from lonja.lists.queries.round_budgets import round_budgets
from lonja.lists.queries.rounds import SeenRound


def round_head(seen: SeenRound) -> schemas.RoundHead:
    """A round without its grid."""
    held = seen.held
    return schemas.RoundHead(
        id=str(held.pk),
        name=held.name,
        state=held.state,  # type: ignore[typeddict-item] # a word of RoundStateName
        opened_at=fields.moment(held.opened_at),
        closes_at=fields.moment(held.closes_at),
        is_manager=seen.is_manager,
        list_id=str(held.purchase_list_id) if held.purchase_list_id else None,
        is_per_address=held.is_per_address,
    )


def round_of(found: Grid) -> schemas.RoundFull:
    """A round with its grid."""
    budgets = round_budgets(found)
    return schemas.RoundFull(
        **round_head(found.seen),
        note=found.seen.held.note,
        currency=found.currency,
        departments=[
            schemas.RoundColumn(
                id=one.pk,
                unit_id=str(one.unit_id),
                name=one.unit.name,
                is_done=one.done_at is not None,
                budget_left=fields.amount_or_none(
                    budget.after if (budget := budgets.of(one)) else None, found.currency
                ),
            )
            for one in found.departments
        ],
        products=[_row(row, found.currency) for row in found.rows],
        cells=[
            _cell(row.product.pk, one.pk, cell)
            for row in found.rows
            for one, cell in zip(found.departments, row.cells, strict=True)
            if cell.version
        ],
        cursor=found.cursor,
    )


def _row(row: GridRow, currency: str) -> schemas.RoundRowOut:
    return schemas.RoundRowOut(
        product_id=row.product.pk,
        sku=row.variant.sku if row.variant else None,
        total=fields.quantity(row.total),
        amount=fields.amount(row.amount, currency),
        last=fields.quantity_or_none(row.last),
    )


def _cell(
    product_id: int, department_id: int, cell: Cell | Answer, *, is_conflict: bool = False
) -> schemas.RoundCellOut:
    return schemas.RoundCellOut(
        product_id=product_id,
        department_id=department_id,
        asked=fields.quantity(cell.asked),
        quantity=fields.quantity(cell.quantity),
        is_approved=cell.is_approved,
        version=cell.version,
        is_conflict=is_conflict,
    )


def saved(answers: list[Answer]) -> schemas.CellsSaved:
    """What became of cells that were written."""
    return {"data": [_cell(one.product_id, one.department_id, one, is_conflict=one.is_conflict) for one in answers]}


def changes_of(
    cursor: int, rows: Iterable[GridRow], cells: Iterable[tuple[int, int, Cell]], currency: str
) -> schemas.RoundChanges:
    """What was written meanwhile."""
    return {
        "cursor": cursor,
        "products": [_row(row, currency) for row in rows],
        "cells": [_cell(product_id, department_id, cell) for product_id, department_id, cell in cells],
    }


def entry_of(entry: RoundEntry, facts: Mapping[int, VariantFacts]) -> schemas.RoundEntryOut:
    """Who wrote what; the article only while it may be seen."""
    fact = facts.get(entry.product.variant_id) if entry.product else None
    return {
        "kind": entry.kind,  # type: ignore[typeddict-item] # a word of EntryKindName
        "product_id": entry.product_id,
        "sku": fact.sku if fact else None,
        "unit": unit_ref(entry.department.unit) if entry.department else None,
        "before": fields.quantity_or_none(entry.before),
        "after": fields.quantity_or_none(entry.after),
        "person": person_ref(entry.user),
        "at": fields.moment(entry.at),
    }
