"""Why a file cannot be read: all that its readers may say."""

from __future__ import annotations

from lonja.core.sheets import errors

FILE_REFUSALS = tuple(
    one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.UnreadableFile)
)
