"""Tables: what both sides say about a quote and its lines, and which proposed lines were taken."""

from __future__ import annotations

from django.db import models

from lonja.quotes.models.quotes import Quote, Side
from lonja.quotes.models.revisions import QuoteRevision


class QuoteComment(models.Model):
    """What somebody said about a quote, or about the line with this `line_key`; both sides read it."""

    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="comments")
    line_key = models.UUIDField(null=True, blank=True)
    side = models.CharField(max_length=10, choices=Side.choices)
    user = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField()
    said_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]


class QuoteLineAnswer(models.Model):
    """The seller took a line as a buyer's revision proposes it, or kept his own."""

    revision = models.ForeignKey(QuoteRevision, on_delete=models.CASCADE, related_name="answers", db_index=False)
    line_key = models.UUIDField()
    is_taken = models.BooleanField()
    user = models.ForeignKey("companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["revision", "line_key"], name="quotes_line_answered_once")]
