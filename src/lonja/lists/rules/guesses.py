"""What else an unknown code may be: a number that lost its zeros on the way, or words that describe a product."""

from __future__ import annotations

import re

LONGEST_NUMBER = 13
_MOST_ZEROS = 6
_WORD = re.compile(r"[^\W\d_]{3,}")


def with_zeros(code: str) -> tuple[str, ...]:
    """The numbers that a spreadsheet would have turned into this one: '815' may have been '0815' or '00815'."""
    if not code.isascii() or not code.isdigit() or code.startswith("0") or len(code) > LONGEST_NUMBER:
        return ()
    return tuple("0" * zeros + code for zeros in range(1, _MOST_ZEROS + 1) if len(code) + zeros <= LONGEST_NUMBER + 1)


def is_worded(code: str) -> bool:
    """Whether it has a word by which a product may be looked for."""
    return bool(_WORD.search(code))
