"""The message catalogues of all rooms, kept with Babel alone.

    python -m lonja.web.messages extract|compile|check [room ...]

Each room has its own catalogue per language, `src/lonja/<room>/locale/<language>/LC_MESSAGES/django.po`, made from its
Python files and the templates in its `jinja2` folder. English stands in the source. `extract` brings the catalogues up
to date (translations are kept, texts no longer in the source are dropped, the file changes only where a text does),
`compile` writes the `.mo` files that Django reads, `check` lists what is missing, doubtful, run together, not
extracted, said with a word that the glossary does not have or otherwise by another room, and then exits with 1.
"""

from __future__ import annotations

import io
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from babel.messages import Catalog, Message, extract, mofile, pofile

ROOT = Path(__file__).parent.parent
LANGUAGES = ("es",)
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
JINJA_OPTIONS = {
    "encoding": "utf-8",
    "trimmed": "true",
    "newstyle_gettext": "true",
    "silent": "false",
    "extensions": "jinja2.ext.do",
}
JOINT = re.compile(r"[.!?:;)»][A-ZÁÉÍÓÚÑ¿¡][a-záéíóúñ]")  # of two texts that a merge of branches made one
AVOIDED = {"es": {"vendedor": "proveedor (the seller) or comercial (his rep)"}}
"""Beginnings of words that no translation has, with what stands in their place (docs/glossary.md)."""

HEADER = "# Spanish texts of Lonja, one catalogue per room. Kept by `python -m lonja.web.messages extract`."


def rooms(root: Path, names: Sequence[str] = ()) -> list[Path]:
    """The folders of the rooms under `root`, all or those named; raises SystemExit for a name that is none."""
    found = {path.name: path for path in sorted(root.iterdir()) if (path / "__init__.py").exists()}
    unknown = [name for name in names if name not in found]
    if unknown:
        raise SystemExit(f"No such room: {', '.join(unknown)}")
    return [found[name] for name in names] if names else list(found.values())


def po_path(room: Path, language: str) -> Path:
    """Where a room's catalogue of a language lies."""
    return room / "locale" / language / "LC_MESSAGES" / "django.po"


def texts_of(room: Path) -> Catalog:
    """All texts of a room as they stand in its source, without translations."""
    catalog = Catalog(charset="utf-8")
    for file in sorted(_sources(room)):
        method, options = ("jinja2", JINJA_OPTIONS) if file.suffix == ".html" else ("python", {"encoding": "utf-8"})
        for _, text, comments, context in extract.extract_from_file(
            method, str(file), KEYWORDS, ("Translators:",), options, strip_comment_tags=True
        ):
            catalog.add(text, None, auto_comments=comments, context=context)
    return catalog


def _sources(room: Path) -> Iterator[Path]:
    yield from (path for path in room.rglob("*.py") if "migrations" not in path.parts)
    yield from (room / "jinja2").rglob("*.html")
    yield from (room / "jinja2").rglob("*.txt")


