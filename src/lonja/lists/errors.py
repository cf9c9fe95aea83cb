"""Why a list could not be read."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Conflict, NotAllowed, Refused


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


class LevelMissing(NotAllowed, ListsError):
    """The actor may see the list, but not do this to it."""

    code = "list_level_missing"
    message = _("You may see this list but not do this to it. Ask whoever keeps it.")


class ListClosed(Conflict, ListsError):
    """The list was closed into an order, or archived."""

    code = "list_closed"
    message = _("This list is closed. Nothing was changed; it can be opened again by whoever closes it.")


class OnlyTheHeadOrders(NotAllowed, ListsError):
    """The list is closed into an order by who may approve it, and by nobody else."""

    code = "list_only_the_head_orders"
    message = _("Only the head of this list closes it into an order. Your lines are kept for that.")


class ListNameMissing(ListsError):
    """A list without a name."""

    code = "list_name_missing"
    message = _("Give the list a name of at most 120 characters.")


class ListTooLong(ListsError):
    """Params: `lines` and `limit`."""

    code = "list_too_long"
    message = _("A list holds up to %(limit)s lines; this would make %(lines)s. Nothing was added.")


class ListIsEmpty(ListsError):
    """No line of the list can be ordered as it stands."""

    code = "list_is_empty"
    message = _("No chosen line of this list can be ordered now. Your cart is as it was.")


class ParLevelsUnusable(ListsError):
    """The minimum is above the maximum, or one of both is missing."""

    code = "list_par_levels_unusable"
    message = _("Give both levels, the minimum not above the maximum, or neither. The line is kept as it was.")


class CountUnusable(ListsError):
    """A count is no number, or below zero."""

    code = "list_count_unusable"
    message = _("A count is a number of zero or more, with at most three decimals. Nothing was ordered.")


class SkusNotKnown(ListsError):
    """Params: `skus`."""

    code = "list_skus_not_known"
    message = _("These references are not known: %(skus)s. The list is kept as it was.")


class ListPaperUnset(ListsError):
    """The typesetter failed."""

    code = "list_paper_unset"
    message = _("The pages could not be set. Try again; if it stays so, tell the shop.")


class ForNobody(ListsError):
    """A list of the seller's without a company or a segment, or with both."""

    code = "list_for_nobody"
    message = _("Choose one company or one segment for which the list is made.")


class CodeNotKnown(ListsError):
    """Params: `code`. What was scanned or typed means nothing that the actor may see."""

    code = "list_code_not_known"
    message = _("%(code)s is not known. Nothing was added; search for the product, or scan another code of it.")


class CodeMeansSeveral(ListsError):
    """Params: `code` and `skus`."""

    code = "list_code_means_several"
    message = _("%(code)s may mean %(skus)s. Nothing was added; give one of these references.")


class RoundInvalid(ListsError):
    """A round without a name, a product, a department, or time to fill it."""

    code = "round_invalid"
    message = _(
        "A round needs a name, at least one product, at least one department with a delivery address, and a deadline "
        "in the future."
    )


class RoundTooLarge(ListsError):
    """Params: `products` and `departments`: the most of each."""

    code = "round_too_large"
    message = _("A round takes up to %(products)s products and %(departments)s departments. Divide it into several.")


class RoundClosed(Conflict, ListsError):
    """The deadline is past, or the round was ordered or called off."""

    code = "round_closed"
    message = _("This round is closed. Nothing was changed; ask whoever manages it.")


class NobodyToRemind(Conflict, ListsError):
    """Every department of a round is done, or was reminded just now."""

    code = "round_nobody_to_remind"
    message = _("Every department is done, or was reminded within the last hour. Nobody was written to.")


class NothingApproved(ListsError):
    """No approved quantity is there to be ordered."""

    code = "round_nothing_approved"
    message = _("No quantity is approved yet. Approve cells, rows or columns first.")


class DepartmentWithoutAddress(ListsError):
    """Params: `names`."""

    code = "round_department_without_address"
    message = _("These departments have no delivery address that you may use: %(names)s. Give them one first.")
