"""A period is over: its sum is fixed."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.core.events import record
from lonja.core.money import round_amount
from lonja.rebates import ledger, uncounted
from lonja.rebates.actions.count import write_uncounted
from lonja.rebates.errors import PeriodClosed, PeriodNotOver
from lonja.rebates.events import RebateClosed
from lonja.rebates.models import RebatePeriod
from lonja.web import formats


def close_period(actor: Actor, period_id: UUID) -> RebatePeriod:
    """Fix what a company has earned in a period that is over: rounded once, never changed again.

    What has left and was not yet told of is counted first. For staff with SALES_PRICES_MANAGE. Raises
    PermissionMissing, NotFound, PeriodNotOver, PeriodClosed.
    """
    actor.require(Permission.SALES_PRICES_MANAGE)
    with transaction_by(actor, "close_rebate_period"):
        found = RebatePeriod.objects.select_related("agreement").filter(pk=period_id).first()
        if found is None:
            raise NotFound
        ledger.lock_company(found.company_id)
        if clock.today() <= found.ends_on:
            raise PeriodNotOver(day=formats.date(found.ends_on))
        write_uncounted(uncounted.of_agreement(found.agreement_id, found.company_id))
        period = RebatePeriod.objects.select_related("agreement").get(pk=period_id)
        if period.closed_at is not None:
            raise PeriodClosed
        amount = round_amount(max(period.rebate, Decimal(0)), period.agreement.currency)
        period.closed_at, period.closed_by_id, period.closed_amount = clock.now(), actor.user_id, amount
        period.save(update_fields=["closed_at", "closed_by", "closed_amount"])
        record(RebateClosed(period.pk, period.company_id, amount, period.agreement.currency))
    return period
