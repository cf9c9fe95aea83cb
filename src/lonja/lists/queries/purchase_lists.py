"""Purchase lists: which ones somebody meets, what he may do with each, and their lines as of today."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from lonja.catalog.models import Variant
from lonja.catalog.queries import VariantFacts, successors_of, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.models import SegmentMembership
from lonja.companies.permissions import Permission
from lonja.companies.queries import within
from lonja.core.errors import NotFound
from lonja.core.quantities import fit_quantity
from lonja.inventory.queries import Availability, availability
from lonja.lists.errors import LevelMissing
from lonja.lists.models import Level, ListKind, ListRight, PurchaseList, PurchaseListLine
from lonja.ordering.queries import Known, Priced, Rhythm, Wanted, configured, known_variants, price_configured, rhythms

NOTHING = Q(pk__in=[])


@dataclass(frozen=True, slots=True)
class SeenList:
    """A list and what the reader may do with it."""

    held: PurchaseList
    level: Level

    @property
    def may_fill(self) -> bool:
        """Whether the reader may add lines of his own."""
        return self.level >= Level.FILL and self.is_open

    @property
    def may_edit(self) -> bool:
        """Whether the reader may change every line."""
        return self.level >= Level.EDIT and self.is_open

    @property
    def may_approve(self) -> bool:
        """Whether the reader closes and shares the list."""
        return self.level >= Level.APPROVE

    @property
    def is_open(self) -> bool:
        """Whether its lines may change at all."""
        return self.held.closed_at is None and self.held.archived_at is None


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line as its reader meets it: priced now. Of a variant that he may not see it knows nothing.

    `fitting` is the quantity in which it can be bought today, `configured` what was chosen of it, `flaw` why not so.
    """

    line: PurchaseListLine
    variant: VariantFacts | None
    price: Priced | None
    stock: Availability | None
    known: Known | None
    rhythm: Rhythm | None
    successor: Variant | None
    fitting: Decimal
    configured: str
    flaw: str
    may_change: bool

    @property
    def is_orderable(self) -> bool:
        """Whether it can go into the cart as it stands."""
        return self.price is not None and self.price.line.unit_price is not None and not self.flaw

    @property
    def amount(self) -> Decimal | None:
        """What it comes to with its service levels (net, before discounts of the order); None where it cannot."""
        if not self.is_orderable or self.price is None or self.price.line.amount is None:
            return None
        return self.price.line.amount + sum((one.amount or Decimal(0) for one in self.price.services), Decimal(0))


@dataclass(frozen=True, slots=True)
class ListView:
    """The lines of a list as of today, and the net sum of those that can be ordered."""

    seen: SeenList
    lines: list[ListLine]
    net: Decimal

    @property
    def gone(self) -> int:
        """How many lines cannot be ordered today."""
        return sum(1 for line in self.lines if not line.is_orderable)


def lists_visible_to(actor: Actor, *, is_archived: bool = False) -> list[SeenList]:
    """Every list that the actor meets, by kind and name, and what he may do. Raises PermissionMissing. 3 queries."""
    actor.require(Permission.LISTS_FILL)
    found = _meets(actor).filter(archived_at__isnull=not is_archived).annotate(line_count=Count("lines", distinct=True))
    seen = (SeenList(held, level_of(actor, held)) for held in found.order_by("kind", "name", "pk"))
    return [one for one in seen if one.level > Level.NONE]


def list_or_404(actor: Actor, list_id: UUID, least: Level = Level.VIEW) -> SeenList:
    """One of them. Raises NotFound where the actor may not see it, LevelMissing below `least`, PermissionMissing."""
    actor.require(Permission.LISTS_FILL)
    held = _meets(actor).filter(pk=list_id).first()
    seen = SeenList(held, level_of(actor, held)) if held else None
    if seen is None or seen.level == Level.NONE:
        raise NotFound
    require_level(seen, least)
    return seen


def require_level(seen: SeenList, least: Level) -> None:
    """Raises LevelMissing where the reader may do less with the list."""
    if seen.level < least:
        raise LevelMissing


def level_of(actor: Actor, held: PurchaseList) -> Level:
    """What the actor may do with a list that he may meet: the most that any of the ways to it gives."""
    if held.kind == ListKind.SELLER:
        return Level.VIEW
    if held.owner_id is not None and held.owner_id == actor.user_id and actor.acting is None:
        return Level.APPROVE
    ways = [right.level for right in held.rights.all() if _counts(actor, right)]
    if held.kind != ListKind.PERSONAL and held.unit is not None:
        if actor.reaches(Permission.LISTS_MANAGE, held.unit.path, None):
            return Level.APPROVE
        if _is_at(actor, held.unit.path) or actor.reaches(Permission.LISTS_FILL, held.unit.path, None):
            ways.append(held.level_for_all)
    return Level(max(ways, default=Level.NONE))


