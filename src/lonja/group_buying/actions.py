"""Writes of group purchases: made by the seller, committed to by companies, settled at the deadline, ordered once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.utils import translation

from lonja.catalog.queries import VariantFacts
from lonja.companies.actor import Actor
from lonja.companies.errors import CompanyBlocked, PermissionMissing
from lonja.companies.models import Address, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for, delivery_addresses
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import Busy, ChangedMeanwhile, LonjaError
from lonja.core.events import record
from lonja.core.quantities import fit_quantity
from lonja.core.texts import in_register
from lonja.group_buying.errors import (
    AddressNeeded,
    NotOpen,
    PastTheMost,
    PurchaseHasBegun,
    PurchaseInvalid,
    PurchaseUnknown,
    QuantityUnusable,
)
from lonja.group_buying.events import CommitmentRefused, CommitmentSettled
from lonja.group_buying.models import Commitment, CommitmentLine, GroupPrice, GroupPurchase
from lonja.group_buying.queries import purchase_seen, steps_of, total_of
from lonja.group_buying.rules import Outcome, Step, are_sound, standing
from lonja.ordering.actions import AgreedLine, Checkout, agreed_cart, place_order
from lonja.ordering.models import Order, Road
from lonja.ordering.queries import cart_view
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class PurchaseRow:
    """A group purchase as the seller writes it; prices are net, in `currency`, of one sales unit.

    Its times count to the minute.
    """

    names: Mapping[str, str]
    currency: str
    opens_at: datetime
    closes_at: datetime
    steps: Sequence[Step]
    most: Decimal | None = None


def save_purchase(
    actor: Actor, row: PurchaseRow, purchase_id: UUID | None = None, *, seen: int | None = None
) -> GroupPurchase:
    """Make a group purchase, or change one: wholly before it opens, afterwards only its names and a later deadline.

    `seen` is the version that the person saw who changes it. Raises PurchaseInvalid, PurchaseHasBegun,
    ChangedMeanwhile, PurchaseUnknown, PermissionMissing.
    """
    actor.require(Permission.SALES_PRICES_MANAGE)
    row = replace(row, opens_at=_minute(row.opens_at), closes_at=_minute(row.closes_at))
    if row.closes_at <= row.opens_at or not are_sound(row.steps) or (row.most is not None and row.most <= 0):
        raise PurchaseInvalid
    with transaction_by(actor, "save_group_purchase"):
        held = GroupPurchase(version=-1) if purchase_id is None else _locked(purchase_id)
        if seen is not None and held.version != seen:
            raise ChangedMeanwhile
        if purchase_id is not None and (held.outcome or held.opens_at <= now()):
            _require_only_later(held, row)
        held.names, held.currency, held.most = dict(row.names), row.currency, row.most
        held.opens_at, held.closes_at, held.version = row.opens_at, row.closes_at, held.version + 1
        held.save()
        GroupPrice.objects.filter(purchase=held).delete()
        GroupPrice.objects.bulk_create(
            GroupPrice(purchase=held, variant_id=pk, from_quantity=step.from_quantity, unit_price=price)
            for step in row.steps
            for pk, price in step.prices.items()
        )
        return held


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _require_only_later(held: GroupPurchase, row: PurchaseRow) -> None:
    steps = {(step.from_quantity, pk, price) for step in row.steps for pk, price in step.prices.items()}
    now_held = {(one.from_quantity, one.variant_id, one.unit_price) for one in held.prices.all()}
    same = (held.currency, held.most, held.opens_at) == (row.currency, row.most, row.opens_at) and steps == now_held
    if held.outcome or held.closes_at <= now() or not same or row.closes_at < held.closes_at:
        raise PurchaseHasBegun


def cancel_purchase(actor: Actor, purchase_id: UUID) -> GroupPurchase:
    """Call off a group purchase that is not settled; who committed is told. Raises NotOpen, PurchaseUnknown."""
    actor.require(Permission.SALES_PRICES_MANAGE)
    with transaction_by(actor, "cancel_group_purchase"):
        held = _locked(purchase_id)
        if held.outcome:
            raise NotOpen
        _close(held, Outcome.CANCELLED)
        return held


def commit(
    actor: Actor, purchase_id: UUID, quantities: Mapping[int, Decimal], delivery_address_id: UUID | None
) -> Commitment | None:
    """Commit the actor's company to these quantities by variant in place of its former ones; none: withdraw.

    Counted under a lock on the purchase. Raises NotOpen, QuantityUnusable, PastTheMost, AddressNeeded, PurchaseUnknown,
    PermissionMissing, CompanyBlocked; the commitment stays as it was then.
    """
    actor.require(Permission.ORDERS_PLACE)
    if actor.user_id is None or actor.acting is not None:
        raise NotOpen
    wanted = {pk: quantity for pk, quantity in quantities.items() if quantity}
    if wanted and actor.company is not None and actor.company.is_blocked:
        raise CompanyBlocked
    with transaction_by(actor, "commit_to_group_purchase"):
        held = _locked(purchase_id)
        seen = purchase_seen(actor, purchase_id, at_any_time=True)
        if held.outcome or not held.opens_at <= now() < held.closes_at:
            raise NotOpen
        _check(seen.goods, wanted)
        _require_room(held, actor.company_id, sum(wanted.values(), Decimal(0)), sum(seen.own.values(), Decimal(0)))
        if not wanted:
            Commitment.objects.filter(purchase=held, company=actor.company_id).delete()
            return None
        address = delivery_addresses(actor).filter(pk=delivery_address_id).first() if delivery_address_id else None
        if address is None:
            raise AddressNeeded
        return _written(actor, held, wanted, address)


def _check(goods: Sequence[VariantFacts], wanted: Mapping[int, Decimal]) -> None:
    by_id = {fact.id: fact for fact in goods}
    if wanted.keys() - by_id.keys():
        raise PurchaseUnknown
    for pk, quantity in wanted.items():
        fact = by_id[pk]
        fits = quantity.is_finite() and 0 < quantity < 10_000_000
        if not fits or fit_quantity(quantity, fact.quantity_minimum, fact.quantity_step).changed:
            minimum, step = formats.quantity(fact.quantity_minimum), formats.quantity(fact.quantity_step)
            raise QuantityUnusable(sku=fact.sku, minimum=minimum, step=step)


def _require_room(held: GroupPurchase, company_id: UUID, wanted: Decimal, own: Decimal) -> None:
    if held.most is None or wanted <= own:
        return
    left = held.most - total_of(held, besides=company_id)
    if wanted > left:
        raise PastTheMost(left=formats.quantity(max(left - own, Decimal(0))))


def _written(actor: Actor, held: GroupPurchase, wanted: Mapping[int, Decimal], address: Address) -> Commitment:
    made, _is_new = Commitment.objects.update_or_create(
        purchase=held,
        company_id=actor.company_id,
        defaults={"unit_id": actor.own_unit_id, "user": User(pk=actor.user_id), "delivery_address": address},
    )
    CommitmentLine.objects.filter(commitment=made).delete()
    CommitmentLine.objects.bulk_create(
        CommitmentLine(commitment=made, variant_id=pk, quantity=quantity) for pk, quantity in wanted.items()
    )
    return made


def settle_due(actor: Actor) -> int:
    """Settle every group purchase whose deadline is past; returns how many. Again it changes nothing."""
    actor.require(Permission.SALES_PRICES_MANAGE)
    due = list(GroupPurchase.objects.filter(outcome="", closes_at__lte=now()).values_list("pk", flat=True))
    settled = 0
    for purchase_id in due:
        with transaction_by(actor, "settle_group_purchase"):
            held = _locked(purchase_id)
            if not held.outcome and held.closes_at <= now():
                reached = standing(steps_of(held.prices.all()), total_of(held)).reached
                _close(held, Outcome.SUCCEEDED if reached else Outcome.FAILED)
                settled += 1
    return settled


def _close(held: GroupPurchase, outcome: Outcome) -> None:
    total = total_of(held)
    held.outcome, held.settled_at = outcome, now()
    held.final_quantity = total if held.most is None else min(total, held.most)
    held.version += 1
    held.save()
    for commitment_id in held.commitments.values_list("pk", flat=True):
        record(CommitmentSettled(commitment_id))


def order_commitment(commitment_id: UUID) -> Order | None:
    """Order what a company committed to, at the price reached, as who committed: with its approvals and its credit.

    Once: again it gives the same order. None where it is refused; why is kept and told. Raises Busy where trying again
    is right.
    """
    held = Commitment.objects.select_related("purchase", "company").get(pk=commitment_id)
    if held.order_id is not None or held.purchase.outcome != Outcome.SUCCEEDED:
        return held.order
    actor = actor_for(held.user, held.unit_id)
    with translation.override(held.user.language or held.company.language), in_register(actor.register):
        try:
            return _ordered(actor, held)
        except Busy:
            raise
        except LonjaError as refused:
            _note_refusal(held, str(refused))
            return None


def _ordered(actor: Actor, held: Commitment) -> Order:
    if actor.unit_id != held.unit_id:  # he lost his role there, and stands for another unit or company by now
        raise PermissionMissing
    with transaction_by(actor, "order_group_commitment"):
        locks.take(locks.Lock.GROUP_PURCHASE)
        locked = Commitment.objects.select_for_update(of=("self",)).get(pk=held.pk)
        if locked.order is not None:
            return locked.order
        cart = agreed_cart(actor, _agreed_lines(held))
        view = cart_view(actor, cart, delivery=held.delivery_address, with_stock=False)
        checkout = Checkout(
            cart_id=cart.pk,
            idempotency_key=f"group:{held.pk}",
            seen_hash=view.content_hash,
            delivery_address_id=held.delivery_address_id,
            road=Road.GROUP,
        )
        locked.order, locked.refusal = place_order(actor, checkout), ""
        locked.save(update_fields=["order", "refusal"])
        return locked.order


def _agreed_lines(held: Commitment) -> list[AgreedLine]:
    total = held.purchase.final_quantity or Decimal(0)
    reached = standing(steps_of(held.purchase.prices.all()), total).reached
    if reached is None:
        raise NotOpen
    source = f"group {held.purchase_id}"
    return [
        AgreedLine(line.variant_id, line.quantity, reached.prices[line.variant_id], source)
        for line in held.lines.order_by("pk")
    ]


def _note_refusal(held: Commitment, text: str) -> None:
    is_new = Commitment.objects.filter(pk=held.pk, order=None, refusal="").update(refusal=text)
    if not is_new:
        Commitment.objects.filter(pk=held.pk, order=None).update(refusal=text)
        return
    with transaction_by(actor_for(held.user, held.unit_id), "note_group_refusal"):
        record(CommitmentRefused(held.pk))


def order_again(actor: Actor, purchase_id: UUID) -> Order | None:
    """Try once more what was refused: of the actor's own company. Raises PurchaseUnknown, PermissionMissing.

    The order is that of the person who committed, so none of the seller's people asks for it in a customer's place.
    """
    actor.require(Permission.ORDERS_PLACE)
    if actor.acting is not None:
        raise PermissionMissing
    seen = purchase_seen(actor, purchase_id)
    if seen.commitment is None:
        raise PurchaseUnknown
    return order_commitment(seen.commitment.pk)


def _locked(purchase_id: UUID) -> GroupPurchase:
    locks.take(locks.Lock.GROUP_PURCHASE)
    found = GroupPurchase.objects.select_for_update().filter(pk=purchase_id).first()
    if found is None:
        raise PurchaseUnknown
    return found
