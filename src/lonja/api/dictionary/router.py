"""Operations on a company's dictionary, by the verbs of its page."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django.http import HttpResponse
from django.utils.translation import gettext as _
from ninja import Body, Path, Query, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.codes import variant_ids
from lonja.api.dictionary import schemas
from lonja.api.errors import SkusUnknown
from lonja.api.forms import FileForm
from lonja.api.operations import operation
from lonja.api.paging import cursor_after, newest_first, place_in
from lonja.api.quick_orders.refusals import FILE_REFUSALS
from lonja.api.validation import field_problem
from lonja.catalog.actions import MeantRow, drop_own_number, keep_own_numbers
from lonja.catalog.errors import (
    ArticlesUnknown,
    CodeMeansItself,
    CodeUnusable,
    OwnNumberUnknown,
    OwnQuantityUnusable,
)
from lonja.catalog.models import OwnPartNumber
from lonja.catalog.queries import VariantFacts, own_dictionary, variant_facts
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.core.sheets.guard import MAX_BYTES
from lonja.core.sheets.writer import XLSX, write_xlsx
from lonja.lists import actions
from lonja.lists.dictionary_sheet import MAX_ROWS, columns, rows_of
from lonja.lists.errors import QuantityUnusable
from lonja.lists.models import OwnUnit
from lonja.lists.queries import dictionary, own_units

router = Router(tags=["Company"])

BUYING = (Permission.ORDERS_PLACE,)
SHEET = FileForm(
    "A spreadsheet or CSV: the company's code, our reference, sales units, a unit where there is no code, the name.",
    MAX_BYTES,
    {},
)


@operation(router, "GET", "/own-part-numbers", needs=BUYING, answer=schemas.Dictionary)
def list_own_part_numbers(request: CallerRequest, asked: Query[schemas.DictionaryAsk]) -> schemas.Dictionary:
    """List own part numbers.

    What the company itself calls articles, by code. Of an article that is hidden from it `sku` is null.
    """
    place = place_in(request, asked.cursor)
    rows = own_dictionary(request.actor, asked.q).select_related("taught_by")
    found = list((rows if place is None else rows.filter(key__gt=place[0]))[: asked.limit + 1])
    page = found[: asked.limit]
    facts = variant_facts(request.actor, {one.variant_id for one in page})
    after = [page[-1].key] if len(found) > asked.limit else None
    return {"data": [_own_number(one, facts) for one in page], "next": cursor_after(request, after)}


@operation(
    router,
    "PUT",
    "/own-part-numbers",
    needs=BUYING,
    answer=schemas.NumbersSaved,
    raises=(ArticlesUnknown, CodeUnusable, CodeMeansItself, OwnQuantityUnusable),
)
def put_own_part_numbers(request: CallerRequest, body: Body[schemas.DictionaryIn]) -> schemas.NumbersSaved:
    """Save own part numbers.

    Each means one sales unit, or as many as it says. Added, or changed where the code is there already, however it is
    written: all of them, or none.
    """
    rows = [MeantRow(one.code, one.sku, one.name, one.quantity) for one in body.numbers]
    keep_own_numbers(request.actor, rows)
    return {"saved": len(rows)}


@operation(router, "DELETE", "/own-part-numbers/{number}", needs=BUYING, raises=(OwnNumberUnknown,))
def delete_own_part_number(request: CallerRequest, number: Path[fields.NumberIn]) -> None:
    """Remove an own part number.

    Quick order and search no longer know it; orders keep it.
    """
    drop_own_number(request.actor, number)


@operation(router, "GET", "/own-units", needs=BUYING, answer=schemas.OwnUnits)
def list_own_units(request: CallerRequest, asked: Query[schemas.OwnUnitsAsk]) -> schemas.OwnUnits:
    """List own units.

    How much the company means by a box, a pallet or another unit of an article, the latest first.
    """
    place = place_in(request, asked.cursor)
    found, after = newest_first(own_units(request.actor), "taught_at", place, asked.limit)
    facts = variant_facts(request.actor, {one.variant_id for one in found})
    return {"data": [_own_unit(one, facts) for one in found], "next": cursor_after(request, after)}


@operation(
    router, "PUT", "/own-units", needs=BUYING, answer=schemas.NumbersSaved, raises=(SkusUnknown, QuantityUnusable)
)
def put_own_units(request: CallerRequest, body: Body[schemas.OwnUnitsIn]) -> schemas.NumbersSaved:
    """Save own units.

    Added, or changed where the company said so of this article and unit before: all of them, or none.
    """
    known = variant_ids(request.actor, {one.sku for one in body.units})
    unknown = [
        field_problem("body", ["units", index, "sku"], "sku", sku=one.sku)
        for index, one in enumerate(body.units)
        if one.sku not in known
    ]
    if unknown:
        raise SkusUnknown(unknown)
    actions.teach_units(request.actor, [(known[one.sku], one.unit, one.quantity) for one in body.units])
    return {"saved": len(body.units)}


@operation(router, "DELETE", "/own-units/{number}", needs=BUYING, raises=(NotFound,))
def delete_own_unit(request: CallerRequest, number: Path[fields.NumberIn]) -> None:
    """Remove an own unit.

    Lines that name it are asked about again.
    """
    actions.forget_unit(request.actor, number)


@operation(router, "GET", "/dictionary/file", needs=BUYING, media=(XLSX,))
def read_dictionary_file(request: CallerRequest) -> HttpResponse:
    """Fetch the dictionary as a spreadsheet.

    Numbers and units, as `POST /dictionary/file` takes them.
    """
    data = write_xlsx(columns(), rows_of(dictionary(request.actor, size=MAX_ROWS)), sheet_name=_("Dictionary"))
    return HttpResponse(data, XLSX, headers={"Content-Disposition": 'attachment; filename="dictionary.xlsx"'})


@operation(
    router,
    "POST",
    "/dictionary/file",
    needs=(Permission.LISTS_MANAGE,),
    answer=schemas.SheetTaught,
    raises=FILE_REFUSALS,
    persons_only=True,
    form=SHEET,
)
def teach_dictionary_file(request: CallerRequest) -> schemas.SheetTaught:
    """Teach the dictionary from a spreadsheet.

    Each row says what a number of the company's means, or a unit of an article. Rows that say nothing clear are named,
    and the others count. For people only: a key saves numbers and units as JSON.
    """
    taught, faults = actions.teach_sheet(request.actor, request.sent.data)
    return {"taught": taught, "faults": [{"row": one.row, "detail": one.text} for one in faults]}


def _own_number(one: OwnPartNumber, facts: Mapping[int, VariantFacts]) -> schemas.DictionaryWord:
    fact = facts.get(one.variant_id)
    return schemas.DictionaryWord(
        id=one.pk,
        code=one.code,
        name=one.name if fact else "",
        sku=fact.sku if fact else None,
        quantity=fields.quantity(one.quantity if fact else Decimal(1)),
        taught_by=one.taught_by.name if one.taught_by else None,
        taught_at=fields.moment_or_none(one.taught_at),
    )


def _own_unit(one: OwnUnit, facts: Mapping[int, VariantFacts]) -> schemas.OwnUnit:
    fact = facts.get(one.variant_id)
    return schemas.OwnUnit(
        id=one.pk,
        sku=fact.sku if fact else None,
        unit=one.unit,  # type: ignore[typeddict-item] # a word of the vocabulary
        quantity=fields.quantity(one.quantity if fact else Decimal(1)),
        taught_by=one.taught_by.name if one.taught_by else None,
        taught_at=fields.moment(one.taught_at),
    )
