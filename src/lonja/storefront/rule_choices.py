"""What a company's rules can be made of, as the selects of the page of a rule offer it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lonja.approvals.models import ApprovalRule
from lonja.approvals.queries import approver_roles, payment_methods, possible_approvers
from lonja.approvals.rules import AskedByRole, OfProducts, from_data, leaves
from lonja.catalog.models import Variant
from lonja.catalog.queries import Branch, visible_categories, visible_variants
from lonja.companies import queries
from lonja.companies.actor import Actor
from lonja.companies.models import AddressKind
from lonja.companies.permissions import Permission
from lonja.lists.models import ListKind, PurchaseListLine
from lonja.lists.queries import lists_visible_to
from lonja.storefront.company_forms import INDENT
from lonja.storefront.rule_forms import Offered

LEVELS = 5


def offered_for(actor: Actor, rule: ApprovalRule | None, typed: QueryDict) -> Offered:
    """The choices; what the rule names already stays one, so that nothing is lost.

    Of products those count that the actor may see, or that the rule names, among those that were typed.
    """
    found = list(leaves(from_data(rule.conditions))) if rule else []
    named = [leaf.role_id for leaf in found if isinstance(leaf, AskedByRole)]
    asked = [step.approver_role_id for step in rule.steps.all() if step.approver_role_id] if rule else []
    asked += [rule.escalates_to_role_id] if rule and rule.escalates_to_role_id else []
    kept = [pk for leaf in found if isinstance(leaf, OfProducts) for pk in leaf.variant_ids]
    addresses = queries.addresses_visible_to(actor).filter(kind=AddressKind.DELIVERY)
    lists = _lists(actor)
    return Offered(
        categories=list(_indented(visible_categories(actor))),
        roles=[(str(role.pk), role.name) for role in queries.roles_for(actor, named=named)],
        people=[(str(person.pk), str(person)) for person in queries.people_visible_to(actor)],
        addresses=[(str(address.pk), address.label) for address in addresses],
        payments=list(payment_methods().items()),
        approvers=_approvers(actor, asked),
        lists=list(lists.items()),
        skus=_skus(actor, kept, typed),
        listed=_listed(actor, lists.keys(), typed),
    )


def _indented(branches: Iterable[Branch], depth: int = 0) -> Iterator[tuple[str, str]]:
    for branch in branches:
        yield str(branch.category.pk), INDENT * depth + branch.name
        yield from _indented(branch.children, depth + 1)


def _approvers(actor: Actor, named: list[UUID]) -> list[tuple[str, list[tuple[str, str]]]]:
    roles = [(f"role:{role.pk}", role.name) for role in approver_roles(actor, named=named)]
    people = [(f"person:{person.pk}", str(person)) for person in possible_approvers(actor)]
    levels = [
        ("level:0", _("Who approves in the requester's unit")),
        *(
            (
                f"level:{up}",
                ngettext("Who approves %(num)d level above", "Who approves %(num)d levels above", up) % {"num": up},
            )
            for up in range(1, LEVELS + 1)
        ),
    ]
    owners = [("owner:", _("The cost center's owner"))]
    return [
        (_("Anybody with the role"), roles),
        (_("By place"), [*levels, *owners]),
        (_("One person"), people),
    ]


def _skus(actor: Actor, kept: list[int], typed: QueryDict) -> dict[int, str]:
    words = {word for name in typed if name.endswith("-variant_ids") for word in str(typed[name]).split()}
    seen = visible_variants(actor).filter(sku__in=words).order_by().values_list("pk", "sku") if words else []
    named = Variant.objects.filter(pk__in=kept).values_list("pk", "sku") if kept else []
    return {**dict(named), **dict(seen)}


def _lists(actor: Actor) -> dict[str, str]:
    if not actor.may(Permission.LISTS_FILL):
        return {}
    return {str(one.held.pk): one.held.name for one in lists_visible_to(actor) if one.held.kind != ListKind.PERSONAL}


def _listed(actor: Actor, offered: Iterable[str], typed: QueryDict) -> dict[str, list[int]]:
    """The products of the lists that were chosen, as far as the actor may see them."""
    chosen = {str(typed[name]) for name in typed if name.endswith("-list")} & set(offered)
    lines = PurchaseListLine.objects.filter(purchase_list__in=[UUID(one) for one in chosen]).values_list(
        "purchase_list", "variant"
    )
    held = list(lines.order_by("position")) if chosen else []
    seen = set(visible_variants(actor).filter(pk__in=[pk for _, pk in held]).order_by().values_list("pk", flat=True))
    found: dict[str, list[int]] = {one: [] for one in chosen}
    for list_id, variant_id in held:
        if variant_id in seen:
            found[str(list_id)].append(variant_id)
    return found
