"""Papers that grow with their lines: what each is called, how many lines it has and how its pages are set."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.exchange.states import PreparedKind
from lonja.lists.paper import list_paper, shelf_labels
from lonja.lists.queries import list_lines, list_or_404
from lonja.ordering.approval_paper import trail_pdf
from lonja.ordering.paper import order_pdf
from lonja.ordering.queries import order_or_404
from lonja.quotes.errors import QuoteUnknown
from lonja.quotes.models import Quote
from lonja.quotes.paper import quote_pdf
from lonja.quotes.queries import RevisionView, quote_or_404, quote_view


@dataclass(frozen=True, slots=True)
class Paper:
    """How many lines a paper has, what its file is called, and its pages as PDF: each for who may see its subject.

    Each raises what the page of the subject raises for somebody who may not see it.
    """

    lines: Callable[[Actor, UUID], int]
    name: Callable[[Actor, UUID], str]
    pages: Callable[[Actor, UUID], bytes]


def _lines_of_order(actor: Actor, order_id: UUID) -> int:
    return order_or_404(actor, order_id).lines.count()


def _name_of_order(actor: Actor, order_id: UUID) -> str:
    return f"{order_or_404(actor, order_id).number}.pdf"


def _offer(actor: Actor, quote_id: UUID) -> tuple[Quote, RevisionView]:
    """The quote with what is offered by it. Raises QuoteUnknown where nothing is."""
    found = quote_or_404(actor, quote_id)
    offer = quote_view(actor, found).offer
    if offer is None:
        raise QuoteUnknown
    return found, offer


def _lines_of_list(actor: Actor, list_id: UUID) -> int:
    return list_or_404(actor, list_id).held.lines.count()


PAPERS: Mapping[str, Paper] = {
    PreparedKind.ORDER: Paper(_lines_of_order, _name_of_order, lambda actor, pk: order_pdf(order_or_404(actor, pk))),
    PreparedKind.APPROVALS: Paper(
        _lines_of_order, _name_of_order, lambda actor, pk: trail_pdf(order_or_404(actor, pk))
    ),
    PreparedKind.QUOTE: Paper(
        lambda actor, pk: len(_offer(actor, pk)[1].lines),
        lambda actor, pk: f"{quote_or_404(actor, pk).number}.pdf",
        lambda actor, pk: quote_pdf(*_offer(actor, pk)),
    ),
    PreparedKind.PURCHASE_LIST: Paper(
        _lines_of_list,
        lambda actor, pk: "list.pdf",
        lambda actor, pk: list_paper(actor, list_lines(actor, list_or_404(actor, pk))),
    ),
    PreparedKind.LABELS: Paper(
        _lines_of_list,
        lambda actor, pk: "labels.pdf",
        lambda actor, pk: shelf_labels(actor, list_lines(actor, list_or_404(actor, pk))),
    ),
}
