"""A small seller with customers, goods, prices and stock, for tests. Every function makes one thing and returns it.

Facts that a test does not name are plausible and unique; those it names stand in the test. `make_seller()` may be
called often: there is one seller, one default channel, one set of roles and tax rates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any
from uuid import UUID

from django.utils import timezone
from stdnum import ean

from lonja.catalog.actions import KitRow, index_variants, save_fulfillment, save_kits
from lonja.catalog.models import (
    Assortment,
    AssortmentAssignment,
    AssortmentEntry,
    Attribute,
    Category,
    Fulfillment,
    Pack,
    Product,
    Variant,
)
from lonja.companies.actions import install_role_templates
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.models import (
    Address,
    Channel,
    Company,
    CostCenter,
    Role,
    RoleAssignment,
    Segment,
    SegmentMembership,
    Seller,
    Unit,
    User,
)
from lonja.companies.queries import actor_for
from lonja.companies.rules import ROOT_PATH, child_path
from lonja.core.codes import normalize_code
from lonja.inventory.actions import add_license_keys
from lonja.inventory.models import StockLevel, SupplyRule, Warehouse
from lonja.payments.models import CreditAccount, PaymentTerms
from lonja.pricing.models import Contract, PriceEntry, PriceList, PriceListAssignment, TaxRate

PASSWORD = "a-long-enough-password"
"""Every person made here signs in with it."""

_numbers = count(1)

_ES_RATES = {"standard": 21, "reduced": 10, "super_reduced": 4, "zero": 0}

Number = Decimal | int | str


def make_seller(**facts: Any) -> Seller:
    """The one seller (Spanish, EUR), with his default channel, the role templates and Spain's tax rates."""
    defaults = {
        "legal_name": "Suministros Ejemplo, S.L.",
        "tax_id": "B12345674",
        "country": "ES",
        "currency": "EUR",
        "email": "pedidos@seller.example",
        "staff_needs_second_step": False,
    }
    seller, is_new = Seller.objects.update_or_create(id=1, defaults=facts, create_defaults=defaults | facts)
    if is_new:
        Channel.objects.create(code="b2b", name="B2B", seller=seller, is_default=True)
        install_role_templates()
        for tax_class, percent in _ES_RATES.items():
            make_tax_rate(seller.country, tax_class, percent, category="S" if percent else "Z")
    return seller


def make_channel(code: str = "", **facts: Any) -> Channel:
    """Another channel of the seller; without a code the default one."""
    seller = make_seller()
    if not code:
        return Channel.objects.get(is_default=True)
    return Channel.objects.create(code=code, name=code, seller=seller, **facts)


def make_tax_rate(
    country: str, tax_class: str, percent: Number, *, valid_from: date = date(2000, 1, 1), category: str = "S"
) -> TaxRate:
    """A tax rate that counts from a day on."""
    return TaxRate.objects.create(
        country=country,
        tax_class=tax_class,
        percent=Decimal(percent),
        valid_from=valid_from,
        category=category,
    )


def make_company(name: str = "", *, segments: Sequence[Segment] = (), **facts: Any) -> Company:
    """A customer company in the default channel, with its root unit; `segments` in the order of their positions."""
    number = next(_numbers)
    defaults = {"name": name or f"Empresa {number}", "country": "ES", "currency": "EUR"}
    if "channel" not in facts:
        defaults["channel"] = make_channel()
    company = Company.objects.create(**(defaults | facts))
    Unit.objects.create(company=company, name=company.name, path=ROOT_PATH)
    for position, segment in enumerate(segments):
        join_segment(company, segment, position)
    return company


def make_segment(code: str = "") -> Segment:
    """A segment of companies."""
    code = code or f"segment-{next(_numbers)}"
    return Segment.objects.create(code=code, names={"es": code, "en": code})


def join_segment(company: Company, segment: Segment, position: int = 0) -> SegmentMembership:
    """Put a company into a segment; lower positions count first."""
    return SegmentMembership.objects.create(company=company, segment=segment, position=position)


