"""The papers and pictures of a product; and every file of the catalog, to the seller's people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header, parse_etags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.kept_forms import typed_texts
from lonja.backoffice.views.catalog.product import frame_of
from lonja.catalog.actions import (
    Upload,
    add_files,
    add_link,
    arrange_documents,
    change_document,
    take_away_document,
)
from lonja.catalog.files import MOST_BYTES, path_of_file
from lonja.catalog.models import Document, DocumentKind, Product
from lonja.catalog.queries.keeping import kept_document_or_404, kept_product_or_404, media_of_product
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.web import pages
from lonja.web.forms import Form

# What somebody uploaded is shown, and does nothing: not even an SVG that is opened by itself.
INERT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox"
"""Policy of an answer that may do nothing."""


class DocumentForm(Form):
    """What a document is, and how it is called in each language."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=DocumentKind.choices)
    language = forms.ChoiceField(
        label=gettext_lazy("Language"), required=False, choices=[("", "\u2013"), *settings.LANGUAGES]
    )

    def __init__(self, data: Any = None, *, held: Document) -> None:
        names = {f"names_{code}": held.names.get(code, "") for code, _name in settings.LANGUAGES}
        initial = {"kind": held.kind, "language": held.language, **names}
        super().__init__(data, initial=initial, prefix=f"d{held.pk}")
        for code, language in settings.LANGUAGES:
            label = f"{_('Title')} ({language})"
            self.fields[f"names_{code}"] = forms.CharField(label=label, required=False, max_length=200)


class LinkForm(Form):
    """A video or a page elsewhere."""

    link = forms.CharField(label=gettext_lazy("Link (https)"), max_length=500)
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)


@for_staff(Permission.SALES_CATALOG_VIEW)
def product_documents(request: StaffRequest, code: str) -> HttpResponse:
    """A product's pictures, papers and links in their order; files dropped here are added."""
    found = kept_product_or_404(request.actor, code)
    link = LinkForm(request.POST if "link" in request.POST else None)
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        if _added_link(request, found, link) if link.is_bound else _added_files(request, found):
            return pages.redirect(request, "backoffice:product_documents", code)
    return _page(request, found, link=link)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def save_document(request: StaffRequest, code: str, document_id: int) -> HttpResponse:
    """Say what a document is; move it up or down; take it away."""
    found = kept_product_or_404(request.actor, code)
    held = kept_document_or_404(request.actor, found, document_id)
    do = request.POST.get("do", "")
    if do in ("up", "down", "first"):
        _moved(request, found, held, do)
    elif do == "remove":
        take_away_document(request.actor, held.pk)
        messages.success(request, _("%(name)s is taken away.") % {"name": held.file_name or held.code})
    else:
        form = DocumentForm(request.POST, held=held)
        if not _saved(request, held, form):
            return _page(request, found, form)
    return pages.redirect(request, "backoffice:product_documents", code)


@for_staff(Permission.SALES_CATALOG_VIEW)
def media_file(request: StaffRequest, document_id: int, name: str) -> HttpResponse:
    """One file under its own type. `name` is only what a reader sees in the address."""
    held = Document.objects.filter(pk=document_id).exclude(file_hash="").first()
    return file_answer(request, held.file_hash, held.media_type, held.file_name) if held else HttpResponse(status=404)


def file_answer(request: StaffRequest, file_hash: str, media_type: str, name: str) -> HttpResponse:
    """A kept file as an answer that does nothing; 404 where it is missing."""
    path, etag = path_of_file(file_hash), f'"{file_hash}"'
    if path is None:
        return HttpResponse(status=404)
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        answer: HttpResponseBase = HttpResponseNotModified()
    else:
        answer = FileResponse(path.open("rb"), content_type=media_type)
        answer["Content-Disposition"] = content_disposition_header(False, name) or "inline"
        answer["Content-Security-Policy"] = INERT
    answer["ETag"] = etag
    answer["Cache-Control"] = "private, max-age=3600"
    return cast(HttpResponse, answer)


def uploads_of(request: StaffRequest) -> Iterator[Upload]:
    """The files that were sent, one after the other; of one that is too large only what shows that it is."""
    sent = [each for each in request.FILES.getlist("file") if isinstance(each, UploadedFile)]
    return (Upload(each.name or "file", each.read(MOST_BYTES + 1)) for each in sent)


def _page(
    request: StaffRequest, found: Product, wrong: DocumentForm | None = None, link: LinkForm | None = None
) -> HttpResponse:
    documents = media_of_product(request.actor, found)
    forms_of: Mapping[int, DocumentForm] = {each.pk: DocumentForm(held=each) for each in documents}
    if wrong is not None:
        forms_of = {pk: wrong if form.prefix == wrong.prefix else form for pk, form in forms_of.items()}
    context = {**frame_of(found, "product_documents"), "documents": documents, "forms": forms_of,
               "wrong": wrong, "link": link or LinkForm()}  # fmt: skip
    is_wrong = wrong is not None or request.method == "POST"
    return pages.render(request, "backoffice/catalog/product_media.html", context, status=422 if is_wrong else 200)


def _added_files(request: StaffRequest, found: Product) -> bool:
    """Whether all files could be kept; of the others it is said why."""
    done, is_all = 0, True
    for upload in uploads_of(request):
        try:
            done += len(add_files(request.actor, found.pk, [upload]))
        except LonjaError as refused:
            messages.error(request, f"{upload.name}: {refused}")
            is_all = False
    if done:
        messages.success(request, ngettext("%(n)s file is added.", "%(n)s files are added.", done) % {"n": done})
    return is_all


def _added_link(request: StaffRequest, found: Product, form: LinkForm) -> bool:
    if not form.is_valid():
        return False
    title = form.cleaned_data["title"]
    try:
        add_link(request.actor, found.pk, form.cleaned_data["link"], dict.fromkeys(dict(settings.LANGUAGES), title))
    except LonjaError as refused:
        form.add_error("link", str(refused))
        return False
    return True


def _saved(request: StaffRequest, held: Document, form: DocumentForm) -> bool:
    if not form.is_valid():
        return False
    typed = form.cleaned_data
    names = typed_texts(typed, "names")
    try:
        change_document(request.actor, held.pk, kind=typed["kind"], names=names, language=typed["language"])
    except LonjaError as refused:
        form.add_error("kind", str(refused))
        return False
    messages.success(request, _("%(name)s is saved.") % {"name": held.file_name or held.code})
    return True


def _moved(request: StaffRequest, found: Product, held: Document, where: str) -> None:
    ids = [each.pk for each in media_of_product(request.actor, found)]
    at = ids.index(held.pk)
    ids.insert({"first": 0, "up": max(0, at - 1), "down": at + 1}[where], ids.pop(at))
    arrange_documents(request.actor, found.pk, ids)
