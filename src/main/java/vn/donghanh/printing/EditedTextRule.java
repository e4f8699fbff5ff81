package vn.donghanh.printing;

import vn.donghanh.shared.BusinessRule;

/** Reasons to refuse a document that comes back with edited texts. Those about one text stand at the field that has its key as name. */
public enum EditedTextRule implements BusinessRule {
    /** Not a Word file, a damaged one, or one that other programs may not read. */
    NOT_A_WORD_FILE,
    /** The file, or what it unpacks to, is larger than any document of the product. */
    FILE_TOO_LARGE,
    MACROS,
    /** A place for a text that the document does not have. */
    TEXT_UNKNOWN,
    TEXT_MISSING,
    TEXT_TWICE,
    /** Argument: the most characters. */
    TEXT_TOO_LONG
}
