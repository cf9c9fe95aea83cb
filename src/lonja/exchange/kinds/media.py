"""Media: a row for each picture, paper or video of a product, by its file or by its address."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from lonja.catalog.actions.documents import is_plain_link
from lonja.catalog.actions.feeds import DOCUMENTS
from lonja.catalog.actions.media import merge_media, restore_media
from lonja.catalog.files import clean_name
from lonja.catalog.models import DocumentKind
from lonja.catalog.rules import kind_of_file, language_of_file
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.exchange import rules
from lonja.exchange.columns import Choice, Code, Column, Number, Slug, Text, words
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.kind import Kind, Present, Target
from lonja.exchange.kinds.media_judging import FOUND, MEDIA, judge
from lonja.exchange.kinds.values import texts

_PAPERS = {"pdf": "application/pdf"}
_LONGEST_SLUG, _HASHED_SLUG = 74, 60


def ending_of(name: str) -> str:
    """What a file's name ends with, in small letters, JPEG as it is kept: 'jpg'; '' for no ending."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return {"jpeg": "jpg", "jpe": "jpg"}.get(ending, ending)


@dataclass(frozen=True, kw_only=True)
class FileName(Column):
    """The name of a file, cleaned as it is kept, or an https address.

    Its twin is what the name tells by itself: kind, language and code of the document, with commas between them.
    """

    def read(self, text: str, mark: str) -> str | Fault:
        bare = text.removeprefix(rules.NUMBER_CELL).strip()
        if "://" in bare or bare.lower().startswith("www."):
            return bare if is_plain_link(bare) else Fault.NOT_A_LINK
        return clean_name(bare, ending_of(bare)).rstrip(".")

    def twin_of(self, value: str) -> str:
        if "://" in value:
            slug = slugify(value.partition("://")[2])[:_HASHED_SLUG]
            return f"{DocumentKind.VIDEO},,{slug}-{hashlib.sha256(value.encode()).hexdigest()[:8]}"
        stem, ending = value.rpartition(".")[0] or value, ending_of(value)
        kind = kind_of_file(stem, _PAPERS.get(ending, "image/*"))
        return f"{kind},{language_of_file(stem)},{slugify(stem)[:_LONGEST_SLUG] or 'file'}"


KIND_WORDS = {
    "picture": DocumentKind.PICTURE, "image": DocumentKind.PICTURE, "photo": DocumentKind.PICTURE,
    "imagen": DocumentKind.PICTURE, "foto": DocumentKind.PICTURE,
    "drawing": DocumentKind.DRAWING, "exploded drawing": DocumentKind.DRAWING, "despiece": DocumentKind.DRAWING,
    "datasheet": DocumentKind.DATASHEET, "data sheet": DocumentKind.DATASHEET, "ficha": DocumentKind.DATASHEET,
    "ficha tecnica": DocumentKind.DATASHEET,
    "certificate": DocumentKind.CERTIFICATE, "certificado": DocumentKind.CERTIFICATE,
    "manual": DocumentKind.MANUAL, "instrucciones": DocumentKind.MANUAL,
    "safety sheet": DocumentKind.SAFETY_SHEET, "safety data sheet": DocumentKind.SAFETY_SHEET,
    "sds": DocumentKind.SAFETY_SHEET, "ficha de seguridad": DocumentKind.SAFETY_SHEET,
    "video": DocumentKind.VIDEO,
}  # fmt: skip
LANGUAGE_WORDS = {
    "es": "es", "espanol": "es", "castellano": "es", "spanish": "es", "en": "en", "ingles": "en", "english": "en",
}  # fmt: skip
COLUMNS = (
    Code(name="product", titles=words("product, product code, producto, codigo producto, modelo"), longest=64),
    Code(
        name="sku", titles=words("sku, referencia, ref, codigo, articulo, codigo articulo, item, item code"),
        longest=64,
    ),
    FileName(
        name="file", twin="guess", is_needed=True, is_filled=True,
        titles=words("file, file name, archivo, fichero, nombre archivo, file or address, archivo o direccion, url,"
                     " link,"
                     " enlace, direccion, address, video"),
    ),
    Choice(name="kind", titles=words("type, kind, tipo, clase"), words=KIND_WORDS),
    Choice(name="language", titles=words("language, idioma, lengua"), words=LANGUAGE_WORDS),
    Text(name="name_es", titles=words("title es, name es, titulo, titulo es, nombre, nombre es"), longest=200),
    Text(name="name_en", titles=words("title en, name en, title, name, titulo en, nombre en"), longest=200),
    Number(name="position", titles=words("position, posicion, orden, order"), decimals=0),
    Slug(name="code", titles=words("code, document code, codigo documento, codigo del documento"), longest=80),
)  # fmt: skip


def _rows(present: Present) -> str:
    """The rows with the place behind the last that the product has, for those that say none."""
    last = "coalesce((SELECT max(d.position) FROM catalog_document d WHERE d.product_id = m.product_id), 0)"
    return (
        f"SELECT m.*, {last} + row_number() OVER (PARTITION BY m.product_id ORDER BY m.number) AS next_position"
        f" FROM {FOUND} m"
    )


def _values(present: Present) -> Mapping[str, str]:
    is_same = "there.file_hash = r.file_hash AND NOT r.is_link"
    return {
        "product_id": "r.product_id",
        "code": "r.code",
        "kind": "coalesce(r.kind, there.kind, r.guessed_kind)",
        "names": texts("names", present, "name"),
        "language": "coalesce(r.language, there.language, r.guessed_language)",
        "position": "coalesce(r.position, there.position, r.next_position)",
        "link": "CASE WHEN r.is_link THEN r.file ELSE '' END",
        "file_hash": "CASE WHEN r.is_link THEN '' ELSE r.file_hash END",
        "file_name": f"CASE WHEN r.is_link THEN '' WHEN {is_same} THEN there.file_name ELSE r.stored_name END",
        "media_type": "CASE WHEN r.is_link THEN '' ELSE r.media_type END",
        "size": "CASE WHEN r.is_link THEN 0 ELSE r.size END",
    }


def _restore(actor: Actor, place: int, images: str) -> None:
    restore_media(actor, images)


MEDIA_FILES = Kind(
    code="media",
    label=_("Pictures and papers"),
    columns=COLUMNS,
    key=("product", "sku", "file", "code"),
    targets=(
        Target(
            DOCUMENTS,
            _("files and links"),
            _values,
            label="(SELECT concat_ws(' ', p.code, coalesce(nullif(s.file_name, ''), s.link))"
            " FROM catalog_product p WHERE p.id = s.product_id)",
            rows=_rows,
            gone=f"there.product_id IN (SELECT product_id FROM {MEDIA})"
            " AND NOT EXISTS (SELECT FROM catalog_drawingposition d WHERE d.document_id = there.id)",
        ),
    ),
    permission=Permission.SALES_CATALOG_MANAGE,
    judge=judge,
    apply=merge_media,
    restore=_restore,
    place=_("Row or file"),
    takes_archives=True,
)
