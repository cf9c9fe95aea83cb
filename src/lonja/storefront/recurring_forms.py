"""What buyers type into the forms of recurring orders, and the lines that stand in their tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.approvals.queries import payment_methods
from lonja.catalog.queries import visible_variants
from lonja.companies.actor import Actor
from lonja.companies.models import Address, Unit, User
from lonja.lists.queries import SeenList
from lonja.ordering.actions import CartAsk
from lonja.ordering.actions.recurring import RecurringRow
from lonja.ordering.models import Contents, PricePolicy, RecurringOrder, WhenMissing
from lonja.ordering.queries.recurring import day_names
from lonja.ordering.recurrence import LAST, MOST_EVERY, MonthPlace, Period, Recurrence, Shift
from lonja.ordering.recurring_rules import MOST_LINES, MOST_NOTICE_DAYS
from lonja.storefront.forms import uuid_or_none
from lonja.web import formats
from lonja.web.forms import DateField, Form, NumberField

PERIODS = [(Period.DAY, _("days")), (Period.WEEK, _("weeks")), (Period.MONTH, _("months"))]
PLACES = [
    (MonthPlace.DAY, _("on a day of the month")),
    (MonthPlace.LAST_DAY, _("on the last day of the month")),
    (MonthPlace.WEEKDAY, _("on a weekday of the month")),
]
SHIFTS = [
    (Shift.NONE, _("order all the same")),
    (Shift.BEFORE, _("the working day before")),
    (Shift.AFTER, _("the working day after")),
]
NTHS = [
    (1, pgettext_lazy("weekday of the month", "first")),
    (2, pgettext_lazy("weekday of the month", "second")),
    (3, pgettext_lazy("weekday of the month", "third")),
    (4, pgettext_lazy("weekday of the month", "fourth")),
    (LAST, pgettext_lazy("weekday of the month", "last")),
]


def day_choices() -> list[tuple[int, str]]:
    """The days of the week in the reader's language."""
    return list(enumerate(day_names()))


HOURS = [(hour, f"{hour:02d}:00") for hour in range(24)]
RULE_FIELDS = (
    "every", "period", "anchor_on", "weekdays", "month_place", "month_day", "nth", "weekday", "shift", "ends_on",
    "most_orders", "hour",
)  # fmt: skip


