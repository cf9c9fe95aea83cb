"""Tables of what belongs to a product: accessories, spare parts, substitutes, and what else goes with it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models.products import Product, Variant


class RelationKind(models.TextChoices):
    """What one thing is to another, in the order in which a page shows them."""

    SUBSTITUTE = "substitute", _("Instead of it")
    ACCESSORY = "accessory", _("Accessories")
    SPARE_PART = "spare_part", _("Spare parts")
    RELATED = "related", _("Goes with it")


class Relation(models.Model):
    """A variant that belongs to a product; `reasons` say why, above all why it can stand in for it."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="relations", db_index=False)
    kind = models.CharField(max_length=20, choices=RelationKind.choices)
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="+")
    reasons = models.JSONField(default=dict, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "kind", "variant"], name="catalog_relation_once"),
        ]