def read_catalog(path: Path, language: str) -> Catalog:
    """The catalogue in a file; an empty one where the file does not exist."""
    if not path.exists():
        return Catalog(locale=language, charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return pofile.read_po(file, locale=language, ignore_obsolete=True)


def merged(texts: Catalog, known: Catalog, language: str) -> Catalog:
    """The texts with the translations that are known: nothing is guessed from similar texts."""
    catalog = Catalog(locale=language, charset="utf-8", fuzzy=False)
    for message in _messages(texts):
        old = known.get(_key(message), message.context)
        string = old.string if old is not None and _same_shape(message, old) else ""
        flags = (old.flags & {"fuzzy"} if old is not None else set()) | message.flags
        catalog.add(message.id, string, flags=flags, auto_comments=message.auto_comments, context=message.context)
    return catalog


def write_catalog(path: Path, catalog: Catalog) -> bool:
    """Write the catalogue if it differs from the file; returns whether it did. No dates and no line numbers."""
    buffer = io.BytesIO()
    pofile.write_po(buffer, catalog, no_location=True, omit_header=True, sort_output=True, width=110)
    head = f'{HEADER}\nmsgid ""\nmsgstr ""\n"Language: {catalog.locale}\\n"\n"MIME-Version: 1.0\\n"\n'
    head += '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    head += f'"Plural-Forms: {catalog.plural_forms}\\n"\n\n'
    content = head.encode() + buffer.getvalue().rstrip() + b"\n"
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def problems_of(room: Path, language: str) -> list[str]:
    """What a room's catalogue lacks: one line each, 'room/language: what: text'."""
    texts, known = texts_of(room), read_catalog(po_path(room, language), language)
    place, found = f"{room.name}/{language}", []
    for message in _messages(texts):
        old = known.get(_key(message), message.context)
        if old is None or not _same_shape(message, old):
            found.append(f"{place}: not extracted: {_key(message)}")
        elif not _is_whole(old):
            found.append(f"{place}: not translated: {_key(message)}")
        elif old.fuzzy:
            found.append(f"{place}: fuzzy: {_key(message)}")
        elif any(len(JOINT.findall(string)) > len(JOINT.findall(_key(message))) for string in _strings(old)):
            found.append(f"{place}: run together: {_key(message)}")
    present = {(_key(message), message.context) for message in _messages(texts)}
    for message in _messages(known):
        if (_key(message), message.context) not in present:
            found.append(f"{place}: no longer used: {_key(message)}")
        found += [f"{place}: {error}: {_key(message)}" for error in message.check(known) if _is_whole(message)]
        found += [f"{place}: {error}: {_key(message)}" for error in _avoided(message, language)]
    return found


def _avoided(message: Message, language: str) -> Iterator[str]:
    """What is said with a word that is not ours."""
    words = re.findall(r"\w+", " ".join(_strings(message)).casefold())
    for avoided, instead in AVOIDED.get(language, {}).items():
        if any(word.startswith(avoided) for word in words):
            yield f"not '{avoided}' but {instead}"


def quarrels(root: Path, language: str) -> list[str]:
    """Texts that rooms translate differently, one line each: Django makes one catalogue of all, and one room wins."""
    said: dict[tuple[str, str | None], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for room in rooms(root):
        for message in _messages(read_catalog(po_path(room, language), language)):
            said[_key(message), message.context][_strings(message)[0]].append(room.name)
    return [
        f"{language}: said differently (use pgettext where it means something else): {text}: "
        + ", ".join(f"{string!r} by {' and '.join(names)}" for string, names in sorted(strings.items()))
        for (text, _context), strings in said.items()
        if len(strings) > 1
    ]


def extract_all(root: Path, names: Sequence[str]) -> int:
    """Bring the catalogues up to date and print which changed."""
    for room, language in _pairs(root, names):
        path = po_path(room, language)
        catalog = merged(texts_of(room), read_catalog(path, language), language)
        if len(catalog) and write_catalog(path, catalog):
            missing = sum(not _is_whole(message) for message in _messages(catalog))
            _say(f"{room.name}/{language}: {len(catalog)} texts, {missing} without translation")
    return 0


def compile_all(root: Path, names: Sequence[str]) -> int:
    """Write the .mo file beside each catalogue."""
    for room, language in _pairs(root, names):
        path = po_path(room, language)
        if path.exists():
            with path.with_suffix(".mo").open("wb") as file:
                mofile.write_mo(file, read_catalog(path, language))
    return 0


def check_all(root: Path, names: Sequence[str]) -> int:
    """Print every problem, those between rooms for all of them; 1 if there is any."""
    found = [problem for room, language in _pairs(root, names) for problem in problems_of(room, language)]
    found += [problem for language in LANGUAGES for problem in quarrels(root, language)]
    for problem in found:
        _say(problem)
    return 1 if found else 0


def _pairs(root: Path, names: Sequence[str]) -> list[tuple[Path, str]]:
    return [(room, language) for room in rooms(root, names) for language in LANGUAGES]


def _messages(catalog: Catalog) -> Iterable[Message]:
    return (message for message in catalog if message.id)


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or [""])


def _same_shape(message: Message, other: Message) -> bool:
    return bool(message.pluralizable == other.pluralizable)


def _is_whole(message: Message) -> bool:
    return all(_strings(message))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


VERBS = {"extract": extract_all, "compile": compile_all, "check": check_all}


def main(arguments: Sequence[str]) -> int:
    """Run one verb on all rooms or on those named; returns the exit status."""
    if not arguments or arguments[0] not in VERBS:
        _say(f"usage: python -m lonja.web.messages {'|'.join(VERBS)} [room ...]")
        return 2
    return VERBS[arguments[0]](ROOT, arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
