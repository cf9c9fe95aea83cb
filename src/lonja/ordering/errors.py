"""What can go wrong between a cart and a shipped order."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Conflict, LonjaError, Refused


class OrderingError(LonjaError):
    """Base of this room's errors."""

    code = "ordering_error"


class CartIsEmpty(OrderingError, Refused):
    """There is nothing to order."""

    code = "cart_is_empty"
    message = _("Your cart is empty. Add products before you order.")


class TooManyLines(OrderingError, Refused):
    """A cart holds at most MAX_LINES lines."""

    code = "too_many_lines"
    message = _("A cart holds up to %(limit)s lines; this would make %(lines)s. Nothing was added. Split the order.")


class QuantityNotAllowed(OrderingError, Refused):
    """The quantity is not positive, under the minimum or no multiple of the step."""

    code = "quantity_not_allowed"
    message = _("%(sku)s is sold from %(minimum)s, in steps of %(step)s: %(quantity)s is not possible.")


class LinesNotAvailable(OrderingError, Refused):
    """Some lines may no longer be bought by this company, or have no price for it."""

    code = "lines_not_available"
    message = _("These lines can no longer be ordered: %(skus)s. Remove them and order again; the rest is kept.")


class CartChanged(OrderingError, Conflict):
    """What is in the cart, or what it costs, is no longer what the buyer saw."""

    code = "cart_changed"
    message = _("Lines or prices have changed since you saw them. Nothing was ordered; check the new sums and confirm.")


class NothingPicked(OrderingError, Refused):
    """No line of the cart was picked, or nothing was said of those that were."""

    code = "nothing_picked"
    message = _("Pick at least one line, and say what is to change.")


class LineChanged(OrderingError, Conflict):
    """Somebody has changed the line since the actor saw it."""

    code = "line_changed"
    message = _("Line %(position)s was changed meanwhile (by %(by)s, to %(quantity)s). Your change was not made.")


class CartNameMissing(OrderingError, Refused):
    """A cart that is put aside, shared or handed over needs a name."""

    code = "cart_name_missing"
    message = _("Give the cart a name.")


class TooManyCarts(OrderingError, Refused):
    """A person keeps at most MAX_CARTS carts in a unit."""

    code = "too_many_carts"
    message = _("You keep %(limit)s carts already. Delete one first.")


class UndoOverridden(OrderingError, Conflict):
    """Lines of an edit that would be undone were changed again, or added anew."""

    code = "undo_overridden"
    message = _("Some of these lines have changed since. Nothing was undone; the cart is as it was.")


class OrderTooSmall(OrderingError, Refused):
    """The goods come to less than the smallest order that the seller takes."""

    code = "order_too_small"
    message = _("The smallest order is %(minimum)s net of goods: %(missing)s are missing. Your cart is kept.")


class PromotionCodeUnknown(OrderingError, Refused):
    """There is no promotion with this code for the company."""

    code = "promotion_code_unknown"
    message = _("There is no promotion with the code %(code)s for your company. Check how it is written.")


class PromotionCodeOver(OrderingError, Refused):
    """The promotion of this code has ended or was used up."""

    code = "promotion_code_over"
    message = _("The promotion with the code %(code)s is over.")


class TooManyCodes(OrderingError, Refused):
    """A cart holds at most MAX_CODES codes."""

    code = "too_many_codes"
    message = _("A cart takes up to %(limit)s codes. Remove one first.")


class SeveralCountries(OrderingError, Refused):
    """Lines of one order would go to more than one country."""

    code = "several_countries"
    message = _("One order goes to one country, whose taxes it bears. Order apart what goes elsewhere.")


class AddressMissing(OrderingError, Refused):
    """No delivery address was chosen, or it is not the company's."""

    code = "address_missing"
    message = _("Choose one of your company's delivery addresses.")


class CostCenterUnknown(OrderingError, Refused):
    """The cost center is archived or not the company's."""

    code = "cost_center_unknown"
    message = _("Choose one of your company's cost centers.")


class WantedDateInPast(OrderingError, Refused):
    """The wanted date has passed."""

    code = "wanted_date_in_past"
    message = _("The wanted date has passed. Choose today or later.")


class MoveNotAllowed(OrderingError, Conflict):
    """The order is no longer in a state from which this can be done."""

    code = "move_not_allowed"
    message = _("Order %(number)s is %(state)s: this can no longer be done. Look at its current state.")


class ConfigurationRefused(OrderingError, Refused):
    """What was chosen cannot be bought so; the sentence says why."""

    code = "configuration_refused"
    message = "%(why)s"


class OnlyWhole(OrderingError, Refused):
    """A fraction of a kit or of a license."""

    code = "only_whole"
    message = _("%(sku)s goes in whole numbers only: nobody can take a part of a kit or of a license.")


