"""Operations on monthly reports of spend, by the verbs of their page."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Router

from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.shapes import person_ref, unit_ref
from lonja.api.spend import reports_schemas as schemas
from lonja.companies.actor import Actor
from lonja.companies.models import Unit
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.notifications import reports
from lonja.notifications.models import SpendReport

router = Router(tags=["Budgets"])

LOOKING = (Permission.SPEND_VIEW,)


@operation(router, "GET", "/spend-reports", needs=LOOKING, answer=schemas.SpendReports)
def list_spend_reports(request: CallerRequest) -> schemas.SpendReports:
    """List monthly reports.

    The units into whose spend the caller may look, and who gets the report of each.
    """
    return {"data": _reports(request.actor)}


@operation(
    router,
    "PUT",
    "/spend-reports/{uuid:unit_id}",
    needs=LOOKING,
    answer=schemas.SpendReport,
    raises=(NotFound, reports.RecipientInvalid),
    persons_only=True,
)
def set_spend_report(request: CallerRequest, unit_id: UUID, body: Body[schemas.SpendReportIn]) -> schemas.SpendReport:
    """Set who gets a monthly report.

    Of a unit's spend, by mail, from the running month on; nobody ends it.
    """
    reports.set_report(request.actor, unit_id, body.recipients)
    return next(one for one in _reports(request.actor) if one["unit"]["id"] == str(unit_id))


def _reports(actor: Actor) -> list[schemas.SpendReport]:
    found = reports.reports_of(actor)
    return [_report(unit, found.get(unit.pk)) for unit in reports.units_to_report(actor)]


def _report(unit: Unit, found: SpendReport | None) -> schemas.SpendReport:
    people = [person_ref(person) for person in found.recipients.all()] if found else []
    return {"unit": unit_ref(unit), "recipients": [person for person in people if person is not None]}
