"""Everybody can use every page: axe-core finds nothing against WCAG 2.2 AA or its own best practice, in any look.

The pages are those of `lonja shots`, in a small share of the demo, so a page that is pictured is also checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page

from lonja.project.demo.loading import load_ferreteria
from lonja.project.demo.people import PASSWORD
from lonja.project.shots import pages
from lonja.project.shots.gallery import HEIGHT, Gallery, Look, open_shot
from lonja.project.shots.pages import SHOTS, Shot
from tests.browser.worker import work

pytestmark = pytest.mark.django_db(transaction=True)

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
FAMILIES = ("bolts", "nuts", "wearables", "paint", "cables", "plumbing", "lifting", "transmission", "chemicals")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STILL = """() => {
    const still = new CSSStyleSheet();
    still.replaceSync("*, ::before, ::after { transition: none !important }");
    document.adoptedStyleSheets.push(still);
}"""  # or a color is measured on its way to the dark
ASK = """async (only) => {
    const found = await axe.run(document, {runOnly: only, resultTypes: ["violations"], preload: false});
    return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`));
}"""
AT_ONCE = 40
PARTS = [SHOTS[first : first + AT_ONCE] for first in range(0, len(SHOTS), AT_ONCE)]


@pytest.fixture
def gallery(browser: Browser, live_server: Any, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Gallery:
    """A browser before a small demo store, whose mails are written."""
    settings.DEMO = True
    settings.EMAIL_BACKEND = "lonja.notifications.mailbox.MailboxBackend"
    settings.BASE_URL = live_server.url
    monkeypatch.setattr(pages, "UPLOADED_LINES", 34)
    load_ferreteria(timezone.now(), lambda _: None, families=FAMILIES, share=0.2)
    work()
    return Gallery(browser, live_server.url, PASSWORD)


# All rules in the light: on a phone, where room is short, with every run, and on a desk in the proof; in the dark those
# of color, since the rest is the same.
LOOKS = [
    pytest.param("light", (390,), TAGS, id="phone"),
    pytest.param("light", (1440,), TAGS, id="desk", marks=pytest.mark.proof),
    pytest.param("dark", (1440, 390), ["color-contrast"], id="dark", marks=pytest.mark.proof),
]


@pytest.mark.parametrize("shots", PARTS, ids=[f"{part[0].name} to {part[-1].name}" for part in PARTS])
@pytest.mark.parametrize(("scheme", "widths", "rules"), LOOKS)
def test_axe_finds_nothing_on_any_page(
    gallery: Gallery, shots: Sequence[Shot], scheme: str, widths: Sequence[int], rules: Sequence[str]
) -> None:
    found = list(_findings(gallery, shots, scheme, widths, rules))
    assert not found, "\n".join(found)


def _findings(
    gallery: Gallery, shots: Sequence[Shot], scheme: str, widths: Sequence[int], rules: Sequence[str]
) -> Iterator[str]:
    for who in dict.fromkeys(shot.who for shot in shots):
        window = gallery.window(who, Look("es", "light", 1440))
        page = window.new_page()
        for shot in shots:
            if shot.who == who:
                page.set_viewport_size({"width": 1440, "height": HEIGHT})
                open_shot(page, shot, gallery.address_of(shot))
                yield from _findings_here(page, shot, scheme, widths, rules)
        window.close()


def _findings_here(page: Page, shot: Shot, scheme: str, widths: Sequence[int], rules: Sequence[str]) -> Iterator[str]:
    """In each width."""
    page.evaluate(AXE)
    page.evaluate(STILL)
    page.emulate_media(color_scheme=scheme)
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for finding in page.evaluate(ASK, rules):
            yield f"{shot.name} {width} {scheme}: {finding}"
    page.emulate_media(color_scheme="light")
