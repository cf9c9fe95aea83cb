"""The list of all price lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.pricing.models import PriceList
from lonja.pricing.queries.lists import Use, uses_of
from lonja.pricing.queries.lists import price_lists as lists_matching
from lonja.web import pages

KINDS = {"own": gettext_lazy("own prices"), "formula": gettext_lazy("by formula")}


@for_staff(Permission.SALES_PRICES_VIEW)
def price_lists(request: StaffRequest) -> HttpResponseBase:
    """All price lists by code, name, kind and currency, with what each holds and who uses it."""
    shown = PRICE_LISTS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(),
        "area": "prices",
        "uses": uses_of(request.actor, [one.pk for one in shown.rows]),
        "use_text": use_text,
        "kinds": KINDS,
        "currencies": _currencies(request.actor),
    }
    return pages.render(request, "backoffice/prices/lists.html", context, fragment="list")


def use_text(use: Use) -> str:
    """Who uses a list, in numbers: '1 channel · 2 segments'."""
    texts = {
        "channel": lambda n: ngettext("%(n)s channel", "%(n)s channels", n),
        "segment": lambda n: ngettext("%(n)s segment", "%(n)s segments", n),
        "company": lambda n: ngettext("%(n)s company", "%(n)s companies", n),
        "unit": lambda n: ngettext("%(n)s unit", "%(n)s units", n),
        "contract": lambda n: ngettext("%(n)s contract", "%(n)s contracts", n),
    }
    return " · ".join(texts[whom](n) % {"n": n} for whom, n in use.assigned.items()) or _("nobody")


def tabs_of(price_list: PriceList, current: str) -> Sequence[tuple[str, str, None, bool]]:
    """The three parts of a list's page."""
    parts = (
        ("price_list", pgettext("of a list", "Prices")),
        ("price_list_uses", _("For whom")),
        ("price_list_facts", _("Facts and formula")),
    )
    return [
        (text, reverse(f"backoffice:{name}", args=[price_list.code]), None, name == current) for name, text in parts
    ]


def _currencies(actor: Actor) -> list[str]:
    return list(lists_matching(actor).values_list("currency", flat=True).order_by("currency").distinct())


def _found(actor: Actor, asked: Asked) -> QuerySet[PriceList]:
    return lists_matching(actor, text=asked["q"], kind=asked["kind"], currency=asked["currency"])


def _heads() -> Sequence[str]:
    return (_("Code"), _("Name"), _("Currency"), _("Kind"), _("Stands on"), _("Prices"), _("Used by"), _("Counts"))


def _cells(actor: Actor, rows: Sequence[PriceList]) -> Iterator[Sequence[Cell]]:
    uses = uses_of(actor, [one.pk for one in rows])
    for one in rows:
        kind, base = ("formula", one.base.code) if one.base else ("own", "")
        use = uses[one.pk]
        name = localized(one.names)
        yield (one.code, name, one.currency, str(KINDS[kind]), base, use.entries, use_text(use), one.is_active)


PRICE_LISTS = Listing[PriceList](
    name="price-lists",
    filters=("q", "kind", "currency"),
    find=_found,
    sorts={"code": "code", "currency": "currency", "is_active": "is_active"},
    sort="code",
    heads=_heads,
    cells=_cells,
)
