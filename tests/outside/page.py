"""What an editor does with the page of the report, done in Chromium."""
import csv
import io

from browser import FOLDER, TOP, bitekst, findings, run
from playwright.sync_api import expect

LETTER = ["fixtures/texts/iccss-2021/en.txt", "fixtures/texts/iccss-2021/pl.txt"]
FOUND = findings(*LETTER)
TOTAL = len(FOUND)


def letter(site, **options):
    return site.open(site.write("letter", *LETTER), **options)


def shown(page, some, of=TOTAL):
    """So many cards are shown, and the bar says so."""
    expect(page.locator(".finding:visible")).to_have_count(some)
    expect(page.locator(".bar .shown .say-en")).to_have_text(f"{some} of {of} shown")


def filters(site):
    page = letter(site)
    shown(page, TOTAL)
    assert page.locator(".bar .shown").get_attribute("role") == "status"
    page.locator(".filters summary").click()
    box = lambda name, value: page.locator(f".filters [name={name}][value={value}]")
    rules = {finding["rule"] for finding in FOUND}
    offered = set(page.locator("[name=rule]").evaluate_all("inputs => inputs.map(input => input.value)"))
    assert offered == rules, offered ^ rules
    # Each value of each filter alone, taken away.
    groups = {"severity": lambda f: f["severity"], "only": lambda f: f["only"] or "both", "rule": lambda f: f["rule"]}
    for name, of in groups.items():
        for value in ["warning", "pl", "both", "program"]:
            if box(name, value).count():
                rest = sum(of(finding) != value for finding in FOUND)
                assert rest < TOTAL, f"nothing has {name} {value}"
                box(name, value).uncheck()
                shown(page, rest)
                box(name, value).check()
    shown(page, TOTAL)
    # Words are marked as long as one of their findings is shown.
    marks = page.locator("mark:not(.off)")
    before = marks.count()
    for rule in rules:
        box("rule", rule).uncheck()
    shown(page, 0)
    assert before > 0 and marks.count() == 0
    expect(page.locator(".whole:not(.off)")).to_have_count(0)
    expect(page.locator(".next")).to_be_disabled()
    box("rule", "number").check()
    shown(page, 1)
    assert 0 < marks.count() < before
    # Paragraphs without findings, and all of it back.
    beads = page.locator(".bead:visible")
    all_beads = beads.count()
    page.locator("[name=quiet]").check()
    assert 0 < beads.count() < 3 < all_beads
    page.locator(".reset").click()
    shown(page, TOTAL)
    assert beads.count() == all_beads and marks.count() == before
    # A link into what is hidden shows it.
    for rule in rules:
        box("rule", rule).uncheck()
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    page.locator(".ledger .verdict a").first.click()
    shown(page, TOTAL)
    expect(page.locator(".finding.current")).to_have_count(1)
    # By review, and nothing is remembered between loads.
    page.locator(".finding [data-review=right]").first.click()
    page.locator(".filters summary").click()
    box("review", "open").uncheck()
    shown(page, 1)
    page.reload()
    shown(page, TOTAL)


