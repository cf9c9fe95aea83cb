"""Papers and pictures, whether or not anybody sees their product."""

from __future__ import annotations

from lonja.catalog.errors import DocumentUnknown
from lonja.catalog.models import Document, Product
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission


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
