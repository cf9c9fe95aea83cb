# ruff: noqa: RUF001 - the sign between the places of a way
"""Choosing in a tree in a real browser: by keys alone, by what is typed, and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = [pytest.mark.urls("tests.web.urls"), pytest.mark.django_db(transaction=True)]


def box(page: Page, value: str) -> Locator:
    return page.locator(f"#main input[type=checkbox][value={value}]")


def sent(page: Page) -> list[str]:
    """What the form would send for the tree."""
    form = "new FormData(document.querySelector('[name=\"tree-branches\"]').form)"
    return list(page.evaluate(f"{form}.getAll('tree-branches')"))


def test_arrows_walk_and_open_and_space_chooses_a_branch_with_all_beneath(page: Page) -> None:
    expect(box(page, "allen")).to_be_checked()
    assert [box(page, value).evaluate("box => box.indeterminate") for value in ("fix", "screws", "nuts")] == [
        True, True, False,
    ]  # fmt: skip
    expect(box(page, "spray")).to_be_hidden()
    box(page, "allen").focus()
    page.keyboard.press("ArrowDown")
    expect(box(page, "nuts")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    expect(box(page, "spray")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(box(page, "spray")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(box(page, "spray")).to_be_hidden()
    page.keyboard.press("Home")
    page.keyboard.press("Space")
    assert sent(page) == ["fix"], "what it covers is not sent"
    expect(box(page, "hex")).to_be_checked()
    box(page, "hex").click(force=True)
    expect(box(page, "hex")).to_be_checked()
    box(page, "fix").focus()
    page.keyboard.press("Space")
    assert sent(page) == ["allen"], "what was chosen before comes back"


def test_a_letter_looks_for_names_without_accents_and_the_first_hit_takes_the_arrow(page: Page) -> None:
    box(page, "fix").focus()
    page.keyboard.type("AÉROS")
    expect(box(page, "spray")).to_be_visible()
    expect(box(page, "nuts")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(box(page, "spray")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(box(page, "nuts")).to_be_visible()
    assert sent(page) == ["allen", "spray"]


def test_one_is_chosen_below_its_way(page: Page) -> None:
    shown = page.locator("[data-way]")
    expect(shown).to_have_text("Fijación › Tuercas")
    page.locator(".picker summary").click()
    page.keyboard.type("hexa")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    expect(shown).to_have_text("Fijación › Tornillos › Hexagonales")
    assert page.locator("[name='tree-stands_in']:checked").get_attribute("value") == "hex"


def test_without_javascript_it_is_a_list_of_boxes(browser: Browser, live_server: object) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server}/gallery/")
    for value in ("fix", "hex", "spray"):
        expect(box(page, value)).to_be_visible()
    expect(page.locator("[data-find]").first).to_be_hidden()
    expect(page.locator(".twig > button").first).to_be_hidden()
    context.close()
