package vn.donghanh.encryption.storage;

import org.jspecify.annotations.Nullable;

/**
 * A person's wrapped keys at the moment of a change.
 *
 * @param text null when the person has none
 * @param erased whether the person is on the list of erasures
 * @param lost whether the person's earlier keys were given up
 */
public record PersonKeyText(@Nullable String text, boolean erased, boolean lost) {
    /** Makes the text after a change; the same text when nothing has to change. May be called again after a connection was lost. */
    public interface Change {
        String apply(PersonKeyText before) throws java.security.GeneralSecurityException;
    }
}
