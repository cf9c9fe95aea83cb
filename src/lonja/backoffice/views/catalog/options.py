"""What may be chosen of a product: options, choices, rules between them, and a choice to try before it is saved."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.option_forms import Editor, typed_options
from lonja.backoffice.option_steps import stepped, with_blanks
from lonja.backoffice.option_trial import TriedOptions, tried_options
from lonja.backoffice.terms_forms import CompanyField
from lonja.backoffice.views.catalog.product import frame_of
from lonja.catalog.actions import OptionsRow, change_options, options_row, options_version
from lonja.catalog.models import Product
from lonja.catalog.queries.keeping import kept_product_or_404
from lonja.companies.models import Company, Seller
from lonja.companies.permissions import Permission
from lonja.companies.queries import companies_for_staff
from lonja.core.errors import LonjaError
from lonja.web import pages
from lonja.web.forms import Form, problems

_TRIED = "try-"


class ForForm(Form):
    """For which company a choice is tried."""

    company = CompanyField(label=gettext_lazy("As this company sees it"), required=False)


@for_staff(Permission.SALES_CATALOG_VIEW)
def product_options(request: StaffRequest, code: str) -> HttpResponse:
    """The options of a product; changed, tried and saved by those who may."""
    found = kept_product_or_404(request.actor, code)
    if request.method != "POST":
        row = options_row(found)
        return _page(request, found, with_blanks(_first(typed_options(row))), version=options_version(row))
    request.actor.require(Permission.SALES_CATALOG_MANAGE)
    do = request.POST.get("do", "save")
    if do == "try":
        return _page(request, found, request.POST, blocks=("trial", "rules"))
    if do != "save":
        data, fresh = stepped(request.POST, do)
        return _page(request, found, with_blanks(data), blocks=("editor",), fresh=fresh)
    editor = _editor(found, request.POST, is_checked=True)
    typed = editor.read()
    refused = "" if typed is None else _refused(request, typed)
    if refused is None:
        return pages.redirect(request, "backoffice:product_options", code)
    return _page(request, found, request.POST, status=422, editor=editor, refused=refused, is_refused=True)


def _refused(request: StaffRequest, typed: OptionsRow) -> str | None:
    """Why it is not saved; None where it is."""
    try:
        change_options(request.actor, typed, request.POST.get("version", ""))
    except LonjaError as refused:
        return str(refused)
    text = _("The options are saved.") if typed.options else _("It has no options: it is bought as it stands.")
    messages.success(request, text)
    return None


def _first(data: QueryDict) -> QueryDict:
    """With an empty option where there is none, to type into."""
    return data if data.getlist("o") else stepped(data, "option")[0]


def _editor(found: Product, data: QueryDict, *, is_checked: bool) -> Editor:
    mine = Seller.objects.values_list("currency", flat=True).get()
    others = Company.objects.order_by("currency").values_list("currency", flat=True).distinct()
    held = [value for name, value in data.items() if name.endswith("-per") and len(str(value)) == 3]
    currencies = list(dict.fromkeys([mine, *others, *map(str, held)]))
    return Editor.of(found.code, data, currencies, is_checked=is_checked)


def _tried(request: StaffRequest, found: Product, data: QueryDict, form: ForForm) -> TriedOptions | str | None:
    """What the company gets for what is chosen, or why it cannot be tried."""
    editor = _editor(found, data, is_checked=True)
    row = editor.read()
    company = form.cleaned_data.get("company") if form.is_valid() else None
    if row is None:
        return next((f"{each.label}: {each.text}" for each in problems(*editor.forms)), None)
    if company is None:
        return None
    typed = {name.removeprefix(_TRIED): str(data[name]) for name in data if name.startswith(_TRIED)}
    try:
        return tried_options(request.actor, found, row, company, typed)
    except LonjaError as refused:
        return str(refused)


def _page(
    request: StaffRequest, found: Product, data: QueryDict, *,
    blocks: tuple[str, ...] | None = None, status: int = 200, **more: Any,
) -> HttpResponse:  # fmt: skip
    first = companies_for_staff(request.actor).order_by("name").values_list("name", flat=True).first()
    company = ForForm({"company": data.get("company", first or "")})
    company.fields["company"].actor = request.actor  # type: ignore[attr-defined]
    may_manage = request.actor.may(Permission.SALES_CATALOG_MANAGE)
    context = {
        **frame_of(found, "product_options"), "editor": _editor(found, data, is_checked=False),
        "may_manage": may_manage, "company": company, "version": data.get("version", ""), "fresh": "",
        "tried": _tried(request, found, data, company) if may_manage else None, "refused": "", "is_refused": False,
        "is_fragment": blocks == ("trial", "rules") and pages.wants_fragment(request), **more,
    }  # fmt: skip
    return pages.render(request, "backoffice/catalog/options.html", context, fragment=blocks, status=status)
