"""Table: files that both sides put to a quote or to one of its lines."""

from __future__ import annotations

from django.db import models

from lonja.quotes.models.quotes import Quote, Side
from lonja.quotes.models.revisions import QuoteRevision, stays_once_sent


class QuoteAttachment(models.Model):
    """A file of ours that one side put to a quote, or to the line with this `line_key`; only both sides may read it.

    Put to a draft it belongs to that `revision`, and the other side meets it once that is sent; then it stays for good.
    Put to a quote without a draft it is there for both at once.
    """

    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="attachments", db_index=False)
    revision = models.ForeignKey(
        QuoteRevision, on_delete=models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    line_key = models.UUIDField(null=True, blank=True)
    side = models.CharField(max_length=10, choices=Side.choices)
    user = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    file_hash = models.CharField(max_length=64)
    file_name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    attached_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["quote", "side", "file_hash", "line_key"],
                nulls_distinct=False,
                name="quotes_file_attached_once",
            )
        ]
        triggers = [
            stays_once_sent("quotes_attachment_stays", "WHERE r.id = coalesce(NEW.revision_id, OLD.revision_id)")
        ]

    def __str__(self) -> str:
        return self.file_name
