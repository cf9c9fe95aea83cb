"""Tables: the seller, his channels and the segments of his customers."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lonja.core.texts import Register

LANGUAGES = [("es", "Español"), ("en", "English")]


REGISTERS = [(Register.TECHNICAL.value, _("technical")), (Register.PLAIN.value, _("plain"))]


class OwnedField(models.TextChoices):
    """What of a customer the seller's ERP may own: then nobody changes it here, it comes with the data of the ERP."""

    COMPANY_NAME = "company_name", _("Name of the company")
    LEGAL_NAME = "legal_name", _("Legal name")
    TAX_ID = "tax_id", _("Tax number")
    PHONE = "phone", _("Telephone")
    DELIVERY_ADDRESSES = "delivery_addresses", _("Delivery addresses")
    BILLING_ADDRESSES = "billing_addresses", _("Billing addresses")
    COST_CENTERS = "cost_centers", _("Cost centers")
    PEOPLE = "people", _("Names of people who come from the ERP, and their leaving")


@pghistory.track()
class Seller(models.Model):
    """The one seller of this deployment: the legal facts that stand on documents and decide taxes.

    `staff_needs_second_step`: his own people have no rights until they have signed in with a code or a passkey.
    `erp_owns` (OwnedField): what nobody changes here of the companies that the ERP knows, those with an `external_id`.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    legal_name = models.CharField(max_length=200)
    tax_id = models.CharField(max_length=30)
    country = models.CharField(max_length=2)
    currency = models.CharField(max_length=3)
    email = models.EmailField()
    phone = models.CharField(max_length=30, blank=True)
    street = models.CharField(max_length=200, blank=True)
    postal_code = models.CharField(max_length=12, blank=True)
    city = models.CharField(max_length=100, blank=True)
    staff_needs_second_step = models.BooleanField(default=True)
    erp_owns = ArrayField(
        models.CharField(max_length=30, choices=OwnedField.choices), default=list, db_default=[], blank=True
    )

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="companies_one_seller")]

    def __str__(self) -> str:
        return self.legal_name


class Channel(models.Model):
    """A face of the seller: a B2B store, a B2C store, a site for one segment. It speaks in one `register`."""

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=100)
    seller = models.ForeignKey(Seller, on_delete=models.PROTECT, related_name="channels")
    language = models.CharField(max_length=5, choices=LANGUAGES, default="es")
    theme = models.CharField(
        max_length=20, choices=[("industry", "industry"), ("boutique", "boutique")], default="industry"
    )
    register = models.CharField(
        max_length=10, choices=REGISTERS, default=Register.TECHNICAL.value, db_default=Register.TECHNICAL.value
    )
    is_default = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"], condition=Q(is_default=True), name="companies_one_default_channel"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Segment(models.Model):
    """A group of companies that buy alike: prices, assortments and promotions hang on it."""

    code = models.SlugField(unique=True)
    names = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.code