def list_lines(actor: Actor, seen: SeenList, line_ids: Collection[UUID] | None = None) -> ListView:
    """The lines of a list, or those named, priced now for the actor; at most ten queries for any number of them."""
    rows = seen.held.lines.select_related("cost_center", "added_by").order_by("position", "pk")
    lines = list(rows if line_ids is None else rows.filter(pk__in=line_ids))
    facts = variant_facts(actor, [line.variant_id for line in lines])
    shown = [line for line in lines if line.variant_id in facts]
    fitting = {line.pk: _fitting(line, facts[line.variant_id]) for line in shown}
    held = configured(actor, [_wanted(line, facts[line.variant_id], fitting[line.pk]) for line in shown])
    prices = dict(zip((line.pk for line in shown), price_configured(actor, held), strict=True))
    chosen = dict(zip((line.pk for line in shown), held, strict=True))
    stock = availability(actor, list(facts))
    known, paces = known_variants(actor, list(facts)), rhythms(actor, list(facts))
    successors = successors_of(actor, [line.variant_id for line in lines if line.variant_id not in facts])
    made = [
        ListLine(
            line=line,
            variant=facts.get(line.variant_id),
            price=prices.get(line.pk),
            stock=stock.get(line.variant_id),
            known=known.get(line.variant_id),
            rhythm=paces.get(line.variant_id),
            successor=successors.get(line.variant_id),
            fitting=fitting.get(line.pk, line.quantity),
            configured=chosen[line.pk].text if line.pk in chosen else "",
            flaw=chosen[line.pk].flaw if line.pk in chosen else "",
            may_change=seen.may_edit or (seen.may_fill and _is_mine(actor, line)),
        )
        for line in lines
    ]
    return ListView(seen, made, sum((line.amount or Decimal(0) for line in made), Decimal(0)))


def _is_mine(actor: Actor, line: PurchaseListLine) -> bool:
    return line.added_by_id == actor.user_id


def _fitting(line: PurchaseListLine, fact: VariantFacts) -> Decimal:
    return fit_quantity(line.quantity, fact.quantity_minimum, fact.quantity_step).quantity


def _wanted(line: PurchaseListLine, fact: VariantFacts, quantity: Decimal) -> Wanted:
    return Wanted(line.variant_id, quantity, line.configuration, fact.is_configurable)


def rights_of(seen: SeenList) -> Sequence[ListRight]:
    """Who has a right of his own to the list, for the page that shares it; one query."""
    return list(seen.held.rights.select_related("user", "role", "unit").order_by("-level", "pk"))


def _meets(actor: Actor) -> QuerySet[PurchaseList]:
    """The lists to which any way may lead: of his company, and the seller's for it or for one of its segments."""
    own = Q(owner=actor.user_id) if actor.user_id is not None and actor.acting is None else NOTHING
    reached = within(actor, Permission.LISTS_FILL, owner=None) | within(actor, Permission.LISTS_MANAGE, owner=None)
    above = _places_above(actor)
    shared = Q(kind__in=[ListKind.UNIT, ListKind.COMPANY]) & (Q(unit__path__in=above) | reached)
    to_him = Q(user=actor.user_id) if actor.user_id is not None else NOTHING
    given = ListRight.objects.filter(to_him | Q(role__in=actor.role_ids) | Q(unit__path__in=above))
    segments = SegmentMembership.objects.filter(company=actor.company_id).values("segment")
    of_seller = Q(kind=ListKind.SELLER) & (Q(company=actor.company_id) | Q(segment__in=segments))
    of_company = Q(company=actor.company_id) & (own | shared | Q(pk__in=given.values("purchase_list")))
    found = PurchaseList.objects.filter(of_seller | of_company)
    return found.select_related("unit", "owner", "closed_by").prefetch_related("rights__unit")


def _places_above(actor: Actor) -> list[str]:
    """The paths of his unit and of all above it."""
    steps = actor.unit_path.split(".")[:-1]
    return [".".join(steps[: depth + 1]) + "." for depth in range(len(steps))]


def _counts(actor: Actor, right: ListRight) -> bool:
    if right.user_id is not None:
        return right.user_id == actor.user_id
    if right.role_id is not None:
        return right.role_id in actor.role_ids
    return right.unit is not None and _is_at(actor, right.unit.path)


def _is_at(actor: Actor, unit_path: str) -> bool:
    """Whether he acts in that unit or below it."""
    return actor.unit_path.startswith(unit_path)
