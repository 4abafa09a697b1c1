"""The terminal does what the pages do, and says in one sentence what it cannot."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from django.core.management.base import CommandError
from jsonschema import Draft202012Validator

from closedset import __version__
from closedset.cli import folder, keys, main, record, table
from closedset.cli.table import shown
from closedset.formats.breakdown_out import as_json, as_pdf
from closedset.formats.breakdown_out.paper import CannotPrint
from closedset.practice.screenplay import NotUnderstood, Place, Script
from kit.made_scripts import BLUE, WHITE

SCHEMA = Draft202012Validator(
    json.loads((Path(__file__).parents[2] / "docs/schema/breakdown-1.json").read_text())
)


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder with a white and a blue draft, and the terminal standing in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767603600")
    (tmp_path / "white.fountain").write_text(WHITE)
    (tmp_path / "blue.fountain").write_text(BLUE)
    return tmp_path


def run(*words, typed=None):
    return CliRunner().invoke(main.main, list(words), input=typed)


def test_help_lists_every_command_without_loading_any():
    code = (
        "import sys; from closedset.cli.main import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.startswith(('closedset.formats', 'django', 'typst'))])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.endswith("[]\n")
    assert all(name in said for name in main.COMMANDS)


@pytest.mark.parametrize("name", main.COMMANDS)
def test_what_help_says_of_a_command_is_what_the_command_says(name):
    listed = main.COMMANDS[name]
    command = getattr(import_module(listed.module), listed.attribute)
    assert listed.help == (command.short_help or command.help)


def test_what_was_not_understood_is_listed_with_its_line():
    torn = NotUnderstood(
        place=Place(start_line=4, end_line=4, start=0, end=1), text="@@\x1b torn", why="It looks torn."
    )
    assert table.not_understood(Script(format="text", text="", not_understood=(torn,))) == [
        "",
        "Not understood:",
        "  line 4: “@@\N{REPLACEMENT CHARACTER} torn” It looks torn.",
    ]


def test_a_beat_that_is_gone_is_null_on_the_new_side(here):
    told = json.loads(run("diff", "blue.fountain", "white.fountain", "--json").output)
    assert all((beat["new"] is None) == (beat["change"] == "removed") for beat in told["beats"])
    (here / "pink.fountain").write_text(WHITE[WHITE.index("EXT. QUAY") :])
    gone = json.loads(run("diff", "white.fountain", "pink.fountain", "--json").output)
    assert "removed" in {beat["change"] for beat in gone["beats"] if beat["new"] is None}


def test_a_listed_thing_that_is_no_command_is_refused(monkeypatch):
    monkeypatch.setitem(main.COMMANDS, "read", main.Listed("closedset.cli.read", "x", "table"))
    with pytest.raises(TypeError, match="is not a command"):
        main.main.get_command(click.Context(main.main), "read")


def test_the_version_is_told():
    assert __version__ in run("--version").output


def test_an_unknown_command_is_refused():
    assert run("summarise").exit_code == 2


def test_a_breakdown_is_shown_scene_by_scene_with_reasons_and_none_is_hidden(here):
    said = run("breakdown", "white.fountain").output
    assert said.startswith("The Boathouse: ")
    assert "- “kiss" in said
    assert said.index("INT. BOATHOUSE") < said.index("none found; read through")
    assert all(heading in said for heading in ("EXT. QUAY - DAY", "INT. OFFICE - DAY"))


def test_json_follows_the_schema_and_its_lines_are_those_of_the_file(here):
    written = json.loads(run("breakdown", "white.fountain", "--json").output)
    SCHEMA.validate(written)
    assert written["script"] == "white.fountain"
    beat = written["scenes"][0]["beats"][0]
    assert "kisses" in "\n".join(WHITE.splitlines()[beat["start_line"] - 1 : beat["end_line"]])


def test_a_script_is_read_into_elements(here):
    written = json.loads(run("read", "white.fountain", "--json").output)
    SCHEMA.validate(written)
    assert [one["kind"] for one in written["scenes"][1]["elements"]] == [
        "heading",
        "action",
        "cue",
        "dialogue",
    ]
    assert "EXT. QUAY - DAY" in run("read", "white.fountain").output


def test_pasted_text_is_read(here):
    written = json.loads(run("breakdown", "-", "--json", typed=WHITE).output)
    assert (written["script"], len(written["scenes"])) == ("pasted text", 3)


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("b.csv", b"\xef\xbb\xbfScene"),
        ("b.html", b"<!doctype"),
        ("b.pdf", b"%PDF"),
        ("b.xlsx", b"PK"),
        ("b.json", b"{"),
    ],
)
def test_the_name_of_the_file_decides_the_form(here, name, starts):
    assert run("breakdown", "white.fountain", "--out", name).exit_code == 0
    assert (here / name).read_bytes().startswith(starts)


def test_the_one_liner_has_no_detail(here):
    said = run("breakdown", "white.fountain", "--one-liner").output
    (row,) = csv.DictReader(io.StringIO(said.removeprefix("\ufeff")))
    assert row["Set"] == "BOATHOUSE"
    assert "kiss" not in said


def test_the_same_script_gives_the_same_pdf(here):
    run("breakdown", "white.fountain", "--out", "one.pdf")
    run("breakdown", "white.fountain", "--out", "two.pdf", "--paper", "us-letter")
    assert (here / "one.pdf").read_bytes() == (here / "two.pdf").read_bytes()


def test_a_new_draft_is_told_by_what_is_raised_and_what_is_new(here):
    said = run("diff", "white.fountain", "blue.fountain").output
    assert "1 new" in said.splitlines()[0]
    assert "raised: " in said
    assert "unchanged" not in said.split("Beats\n")[1]


def test_a_draft_against_itself_has_nothing_to_tell(here):
    said = run("diff", "white.fountain", "white.fountain").output
    assert said.count("\n") == 1
    assert "unchanged" in run("diff", "white.fountain", "white.fountain", "--all").output.split("Scenes\n")[1]


def test_the_digest_in_json_is_for_my_scenes_when_i_say_who_i_am(here):
    whole = json.loads(run("diff", "white.fountain", "blue.fountain", "--json").output)
    mine = json.loads(run("diff", "white.fountain", "blue.fountain", "--json", "--for", "mina").output)
    assert len(whole["scenes"]) == 4
    assert [match["changes"] for match in mine["scenes"]] == [["same"]]
    assert {match["change"] for match in whole["beats"]} >= {"raised"}


def test_what_left_without_a_word_is_asked_for(here):
    (here / "pink.fountain").write_text(WHITE[: WHITE.index("INT. OFFICE")])
    said = run("diff", "white.fountain", "pink.fountain").output
    assert "Not matched; please look for them" in said


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("breakdown", "nothing.fdx"), "nothing.fdx: there is no such file"),
        (("read", "."), ".: a script file was expected, not a folder."),
        (("breakdown", "white.fountain", "--pdf"), "--pdf writes a file; name it with --out FILE."),
        (("breakdown", "white.fountain", "--out", "no/such/place.csv"), "the file could not be written"),
        (("breakdown", "empty"), "empty: no script was found in this folder"),
        (("breakdown", "binary.pdf"), "binary.pdf"),
        (("breakdown", "white.fountain", "--tags", "out.fdx"), "white.fountain: "),
        (("diff", "-", "-"), "Only one of the two drafts can come from standard input."),
    ],
)
def test_what_cannot_be_done_is_one_sentence_on_standard_error_and_exit_code_two(here, words, says):
    (here / "empty").mkdir()
    (here / "binary.pdf").write_bytes(bytes(range(256)) * 4)
    result = run(*words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_a_file_that_may_not_be_opened_is_named(here, monkeypatch):
    def refuses(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuses)
    assert "white.fountain: the file could not be opened" in run("read", "white.fountain").stderr


def test_a_document_that_cannot_be_set_is_told(here, monkeypatch):
    def fails(report, *, at, paper):
        raise CannotPrint("The PDF could not be set.")

    monkeypatch.setattr(as_pdf, "write", fails)
    result = run("breakdown", "white.fountain", "--out", "x.pdf")
    assert (result.exit_code, result.stderr) == (2, "Error: white.fountain: The PDF could not be set.\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_is_broken_down_file_by_file(here, jobs):
    result = run("breakdown", ".", "--json", "--jobs", jobs, "--out", "out")
    assert result.exit_code == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == [
        "blue.fountain.json",
        "white.fountain.json",
    ]
    SCHEMA.validate(json.loads((here / "out/blue.fountain.json").read_text()))
    assert "white.fountain: 3 scenes" in result.stdout


def test_one_bad_file_in_a_folder_is_named_and_the_others_go_on(here, monkeypatch):
    (here / "bad.pdf").write_bytes(bytes(range(256)) * 4)
    result = run("breakdown", ".", "--jobs", "1", "--one-liner")
    assert result.exit_code == 2
    assert "bad.pdf" in result.stderr
    assert "1 of 3 scripts could not be broken down." in result.stderr
    assert result.stdout.count("BOATHOUSE") == 2


def task(path, **known):
    return folder.Task(
        **{"path": path, "name": path.name, "form": "json", "to": None, "at": None, "paper": as_pdf.Paper.A4}
        | known
    )


def test_a_fault_in_one_script_of_a_folder_does_not_end_the_others(here, monkeypatch):
    def fails(report, *, at, paper):
        raise ZeroDivisionError

    monkeypatch.setattr(as_json, "write", fails)
    assert "please report it" in folder.one(task(here / "white.fountain")).says
    assert "could not be used" in folder.one(task(here / "gone.fountain")).says


def test_a_script_that_ends_its_process_is_named(here, monkeypatch):
    class Broken:
        def __init__(self, **kwargs):
            self.pool = folder.ProcessPoolExecutor

        def __enter__(self):
            return self

        def __exit__(self, *args):
            return None

        def submit(self, function, task):
            future = folder.Future()
            future.set_exception(folder.BrokenProcessPool())
            return future

    monkeypatch.setattr(folder, "ProcessPoolExecutor", Broken)
    tasks = [task(here / "white.fountain"), task(here / "blue.fountain")]
    assert {done.says for done in folder._all(tasks, 2)} == {"the reading was cut off by the system."}


def test_a_script_cannot_steer_the_terminal():
    assert shown("a\x1b[2Jb\nc\x9b") == "a\N{REPLACEMENT CHARACTER}[2Jb c\N{REPLACEMENT CHARACTER}"


def test_the_record_is_verified_by_the_installation_itself(monkeypatch):
    asked = []
    monkeypatch.setattr(record, "call_command", lambda *words: asked.append(words))
    monkeypatch.setattr(record.django, "setup", lambda: None)
    assert run("record", "verify", "--since", "3").exit_code == 0
    assert run("record", "export", "--to", "x").exit_code == 0
    assert asked == [("record_verify", "--since", "3"), ("record_export", "--to", "x")]


def test_an_altered_record_ends_with_its_sentence_and_exit_code_one(monkeypatch):
    def altered(*words):
        raise CommandError("Entry 7 was altered.", returncode=1)

    monkeypatch.setattr(record, "call_command", altered)
    monkeypatch.setattr(record.django, "setup", lambda: None)
    result = run("record", "verify")
    assert (result.exit_code, result.stderr) == (1, "Error: Entry 7 was altered.\n")


def test_keys_that_cannot_be_rewrapped_are_told_in_a_sentence(monkeypatch):
    def fails(name):
        raise CommandError(f"{name}: Nothing was changed.")

    monkeypatch.setattr(keys, "call_command", fails)
    said = run("keys", "rewrap")
    assert (said.exit_code, said.stderr) == (1, "Error: keys_rewrap: Nothing was changed.\n")
    monkeypatch.setattr(keys, "call_command", print)
    assert run("keys", "rewrap").exit_code == 0