def keys(site):
    page = letter(site)
    place, current = page.locator(".place"), page.locator(".finding.current")
    expect(place).to_have_text(f"– / {TOTAL}")
    seen = []
    for number, key in enumerate(["n", "j", "n"], 1):
        page.keyboard.press(key)
        expect(place).to_have_text(f"{number} / {TOTAL}")
        expect(current).to_be_focused()
        seen.append(current.get_attribute("id"))
    assert len(set(seen)) == 3
    page.keyboard.press("p")
    assert current.get_attribute("id") == seen[1]
    page.keyboard.press("k")
    assert current.get_attribute("id") == seen[0]
    page.keyboard.press("k")
    expect(place).to_have_text(f"{TOTAL} / {TOTAL}")
    page.keyboard.press("n")
    expect(place).to_have_text(f"1 / {TOTAL}")
    # Every card can be seen below the bar, with words of its own.
    for _ in range(TOTAL):
        card, bar = current.bounding_box(), page.locator(".sides").bounding_box()
        assert card["y"] >= bar["y"] + bar["height"] - 1 and card["y"] + min(card["height"], 600) <= 720, (current.get_attribute("id"), card, bar)
        assert page.locator("[data-f].current:not(.finding)").count() > 0
        page.keyboard.press("n")
    # Not with modifiers, not while somebody types.
    for key in ["Control+n", "Alt+n", "Meta+n"]:
        page.evaluate("key => document.dispatchEvent(new KeyboardEvent('keydown', {key: 'n', bubbles: true, [`${key}Key`]: true}))", key.split("+")[0].lower().replace("control", "ctrl"))
    note = page.locator("[name=note]").nth(4)
    note.press_sequentially("njpk?")
    expect(note).to_have_value("njpk?")
    note.press("Enter")
    expect(page.locator(".finding").nth(4)).to_be_focused()
    expect(place).to_have_text(f"1 / {TOTAL}")
    # The keys themselves.
    page.locator("h2").first.click()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("n")
    expect(place).to_have_text(f"1 / {TOTAL}")
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.locator(".ask").click()
    page.locator("#keys .close").click()
    expect(page.locator("#keys")).to_be_hidden()
    page.locator(".next").click()
    expect(place).to_have_text(f"2 / {TOTAL}")
    page.locator(".previous").click()
    expect(place).to_have_text(f"1 / {TOTAL}")
    # From words to their card and back.
    mark = page.locator("mark[data-f]:not([data-f*=' ']):not(.passage)").nth(3)
    number = mark.get_attribute("data-f")
    mark.click()
    card = page.locator(f".finding[data-f='{number}']")
    expect(card).to_be_focused()
    expect(current).to_have_count(1)
    page.locator(".finding .kind").first.click()
    expect(place).to_have_text(f"1 / {TOTAL}")
    lit = page.locator("mark.lit")
    card.hover(position={"x": 8, "y": 8})
    expect(lit.first).to_have_attribute("data-f", number)
    page.locator(".bar").hover()
    expect(lit).to_have_count(0)


def language(site):
    page = letter(site)
    card = page.locator(".finding .sentence").first
    english = card.inner_text()
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dataset.say]") == ["en", "en"]
    page.locator("[data-language=pl]").click()
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    expect(page.locator("[data-language=pl]")).to_have_attribute("aria-pressed", "true")
    assert card.inner_text() != english
    # No word of the other language is left where words are shown or read out.
    for attribute in ["aria-label", "title", "placeholder"]:
        said = page.locator(f"[{attribute}]").evaluate_all("(elements, name) => elements.map(element => [element.getAttribute(name), element.dataset.sayPl])", attribute)
        assert said and all(word == polish for word, polish in said), said
    assert page.locator(".say-en:visible").count() == 0 and page.locator(".say-pl:visible").count() > TOTAL
    assert page.locator("option").evaluate_all("options => options.every(option => option.textContent === option.dataset.sayPl)")
    expect(page.locator(".bar .shown")).to_have_text(f"Widoczne: {TOTAL} z {TOTAL}", use_inner_text=True)
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-say", "pl")
    # A report in Polish is Polish from the start.
    polish = FOLDER / "polish.html"
    polish.write_bytes(bitekst("--lang", "pl", "check", "--format", "html", *LETTER))
    page = site.open(polish)
    expect(page.locator("html")).to_have_attribute("data-say", "pl")
    expect(page.locator(".finding .sentence .say-pl").first).to_be_visible()


def colours(site):
    page = letter(site, color_scheme="dark")
    ground = lambda: page.evaluate("getComputedStyle(document.body).backgroundColor")
    dark = ground()
    page.locator(".theme").select_option("light")
    assert ground() != dark
    page.reload()
    assert ground() != dark
    expect(page.locator(".theme")).to_have_value("light")
    page.locator(".theme").select_option("")
    assert ground() == dark and page.evaluate("localStorage.length") == 0
    page.emulate_media(color_scheme="light")
    page.locator(".theme").select_option("dark")
    assert ground() == dark


