"""Small enough to read: views 25 lines, functions 60, files 400, templates 150."""

from pathlib import Path

from tests.architecture.house import SOURCE, functions, length, place, python_files

VIEW, FUNCTION, FILE, TEMPLATE = 25, 60, 400, 150
# A longer file stands here with the reason why it is still one file.
LONG_FILES: dict[str, str] = {}


def _is_view_file(path: Path) -> bool:
    return path.name == "views.py" or "views" in path.parent.parts


def test_views_parse_call_and_render() -> None:
    views = [
        (path, node)
        for path in python_files()
        if _is_view_file(path)
        for node in functions(path)
        if any(argument.arg == "request" for argument in node.args.args)
    ]
    assert [f"{place(path, node)} {node.name}: {length(node)}" for path, node in views if length(node) > VIEW] == []


def test_functions_fit_on_a_screen() -> None:
    nodes = [(path, node) for path in python_files() for node in functions(path)]
    long = [f"{place(path, node)} {node.name}: {length(node)}" for path, node in nodes if length(node) > FUNCTION]
    assert long == []


def test_files_stay_files() -> None:
    lengths = {place(path): len(path.read_text().splitlines()) for path in python_files()}
    assert {path: lines for path, lines in lengths.items() if lines > FILE and path not in LONG_FILES} == {}
    assert {path for path in LONG_FILES if lengths.get(path, 0) <= FILE} == set(), "these are short again"


def test_templates_fit_in_the_head() -> None:
    templates = [path for path in SOURCE.rglob("*") if path.suffix in {".html", ".jinja", ".txt", ".xml", ".svg"}]
    templates = [path for path in templates if "static" not in path.parts]
    lengths = {place(path): len(path.read_text().splitlines()) for path in templates}
    assert {path: lines for path, lines in lengths.items() if lines > TEMPLATE} == {}
