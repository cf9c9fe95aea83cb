"""Tables: customer companies, their units, addresses and cost centers."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from lonja.companies.models.history import keep_whole_history
from lonja.companies.models.sellers import LANGUAGES, Channel, Segment
from lonja.core.ids import new_id


@pghistory.track()
class Company(models.Model):
    """A customer company. `external_id` is its number in the seller's ERP.

    Its days begin and end in `time_zone` (an IANA name; '' for the seller's): that is what budgets and deadlines go by.
    `needs_second_step`: its people have no rights in it until they have signed in with a code or a passkey;
    `needs_provider`: nor, all but one of them, until they have signed in at its own identity provider.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=200)
    legal_name = models.CharField(max_length=200, blank=True)
    tax_id = models.CharField(max_length=30, blank=True)
    country = models.CharField(max_length=2)
    currency = models.CharField(max_length=3)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="es")
    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="companies")
    segments = models.ManyToManyField(Segment, through="SegmentMembership", related_name="companies")
    sees_whole_catalog = models.BooleanField(default=True)
    is_blocked = models.BooleanField(default=False)
    needs_second_step = models.BooleanField(default=False, db_default=False)
    needs_provider = models.BooleanField(default=False, db_default=False)
    external_id = models.CharField(max_length=64, null=True, blank=True, unique=True)
    phone = models.CharField(max_length=30, blank=True)
    time_zone = models.CharField(max_length=40, blank=True, default="", db_default="")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(Lower("name"), name="companies_by_name")]
        constraints = [
            models.UniqueConstraint(
                fields=["country", "tax_id"],
                condition=~Q(tax_id=""),
                name="companies_tax_id_once_per_country",
            )
        ]

    def __str__(self) -> str:
        return self.name


@keep_whole_history
class SegmentMembership(models.Model):
    """A company's place in a segment; lower positions count first."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="segment_memberships")
    segment = models.ForeignKey(Segment, on_delete=models.PROTECT, related_name="memberships")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["company", "segment"], name="companies_segment_once")]


@pghistory.track()
class Unit(models.Model):
    """A part of a company: department, site, shop. `path` is the materialized way from the root ('0001.0002.').

    Where it does not `takes_inherited`, roles given above it do not reach into it, nor into what is below. An archived
    unit has no people and is offered nowhere; orders keep naming it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="units")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    name = models.CharField(max_length=120)
    path = models.CharField(max_length=2000)
    takes_inherited = models.BooleanField(default=True, db_default=True)
    is_archived = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering = ["path"]
        indexes = [
            models.Index(fields=["company"], condition=Q(takes_inherited=False), name="companies_closed_units"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["company", "path"], name="companies_unit_path_once"),
            models.UniqueConstraint(fields=["company"], condition=Q(parent=None), name="companies_one_root_unit"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="companies_unit_not_its_own_parent"),
            models.CheckConstraint(
                condition=Q(parent__isnull=False) | Q(takes_inherited=True, is_archived=False),
                name="companies_root_stays_open",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AddressKind(models.TextChoices):
    """What an address is for."""

    DELIVERY = "delivery", _("Delivery")
    BILLING = "billing", _("Billing")


@pghistory.track()
class Address(models.Model):
    """Where a company receives goods or invoices. Orders keep a copy, so it may be edited or archived freely."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="addresses")
    unit = models.ForeignKey(Unit, on_delete=models.SET_NULL, null=True, blank=True, related_name="addresses")
    kind = models.CharField(max_length=10, choices=AddressKind.choices)
    label = models.CharField(max_length=100)
    recipient = models.CharField(max_length=200)
    street = models.CharField(max_length=200)
    street2 = models.CharField(max_length=200, blank=True)
    postal_code = models.CharField(max_length=12)
    city = models.CharField(max_length=100)
    region = models.CharField(max_length=100, blank=True)
    country = models.CharField(max_length=2)
    phone = models.CharField(max_length=30, blank=True)
    is_default = models.BooleanField(default=False)
    is_archived = models.BooleanField(default=False)

    class Meta:
        ordering = ["-is_default", "label"]
        constraints = [
            models.UniqueConstraint(
                fields=["company", "kind"], condition=Q(is_default=True), name="companies_one_default_address"
            )
        ]

    def __str__(self) -> str:
        return self.label


class CostCenter(models.Model):
    """What a line of an order is charged to inside the customer's company. `owner` answers for what is spent on it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="cost_centers")
    unit = models.ForeignKey(Unit, on_delete=models.SET_NULL, null=True, blank=True, related_name="cost_centers")
    code = models.CharField(max_length=30)
    name = models.CharField(max_length=100)
    owner = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    is_archived = models.BooleanField(default=False)

    class Meta:
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["company", "code"], name="companies_cost_center_code_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
