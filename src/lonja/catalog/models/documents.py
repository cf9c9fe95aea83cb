"""Tables of what explains a product: papers, pictures, videos, and drawings with numbered parts."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models.products import Category, Product, Variant


class DocumentKind(models.TextChoices):
    """What a document is to the reader."""

    PICTURE = "picture", _("picture")
    DRAWING = "drawing", _("exploded drawing")
    DATASHEET = "datasheet", _("data sheet")
    CERTIFICATE = "certificate", _("certificate")
    MANUAL = "manual", _("manual")
    SAFETY_SHEET = "safety_sheet", _("safety data sheet")
    VIDEO = "video", _("video")


PICTURES = (DocumentKind.PICTURE, DocumentKind.DRAWING)
"""Kinds that stand on the page themselves."""


class Document(models.Model):
    """A paper, picture or video of a product: a file of ours, kept by the hash of its content, or a link elsewhere.

    `language` is that of the document ('' where it needs none). Whoever may see the product may read it.
    """

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="documents", db_index=False)
    code = models.SlugField(max_length=80)
    kind = models.CharField(max_length=20, choices=DocumentKind.choices)
    names = models.JSONField(default=dict)
    language = models.CharField(max_length=5, blank=True)
    position = models.PositiveIntegerField(default=0)
    link = models.URLField(max_length=500, blank=True)
    file_hash = models.CharField(max_length=64, blank=True)
    file_name = models.CharField(max_length=120, blank=True)
    media_type = models.CharField(max_length=60, blank=True)
    size = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "code"], name="catalog_document_once"),
            models.CheckConstraint(condition=Q(link="") ^ Q(file_hash=""), name="catalog_document_file_or_link"),
        ]

    def __str__(self) -> str:
        return self.code


class LooseFile(models.Model):
    """A file of ours that belongs to no product (yet): uploaded under a name that told none, or taken away from all."""

    file_hash = models.CharField(max_length=64, unique=True)
    file_name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    kept_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-kept_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name


class CategoryPicture(models.Model):
    """The picture of a category, a file of ours; in a table of its own, so that lists of goods do not carry it along.

    Whoever may see something in the category may see it.
    """

    category = models.OneToOneField(Category, on_delete=models.CASCADE, primary_key=True, related_name="picture")
    file_hash = models.CharField(max_length=64)
    file_name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.file_name


class DrawingPosition(models.Model):
    """A numbered part on a drawing: where it stands, in percent from the left and the top, what it is, how many."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="positions", db_index=False)
    number = models.CharField(max_length=10)
    x = models.DecimalField(max_digits=5, decimal_places=2)
    y = models.DecimalField(max_digits=5, decimal_places=2)
    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3, default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="catalog_drawing_number_once"),
            models.CheckConstraint(
                condition=Q(x__gte=0, x__lte=100, y__gte=0, y__lte=100), name="catalog_position_on_the_drawing"
            ),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="catalog_drawing_quantity_positive"),
        ]

    def __str__(self) -> str:
        return self.number
