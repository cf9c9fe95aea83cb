"""Tables: category tree, products with variants, typed attributes, packs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import pghistory
from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from lonja.catalog.triggers import WORDS_OF_PRODUCTS, WORDS_OF_VARIANTS

Tracked = TypeVar("Tracked", bound=models.Model)


def keep_what_was(*, without: tuple[str, ...] = ()) -> Callable[[type[Tracked]], type[Tracked]]:
    """History of what is imported by the ten thousand: each row as it was before a change, so a new one costs nothing.

    What changes only in the columns `without` is no change.
    """
    changes = pghistory.UpdateEvent(condition=pghistory.AnyChange(exclude=list(without)), row=pghistory.Old)

    def tracked(model: type[Tracked]) -> type[Tracked]:
        kept: type[Tracked] = pghistory.track(
            changes, pghistory.DeleteEvent(), exclude=list(without), level=pghistory.Statement
        )(model)
        return kept

    return tracked


class AttributeFamily(models.Model):
    """The attributes that goods of one kind have, in order; a category has one, and so have those beneath it."""

    code = models.SlugField(max_length=80, unique=True)
    names = models.JSONField(default=dict)
    attribute_codes = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code


@keep_what_was(without=("path",))
class Category(models.Model):
    """A node of the tree. `path` is materialized ('0003.0001.'), so that a branch is one prefix condition."""

    code = models.SlugField(max_length=80, unique=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=120, unique=True)
    names = models.JSONField(default=dict)
    drawing = models.CharField(max_length=50, blank=True)
    position = models.PositiveIntegerField(default=0)
    family = models.ForeignKey(
        AttributeFamily, on_delete=models.PROTECT, null=True, blank=True, related_name="categories"
    )

    class Meta:
        ordering = ["path"]
        indexes = [models.Index(OpClass(F("path"), name="varchar_pattern_ops"), name="catalog_category_branch")]

    def __str__(self) -> str:
        return self.code


class AttributeKind(models.TextChoices):
    """The type of an attribute's values."""

    NUMBER = "number", _("number")
    TEXT = "text", _("text")
    CHOICE = "choice", _("choice")
    BOOLEAN = "boolean", _("yes or no")


@keep_what_was()
class Attribute(models.Model):
    """A typed property of variants, with its unit of measure; facets are drawn from those marked so.

    A choice has names by its code ({"A2": {"es": .., "en": ..}}); `choice_order` lists the codes as shown.
    """

    code = models.SlugField(max_length=50, unique=True)
    names = models.JSONField(default=dict)
    kind = models.CharField(max_length=10, choices=AttributeKind.choices)
    unit = models.CharField(max_length=15, blank=True)
    choice_names = models.JSONField(default=dict, blank=True)
    choice_order = models.JSONField(default=list, blank=True)
    is_facet = models.BooleanField(default=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.code


class TaxClass(models.TextChoices):
    """Which rate a product bears; the rates themselves are dated data in pricing."""

    STANDARD = "standard", _("standard")
    REDUCED = "reduced", _("reduced")
    SUPER_REDUCED = "super_reduced", _("super-reduced")
    ZERO = "zero", _("zero")


@keep_what_was()
class Product(models.Model):
    """A thing of the catalog; what is bought is one of its variants. `attribute_codes` are its columns, in order.

    Of one that `is_configurable` something is chosen when it is bought (ProductOption).
    """

    code = models.SlugField(max_length=100, unique=True)
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="products")
    names = models.JSONField(default=dict)
    descriptions = models.JSONField(default=dict, blank=True)
    brand = models.CharField(max_length=80, blank=True)
    attribute_codes = models.JSONField(default=list, blank=True)
    drawing = models.CharField(max_length=50, blank=True)
    tax_class = models.CharField(max_length=20, choices=TaxClass.choices, default=TaxClass.STANDARD)
    is_configurable = models.BooleanField(default=False, db_default=False)
    is_active = models.BooleanField(default=True)
    external_id = models.CharField(max_length=64, null=True, blank=True, unique=True)

    class Meta:
        indexes = [models.Index(fields=["brand"], condition=~Q(brand=""), name="catalog_product_by_brand")]
        triggers = WORDS_OF_PRODUCTS

    def __str__(self) -> str:
        return self.code