class RuleForm(Form):
    """When it is ordered."""

    every = forms.IntegerField(label=_("Every"), min_value=1, max_value=MOST_EVERY, initial=2)
    period = forms.TypedChoiceField(label=_("Unit of time"), choices=PERIODS, coerce=Period, initial=Period.MONTH)
    anchor_on = DateField(label=_("From"))
    weekdays = forms.TypedMultipleChoiceField(
        label=_("On"), choices=day_choices, coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    month_place = forms.TypedChoiceField(label=_("In the month"), choices=PLACES, coerce=MonthPlace, required=False)
    month_day = forms.IntegerField(label=_("Day"), min_value=1, max_value=31, required=False)
    nth = forms.TypedChoiceField(label=_("Which"), choices=NTHS, coerce=int, required=False)
    weekday = forms.TypedChoiceField(label=_("Weekday"), choices=day_choices, coerce=int, required=False)
    shift = forms.TypedChoiceField(label=_("If that day is closed"), choices=SHIFTS, coerce=Shift, initial=Shift.BEFORE)
    ends_on = DateField(label=_("Until"), required=False)
    most_orders = forms.IntegerField(label=_("At most so many orders"), min_value=1, max_value=9999, required=False)
    hour = forms.TypedChoiceField(label=_("Time of day"), choices=HOURS, coerce=int, initial=6)

    def rule(self) -> Recurrence:
        """The rule that a valid form says."""
        given = self.cleaned_data
        return Recurrence(
            period=given["period"],
            every=given["every"],
            anchor_on=given["anchor_on"],
            weekdays=frozenset(given["weekdays"] or ()),
            month_place=given["month_place"] or MonthPlace.DAY,
            month_day=given["month_day"],
            nth=given["nth"] or 1,
            weekday=given["weekday"] or 0,
            shift=given["shift"],
            ends_on=given["ends_on"],
        )


class RecurringForm(RuleForm):
    """All that a recurring order says besides its lines."""

    name = forms.CharField(label=_("Name"), max_length=120)
    delivery_address = forms.ChoiceField(label=_("Delivery address"))
    contents = forms.TypedChoiceField(label=_("What is ordered"), choices=Contents.choices, coerce=Contents)
    source_id = forms.ChoiceField(
        label=_("List with levels"),
        required=False,
        help_text=_("Each run orders what is missing up to the maximum, by the last count of the shelf."),
    )
    price_policy = forms.TypedChoiceField(
        label=_("If prices have risen"), choices=PricePolicy.choices, coerce=PricePolicy, initial=PricePolicy.HOLD
    )
    price_percent = NumberField(
        label=_("Allowed rise in percent"),
        min_value=Decimal(0),
        max_value=Decimal(999),
        decimal_places=2,
        required=False,
        help_text=_("Against the price that you accepted last."),
    )
    when_missing = forms.TypedChoiceField(
        label=_("If a line is not available"), choices=WhenMissing.choices, coerce=WhenMissing
    )
    has_substitutes = forms.BooleanField(label=_("Take the substitute that the seller names"), required=False)
    is_merged = forms.BooleanField(
        label=_("Join it with my other recurring orders of that day to the same address"), required=False
    )
    notice_days = forms.IntegerField(
        label=_("Days of notice by mail"), min_value=0, max_value=MOST_NOTICE_DAYS, initial=3, help_text=_("0: none")
    )
    deputy = forms.ChoiceField(
        label=_("Deputy"), required=False, help_text=_("Answers for it if you may not order any more.")
    )
    payment_method = forms.ChoiceField(label=_("Payment"), required=False)
    po_number = forms.CharField(label=_("Your order number"), required=False, max_length=60)
    note = forms.CharField(
        label=_("Note and justification"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(
        self,
        *args: Any,
        addresses: Iterable[Address],
        deputies: Iterable[User],
        lists: Iterable[SeenList],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        shelves = [(str(one.held.pk), one.held.name) for one in lists]
        self.fields["source_id"].choices = [("", _("choose a list")), *shelves]  # type: ignore[attr-defined]
        self.fields["payment_method"].choices = list(payment_methods().items())  # type: ignore[attr-defined]
        places = [(str(one.pk), f"{one.label} · {one.street}, {one.city}") for one in addresses]
        self.fields["delivery_address"].choices = places  # type: ignore[attr-defined]
        people = [(str(one.pk), one.name) for one in deputies]
        self.fields["deputy"].choices = [("", _("nobody")), *people]  # type: ignore[attr-defined]

    def row(self) -> RecurringRow:
        """What a valid form says, for `make_recurring` and `save_recurring`."""
        given = self.cleaned_data
        return RecurringRow(
            name=given["name"],
            rule=self.rule(),
            delivery_address_id=UUID(given["delivery_address"]),
            hour=given["hour"],
            most_orders=given["most_orders"],
            contents=given["contents"],
            source_id=uuid_or_none(given["source_id"]),
            price_policy=given["price_policy"],
            price_percent=given["price_percent"] or Decimal(0),
            has_substitutes=given["has_substitutes"],
            when_missing=given["when_missing"],
            is_merged=given["is_merged"],
            notice_days=given["notice_days"],
            po_number=given["po_number"],
            note=given["note"],
            payment_method=given["payment_method"] or "on_account",
            deputy_id=uuid_or_none(given["deputy"]),
        )


def initial_of(held: RecurringOrder) -> dict[str, Any]:
    """What the form shows of a recurring order."""
    plain = {name: getattr(held, name) for name in RecurringForm.base_fields if hasattr(held, name)}
    return {
        **plain,
        "delivery_address": str(held.delivery_address_id),
        "deputy": str(held.deputy_id or ""),
        "source_id": str(held.source_id or ""),
    }


class ConsentForm(Form):
    """Up to how much for each run, and until when."""

    amount = NumberField(label=_("Up to, net, for each run"), min_value=Decimal("0.01"))
    until_on = DateField(label=_("Until"))


class CalendarForm(Form):
    """Days of a calendar, typed or from a file."""

    days = forms.CharField(
        label=_("Days"), required=False, max_length=200_000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("One in a line: 15/05/2026; San Isidro. Without a year it comes every year."),
    )  # fmt: skip
    file = forms.FileField(label=_("Or a calendar file (.ics) or a table (.csv)"), required=False)
    unit = forms.ChoiceField(label=_("For"), required=False)
    is_open = forms.BooleanField(label=_("We work on these days, although they are holidays"), required=False)

    def __init__(self, *args: Any, units: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = [(str(unit.pk), unit.name) for unit in units if unit.parent_id is not None]
        self.fields["unit"].choices = [("", _("the whole company")), *found]  # type: ignore[attr-defined]

    def text(self) -> str:
        """The days as they were typed or stand in the file."""
        upload = self.cleaned_data["file"]
        typed: str = self.cleaned_data["days"]
        return str(upload.read(400_000), "utf-8-sig", "replace") if upload else typed


class TypedLines(NamedTuple):
    """The lines of a table that was sent; `problem` says what of it is no line."""

    asks: Sequence[CartAsk]
    problem: str = ""


def typed_lines(actor: Actor, posted: QueryDict) -> TypedLines:
    """Lines as the table of the page has them, those without a quantity left out, and what was typed below it."""
    columns = [
        posted.getlist(name)[: MOST_LINES + 1] for name in ("variant", "quantity", "cost_center", "choice", "note")
    ]
    asks = []
    for variant, quantity, center, choice, note in zip(*columns, strict=False):
        many = formats.number_or_zero(quantity)
        if variant.isdecimal() and len(variant) < 19 and many:
            asks.append(CartAsk(int(variant), many, uuid_or_none(center), note[:200], choice[:2000]))
    typed = zip(posted.getlist("code"), posted.getlist("amount"), strict=False)
    wanted = [(code.strip()[:64], formats.number_or_zero(many or "1")) for code, many in typed if code.strip()]
    known = dict(visible_variants(actor).filter(sku__in=[code for code, _ in wanted]).values_list("sku", "id"))
    missing = [code for code, _ in wanted if code not in known]
    asks += [CartAsk(known[code], many) for code, many in wanted if code in known and many]
    problem = _now("Unknown reference: %(codes)s.") % {"codes": ", ".join(missing)} if missing else ""
    return TypedLines(asks, problem)


def day_or_none(text: str) -> date | None:
    """A day from an address or a form; None for what is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
