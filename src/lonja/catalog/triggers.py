"""Triggers: what VariantWords repeats of variants and products, and what a company taught of its own part numbers.

The first hold whoever writes variants and products.

Each copies what its own table says, so that two that run at once never undo each other; where a variant comes to
a product, that product is held until the end of the transaction, so that nobody changes it unseen.
"""

# ruff: noqa: S608 - the statements are made of this file's own pieces

from __future__ import annotations

import pgtrigger

_NEW = pgtrigger.Referencing(new="new_rows")  # type: ignore[no-untyped-call]
_BOTH = pgtrigger.Referencing(old="old_rows", new="new_rows")  # type: ignore[no-untyped-call]

_OF_PRODUCT = "product_id, category_id, is_product_active"
_PRODUCT = "p.id, p.category_id, p.is_active"

WORDS_OF_VARIANTS = [
    pgtrigger.Trigger(
        name="words_begin",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=_NEW,
        func=f"""
            INSERT INTO catalog_variantwords
                (variant_id, is_active, is_kit, {_OF_PRODUCT}, sort_es, sort_en, facet_values, es, en)
            SELECT n.id, n.is_active, n.fulfillment = 'kit', {_PRODUCT}, '', '', '{{}}', '', ''
            FROM new_rows n JOIN catalog_product p ON p.id = n.product_id FOR SHARE OF p;
            RETURN NULL;""",
    ),
    pgtrigger.Trigger(
        name="words_follow",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        referencing=_BOTH,
        func=f"""
            UPDATE catalog_variantwords w SET is_active = n.is_active, is_kit = n.fulfillment = 'kit'
            FROM new_rows n
            JOIN old_rows o ON o.id = n.id AND (o.is_active, o.fulfillment) <> (n.is_active, n.fulfillment)
            WHERE w.variant_id = n.id;
            UPDATE catalog_variantwords w SET ({_OF_PRODUCT}) = (moved.product_id, moved.category_id, moved.is_active)
            FROM (SELECT n.id, p.id AS product_id, p.category_id, p.is_active
                  FROM new_rows n
                  JOIN old_rows o ON o.id = n.id AND o.product_id <> n.product_id
                  JOIN catalog_product p ON p.id = n.product_id FOR SHARE OF p) AS moved
            WHERE w.variant_id = moved.id;
            RETURN NULL;""",
    ),
]

WORDS_OF_PRODUCTS = [
    pgtrigger.Trigger(
        name="words_follow",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        referencing=_BOTH,
        func="""
            UPDATE catalog_variantwords w SET category_id = n.category_id, is_product_active = n.is_active
            FROM new_rows n
            JOIN old_rows o ON o.id = n.id
             AND (o.category_id, o.is_active) IS DISTINCT FROM (n.category_id, n.is_active)
            WHERE w.product_id = n.id;
            RETURN NULL;""",
    ),
]

MEANING_OF_OWN_NUMBERS = [
    pgtrigger.Trigger(
        name="meaning_is_said_anew",
        level=pgtrigger.Row,
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.Q(old__variant_id__df=pgtrigger.F("new__variant_id")),
        func="""
            IF NEW.taught_at IS NOT DISTINCT FROM OLD.taught_at THEN
                NEW.quantity = 1; NEW.taught_by_id = NULL; NEW.taught_at = NULL;
            END IF;
            RETURN NEW;""",
    ),
]
"""Where somebody else gives a company's code another variant, what its buyers said of the former one is over."""
