package vn.donghanh.person.value;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.donghanh.shared.RuleViolationException;

/** The number of an identity paper: twelve digits (căn cước), nine (the old chứng minh), or a passport's letters and digits. */
public record IdentityDocumentNumber(String number) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");
    private static final Pattern CITIZEN = Pattern.compile("\\d{12}");
    private static final Pattern OLD_CARD = Pattern.compile("\\d{9}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z]{1,2}\\d{6,8}");
    private static final String NEVER_ASSIGNED = "050";
    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 2;

    /** @throws RuleViolationException when it has the shape of none of them. Whether it fits sex or year of birth is not asked: papers err, people do not have to. */
    public IdentityDocumentNumber {
        number = SEPARATORS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
        boolean known = CITIZEN.matcher(number).matches()
                || OLD_CARD.matcher(number).matches()
                || PASSPORT.matcher(number).matches();
        if (!known) {
            throw new RuleViolationException(PersonRule.ID_PAPER_NOT_READABLE);
        }
    }

    /** Enough to tell two papers apart, not enough to use one: 049•••••••23. */
    public String masked() {
        int hidden = number.length() - SHOWN_AT_START - SHOWN_AT_END;
        return number.substring(0, SHOWN_AT_START)
                + "•".repeat(hidden)
                + number.substring(number.length() - SHOWN_AT_END);
    }

    /** A citizen's number of a province that does not exist: made up for tests and demonstration. */
    public boolean isFictitious() {
        return CITIZEN.matcher(number).matches() && number.startsWith(NEVER_ASSIGNED);
    }
}
