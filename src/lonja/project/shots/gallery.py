"""A browser before a store: it takes the pictures and remembers what was wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lonja.project.cli.ground import Refusal
from lonja.project.shots.pages import EXPECTED, Shot

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

HEIGHT = 900
TOUCHED_BELOW = 1000  # pixels
WAIT_FOR_WORKER = 60  # seconds, for what its jobs have still to write
TALLEST = 2600  # of a page with hundreds of rows the first are enough


@dataclass(frozen=True, slots=True)
class Look:
    """A language, a color scheme and the width of the window in pixels."""

    language: str
    scheme: str
    width: int

    def __str__(self) -> str:
        return f"{self.language}-{self.scheme}-{self.width}"


@dataclass(slots=True)
class Gallery:
    """A browser before a store, and the complaints so far."""

    browser: Browser
    address: str
    password: str
    complaints: list[str] = field(default_factory=list)
    _sessions: dict[str, Any] = field(default_factory=dict)

    def take(self, shots: Sequence[Shot], folder: Path, looks: Sequence[Look], *, for_readme: bool = False) -> None:
        """Write `<name>-<look>.png` of every page and look (of what a window shows, as `<name>.png`, `for_readme`)."""
        folder.mkdir(parents=True, exist_ok=True)
        for who in dict.fromkeys(shot.who for shot in shots):
            mine = [(shot, self.address_of(shot)) for shot in shots if shot.who == who]
            for look in looks:
                context = self.window(who, look)
                page = context.new_page()
                errors = _console_errors(page)
                for shot, path in mine:
                    page.set_viewport_size({"width": look.width, "height": HEIGHT})
                    self._look_at(page, shot, path, look, errors)
                    if not for_readme and (shot.sends or not shot.press):
                        _show_all(page, look)
                    name = shot.name if for_readme else f"{shot.name}-{look}"
                    page.screenshot(path=folder / f"{name}.png")
                context.close()
            sys.stdout.write(f"{who or 'nobody'}: {len(mine)} pages, {len(mine) * len(looks)} pictures\n")

    def _look_at(self, page: Page, shot: Shot, path: str, look: Look, errors: list[str]) -> None:
        errors.clear()
        status, expected = open_shot(page, shot, path), EXPECTED.get(shot.name, 200)
        if status != expected:
            self.complaints.append(f"{shot.name} {look}: answered {status}")
        elif errors and expected == 200:
            self.complaints.append(f"{shot.name} {look}: {errors[0]}")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            self.complaints.append(f"{shot.name} {look}: scrolls sideways")

    def address_of(self, shot: Shot) -> str:
        """Where the page is found in this store; raises Refusal where the store has none."""
        if isinstance(shot.path, str):
            return shot.path
        context = self.window(shot.who, Look("es", "light", 1440))
        page = context.new_page()
        for seconds_left in reversed(range(WAIT_FOR_WORKER)):
            try:
                path = shot.path(page)
                break
            except Refusal:
                if not seconds_left:
                    raise
                page.wait_for_timeout(1000)  # a store that was just opened still writes its mails
        context.close()
        return path

    def window(self, who: str, look: Look) -> BrowserContext:
        """A window of this person, signed in once for all looks; a narrow one is touched like a phone."""
        if who and who not in self._sessions:
            self._sessions[who] = self._signed_in(who)
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": look.width, "height": HEIGHT},
            has_touch=look.width < TOUCHED_BELOW,
            color_scheme="dark" if look.scheme == "dark" else "light",
            locale="es-ES" if look.language == "es" else "en-GB",
            storage_state=self._sessions.get(who),
        )
        context.add_cookies([{"name": "lonja_language", "value": look.language, "url": self.address}])
        return context

    def _signed_in(self, who: str) -> Any:
        context = self.browser.new_context(base_url=self.address)
        page = context.new_page()
        page.goto("/account/login/")
        page.fill("input[name=login]", who)
        page.fill("input[name=password]", self.password)
        page.click("main button[type=submit]")
        page.wait_for_load_state("networkidle")
        if "/account/login/" in page.url:
            raise Refusal(f"{who} cannot sign in at {self.address}: is the store that of `lonja demo`?")
        state = context.storage_state()
        context.close()
        return state


def open_shot(page: Page, shot: Shot, path: str) -> int:
    """Go to the page, press what is to be pressed there, and give the status of the answer."""
    answer = page.goto(path)
    page.evaluate("document.fonts.ready.then(() => true)")
    if shot.sends:
        with page.expect_navigation() as sent:
            page.click(shot.press)
        answer = sent.value
    elif shot.press:
        page.click(shot.press)
        page.wait_for_timeout(400)
    return answer.status if answer else 0


def _console_errors(page: Page) -> list[str]:
    """A list to which the errors that the page's console shows are added."""
    errors: list[str] = []

    def hear(said: ConsoleMessage) -> None:
        if said.type == "error":
            errors.append(said.text)

    page.on("console", hear)
    return errors


def _show_all(page: Page, look: Look) -> None:
    """Make the window as tall as the page, so that what sticks to its edges stands where it belongs."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": look.width, "height": min(max(height, HEIGHT), TALLEST)})
