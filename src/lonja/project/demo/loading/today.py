"""What happens today, by the verbs that everybody uses: carts, orders, approvals and a rejection.

The events of these orders are recorded like any others, so the worker writes their mails into the demo's mailbox.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from enum import StrEnum
from itertools import islice
from uuid import UUID

from lonja.catalog.models import Variant
from lonja.companies.actions import ask_password_reset
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.queries import actor_for, delivery_addresses
from lonja.core import clock
from lonja.core.locks import no_locks_held
from lonja.fulfillment.actions import Tracking, ship_order
from lonja.inventory.actions import StockCount, set_stock
from lonja.inventory.models import StockLevel
from lonja.ordering.actions import (
    CartAsk,
    Checkout,
    LineEdit,
    Picked,
    acknowledge_order,
    add_lines,
    cancel_order,
    create_cart,
    current_cart,
    decide_order,
    edit_lines,
    place_order,
    return_order,
    share_cart,
)
from lonja.ordering.models import CartAudience, Order
from lonja.ordering.queries import order_lines
from lonja.ordering.queries.cart_view import cart_view
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.project.demo.families.build import chance
from lonja.project.demo.loading.customers import Customer
from lonja.project.demo.loading.past import CARRIER
from lonja.project.demo.people import SEGMENTS
from lonja.project.demo.specs import Catalog, StockClass, VariantSpec


class Fate(StrEnum):
    """What the seller did with an order today."""

    SENT_IN_PART = "sent in part"
    LATE = "late"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class _Purchase:
    """Somebody of a company fills a cart worth about `amount` EUR net with so many lines; then it is ordered.

    `decided_by` approves, rejects for the `reason`, or sends it back with that; without it what needs consent waits.
    Where it was placed at once, the seller may have handled it in the way that `fate` names.
    """

    company: str
    email: str
    amount: int
    lines: int
    po_number: str = ""
    note: str = ""
    decided_by: str = ""
    reason: str = ""
    is_sent_back: bool = False
    fate: Fate | None = None


WAREHOUSE = "almacen@suministrosribera.example"
FORGETFUL = "viewer@talleresnorte.example"

_TN = "talleresnorte"
_PURCHASES = (
    _Purchase(_TN, "buyer@talleresnorte.example", 1450, 9, "PO-{year}-1187", "Revisión anual de la línea 2."),
    _Purchase(_TN, "taller1@talleresnorte.example", 3250, 14, "PO-{year}-1188", "Parada técnica del Taller 1."),
    _Purchase(_TN, "taller2@talleresnorte.example", 320, 6, "PO-{year}-1189"),
    _Purchase(
        _TN, "taller2@talleresnorte.example", 1250, 8, "PO-{year}-1190", "Reposición de herramienta.",
        decided_by="approver@talleresnorte.example",
    ),
    _Purchase(
        _TN, "produccion@talleresnorte.example", 1600, 7, "PO-{year}-1191",
        decided_by="purchasing@talleresnorte.example", reason="Agrúpelo con el pedido mensual, por favor.",
    ),
    _Purchase(
        _TN, "buyer@talleresnorte.example", 1390, 6, "PO-{year}-1195", "Dotación del banco nuevo.",
        decided_by="approver@talleresnorte.example", is_sent_back=True,
        reason="De la primera línea basta la mitad; cargue el resto a mantenimiento, por favor.",
    ),
    _Purchase(_TN, "buyer@talleresnorte.example", 480, 5, "PO-{year}-1192", fate=Fate.SENT_IN_PART),
    _Purchase(_TN, "buyer@talleresnorte.example", 350, 4, "PO-{year}-1193", fate=Fate.LATE),
    _Purchase(_TN, "buyer@talleresnorte.example", 270, 3, "PO-{year}-1194", fate=Fate.CANCELLED),
    _Purchase("almazara", "puerto@almazara.example", 680, 12, "O118-044"),
    _Purchase("almazara", "alameda@almazara.example", 2100, 10, "O121-019", "Entregar antes de las 8:00."),
    _Purchase("lumbrera", "almacen@lumbrera.example", 910, 16, "L-2231"),
    _Purchase("lumbrera", "servicio@lumbrera.example", 240, 5),
    _Purchase("sierraclara", "electricidad@sierraclara.example", 190, 6, "MT-7781"),
    _Purchase("sierraclara", "fontaneria@sierraclara.example", 880, 9, "MT-7782"),
    _Purchase("valdoro", "fp@valdoro.example", 560, 11, "FP-031", "Material del aula taller."),
    _Purchase("valdoro", "primaria@valdoro.example", 140, 4),
)  # fmt: skip
_OPEN_CARTS = (
    _Purchase(_TN, "buyer@talleresnorte.example", 640, 18),
    _Purchase("almazara", "parque@almazara.example", 310, 7),
    _Purchase("velanorte", "gerencia@velanorte.example", 420, 9),  # more than the account covers
)

_KEPT_CARTS = (
    ("Parada de agosto", CartAudience.COMPANY, _Purchase(_TN, "buyer@talleresnorte.example", 480, 12)),
    ("Botiquines", CartAudience.NOBODY, _Purchase(_TN, "buyer@talleresnorte.example", 90, 3)),
)


def load_today(catalog: Catalog, customers: Mapping[str, Customer]) -> None:
    """Let the people of the tour buy, decide, leave carts behind and forget a password."""
    buying = _Buying(catalog, customers)
    for purchase in _PURCHASES:
        if purchase.company in customers:
            buying.order(purchase)
    for purchase in _OPEN_CARTS:
        if purchase.company in customers:
            buying.fill(purchase)
    for name, audience, purchase in _KEPT_CARTS:
        if purchase.company in customers:
            buying.keep(name, audience, purchase)
    ask_password_reset(FORGETFUL, "es")


class _Buying:
    """Purchases by real people of real variants."""

    def __init__(self, catalog: Catalog, customers: Mapping[str, Customer]) -> None:
        self._catalog = catalog
        self._customers = customers
        self._ids = dict(Variant.objects.values_list("sku", "pk"))

    def order(self, purchase: _Purchase) -> None:
        """Fill the cart, place the order, and decide it where somebody does."""
        buyer = self.fill(purchase)
        with no_locks_held():
            order = self._place(buyer, purchase)
        if purchase.decided_by:
            with no_locks_held():
                self._decide(order, purchase)
        if purchase.fate is not None:
            with no_locks_held():
                _handle(order, purchase.fate)

    def _decide(self, order: Order, purchase: _Purchase) -> None:
        actor, reason = self._actor(purchase.company, purchase.decided_by), purchase.reason
        if purchase.is_sent_back:
            return_order(actor, order.pk, comment=reason, seen_hash=order.content_hash)
        else:
            decide_order(actor, order.pk, approve=not reason, comment=reason, seen_hash=order.content_hash)

    def keep(self, name: str, audience: CartAudience, purchase: _Purchase) -> None:
        """Fill a cart that waits beside the buyer's current one; colleagues who see it may change it."""
        buyer = self._actor(purchase.company, purchase.email)
        with no_locks_held():
            cart = create_cart(buyer, name)
        self.fill(purchase, cart.pk)
        with no_locks_held():
            share_cart(buyer, cart.pk, audience, is_open=True)
        places = list(delivery_addresses(buyer)[:2])
        if audience and len(places) > 1:
            half = cart.lines.order_by("position").values_list("pk", flat=True)[: purchase.lines // 2]
            with no_locks_held():
                edit_lines(buyer, Picked(list(half), cart.pk), LineEdit(ship_to_id=places[1].pk))

    def fill(self, purchase: _Purchase, cart_id: UUID | None = None) -> Actor:
        """Put lines into a cart of the buyer's, his current one without an id; gives the buyer."""
        buyer = self._actor(purchase.company, purchase.email)
        variants = list(islice(self._drawn(purchase), purchase.lines))
        prices = price_lines(buyer, [Ask(self._ids[variant.sku], Decimal(1)) for variant in variants])
        asks = [
            CartAsk(price.variant_id, _quantity(variant, purchase.amount / len(variants), price.unit_price))
            for variant, price in zip(variants, prices, strict=True)
        ]
        with no_locks_held():
            add_lines(buyer, asks, cart_id=cart_id)
        return buyer

    def _place(self, buyer: Actor, purchase: _Purchase) -> Order:
        cart = current_cart(buyer)
        offered = list(delivery_addresses(buyer))
        address = next((one for one in offered if one.unit_id == buyer.unit_id), offered[0])
        view = cart_view(buyer, cart, delivery=address, with_stock=False)
        checkout = Checkout(
            cart_id=cart.pk,
            idempotency_key=f"demo {purchase.email} {purchase.amount}",
            seen_hash=view.content_hash,
            delivery_address_id=address.pk,
            po_number=purchase.po_number.format(year=clock.today().year),
            note=purchase.note,
        )
        return place_order(buyer, checkout)

    def _actor(self, company: str, email: str) -> Actor:
        customer = self._customers[company]
        person = next(person for person in customer.spec.people if person.email == email)
        return actor_for(customer.users[email], customer.units[person.roles[-1][1]].pk)

    def _drawn(self, purchase: _Purchase) -> Iterator[VariantSpec]:
        """Fast variants of what the company's segment buys, in an order that depends on the purchase only."""
        segment = self._customers[purchase.company].spec.segment
        branches = [branch for one in SEGMENTS if one.code == segment for branch, _ in one.interests]
        offered = [
            variant
            for product in self._catalog.products
            if any(f"{product.category_code}-".startswith(f"{branch}-") for branch in branches)
            for variant in product.variants
            if variant.stock_class is StockClass.FAST and 2 <= variant.list_price <= 60
        ]
        return iter(sorted(offered, key=lambda variant: chance(f"{purchase.email} {purchase.amount} {variant.sku}")))


def _handle(order: Order, fate: Fate) -> None:
    """Let the warehouse do with a placed order what it may come to, by the seller's own verbs; its mails follow."""
    keeper = actor_for(User.objects.get(email=WAREHOUSE), None)
    first, *rest = order_lines(order)
    if fate is Fate.CANCELLED:
        cancel_order(keeper, order.pk, "El fabricante ha dejado de producirlos.")
        return
    acknowledge_order(keeper, order.pk)
    if fate is Fate.LATE:
        levels = StockLevel.objects.filter(variant=first.variant_id)
        nothing = [StockCount(level.variant_id, level.warehouse_id, Decimal(0)) for level in levels]
        set_stock(keeper, nothing, "recuento", clock.now())
        return
    parcel = Tracking(
        CARRIER, f"TM{order.number[1:]}", f"https://transportesmeseta.example/envios/TM{order.number[1:]}"
    )
    sent = {line.pk: line.quantity for line in rest[:-1]} | {first.pk: (first.quantity / 2).to_integral_value(ROUND_UP)}
    ship_order(keeper, order.pk, sent, parcel)


def _quantity(variant: VariantSpec, worth: float, unit_price: Decimal | None) -> Decimal:
    """How much of a variant is worth about so many EUR, in whole steps."""
    units = round(worth / float(unit_price or variant.list_price) / variant.quantity_step) * variant.quantity_step
    return Decimal(max(units, variant.quantity_minimum))
