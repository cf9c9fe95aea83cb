"""Reads of promotions for the seller's people: how each stands, what counts beside one, who used it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.db.models.fields import CharField

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.pricing.errors import PromotionUnknown
from lonja.pricing.models import Promotion, PromotionUse

_NAMED = ("buyers__channel", "buyers__segment", "buyers__company", "goods__product", "goods__category")


class PromotionState(StrEnum):
    """How a promotion stands on a day. Over: its last day is past or all its uses are used up."""

    RUNNING = "running"
    PLANNED = "planned"
    PAUSED = "paused"
    OVER = "over"


def promotions(actor: Actor, *, text: str = "", kind: str = "", state: str = "") -> QuerySet[Promotion]:
    """The promotions by code, name or typed code, kind and state; unordered, each with its `state` of today.

    For the seller's people.
    """
    actor.require(Permission.SALES_PRICES_VIEW)
    found = (
        Promotion.objects.annotate(state=_state_on(today())).select_related("gift_variant").prefetch_related(*_NAMED)
    )
    if text:
        words = ("code", "names__es", "names__en", "typed_code")
        found = found.filter(Q(*[(f"{field}__icontains", text) for field in words], _connector=Q.OR))
    if kind:
        found = found.filter(kind=kind)
    return found.filter(state=state) if state else found


def _state_on(day: date) -> Case:
    return Case(
        When(_is_over(day), then=Value(PromotionState.OVER.value)),
        When(is_active=False, then=Value(PromotionState.PAUSED.value)),
        When(valid_from__gt=day, then=Value(PromotionState.PLANNED.value)),
        default=Value(PromotionState.RUNNING.value),
        output_field=CharField(),
    )


def _is_over(day: date) -> Q:
    return Q(valid_until__isnull=False, valid_until__lt=day) | Q(limit_total__isnull=False, limit_total__lte=F("used"))


def promotion_or_404(actor: Actor, code: str) -> Promotion:
    """One promotion with its buyers and goods. Raises PromotionUnknown (404)."""
    found = promotions(actor).filter(code=code).first()
    if found is None:
        raise PromotionUnknown(code=code)
    return found


def promotions_beside(actor: Actor, promotion: Promotion) -> QuerySet[Promotion]:
    """Those that are switched on and not over and share a day with this one, in the order in which they count."""
    found = promotions(actor).exclude(Q(is_active=False) | _is_over(today()))
    if promotion.valid_until is not None:
        found = found.filter(Q(valid_from=None) | Q(valid_from__lte=promotion.valid_until))
    if promotion.valid_from is not None:
        found = found.filter(Q(valid_until=None) | Q(valid_until__gte=promotion.valid_from))
    return found.exclude(pk=promotion.pk).order_by("priority", "code")


def uses_of_promotion(actor: Actor, promotion: Promotion) -> QuerySet[PromotionUse]:
    """Who used it, the last first. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    return PromotionUse.objects.filter(promotion=promotion).select_related("company").order_by("-used_at", "-pk")
