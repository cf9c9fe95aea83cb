"""How somebody looks at a long cart: which of its lines, under which headings, which page of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.catalog.models import Fulfillment
from lonja.ordering.queries import CartDelivery, CartLineView, CartView, category_names
from lonja.web import tables
from lonja.web.formats import date

PAGE_SIZE = 100
MANY = 8
"""From so many lines on a cart is worth searching."""

ZERO = Decimal(0)


class Bundle(NamedTuple):
    """A line with the service levels that are bought with it: they are found, moved and shown together."""

    goods: CartLineView
    services: list[CartLineView]

    @property
    def lines(self) -> list[CartLineView]:
        """All of its lines, the goods first."""
        return [self.goods, *self.services]

    @property
    def amount(self) -> Decimal:
        """What they come to (net)."""
        return sum((line.amount or ZERO for line in self.lines), ZERO)


def is_short(line: CartLineView) -> bool:
    """Whether less is in stock than the line wants; services and what comes on order are never short."""
    stock = line.stock
    if stock is None or stock.fulfillment == Fulfillment.SERVICE or stock.may_backorder:
        return False
    return stock.available < line.quantity


def has_problem(line: CartLineView) -> bool:
    """Whether somebody should look at the line before it is ordered."""
    return not line.is_orderable or line.has_new_price or bool(line.flaw) or is_short(line)


SHOWN: Mapping[str, tuple[object, Callable[[CartLineView], bool]]] = {
    "problems": (gettext_lazy("Only with a problem"), has_problem),
    "short": (gettext_lazy("More than in stock"), is_short),
    "unpriced": (gettext_lazy("Without a price"), lambda line: not line.is_orderable),
    "moved": (gettext_lazy("With a new price"), lambda line: line.has_new_price),
}

HEADINGS: Mapping[str, object] = {
    "category": gettext_lazy("By category"),
    "cost_center": gettext_lazy("By cost center"),
    "delivery": gettext_lazy("By delivery"),
}


@dataclass(frozen=True, slots=True)
class CartLook:
    """What was asked for: a text, a kind of lines (a key of SHOWN), headings (a key of HEADINGS)."""

    text: str = ""
    show: str = ""
    by: str = ""

    @classmethod
    def of(cls, request: HttpRequest) -> CartLook:
        """Read it from the address; what is unknown counts as not asked."""
        show, by = request.GET.get("show", ""), request.GET.get("by", "")
        text = request.GET.get("q", "").strip()[:60]
        return cls(text, show if show in SHOWN else "", by if by in HEADINGS else "")

    @property
    def is_narrowed(self) -> bool:
        """Whether some lines may be left out."""
        return bool(self.text or self.show)

    def finds(self, bundle: Bundle) -> bool:
        """Whether a line, or a service with it, is one of those that were asked for."""
        return any(self._has_text(line) for line in bundle.lines) and (
            not self.show or any(SHOWN[self.show][1](line) for line in bundle.lines)
        )

    def _has_text(self, line: CartLineView) -> bool:
        words = self.text.casefold().split()
        own = f"{line.variant.sku} {line.variant.own}" if line.variant else ""
        text = f"{own} {line.name} {line.note} {line.configured} {line.cost_center_code} {line.department_name}"
        return all(word in text.casefold() for word in words)


class Heading(NamedTuple):
    """What stands above the lines of one group, with the number and the sum (net) of all of them."""

    label: str
    number: int
    amount: Decimal


class LineTable(NamedTuple):
    """The lines of one page of a cart, the heading above each first line of a group, and where the page stands."""

    lines: list[CartLineView]
    headings: Mapping[UUID, Heading]
    page: tables.Page[Bundle]


def delivery_label(one: CartDelivery) -> str:
    """Where and when a delivery goes, in one line."""
    place = f"{one.address.label} · {one.address.city}" if one.address else _("The order's address")
    return _("%(place)s, on %(day)s") % {"place": place, "day": date(one.wanted_on)} if one.wanted_on else place


def line_table(request: HttpRequest, look: CartLook, view: CartView) -> LineTable:
    """What is shown of a cart's lines; one query where they stand by category."""
    found = matching(look, view.lines)
    groups = _groups(look.by, found, view)
    ordered = [bundle for _, group in groups for bundle in group]
    last = max(1, -(-len(ordered) // PAGE_SIZE))
    number = min(tables.page_number(request), last)
    shown = ordered[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    return LineTable(
        [line for bundle in shown for line in bundle.lines],
        _headings(groups, shown) if look.by else {},
        tables.Page(shown, number, PAGE_SIZE, len(ordered), request),
    )


def matching(look: CartLook, lines: Iterable[CartLineView]) -> list[Bundle]:
    """The lines that a look finds, in the cart's order."""
    bundles: list[Bundle] = []
    for line in lines:
        if line.service_of is None:
            bundles.append(Bundle(line, []))
        else:
            bundles[-1].services.append(line)
    return [bundle for bundle in bundles if look.finds(bundle)]


Groups = list[tuple[str, list[Bundle]]]


def _groups(by: str, found: list[Bundle], view: CartView) -> Groups:
    """The lines by their heading, the headings in the order of the alphabet, those without one last."""
    if by == "category":
        names = category_names({_branch(bundle) for bundle in found} - {""})
        labels = {bundle.goods.id: names.get(_branch(bundle), "") for bundle in found}
    elif by == "delivery":
        labels = {bundle.goods.id: delivery_label(view.deliveries[bundle.goods.delivery]) for bundle in found}
    elif by == "cost_center":
        labels = {bundle.goods.id: bundle.goods.cost_center_code for bundle in found}
    else:
        return [("", found)]
    ordered = sorted(found, key=lambda bundle: (not labels[bundle.goods.id], labels[bundle.goods.id].casefold()))
    return [(label, list(some)) for label, some in groupby(ordered, key=lambda bundle: labels[bundle.goods.id])]


def _branch(bundle: Bundle) -> str:
    variant = bundle.goods.variant
    return variant.category_path.partition(".")[0] if variant else ""


def _headings(groups: Groups, shown: list[Bundle]) -> dict[UUID, Heading]:
    on_page = {bundle.goods.id for bundle in shown}
    headings = {}
    for label, group in groups:
        first = next((bundle.goods.id for bundle in group if bundle.goods.id in on_page), None)
        if first is not None:
            amount = sum((bundle.amount for bundle in group), ZERO)
            headings[first] = Heading(label or _("None"), len(group), amount)
    return headings
