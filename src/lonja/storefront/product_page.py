"""What stands on a product's page beside its table: pictures, papers, videos, drawings with their parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.urls import reverse

from lonja.catalog.models import Document, DocumentKind, DrawingPosition, Relation, RelationKind
from lonja.core.texts import language, localized
from lonja.storefront.offers import OfferRow
from lonja.web import formats

_SHOWN = (DocumentKind.PICTURE, DocumentKind.DRAWING)
_OFTEN_OPENED = (*(kind for kind in DocumentKind if kind not in _SHOWN), DocumentKind.PICTURE)


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
    """Papers and videos, in the order in which people look for them, those in the reader's language first.

    A picture that lies elsewhere is a link too: pages load nothing from other hosts.
    """
    here = language()[:2]
    found = [each for each in documents if each.kind not in _SHOWN or (each.kind == DocumentKind.PICTURE and each.link)]
    found.sort(key=lambda each: (_OFTEN_OPENED.index(DocumentKind(each.kind)), each.language != here, each.position))
    return [
        DocumentLink(str(DocumentKind(each.kind).label), _name(each), href_of(each), bool(each.link), _note(each))
        for each in found
    ]


def pictures_of(documents: Iterable[Document]) -> list[Picture]:
    """The pictures of the product that are ours."""
    ours = (each for each in documents if each.kind == DocumentKind.PICTURE and not each.link)
    return [Picture(href_of(each), _name(each)) for each in ours]


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


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """What is of one kind to the product: its heading, and offers with the reason that the seller gave."""

    kind: str
    title: str
    rows: tuple[OfferRow, ...]


def related_groups(relations: Iterable[Relation], rows: Mapping[int, OfferRow]) -> list[RelatedGroup]:
    """Substitutes, accessories, spare parts and the rest, by the variants' ids, each with its reason."""
    by_kind: defaultdict[str, list[OfferRow]] = defaultdict(list)
    for each in relations:
        row = replace(rows[each.variant_id], attributes=(), remark=localized(each.reasons))
        by_kind[each.kind].append(row)
    return [RelatedGroup(kind.value, str(kind.label), tuple(by_kind[kind])) for kind in RelationKind if by_kind[kind]]


def has_drawing(documents: Sequence[Document]) -> bool:
    """Whether parts must be asked for."""
    return any(each.kind == DocumentKind.DRAWING for each in documents)


def href_of(document: Document) -> str:
    """Where a document is: elsewhere, or at our own address."""
    return document.link or reverse("storefront:document", args=[document.pk, document.file_name])


def _by_number(part: Part) -> tuple[int, str]:
    return (int(part.number) if part.number.isdecimal() else 10_000, part.number)


def _name(document: Document) -> str:
    return localized(document.names) or str(DocumentKind(document.kind).label)


def _note(document: Document) -> str:
    """'PDF · ES · 120 kB', or the host of a link."""
    spoken = document.language.upper()
    if document.link:
        parts = [document.link.split("/")[2], spoken]
    else:
        kind = document.media_type.split("/")[1].split("+")[0].upper()
        parts = [kind, spoken, f"{formats.number(Decimal(max(1, document.size // 1000)))} kB"]
    return " · ".join(part for part in parts if part)
