"""What can go wrong with people, companies and rights."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import LonjaError, NotAllowed, Refused


class CompaniesError(LonjaError):
    """Base of this room's errors."""

    code = "companies_error"


class PermissionMissing(CompaniesError, NotAllowed):
    """The actor lacks the permission, or acts for no company."""

    code = "permission_missing"
    message = _("Your role does not allow this. Ask your company's administrator.")


class CompanyBlocked(CompaniesError, NotAllowed):
    """The seller has blocked the company."""

    code = "company_blocked"
    message = _("Your company's account is blocked for orders. Contact the seller; your cart is kept.")


class TaxIdInvalid(CompaniesError, Refused):
    """The tax id fails its country's check digits (python-stdnum)."""

    code = "tax_id_invalid"
    message = _("%(tax_id)s is not a valid tax number of %(country)s. Check its digits.")


class InvitationInvalid(CompaniesError, Refused):
    """The invitation was used, revoked, has expired or was sent to another address."""

    code = "invitation_invalid"
    message = _("This invitation is no longer valid. Ask the person who invited you for a new one.")


class LastAdministrator(CompaniesError, Refused):
    """The change would leave the company without anybody who can manage people."""

    code = "last_administrator"
    message = _("A company needs at least one administrator. Give somebody else the role first.")


class CodeTaken(CompaniesError, Refused):
    """A code, name or address of this kind is in use."""

    code = "code_taken"
    message = _("%(value)s is already in use.")
