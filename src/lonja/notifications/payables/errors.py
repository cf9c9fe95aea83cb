"""What can go wrong with telling accounts payable."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import LonjaError, Refused


class TargetInvalid(Refused):
    """A target cannot be kept so; the message says which part of it is wrong."""

    code = "payable_target_invalid"
    message = _("This cannot be kept so.")


class Undelivered(LonjaError):
    """A notice could not be delivered now; it is tried again."""

    code = "payable_notice_undelivered"
    message = _("The notice could not be delivered: %(reason)s")
