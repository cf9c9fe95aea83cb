"""Tables: the keys of machines."""

from __future__ import annotations

import pghistory
from django.db import models

from lonja.companies.models.companies import Unit
from lonja.companies.models.people import User
from lonja.core.ids import new_id


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


class KeyAllowance(models.Model):
    """How many requests of a minute (since 1970) the processes have taken for an API key; see `allowances`."""

    key = models.OneToOneField(ApiKey, on_delete=models.CASCADE, primary_key=True, related_name="allowance")
    minute = models.BigIntegerField()
    taken = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.key_id} {self.minute}"
