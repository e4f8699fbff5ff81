package vn.donghanh.incident;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which an operation on an incident is refused. */
public enum IncidentRule implements BusinessRule {
    CASE_ENDED,
    TYPE_MISSING,
    TIME_MISSING,
    DAY_MISSING,
    HAPPENED_IN_FUTURE,
    WISHES_CONTRADICT,
    CORRECTED_MEANWHILE,
    /** No case with this number can take the record; says neither whether there is one nor why. */
    NUMBER_NOT_FOUND,
    DEADLINE_NOT_RUNNING,
    DEADLINE_NOT_YOURS,
    ANSWER_MISSING,
    NOTICE_NOT_DUE,
    NOTICE_RECIPIENT_MISSING,
    NOTICE_CHANNEL_MISSING,
    NOTICE_INFORMED_MISSING,
    NOTICE_CONTENT_MISSING
}
