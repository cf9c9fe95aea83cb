"""What a search reads beside the words is what variant and product say, whoever writes it, also at one moment."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from django.db import connection

from lonja.catalog.actions import index_variants, indexing
from lonja.catalog.models import Category, Product, Variant
from tests import factories as make
from tests.invariants import assert_invariants


@pytest.mark.django_db(transaction=True)
def test_changes_at_the_same_moment_leave_nothing_behind(at_once: Any) -> None:
    categories = [make.make_category() for _ in range(3)]
    products = [make.make_product(category=categories[0]) for _ in range(3)]
    variants = [make.make_variant(product=products[0]) for _ in range(4)]
    chance = Random(11)

    def change() -> Callable[[], Any]:
        variant, product = chance.choice(variants).pk, chance.choice(products).pk
        category, is_active = chance.choice(categories).pk, chance.random() > 0.5
        return chance.choice(
            [
                lambda: Variant.objects.filter(pk=variant).update(product=product),
                lambda: Variant.objects.filter(pk=variant).update(is_active=is_active),
                lambda: Product.objects.filter(pk=product).update(category=category),
                lambda: Product.objects.filter(pk=product).update(is_active=is_active),
                lambda: Variant.objects.create(sku=str(chance.random()), sku_key="X", product_id=product),
            ]
        )

    outcomes = at_once([change() for _ in range(200)], connections_at_once=12)
    assert [outcome for outcome in outcomes if isinstance(outcome, Exception)] == []
    assert_invariants()
    assert Category.objects.count() == 3


@pytest.mark.django_db
def test_postgresql_learns_how_many_words_came(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of 30,000 was planned for a table of none, and joined it row by row."""
    monkeypatch.setattr(indexing, "MANY", 3)
    variants = [make.make_variant() for _ in range(3)]
    Variant.objects.update(names={"es": "Tornillo", "en": "Screw"})
    index_variants([each.pk for each in variants])
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'catalog_variantwords'")
        assert cursor.fetchone() == (3,)
