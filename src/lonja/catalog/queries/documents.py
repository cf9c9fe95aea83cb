"""Documents of products, for whoever may see the product."""

from __future__ import annotations

from lonja.catalog.errors import DocumentUnknown
from lonja.catalog.models import Document, DrawingPosition, Product
from lonja.catalog.queries.visibility import visible_products, visible_variants
from lonja.companies.actor import Actor


def documents_of(actor: Actor, product: Product) -> list[Document]:
    """The documents of a product that the actor was shown, in their order; one query."""
    return list(Document.objects.filter(product=product).order_by("kind", "position", "code"))


def document_or_404(actor: Actor, document_id: int) -> Document:
    """The document, if the actor may see its product. Raises DocumentUnknown (404)."""
    found = Document.objects.filter(pk=document_id, product__in=visible_products(actor)).first()
    if found is None:
        raise DocumentUnknown
    return found


def positions_on(actor: Actor, product: Product) -> list[DrawingPosition]:
    """The numbered parts on a product's drawings that the actor may see, with their variants; one query."""
    found = DrawingPosition.objects.filter(document__product=product, variant__in=visible_variants(actor))
    return list(found.select_related("variant__product__category").order_by("document_id", "y", "x"))
