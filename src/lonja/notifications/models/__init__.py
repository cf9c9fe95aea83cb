"""Tables: messages to people; whom accounts payable has told, and reports that go out each month."""

from lonja.notifications.models.messages import Message
from lonja.notifications.models.payables import NoticeState, PayableNotice, PayableTarget, TargetKind
from lonja.notifications.models.reports import SpendReport, SpendReportSent

__all__ = [
    "Message",
    "NoticeState",
    "PayableNotice",
    "PayableTarget",
    "SpendReport",
    "SpendReportSent",
    "TargetKind",
]
