"""What an agreement can require: positive evidence only, and all, any or at least so many of it."""

from closedset.practice.vocabulary.entries import Words, listed

CONDITIONS = Words(
    "condition",
    listed("""
all           | all of these | Each of the conditions named must be shown.
any           | one of these | One of the conditions named must be shown; which one does not matter.
at_least      | at least so many of these | Of the conditions named so many must be shown.
closed_set    | the set is closed | At the level named or stricter, confirmed before the work, with every feed shut.
monitors      | monitors and feeds are shut | Each monitor and stream of the set-up is in one of the states that are shut.
present       | somebody is there | A person or a function is among those who are there.
absent        | somebody is not there | A person or a function is missing from a complete list of who is there.
worn          | something is worn | A covering is fitted and confirmed on the day.
line_of_sight | the coordinator sees the work | With their own eyes or on a monitor.
rehearsed     | it has been rehearsed | A rehearsal of this content is on record before the work.
check_in      | the performer has checked in | The performer's own word on the day.
fact          | something is on record | A named fact, with the instant from which it is so.
notice        | notice was given | So many hours before the performer's call.
"""),
)
"""There is no “not”: more evidence never makes an answer worse."""
