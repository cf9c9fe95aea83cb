"""What it would mean if a list that is switched off were switched on."""

from __future__ import annotations

from django.http import HttpResponse

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.goods import goods_named
from lonja.companies.permissions import Permission
from lonja.pricing.queries.impact import impact_of_activation
from lonja.pricing.queries.lists import price_list_or_404
from lonja.web import pages


@for_staff(Permission.SALES_PRICES_VIEW)
def activation(request: StaffRequest, list_code: str) -> HttpResponse:
    """Whose prices would change, and by how much; nothing is changed."""
    found = price_list_or_404(request.actor, list_code)
    impact = impact_of_activation(request.actor, found)
    names = goods_named([each.variant_id for each in (*impact.rises, *impact.falls)])
    context = {"area": "prices", "list": found, "impact": impact, "names": names}
    return pages.render(request, "backoffice/prices/impact.html", context)
