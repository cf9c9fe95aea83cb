"""What a department has consumed, by mail each month to those who want to know (S5)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import RoleAssignment, Unit, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for, holders_of, unit_or_404, units_reached
from lonja.core.audit import transaction_by
from lonja.core.clock import today
from lonja.core.errors import NotFound, Refused
from lonja.notifications.actions import Letter, write_letter
from lonja.notifications.models import SpendReport, SpendReportSent
from lonja.ordering.queries import Spend, SpendAsk, spend
from lonja.ordering.spending import Span, change_percent, months_later

LISTED = 8
"""How many rows of a heading a mail shows; the page has them all."""
MOST_RECIPIENTS = 20


class RecipientInvalid(Refused):
    """A person who may not see the unit's spend, or too many people."""

    code = "report_recipient_invalid"
    message = _("A report goes to people who may see the unit's spend, at most %(most)d of them.")


def units_to_report(actor: Actor) -> QuerySet[Unit]:
    """The units whose reports the actor may set up: those whose spend his right reaches."""
    return units_reached(actor, Permission.SPEND_VIEW)


def possible_recipients(actor: Actor, unit: Unit) -> list[User]:
    """The people of the company who may see the spend of a unit: those to whom its report may go, by name."""
    people = holders_of(actor.company_id, Permission.SPEND_VIEW).order_by("name")
    return [person for person in people if _reader(person, unit) is not None]


def reports_of(actor: Actor) -> dict[UUID, SpendReport]:
    """The reports that are set up for these units, by unit."""
    found = SpendReport.objects.filter(unit__in=units_to_report(actor)).prefetch_related("recipients")
    return {report.unit_id: report for report in found}


def set_report(actor: Actor, unit_id: UUID, recipients: Sequence[UUID]) -> SpendReport | None:
    """Send a unit's report each month to these people, or to nobody; the first one tells of the running month.

    For those whose SPEND_VIEW reaches the unit. Raises NotFound, PermissionMissing, RecipientInvalid.
    """
    unit = unit_or_404(actor, unit_id)
    if unit.company_id != actor.company_id:
        raise NotFound
    if not units_to_report(actor).filter(pk=unit.pk).exists():
        raise PermissionMissing
    wanted = {person.pk: person for person in possible_recipients(actor, unit)}
    if not set(recipients) <= set(wanted) or len(recipients) > MOST_RECIPIENTS:
        raise RecipientInvalid(most=MOST_RECIPIENTS)
    with transaction_by(actor, "set_spend_report"):
        if not recipients:
            SpendReport.objects.filter(unit=unit).delete()
            return None
        report, _new = SpendReport.objects.get_or_create(unit=unit)
        report.recipients.set([wanted[pk] for pk in recipients])
        return report


def write_reports() -> int:
    """Write what is due of the reports of the last month, each once; returns how many there were.

    A company's month ends at midnight in its own time zone. Two workers at once write each report once: whoever notes
    first that it is written, in the same transaction as its letters, has written it.
    """
    written = 0
    for report in SpendReport.objects.select_related("unit__company").order_by("pk"):
        zone = report.unit.company.time_zone or settings.TIME_ZONE
        month = months_later(today(zone).replace(day=1), -1)
        if month >= report.created_at.date().replace(day=1) and not report.sent.filter(month=month).exists():
            written += _write(report, month)
    return written


def _write(report: SpendReport, month: date) -> bool:
    with transaction.atomic():
        sent, is_new = SpendReportSent.objects.get_or_create(report=report, month=month)
        if is_new:
            for person in report.recipients.filter(is_active=True):
                _write_to(person, report.unit, month, sent.pk)
        return is_new


def _write_to(person: User, unit: Unit, month: date, event_id: UUID) -> None:
    """The report as this person may see it today; nothing to somebody who may see it no more."""
    reader = _reader(person, unit)
    if reader is None:
        return
    span = Span(month, months_later(month, 1) - timedelta(days=1))
    before = Span(months_later(month, -1), month - timedelta(days=1))
    found = spend(reader, SpendAsk(span, before, branch=unit.path))
    company = unit.company
    path = f"/spend/?window=custom&since={span.since}&until={span.until}"
    facts = {
        "unit": unit,
        "month": month,
        "found": found,
        "change": _change(found),
        "currency": company.currency,
        "listed": LISTED,
        "person": person,
    }
    language = person.language or company.language
    write_letter(Letter(event_id, "spend_report", company.pk, person.email, language, path, facts))


def _change(found: Spend) -> Decimal | None:
    return change_percent(found.total, found.before)


def _reader(person: User, unit: Unit) -> Actor | None:
    """The person as he acts in the unit's company, if his right to see spend reaches the unit now."""
    held = RoleAssignment.objects.filter(user=person, unit__company=unit.company_id).values_list("unit_id", flat=True)
    place = held.first()
    if place is None:
        return None
    actor = actor_for(person, place)
    return actor if actor.reaches(Permission.SPEND_VIEW, unit.path, None) else None
