package vn.donghanh.reporting.register;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;

/**
 * The view of an entry.
 *
 * @param source null for people
 * @param earlier what was recorded before it was corrected, newest first
 */
public record RegisterEntryView(
        String ref,
        int version,
        RegisterEntryFacts facts,
        @Nullable CodeListItemView source,
        @Nullable RegisterWithdrawalReason withdrawal,
        RecordedBy recorded,
        List<EarlierEntry> earlier)
        implements Serializable {
    public RegisterEntryView {
        earlier = List.copyOf(earlier);
    }

    /** Who recorded a version, and when. */
    public record RecordedBy(String name, Instant at) implements Serializable {}

    public record EarlierEntry(RegisterEntryFacts facts, @Nullable CodeListItemView source, RecordedBy recorded)
            implements Serializable {}
}
