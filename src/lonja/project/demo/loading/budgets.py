"""What a customer's cost centers may spend, who answers for them, who is told of purchases, and who reads reports."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_CEILING, Decimal

from lonja.approvals.actions import BudgetDraft, change_budget
from lonja.approvals.budgeting import Period, Policy
from lonja.companies.actor import Actor
from lonja.companies.models import CostCenter, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for, holders_of
from lonja.core.locks import no_locks_held
from lonja.notifications.models import TargetKind
from lonja.notifications.payables.actions import TargetDraft, save_target
from lonja.notifications.reports import possible_recipients, set_report
from lonja.ordering.actions import change_line, set_budgets
from lonja.ordering.models import CartLine
from lonja.ordering.queries import cart_of
from lonja.ordering.spending import months_later
from lonja.project.demo.loading.customers import Customer

COMPANY = "talleresnorte"
BUYER = "buyer@talleresnorte.example"
CHARGED = 8
STEP = Decimal(500)

BUDGETS = (
    ("MANT", Period.MONTH, Policy.ASK, Decimal("0.85")),
    ("MANT-T1", Period.QUARTER, Policy.BLOCK, Decimal("0.62")),
    ("MANT-T2", Period.QUARTER, Policy.WARN, Decimal("1.08")),
    ("PROD", Period.YEAR, Policy.ASK, Decimal("0.9")),
    ("PRL", Period.YEAR, Policy.WARN, Decimal("0.4")),
)
"""Cost center, period, policy, and how much of the budget is used by what was ordered."""


def load_budgets(customers: Mapping[str, Customer], today: date) -> None:
    """Set the budgets of one company for the month, quarter and year of `today`, as its administrator would."""
    customer = customers.get(COMPANY)
    keeper = holders_of(customer.id, Permission.BUDGETS_MANAGE).order_by("email").first() if customer else None
    if customer is None or keeper is None:
        return
    unit = customer.units[""]
    actor = actor_for(keeper, unit.pk)
    with no_locks_held():
        before = BudgetDraft(
            customer.cost_centers["MANT"].pk, Period.MONTH, months_later(today.replace(day=1), -1), Decimal(0),
            Policy.ASK, is_carried_over=True,
        )  # fmt: skip
        _load(actor, before, Decimal("0.8"))
        for code, period, policy, share in BUDGETS:
            first = _first_day(period, today)
            _load(actor, BudgetDraft(customer.cost_centers[code].pk, period, first, Decimal(0), policy), share)
    with no_locks_held():
        _charge_cart(customer)
    CostCenter.objects.filter(company=customer.id, code__startswith="MANT").update(owner=_head(customer))
    save_target(actor, TargetDraft("Contabilidad", TargetKind.MAIL, recipients=("contabilidad@talleresnorte.example",)))
    save_target(actor, TargetDraft("ERP", TargetKind.FILE, format="json"))
    set_report(actor, unit.pk, [person.pk for person in possible_recipients(actor, unit)[:2]])


def _load(actor: Actor, draft: BudgetDraft, share: Decimal) -> None:
    """Set it at nothing, see what was ordered on its days, and allow so much that this share of it is used."""
    [budget] = set_budgets(actor, [draft])
    used = Decimal(budget.committed + budget.spent)
    amount = max((used / share / STEP).to_integral_value(rounding=ROUND_CEILING), Decimal(1)) * STEP
    change_budget(actor, budget.pk, amount, draft.policy, is_carried_over=draft.is_carried_over)


def _charge_cart(customer: Customer) -> None:
    """Charge the first lines of the buyer's cart to what he mostly buys for."""
    buyer = actor_for(customer.users[BUYER], customer.units["Mantenimiento"].pk)
    cart = cart_of(buyer)
    for line in CartLine.objects.filter(cart=cart).order_by("position")[:CHARGED] if cart else ():
        change_line(buyer, line.pk, quantity=line.quantity, cost_center_id=customer.cost_centers["MANT"].pk)


def _first_day(period: Period, today: date) -> date:
    if period is Period.YEAR:
        return date(today.year, 1, 1)
    month = today.month if period is Period.MONTH else today.month - (today.month - 1) % 3
    return date(today.year, month, 1)


def _head(customer: Customer) -> User | None:
    return holders_of(customer.id, Permission.ORDERS_APPROVE).order_by("email").first()
