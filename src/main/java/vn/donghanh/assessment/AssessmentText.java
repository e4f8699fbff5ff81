package vn.donghanh.assessment;

/**
 * What an assessment says in free text. Each is sealed, shown, and carried over to the next assessment: a new one is a constant
 * here with its words, a column in {@link Assessment} (which does not compile before) and a field on the page.
 */
public enum AssessmentText {
    STRENGTHS,
    TRUSTED,
    FAMILY;

    /** The column, and what the text is sealed to. */
    String column() {
        return switch (this) {
            case STRENGTHS -> "strengths";
            case TRUSTED -> "trusted";
            case FAMILY -> "family";
        };
    }
}
