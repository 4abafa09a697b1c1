"""The set of the demonstration's boat: who is on its list, what shows it, the words, and who is named."""

from __future__ import annotations

from collections.abc import Mapping

from closedset.demo.moment import Moment
from closedset.rooms.closed_set import actions as closed_set
from closedset.rooms.people.models import Person

LISTED = (
    ("Henrik Sø", "director", "Directs the two on the boat."),
    ("Jo Tanaka", "first_ad", "Runs the floor from the second boat and calls the roll."),
    ("Mara Ellis", "intimacy_coordinator", "Staged the kiss, and sees that it stays as agreed."),
    ("Kit Adeyemi", "costume_standby", "Has the robe and the warm layers."),
    ("Odd Lervik", "camera_operator", "Holds the one camera, by hand."),
    ("Bea Mori", "boom_operator", "Holds the boom; no wireless works on the water."),
)
VILLAGE = "Monitor on the second boat"
OFF = "Stream to the office"


def close_in(now: Moment, seated: Mapping[str, Person], *, scene: str) -> None:
    """The list, approved but for one, what shows the set and the words. Nothing is entered of the set yet."""
    jo = Moment(now.production, seated["Jo Tanaka"], now.at)
    rows = [
        closed_set.propose(
            now.production,
            name=name,
            function=function,
            reason=reason,
            scenes=[scene],
            person=seated.get(name),
            **now.step(30),
        )
        for name, function, reason in LISTED
    ]
    for row in rows:
        closed_set.approve(row, **jo.step(31))
    closed_set.propose(
        now.production,
        name="Tor Vik",
        function="grip",
        reason="Steadies the boat while the camera is in it.",
        scenes=[scene],
        **jo.step(32),
    )
    closed_set.keep_feed(
        now.production,
        name=VILLAGE,
        kind="monitor",
        place="Under the tarpaulin",
        seen_by="Henrik Sø, Mara Ellis",
        **jo.step(33),
    )
    closed_set.keep_feed(now.production, name=OFF, kind="feed", place="Off the water", **jo.step(34))
    closed_set.name_for_the_day(
        now.production,
        pause="Anchor",
        stop="Stop",
        robe="Kit Adeyemi",
        contact="Mara Ellis, or Priya Raman",
        channel="4",
        **now.step(35),
    )
