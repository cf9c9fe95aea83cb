"""Companies: a row for each, or for each of its people; what belongs to the company may stand in any of its rows."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from lonja.companies.actions.files import (
    ADDRESSES,
    INVITATIONS,
    MEMBERSHIPS,
    ROOTS,
    merge_companies,
    restore_companies,
)
from lonja.companies.actions.files import COMPANIES as LANDING
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.company_columns import COLUMNS
from lonja.exchange.kinds.company_judging import judge
from lonja.exchange.kinds.company_rows import (
    PARTS,
    SPLIT,
    account_rows,
    account_values,
    address_rows,
    address_values,
    company_rows,
    company_values,
    person_rows,
    person_values,
    root_rows,
    root_values,
    segment_rows,
    segment_values,
    segments_dropped,
)
from lonja.exchange.kinds.kind import Check, Kind, Target
from lonja.payments.files import ACCOUNTS, merge_accounts, restore_accounts

_IS_THERE = "EXISTS (SELECT FROM companies_company c WHERE c.external_id = r.company)"


def _checks() -> Iterator[Check]:
    named = "EXISTS (SELECT FROM exchange_judged j WHERE j.company = r.company AND j.name IS NOT NULL)"
    yield Check(f"r.name IS NULL AND NOT {_IS_THERE} AND NOT {named}", "name", Fault.EMPTY, ("name",))
    for column, pattern in (("country", "^[A-Z]{2}$"), ("delivery_country", "^[A-Z]{2}$"),
                            ("billing_country", "^[A-Z]{2}$"), ("currency", "^[A-Z]{3}$")):  # fmt: skip
        yield Check(f"r.{column} !~ '{pattern}'", column, Fault.NOT_A_CHOICE, (column,))
    unknown = "NOT EXISTS (SELECT FROM companies_segment s WHERE s.code = said.word)"
    yield Check(
        f"EXISTS (SELECT FROM {SPLIT.format('r.segments')} AS said (word) WHERE {unknown})",
        "segments",
        Fault.UNKNOWN,
        ("segments",),
    )
    role = "ro.code = r.role AND ro.company_id IS NULL AND ro.audience = 'buyer' AND NOT ro.is_archived"
    yield Check(
        f"r.role IS NOT NULL AND NOT EXISTS (SELECT FROM companies_role ro WHERE {role})",
        "role",
        Fault.UNKNOWN,
        ("role",),
    )
    account = (
        "EXISTS (SELECT FROM payments_creditaccount a JOIN companies_company c ON c.id = a.company_id"
        " WHERE c.external_id = r.company)"
    )
    yield Check(
        f"r.credit_limit IS NOT NULL AND r.terms IS NULL AND NOT {account}",
        "terms",
        Fault.EMPTY,
        ("credit_limit", "terms"),
    )
    for kind in ("delivery", "billing"):
        parts = tuple(f"{kind}_{part}" for part in PARTS)
        said = ", ".join(f"r.{part}" for part in parts)
        yield Check(f"num_nonnulls({said}) IN (1, 2)", parts[0], Fault.EMPTY, parts)


def _apply(actor: Actor) -> None:
    merge_companies(actor)
    merge_accounts(actor)


def _restore(actor: Actor, place: int, images: str) -> None:
    landing = COMPANIES.targets[place].landing
    if landing is ACCOUNTS:
        restore_accounts(actor, images)
    else:
        restore_companies(actor, landing, images)


COMPANIES = Kind(
    code="companies",
    label=_("Companies"),
    columns=COLUMNS,
    key=("company", "email", "role"),
    checks=tuple(_checks()),
    targets=(
        Target(LANDING, _("companies"), company_values, label="s.name", rows=company_rows),
        Target(ROOTS, _("root units"), root_values, label="s.name", rows=root_rows),
        Target(
            MEMBERSHIPS, _("places in segments"), segment_values, rows=segment_rows, dropped=segments_dropped,
            label="(SELECT concat_ws(' ', c.name, g.code) FROM companies_segment g, companies_company c"
            " WHERE g.id = s.segment_id AND c.id = s.company_id)",
        ),
        Target(
            ADDRESSES, _("first addresses"), address_values, rows=address_rows,
            label="concat_ws(' ', s.recipient, s.city)",
        ),
        Target(
            ACCOUNTS, _("terms"), account_values, rows=account_rows,
            label="(SELECT c.name FROM companies_company c WHERE c.id = s.company_id)",
        ),
        Target(
            INVITATIONS, _("invitations"), person_values, label="s.email", rows=person_rows,
            warning=_("Each new person gets a mail at once. Undoing takes the invitation back, but not the mail."),
        ),
    ),
    permission=Permission.SALES_COMPANIES_MANAGE,
    judge=judge,
    apply=_apply,
    restore=_restore,
)  # fmt: skip
