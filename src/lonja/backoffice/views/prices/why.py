"""Why a company pays a price: every list that could have given it, and what beat it, on any day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.queries import companies_named
from lonja.backoffice.views.order_list import uuid_or_none
from lonja.catalog.queries import variant_or_404
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Unit
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for, companies_for_staff, units_of_company
from lonja.core.clock import today
from lonja.core.errors import LonjaError
from lonja.core.texts import localized
from lonja.pricing.models import PriceList
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask, Level
from lonja.pricing.wording import reason_for_seller
from lonja.web import formats, pages

LEVELS = {
    Level.AGREED: pgettext_lazy("of a price list", "agreed for the line"),
    Level.CONTRACT: pgettext_lazy("of a price list", "contract"),
    Level.UNIT: pgettext_lazy("of a price list", "unit"),
    Level.COMPANY: pgettext_lazy("of a price list", "company"),
    Level.SEGMENT: pgettext_lazy("of a price list", "segment"),
    Level.CHANNEL: pgettext_lazy("of a price list", "channel"),
}


@for_staff(Permission.SALES_PRICES_VIEW)
def why_price(request: StaffRequest) -> HttpResponse:
    """What a company pays for a SKU and a quantity on a day, past or future, with every candidate."""
    asked = {name: request.GET.get(name, "").strip()[:120] for name in ("company", "sku", "quantity", "on", "unit")}
    context: dict[str, Any] = {"area": "prices", "asked": asked, "answer": None, "problem": "", "companies": []}
    companies = _companies(request.actor, asked["company"])
    if len(companies) != 1:
        context["companies"] = companies
        if asked["company"] and not companies:
            context["problem"] = _("No company has this name or number.")
    elif asked["sku"]:
        try:
            context["answer"] = _answer(request.actor, companies[0], asked)
        except (LonjaError, ValueError) as error:
            context["problem"] = str(error)
    context["company"] = companies[0] if len(companies) == 1 else None
    context["units"] = units_of_company(request.actor, companies[0].pk) if len(companies) == 1 else []
    return pages.render(
        request, "backoffice/prices/why.html", {**context, "levels": LEVELS, "reason_of": reason_for_seller}
    )


def _companies(actor: Actor, text: str) -> list[Company]:
    """The companies that may be meant, at most ten."""
    pk = uuid_or_none(text)
    return list(companies_for_staff(actor).filter(pk=pk)) if pk else companies_named(actor, text)


def _answer(staff: Actor, company: Company, asked: dict[str, str]) -> dict[str, Any]:
    variant = variant_or_404(staff, asked["sku"])
    quantity = formats.parse_number(asked["quantity"]) if asked["quantity"] else variant.quantity_minimum
    unit_id = uuid_or_none(asked["unit"])
    unit = Unit.objects.filter(company=company, pk=unit_id).first() if unit_id else None
    buyer, day = actor_acting_for(staff, company.pk), _day(asked["on"])
    asks = [Ask(variant.pk, Decimal(quantity))]
    (priced,) = price_lines(buyer, asks, on=day, unit_id=unit.pk if unit else None, explain=True)
    ids = [each.list_id for each in priced.candidates if each.list_id is not None]
    codes = dict(PriceList.objects.filter(pk__in=ids).values_list("pk", "code"))
    return {"variant": variant, "name": localized(variant.names), "price": priced, "on": day, "codes": codes}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text) if text else today()
    except ValueError:
        raise ValueError(_("“%(text)s” is no day.") % {"text": text}) from None
