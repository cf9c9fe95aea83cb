"""Contracts with the price list that belongs to them."""

from __future__ import annotations

from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.pricing.actions.assignments import ContractRow, assign_price_list, save_contract
from lonja.pricing.actions.frame import written_by
from lonja.pricing.actions.lists import PriceListRow, save_price_list
from lonja.pricing.errors import ContractInvalid
from lonja.pricing.models import Contract, PriceList


def open_contract(actor: Actor, row: ContractRow, *, with_list: bool) -> Contract:
    """Make a contract; `with_list` also an empty price list of its own, in the company's currency: all or nothing.

    The list bears the contract's number as its code. Raises ContractInvalid where a contract or a list has the number,
    and PriceInvalid for dates in the wrong order.
    """
    with written_by(actor, "open_contract"):
        if Contract.objects.filter(number=row.number).exists():
            raise ContractInvalid.taken(row.number)
        made = save_contract(actor, row)
        if with_list:
            if PriceList.objects.filter(code=row.number).exists():
                raise ContractInvalid.list_taken(row.number)
            company = Company.objects.get(pk=row.company_id)
            names = {"es": f"{company.name} {row.number}", "en": f"{company.name} {row.number}"}
            save_price_list(actor, PriceListRow(row.number, names, company.currency))
            assign_price_list(actor, row.number, contract=row.number)
        return made
