"""The kit in a real browser: keys, quantities, dialogs and menus, and what is left of them without JavaScript."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.urls("tests.web.urls"), pytest.mark.django_db(transaction=True)]


def test_a_key_focuses_the_search_and_suggestions_can_be_walked(page: Page) -> None:
    page.keyboard.press("/")
    search = page.locator("input[name=q]")
    expect(search).to_be_focused()
    page.keyboard.type("m8")
    expect(page.locator(".find-list a")).to_have_count(5)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".find-list a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".find-list a")).to_have_count(0)
    expect(search).to_be_focused()
    page.keyboard.type("q")
    assert page.url.endswith("/gallery/")
    search.blur()
    page.keyboard.press("q")
    assert page.url.endswith("#quick")


def test_quantities_step_by_packs_move_by_arrows_and_undo(page: Page) -> None:
    quantities = page.locator("input[data-qty]")
    quantities.nth(1).focus()
    page.keyboard.type("13")
    page.keyboard.press("+")
    expect(quantities.nth(1)).to_have_value("14")
    page.keyboard.press("-")
    page.keyboard.press("Escape")
    expect(quantities.nth(1)).to_have_value("12")
    page.keyboard.press("ArrowDown")
    expect(quantities.nth(2)).to_be_focused()
    page.keyboard.press("-")
    expect(quantities.nth(2)).to_have_value("0")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(quantities.nth(2)).to_be_focused()
    page.locator("[data-step='1']").first.click()
    expect(quantities.first).to_have_value("2")


def test_why_this_price_opens_beside_it_and_gives_the_focus_back(page: Page) -> None:
    link = page.locator("a[data-popover]").nth(1)
    link.click()
    expect(page.locator("#pop")).to_contain_text("Contrato C-112")
    expect(page.locator("#pop")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#pop")).to_be_hidden()
    expect(link).to_be_focused()


def test_what_destroys_asks_once(page: Page) -> None:
    posts: list[str] = []
    page.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)
    page.get_by_role("button", name="Cancelar pedido", exact=True).click()
    question = page.locator("#confirm")
    expect(question).to_contain_text("Sus 46 líneas vuelven al carrito")
    expect(question.get_by_role("button", name="Volver")).to_be_focused()
    page.keyboard.press("Enter")
    expect(question).to_be_hidden()
    assert posts == []
    page.get_by_role("button", name="Cancelar pedido", exact=True).click()
    with page.expect_request(lambda request: request.method == "POST"):
        question.get_by_role("button", name="Cancelar pedido").click()
    assert len(posts) == 1


def test_dialogs_and_menus_open_and_close_by_keyboard(page: Page) -> None:
    page.get_by_role("button", name="Abrir diálogo").click()
    expect(page.locator("#sample")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#sample")).to_be_hidden()
    page.locator("details.who summary").click()
    expect(page.get_by_role("link", name="Producción", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Producción", exact=True)).to_be_hidden()


def test_the_theme_changes_at_once_and_stays(page: Page) -> None:
    page.get_by_role("button", name="Colores oscuros").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_a_toast_is_shown_as_text_and_can_be_closed(page: Page) -> None:
    page.evaluate(
        "document.body.dispatchEvent(new CustomEvent('kit:toast', {bubbles: true,"
        " detail: {toasts: [{text: '<img src=x>', level: 'error'}]}}))"
    )
    expect(page.locator("#toasts")).to_contain_text("<img src=x>")
    page.locator("#toasts button").click()
    expect(page.locator("#toasts .notice")).to_have_count(0)


def test_no_width_scrolls_sideways(page: Page) -> None:
    for width in (360, 390, 820, 1440, 2560):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


def test_without_javascript_the_page_still_serves(browser: Browser, live_server: object) -> None:
    context = browser.new_context(java_script_enabled=False, locale="es-ES")
    page = context.new_page()
    page.goto(f"{live_server}/gallery/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".qty button").first).to_be_hidden()
    page.get_by_role("button", name="Abrir diálogo").click()
    expect(page.locator("#sample")).to_be_visible()
    page.get_by_role("button", name="Colores oscuros").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    context.close()
