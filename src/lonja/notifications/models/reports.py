"""Tables: reports of what departments consume, by mail each month (S5)."""

from __future__ import annotations

import pghistory
from django.db import models

from lonja.core.ids import new_id


@pghistory.track()
class SpendReport(models.Model):
    """That these people get each month what a unit, with all below it, has consumed in the month before."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    unit = models.OneToOneField("companies.Unit", on_delete=models.CASCADE, related_name="+")
    recipients = models.ManyToManyField("companies.User", related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.unit)


class SpendReportSent(models.Model):
    """That the report of a month, named by its first day, was written: once, whoever tries."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    report = models.ForeignKey(SpendReport, on_delete=models.CASCADE, related_name="sent", db_index=False)
    month = models.DateField()
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-month"]
        constraints = [models.UniqueConstraint(fields=["report", "month"], name="notifications_report_once_a_month")]
