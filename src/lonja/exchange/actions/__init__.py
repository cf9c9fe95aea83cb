"""What is done with imports: take a file in, undo what it did, keep a mapping, set the guard rails."""

from lonja.exchange.actions.settings import save_mapping, set_policy
from lonja.exchange.actions.take_in import Request, take_in
from lonja.exchange.actions.undo import undo

__all__ = ["Request", "save_mapping", "set_policy", "take_in", "undo"]
