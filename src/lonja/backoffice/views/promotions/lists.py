"""All promotions with how each stands, and who used one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.views.order_list import uuid_or_none
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.pricing.models import KINDS, Promotion, PromotionUse
from lonja.pricing.queries.promotions import PromotionState, promotion_or_404, uses_of_promotion
from lonja.pricing.queries.promotions import promotions as promotions_matching
from lonja.pricing.wording_for_seller import buyer_text, conditions, gives, goods_text
from lonja.web import pages

STATES = {
    PromotionState.RUNNING.value: pgettext_lazy("promotion", "running"),
    PromotionState.PLANNED.value: pgettext_lazy("promotion", "planned"),
    PromotionState.PAUSED.value: pgettext_lazy("promotion", "switched off"),
    PromotionState.OVER.value: pgettext_lazy("promotion", "over"),
}
TONES = {"running": "ok", "planned": "info", "paused": "warn", "over": "none"}
WORDS = {"gives": gives, "conditions": conditions, "goods_text": goods_text, "buyer_text": buyer_text}


@for_staff(Permission.SALES_PRICES_VIEW)
def promotions(request: StaffRequest) -> HttpResponseBase:
    """All promotions by code, name, kind and state."""
    shown = PROMOTIONS.of(request)
    if (file := shown.file()) is not None:
        return file
    words: dict[str, Any] = {**WORDS, "area": "promotions", "kinds": KINDS, "states": STATES, "tones": TONES}
    return pages.render(request, "backoffice/promotions/list.html", {**words, **shown.frame()}, fragment="list")


@for_staff(Permission.SALES_PRICES_VIEW)
def uses(request: StaffRequest, promotion_code: str) -> HttpResponseBase:
    """Who used a promotion, with which order."""
    found = promotion_or_404(request.actor, promotion_code)
    shown = PROMOTION_USES.of(request, found, name=f"{found.code}-uses")
    if (file := shown.file()) is not None:
        return file
    rows = [(use, uuid_or_none(use.reference.removeprefix("order:"))) for use in shown.rows]
    context = {**shown.frame(rows), "area": "promotions", "promotion": found}
    return pages.render(request, "backoffice/promotions/uses.html", context, fragment="list")


def _found(actor: Actor, asked: Asked) -> QuerySet[Promotion]:
    return promotions_matching(actor, text=asked["q"], kind=asked["kind"], state=asked["state"])


def _heads() -> Sequence[str]:
    return (
        _("Code"), _("Name"), _("State"), _("Gives"), _("Conditions"), _("Goods"), _("For whom"), _("First day"),
        _("Last day"), _("Priority"), _("Stands alone"), pgettext("promotion", "Used"),
    )  # fmt: skip


def _cells(actor: Actor, rows: Sequence[Promotion]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        texts = (
            " · ".join(conditions(one)),
            ", ".join(goods_text(each) for each in one.goods.all()),
            ", ".join(buyer_text(each) for each in one.buyers.all()),
        )
        state = str(STATES[one.state])  # type: ignore[attr-defined]
        days = (one.valid_from, one.valid_until)
        yield (
            one.code,
            localized(one.names),
            state,
            gives(one),
            *texts,
            *days,
            one.priority,
            one.is_exclusive,
            one.used,
        )


def _uses_found(actor: Actor, asked: Asked, promotion: Promotion) -> QuerySet[PromotionUse]:
    return uses_of_promotion(actor, promotion).filter(company__name__icontains=asked["q"])


def _use_heads() -> Sequence[str]:
    return (_("Company"), _("Used at"), _("Reference"))


def _use_cells(actor: Actor, rows: Sequence[PromotionUse], promotion: Promotion) -> Iterator[Sequence[Cell]]:
    for use in rows:
        yield (use.company.name, use.used_at.date(), use.reference)


PROMOTIONS = Listing[Promotion](
    name="promotions",
    filters=("q", "kind", "state"),
    find=_found,
    sorts={name: name for name in ("code", "kind", "priority", "valid_from", "valid_until", "used")},
    sort="code",
    heads=_heads,
    cells=_cells,
)
PROMOTION_USES = Listing[PromotionUse](
    name="promotion-uses",
    filters=("q",),
    find=_uses_found,
    sorts={"company": "company__name", "used": "used_at"},
    sort="-used",
    heads=_use_heads,
    cells=_use_cells,
)
