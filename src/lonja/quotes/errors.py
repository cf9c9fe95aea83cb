"""What can go wrong with quotes."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Busy, Conflict, LonjaError, NotFound, Refused


class QuoteError(LonjaError):
    """Base of this room's errors."""

    code = "quote_error"


class QuoteUnknown(QuoteError, NotFound):
    """There is no such quote, or it is not for this actor."""

    code = "quote_unknown"


class QuoteMoveNotAllowed(QuoteError, Conflict):
    """The quote stands where this can no longer be done."""

    code = "quote_move_not_allowed"
    message = _("The quote %(number)s is %(state)s: this can no longer be done.")


class QuoteChanged(QuoteError, Conflict):
    """Another revision was sent since the buyer saw it."""

    code = "quote_changed"
    message = _("The offer changed since you saw it. Nothing was accepted: look at it as it is now.")


class QuoteEmpty(QuoteError, Refused):
    """A revision without lines says nothing."""

    code = "quote_empty"
    message = _("There is no line yet. Add what it is about.")


class QuoteLineInvalid(QuoteError, Refused):
    """A line cannot be kept as it was typed; params: `line` and `reason`."""

    code = "quote_line_invalid"
    message = _("Line %(line)s: %(reason)s")


class QuoteNotPriced(QuoteError, Refused):
    """An offer needs a price for at least one line."""

    code = "quote_not_priced"
    message = _("No line has a product and a price yet: there is nothing to accept.")


class QuoteValidityMissing(QuoteError, Refused):
    """An offer says until when it counts."""

    code = "quote_validity_missing"
    message = _("Say until when the offer counts: today or later.")


class QuoteNobodyToTell(QuoteError, Refused):
    """The quote has no company or no person yet."""

    code = "quote_nobody_to_tell"
    message = _("Choose the company and the person whom the offer is for.")


class QuoteChoiceInvalid(QuoteError, Refused):
    """What was chosen contradicts the offer."""

    code = "quote_choice_invalid"
    message = _("Choose at least one line, of alternatives only one, and only quantities that were offered.")


class QuoteTermMissing(QuoteError, Refused):
    """An acceptance names who accepts."""

    code = "quote_name_missing"
    message = _("Write your name: it stands beside the acceptance.")


class QuoteExpired(QuoteError, Conflict):
    """The last day of the offer is past."""

    code = "quote_expired"
    message = _("The offer counted until %(day)s. Ask for a new one.")


class QuoteLinkInvalid(QuoteError, Refused):
    """The link was used, is too old, was replaced or never existed; or its person may no longer accept."""

    code = "quote_link_invalid"
    message = _("This link was used, has expired or is no longer yours. Sign in to see the quote.")


class QuoteReasonMissing(QuoteError, Refused):
    """Who declines says why."""

    code = "quote_reason_missing"
    message = _("Choose a reason: it helps to make a better offer.")


class TooManyQuoteLines(QuoteError, Refused):
    """A quote has at most so many lines."""

    code = "quote_too_many_lines"
    message = _("A quote has at most %(limit)s lines. Divide it into several.")


class QuotePaperUnset(QuoteError, Refused):
    """The PDF of a quote could not be set."""

    code = "quote_paper_unset"
    message = _("The PDF could not be made. Print the page instead.")


class QuoteNeedsConsent(QuoteError, Refused):
    """Lines earn less than the floor; somebody who may must agree first. Params: `count` and `floor`."""

    code = "quote_needs_consent"
    message = _("%(count)s lines earn less than %(floor)s. Ask for consent, or raise their prices.")


class QuoteAboveLimit(QuoteError, Refused):
    """It may come to more than who sends it may offer by himself. Params: `amount` and `limit`."""

    code = "quote_above_limit"
    message = _("The offer may come to %(amount)s; without consent you may send up to %(limit)s. Ask for consent.")


class QuoteLimitInvalid(QuoteError, Refused):
    """A limit is of one of the seller's people, or of all."""

    code = "quote_limit_invalid"
    message = _("Choose one of your own people, or everybody.")


