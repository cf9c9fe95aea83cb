"""What can go wrong with group purchases."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Conflict, LonjaError, NotFound, Refused


class GroupBuyingError(LonjaError):
    """Base of this room's errors."""

    code = "group_buying_error"


class PurchaseUnknown(GroupBuyingError, NotFound):
    """There is no such group purchase, or it is not for this company."""

    code = "group_purchase_unknown"


class PurchaseInvalid(GroupBuyingError, Refused):
    """Steps, prices or times contradict themselves."""

    code = "group_purchase_invalid"
    message = _(
        "It needs a deadline after its start, and steps that price the same products, none dearer than the step before."
    )


class PurchaseHasBegun(GroupBuyingError, Conflict):
    """Companies have committed to what was offered."""

    code = "group_purchase_has_begun"
    message = _("It has begun: companies trust in its prices. Only its names and a later deadline can be saved.")


class NotOpen(GroupBuyingError, Conflict):
    """The purchase has not begun or is over."""

    code = "group_purchase_not_open"
    message = _("The group purchase is not open. Your commitment stays as it was.")


class QuantityUnusable(GroupBuyingError, Refused):
    """A quantity does not fit minimum and step of its product."""

    code = "group_quantity_unusable"
    message = _("%(sku)s is sold from %(minimum)s on in steps of %(step)s.")


class PastTheMost(GroupBuyingError, Refused):
    """All in all no more can be committed."""

    code = "group_purchase_full"
    message = _("Only %(left)s more can be committed. Your commitment stays as it was.")


class AddressNeeded(GroupBuyingError, Refused):
    """A commitment says where its goods go."""

    code = "group_address_needed"
    message = _("Choose where the goods go.")
