"""Changing many prices: by a rule or by pasted lines, each shown before it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.goods import category_choices, goods_named
from lonja.backoffice.price_change_forms import PasteForm, RuleForm
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.pricing.actions import apply_repricing
from lonja.pricing.errors import PriceListInvalid, PricesMoved
from lonja.pricing.models import PriceList
from lonja.pricing.queries.grid import Selection, brands_of
from lonja.pricing.queries.impact import impact_of_repricing
from lonja.pricing.queries.lists import price_list_or_404
from lonja.pricing.queries.repricing import Repricing, repriced_by_lines, repriced_by_rule
from lonja.web import pages

SHOWN = 15
"""Of the rises and of the falls so many are shown."""


@for_staff(Permission.SALES_PRICES_MANAGE)
def by_rule(request: StaffRequest, list_code: str) -> HttpResponse:
    """Choose prices and a rule; see what it comes to, and for whom; do it."""
    found = _own(request, list_code)
    sent = request.POST or request.GET
    form = RuleForm(
        sent if "kind" in sent else None,
        price_list=found, categories=category_choices(), brands=brands_of(request.actor, found),
        initial={"category": sent.get("category"), "brand": sent.get("brand"), "q": sent.get("q"), "value": None},
    )  # fmt: skip
    if not form.is_bound or not form.is_valid():
        return _page(request, found, form, "rule", status=422 if form.is_bound else 200)
    typed = form.cleaned_data
    selection = Selection(typed["q"], typed["category"], typed["brand"], picked=_picked(sent))

    def work_out() -> Repricing:
        return repriced_by_rule(request.actor, found, selection, form.rule(), typed["starts_on"])

    return _shown_or_done(request, found, form, "rule", work_out)


@for_staff(Permission.SALES_PRICES_MANAGE)
def pasted(request: StaffRequest, list_code: str) -> HttpResponse:
    """Paste lines of a sheet; see what they come to, and for whom; do it."""
    found = _own(request, list_code)
    form = PasteForm(request.POST if request.method == "POST" else None)
    if not form.is_bound or not form.is_valid():
        return _page(request, found, form, "paste", status=422 if form.is_bound else 200)
    lines, wrong = form.cleaned_data["lines"]

    def work_out() -> Repricing:
        return repriced_by_lines(request.actor, found, lines, form.cleaned_data["starts_on"])

    return _shown_or_done(request, found, form, "paste", work_out, wrong=wrong)


def _picked(sent: QueryDict) -> tuple[int, ...]:
    """The prices that were picked in the grid."""
    return tuple(int(each) for each in sent.getlist("pick") if each.isdecimal() and len(each) < 19)


def _own(request: StaffRequest, list_code: str) -> PriceList:
    found = price_list_or_404(request.actor, list_code)
    if found.base is not None:
        raise PriceListInvalid.with_entries(list_code)
    return found


def _shown_or_done(
    request: StaffRequest, found: PriceList, form: Any, way: str, work_out: Callable[[], Repricing], **more: Any
) -> HttpResponse:
    fingerprint = request.POST.get("fingerprint", "")
    if request.POST.get("do") != "apply" or not fingerprint:
        return _page(request, found, form, way, shown=work_out(), **more)
    try:
        number = apply_repricing(request.actor, found.code, work_out, fingerprint)
    except PricesMoved as refused:
        messages.warning(request, str(refused))
        return _page(request, found, form, way, shown=work_out(), status=409, **more)
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return _page(request, found, form, way, status=422, **more)
    text = ngettext("%(n)s price is changed.", "%(n)s prices are changed.", number) % {"n": number}
    messages.success(request, text)
    return pages.redirect(request, "backoffice:price_list", found.code)


def _page(
    request: StaffRequest, found: PriceList, form: Any, way: str, *, shown: Repricing | None = None, status: int = 200,
    wrong: Any = (),
) -> HttpResponse:  # fmt: skip
    sent = request.POST or request.GET
    impact = impact_of_repricing(request.actor, shown) if shown is not None and sent.get("do") == "impact" else None
    context = {
        "area": "prices",
        "list": found,
        "form": form,
        "shown": shown,
        "rises": [row for row in shown.by_size[:SHOWN] if (row.percent or 0) > 0] if shown else [],
        "falls": [row for row in reversed(shown.by_size[-SHOWN:]) if (row.percent or 0) < 0] if shown else [],
        "added": [row for row in shown.rows if row.percent is None][:SHOWN] if shown else [],
        "wrong": wrong,
        "picked": _picked(sent),
        "impact": impact,
        "names": goods_named([each.variant_id for each in (*impact.rises, *impact.falls)]) if impact else {},
        "title": _("Change by rule") if way == "rule" else _("Paste prices"),
        "way": way,
    }
    return pages.render(request, "backoffice/prices/change.html", context, status=status)
