"""What is done with imports: take a file or rows in, undo what it did, keep a mapping, set the guard rails.

`take_in`, `upsert` and `undo` do so at once; `bring`, `leave`, `read_as`, `try_again`, `ask_to_apply` and `ask_to_undo`
have the worker do it, and until he does, `cancel` drops it.
"""

from lonja.exchange.actions.asking import Reading, ask_to_apply, ask_to_undo, bring, cancel, read_as, try_again
from lonja.exchange.actions.settings import forget_mapping, save_mapping, set_policy
from lonja.exchange.actions.take_in import Request, take_in
from lonja.exchange.actions.undo import undo
from lonja.exchange.actions.upsert import Upsert, leave, upsert

__all__ = [
    "Reading",
    "Request",
    "Upsert",
    "ask_to_apply",
    "ask_to_undo",
    "bring",
    "cancel",
    "forget_mapping",
    "leave",
    "read_as",
    "save_mapping",
    "set_policy",
    "take_in",
    "try_again",
    "undo",
    "upsert",
]
