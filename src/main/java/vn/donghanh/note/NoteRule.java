package vn.donghanh.note;

import vn.donghanh.shared.BusinessRule;

/** Why a note is not taken. */
public enum NoteRule implements BusinessRule {
    HAPPENED_IN_FUTURE,
    SECTION_NOT_YOURS,
    ONLY_AUTHOR_CORRECTS,
    CORRECTED_MEANWHILE,
    /** This very note was saved from another tab. */
    SAVED_ELSEWHERE,
    /** The same words were saved a moment ago. */
    SAVED_A_MOMENT_AGO,
    /** One draft a case: another tab holds it. */
    DRAFT_ELSEWHERE,
    DRAFT_GONE
}
