"""Tables: price lists with entries or by formula, for whom they count, and tax rates as dated data."""

from __future__ import annotations

from typing import Any

import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from lonja.pricing.models.guards import GUARDS_OF_ENTRIES
from lonja.pricing.rules import Mixing, Strategy

ASSIGNEES = ("channel", "segment", "company", "unit", "contract")
MIXINGS = [
    (Mixing.FIRST_BREAK, _("from its first break on only its own prices count")),
    (Mixing.MERGED, _("other lists fill the breaks that it lacks")),
    (Mixing.ALONE, _("it prices a product alone or not at all")),
]
STRATEGIES = [
    (Strategy.FIRST, _("the first list that has a price")),
    (Strategy.LOWEST, _("the lowest price")),
    (Strategy.CONTRACT_LOCKS, _("the contract's price, otherwise the lowest")),
]


LONGEST_CHAIN = 5
"""How many formulas may stand on one another."""

_CHAINS_END = f"""
    -- One after the other, or two that are saved at once could close a loop between them.
    PERFORM pg_advisory_xact_lock(hashtext('pricing_pricelist.base'));
    IF EXISTS (
        SELECT FROM pricing_pricelist list JOIN pricing_pricelist base ON base.id = list.base_id
        WHERE NEW.id IN (list.id, base.id) AND (list.currency = base.currency) <> (list.exchange_rate IS NULL)
    ) THEN
        RAISE EXCEPTION 'another currency than the base list has needs a rate, and the same one none'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pricing_rate_between_currencies';
    END IF;
    IF (
        WITH RECURSIVE above AS (
            SELECT NEW.base_id AS id, 1 AS steps WHERE NEW.base_id IS NOT NULL
            UNION ALL SELECT l.base_id, steps + 1 FROM above JOIN pricing_pricelist l ON l.id = above.id
            WHERE l.base_id IS NOT NULL AND steps <= {LONGEST_CHAIN}
        ), below AS (
            SELECT NEW.id, 0 AS steps
            UNION ALL SELECT l.id, steps + 1 FROM below JOIN pricing_pricelist l ON l.base_id = below.id
            WHERE steps <= {LONGEST_CHAIN}
        )
        SELECT coalesce((SELECT max(steps) FROM above), 0) + (SELECT max(steps) FROM below)
    ) > {LONGEST_CHAIN} THEN
        RAISE EXCEPTION 'price lists stand on one another in a loop or in too long a chain'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'pricing_chain_ends';
    END IF;
    RETURN NULL;
"""  # noqa: S608 (a constant of this file)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class PriceList(models.Model):
    """Net prices in one currency. With `base` it holds no entries: it is a formula on that list's prices.

    They are taken `percent_off` (negative: more), or what a FormulaException says instead, and times `exchange_rate`
    (how much of this currency one unit of the base's is) where the currencies differ. What a chain of formulas comes to
    is rounded once, half up, by the list that is asked: to `price_decimals`, or to the nearest price that is a whole
    number of `rounding_step` plus `rounding_ending` (1 and 0.95: 0.95, 1.95, ...). `takes_company_percent`: whether the
    permanent percentage of a company counts on it; None: as usual, where it counts for a segment or a channel.
    """

    code = models.SlugField(max_length=80, unique=True)
    names = models.JSONField(default=dict)
    currency = models.CharField(max_length=3)
    base = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="derived")
    percent_off = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    exchange_rate = models.DecimalField(max_digits=18, decimal_places=8, null=True, blank=True)
    price_decimals = models.PositiveSmallIntegerField(default=2)
    rounding_step = models.DecimalField(max_digits=12, decimal_places=6, null=True, blank=True)
    rounding_ending = models.DecimalField(max_digits=12, decimal_places=6, default=0)
    takes_company_percent = models.BooleanField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    external_id = models.CharField(max_length=64, null=True, blank=True, unique=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(base__isnull=True, percent_off__isnull=True, exchange_rate__isnull=True)
                | Q(base__isnull=False, percent_off__isnull=False),
                name="pricing_percent_needs_base",
            ),
            models.CheckConstraint(
                condition=Q(percent_off__isnull=True) | Q(percent_off__lt=100), name="pricing_percent_sane"
            ),
            models.CheckConstraint(
                condition=Q(exchange_rate__isnull=True) | Q(exchange_rate__gt=0), name="pricing_rate_positive"
            ),
            models.CheckConstraint(condition=Q(price_decimals__lte=6), name="pricing_decimals_sane"),
            models.CheckConstraint(
                condition=Q(rounding_step__isnull=True, rounding_ending=0)
                | Q(rounding_step__gt=F("rounding_ending"), rounding_ending__gte=0),
                name="pricing_ending_below_step",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="pricing_chains_end",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.After,
                func=_CHAINS_END,
            )
        ]

    def __str__(self) -> str:
        return self.code


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class FormulaException(models.Model):
    """Another percentage of a list by formula for a product, a brand or a branch of the tree (exactly one)."""

    price_list = models.ForeignKey(PriceList, on_delete=models.CASCADE, related_name="exceptions", db_index=False)
    product = models.ForeignKey("catalog.Product", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    brand = models.CharField(max_length=80, blank=True)
    category = models.ForeignKey("catalog.Category", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    percent_off = models.DecimalField(max_digits=7, decimal_places=4)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["price_list", "product", "brand", "category"],
                nulls_distinct=False,
                name="pricing_exception_once",
            ),
            models.CheckConstraint(
                condition=Q(product__isnull=False, brand="", category__isnull=True)
                | (Q(product__isnull=True, category__isnull=True) & ~Q(brand=""))
                | Q(product__isnull=True, brand="", category__isnull=False),
                name="pricing_exception_for_one",
            ),
            models.CheckConstraint(condition=Q(percent_off__lt=100), name="pricing_exception_sane"),
        ]


