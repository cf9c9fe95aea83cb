"""What makes a catalog more than a list: papers, a drawing, what belongs together, and who sees otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from uuid import UUID

from lonja.catalog.actions import (
    AssortmentRow,
    DocumentRow,
    PartRow,
    RelationRow,
    Upload,
    assign_assortment,
    save_assortments,
    save_documents,
    save_relations,
    save_successors,
    save_usual_variants,
    set_category_picture,
)
from lonja.catalog.models import Category
from lonja.companies.actor import SYSTEM
from lonja.project.demo import drawings
from lonja.project.demo.specs import Catalog, ProductSpec, Text

BLOCK = "soporte-ucp"
_WITH_SHEETS = ("soporte-ucp", "rodamiento-2rs", "valvula-esfera-inox", "en-1492-1", "din-338-hss-co", "din-933-a2")
_VIDEOS = "https://video.suministrosribera.example"

_PARTS = (
    ("1", "6204-2RS", 1),
    ("2", "933-12-70-8.8", 2),
    ("3", "125-12-ZN", 2),
    ("4", "934-12-8", 2),
    ("5", "GRA-LI-400", 1),
)
"""On the drawing of the pillow block: number, SKU, how many are built in."""

_SEALED = Text("obturaciones de goma: retiene la grasa, menos polvo", "rubber seals: keeps its grease, less dust")
_STAINLESS = Text("inoxidable: también al exterior y en alimentación", "stainless: outdoors and with food, too")
_NO_REASON = Text("", "")
_RELATIONS = (
    (BLOCK, "accessory", "GRA-LI-400", Text("para el reengrase", "for relubrication")),
    (BLOCK, "spare_part", "6204-2RS", Text("para el UCP204", "for the UCP204")),
    (BLOCK, "related", "933-12-70-8.8", _NO_REASON),
    ("rodamiento-zz", "substitute", "6204-2RS", _SEALED),
    ("din-933-88", "substitute", "933-12-40-A2", _STAINLESS),
    ("din-933-a2", "related", "934-12-A2", _NO_REASON),
    ("din-933-a2", "related", "125-12-A2", _NO_REASON),
)
_SUCCESSORS = {"6204-ZZ": "6204-2RS", "127-12-ZN": "127-12-A2"}
_CHOSEN = {"talleresnorte": ("6204-2RS", "933-12-40-A2", "GRA-LI-400")}


def load_depth(catalog: Catalog, companies: Mapping[str, UUID]) -> None:
    """Write it for what is there; `companies` maps code to id."""
    products = {product.code: product for product in catalog.products}
    skus = {variant.sku for variant in catalog.variants()}
    save_documents(SYSTEM, [row for code in _WITH_SHEETS if code in products for row in _papers(products[code])])
    if BLOCK in products:
        save_documents(SYSTEM, [_drawing(skus)])
    _picture_of_a_branch()
    save_relations(SYSTEM, _relations(set(products), skus))
    save_successors(SYSTEM, {old: new for old, new in _SUCCESSORS.items() if {old, new} <= skus})
    for company, chosen in _CHOSEN.items():
        if company in companies:
            save_usual_variants(SYSTEM, companies[company], [sku for sku in chosen if sku in skus])
    _show_and_hide(set(products), companies)


def _picture_of_a_branch() -> None:
    """The first root of the tree and its first branch have a picture, the others the drawings of the house."""
    root = Category.objects.filter(parent=None).order_by("path").first()
    branch = root and Category.objects.filter(parent=root).order_by("path").first()
    for category in filter(None, (root, branch)):
        set_category_picture(SYSTEM, category.code, Upload(f"{category.code}.svg", drawings.rolled_bars()))


def _papers(product: ProductSpec) -> Iterator[DocumentRow]:
    for language, title in (("es", "Ficha técnica"), ("en", "Data sheet")):
        name = f"{title}: {getattr(product.names, language)}"
        rows = [f"{variant.sku}   {getattr(variant.names, language)}" for variant in product.variants[:30]]
        lines = [getattr(product.descriptions, language)[:95], "", *rows]
        paper = drawings.data_sheet(name, lines)
        yield DocumentRow(
            product.code,
            f"sheet-{language}",
            "datasheet",
            {language: name},
            language,
            data=paper,
            file_name=product.code,
        )
    names = {"es": f"Montaje: {product.names.es}", "en": f"How to fit it: {product.names.en}"}
    yield DocumentRow(product.code, "video", "video", names, link=f"{_VIDEOS}/{product.code}")


def _drawing(skus: set[str]) -> DocumentRow:
    parts = [
        PartRow(number, *drawings.PARTS_AT[number], sku, Decimal(quantity))
        for number, sku, quantity in _PARTS
        if sku in skus
    ]
    names = {"es": "Despiece con recambios", "en": "Exploded drawing with spare parts"}
    return DocumentRow(BLOCK, "exploded", "drawing", names, data=drawings.pillow_block(), file_name=BLOCK, parts=parts)


def _relations(products: set[str], skus: set[str]) -> Iterator[RelationRow]:
    for position, (product, kind, sku, reason) in enumerate(_RELATIONS):
        if product in products and sku in skus:
            yield RelationRow(product, kind, sku, reason.as_json() if reason.en else {}, position)


def _show_and_hide(products: set[str], companies: Mapping[str, UUID]) -> None:
    """One company is shown a product beyond its segment's range; from another the paint is hidden."""
    if BLOCK in products and "sierraclara" in companies:
        save_assortments(SYSTEM, [AssortmentRow("pillow-blocks", {"en": "Pillow blocks"}, product_codes=[BLOCK])])
        assign_assortment(SYSTEM, "pillow-blocks", company_id=companies["sierraclara"])
    if "papeleradelcidacos" in companies:
        save_assortments(SYSTEM, [AssortmentRow("no-paint", {"en": "Paint"}, category_codes=["paint"])])
        assign_assortment(SYSTEM, "no-paint", company_id=companies["papeleradelcidacos"], hides=True)
