"""Tables: the policies of companies and of the seller, and the links by which people accept from a mail."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from lonja.quotes.models.revisions import QuoteRevision


@pghistory.track()
class QuotePolicy(models.Model):
    """How a company takes part in quotes; without a row as with its defaults.

    `accepts_by_mail`: the person whom an offer is for may accept it by the link in his mail without signing in.
    """

    company = models.OneToOneField("companies.Company", on_delete=models.CASCADE, related_name="quote_policy")
    accepts_by_mail = models.BooleanField(default=False)


@pghistory.track()
class QuoteFloor(models.Model):
    """The seller's one floor: an offer with a line that earns less than `margin_percent` needs consent; None: never."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    margin_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="quotes_one_floor")]


class QuoteLink(models.Model):
    """A single-use way to accept one revision from a mail, bound to one person. Only the token's hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    revision = models.ForeignKey(QuoteRevision, on_delete=models.CASCADE, related_name="links")
    user = models.ForeignKey("companies.User", on_delete=models.CASCADE, related_name="+")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
