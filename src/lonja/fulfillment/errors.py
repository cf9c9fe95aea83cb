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
