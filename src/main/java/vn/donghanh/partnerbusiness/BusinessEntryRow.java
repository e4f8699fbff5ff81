package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of a business, as its partner sees it.
 *
 * @param arguments of the message; a string that begins with {@code @} is itself a message key
 * @param reasonKey message key of the reason; null if the step has none
 * @param valid whether it has not been reverted
 */
public record BusinessEntryRow(
        String labelKey,
        List<String> arguments,
        BusinessSource source,
        @Nullable String reasonKey,
        boolean valid,
        Instant at)
        implements Serializable {
    public BusinessEntryRow {
        arguments = List.copyOf(arguments);
    }
}
