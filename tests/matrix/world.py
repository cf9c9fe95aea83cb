"""Two companies side by side with one of everything, and everybody who might knock at a door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.approvals.actions import issue_link
from lonja.approvals.models import ApprovalRequest, ApprovalRule
from lonja.approvals.queries import approvers_of, current_step
from lonja.catalog.actions import (
    ChoiceRow,
    DocumentRow,
    OptionRow,
    OptionsRow,
    OwnNumberRow,
    Upload,
    save_documents,
    save_options,
    save_own_numbers,
    take_in_files,
)
from lonja.catalog.models import AttributeFamily, Document, LooseFile, OwnPartNumber, SynonymSet, Variant
from lonja.companies.actions import create_api_key, create_seller_key, invite_person, save_role
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.models import CostCenter, RoleAssignment, Unit, User
from lonja.companies.permissions import Permission, Scope
from lonja.companies.queries import token_of
from lonja.core.clock import now
from lonja.exchange import preparing
from lonja.exchange.actions import bring
from lonja.exchange.actions.working import work_on
from lonja.exchange.exports.price_list import ListFormat, PriceListAsk
from lonja.exchange.models import ColumnMapping
from lonja.group_buying.actions import PurchaseRow, commit, save_purchase
from lonja.group_buying.rules import Step
from lonja.lists.actions import read_pasted
from lonja.notifications.models import Message
from lonja.ordering.models import CartLine
from lonja.pricing.actions import (
    ContractRow,
    OrderTermsRow,
    Place,
    PromotionRow,
    save_contract,
    save_order_terms,
    save_promotion,
)
from lonja.pricing.models import PriceListAssignment
from lonja.pricing.rules import PromotionKind
from lonja.rebates.actions import count_shipment
from lonja.rebates.models import RebateEntry, RebatePeriod
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.rebates.trade import agree, ship, terms

CANARY_SKU = "CANARY-7Q1"
CANARY_PRICE = Decimal("7391.83")
CANARY_NAME = "Quetzalcoatl"
CANARY_FILE = b"%PDF-1.4 Quetzalcoatl"

BUYERS = ("buyer", "approver", "company-admin", "accounts-payable", "viewer")
STAFF = ("administrator", "sales-desk", "warehouse")


@dataclass
class World:
    """`ids`: what stands in the addresses of company A's things, by the name of the address's part."""

    people: Mapping[str, User | None]
    ids: Mapping[str, Any]
    unknown: Mapping[str, Any]
    a: Desk
    b: Desk


def make_world() -> World:
    """Company A with a buyer's order under approval and everything around it; company B with its own people."""
    a, b = make_desk(company=make.make_company("Alfa")), make_desk(company=make.make_company("Beta"))
    people: dict[str, User | None] = {"anonymous": None}
    people |= {role: make.make_user_in(a.company, role) for role in BUYERS}
    people |= {f"other {role}": make.make_user_in(b.company, role) for role in ("buyer", "company-admin", "approver")}
    people |= {role: make.make_staff(role) for role in STAFF}
    people["without a role"] = make.make_user()
    return World(people, _things_of(a, people), _nothing(), a, b)


