"""What papers there are. Only the names: who reads which is decided in `practice/visibility`."""

from closedset.practice.word import Word


class Kind(Word):
    """A paper of the trade."""

    RIDER = "rider"
    MEETING_NOTE = "meeting_note"
    SUMMARY = "summary"
    CLOSED_SET_MEMO = "closed_set_memo"
    GARMENT_PLAN = "garment_plan"
    CHOREOGRAPHY = "choreography"
    REHEARSAL_RECORD = "rehearsal_record"
    CHECK_IN = "check_in"
    CHANGE_REQUEST = "change_request"
    DAY_REPORT = "day_report"
    WITHDRAWAL_RECORD = "withdrawal_record"
    INCIDENT_REPORT = "incident_report"
    CUT_REVIEW = "cut_review"
    WRAP_REPORT = "wrap_report"
    AUDITION_NOTICE = "audition_notice"
    AUDITION_RECORD = "audition_record"
    BOUNDARY_STATEMENT = "boundary_statement"
    BEST_EFFORTS = "best_efforts"
    RISK_ASSESSMENT = "risk_assessment"
