"""Invite many people from a file: all of its rows are right, or nobody is invited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import UUID

from lonja.companies import queries, rules
from lonja.companies.actions.guards import lock_company
from lonja.companies.actor import Actor
from lonja.companies.errors import RoleTooWide, SheetEmpty, SheetFaulty, SheetSent
from lonja.companies.events import PersonInvited
from lonja.companies.models import Invitation, InvitationSheet, Role, RoleAssignment, User
from lonja.companies.people_sheets import MOST_PEOPLE, JudgedRow, Outcome, read_people, score
from lonja.core import events
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.ids import new_id
from lonja.core.sheets.reader import read_rows

UNSENT_KEPT_FOR = timedelta(days=7)

Place = tuple[str, str, UUID, UUID]
"""Address, name, role and unit of somebody who is to be invited."""


def read_people_sheet(actor: Actor, data: bytes, file_name: str, *, company_id: UUID | None = None) -> InvitationSheet:
    """Read a file of people of a company (the actor's by default) to look at; nobody is invited yet.

    Up to 1,000 people. Raises NotFound, PermissionMissing, the refusals of core.sheets, SheetColumnsMissing and
    SheetEmpty.
    """
    queries.units_to_fill(actor, company_id)
    people = read_people(read_rows(data, max_rows=MOST_PEOPLE + 20, max_columns=50, score=score).rows)
    if not people:
        raise SheetEmpty
    with transaction_by(actor, "read_people_sheet"):
        return InvitationSheet.objects.create(
            company_id=company_id or actor.company_id,
            uploaded_by_id=actor.user_id,
            file_name=file_name[:200],
            rows=[[each.number, each.email, each.name, each.unit, each.role] for each in people],
        )


def send_people_sheet(actor: Actor, sheet_id: UUID) -> InvitationSheet:
    """Invite the people of a file, as it is judged at this moment; who belongs to the company gets the role at once.

    In one transaction and a fixed number of statements. Raises NotFound, PermissionMissing, SheetSent, SheetFaulty,
    SheetEmpty.
    """
    with transaction_by(actor, "send_people_sheet"):
        sheet = _locked(actor, sheet_id)
        if sheet.sent_at is not None:
            raise SheetSent
        judged = queries.judged_rows(actor, sheet)
        counts = Counter(row.outcome for row in judged)
        if counts[Outcome.WRONG]:
            raise SheetFaulty(rows=counts[Outcome.WRONG])
        if not counts[Outcome.INVITE] + counts[Outcome.GIVE]:
            raise SheetEmpty
        _invite(actor, sheet, _places(judged, Outcome.INVITE))
        _give(judged)
        sheet.rows, sheet.sent_at, sheet.given = [], now(), counts[Outcome.GIVE]
        sheet.save(update_fields=["rows", "sent_at", "given"])
        return sheet


def discard_people_sheet(actor: Actor, sheet_id: UUID) -> None:
    """Forget a file that was not sent. Raises NotFound, PermissionMissing, SheetSent."""
    with transaction_by(actor, "discard_people_sheet"):
        sheet = _locked(actor, sheet_id)
        if sheet.sent_at is not None:
            raise SheetSent
        sheet.delete()


def invite_sheet_again(actor: Actor, sheet_id: UUID) -> int:
    """Send fresh links to all of a file who have not come yet; their old links die. Gives how many.

    Raises NotFound, PermissionMissing, RoleTooWide.
    """
    with transaction_by(actor, "invite_sheet_again"):
        sheet = _locked(actor, sheet_id)
        waiting = _waiting(actor, sheet)
        _invite(actor, sheet, [(each.email, each.name, each.role_id, each.unit_id) for each in waiting])
        return len(waiting)


def revoke_sheet(actor: Actor, sheet_id: UUID) -> int:
    """Make the links of all of a file who have not come yet worthless; gives how many.

    Raises NotFound, PermissionMissing, RoleTooWide.
    """
    with transaction_by(actor, "revoke_sheet"):
        sheet = _locked(actor, sheet_id)
        waiting = _waiting(actor, sheet)
        return Invitation.objects.filter(pk__in=[each.pk for each in waiting]).update(revoked_at=now())


def forget_unsent_sheets() -> int:
    """Drop files that nobody has sent for a week: they hold people's addresses. Gives how many."""
    old = InvitationSheet.objects.filter(sent_at=None, uploaded_at__lt=now() - UNSENT_KEPT_FOR)
    return old.delete()[0]


def _locked(actor: Actor, sheet_id: UUID) -> InvitationSheet:
    """The file, read after its company is locked."""
    lock_company(queries.sheet_or_404(actor, sheet_id).company_id)
    return queries.sheet_or_404(actor, sheet_id)


def _waiting(actor: Actor, sheet: InvitationSheet) -> list[Invitation]:
    """The open invitations of a file, if the actor may hand out every one of them."""
    waiting = list(queries.open_of_sheet(sheet))
    roles = Role.objects.prefetch_related("grants").in_bulk([each.role_id for each in waiting])
    for each in waiting:
        if not queries.may_hand_out(actor, roles[each.role_id], each.unit.path):
            raise RoleTooWide
    return waiting


def _places(judged: Sequence[JudgedRow], outcome: Outcome) -> list[Place]:
    return [
        (row.email, row.row.name, row.role_id, row.unit_id)
        for row in judged
        if row.outcome is outcome and row.role_id and row.unit_id
    ]


def _invite(actor: Actor, sheet: InvitationSheet, places: Iterable[Place]) -> None:
    """Open an invitation for each, in place of one that is open."""
    moment = now()
    made = []
    for email, name, role_id, unit_id in places:
        invitation_id = new_id()
        token_hash = rules.fingerprint(queries.token_of(invitation_id))
        made.append(
            Invitation(
                id=invitation_id, unit_id=unit_id, role_id=role_id, email=email, name=name, token_hash=token_hash,
                invited_by_id=actor.user_id, expires_at=moment + rules.INVITATION_LASTS, sheet=sheet,
            )
        )  # fmt: skip
    wanted = {(each.email, each.role_id, each.unit_id) for each in made}
    replaced = Invitation.objects.filter(
        unit__company=sheet.company_id, email__in={each.email for each in made}, accepted_at=None, revoked_at=None
    )
    keys = [each.pk for each in replaced if (each.email, each.role_id, each.unit_id) in wanted]
    Invitation.objects.filter(pk__in=keys).update(revoked_at=moment)
    Invitation.objects.bulk_create(made)
    events.record_all([PersonInvited(each.id) for each in made])


def _give(judged: Sequence[JudgedRow]) -> None:
    """Give those who belong to the company their role without asking them again."""
    given = _places(judged, Outcome.GIVE)
    ids = dict(User.objects.filter(email__in=[email for email, *_ in given]).values_list("email", "pk"))
    RoleAssignment.objects.bulk_create(
        [RoleAssignment(user_id=ids[email], role_id=role_id, unit_id=unit_id) for email, _, role_id, unit_id in given],
        ignore_conflicts=True,
    )
