"""Writes of rebates, by verb."""

from lonja.rebates.actions.agree import AgreementRow, ChangeRow, GoodsRow, agree_rebate, change_agreement
from lonja.rebates.actions.close import close_period
from lonja.rebates.actions.count import count_shipment, take_back

__all__ = [
    "AgreementRow",
    "ChangeRow",
    "GoodsRow",
    "agree_rebate",
    "change_agreement",
    "close_period",
    "count_shipment",
    "take_back",
]
