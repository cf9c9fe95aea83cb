"""Rooms stand in one stack. import-linter holds the imports to it; here are the ways around imports."""

import ast

import pytest
from django.apps import apps
from django.db.models import Field, Model

from tests.architecture.house import ROOT, levels, rooms, tree


def _room(model: type[Model]) -> str | None:
    name = model.__module__
    return name.split(".")[1] if name.startswith("lonja.") else None


def _misplaced(model: type[Model]) -> list[str]:
    """Foreign keys of a model that point to a room above it or beside it."""
    home = _room(model)
    fields = [field for field in model._meta.get_fields(include_hidden=True) if isinstance(field, Field)]
    targets = [(field.name, field.related_model) for field in fields if field.related_model]
    return [
        f"{model._meta.label}.{name} points to {target._meta.label}"
        for name, target in targets
        if isinstance(target, type) and (room := _room(target)) and home and room != home
        if levels()[room] >= levels()[home]
    ]


def test_foreign_keys_point_downwards() -> None:
    ours = [model for model in apps.get_models(include_auto_created=True) if _room(model)]
    assert ours
    assert [fault for model in ours for fault in _misplaced(model)] == []


@pytest.mark.parametrize("room", [room.name for room in rooms()])
def test_a_room_has_its_place_and_says_what_it_is_for(room: str) -> None:
    assert room in levels()
    source = tree(ROOT / "src" / "lonja" / room / "__init__.py")
    assert ast.get_docstring(source), f"{room}/__init__.py needs one paragraph: purpose, verbs, invariants"
    assert f"`{room}`" in (ROOT / "docs" / "architecture.md").read_text()


def test_every_folder_of_code_is_a_room() -> None:
    with_code = {path.parent.name for path in (ROOT / "src" / "lonja").glob("*/*.py")}
    assert with_code == {room.name for room in rooms()}
