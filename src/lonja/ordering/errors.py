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


class NothingChosen(OrderingError, Refused):
    """No line or no quantity was given."""

    code = "nothing_chosen"
    message = _("Give a quantity for at least one line.")


class ReasonMissing(OrderingError, Refused):
    """A rejection or cancellation needs a reason."""

    code = "reason_missing"
    message = _("Say why, so that the requester knows what to do.")


class AgreedLineGrows(OrderingError, Refused):
    """A price was agreed for a quantity, and more of it is another matter."""

    code = "agreed_line_grows"
    message = _("The price of %(skus)s was agreed for the quantity ordered; it cannot grow.")