def root_unit(company: Company) -> Unit:
    """The unit that is the whole company."""
    return Unit.objects.get(company=company, parent=None)


def make_unit(company: Company, name: str = "", parent: Unit | None = None) -> Unit:
    """A unit below another one (below the root by default)."""
    parent = parent or root_unit(company)
    taken = Unit.objects.filter(company=company).values_list("path", flat=True)
    return Unit.objects.create(
        company=company,
        parent=parent,
        name=name or f"Unidad {next(_numbers)}",
        path=child_path(parent.path, taken),
    )


def role(code: str) -> Role:
    """A role template: buyer, approver, company-admin, accounts-payable, viewer, administrator, sales-desk, ..."""
    make_seller()
    return Role.objects.get(company=None, code=code)


def make_user(name: str = "", **facts: Any) -> User:
    """A person without roles, who signs in with PASSWORD."""
    number = next(_numbers)
    defaults = {"email": f"person{number}@customer.example", "name": name or f"Persona {number}", "language": "es"}
    return User.objects.create_user(**(defaults | facts), password=PASSWORD)


def make_user_in(company: Company, *roles: str, unit: Unit | None = None, user: User | None = None) -> User:
    """A person with these role templates (buyer by default) in a unit of the company (its root by default)."""
    user = user or make_user()
    for code in roles or ("buyer",):
        RoleAssignment.objects.create(user=user, role=role(code), unit=unit or root_unit(company))
    return user


def buyer_actor(company: Company, *roles: str, unit: Unit | None = None, user: User | None = None) -> Actor:
    """A new person (or `user`) of the company as an actor, with these role templates (buyer by default)."""
    unit = unit or root_unit(company)
    return actor_for(make_user_in(company, *roles, unit=unit, user=user), unit.pk)


def actor_of(user: User, company: Company) -> Actor:
    """A person who already has roles in the company, as an actor there."""
    unit = Unit.objects.filter(company=company, assignments__user=user).first()
    return actor_for(user, unit.pk if unit else None)


def make_staff(*roles: str) -> User:
    """One of the seller's people, with these role templates (administrator by default)."""
    user = make_user(email=f"staff{next(_numbers)}@seller.example")
    for code in roles or ("administrator",):
        RoleAssignment.objects.create(user=user, role=role(code), unit=None)
    return user


def make_staff_named(name: str, email: str) -> User:
    """One of the seller's administrators with this name and address."""
    user = make_user(name, email=email)
    RoleAssignment.objects.create(user=user, role=role("administrator"), unit=None)
    return user


def staff_actor(*roles: str) -> Actor:
    """One of the seller's people as an actor."""
    return actor_for(make_staff(*roles), None)


def make_address(company: Company, kind: str = "delivery", **facts: Any) -> Address:
    """A delivery or billing address of the company, the default one if it is its first."""
    is_first = not Address.objects.filter(company=company, kind=kind).exists()
    defaults = {
        "label": f"Dirección {next(_numbers)}",
        "recipient": company.name,
        "street": "Calle de la Prueba 1",
        "postal_code": "28001",
        "city": "Madrid",
        "country": company.country,
        "is_default": is_first,
    }
    return Address.objects.create(company=company, kind=kind, **(defaults | facts))


def make_cost_center(company: Company, code: str = "", *, unit: Unit | None = None) -> CostCenter:
    """A cost center of the company."""
    code = code or f"CC{next(_numbers)}"
    return CostCenter.objects.create(company=company, code=code, name=f"Centro {code}", unit=unit)


def make_category(code: str = "", parent: Category | None = None, **facts: Any) -> Category:
    """A category, last among its siblings."""
    code = code or f"category-{next(_numbers)}"
    siblings = Category.objects.filter(parent=parent).count()
    path = f"{parent.path if parent else ''}{siblings + 1:04d}."
    defaults = {"names": {"es": code, "en": code}, "path": path}
    return Category.objects.create(code=code, parent=parent, **(defaults | facts))


