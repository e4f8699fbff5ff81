package vn.donghanh.person.value;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.donghanh.shared.RuleViolationException;

/**
 * The number of an identity document: twelve digits (căn cước), nine (the old chứng minh), or a passport's letters and
 * digits.
 */
public record IdentityDocumentNumber(String number) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");
    private static final Pattern CITIZEN = Pattern.compile("\\d{12}");
    private static final Pattern OLD_CARD = Pattern.compile("\\d{9}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z]{1,2}\\d{6,8}");
    private static final String NEVER_ASSIGNED = "050";
    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 2;

    /**
     * @throws RuleViolationException when it has none of these formats; consistency with sex or year of birth is
     *     not checked, because documents contain errors
     */
    public IdentityDocumentNumber {
        number = SEPARATORS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        boolean known = CITIZEN.matcher(number).matches()
                || OLD_CARD.matcher(number).matches()
                || PASSPORT.matcher(number).matches();
        if (!known) {
            throw new RuleViolationException(PersonRule.ID_PAPER_NOT_READABLE);
        }
    }

    /** Returns the masked number, enough to tell two documents apart but not to use one: 049•••••••23. */
    public String masked() {
        int maskedLength = number.length() - SHOWN_AT_START - SHOWN_AT_END;
        return number.substring(0, SHOWN_AT_START)
                + "•".repeat(maskedLength)
                + number.substring(number.length() - SHOWN_AT_END);
    }

    /** Returns whether it is a citizen's number of a non-existent province, for tests and demonstrations. */
    public boolean isFictitious() {
        return CITIZEN.matcher(number).matches() && number.startsWith(NEVER_ASSIGNED);
    }
}
