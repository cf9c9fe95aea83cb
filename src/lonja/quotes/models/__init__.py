"""Tables: quotes with their revisions and lines; what was accepted of them; links to accept by; what happened."""

from lonja.quotes.models.acceptances import QuoteAcceptance, QuoteAcceptedLine
from lonja.quotes.models.attachments import QuoteAttachment
from lonja.quotes.models.frameworks import CallOff, Framework
from lonja.quotes.models.guests import GuestRequest, GuestState
from lonja.quotes.models.limits import QuoteLimit
from lonja.quotes.models.links import QuoteFloor, QuoteLink, QuotePolicy
from lonja.quotes.models.quotes import LostReason, Quote, QuoteLogEntry, Side
from lonja.quotes.models.revisions import Becomes, QuoteLine, QuoteRevision, QuoteTier
from lonja.quotes.models.talk import QuoteComment, QuoteLineAnswer

__all__ = [
    "Becomes",
    "CallOff",
    "Framework",
    "GuestRequest",
    "GuestState",
    "LostReason",
    "Quote",
    "QuoteAcceptance",
    "QuoteAcceptedLine",
    "QuoteAttachment",
    "QuoteComment",
    "QuoteFloor",
    "QuoteLimit",
    "QuoteLine",
    "QuoteLineAnswer",
    "QuoteLink",
    "QuoteLogEntry",
    "QuotePolicy",
    "QuoteRevision",
    "QuoteTier",
    "Side",
]
