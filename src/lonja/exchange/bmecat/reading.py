"""Walking through a BMEcat file: its head first, then groups, words, articles and places, each as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lonja.core.xml import Content, Node, nodes
from lonja.exchange.bmecat.terms import ETIM_NAMESPACE, TRANSACTIONS, VERSIONS, language_of
from lonja.exchange.errors import CatalogIncomplete, CatalogVersionUnknown, NotACatalog

Names = dict[str, str]

_ENDS = frozenset(
    {
        "HEADER", "CATALOG_STRUCTURE", "ARTICLE", "PRODUCT", "ARTICLE_TO_CATALOGGROUP_MAP",
        "PRODUCT_TO_CATALOGGROUP_MAP", "ALLOWED_VALUE", "CLASSIFICATION_GROUP",
        "CLASSIFICATION_SYSTEM_FEATURE_TEMPLATE",
    }
)  # fmt: skip
_WORDS = {
    "ALLOWED_VALUE": ("ALLOWED_VALUE_ID", "ALLOWED_VALUE_NAME"),
    "CLASSIFICATION_GROUP": ("CLASSIFICATION_GROUP_ID", "CLASSIFICATION_GROUP_NAME"),
    "CLASSIFICATION_SYSTEM_FEATURE_TEMPLATE": ("FT_ID", "FT_NAME"),
}


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says of itself. `sequence`: how many updates came before this one (None: it is a new catalog)."""

    dialect: str
    catalog_id: str
    catalog_version: str
    names: Names
    language: str
    currency: str
    mime_root: str
    buyer_id: str
    supplier_ids: frozenset[str]
    transaction: str = ""
    sequence: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the catalog's tree."""

    line: int
    code: str
    parent: str
    names: Names
    position: int | None
    is_root: bool


@dataclass(frozen=True, slots=True)
class Words:
    """How a classification names one of its codes, of whatever sort."""

    code: str
    names: Names


@dataclass(frozen=True, slots=True)
class Placing:
    """In which group an article stands; `is_gone`: no longer there."""

    line: int
    sku: str
    group: str
    is_gone: bool


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it stands in the file: for `articles.read_article`. Its node is good until the next record."""

    node: Node


Record = Head | Group | Words | Placing | Article


def records(data: Content) -> Iterator[Record]:
    """All that a file says, in its order: the head first.

    Raises NotACatalog, CatalogVersionUnknown, CatalogIncomplete and subclasses of `core.xml.XmlUnusable`.
    """
    head: Head | None = None
    dialect = ""
    for node, is_start in nodes(data, starts=TRANSACTIONS, ends=_ENDS):
        if not dialect:
            dialect = _dialect(node)
        elif node.name == "HEADER":
            head = _head(node, dialect)
        elif head is None:
            raise CatalogIncomplete(line=node.line, element="HEADER")
        elif is_start:
            head = replace(head, transaction=node.name, sequence=_sequence(node))
            yield head
        else:
            found = _record(node, head.language)
            if found is not None:
                yield found
    if head is None or not head.transaction:
        raise CatalogIncomplete(line=1, element="HEADER" if head is None else "T_NEW_CATALOG")


def _dialect(root: Node) -> str:
    if root.name != "BMECAT":
        raise NotACatalog(root=root.name[:60])
    version = root.attribute("version")
    if version not in VERSIONS:
        raise CatalogVersionUnknown(version=version[:20], known=", ".join(VERSIONS[:3]))
    return f"ETIM {version}" if root.space.startswith(ETIM_NAMESPACE) else version


def _sequence(transaction: Node) -> int | None:
    if transaction.name == "T_NEW_CATALOG":
        return None
    text = transaction.attribute("prev_version")
    if not text.isdecimal() or len(text) > 9:
        raise CatalogIncomplete(line=transaction.line, element="prev_version")
    return int(text)


def _head(node: Node, dialect: str) -> Head:
    catalog = node.first("CATALOG")
    if catalog is None or not catalog.text("CATALOG_ID"):
        raise CatalogIncomplete(line=(catalog or node).line, element="CATALOG_ID")
    languages = catalog.all("LANGUAGE")
    usual = next((each for each in languages if each.attribute("default").lower() == "true"), None)
    spoken = usual or (languages[0] if languages else None)
    language = language_of(spoken.content if spoken else "", "en")
    buyer, supplier = node.first("BUYER"), node.first("SUPPLIER")
    return Head(
        dialect=dialect,
        catalog_id=catalog.text("CATALOG_ID"),
        catalog_version=catalog.text("CATALOG_VERSION"),
        names=names_of(catalog, "CATALOG_NAME", language),
        language=language,
        currency=catalog.text("CURRENCY").upper(),
        mime_root=catalog.text("MIME_ROOT"),
        buyer_id=buyer.text("BUYER_ID") if buyer else "",
        supplier_ids=frozenset(each.content for each in (supplier.all("SUPPLIER_ID") if supplier else ())),
    )


def _record(node: Node, language: str) -> Record | None:
    name = node.name
    if name in ("ARTICLE", "PRODUCT"):
        return Article(node)
    if name == "CATALOG_STRUCTURE":
        order = node.text("GROUP_ORDER")
        return Group(
            line=node.line,
            code=node.text("GROUP_ID"),
            parent=node.text("PARENT_ID"),
            names=names_of(node, "GROUP_NAME", language),
            position=int(order) if order.isdecimal() and len(order) < 9 else None,
            is_root=node.attribute("type") == "root",
        )
    if name in _WORDS:
        code, names = _WORDS[name]
        return Words(node.text(code), names_of(node, names, language))
    is_gone = node.attribute("mode") == "delete"
    sku = node.text("PROD_ID", "ART_ID")
    return Placing(node.line, sku, node.text("CATALOG_GROUP_ID"), is_gone) if sku else None


def names_of(node: Node, element: str, language: str) -> Names:
    """The texts of an element by language; without one they are in the file's own. Of several in one the first."""
    names: Names = {}
    for each in node.all(element):
        if each.content:
            names.setdefault(language_of(each.attribute("lang"), language), each.content)
    return names
