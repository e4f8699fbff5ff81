package vn.donghanh.staff;

import vn.donghanh.shared.BusinessRule;

/** Business rules of accounts and sign-in. */
public enum StaffRule implements BusinessRule {
    SIGN_IN_FAILED,
    /** Argument: seconds to wait. */
    SIGN_IN_WAIT,
    SIGN_IN_BUSY,
    FACTOR_WRONG,
    FACTOR_NONE,
    LAST_FACTOR,
    PASSKEY_REFUSED,
    PASSKEYS_NOT_HERE,
    LOSS_NOT_CONFIRMED,
    LOSS_BY_ANOTHER,
    CODE_NOT_VALID,
    PASSPHRASE_TOO_SHORT,
    PASSPHRASE_TOO_LONG,
    PASSPHRASE_COMMON,
    PASSPHRASE_PERSONAL,
    PASSPHRASE_SAME,
    PASSPHRASE_WRONG,
    USERNAME_NOT_VALID,
    USERNAME_TAKEN,
    NAME_MISSING,
    UNIT_NOT_VALID,
    UNIT_IN_USE,
    /** Cases of the unit are worked on; once it has ended, nobody could supervise them. */
    UNIT_HAS_CASES,
    LETTERHEAD_NOT_LATER,
    STATE_NOT_REACHABLE,
    ACCOUNT_DISABLED,
    ROLE_HELD,
    ROLE_NOT_FOR_STAFF,
    ROLE_OF_PARTNERS,
    ORGANISATION_WITHOUT_ACCOUNTS,
    ROLE_NOT_FOR_ONESELF,
    ADMIN_READS_NO_CASES,
    LAST_ADMINISTRATOR,
    LAST_PARTNER_ADMINISTRATOR,
    /** The organisation's user administrator issues codes for the colleagues. */
    CODES_BY_PARTNER_ADMINISTRATOR,
    CONFIRMED_BY_ANOTHER,
    ROLE_DECIDED,
    DELEGATION_DATES,
    DELEGATION_OVERLAPS,
    DELEGATE_NOT_SUPERVISOR,
    DOCUMENT_MISSING,
    OFFICE_MISSING,
    SETUP_CODE_WRONG,
    SETUP_SAME_PERSON,
    HOLIDAY_LINE
}
