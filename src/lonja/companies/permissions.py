"""What may be done, and how far it reaches."""

from __future__ import annotations

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Permission(models.TextChoices):
    """One right. The first block is for a customer's people, the second for the seller's."""

    ORDERS_VIEW = "orders.view", _("See orders")
    ORDERS_PLACE = "orders.place", _("Fill carts and submit orders")
    ORDERS_APPROVE = "orders.approve", _("Approve or reject orders")
    LISTS_FILL = "lists.fill", _("See and fill purchase lists and collect rounds")
    LISTS_MANAGE = "lists.manage", _("Keep the unit's lists, close them, and run collect rounds")
    QUOTES_REQUEST = "quotes.request", _("Ask for quotes and negotiate them")
    SPEND_VIEW = "spend.view", _("See spend by cost center")
    CREDIT_VIEW = "credit.view", _("See credit and balance")
    COMPANY_VIEW = "company.view", _("See the company's people and settings")
    PEOPLE_MANAGE = "people.manage", _("Invite people and assign roles")
    ADDRESSES_MANAGE = "addresses.manage", _("Edit addresses and cost centers")
    RULES_MANAGE = "rules.manage", _("Edit approval rules")
    BUDGETS_MANAGE = "budgets.manage", _("Set budgets of cost centers")
    PAYABLES_MANAGE = "payables.manage", _("Say how accounts payable is told of orders")
    KEYS_MANAGE = "keys.manage", _("Create and revoke API keys")

    SALES_DASHBOARD = "sales.dashboard", _("See the day's figures")
    SALES_ORDERS_VIEW = "sales.orders.view", _("See all orders")
    SALES_ORDERS_HANDLE = "sales.orders.handle", _("Acknowledge, ship and cancel orders")
    SALES_QUOTES_VIEW = "sales.quotes.view", _("See quotes and how they ended")
    SALES_QUOTES_MANAGE = "sales.quotes.manage", _("Write and send quotes")
    SALES_QUOTES_APPROVE = "sales.quotes.approve", _("Approve quotes below the floor and set it")
    SALES_COMPANIES_VIEW = "sales.companies.view", _("See customer companies")
    SALES_COMPANIES_MANAGE = "sales.companies.manage", _("Create customer companies and manage their people")
    SALES_TERMS_MANAGE = "sales.terms.manage", _("Set terms and credit limits")
    SALES_PRICES_VIEW = "sales.prices.view", _("See price lists and why a customer pays what")
    SALES_PRICES_MANAGE = "sales.prices.manage", _("Change prices and for whom they count")
    SALES_CATALOG_VIEW = "sales.catalog.view", _("See the whole catalog and what is searched for")
    SALES_CATALOG_MANAGE = "sales.catalog.manage", _("Change the catalog, synonyms and customers' part numbers")
    SALES_STOCK_MANAGE = "sales.stock.manage", _("Say what stock there is")
    SALES_IMPORTS_VIEW = "sales.imports.view", _("See the files that were brought in and what became of them")
    SALES_IMPORTS_MANAGE = "sales.imports.manage", _("Bring in files of what he may change, apply and undo them")
    SALES_ACT_AS = "sales.act_as", _("See the store as a customer")
    SALES_SETTINGS_MANAGE = "sales.settings.manage", _("Change the seller's settings")


class Scope(models.TextChoices):
    """How far a permission reaches, from the unit where it was assigned."""

    OWN = "own", _("own")
    UNIT = "unit", _("unit")
    UNIT_AND_BELOW = "unit_and_below", _("unit and below")
    COMPANY = "company", _("company")


class ActorKind(StrEnum):
    """What sort of being acts."""

    BUYER = "buyer"
    STAFF = "staff"
    MACHINE = "machine"
    SYSTEM = "system"


WIDTH = {Scope.OWN: 0, Scope.UNIT: 1, Scope.UNIT_AND_BELOW: 2, Scope.COMPANY: 3}

BUYER_PERMISSIONS = tuple(each for each in Permission if not each.startswith("sales."))
"""What a role of a customer's people may hold."""

LIMITED_PERMISSIONS = (Permission.ORDERS_PLACE, Permission.ORDERS_APPROVE)
"""Those that a role may give up to an amount for each order."""

OWN_PERMISSIONS = (Permission.ORDERS_VIEW, Permission.QUOTES_REQUEST, Permission.SPEND_VIEW)
"""Those that mean something for one's own things alone."""

ACTING_GRANTS = (
    Permission.ORDERS_VIEW,
    Permission.ORDERS_PLACE,
    Permission.LISTS_FILL,
    Permission.SPEND_VIEW,
    Permission.CREDIT_VIEW,
    Permission.COMPANY_VIEW,
)
"""What the seller's people may do while they see the store as a customer: they never approve, nor touch rights."""

LOOKING_GRANTS = {Permission.ORDERS_VIEW: Permission.SALES_ORDERS_VIEW}
"""What the seller's people may see while they only look as a customer does, if they may see it as themselves."""

KEY_SCOPES = (
    Permission.ORDERS_VIEW,
    Permission.ORDERS_PLACE,
    Permission.LISTS_FILL,
    Permission.QUOTES_REQUEST,
    Permission.SPEND_VIEW,
    Permission.CREDIT_VIEW,
    Permission.COMPANY_VIEW,
    Permission.BUDGETS_MANAGE,
    Permission.PAYABLES_MANAGE,
)
"""What a company's API key may be given: a machine neither approves nor hands out rights."""

SELLER_KEY_SCOPES = (
    Permission.SALES_PRICES_VIEW,
    Permission.SALES_PRICES_MANAGE,
    Permission.SALES_CATALOG_VIEW,
    Permission.SALES_CATALOG_MANAGE,
    Permission.SALES_STOCK_MANAGE,
    Permission.SALES_QUOTES_VIEW,
    Permission.SALES_QUOTES_MANAGE,
)
"""What a key of the seller's own programs may be given: data in bulk and quotes, not orders, customers or rights."""
