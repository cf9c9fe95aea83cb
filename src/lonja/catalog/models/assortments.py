"""Tables of who sees what: assortments with their assignments, and what is put forward to a company."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from lonja.catalog.models.products import Category, Product, Variant


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


class UsualVariant(models.Model):
    """A variant that the seller puts forward to a company, beside what the company bought itself."""

    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, db_index=False, related_name="+")
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["company", "variant"], name="catalog_usual_once")]
