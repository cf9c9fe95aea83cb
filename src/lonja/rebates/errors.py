"""What can be refused about rebates."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Conflict, LonjaError, Refused


class RebateError(LonjaError):
    """Base of this room's errors."""

    code = "rebate_error"


class RebateTermsInvalid(RebateError, Refused):
    """The terms of an agreement make no sense."""

    code = "rebate_terms_invalid"
    message = _("Give at least one step; each from another turnover of zero or more, and from 0 to 100 percent.")


class RebateScopeInvalid(RebateError, Refused):
    """The company, segment or goods named do not exist, or not exactly one buyer is named."""

    code = "rebate_scope_invalid"
    message = _("Name one company or one segment, and goods that exist.")


class RebateCodeTaken(RebateError, Conflict):
    """Another agreement has this code."""

    code = "rebate_code_taken"
    message = _("There is an agreement with this code already.")


class RebateDaysInvalid(RebateError, Refused):
    """The last day is before the first one, or before goods that were counted."""

    code = "rebate_days_invalid"
    message = _("The last day must not be before the first one, nor before %(day)s, when goods were counted last.")


class PeriodNotOver(RebateError, Refused):
    """A period can be closed only once it has passed."""

    code = "rebate_period_not_over"
    message = _("This period runs until %(day)s. It can be closed from the next day on.")


class PeriodClosed(RebateError, Conflict):
    """The period was closed before."""

    code = "rebate_period_closed"
    message = _("This period is closed already, and its sum is fixed.")


class ReturnInvalid(RebateError, Refused):
    """More would come back than was shipped and counted."""

    code = "rebate_return_invalid"
    message = _("Of this line, %(left)s can still come back. Nothing was changed.")
