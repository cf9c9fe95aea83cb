"""What the pages of a file of people show, for the company's administrator and for the seller alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.models import InvitationSheet
from lonja.companies.people_sheets import MODEL_DOMAIN, Column, JudgedRow, Outcome
from lonja.core.clock import now
from lonja.core.errors import Refused
from lonja.core.sheets.writer import XLSX, write_xlsx
from lonja.core.sheets.writer import Column as SheetColumn

SHOWN_SHEETS = 10


def facts_of_sheet(actor: Actor, sheet: InvitationSheet) -> dict[str, Any]:
    """What the page of a file needs: its rows as they would be sent, the wrong ones first, or what became of them."""
    if sheet.sent_at is not None:
        invitations = list(queries.invitations_of_sheet(sheet))
        open_ones = sum(each.accepted_at is None and each.revoked_at is None for each in invitations)
        return {"sheet": sheet, "invitations": invitations, "open": open_ones, "now": now()}
    rows = queries.judged_rows(actor, sheet)
    rows.sort(key=lambda row: row.outcome is not Outcome.WRONG)
    return {"sheet": sheet, "rows": rows, "counts": _counts(rows)}


def do_with_sheet(actor: Actor, sheet: InvitationSheet, verb: str) -> str:
    """Do what a button of the page asks for; gives the sentence that tells of it.

    Raises Refused for an unknown button, else as the actions of people sheets do.
    """
    doing: dict[str, Callable[[Actor, UUID], str]] = {
        "send": _send, "discard": _discard, "again": _again, "revoke": _revoke,
    }  # fmt: skip
    if verb not in doing:
        raise Refused
    return doing[verb](actor, sheet.pk)


def model_file(actor: Actor, company_id: UUID | None = None) -> HttpResponse:
    """A spreadsheet with the right titles, and an example in the first rows for each of some roles and units."""
    units = queries.units_to_fill(actor, company_id)
    roles = queries.roles_to_give(actor, company_id)
    rows = [
        (f"person{number}{MODEL_DOMAIN}", _("Name and surname"), units[number % len(units)].name, role.name)
        for number, role in enumerate(roles)
        if units
    ]
    response = HttpResponse(write_xlsx([SheetColumn(str(each.label)) for each in Column], rows), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{_("people")}.xlsx"'
    return response


def _counts(rows: list[JudgedRow]) -> dict[str, int]:
    counts = Counter(row.outcome for row in rows)
    idle = counts[Outcome.PRESENT] + counts[Outcome.INVITED] + counts[Outcome.REPEATED]
    return {
        "invite": counts[Outcome.INVITE], "give": counts[Outcome.GIVE], "wrong": counts[Outcome.WRONG], "idle": idle,
    }  # fmt: skip


def _send(actor: Actor, sheet_id: UUID) -> str:
    sheet = actions.send_people_sheet(actor, sheet_id)
    number = sheet.invitations.count()
    text = ngettext("%(number)s invitation is on its way.", "%(number)s invitations are on their way.", number)
    return text % {"number": number}


def _discard(actor: Actor, sheet_id: UUID) -> str:
    actions.discard_people_sheet(actor, sheet_id)
    return _("The file is forgotten; nobody was invited.")


def _again(actor: Actor, sheet_id: UUID) -> str:
    number = actions.invite_sheet_again(actor, sheet_id)
    text = ngettext("%(number)s fresh link is on its way.", "%(number)s fresh links are on their way.", number)
    return text % {"number": number}


def _revoke(actor: Actor, sheet_id: UUID) -> str:
    number = actions.revoke_sheet(actor, sheet_id)
    text = ngettext("%(number)s invitation is revoked.", "%(number)s invitations are revoked.", number)
    return text % {"number": number}
