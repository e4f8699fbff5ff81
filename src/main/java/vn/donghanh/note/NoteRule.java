package vn.donghanh.note;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a note or a draft is not saved. */
public enum NoteRule implements BusinessRule {
    HAPPENED_IN_FUTURE,
    SECTION_NOT_YOURS,
    ONLY_AUTHOR_CORRECTS,
    CORRECTED_MEANWHILE,
    /** This note was already saved from another tab. */
    SAVED_ELSEWHERE,
    /** A note with the same text was saved shortly before. */
    SAVED_A_MOMENT_AGO,
    DRAFT_GONE
}
