package vn.donghanh.staff;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.donghanh.shared.RuleViolationException;

/** What one types to sign in: 3 to 40 lower-case ASCII letters, digits, dots or hyphens, beginning with a letter. Never changes. */
public record Username(String value) implements Serializable {
    private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9.-]{2,39}");

    public Username {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORMAT.matcher(value).matches()) {
            throw RuleViolationException.at("username", StaffRule.USERNAME_NOT_VALID);
        }
    }

    /** Whether it can be one. What cannot, a passphrase or a client's name in the wrong field, is not compared with any: it stays out of the database. */
    public static boolean isValid(String typed) {
        return FORMAT.matcher(typed).matches();
    }
}
