"""All promotions with how each stands, and who used one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.downloads import download, wanted_kind
from lonja.backoffice.views.order_list import uuid_or_none
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell, Column
from lonja.core.texts import localized
from lonja.pricing.models import KINDS, Promotion, PromotionUse
from lonja.pricing.queries.promotions import PromotionState, promotion_or_404, uses_of_promotion
from lonja.pricing.queries.promotions import promotions as promotions_matching
from lonja.pricing.wording_for_seller import buyer_text, conditions, gives, goods_text
from lonja.web import pages, tables

PAGE_SIZE = 50
SORTS = ("code", "kind", "priority", "valid_from", "valid_until", "used")
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
    asked = {name: request.GET.get(name, "").strip()[:80] for name in ("q", "kind", "state")}
    sort = tables.Sort.of(request, SORTS, "code")
    found = promotions_matching(request.actor, text=asked["q"], kind=asked["kind"], state=asked["state"])
    found = found.order_by(sort.order_by, "pk")
    if kind := wanted_kind(request):
        return download(kind, "promotions", _columns(), _cells(found))
    number = tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context: dict[str, Any] = {
        "area": "promotions",
        "asked": asked,
        "kinds": KINDS,
        "states": STATES,
        "tones": TONES,
        "sort": sort,
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
    }
    return pages.render(request, "backoffice/promotions/list.html", {**WORDS, **context}, fragment="list")


@for_staff(Permission.SALES_PRICES_VIEW)
def uses(request: StaffRequest, promotion_code: str) -> HttpResponseBase:
    """Who used a promotion, with which order."""
    found = promotion_or_404(request.actor, promotion_code)
    held, number = uses_of_promotion(request.actor, found), tables.page_number(request)
    if kind := wanted_kind(request):
        return download(kind, f"{found.code}-uses", _use_columns(), _use_cells(held.iterator()))
    shown = held[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    rows = [(use, uuid_or_none(use.reference.removeprefix("order:"))) for use in shown]
    context = {
        "area": "promotions",
        "promotion": found,
        "page": tables.Page(rows, number, PAGE_SIZE, held.count(), request),
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
    }
    return pages.render(request, "backoffice/promotions/uses.html", context, fragment="list")


def _columns() -> list[Column]:
    heads = (
        _("Code"), _("Name"), _("State"), _("Gives"), _("Conditions"), _("Goods"), _("For whom"), _("First day"),
        _("Last day"), _("Priority"), _("Stands alone"), pgettext("promotion", "Used"),
    )  # fmt: skip
    return [Column(head) for head in heads]


def _cells(found: Iterable[Promotion]) -> Iterator[Sequence[Cell]]:
    for one in found:
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


def _use_columns() -> list[Column]:
    return [Column(head) for head in (_("Company"), _("Used at"), _("Reference"))]


def _use_cells(held: Iterable[PromotionUse]) -> Iterator[Sequence[Cell]]:
    for use in held:
        yield (use.company.name, use.used_at.date(), use.reference)
