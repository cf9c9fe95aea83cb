"""The house as its files show it: rooms, the stack that import-linter holds, syntax trees."""

import ast
import functools
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "lonja"


@functools.cache
def levels() -> dict[str, int]:
    """Room -> its height in the stack, 0 at the bottom; strangers share a height."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    stack = next(contract for contract in contracts if contract["id"] == "stack")
    layers = [[room.strip(" ()") for room in layer.split("|")] for layer in reversed(stack["layers"])]
    return {room: height for height, layer in enumerate(layers) for room in layer}


def rooms() -> list[Path]:
    """The folders of the rooms that exist."""
    return sorted(path.parent for path in SOURCE.glob("*/__init__.py"))


def python_files(*, migrations: bool = False) -> list[Path]:
    """Every Python file of the product."""
    return sorted(path for path in SOURCE.rglob("*.py") if migrations or "migrations" not in path.parts)


def room_of(path: Path) -> str:
    """The room in which a file lies."""
    return path.relative_to(SOURCE).parts[0]


def place(path: Path, node: ast.AST | None = None) -> str:
    """A file, and a line in it, as a reader finds it."""
    line = f":{node.lineno}" if isinstance(node, ast.expr | ast.stmt) else ""
    return f"{path.relative_to(ROOT)}{line}"


@functools.cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(), str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function from `def` to its end, its docstring not counted."""
    end = node.end_lineno or node.lineno
    first = node.body[0]
    has_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if has_docstring else 0
    return end - node.lineno + 1 - docstring
