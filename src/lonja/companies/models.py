"""Tables: the seller and his channels, companies, units, people, roles, addresses, cost centers, keys."""

from __future__ import annotations

from typing import TypeVar

import pghistory
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from lonja.companies.permissions import Permission, Scope
from lonja.core.ids import new_id
from lonja.core.texts import localized

LANGUAGES = [("es", "Español"), ("en", "English")]

Model = TypeVar("Model", bound=models.Model)


def keep_whole_history(model: type[Model]) -> type[Model]:
    """Keep a table's history with its deletions: that is how rights end."""
    trackers = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
    tracked: type[Model] = pghistory.track(*trackers)(model)
    return tracked


@pghistory.track()
class Seller(models.Model):
    """The one seller of this deployment: the legal facts that stand on documents and decide taxes.

    `staff_needs_second_step`: his own people have no rights until they have signed in with a code or a passkey.
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

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="companies_one_seller")]

    def __str__(self) -> str:
        return self.legal_name


class Channel(models.Model):
    """A face of the seller: a B2B store, a B2C store, a site for one segment."""

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=100)
    seller = models.ForeignKey(Seller, on_delete=models.PROTECT, related_name="channels")
    language = models.CharField(max_length=5, choices=LANGUAGES, default="es")
    theme = models.CharField(
        max_length=20, choices=[("industry", "industry"), ("boutique", "boutique")], default="industry"
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


@pghistory.track()
class Company(models.Model):
    """A customer company. `external_id` is its number in the seller's ERP."""

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
    external_id = models.CharField(max_length=64, null=True, blank=True, unique=True)
    phone = models.CharField(max_length=30, blank=True)
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
    """A part of a company: department, site, shop. `path` is the materialized way from the root ('0001.0002.')."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="units")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    name = models.CharField(max_length=120)
    path = models.CharField(max_length=255)

    class Meta:
        ordering = ["path"]
        constraints = [
            models.UniqueConstraint(fields=["company", "path"], name="companies_unit_path_once"),
            models.UniqueConstraint(fields=["company"], condition=Q(parent=None), name="companies_one_root_unit"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="companies_unit_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail; needed by Django's createsuperuser."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> User:
        """A new person; without a password he must come by invitation or reset."""
        user: User = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> User:
        """A person with every right in Django's admin."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


@pghistory.track(
    model_name="UserEvent",
    fields=["id", "email", "name", "language", "is_active", "is_staff", "is_superuser"],
)
class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in by e-mail; may hold roles in several companies. `is_staff` opens Django's admin only."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150)
    language = models.CharField(max_length=5, choices=LANGUAGES, blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]
    objects = UserManager()

    def __str__(self) -> str:
        return self.name or self.email


class Audience(models.TextChoices):
    """For whose people a role is made."""

    BUYER = "buyer", _("customer")
    SELLER = "seller", _("seller")


@pghistory.track()
class Role(models.Model):
    """A named set of grants. Without a company it is a template that every company may use but not edit."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.SlugField(max_length=50)
    names = models.JSONField(default=dict)
    audience = models.CharField(max_length=10, choices=Audience.choices, default=Audience.BUYER)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, null=True, blank=True, related_name="roles")
    is_archived = models.BooleanField(default=False)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["company", "code"], nulls_distinct=False, name="companies_role_code_once")
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def name(self) -> str:
        """Its name in the reader's language."""
        return localized(self.names) or self.code


@keep_whole_history
class Grant(models.Model):
    """One permission of a role, and how far it reaches from the unit where the role is assigned."""

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="grants")
    permission = models.CharField(max_length=40, choices=Permission.choices)
    scope = models.CharField(max_length=20, choices=Scope.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["role", "permission"], name="companies_grant_once_per_role")]

    def __str__(self) -> str:
        return f"{self.permission}:{self.scope}"


@keep_whole_history
class RoleAssignment(models.Model):
    """A person holds a role in a unit of a company; the seller's own people hold seller roles without a unit."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="assignments")
    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="assignments")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, null=True, blank=True, related_name="assignments")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "unit"], nulls_distinct=False, name="companies_assignment_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role_id}"


@pghistory.track(exclude=["token_hash"])
class Invitation(models.Model):
    """A single-use way in, bound to one e-mail address, unit and role. Only a hash of its token is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="invitations")
    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="+")
    email = models.EmailField()
    name = models.CharField(max_length=150, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["email"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "role", "email"],
                condition=Q(accepted_at=None, revoked_at=None),
                name="companies_one_open_invitation",
            )
        ]

    def __str__(self) -> str:
        return self.email


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
    """What a line of an order is charged to inside the customer's company."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="cost_centers")
    unit = models.ForeignKey(Unit, on_delete=models.SET_NULL, null=True, blank=True, related_name="cost_centers")
    code = models.CharField(max_length=30)
    name = models.CharField(max_length=100)
    is_archived = models.BooleanField(default=False)

    class Meta:
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["company", "code"], name="companies_cost_center_code_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


@pghistory.track(exclude=["last_used_on"])
class ApiKey(models.Model):
    """A key of a company, not of a person: in one unit, with the scopes written on it. Without a unit the seller's.

    The secret is shown once; its SHA-256 is kept (a 256-bit random secret needs no slow hash). After a rotation the
    secret before it counts until `previous_ends_at`.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, null=True, blank=True, related_name="api_keys")
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=12, unique=True)
    secret_hash = models.CharField(max_length=64)
    previous_hash = models.CharField(max_length=64, blank=True)
    previous_ends_at = models.DateTimeField(null=True, blank=True)
    scopes = models.JSONField(default=list)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
