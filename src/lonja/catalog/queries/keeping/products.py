"""All products and variants, found by words, branch, brand and state, and by what they lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Q, QuerySet

from lonja.catalog.errors import ProductUnknown, VariantUnknown
from lonja.catalog.models import Attribute, AttributeFamily, Category, Document, DocumentKind, Product, Variant
from lonja.catalog.models import VariantWords as Words
from lonja.catalog.rules import query_words
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.codes import normalize_code

_CONFIGS = {"es": "spanish", "en": "english"}


@dataclass(frozen=True, slots=True)
class Selection:
    """Some goods: by words, SKU, code or barcode, branch of the tree (code), brand ('-': without one) and state.

    `state`: 'active', 'inactive', 'replaced' (no longer made) or '' (all). `without_image`: those without a picture;
    `without_text`: those whose name is missing in a language.
    """

    text: str = ""
    category: str = ""
    brand: str = ""
    state: str = ""
    without_image: bool = False
    without_text: bool = False


def kept_products(actor: Actor, selection: Selection) -> QuerySet[Product]:
    """The products that a selection names, with their categories. For the seller's people."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Product.objects.filter(_shelved(selection, "")).select_related("category")
    if selection.text:
        key = normalize_code(selection.text)
        named = Q(pk__in=_with_words(selection.text).values("product"))
        named |= Q(code__istartswith=selection.text) | Q(names__icontains=selection.text)
        named |= Q(pk__in=Variant.objects.filter(_coded(selection.text, key)).values("product"))
        found = found.filter(named)
    if selection.state:
        replaced = Exists(Variant.objects.filter(product=OuterRef("pk"), replaced_by__isnull=False))
        states = {"active": Q(is_active=True), "inactive": Q(is_active=False), "replaced": Q(replaced)}
        found = found.filter(states.get(selection.state, Q()))
    return found.filter(_nameless()) if selection.without_text else found


def kept_variants(actor: Actor, selection: Selection) -> QuerySet[Variant]:
    """The variants that a selection names, with product, category and successor. For the seller's people."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Variant.objects.filter(_shelved(selection, "product__")).select_related("product__category", "replaced_by")
    if selection.text:
        key = normalize_code(selection.text)
        named = Q(pk__in=_with_words(selection.text).values("variant")) | Q(product__code__istartswith=selection.text)
        found = found.filter(named | _coded(selection.text, key))
    if selection.state:
        is_on = Q(is_active=True, product__is_active=True)
        states = {"active": is_on, "inactive": ~is_on, "replaced": Q(replaced_by__isnull=False)}
        found = found.filter(states.get(selection.state, Q()))
    return found.filter(_nameless()) if selection.without_text else found


def _shelved(selection: Selection, product: str) -> Q:
    """The condition on branch, brand and pictures; `product` leads to the product."""
    wanted = Q()
    if selection.brand:
        wanted &= Q(**{f"{product}brand": "" if selection.brand == "-" else selection.brand})
    if selection.category:
        path = Category.objects.filter(code=selection.category).values_list("path", flat=True).first()
        wanted &= Q(**{f"{product}category__path__startswith": path}) if path else Q(pk__in=[])
    if selection.without_image:
        pictures = Document.objects.filter(kind=DocumentKind.PICTURE, product=OuterRef(f"{product}pk"))
        wanted &= ~Q(Exists(pictures))
    return wanted


def _with_words(text: str) -> QuerySet[Words]:
    found = Q(pk__in=[])
    for code, config in _CONFIGS.items():
        query = query_words(text, code, is_typing=True)
        found |= Q(**{code: SearchQuery(query, config=config, search_type="raw")}) if query else Q()
    return Words.objects.filter(found)


def _coded(text: str, key: str) -> Q:
    return Q(barcode=text) | Q(packs__barcode=text) | (Q(sku_key__startswith=key) if key else Q())


def _nameless() -> Q:
    missing = Q()
    for code, _name in settings.LANGUAGES:
        missing |= Q(**{f"names__{code}__isnull": True}) | Q(**{f"names__{code}": ""})
    return missing


def kept_product_or_404(actor: Actor, code: str) -> Product:
    """The product with this code, with its category and its family. Raises ProductUnknown (404)."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Product.objects.select_related("category__family").filter(code=code).first()
    if found is None:
        raise ProductUnknown
    return found


def kept_variant_or_404(actor: Actor, product: Product, sku: str) -> Variant:
    """The variant of a product with this SKU, with its successor. Raises VariantUnknown (404)."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Variant.objects.select_related("product__category", "replaced_by").filter(product=product, sku=sku).first()
    if found is None:
        raise VariantUnknown(sku=sku)
    return found


def brands(actor: Actor) -> list[str]:
    """All brands, by name."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    return list(Product.objects.exclude(brand="").values_list("brand", flat=True).order_by("brand").distinct())


def family_of(category: Category) -> AttributeFamily | None:
    """The family of a category: its own, or that of the nearest above it that has one."""
    above = [category.path[: end + 1] for end, sign in enumerate(category.path) if sign == "."]
    nearest = Category.objects.filter(path__in=above, family__isnull=False).select_related("family").order_by("-path")
    found = nearest.first()
    return found.family if found else None


def attributes_of(actor: Actor, product: Product, also: Sequence[str] = ()) -> list[Attribute]:
    """The attributes that the variants of a product may have: those of its family, its own columns, and `also`."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    family = family_of(product.category)
    codes = dict.fromkeys([*(family.attribute_codes if family else ()), *product.attribute_codes, *also])
    found = {attribute.code: attribute for attribute in Attribute.objects.filter(code__in=codes)}
    return [found[code] for code in codes if code in found]


def missing_texts(texts: dict[str, str]) -> list[str]:
    """The languages of the store in which a text is missing, by code."""
    return [code for code, _name in settings.LANGUAGES if not texts.get(code)]
