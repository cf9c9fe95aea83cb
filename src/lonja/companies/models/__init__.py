"""Tables: the seller and his channels, companies, units, people, roles, addresses, cost centers, keys, providers."""

from lonja.companies.models.companies import Address, AddressKind, Company, CostCenter, SegmentMembership, Unit
from lonja.companies.models.identity_providers import IdentityLink, IdentityProvider, ProviderKind
from lonja.companies.models.invitation_sheets import InvitationSheet
from lonja.companies.models.joining import STRONG, JoinRequest, JoinState, MailDomain, Proof
from lonja.companies.models.keys import ApiKey, KeyAllowance
from lonja.companies.models.people import Audience, Grant, Invitation, Role, RoleAssignment, User, UserManager
from lonja.companies.models.registrations import (
    OPEN_STATES,
    Business,
    BuyerKind,
    Registration,
    RegistrationDocument,
    RegistrationState,
)
from lonja.companies.models.sellers import LANGUAGES, REGISTERS, Channel, OwnedField, Segment, Seller

__all__ = [
    "LANGUAGES",
    "OPEN_STATES",
    "REGISTERS",
    "STRONG",
    "Address",
    "AddressKind",
    "ApiKey",
    "Audience",
    "Business",
    "BuyerKind",
    "Channel",
    "Company",
    "CostCenter",
    "Grant",
    "IdentityLink",
    "IdentityProvider",
    "Invitation",
    "InvitationSheet",
    "JoinRequest",
    "JoinState",
    "KeyAllowance",
    "MailDomain",
    "OwnedField",
    "Proof",
    "ProviderKind",
    "Registration",
    "RegistrationDocument",
    "RegistrationState",
    "Role",
    "RoleAssignment",
    "Segment",
    "SegmentMembership",
    "Seller",
    "Unit",
    "User",
    "UserManager",
]
