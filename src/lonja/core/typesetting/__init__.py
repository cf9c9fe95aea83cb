"""Documents as PDF, set by typst from a template and the data beside it, by a process of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

STANDARDS = ("ua-1",)
"""Tagged, titled, in a language that is named: readable aloud."""

FONTS = Path(__file__).parent / "fonts"
"""The documents' own font: pages look the same on every machine."""

_SET = (
    "import sys, typst; typst.compile(sys.argv[1], sys.argv[2], root=sys.argv[3], font_paths=[sys.argv[4]],"
    " ignore_system_fonts=sys.argv[5] == 'own', pdf_standards=sys.argv[6:])"
)
_ATTEMPTS = (("own", *STANDARDS), ("any", *STANDARDS), ("any",))
"""The standard forbids a letter that no font has: then the machine's fonts help, and then it is a plain PDF."""

_MOST_SECONDS = 900


class NotTypeset(Exception):
    """The pages could not be set."""


def typeset(template: Path, data: Mapping[str, Any]) -> bytes:
    """The template's pages with `data` (which it reads as data.json), as a PDF/UA document.

    It is set in the font that comes with it. Where a text has a letter that this one lacks, the machine's fonts are
    asked; where none has it, there is a gap and it is a plain PDF. A process of its own sets it, whose memory grows
    with the document. Raises NotTypeset where that fails.
    """
    with tempfile.TemporaryDirectory(prefix="lonja-") as folder:
        copy, result = Path(folder, template.name), Path(folder, "pages.pdf")
        shutil.copy(template, copy)
        Path(folder, "data.json").write_text(json.dumps(data, ensure_ascii=False))
        command = [sys.executable, "-I", "-c", _SET, str(copy), str(result), folder, str(FONTS)]
        for attempt in _ATTEMPTS:
            try:
                _run([*command, *attempt])
                return result.read_bytes()
            except subprocess.CalledProcessError as failure:
                refused = failure
            except subprocess.SubprocessError as failure:
                raise NotTypeset from failure
        raise NotTypeset from refused


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=_MOST_SECONDS)  # noqa: S603 - our own
