"""What axe-core has to say of the page of the report, in all its looks; and what is on paper."""
import re
from pathlib import Path

import axe_playwright_python
from browser import TOP, run
from playwright.sync_api import expect

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
SERIOUS = ("serious", "critical")


def grave(page):
    """The grave violations that axe-core finds."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    violations = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}" for one in violations if one["impact"] in SERIOUS]


def accessible(site):
    path = site.write("access", "en.txt", "pl.txt", cwd=TOP / "fixtures/report/places")
    for width, language, theme in ((1400, "en", "light"), (1400, "pl", "dark"), (390, "pl", "light"), (390, "en", "dark")):
        page = site.open(path, viewport={"width": width, "height": 900}, color_scheme=theme)
        page.locator(f"[data-language={language}]").click()
        page.keyboard.press("n")
        page.locator(".finding [data-review=wrong]").first.click()
        assert not (found := grave(page)), (width, language, theme, found)
        # Nothing is wider than the screen.
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (width, language)
        page.locator(".filters summary").click()
        assert not (found := grave(page)), (width, language, theme, "filters", found)
        page.locator(".filters [name=rule]").first.focus()
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_be_visible()
        assert not (found := grave(page)), (width, language, theme, "keys", found)
    # A check that finds nothing anywhere would be none.
    page.evaluate("document.querySelector('#keys').close(); document.querySelector('.ask').removeAttribute('aria-label'); document.querySelector('.ask').removeAttribute('title'); document.querySelector('.ask').textContent = ''")
    assert any(found.startswith("button-name") for found in grave(page))


def project(site):
    page = site.open(site.write("access-project", "--project", cwd=TOP / "fixtures/projects/foundation"))
    page.keyboard.press("n")
    assert not (found := grave(page)), found


def paper(site):
    page = site.open(site.write("paper", "fixtures/texts/iccss-2021/en.txt", "fixtures/texts/iccss-2021/pl.txt"), color_scheme="dark")
    page.locator(".filters summary").click()
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator(".bar:visible, button:not(th button):visible, input:visible, select:visible, dialog:visible")).to_have_count(0)
    expect(page.locator(".finding:visible").first).to_be_visible()
    assert re.fullmatch(r"rgba?\((25\d|0), (25\d|0), (25\d|0)(, 0)?\)", page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert page.pdf().startswith(b"%PDF")


run(accessible, project, paper)
