package vn.donghanh.assessment;

/**
 * The free texts of an assessment. Each is encrypted, shown, and copied to a reassessment. To add one: a constant here
 * with its column name, a column in {@link EncryptedAssessmentTexts} (which does not compile before) and a field on the page.
 */
public enum AssessmentText {
    STRENGTHS,
    TRUSTED,
    FAMILY;

    /** Returns the column name, which is also part of the encryption's associated data. */
    String column() {
        return switch (this) {
            case STRENGTHS -> "strengths";
            case TRUSTED -> "trusted";
            case FAMILY -> "family";
        };
    }
}
