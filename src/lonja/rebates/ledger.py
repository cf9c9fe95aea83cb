"""The rows that move a rebate: a period and its ledger always change together, under the lock of its company."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import connection

from lonja.core import locks
from lonja.rebates.models import RebateAgreement, RebateEntry, RebateEntryKind, RebatePeriod
from lonja.rebates.rules import Ladder, PeriodKind, RebateTerms, Step, earned, period_of, postings


def lock_company(company_id: UUID) -> None:
    """Be the only one who counts for this company until the transaction ends; agreements stay as they are meanwhile."""
    locks.take(locks.Lock.REBATES)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(hashtext('rebates'))")
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('rebates.company'), hashtext(%s))", [str(company_id)])


def lock_all() -> None:
    """Be the only one who counts for anybody: an agreement is about to change.

    A shipment that is told of meanwhile waits, and then finds the agreement; one committed before is found by it.
    """
    locks.take(locks.Lock.REBATES)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('rebates'))")


def terms_of(agreement: RebateAgreement) -> RebateTerms:
    """What was agreed, for the rules."""
    steps = [Step(step.from_turnover, step.percent) for step in agreement.steps.all()]
    return RebateTerms(Ladder(agreement.ladder), steps, agreement.minimum)


@dataclass(frozen=True, slots=True)
class Movement:
    """Turnover that comes or goes on a day in one agreement of one company, with what it is about."""

    agreement: RebateAgreement
    company_id: UUID
    day: date
    kind: RebateEntryKind
    turnover: Decimal
    quantity: Decimal
    order_line_id: UUID
    shipment_line_id: int | None = None
    reference: str = ""
    user_id: UUID | None = None


def write(movements: Iterable[Movement]) -> int:
    """Write movements, in their order, under a lock; each into the period that holds its day.

    Where that is closed, into the next one that is not. Returns how many there were.
    """
    found = list(movements)
    book, terms = _Book(), {one.agreement.pk: terms_of(one.agreement) for one in found}
    for one in found:
        period = book.period(one.agreement, one.company_id, one.day)
        for posting in postings(terms[one.agreement.pk], period.turnover, one.turnover):
            kind = RebateEntryKind.RERATE if posting.is_rerate else one.kind
            entry = _entry(period, kind, one.day, posting.turnover, posting.rebate)
            if not posting.is_rerate:
                entry.quantity, entry.shipment_line_id = one.quantity, one.shipment_line_id
                entry.reference = one.reference
            entry.order_line_id, entry.user_id = one.order_line_id, one.user_id
            book.entries.append(entry)
    book.save()
    return len(found)


def rate_anew(agreement: RebateAgreement, day: date, user_id: UUID | None) -> None:
    """Bring the rebate of the agreement's open periods to its changed terms, under the lock of all."""
    terms, book = terms_of(agreement), _Book()
    for period in RebatePeriod.objects.filter(agreement=agreement, closed_at=None).order_by("pk"):
        change = earned(terms, period.turnover) - period.rebate
        if change:
            entry = _entry(period, RebateEntryKind.TERMS, day, Decimal(0), change)
            entry.user_id = user_id
            book.keep(period, entry)
    book.save()


class _Book:
    """Periods as they stand while rows are added to them; written at the end, in two statements."""

    def __init__(self) -> None:
        self.entries: list[RebateEntry] = []
        self._periods: dict[tuple[UUID, UUID, date], RebatePeriod] = {}

    def period(self, agreement: RebateAgreement, company_id: UUID, day: date) -> RebatePeriod:
        """The period that holds `day`, or the next one that is open; made where there is none."""
        while True:
            first, last = period_of(PeriodKind(agreement.period), day)
            key = (agreement.pk, company_id, first)
            if key not in self._periods:
                self._periods[key], _is_new = RebatePeriod.objects.get_or_create(
                    agreement=agreement, company_id=company_id, starts_on=first, defaults={"ends_on": last}
                )
            if self._periods[key].closed_at is None:
                return self._periods[key]
            day = last + timedelta(days=1)

    def keep(self, period: RebatePeriod, entry: RebateEntry) -> None:
        """Add a row to a period that was read already."""
        self._periods[period.agreement_id, period.company_id, period.starts_on] = period
        self.entries.append(entry)

    def save(self) -> None:
        """Write the rows and the sums."""
        RebateEntry.objects.bulk_create(self.entries, batch_size=2000)
        moved = {entry.period_id for entry in self.entries}
        changed = [period for period in self._periods.values() if period.pk in moved]
        RebatePeriod.objects.bulk_update(changed, ["turnover", "rebate"], batch_size=500)


def _entry(period: RebatePeriod, kind: RebateEntryKind, day: date, turnover: Decimal, rebate: Decimal) -> RebateEntry:
    """The next row of a period, whose sums move with it."""
    period.turnover += turnover
    period.rebate += rebate
    return RebateEntry(
        agreement_id=period.agreement_id,
        period=period,
        kind=kind,
        day=day,
        turnover=turnover,
        rebate=rebate,
        turnover_after=period.turnover,
        rebate_after=period.rebate,
    )
