"""Operations on group purchases."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from uuid import UUID

from ninja import Body, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.errors import SkusUnknown
from lonja.api.group_purchases import schemas
from lonja.api.operations import operation
from lonja.api.validation import field_problem
from lonja.companies.errors import CompanyBlocked
from lonja.companies.permissions import Permission
from lonja.core.texts import localized
from lonja.group_buying.actions import commit
from lonja.group_buying.errors import AddressNeeded, NotOpen, PastTheMost, PurchaseUnknown, QuantityUnusable
from lonja.group_buying.queries import Seen, purchase_seen, purchases_seen

router = Router(tags=["Group purchases"])

LOOKING = (Permission.ORDERS_VIEW, Permission.ORDERS_PLACE)
COMMITTING = (Permission.ORDERS_PLACE,)
REFUSALS = (PurchaseUnknown, NotOpen, QuantityUnusable, PastTheMost, AddressNeeded, CompanyBlocked)


@operation(router, "GET", "/group-purchases", needs=LOOKING, answer=schemas.GroupPurchases)
def list_group_purchases(request: CallerRequest) -> schemas.GroupPurchases:
    """List group purchases.

    Those that are open for the company, and those to which it committed, at most 50, the last deadline first.
    """
    return {"data": [_purchase(seen) for seen in purchases_seen(request.actor)]}


@operation(
    router,
    "GET",
    "/group-purchases/{uuid:purchase_id}",
    needs=LOOKING,
    answer=schemas.GroupPurchase,
    raises=(PurchaseUnknown,),
)
def read_group_purchase(request: CallerRequest, purchase_id: UUID) -> schemas.GroupPurchase:
    """Read a group purchase.

    What is committed in all, the steps, and the company's own part.
    """
    return _purchase(purchase_seen(request.actor, purchase_id))


@operation(
    router,
    "PUT",
    "/group-purchases/{uuid:purchase_id}/commitment",
    needs=COMMITTING,
    answer=schemas.GroupPurchase,
    raises=(*REFUSALS, SkusUnknown),
    persons_only=True,
)
def commit_to_group_purchase(
    request: CallerRequest, purchase_id: UUID, body: Body[schemas.CommitmentIn]
) -> schemas.GroupPurchase:
    """Commit.

    Commit the company to these quantities in place of its former ones, until the deadline. For people only: the order
    that follows is theirs.
    """
    seen = purchase_seen(request.actor, purchase_id)
    by_sku = {fact.sku: fact.id for fact in seen.goods}
    unknown = [
        field_problem("body", ["lines", index, "sku"], "sku", sku=line.sku)
        for index, line in enumerate(body.lines)
        if line.sku not in by_sku
    ]
    if unknown:
        raise SkusUnknown(unknown)
    quantities: defaultdict[int, Decimal] = defaultdict(Decimal)
    for line in body.lines:
        quantities[by_sku[line.sku]] += line.quantity
    commit(request.actor, purchase_id, quantities, body.delivery_address_id)
    return _purchase(purchase_seen(request.actor, purchase_id))


@operation(
    router,
    "DELETE",
    "/group-purchases/{uuid:purchase_id}/commitment",
    needs=COMMITTING,
    raises=(PurchaseUnknown, NotOpen),
    persons_only=True,
)
def withdraw_from_group_purchase(request: CallerRequest, purchase_id: UUID) -> None:
    """Withdraw.

    Take the company's commitment back, until the deadline; where there is none nothing changes.
    """
    commit(request.actor, purchase_id, {}, None)


def _purchase(seen: Seen) -> schemas.GroupPurchase:
    held, standing = seen.purchase, seen.standing
    reached = standing.reached.from_quantity if standing.reached else None
    return schemas.GroupPurchase(
        id=str(held.pk),
        name=localized(held.names),
        state=seen.state,  # type: ignore[typeddict-item] # a word of STATES
        currency=held.currency,
        opens_at=fields.moment(held.opens_at),
        closes_at=fields.moment(held.closes_at),
        committed=fields.quantity(standing.total),
        missing_to_next=fields.quantity(standing.missing) if standing.following else None,
        steps=[
            schemas.PriceStep(
                from_quantity=fields.quantity(step.from_quantity),
                is_reached=step.from_quantity == reached,
                prices=[
                    schemas.StepPrice(sku=fact.sku, unit_price=fields.unit_price(step.prices[fact.id], held.currency))
                    for fact in seen.goods
                ],
            )
            for step in seen.steps
        ],
        commitment=_commitment(seen),
    )


def _commitment(seen: Seen) -> schemas.Commitment | None:
    held = seen.commitment
    if held is None:
        return None
    return schemas.Commitment(
        lines=[
            schemas.CommittedLine(sku=fact.sku, quantity=fields.quantity(seen.own[fact.id]))
            for fact in seen.goods
            if fact.id in seen.own
        ],
        delivery_address_id=str(held.delivery_address_id),
        order_id=str(held.order_id) if held.order_id else None,
        refusal=held.refusal or None,
    )
