"""Nothing is orphaned: whatever hangs on a person is taken over when he leaves, or is said to be history."""

from __future__ import annotations

from django.apps import apps

from lonja.companies.leaving import belongings
from lonja.companies.models import User

HISTORY = {
    "approvals.ApprovalDelegation.absent": "without his roles nobody has anything in his place",
    "approvals.ApprovalDelegation.substitute": "stands in only while he may approve himself",
    "approvals.ApprovalLink.user": "a link of his opens nothing once he may not decide",
    "approvals.ApprovalRequest.answerable": "who asked, for good",
    "approvals.ApprovalRequest.requester": "who asked, for good",
    "approvals.ApprovalStep.decided_by": "who decided, for good",
    "approvals.ApprovalStep.on_behalf_of": "in whose place it was decided, for good",
    "approvals.BudgetEntry.user": "who moved it, for good",
    "catalog.OwnPartNumber.taught_by": "who said so; the word stays the company's",
    "companies.IdentityLink.user": "who he is at the provider; it ends with his leaving",
    "companies.Invitation.invited_by": "who invited; the invitation goes on",
    "companies.InvitationSheet.uploaded_by": "who brought the file; administrators see all of them",
    "companies.JoinRequest.decided_by": "who decided, for good",
    "companies.MailDomain.stated_by": "who said so; the domain stays the company's",
    "companies.Registration.decided_by": "who decided, for good",
    "companies.RoleAssignment.user": "this is what ends",
    "exchange.Import.user": "the seller's own people",
    "exchange.PreparedFile.user": "a file that ends by itself after a few days",
    "fulfillment.Shipment.user": "who sent it, for good",
    "inventory.LicenseKey.added_by": "the seller's own people",
    "lists.CollectRound.opened_by": "who opened it; whoever manages rounds there goes on with it",
    "lists.ListRight.user": "a right of his opens nothing once he is gone",
    "lists.OwnUnit.taught_by": "who said so; the word stays the company's",
    "lists.PurchaseList.closed_by": "who closed it, for good",
    "lists.PurchaseList.created_by": "who made it, for good",
    "lists.PurchaseListLine.added_by": "who put it there; with a personal list it goes to the heir",
    "lists.RoundCell.changed_by": "who wrote it, for good",
    "lists.RoundDepartment.done_by": "who said so, for good",
    "lists.RoundEntry.user": "who wrote it, for good",
    "lists.SheetShape.taught_by": "who said so; the company's sheets are read so",
    "ordering.CartInUse.user": "the cart of a colleague into which he bought; it stays the colleague's",
    "ordering.CartLine.changed_by": "who wrote it, for good; with the cart it goes to the heir",
    "ordering.Order.acting": "who typed it, for good",
    "ordering.OrderAttachment.user": "who added it, for good",
    "ordering.OrderLogEntry.acting": "who did it, for good",
    "ordering.OrderLogEntry.user": "who did it, for good",
    "ordering.RecurringConsent.user": "counts only as far as he may still decide",
    "ordering.RecurringOrder.deputy": "counts only while he may order",
    "payments.CreditEntry.user": "who moved it, for good",
    "quotes.Quote.rep": "the seller's own people",
    "quotes.QuoteAcceptance.user": "who accepted, for good",
    "quotes.GuestRequest.decided_by": "the seller's own people",
    "quotes.QuoteAttachment.user": "who attached it, for good",
    "quotes.QuoteComment.user": "who said it, for good",
    "quotes.QuoteLimit.person": "the seller's own people",
    "quotes.QuoteLineAnswer.user": "the seller's own people",
    "quotes.QuoteLink.user": "a link of his opens nothing once he may not accept",
    "quotes.QuoteLogEntry.user": "who did it, for good",
    "quotes.QuoteRevision.author": "who wrote it, for good",
    "quotes.QuoteRevision.consent_by": "the seller's own people",
    "rebates.RebateEntry.user": "who moved it, for good",
    "rebates.RebatePeriod.closed_by": "the seller's own people",
}
"""Foreign keys to people that stay as they are when somebody leaves, and why."""

OURS = "lonja."


def _keys_to_people() -> set[str]:
    return {
        f"{model._meta.app_label}.{model.__name__}.{field.name}"
        for model in apps.get_models()
        if model.__module__.startswith(OURS) and not hasattr(model, "pgh_tracked_model")
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model is User
    }


def test_every_key_to_a_person_is_taken_over_or_history() -> None:
    taken_over = {field for each in belongings() for field in each.fields}
    assert not taken_over & HISTORY.keys()
    assert _keys_to_people() == taken_over | HISTORY.keys(), (
        "say in a `Belonging` (companies/leaving.py) who takes it over when a person leaves, or here why it stays"
    )


def test_each_kind_has_a_code_of_its_own() -> None:
    codes = [each.code for each in belongings()]
    assert len(codes) == len(set(codes))
