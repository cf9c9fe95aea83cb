"""What can go wrong in the catalog."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.catalog.rules import KitFlaw
from lonja.core.errors import Conflict, LonjaError, NotFound, Refused


class CatalogError(LonjaError):
    """Base of this room's errors."""

    code = "catalog_error"


class VariantUnknown(CatalogError, NotFound):
    """No such SKU, or not for this actor."""

    code = "variant_unknown"
    message = _("%(sku)s does not exist or is not available to you.")


class ProductUnknown(CatalogError, NotFound):
    """No such product, or not for this actor."""

    code = "product_unknown"
    message = _("This product does not exist or is not available to you.")


class DocumentUnknown(CatalogError, NotFound):
    """No such document, or of a product that this actor does not see."""

    code = "document_unknown"
    message = _("This document does not exist or is not available to you.")


class FileUnusable(CatalogError, Refused):
    """A file that is none of the kinds that are kept, or that would do something when it is opened."""

    code = "file_unusable"
    message = _("%(name)s cannot be kept: give a PDF, PNG, JPEG, WebP or a plain SVG; a picture must be an image.")


class FilesGone(CatalogError, Conflict):
    """Params: `names` of files that were deleted."""

    code = "catalog_files_gone"
    message = _("These files were deleted for good meanwhile: %(names)s. What they belonged to cannot be put back.")


class FileTooLarge(CatalogError, Refused):
    """A file of more bytes than are kept."""

    code = "file_too_large"
    message = _("This file is too large: up to %(most)s MB are kept.")


class SuccessorUnusable(CatalogError, Refused):
    """A variant would be replaced by itself in the end."""

    code = "successor_unusable"
    message = _("%(sku)s would be replaced by itself in the end. Choose another successor.")


_KIT_FLAWS = {
    KitFlaw.EMPTY: _("The kit %(sku)s needs at least one component."),
    KitFlaw.TWICE: _("The kit %(sku)s names a component twice. Give each once, with its whole quantity."),
    KitFlaw.QUANTITY: _("Each component of the kit %(sku)s needs a quantity above zero."),
    KitFlaw.NESTED: _("%(sku)s would be a kit in a kit. A component must be sold as it stands."),
    KitFlaw.FRACTIONS: _("The kit %(sku)s must be sold in whole numbers. Change its minimum and step first."),
}


class KitUnusable(CatalogError, Refused):
    """What was given cannot be a kit: without components, one twice or without a quantity, nested, or in fractions."""

    code = "kit_unusable"

    def __init__(self, flaw: KitFlaw, **params: object) -> None:
        self.flaw = flaw
        super().__init__(_KIT_FLAWS[flaw], **params)


class FulfillmentUnusable(CatalogError, Refused):
    """A kit, a service that is sold with goods, or a license that is not sold in whole numbers."""

    code = "fulfillment_unusable"
    message = _(
        "%(sku)s must be no kit and no service that is sold with goods, and as a license be sold in whole numbers. "
        "Nothing was changed."
    )


class OptionsUnusable(CatalogError, Refused):
    """Options without choices, codes given twice, prices that are none, or rules that contradict each other."""

    code = "options_unusable"
    message = _(
        "The options of %(code)s cannot be kept: each needs choices with codes of their own, a price not below zero, "
        "and rules between choices of two options that do not contradict each other."
    )


class LinkUnusable(CatalogError, Refused):
    """A link that is no plain https address."""

    code = "link_unusable"
    message = _("%(link)s is no address that can be shown: it must begin with https and hold no sign-in.")


class CategoryUnknown(CatalogError, NotFound):
    """No such category, or nothing in it for this actor."""

    code = "category_unknown"
    message = _("This category does not exist or is not available to you.")


class ServiceLevelUnusable(CatalogError, Refused):
    """A service level of what is no service, or is another one's, or whose percentage is none or too many."""

    code = "service_level_unusable"
    message = _(
        "The service level %(code)s cannot be kept: it needs a variant of its own that is a service, and a percentage "
        "above zero exactly where it costs a share of its goods."
    )


class CodeUnknown(CatalogError, Refused):
    """A row refers to a category, product or assortment that does not exist."""

    code = "code_unknown"
    message = _("There is nothing with the code %(value)s. Add it first.")


class CodeUnusable(CatalogError, Refused):
    """A company's own code that no letter or digit is in, or that is too long to keep."""

    code = "code_unusable"
    message = _("The code %(value)s cannot be used: it needs a letter or a digit, and 120 characters at most.")


class CodeMeansItself(CatalogError, Refused):
    """A company's own code that is a SKU or a barcode of the seller's. Params: `value`."""

    code = "code_means_itself"
    message = _("%(value)s is a reference or a barcode of the shop already: it cannot mean something else.")


class OwnQuantityUnusable(CatalogError, Refused):
    """So many sales units cannot be what one of a code is. Params: `value`."""

    code = "own_quantity_unusable"
    message = _("One %(value)s must be more than nothing, at most 100,000, with up to three decimals.")


class SynonymsUnknown(CatalogError, NotFound):
    """There is no such set of synonyms."""

    code = "synonyms_unknown"


class ArticlesUnknown(CatalogError, Refused):
    """SKUs that do not exist, or that the company may not see: it learns no more of them."""

    code = "articles_unknown"
    message = _("Your company cannot buy any article called %(skus)s. Nothing was saved.")


class OwnNumberUnknown(CatalogError, NotFound):
    """There is no such part number of a company."""

    code = "own_number_unknown"


class SynonymsUnusable(CatalogError, Refused):
    """A set of synonyms that is no choice, or a term in it that says nothing or is too long."""

    code = "synonyms_unusable"
    message = _("“%(value)s” is no set of synonyms: give 2 to 20 terms of 80 characters at most.")


class CodeTaken(CatalogError, Refused):
    """A barcode or an external number that must be unique belongs to something else already."""

    code = "code_taken"
    message = _("%(value)s already belongs to another product, variant or pack.")


class CategoryCycle(CatalogError, Refused):
    """A category would stand beneath itself."""

    code = "category_cycle"
    message = _("%(code)s cannot stand beneath itself. Choose another parent.")


class CategoryInUse(CatalogError, Refused):
    """Products, branches, assortments, rules or prices still speak of a category."""

    code = "category_in_use"
    message = _("Something still stands in this category or speaks of it. Move its products and branches first.")


class AttributeUnknown(CatalogError, NotFound):
    """There is no such attribute."""

    code = "attribute_unknown"


class FamilyUnknown(CatalogError, NotFound):
    """There is no such family of attributes."""

    code = "family_unknown"


class AttributeInUse(CatalogError, Refused):
    """Goods have values of an attribute that would change its kind or go."""

    code = "attribute_in_use"
    message = _("Goods have values of %(code)s: it keeps its kind, and stays.")


class ValueInUse(CatalogError, Refused):
    """Goods have a choice that would go."""

    code = "value_in_use"
    message = _("Goods have the value %(value)s: merge it into another one instead of taking it away.")


class FamilyInUse(CatalogError, Refused):
    """Categories have a family that would go."""

    code = "family_in_use"
    message = _("Categories have this family. Give them another one first.")


class AssortmentUnknown(CatalogError, NotFound):
    """There is no such assortment."""

    code = "assortment_unknown"


class AssortmentInUse(CatalogError, Refused):
    """An assortment that would go still counts for somebody."""

    code = "assortment_in_use"
    message = _("This assortment still counts for somebody. Withdraw it there first.")
