"""Tables: what a cost center may spend in a period, and the ledger of what orders took of it."""

from __future__ import annotations

from decimal import Decimal

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from lonja.core.ids import new_id


class BudgetPeriod(models.TextChoices):
    """How long a budget lasts; see `budgeting.Period`."""

    MONTH = "month", pgettext_lazy("budget period", "Month")
    QUARTER = "quarter", pgettext_lazy("budget period", "Quarter")
    YEAR = "year", pgettext_lazy("budget period", "Year")
    CUSTOM = "custom", pgettext_lazy("budget period", "Other dates")


class BudgetPolicy(models.TextChoices):
    """What happens to a purchase that goes past a budget; see `budgeting.Policy`."""

    BLOCK = "block", pgettext_lazy("budget policy", "Refuse")
    WARN = "warn", pgettext_lazy("budget policy", "Warn")
    ASK = "ask", pgettext_lazy("budget policy", "Ask for approval")


_OVERLAP = """
    IF NOT NEW.is_archived AND EXISTS (
        SELECT FROM approvals_budget b
         WHERE b.cost_center_id = NEW.cost_center_id AND b.period = NEW.period AND NOT b.is_archived
           AND b.id <> NEW.id AND b.starts_on <= NEW.ends_on AND b.ends_on >= NEW.starts_on
    ) THEN
        RAISE EXCEPTION 'budgets of one kind overlap'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'approvals_budgets_overlap';
    END IF;
    RETURN NEW;
"""


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(
        condition=pghistory.AnyChange("amount", "policy", "is_carried_over", "carried", "is_archived")
    ),
    model_name="BudgetEvent",
    fields=[
        *("id", "company", "cost_center", "period", "starts_on", "ends_on", "amount", "policy"),
        *("is_carried_over", "carried", "is_archived"),
    ],
)
class Budget(models.Model):
    """What may be charged to a cost center from `starts_on` to `ends_on`, both included; net, company's currency.

    `committed` is ordered and still to come (orders that wait for approval included), `spent` is delivered; both are
    the sums of the entries. A budget that refuses can be passed by no order; it may be lowered under what is used:
    then nothing more is admitted. The database holds that too. With `is_carried_over` what is left at its end goes to
    the budget of the period after it, as that one's `carried`; else it lapses.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="budgets")
    cost_center = models.ForeignKey("companies.CostCenter", on_delete=models.PROTECT, related_name="budgets")
    period = models.CharField(max_length=10, choices=BudgetPeriod.choices)
    starts_on = models.DateField()
    ends_on = models.DateField()
    amount = models.DecimalField(max_digits=18, decimal_places=4)
    policy = models.CharField(max_length=10, choices=BudgetPolicy.choices)
    is_carried_over = models.BooleanField(default=False, db_default=False)
    carried = models.DecimalField(max_digits=18, decimal_places=4, default=0, db_default=0)
    committed = models.DecimalField(max_digits=18, decimal_places=4, default=0)
    spent = models.DecimalField(max_digits=18, decimal_places=4, default=0)
    is_archived = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-starts_on", "cost_center__code", "period"]
        indexes = [models.Index(fields=["company", "-starts_on"], name="approvals_budget_by_company")]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=0, carried__gte=0), name="approvals_budget_not_negative"),
            models.CheckConstraint(condition=Q(committed__gte=0, spent__gte=0), name="approvals_used_not_negative"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="approvals_budget_has_days"),
            models.CheckConstraint(
                condition=Q(period="custom") | Q(starts_on__day=1), name="approvals_budget_from_the_first"
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="approvals_budget_never_past",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Condition(
                    "NEW.policy = 'block' AND NEW.committed + NEW.spent > OLD.committed + OLD.spent"
                    " AND NEW.committed + NEW.spent > NEW.amount + NEW.carried"
                ),
                func="RAISE EXCEPTION 'budget exceeded' USING ERRCODE = 'check_violation',"
                " CONSTRAINT = 'approvals_budget_never_past';",
            ),
            pgtrigger.Trigger(
                name="approvals_budgets_overlap",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func=_OVERLAP,
            ),
        ]

    @property
    def allowed(self) -> Decimal:
        """What it allows in all: its amount, and what the period before has left it."""
        return self.amount + self.carried

    @property
    def left(self) -> Decimal:
        """What may still be bought; below zero where it was passed."""
        return self.allowed - self.committed - self.spent


class BudgetEntry(models.Model):
    """One change of what a line of a purchase holds of a budget: below zero gives back. Never changed nor deleted."""

    budget = models.ForeignKey(Budget, on_delete=models.PROTECT, related_name="entries", db_index=False)
    reference = models.CharField(max_length=80)
    line_id = models.UUIDField()
    committed = models.DecimalField(max_digits=18, decimal_places=4)
    spent = models.DecimalField(max_digits=18, decimal_places=4)
    user = models.ForeignKey(
        "companies.User", on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["reference"], name="approvals_entry_by_reference"),
            models.Index(fields=["budget", "id"], name="approvals_entry_by_budget"),
        ]
        triggers = [
            pgtrigger.Protect(name="approvals_entries_stay", operation=pgtrigger.Update | pgtrigger.Delete),
        ]
