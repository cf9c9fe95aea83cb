"""Writes the demo seller into an empty database: the seller, goods, customers, the year that has been, and today.

All of it happens in one transaction. Goods, people's companies and today's orders go through the verbs of their
rooms; people, places and the past are written as rows, in bulk.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from lonja.companies.actor import SYSTEM
from lonja.core.audit import transaction_by
from lonja.core.locks import no_locks_held
from lonja.project.demo.families import catalog as whole_catalog
from lonja.project.demo.history import ZONE, plan
from lonja.project.demo.loading.arrivals import load_arrivals
from lonja.project.demo.loading.budgets import load_budgets
from lonja.project.demo.loading.bundles import load_bundles
from lonja.project.demo.loading.contracts import load_contracts, load_own_lists
from lonja.project.demo.loading.copying import check_references
from lonja.project.demo.loading.credit import load_credit
from lonja.project.demo.loading.customers import load_customers
from lonja.project.demo.loading.depth import load_depth
from lonja.project.demo.loading.drafts import load_drafts
from lonja.project.demo.loading.goods import load_assortments, load_catalog, load_prices, load_stock
from lonja.project.demo.loading.ground import load_ground
from lonja.project.demo.loading.groups import load_groups
from lonja.project.demo.loading.imports import load_imports
from lonja.project.demo.loading.kinds import load_families
from lonja.project.demo.loading.lists import load_lists
from lonja.project.demo.loading.past import load_past
from lonja.project.demo.loading.plain_texts import load_plain_texts
from lonja.project.demo.loading.quotes import load_quotes
from lonja.project.demo.loading.rebates import load_rebates
from lonja.project.demo.loading.recurring import load_recurring
from lonja.project.demo.loading.searching import load_searching
from lonja.project.demo.loading.service_levels import load_service_levels
from lonja.project.demo.loading.terms import load_terms
from lonja.project.demo.loading.today import load_today
from lonja.project.demo.people import companies
from lonja.project.demo.people.crowd import crowd
from lonja.project.demo.series import in_series
from lonja.project.demo.sizes import AS_DRAWN, SIZES, Size


def load_ferreteria(
    now: datetime,
    progress: Callable[[str], None],
    *,
    families: Collection[str] | None = None,
    share: float = 1.0,
    size: Size = SIZES[AS_DRAWN],
) -> None:
    """Load the hardware wholesaler as of `now` (aware): all families of goods or only some, a share of the orders."""
    catalog = in_series(whole_catalog(families), size.variants)
    firms = crowd(companies(), size.companies)
    plans = plan(now, firms, catalog, share=share * size.share, days=size.days)
    with transaction_by(SYSTEM, "load_demo"), no_locks_held():
        load_ground()
        load_catalog(catalog)
        load_assortments()
        today = now.astimezone(ZONE).date()
        load_prices(catalog, today)
        load_stock(catalog, now)
        check_references()
        progress(f"{sum(1 for _ in catalog.variants())} SKUs with prices and stock")
        customers = load_customers(firms)
        load_contracts(catalog, {code: customer.id for code, customer in customers.items()}, today)
        load_families(catalog)
        load_depth(catalog, {code: customer.id for code, customer in customers.items()})
        load_own_lists(catalog, [customers[firm.code].id for firm in reversed(firms)], size.price_lists, size.prices)
        load_drafts(catalog, today)
        load_searching(catalog, [customer.id for customer in customers.values()], today)
        check_references()
        progress(f"{len(customers)} companies with {sum(len(one.users) for one in customers.values())} people")
        past = load_past(plans, customers)
        check_references()
        load_credit(past, customers, now)
        load_terms({code: customer.id for code, customer in customers.items()}, today)
        load_bundles(catalog)
        load_service_levels()
        load_plain_texts({code: customer.id for code, customer in customers.items()})
        load_rebates({code: customer.id for code, customer in customers.items()}, today)
        check_references()
        progress(f"{len(past)} orders of the last {size.days} days")
        load_today(catalog, customers)
        load_imports(catalog)
        load_groups(customers, now)
        load_arrivals(customers)
        load_budgets(customers, today)
        load_quotes(customers)
        load_lists(customers, now)
        load_recurring(customers, now)
        progress("today's orders, some of them waiting for approval")
