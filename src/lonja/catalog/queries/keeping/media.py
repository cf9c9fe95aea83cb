"""Papers and pictures, whether or not anybody sees their product."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet

from lonja.catalog.errors import DocumentUnknown
from lonja.catalog.models import CategoryPicture, Document, LooseFile, Product, Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.codes import normalize_code


def media_of_product(actor: Actor, product: Product) -> list[Document]:
    """The documents of a product in the order in which the seller put them; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    return list(Document.objects.filter(product=product).order_by("position", "code"))


def kept_document_or_404(actor: Actor, product: Product, document_id: int) -> Document:
    """A document of a product. Raises DocumentUnknown (404)."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Document.objects.filter(product=product, pk=document_id).first()
    if found is None:
        raise DocumentUnknown
    return found


@dataclass(frozen=True, slots=True)
class MediaAsk:
    """Which files: by words of name, title, SKU or product, kind, and what they are ('image', 'paper', 'link')."""

    text: str = ""
    kind: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Medium:
    """A file or link with one of the documents that it is, and some of the products that use it, of `number`."""

    document: Document
    number: int
    products: list[Product]


MEDIA_SORTS = {"name": "name", "size": "size", "uses": "number", "new": "newest"}
"""By what the rows of `media` may be ordered."""

SHOWN_PRODUCTS = 3


def media(actor: Actor, ask: MediaAsk) -> QuerySet[Document, Any]:
    """All files and links, each once whoever uses it; rows for `media_rows`."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Document.objects.all()
    if ask.text:
        key = normalize_code(ask.text)
        named = Q(file_name__icontains=ask.text) | Q(names__icontains=ask.text) | Q(product__names__icontains=ask.text)
        named |= Q(product__code__istartswith=ask.text)
        goods = Variant.objects.filter(sku_key__startswith=key).values("product")
        found = found.filter(named | Q(product__in=goods) if key else named)
    if ask.kind:
        found = found.filter(kind=ask.kind)
    forms = {"image": Q(media_type__startswith="image/"), "paper": Q(media_type="application/pdf"), "link": ~Q(link="")}
    found = found.filter(forms.get(ask.form, Q()))
    return (
        found.order_by()
        .values("file_hash", "link")
        .annotate(first=Min("pk"), newest=Max("pk"), number=Count("product", distinct=True), name=Min("file_name"),
                  size=Max("size"))
    )  # fmt: skip


def media_rows(rows: Sequence[Mapping[str, Any]]) -> list[Medium]:
    """The files behind these rows of `media`, with the first products that use each; three queries."""
    documents = Document.objects.in_bulk([row["first"] for row in rows])
    hashes, links = [row["file_hash"] for row in rows if row["file_hash"]], [row["link"] for row in rows if row["link"]]
    users = Document.objects.filter(Q(file_hash__in=hashes) | Q(link__in=links)).select_related("product")
    products: dict[tuple[str, str], list[Product]] = {}
    for each in users.order_by("product__code"):
        some = products.setdefault((each.file_hash, each.link), [])
        if len(some) < SHOWN_PRODUCTS and each.product not in some:
            some.append(each.product)
    return [
        Medium(documents[row["first"]], row["number"], products.get((row["file_hash"], row["link"]), []))
        for row in rows
    ]


def loose_files(actor: Actor, text: str = "") -> QuerySet[LooseFile]:
    """Files that belong to no product and no category, the newest first."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    used = Document.objects.filter(file_hash=OuterRef("file_hash"))
    shown = CategoryPicture.objects.filter(file_hash=OuterRef("file_hash"))
    return LooseFile.objects.filter(~Exists(used), ~Exists(shown), file_name__icontains=text)
