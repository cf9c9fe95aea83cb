"""Attributes: a row for each, or for each of its choices, with type, unit and names."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from lonja.catalog.actions import ATTRIBUTES as LANDING
from lonja.catalog.actions import merge_attributes, restore_attributes
from lonja.catalog.models import AttributeKind
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.exchange.columns import Choice, Code, Flag, Number, Text, words
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.kind import ROWS, Check, Kind, Present, Target
from lonja.exchange.kinds.values import firsts, kept, texts

KIND_WORDS = {
    "number": AttributeKind.NUMBER, "numero": AttributeKind.NUMBER,
    "text": AttributeKind.TEXT, "texto": AttributeKind.TEXT,
    "choice": AttributeKind.CHOICE, "eleccion": AttributeKind.CHOICE, "lista": AttributeKind.CHOICE,
    "boolean": AttributeKind.BOOLEAN, "yes or no": AttributeKind.BOOLEAN, "si o no": AttributeKind.BOOLEAN,
}  # fmt: skip
COLUMNS = (
    Code(
        name="code", titles=words("code, attribute, attribute code, codigo, atributo, codigo atributo"),
        longest=50, is_needed=True, is_filled=True,
    ),
    Choice(name="kind", titles=words("kind, type, tipo, clase"), words=KIND_WORDS, is_needed=True, is_filled=True),
    Text(name="unit", titles=words("unit, unidad, um"), longest=15),
    Text(name="name_es", titles=words("name es, nombre, nombre es, denominacion"), longest=200),
    Text(name="name_en", titles=words("name en, name, nombre en"), longest=200),
    Flag(name="facet", titles=words("facet, filter, filtro, faceta")),
    Number(name="position", titles=words("position, posicion, orden, order"), decimals=0),
    Code(name="choice", titles=words("choice, choice code, valor, opcion, codigo opcion"), longest=50),
    Text(name="choice_es", titles=words("choice es, valor es, opcion es"), longest=200),
    Text(name="choice_en", titles=words("choice en, valor en, opcion en"), longest=200),
)  # fmt: skip
_OF_ATTRIBUTE = ("kind", "unit", "name_es", "name_en", "facet", "position")


def _rows(present: Present) -> str:
    """A row for each attribute: of each column the first value, and what its rows say of choices."""
    if "choice" in present:
        pairs = ", ".join(f"'{each}', choice_{each}" for each in ("es", "en") if f"choice_{each}" in present)
        said, is_said = f"jsonb_strip_nulls(jsonb_build_object({pairs}))", "FILTER (WHERE choice IS NOT NULL)"
        named = f"jsonb_object_agg(choice, {said}) {is_said}"
        listed = f"jsonb_agg(choice ORDER BY number) {is_said}"
    else:
        named = listed = "NULL::jsonb"
    return (
        f"SELECT min(number) AS number, code{firsts(_OF_ATTRIBUTE, present)}, coalesce({named}, '{{}}') AS named,"
        f" coalesce({listed}, '[]') AS listed FROM {ROWS} GROUP BY code"
    )


def _values(present: Present) -> Mapping[str, str]:
    order = "coalesce(there.choice_order, '[]')"
    new = (
        "(SELECT coalesce(jsonb_agg(u.choice ORDER BY u.place), '[]') FROM jsonb_array_elements_text(r.listed)"
        f" WITH ORDINALITY AS u (choice, place) WHERE NOT {order} ? u.choice)"
    )
    names = (
        "(SELECT coalesce(jsonb_object_agg(u.choice, coalesce(there.choice_names -> u.choice, '{}') || u.names), '{}')"
        " FROM jsonb_each(r.named) AS u (choice, names))"
    )
    return {
        "code": "r.code",
        "names": texts("names", present, "name"),
        "kind": "r.kind",
        "unit": kept("unit", "unit", present, "''"),
        "choice_names": f"coalesce(there.choice_names, '{{}}') || {names}",
        "choice_order": f"CASE WHEN r.listed @> {order} THEN r.listed ELSE {order} || {new} END",
        "is_facet": kept("is_facet", "facet", present, "true"),
        "position": kept("position", "position", present, "0"),
    }


def _restore(actor: Actor, place: int, images: str) -> None:
    restore_attributes(actor, images)


ATTRIBUTES = Kind(
    code="attributes",
    label=_("Attributes"),
    columns=COLUMNS,
    key=("code", "choice"),
    checks=(
        Check(
            "r.code !~ '^[A-Za-z0-9_-]+$' AND NOT EXISTS (SELECT FROM catalog_attribute a WHERE a.code = r.code)",
            "code", Fault.NOT_AN_ADDRESS, ("code",),
        ),
        Check(
            "EXISTS (SELECT FROM catalog_attribute a JOIN catalog_variant v ON v.attributes ? a.code"
            " WHERE a.code = r.code AND a.kind <> r.kind)",
            "kind", Fault.HAS_VALUES, ("code", "kind"),
        ),
        Check(
            "EXISTS (SELECT FROM exchange_judged j WHERE j.trouble IS NULL AND j.code = r.code AND j.kind <> r.kind)",
            "kind", Fault.REPEATED_KEY, ("code", "kind"),
        ),
        Check(
            f"r.choice IS NOT NULL AND r.kind <> '{AttributeKind.CHOICE}'",
            "choice", Fault.NOT_USABLE, ("kind", "choice"),
        ),
    ),
    targets=(Target(LANDING, _("attributes"), _values, label="s.code", rows=_rows),),
    permission=Permission.SALES_CATALOG_MANAGE,
    apply=merge_attributes,
    restore=_restore,
)  # fmt: skip
