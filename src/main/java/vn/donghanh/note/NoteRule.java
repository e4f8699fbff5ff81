package vn.donghanh.note;

import vn.donghanh.shared.Rule;

/** Why a note is not taken. */
public enum NoteRule implements Rule {
    HAPPENED_IN_FUTURE,
    SECTION_NOT_YOURS,
    ONLY_AUTHOR_CORRECTS,
    CORRECTED_MEANWHILE
}
