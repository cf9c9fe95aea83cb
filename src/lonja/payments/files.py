"""What files bring of terms: `core.staged.compare` has put it beside the accounts, these verbs bring it in."""

from __future__ import annotations

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.staged import Landing, merge, take_back, tally
from lonja.payments.models import CreditAccount

ACCOUNTS = Landing(
    CreditAccount,
    key=("company_id",),
    values=("terms_id", "limit"),
    staged="staged_accounts",
    defaults={
        "currency": "(SELECT c.currency FROM companies_company c WHERE c.id = company_id)",
        "used": "0",
        "is_on_hold": "false",
    },
    is_open=True,
)
"""Where the terms of a file land. What is used is never touched, so purchases on account go on meanwhile."""


def merge_accounts(actor: Actor) -> None:
    """Open accounts and change terms and limits as ACCOUNTS holds them.

    Raises PermissionMissing for who may not set terms, if there is anything to set.
    """
    found = tally(ACCOUNTS)
    if not (found.new or found.changed):
        return
    actor.require(Permission.SALES_TERMS_MANAGE)
    with transaction_by(actor, "merge_accounts"):
        merge(ACCOUNTS)


def restore_accounts(actor: Actor, images: str) -> None:
    """Put terms and limits back as `images` says that they were; a new account goes unless it was used.

    Raises PermissionMissing.
    """
    actor.require(Permission.SALES_TERMS_MANAGE)
    with transaction_by(actor, "restore_accounts"):
        take_back(ACCOUNTS, images)
