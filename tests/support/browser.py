"""One chromium for the whole test run, one fresh context for each test; every request it makes is counted."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "chromium is needed for the browser tests: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@dataclass
class Visit:
    """An open page with what it asked the network for and what it complained about."""

    page: Page
    context: BrowserContext
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def visit(browser: Browser, path: Path, fragment: str = "", **knobs: object) -> Iterator[Visit]:
    """Opens the file as a respondent would, from disk. `knobs` are those of a playwright context."""
    context = browser.new_context(**{"viewport": DESKTOP, "locale": "da-DK", "accept_downloads": True, **knobs})
    page = context.new_page()
    page.set_default_timeout(5_000)
    opened = Visit(page=page, context=context)
    page.on("request", lambda request: opened.requests.append(request.url))
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    page.on("console", lambda said: opened.complaints.append(said.text) if said.type == "error" else None)
    page.goto(path.as_uri() + fragment)
    try:
        yield opened
    finally:
        context.close()
