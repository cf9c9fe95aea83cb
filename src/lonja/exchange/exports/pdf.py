"""A company's price list as a PDF to read and to print: set by typst from the template beside the data."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from lonja.catalog.models import SalesUnit
from lonja.catalog.queries import visible_categories
from lonja.catalog.queries.tree import Branch
from lonja.catalog.rules import own_words
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Seller
from lonja.core.clock import today
from lonja.core.texts import language
from lonja.core.typesetting import NotTypeset, typeset
from lonja.exchange.errors import PagesUnset
from lonja.exchange.exports.priced import Row, Step, priced_variants
from lonja.web import formats

TEMPLATE = Path(__file__).parent.parent / "typst" / "price_list.typ"

_MOST_CONTENTS = 40
"""Lines of a table of contents: with more branches it names fewer levels."""


def price_list_pdf(actor: Actor, path: str) -> bytes:
    """What a branch ('': everything) costs the actor's company today, in the active language, as a PDF/UA document.

    Raises PagesUnset where it cannot be set.
    """
    try:
        return typeset(TEMPLATE, price_list_data(actor, path))
    except NotTypeset as failure:
        raise PagesUnset from failure


def price_list_data(actor: Actor, path: str) -> dict[str, Any]:
    """All that stands on the pages: texts translated, numbers written."""
    seller, company = Seller.objects.get(), Company.objects.get(pk=actor.company_id)
    branches = {branch.category.path: branch for branch in _walk(visible_categories(actor))}
    sections = list(_sections(actor, path, branches))
    day = today()
    title = _("Price list")
    return {
        "language": language()[:2],
        "title": title,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "date_text": formats.date(day, "long"),
        "seller": {"name": seller.legal_name, "tax_id": seller.tax_id, "lines": _lines_of(seller)},
        "company": {"name": company.legal_name or company.name, "lines": _lines_of_company(company)},
        "notes": _notes(actor),
        "words": _words(),
        "sections": sections,
        **_contents(sections),
    }


def _lines_of(seller: Seller) -> list[str]:
    place = " ".join(filter(None, (seller.postal_code, seller.city)))
    reach = " · ".join(filter(None, (seller.phone, seller.email)))
    tax_id = f"{_('Tax number')} {seller.tax_id}"
    return [line for line in (", ".join(filter(None, (seller.street, place))), reach, tax_id) if line]


def _lines_of_company(company: Company) -> list[str]:
    number = _("Customer number %(number)s") % {"number": company.external_id} if company.external_id else ""
    tax_id = f"{_('Tax number')} {company.tax_id}" if company.tax_id else ""
    return [line for line in (number, tax_id) if line]


def _notes(actor: Actor) -> list[str]:
    return [
        _("Net prices in %(currency)s without tax, for the unit that stands beside them.")
        % {"currency": actor.currency},
        _("As of %(day)s. A price counts until the day that stands beside it, otherwise until further notice.")
        % {"day": formats.date(today(), "long")},
    ]


def _words() -> dict[str, Any]:
    return {
        "tax_id": _("Tax number"),
        "page": _("Page"),
        "for_company": _("Prices for"),
        "contents": _("Contents"),
        "columns": [_("SKU"), _("Product"), _("Unit"), _("Net price"), _("Valid until")],
    }


def _walk(branches: Sequence[Branch]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _walk(branch.children)


def _sections(actor: Actor, path: str, branches: Mapping[str, Branch]) -> Iterator[dict[str, Any]]:
    """The rows of each category, under the headings that were not said yet."""
    units = {unit.value: str(unit.label) for unit in SalesUnit}
    said: set[str] = set()
    for here, found in itertools.groupby(priced_variants(actor, path), key=lambda each: each[0].path):
        heads = []
        for depth in range(5, len(here) + 1, 5):
            if here[:depth] not in said and here[:depth] in branches:
                said.add(here[:depth])
                heads.append({"level": min(depth // 5, 3), "name": branches[here[:depth]].name})
        yield {"heads": heads, "rows": [_row(row, steps, units, actor.currency) for row, steps in found]}


def _row(row: Row, steps: Sequence[Step], units: Mapping[str, str], currency: str) -> dict[str, Any]:
    called = own_words(row.own_number or "", row.own_name or "")
    own = _("your part number %(number)s") % {"number": called} if called else ""
    unit = units.get(row.unit, row.unit)
    return {
        "sku": row.sku,
        "name": row.name,
        "note": " · ".join(filter(None, (row.brand, own, row.barcode))),
        "unit": unit if row.content == 1 else f"{unit} ({formats.quantity(row.content)})",
        "prices": [_price(step, currency) for step in steps],
        "until": [formats.date(step.valid_until, "short") if step.valid_until else "" for step in steps],
    }


def _price(step: Step, currency: str) -> str:
    price = _("on request") if step.unit_price is None else formats.price(step.unit_price, currency)
    if step.from_quantity == 1:
        return price
    return _("from %(quantity)s: %(price)s") % {"quantity": formats.quantity(step.from_quantity), "price": price}


def _contents(sections: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The headings of the contents, and how many levels of them have room."""
    levels = [head["level"] for section in sections for head in section["heads"]]
    deepest = max((depth for depth in (1, 2) if sum(level <= depth for level in levels) <= _MOST_CONTENTS), default=1)
    return {"contents": levels, "depth": deepest}
