"""A real server on its own folder, a real browser, and axe on every page."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from closedset.demo.cast import PASSWORD
from kit import pseudo

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "docs/screens"
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGUMENTS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of every server here, the long-worded language of `kit.pseudo` among its languages."""
    locale = pseudo.write(tmp_path_factory.mktemp("locale"))
    ours = {key: value for key, value in os.environ.items() if key != "PYTEST_VERSION"}
    further = f"{pseudo.LANGUAGE}={locale}"
    return ours | {"CLOSEDSET_EXTRA_LOCALE": further, "CLOSEDSET_UNDO_SECONDS": "1"}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, surroundings: dict[str, str]) -> Path:
    """An installation with the demo in it, for the servers to start from."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "closedset.cli", "demo"]
    subprocess.run(command, env=surroundings | {"CLOSEDSET_VAR": str(folder)}, check=True)
    return folder


@pytest.fixture(scope="module")
def server(served: tuple[str, Path]) -> str:
    """The address of this module's own server."""
    return served[0]


@pytest.fixture(scope="module")
def served(
    tmp_path_factory: pytest.TempPathFactory, surroundings: dict[str, str], demo: Path
) -> Iterator[tuple[str, Path]]:
    """A server for one module alone, on a copy of the demo: no journey walks over another's footprints.

    Its address, and the file it prints to: also the messages it would have sent.
    """
    folder = tmp_path_factory.mktemp("served") / "var"
    shutil.copytree(demo, folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (folder / "server.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "closedset.cli", "serve", "--port", str(port)],
        env=surroundings | {"CLOSEDSET_VAR": str(folder), "PYTHONUNBUFFERED": "1"},
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(600):
        try:
            urllib.request.urlopen(f"{address}/alive", timeout=1).close()
            break
        except OSError:
            time.sleep(0.2)
    else:
        raise AssertionError((folder / "server.log").read_text())
    yield address, folder / "server.log"
    os.killpg(process.pid, signal.SIGTERM)
    process.wait(20)
    log.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        executable = shutil.which("chromium") or shutil.which("google-chrome")
        running = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield running
        running.close()


Opens = Callable[..., Page]


@pytest.fixture
def opens(browser: Browser, server: str) -> Iterator[Opens]:
    """Open a fresh browser at a size, signed in as somebody of the demo or as nobody."""
    contexts: list[BrowserContext] = []

    def opened(email: str = "", *, size: dict[str, int] = DESKTOP, **options: object) -> Page:
        context = browser.new_context(**({"viewport": size, "base_url": server} | options))
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
        page.on("console", lambda told: told.type == "error" and complaints.append(told.text))
        if email:
            page.goto("/accounts/login/")
            page.locator("#id_login").fill(email)
            page.locator("#id_password").fill(PASSWORD)
            page.locator("#id_password").press("Enter")
            page.wait_for_url(lambda url: "/accounts/login" not in url)
        return page

    complaints: list[str] = []
    yield opened
    for context in contexts:
        context.close()
    policy = [told for told in complaints if "Content Security Policy" in told or "Refused to" in told]
    assert policy == []


def accessible(page: Page) -> None:
    """Fail on any violation of WCAG 2.0 to 2.2, A and AA, that axe can find."""
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = Axe().run(page, options=options)
    assert found.violations_count == 0, found.generate_report()


def look(page: Page, name: str) -> None:
    """Keep a picture for the handbook when asked to (`CLOSEDSET_SCREENS=1`)."""
    if os.environ.get("CLOSEDSET_SCREENS"):
        SCREENS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SCREENS / f"{name}.png", full_page=False)
