"""What people type about budgets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.approvals.models import BudgetPeriod, BudgetPolicy
from lonja.companies.models import CostCenter
from lonja.web.forms import DateField, Form, NumberField


class BudgetForm(Form):
    """A new budget of a cost center."""

    cost_center = forms.ChoiceField(label=_("Cost center"))
    period = forms.ChoiceField(label=_("Period"), choices=BudgetPeriod.choices)
    starts_on = DateField(label=_("First day"), help_text=_("A month, quarter or year begins on the first of a month."))
    ends_on = DateField(label=_("Last day"), required=False, help_text=_("Only for other dates."))
    amount = NumberField(label=_("Amount"), min_value=0, max_digits=14, decimal_places=3)
    policy = forms.ChoiceField(label=_("Beyond it"), choices=BudgetPolicy.choices, initial=BudgetPolicy.WARN)
    is_carried_over = forms.BooleanField(label=_("Carry what is left over to the next period"), required=False)

    def __init__(self, *args: Any, centers: Iterable[CostCenter], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cost_center"].choices = [(str(one.pk), str(one)) for one in centers]  # type: ignore[attr-defined]


class BudgetChangeForm(Form):
    """The amount and the policy of a budget."""

    amount = NumberField(label=_("Amount"), min_value=0, max_digits=14, decimal_places=3)
    policy = forms.ChoiceField(label=_("Beyond it"), choices=BudgetPolicy.choices)
    is_carried_over = forms.BooleanField(label=_("Carry what is left over to the next period"), required=False)
