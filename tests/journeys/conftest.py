"""A shop and a browser for each worker that runs journeys, and for each journey a visitor nobody has seen before."""

import re
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests import database
from tests.conftest import CLUSTER, DATABASE
from tests.journeys.shop import Shop, open_shop

QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
MEANT = re.compile("status of (402|409|422)")  # a declined card, numbers that moved, a form to correct
SECONDS = 15_000  # milliseconds, as Playwright counts: on a busy machine a page may take its time

expect.set_options(timeout=SECONDS)

Visitor = Callable[..., Page]


@pytest.fixture(scope="session")
def shop(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    name = f"{DATABASE}_journeys"
    CLUSTER.create_database(name, template=database.TEMPLATE)
    with open_shop(tmp_path_factory.mktemp("shop"), CLUSTER.url(name)) as opened:
        yield opened


@pytest.fixture(scope="package")
def browser(shop: Shop) -> Iterator[Browser]:
    """Gone with the last journey: while Playwright runs, Django takes the whole process for an asynchronous one."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.fail("The journeys need a browser. On Debian: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def visitor(browser: Browser, shop: Shop) -> Iterator[Visitor]:
    """`visitor()` opens a page of somebody new. Whatever a browser complains about fails the journey."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def come(*, scripts: bool = True, width: int = 1280) -> Page:
        context = browser.new_context(
            base_url=shop.url, java_script_enabled=scripts, viewport={"width": width, "height": 900}
        )  # fmt: skip
        context.set_default_timeout(SECONDS)
        contexts.append(context)
        context.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        return context.new_page()

    yield come
    for context in contexts:
        context.close()
    assert [text for text in complaints if not MEANT.search(text)] == []


@pytest.fixture
def page(visitor: Visitor) -> Page:
    return visitor()
