"""Papers, pictures, videos and drawings of products, saved again by their codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.actions.keeping import files_of, keep_unused
from lonja.catalog.errors import FileUnusable, LinkUnusable
from lonja.catalog.files import keep_file
from lonja.catalog.models import PICTURES, Document, DocumentKind, DrawingPosition, Product, Variant
from lonja.companies.actor import Actor

IMAGES = ("image/png", "image/jpeg", "image/webp", "image/svg+xml")


@dataclass(frozen=True, slots=True)
class PartRow:
    """A numbered part on a drawing: its place in percent from the left and the top, its variant (by SKU), how many."""

    number: str
    x: Decimal
    y: Decimal
    sku: str
    quantity: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document of a product (by code): a file with its name, or a link. `parts` only for an exploded drawing.

    A row with neither changes the rest of a document and leaves its file.
    """

    product_code: str
    code: str
    kind: str
    names: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    position: int = 0
    link: str = ""
    data: bytes = b""
    file_name: str = ""
    parts: Sequence[PartRow] = ()


def save_documents(actor: Actor, rows: Iterable[DocumentRow]) -> None:
    """Add or change documents by product and code; the parts given replace those that a drawing had.

    Raises CodeUnknown for a product or SKU that does not exist, FileUnusable, FileTooLarge, LinkUnusable.
    """
    with written_by(actor, "save_documents"):
        rows = list(rows)
        products = dict(Product.objects.values_list("code", "id"))
        require_codes("product", (row.product_code for row in rows), products)
        for row in rows:
            _save(products[row.product_code], row)


def remove_documents(actor: Actor, product_code: str, codes: Sequence[str]) -> None:
    """Take documents away from a product; nothing happens for those that it does not have.

    Files that nothing else uses are kept loose.
    """
    with written_by(actor, "remove_documents"):
        there = Document.objects.filter(product__code=product_code, code__in=codes)
        files = files_of(there)
        there.delete()
        keep_unused(files)


def is_plain_link(link: str) -> bool:
    """Whether this is an https address without a sign-in that is short enough to keep."""
    try:
        parts = urlsplit(link)
    except ValueError:  # 'https://['
        return False
    return parts.scheme == "https" and bool(parts.hostname) and not parts.username and len(link) <= 500


def _save(product_id: int, row: DocumentRow) -> None:
    facts: dict[str, Any] = {
        "kind": DocumentKind(row.kind),
        "names": dict(row.names),
        "language": row.language,
        "position": row.position,
        **_content(row),
    }
    there = list(Document.objects.filter(product_id=product_id, code=row.code))
    if not (row.data or row.link or there):
        raise FileUnusable(name=row.code)
    document, _ = Document.objects.update_or_create(product_id=product_id, code=row.code, defaults=facts)
    if document.kind in PICTURES and document.media_type not in IMAGES:
        raise FileUnusable(name=row.file_name or row.code)
    keep_unused(files_of(there))
    _save_parts(document, row.parts)


def _content(row: DocumentRow) -> dict[str, Any]:
    """The columns of the file or of the link; none where the row has neither."""
    if row.link:
        if not is_plain_link(row.link):
            raise LinkUnusable(link=row.link[:80])
        return {"link": row.link, "file_hash": "", "file_name": "", "media_type": "", "size": 0}
    if not row.data:
        return {}
    kept = keep_file(row.data, row.file_name or row.code)
    return {
        "link": "",
        "file_hash": kept.hash,
        "file_name": kept.name,
        "media_type": kept.media_type,
        "size": kept.size,
    }


def _save_parts(document: Document, parts: Sequence[PartRow]) -> None:
    variants = dict(Variant.objects.filter(sku__in=[part.sku for part in parts]).values_list("sku", "id"))
    require_codes("SKU", (part.sku for part in parts), variants)
    document.positions.all().delete()
    DrawingPosition.objects.bulk_create(
        DrawingPosition(
            document=document,
            number=part.number,
            x=part.x,
            y=part.y,
            variant_id=variants[part.sku],
            quantity=part.quantity,
        )
        for part in parts
    )
