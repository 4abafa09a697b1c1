"""What an agreement can require: positive evidence only, and all, any or at least so many of it."""

from closedset.practice.vocabulary.entries import Entry, Words

CONDITIONS = Words(
    "condition",
    (
        Entry("all", "all of these"),
        Entry("any", "one of these"),
        Entry("at_least", "at least so many of these"),
        Entry("closed_set", "the set is closed", "At a level, confirmed before, with every feed shut."),
        Entry("monitors", "monitors and feeds are shut"),
        Entry("present", "somebody is there", "A person or a function."),
        Entry("absent", "somebody is not there", "A person or a function, by a list of who is there."),
        Entry("worn", "something is worn", "A covering, fitted and confirmed."),
        Entry("line_of_sight", "the coordinator sees the work", "With their own eyes or on a monitor."),
        Entry("rehearsed", "it has been rehearsed"),
        Entry("check_in", "the performer has checked in", "Their own word, on the day."),
        Entry("fact", "something is on record", "Named, with the instant from which it is so."),
        Entry("notice", "notice was given", "So many hours before the performer's call."),
    ),
)
"""There is no “not”: more evidence never makes an answer worse."""
