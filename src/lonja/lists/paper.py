"""A purchase list on paper: a sheet to count and scan from, and labels for the shelves, set by typst."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from lonja.catalog.models import Variant
from lonja.catalog.queries import VariantFacts, find_by_codes
from lonja.companies.actor import Actor
from lonja.core.barcodes import bars_of
from lonja.core.clock import today
from lonja.core.texts import language, localized
from lonja.core.typesetting import NotTypeset, typeset
from lonja.lists.errors import ListPaperUnset
from lonja.lists.queries import ListView
from lonja.web import formats

FOLDER = Path(__file__).parent / "typst"
_MODULE = 0.264
"""Millimeters of the narrowest bar, the least that GS1 allows for a code that is printed."""


def list_paper(actor: Actor, view: ListView) -> bytes:
    """The lines with their codes to scan, quantities and levels, as a PDF/UA document. Raises ListPaperUnset."""
    return _set("list.typ", list_data(actor, view))


def shelf_labels(actor: Actor, view: ListView) -> bytes:
    """A label of 70 x 37 mm for each product of the list, 24 on a page. Raises ListPaperUnset."""
    return _set("labels.typ", label_data(actor, view))


def _set(template: str, data: dict[str, Any]) -> bytes:
    try:
        return typeset(FOLDER / template, data)
    except NotTypeset as failure:
        raise ListPaperUnset from failure


def list_data(actor: Actor, view: ListView) -> dict[str, Any]:
    """All that stands on the sheet: texts translated, numbers written; a line whose product is hidden is left out."""
    shown = [(each, each.variant) for each in view.lines if each.variant is not None]
    codes = _codes(actor, [fact for _each, fact in shown])
    day = today()
    return {
        "language": language()[:2],
        "title": view.seen.held.name,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "date_text": formats.date(day, "long"),
        "note": view.seen.held.note,
        "lines": [
            {
                **_code(codes.get(fact.id, "")),
                "name": localized(fact.names),
                "sku": fact.sku,
                "own": fact.own,
                "quantity": formats.quantity(each.line.quantity),
                "levels": _levels(each.line.minimum, each.line.maximum),
                "note": each.line.note,
            }
            for each, fact in shown
        ],
        "words": {
            "page": _("Page"),
            "hint": _("Scan a code into the list or the quick order: it finds this product."),
            "columns": [_("Code"), _("Product"), _("Quantity"), _("Levels"), _("Counted")],
        },
    }


def label_data(actor: Actor, view: ListView) -> dict[str, Any]:
    """The labels, one for each product, in the order of the list."""
    facts = {each.variant.id: each for each in view.lines if each.variant is not None}
    codes = _codes(actor, [each.variant for each in facts.values() if each.variant])
    return {
        "language": language()[:2],
        "title": _("Shelf labels: %(name)s") % {"name": view.seen.held.name},
        "labels": [
            {
                **_code(codes.get(each.variant.id, "")),
                "name": localized(each.variant.names),
                "sku": each.variant.sku,
                "own": each.variant.own_code,
                "levels": _levels(each.line.minimum, each.line.maximum),
            }
            for each in facts.values()
            if each.variant
        ],
    }


def _levels(minimum: Decimal | None, maximum: Decimal | None) -> str:
    if minimum is None or maximum is None:
        return ""
    return _("%(minimum)s to %(maximum)s") % {
        "minimum": formats.quantity(minimum),
        "maximum": formats.quantity(maximum),
    }


def _code(code: str) -> dict[str, Any]:
    bars = bars_of(code)
    if bars is None:
        return {"code": "", "svg": "", "width": 0}
    return {"code": bars.code, "svg": bars.svg(), "width": round(bars.width * _MODULE, 2)}


def _codes(actor: Actor, facts: Sequence[VariantFacts]) -> dict[int, str]:
    """The code to print for each variant: its barcode, else its SKU, whichever finds it and nothing else. Two queries.

    Codes are tried as a scanner would give them.
    """
    barcodes = dict(Variant.objects.filter(pk__in=[fact.id for fact in facts]).values_list("pk", "barcode"))
    wanted = {fact.id: [code for code in (barcodes.get(fact.id), fact.sku) if code] for fact in facts}
    found = find_by_codes(actor, _all(wanted.values()))
    return {
        variant_id: next((code for code in codes if _finds(found.get(code, ()), variant_id)), "")
        for variant_id, codes in wanted.items()
    }


def _all(held: Iterable[list[str]]) -> set[str]:
    return {code for codes in held for code in codes}


def _finds(matches: Sequence[Any], variant_id: int) -> bool:
    return len(matches) == 1 and matches[0].variant.pk == variant_id and matches[0].factor == 1
