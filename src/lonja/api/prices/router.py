"""Operations on prices."""

from __future__ import annotations

from ninja import Body, Router

from lonja.api.callers import CallerRequest
from lonja.api.codes import variant_ids
from lonja.api.errors import InputInvalid
from lonja.api.operations import operation
from lonja.api.prices import answers, schemas
from lonja.api.products.router import CATALOG
from lonja.api.validation import field_problem
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask

router = Router(tags=["Prices"])


@operation(router, "POST", "/prices", needs=CATALOG, answer=schemas.Prices)
def read_prices(request: CallerRequest, body: Body[schemas.PricesAsk]) -> schemas.Prices:
    """Price lines.

    What up to 5,000 lines cost the company, each at its own quantity. Changes nothing. A SKU that does not exist and
    one that the company may not buy look the same.
    """
    if body.explain and len(body.lines) > schemas.MAX_EXPLAINED:
        limits = {"max_length": schemas.MAX_EXPLAINED, "actual_length": len(body.lines)}
        raise InputInvalid([field_problem("body", ["lines"], "too_long", **limits)])
    actor = request.actor
    ids = variant_ids(actor, {line.sku for line in body.lines})
    asks = [Ask(ids[line.sku], line.quantity) for line in body.lines if line.sku in ids]
    priced = iter(price_lines(actor, asks, on=body.on, explain=body.explain))
    data = [
        answers.price_of(line.sku, next(priced), explained=body.explain)
        if line.sku in ids
        else answers.unknown(line.sku, line.quantity)
        for line in body.lines
    ]
    return {"currency": actor.currency, "data": data}
