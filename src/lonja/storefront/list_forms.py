"""What buyers type about purchase lists."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.companies.models import Unit
from lonja.companies.permissions import Permission
from lonja.companies.queries import people_visible_to, roles_for, units_of_company, units_reached
from lonja.lists.actions import ListRow
from lonja.lists.models import Level, ListKind, PurchaseList
from lonja.web.forms import Form

SHARED_LEVELS = [(level.value, level.label) for level in (Level.NONE, Level.VIEW, Level.FILL, Level.EDIT)]
"""What all people of a list's unit may be given."""


class ListForm(Form):
    """The name of a list, what to know of it, and of a shared one what others may do."""

    name = forms.CharField(label=_("Name"), max_length=120)
    note = forms.CharField(
        label=_("Note"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Everybody who sees the list reads it."),
    )  # fmt: skip
    level_for_all = forms.TypedChoiceField(
        label=_("The people of the unit and below may"), choices=SHARED_LEVELS, coerce=int, initial=Level.FILL.value
    )
    is_closed_by_head = forms.BooleanField(
        label=_("Only the head closes it into an order"), required=False,
        help_text=_("Others put their lines on it; who keeps the unit's lists checks them and orders."),
    )  # fmt: skip

    def __init__(self, *args: Any, held: PurchaseList | None = None, may_share: bool = True, **kwargs: Any) -> None:
        initial = {name: getattr(held, name) for name in ("name", "note", "level_for_all", "is_closed_by_head") if held}
        super().__init__(*args, **{"initial": initial, **kwargs})
        if not may_share:
            del self.fields["level_for_all"], self.fields["is_closed_by_head"]

    def row(self) -> ListRow:
        """What the room takes."""
        given = self.cleaned_data
        level = Level(given.get("level_for_all", Level.NONE))
        return ListRow(given["name"], given["note"], level, given.get("is_closed_by_head", False))


class NewListForm(ListForm):
    """As above, with whose list it is: the writer's own, or that of a unit where he keeps lists."""

    place = forms.ChoiceField(label=_("Whose list"), required=False)

    field_order = ("name", "place", "note", "level_for_all", "is_closed_by_head")

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        units = list(units_reached(actor, Permission.LISTS_MANAGE)) if actor.may(Permission.LISTS_MANAGE) else []
        super().__init__(*args, may_share=bool(units), **kwargs)
        self._roots = {str(unit.pk) for unit in units if unit.parent_id is None}
        own = [] if actor.user_id is None or actor.acting else [("", _("My own"))]
        self.fields["place"].choices = [*own, *((str(unit.pk), _place_name(unit)) for unit in units)]  # type: ignore[attr-defined]

    def kind(self) -> ListKind:
        """Personal, or of the unit or the company that was chosen."""
        place = self.cleaned_data["place"]
        if not place:
            return ListKind.PERSONAL
        return ListKind.COMPANY if place in self._roots else ListKind.UNIT

    def unit_id(self) -> UUID | None:
        """The chosen unit."""
        return UUID(self.cleaned_data["place"]) if self.cleaned_data["place"] else None


def _place_name(unit: Unit) -> str:
    depth = unit.path.count(".") - 1
    return "\u2003" * depth + (unit.name if depth else str(_("The whole company")))


class ShareForm(Form):
    """Who may do what with a list: a person, the holders of a role, or a unit."""

    whom = forms.ChoiceField(label=_("Who"))
    level = forms.TypedChoiceField(
        label=_("May"), choices=[(level.value, level.label) for level in Level], coerce=int, initial=Level.EDIT.value
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(f"user:{one.pk}", one.name) for one in people_visible_to(actor)]
        roles = [(f"role:{one.pk}", one.name) for one in roles_for(actor)]
        units = [(f"unit:{one.pk}", one.name) for one in units_of_company(actor)]
        groups = [(_("People"), people), (_("Roles"), roles), (_("Units"), units)]
        self.fields["whom"].choices = [group for group in groups if group[1]]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, UUID]:
        """The one who was chosen, as the room takes it."""
        what, _sign, key = self.cleaned_data["whom"].partition(":")
        return {f"{what}_id": UUID(key)}
