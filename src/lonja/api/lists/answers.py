"""Purchase lists and collect rounds as they are written in JSON."""

from __future__ import annotations

from lonja.api import fields
from lonja.api.lists import schemas
from lonja.companies.actor import Actor
from lonja.lists.actions.rounds import Answer
from lonja.lists.models import Level
from lonja.lists.queries import ListLine, ListView, SeenList
from lonja.lists.queries.grid import Cell, Grid, GridRow
from lonja.lists.queries.round_budgets import round_budgets
from lonja.lists.queries.rounds import SeenRound

LEVELS = {Level.VIEW: "view", Level.FILL: "fill", Level.EDIT: "edit", Level.APPROVE: "approve"}


def head_of(seen: SeenList) -> schemas.ListHead:
    """A list without its lines."""
    held = seen.held
    return schemas.ListHead(
        id=str(held.pk),
        name=held.name,
        kind=held.kind,  # type: ignore[typeddict-item] # a word of Kind
        note=held.note,
        level=LEVELS[seen.level],  # type: ignore[typeddict-item] # a word of LevelName
        is_closed_by_head=held.is_closed_by_head,
        closed_at=fields.moment(held.closed_at) if held.closed_at else None,
    )


def list_of(actor: Actor, view: ListView) -> schemas.PurchaseListFull:
    """A list with its lines."""
    return schemas.PurchaseListFull(
        **head_of(view.seen),
        currency=actor.currency,
        net=fields.amount(view.net, actor.currency),
        lines=[_line(each, actor.currency) for each in view.lines],
    )


def _line(each: ListLine, currency: str) -> schemas.ListLine:
    line, price = each.line, each.price.line.unit_price if each.price else None
    return schemas.ListLine(
        id=str(line.pk),
        sku=each.variant.sku if each.variant else None,
        quantity=fields.quantity(line.quantity),
        sold_as=fields.quantity(each.fitting),
        minimum=fields.quantity(line.minimum) if line.minimum is not None else None,
        maximum=fields.quantity(line.maximum) if line.maximum is not None else None,
        counted=fields.quantity_or_none(line.counted),
        counted_at=fields.moment_or_none(line.counted_at),
        cost_center=line.cost_center.code if line.cost_center else None,
        note=line.note,
        unit_price=fields.unit_price(price, currency) if price is not None else None,
        amount=fields.amount(each.amount, currency) if each.amount is not None else None,
    )


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
