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


class InvitationForAnother(InvitationInvalid):
    """Somebody else than the invited person is signed in."""

    code = "invitation_for_another"
    message = _("This invitation was sent to another address. Sign out, then open its link again.")


class SignInFirst(CompaniesError, NotAllowed):
    """The invited address belongs to somebody who already has a login: he must prove to be that person."""

    code = "sign_in_first"
    message = _("You already have an account. Sign in to accept the invitation.")


class AlreadyHeld(CompaniesError, Refused):
    """The person already holds this role in this unit."""

    code = "role_already_held"
    message = _("%(person)s already has this role there.")


class RoleTooWide(CompaniesError, NotAllowed):
    """Giving or taking this role or right would reach further than the actor's own rights."""

    code = "role_too_wide"
    message = _("You can only give or take away rights that you have there yourself.")


class RoleInUse(CompaniesError, Refused):
    """Somebody holds the role, or is invited to it."""

    code = "role_in_use"
    message = _("Somebody still has the role %(role)s or is invited to it. Give those people another one first.")


class PasswordRefused(CompaniesError, Refused):
    """The password is too short, too common or too much like the person's name."""

    code = "password_refused"
    message = "%(reasons)s"


class UnitCannotMove(CompaniesError, Refused):
    """The root has no place to go, and a unit cannot lie below itself or in another company."""

    code = "unit_cannot_move"
    message = _("%(unit)s cannot be moved there. Choose a unit of the same company that is not below it.")


class PostalCodeInvalid(CompaniesError, Refused):
    """The postal code cannot be one of its country."""

    code = "postal_code_invalid"
    message = _("%(postal_code)s is not a postal code of %(country)s. Correct it, or choose another country.")


class LastAdministrator(CompaniesError, Refused):
    """The change would leave the company without anybody who can manage people."""

    code = "last_administrator"
    message = _("A company needs at least one administrator. Give somebody else the role first.")


class CodeTaken(CompaniesError, Refused):
    """A code, name or address of this kind is in use."""

    code = "code_taken"
    message = _("%(value)s is already in use.")


class TaxIdTaken(CodeTaken):
    """Another customer of the same country has this tax number."""

    code = "tax_id_taken"
    message = _("A customer with the tax number %(value)s already exists. Search for it instead of creating it again.")


class KeyEnded(CompaniesError, Refused):
    """A key that is revoked or past its last day gets no new secret."""

    code = "key_ended"
    message = _("This key is no longer in use. Make a new one instead.")
