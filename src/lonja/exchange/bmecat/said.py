"""The records of what one article says, and how its numbers are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from lonja.core.xml import Node
from lonja.exchange import rules
from lonja.exchange.bmecat.reading import Names
from lonja.exchange.faults import Fault


class Trouble(NamedTuple):
    """What is wrong in a line; `is_article`: the whole article cannot be taken."""

    line: int
    element: str
    fault: Fault
    value: str
    is_article: bool = False


class Form:
    """What the text of a feature could be: a number, yes or no, a code to choose, any text."""

    NUMBER, FLAG, CHOICE, TEXT = "nbct"


class Feature(NamedTuple):
    """A value of a feature: `words` by language, where the file gives them in several."""

    line: int
    key: str
    names: Names
    unit: str
    form: str
    value: str
    words: Names


class Price(NamedTuple):
    """A net price for an order unit; None: on request. `list_code` without its currency where that is the usual one."""

    line: int
    list_code: str
    currency: str
    min_quantity: Decimal
    valid_from: str | None
    valid_until: str | None
    unit_price: Decimal | None


class File(NamedTuple):
    """A file of the product, which lies elsewhere."""

    line: int
    kind: str
    names: Names
    link: str


class Reference(NamedTuple):
    """Another article that belongs to this one."""

    line: int
    kind: str
    sku: str


class Pack(NamedTuple):
    """A larger package with its barcode, of so many order units."""

    line: int
    barcode: str
    quantity: Decimal


class Variant(NamedTuple):
    """What is sold under a SKU of its own, with the features in which it differs from the article's others."""

    sku: str
    features: Sequence[Feature] = ()


@dataclass(slots=True)
class Said:
    """All that an article says. Facts that it leaves open are None or empty; `group`: its class, '' without one."""

    line: int
    sku: str
    mode: str
    has_details: bool = False
    names: Names = field(default_factory=dict)
    descriptions: Names = field(default_factory=dict)
    brand: str = ""
    barcode: str | None = None
    sales_unit: str | None = None
    content: Decimal | None = None
    minimum: Decimal | None = None
    step: Decimal | None = None
    weight: Decimal | None = None
    group: str = ""
    variants: list[Variant] = field(default_factory=list)
    features: list[Feature] = field(default_factory=list)
    packs: list[Pack] = field(default_factory=list)
    prices: list[Price] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    unused: Counter[str] = field(default_factory=Counter)

    def trouble(self, node: Node, element: str, fault: Fault, value: str = "", *, is_article: bool = False) -> None:
        """Note what is wrong in the line of a node."""
        self.troubles.append(Trouble(node.line, element, fault, value[:200], is_article))


def read_number(text: str) -> Decimal | Fault:
    """A number as XML writes it, or with a decimal comma where that can mean nothing else."""
    try:
        number = Decimal(text) if "," not in text else rules.read_number(text, "")
    except rules.Ambiguous:
        return Fault.AMBIGUOUS_NUMBER
    except (InvalidOperation, ValueError):
        return Fault.NOT_A_NUMBER
    return number if number.is_finite() else Fault.NOT_A_NUMBER
