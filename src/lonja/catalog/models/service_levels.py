"""Tables of service levels: services that are sold with goods, and with which."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models.products import Category, Product, Variant


class ServiceBasis(models.TextChoices):
    """What a service level costs: a share of its goods' price, or its own price for each unit of them or each line."""

    PERCENT = "percent", _("percent of the goods")
    PER_UNIT = "per_unit", _("its own price, for each unit")
    PER_LINE = "per_line", _("its own price, once for a line")


class ServiceLevel(models.Model):
    """A service (a variant that is one) as it is sold with goods; its product's description are its terms."""

    code = models.SlugField(max_length=30, unique=True)
    variant = models.OneToOneField(Variant, on_delete=models.PROTECT, related_name="service_level")
    basis = models.CharField(max_length=10, choices=ServiceBasis.choices)
    percent = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(basis=ServiceBasis.PERCENT, percent__gt=0)
                | (~Q(basis=ServiceBasis.PERCENT) & Q(percent=None)),
                name="catalog_service_percent",
            )
        ]

    def __str__(self) -> str:
        return self.code


class ServiceOffer(models.Model):
    """That a service level is offered with a product, with a branch of the tree, or with a brand."""

    level = models.ForeignKey(ServiceLevel, on_delete=models.CASCADE, related_name="offers", db_index=False)
    product = models.ForeignKey(Product, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    category = models.ForeignKey(Category, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    brand = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["level", "product", "category", "brand"],
                nulls_distinct=False,
                name="catalog_service_offer_once",
            ),
            models.CheckConstraint(
                condition=Q(product__isnull=False, category=None, brand="")
                | Q(product=None, category__isnull=False, brand="")
                | (Q(product=None, category=None) & ~Q(brand="")),
                name="catalog_service_offer_of_one",
            ),
        ]
