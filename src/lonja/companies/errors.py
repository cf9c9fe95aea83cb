"""What can go wrong with people, companies and rights."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from lonja.core.errors import Busy, Conflict, LonjaError, NotAllowed, Refused


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


class TimeZoneUnknown(CompaniesError, Refused):
    """It is no name of the IANA's table of time zones."""

    code = "time_zone_unknown"
    message = _("There is no time zone '%(name)s'.")


class InvitationInvalid(CompaniesError, Refused):
    """The invitation was used, revoked, has expired or was sent to another address."""

    code = "invitation_invalid"
    message = _("This invitation is no longer valid. Ask the person who invited you for a new one.")


class SheetColumnsMissing(CompaniesError, Refused):
    """A file of people has no row of titles with a column of e-mail addresses."""

    code = "people_sheet_columns_missing"
    message = _("No row of titles with a column E-mail was found. Start from the model file, or add the titles.")


class SheetFaulty(CompaniesError, Refused):
    """A file of people cannot be sent as long as one of its rows is wrong; nobody was invited."""

    code = "people_sheet_faulty"
    message = _("%(rows)s rows are wrong, so nobody was invited. Correct the file and bring it again.")


class SheetEmpty(CompaniesError, Refused):
    """Nobody of a file of people is still to be invited."""

    code = "people_sheet_empty"
    message = _("There is nobody to invite in this file: everybody is there or invited already.")


class SheetSent(CompaniesError, Conflict):
    """The invitations of this file went out before."""

    code = "people_sheet_sent"
    message = _("The invitations of this file went out already.")


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


class RootStays(CompaniesError, Refused):
    """The unit at the top of a company is neither closed nor archived."""

    code = "root_stays"
    message = _("%(unit)s is the top of the company: it is always in use, and nothing lies above it.")


class PostalCodeInvalid(CompaniesError, Refused):
    """The postal code cannot be one of its country."""

    code = "postal_code_invalid"
    message = _("%(postal_code)s is not a postal code of %(country)s. Correct it, or choose another country.")


class FieldLocked(CompaniesError, NotAllowed):
    """The seller's ERP owns what should be changed: see `OwnedField`."""

    code = "field_locked"
    message = _("%(field)s: this comes from the seller's ERP and is changed there. Tell the seller what is wrong.")


class LastAdministrator(CompaniesError, Refused):
    """The change would leave the company without anybody who can manage people."""

    code = "last_administrator"
    message = _("A company needs at least one administrator. Give somebody else the role first.")


class BelongingsRemain(CompaniesError, Conflict):
    """Something hangs on a person who would leave, and nobody was named who takes it over."""

    code = "belongings_remain"
    message = _("%(things)s still hang on %(person)s. Say who takes them over, on the page by which one leaves.")


class HeirUnfit(CompaniesError, Refused):
    """The one who was named cannot take these things over: he lacks the rights that they need."""

    code = "heir_unfit"
    message = _("%(heir)s cannot take over: %(things)s. Choose somebody with the rights for it.")


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


class TaxIdMissing(CompaniesError, Refused):
    """A company asks to become a customer without a tax number."""

    code = "tax_id_missing"
    message = _("A company needs its tax number.")


class RegistrationClosed(CompaniesError, Conflict):
    """The registration was decided meanwhile."""

    code = "registration_closed"
    message = _("This registration is decided already.")


class TooManyPapers(CompaniesError, Refused):
    """A registration has as many papers as are kept."""

    code = "too_many_papers"
    message = _("At most %(most)s documents are kept. Join some of them into one PDF.")


class PaperUnusable(CompaniesError, Refused):
    """A paper that is none of the kinds that are kept."""

    code = "paper_unusable"
    message = _("%(name)s cannot be kept: give a PDF, PNG, JPEG or WebP.")


class PaperTooLarge(CompaniesError, Refused):
    """A paper of more bytes than are kept."""

    code = "paper_too_large"
    message = _("A document may have up to %(most)s MB.")


class TooManyRegistrations(CompaniesError, Busy):
    """More registrations from one place or for one address than somebody needs."""

    code = "too_many_registrations"
    status = 429
    message = _("Too many registrations from here or for this address. Try again tomorrow, or write to us.")


class DomainUnusable(CompaniesError, Refused):
    """What was typed cannot be a domain of mail."""

    code = "domain_unusable"
    message = _("%(domain)s is not a domain of mail. Write it as in name@company.com: company.com.")


class DomainPublic(CompaniesError, Refused):
    """A domain in which anybody can have an address."""

    code = "domain_public"
    message = _("Anybody can have an address at %(domain)s, so it tells nothing of a company. Use one of your own.")


