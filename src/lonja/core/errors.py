"""The root of every error that Lonja raises on purpose, each a clear sentence for the person who meets it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class LonjaError(Exception):
    """Something could not be done; nothing was changed.

    `message` is a translatable sentence with `%(name)s` places, filled from `params`;
    `code` is stable and is what machines read; `status` is the HTTP answer it deserves.
    """

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 422
    message: str | Promise = _("This could not be done. Nothing was changed.")

    def __init__(self, message: str | Promise | None = None, /, **params: Any) -> None:
        if message is not None:
            self.message = message
        self.params = params
        super().__init__(message, params)

    def __str__(self) -> str:
        text = str(self.message)
        return text % self.params if self.params else text


class NotFound(LonjaError):
    """It does not exist, or is not for this actor: both look the same from outside."""

    code = "not_found"
    status = 404
    message = _("This does not exist or is not available to you.")


class NotAllowed(LonjaError):
    """The actor may see it but not do this to it."""

    code = "not_allowed"
    status = 403
    message = _("Your role does not allow this. Ask your company's administrator.")


class Conflict(LonjaError):
    """It is no longer, or not yet, in the state for this."""

    code = "conflict"
    status = 409


class ChangedMeanwhile(Conflict):
    """It is another version than the one that was seen by who would change it."""

    code = "changed_meanwhile"
    message = _("This was changed meanwhile. Nothing was saved: look at it as it is now and try again.")


class Refused(LonjaError):
    """A rule of the trade or of the input says no."""

    code = "refused"
    status = 422


class Busy(LonjaError):
    """Another transaction holds what is needed for longer than we wait."""

    code = "busy"
    status = 503
    message = _("The store is busy with this very moment's changes. Nothing was lost; try again in a few seconds.")