class QuoteTextMissing(QuoteError, Refused):
    """Nothing was said."""

    code = "quote_text_missing"
    message = _("Write what you want to say.")


class QuoteFreightMisplaced(QuoteError, Refused):
    """Prices of a contract have no freight of their own."""

    code = "quote_freight_misplaced"
    message = _("Prices of a contract have no freight: leave it empty, or offer an order.")


class QuotePricesUntilMissing(QuoteError, Refused):
    """Prices of a contract count until a day."""

    code = "quote_prices_until_missing"
    message = _("Say until when the agreed prices count: later than the offer itself.")


class OfferDecided(QuoteError, Conflict):
    """An offer of another program changed after the customer took it. Params: `external_id`, `number`, `state`."""

    code = "offer_decided"
    message = _(
        "%(external_id)s is quote %(number)s here, which is %(state)s: it can no longer change. Make another offer "
        "under a number of its own."
    )


class OfferFileInvalid(QuoteError, Refused):
    """A file of offers cannot be read as one. Params: `reason`."""

    code = "offer_file_invalid"
    message = _("The file cannot be taken in: %(reason)s")


class OfferSkusUnknown(QuoteError, Refused):
    """An offer names products that its company does not see. Params: `skus`."""

    code = "offer_skus_unknown"
    message = _("Not in this company's catalog: %(skus)s.")


class AttachmentMissing(QuoteError, Refused):
    """No file came."""

    code = "quote_attachment_missing"
    message = _("Choose a file first.")


class AttachmentTooLarge(QuoteError, Refused):
    """A file of more bytes than are kept."""

    code = "quote_attachment_too_large"
    message = _("A document may have up to %(most)s MB.")


class AttachmentUnusable(QuoteError, Refused):
    """A file that is none of the kinds that are kept."""

    code = "quote_attachment_unusable"
    message = _("%(name)s cannot be attached: give a PDF, PNG, JPEG or WebP.")


class TooManyAttachments(QuoteError, Refused):
    """A quote has as many files as are kept."""

    code = "quote_too_many_attachments"
    message = _("At most %(most)s documents go with a quote. Join some of them into one PDF.")


class AttachmentStays(QuoteError, Conflict):
    """The other side has it already."""

    code = "quote_attachment_stays"
    message = _("%(name)s was sent already: it stays.")


class GuestRequestEmpty(QuoteError, Refused):
    """Neither a line nor a word was said."""

    code = "guest_request_empty"
    message = _("Say what you need, in lines or in words.")


class GuestRequestClosed(QuoteError, Conflict):
    """Somebody decided it first."""

    code = "guest_request_closed"
    message = _("This request was decided already.")


class TooManyGuestRequests(QuoteError, Busy):
    """More requests from one place or for one address than somebody needs."""

    code = "too_many_guest_requests"
    status = 429
    message = _("Too many requests from here or for this address. Try again tomorrow, or write to us.")


class FrameworkUnknown(QuoteError, NotFound):
    """There is no such framework agreement, or it is not for this actor."""

    code = "framework_unknown"


class FrameworkEnded(QuoteError, Conflict):
    """The last day of the agreement is past."""

    code = "framework_ended"
    message = _("The agreement %(number)s counted until %(day)s. Ask for a new one.")


class FrameworkUsedUp(QuoteError, Conflict):
    """All call-offs were made."""

    code = "framework_used_up"
    message = _("All %(most)s call-offs of the agreement %(number)s were made.")


class CallOffEmpty(QuoteError, Refused):
    """Nothing of the agreement was chosen."""

    code = "call_off_empty"
    message = _("Say how many of at least one line you call off.")


class CallOffTooMuch(QuoteError, Conflict):
    """More of a line was asked for than is left. Params: `sku` and `left`."""

    code = "call_off_too_much"
    message = _("Of %(sku)s %(left)s are left in the agreement. Nothing was ordered.")
