package vn.donghanh.sheet;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line that may be chosen for the sheet. A line of data has its words in both languages, any other a message key.
 *
 * @param key identifies the line among those of the case
 * @param vi Vietnamese words; null if the line has a message key
 * @param en English words; null if the line has a message key
 * @param labelKey message key of the neutral name; null if the line has words
 * @param paperKey message key of its name on paper; null if the line has words
 * @param on the day on which it was received; null in the other parts
 * @param phone the number to ring; null in the other parts, and where the words contain it
 * @param basis the legal basis, for the worker; it does not stand on the paper
 * @param delicate whether it could tell a stranger something about the client; it is offered unticked
 */
public record SheetLine(
        String key,
        SheetPart part,
        @Nullable String vi,
        @Nullable String en,
        @Nullable String labelKey,
        @Nullable String paperKey,
        @Nullable LocalDate on,
        @Nullable String phone,
        @Nullable String basis,
        boolean delicate)
        implements Serializable {
    static final String OF_CENTRE = "C.";

    /** Whether it is a number of the Centre itself. */
    boolean isOfCentre() {
        return key.startsWith(OF_CENTRE);
    }
}
