"""What is asked and answered about monthly reports of spend."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import IdIn
from lonja.api.shapes import PersonRef, UnitRef
from lonja.notifications.reports import MOST_RECIPIENTS


class SpendReport(TypedDict):
    """Who gets the monthly report of a unit; nobody: there is none."""

    unit: UnitRef
    recipients: list[PersonRef]


class SpendReports(TypedDict):
    """From the top unit down."""

    data: list[SpendReport]


class SpendReportIn(Schema):
    """People of the company who may see the unit's spend."""

    model_config = ConfigDict(extra="forbid")

    recipients: Annotated[list[IdIn], Field(max_length=MOST_RECIPIENTS)]
