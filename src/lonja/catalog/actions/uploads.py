"""Many files at once, whose names tell to which goods they belong; and those that belong to none."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.keeping import files_of, is_used, keep_unused
from lonja.catalog.actions.library import Upload, add_files, append_file
from lonja.catalog.errors import CatalogError, CodeUnknown, DocumentUnknown
from lonja.catalog.files import drop_file, keep_file
from lonja.catalog.models import Document, LooseFile, Product, Variant
from lonja.catalog.rules import codes_in_name
from lonja.companies.actor import Actor
from lonja.core.codes import normalize_code


class TakenIn(NamedTuple):
    """What became of an uploaded file: to which product it went (None: to none yet), or why it was refused.

    `is_new`: the product did not have it before.
    """

    name: str
    product: Product | None = None
    is_new: bool = False
    problem: str = ""


def take_in_files(actor: Actor, uploads: Iterable[Upload]) -> list[TakenIn]:
    """Give each file to the product whose SKU or code begins its name; one that tells none is kept loose.

    Each file by itself: one that is refused holds up none.
    """
    taken = []
    for upload in uploads:
        try:
            with written_by(actor, "take_in_files"):
                product = product_named(upload.name)
                if product is None:
                    _keep_loose(upload)
                is_new = bool(product and add_files(actor, product.pk, [upload]))
            taken.append(TakenIn(upload.name, product, is_new))
        except CatalogError as refused:
            taken.append(TakenIn(upload.name, problem=str(refused)))
    return taken


def product_named(name: str) -> Product | None:
    """The product that a file's name begins with: by the longest SKU, else by the longest code; three queries."""
    found = products_named([name]).get(name)
    return Product.objects.get(pk=found) if found else None


def products_named(names: Iterable[str]) -> dict[str, int]:
    """The primary key of the product that each file's name begins with, if any; two queries for all of them."""
    parts = {name: codes_in_name(name.rsplit("/", 1)[-1].rsplit(".", 1)[0]) for name in names}
    keys = {part: normalize_code(part)[:64] for of_name in parts.values() for part in of_name}
    wanted = [key for key in set(keys.values()) if len(key) > 1]
    variants = dict(Variant.objects.filter(sku_key__in=wanted).values_list("sku_key", "product_id"))
    products = dict(Product.objects.filter(code__in=[part.lower() for part in keys]).values_list("code", "pk"))
    found = {}
    for name, of_name in parts.items():
        ways = [*(variants.get(keys[part]) for part in of_name), *(products.get(part.lower()) for part in of_name)]
        product_id = next(filter(None, ways), None)
        if product_id:
            found[name] = product_id
    return found


def _keep_loose(upload: Upload) -> None:
    kept = keep_file(upload.data, upload.name)
    keep_unused([kept])


def take_away_document(actor: Actor, document_id: int) -> None:
    """Take a document away from its product; a file that nothing else uses is kept loose. Raises DocumentUnknown."""
    with written_by(actor, "take_away_document"):
        document = Document.objects.filter(pk=document_id).first()
        if document is None:
            raise DocumentUnknown
        document.delete()
        keep_unused(files_of([document]))


def give_file(actor: Actor, loose_id: int, code: str) -> Product:
    """Give a loose file to the product with this code or SKU. Raises DocumentUnknown, CodeUnknown."""
    with written_by(actor, "give_file"):
        loose = LooseFile.objects.select_for_update().filter(pk=loose_id).first()
        if loose is None:
            raise DocumentUnknown
        found = Product.objects.filter(code=code.lower()).first() or Product.objects.filter(variants__sku=code).first()
        if found is None:
            raise CodeUnknown(kind="product", value=code)
        facts = {name: getattr(loose, name) for name in ("file_hash", "file_name", "media_type", "size")}
        append_file(found, loose.file_name, facts)
        loose.delete()
    return found


def delete_loose_files(actor: Actor, loose_ids: Iterable[int]) -> int:
    """Delete loose files, also from the disk where nothing uses them by then; gives how many."""
    with written_by(actor, "delete_loose_files"):
        rows = list(LooseFile.objects.select_for_update().filter(pk__in=list(loose_ids)).order_by("pk"))
        LooseFile.objects.filter(pk__in=[row.pk for row in rows]).delete()
    for digest in sorted(row.file_hash for row in rows):
        with written_by(actor, "drop_file"):
            drop_file(digest, partial(is_used, digest))
    return len(rows)
