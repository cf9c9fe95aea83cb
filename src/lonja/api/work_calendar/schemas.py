"""What is asked and answered about the company's calendar."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NO_NUL, Day, DayIn, Id, IdIn
from lonja.ordering.closed_days import MOST_DAYS, NAME_LENGTH


class CalendarDayIn(Schema):
    """A day on which the company is closed; `is_yearly`: on that day of every year."""

    model_config = ConfigDict(extra="forbid")

    on: DayIn
    name: Annotated[str, Field(max_length=NAME_LENGTH, pattern=NO_NUL, examples=["San Isidro"])] = ""
    is_yearly: Annotated[bool, Field(examples=[False])] = False


class CalendarDaysIn(Schema):
    """Days to write; `is_open`: one works on them, although they are holidays."""

    model_config = ConfigDict(extra="forbid")

    days: Annotated[list[CalendarDayIn], Field(min_length=1, max_length=MOST_DAYS)]
    unit_id: Annotated[IdIn | None, Field(description="Of a unit and what lies below it; null: the company.")] = None
    is_open: Annotated[bool, Field(examples=[False])] = False


class CalendarDay(TypedDict):
    """A day of the calendar."""

    id: Annotated[int, Field(examples=[12])]
    on: Day
    name: Annotated[str, Field(examples=["San Isidro"])]
    is_yearly: Annotated[bool, Field(examples=[False])]
    is_open: Annotated[bool, Field(examples=[False])]
    unit_id: Annotated[Id | None, Field(description="Null: of the whole company.")]


class WorkCalendar(TypedDict):
    """What the company wrote into its calendar; weekends and national holidays are closed besides."""

    data: list[CalendarDay]
