"""Tables: links to decide by mail."""

from __future__ import annotations

from django.db import models

from lonja.approvals.models.requests import ApprovalStep


class ApprovalLink(models.Model):
    """A single-use way to decide one step from a mail, bound to one person. Only the token's hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    step = models.ForeignKey(ApprovalStep, on_delete=models.CASCADE, related_name="links")
    user = models.ForeignKey("companies.User", on_delete=models.CASCADE, related_name="+")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
