"""Coverage-guided fuzzing of one reader: every input is read or refused, in time and memory.

    make fuzz                                   ten minutes for each reader, one after another
    python bench/fuzz.py --reader pdf --seconds 600

Seeds are the demonstration's scripts and, where it stands beside the repository, the shared corpus's small
fixtures. A crash, any exception but `CannotRead`, ten seconds for one input or 1,500 MB (the fuzzer included)
stops the run with the input kept under `var/fuzz/`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["closedset.formats", "closedset.practice"]):
    from closedset.formats.reading import read_script
    from closedset.formats.refusal import CannotRead

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("CLOSEDSET_SHARED", ROOT.parent / "shared")) / "corpus"
READERS = ("fdx", "fountain", "pdf", "txt", "docx", "rtf", "osf", "fadein", "celtx")


def gather_seeds(reader: str, folder: Path) -> None:
    """Copy small files of the reader's kind into the seed folder."""
    folder.mkdir(parents=True, exist_ok=True)
    found = [*(ROOT / "src/closedset/demo/scripts").glob(f"*.{reader}"), *SHARED.rglob(f"*.{reader}")]
    for number, path in enumerate(sorted(found)):
        if path.stat().st_size < 120_000:
            (folder / f"seed-{number}").write_bytes(path.read_bytes())


def reads_or_refuses(reader: str, data: bytes) -> None:
    """Read one input; a refusal is an answer, anything else escapes to the fuzzer."""
    try:
        read_script(data, name=f"fuzzed.{reader}")
    except CannotRead:
        return


def run_one(reader: str, seconds: int) -> None:
    """Fuzz in this process; libFuzzer ends it."""
    folder = ROOT / "var/fuzz" / reader
    gather_seeds(reader, folder / "corpus")
    options = [f"-max_total_time={seconds}", "-timeout=10", "-rss_limit_mb=1500", "-max_len=120000"]
    options += [f"-artifact_prefix={folder}/", "-print_final_stats=1", "-verbosity=0"]
    atheris.Setup(
        [sys.argv[0], *options, str(folder / "corpus")], lambda data: reads_or_refuses(reader, data)
    )
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", choices=READERS)
    parser.add_argument("--seconds", type=int, default=600)
    asked = parser.parse_args()
    if asked.reader:
        run_one(asked.reader, asked.seconds)
        return 0
    failed = []
    for reader in READERS:
        print(f"== {reader}, {asked.seconds} s", flush=True)
        command = [sys.executable, __file__, "--reader", reader, "--seconds", str(asked.seconds)]
        if subprocess.run(command, check=False).returncode:
            failed.append(reader)
    print("fuzz: " + (f"failed on {', '.join(failed)}" if failed else "nothing escaped"))
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
