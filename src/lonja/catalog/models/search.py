"""Tables by which the catalog is found: words, values of facets, corrections, a company's own codes."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from lonja.catalog.models.products import Attribute, Category, Product, Variant
from lonja.catalog.triggers import MEANING_OF_OWN_NUMBERS


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
    is_kit = models.BooleanField(default=False, db_default=False)
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
                include=["product", "is_kit", "sort_es", "sort_en", "facet_values"],
                condition=Q(is_active=True, is_product_active=True),
                name="catalog_words_in_branch",
            ),
            models.Index(
                fields=["sort_es", "variant"],
                include=["product", "category", "is_kit"],
                condition=Q(is_active=True, is_product_active=True),
                name="catalog_words_by_name_es",
            ),
            models.Index(
                fields=["sort_en", "variant"],
                include=["product", "category", "is_kit"],
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

    `key` is the code without separators; `quantity` how many sales units one of it is. Who of the company said so, and
    when, is kept until somebody else gives the code another meaning. `words` are those of code and name in both
    languages, and the company's mark (rules.company_mark), so that one index finds the words of one company only.
    """

    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, db_index=False, related_name="+")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="own_part_numbers")
    code = models.CharField(max_length=120)
    key = models.CharField(max_length=120)
    name = models.CharField(max_length=255, blank=True)
    quantity = models.DecimalField(max_digits=12, decimal_places=3, default=1, db_default=1)
    taught_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    taught_at = models.DateTimeField(null=True, blank=True)
    words = SearchVectorField()

    class Meta:
        triggers = MEANING_OF_OWN_NUMBERS
        indexes = [GinIndex(fields=["words"], name="catalog_own_words")]
        constraints = [
            models.UniqueConstraint(
                fields=["company", "key"], opclasses=["uuid_ops", "varchar_pattern_ops"], name="catalog_own_code_once"
            ),
            models.CheckConstraint(condition=~Q(key=""), name="catalog_own_code_says_something"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="catalog_own_quantity_positive"),
        ]

    def __str__(self) -> str:
        return self.code
