"""`closedset diff`: what is different in a new draft."""

from __future__ import annotations

from collections.abc import Iterator

import click

from closedset.cli import sources
from closedset.cli.forms import dumped
from closedset.cli.table import shown
from closedset.formats.breakdown_out import digest_json
from closedset.practice.breakdown import find
from closedset.practice.drafts import (
    BeatChange,
    Digest,
    SceneChange,
    beat_line,
    compare,
    scene_line,
    summary,
)


@click.command("diff", short_help="Say what is different in a new draft.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--json", "as_data", is_flag=True, help="The whole digest as JSON.")
@click.option(
    "--for", "names", metavar="CHARACTER", multiple=True, help="Only scenes with this character; repeatable."
)
@click.option("--all", "everything", is_flag=True, help="Show what has not changed as well.")
@click.option("--out", metavar="FILE", help="Write here and not to the terminal.")
def command(
    old: str, new: str, as_data: bool, names: tuple[str, ...], everything: bool, out: str | None
) -> None:
    """Match NEW with OLD scene by scene and beat by beat: new, raised, lowered, removed, moved, unmatched.

    The drafts may be in different formats. A-numbers, omitted, split and merged scenes are followed.
    """
    if old == new == sources.PASTE:
        sources.refuse("Only one of the two drafts can come from standard input.")
    old_name, _, before = sources.read(old)
    new_name, _, after = sources.read(new)
    digest = compare(before, after, beats=(find(before).beats, find(after).beats))
    if names:
        digest = digest.for_characters(names)
    if as_data:
        sources.write(dumped(digest_json.digest(digest, old=old_name, new=new_name)), out)
    else:
        sources.write("\n".join([*_told(digest, everything), ""]).encode(), out)


def _told(digest: Digest, everything: bool) -> Iterator[str]:
    """The digest as lines: the sentence first, then scenes, then beats, then what to look for."""
    yield summary(digest)
    scenes = [match for match in digest.scenes if everything or match.changes != (SceneChange.SAME,)]
    beats = [match for match in digest.beats if everything or match.change is not BeatChange.SAME]
    if scenes:
        yield from ("", "Scenes", *(f"  {shown(scene_line(match))}" for match in scenes))
    if beats:
        yield from ("", "Beats", *(f"  {shown(beat_line(match))}" for match in beats))
    if digest.unmatched:
        yield from ("", "Not matched; please look for them")
        yield from (f"  {shown(scene_line(match))}" for match in digest.unmatched)
