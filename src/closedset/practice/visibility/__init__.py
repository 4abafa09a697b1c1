"""Who may see what: the only place where this is decided. Default is no.

Why it is so: docs/decisions/0005-visibility.md, whose table a test compares with `SEES`.
"""

from closedset.practice.visibility.doing import (
    SWITCHES_STANDARDS,
    may_answer_request,
    may_classify,
    may_decide,
    may_give_notice,
    may_hear,
    may_issue_papers,
    may_keep_cast,
    may_make_riders,
    may_plan,
    may_say_law_does_not_apply,
    may_seat,
    may_send_envelopes,
    may_switch_standards,
)
from closedset.practice.visibility.matters import (
    SEES,
    Matter,
    may_attend,
    may_read_talk,
    may_see,
)
from closedset.practice.visibility.papers import (
    OWN_PAPERS,
    READS_PAPERS,
    may_read_copy,
    may_read_paper,
    may_read_score,
    may_read_statement,
)
from closedset.practice.visibility.seats import (
    ATTENDS,
    CLASSIFIES,
    COORDINATORS,
    EVERYONE,
    OF_PERFORMERS,
    Reader,
    Seat,
)

__all__ = [
    "ATTENDS",
    "CLASSIFIES",
    "COORDINATORS",
    "EVERYONE",
    "OF_PERFORMERS",
    "OWN_PAPERS",
    "READS_PAPERS",
    "SEES",
    "SWITCHES_STANDARDS",
    "Matter",
    "Reader",
    "Seat",
    "may_answer_request",
    "may_attend",
    "may_classify",
    "may_decide",
    "may_give_notice",
    "may_hear",
    "may_issue_papers",
    "may_keep_cast",
    "may_make_riders",
    "may_plan",
    "may_read_copy",
    "may_read_paper",
    "may_read_score",
    "may_read_statement",
    "may_read_talk",
    "may_say_law_does_not_apply",
    "may_seat",
    "may_see",
    "may_send_envelopes",
    "may_switch_standards",
]
