"""Writes: one verb per function, each in one audited transaction, each asking first whether the actor may."""

from lonja.companies.actions.belongings import (
    AddressData,
    archive_address,
    archive_cost_center,
    make_default,
    save_address,
    save_cost_center,
)
from lonja.companies.actions.companies import (
    CompanyData,
    block_company,
    check_tax_id,
    correct_company,
    create_companies,
    create_company,
    update_company,
)
from lonja.companies.actions.invitations import (
    accept_invitation,
    invite_again,
    invite_person,
    revoke_invitation,
)
from lonja.companies.actions.keys import (
    NewKey,
    create_api_key,
    create_seller_key,
    note_key_use,
    revoke_api_key,
    revoke_seller_key,
    rotate_seller_key,
)
from lonja.companies.actions.people import (
    ask_password_reset,
    assign_role,
    change_profile,
    create_person,
    deactivate_person,
    revoke_role,
)
from lonja.companies.actions.roles import archive_role, save_role
from lonja.companies.actions.sellers import (
    install_role_templates,
    require_second_step,
    save_channel,
    save_segment,
    save_seller,
)
from lonja.companies.actions.units import add_unit, move_unit, rename_unit

__all__ = [
    "AddressData",
    "CompanyData",
    "NewKey",
    "accept_invitation",
    "add_unit",
    "archive_address",
    "archive_cost_center",
    "archive_role",
    "ask_password_reset",
    "assign_role",
    "block_company",
    "change_profile",
    "check_tax_id",
    "correct_company",
    "create_api_key",
    "create_companies",
    "create_company",
    "create_person",
    "create_seller_key",
    "deactivate_person",
    "install_role_templates",
    "invite_again",
    "invite_person",
    "make_default",
    "move_unit",
    "note_key_use",
    "rename_unit",
    "require_second_step",
    "revoke_api_key",
    "revoke_invitation",
    "revoke_role",
    "revoke_seller_key",
    "rotate_seller_key",
    "save_address",
    "save_channel",
    "save_cost_center",
    "save_role",
    "save_segment",
    "save_seller",
    "update_company",
]
