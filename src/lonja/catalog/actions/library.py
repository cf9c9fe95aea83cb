"""Papers and pictures one by one, as a person keeps them: added from files, named, put in order, taken away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from django.utils.text import slugify

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.documents import IMAGES, is_plain_link
from lonja.catalog.errors import DocumentUnknown, FileUnusable, LinkUnusable, ProductUnknown
from lonja.catalog.files import keep_file
from lonja.catalog.models import PICTURES, Document, DocumentKind, Product
from lonja.catalog.rules import kind_of_file, language_of_file
from lonja.companies.actor import Actor


class Upload(NamedTuple):
    """A file as it comes from a browser."""

    name: str
    data: bytes


def add_files(actor: Actor, product_id: int, files: Iterable[Upload]) -> list[Document]:
    """Give a product these files, last in order; their kind and language follow from content and name.

    A file that it has already, by content, is not added again. Raises FileUnusable, FileTooLarge, ProductUnknown.
    """
    with written_by(actor, "add_files"):
        product = _locked(product_id)
        added = []
        for file in files:
            kept = keep_file(file.data, file.name)
            facts = {"file_hash": kept.hash, "file_name": kept.name, "media_type": kept.media_type, "size": kept.size}
            if not Document.objects.filter(product=product, file_hash=kept.hash).exists():
                added.append(append_file(product, file.name, facts))
    return added


def add_link(actor: Actor, product_id: int, link: str, names: Mapping[str, str]) -> Document:
    """Give a product a link to a video or a page elsewhere. Raises LinkUnusable unless it begins with https."""
    with written_by(actor, "add_link"):
        if not is_plain_link(link):
            raise LinkUnusable(link=link[:80])
        product = _locked(product_id)
        document = append_file(product, names.get("en") or names.get("es") or "link", {"link": link})
        document.kind, document.names = DocumentKind.VIDEO, dict(names)
        document.save(update_fields=["kind", "names"])
    return document


def _locked(product_id: int) -> Product:
    product = Product.objects.select_for_update().filter(pk=product_id).first()
    if product is None:
        raise ProductUnknown
    return product


def append_file(product: Product, name: str, facts: Mapping[str, object]) -> Document:
    """Make a product's next document of a file or link that is kept already; its name tells code, kind and language."""
    stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    taken = set(Document.objects.filter(product=product).values_list("code", flat=True))
    base = slugify(stem)[:74] or "file"
    code = next(
        each for number in range(len(taken) + 1) if (each := f"{base}-{number}" if number else base) not in taken
    )
    kind = kind_of_file(stem, str(facts.get("media_type", "")))
    return Document.objects.create(
        product=product, code=code, kind=kind, language=language_of_file(stem), position=1 + len(taken), **facts
    )


def change_document(actor: Actor, document_id: int, *, kind: str, names: Mapping[str, str], language: str) -> None:
    """Say what a document is, how it is called and in which language it is.

    Raises FileUnusable where a picture would be no image, DocumentUnknown.
    """
    with written_by(actor, "change_document"):
        document = Document.objects.select_for_update().filter(pk=document_id).first()
        if document is None:
            raise DocumentUnknown
        if kind in PICTURES and document.media_type not in IMAGES:
            raise FileUnusable(name=document.file_name or document.code)
        document.kind, document.names, document.language = DocumentKind(kind), dict(names), language
        document.save(update_fields=["kind", "names", "language"])


def arrange_documents(actor: Actor, product_id: int, document_ids: Sequence[int]) -> None:
    """Put a product's documents in this order; the first picture is its main one. Others follow as they were."""
    with written_by(actor, "arrange_documents"):
        product = _locked(product_id)
        there = {each.pk: each for each in Document.objects.filter(product=product).order_by("position", "code")}
        wanted = dict.fromkeys([*(pk for pk in document_ids if pk in there), *there])
        for position, pk in enumerate(wanted, start=1):
            there[pk].position = position
        Document.objects.bulk_update(there.values(), ["position"])
