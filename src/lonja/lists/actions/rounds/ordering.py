"""From the approved cells of a round to its order, or to one for each delivery address, by the one door to an order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import delivery_addresses
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.errors import Busy, LonjaError, NotFound
from lonja.lists.actions.rounds.opening import close_now, locked_round
from lonja.lists.errors import DepartmentWithoutAddress, NothingApproved, RoundClosed
from lonja.lists.models import CollectRound, RoundCell, RoundOrder, RoundState
from lonja.lists.queries.rounds import managed_round_or_404
from lonja.ordering.actions import Checkout, DepartmentLine, clear_cart, department_cart, place_order
from lonja.ordering.models import Order, Road
from lonja.ordering.queries import cart_of


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a round will be ordered as: so many orders, and how many quantities are not approved and stay out."""

    orders: list[RoundOrder]
    left_out: int


def prepare_orders(actor: Actor, round_id: UUID, address_id: UUID | None = None) -> Prepared:
    """Put the approved quantities into carts of the actor: for each delivery address, or one to `address_id`.

    The round closes if it is open. Each line keeps its department and its cost center. What was prepared before and not
    ordered is prepared anew. Raises NothingApproved, DepartmentWithoutAddress, RoundClosed, NotFound,
    PermissionMissing, and what ordering.department_cart raises.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "prepare_round_orders"):
        held = locked_round(actor, round_id)
        if held.state == RoundState.OPEN:
            close_now(held)
        if held.state != RoundState.LOCKED:
            raise RoundClosed
        cells = _cells(held)
        ready = [cell for cell in cells if cell.is_approved]
        ordered = set(held.orders.filter(order__isnull=False).values_list("address", flat=True))
        groups = _groups(actor, held, ready, address_id)
        open_groups = {address: rows for address, rows in groups.items() if address not in ordered}
        if not open_groups:
            raise NothingApproved
        _forget_prepared(actor, held)
        made = [
            RoundOrder.objects.create(round=held, address_id=address, cart=department_cart(actor, _lines(rows)))
            for address, rows in open_groups.items()
        ]
    return Prepared(made, len(cells) - len(ready))


def _cells(held: CollectRound) -> list[RoundCell]:
    found = RoundCell.objects.filter(department__round=held, quantity__gt=0)
    return list(
        found.select_related("product", "department__unit").order_by("product__position", "department__position")
    )


def _groups(
    actor: Actor, held: CollectRound, cells: Iterable[RoundCell], address_id: UUID | None
) -> Mapping[UUID, list[RoundCell]]:
    """The cells by the address to which they go."""
    usable = list(delivery_addresses(actor).values_list("pk", flat=True))
    if not held.is_per_address:
        chosen = address_id or next((cell.department.address_id for cell in cells), None) or next(iter(usable), None)
        if chosen not in usable:
            raise NotFound
        return {chosen: list(cells)} if cells else {}
    groups: dict[UUID, list[RoundCell]] = defaultdict(list)
    without = {cell.department.unit.name for cell in cells if cell.department.address_id not in usable}
    if without:
        raise DepartmentWithoutAddress(names=", ".join(sorted(without)))
    for cell in cells:
        if cell.department.address_id is not None:
            groups[cell.department.address_id].append(cell)
    return groups


def _lines(cells: Iterable[RoundCell]) -> list[DepartmentLine]:
    return [
        DepartmentLine(cell.product.variant_id, cell.quantity, cell.department.unit_id, cell.department.cost_center_id)
        for cell in cells
    ]


def _forget_prepared(actor: Actor, held: CollectRound) -> None:
    """Empty the carts that were prepared before and not ordered, as far as they are the actor's."""
    for one in held.orders.filter(order=None, cart__user=actor.user_id, cart__unit=actor.unit_id):
        if one.cart_id is not None:
            clear_cart(actor, cart_id=one.cart_id)
    held.orders.filter(order=None).delete()


def order_round(
    actor: Actor, round_id: UUID, seen_hashes: Mapping[int, str], *, po_number: str = "", note: str = ""
) -> list[RoundOrder]:
    """Order what was prepared, each cart as `seen_hashes` says that it was shown, with approvals, credit and blocks.

    Each becomes an order once, however often it is asked; what is refused stops none of the others, says why, and can
    be ordered again. Raises RoundClosed, NotFound, PermissionMissing, Busy.
    """
    actor.require(Permission.ORDERS_PLACE)
    held = managed_round_or_404(actor, round_id).held
    if held.state not in (RoundState.LOCKED, RoundState.ORDERED):
        raise RoundClosed
    ids = list(held.orders.order_by("pk").values_list("pk", flat=True))
    for one in ids:
        try:
            _order(actor, one, seen_hashes.get(one, ""), po_number, note)
        except Busy:
            raise
        except LonjaError as refused:
            RoundOrder.objects.filter(pk=one, order=None).update(refusal=str(refused))
    _finish(actor, round_id)
    return list(held.orders.select_related("order", "address").order_by("pk"))


def _order(actor: Actor, round_order_id: int, seen_hash: str, po_number: str, note: str) -> Order | None:
    with transaction_by(actor, "order_round"):
        locks.take(locks.Lock.LIST_OR_ROUND)
        locked = RoundOrder.objects.select_for_update().get(pk=round_order_id)
        if locked.order_id is not None:
            return locked.order
        if locked.cart_id is None or cart_of(actor, locked.cart_id) is None:
            raise NotFound
        checkout = Checkout(
            cart_id=locked.cart_id,
            idempotency_key=f"round:{locked.pk}",
            seen_hash=seen_hash,
            delivery_address_id=locked.address_id,
            po_number=po_number,
            note=note,
            road=Road.ROUND,
        )
        locked.order, locked.refusal = place_order(actor, checkout), ""
        locked.save(update_fields=["order", "refusal"])
        return locked.order


def _finish(actor: Actor, round_id: UUID) -> None:
    """A round of which every order was placed has ended."""
    with transaction_by(actor, "finish_round"):
        held = locked_round(actor, round_id)
        if held.state == RoundState.LOCKED and not held.orders.filter(order=None).exists():
            held.state = RoundState.ORDERED
            held.save(update_fields=["state"])
