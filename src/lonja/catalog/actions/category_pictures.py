"""Pictures of categories, uploaded by the seller's people: one for each, in place of its drawing."""

from __future__ import annotations

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.documents import IMAGES
from lonja.catalog.actions.keeping import files_of, keep_unused
from lonja.catalog.actions.library import Upload
from lonja.catalog.errors import CategoryUnknown, FileUnusable
from lonja.catalog.files import keep_file
from lonja.catalog.models import Category, CategoryPicture
from lonja.companies.actor import Actor


def set_category_picture(actor: Actor, code: str, upload: Upload) -> CategoryPicture:
    """Give a category this picture in place of the one that it has, which is kept among the files without use.

    Raises CategoryUnknown, FileTooLarge, and FileUnusable for what is no image.
    """
    with written_by(actor, "set_category_picture"):
        category = Category.objects.select_for_update(of=("self",)).filter(code=code).first()
        if category is None:
            raise CategoryUnknown
        kept = keep_file(upload.data, upload.name)
        if kept.media_type not in IMAGES:
            raise FileUnusable(name=upload.name[:80])
        _take_away(category)
        facts = {"file_hash": kept.hash, "file_name": kept.name, "media_type": kept.media_type, "size": kept.size}
        return CategoryPicture.objects.create(category=category, **facts)


def remove_category_picture(actor: Actor, code: str) -> None:
    """Take a category's picture away; its drawing stands there again. Nothing happens where it has none."""
    with written_by(actor, "remove_category_picture"):
        category = Category.objects.select_for_update(of=("self",)).filter(code=code).first()
        if category is None:
            raise CategoryUnknown
        _take_away(category)


def _take_away(category: Category) -> None:
    held = CategoryPicture.objects.filter(category=category).first()
    if held is None:
        return
    held.delete()
    keep_unused(files_of([held]))
