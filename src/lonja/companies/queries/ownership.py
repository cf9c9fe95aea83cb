"""Who owns a field of a customer: the seller's ERP, or whoever may change it here."""

from __future__ import annotations

from lonja.companies.models import Company, OwnedField, Seller


def erp_owns() -> frozenset[OwnedField]:
    """What the seller's ERP owns of the companies that it knows."""
    owned = Seller.objects.values_list("erp_owns", flat=True).first() or []
    return frozenset(map(OwnedField, owned))


def owned_as(kind: str) -> OwnedField:
    """As what addresses of a kind (AddressKind) are owned."""
    return OwnedField(f"{kind}_addresses")


def locked_fields(company: Company) -> frozenset[OwnedField]:
    """What of this company nobody changes here; nothing of one that the ERP does not know."""
    return erp_owns() if company.external_id else frozenset()
