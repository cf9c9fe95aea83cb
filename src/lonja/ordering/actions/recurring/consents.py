"""What an approver agrees to beforehand: once, up to an amount for each run, until a day.

It decides nothing by itself: at each run it is held against the approval rules of that day, as the decision of the
person who gave it. Whoever may not decide any more has decided nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from lonja.approvals.actions import Beforehand
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.ordering.actions.recurring.planning import lock_recurring
from lonja.ordering.errors import ConsentNotPossible, RecurringOver
from lonja.ordering.models import RecurringConsent, RecurringRun
from lonja.ordering.queries.recurring.assembly import Assembly
from lonja.ordering.queries.recurring.contents import consent_hash, consented_lines, has_own_lines
from lonja.ordering.queries.recurring.lookups import may_consent, recurring_visible_to
from lonja.ordering.recurring_states import RecurringState
from lonja.web import formats


def consent_beforehand(actor: Actor, recurring_id: UUID, amount: Decimal, until_on: date) -> RecurringConsent:
    """Agree to the runs of a recurring order as it is now: up to `amount` (net) each, until that day (inclusive).

    It takes the place of the actor's former one. Raises NotFound, ConsentNotPossible, RecurringOver,
    PermissionMissing.
    """
    actor.require(Permission.ORDERS_APPROVE)
    if not amount.is_finite() or not 0 < amount < Decimal(10**12) or until_on < clock.today():
        raise ConsentNotPossible
    with transaction_by(actor, "consent_to_recurring_order"):
        held = next(iter(lock_recurring([recurring_id])), None)
        if held is None or not recurring_visible_to(actor).filter(pk=held.pk).exists() or not may_consent(actor, held):
            raise NotFound
        if held.state == RecurringState.ENDED:
            raise RecurringOver(state=RecurringState.ENDED.label)
        _revoked(actor, held.pk)
        return RecurringConsent.objects.create(
            recurring=held,
            user=User(pk=actor.user_id),
            amount=amount,
            until_on=until_on,
            contents_hash=consent_hash(held, consented_lines(held)),
        )


def revoke_consent(actor: Actor, recurring_id: UUID) -> None:
    """Take back what the actor agreed to beforehand; the runs to come ask again. Raises NotFound."""
    with transaction_by(actor, "revoke_recurring_consent"):
        if actor.user_id is None or not _revoked(actor, recurring_id):
            raise NotFound


def consents_for(parts: Sequence[tuple[RecurringRun, Assembly]], net: Decimal) -> list[Beforehand]:
    """Who has agreed beforehand to all of these runs, which become one order of `net` in all."""
    found = [_consents_of(run, assembly.view.totals.net) for run, assembly in parts]
    persons = set.intersection(*(set(each) for each in found)) if found else set()
    agreed = []
    for person in sorted(persons):
        ceiling = sum((each[person].amount for each in found), Decimal(0))
        if net <= ceiling:
            first = found[0][person]
            facts = {
                "amount": formats.money(ceiling, parts[0][1].view.currency),
                "day": formats.date(first.until_on),
                "given": formats.date(first.given_at.date()),
                "name": parts[0][0].recurring.name,
            }
            text = _(
                "Agreed beforehand on %(given)s for the recurring order “%(name)s”: up to %(amount)s until %(day)s."
            )
            agreed.append(Beforehand(person, text % facts))
    return agreed


def _consents_of(run: RecurringRun, net: Decimal) -> dict[UUID, RecurringConsent]:
    """By person, what was agreed to and covers this run; nothing for one that was edited by itself."""
    if has_own_lines(run):
        return {}
    mark = consent_hash(run.recurring, consented_lines(run.recurring, run))
    given = RecurringConsent.objects.filter(
        recurring=run.recurring, revoked_at=None, until_on__gte=clock.today(), amount__gte=net, contents_hash=mark
    )
    return {one.user_id: one for one in given}


def _revoked(actor: Actor, recurring_id: UUID) -> int:
    given = RecurringConsent.objects.filter(recurring=recurring_id, user=actor.user_id, revoked_at=None)
    return given.filter(recurring__company=actor.company_id).update(revoked_at=clock.now())