def _remembered(model: str) -> models.ForeignKey[Any]:
    """A reference in the history of prices, which is asked by price: an index of it would only cost."""
    return models.ForeignKey(
        model,
        on_delete=models.DO_NOTHING,
        related_name="+",
        related_query_name="+",
        db_index=False,
        db_constraint=False,
    )


@pghistory.track(
    pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), level=pghistory.Statement,
    attrs={"price_list": _remembered("pricing.PriceList"), "variant": _remembered("catalog.Variant")},
)  # fmt: skip
class PriceEntry(models.Model):
    """The net price of one sales unit from `min_quantity` on, while valid (both dates inclusive); None: on request.

    Its history is kept and its references are guarded by statement and not by row, because prices come by the hundred
    thousand (decision 12).
    """

    price_list = models.ForeignKey(  # the unique constraint below is its index
        PriceList, on_delete=models.CASCADE, related_name="entries", db_index=False, db_constraint=False
    )
    variant = models.ForeignKey(
        "catalog.Variant", on_delete=models.CASCADE, related_name="price_entries", db_constraint=False
    )
    min_quantity = models.DecimalField(max_digits=12, decimal_places=3, default=1)
    unit_price = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["price_list", "variant", "min_quantity", "valid_from"],
                nulls_distinct=False,
                name="pricing_entry_once",
            ),
            models.CheckConstraint(condition=Q(unit_price__gte=0), name="pricing_price_not_negative"),
            models.CheckConstraint(condition=Q(min_quantity__gt=0), name="pricing_break_positive"),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="pricing_entry_dates_in_order",
            ),
        ]
        triggers = GUARDS_OF_ENTRIES


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Contract(models.Model):
    """What was agreed with a company for a time (both dates inclusive): its lists come before all others.

    `version` grows with every change of its dates.
    """

    number = models.CharField(max_length=60, unique=True)
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, related_name="+")
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=0, db_default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="pricing_contract_dates_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.number


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class PriceListAssignment(models.Model):
    """For whom a list counts: a channel, segment, company, unit (with those below it) or contract (exactly one).

    Lower `priority` is asked first. `mixing` says how its breaks stand beside those of the lists behind it;
    `stops_here` that no list of a farther place is asked, whatever was found.
    """

    price_list = models.ForeignKey(PriceList, on_delete=models.CASCADE, related_name="assignments")
    channel = models.ForeignKey("companies.Channel", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    segment = models.ForeignKey("companies.Segment", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    company = models.ForeignKey("companies.Company", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    unit = models.ForeignKey("companies.Unit", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, null=True, blank=True, related_name="assignments")
    priority = models.PositiveSmallIntegerField(default=100)
    mixing = models.CharField(max_length=12, choices=MIXINGS, default=Mixing.FIRST_BREAK)
    stops_here = models.BooleanField(default=False)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Exact(
                    Func(*ASSIGNEES, function="num_nonnulls", output_field=models.IntegerField()), Value(1)
                ),
                name="pricing_assigned_to_one",
            ),
            models.CheckConstraint(condition=Q(mixing__in=list(Mixing)), name="pricing_mixing_known"),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class PricingPolicy(models.Model):
    """Which of several prices counts in a channel; a channel without one takes the first."""

    channel = models.OneToOneField("companies.Channel", on_delete=models.CASCADE, primary_key=True, related_name="+")
    strategy = models.CharField(max_length=20, choices=STRATEGIES, default=Strategy.FIRST)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(strategy__in=list(Strategy)), name="pricing_strategy_known"),
        ]


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class TaxRate(models.Model):
    """The percentage that a tax class bears in a country from a day on (EN 16931 category in `category`)."""

    country = models.CharField(max_length=2)
    tax_class = models.CharField(max_length=20)
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    category = models.CharField(max_length=2, default="S")
    valid_from = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["country", "tax_class", "valid_from"], name="pricing_rate_once_per_day"),
            models.CheckConstraint(condition=Q(percent__gte=0, percent__lt=100), name="pricing_rate_sane"),
        ]
