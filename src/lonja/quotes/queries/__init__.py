"""Reads of quotes, each scoped by the actor: a company's own, or all of them for the seller's people."""

from lonja.quotes.queries.access import (
    may_answer,
    quote_or_404,
    quotes_for_seller,
    quotes_visible_to,
    side_of,
)
from lonja.quotes.queries.attachments import Attachment, attachment_or_404, attachments_of
from lonja.quotes.queries.figures import RepFigures, figures_by_rep
from lonja.quotes.queries.frameworks import (
    FrameworkLine,
    FrameworkView,
    framework_or_404,
    framework_view,
    framework_views,
    frameworks_visible_to,
)
from lonja.quotes.queries.guests import customer_of, guest_for, guest_or_404, guest_requests, guest_token
from lonja.quotes.queries.limits import Scruples, limit_for, limits, scruples_of
from lonja.quotes.queries.lines import changes_of, fact_of, facts_of, lines_of
from lonja.quotes.queries.links import OfferLink, accepts_by_mail, link_for
from lonja.quotes.queries.margins import Margins, floor_percent, margins_of
from lonja.quotes.queries.talk import Comment, Proposed, changes_since_last, comments_of, proposals_of
from lonja.quotes.queries.views import QuoteLineView, QuoteView, RevisionView, quote_view, state_tone, timeline

__all__ = [
    "Attachment",
    "Comment",
    "FrameworkLine",
    "FrameworkView",
    "Margins",
    "OfferLink",
    "Proposed",
    "QuoteLineView",
    "QuoteView",
    "RepFigures",
    "RevisionView",
    "Scruples",
    "accepts_by_mail",
    "attachment_or_404",
    "attachments_of",
    "changes_of",
    "changes_since_last",
    "comments_of",
    "customer_of",
    "fact_of",
    "facts_of",
    "figures_by_rep",
    "floor_percent",
    "framework_or_404",
    "framework_view",
    "framework_views",
    "frameworks_visible_to",
    "guest_for",
    "guest_or_404",
    "guest_requests",
    "guest_token",
    "limit_for",
    "limits",
    "lines_of",
    "link_for",
    "margins_of",
    "may_answer",
    "proposals_of",
    "quote_or_404",
    "quote_view",
    "quotes_for_seller",
    "quotes_visible_to",
    "scruples_of",
    "side_of",
    "state_tone",
    "timeline",
]
