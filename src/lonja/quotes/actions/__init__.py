"""Writes of quotes: one verb per function, one transaction each."""

from lonja.quotes.actions.accepting import Acceptance, accept_quote, order_placed, order_refused
from lonja.quotes.actions.attaching import attach_file, remove_attachment
from lonja.quotes.actions.calling_off import CallOffAsk, call_off, watch_frameworks
from lonja.quotes.actions.closing import decline_quote, expire_due, remind_due, withdraw_quote
from lonja.quotes.actions.consent import ask_consent, give_consent, set_floor, set_limit
from lonja.quotes.actions.drafts import begin_offer, begin_quote, drop_draft, open_draft, save_draft
from lonja.quotes.actions.foreign import take_in_offer
from lonja.quotes.actions.from_files import TakenIn, take_in_file
from lonja.quotes.actions.guests import (
    MOST_GUEST_LINES,
    GuestAsk,
    ask_as_guest,
    confirm_guest,
    forget_guests,
    give_to_customer,
    refuse_guest,
)
from lonja.quotes.actions.links import accept_by_link, issue_link, permit_mail
from lonja.quotes.actions.rows import DraftRow, LineRow
from lonja.quotes.actions.sending import request_quote, send_draft, take_on
from lonja.quotes.actions.talking import add_comment, answer_line

__all__ = [
    "MOST_GUEST_LINES",
    "Acceptance",
    "CallOffAsk",
    "DraftRow",
    "GuestAsk",
    "LineRow",
    "TakenIn",
    "accept_by_link",
    "accept_quote",
    "add_comment",
    "answer_line",
    "ask_as_guest",
    "ask_consent",
    "attach_file",
    "begin_offer",
    "begin_quote",
    "call_off",
    "confirm_guest",
    "decline_quote",
    "drop_draft",
    "expire_due",
    "forget_guests",
    "give_consent",
    "give_to_customer",
    "issue_link",
    "open_draft",
    "order_placed",
    "order_refused",
    "permit_mail",
    "refuse_guest",
    "remind_due",
    "remove_attachment",
    "request_quote",
    "save_draft",
    "send_draft",
    "set_floor",
    "set_limit",
    "take_in_file",
    "take_in_offer",
    "take_on",
    "watch_frameworks",
    "withdraw_quote",
]
