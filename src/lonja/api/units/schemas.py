"""What is asked and answered about units."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NAME, Id, IdIn

UnitNameIn = Annotated[str, Field(min_length=1, max_length=120, pattern=NAME, examples=["Workshop 2"])]


class UnitIn(Schema):
    """A unit below another."""

    model_config = ConfigDict(extra="forbid")

    parent_id: IdIn
    name: UnitNameIn


class UnitChangeIn(Schema):
    """Another name, another parent, or whether roles given above reach into it; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    name: UnitNameIn | None = None
    parent_id: IdIn | None = None
    takes_inherited: Annotated[bool, Field(examples=[True])] | None = None


class Unit(TypedDict):
    """A unit; without `parent_id` it is the whole company."""

    id: Id
    parent_id: Id | None
    name: Annotated[str, Field(examples=["Workshop 2"])]
    takes_inherited: Annotated[bool, Field(description="Whether roles given above reach into it.", examples=[True])]
    is_archived: Annotated[bool, Field(examples=[False])]
    people: Annotated[int, Field(description="How many hold a role right here.", examples=[4])]


class Units(TypedDict):
    """From the top down."""

    data: list[Unit]
