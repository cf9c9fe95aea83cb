"""A picture that lies on another host is never loaded by a page: it is a link among the documents."""

from __future__ import annotations

from lonja.catalog.models import Document, DocumentKind
from lonja.storefront.product_page import document_links, pictures_of


def test_a_picture_elsewhere_is_a_link() -> None:
    sheet = Document(kind=DocumentKind.DATASHEET, link="https://files.example/a.pdf", names={"en": "Sheet"})
    elsewhere = Document(kind=DocumentKind.PICTURE, link="https://files.example/a.jpg", names={"en": "Front"})
    assert pictures_of([elsewhere, sheet]) == []
    links = document_links([elsewhere, sheet])
    assert [(each.name, each.href, each.is_link, each.note) for each in links] == [
        ("Sheet", "https://files.example/a.pdf", True, "files.example"),
        ("Front", "https://files.example/a.jpg", True, "files.example"),
    ]
