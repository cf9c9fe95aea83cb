"""What can go wrong with shipments."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import LonjaError, Refused


class FulfillmentError(LonjaError):
    """Base of this room's errors."""

    code = "fulfillment_error"


class TrackingUrlInvalid(FulfillmentError, Refused):
    """The tracking address is no web address."""

    code = "tracking_url_invalid"
    message = _("The tracking address must start with https:// and be complete. Nothing was shipped yet.")


class SeveralDeliveries(FulfillmentError, Refused):
    """Goods of several deliveries of an order would leave together. Params: `places`, what goes where."""

    code = "several_deliveries"
    message = _("These goods do not go together: %(places)s. Send each delivery apart. Nothing was shipped yet.")
