"""What an import did, in numbers and in sentences: taken, left out and why, made and changed, how fast."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.erp.imports.fields import Fault
from lonja.erp.imports.rules import Outcome
from lonja.erp.imports.staging import Rejected

TAKEN = (Outcome.SALE, Outcome.CANCELLATION)

REASONS: Mapping[Outcome, str | Promise] = {
    Outcome.SALE: gettext_lazy("sold to a customer: a line of an order"),
    Outcome.CANCELLATION: gettext_lazy("cancellation of an earlier sale in the files: taken back from its order"),
    Outcome.CANCELLATION_OPEN: gettext_lazy("cancellation of a sale that is not in the files"),
    Outcome.FREIGHT: gettext_lazy("postage or carriage, not a product"),
    Outcome.NO_CUSTOMER: gettext_lazy("no customer: nobody's order; it shows only that the product exists"),
    Outcome.STOCK_NOTE: gettext_lazy("no customer and no price: a note on stock, not a sale"),
    Outcome.ZERO_PRICE: gettext_lazy("price 0: a gift or a correction, not a sale"),
    Outcome.NEGATIVE_PRICE: gettext_lazy("price below 0"),
    Outcome.NEGATIVE_QUANTITY: gettext_lazy("negative quantity on an invoice that is no cancellation"),
    Outcome.FEE: gettext_lazy("a fee of a bank or marketplace, not a product"),
    Outcome.DISCOUNT: gettext_lazy("a discount as a line, not a product"),
    Outcome.ADJUSTMENT: gettext_lazy("a manual adjustment, not a product"),
    Outcome.SAMPLE: gettext_lazy("samples, not a product"),
    Outcome.VOUCHER: gettext_lazy("a gift voucher, not a product"),
    Outcome.TEST: gettext_lazy("a test entry"),
    Outcome.UNKNOWN_CODE: gettext_lazy("a code that the map does not know"),
    Outcome.REPEATED: gettext_lazy("already read from another file"),
    Outcome.SEVERAL_CUSTOMERS: gettext_lazy("an invoice with several customers"),
    Outcome.INVOICE_CHANGED: gettext_lazy("an invoice that is already an order, with other lines"),
}
FAULTS: Mapping[Fault, str | Promise] = {
    Fault.FIELD_COUNT: gettext_lazy("not as many fields as the header"),
    Fault.QUOTING: gettext_lazy("quotation marks that do not match"),
    Fault.CONTROL_CHARACTER: gettext_lazy("a character that cannot be printed"),
    Fault.MISSING: gettext_lazy("empty"),
    Fault.TOO_LONG: gettext_lazy("longer than it may be"),
    Fault.NOT_A_NUMBER: gettext_lazy("not a number as the map says they are written"),
    Fault.NOT_WHOLE: gettext_lazy("not a whole number"),
    Fault.ZERO_QUANTITY: gettext_lazy("a quantity of 0"),
    Fault.TOO_LARGE: gettext_lazy("too large to be true"),
    Fault.TOO_FINE: gettext_lazy("more than six decimals"),
    Fault.NOT_A_DATE: gettext_lazy("not a date in any way that the map knows"),
}


@dataclass(frozen=True, slots=True)
class Share:
    """The rows with one outcome, what they come to (net, in the map's currency), and the first of them."""

    rows: int
    amount: Decimal
    first: str


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file as it was read: `sha256` is of its content, unpacked."""

    name: str
    rows: int
    encoding: str
    delimiter: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What was written. A second run of the same files writes nothing."""

    companies: int = 0
    products: int = 0
    prices_made: int = 0
    prices_changed: int = 0
    prices_removed: int = 0
    orders: int = 0
    order_lines: int = 0
    lines_taken_back: int = 0

    @property
    def total(self) -> int:
        """All of them together."""
        return sum(asdict(self).values())


@dataclass
class Report:
    """The account of one import."""

    map_name: str
    source: str
    license: str
    currency: str
    is_dry_run: bool
    files: list[FileRead] = field(default_factory=list)
    rows: int = 0
    outcomes: dict[Outcome, Share] = field(default_factory=dict)
    faults: dict[Fault, int] = field(default_factory=dict)
    first_rejected: list[Rejected] = field(default_factory=list)
    priced_products: int = 0
    quantity_breaks: int = 0
    changes: Changes = field(default_factory=Changes)
    rejects_file: str = ""
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def rejected(self) -> int:
        """Rows that could not be read."""
        return sum(self.faults.values())

    def as_json(self) -> dict[str, Any]:
        """The account as JSON-able values; amounts as text."""
        return {
            **asdict(self),
            "outcomes": {
                str(outcome): {**asdict(share), "amount": str(share.amount)} for outcome, share in self.outcomes.items()
            },
            "faults": {str(fault): count for fault, count in self.faults.items()},
            "changes": {**asdict(self.changes), "total": self.changes.total},
        }

    def lines(self) -> Iterator[str]:
        """The account as lines of text for people, in the active language."""
        for file in self.files:
            facts = {"name": file.name, "rows": f"{file.rows:,}", "encoding": file.encoding}
            yield _("%(name)s: %(rows)s rows, %(encoding)s, %(delimiter)s") % {
                **facts,
                "delimiter": _delimiter(file.delimiter),
            }
        yield from self._sums(_("Taken: %(rows)s rows"), TAKEN)
        yield from self._sums(_("Left out: %(rows)s rows"), [o for o in Outcome if o not in TAKEN])
        yield _("Rejected: %(rows)s rows") % {"rows": f"{self.rejected:,}"}
        for fault, count in sorted(self.faults.items(), key=lambda pair: -pair[1]):
            yield _numbered(count, str(FAULTS[fault]))
        for rejected in self.first_rejected:
            yield "  " + sentence(rejected)
        yield from self._written()

    def _sums(self, title: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
        found = {outcome: self.outcomes[outcome] for outcome in outcomes if outcome in self.outcomes}
        yield title % {"rows": f"{sum(share.rows for share in found.values()):,}"}
        for outcome, share in sorted(found.items(), key=lambda pair: -pair[1].rows):
            amount = f"{share.amount:>16,.2f} {self.currency}"
            yield _numbered(share.rows, f"{amount}  {REASONS[outcome]} ({share.first})")

    def _written(self) -> Iterator[str]:
        made = self.changes
        yield _("Would be written (dry run, nothing was):") if self.is_dry_run else _("Written:")
        yield _numbered(made.companies, _("companies"))
        yield _numbered(made.products, _("products"))
        yield _numbered(made.prices_made, _("prices") + f" ({self._ladders()})")
        yield _numbered(made.prices_changed, _("prices changed"))
        yield _numbered(made.prices_removed, _("prices removed"))
        yield _numbered(made.orders, _("orders"))
        yield _numbered(made.order_lines, _("order lines"))
        yield _numbered(made.lines_taken_back, _("order lines from which cancellations take back"))
        yield _numbered(made.total, _("changes in all"))
        if self.rejects_file:
            yield _("Every row that was not taken: %(file)s") % {"file": self.rejects_file}
        yield self._speed()
        if self.source:
            yield _("Data: %(source)s (%(license)s)") % {"source": self.source, "license": self.license}

    def _ladders(self) -> str:
        return _("the files show %(products)s products with a price and %(breaks)s quantity breaks") % {
            "products": f"{self.priced_products:,}",
            "breaks": f"{self.quantity_breaks:,}",
        }

    def _speed(self) -> str:
        total = sum(self.seconds.values())
        parts = ", ".join(f"{stage} {seconds:.1f} s" for stage, seconds in self.seconds.items())
        return _("%(total)s s (%(parts)s): %(speed)s rows a second") % {
            "total": f"{total:.1f}",
            "parts": parts,
            "speed": f"{self.rows / total if total else 0:,.0f}",
        }


def _numbered(number: int, what: str) -> str:
    return f"  {number:>10,}  {what}"


def sentence(rejected: Rejected) -> str:
    """One rejected row in words: where, which column, what stood there, what is wrong."""
    problem = rejected.problem
    column = f" {problem.column}" if problem.column else ""
    return f"{rejected.file}:{rejected.row}{column} {problem.value!r}: {FAULTS[problem.fault]}"


def _delimiter(delimiter: str) -> str:
    return {",": _("comma"), ";": _("semicolon"), "\t": _("tab")}[delimiter]
