"""Accounts payable: how it is told of closed purchases, what it was told, tests, and telling again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from lonja.companies.permissions import Permission
from lonja.notifications.models import PayableTarget, TargetKind
from lonja.notifications.models.payables import FileFormat
from lonja.notifications.payables import actions, queries
from lonja.notifications.payables.delivery import file_of
from lonja.storefront.access import BuyerRequest
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages, tables
from lonja.web.attempts import pressed, tried
from lonja.web.forms import Form

PAGE_SIZE = 30


class TargetForm(Form):
    """One way in which accounts payable is told."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=100)
    kind = forms.ChoiceField(label=gettext_lazy("How"), choices=TargetKind.choices)
    recipients = forms.CharField(
        label=gettext_lazy("Mail addresses"),
        required=False,
        help_text=gettext_lazy("For mails: one a line."),
        widget=forms.Textarea({"rows": 3}),
    )
    url = forms.CharField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=500,
        help_text=gettext_lazy("For webhooks: it begins with https://."),
    )
    format = forms.ChoiceField(
        label=gettext_lazy("File"),
        choices=FileFormat.choices,
        help_text=gettext_lazy("What hangs on the mail, or can be fetched."),
    )
    is_active = forms.BooleanField(label=gettext_lazy("In use"), required=False, initial=True)


@for_holders_of(Permission.PAYABLES_MANAGE)
def payables(request: BuyerRequest) -> HttpResponse:
    """The targets, and the log of what was told."""
    found, number = queries.payable_notices(request.actor), tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context = {
        "targets": queries.payable_targets(request.actor),
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
    }
    return page(request, "payables", "payables", context)


@for_holders_of(Permission.PAYABLES_MANAGE)
def new_payable_target(request: BuyerRequest) -> HttpResponse:
    """A further target."""
    return _target_page(request, {}, None)


@for_holders_of(Permission.PAYABLES_MANAGE)
def payable_target(request: BuyerRequest, target_id: UUID) -> HttpResponse:
    """Change a target; it counts from the next order on."""
    found = queries.target_or_404(request.actor, target_id)
    initial = {name: getattr(found, name) for name in ("name", "kind", "url", "format", "is_active")}
    return _target_page(request, {**initial, "recipients": "\n".join(found.recipients)}, found)


@require_POST
@for_holders_of(Permission.PAYABLES_MANAGE)
def try_payable_target(request: BuyerRequest, target_id: UUID) -> HttpResponse:
    """Send an example that says that it is one."""
    done = _("An example is on its way; the log below says how it went.")
    return pressed(request, lambda: actions.try_target(request.actor, target_id), done, "storefront:payables")


@require_POST
@for_holders_of(Permission.PAYABLES_MANAGE)
def renew_payable_secret(request: BuyerRequest, target_id: UUID) -> HttpResponse:
    """Sign with another secret from now on."""
    done = _("Notices are signed with the new secret from now on.")
    renew = lambda: actions.renew_secret(request.actor, target_id)  # noqa: E731
    return pressed(request, renew, done, "storefront:payable_target", target_id)


@require_POST
@for_holders_of(Permission.PAYABLES_MANAGE)
def resend_payable_notice(request: BuyerRequest, notice_id: UUID) -> HttpResponse:
    """Deliver a notice again, under the same key."""
    done = _("The notice is sent again.")
    return pressed(request, lambda: actions.resend_notice(request.actor, notice_id), done, "storefront:payables")


@for_holders_of(Permission.PAYABLES_MANAGE)
def payable_notice_file(request: BuyerRequest, notice_id: UUID) -> HttpResponse:
    """What was told, as a file of the target's format."""
    notice = queries.notice_or_404(request.actor, notice_id)
    name, data, kind = file_of(notice.target, notice)
    return HttpResponse(data, kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _target_page(request: BuyerRequest, initial: dict[str, Any], found: PayableTarget | None) -> HttpResponse:
    form = TargetForm(request.POST or None, initial=initial)

    def save() -> None:
        data = dict(form.cleaned_data)
        addresses = data.pop("recipients").replace(",", "\n").replace(";", "\n").split()
        draft = actions.TargetDraft(**{**data, "kind": TargetKind(data["kind"])}, recipients=tuple(addresses))
        actions.save_target(request.actor, draft, found.pk if found else None)

    if tried(form, save):
        messages.success(request, _("The target is saved. Send it an example to see that it arrives."))
        return pages.redirect(request, "storefront:payables")
    return page(request, "payables", "payable_target", {"form": form, "target": found}, status_of(form))
