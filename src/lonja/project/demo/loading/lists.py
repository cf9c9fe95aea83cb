"""Purchase lists of the first customer, one that the seller made, and a collect round that its departments fill."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.queries import actor_for
from lonja.core.locks import no_locks_held
from lonja.lists.actions import (
    LineChange,
    ListRow,
    SellerListRow,
    add_to_list,
    change_list_line,
    create_list,
    save_counts,
    save_seller_list,
    teach_unit,
    teach_word,
)
from lonja.lists.actions.rounds import CellAsk, DepartmentRow, RoundRow, mark_done, open_round, save_cells
from lonja.lists.models import CollectRound, ListKind, PurchaseListLine
from lonja.lists.queries import LineAsk
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.project.demo.loading.customers import Customer

_FIRM = "talleresnorte"
_MANAGER, _BUYER = "purchasing@talleresnorte.example", "buyer@talleresnorte.example"
_FILLERS = (
    ("taller1@talleresnorte.example", "Mantenimiento/Taller 1", (2, 0, 3, 1, 0, 2, 4, 0, 1, 2)),
    ("taller2@talleresnorte.example", "Mantenimiento/Taller 2", (1, 2, 0, 0, 5, 0, 2, 1, 0, 0)),
    ("produccion@talleresnorte.example", "Producción", (0, 4, 0, 6, 0, 0, 0, 0, 2, 0)),
)
_WORDS = (("TN-0815", 1), ("TN-0900-CJ", 10), ("lo de siempre del taller 1", 1))
_ROUND, _SHELF, _LEVELS = 40, 12, 6


def load_lists(customers: Mapping[str, Customer], now: datetime) -> None:
    """Write them, as far as goods and people are there."""
    firm = customers.get(_FIRM)
    if firm is None or not {_MANAGER, _BUYER} <= firm.users.keys():
        return
    manager, buyer = (actor_for(firm.users[email], None) for email in (_MANAGER, _BUYER))
    goods = _goods(buyer)
    if len(goods) < _SHELF:
        return
    with no_locks_held():
        row = ListRow("Consumibles del mes", "Lo que se repone cada mes en todos los departamentos.")
        monthly = create_list(manager, row, kind=ListKind.COMPANY)
        _fill(manager, monthly, goods[:_ROUND])
        shelf = create_list(buyer, ListRow("Estantería del taller"))
        _fill(buyer, shelf, goods[:_SHELF])
        _give_levels(buyer)
        wish = ListRow("Pendiente de autorizar", "Cada uno apunta lo suyo; el jefe lo revisa.", is_closed_by_head=True)
        head = create_list(manager, wish, kind=ListKind.UNIT, unit_id=firm.units["Mantenimiento"].pk)
        _fill(buyer, head, goods[3:7])
        lines = [(variant.sku, variant.quantity_minimum) for variant in goods[:8]]
        save_seller_list(SYSTEM, SellerListRow("Botiquín de taller", lines, company_id=firm.id))
        _open_round(manager, firm, monthly, now)
        _teach(buyer, goods)


def _teach(buyer: Actor, goods: Sequence[Variant]) -> None:
    """What the buyers of the company taught the quick order by their corrections."""
    for variant, (word, quantity) in zip(goods, _WORDS, strict=False):
        teach_word(buyer, word, variant.sku, Decimal(quantity))
    teach_unit(buyer, goods[len(_WORDS)].pk, "pallet", Decimal(40))


def _goods(buyer: Actor) -> list[Variant]:
    """What the company can buy at a price, spread over the catalog."""
    found = list(
        Variant.objects.filter(is_active=True, fulfillment="goods", product__is_configurable=False).order_by("pk")
    )
    spread = found[:: max(len(found) // 120, 1)][:120]
    prices = price_lines(buyer, [Ask(variant.pk, variant.quantity_minimum) for variant in spread])
    return [variant for variant, price in zip(spread, prices, strict=True) if price.unit_price is not None]


def _fill(actor: Actor, list_id: UUID, goods: Sequence[Variant]) -> None:
    add_to_list(actor, list_id, [LineAsk(variant.pk, variant.quantity_minimum) for variant in goods])


def _give_levels(buyer: Actor) -> None:
    """A minimum and a maximum for some lines of the shelf, and what was counted there."""
    lines = PurchaseListLine.objects.filter(added_by=buyer.user_id, purchase_list__kind=ListKind.PERSONAL)
    leveled = list(lines.order_by("position")[:_LEVELS])
    for line in leveled:
        step = line.quantity
        change = LineChange(step, minimum=step * 2, maximum=step * 5 + 3)
        change_list_line(buyer, line.purchase_list_id, line.pk, change)
    counts = {line.pk: line.quantity * place for place, line in enumerate(leveled)}
    save_counts(buyer, leveled[0].purchase_list_id, counts)


def _open_round(manager: Actor, firm: Customer, list_id: UUID, now: datetime) -> None:
    centers = {center.unit_id: center.pk for center in firm.cost_centers.values() if center.unit_id}
    addresses = {one.unit_id: one.pk for one in firm.addresses if one.unit_id and one.kind == "delivery"}
    units = [firm.units[way] for _, way, _ in _FILLERS]
    rows = [DepartmentRow(unit.pk, centers.get(unit.pk), addresses.get(unit.pk)) for unit in units]
    note = "Rellenad antes del viernes; lo que no esté, va el mes que viene."
    held = open_round(manager, RoundRow("Reposición mensual", list_id, rows, now + timedelta(days=2), note))
    for email, way, quantities in _FILLERS:
        if email in firm.users:
            _fill_column(actor_for(firm.users[email], firm.units[way].pk), held, firm.units[way].pk, quantities)


def _fill_column(actor: Actor, held: CollectRound, unit_id: UUID, quantities: Sequence[int]) -> None:
    column = held.departments.get(unit=unit_id)
    products = held.products.select_related("variant").order_by("position")
    asks = [
        CellAsk(product.pk, column.pk, quantity * product.variant.quantity_minimum, 0)
        for product, quantity in zip(products, quantities, strict=False)
        if quantity
    ]
    save_cells(actor, held.pk, asks)
    if len(asks) < 5:
        mark_done(actor, held.pk, column.pk, is_done=True)