class DomainElsewhere(CodeTaken):
    """The domain was proved to belong to another customer."""

    code = "domain_elsewhere"
    message = _("%(value)s belongs to another customer already. Write to the seller if this is wrong.")


class ProofElsewhere(CompaniesError, Refused):
    """The link that proves a domain would go to an address that is not in it."""

    code = "domain_proof_elsewhere"
    message = _("The address must end in @%(domain)s.")


class NoCompanyForDomain(CompaniesError, Refused):
    """No company takes requests from the domain of this address, which is proved."""

    code = "no_company_for_domain"
    message = _("No company here takes requests from your domain. Ask a colleague to invite you, or register.")


class DomainFileMissing(CompaniesError, Refused):
    """The web server of a domain does not give the file that proves it."""

    code = "domain_file_missing"
    message = _("%(address)s does not answer with the text that is asked for (%(reason)s).")


class ProviderUnusable(CompaniesError, Refused):
    """What was given of an identity provider cannot be used."""

    code = "provider_unusable"
    message = _("%(what)s is not usable: give an address that begins with https://.")


class IssuerForEverybody(ProviderUnusable):
    """People of any company sign in at this issuer, with addresses that nobody has checked."""

    code = "issuer_for_everybody"
    message = _("Everybody signs in at this issuer. Give the one of your own directory, with its tenant id in it.")


class SecretMissing(CompaniesError, Refused):
    """A provider needs the secret that it gave for this store."""

    code = "provider_secret_missing"
    message = _("Give the client secret; it was never given, or was for another issuer or client.")


class MetadataUnreachable(CompaniesError, Refused):
    """The metadata of a SAML provider cannot be read where it should be."""

    code = "metadata_unreachable"
    message = _("The metadata cannot be read from there: %(reason)s. Paste it instead.")


class MetadataUnusable(CompaniesError, Refused):
    """The metadata of a SAML provider lacks what is needed."""

    code = "metadata_unusable"
    message = _("This is no metadata of a SAML identity provider, or it lacks a part: %(reason)s.")


class ProviderNeedsDomain(CompaniesError, Refused):
    """Nobody can sign in at a provider as long as no domain of mail was shown to be the company's."""

    code = "provider_needs_domain"
    message = _("Prove a domain of mail first, by the file on your web server or through the seller.")


class ProviderUntried(CompaniesError, Refused):
    """A provider that never worked as it is set up now cannot be the only way in."""

    code = "provider_untried"
    message = _("Try the sign-in first: nobody has come in by it since it was last changed.")


class KeeperUnfit(CompaniesError, Refused):
    """The one who keeps the way in by password must be an administrator with a second step."""

    code = "keeper_unfit"
    message = _("Name an administrator who has set up a second step: he gets in when the provider does not answer.")


class ProviderDown(CompaniesError, Busy):
    """The identity provider does not answer."""

    code = "provider_down"
    message = _("The sign-in of %(company)s does not answer at the moment. Try again in a few minutes.")


class IdentityRefused(CompaniesError, NotAllowed):
    """The root of why somebody who signed in at his company's provider does not get in."""

    code = "identity_refused"


class ProviderOff(IdentityRefused):
    """The provider is switched off, or gone."""

    code = "provider_off"
    message = _("Your company does not sign in this way at present.")


class IdentityIncomplete(IdentityRefused):
    """The provider did not say who it is, or not by an e-mail address."""

    code = "identity_incomplete"
    message = _(
        "Your company's sign-in did not tell your e-mail address. Its administrator must let it send the claim 'email'."
    )


class AddressNotOfCompany(IdentityRefused):
    """The address is of no domain for which the provider may speak, or it says itself that it is not proved."""

    code = "address_not_of_company"
    message = _("%(email)s is not a proved address of a domain of %(company)s, so its sign-in does not count here.")


class IdentityUnknown(IdentityRefused):
    """Nobody of the company has this address."""

    code = "identity_unknown"
    message = _("Nobody with the address %(email)s buys for %(company)s. Ask its administrator for an invitation.")


class IdentityAsked(IdentityRefused):
    """He is unknown, and has asked to join now."""

    code = "identity_asked"
    message = _(
        "You are not known here yet. The administrators of %(company)s are asked to let you in; you get a mail then."
    )


class IdentityOfAnother(IdentityRefused):
    """The person is known at the provider as somebody else: an address that changed hands opens nothing."""

    code = "identity_of_another"
    message = _(
        "%(email)s belongs to somebody who signs in as another person there. Ask your company's administrator to "
        "forget the old sign-in if that was you."
    )


class IdentityOfSeller(IdentityRefused):
    """No customer's provider signs in one of the seller's people."""

    code = "identity_of_seller"
    message = _("The seller's people sign in with their password.")
