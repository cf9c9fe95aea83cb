"""What stands on a product's page beside its table: pictures, papers, videos, drawings with their parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from lonja.catalog.models import Document, DocumentKind, DrawingPosition, Variant
from lonja.core.texts import localized
from lonja.storefront.offers import OfferRow
from lonja.web import formats

_OFTEN_OPENED = tuple(kind for kind in DocumentKind if kind not in (DocumentKind.PICTURE, DocumentKind.DRAWING))


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """A paper or a video: what it is, what it is called, where it is, and its language and size."""

    kind: str
    name: str
    href: str
    is_link: bool
    note: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the product and what it shows."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part on a drawing, its place in percent, how many are built in, and its offer."""

    number: str
    x: str
    y: str
    quantity: Decimal
    row: OfferRow


@dataclass(frozen=True, slots=True)
class Drawing:
    """An exploded drawing and the parts on it that the reader may buy."""

    id: int
    picture: Picture
    parts: tuple[Part, ...]


def document_links(documents: Iterable[Document]) -> list[DocumentLink]:
    """Papers and videos, in the order in which people look for them."""
    found = [each for each in documents if each.kind in _OFTEN_OPENED]
    found.sort(key=lambda each: (_OFTEN_OPENED.index(DocumentKind(each.kind)), each.position))
    return [
        DocumentLink(str(DocumentKind(each.kind).label), _name(each), href_of(each), bool(each.link), _note(each))
        for each in found
    ]


def pictures_of(documents: Iterable[Document]) -> list[Picture]:
    """The pictures of the product."""
    return [Picture(href_of(each), _name(each)) for each in documents if each.kind == DocumentKind.PICTURE]


def drawings_of(
    documents: Iterable[Document], positions: Iterable[DrawingPosition], rows: Mapping[int, OfferRow]
) -> list[Drawing]:
    """The exploded drawings with the offers of their parts, by the variants' ids."""
    parts: defaultdict[int, list[Part]] = defaultdict(list)
    for at in positions:
        place = Part(at.number, f"{at.x}%", f"{at.y}%", at.quantity, rows[at.variant_id])
        parts[at.document_id].append(place)
    return [
        Drawing(each.pk, Picture(href_of(each), _name(each)), tuple(sorted(parts[each.pk], key=_by_number)))
        for each in documents
        if each.kind == DocumentKind.DRAWING
    ]


def has_drawing(documents: Sequence[Document]) -> bool:
    """Whether parts must be asked for."""
    return any(each.kind == DocumentKind.DRAWING for each in documents)


def unique(variants: Iterable[Variant]) -> dict[int, Variant]:
    """Variants by id, each once, in their order: what stands on several places of a page is priced once."""
    return {variant.pk: variant for variant in variants}


def href_of(document: Document) -> str:
    """Where a document is: elsewhere, or at our own address."""
    return document.link or reverse("storefront:document", args=[document.pk, document.file_name])


def _by_number(part: Part) -> tuple[int, str]:
    return (int(part.number) if part.number.isdecimal() else 10_000, part.number)


def _name(document: Document) -> str:
    return localized(document.names) or str(DocumentKind(document.kind).label)


def _note(document: Document) -> str:
    """'PDF · ES · 120 kB', or the host of a link."""
    language = document.language.upper()
    if document.link:
        parts = [document.link.split("/")[2], language]
    else:
        kind = document.media_type.split("/")[1].split("+")[0].upper()
        parts = [kind, language, f"{formats.number(Decimal(max(1, document.size // 1000)))} kB"]
    return " · ".join(part for part in parts if part)
