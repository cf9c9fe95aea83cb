"""How an order was approved, as a PDF to file: who agreed to what, when, and on what evidence (typst, beside it)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lonja.approvals.models import ApprovalNotice, ApprovalRequest, ApprovalStep
from lonja.approvals.queries import requests_of, who_is_asked
from lonja.core.clock import now
from lonja.core.texts import language
from lonja.core.typesetting import NotTypeset, typeset
from lonja.ordering.errors import OrderPaperUnset
from lonja.ordering.models import Order, OrderAttachment, OrderLine
from lonja.ordering.paper import titled
from lonja.ordering.queries.deliveries import order_deliveries
from lonja.ordering.queries.orders import log_of, order_lines, subject_of
from lonja.ordering.queries.timeline import state_label, timeline
from lonja.web import formats

TEMPLATE = Path(__file__).parent / "typst" / "approval.typ"


def trail_pdf(order: Order) -> bytes:
    """The trail of an order that its reader may see, in the active language, as PDF/UA. Raises OrderPaperUnset."""
    try:
        return typeset(TEMPLATE, trail_data(order))
    except NotTypeset as failure:
        raise OrderPaperUnset from failure


def trail_data(order: Order) -> dict[str, Any]:
    """All that stands on the pages: texts translated, numbers written."""
    moment = now()
    company, lines = order.company, order_lines(order)
    deliveries = titled(order_deliveries(order, lines), order.currency)
    return {
        "language": language()[:2],
        "title": _("Approval of order %(number)s") % {"number": order.number},
        "subtitle": _("Printed on %(moment)s") % {"moment": formats.datetime(moment)},
        "date": {"year": moment.year, "month": moment.month, "day": moment.day},
        "company": company.legal_name or company.name,
        "facts": _facts(order),
        "rounds": [_round(number, one) for number, one in enumerate(requests_of(subject_of(order.pk)), start=1)],
        "groups": [
            {"title": title, "rows": [_line(line, order.currency) for line in one.lines]} for title, one in deliveries
        ],
        "files": [_file(one) for one in order.attachments.select_related("user")],
        "history": [_entry(one) for one in timeline(order, log_of(order))],
        "words": _words(),
    }


def _words() -> dict[str, Any]:
    return {
        "page": _("Page"),
        "lines": _("What was approved"),
        "files": _("Attached"),
        "history": _("History"),
        "step_columns": [
            pgettext("approval", "Asked"),
            _("Because of"),
            pgettext("approval", "State"),
            _("By and when"),
            _("In these words"),
        ],
        "notice_columns": [_("Told on"), _("Why"), _("Whom")],
        "line_columns": [_("Article"), _("Product"), _("Cost center"), _("Quantity"), _("Amount")],
        "file_columns": [_("File"), _("By and when"), "SHA-256"],
        "history_columns": [pgettext("history", "When"), _("Who"), pgettext("history", "What")],
    }


def _facts(order: Order) -> list[tuple[str, str]]:
    requester = order.requester.name if order.requester else order.get_road_display()
    facts = [
        (_("Requested by"), requester),
        (_("Unit"), order.unit.name),
        (_("Sent"), formats.datetime(order.submitted_at)),
        (pgettext("order", "State"), state_label(order.state)),
        (_("Net"), formats.money(order.net_amount, order.currency)),
        (_("With tax"), formats.money(order.total_amount, order.currency)),
        (_("Your number"), order.po_number),
        (_("Justification"), order.note),
        (_("Fingerprint of what it holds now"), order.content_hash),
    ]
    return [(name, value) for name, value in facts if value]


def _round(number: int, request: ApprovalRequest) -> dict[str, Any]:
    steps = request.steps.select_related("approver_role", "approver", "decided_by", "on_behalf_of")
    rules = " · ".join(rule["name"] for rule in request.evidence.get("rules", ()))
    facts = [
        (_("Asked on"), formats.datetime(request.requested_at)),
        (_("Net"), formats.money(request.amount, request.currency)),
        (_("Rules that asked"), rules),
        (_("Fingerprint of what was decided on"), request.content_hash),
    ]
    title = _("Round %(number)s: %(state)s") % {"number": number, "state": request.get_state_display()}
    return {
        "title": title,
        "facts": [(name, value) for name, value in facts if value],
        "steps": [_step(step) for step in steps],
        "notices": [_notice(one) for one in request.notices.all()],
    }


def _step(step: ApprovalStep) -> list[str]:
    by = ""
    if step.decided_by is not None:
        by = step.decided_by.name
        if step.on_behalf_of is not None:
            by = _("%(name)s for %(absent)s") % {"name": by, "absent": step.on_behalf_of.name}
        by = f"{by}, {formats.datetime(step.kept_from or step.decided_at)}"
    return [who_is_asked(step), step.rule_name, step.get_state_display(), by, step.comment]


def _notice(one: ApprovalNotice) -> list[str]:
    names = ", ".join(person["name"] for person in one.people)
    return [formats.datetime(one.told_at), one.get_kind_display(), names]


def _line(line: OrderLine, currency: str) -> list[str]:
    amount = formats.money(line.amount, currency)
    return [line.sku, line.name, line.cost_center_code, formats.quantity(line.quantity), amount]


def _file(one: OrderAttachment) -> list[str]:
    by = f"{one.user.name if one.user else ''}, {formats.datetime(one.added_at)}"
    return [one.file_name, by.removeprefix(", "), f"{one.file_hash[:32]} {one.file_hash[32:]}"]


def _entry(one: dict[str, Any]) -> list[str]:
    what = ": ".join(text for text in (str(one["title"]), one["text"]) if text)
    return [formats.datetime(one["at"]), one["by"], what]
