package vn.donghanh.staff;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.donghanh.shared.RuleViolationException;

/** The name entered to sign in: 3 to 40 lower-case ASCII letters, digits, dots or hyphens, beginning with a letter. Never changes. */
public record Username(String value) implements Serializable {
    private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9.-]{2,39}");

    public Username {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORMAT.matcher(value).matches()) {
            throw RuleViolationException.at("username", StaffRule.USERNAME_NOT_VALID);
        }
    }

    /**
     * Whether the text has the format of a username. Other text, e.g. a passphrase or a client's name in the wrong field, is not used in a query, so
     * that it never reaches the database.
     */
    public static boolean isValid(String typed) {
        return FORMAT.matcher(typed).matches();
    }
}
