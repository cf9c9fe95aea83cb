"""What the seller's people type about rebates: agreements with their steps and goods, and goods that came back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lonja.backoffice.goods_field import CategoriesField, goods_of_lines
from lonja.companies.actor import Actor
from lonja.companies.models import Segment
from lonja.companies.queries import companies_for_staff
from lonja.core.clock import today
from lonja.core.texts import localized
from lonja.rebates.actions import AgreementRow, ChangeRow, GoodsRow
from lonja.rebates.models import LADDERS, PERIOD_KINDS, RebateAgreement
from lonja.rebates.rules import Ladder, PeriodKind, RebateTerms, Step
from lonja.web import formats
from lonja.web.forms import DateField, Form, NumberField


class ChangeAgreementForm(Form):
    """What may change about an agreement while it counts."""

    name_es = forms.CharField(label=_("Name in Spanish"), max_length=120)
    name_en = forms.CharField(label=_("Name in English"), max_length=120, required=False)
    ladder = forms.ChoiceField(label=_("Ladder"), choices=LADDERS)
    steps = forms.CharField(
        label=_("Steps, one a line"),
        widget=forms.Textarea({"rows": 4, "spellcheck": "false"}),
        help_text=_("From which turnover = how many percent, such as 10000 = 2. A plain percentage: 0 = 3"),
    )
    minimum = NumberField(
        label=_("Minimum turnover"),
        required=False,
        min_value=0,
        max_digits=14,
        decimal_places=2,
        help_text=_("Below it nothing is earned in a period."),
    )
    valid_until = DateField(label=_("Last day"), required=False)

    def clean_steps(self) -> list[Step]:
        """The steps, lowest first; a line that is none says which."""
        steps = []
        for number, line in enumerate(self.cleaned_data["steps"].splitlines(), start=1):
            if not line.strip():
                continue
            bound, _sign, percent = line.partition("=")
            try:
                steps.append(Step(formats.parse_number(bound), formats.parse_number(percent.strip().rstrip("%"))))
            except ValueError:
                text = _("Line %(number)s says no percentage: %(line)s") % {"number": number, "line": line[:60]}
                raise forms.ValidationError(text) from None
        return sorted(steps)

    @property
    def names(self) -> dict[str, str]:
        """The name by language."""
        typed = self.cleaned_data
        return {"es": typed["name_es"], "en": typed["name_en"] or typed["name_es"]}

    @property
    def terms(self) -> RebateTerms:
        """What was agreed, for the rules."""
        typed = self.cleaned_data
        return RebateTerms(Ladder(typed["ladder"]), typed["steps"], typed["minimum"] or Decimal(0))

    def change(self) -> ChangeRow:
        """What was typed, for change_agreement."""
        return ChangeRow(self.names, self.terms, self.cleaned_data["valid_until"])

    @classmethod
    def of(cls, held: RebateAgreement) -> ChangeAgreementForm:
        """The form as an agreement stands."""
        steps = (f"{formats.typed(step.from_turnover)} = {formats.typed(step.percent)}" for step in held.steps.all())
        names = {"name_es": held.names.get("es", ""), "name_en": held.names.get("en", "")}
        facts = {"ladder": held.ladder, "minimum": held.minimum, "valid_until": held.valid_until}
        return cls(initial={**names, **facts, "steps": "\n".join(steps)})


class AgreementForm(ChangeAgreementForm):
    """A new agreement: for whom, which goods, which period; these never change."""

    code = forms.SlugField(label=_("Code"), max_length=60)
    segment = forms.ChoiceField(label=_("For whom"), required=False)
    company = forms.CharField(
        label=_("Company"),
        required=False,
        max_length=200,
        help_text=_("Name, customer number or tax number, unless it is for a segment."),
    )
    period = forms.ChoiceField(label=_("Period"), choices=PERIOD_KINDS, initial=PeriodKind.YEAR)
    valid_from = DateField(label=_("First day"), initial=lambda: today().replace(month=1, day=1))
    goods = forms.CharField(
        label=_("Only for these goods, one a line"),
        required=False,
        widget=forms.Textarea({"rows": 3, "spellcheck": "false"}),
        help_text=_("product: CODE or brand: NAME. Neither these nor a category: all goods."),
    )
    categories = CategoriesField(label=_("Only for goods of these categories"))
    field_order = ("code", "name_es", "name_en", "segment", "company", "period", "ladder", "steps", "minimum",
                   "valid_from", "valid_until", "goods", "categories")  # fmt: skip

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor
        rows = [
            (one.code, f"{_('Each of the segment')} {localized(one.names)}") for one in Segment.objects.order_by("code")
        ]
        self.fields["segment"].choices = [("", _("A company")), *rows]  # type: ignore[attr-defined]

    def clean_goods(self) -> list[GoodsRow]:
        """The goods; a line that names none says which."""
        named = goods_of_lines(self.cleaned_data["goods"])
        return [GoodsRow(**{"brand" if kind == "brand" else f"{kind}_code": what}) for kind, what in named]

    def clean(self) -> dict[str, Any]:
        """Find the company that is meant."""
        typed = super().clean() or self.cleaned_data
        typed["company_id"] = None
        if not typed.get("segment"):
            name = typed.get("company", "").strip()
            same = Q(name__iexact=name) | Q(external_id=name) | Q(tax_id__iexact=name)
            found = list(companies_for_staff(self.actor).filter(same)[:2]) if name else []
            if len(found) == 1:
                typed["company_id"] = found[0].pk
            else:
                self.add_error("company", _("No company, or more than one, has this name or number."))
        return typed

    def row(self, currency: str) -> AgreementRow:
        """What was typed, for agree_rebate; `currency` is that of a segment's agreement."""
        typed = self.cleaned_data
        branches = [GoodsRow(category_code=code) for code in typed["categories"]]
        return AgreementRow(
            code=typed["code"],
            names=self.names,
            period=PeriodKind(typed["period"]),
            terms=self.terms,
            valid_from=typed["valid_from"],
            valid_until=typed["valid_until"],
            company_id=typed["company_id"],
            segment_code=typed["segment"],
            currency=currency,
            goods=list(dict.fromkeys([*typed["goods"], *branches])),
        )


class ReturnForm(Form):
    """Goods of a shipped line that came back."""

    quantity = NumberField(label=_("Quantity that came back"), max_digits=12, decimal_places=3)
    reference = forms.CharField(
        label=_("Number of the return"), max_length=80, help_text=_("The same number counts once for a line.")
    )