class SalesUnit(models.TextChoices):
    """In what a variant is counted on an order line."""

    PIECE = "piece", _("piece")
    BOX = "box", _("box")
    BAG = "bag", _("bag")
    PACK = "pack", _("pack")
    ROLL = "roll", _("roll")
    METER = "meter", _("meter")
    PAIR = "pair", _("pair")
    SET = "set", _("set")
    CAN = "can", _("can")
    KILO = "kilo", _("kilo")
    LITER = "liter", _("liter")


class Fulfillment(models.TextChoices):
    """How a variant reaches its buyer: as goods from stock, as a kit by way of what it is made of, as a license by a
    key from its pool; a service is done, from no stock and without freight."""

    GOODS = "goods", _("goods")
    KIT = "kit", _("kit")
    SERVICE = "service", _("service")
    LICENSE = "license", _("license")


@keep_what_was()
class Variant(models.Model):
    """What has a SKU, a price and a stock. Prices and quantities are per sales unit, which holds `content` pieces.

    `sku_key` is the SKU without separators. By what a variant is found and listed stands in VariantWords. One with
    `replaced_by` is no longer made; while it is active, it is sold off. A kit has components (KitComponent), and with
    `is_priced_by_parts` it costs what they cost. `own_numbers` is no column: code and name of each own part number of
    the company for which it was read, where the query says that it tells them.
    """

    own_numbers: Sequence[tuple[str, str]] = ()
    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="variants", db_index=False)
    is_active = models.BooleanField(default=True)
    position = models.PositiveIntegerField(default=0)
    sku = models.CharField(max_length=64, unique=True)
    sku_key = models.CharField(max_length=64)
    names = models.JSONField(default=dict)
    attributes = models.JSONField(default=dict, blank=True)
    barcode = models.CharField(max_length=14, null=True, blank=True, unique=True)
    sales_unit = models.CharField(max_length=10, choices=SalesUnit.choices, default=SalesUnit.PIECE)
    content = models.DecimalField(max_digits=12, decimal_places=3, default=1)
    quantity_minimum = models.DecimalField(max_digits=12, decimal_places=3, default=1)
    quantity_step = models.DecimalField(max_digits=12, decimal_places=3, default=1)
    weight_kg = models.DecimalField(max_digits=12, decimal_places=4, null=True, blank=True)
    fulfillment = models.CharField(
        max_length=10, choices=Fulfillment.choices, default=Fulfillment.GOODS, db_default=Fulfillment.GOODS
    )
    is_priced_by_parts = models.BooleanField(default=False, db_default=False)
    replaced_by = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="replaces")
    external_id = models.CharField(max_length=64, null=True, blank=True, unique=True)

    class Meta:
        indexes = [
            models.Index(OpClass(F("sku_key"), name="varchar_pattern_ops"), name="catalog_variant_by_key"),
            models.Index(fields=["product", "position"], name="catalog_variant_in_product"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(content__gt=0), name="catalog_content_positive"),
            models.CheckConstraint(condition=Q(quantity_step__gt=0), name="catalog_step_positive"),
            models.CheckConstraint(condition=Q(quantity_minimum__gt=0), name="catalog_minimum_positive"),
            models.CheckConstraint(
                condition=Q(is_priced_by_parts=False) | Q(fulfillment=Fulfillment.KIT), name="catalog_parts_of_a_kit"
            ),
        ]
        triggers = WORDS_OF_VARIANTS

    def __str__(self) -> str:
        return self.sku


class Pack(models.Model):
    """A larger package with a barcode of its own: scanning it means `quantity` sales units of the variant."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="packs")
    names = models.JSONField(default=dict)
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    barcode = models.CharField(max_length=14, unique=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(quantity__gt=0), name="catalog_pack_positive")]

    def __str__(self) -> str:
        return self.barcode