def ledger(site):
    (FOLDER / "en.txt").write_text("We sold 9 boats, 10,000 sails and 200 ropes in 2019.\n\nThe fee is 30 euros, due on 5 May 2021.\n\nThe ship sails to Spain, Germany and Latvia.\n", "utf-8")
    (FOLDER / "pl.txt").write_text("W 2019 roku sprzedaliśmy 9 łodzi, 10 000 żagli i 300 lin.\n\nOpłata wynosi 30 euro, termin to 5 maja 2021 r.\n\nStatek płynie do Hiszpanii i Niemiec.\n", "utf-8")
    page = site.open(site.write("ledger", "en.txt", "pl.txt", cwd=FOLDER))
    table, rows = page.locator(".ledger"), page.locator(".ledger tbody tr:visible")
    column = lambda number: table.locator(f"tbody tr:visible td:nth-child({number})").evaluate_all("cells => cells.map(cell => cell.innerText.replace(/\\s+/g, ' ').trim())")
    total, in_text = rows.count(), column(2)
    expect(table.locator(".shown")).to_have_text(f"{total} of {total} shown", use_inner_text=True)
    header = lambda number: table.locator("thead th").nth(number - 1)
    for number in [1, 2, 3, 4]:
        header(number).locator("button").click()
        expect(header(number)).to_have_attribute("aria-sort", "ascending")
        up = column(number)
        header(number).locator("button").click()
        expect(header(number)).to_have_attribute("aria-sort", "descending")
        down = column(number)
        assert up != down and sorted(up) == sorted(down), (up, down)
        if number == 1:
            assert up == sorted(up) and down == sorted(up, reverse=True)
        if number == 2:
            figures = [cell.split()[0] for cell in up]
            assert [figures.index(figure) for figure in ["9", "200", "2019", "10,000"]] == sorted(figures.index(figure) for figure in ["9", "200", "2019", "10,000"]), up
            assert figures.index("Germany") < figures.index("Latvia") < figures.index("Spain")
        header(number).locator("button").click()
        assert header(number).get_attribute("aria-sort") is None and column(2) == in_text
    assert "–" in column(3)
    for _ in range(2):
        header(3).locator("button").click()
        assert column(3)[-1] == "–", "what is not there comes last"
    header(3).locator("button").click()
    # Kinds are sorted by their names in the language that is shown.
    header(1).locator("button").click()
    page.locator("[data-language=pl]").click()
    kinds = column(1)
    assert kinds == sorted(kinds) and "państwo" in kinds
    page.locator("[data-language=en]").click()
    kind, verdict, search = (table.locator(f"[name={name}]") for name in ["kind", "verdict", "search"])
    kind.select_option(label="country")
    assert set(column(1)) == {"country"} and rows.count() == 3
    verdict.select_option("same")
    assert rows.count() == 2
    expect(table.locator(".shown")).to_have_text(f"2 of {total} shown", use_inner_text=True)
    kind.select_option("")
    search.fill("HISZPAN")
    expect(rows).to_have_count(1)
    search.fill("10 000")
    expect(rows).to_have_count(1)
    search.fill("no such fact")
    expect(rows).to_have_count(0)
    search.fill("")
    verdict.select_option("")
    expect(rows).to_have_count(total)
    # A row leads to its place, which nothing covers.
    page.set_viewport_size({"width": 1000, "height": 260})
    link = table.get_by_role("link", name="Germany")
    link.click()
    target = page.locator(link.get_attribute("href"))
    assert page.evaluate("element => element.matches(':target')", target.element_handle())
    bar = page.locator(".sides").bounding_box()
    place = target.locator("xpath=..").bounding_box()
    assert place["y"] >= bar["y"] + bar["height"] and place["y"] < 260, (place, bar)


