"""Files of the catalog, in the one cabinet of its room: see `core.files`."""

from __future__ import annotations

from lonja.catalog.errors import FileTooLarge, FileUnusable
from lonja.core.files import Cabinet, StoredFile, clean_name

MOST_BYTES = 20 * 1024 * 1024

_CABINET = Cabinet(
    name="catalog",
    folder="",
    kinds=frozenset({"pdf", "png", "jpg", "webp", "svg"}),
    most_bytes=MOST_BYTES,
    too_large=FileTooLarge,
    unusable=FileUnusable,
)

examined = _CABINET.examined
keep_file = _CABINET.keep
path_of_file = _CABINET.path_of
drop_file = _CABINET.drop

__all__ = ["MOST_BYTES", "StoredFile", "clean_name", "drop_file", "examined", "keep_file", "path_of_file"]
