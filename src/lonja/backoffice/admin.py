"""Django's own admin, for superusers: all that is stored, to look at.

Changes are made in the pages and the API, where the rules are. Only what has no page of its own can be changed here:
the seller's facts, and the small tables that everything else is chosen from. Secrets, and the texts of mails with their
links, are not shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib import admin
from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest

from lonja.companies.models import Channel, Segment, Seller
from lonja.companies.sessions import actor_of
from lonja.core.audit import transaction_by
from lonja.payments.models import PaymentTerms
from lonja.pricing.models import TaxRate

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[models.Model]
else:
    ModelAdmin = admin.ModelAdmin

SECRET = frozenset(
    {
        "password", "secret_hash", "previous_hash", "token_hash", "token", "key", "text", "html",
        "user_permissions", "groups",
    }
)  # fmt: skip
SEARCHED = ("number", "sku", "code", "name", "email", "recipient", "external_id")
SHORT = (models.CharField, models.DateField, models.BooleanField, models.DecimalField, models.IntegerField)
CHANGEABLE = (Seller, Channel, Segment, PaymentTerms, TaxRate)
COLUMNS = 6


class LookAdmin(ModelAdmin):
    """A table to look at."""

    list_per_page = 50
    show_full_result_count = False

    def get_list_display(self, request: HttpRequest) -> tuple[str, ...]:
        """The row's name and its first short facts."""
        return ("__str__", *[field.name for field in self._shown() if isinstance(field, SHORT)][:COLUMNS])

    def get_search_fields(self, request: HttpRequest) -> list[str]:
        """Numbers, codes, names and addresses, where the table has them."""
        return [field.name for field in self._shown() if field.name in SEARCHED]

    def get_exclude(self, request: HttpRequest, obj: models.Model | None = None) -> list[str]:
        """Secrets."""
        return [field.name for field in self._fields() if field.name in SECRET]

    def _shown(self) -> list[models.Field[Any, Any]]:
        return [field for field in self._fields() if field.name not in SECRET]

    def _fields(self) -> list[models.Field[Any, Any]]:
        return [field for field in self.model._meta.get_fields() if isinstance(field, models.Field)]

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Superusers only, whatever Django's own permissions say."""
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Superusers only."""
        return bool(request.user.is_active and request.user.is_superuser)

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nothing is made here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nothing is changed here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nothing is deleted here."""
        return False


class ChangeAdmin(LookAdmin):
    """A small table that has no other page: rows are added and changed, never deleted."""

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Superusers; there is one seller."""
        return self.has_view_permission(request) and self.model is not Seller

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Superusers."""
        return self.has_view_permission(request)

    def save_model(self, request: HttpRequest, obj: models.Model, form: ModelForm[Any], change: bool) -> None:
        """Save so that the history knows who did it."""
        with transaction_by(actor_of(request), "admin"):
            super().save_model(request, obj, form, change)


for _model in apps.get_models():
    if _model.__module__.startswith("lonja."):
        admin.site.register(_model, ChangeAdmin if _model in CHANGEABLE else LookAdmin)