def review(site):
    folder = FOLDER / "project"
    folder.mkdir(exist_ok=True)
    (folder / "bitekst-suppressions.toml").unlink(missing_ok=True)
    for name, source in zip(["en.txt", "pl.txt"], LETTER):
        (folder / name).write_bytes((TOP / source).read_bytes())
    page = site.open(site.write("review", "en.txt", "pl.txt", cwd=folder))
    card = lambda number: page.locator(".finding").nth(number)
    press = lambda number, state: card(number).locator(f"[data-review={state}]").click()
    expect(page.locator("[data-export=toml]")).to_be_disabled()
    press(0, "wrong")
    card(0).locator("[name=note]").fill('Said "so"\\ elsewhere,\tżółw \u202e =1+1')
    press(1, "right")
    press(2, "todo")
    press(3, "wrong")
    press(4, "wrong")
    press(4, "wrong")
    card(5).locator("[name=note]").fill("=HYPERLINK(\"https://example.org\")")
    progress = page.locator(".progress .say-en")
    expect(progress).to_have_text(f"4 of {TOTAL} reviewed")
    expect(card(3).locator("[data-review=wrong]")).to_have_attribute("aria-pressed", "true")
    # A new report of the same pair keeps the marks, also where something was added to the texts.
    with open(folder / "en.txt", "a", encoding="utf-8") as file:
        file.write("\nThis sentence was added later and says nothing of note.\n")
    site.write("review", "en.txt", "pl.txt", cwd=folder)
    page.reload()
    expect(progress).to_contain_text("4 of ")
    expect(card(3).locator("[data-review=wrong]")).to_have_attribute("aria-pressed", "true")
    expect(card(4).locator("[data-review=wrong]")).to_have_attribute("aria-pressed", "false")
    expect(card(5).locator("[name=note]")).to_have_value("=HYPERLINK(\"https://example.org\")")
    wrong = [card(number).get_attribute("data-fingerprint") for number in [0, 3]]

    with page.expect_download() as download:
        page.locator("[data-export=toml]").click()
    assert download.value.suggested_filename == "bitekst-suppressions.toml"
    before = findings("en.txt", "pl.txt", cwd=folder)
    download.value.save_as(folder / "bitekst-suppressions.toml")
    said = (folder / "bitekst-suppressions.toml").read_text("utf-8")
    assert said.count("\n[[suppress]]\n") == 2 and 'files = ["en.txt", "pl.txt"]' in said and 'reason = "marked as wrong in review"' in said, said
    assert 'reason = "Said \\"so\\"\\\\ elsewhere,\\U00000009żółw \\U0000202e =1+1"' in said, said
    after = findings("en.txt", "pl.txt", cwd=folder)
    prints = lambda found: sorted(finding["fingerprint"] for finding in found)
    assert prints(after) == prints(finding for finding in before if finding["fingerprint"] not in wrong) and len(after) == len(before) - 2
    page.locator("[data-language=pl]").click()
    with page.expect_download() as download:
        page.locator("[data-export=toml]").click()
    assert 'reason = "uznana przy ocenie za niesłuszną"' in download.value.path().read_text("utf-8")
    page.locator("[data-language=en]").click()

    with page.expect_download() as download:
        page.locator("[data-export=csv]").click()
    assert download.value.suggested_filename == "review.csv"
    written = download.value.path().read_bytes()
    assert written.startswith(b"\xef\xbb\xbf") and written.count(b"\r\n") == len(before) + 1
    header, *rows = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True)
    assert header == ["Texts", "Rule", "Severity", "Finding", "Value", "English line", "Polish line", "Review", "Note"], header
    assert [row[0] for row in rows] == ["en.txt – pl.txt"] * len(before)
    told = sorted((finding["rule"], finding["severity"], " ".join(finding["message"].split()), finding["value"] or "") for finding in before)
    assert sorted(tuple(row[1:5]) for row in rows) == told
    assert [row[7] for row in rows][:5] == ["wrong", "right", "to do", "wrong", ""], rows[:5]
    assert rows[0][8] == 'Said "so"\\ elsewhere,\tżółw \u202e =1+1' and rows[5][8] == "'=HYPERLINK(\"https://example.org\")"
    assert all(not cell.lstrip().startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    lines = {(finding["rule"], str(finding["en"][0]["line"])) for finding in before if finding["only"] == "en"}
    assert lines and lines <= {(row[1], row[5]) for row in rows}


def forgetful(site):
    """Where the browser keeps nothing, marks live as long as the page, and a line says so."""
    for script in [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    ]:
        page = letter(site, script=script)
        page.locator(".finding [data-review=wrong]").first.click()
        expect(page.locator(".unkept")).to_be_visible()
        expect(page.locator(".progress .say-en")).to_have_text(f"1 of {TOTAL} reviewed")
        expect(page.locator("[data-export=toml]")).to_be_enabled()
        page.locator("[data-language=pl]").click()
        expect(page.locator("html")).to_have_attribute("lang", "pl")
    page = letter(site, script="try { localStorage.setItem('bitekst:language', '<b>'); localStorage.setItem('bitekst:theme', 'x y') } catch {}")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    shown(page, TOTAL)


def many(site):
    path = site.write("many", "--project", cwd=TOP / "fixtures/projects/foundation")
    found = findings("--project", cwd=TOP / "fixtures/projects/foundation")
    page = site.open(path)
    pairs, opened = page.locator("details.pair"), page.locator("details.pair[open]")
    assert pairs.count() > 5 and len(found) > 5
    expect(opened).to_have_count(0)
    expect(page.locator(".bar .shown .say-en")).to_have_text(f"{len(found)} of {len(found)} shown")
    page.keyboard.press("n")
    expect(opened).to_have_count(1)
    expect(page.locator(".finding.current [data-review]")).to_have_count(3)
    for _ in found:
        page.keyboard.press("n")
    expect(page.locator(".place")).to_have_text(f"1 / {len(found)}")
    expect(opened).to_have_count(len(page.locator("details.pair:has(.finding)").all()))
    # The address leads into a pair, also later.
    last = page.locator(".finding").last.get_attribute("id")
    page = site.open(path, fragment=f"#{last}")
    expect(page.locator(f"[id='{last}']")).to_be_focused()
    expect(page.locator("details.pair[open]")).to_have_count(1)
    first = page.locator(".finding").first.get_attribute("id")
    page.evaluate("id => { location.hash = id }", first)
    expect(page.locator(f"[id='{first}']")).to_be_focused()
    # On paper everything is open.
    page = site.open(path)
    page.evaluate("addEventListener('beforeprint', () => { window.printed = document.querySelectorAll('details.pair:not([open])').length })")
    page.pdf()
    assert page.evaluate("window.printed") == 0
    expect(page.locator("details.pair[open]")).to_have_count(0)


def index(site):
    """An index and its pages: what is chosen on one holds on the others, and they lead to each other."""
    bitekst("report", "--project", "-o", f"{FOLDER / 'pages'}/", cwd=TOP / "fixtures/projects/foundation")
    page = site.open(FOLDER / "pages" / "index.html", beside=True)
    english = page.title()
    page.locator("[data-language=pl]").click()
    page.locator(".theme").select_option("dark")
    assert page.title() not in ("", english)
    expect(page.locator("h1 .say-pl")).to_be_visible()
    entry = page.locator(".entry:has(.count) a").first
    address = entry.get_attribute("href")
    entry.click()
    page.wait_for_url(f"**/{address}")
    expect(page.locator("html[data-say=pl][data-theme=dark]")).to_have_count(1)
    expect(page.locator("details.pair[open]")).to_have_count(1)
    page.keyboard.press("n")
    expect(page.locator(".finding.current")).to_be_focused()
    page.locator("a.back").click()
    page.wait_for_url("**/index.html")
    # It keeps nothing itself, and does without.
    page = site.open(FOLDER / "pages" / "index.html", script="Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})")
    page.locator("[data-language=pl]").click()
    expect(page.locator("html")).to_have_attribute("lang", "pl")


def without_script(site):
    page = letter(site, java_script_enabled=False)
    expect(page.locator(".finding:visible")).to_have_count(TOTAL)
    expect(page.locator(".bead:visible").first).to_be_visible()
    expect(page.locator(".ledger tbody tr:visible").first).to_be_visible()
    expect(page.locator(".scripted:visible, button:visible, input:visible")).to_have_count(0)
    expect(page.locator(".say-pl:visible")).to_have_count(0)
    text = page.locator("main").inner_text()
    assert all(word in text for word in ["Jordan", "Bliskiego Wschodu", "Ledger of facts"]), text


run(filters, keys, language, colours, ledger, review, forgetful, many, index, without_script)