def make_attribute(code: str, kind: str = "text", **facts: Any) -> Attribute:
    """A typed attribute that is a facet."""
    defaults = {"names": {"es": code, "en": code}, "choice_order": list(facts.get("choice_names", ()))}
    return Attribute.objects.create(code=code, kind=kind, **(defaults | facts))


def make_product(code: str = "", category: Category | None = None, **facts: Any) -> Product:
    """A product, in a category of its own unless one is given."""
    code = code or f"product-{next(_numbers)}"
    defaults = {"names": {"es": f"Producto {code}", "en": f"Product {code}"}}
    return Product.objects.create(code=code, category=category or make_category(), **(defaults | facts))


def make_variant(
    sku: str = "",
    product: Product | None = None,
    *,
    name: str | Mapping[str, str] = "",
    price: Number | None = None,
    stock: Number | None = None,
    **facts: Any,
) -> Variant:
    """An indexed variant; with `price` it is in the default channel's list, with `stock` in the main warehouse."""
    number = next(_numbers)
    sku = sku or f"SKU-{number:05d}"
    names = (
        dict(name) if isinstance(name, Mapping) else {"es": name or f"Variante {sku}", "en": name or f"Variant {sku}"}
    )
    defaults = {"names": names, "sku_key": normalize_code(sku), "position": number}
    variant = Variant.objects.create(sku=sku, product=product or make_product(), **(defaults | facts))
    index_variants([variant.pk])
    variant.refresh_from_db()
    if price is not None:
        make_price(variant, price)
    if stock is not None:
        make_stock(variant, stock)
    return variant


def make_kit(sku: str, *components: tuple[Variant, Number], by_parts: bool = False, **facts: Any) -> Variant:
    """A variant made of so many of each component; `by_parts`: it costs what they cost."""
    kit = make_variant(sku, **facts)
    parts = [(component.sku, Decimal(quantity)) for component, quantity in components]
    save_kits(SYSTEM, [KitRow(kit.sku, parts, is_priced_by_parts=by_parts)])
    kit.refresh_from_db()
    return kit


def make_license(sku: str, *keys: str, **facts: Any) -> Variant:
    """A variant that is delivered by key, with these in its pool."""
    variant = make_variant(sku, **facts)
    save_fulfillment(SYSTEM, {sku: Fulfillment.LICENSE})
    if keys:
        add_license_keys(SYSTEM, variant.pk, "\n".join(keys))
    variant.refresh_from_db()
    return variant


def make_service(sku: str, **facts: Any) -> Variant:
    """A variant that is done, and not delivered."""
    variant = make_variant(sku, **facts)
    save_fulfillment(SYSTEM, {sku: Fulfillment.SERVICE})
    variant.refresh_from_db()
    return variant


def make_barcode() -> str:
    """A GTIN-13 with a right check digit, from the numbers that GS1 keeps for use inside a company."""
    body = f"29{next(_numbers):010d}"
    return body + ean.calc_check_digit(body)


def make_pack(variant: Variant, quantity: Number, barcode: str = "") -> Pack:
    """A larger package of the variant with a barcode of its own."""
    return Pack.objects.create(variant=variant, quantity=Decimal(quantity), barcode=barcode or make_barcode())


def make_assortment(
    *shown: Category | Product | str,
    companies: Sequence[Company] = (),
    segments: Sequence[Segment] = (),
    channels: Sequence[Channel] = (),
    hides: bool = False,
) -> Assortment:
    """An assortment of branches, products and brands (texts), shown to companies, segments and channels, or hidden."""
    assortment = Assortment.objects.create(code=f"assortment-{next(_numbers)}")
    for thing in shown:
        kind = {Category: "category", Product: "product", str: "brand"}[type(thing)]
        AssortmentEntry.objects.create(assortment=assortment, **{kind: thing})
    for whom in (*companies, *segments, *channels):
        facts: dict[str, Any] = {type(whom).__name__.lower(): whom, "hides": hides}
        AssortmentAssignment.objects.create(assortment=assortment, **facts)
    return assortment


