"""Tables of products that are configured: options, their choices, and rules between choices."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models.products import Product


class ProductOption(models.Model):
    """Something that is chosen when a product is bought: one of its choices, or none where it is not required."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="options", db_index=False)
    code = models.SlugField(max_length=30)
    names = models.JSONField(default=dict)
    position = models.PositiveIntegerField(default=0)
    is_required = models.BooleanField(default=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["product", "code"], name="catalog_option_once")]

    def __str__(self) -> str:
        return self.code


class OptionChoice(models.Model):
    """A choice, and what it adds to the unit price: so much in a currency, or so many percent of the price itself."""

    option = models.ForeignKey(ProductOption, on_delete=models.CASCADE, related_name="choices", db_index=False)
    code = models.SlugField(max_length=30)
    names = models.JSONField(default=dict)
    position = models.PositiveIntegerField(default=0)
    amount = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    percent = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["option", "code"], name="catalog_choice_once"),
            models.CheckConstraint(
                condition=Q(amount=None, currency="") | (Q(amount__gte=0, percent=None) & ~Q(currency="")),
                name="catalog_choice_amount_or_percent",
            ),
            models.CheckConstraint(condition=Q(percent=None) | Q(percent__gte=0), name="catalog_choice_percent"),
        ]

    def __str__(self) -> str:
        return self.code


class OptionRuleKind(models.TextChoices):
    """What one choice says of another."""

    REQUIRES = "requires", _("requires")
    EXCLUDES = "excludes", _("excludes")


class OptionRule(models.Model):
    """That a choice requires another one of the same product, or excludes it."""

    choice = models.ForeignKey(OptionChoice, on_delete=models.CASCADE, related_name="rules", db_index=False)
    kind = models.CharField(max_length=10, choices=OptionRuleKind.choices)
    other = models.ForeignKey(OptionChoice, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["choice", "kind", "other"], name="catalog_option_rule_once"),
            models.CheckConstraint(condition=~Q(choice=F("other")), name="catalog_option_rule_of_two"),
        ]
