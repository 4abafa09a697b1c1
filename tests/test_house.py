"""The house keeps its own rules: sizes, furniture, papers, and nothing of this machine in any file."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

from closedset.site.settings import ROOMS

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "src").rglob("*.py"))
FURNITURE = {"models", "queries", "actions", "notices", "forms", "pages", "views", "urls"}


def tracked() -> list[Path]:
    """Every text file git knows."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    binary = {".woff2", ".pdf", ".png", ".ttf", ".otf", ".docx", ".xlsx", ".mo"}
    return [path for path in paths if path.is_file() and path.suffix not in binary]


@pytest.mark.parametrize("module", [path for path in MODULES if "migrations" not in path.parts], ids=str)
def test_no_module_outgrows_four_hundred_lines(module: Path):
    assert len(module.read_text().splitlines()) <= 400


def imports_inside(tree: ast.Module) -> list[int]:
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [
        node.lineno
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_stand_at_the_top_and_are_never_for_types_alone(module: Path):
    text = module.read_text()
    assert imports_inside(ast.parse(text)) == []
    assert "TYPE_CHECKING" not in text


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_has_its_page_in_the_handbook(room: str):
    assert (ROOT / "docs/rooms" / f"{room}.md").is_file()


@pytest.mark.parametrize("room", ROOMS)
def test_only_actions_save(room: str):
    folder = ROOT / "src/closedset/rooms" / room
    writing = re.compile(
        r"\.(save|bulk_create|bulk_update|delete|get_or_create|update_or_create)\(|objects\.create\("
    )
    offenders = [
        path.name
        for path in folder.rglob("*.py")
        if "migrations" not in path.parts and "actions" not in path.stem and path.parent.name != "actions"
        if writing.search(path.read_text())
    ]
    assert offenders == []


def imported_by(path: Path) -> set[str]:
    """The modules of the house, of the tests' kit and of Django that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text())))
    froms = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    whole = {node.module or "" for node in froms if node.module != "kit"}
    whole |= {f"kit.{alias.name}" for node in froms if node.module == "kit" for alias in node.names}
    whole |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name for name in whole if name.partition(".")[0] in {"closedset", "kit", "django"}}


@pytest.mark.parametrize("folder", ["tests/practice", "tests/formats"])
def test_what_the_gate_asks_on_one_database_alone_knows_of_none(folder: str):
    """The gate leaves these out on the second database (`.ci/run`)."""
    todo, known = sorted((ROOT / folder).rglob("*.py")), set[str]()
    while todo:
        for name in imported_by(todo.pop()) - known:
            known.add(name)
            if name.startswith("kit."):
                todo.append(ROOT / "tests" / f"{name.replace('.', '/')}.py")
    allowed = ("closedset.practice", "closedset.formats", "kit.")
    assert [name for name in sorted(known) if not name.startswith(allowed)] == []


def test_no_file_names_a_registry_or_a_place_on_somebodys_machine():
    places = re.compile("|".join(["/" + "work/", "/" + "root/", "pypi" + r"\.org", "registry\\.npm" + "js"]))
    assert [str(path) for path in tracked() if places.search(path.read_text(errors="ignore"))] == []


def test_the_changes_tell_of_this_version():
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(), re.M)
    assert version
    assert f"## {version[1]}" in (ROOT / "CHANGELOG.md").read_text()


def test_every_relative_link_in_the_handbook_leads_somewhere():
    pages = [path for path in tracked() if path.suffix == ".md"]
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text())
        if not (page.parent / target).exists()
    ]
    assert broken == []
