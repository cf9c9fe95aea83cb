"""What belongs to products beside their own columns: other products, documents, what a kit is made of, options."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

_RELATIONS = """
    SELECT v.id, json_agg(json_build_object('kind', r.kind, 'sku', w.sku, 'reasons', r.reasons)
                          ORDER BY r.kind, r.position, w.sku)::text
    FROM catalog_variant v JOIN catalog_relation r ON r.product_id = v.product_id
    JOIN catalog_variant w ON w.id = r.variant_id WHERE v.id = ANY(%s) GROUP BY v.id"""
_DOCUMENTS = """
    SELECT v.id, json_agg(json_build_object('code', d.code, 'kind', d.kind, 'names', d.names, 'language', d.language,
                              'link', nullif(d.link, ''), 'sha256', nullif(d.file_hash, ''),
                              'file_name', nullif(d.file_name, ''), 'media_type', nullif(d.media_type, ''))
                          ORDER BY d.position, d.code)::text
    FROM catalog_variant v JOIN catalog_document d ON d.product_id = v.product_id WHERE v.id = ANY(%s) GROUP BY v.id"""
_COMPONENTS = """
    SELECT k.kit_id, json_agg(json_build_object('sku', w.sku, 'quantity', trim_scale(k.quantity)::text)
                              ORDER BY k.position, k.id)::text
    FROM catalog_kitcomponent k JOIN catalog_variant w ON w.id = k.component_id
    WHERE k.kit_id = ANY(%s) GROUP BY k.kit_id"""
_OPTIONS = """
    SELECT v.id, json_agg(json_build_object('code', o.code, 'names', o.names, 'required', o.is_required, 'choices', (
               SELECT coalesce(json_agg(json_build_object('code', c.code, 'names', c.names,
                          'amount', trim_scale(c.amount)::text, 'currency', nullif(c.currency, ''),
                          'percent', trim_scale(c.percent)::text, 'rules', (
                              SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'option', oo.code,
                                         'choice', oc.code) ORDER BY r.id), '[]')
                              FROM catalog_optionrule r JOIN catalog_optionchoice oc ON oc.id = r.other_id
                              JOIN catalog_productoption oo ON oo.id = oc.option_id WHERE r.choice_id = c.id
                          )) ORDER BY c.position, c.id), '[]')
               FROM catalog_optionchoice c WHERE c.option_id = o.id)) ORDER BY o.position, o.id)::text
    FROM catalog_variant v JOIN catalog_productoption o ON o.product_id = v.product_id
    WHERE v.id = ANY(%s) GROUP BY v.id"""

SORTS: Mapping[str, str] = {
    "relations": _RELATIONS,
    "documents": _DOCUMENTS,
    "components": _COMPONENTS,
    "options": _OPTIONS,
}


def belongings_of(variants: Sequence[int]) -> dict[int, dict[str, Any]]:
    """What belongs to each of these variants, by sort; one query for each sort, whatever their number."""
    found: dict[int, dict[str, Any]] = defaultdict(lambda: {sort: [] for sort in SORTS})
    with connection.cursor() as cursor:
        for sort, sql in SORTS.items():
            cursor.execute(sql, [list(variants)])
            for pk, told in cursor.fetchall():
                found[pk][sort] = json.loads(told)
    return {pk: found[pk] for pk in variants}
