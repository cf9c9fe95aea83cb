"""Offers that another program of the seller made, read from a file: a row for each line, its offer's facts in any."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.rows import FileKind, Row
from lonja.core.sheets.titles import plain_words
from lonja.quotes.errors import OfferFileInvalid

MOST_ROWS = 5_000
MOST_OFFERS = 200
"""So many offers one file may bring: each is sent at once, and a person waits for it."""

TITLES: Mapping[str, tuple[str, ...]] = {
    "external_id": ("offer", "offer number", "quote", "oferta", "numero oferta", "n oferta", "presupuesto"),
    "company": ("company", "customer", "customer number", "cliente", "codigo cliente", "n cliente", "empresa"),
    "email": ("e mail", "email", "mail", "correo", "correo electronico"),
    "subject": ("subject", "asunto", "titulo"),
    "valid_until": ("valid until", "valido hasta", "validez", "hasta", "vencimiento"),
    "sku": ("sku", "referencia", "ref", "codigo", "articulo", "codigo articulo", "item"),
    "quantity": ("quantity", "qty", "cantidad", "unidades"),
    "price": ("price", "unit price", "net price", "precio", "precio unitario", "precio neto"),
    "note": ("note", "nota", "observaciones"),
}
NEEDED = ("external_id", "company", "email", "valid_until", "sku", "quantity", "price")
_SHOWN = {",": r"\.\d{3},|,(\d{1,2}|\d{4,})$", ".": r",\d{3}\.|\.(\d{1,2}|\d{4,})$"}
"""Numbers that show by themselves which mark stands before the decimals."""
_DAYS = (re.compile(r"(\d{4})-(\d{2})-(\d{2})"), re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"))


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line of an offer as a file has it."""

    sku: str
    quantity: Decimal
    unit_price: Decimal
    note: str


@dataclass(slots=True)
class FileOffer:
    """An offer as a file has it, from `row` on; `flaw` says why it cannot be read."""

    external_id: str
    row: int
    company: str = ""
    email: str = ""
    subject: str = ""
    valid_until: date | None = None
    lines: list[FileLine] = field(default_factory=list)
    flaw: str = ""


def read_offers(data: bytes) -> list[FileOffer]:
    """The offers of a file, in its order; what is wrong with one leaves the others.

    Raises OfferFileInvalid for columns that are missing, nothing to read or too many offers, and what `read_rows` does.
    """
    sheet = read_rows(data, max_rows=MOST_ROWS)
    head, *rows = sheet.rows or (None,)
    places = _places(head) if head is not None else {}
    if missing := [TITLES[name][0] for name in NEEDED if name not in places]:
        raise OfferFileInvalid(reason=_("columns are missing: %(names)s.") % {"names": ", ".join(missing)})
    number = _reader(sheet.kind, [_cell(row, places, name) for row in rows for name in ("quantity", "price")])
    offers: dict[str, FileOffer] = {}
    for row in rows:
        name = _cell(row, places, "external_id")[:64]
        offer = offers.setdefault(name, FileOffer(name, row.number))
        try:
            _add(offer, row, places, number)
        except ValueError as wrong:
            offer.flaw = offer.flaw or _("row %(row)s: %(reason)s") % {"row": row.number, "reason": str(wrong)}
    if not offers:
        raise OfferFileInvalid(reason=_("there is no row."))
    if len(offers) > MOST_OFFERS:
        raise OfferFileInvalid(reason=_("it has more than %(most)s offers: divide it.") % {"most": MOST_OFFERS})
    return list(offers.values())


def _places(head: Row) -> dict[str, int]:
    """Which column says what, by its title."""
    titles = [plain_words(cell) for cell in head.cells]
    return {
        name: place
        for name, words in TITLES.items()
        for place in [next((at for at, title in enumerate(titles) if title in words), None)]
        if place is not None
    }


def _cell(row: Row, places: Mapping[str, int], name: str) -> str:
    return row.cell(places.get(name)).strip()


def _add(offer: FileOffer, row: Row, places: Mapping[str, int], number: _Numbers) -> None:
    """Take a row into its offer. Raises ValueError for what it cannot mean, or contradicts the rows before."""
    if not offer.external_id:
        raise ValueError(_("there is no offer number."))
    for name in ("company", "email", "subject"):
        text = _cell(row, places, name)
        held = getattr(offer, name)
        if text and held and text != held:
            raise ValueError(_("%(text)s contradicts %(held)s above.") % {"text": text[:60], "held": held[:60]})
        setattr(offer, name, held or text)
    day = _day(_cell(row, places, "valid_until"))
    if day is not None and offer.valid_until not in (None, day):
        raise ValueError(_("two last days."))
    offer.valid_until = offer.valid_until or day
    sku = _cell(row, places, "sku")
    if not sku:
        raise ValueError(_("there is no SKU."))
    quantity, price = (number.read(_cell(row, places, name)) for name in ("quantity", "price"))
    offer.lines.append(FileLine(sku, quantity, price, _cell(row, places, "note")[:200]))


def _day(text: str) -> date | None:
    if not text:
        return None
    for place, pattern in enumerate(_DAYS):
        if found := pattern.match(text):
            first, second, third = map(int, found.groups())
            return date(third, second, first) if place else date(first, second, third)
    raise ValueError(_("%(text)s is no day.") % {"text": text[:30]})


@dataclass(frozen=True, slots=True)
class _Numbers:
    """How the numbers of a file are written: with this mark before their decimals."""

    mark: str

    def read(self, text: str) -> Decimal:
        """A number of the file. Raises ValueError."""
        plain = text.replace(" ", "").replace("," if self.mark == "." else ".", "").replace(self.mark, ".")
        try:
            value = Decimal(plain)
        except InvalidOperation:
            raise ValueError(_("%(text)s is no number.") % {"text": text[:30]}) from None
        if not value.is_finite() or value < 0:
            raise ValueError(_("%(text)s is no number.") % {"text": text[:30]})
        return value


def _reader(kind: FileKind, texts: Sequence[str]) -> _Numbers:
    """How a file writes its numbers: a workbook with a point, a text file as its own numbers show.

    Raises OfferFileInvalid where they contradict each other, or where '1.250' might be either.
    """
    if kind is not FileKind.TEXT:
        return _Numbers(".")
    shown = {mark for mark in ",." for text in texts if re.search(_SHOWN[mark], text)}
    doubtful = next((text for text in texts if re.fullmatch(r"\d{1,3}[.,]\d{3}", text)), None)
    if len(shown) == 2 or (not shown and doubtful is not None):
        reason = _("%(text)s may be a thousand or a decimal: write it with other decimals.")
        raise OfferFileInvalid(reason=reason % {"text": doubtful or ", ".join(texts[:2])})
    return _Numbers(shown.pop() if shown else ".")
