package vn.donghanh.worklist;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft, in a list.
 *
 * @param number null while there is no case yet
 */
public record DraftRow(String labelKey, String page, @Nullable String number, @Nullable String alias, Instant savedAt)
        implements Serializable {}
