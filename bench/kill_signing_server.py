"""The server as a process, as `closedset serve` runs it: started, killed as a whole, started again."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

MESSAGE = re.compile(r"^To: (\S+)$.*?^(https?://\S+)$", re.M | re.S)
CUT_OFF = (OSError, http.client.HTTPException)
PATIENCE = 60.0


@dataclass
class Server:
    """The web process, the worker for long jobs, and who keeps them both: one session of the system."""

    folder: Path
    port: int
    environment: dict[str, str]
    running: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = [sys.executable, "-m", "closedset.cli", "serve", "--empty", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(
                command, env=self.environment, stdout=log, stderr=log, start_new_session=True
            )
        last = time.monotonic() + PATIENCE
        while time.monotonic() < last:
            try:
                urllib.request.urlopen(f"{self.address}/alive", timeout=2).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit(f"The server did not start:\n{self.log.read_text()[-3000:]}")

    def kill(self) -> None:
        """SIGKILL for every process of it at once: nobody has time to finish anything."""
        assert self.running
        for group in sorted(self._groups()):
            os.killpg(group, signal.SIGKILL)
        self.running.wait()

    def _groups(self) -> set[int]:
        """The process groups of its session: its own, the web process's, the worker's."""
        assert self.running
        found = {self.running.pid}
        for one in Path("/proc").glob("[0-9]*/stat"):
            try:
                group, session = map(int, one.read_text().rpartition(")")[2].split()[2:4])
            except OSError:
                continue
            if session == self.running.pid:
                found.add(group)
        return found

    def link_to(self, email: str, part: str, *, patience: float = 20.0) -> str:
        """The newest link in a message to an address; empty when none came in time."""
        last = time.monotonic() + patience
        while True:
            sent = [way for to, way in MESSAGE.findall(self.log.read_text()) if to == email and part in way]
            if sent or time.monotonic() > last:
                return sent[-1] if sent else ""
            time.sleep(0.1)


class _Stay(urllib.request.HTTPRedirectHandler):
    """Where an answer points is looked at, not followed."""

    def redirect_request(self, *_: object) -> None:
        return None


@dataclass
class Browser:
    """Somebody at a browser of their own."""

    address: str
    jar: CookieJar = field(default_factory=CookieJar)

    def get(self, way: str) -> int:
        return self._ask(way, None)[0]

    def post(self, way: str, **fields: str) -> tuple[int, str]:
        """The answer's status, and where it points to. Raises one of `CUT_OFF` when none came."""
        held = {one.name: one.value or "" for one in self.jar}
        return self._ask(way, fields | {"csrfmiddlewaretoken": held["csrftoken"]})

    def _ask(self, way: str, fields: dict[str, str] | None) -> tuple[int, str]:
        data = urlencode(fields).encode() if fields is not None else None
        told = urllib.request.Request(way if "//" in way else self.address + way, data)
        opens = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar), _Stay)
        try:
            with opens.open(told, timeout=60) as answer:
                answer.read()
                return answer.status, ""
        except urllib.error.HTTPError as answer:
            answer.read()
            return answer.code, answer.headers.get("Location") or ""
