"""What the seller's people type about categories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _

from lonja.backoffice.goods import category_nodes
from lonja.backoffice.kept_forms import KeptForm, add_texts, typed_texts
from lonja.catalog.actions import category_version
from lonja.catalog.models import AttributeFamily, Category
from lonja.core.texts import localized
from lonja.web.forms import Form
from lonja.web.trees import TreeChoiceField


class CategoryForm(KeptForm):
    """A category: its names, where it stands, its drawing and the family of its goods' attributes."""

    def __init__(self, data: Any = None, *, held: Category, drawings: Sequence[str]) -> None:
        super().__init__(data)
        add_texts(self, "names", _("Name"), held.names, is_sold=True, max_length=120)
        families = [(each.code, localized(each.names) or each.code) for each in AttributeFamily.objects.all()]
        inherited = _("that of the category above")
        self.fields |= {
            "parent": TreeChoiceField(
                nodes=lambda: category_nodes(_("nothing: it is a root"), without=held),
                label=_("Stands under"), required=False,
            ),
            "drawing": forms.ChoiceField(
                label=_("Picture"), required=False, choices=[("", _("none")), *((each, each) for each in drawings)]
            ),
            "family": forms.ChoiceField(
                label=_("Family of attributes"), required=False, choices=[("", inherited), *families]
            ),
        }  # fmt: skip
        self.initial = {
            **self.initial,
            "parent": held.parent.code if held.parent else "",
            "drawing": held.drawing,
            "family": held.family.code if held.family else "",
        }
        self.remember(category_version(held))

    def clean(self) -> None:
        """A category has a name in some language."""
        self.require_name()

    def wanted(self) -> dict[str, Any]:
        """The arguments of change_category."""
        typed = self.cleaned_data
        return {
            "names": typed_texts(typed, "names"), "drawing": typed["drawing"], "family_code": typed["family"] or None,
            "parent_code": typed["parent"] or None, "seen": typed["version"],
        }  # fmt: skip


class NewCategoryForm(Form):
    """A new category under the chosen one, or among the roots."""

    code = forms.SlugField(max_length=80)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, prefix="new")
        self.fields["code"].label = _("Code")
        add_texts(self, "names", _("Name"), {}, max_length=120)

    def names(self) -> dict[str, str]:
        """The names that were typed; its code where none was."""
        return typed_texts(self.cleaned_data, "names") or {settings.LANGUAGES[0][0]: self.cleaned_data["code"]}
