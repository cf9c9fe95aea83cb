"""What customers are given back: annual bonuses, one by branch of goods and quarter, one of a segment by month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from lonja.catalog.models import Category
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Segment
from lonja.rebates.actions import AgreementRow, GoodsRow, agree_rebate, close_period
from lonja.rebates.models import RebatePeriod
from lonja.rebates.rules import Ladder, PeriodKind, RebateTerms, Step


def load_rebates(companies: Mapping[str, UUID], today: date) -> None:
    """Agree rebates and count the past for them; the oldest two quarters are closed.

    `companies` maps code to id.
    """
    there = set(Category.objects.values_list("code", flat=True))
    segments = set(Segment.objects.values_list("code", flat=True))
    for row in _agreements(companies, today):
        codes = {one.category_code for one in row.goods}
        if there.issuperset(codes) and (row.company_id or row.segment_code in segments):
            agree_rebate(SYSTEM, row)
    over = RebatePeriod.objects.filter(ends_on__lt=today, agreement__code__startswith="proteccion")
    for period in over.order_by("starts_on")[:2]:
        close_period(SYSTEM, period.pk)


def _agreements(companies: Mapping[str, UUID], today: date) -> Iterator[AgreementRow]:
    last_year = date(today.year - 1, 1, 1)
    if company := companies.get("talleresnorte"):
        yield AgreementRow(
            "bonus-anual",
            {"es": "Bonificación anual", "en": "Annual bonus"},
            PeriodKind.YEAR,
            _terms(Ladder.WHOLE, (0, 1), (20_000, 2), (40_000, 3), (80_000, 4)),
            last_year,
            company_id=company,
        )
        yield AgreementRow(
            "proteccion-talleresnorte",
            {"es": "Protección laboral, por trimestre", "en": "Safety, by quarter"},
            PeriodKind.QUARTER,
            _terms(Ladder.PART_ABOVE, (0, 1), (200, 3), (1_000, 5)),
            last_year,
            company_id=company,
            goods=[GoodsRow(category_code="safe")],
        )
    yield AgreementRow(
        "instaladores",
        {"es": "Bonificación de instaladores", "en": "Bonus of installers"},
        PeriodKind.MONTH,
        _terms(Ladder.WHOLE, (0, 2), minimum=1_500),
        (today.replace(day=1) - timedelta(days=40)).replace(day=1),
        segment_code="instaladores",
    )


def _terms(ladder: Ladder, *steps: tuple[int, int], minimum: int = 0) -> RebateTerms:
    return RebateTerms(ladder, [Step(Decimal(bound), Decimal(rate)) for bound, rate in steps], Decimal(minimum))
