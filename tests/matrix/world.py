"""Two companies side by side with one of everything, and everybody who might knock at a door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.approvals.actions import BudgetDraft, delegate, issue_link
from lonja.approvals.budgeting import Period, Policy
from lonja.approvals.models import ApprovalRequest, ApprovalRule
from lonja.approvals.queries import approvers_of, steps_waiting
from lonja.catalog.actions import (
    ChoiceRow,
    DocumentRow,
    OptionRow,
    OptionsRow,
    OwnNumberRow,
    ServiceLevelRow,
    Upload,
    save_documents,
    save_options,
    save_own_numbers,
    save_service_levels,
    set_category_picture,
    take_in_files,
)
from lonja.catalog.models import AttributeFamily, Document, LooseFile, OwnPartNumber, SynonymSet, Variant
from lonja.catalog.sharing import shared_path
from lonja.companies.actions import (
    RegistrationData,
    ask_domain_proof,
    ask_to_join,
    confirm_join_request,
    confirm_registration,
    create_api_key,
    create_seller_key,
    invite_person,
    read_people_sheet,
    register,
    save_role,
    save_saml_provider,
    state_domain,
)
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.models import (
    CostCenter,
    IdentityLink,
    JoinRequest,
    MailDomain,
    Registration,
    RoleAssignment,
    Unit,
    User,
)
from lonja.companies.permissions import Permission, Scope
from lonja.companies.queries import domain_token, join_token, registration_token, token_of
from lonja.core.clock import now, today
from lonja.exchange import preparing
from lonja.exchange.actions import bring
from lonja.exchange.actions.working import work_on
from lonja.exchange.exports.price_list import ListFormat, PriceListAsk
from lonja.exchange.models import ColumnMapping, Import
from lonja.group_buying.actions import PurchaseRow, commit, save_purchase
from lonja.group_buying.rules import Step
from lonja.lists.actions import ListRow, SellerListRow, add_to_list, create_list, read_pasted, save_seller_list
from lonja.lists.actions.rounds import CellAsk, DepartmentRow, RoundRow, open_round, save_cells
from lonja.lists.models import Level, ListKind, PurchaseListLine
from lonja.lists.queries import LineAsk
from lonja.notifications.models import Message, TargetKind
from lonja.notifications.payables.actions import TargetDraft, save_target, try_target
from lonja.ordering.actions import LineEdit, Picked, attach_files, edit_lines, set_budgets
from lonja.ordering.models import Cart, CartLine, CartUndo, RecurringRun
from lonja.ordering.recurring_states import RunState
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
from lonja.quotes.actions import (
    Acceptance,
    DraftRow,
    GuestAsk,
    LineRow,
    accept_quote,
    ask_as_guest,
    attach_file,
    begin_quote,
    confirm_guest,
    open_draft,
    save_draft,
    send_draft,
)
from lonja.quotes.actions import issue_link as quote_link
from lonja.quotes.models import GuestRequest, QuoteAttachment, QuotePolicy, QuoteRevision
from lonja.quotes.queries import guest_token
from lonja.rebates.actions import count_shipment
from lonja.rebates.models import RebateEntry, RebatePeriod
from tests import factories as make
from tests.companies.saml_idp import metadata
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.ordering.standing import monthly, standing
from tests.rebates.trade import agree, ship, terms

CANARY_SKU = "CANARY-7Q1"
CANARY_PRICE = Decimal("7391.83")
CANARY_NAME = "Quetzalcoatl"
CANARY_FILE = b"%PDF-1.4 Quetzalcoatl"
CANARY_PICTURE = b"\x89PNG\r\n\x1a\n Quetzalcoatl"

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
    buyer_user, admin_user, approver_user = people["buyer"], people["company-admin"], people["approver"]
    assert buyer_user is not None
    assert admin_user is not None
    assert approver_user is not None
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
    set_category_picture(SYSTEM, "canaries", Upload("c.png", CANARY_PICTURE))
    agree(desk.company, terms((0, 3)), "bonus-alfa")
    count_shipment(SYSTEM, ship(desk.order((variant, 1), actor=buyer)).pk)
    make_rule(desk.company, at_least=1)
    order = desk.order((variant, 2), actor=buyer)
    desk.add((variant, 3), actor=buyer)
    request = ApprovalRequest.objects.get()
    [attached] = attach_files(buyer, order.pk, [(CANARY_FILE, f"{CANARY_NAME}.pdf")])
    step = steps_waiting(request)[0]
    unit = Unit.objects.get(company=desk.company, parent=None)
    role = make.role("viewer")
    invitation = invite_person(admin, unit.pk, role.pk, "new@customer.example")
    made_key = create_api_key(admin, unit.pk, "ERP", [Permission.ORDERS_VIEW]).key
    center: CostCenter = make.make_cost_center(desk.company)
    head_user = people["approver"]
    assert head_user is not None
    kept_lists = make_lists(make.actor_of(head_user, desk.company), variant)
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
        "order_file_id": attached.pk,
        "request_id": request.pk,
        "line_id": CartLine.objects.get().pk,
        "undo_id": make_undo(buyer),
        "cart_id": Cart.objects.get(user=buyer_user).pk,
        "quick_order_id": read_pasted(buyer, f"{CANARY_SKU} 3 cajas\nunknown-code 2").pk,
        "prepared_id": make_prepared_list(buyer),
        **kept_lists,
        "seller_list_id": save_seller_list(
            SYSTEM, SellerListRow(CANARY_NAME, [(CANARY_SKU, Decimal(2))], company_id=desk.company.pk)
        ),
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
        "file_hash": show_picture(),
        "mapping_id": ColumnMapping.objects.create(kind="stock", name=CANARY_NAME).pk,
        "kind": "stock",
        "purchase_id": make_group_purchase(desk, buyer, variant),
        "quote_id": make_quote(buyer, desk, variant),
        "framework_id": make_framework(buyer, variant),
        "attachment_id": QuoteAttachment.objects.get().pk,
        "guest_id": (guest := make_guest()).pk,
        **make_recurring_order(desk, buyer, variant),
        "company_id": desk.company.pk,
        "level_code": make_service_level(),
        "channel_code": make.make_channel().code,
        "person_id": buyer_user.pk,
        "assignment_id": RoleAssignment.objects.get(user=buyer_user).pk,
        "invitation_id": invitation.pk,
        "sheet_id": read_people_sheet(admin, b"E-mail;Role\nnew@customer.example;Buyer\n", "people.csv").pk,
        "domain_id": (domain := make_domain(admin)).pk,
        "link_id": make_identity_link(admin, approver_user).pk,
        "join_id": (joining := make_join_request(domain)).pk,
        "registration_id": (registered := make_registration()).pk,
        "paper_id": registered.documents.get().pk,
        "role_id": save_role(admin, "Foreman", {Permission.ORDERS_VIEW: Scope.UNIT}).pk,
        "unit_id": make.make_unit(desk.company, parent=unit).pk,
        "address_id": desk.delivery.pk,
        "cost_center_id": center.pk,
        "department_id": unit.pk,
        "budget_id": make_budget(admin, unit),
        **make_notice(admin),
        "delegation_id": delegate(admin, approver_user.pk, today(), today()).pk,
        "rule_id": ApprovalRule.objects.get().pk,
        "key_id": made_key.pk,
        "seller_key_id": create_seller_key(SYSTEM, "ERP", [Permission.SALES_PRICES_MANAGE]).key.pk,
        "message_id": Message.objects.create(
            template="t", recipient="a@b.example", language="es", subject="s", text=CANARY_SKU
        ).pk,
        "token": {
            "approval_link": issue_link(step, approvers_of(step)[0]),
            "invitation": token_of(invitation.pk),
            "join_request": join_token(joining.pk),
            "prove_domain": domain_token(domain),
            "registration": registration_token(registered.pk),
            "quote_link": make_quote_link(buyer_user),
            "guest_link": guest_token(guest.pk),
            "shared_document": shared_path(Document.objects.get().pk, desk.company.pk, "c.pdf").split("/")[3],
        },
    }


def make_undo(buyer: Actor) -> UUID:
    """An edit of the buyer's cart that can be undone."""
    edit_lines(buyer, Picked([CartLine.objects.get().pk]), LineEdit(factor=Decimal(1)))
    return CartUndo.objects.get().pk


