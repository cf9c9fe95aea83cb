"""Agreements are made, changed and ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lonja.catalog.models import Category, Product
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Segment
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.rebates import ledger, uncounted
from lonja.rebates.actions.count import write_uncounted
from lonja.rebates.errors import RebateCodeTaken, RebateDaysInvalid, RebateScopeInvalid, RebateTermsInvalid
from lonja.rebates.models import RebateAgreement, RebateEntry, RebateGoods, RebateStep
from lonja.rebates.rules import PeriodKind, RebateTerms
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """Goods whose turnover counts: exactly one of the three."""

    product_code: str = ""
    brand: str = ""
    category_code: str = ""


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement to be made, for one company or for each of a segment; without goods it is for all of them.

    `currency` counts for a segment; a company's own is taken. Both days are inclusive.
    """

    code: str
    names: Mapping[str, str]
    period: PeriodKind
    terms: RebateTerms
    valid_from: date
    valid_until: date | None = None
    company_id: UUID | None = None
    segment_code: str = ""
    currency: str = "EUR"
    goods: Sequence[GoodsRow] = ()


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What may change about an agreement that counts; for whom, which goods and which period never do."""

    names: Mapping[str, str]
    terms: RebateTerms
    valid_until: date | None


def agree_rebate(actor: Actor, row: AgreementRow) -> RebateAgreement:
    """Make an agreement, and count what has left since its first day.

    For staff with SALES_PRICES_MANAGE. Raises PermissionMissing, RebateTermsInvalid, RebateScopeInvalid,
    RebateDaysInvalid, RebateCodeTaken.
    """
    actor.require(Permission.SALES_PRICES_MANAGE)
    _check(row.terms, row.valid_from, row.valid_until)
    company, segment = _buyer(row)
    with transaction_by(actor, "agree_rebate"):
        ledger.lock_all()
        if RebateAgreement.objects.filter(code=row.code).exists():
            raise RebateCodeTaken
        made = RebateAgreement.objects.create(
            code=row.code,
            names=dict(row.names),
            company=company,
            segment=segment,
            currency=company.currency if company else row.currency,
            period=row.period,
            ladder=row.terms.ladder,
            minimum=row.terms.minimum,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
        )
        _write_steps(made, row.terms)
        RebateGoods.objects.bulk_create([_goods(made, one) for one in row.goods])
        write_uncounted(uncounted.of_agreement(made.pk))
    return made


def change_agreement(actor: Actor, code: str, row: ChangeRow) -> RebateAgreement:
    """Change names, steps, minimum or last day of an agreement; its open periods are rated anew, closed ones stay.

    For staff with SALES_PRICES_MANAGE. Raises PermissionMissing, NotFound, RebateTermsInvalid, RebateDaysInvalid.
    """
    actor.require(Permission.SALES_PRICES_MANAGE)
    with transaction_by(actor, "change_rebate_agreement"):
        ledger.lock_all()
        found = RebateAgreement.objects.filter(code=code).first()
        if found is None:
            raise NotFound
        _check(row.terms, found.valid_from, row.valid_until)
        counted = RebateEntry.objects.filter(agreement=found, shipment_line__isnull=False)
        last = counted.order_by("-day").values_list("day", flat=True).first()
        if last and row.valid_until and row.valid_until < last:
            raise RebateDaysInvalid(day=formats.date(last))
        found.names, found.valid_until = dict(row.names), row.valid_until
        found.ladder, found.minimum = row.terms.ladder, row.terms.minimum
        found.save(update_fields=["names", "valid_until", "ladder", "minimum"])
        found.steps.all().delete()
        _write_steps(found, row.terms)
        ledger.rate_anew(found, clock.today(), actor.user_id)
        write_uncounted(uncounted.of_agreement(found.pk))
    return found


def _check(terms: RebateTerms, valid_from: date, valid_until: date | None) -> None:
    if not terms.are_sane:
        raise RebateTermsInvalid
    if valid_until and valid_until < valid_from:
        raise RebateDaysInvalid(day=formats.date(valid_from))


def _buyer(row: AgreementRow) -> tuple[Company | None, Segment | None]:
    company = Company.objects.filter(pk=row.company_id).first() if row.company_id else None
    segment = Segment.objects.filter(code=row.segment_code).first() if row.segment_code else None
    if (company is None) == (segment is None):
        raise RebateScopeInvalid
    return company, segment


def _write_steps(agreement: RebateAgreement, terms: RebateTerms) -> None:
    RebateStep.objects.bulk_create(
        RebateStep(agreement=agreement, from_turnover=step.from_turnover, percent=step.percent) for step in terms.steps
    )


def _goods(agreement: RebateAgreement, row: GoodsRow) -> RebateGoods:
    product = Product.objects.filter(code=row.product_code).first() if row.product_code else None
    category = Category.objects.filter(code=row.category_code).first() if row.category_code else None
    brand = row.brand if Product.objects.filter(brand=row.brand).exists() else ""
    named = [bool(row.product_code), bool(row.brand), bool(row.category_code)]
    if sum(named) != 1 or (product is None and category is None and not brand):
        raise RebateScopeInvalid
    return RebateGoods(agreement=agreement, product=product, brand=brand, category=category)
