"""A company's own price list: every variant that it may see, with what that costs this company today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import IO

from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext as _

from lonja.catalog.models import SalesUnit, TaxClass
from lonja.catalog.queries import way_to
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.core.clock import today
from lonja.core.money import minor_units
from lonja.core.sheets.workbook import xlsx_into
from lonja.core.sheets.writer import Cell, Column, csv_parts
from lonja.core.snapshot import snapshot
from lonja.core.texts import in_one_language, in_register, language
from lonja.exchange.exports.bmecat import write_bmecat
from lonja.exchange.exports.pdf import price_list_pdf
from lonja.exchange.exports.priced import priced_variants


class ListFormat(StrEnum):
    """As what a company takes its price list away."""

    XLSX = "xlsx"
    CSV = "csv"
    BMECAT = "bmecat"
    PDF = "pdf"


_ENDINGS = {ListFormat.BMECAT: "xml"}


@dataclass(frozen=True, slots=True)
class PriceListAsk:
    """How a company wants its price list. `category` narrows it to a branch; without `language` the active one.

    BMEcat holds all languages.
    """

    format: ListFormat = ListFormat.XLSX
    category: str = ""
    language: str = ""


def write_price_list(actor: Actor, ask: PriceListAsk, target: IO[bytes]) -> None:
    """Write what the actor's company pays for all that it may see, as of one moment.

    A row for each quantity from which another price counts. Prices are net, for a sales unit. Memory does not grow with
    the catalog. Raises PermissionMissing without a company, CategoryUnknown for a branch in which it sees nothing.
    """
    if actor.company is None:
        raise PermissionMissing
    with in_register(actor.register):
        _write_list(actor, ask, target)


def _write_list(actor: Actor, ask: PriceListAsk, target: IO[bytes]) -> None:
    if ask.format is ListFormat.BMECAT:
        write_bmecat(actor, target, ask.category)
        return
    with translation.override(ask.language or translation.get_language()), in_one_language(), snapshot():
        path = way_to(actor, ask.category).category.path if ask.category else ""
        if ask.format is ListFormat.PDF:
            target.write(price_list_pdf(actor, path))
            return
        _write(ask.format, _rows(actor, path), target)


def _write(form: ListFormat, rows: Iterable[Sequence[Cell]], target: IO[bytes]) -> None:
    if form is ListFormat.XLSX:
        xlsx_into(target, _columns(), rows, sheet_name=_("Price list"))
        return
    delimiter, mark = (";", ",") if language().startswith("es") else (",", ".")
    for part in csv_parts(_columns(), rows, delimiter=delimiter, decimal_mark=mark):
        target.write(part)


def _columns() -> list[Column]:
    titles = (
        _("SKU"), _("Your part number"), _("Name"), _("Category"), _("Brand"), _("Barcode"), _("Unit"), _("Content"),
        _("Minimum"), _("Step"), _("Pack"), _("Pack barcode"), _("From quantity"), _("Net price"), _("Currency"),
        _("Valid until"), _("Tax class"), _("Your name"),
    )  # fmt: skip
    formats = {_("Net price"): "#,##0.00####"}
    return [Column(title, formats.get(title, "")) for title in titles]


def _rows(actor: Actor, path: str) -> Iterator[Sequence[Cell]]:
    """The cells of each row, in the active language."""
    units = {unit.value: str(unit.label) for unit in SalesUnit}
    classes = {tax_class.value: str(tax_class.label) for tax_class in TaxClass}
    on_request = _("Price on request")
    currency, least = actor.currency, -minor_units(actor.currency)
    for row, steps in priced_variants(actor, path):
        told = (
            row.sku, row.own_number, row.name, row.category, row.brand, row.barcode, units.get(row.unit, row.unit),
            row.content, row.minimum, row.step, row.pack, row.pack_barcode,
        )  # fmt: skip
        tax = classes.get(row.tax_class, row.tax_class)
        for at in steps:
            price = on_request if at.unit_price is None else _tidy(at.unit_price, least)
            yield (*told, at.from_quantity.normalize(), price, currency, at.valid_until, tax, row.own_name)


def _tidy(price: Decimal, least: int) -> Decimal:
    """The price without idle zeros, but with the decimals of its currency (`least`, below zero)."""
    bare = price.normalize()
    return bare if int(bare.as_tuple().exponent) <= least else bare.quantize(Decimal(1).scaleb(least))


def file_name(actor: Actor, ask: PriceListAsk) -> str:
    """'price-list-talleres-2026-12-31.xlsx'."""
    name = slugify(actor.company.name) if actor.company else ""
    with translation.override(ask.language or translation.get_language()):
        return (
            "-".join(filter(None, (_("price-list"), name, today().isoformat())))
            + f".{_ENDINGS.get(ask.format, ask.format)}"
        )
