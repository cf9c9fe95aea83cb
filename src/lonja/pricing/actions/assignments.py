"""Writes of who buys by which list: assignments, contracts, and what counts in a channel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.models import Company, Unit
from lonja.core.clock import today
from lonja.core.errors import ChangedMeanwhile
from lonja.pricing.actions.frame import require_seen, written_by
from lonja.pricing.actions.lists import price_list_of
from lonja.pricing.errors import (
    AssignmentUnknown,
    ContractInvalid,
    ContractUnknown,
    PriceInvalid,
    PriceListInvalid,
)
from lonja.pricing.models import Contract, PriceList, PriceListAssignment, PricingPolicy
from lonja.pricing.rules import Mixing, Strategy


@dataclass(frozen=True, slots=True)
class ContractRow:
    """What was agreed with a company, known by its number; dates inclusive, open without."""

    number: str
    company_id: UUID
    valid_from: date | None = None
    valid_until: date | None = None


def save_contract(actor: Actor, row: ContractRow, *, seen: int | None = None) -> Contract:
    """Add a contract or change its dates; `seen` is the version that the person saw who changes it.

    Raises ContractInvalid when the number is another company's, PriceInvalid for dates in the wrong order,
    ChangedMeanwhile.
    """
    with written_by(actor, "save_contract"):
        found = Contract.objects.select_for_update().filter(number=row.number).first()
        require_seen(found, seen)
        if found is not None and found.company_id != row.company_id:
            raise ContractInvalid(number=row.number)
        if row.valid_from and row.valid_until and row.valid_until < row.valid_from:
            raise PriceInvalid.of_dates()
        values = {
            "company_id": row.company_id,
            "valid_from": row.valid_from,
            "valid_until": row.valid_until,
            "version": found.version + 1 if found else 0,
        }
        return Contract.objects.update_or_create(number=row.number, defaults=values)[0]


def assign_price_list(
    actor: Actor,
    code: str,
    *,
    company_id: UUID | None = None,
    unit_id: UUID | None = None,
    contract: str | None = None,
    segment_id: int | None = None,
    channel_id: int | None = None,
    priority: int = 100,
    mixing: Mixing = Mixing.FIRST_BREAK,
    stops_here: bool = False,
    valid_from: date | None = None,
    valid_until: date | None = None,
) -> PriceListAssignment:
    """Let a list count for a company, unit, contract (by number), segment or channel (exactly one).

    The list and its first day say which assignment is meant; again changes the rest. `mixing` says how its breaks
    stand beside those of farther lists, `stops_here` that lists of farther places are not asked at all. Raises
    PriceListUnknown, ContractUnknown, and PriceListInvalid when the company buys in another currency.
    """
    with written_by(actor, "assign_price_list"):
        found = price_list_of(code)
        agreed = _contract(contract) if contract is not None else None
        buyer = company_id or (agreed.company_id if agreed else None) or _company_of(unit_id)
        if buyer is not None:
            _require_currency_of(buyer, found)
        whom = {"company_id": company_id, "unit_id": unit_id, "segment_id": segment_id, "channel_id": channel_id}
        how = {"priority": priority, "mixing": mixing, "stops_here": stops_here, "valid_until": valid_until}
        return _assign(found, {**whom, "contract": agreed, "valid_from": valid_from}, how)


@dataclass(frozen=True, slots=True)
class AssignmentTerms:
    """How an assignment counts: lower priorities are asked first; dates inclusive, open without."""

    priority: int = 100
    mixing: Mixing = Mixing.FIRST_BREAK
    stops_here: bool = False
    valid_from: date | None = None
    valid_until: date | None = None


def change_assignment(actor: Actor, assignment_id: int, terms: AssignmentTerms) -> PriceListAssignment:
    """Change how an assignment counts. Raises AssignmentUnknown, and PriceInvalid for dates in the wrong order."""
    with written_by(actor, "change_assignment"):
        found = _assignment(assignment_id)
        if terms.valid_from and terms.valid_until and terms.valid_until < terms.valid_from:
            raise PriceInvalid.of_dates()
        for name in ("priority", "mixing", "stops_here", "valid_from", "valid_until"):
            setattr(found, name, getattr(terms, name))
        found.save()
        return found


def end_assignment(actor: Actor, assignment_id: int) -> None:
    """Let an assignment count up to yesterday; one that never counted is gone. Raises AssignmentUnknown."""
    with written_by(actor, "end_assignment"):
        found = _assignment(assignment_id)
        last = today() - timedelta(days=1)
        if found.valid_from is not None and found.valid_from > last:
            found.delete()
        elif found.valid_until is None or found.valid_until > last:
            found.valid_until = last
            found.save()


def _assignment(assignment_id: int) -> PriceListAssignment:
    found = PriceListAssignment.objects.select_for_update().filter(pk=assignment_id).first()
    if found is None:
        raise AssignmentUnknown
    return found


def _assign(found: PriceList, which: Mapping[str, Any], how: Mapping[str, Any]) -> PriceListAssignment:
    return PriceListAssignment.objects.update_or_create(price_list=found, **which, defaults=how)[0]


def _contract(number: str) -> Contract:
    found = Contract.objects.filter(number=number).first()
    if found is None:
        raise ContractUnknown(number=number)
    return found


def _company_of(unit_id: UUID | None) -> UUID | None:
    return None if unit_id is None else Unit.objects.values_list("company_id", flat=True).get(pk=unit_id)


def _require_currency_of(company_id: UUID, price_list: PriceList) -> None:
    currency = Company.objects.values_list("currency", flat=True).get(pk=company_id)
    if currency != price_list.currency:
        raise PriceListInvalid.of_another_currency(price_list.code, currency)


def set_strategy(actor: Actor, channel_id: int, strategy: Strategy, *, seen: Strategy | None = None) -> None:
    """Say which of several prices counts in a channel; it does from the next request on.

    `seen` is what the person saw who changes it. Raises ChangedMeanwhile.
    """
    with written_by(actor, "set_strategy"):
        held = PricingPolicy.objects.select_for_update().filter(channel_id=channel_id).first()
        if seen is not None and seen != (held.strategy if held else Strategy.FIRST):
            raise ChangedMeanwhile
        PricingPolicy.objects.update_or_create(channel_id=channel_id, defaults={"strategy": strategy})
