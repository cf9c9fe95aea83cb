"""Files that lose their last use are kept loose: who took one away, or undoes that, finds it again."""

from __future__ import annotations

from collections.abc import Iterable

from lonja.catalog.files import StoredFile
from lonja.catalog.models import CategoryPicture, Document, LooseFile


def files_of(documents: Iterable[Document | CategoryPicture]) -> list[StoredFile]:
    """The files behind documents and pictures, each once; links have none."""
    found = {each.file_hash: each for each in documents if each.file_hash}
    return [StoredFile(digest, each.media_type, each.size, each.file_name) for digest, each in found.items()]


def keep_unused(files: Iterable[StoredFile]) -> None:
    """Keep those of these files loose that no product and no category has."""
    wanted = {each.hash: each for each in files}
    used = {
        digest
        for model in (Document, CategoryPicture)
        for digest in model.objects.filter(file_hash__in=wanted).values_list("file_hash", flat=True)
    }
    loose = (
        LooseFile(file_hash=each.hash, file_name=each.name, media_type=each.media_type, size=each.size)
        for each in wanted.values()
        if each.hash not in used
    )
    LooseFile.objects.bulk_create(loose, ignore_conflicts=True)


def is_used(digest: str) -> bool:
    """Whether a product or a category has the file with this hash, or it is kept loose."""
    return any(model.objects.filter(file_hash=digest).exists() for model in (Document, CategoryPicture, LooseFile))
