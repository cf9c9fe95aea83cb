"""What files bring of companies: `core.staged.compare` has put it beside the tables, these verbs bring it in."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from django.db import connection

from lonja.companies import queries, rules
from lonja.companies.actor import Actor
from lonja.companies.events import PersonInvited
from lonja.companies.models import Address, Company, Invitation, SegmentMembership, Unit
from lonja.companies.permissions import Permission
from lonja.core import events
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.staged import Landing, merge, take_back

COMPANIES = Landing(
    Company,
    key=("external_id",),
    values=(
        "name", "legal_name", "tax_id", "country", "currency", "language", "channel_id", "phone", "sees_whole_catalog",
        "is_blocked",
    ),
    staged="staged_companies",
    defaults={"created_at": "now()"},
)  # fmt: skip
ROOTS = Landing(Unit, key=("company_id", "path"), values=("name",), staged="staged_units")
MEMBERSHIPS = Landing(
    SegmentMembership, key=("company_id", "segment_id"), values=("position",), staged="staged_memberships"
)
ADDRESSES = Landing(
    Address,
    key=("company_id", "kind", "is_default"),
    values=("label", "recipient", "street", "postal_code", "city", "region", "country", "phone"),
    staged="staged_addresses",
    defaults={"street2": "''", "is_archived": "false"},
)
"""Where the companies of a file land, in the order of writing: of addresses the first ones of each kind."""

INVITATIONS = Landing(
    Invitation,
    key=("id",),
    values=("unit_id", "role_id", "email", "name", "accepted_at", "revoked_at"),
    staged="staged_invitations",
)
"""The people of a file who are to be invited: always new, and each with a mail."""


def merge_companies(actor: Actor) -> None:
    """Add and change companies with their root units, segments and addresses as the landings hold them.

    People are invited: their mails go out after the commit. Raises PermissionMissing.
    """
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    with transaction_by(actor, "merge_companies"):
        for landing in (COMPANIES, ROOTS, MEMBERSHIPS, ADDRESSES):
            merge(landing)
        _invite(actor)


def restore_companies(actor: Actor, landing: Landing, images: str) -> None:
    """Put the rows of one of the landings back as `images` says that they were, the last landing first.

    An invitation is deleted, so that its link opens nothing; its mail may have been read. Raises PermissionMissing.
    """
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    with transaction_by(actor, "restore_companies"):
        if landing is not INVITATIONS:
            take_back(landing, images)
            return
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {landing.table} t USING {images} i WHERE i.row_id = t.{landing.pk}")


def _invite(actor: Actor) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT row_id, unit_id, role_id, email, name FROM {INVITATIONS.staged} WHERE what = 'new' ORDER BY number"
        )
        rows = cursor.fetchall()
    until = now() + rules.INVITATION_LASTS
    Invitation.objects.bulk_create(
        Invitation(
            id=row_id,
            unit_id=unit_id,
            role_id=role_id,
            email=email,
            name=name,
            token_hash=rules.fingerprint(queries.token_of(row_id)),
            invited_by_id=actor.user_id,
            expires_at=until,
        )
        for row_id, unit_id, role_id, email, name in rows
    )
    for row_id, *_ in rows:
        events.record(PersonInvited(row_id))
