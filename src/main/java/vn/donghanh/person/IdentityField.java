package vn.donghanh.person;

import vn.donghanh.crypto.Purpose;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;

/** What may be known about who a client is. Each kind is sealed for its purpose and opened apart from the others. */
public enum IdentityField {
    ALIAS(Purpose.IDENTITY, true),
    LEGAL_NAME(Purpose.IDENTITY, false),
    BIRTH(Purpose.IDENTITY, false),
    ID_PAPER(Purpose.IDENTITY, true),
    PHONE(Purpose.CONTACT, true),
    ADDRESS(Purpose.CONTACT, true),
    /** Where her papers say that she lives, which is often elsewhere. */
    RESIDENCE(Purpose.CONTACT, false),
    KIN(Purpose.CONTACT, true);

    private static final int LONGEST_TEXT = 500;

    private final Purpose purpose;
    private final boolean several;

    IdentityField(Purpose purpose, boolean several) {
        this.purpose = purpose;
        this.several = several;
    }

    Purpose purpose() {
        return purpose;
    }

    /** Whether a person may have more than one of it. */
    public boolean several() {
        return several;
    }

    /** The one spelling in which the value is kept.
     *
     * @throws RuleViolation when it cannot be such a value
     */
    String normalise(String typed) {
        return switch (this) {
            case ALIAS, LEGAL_NAME -> new PersonName(typed).value();
            case BIRTH -> PartialDate.parse(typed).text();
            case ID_PAPER -> new IdPaper(typed).number();
            case PHONE -> new PhoneNumber(typed).value();
            case ADDRESS, RESIDENCE, KIN -> freeText(typed);
        };
    }

    /** Whether somebody can be found by it; by nothing of address, birth and kin. */
    boolean isSearchedBy() {
        return switch (this) {
            case ALIAS, LEGAL_NAME, ID_PAPER, PHONE -> true;
            case BIRTH, ADDRESS, RESIDENCE, KIN -> false;
        };
    }

    /** Whether what was typed means this value. */
    boolean isMeantBy(String typed, String value) {
        return switch (this) {
            case ALIAS, LEGAL_NAME -> NameKeys.isMeant(typed, value);
            case PHONE -> PhoneNumber.normalise(typed).filter(value::equals).isPresent();
            case ID_PAPER -> isSameNumber(typed, value);
            case BIRTH, ADDRESS, RESIDENCE, KIN -> false;
        };
    }

    private static boolean isSameNumber(String typed, String value) {
        try {
            return new IdPaper(typed).number().equals(value);
        } catch (RuleViolation notANumber) {
            return false;
        }
    }

    private static String freeText(String typed) {
        String text = VietnameseText.clean(typed);
        if (text.isEmpty()) {
            throw new RuleViolation(PersonRule.NAME_EMPTY);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new RuleViolation(PersonRule.TEXT_TOO_LONG, LONGEST_TEXT);
        }
        return text;
    }
}
