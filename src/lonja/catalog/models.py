"""Tables: category tree, products with variants, typed attributes, packs, assortments."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from lonja.catalog.triggers import WORDS_OF_PRODUCTS, WORDS_OF_VARIANTS


class Category(models.Model):
    """A node of the tree. `path` is materialized ('0003.0001.'), so that a branch is one prefix condition."""

    code = models.SlugField(max_length=80, unique=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=120, unique=True)
    names = models.JSONField(default=dict)
    drawing = models.CharField(max_length=50, blank=True)
    position = models.PositiveIntegerField(default=0)

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


class Product(models.Model):
    """A thing of the catalog; what is bought is one of its variants. `attribute_codes` are its columns, in order."""

    code = models.SlugField(max_length=100, unique=True)
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="products")
    names = models.JSONField(default=dict)
    descriptions = models.JSONField(default=dict, blank=True)
    brand = models.CharField(max_length=80, blank=True)
    attribute_codes = models.JSONField(default=list, blank=True)
    drawing = models.CharField(max_length=50, blank=True)
    tax_class = models.CharField(max_length=20, choices=TaxClass.choices, default=TaxClass.STANDARD)
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


class Variant(models.Model):
    """What has a SKU, a price and a stock. Prices and quantities are per sales unit, which holds `content` pieces.

    `sku_key` is the SKU without separators. By what a variant is found and listed stands in VariantWords.
    """

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
        ]
        triggers = WORDS_OF_VARIANTS

    def __str__(self) -> str:
        return self.sku


class VariantWords(models.Model):
    """By what a variant is found and listed, side by side, so that a search of many reads this one table.

    Triggers make the row with its variant and keep what it repeats of variant and product: who may see it and in
    which branch it stands. catalog.actions.index_variants fills the rest: the words of each language; `sort_es` and
    `sort_en`, which order by name as people do, with no need of ICU; `facet_values`, ids of FacetValue.
    """

    variant = models.OneToOneField(Variant, on_delete=models.CASCADE, primary_key=True, related_name="words")
    product = models.ForeignKey(
        Product, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    category = models.ForeignKey(
        Category, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    is_active = models.BooleanField()
    is_product_active = models.BooleanField()
    sort_es = models.CharField(max_length=255, default="", blank=True, db_collation="C")
    sort_en = models.CharField(max_length=255, default="", blank=True, db_collation="C")
    facet_values = ArrayField(models.IntegerField(), default=list, blank=True)
    es = SearchVectorField()
    en = SearchVectorField()

    class Meta:
        indexes = [
            GinIndex(fields=["es"], name="catalog_words_es"),
            GinIndex(fields=["en"], name="catalog_words_en"),
            models.Index(fields=["product"], name="catalog_words_of_product"),
            models.Index(  # counting and sorting whole branches without touching the table
                fields=["category", "variant"],
                include=["product", "sort_es", "sort_en", "facet_values"],
                condition=Q(is_active=True, is_product_active=True),
                name="catalog_words_in_branch",
            ),
            models.Index(
                fields=["sort_es", "variant"],
                include=["product", "category"],
                condition=Q(is_active=True, is_product_active=True),
                name="catalog_words_by_name_es",
            ),
            models.Index(
                fields=["sort_en", "variant"],
                include=["product", "category"],
                condition=Q(is_active=True, is_product_active=True),
                name="catalog_words_by_name_en",
            ),
        ]


class FacetValue(models.Model):
    """A value that an attribute has on some variant, as text; a number for it makes counting facets quick."""

    id = models.AutoField(primary_key=True)
    attribute = models.ForeignKey(Attribute, on_delete=models.CASCADE, related_name="facet_values", db_index=False)
    value = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attribute", "value"], name="catalog_facet_value_once"),
        ]

    def __str__(self) -> str:
        return self.value


class LexiconWord(models.Model):
    """A word of names and texts, by whose trigrams a mistyped one is corrected; filled by index_variants.

    `number` is in how many texts it stood when all were last indexed; words that came since have the number of their
    batch. It only decides between words that are equally near.
    """

    word = models.TextField(primary_key=True)
    trigrams = ArrayField(models.TextField())
    number = models.IntegerField()

    class Meta:
        indexes = [GinIndex(fields=["trigrams"], name="catalog_lexicon_by_trigram")]

    def __str__(self) -> str:
        return self.word


class SynonymSet(models.Model):
    """Terms that mean the same to a search, kept by the seller; `keys` are all their words, in the singular."""

    terms = ArrayField(models.CharField(max_length=80))
    keys = ArrayField(models.TextField())

    class Meta:
        indexes = [GinIndex(fields=["keys"], name="catalog_synonyms_by_word")]


class SearchMiss(models.Model):
    """A text that found nothing, and how often on a day; who asked is not kept."""

    day = models.DateField()
    text = models.CharField(max_length=80)
    number = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "text"], name="catalog_miss_once_a_day")]

    def __str__(self) -> str:
        return self.text


class OwnPartNumber(models.Model):
    """What a company calls a variant: a code of its own means one variant, a variant may have several codes.

    `key` is the code without separators. `words` are those of code and name in both languages, and the company's mark
    (rules.company_mark), so that one index finds the words of one company only.
    """

    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, db_index=False, related_name="+")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="own_part_numbers")
    code = models.CharField(max_length=120)
    key = models.CharField(max_length=120)
    name = models.CharField(max_length=255, blank=True)
    words = SearchVectorField()

    class Meta:
        indexes = [GinIndex(fields=["words"], name="catalog_own_words")]
        constraints = [
            models.UniqueConstraint(
                fields=["company", "key"], opclasses=["uuid_ops", "varchar_pattern_ops"], name="catalog_own_code_once"
            ),
            models.CheckConstraint(condition=~Q(key=""), name="catalog_own_code_says_something"),
        ]

    def __str__(self) -> str:
        return self.code


class UsualVariant(models.Model):
    """A variant that the seller puts forward to a company, beside what the company bought itself."""

    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, db_index=False, related_name="+")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["company", "variant"], name="catalog_usual_once")]


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


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Assortment(models.Model):
    """A set of products, given as whole branches of the tree, single products and brands."""

    code = models.SlugField(max_length=80, unique=True)
    names = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.code


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class AssortmentEntry(models.Model):
    """One branch, one product or one brand of an assortment (exactly one of the three)."""

    assortment = models.ForeignKey(Assortment, on_delete=models.CASCADE, related_name="entries")
    category = models.ForeignKey(Category, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    product = models.ForeignKey(Product, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    brand = models.CharField(max_length=80, null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(category__isnull=False, product=None, brand=None)
                | Q(category=None, product__isnull=False, brand=None)
                | (Q(category=None, product=None, brand__isnull=False) & ~Q(brand="")),
                name="catalog_entry_branch_product_or_brand",
            ),
            models.UniqueConstraint(
                fields=["assortment", "category", "product", "brand"], nulls_distinct=False, name="catalog_entry_once"
            ),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class AssortmentAssignment(models.Model):
    """That an assortment is shown to, or hidden from, a company, a segment or a channel (exactly one of the three).

    The nearest that says anything of a product decides: the company, then its segments, then its channel; of several
    at the same level one that hides.
    """

    assortment = models.ForeignKey(Assortment, on_delete=models.CASCADE, related_name="assignments")
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    segment = models.ForeignKey("companies.Segment", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    channel = models.ForeignKey("companies.Channel", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    hides = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(company__isnull=False, segment=None, channel=None)
                | Q(company=None, segment__isnull=False, channel=None)
                | Q(company=None, segment=None, channel__isnull=False),
                name="catalog_assigned_to_one",
            ),
            models.UniqueConstraint(
                fields=["assortment", "company", "segment", "channel"],
                nulls_distinct=False,
                name="catalog_assigned_once",
            ),
        ]
