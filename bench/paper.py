"""Papers set and sealed, beside WeasyPrint and a warm headless Chromium setting the same words, in one run.

WeasyPrint needs Pango (`apt-get install libpango-1.0-0 libpangoft2-1.0-0`), Chromium is `/usr/bin/chromium`.
The engines take turns paper by paper, so that whatever else the machine does is in everybody's time.
`python bench/paper.py [riders] [sheets]`
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ENGINES = ("ours", "weasyprint", "chromium")
WARM = 3
DOCUMENTS = 1000


@dataclass
class Engine:
    name: str
    process: subprocess.Popen[str] = field(init=False)

    def __post_init__(self) -> None:
        peers = Path(__file__).with_name("paper_peers.py")
        self.process = subprocess.Popen(
            [sys.executable, str(peers), self.name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.heard()

    def heard(self) -> dict[str, Any]:
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.name} stopped")
        return dict(json.loads(line))

    def make(self, paper: str, number: int, *, sealed: bool = False, weigh: bool = False) -> dict[str, Any]:
        assert self.process.stdin
        task = {"paper": paper, "number": number, "sealed": sealed, "weigh": weigh}
        self.process.stdin.write(json.dumps(task) + "\n")
        self.process.stdin.flush()
        return self.heard()


def riders(engines: list[Engine], count: int) -> dict[str, dict[str, float]]:
    """Median milliseconds to set a rider, and for ours to seal it too; processors' milliseconds a rider."""
    took: dict[str, list[dict[str, Any]]] = {one.name: [] for one in engines}
    for number in range(WARM):
        for one in engines:
            one.make("rider", number, sealed=one.name == "ours")
    before = {one.name: one.make("rider", 900, weigh=True) for one in engines}
    for number in range(WARM, WARM + count):
        for one in engines:
            took[one.name].append(one.make("rider", number, sealed=one.name == "ours"))
    result = {}
    for one in engines:
        weighed = one.make("rider", 901, weigh=True)
        first = before[one.name]
        result[one.name] = {
            "set": statistics.median(it["set"] for it in took[one.name]),
            "sealed": statistics.median(it["sealed"] for it in took[one.name]),
            "pages": weighed["pages"],
            "bytes": weighed["bytes"],
            "tagged": weighed["tagged"],
            "memory": max(weighed["memory"], first["memory"]),
        }
    for one in engines:
        result[one.name]["processors"] = processors(one, count)
    return result


def processors(one: Engine, count: int) -> float:
    """Setting alone, without sealing: the browser does not seal."""
    few = max(5, count // 3)
    start = one.make("rider", 800, weigh=True)["processors"]
    for number in range(few):
        one.make("rider", 1000 + number)
    end = one.make("rider", 801, weigh=True)["processors"]
    return float(end - start) / (few + 1)


def night(engines: list[Engine], sheets: int) -> dict[str, dict[str, float]]:
    """A night's call sheets: seconds in all, and memory at the end."""
    took = {one.name: 0.0 for one in engines}
    for number in range(sheets):
        for one in engines:
            took[one.name] += one.make("call_sheet", number)["set"] / 1000
    return {
        one.name: {"seconds": took[one.name], "memory": one.make("call_sheet", 9000, weigh=True)["memory"]}
        for one in engines
    }


def sealed(name: str, one: dict[str, float]) -> str:
    return f"{one['sealed']:.1f}" if name == "ours" else ""


def many(ours: Engine, documents: int) -> tuple[float, float, float]:
    """Seconds for so many papers one after the other, and memory before and after."""
    before = ours.make("call_sheet", 1, weigh=True)["memory"]
    took = sum(ours.make("call_sheet", 10_000 + number)["set"] for number in range(documents)) / 1000
    return took, before, ours.make("call_sheet", 2, weigh=True)["memory"]


def job() -> bool:
    """A thousand papers through the real job, and one cancelled half-way; whether nothing was wrong."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("paper_job.py"))], stdout=subprocess.PIPE, text=True
    )
    print(done.stdout.partition("Preparing the database…")[2].strip())
    return done.returncode == 0


def main(count: int, sheets: int) -> int:
    engines = [Engine(name) for name in ENGINES]
    of_riders, of_night = riders(engines, count), night(engines, sheets)
    print(f"a rider of four pages, median of {count}; a night of {sheets} call sheets\n")
    print("engine       set ms  set+seal ms  cpu ms  pages    kB  tagged  night s  MB")
    for name in ENGINES:
        one, dark = of_riders[name], of_night[name]
        print(
            f"{name:<11} {one['set']:7.1f} {sealed(name, one):>12} {one['processors']:7.1f}"
            f" {one['pages']:6.0f} {one['bytes'] / 1000:5.0f}  {bool(one['tagged'])!s:<6}"
            f" {dark['seconds']:8.1f} {max(one['memory'], dark['memory']):4.0f}"
        )
    took, before, after = many(engines[0], DOCUMENTS)
    print(
        f"\n{DOCUMENTS:,} papers in one process: {took:.1f} s, {before:.0f} MB before, {after:.0f} MB after"
    )
    memory = {name: max(of_riders[name]["memory"], of_night[name]["memory"]) for name in ENGINES}
    ratio = {name: of_riders[name]["set"] / of_riders["ours"]["set"] for name in ENGINES}
    by_night = {name: of_night[name]["seconds"] / of_night["ours"]["seconds"] for name in ENGINES}
    used = {name: of_riders[name]["processors"] / of_riders["ours"]["processors"] for name in ENGINES}
    for name in ENGINES[1:]:
        print(
            f"{name}: {ratio[name]:.1f} times as long a rider, {by_night[name]:.1f} a night,"
            f" {used[name]:.1f} times the processors,"
            f" {memory[name] / max(memory['ours'], after):.1f} times the memory"
        )
    whole = job()
    print(
        f"bench-paper: sealed_ms={of_riders['ours']['sealed']:.1f} weasyprint_ratio={ratio['weasyprint']:.2f}"
        f" chromium_ratio={ratio['chromium']:.2f} rss_mb={max(memory['ours'], after):.0f}"
    )
    for one in engines:
        one.process.stdin.close() if one.process.stdin else None
        one.process.terminate()
    return 0 if whole else 1


if __name__ == "__main__":
    raise SystemExit(main(*(int(one) for one in (sys.argv[1:] + ["40", "300"][len(sys.argv) - 1 :]))))