def make_domain(admin: Actor) -> MailDomain:
    """A domain of company A that waits for its proof."""
    return ask_domain_proof(admin, state_domain(admin, "alfa.example").pk, "post@alfa.example")


def make_identity_link(admin: Actor, person: User) -> IdentityLink:
    """Who somebody of company A is at its identity provider, which is not in use."""
    provider = save_saml_provider(admin, xml=metadata())
    return IdentityLink.objects.create(provider=provider, user=person, subject="approver")


def make_join_request(domain: MailDomain) -> JoinRequest:
    """Somebody who asks to join company A by another, proved domain."""
    MailDomain.objects.create(
        company_id=domain.company_id, domain="alfa-group.example", proof="seller", proved_at=now()
    )
    ask_to_join("nina@alfa-group.example", CANARY_NAME)
    return confirm_join_request(join_token(JoinRequest.objects.get().pk))


def make_registration() -> Registration:
    """Somebody who wants to become a customer, with a paper."""
    facts = {"street": "Calle Mayor 1", "postal_code": "28013", "city": "Madrid", "contact_name": "Rosa"}
    register(RegistrationData("company", CANARY_NAME, "ES", email="r@new.example", tax_id="B58378431", **facts))
    found = Registration.objects.get()
    return confirm_registration(registration_token(found.pk), [(CANARY_FILE, "paper.pdf")])


