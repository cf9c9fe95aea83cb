"""The roles that every company and the seller start with, as data: permission and how far it reaches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lonja.companies.models import Audience
from lonja.companies.permissions import Permission, Scope


@dataclass(frozen=True)
class RoleTemplate:
    """A role without a company. Its `code` is stable; rules and imports may name it."""

    code: str
    names: Mapping[str, str]
    grants: Mapping[Permission, Scope]
    audience: Audience = Audience.BUYER


ROLE_TEMPLATES = (
    RoleTemplate(
        "buyer",
        {"es": "Comprador", "en": "Buyer"},
        {
            Permission.ORDERS_VIEW: Scope.UNIT,
            Permission.ORDERS_PLACE: Scope.UNIT,
            Permission.LISTS_FILL: Scope.UNIT,
            Permission.QUOTES_REQUEST: Scope.UNIT,
            Permission.SPEND_VIEW: Scope.UNIT,
            Permission.CREDIT_VIEW: Scope.COMPANY,
            Permission.COMPANY_VIEW: Scope.UNIT,
        },
    ),
    RoleTemplate(
        "approver",
        {"es": "Aprobador", "en": "Approver"},
        {
            Permission.ORDERS_VIEW: Scope.UNIT_AND_BELOW,
            Permission.ORDERS_PLACE: Scope.UNIT_AND_BELOW,
            Permission.ORDERS_APPROVE: Scope.UNIT_AND_BELOW,
            Permission.LISTS_FILL: Scope.UNIT_AND_BELOW,
            Permission.LISTS_MANAGE: Scope.UNIT_AND_BELOW,
            Permission.QUOTES_REQUEST: Scope.UNIT_AND_BELOW,
            Permission.SPEND_VIEW: Scope.UNIT_AND_BELOW,
            Permission.CREDIT_VIEW: Scope.COMPANY,
            Permission.COMPANY_VIEW: Scope.UNIT_AND_BELOW,
        },
    ),
    RoleTemplate(
        "company-admin",
        {"es": "Administrador de la empresa", "en": "Company administrator"},
        {
            Permission.ORDERS_VIEW: Scope.COMPANY,
            Permission.ORDERS_PLACE: Scope.COMPANY,
            Permission.ORDERS_APPROVE: Scope.COMPANY,
            Permission.LISTS_FILL: Scope.COMPANY,
            Permission.LISTS_MANAGE: Scope.COMPANY,
            Permission.QUOTES_REQUEST: Scope.COMPANY,
            Permission.SPEND_VIEW: Scope.COMPANY,
            Permission.CREDIT_VIEW: Scope.COMPANY,
            Permission.COMPANY_VIEW: Scope.COMPANY,
            Permission.PEOPLE_MANAGE: Scope.COMPANY,
            Permission.ADDRESSES_MANAGE: Scope.COMPANY,
            Permission.RULES_MANAGE: Scope.COMPANY,
            Permission.BUDGETS_MANAGE: Scope.COMPANY,
            Permission.PAYABLES_MANAGE: Scope.COMPANY,
            Permission.KEYS_MANAGE: Scope.COMPANY,
        },
    ),
    RoleTemplate(
        "accounts-payable",
        {"es": "Cuentas a pagar", "en": "Accounts payable"},
        {
            Permission.ORDERS_VIEW: Scope.COMPANY,
            Permission.SPEND_VIEW: Scope.COMPANY,
            Permission.CREDIT_VIEW: Scope.COMPANY,
            Permission.COMPANY_VIEW: Scope.COMPANY,
            Permission.ADDRESSES_MANAGE: Scope.COMPANY,
            Permission.PAYABLES_MANAGE: Scope.COMPANY,
        },
    ),
    RoleTemplate(
        "viewer",
        {"es": "Consulta", "en": "Viewer"},
        {
            Permission.ORDERS_VIEW: Scope.UNIT_AND_BELOW,
            Permission.SPEND_VIEW: Scope.UNIT_AND_BELOW,
            Permission.COMPANY_VIEW: Scope.UNIT_AND_BELOW,
        },
    ),
    RoleTemplate(
        "requester",
        {"es": "Solicitante", "en": "Requester"},
        {
            Permission.ORDERS_VIEW: Scope.OWN,
            Permission.LISTS_FILL: Scope.UNIT,
            Permission.COMPANY_VIEW: Scope.UNIT,
        },
    ),
    RoleTemplate(
        "administrator",
        {"es": "Administrador", "en": "Administrator"},
        {
            Permission.SALES_DASHBOARD: Scope.COMPANY,
            Permission.SALES_ORDERS_VIEW: Scope.COMPANY,
            Permission.SALES_ORDERS_HANDLE: Scope.COMPANY,
            Permission.SALES_QUOTES_VIEW: Scope.COMPANY,
            Permission.SALES_QUOTES_MANAGE: Scope.COMPANY,
            Permission.SALES_QUOTES_APPROVE: Scope.COMPANY,
            Permission.SALES_COMPANIES_VIEW: Scope.COMPANY,
            Permission.SALES_COMPANIES_MANAGE: Scope.COMPANY,
            Permission.SALES_TERMS_MANAGE: Scope.COMPANY,
            Permission.SALES_PRICES_VIEW: Scope.COMPANY,
            Permission.SALES_PRICES_MANAGE: Scope.COMPANY,
            Permission.SALES_CATALOG_VIEW: Scope.COMPANY,
            Permission.SALES_CATALOG_MANAGE: Scope.COMPANY,
            Permission.SALES_STOCK_MANAGE: Scope.COMPANY,
            Permission.SALES_IMPORTS_VIEW: Scope.COMPANY,
            Permission.SALES_IMPORTS_MANAGE: Scope.COMPANY,
            Permission.SALES_ACT_AS: Scope.COMPANY,
            Permission.SALES_SETTINGS_MANAGE: Scope.COMPANY,
        },
        Audience.SELLER,
    ),
    RoleTemplate(
        "sales-desk",
        {"es": "Atención comercial", "en": "Sales desk"},
        {
            Permission.SALES_DASHBOARD: Scope.COMPANY,
            Permission.SALES_ORDERS_VIEW: Scope.COMPANY,
            Permission.SALES_ORDERS_HANDLE: Scope.COMPANY,
            Permission.SALES_QUOTES_VIEW: Scope.COMPANY,
            Permission.SALES_QUOTES_MANAGE: Scope.COMPANY,
            Permission.SALES_COMPANIES_VIEW: Scope.COMPANY,
            Permission.SALES_PRICES_VIEW: Scope.COMPANY,
            Permission.SALES_CATALOG_VIEW: Scope.COMPANY,
            Permission.SALES_STOCK_MANAGE: Scope.COMPANY,
            Permission.SALES_IMPORTS_VIEW: Scope.COMPANY,
            Permission.SALES_ACT_AS: Scope.COMPANY,
        },
        Audience.SELLER,
    ),
    RoleTemplate(
        "warehouse",
        {"es": "Almacén", "en": "Warehouse"},
        {
            Permission.SALES_ORDERS_VIEW: Scope.COMPANY,
            Permission.SALES_ORDERS_HANDLE: Scope.COMPANY,
            Permission.SALES_STOCK_MANAGE: Scope.COMPANY,
            Permission.SALES_IMPORTS_VIEW: Scope.COMPANY,
            Permission.SALES_IMPORTS_MANAGE: Scope.COMPANY,
        },
        Audience.SELLER,
    ),
)
