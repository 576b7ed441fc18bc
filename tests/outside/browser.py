"""Opens pages of the report in Chromium. A test fails where a page says anything on its console, asks for anything beside itself, or throws."""
import json
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

ARGUMENTS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split()
BITEKST, CHROMIUM, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])
TOP = Path(__file__).resolve().parents[2]


def bitekst(*arguments, cwd=TOP):
    """What bitekst says."""
    done = subprocess.run([BITEKST, *arguments], cwd=cwd, env={"LC_ALL": "C"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    # A file of a project may be one that cannot be read.
    assert done.returncode in (0, 1) or "--project" in arguments, done.stderr.decode()
    return done.stdout


def findings(*arguments, cwd=TOP):
    """All findings, as programs get them."""
    return [finding for pair in json.loads(bitekst("check", "--format", "json", *arguments, cwd=cwd))["pairs"] for finding in pair["findings"]]


class Site:
    """A browser without a memory, and what its pages did that they should not."""

    def __init__(self, browser):
        self.browser, self.contexts, self.wrong = browser, [], []

    def write(self, name, *arguments, cwd=TOP):
        """Writes a page and says where it is."""
        path = FOLDER / f"{name}.html"
        path.write_bytes(bitekst("check", "--format", "html", *arguments, cwd=cwd))
        return path

    def open(self, path, fragment="", script=None, beside=False, **options):
        """Opens a page in a context of its own. `beside`: it may lead to pages in its folder."""
        context = self.browser.new_context(**options)
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        if script:
            context.add_init_script(script)
        whole = lambda url: url.startswith(path.parent.as_uri()) and url.endswith(".html") if beside else url.split("#")[0] == path.as_uri()
        context.on("request", lambda request: whole(request.url) or request.url.startswith("blob:") or self.wrong.append(request.url))
        context.on("console", lambda message: self.wrong.append(message.text))
        context.on("weberror", lambda error: self.wrong.append(str(error.error)))
        context.on("dialog", lambda dialog: (self.wrong.append(dialog.message), dialog.dismiss()))
        page = context.new_page()
        page.goto(path.as_uri() + fragment)
        return page


def run(*tests):
    """Runs tests in one browser."""
    expect.set_options(timeout=10_000)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for test in tests:
            site = Site(browser)
            test(site)
            for context in site.contexts:
                context.close()
            assert not site.wrong, f"{test.__name__}: {site.wrong}"
        browser.close()
    print(json.dumps([test.__name__ for test in tests]))
