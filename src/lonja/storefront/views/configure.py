"""Configuring a product: choose, see at once what it costs, put it into the cart."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.catalog import queries as catalog
from lonja.companies.permissions import Permission
from lonja.core.errors import Refused
from lonja.core.texts import localized
from lonja.ordering.actions import CartAsk, add_lines
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.configurator import ConfigurationPage, configuration_page
from lonja.web import pages


@for_buyers
def configure(request: BuyerRequest, code: str) -> HttpResponse:
    """The choices of a product with their price; sent, they become a line of the cart."""
    product = catalog.product_or_404(request.actor, code)
    typed = request.POST if request.method == "POST" else request.GET
    page = configuration_page(request.actor, product, typed.dict())
    error = ""
    if request.method == "POST":
        try:
            _add(request, page)
        except Refused as refused:
            error = str(refused)
        else:
            return pages.redirect(request, "storefront:cart")
    context = {
        "page": page,
        "product": product,
        "error": error,
        "may_order": request.actor.may(Permission.ORDERS_PLACE),
    }
    return pages.render(
        request, "storefront/configure.html", context, fragment="configuration", status=422 if error else 200
    )


def _add(request: BuyerRequest, page: ConfigurationPage) -> None:
    add_lines(request.actor, [CartAsk(page.variant.pk, page.quantity, configuration=page.configuration)])
    messages.success(
        request, _("Added: %(name)s, %(text)s") % {"name": localized(page.variant.names), "text": page.text}
    )
