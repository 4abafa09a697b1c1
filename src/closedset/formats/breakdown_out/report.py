"""One value that every export is written from: a script, what was found in it, and what was decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from closedset.practice.breakdown.values import Beat, Breakdown, SceneReading, Tier
from closedset.practice.screenplay import Scene, Script


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneReport:
    """A scene with its findings and its rank in the read-through list."""

    scene: Scene
    rank: int
    """1 is the scene to read first; scenes without findings come last and are never left out."""

    beats: tuple[Beat, ...] = ()

    @property
    def tier(self) -> Tier | None:
        """The highest tier in it, or None."""
        found = {beat.tier for beat in self.beats}
        return next((tier for tier in Tier if tier in found), None)

    @property
    def name(self) -> str:
        """The printed number, or the place in the script when there is none."""
        return self.scene.number or f"({self.scene.index + 1})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A breakdown ready to be written."""

    name: str
    """What the script is called on the page: its title or the name of its file."""

    script: Script
    detector: str = ""
    scenes: tuple[SceneReport, ...] = ()
    """Every scene, in the order of the script."""

    decisions: Mapping[str, str] = field(default_factory=dict)
    """Beat id to the decision in plain words; a beat that is missing is still open."""

    @property
    def ranked(self) -> tuple[SceneReport, ...]:
        """Every scene, the one to read first at the top."""
        return tuple(sorted(self.scenes, key=lambda one: one.rank))


def report(
    script: Script, found: Breakdown, *, name: str, decisions: Mapping[str, str] | None = None
) -> Report:
    """Bring a script and its breakdown together, scene by scene."""
    beats: dict[int, list[Beat]] = defaultdict(list)
    for beat in found.beats:
        beats[beat.scene].append(beat)
    ranks: dict[int, SceneReading] = {reading.scene: reading for reading in found.scenes}
    last = len(script.scenes)
    return Report(
        name=name,
        script=script,
        detector=found.detector,
        scenes=tuple(
            SceneReport(
                scene=scene,
                rank=ranks[scene.index].rank if scene.index in ranks else last,
                beats=tuple(beats[scene.index]),
            )
            for scene in script.scenes
        ),
        decisions=decisions or {},
    )
