"""Tables of what is more than one variant: the components of kits."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from lonja.catalog.models.products import Variant


class KitComponent(models.Model):
    """So many sales units of a variant in one sales unit of a kit. A component is never a kit itself."""

    kit = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="components", db_index=False)
    component = models.ForeignKey(Variant, on_delete=models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["kit", "component"], name="catalog_component_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="catalog_component_positive"),
            models.CheckConstraint(condition=~Q(kit=F("component")), name="catalog_kit_not_in_itself"),
        ]
