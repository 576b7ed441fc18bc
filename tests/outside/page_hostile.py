"""Texts and names that are made to run something, or to look like something else: on the page of the report and in the files it exports they are text."""
import csv
import io
import json
import shutil

from browser import FOLDER, TOP, bitekst, findings, run
from playwright.sync_api import expect

RUNS = [
    "<script>window.hit = 1</script>", "</script><script>window.hit = 2</script>", "<img src=x onerror=window.hit=3>", "</style><svg onload=window.hit=4>",
    "<a href='javascript:window.hit=5'>here</a>", "\"><b onmouseover=\"window.hit=6\">", "' onfocus='window.hit=7' autofocus='", "]]><!-- <iframe srcdoc='<script>parent.hit=8</script>'>",
    "&lt;script&gt;window.hit=9&lt;/script&gt; &#60;b&#62; &amp;amp;", "{{constructor.constructor('window.hit=10')()}} ${window.hit=11} <%= 1 %> {some} {all}",
    "\u202eturned\u202c \u2066aside\u2069 \u200bnothing", "</template></details></main></title><noscript><base href=//x>", "=HYPERLINK(1) @SUM(1) -1+1",
]
ENGLISH = "\n\n".join(f"The {number * 11 + 12} members of the club wrote {code} on the wall, {code}\n" for number, code in enumerate(RUNS))
POLISH = "\n\n".join(f"Członkowie klubu w liczbie {number * 11 + 13} napisali {code} na ścianie, {code}\n" for number, code in enumerate(RUNS))
# A name cannot have a slash, its folders can.
NAMES = [
    "a \"x\" 'y' <script>hit=20<", "script> [x]{a,b}!*?\\ &amp; ]]> \u202e${hit=21}\u2066\r\n\t\x1b\x85.en.txt",
    "b 'y' \"><img src=x onerror=hit=22>.<", "style><b> [!z] {{hit=23}} %41.pl.txt",
]
HITS = "window.hit === undefined && typeof hit === 'undefined'"


def quiet(page):
    """Nothing has run, and no element is there that a text brought."""
    assert page.evaluate(HITS)
    assert page.locator("script").count() == 1 and page.locator("style").count() == 1
    assert page.locator("img, svg, iframe, base, main b:not(.difference b), [onerror], [onfocus], [onmouseover], main a:not([href^='#']):not([id])").count() == 0


def everything(page):
    """Uses all that the page has."""
    for key in ["n", "p", "?", "Escape"]:
        page.keyboard.press(key)
    page.locator(".filters summary").click()
    page.locator("[name=quiet]").check()
    for element in [".reset", "[data-language=pl]", "[data-language=en]"]:
        page.locator(element).click()
    page.keyboard.press("Escape")
    if page.locator(".ledger [name=search]").count():
        page.locator(".ledger [name=search]").first.fill("<script>window.hit = 30</script>")
        page.locator(".ledger [name=search]").first.fill("")
        page.locator(".ledger th button").nth(1).click()
    card = page.locator(".finding").first
    card.locator("[data-review=wrong]").click()
    card.locator("[name=note]").fill("</script><script>window.hit = 31</script>\"'\\")
    page.reload()
    expect(card.locator("[name=note]")).to_have_value("</script><script>window.hit = 31</script>\"'\\")


def exported(page, kind):
    with page.expect_download() as download:
        page.locator(f"[data-export={kind}]").click()
    return download.value.path().read_bytes()


def texts(site):
    for name, arguments, cwd in [("hostile", ["en.txt", "pl.txt"], TOP / "fixtures/report/hostile"), ("nasty", ["nasty.en.txt", "nasty.pl.txt"], FOLDER)]:
        (FOLDER / "nasty.en.txt").write_text(ENGLISH, "utf-8")
        (FOLDER / "nasty.pl.txt").write_text(POLISH, "utf-8")
        page = site.open(site.write(name, *arguments, cwd=cwd))
        quiet(page)
        everything(page)
        quiet(page)
        shown = page.locator("main").text_content()
        for code in RUNS if name == "nasty" else ["<script>alert(1)</script>"]:
            visible = "".join(c for c in code if c not in "\u202e\u202c\u2066\u2069\u200b")
            assert visible in shown, visible
        assert not set("\u202e\u202c\u2066\u2069") & set(page.content())
        rows = list(csv.reader(io.StringIO(exported(page, "csv").decode("utf-8-sig"), newline=""), strict=True))
        assert {len(row) for row in rows} == {9} and not any(cell.lstrip().startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    # Without the policy it would be the same: nothing on the page asks for it.
    page = site.open(FOLDER / "nasty.html", bypass_csp=True)
    everything(page)
    quiet(page)


def names(site):
    """The page shows the names as text, and the list that it exports holds for these files and no others, wherever the program ran."""
    top = FOLDER / "named"
    shutil.rmtree(top, ignore_errors=True)
    english, polish = top / NAMES[0] / NAMES[1], top / NAMES[2] / NAMES[3]
    for path, text in [(english, ENGLISH), (polish, POLISH), (top / "deep" / "en.txt", ENGLISH), (top / "deep" / "pl.txt", POLISH)]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (top / "bitekst.toml").write_text("", "utf-8")
    pair = [f"../{path.relative_to(top)}" for path in (english, polish)]
    page = site.open(site.write("named", *pair, cwd=top / "deep"))
    quiet(page)
    heading = page.locator("summary h2").inner_text()
    for part in ["<script>hit=20</script>", "[x]{a,b}!*?\\ &amp; ]]>", "{{hit=23}} %41.pl.txt", "<img src=x onerror=hit=22>.</style>"]:
        assert part in heading, heading
        assert part in page.title(), page.title()
    assert not set("\u202e\u2066") & set(page.content())
    everything(page)
    quiet(page)
    assert json.loads(page.locator("details.pair").get_attribute("data-names")) == [f"{NAMES[0]}/{NAMES[1]}", f"{NAMES[2]}/{NAMES[3]}"]
    for card in page.locator(".finding:has([data-review=wrong][aria-pressed=false])").all()[::-1]:
        card.locator("[data-review=wrong]").click()
    before = findings(*pair, cwd=top / "deep")
    (top / "bitekst-suppressions.toml").write_bytes(exported(page, "toml"))
    assert len(before) > 5 and findings(*pair, cwd=top / "deep") == []
    assert len(findings("en.txt", "pl.txt", cwd=top / "deep")) == len(before), "the list holds for other files"
    rows = list(csv.reader(io.StringIO(exported(page, "csv").decode("utf-8-sig"), newline=""), strict=True))
    assert rows[1][0] == f"{NAMES[0]}/{NAMES[1]} – {NAMES[2]}/{NAMES[3]}"
    # On the index, and as the address of a page of their own.
    bitekst("report", *pair, "-o", f"{FOLDER / 'named-pages'}/", cwd=top / "deep")
    page = site.open(FOLDER / "named-pages" / "index.html", beside=True)
    entry = page.locator(".entry a")
    assert "<script>hit=20</script>" in entry.inner_text() and not set("\u202e\u2066") & set(page.content())
    assert page.evaluate(HITS)
    entry.click()
    page.wait_for_url(lambda url: "index" not in url)
    quiet(page)


run(texts, names)