class QuantityPastOrdered(OrderingError, Refused):
    """More would be shipped or cancelled than is open on a line."""

    code = "quantity_past_ordered"
    message = _("Line %(position)s (%(sku)s) has %(open)s open: %(quantity)s is not possible.")


class OnlyLess(OrderingError, Refused):
    """An approver wants more of something, or of something else, than was asked for."""

    code = "only_less"
    message = _("An approver can only lower quantities. For more, let the requester change the order.")


class NothingChosen(OrderingError, Refused):
    """No line or no quantity was given."""

    code = "nothing_chosen"
    message = _("Give a quantity for at least one line.")


class ReasonMissing(OrderingError, Refused):
    """A rejection or cancellation needs a reason."""

    code = "reason_missing"
    message = _("Say why, so that the requester knows what to do.")


class NotSentBack(OrderingError, Conflict):
    """Only an order that an approver has sent back is changed and sent again in this way."""

    code = "not_sent_back"
    message = _("Order %(number)s was not sent back to you, or has been sent again. Nothing was changed.")


class NobodyToChangeIt(OrderingError, Refused):
    """Whoever asked for the order is gone, so it cannot be sent back to him."""

    code = "nobody_to_change_it"
    message = _("Whoever asked for this order cannot sign in any more. Approve it, approve less, or reject it.")


class AttachmentUnusable(OrderingError, Refused):
    """Not a PDF or a picture."""

    code = "attachment_unusable"
    message = _("%(name)s is neither a PDF nor a picture. Nothing was sent; add it in another form.")


class AttachmentTooLarge(OrderingError, Refused):
    """Larger than what is taken."""

    code = "attachment_too_large"
    message = _("A file is larger than %(most)s MB. Nothing was sent; add a smaller one.")


class TooManyAttachments(OrderingError, Refused):
    """An order has at most MOST_ATTACHMENTS files."""

    code = "too_many_attachments"
    message = _("An order takes up to %(most)s files. Nothing was sent; leave some out.")


class AgreedLineGrows(OrderingError, Refused):
    """A price was agreed for a quantity, and more of it is another matter."""

    code = "agreed_line_grows"
    message = _("The price of %(skus)s was agreed for the quantity ordered; it cannot grow.")


class AgreedLineShrinks(OrderingError, Refused):
    """Prices were agreed from a quantity on, and less was not offered. Params: `sku` and `least`."""

    code = "agreed_line_shrinks"
    message = _("%(sku)s was offered from %(least)s on: order at least so many, or none.")


class RecurrenceInvalid(OrderingError, Refused):
    """The rule gives no date, or something of the recurring order contradicts itself."""

    code = "recurrence_invalid"
    message = _("This gives no date to come. Check how often, from when and until when it is ordered.")


class OrderPaperUnset(OrderingError, Refused):
    """The pages of an order could not be set."""

    code = "order_paper_unset"
    message = _("The PDF of this order could not be made. The order itself is as it was.")


class LevelsMissing(OrderingError, Refused):
    """A recurring order by levels needs a list that its owner may order from, with levels on some line."""

    code = "levels_missing"
    message = _("Choose a list that you may order from, and give its lines a minimum and a maximum first.")


class LinesFromList(OrderingError, Conflict):
    """The lines of a recurring order by levels are those of its list."""

    code = "lines_from_list"
    message = _("What it orders comes from a list. Change the levels of that list, or edit one run alone.")


class RecurringOver(OrderingError, Conflict):
    """The recurring order has ended, or is not in the state for this."""

    code = "recurring_over"
    message = _("This recurring order is %(state)s: this can no longer be done.")


class RunNotOpen(OrderingError, Conflict):
    """The run was ordered, skipped or moved on meanwhile."""

    code = "run_not_open"
    message = _("This run is %(state)s: this can no longer be done. Look at its current state.")


class DayNotPossible(OrderingError, Refused):
    """A run cannot be moved to this day."""

    code = "day_not_possible"
    message = _("A run can be moved to a day from today until before the next one, %(next)s.")


class OwnerCannotBuy(OrderingError, Refused):
    """Who answers for the recurring order may not order for its unit."""

    code = "owner_cannot_buy"
    message = _("%(name)s may not order for %(unit)s (any more). Somebody who may must take the recurring order over.")


class ConsentNotPossible(OrderingError, Refused):
    """An agreement beforehand without an amount or a day to come."""

    code = "consent_not_possible"
    message = _("Give an amount for each run, and a day to come until which it counts.")


class CalendarUnreadable(OrderingError, Refused):
    """A line of a calendar says no day."""

    code = "calendar_unreadable"
    message = _("Line %(line)s says no day. Nothing was changed; write such as 15/05/2026; San Isidro.")


class CalendarTooLong(OrderingError, Refused):
    """More days than a calendar holds."""

    code = "calendar_too_long"
    message = _("A calendar holds up to %(limit)s days. Nothing was changed.")