def make_price_list(code: str = "", **facts: Any) -> PriceList:
    """A price list in EUR that counts for nobody yet; see `assign`."""
    code = code or f"list-{next(_numbers)}"
    defaults = {"names": {"es": f"Tarifa {code}", "en": f"List {code}"}, "currency": "EUR"}
    return PriceList.objects.create(code=code, **(defaults | facts))


def list_prices() -> PriceList:
    """The list that counts for everybody in the default channel."""
    price_list = PriceList.objects.filter(code="list").first()
    if price_list is None:
        price_list = make_price_list("list")
        assign(price_list, make_channel())
    return price_list


def make_contract(company: Company, number: str = "", **facts: Any) -> Contract:
    """An agreement with a company, open-ended unless `facts` say otherwise; `assign` gives it lists."""
    return Contract.objects.create(company=company, number=number or f"contract-{next(_numbers)}", **facts)


def assign(
    price_list: PriceList, whom: Company | Unit | Contract | Segment | Channel, **facts: Any
) -> PriceListAssignment:
    """Let a list count for a company, a unit, a contract, a segment or a channel."""
    return PriceListAssignment.objects.create(price_list=price_list, **{type(whom).__name__.lower(): whom}, **facts)


def make_price(
    variant: Variant,
    unit_price: Number,
    price_list: PriceList | None = None,
    *,
    min_quantity: Number = 1,
    valid_from: date | None = None,
    valid_until: date | None = None,
) -> PriceEntry:
    """A price in a list (the default channel's without one), from `min_quantity` on."""
    return PriceEntry.objects.create(
        price_list=price_list or list_prices(),
        variant=variant,
        min_quantity=Decimal(min_quantity),
        unit_price=Decimal(unit_price),
        valid_from=valid_from,
        valid_until=valid_until,
    )


def make_warehouse(code: str = "main", **facts: Any) -> Warehouse:
    """The warehouse with this code, made when it is new."""
    defaults = {"name": f"Almacén {code}", "city": "Zaragoza"}
    return Warehouse.objects.get_or_create(code=code, defaults=defaults | facts)[0]


def make_stock(variant: Variant, on_hand: Number, warehouse: Warehouse | None = None, **facts: Any) -> StockLevel:
    """So many sales units of the variant in a warehouse (the main one by default)."""
    defaults = {"as_of": timezone.now(), "source": "test"}
    return StockLevel.objects.create(
        variant=variant, warehouse=warehouse or make_warehouse(), on_hand=Decimal(on_hand), **(defaults | facts)
    )


def make_supply(variant: Variant, *, lead_days: int = 10, may_backorder: bool = True) -> SupplyRule:
    """How the variant is refilled."""
    return SupplyRule.objects.create(variant=variant, may_backorder=may_backorder, lead_days=lead_days)


def make_terms(code: str = "net30", net_days: int = 30) -> PaymentTerms:
    """Payment terms with this code, made when they are new."""
    return PaymentTerms.objects.get_or_create(code=code, defaults={"net_days": net_days, "names": {"en": code}})[0]


def make_credit(company: Company, limit: Number = 10_000, **facts: Any) -> CreditAccount:
    """A credit account of the company, with nothing used."""
    defaults = {"terms": make_terms(), "currency": company.currency}
    return CreditAccount.objects.create(company=company, limit=Decimal(limit), **(defaults | facts))


def unknown_id() -> UUID:
    """An identifier that nothing has."""
    return UUID("00000000-0000-7000-8000-000000000000")


def actor_of_again(actor: Actor) -> Actor:
    """The same person in the same unit, read anew from the database as the next request would."""
    assert actor.user_id is not None
    return actor_for(User.objects.get(pk=actor.user_id), actor.unit_id)
