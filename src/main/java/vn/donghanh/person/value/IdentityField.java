package vn.donghanh.person.value;

import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** A kind of identity data. Each kind is encrypted for its purpose and decrypted separately. */
public enum IdentityField {
    ALIAS(KeyPurpose.IDENTITY, true),
    LEGAL_NAME(KeyPurpose.IDENTITY, false),
    BIRTH(KeyPurpose.IDENTITY, false),
    ID_PAPER(KeyPurpose.IDENTITY, true),
    PHONE(KeyPurpose.CONTACT, true),
    ADDRESS(KeyPurpose.CONTACT, true),
    /** The registered residence, which often differs from the address. */
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

    /** Returns whether a person may have several values of it. */
    public boolean several() {
        return several;
    }

    /**
     * Returns the canonical spelling in which the value is stored.
     *
     * @throws RuleViolationException when it is not a valid value
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

    /** Returns whether persons can be searched by it; not by address, birth and relatives. */
    public boolean isSearchable() {
        return switch (this) {
            case ALIAS, LEGAL_NAME, ID_PAPER, PHONE -> true;
            case BIRTH, ADDRESS, RESIDENCE, KIN -> false;
        };
    }

    /** Returns whether the search text matches this value. */
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
