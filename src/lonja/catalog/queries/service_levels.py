"""Which service levels are sold with which goods."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import NamedTuple

from django.db import connection
from django.db.models import QuerySet

from lonja.catalog.models import ServiceBasis, ServiceLevel
from lonja.catalog.queries.facts import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission


class Service(NamedTuple):
    """A service level as it is offered with some goods: the service itself, how it is priced, and its terms."""

    code: str
    fact: VariantFacts
    basis: str
    percent: Decimal | None
    terms: Mapping[str, str]

    def quantity(self, of_goods: Decimal) -> Decimal:
        """How much of the service goes with so many sales units of the goods."""
        return Decimal(1) if self.basis == ServiceBasis.PER_LINE else of_goods


_OFFERED = """
    SELECT v.id, l.code, l.variant_id, l.basis, l.percent, terms.descriptions
    FROM catalog_variant v
    JOIN catalog_product p ON p.id = v.product_id
    JOIN catalog_category c ON c.id = p.category_id
    JOIN catalog_servicelevel l ON EXISTS (
        SELECT FROM catalog_serviceoffer o LEFT JOIN catalog_category branch ON branch.id = o.category_id
        WHERE o.level_id = l.id
          AND (o.product_id = p.id OR starts_with(c.path, branch.path) OR (o.brand <> '' AND o.brand = p.brand)))
    JOIN catalog_variant service ON service.id = l.variant_id
    JOIN catalog_product terms ON terms.id = service.product_id
    WHERE v.id = ANY(%s) AND v.fulfillment <> 'service'
    ORDER BY l.position, l.code"""


def services_of(actor: Actor, variant_ids: Collection[int]) -> dict[int, list[Service]]:
    """The service levels that may be bought with these variants, by their ids, as far as the actor sees the services.

    Two queries for any number; none for no variants.
    """
    if not variant_ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_OFFERED, (list(variant_ids),))
        rows = cursor.fetchall()
    facts = variant_facts(actor, {row[2] for row in rows}) if rows else {}
    found: defaultdict[int, list[Service]] = defaultdict(list)
    for goods, code, service, basis, percent, terms in rows:
        if service in facts:
            found[goods].append(Service(code, facts[service], basis, percent, json.loads(terms)))
    return dict(found)


def service_levels(actor: Actor) -> QuerySet[ServiceLevel]:
    """All service levels with what they are and where they are offered. Raises PermissionMissing."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    offers = ("offers__product", "offers__category")
    return ServiceLevel.objects.select_related("variant__product").prefetch_related(*offers)
