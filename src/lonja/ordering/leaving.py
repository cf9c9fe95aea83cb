"""What goes to others when somebody leaves: consents and rules that name him, recurring orders, orders sent back."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.approvals.actions import hand_over_consent
from lonja.approvals.queries import rule_steps_naming, rules_escalating_to, steps_naming
from lonja.companies.actor import Actor
from lonja.companies.errors import HeirUnfit
from lonja.companies.leaving import Held
from lonja.companies.models import User
from lonja.core.events import record_all
from lonja.ordering.actions import hand_over_sent_back
from lonja.ordering.actions.recurring import hand_over_recurring
from lonja.ordering.events import ApprovalAsked
from lonja.ordering.models import Order, RecurringOrder
from lonja.ordering.queries import order_id_of, sent_back_orders
from lonja.ordering.recurring_states import RecurringState


class ApprovalsOfLeaver:
    """The consent of one person, asked for by name."""

    code = "approvals"
    title = gettext_lazy("Approvals that name this person")
    fields = (
        "approvals.ApprovalStep.approver", "approvals.ApprovalRuleStep.approver", "approvals.ApprovalRule.escalates_to",
    )  # fmt: skip
    may_end = False

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Orders that wait for him, and rules that will ask him."""
        steps = list(steps_naming(company_id, person))
        orders = dict(
            Order.objects.filter(pk__in=[order_id_of(step.request.subject) for step in steps]).values_list(
                "pk", "number"
            )
        )
        waiting = [Held(orders.get(order_id_of(step.request.subject), ""), step.rule_name) for step in steps]
        named = [each.rule.name for each in rule_steps_naming(company_id, person)]
        named += [each.name for each in rules_escalating_to(company_id, person)]
        rules = [Held(name, _("approval rule")) for name in dict.fromkeys(named)]
        return waiting + rules

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """The heir is asked from now on, by mail where it is his turn already."""
        if heir is None:
            raise HeirUnfit(heir="", things=str(self.title))
        asked = hand_over_consent(actor, company_id, person, heir)
        record_all([ApprovalAsked(order_id_of(request.subject), request.pk) for request in asked])


class RecurringOrdersOfLeaver:
    """The recurring orders for which one person answers: they are placed by his rights."""

    code = "recurring_orders"
    title = gettext_lazy("Recurring orders")
    fields = ("ordering.RecurringOrder.owner",)
    may_end = False

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Those that did not end."""
        return [Held(each.name, each.unit.name) for each in _recurring(company_id, person)]

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """The heir answers for them, who must be able to order in their very units."""
        if heir is not None:
            hand_over_recurring(actor, company_id, person.pk, heir.pk)
        if heir is None or _recurring(company_id, person).exists():
            raise HeirUnfit(heir=str(heir or ""), things=str(self.title))


class SentBackOfLeaver:
    """The orders of one person that wait for his changes."""

    code = "sent_back_orders"
    title = gettext_lazy("Orders sent back for changes")
    fields = ("ordering.Order.requester",)
    may_end = False

    def held(self, company_id: UUID, person: User) -> list[Held]:
        """Those that he has neither sent again nor withdrawn; all others go on without him."""
        found = sent_back_orders(company_id).filter(requester=person)
        return [Held(each.number, each.unit.name) for each in found.select_related("unit").order_by("number")]

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """The heir asks for them from now on, who must be able to order in their very units."""
        if heir is None or not hand_over_sent_back(actor, company_id, person, heir):
            raise HeirUnfit(heir=str(heir or ""), things=str(self.title))


APPROVALS = ApprovalsOfLeaver()
SENT_BACK = SentBackOfLeaver()
RECURRING = RecurringOrdersOfLeaver()


def _recurring(company_id: UUID, person: User) -> QuerySet[RecurringOrder]:
    found = RecurringOrder.objects.filter(company=company_id, owner=person).exclude(state=RecurringState.ENDED)
    return found.select_related("unit").order_by("name")
