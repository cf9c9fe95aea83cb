"""XML that goes out, written as it comes: no document is ever held whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from lonja.core.xml import plain

_PARTS_AT_ONCE = 2_000


class XmlWriter:
    """Writes elements in their order; texts lose the signs that no document may hold."""

    def __init__(self, target: IO[bytes]) -> None:
        self._target = target
        self._parts = ['<?xml version="1.0" encoding="UTF-8"?>\n']

    @contextmanager
    def inside(self, name: str, **attributes: str) -> Iterator[None]:
        """An element around what is written within."""
        self._add(f"<{name}{_said(attributes)}>\n")
        yield
        self._add(f"</{name}>\n")

    def leaf(self, name: str, text: object, **attributes: str) -> None:
        """An element with a text."""
        self._add(f"<{name}{_said(attributes)}>{escape(plain(str(text)))}</{name}>\n")

    def flush(self) -> None:
        """Hand over what was not yet written. Call it at the end."""
        self._target.write("".join(self._parts).encode())
        self._parts.clear()

    def _add(self, part: str) -> None:
        self._parts.append(part)
        if len(self._parts) >= _PARTS_AT_ONCE:
            self.flush()


def _said(attributes: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(plain(value))}" for name, value in attributes.items())