def make_service_level() -> str:
    """What is sold with the canary."""
    make.make_service("SING-1", name={"en": "Song"}, price=5)
    save_service_levels(SYSTEM, [ServiceLevelRow("song", "SING-1", "per_unit", products=["canary"])])
    return "song"


def make_import() -> int:
    """A file of stock that was brought, with the canary in it, after the worker had it."""
    record = bring(SYSTEM, f"{CANARY_NAME}.csv", [f"warehouse;sku;on hand\nnowhere;{CANARY_SKU};5".encode()])
    work_on(SYSTEM, record.pk)
    return record.pk


def show_picture() -> str:
    """The hash of a file of ours that the preview of the last import shows."""
    shown = {"file_hash": LooseFile.objects.latest("pk").file_hash, "file_name": "c.png", "media_type": "image/png"}
    examples = {"document": {"new": [{"before": {}, "after": shown}]}}
    Import.objects.filter(pk=Import.objects.latest("pk").pk).update(examples=examples)
    return shown["file_hash"]


def make_lists(head: Actor, variant: Variant) -> dict[str, Any]:
    """A list of the company with the canary, and a round that collects it for the root."""
    kept = create_list(head, ListRow("Canaries", level_for_all=Level.EDIT), kind=ListKind.COMPANY)
    add_to_list(head, kept, [LineAsk(variant.pk, Decimal(3))])
    row = RoundRow("Canaries of March", kept, [DepartmentRow(head.own_unit_id)], now() + timedelta(days=2))
    held = open_round(head, row)
    department, product = held.departments.get(), held.products.get()
    save_cells(head, held.pk, [CellAsk(product.pk, department.pk, Decimal(4), 0)])
    return {
        "purchase_list_id": kept,
        "list_line_id": PurchaseListLine.objects.get(purchase_list=kept).pk,
        "round_id": held.pk,
        "department_unit_id": department.unit_id,
    }


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


def make_budget(admin: Actor, unit: Unit) -> UUID:
    """What a cost center of the whole company's unit may spend."""
    center = make.make_cost_center(unit.company, unit=unit)
    [made] = set_budgets(admin, [BudgetDraft(center.pk, Period.YEAR, date(2026, 1, 1), CANARY_PRICE, Policy.WARN)])
    return made.pk


def make_notice(admin: Actor) -> dict[str, UUID]:
    """A target of closed purchases, and an example that it was sent."""
    target = save_target(admin, TargetDraft(CANARY_NAME, TargetKind.WEBHOOK, url="https://canary.example/"))
    return {"target_id": target.pk, "notice_id": try_target(admin, target.pk).pk}


