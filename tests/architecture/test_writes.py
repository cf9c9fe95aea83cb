"""A model of another room is read from above and written only at home.

The walk sees what is written down: calls on an imported model, on a name that was bound to one (assigned, looped over,
annotated), and SQL that names a table. It does not follow values through functions; reviews do that.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from tests.architecture.house import SOURCE, place, python_files, room_of, tree

# Whole data sets are put in place by these; each says so in its own docstring.
EXEMPT = {
    "project/demo": "makes the demo seller",
    "project/bench": "makes what it measures, in a data folder of its own",
    "erp/imports": "stages a file and applies it in one transaction through COPY",
}
WRITES = {
    "save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create",
    "add", "remove", "set", "clear", "acreate", "aupdate", "adelete", "asave",
}  # fmt: skip
ON_RELATIONS_ONLY = {"add", "remove", "set", "clear", "update"}  # also verbs of sets, dicts and lists
SQL = re.compile(r"\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE|COPY)\s+(?:ONLY\s+)?\"?([a-z_]+)\"?", re.IGNORECASE)


def _files() -> list[Path]:
    return [path for path in python_files() if not path.relative_to(SOURCE).as_posix().startswith(tuple(EXEMPT))]


def _foreign_models(path: Path) -> set[str]:
    """Names in this file that stand for models of other rooms."""
    names = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module:
            parts = node.module.split(".")
            if parts[0] == "lonja" and len(parts) > 2 and parts[2] == "models" and parts[1] != room_of(path):
                names |= {alias.asname or alias.name for alias in node.names}
    return names


def _root(node: ast.expr) -> ast.expr:
    """What a chain of calls, attributes and indexes begins with."""
    while True:
        if isinstance(node, ast.Call):
            node = node.func
        elif isinstance(node, ast.Attribute | ast.Subscript | ast.Await):
            node = node.value
        else:
            return node


def _stands_for(node: ast.expr | None, names: set[str]) -> bool:
    return node is not None and any(isinstance(part, ast.Name) and part.id in names for part in ast.walk(node))


def _bound(scope: ast.AST, models: set[str]) -> set[str]:
    """Names that hold a row or rows of the models: annotated, assigned from them, or looped over."""
    held: set[str] = set()
    for node in ast.walk(scope):
        if isinstance(node, ast.arg) and _stands_for(node.annotation, models):
            held.add(node.arg)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            held |= {node.target.id} if _stands_for(node.annotation, models) else set()
        elif isinstance(node, ast.Assign) and _begins_with(node.value, models | held):
            held |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.For) and isinstance(node.target, ast.Name) and _begins_with(node.iter, models | held):
            held.add(node.target.id)
    return held


def _begins_with(node: ast.expr, names: set[str]) -> bool:
    root = _root(node)
    return isinstance(root, ast.Name) and root.id in names


def _writes(path: Path) -> Iterator[str]:
    """Calls that change rows of another room's models."""
    models = _foreign_models(path)
    if not models:
        return
    scopes = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    for scope in scopes:
        names = models | _bound(scope, models)
        for node in ast.walk(scope):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            direct = isinstance(node.func.value, ast.Name) and node.func.value.id not in models
            if direct and node.func.attr in ON_RELATIONS_ONLY:
                continue
            if node.func.attr in WRITES and _begins_with(node.func.value, names):
                yield f"{place(path, node)} calls .{node.func.attr} on a model of another room"


def _written_tables(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for table in SQL.findall(node.value):
                yield place(path, node), table.lower()


def test_models_are_written_only_at_home() -> None:
    assert [fault for path in _files() for fault in _writes(path)] == []


def test_tables_are_written_only_at_home() -> None:
    rooms = {model._meta.db_table: model._meta.app_config for model in apps.get_models(include_auto_created=True)}
    homes = {table: app.name.split(".")[1] for table, app in rooms.items() if app.name.startswith("lonja.")}
    faults = [
        f"{where} writes {table}"
        for path in _files()
        for where, table in _written_tables(path)
        if homes.get(table, room_of(path)) != room_of(path)
    ]
    assert faults == []


def test_the_walk_sees_a_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.architecture.house.SOURCE", tmp_path)
    monkeypatch.setattr("tests.architecture.house.ROOT", tmp_path)
    file = tmp_path / "storefront" / "views.py"
    file.parent.mkdir()
    file.write_text(
        "from lonja.ordering.models import Order\n"
        "def good(request, seen: set[int]):\n"
        "    order = Order.objects.get(pk=1)\n"
        "    seen.add(order.pk)\n"
        "def bad(request, other: Order):\n"
        "    Order.objects.filter(pk=1).update(note='')\n"
        "    for order in Order.objects.all():\n"
        "        order.save()\n"
        "    other.lines.create()\n"
    )
    assert sorted(fault.split(":")[1].split()[0] for fault in _writes(file)) == ["6", "8", "9"]
