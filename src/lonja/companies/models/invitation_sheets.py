"""Tables: spreadsheets of people who are to be invited."""

from __future__ import annotations

from django.db import models

from lonja.companies.models.companies import Company
from lonja.core.ids import new_id


class InvitationSheet(models.Model):
    """What was read of a file of people: `rows` are [row number, e-mail, name, unit, role], and gone once it is sent.

    `given`: how many got their role at once, because they belonged to the company already.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="invitation_sheets")
    uploaded_by = models.ForeignKey("companies.User", on_delete=models.SET_NULL, null=True, related_name="+")
    file_name = models.CharField(max_length=200)
    rows = models.JSONField(default=list)
    uploaded_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    given = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return self.file_name