def make_quote(buyer: Actor, desk: Desk, variant: Variant) -> UUID:
    """An offer of the canary to this company, to which both sides write another revision."""
    asked = begin_quote(buyer, CANARY_NAME, DraftRow(lines=[LineRow(Decimal(2), variant.pk, note=CANARY_NAME)]))
    send_draft(buyer, asked.pk)
    open_draft(SYSTEM, asked.pk)
    lines = [LineRow(Decimal(2), variant.pk, unit_price=CANARY_PRICE, note=CANARY_NAME)]
    save_draft(SYSTEM, asked.pk, DraftRow(lines=lines, valid_until=today() + timedelta(days=9), message=CANARY_NAME))
    send_draft(SYSTEM, asked.pk)
    attach_file(SYSTEM, asked.pk, b"%PDF-1.4 canary", f"{CANARY_NAME}.pdf")
    open_draft(buyer, asked.pk)
    open_draft(SYSTEM, asked.pk)
    return asked.pk


def make_guest() -> GuestRequest:
    """Somebody without an account, who waits."""
    ask_as_guest(GuestAsk("Guests", "Eva", "eva@guests.example", message="Something"))
    return confirm_guest(guest_token(GuestRequest.objects.get().pk))


def make_framework(buyer: Actor, variant: Variant) -> UUID:
    """An agreement on the canary that this company accepted."""
    lines = [LineRow(Decimal(2), variant.pk, unit_price=CANARY_PRICE, note=CANARY_NAME)]
    asked = begin_quote(buyer, CANARY_NAME, DraftRow(lines=lines))
    send_draft(buyer, asked.pk)
    line = open_draft(SYSTEM, asked.pk).lines.get()
    until = today() + timedelta(days=9)
    head = DraftRow([replace(lines[0], key=line.key)], valid_until=until, becomes="framework",
                    prices_until=until + timedelta(days=9))  # fmt: skip
    save_draft(SYSTEM, asked.pk, head)
    send_draft(SYSTEM, asked.pk)
    offer = asked.revisions.get(side="seller")
    made = accept_quote(buyer, asked.pk, Acceptance(offer.content_hash, {line.key: None}, CANARY_NAME))
    assert made.framework is not None
    return made.framework.pk


def make_quote_link(user: User) -> str:
    """A way to accept the last offer from the mail."""
    revision = QuoteRevision.objects.filter(side="seller", quote__framework=None).exclude(sent_at=None).latest("number")
    QuotePolicy.objects.create(company=revision.quote.company, accepts_by_mail=True)
    return quote_link(revision, user)


def make_recurring_order(desk: Desk, buyer: Actor, variant: Variant) -> dict[str, UUID]:
    """A recurring order of the canary, one run of which waits for a person."""
    made = standing(desk, monthly("2020-01-15"), (variant, 1), actor=buyer, name=CANARY_NAME)
    run = made.runs.get()
    RecurringRun.objects.filter(pk=run.pk).update(state=RunState.REVIEW)
    return {"recurring_id": made.pk, "run_id": run.pk}


def make_own_list(desk: Desk) -> Any:
    """A price list of this company alone."""
    own = make.make_price_list(f"own-{desk.company.name}".lower())
    make.assign(own, desk.company)
    return own


def _nothing() -> dict[str, Any]:
    missing = dict.fromkeys(
        (
            "order_id", "request_id", "line_id", "quick_order_id", "company_id", "person_id", "assignment_id",
            "invitation_id", "role_id", "unit_id", "address_id", "cost_center_id", "rule_id", "key_id", "budget_id",
            "target_id", "notice_id", "department_id", "seller_key_id", "message_id", "period_id", "purchase_id",
            "prepared_id", "sheet_id", "registration_id", "quote_id", "domain_id", "join_id", "purchase_list_id",
            "list_line_id", "round_id", "seller_list_id", "department_unit_id", "recurring_id", "run_id",
            "delegation_id", "link_id",
            "framework_id", "guest_id",
            "list_line_id", "round_id", "seller_list_id", "department_unit_id", "recurring_id",
            "run_id",
            "delegation_id",
            "delegation_id", "undo_id",
            "delegation_id", "undo_id", "cart_id",
        ),
        make.unknown_id(),
    )  # fmt: skip
    return {
        **missing,
        "order_file_id": 0,
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
        "paper_id": 0,
        "attachment_id": 0,
        "import_id": 0,
        "file_hash": "0" * 64,
        "mapping_id": 0,
        "kind": "no-such",
        "agreement_code": "no-such",
        "promotion_code": "no-such",
        "terms_id": 0,
        "contract_id": 0,
        "code": dict.fromkeys(("category", "product", "attribute", "family", "assortment"), "no-such"),
        "token": {},
    }
