"""Tables of what goods were called before, and of what is no longer sold."""

from __future__ import annotations

from django.contrib.postgres.indexes import OpClass
from django.db import models
from django.db.models import F

from lonja.catalog.models.products import Product, Variant


class FormerSku(models.Model):
    """A SKU that a variant had before, by which it is still found. `key` is the SKU without separators."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="former_skus")
    sku = models.CharField(max_length=64, unique=True)
    key = models.CharField(max_length=64)
    ended_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-ended_at", "-id"]
        indexes = [models.Index(OpClass(F("key"), name="varchar_pattern_ops"), name="catalog_former_sku_by_key")]

    def __str__(self) -> str:
        return self.sku


class FormerProductCode(models.Model):
    """A code that a product had before: its old address leads to its page."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="former_codes")
    code = models.SlugField(max_length=100, unique=True)
    ended_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-ended_at", "-id"]

    def __str__(self) -> str:
        return self.code


class EndOfSale(models.Model):
    """That a variant is no longer sold, for good: unlike one that is only switched off, buyers are told so."""

    variant = models.OneToOneField(Variant, on_delete=models.CASCADE, primary_key=True, related_name="end_of_sale")
    ended_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.variant.sku