def _things_of(desk: Desk, people: Mapping[str, User | None]) -> dict[str, Any]:
    buyer_user, admin_user = people["buyer"], people["company-admin"]
    assert buyer_user is not None
    assert admin_user is not None
    buyer, admin = make.actor_of(buyer_user, desk.company), make.actor_of(admin_user, desk.company)
    category = make.make_category("canaries", names={"es": f"{CANARY_NAME}s", "en": f"{CANARY_NAME}s"})
    product = make.make_product(
        "canary", category, names={"es": f"{CANARY_NAME} dorado", "en": f"{CANARY_NAME} dorado"}
    )
    variant = make.make_variant(CANARY_SKU, product, name=f"{CANARY_NAME} dorado", stock=1000)
    make.make_price(variant, CANARY_PRICE, make_own_list(desk))
    make.make_attribute("length")
    AttributeFamily.objects.create(code="birds")
    names = {"en": f"{CANARY_NAME} sheet"}
    save_documents(SYSTEM, [DocumentRow("canary", "sheet", "datasheet", names, data=CANARY_FILE, file_name="c.pdf")])
    agree(desk.company, terms((0, 3)), "bonus-alfa")
    count_shipment(SYSTEM, ship(desk.order((variant, 1), actor=buyer)).pk)
    make_rule(desk.company, at_least=1)
    order = desk.order((variant, 2), actor=buyer)
    desk.add((variant, 3), actor=buyer)
    request = ApprovalRequest.objects.get()
    step = current_step(request)
    assert step is not None
    unit = Unit.objects.get(company=desk.company, parent=None)
    role = make.role("viewer")
    invitation = invite_person(admin, unit.pk, role.pk, "new@customer.example")
    made_key = create_api_key(admin, unit.pk, "ERP", [Permission.ORDERS_VIEW]).key
    center: CostCenter = make.make_cost_center(desk.company)
    extra = OptionRow("extra", {"en": "Extra"}, (ChoiceRow("bell", {"en": "bell"}),), is_required=False)
    save_options(SYSTEM, [OptionsRow("canary", (extra,))])
    return {
        "code": {
            "category": "canaries",
            "product": "canary",
            "attribute": "length",
            "family": "birds",
            "assortment": make.make_assortment(product).code,
        },
        "sku": CANARY_SKU,
        "document_id": Document.objects.get().pk,
        "name": "c.pdf",
        "file_id": make_loose_file(),
        "given_id": 0,
        "order_id": order.pk,
        "request_id": request.pk,
        "line_id": CartLine.objects.get().pk,
        "quick_order_id": read_pasted(buyer, f"{CANARY_SKU} 3\nunknown-code 2").pk,
        "list_id": make_prepared_list(buyer),
        "position": 1,
        "list_code": "own-alfa",
        "use_id": PriceListAssignment.objects.get(price_list__code="own-alfa").pk,
        "set_id": SynonymSet.objects.create(terms=["canary", "bird"], keys=["canary", "bird"]).pk,
        "number_id": make_own_number(desk),
        "variant_id": make.make_license("LICENSE-1").pk,
        "period_id": RebatePeriod.objects.get().pk,
        "entry_id": RebateEntry.objects.get().pk,
        "agreement_code": "bonus-alfa",
        "promotion_code": save_promotion(SYSTEM, PromotionRow("canaries", {}, PromotionKind.PERCENT)).code,
        "terms_id": save_order_terms(SYSTEM, OrderTermsRow(Place("EUR", company_id=desk.company.pk))).pk,
        "contract_id": save_contract(SYSTEM, ContractRow("C-canary", desk.company.pk)).pk,
        "import_id": make_import(),
        "mapping_id": ColumnMapping.objects.create(kind="stock", name=CANARY_NAME).pk,
        "kind": "stock",
        "purchase_id": make_group_purchase(desk, buyer, variant),
        "company_id": desk.company.pk,
        "person_id": buyer_user.pk,
        "assignment_id": RoleAssignment.objects.get(user=buyer_user).pk,
        "invitation_id": invitation.pk,
        "role_id": save_role(admin, "Foreman", {Permission.ORDERS_VIEW: Scope.UNIT}).pk,
        "unit_id": make.make_unit(desk.company, parent=unit).pk,
        "address_id": desk.delivery.pk,
        "cost_center_id": center.pk,
        "rule_id": ApprovalRule.objects.get().pk,
        "key_id": made_key.pk,
        "seller_key_id": create_seller_key(SYSTEM, "ERP", [Permission.SALES_PRICES_MANAGE]).key.pk,
        "message_id": Message.objects.create(
            template="t", recipient="a@b.example", language="es", subject="s", text=CANARY_SKU
        ).pk,
        "token": {"approval_link": issue_link(step, approvers_of(step)[0]), "invitation": token_of(invitation.pk)},
    }


def make_import() -> int:
    """A file of stock that was brought, with the canary in it, after the worker had it."""
    record = bring(SYSTEM, f"{CANARY_NAME}.csv", [f"warehouse;sku;on hand\nnowhere;{CANARY_SKU};5".encode()])
    work_on(SYSTEM, record.pk)
    return record.pk


def make_prepared_list(buyer: Actor) -> UUID:
    """A price list with the canary in it, made for this buyer."""
    wanted = preparing.prepare_list(buyer, PriceListAsk(ListFormat.CSV))
    preparing.make(wanted.pk)
    return wanted.pk


def make_own_number(desk: Desk) -> int:
    """What this company calls the canary."""
    save_own_numbers(SYSTEM, desk.company.pk, [OwnNumberRow("OWN-CANARY", CANARY_SKU)])
    return OwnPartNumber.objects.get(company=desk.company).pk


def make_loose_file() -> int:
    """A file that belongs to no product."""
    take_in_files(SYSTEM, [Upload("nobody.pdf", b"%PDF-1.4 nobody's")])
    return LooseFile.objects.get().pk


def make_group_purchase(desk: Desk, buyer: Actor, variant: Variant) -> UUID:
    """A group purchase of the canary, to which this company committed."""
    opened = now() - timedelta(days=1)
    steps = [Step(Decimal(10), {variant.pk: Decimal(6999)})]
    row = PurchaseRow({"en": CANARY_NAME}, "EUR", opened, opened + timedelta(days=9), steps)
    made = save_purchase(SYSTEM, row)
    commit(buyer, made.pk, {variant.pk: Decimal(3)}, desk.delivery.pk)
    return made.pk


def make_own_list(desk: Desk) -> Any:
    """A price list of this company alone."""
    own = make.make_price_list(f"own-{desk.company.name}".lower())
    make.assign(own, desk.company)
    return own


def _nothing() -> dict[str, Any]:
    missing = dict.fromkeys(
        (
            "order_id", "request_id", "line_id", "quick_order_id", "company_id", "person_id", "assignment_id",
            "invitation_id", "role_id", "unit_id", "address_id", "cost_center_id", "rule_id", "key_id",
            "seller_key_id", "message_id", "period_id",
            "invitation_id", "role_id", "unit_id", "address_id", "cost_center_id", "rule_id", "key_id", "message_id",
            "period_id", "purchase_id", "list_id",
        ),
        make.unknown_id(),
    )  # fmt: skip
    return {
        **missing,
        "sku": "no-such",
        "document_id": 2_000_000_000,
        "file_id": 0,
        "name": "c.pdf",
        "position": 1,
        "list_code": "no-such",
        "use_id": 0,
        "set_id": 0,
        "number_id": 0,
        "variant_id": 0,
        "entry_id": 0,
        "import_id": 0,
        "mapping_id": 0,
        "kind": "no-such",
        "agreement_code": "no-such",
        "promotion_code": "no-such",
        "terms_id": 0,
        "contract_id": 0,
        "code": dict.fromkeys(("category", "product", "attribute", "family", "assortment"), "no-such"),
        "token": {},
    }
