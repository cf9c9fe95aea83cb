"""The list of all price lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.http import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.downloads import download, wanted_kind
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.sheets.writer import Cell, Column
from lonja.core.texts import localized
from lonja.pricing.models import PriceList
from lonja.pricing.queries.lists import Use, uses_of
from lonja.pricing.queries.lists import price_lists as lists_matching
from lonja.web import pages, tables

PAGE_SIZE = 50
SORTS = ("code", "currency", "is_active")
KINDS = {"own": gettext_lazy("own prices"), "formula": gettext_lazy("by formula")}


@for_staff(Permission.SALES_PRICES_VIEW)
def price_lists(request: StaffRequest) -> HttpResponseBase:
    """All price lists by code, name, kind and currency, with what each holds and who uses it."""
    text, currency = request.GET.get("q", "").strip()[:80], request.GET.get("currency", "")
    sort = tables.Sort.of(request, SORTS, "code")
    found = lists_matching(request.actor, text=text, kind=request.GET.get("kind", ""), currency=currency)
    found = found.order_by(sort.order_by, "pk")
    if kind := wanted_kind(request):
        return download(kind, "price-lists", _columns(), _cells(request.actor, found))
    number = tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context = {
        "area": "prices",
        "text": text,
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "sort": sort,
        "uses": uses_of(request.actor, [one.pk for one in rows]),
        "use_text": use_text,
        "kinds": KINDS,
        "currencies": _currencies(request.actor),
        "asked": {name: request.GET.get(name, "") for name in ("kind", "currency")},
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
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


def _columns() -> list[Column]:
    heads = (_("Code"), _("Name"), _("Currency"), _("Kind"), _("Stands on"), _("Prices"), _("Used by"), _("Counts"))
    return [Column(head) for head in heads]


def _cells(actor: Actor, found: Iterable[PriceList]) -> Iterator[Sequence[Cell]]:
    rows = list(found)
    uses = uses_of(actor, [one.pk for one in rows])
    for one in rows:
        kind, base = ("formula", one.base.code) if one.base else ("own", "")
        use = uses[one.pk]
        name = localized(one.names)
        yield (one.code, name, one.currency, str(KINDS[kind]), base, use.entries, use_text(use), one.is_active)
