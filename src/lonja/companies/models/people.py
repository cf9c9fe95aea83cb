"""Tables: people, roles and who holds which, invitations."""

from __future__ import annotations

import pghistory
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lonja.companies.models.companies import Company, Unit
from lonja.companies.models.history import keep_whole_history
from lonja.companies.models.sellers import LANGUAGES
from lonja.companies.permissions import LIMITED_PERMISSIONS, Permission, Scope
from lonja.core.ids import new_id
from lonja.core.texts import localized


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
    fields=["id", "email", "name", "language", "is_active", "is_staff", "is_superuser", "is_from_erp"],
)
class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in by e-mail; may hold roles in several companies. `is_staff` opens Django's admin only.

    `is_from_erp`: the seller's ERP provisioned him.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150)
    language = models.CharField(max_length=5, choices=LANGUAGES, blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    is_from_erp = models.BooleanField(default=False, db_default=False)
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
    """One permission of a role, and how far it reaches from the unit where the role is assigned.

    `up_to`: the most, net and in the company's currency, that one order may come to; none: no limit; 0 is nothing.
    """

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="grants")
    permission = models.CharField(max_length=40, choices=Permission.choices)
    scope = models.CharField(max_length=20, choices=Scope.choices)
    up_to = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["role", "permission"], name="companies_grant_once_per_role"),
            models.CheckConstraint(
                condition=Q(up_to__isnull=True) | Q(up_to__gte=0, permission__in=LIMITED_PERMISSIONS),
                name="companies_limit_of_money_only",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.permission}:{self.scope}"


@keep_whole_history
class RoleAssignment(models.Model):
    """A person holds a role in a unit of a company; the seller's own people hold seller roles without a unit.

    Where it `cascades`, its rights to 'unit and below' reach the units beneath that take them; else they end here.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="assignments")
    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="assignments")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, null=True, blank=True, related_name="assignments")
    cascades = models.BooleanField(default=True, db_default=True)
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
    """A single-use way in, bound to one e-mail address, unit and role. Only a hash of its token is kept.

    `cascades`: how the role will be given.
    `sheet`: the file of people with which it was asked for.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="invitations")
    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="+")
    email = models.EmailField()
    name = models.CharField(max_length=150, blank=True)
    cascades = models.BooleanField(default=True, db_default=True)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    sheet = models.ForeignKey(
        "companies.InvitationSheet", on_delete=models.SET_NULL, null=True, blank=True, related_name="invitations"
    )

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
