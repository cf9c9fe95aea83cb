"""Version 1: the one place where the areas come together."""

from __future__ import annotations

from ninja import NinjaAPI

from lonja.api.approvals.router import router as approvals
from lonja.api.bulk.router import router as bulk
from lonja.api.carts.router import router as carts
from lonja.api.changes.router import router as changes
from lonja.api.company.router import router as company
from lonja.api.operations import JsonParser, answered
from lonja.api.orders.router import router as orders
from lonja.api.prices.router import router as prices
from lonja.api.problems import answer_errors
from lonja.api.products.router import router as products

api = NinjaAPI(title="Lonja", version="1.0", openapi_url=None, docs_url=None, parser=JsonParser())
api.add_decorator(answered, mode="operation")
answer_errors(api)
for area in (products, prices, carts, orders, approvals, company, bulk, changes):
    api.add_router("", area)
