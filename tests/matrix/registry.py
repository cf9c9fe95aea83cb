"""Every address of the house, read from Django's own table of addresses, and who may use it.

An address without a row here fails the build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from django.urls import URLPattern, URLResolver, get_resolver

from lonja.companies.permissions import Permission


class Door(Enum):
    """Who is let in."""

    OPEN = auto()
    PERSON = auto()
    BUYER = auto()
    STAFF = auto()
    DEMO = auto()
    TOKEN = auto()
    ELSEWHERE = auto()


@dataclass(frozen=True)
class Row:
    """Who may use an address: by which door, with which permission; `methods` that it answers.

    `is_owned`: the thing in the address belongs to one person, so colleagues do not see it either.
    """

    door: Door
    permission: Permission | None = None
    methods: tuple[str, ...] = ("GET",)
    is_owned: bool = False


GET, POST, BOTH = ("GET",), ("POST",), ("GET", "POST")


def buyer(permission: Permission | None = None, methods: tuple[str, ...] = GET, *, is_owned: bool = False) -> Row:
    """A page of the store."""
    return Row(Door.BUYER, permission, methods, is_owned)


def staff(permission: Permission, methods: tuple[str, ...] = GET) -> Row:
    """A page of the back office."""
    return Row(Door.STAFF, permission, methods)


MATRIX: Mapping[str, Row] = {
    "health_live": Row(Door.OPEN),
    "health_ready": Row(Door.OPEN),
    "web:language": Row(Door.OPEN, methods=POST),
    "web:theme": Row(Door.OPEN, methods=POST),
    "storefront:home": buyer(),
    "storefront:category": buyer(),
    "storefront:search": buyer(),
    "storefront:suggest": buyer(),
    "storefront:product": buyer(),
    "storefront:configure": buyer(),
    "storefront:why_price": buyer(),
    "storefront:document": buyer(),
    "storefront:cart": buyer(Permission.ORDERS_PLACE),
    "storefront:add_line": buyer(Permission.ORDERS_PLACE, POST),
    "storefront:clear_cart": buyer(Permission.ORDERS_PLACE, POST),
    "storefront:accept_prices": buyer(Permission.ORDERS_PLACE, POST),
    "storefront:enter_code": buyer(Permission.ORDERS_PLACE, POST),
    "storefront:remove_code": buyer(Permission.ORDERS_PLACE, POST),
    "storefront:change_line": buyer(Permission.ORDERS_PLACE, POST, is_owned=True),
    "storefront:remove_line": buyer(Permission.ORDERS_PLACE, POST, is_owned=True),
    "storefront:checkout": buyer(Permission.ORDERS_PLACE, BOTH),
    "storefront:orders": buyer(),
    "storefront:order": buyer(Permission.ORDERS_VIEW),
    "storefront:withdraw_order": buyer(Permission.ORDERS_PLACE, POST, is_owned=True),
    "storefront:change_order": buyer(Permission.ORDERS_PLACE, POST, is_owned=True),
    "storefront:reorder": buyer(Permission.ORDERS_PLACE, POST),
    "storefront:quick_order": buyer(Permission.ORDERS_PLACE, BOTH),
    "storefront:suggest_codes": buyer(),
    "storefront:review": buyer(Permission.ORDERS_PLACE, is_owned=True),
    "storefront:review_columns": buyer(Permission.ORDERS_PLACE, POST, is_owned=True),
    "storefront:review_to_cart": buyer(Permission.ORDERS_PLACE, POST, is_owned=True),
    "storefront:review_open_lines": buyer(Permission.ORDERS_PLACE, is_owned=True),
    "storefront:review_change": buyer(Permission.ORDERS_PLACE, POST, is_owned=True),
    "storefront:review_choose": buyer(Permission.ORDERS_PLACE, POST, is_owned=True),
    "storefront:review_find": buyer(Permission.ORDERS_PLACE, is_owned=True),
    "storefront:price_list": buyer(),
    "storefront:price_list_file": buyer(),
    "storefront:prepare_price_list": buyer(methods=POST),
    "storefront:prepared_list": buyer(is_owned=True),
    "storefront:prepared_list_file": buyer(is_owned=True),
    "storefront:spend": buyer(Permission.SPEND_VIEW),
    "storefront:rebates": buyer(Permission.CREDIT_VIEW),
    "storefront:rebate": buyer(Permission.CREDIT_VIEW),
    "storefront:group_purchases": buyer(),
    "storefront:group_purchase": buyer(),
    "storefront:commit_to_group": buyer(Permission.ORDERS_PLACE, POST),
    "storefront:order_group": buyer(Permission.ORDERS_PLACE, POST),
    "storefront:approvals": buyer(Permission.ORDERS_APPROVE),
    "storefront:approval": buyer(Permission.ORDERS_APPROVE, BOTH),
    "storefront:approval_link": Row(Door.TOKEN, methods=BOTH),
    "storefront:invitation": Row(Door.TOKEN, methods=BOTH),
    "storefront:profile": Row(Door.PERSON, methods=BOTH),
    "storefront:switch": Row(Door.PERSON, methods=BOTH),
    "storefront:stop_acting": Row(Door.PERSON, methods=POST),
    "storefront:company": buyer(Permission.COMPANY_VIEW, BOTH),
    "storefront:people": buyer(Permission.COMPANY_VIEW),
    "storefront:invite": buyer(Permission.PEOPLE_MANAGE, BOTH),
    "storefront:person": buyer(Permission.PEOPLE_MANAGE, BOTH),
    "storefront:remove_person": buyer(Permission.PEOPLE_MANAGE, POST),
    "storefront:revoke_role": buyer(Permission.PEOPLE_MANAGE, POST),
    "storefront:invite_again": buyer(Permission.PEOPLE_MANAGE, POST),
    "storefront:revoke_invitation": buyer(Permission.PEOPLE_MANAGE, POST),
    "storefront:roles": buyer(Permission.COMPANY_VIEW),
    "storefront:new_role": buyer(Permission.PEOPLE_MANAGE, BOTH),
    "storefront:role": buyer(Permission.PEOPLE_MANAGE, BOTH),
    "storefront:archive_role": buyer(Permission.PEOPLE_MANAGE, POST),
    "storefront:units": buyer(Permission.COMPANY_VIEW),
    "storefront:unit": buyer(Permission.PEOPLE_MANAGE, BOTH),
    "storefront:addresses": buyer(Permission.COMPANY_VIEW),
    "storefront:new_address": buyer(Permission.ADDRESSES_MANAGE, BOTH),
    "storefront:address": buyer(Permission.ADDRESSES_MANAGE, BOTH),
    "storefront:archive_address": buyer(Permission.ADDRESSES_MANAGE, POST),
    "storefront:default_address": buyer(Permission.ADDRESSES_MANAGE, POST),
    "storefront:cost_centers": buyer(Permission.COMPANY_VIEW),
    "storefront:new_cost_center": buyer(Permission.ADDRESSES_MANAGE, BOTH),
    "storefront:cost_center": buyer(Permission.ADDRESSES_MANAGE, BOTH),
    "storefront:archive_cost_center": buyer(Permission.ADDRESSES_MANAGE, POST),
    "storefront:rules": buyer(Permission.COMPANY_VIEW),
    "storefront:new_rule": buyer(Permission.RULES_MANAGE, BOTH),
    "storefront:rule": buyer(Permission.RULES_MANAGE, BOTH),
    "storefront:archive_rule": buyer(Permission.RULES_MANAGE, POST),
    "storefront:keys": buyer(Permission.KEYS_MANAGE),
    "storefront:new_key": buyer(Permission.KEYS_MANAGE, BOTH),
    "storefront:revoke_key": buyer(Permission.KEYS_MANAGE, POST),
    "backoffice:dashboard": staff(Permission.SALES_DASHBOARD),
    "backoffice:orders": staff(Permission.SALES_ORDERS_VIEW),
    "backoffice:order": staff(Permission.SALES_ORDERS_VIEW),
    "backoffice:acknowledge_order": staff(Permission.SALES_ORDERS_HANDLE, POST),
    "backoffice:ship_order": staff(Permission.SALES_ORDERS_HANDLE, POST),
    "backoffice:cancel_order": staff(Permission.SALES_ORDERS_HANDLE, POST),
    "backoffice:companies": staff(Permission.SALES_COMPANIES_VIEW),
    "backoffice:new_company": staff(Permission.SALES_COMPANIES_MANAGE, BOTH),
    "backoffice:company": staff(Permission.SALES_COMPANIES_VIEW),
    "backoffice:company_terms": staff(Permission.SALES_TERMS_MANAGE, POST),
    "backoffice:invite_person": staff(Permission.SALES_COMPANIES_MANAGE, POST),
    "backoffice:block_company": staff(Permission.SALES_COMPANIES_MANAGE, POST),
    "backoffice:act_as": staff(Permission.SALES_ACT_AS, POST),
    "backoffice:settings": staff(Permission.SALES_SETTINGS_MANAGE),
    "backoffice:second_step": staff(Permission.SALES_SETTINGS_MANAGE, POST),
    "backoffice:keys": staff(Permission.SALES_SETTINGS_MANAGE),
    "backoffice:new_key": staff(Permission.SALES_SETTINGS_MANAGE, BOTH),
    "backoffice:rotate_key": staff(Permission.SALES_SETTINGS_MANAGE, BOTH),
    "backoffice:revoke_key": staff(Permission.SALES_SETTINGS_MANAGE, POST),
    "backoffice:rebates": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:rebate": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:close_rebate": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:return_goods": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:rebate_agreements": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:new_rebate_agreement": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:rebate_agreement": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:price_lists": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:new_price_list": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:why_price": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:price_list": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:save_prices": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:change_prices": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:paste_prices": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:price_list_impact": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:price_list_facts": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:price_list_exceptions": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:price_list_uses": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:price_list_use": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:end_price_list_use": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:promotions": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:new_promotion": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:promotion": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:switch_promotion": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:end_promotion": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:promotion_uses": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:order_terms": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:new_terms": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:set_strategy": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:terms_of_place": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:save_ladder": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:save_freight": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:forget_terms": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:contracts": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:new_contract": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:contract": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:licenses": staff(Permission.SALES_ORDERS_VIEW),
    "backoffice:license_pool": staff(Permission.SALES_ORDERS_HANDLE),
    "backoffice:groups": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:new_group": staff(Permission.SALES_PRICES_MANAGE, BOTH),
    "backoffice:group": staff(Permission.SALES_PRICES_VIEW),
    "backoffice:cancel_group": staff(Permission.SALES_PRICES_MANAGE, POST),
    "backoffice:synonyms": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:forget_synonyms": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:misses": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:part_numbers": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:remove_part_number": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:attributes": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:new_attribute": staff(Permission.SALES_CATALOG_MANAGE, BOTH),
    "backoffice:attribute": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:arrange_attribute": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:merge_attribute_values": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:attribute_families": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:family": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:remove_family": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:assortments": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:new_assortment": staff(Permission.SALES_CATALOG_MANAGE, BOTH),
    "backoffice:assortment": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:assign_assortment": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:remove_assortment": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:withdraw_assortment": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:which_company": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:company_sees": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:look_as": staff(Permission.SALES_ACT_AS, POST),
    "backoffice:library": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:unused_files": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:delete_unused_files": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:unused_file": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:give_unused_file": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:categories": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:kept_category": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:add_below_category": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:move_category": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:remove_category": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:kept_products": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:kept_variants": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:new_product": staff(Permission.SALES_CATALOG_MANAGE, BOTH),
    "backoffice:change_products": staff(Permission.SALES_CATALOG_MANAGE, BOTH),
    "backoffice:change_variants": staff(Permission.SALES_CATALOG_MANAGE, BOTH),
    "backoffice:media_file": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:kept_product": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:product_variants": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:new_variant": staff(Permission.SALES_CATALOG_MANAGE, BOTH),
    "backoffice:kept_variant": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:product_documents": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:save_document": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:product_relations": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:remove_relation": staff(Permission.SALES_CATALOG_MANAGE, POST),
    "backoffice:product_reach": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:product_history": staff(Permission.SALES_CATALOG_VIEW),
    "backoffice:imports": staff(Permission.SALES_IMPORTS_VIEW),
    "backoffice:new_import": staff(Permission.SALES_IMPORTS_MANAGE, BOTH),
    "backoffice:import_model": staff(Permission.SALES_IMPORTS_VIEW),
    "backoffice:import_guards": staff(Permission.SALES_IMPORTS_VIEW),
    "backoffice:import_mappings": staff(Permission.SALES_IMPORTS_VIEW),
    "backoffice:forget_import_mapping": staff(Permission.SALES_IMPORTS_MANAGE, POST),
    "backoffice:import": staff(Permission.SALES_IMPORTS_VIEW),
    "backoffice:import_columns": staff(Permission.SALES_IMPORTS_MANAGE, BOTH),
    "backoffice:apply_import": staff(Permission.SALES_IMPORTS_MANAGE, POST),
    "backoffice:read_import_again": staff(Permission.SALES_IMPORTS_MANAGE, POST),
    "backoffice:undo_import": staff(Permission.SALES_IMPORTS_MANAGE, BOTH),
    "backoffice:import_rejected": staff(Permission.SALES_IMPORTS_VIEW),
    "notifications:mailbox": Row(Door.DEMO),
    "notifications:message": Row(Door.DEMO),
    "notifications:message_page": Row(Door.DEMO),
}

ELSEWHERE = ("admin:", "account_", "mfa_", "api:")
"""allauth's own pages (each about oneself), Django's admin (superusers), and the API (tests/api has its own matrix)."""


def addresses() -> Iterator[tuple[str, URLPattern]]:
    """Every address with its full name."""
    yield from _walk(get_resolver().url_patterns, "")


def _walk(patterns: list[URLPattern | URLResolver], namespace: str) -> Iterator[tuple[str, URLPattern]]:
    for each in patterns:
        if isinstance(each, URLResolver):
            inner = f"{namespace}{each.namespace}:" if each.namespace else namespace
            yield from _walk(each.url_patterns, inner)
        else:
            yield f"{namespace}{each.name}", each
