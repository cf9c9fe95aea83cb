"""Rules are arithmetic: the standard library and core's pure value types, never Django."""

import ast
import functools
import sys
from pathlib import Path

from tests.architecture.house import SOURCE, place, python_files, room_of, tree

# Pure libraries that a rule may use, with the reason.
PURE_LIBRARIES = {"stdnum": "check digits of tax ids and barcodes, arithmetic only"}
RULES = [
    path
    for path in python_files()
    if (path.name == "rules.py" or path.parent.name == "rules") and not {"views", "models"} & set(path.parts)
]


def _imported(path: Path) -> list[str]:
    """Full names of what a file imports, also for type checking only."""
    names: list[str] = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append("a relative import")
    return names


def _file(name: str) -> Path | None:
    """The file of the module `name`, or of the module that holds it."""
    for parts in (name.split(".")[1:], name.split(".")[1:-1]):
        for path in (SOURCE.joinpath(*parts).with_suffix(".py"), SOURCE.joinpath(*parts, "__init__.py")):
            if path.is_file():
                return path
    return None


@functools.cache  # many rules stand on the same few files
def _impurities(path: Path, home: str) -> list[str]:
    """Imports that are neither of the standard library nor of a pure file of `core` or of the rules' own package."""
    package = ".".join(("lonja", *path.relative_to(SOURCE).parent.parts))
    faults: list[str] = []
    for name in _imported(path):
        if name.split(".")[0] in {*sys.stdlib_module_names, *PURE_LIBRARIES}:
            continue
        found = _file(name) if name.startswith(("lonja.core.", f"lonja.{home}.rules", f"{package}.")) else None
        if found is None:
            faults.append(f"{place(path)} imports {name}")
        elif found != path:
            faults += _impurities(found, home)
    return faults


def test_rules_know_no_framework() -> None:
    assert RULES
    assert sorted({fault for path in RULES for fault in _impurities(path, room_of(path))}) == []
