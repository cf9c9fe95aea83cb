"""Why a list could not be read."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Refused


class ListsError(Refused):
    """The root of every refusal of this room."""

    code = "list_refused"


class TooManyLines(ListsError):
    """Params: `lines` and `limit`."""

    code = "list_too_many_lines"
    message = _(
        "This order has %(lines)s lines; at most %(limit)s can be read at once. Divide it into several. "
        "Nothing was taken over."
    )


class AlreadyAdded(ListsError):
    """The quick order went into the cart before."""

    code = "list_already_added"
    message = _("These lines are in your cart already: change them there. Nothing was added twice.")


class NothingReady(ListsError):
    """No line of the quick order can go into the cart as it stands."""

    code = "list_nothing_ready"
    message = _("No line is ready yet. Choose products for the open lines, or bring another file.")


class QuantityUnusable(ListsError):
    """The quantity is no number that can be ordered."""

    code = "list_quantity_unusable"
    message = _(
        "Give a number greater than zero, of at most seven digits and three decimals. The line is kept as it was."
    )


class NothingGiven(ListsError):
    """Neither text nor a file was sent."""

    code = "list_nothing_given"
    message = _("Paste at least one reference, or choose a file.")
