"""How often people are written to about one signature."""

from __future__ import annotations

from datetime import datetime, timedelta

from closedset.practice.findings import Finding, Findings

REMINDERS = 3
REMIND_AFTER = timedelta(hours=20)
LINKS = 10
LINK_AFTER = timedelta(minutes=5)
TRIES = 5
CODE_LASTS = timedelta(minutes=15)


def may_remind(count: int, last: datetime | None, *, at: datetime) -> Findings:
    """Nobody is reminded more than three times, or twice a day. `last` is when they were written to last."""
    if count >= REMINDERS:
        return (Finding("signing.reminded_enough", "They were reminded three times. Talk to them instead."),)
    if last is not None and at - last < REMIND_AFTER:
        return (Finding("signing.reminded_lately", "They were written to within the day. Let them read it."),)
    return ()


def may_send_link(count: int, last: datetime | None, *, at: datetime) -> Findings:
    """A new link goes out when it is asked for, but not again and again."""
    if count >= LINKS:
        return (Finding("signing.links_enough", "Ten links were sent. Ask the coordinator for another way."),)
    if last is not None and at - last < LINK_AFTER:
        return (Finding("signing.link_lately", "A link was sent a moment ago. Look for it in your mail."),)
    return ()


def may_try_code(made_at: datetime | None, tries: int, *, at: datetime) -> Findings:
    """A code lasts a quarter of an hour and takes five tries."""
    if made_at is None or at - made_at >= CODE_LASTS:
        return (
            Finding("signing.no_code", "There is no code that still counts. Ask the coordinator for one."),
        )
    if tries >= TRIES:
        return (
            Finding("signing.code_tried", "This code was tried too often. Ask the coordinator for another."),
        )
    return ()
