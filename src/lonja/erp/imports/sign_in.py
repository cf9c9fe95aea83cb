"""How a store that opens with people of its own tells who may sign in."""

from __future__ import annotations

from typing import TypedDict


class SignIn(TypedDict):
    """A person to sign in as."""

    role: str
    name: str
    company: str
    email: str
    password: str
