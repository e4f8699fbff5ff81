package vn.donghanh.reporting.table;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;

/**
 * Why something is counted in a cell. It never leaves the server.
 *
 * @param record key of the need, reference of the referral and the like; null where the client is counted for itself
 * @param reason a code, such as the outcome
 */
public record LedgerEntry(CaseId caseId, @Nullable String record, String reason) implements Comparable<LedgerEntry> {
    private static final Comparator<LedgerEntry> ORDER = Comparator.<LedgerEntry>comparingLong(
                    entry -> entry.caseId().value())
            .thenComparing(LedgerEntry::record, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LedgerEntry::reason);

    @Override
    public int compareTo(LedgerEntry other) {
        return ORDER.compare(this, other);
    }
}
