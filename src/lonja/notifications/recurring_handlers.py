"""What people are told of recurring orders: before each run, when it went otherwise, and who answers for one now."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from lonja.companies.models import User
from lonja.companies.queries import administrators_of
from lonja.notifications.actions import Letter, write_letter
from lonja.ordering.events import RecurringOrderPassedOn, RecurringRunAnnounced, RecurringRunSettled
from lonja.ordering.models import RecurringOrder, RecurringRun
from lonja.ordering.queries.recurring import assemble, buyer_for, difference_text, lines_of, sentence
from lonja.ordering.recurring_rules import difference_from
from lonja.ordering.recurring_states import RunState

LISTED = 12


def run_announced(event_id: UUID, event: RecurringRunAnnounced) -> None:
    """Tell who answers for it what will be ordered when, and what it would come to today."""
    run = _run(event.run_id)
    recurring = run.recurring
    buyer = buyer_for(recurring, recurring.owner)
    if run.state != RunState.PLANNED or buyer is None:
        return
    found = assemble(buyer, recurring, lines_of(recurring, run))
    lines = [line for line in found.view.lines if line.is_orderable]
    facts = {
        "run": run,
        "lines": [(line.quantity, line.name, line.variant.sku if line.variant else "") for line in lines[:LISTED]],
        "more": max(len(lines) - LISTED, 0),
        "net": found.view.totals.net,
        "currency": found.view.currency,
        "differences": found.differences,
        "in_words": difference_text,
        "sentence": sentence,
    }
    _tell(event_id, "recurring_announced", recurring, [recurring.owner], facts)


def run_settled(event_id: UUID, event: RecurringRunSettled) -> None:
    """Tell who answers for it that a run was ordered otherwise than planned, or why it was not.

    Where he may not order any more, the company's administrators are told.
    """
    run = _run(event.run_id)
    recurring = run.recurring
    is_there = buyer_for(recurring, recurring.owner) is not None
    people = [recurring.owner] if is_there else administrators_of(recurring.company_id)
    facts = {
        "run": run,
        "state": RunState(run.state),
        "differences": [difference_from(row) for row in run.differences],
        "in_words": difference_text,
        "currency": recurring.company.currency,
    }
    _tell(event_id, "recurring_settled", recurring, people, facts, path=f"/recurring/runs/{run.pk}/")


def passed_on(event_id: UUID, event: RecurringOrderPassedOn) -> None:
    """Tell who answers for a recurring order now."""
    recurring = RecurringOrder.objects.select_related("company", "owner").get(pk=event.recurring_id)
    former = User.objects.get(pk=event.former_owner_id)
    facts = {"former": former, "sentence": sentence}
    _tell(event_id, "recurring_passed_on", recurring, [recurring.owner], facts)


def _run(run_id: UUID) -> RecurringRun:
    related = ("company", "unit", "owner", "delivery_address")
    return RecurringRun.objects.select_related("order", *(f"recurring__{name}" for name in related)).get(pk=run_id)


def _tell(
    event_id: UUID,
    template: str,
    recurring: RecurringOrder,
    people: Iterable[User],
    facts: dict[str, object],
    *,
    path: str = "",
) -> None:
    for person in people:
        language = person.language or recurring.company.language
        context = {"recurring": recurring, "person": person, **facts}
        to = path or f"/recurring/{recurring.pk}/"
        write_letter(Letter(event_id, template, recurring.company_id, person.email, language, to, context))
