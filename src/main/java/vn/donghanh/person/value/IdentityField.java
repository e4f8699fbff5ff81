package vn.donghanh.person.value;

import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** What may be known about who a client is. Each kind is sealed for its purpose and opened apart from the others. */
public enum IdentityField {
    ALIAS(KeyPurpose.IDENTITY, true),
    LEGAL_NAME(KeyPurpose.IDENTITY, false),
    BIRTH(KeyPurpose.IDENTITY, false),
    ID_PAPER(KeyPurpose.IDENTITY, true),
    PHONE(KeyPurpose.CONTACT, true),
    ADDRESS(KeyPurpose.CONTACT, true),
    /** Where her papers say that she lives, which is often elsewhere. */
    RESIDENCE(KeyPurpose.CONTACT, false),
    KIN(KeyPurpose.CONTACT, true);

    private static final int MAX_TEXT_LENGTH = 500;

    private final KeyPurpose purpose;
    private final boolean several;

    IdentityField(KeyPurpose purpose, boolean several) {
        this.purpose = purpose;
        this.several = several;
    }

    public KeyPurpose purpose() {
        return purpose;
    }

    /** Whether a person may have more than one of it. */
    public boolean several() {
        return several;
    }

    /** The one spelling in which the value is kept.
     *
     * @throws RuleViolationException when it cannot be such a value
     */
    public String normalise(String typed) {
        return switch (this) {
            case ALIAS, LEGAL_NAME -> new PersonName(typed).value();
            case BIRTH -> PartialDate.parse(typed).text();
            case ID_PAPER -> new IdentityDocumentNumber(typed).number();
            case PHONE -> new PhoneNumber(typed).value();
            case ADDRESS, RESIDENCE, KIN -> freeText(typed);
        };
    }

    /** Whether somebody can be found by it; by nothing of address, birth and kin. */
    public boolean isSearchable() {
        return switch (this) {
            case ALIAS, LEGAL_NAME, ID_PAPER, PHONE -> true;
            case BIRTH, ADDRESS, RESIDENCE, KIN -> false;
        };
    }

    /** Whether what was typed means this value. */
    public boolean matches(String typed, String value) {
        return switch (this) {
            case ALIAS, LEGAL_NAME -> NameTokens.matches(typed, value);
            case PHONE -> PhoneNumber.normalise(typed).filter(value::equals).isPresent();
            case ID_PAPER -> isSameNumber(typed, value);
            case BIRTH, ADDRESS, RESIDENCE, KIN -> false;
        };
    }

    private static boolean isSameNumber(String typed, String value) {
        try {
            return new IdentityDocumentNumber(typed).number().equals(value);
        } catch (RuleViolationException notANumber) {
            return false;
        }
    }

    private static String freeText(String typed) {
        String text = VietnameseText.clean(typed);
        if (text.isEmpty()) {
            throw new RuleViolationException(PersonRule.NAME_EMPTY);
        }
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new RuleViolationException(PersonRule.TEXT_TOO_LONG, MAX_TEXT_LENGTH);
        }
        return text;
    }
}
