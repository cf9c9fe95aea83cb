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
from lonja.project.demo.loading.contracts import load_contracts
from lonja.project.demo.loading.copying import check_references
from lonja.project.demo.loading.credit import load_credit
from lonja.project.demo.loading.customers import load_customers
from lonja.project.demo.loading.goods import load_assortments, load_catalog, load_prices, load_stock
from lonja.project.demo.loading.ground import load_ground
from lonja.project.demo.loading.past import load_past
from lonja.project.demo.loading.today import load_today
from lonja.project.demo.people import companies


def load_ferreteria(
    now: datetime,
    progress: Callable[[str], None],
    *,
    families: Collection[str] | None = None,
    share: float = 1.0,
) -> None:
    """Load the hardware wholesaler as of `now` (aware): all families of goods or only some, a share of the orders."""
    catalog = whole_catalog(families)
    plans = plan(now, companies(), catalog, share=share)
    with transaction_by(SYSTEM, "load_demo"), no_locks_held():
        load_ground()
        load_catalog(catalog)
        load_assortments()
        today = now.astimezone(ZONE).date()
        load_prices(catalog, today)
        load_stock(catalog, now)
        check_references()
        progress(f"{sum(1 for _ in catalog.variants())} SKUs with prices and stock")
        customers = load_customers(companies())
        load_contracts(catalog, {code: customer.id for code, customer in customers.items()}, today)
        check_references()
        progress(f"{len(customers)} companies with {sum(len(one.users) for one in customers.values())} people")
        past = load_past(plans, customers)
        check_references()
        load_credit(past, customers, now)
        check_references()
        progress(f"{len(past)} orders of the last year")
        load_today(catalog, customers)
        progress("today's orders, some of them waiting for approval")
