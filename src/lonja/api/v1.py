"""Version 1: the one place where the areas come together."""

from __future__ import annotations

from ninja import NinjaAPI

from lonja.api.access.router import router as access
from lonja.api.approval_rules.router import router as approval_rules
from lonja.api.approvals.router import router as approvals
from lonja.api.budgets.router import router as budgets
from lonja.api.bulk.router import router as bulk
from lonja.api.carts.editing import router as carts
from lonja.api.changes.router import router as changes
from lonja.api.company.keeping import router as company
from lonja.api.dictionary.router import router as dictionary
from lonja.api.group_purchases.router import router as group_purchases
from lonja.api.joining.router import router as joining
from lonja.api.lists.lines import router as lists
from lonja.api.lists.papers import router as list_papers
from lonja.api.operations import JsonParser, answered
from lonja.api.orders.papers import router as order_papers
from lonja.api.orders.router import router as orders
from lonja.api.payables.targets import router as payables
from lonja.api.people.router import router as people
from lonja.api.prices.router import router as prices
from lonja.api.problems import answer_errors
from lonja.api.products.router import router as products
from lonja.api.quick_orders.router import router as quick_orders
from lonja.api.quotes.frameworks import router as frameworks
from lonja.api.quotes.papers import router as quote_papers
from lonja.api.quotes.router import router as quotes
from lonja.api.quotes.talk import router as quote_talk
from lonja.api.recurring_orders.router import router as recurring_orders
from lonja.api.recurring_orders.runs import router as recurring_runs
from lonja.api.roles.router import router as roles
from lonja.api.rounds.ordering import router as rounds
from lonja.api.sign_in.router import router as sign_in
from lonja.api.spend.reports import router as spend_reports
from lonja.api.spend.router import router as spend
from lonja.api.units.router import router as units
from lonja.api.work_calendar.router import router as work_calendar

api = NinjaAPI(title="Lonja", version="1.0", openapi_url=None, docs_url=None, parser=JsonParser())
api.add_decorator(answered, mode="operation")
answer_errors(api)
AREAS = (
    *(products, prices, carts, quick_orders, orders, order_papers, approvals, approval_rules),
    *(quotes, quote_talk, quote_papers, frameworks, group_purchases),
    *(budgets, spend, spend_reports, payables),
    *(recurring_orders, recurring_runs, work_calendar, lists, list_papers, rounds, company, dictionary),
    *(people, units, roles, access, sign_in, joining, bulk, changes),
)
for area in AREAS:
    api.add_router("", area)
